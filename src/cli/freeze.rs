//! What the command line and the programme file say of a draw that is frozen, and what the office is told while it can still go wrong.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Deserialize;

use super::args::SelectArgs;
use super::console::Desk;
use super::files;
use super::names::Names;
use super::programme;
use crate::lottery::Capacity;
use crate::model::{Fact, Fault, Intake};
use crate::program::Program;
use crate::protocol::{ProgramRef, Protocol};
use crate::rules::{Assessed, Assessment};

/// So many days at least should lie between what was read last and the day on which the numbers are drawn, for people to read the announcement.
const DAYS_TO_READ: i32 = 3;

/// What is to be filled: what the command line says goes before the programme file.
pub(super) fn capacity(args: &SelectArgs, program: &Program) -> Option<Capacity> {
    let places = args.places.map(|number| Capacity::Places(number.into()));
    places.or(args.seats.map(|number| Capacity::Seats(number.into()))).or_else(|| capacity_of(program))
}

/// What a programme file says is to be filled.
pub(super) fn capacity_of(program: &Program) -> Option<Capacity> {
    let places = program.places.map(|number| Capacity::Places(number.get().into()));
    places.or(program.seats.map(|number| Capacity::Seats(number.get().into())))
}

/// The void draw that is replaced.
pub(super) fn void(args: &SelectArgs, desk: &mut Desk<'_>) -> Result<Option<Protocol>, Fault> {
    let Some(path) = &args.replaces else { return Ok(None) };
    let text = files::read(path, desk)?;
    Protocol::read(&String::from_utf8_lossy(&text), &path.display().to_string()).map(Some)
}

/// Refuses files whose own names would publish somebody's name or address: the frozen list names its files.
pub(super) fn refuse_personal(intake: &Intake) -> Result<(), Fault> {
    let names = Names::of(intake);
    // In the names of files words are parted in many ways.
    let names_somebody = |file: &str| names.stand_in(file) || names.stand_in(&file.replace(['_', '-', '.', '+'], " "));
    match intake.sources.iter().find(|source| source.file.contains('@') || names_somebody(&source.file)) {
        Some(source) => Err(Fault::new("source-personal").in_file(source.file.clone())),
        None => Ok(()),
    }
}

/// Tells the office what could spoil the draw, while nothing is published yet.
pub(super) fn say_doubts(
    frozen: &Protocol,
    assessment: &Assessment,
    args: &SelectArgs,
    desk: &mut Desk<'_>,
) -> Result<(), Fault> {
    let words = desk.words;
    let program = &assessment.regulation.program;
    let today = args.after.date.as_ref().map(|typed| programme::day(typed, program)).transpose()?;
    if frozen.seed_source.is_none() && program.seed_source.is_some() {
        desk.note(&words.word("select-doubt-unannounced"));
    }
    if let Some(source) = &frozen.seed_source {
        let newest = newest(assessment).max(today.unwrap_or(Date::MIN));
        let days = newest.until(source.date).map_or(0, |span| span.get_days());
        let facts = [("date", Fact::Date(source.date)), ("newest", Fact::Date(newest)), ("days", days.unsigned_abs().into())];
        if days < 1 {
            desk.note(&words.say("select-doubt-past", &facts));
        } else if days < DAYS_TO_READ {
            desk.note(&words.say("select-doubt-near", &facts));
        }
    }
    for path in args.output.as_ref().map(|folder| same_id(frozen, folder)).unwrap_or_default() {
        let facts = [("id", Fact::from(frozen.program.id.as_str())), ("file", path.display().to_string().into())];
        desk.note(&words.say("select-doubt-id", &facts));
    }
    Ok(())
}

/// The newest day that anything is dated which was read: the deadline, a receipt, a decision. No clock is read.
fn newest(assessment: &Assessment) -> Date {
    let received = |application: &Assessed| application.received.as_ref().map(|received| received.date());
    let received = assessment.applications.iter().filter_map(received);
    let decided = assessment.decisions.iter().map(|decision| decision.date);
    received.chain(decided).fold(assessment.regulation.program.deadline.day(), Date::max)
}

/// What is looked at in a protocol beside this one.
#[derive(Deserialize)]
struct Other {
    program: ProgramRef,
    seed_source: Option<serde::de::IgnoredAny>,
    digest: String,
}

/// Other announced protocols with the same id of the programme: in the folder, in those beside it, and in those of the same name in other folders
/// beside the folder above; but for the protocol that is replaced and the one that is frozen anew. From the same numbers they have the same
/// tickets.
fn same_id(frozen: &Protocol, folder: &Path) -> Vec<PathBuf> {
    let above = match folder.parent() {
        Some(above) if above.as_os_str().is_empty() => Path::new("."),
        Some(above) => above,
        None => return Vec::new(),
    };
    let replaced = frozen.replaces.as_ref().map(|replaces| &replaces.digest);
    let is_another = |path: &PathBuf| {
        let text = std::fs::read(path).unwrap_or_default();
        let other = serde_json::from_slice::<Other>(&text).ok().filter(|other| other.program.id == frozen.program.id);
        let known = |digest: &String| *digest == frozen.digest || Some(digest) == replaced;
        *path != folder.join("frozen.json") && other.is_some_and(|other| other.seed_source.is_some() && !known(&other.digest))
    };
    let inside = |folder: &Path| {
        let all = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        all.filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    let here = |path: PathBuf| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
    let years = above.parent().filter(|_| above != Path::new(".")).map(|years| match years.as_os_str().is_empty() {
        true => Path::new("."),
        false => years,
    });
    let name = folder.file_name().unwrap_or_default();
    let other_years = years.map(inside).unwrap_or_default().into_iter().map(|year| year.join(name));
    let mut folders: Vec<PathBuf> = inside(above).into_iter().chain(other_years).map(here).collect();
    folders.sort();
    folders.dedup();
    let first = |folder: &PathBuf| ["protocol.json", "frozen.json"].map(|name| folder.join(name)).into_iter().find(is_another);
    folders.iter().filter_map(first).collect()
}
