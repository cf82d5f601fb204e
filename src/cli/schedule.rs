//! `innoskole schedule`: the year's calendar, its checks, oral slots and peer groups; `--propose` the coming year.

use std::path::Path;

use super::args::{Common, Format, ScheduleArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Named};
use super::outputs::{self, Output};
use super::programme::{self, Programme};
use crate::case::Cases;
use crate::model::{Fact, Fault};
use crate::program::Program;
use crate::protocol::Protocol;
use crate::report::Dialect;
use crate::report::schedule::{
    Calendar, Scheduled, calendar, calendar_csv, calendar_of, groups_csv, has_other_events, no_events, oral_csv, proposal_json,
    proposal_screen, schedule_json, schedule_screen,
};
use crate::schedule::plan;
use crate::text::Words;

pub(super) fn run(args: &ScheduleArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let (protocol, programme, other_program) = match &args.protocol {
        None => (None, programme::programme(&common.given, None, desk)?, false),
        Some(path) => {
            let protocol = drawn_or_frozen(path, desk)?;
            let (programme, other) = programme::programme_of(&common.given, &protocol, path, desk)?;
            (Some(protocol), programme, other)
        }
    };
    if let Some(year) = args.propose {
        return propose_year(year, args, common, &programme, desk);
    }
    let (regulation, program) = (&*programme.regulation, programme.program());
    let cases = protocol.as_ref().map(|protocol| Cases::of_protocol(protocol, regulation)).transpose()?;
    let drawn = cases.as_ref().filter(|cases| cases.protocol.draw.is_some());
    let plan = drawn.map(plan).transpose()?;
    let year = Scheduled { regulation, file: programme.file(), other_program, cases: cases.as_ref(), plan: plan.as_ref() };
    let of_file = programme::file_words(&common.given, program);
    let mut outputs = Vec::new();
    let mut written = Vec::new();
    if let Some(path) = &args.output {
        if files::ends_in(path, "ics") {
            outputs.push(Output::new(path, calendar_text(calendar(&year, &of_file), program, path, desk)?));
            written.push(words.say("schedule-written-calendar", &[("file", path.display().to_string().into())]));
        } else if path.is_dir() || path.extension().is_none() {
            let folder = Folder { path, year: &year, words: &of_file };
            outputs = folder.all_files(common.csv.into(), desk)?;
            let facts = [("count", outputs.len().into()), ("folder", path.display().to_string().into())];
            written.push(words.say("schedule-written-all", &facts));
            let cancelled = folder.cancelled(&outputs, desk)?;
            let names = |all: &[Output]| Fact::List(all.iter().map(|output| files::name(&output.path)).collect());
            if !cancelled.is_empty() {
                written.push(words.say("schedule-left-over", &[("files", names(&cancelled))]));
            }
            outputs.extend(cancelled);
            let is_stale =
                |name: &&str| !outputs.iter().any(|output| files::name(&output.path) == **name) && path.join(name).exists();
            let stale: Vec<String> = TABLES.into_iter().filter(is_stale).map(str::to_owned).collect();
            if !stale.is_empty() {
                written.push(words.say("schedule-stale", &[("files", stale.into())]));
            }
        } else {
            return Err(Fault::new("schedule-output").in_file(path.display().to_string()).into());
        }
        let changed: Vec<String> =
            outputs.iter().filter(|output| outputs::is_other(output)).map(|output| files::name(&output.path)).collect();
        if !changed.is_empty() {
            written.push(words.say("schedule-changed", &[("files", changed.into())]));
        }
        if year.is_wrong() {
            written.push(words.word("schedule-wrong"));
        }
    }
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    let answer = match common.format {
        Format::Json => schedule_json(&year, words).into_bytes(),
        Format::Csv => calendar_csv(&year, common.csv.into(), words),
        Format::Table => {
            let mut screen = schedule_screen(&year, words, desk.width);
            written.iter().for_each(|line| screen.push_str(&format!("\n{line}\n")));
            screen.into_bytes()
        }
    };
    outputs::answer_and_commit(&answer, prepared, desk)?;
    Ok(if year.is_wrong() { Exit::No } else { Exit::Yes })
}

fn drawn_or_frozen(path: &Path, desk: &mut Desk<'_>) -> Result<Protocol, Fault> {
    match load::named(&[path.to_owned()], desk)? {
        Named::Protocol(protocol) => Ok(*protocol),
        _ => Err(Fault::new("protocol-needed").in_file(path.display().to_string())),
    }
}

/// A calendar that updates the calendar that stands in its file.
fn calendar_text(calendar: Calendar, program: &Program, path: &Path, desk: &mut Desk<'_>) -> Result<String, Fault> {
    let there = if path.is_file() { Some(files::read(path, desk)?) } else { None };
    let there = there.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
    if there.is_some_and(|there| has_other_events(there, program)) {
        let id = ("id", program.id.as_str());
        return Err(Fault::new("calendar-other").with(id.0, id.1).in_file(path.display().to_string()));
    }
    Ok(calendar.text(there))
}

/// What is written of a year into a folder, in the language of files.
struct Folder<'a> {
    path: &'a Path,
    year: &'a Scheduled<'a>,
    words: &'a Words,
}

impl Folder<'_> {
    /// Everything that can be written.
    fn all_files(&self, dialect: Dialect, desk: &mut Desk<'_>) -> Result<Vec<Output>, Fault> {
        let Self { path: folder, year, words } = *self;
        let mut calendars = vec![calendar(year, words)];
        if let Some(plan) = year.plan {
            calendars.extend(plan.participants.iter().map(|id| calendar_of(year, *id, words)));
        }
        let mut outputs = Vec::new();
        for calendar in calendars {
            let path = folder.join(&calendar.file);
            outputs.push(Output::new(&path, calendar_text(calendar, &year.regulation.program, &path, desk)?));
        }
        let tables = [Some(calendar_csv(year, dialect, words)), oral_csv(year, dialect, words), groups_csv(year, dialect)];
        let tables = TABLES.iter().zip(tables).filter_map(|(name, bytes)| Some(Output::new(folder.join(name), bytes?)));
        outputs.extend(tables);
        Ok(outputs)
    }

    /// The calendars there of those who have no place any more, with everything in them cancelled.
    fn cancelled(&self, outputs: &[Output], desk: &mut Desk<'_>) -> Result<Vec<Output>, Fault> {
        let Self { path: folder, year, words } = *self;
        let is_written = |name: &String| outputs.iter().any(|output| files::name(&output.path) == *name);
        let of_municipality = |name: &String| name.ends_with(".ics") && name.starts_with(|letter: char| letter.is_ascii_digit());
        let mut all = Vec::new();
        for name in files::names_in(folder).into_iter().filter(|name| of_municipality(name) && !is_written(name)) {
            let path = folder.join(&name);
            let text = calendar_text(no_events(year, words), &year.regulation.program, &path, desk)?;
            all.push(Output::new(path, text));
        }
        Ok(all)
    }
}

/// The tables, by name.
const TABLES: [&str; 3] = ["kalender.csv", "muntlig.csv", "grupper.csv"];

fn propose_year(
    year: i16,
    args: &ScheduleArgs,
    common: &Common,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Exit> {
    let words = desk.words;
    let program = programme.program();
    if let Some(path) = args.output.as_ref().filter(|path| !files::ends_in(path, "toml")) {
        return Err(Fault::new("propose-output").in_file(path.display().to_string()).into());
    }
    let proposed = programme.next_year(year, common, desk)?;
    let (proposal, text) = (&proposed.proposal, &proposed.text);
    let outputs: Vec<Output> = args.output.iter().map(|path| Output::new(path, text.clone())).collect();
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    let answer = match common.format {
        Format::Json => proposal_json(program, proposal, words),
        Format::Table | Format::Csv => {
            let mut screen = proposal_screen(program, proposal, words, desk.width);
            for note in &proposed.notes {
                screen.push_str(&format!("  {note}\n"));
            }
            let end = match &args.output {
                Some(path) => {
                    let check = format!("innoskole program --check {}", files::quoted(path));
                    let facts = [("file", path.display().to_string().into()), ("command", Fact::Said(check))];
                    words.say("proposal-written", &facts)
                }
                None => words.word("proposal-write"),
            };
            format!("{screen}\n{end}\n")
        }
    };
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}
