//! `innoskole close FOLDER`: what in the folder of an intake holds personal data; with `--delete` it goes, and a receipt stays.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;

use super::args::CloseArgs;
use super::console::Desk;
use super::exit::Exit;
use super::files::{self, Existing};
use super::load::{self, Named};
use super::names::Names;
use super::outputs::{self, Output};
use super::year::{archived, day};
use crate::model::{Fault, sha256};
use crate::program::Program;
use crate::protocol::{Event, Protocol, State};
use crate::report::{Closing, Gone, Receipt, closing_screen};
use crate::schedule::workday_from;
use crate::year::{Fate, Layout};

pub(super) fn run(args: &CloseArgs, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let layout = Layout::new(&args.folder);
    if !layout.program().is_file() {
        let code = if layout.root().is_dir() { "close-no-intake" } else { "year-no-folder" };
        return Err(Fault::new(code).in_file(layout.root().display().to_string()).into());
    }
    let protocol = protocol(&layout, desk)?;
    let last = last_day_to_complain(&layout, &protocol, desk)?;
    let turn = outputs::turn_in(&BTreeSet::from([layout.draw().as_path()]), &mut Vec::new())?;
    let today = args.date.as_deref().map(day).transpose()?;
    let names = names(&layout, desk)?;
    let found = Found::of(&layout, &names, desk)?;
    if args.delete {
        let today = today.ok_or_else(|| Fault::new("close-date"))?;
        if today <= last {
            return Err(Fault::new("close-early").with("last", last).with("today", today).into());
        }
        delete(&layout, &found.goes, today, desk)?;
    }
    let [goes, unknown, named_in] =
        [&found.goes, &found.unknown, &found.named_in].map(|files| files.iter().map(|file| shown_way(file)).collect::<Vec<_>>());
    let told = Closing {
        goes: &goes,
        unknown: &unknown,
        named_in: &named_in,
        silent: silent(&protocol)?,
        last,
        over: today.is_some_and(|today| today > last),
        searched: !names.is_empty(),
        deleted: args.delete,
    };
    desk.answer(&closing_screen(&told, desk.words))?;
    drop(turn);
    Ok(if unknown.is_empty() && named_in.is_empty() { Exit::Yes } else { Exit::No })
}

/// The files of a folder that are not simply kept, by their ways within the folder.
#[derive(Default)]
struct Found {
    /// They hold personal data.
    goes: Vec<PathBuf>,
    /// Nobody knows what they are.
    unknown: Vec<PathBuf>,
    /// They are kept although a name or an address of the intake stands in them.
    named_in: Vec<PathBuf>,
}

impl Found {
    fn of(layout: &Layout, names: &Names, desk: &mut Desk<'_>) -> Result<Self, Fault> {
        let root = layout.root();
        let program = program(&layout.program(), desk)?;
        let logo = program.sender.as_ref().and_then(|sender| sender.logo.as_deref());
        let mut found = Self::default();
        for path in files::all_in(root) {
            let file = path.strip_prefix(root).unwrap_or(&path).to_owned();
            if is_ours(&file) {
                continue;
            }
            // A link is no file of the intake's: what it leads to is somebody's own.
            match if path.is_symlink() { Fate::Unknown } else { Layout::fate(&file, logo) } {
                Fate::Goes => found.goes.push(file),
                Fate::Unknown => found.unknown.push(file),
                Fate::Stays => {
                    if names.stand_in(&String::from_utf8_lossy(&files::read(&path, desk)?)) {
                        found.named_in.push(file);
                    }
                }
            }
        }
        Ok(found)
    }
}

/// The programme file at a path.
fn program(path: &Path, desk: &mut Desk<'_>) -> Result<Program, Fault> {
    let shown = path.display().to_string();
    let bytes = files::in_utf8(files::read(path, desk)?);
    Program::read(files::text(&bytes, &shown)?, &shown)
}

/// What this program lays beside files while it writes them.
fn is_ours(path: &Path) -> bool {
    files::name(path).starts_with(".innoskole")
}

/// The way to a file within the folder, the same on every system.
fn shown_way(file: &Path) -> String {
    file.iter().map(|step| step.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The protocol of the draw.
///
/// # Errors
/// Nothing is drawn.
fn protocol(layout: &Layout, desk: &mut Desk<'_>) -> Result<Box<Protocol>, Fault> {
    let path = layout.protocol();
    if !path.is_file() {
        return Err(Fault::new("close-undrawn").in_file(path.display().to_string()));
    }
    match load::named(std::slice::from_ref(&path), desk)? {
        Named::Protocol(protocol) => Ok(protocol),
        _ => Err(Fault::new("protocol-needed").in_file(path.display().to_string())),
    }
}

/// Those with a place who have not answered, by number and name; nobody where no answers are recorded.
fn silent(protocol: &Protocol) -> Result<Vec<String>, Fault> {
    if !protocol.events.iter().any(|event| matches!(event, Event::Acceptance { .. })) {
        return Ok(Vec::new());
    }
    let state = State::of(protocol)?;
    Ok(state.with_place().into_iter().filter(|id| !state.accepted(*id)).map(|id| protocol.named(id)).collect())
}

/// The last day on which anybody can complain: counted from the letters, or from the newest event where that is later.
///
/// # Errors
/// No letter is dated, or nobody has said how many days there are.
fn last_day_to_complain(layout: &Layout, protocol: &Protocol, desk: &mut Desk<'_>) -> Result<Date, Fault> {
    let file = layout.draw().join("program.toml");
    let program = program(&file, desk)?;
    let law = program.law.as_ref().ok_or_else(|| Fault::new("close-no-law").in_file(file.display().to_string()))?;
    let letters = layout.at(Layout::LETTER_DATE);
    let typed =
        fs::read_to_string(&letters).map_err(|_| Fault::new("close-no-letters").in_file(letters.display().to_string()))?;
    let letters = day(typed.trim_start_matches('\u{feff}').trim())?;
    // Whatever somebody wrote there: no letter is older than the draw, than what happened after it, or than a letter in the archive.
    let drawn = protocol.drawn_on().unwrap_or(program.deadline.day());
    let dates = protocol
        .events
        .iter()
        .map(Event::date)
        .chain(["brev", "kvitteringer"].into_iter().flat_map(|what| archived(layout, what)));
    let from = dates.fold(letters.max(drawn), Date::max);
    // A time that ends in a weekend ends on the Monday (domstolloven § 149, by forvaltningsloven § 30).
    Ok(workday_from(from.saturating_add(i64::from(law.complaint_days.get()).days())))
}

/// Every name and address of the intake; nothing once the intake is gone.
fn names(layout: &Layout, desk: &mut Desk<'_>) -> Result<Names, Fault> {
    let path = layout.draw().join("intake.json");
    if !path.is_file() {
        return Ok(Names::default());
    }
    match load::named(std::slice::from_ref(&path), desk)? {
        Named::Intake(intake) => Ok(Names::of(&intake)),
        _ => Ok(Names::default()),
    }
}

/// Leaves the receipt, and deletes; what an interruption left behind is deleted the next time.
fn delete(layout: &Layout, goes: &[PathBuf], today: Date, desk: &mut Desk<'_>) -> anyhow::Result<()> {
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
    let mut all: Vec<PathBuf> = goes.iter().map(|file| layout.root().join(file)).collect();
    // As long as a file is left whose deletion failed, names can be looked for.
    all.sort_by_key(|path| path.ends_with("intake.json"));
    let removed = files::remove(&all);
    let folders: BTreeSet<PathBuf> = goes.iter().flat_map(|file| file.ancestors().skip(1)).map(Path::to_owned).collect();
    // The deepest first; a folder with something in it stays.
    for folder in folders.iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
        let _ = fs::remove_dir(layout.root().join(folder));
    }
    Ok(removed?)
}
