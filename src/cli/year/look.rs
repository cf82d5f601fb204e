//! Looks into the folder of an intake and says what lies there, in the plain values of [`crate::year`].

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::cli::args::{Common, Given};
use crate::cli::beside::{Beside, beside};
use crate::cli::confirm::ABOUT_COLUMNS;
use crate::cli::console::Desk;
use crate::cli::program::checked;
use crate::cli::programme::Programme;
use crate::cli::received::{answers, arrivals, read_late};
use crate::cli::{files, freeze, load, programme};
use crate::intake;
use crate::model::{Fault, MunicipalityNumber, sha256};
use crate::protocol::{Event, Protocol, State};
use crate::rules::{Assessment, Code, Decision, Status, Waiting};
use crate::schedule::is_wrong;
use crate::text::terms;
use crate::year::{Answers, Applications, Draw, Folder, Layout, Own, Plan, Seed, Seeds, Setup};

/// What lies in the folder, and what is wrong with it.
pub(in crate::cli) struct Looked {
    pub folder: Folder,
    /// Why something in it cannot be used.
    pub faults: Vec<Fault>,
    /// Those with a place who have not answered, by number and name.
    pub silent: Vec<String>,
    /// Applications that would not take part if the list were frozen now, by name, each with its codes.
    pub left_out: Vec<String>,
    /// What lies in the inbox or among the answers and is not read: other kinds of files, folders.
    pub skipped: Vec<String>,
}

/// Looks into the folder.
///
/// # Errors
/// The folder is not there, or a protocol in it cannot be read.
pub(in crate::cli) fn look(layout: &Layout, desk: &mut Desk<'_>) -> Result<Looked, Fault> {
    if !layout.root().is_dir() {
        return Err(Fault::new("year-no-folder").in_file(layout.root().display().to_string()));
    }
    let closed = layout.at(Layout::CLOSED);
    if closed.is_file() {
        return Err(Fault::new("year-closed").in_file(closed.display().to_string()));
    }
    let mut faults = Vec::new();
    let mut own = own(layout);
    let draw = draw(layout, desk)?;
    // Letters of a draw that was replaced offered nothing of this draw.
    if let Stage::Drawn(protocol) = &draw {
        own.letters.retain(|date| protocol.drawn_on().is_none_or(|drawn| *date >= drawn));
    }
    let (setup, programme) = setup(layout, &draw, desk, &mut faults);
    let (mut silent, mut left_out, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    if let (Stage::Frozen(protocol) | Stage::Drawn(protocol), Some(programme), Some(list)) = (&draw, &programme, &own.list) {
        changed = changed_since(layout, list, (protocol, programme), desk).unwrap_or_else(|fault| {
            faults.push(fault);
            vec![list.display().to_string()]
        });
    }
    let (applications, draw) = match (draw, &programme) {
        (Stage::Open, Some(programme)) => {
            (applications(layout, &own, programme, desk, (&mut faults, &mut left_out)), open(layout))
        }
        (Stage::Open, _) => (Applications::None, open(layout)),
        (Stage::Frozen(frozen), _) => {
            let published = is_copy(&layout.frozen(), &layout.announcement().join("offentlig/frozen.json"));
            let seed = seed(layout).unwrap_or_else(|fault| {
                faults.push(fault);
                Seeds::Unclear
            });
            let late = others(layout, &frozen).into_iter().map(|(path, _)| path).collect();
            (Applications::None, Draw::Frozen { published, seed, late })
        }
        (Stage::Drawn(protocol), Some(_)) => {
            let drawn = Drawn { layout, own: &own, protocol: &protocol };
            (Applications::None, drawn.look(desk, &mut faults, &mut silent)?)
        }
        (Stage::Drawn(_), None) => {
            let nothing = Draw::Drawn { reported: true, answers: Answers::default(), late: Vec::new(), newest: None };
            (Applications::None, nothing)
        }
    };
    Ok(Looked { folder: Folder { setup, applications, draw, own, changed }, faults, silent, left_out, skipped: skipped(layout) })
}

/// Where the list of cases has decisions that the frozen list was not made with, but for those on how somebody takes part.
///
/// # Errors
/// The list cannot be read.
fn changed_since(
    layout: &Layout,
    list: &Path,
    (protocol, programme): (&Protocol, &Programme),
    desk: &mut Desk<'_>,
) -> Result<Vec<String>, Fault> {
    let own = Given { decisions: Some(list.to_owned()), ..Given::default() };
    let now = load::decisions(&own, None, &programme.regulation, desk)?.decisions;
    let frozen = load::decisions(&Given::default(), Some((&layout.draw(), protocol)), &programme.regulation, desk)?.decisions;
    let plain = |decision: &Decision| Decision { place: String::new(), written: String::new(), ..decision.clone() };
    let is_new = |decision: &&Decision| !frozen.iter().any(|other| plain(other) == plain(decision));
    let changes = |decision: &&Decision| decision.code.is_none_or(Code::changes_who_takes_part);
    Ok(now.iter().filter(is_new).filter(changes).map(|decision| decision.place.clone()).collect())
}

/// What lies among the spreadsheets and is none.
fn skipped(layout: &Layout) -> Vec<String> {
    let folders = [layout.inbox(), layout.answers()].into_iter().filter(|folder| folder.is_dir());
    let all = folders.flat_map(|folder| files::spreadsheets(&[folder]).unwrap_or_default().skipped);
    let is_seen = |path: &String| !files::name(Path::new(path)).starts_with(['.', '~']);
    all.filter(is_seen).collect()
}

/// How far the draw has come, by the protocol that lies there.
enum Stage {
    Open,
    Frozen(Box<Protocol>),
    Drawn(Box<Protocol>),
}

fn draw(layout: &Layout, desk: &mut Desk<'_>) -> Result<Stage, Fault> {
    let mut protocol = |path: PathBuf| match load::named(std::slice::from_ref(&path), desk)? {
        load::Named::Protocol(protocol) => Ok(protocol),
        _ => Err(Fault::new("protocol-needed").in_file(path.display().to_string())),
    };
    match () {
        () if layout.protocol().is_file() => protocol(layout.protocol()).map(Stage::Drawn),
        // What was made of it lies there still: it is not made anew.
        () if layout.reports().join("offentlig/protocol.json").exists() => Err(lost(&layout.protocol())),
        () if layout.frozen().is_file() => protocol(layout.frozen()).map(Stage::Frozen),
        () if layout.announcement().join("offentlig/frozen.json").exists() => Err(lost(&layout.frozen())),
        () => Ok(Stage::Open),
    }
}

fn lost(path: &Path) -> Fault {
    Fault::new("year-lost").in_file(path.display().to_string())
}

/// The programme file; after the freeze, the one that the protocol was made with.
fn setup(layout: &Layout, stage: &Stage, desk: &mut Desk<'_>, faults: &mut Vec<Fault>) -> (Setup, Option<Programme>) {
    let path = match stage {
        Stage::Open => layout.program(),
        Stage::Frozen(_) | Stage::Drawn(_) => layout.draw().join("program.toml"),
    };
    if !path.is_file() {
        return (Setup::Missing, None);
    }
    let given = Given { program: Some(path.clone()), ..Given::default() };
    let own = checked(&path, &given, desk).and_then(|checked| {
        // Once the list is frozen, nothing in it can be changed any more.
        if matches!(stage, Stage::Open) {
            Fault::all(checked.faults.clone())?;
        }
        Ok((usize::from(is_wrong(&checked.found)), programme::programme(&given, None, desk)?))
    });
    match own {
        Ok((wrong, _)) if wrong > 0 && matches!(stage, Stage::Open) => (Setup::Faulty(wrong), None),
        Ok((_, programme)) => {
            let program = programme.program();
            let plan = Plan {
                deadline: program.deadline.day(),
                capacity: freeze::capacity_of(program).is_some(),
                numbers: program.seed_source.as_ref().map(|sources| (sources.primary.date, sources.fallback.date)),
            };
            (Setup::Ready(plan), Some(programme))
        }
        Err(fault) => {
            let count = fault.each().count();
            faults.extend(fault.each().cloned());
            (Setup::Faulty(count), None)
        }
    }
}

/// What is used without an option.
fn own(layout: &Layout) -> Own {
    let first = |names: &[&str]| there(layout, names).into_iter().next();
    let (mapping, list) = (first(&Layout::MAPPINGS), first(&Layout::LISTS));
    let letter_date = words(layout, Layout::LETTER_DATE).first().and_then(|path| lines(path).into_iter().next());
    Own { mapping, list, letter_date, letters: archived(layout, "brev").collect() }
}

/// The days that what lies in the archive is dated, by the names of its folders, which begin with `what`.
pub(in crate::cli) fn archived(layout: &Layout, what: &'static str) -> impl Iterator<Item = Date> {
    let names = files::names_in(&layout.at("arkiv")).into_iter();
    names.filter_map(move |name| name.strip_prefix(what)?.strip_prefix('-')?.parse().ok())
}

/// Which of these files are there.
fn there(layout: &Layout, names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(|name| layout.at(name)).filter(|path| path.is_file()).collect()
}

/// Of two files that could be meant neither is.
fn refuse_two(layout: &Layout, names: &[&str]) -> Result<(), Fault> {
    match &there(layout, names)[..] {
        [first, other, ..] => {
            let (first, other) = (first.display().to_string(), other.display().to_string());
            Err(Fault::new("year-two").with("first", first).with("other", other))
        }
        _ => Ok(()),
    }
}

/// What the options of the commands that read the inbox would be.
pub(in crate::cli) fn given(layout: &Layout, own: &Own) -> Given {
    Given { program: Some(layout.program()), decisions: own.list.clone(), mapping: own.mapping.clone(), ..Given::default() }
}

/// What the inbox holds.
fn applications(
    layout: &Layout,
    own: &Own,
    programme: &Programme,
    desk: &mut Desk<'_>,
    (faults, left_out): (&mut Vec<Fault>, &mut Vec<String>),
) -> Applications {
    let inbox = [layout.inbox()];
    let found = if layout.inbox().is_dir() { files::spreadsheets(&inbox).unwrap_or_default().files.len() } else { 0 };
    if found == 0 {
        return Applications::None;
    }
    let given = given(layout, own);
    for (names, then) in [(&Layout::MAPPINGS, Applications::Unreadable), (&Layout::LISTS, Applications::ListFaulty)] {
        if let Err(fault) = refuse_two(layout, names) {
            faults.push(fault);
            return then;
        }
    }
    if let Err(fault) = refuse_strays(layout, own) {
        faults.push(fault);
        return Applications::ListFaulty;
    }
    let read = load::input(&inbox, &given, programme, desk);
    let intake = match read.map_err(|error| error.downcast::<Fault>()) {
        Ok(load::Input::Intake(intake, _, _)) => intake,
        Ok(load::Input::Protocol(_)) => return Applications::None,
        Err(Ok(fault)) if fault.code == "folder-without-spreadsheets" => return Applications::None,
        Err(Ok(fault)) if ABOUT_COLUMNS.contains(&fault.code) => return Applications::Unconfirmed,
        Err(fault) => {
            faults.extend(fault.ok());
            return Applications::Unreadable;
        }
    };
    let decided = load::decisions(&given, None, &programme.regulation, desk);
    let assessed = decided.and_then(|decided| Assessment::open(&programme.regulation, &intake, decided.decisions));
    let (assessment, refused) = match assessed {
        Ok(assessed) => assessed,
        Err(fault) => {
            faults.extend(fault.each().cloned());
            return Applications::ListFaulty;
        }
    };
    if !refused.is_empty() {
        faults.extend(refused);
        return Applications::ListFaulty;
    }
    let waiting = assessment.queue();
    let there = own.list.as_ref().and_then(|list| fs::read(list).ok());
    let there = there.map(|bytes| intake::listed_cases(&bytes, &terms())).unwrap_or_default();
    let open = waiting.iter().map(|waiting| waiting.alike.len().max(1)).sum();
    let listed = waiting.iter().map(Waiting::case).all(|case| there.contains(&case));
    let undecided = assessment.with(Status::Undecided).count();
    let outside = [Status::NotEligible, Status::Late].into_iter().flat_map(|status| assessment.with(status));
    left_out.extend(outside.map(|application| {
        let codes: Vec<&str> = application.codes_that_keep_it_out().iter().map(|code| code.as_str()).collect();
        let name = application.id.map_or_else(|| desk.words.word("unknown-municipality"), |_| assessment.name(application));
        if codes.is_empty() { name } else { format!("{name} ({})", codes.join(", ")) }
    }));
    Applications::Read { files: found, count: intake.applications.len(), open, undecided, listed }
}

/// How the list stands before it is frozen.
fn open(layout: &Layout) -> Draw {
    match (words(layout, Layout::LOCK_WORD).is_empty(), seed(layout)) {
        (_, Ok(Seeds::Known(_)) | Err(_)) => Draw::SeedTooEarly,
        (false, _) => Draw::LockWord,
        (true, _) => Draw::Open,
    }
}

/// The seed, when somebody has written it.
///
/// # Errors
/// More than one file, or more than one line, so that either could be meant.
fn seed(layout: &Layout) -> Result<Seeds, Fault> {
    let of_name = |(name, fallback)| words(layout, name).into_iter().map(move |path| (path, fallback));
    let found: Vec<(PathBuf, bool)> = Layout::SEEDS.into_iter().flat_map(of_name).collect();
    let (path, fallback) = match &found[..] {
        [] => return Ok(Seeds::None),
        [only] => only,
        [(first, _), (other, _), ..] => {
            let (first, other) = (first.display().to_string(), other.display().to_string());
            return Err(Fault::new("year-two").with("first", first).with("other", other));
        }
    };
    match &lines(path)[..] {
        [] => Ok(Seeds::None),
        [only] => Ok(Seeds::Known(Seed { text: only.clone(), fallback: *fallback })),
        all => Err(Fault::new("year-seed-lines").with("count", all.len()).in_file(path.display().to_string())),
    }
}

/// The lines with something in them, of a file that somebody wrote.
fn lines(path: &Path) -> Vec<String> {
    let bytes = files::in_utf8(fs::read(path).unwrap_or_default());
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The files of a name, in capitals or not, with å or aa, and with or without `.txt` behind: some systems hide it, and add another.
fn words(layout: &Layout, name: &str) -> Vec<PathBuf> {
    let plain = |name: &str| {
        let name: String = name.nfc().flat_map(char::to_lowercase).collect();
        name.trim_end_matches(".txt").replace('å', "aa")
    };
    let own = plain(name);
    let named = files::names_in(layout.root()).into_iter().filter(|other| plain(other) == own);
    named.map(|name| layout.at(&name)).filter(|path| path.is_file()).collect()
}

/// Files in the inbox that a protocol was not made from, each with whether a folder was named.
fn others(layout: &Layout, protocol: &Protocol) -> Vec<(PathBuf, bool)> {
    let inbox = layout.inbox();
    let found = if inbox.is_dir() { files::spreadsheets(&[inbox]).unwrap_or_default().files } else { Vec::new() };
    let is_known = |path: &PathBuf| {
        let own = fs::read(path).map(|bytes| sha256(&bytes)).unwrap_or_default();
        protocol.sources.iter().any(|source| source.sha256 == own)
    };
    found.into_iter().filter(|(path, _)| !is_known(path)).collect()
}

/// Refuses decisions that lie in the folder under a name that is not read: they would be left out in silence.
fn refuse_strays(layout: &Layout, own: &Own) -> Result<(), Fault> {
    let numbered = |name: &str| {
        let rest = Layout::LISTS.iter().find_map(|list| {
            let (stem, end) = list.split_once('.')?;
            name.strip_prefix(stem)?.strip_suffix(end)?.strip_suffix('.')?.strip_prefix('-').map(str::to_owned)
        });
        rest.is_some_and(|number| !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit()))
    };
    let is_own = |path: &PathBuf| own.list.as_ref() == Some(path) || own.mapping.as_ref() == Some(path);
    let folders = [layout.root().to_owned(), layout.inbox()].into_iter().filter(|folder| folder.is_dir());
    let found = folders.flat_map(|folder| files::spreadsheets(&[folder]).unwrap_or_default().files).map(|(path, _)| path);
    // An earlier list is kept beside the list that was made of it.
    let is_kept = |path: &PathBuf| own.list.is_some() && numbered(&files::name(path));
    for path in found.filter(|path| !is_own(path) && !is_kept(path)) {
        let bytes = fs::read(&path).unwrap_or_default();
        let is_list = intake::first_rows(&bytes).iter().any(|row| intake::lists_findings(row.iter().map(String::as_str)));
        if is_list && !intake::filled_in(&bytes, &terms()).is_empty() {
            let list = layout.at(Layout::LISTS[0]).display().to_string();
            return Err(Fault::new("year-stray-list").with("list", list).in_file(path.display().to_string()));
        }
    }
    Ok(())
}

/// Whether a file was written from another as it is now.
fn is_copy(file: &Path, copy: &Path) -> bool {
    fs::read(file).ok().zip(fs::read(copy).ok()).is_some_and(|(file, copy)| file == copy)
}

/// The folder after the draw.
struct Drawn<'a> {
    layout: &'a Layout,
    own: &'a Own,
    protocol: &'a Protocol,
}

impl Drawn<'_> {
    fn look(&self, desk: &mut Desk<'_>, faults: &mut Vec<Fault>, silent: &mut Vec<String>) -> Result<Draw, Fault> {
        let path = self.layout.protocol();
        let beside = beside(&Given::default(), self.protocol, &path, desk)?;
        let state = State::of(self.protocol)?;
        let program = beside.programme.program();
        let with_place = state.with_place();
        let open: Vec<MunicipalityNumber> = with_place.iter().copied().filter(|id| !state.accepted(*id)).collect();
        silent.extend(open.iter().map(|id| self.protocol.named(*id)));
        let deadline =
            |id: &MunicipalityNumber| program.reply_by(self.protocol.promoted_on(*id), &self.own.letters).map(|last| last.day());
        let mut answers = Answers {
            offers: with_place.len(),
            accepted: with_place.len() - open.len(),
            until: open.iter().filter_map(deadline).min(),
            ..Answers::default()
        };
        self.read_answers(&mut answers, &beside, desk, faults);
        let reported = is_copy(&path, &self.layout.reports().join("offentlig/protocol.json"));
        let letters = self.own.letter_date.as_deref().and_then(|typed| super::day(typed).ok());
        let happened = self.protocol.events.iter().map(Event::date).chain(self.protocol.drawn_on());
        let newest = happened.max().filter(|newest| letters.is_some_and(|date| date < *newest));
        Ok(Draw::Drawn { reported, answers, late: self.late(&beside, desk), newest })
    }

    /// What the files of answers hold that is not recorded.
    fn read_answers(&self, all: &mut Answers, beside: &Beside, desk: &mut Desk<'_>, faults: &mut Vec<Fault>) {
        let folder = self.layout.answers();
        let found = if folder.is_dir() { files::spreadsheets(&[folder]).unwrap_or_default().files } else { Vec::new() };
        for (file, _) in found {
            let (new, doubtful) = match answers(&file, None, &self.own.letters, self.protocol, &beside.programme, desk) {
                Ok(received) => (!received.requests.is_empty(), received.doubtful),
                Err(fault) => (false, vec![fault]),
            };
            if new && all.new.is_none() {
                all.new = Some(file.clone());
            }
            if !doubtful.is_empty() {
                all.doubtful.push(file);
                faults.extend(doubtful);
            }
        }
    }

    /// The files in the inbox with applications that neither the list nor an event has.
    fn late(&self, beside: &Beside, desk: &mut Desk<'_>) -> Vec<PathBuf> {
        let given = Given { mapping: self.own.mapping.clone(), ..Given::default() };
        let common = Common { given, ..Common::default() };
        let mut came = Vec::new();
        for (path, _) in others(self.layout, self.protocol) {
            let read = read_late(std::slice::from_ref(&path), &common, &beside.programme, desk);
            let new = read.map(|arrived| {
                let received = arrivals(&arrived, self.protocol, beside.assessment.as_ref(), Date::MAX);
                received.map_or(true, |received| !received.requests.is_empty() || !received.others.is_empty())
            });
            if new.unwrap_or(true) {
                came.push(path);
            }
        }
        came
    }
}
