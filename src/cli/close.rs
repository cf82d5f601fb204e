//! `innoskole close FOLDER`: what in the folder of an intake holds personal data; with `--delete` it goes, and a receipt stays.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::args::CloseArgs;
use super::console::Desk;
use super::exit::Exit;
use super::files::{self, Existing};
use super::load::{self, Named};
use super::outputs::{self, Output};
use super::year::day;
use crate::model::{Fault, Field, Intake, ParticipantField, sha256};
use crate::program::Program;
use crate::protocol::Event;
use crate::report::{Closing, Gone, Receipt, closing_screen};
use crate::year::{Fate, Layout};

pub(super) fn run(args: &CloseArgs, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let layout = Layout::new(&args.folder);
    if !layout.program().is_file() {
        return Err(Fault::new("year-no-folder").in_file(layout.root().display().to_string()).into());
    }
    let last = last_day_to_complain(&layout, desk)?;
    let turn = outputs::turn_in(&BTreeSet::from([layout.draw().as_path()]), &mut Vec::new())?;
    let today = args.date.as_deref().map(day).transpose()?;
    let shown = layout.program().display().to_string();
    let bytes = files::in_utf8(files::read(&layout.program(), desk)?);
    let program = Program::read(files::text(&bytes, &shown)?, &shown)?;
    let logo = program.sender.as_ref().and_then(|sender| sender.logo.as_deref());
    let within = |path: &Path| path.strip_prefix(layout.root()).unwrap_or(path).to_owned();
    let all: Vec<PathBuf> = files::all_in(layout.root()).iter().map(|path| within(path)).filter(|path| !is_ours(path)).collect();
    let root = layout.root();
    // A link is no file of the intake's: what it leads to is somebody's own.
    let fate = |file: &PathBuf| if root.join(file).is_symlink() { Fate::Unknown } else { Layout::fate(file, logo) };
    let of = |wanted: Fate| all.iter().filter(move |file| fate(file) == wanted);
    let names = names(&layout, desk)?;
    let mut named_in = Vec::new();
    for file in of(Fate::Stays) {
        let bytes = files::read(&layout.root().join(file), desk)?;
        let text: String = String::from_utf8_lossy(&bytes).nfc().collect::<String>().to_lowercase();
        if names.iter().any(|name| text.contains(name)) {
            named_in.push(shown_way(file));
        }
    }
    let goes: Vec<&PathBuf> = of(Fate::Goes).collect();
    let ways = |files: Vec<&PathBuf>| files.into_iter().map(|file| shown_way(file)).collect::<Vec<String>>();
    if args.delete {
        let today = today.ok_or_else(|| Fault::new("close-date"))?;
        if today <= last {
            return Err(Fault::new("close-early").with("last", last).with("today", today).into());
        }
        delete(&layout, &goes, today, desk)?;
    }
    let unknown = ways(of(Fate::Unknown).collect());
    let told = Closing {
        goes: &ways(goes),
        unknown: &unknown,
        named_in: &named_in,
        last,
        over: today.is_some_and(|today| today > last),
        searched: !names.is_empty(),
        deleted: args.delete,
    };
    desk.answer(&closing_screen(&told, desk.words))?;
    drop(turn);
    Ok(if unknown.is_empty() && named_in.is_empty() { Exit::Yes } else { Exit::No })
}

/// What this program lays beside files while it writes them.
fn is_ours(path: &Path) -> bool {
    files::name(path).starts_with(".innoskole")
}

/// The way to a file within the folder, the same on every system.
fn shown_way(file: &Path) -> String {
    file.iter().map(|step| step.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The last day on which anybody can complain: counted from the letters, or from the newest event where that is later.
///
/// # Errors
/// Nothing is drawn, no letter is dated, or nobody has said how many days there are.
fn last_day_to_complain(layout: &Layout, desk: &mut Desk<'_>) -> Result<Date, Fault> {
    let path = layout.protocol();
    if !path.is_file() {
        return Err(Fault::new("close-undrawn").in_file(path.display().to_string()));
    }
    let Named::Protocol(protocol) = load::named(std::slice::from_ref(&path), desk)? else {
        return Err(Fault::new("protocol-needed").in_file(path.display().to_string()));
    };
    let file = layout.draw().join("program.toml");
    let shown = file.display().to_string();
    let bytes = files::in_utf8(files::read(&file, desk)?);
    let program = Program::read(files::text(&bytes, &shown)?, &shown)?;
    let law = program.law.as_ref().ok_or_else(|| Fault::new("close-no-law").in_file(shown))?;
    let letters = layout.at(Layout::LETTER_DATE);
    let typed =
        fs::read_to_string(&letters).map_err(|_| Fault::new("close-no-letters").in_file(letters.display().to_string()))?;
    let letters = day(typed.trim_start_matches('\u{feff}').trim())?;
    // Whatever somebody wrote there: no letter is older than the draw, than what happened after it, or than a letter in the archive.
    let drawn = protocol.seed_source.as_ref().map_or(program.deadline.day(), |source| source.date);
    let dates = protocol.events.iter().map(Event::date).chain(archived(layout));
    let from = dates.fold(letters.max(drawn), Date::max);
    Ok(from.saturating_add(i64::from(law.complaint_days.get()).days()))
}

/// The dates of the letters in the archive, by the names of its folders.
fn archived(layout: &Layout) -> impl Iterator<Item = Date> {
    let names = files::names_in(&layout.at("arkiv")).into_iter();
    names.filter_map(|name| name.split_once('-').and_then(|(_, date)| date.parse().ok()))
}

/// Every name and address of the intake, in lower case; nothing once the intake is gone.
fn names(layout: &Layout, desk: &mut Desk<'_>) -> Result<BTreeSet<String>, Fault> {
    /// What is shorter stands in many other words.
    const SHORTEST: usize = 6;
    let path = layout.draw().join("intake.json");
    if !path.is_file() {
        return Ok(BTreeSet::new());
    }
    let Named::Intake(intake) = load::named(std::slice::from_ref(&path), desk)? else { return Ok(BTreeSet::new()) };
    let all = written(&intake).map(|text| text.trim().nfc().collect::<String>().to_lowercase());
    Ok(all.filter(|text| text.chars().count() >= SHORTEST).collect())
}

/// The names and addresses that applicants wrote.
fn written(intake: &Intake) -> impl Iterator<Item = String> + '_ {
    intake.applications.iter().flat_map(|application| {
        let contact = [Field::ContactName, Field::ContactEmail].map(|field| application.text(field).to_owned());
        let people = application.participants().flat_map(|person| {
            let [first, last, email] =
                [ParticipantField::Name, ParticipantField::LastName, ParticipantField::Email].map(|field| person.text(field));
            [format!("{first} {last}"), email.to_owned()]
        });
        contact.into_iter().chain(people).collect::<Vec<_>>()
    })
}

/// Leaves the receipt, and deletes; what an interruption left behind is deleted the next time.
fn delete(layout: &Layout, goes: &[&PathBuf], today: Date, desk: &mut Desk<'_>) -> anyhow::Result<()> {
    let path = layout.at(Layout::CLOSED);
    let earlier = fs::read_to_string(&path).ok().and_then(|text| Receipt::read(&text));
    let mut gone: BTreeSet<Gone> = earlier.iter().flat_map(|receipt| receipt.deleted.iter().cloned()).collect();
    for file in goes {
        let bytes = files::read(&layout.root().join(file), desk)?;
        let folder = file.parent().map_or_else(String::new, shown_way);
        gone.insert(Gone { folder, sha256: sha256(&bytes) });
    }
    let closed = earlier.map_or(today, |receipt| receipt.closed);
    let receipt = [Output::new(path, Receipt::new(closed, gone.into_iter().collect()).render())];
    outputs::prepare(&receipt, &Existing { force: true, read: Vec::new() }, desk)?.commit()?;
    let all: Vec<PathBuf> = goes.iter().map(|file| layout.root().join(file)).collect();
    let removed = files::remove(&all);
    let folders: BTreeSet<PathBuf> = goes.iter().flat_map(|file| file.ancestors().skip(1)).map(Path::to_owned).collect();
    // The deepest first; a folder with something in it stays.
    for folder in folders.iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
        let _ = fs::remove_dir(layout.root().join(folder));
    }
    Ok(removed?)
}
