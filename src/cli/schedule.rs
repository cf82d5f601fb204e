//! `innoskole schedule`: the year's calendar, its checks, oral slots and peer groups; `--propose` the coming year.

use std::path::{Path, PathBuf};

use super::args::{Common, Format, ScheduleArgs};
use super::console::Console;
use super::exit::Exit;
use super::files;
use super::in_force::{self, Programme};
use super::load::{self, Named};
use super::outputs::{self, Content, Output, Replaces};
use crate::case::Cases;
use crate::model::{Fact, Fault};
use crate::program::Program;
use crate::protocol::Protocol;
use crate::report::schedule::{
    Calendar, Scheduled, calendar, calendar_csv, calendar_of, fragment, groups_csv, has_other_events, no_events, oral_csv,
    proposal_json, proposal_screen, schedule_json, schedule_screen,
};
use crate::schedule::{NoProposal, plan, propose};
use crate::text::Words;

pub(super) fn run(args: &ScheduleArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let (protocol, programme, other_program) = match &args.protocol {
        None => (None, in_force::programme(common, None, console)?, false),
        Some(path) => {
            let protocol = drawn_or_frozen(path, console)?;
            let (programme, other) = in_force::programme_of(common, &protocol, path, console)?;
            (Some(protocol), programme, other)
        }
    };
    if let Some(year) = args.propose {
        return propose_year(year, args, common, &programme, words, console);
    }
    let (regulation, program) = (&*programme.regulation, programme.program());
    let cases = protocol.as_ref().map(|protocol| Cases::of_protocol(protocol, regulation)).transpose()?;
    let drawn = cases.as_ref().filter(|cases| cases.protocol.draw.is_some());
    let plan = drawn.map(plan).transpose()?;
    let told = Scheduled { regulation, file: programme.file(), other_program, cases: cases.as_ref(), plan: plan.as_ref() };
    let of_file = in_force::file_words(common, program);
    let mut outputs = Vec::new();
    let mut written = Vec::new();
    if let Some(path) = &args.output {
        if is_calendar(path) {
            outputs.push(output(path.clone(), calendar_text(calendar(&told, &of_file), program, path, console)?.into_bytes()));
            written.push(words.say("schedule-written-calendar", &[("file", path.display().to_string().into())]));
        } else if path.is_dir() || path.extension().is_none() {
            outputs = all_files(path, &told, common, &of_file, console)?;
            let facts = [("count", outputs.len().into()), ("folder", path.display().to_string().into())];
            written.push(words.say("schedule-written-all", &facts));
            let cancelled = cancelled(path, &outputs, &told, &of_file, console)?;
            let names = |all: &[Output]| Fact::List(all.iter().map(|one| files::name(&one.path)).collect());
            if !cancelled.is_empty() {
                written.push(words.say("schedule-left-over", &[("files", names(&cancelled))]));
            }
            outputs.extend(cancelled);
            let is_stale = |name: &&str| !outputs.iter().any(|one| files::name(&one.path) == **name) && path.join(name).exists();
            let stale: Vec<String> = TABLES.into_iter().filter(is_stale).map(str::to_owned).collect();
            if !stale.is_empty() {
                written.push(words.say("schedule-stale", &[("files", stale.into())]));
            }
        } else {
            return Err(Fault::new("schedule-output").in_file(path.display().to_string()).into());
        }
        let changed: Vec<String> =
            outputs.iter().filter(|one| outputs::is_other(one)).map(|one| files::name(&one.path)).collect();
        if !changed.is_empty() {
            written.push(words.say("schedule-changed", &[("files", changed.into())]));
        }
        if told.is_wrong() {
            written.push(words.word("schedule-wrong"));
        }
    }
    let prepared = outputs::prepare(&outputs, common, console)?;
    let answer = match common.format {
        _ if common.quiet => Vec::new(),
        Format::Json => schedule_json(&told, words).into_bytes(),
        Format::Csv => calendar_csv(&told, common.csv.into(), words),
        Format::Table => {
            let mut screen = schedule_screen(&told, words, console.width);
            written.iter().for_each(|line| screen.push_str(&format!("\n{line}\n")));
            screen.into_bytes()
        }
    };
    outputs::answer_and_commit(&Content::Bytes(answer), prepared, console)?;
    Ok(if told.is_wrong() { Exit::No } else { Exit::Yes })
}

fn drawn_or_frozen(path: &Path, console: &mut Console<'_>) -> Result<Protocol, Fault> {
    match load::named(&[path.to_owned()], console)? {
        Named::Protocol(protocol) => Ok(*protocol),
        _ => Err(Fault::new("schedule-needs-protocol").in_file(path.display().to_string())),
    }
}

fn is_calendar(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("ics"))
}

fn output(path: PathBuf, bytes: Vec<u8>) -> Output {
    Output { path, content: Content::Bytes(bytes), personal: false, replaces: Replaces::WhenForced }
}

/// A calendar that updates the one that stands in its file.
fn calendar_text(calendar: Calendar, program: &Program, path: &Path, console: &mut Console<'_>) -> Result<String, Fault> {
    let there = if path.is_file() { Some(files::read(path, console)?) } else { None };
    let there = there.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
    if there.is_some_and(|there| has_other_events(there, program)) {
        let id = ("id", program.id.as_str());
        return Err(Fault::new("calendar-other").with(id.0, id.1).in_file(path.display().to_string()));
    }
    Ok(calendar.text(there))
}

/// Everything that can be written of a year.
fn all_files(
    folder: &Path,
    told: &Scheduled<'_>,
    common: &Common,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<Vec<Output>, Fault> {
    let mut calendars = vec![calendar(told, words)];
    if let Some(plan) = told.plan {
        calendars.extend(plan.participants.iter().map(|id| calendar_of(told, *id, words)));
    }
    let mut outputs = Vec::new();
    for one in calendars {
        let path = folder.join(&one.file);
        outputs.push(output(path.clone(), calendar_text(one, &told.regulation.program, &path, console)?.into_bytes()));
    }
    let dialect = common.csv.into();
    let tables = [Some(calendar_csv(told, dialect, words)), oral_csv(told, dialect, words), groups_csv(told, dialect)];
    let tables = TABLES.iter().zip(tables).filter_map(|(name, bytes)| Some(output(folder.join(name), bytes?)));
    outputs.extend(tables);
    Ok(outputs)
}

/// The tables, by name.
const TABLES: [&str; 3] = ["kalender.csv", "muntlig.csv", "grupper.csv"];

/// The calendars in the folder of those who have no place any more, with everything in them cancelled.
fn cancelled(
    folder: &Path,
    outputs: &[Output],
    told: &Scheduled<'_>,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<Vec<Output>, Fault> {
    let is_written = |name: &String| outputs.iter().any(|output| files::name(&output.path) == *name);
    let of_municipality = |name: &String| name.ends_with(".ics") && name.starts_with(|letter: char| letter.is_ascii_digit());
    let mut all = Vec::new();
    for name in files::names_in(folder).into_iter().filter(|name| of_municipality(name) && !is_written(name)) {
        let path = folder.join(&name);
        let text = calendar_text(no_events(told, words), &told.regulation.program, &path, console)?;
        all.push(output(path, text.into_bytes()));
    }
    Ok(all)
}

fn propose_year(
    year: i16,
    args: &ScheduleArgs,
    common: &Common,
    programme: &Programme,
    words: &Words,
    console: &mut Console<'_>,
) -> anyhow::Result<Exit> {
    let program = programme.program();
    let proposal = propose(program, year).map_err(|why| match why {
        NoProposal::NoYear => Fault::new("propose-no-year").with("year", program.study_year.as_str()),
        NoProposal::Checks(checks) if checks.is_empty() => Fault::new("propose-several").with("year", year.to_string()),
        NoProposal::Checks(checks) => {
            let checks: Vec<String> = checks.iter().map(ToString::to_string).collect();
            Fault::new("propose-none").with("year", year.to_string()).with("checks", checks)
        }
    })?;
    if let Some(path) = &args.output {
        let is_part = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
        // Whatever stands there and is more than proposed dates is somebody's.
        let there = if path.is_file() { files::read(path, console)? } else { Vec::new() };
        let whole = String::from_utf8_lossy(&there).lines().any(|line| line.trim_start().starts_with("format"));
        if !is_part || whole {
            return Err(Fault::new("propose-output").in_file(path.display().to_string()).into());
        }
    }
    let text = fragment(&proposal, &in_force::file_words(common, program));
    let outputs: Vec<Output> = args.output.iter().map(|path| output(path.clone(), text.clone().into_bytes())).collect();
    let prepared = outputs::prepare(&outputs, common, console)?;
    let answer = match common.format {
        _ if common.quiet => String::new(),
        Format::Json => proposal_json(program, &proposal, words),
        Format::Table | Format::Csv => {
            let screen = proposal_screen(program, &proposal, words, console.width);
            let end = match &args.output {
                Some(path) => words.say("proposal-written", &[("file", path.display().to_string().into())]),
                None => format!("{}\n\n{}", words.word("proposal-in-file"), text.trim_end()),
            };
            format!("{screen}\n{end}\n")
        }
    };
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}
