//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{Common, Format, ReportArgs};
use super::console::Console;
use super::exit::Exit;
use super::files;
use super::in_force;
use super::load::{self, Beside, Input, Named};
use super::outputs::{self, Content, Output, Replaces};
use crate::model::{Fact, Fault, Intake, MunicipalityNumber};
use crate::protocol::Protocol;
use crate::report::office::{Office, attendees_csv, invoices_csv, letters, letters_csv, office_workbook};
use crate::report::pages::{OwnTemplates, committee_page, protocol_page, replaceable, sheet_page};
use crate::report::schedule::{Scheduled, plan_faults};
use crate::report::{Explained, Row, explanation_json, explanation_screen, result_csv, rows};
use crate::rules::{Assessed, Decision, Looked, looked_at};
use crate::schedule::plan;
use crate::text::Words;

pub(super) fn run(args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    if let Some(folder) = &args.write_templates {
        return write_templates(folder, common, words, console);
    }
    match (&args.explain, &args.output) {
        (Some(asked), _) => explain(asked, args, common, words, console),
        (None, Some(folder)) => write(folder, args, common, words, console),
        (None, None) => {
            let command = format!("{} -o rapport", common.next("report", &args.inputs));
            Err(Fault::new("report-what").with("command", Fact::Said(command)).into())
        }
    }
}

/// Writes the templates that an office may replace.
fn write_templates(folder: &Path, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let file = |(name, text): (&str, &str)| output(folder.join(name), text.as_bytes().to_vec(), false);
    let outputs: Vec<Output> = replaceable().map(file).collect();
    let prepared = outputs::prepare(&outputs, common, console)?;
    let facts = [("folder", folder.display().to_string().into())];
    let answer = if common.quiet { String::new() } else { format!("{}\n", words.say("report-written-templates", &facts)) };
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}

/// The office's own templates: those of ours that lie in its folder.
fn own_templates(folder: Option<&PathBuf>, console: &mut Console<'_>) -> Result<OwnTemplates, Fault> {
    let mut own = OwnTemplates::new();
    let Some(folder) = folder else { return Ok(own) };
    for (name, _) in replaceable() {
        let path = folder.join(name);
        if path.exists() {
            let shown = path.display().to_string();
            own.insert(name.to_owned(), load::text(&files::read(&path, console)?, &shown)?.to_owned());
        }
    }
    if own.is_empty() { Err(Fault::new("templates-none").in_file(folder.display().to_string())) } else { Ok(own) }
}

/// Writes the reports of a protocol.
fn write(folder: &Path, args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let Named::Protocol(protocol) = load::named(&args.inputs, console)? else {
        return Err(Fault::new("schedule-needs-protocol").in_file(args.inputs[0].display().to_string()).into());
    };
    let (programme, _) = in_force::programme_of(common, &protocol, &args.inputs[0], console)?;
    let mut outputs = Vec::new();
    let mut told = Vec::new();
    if !args.internal {
        let folder = folder.join("offentlig");
        let files = public_files(&protocol, &programme, common)?;
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into())];
        told.push(words.say("report-written-public", &facts));
        for (name, bytes) in files {
            let mut output = output(folder.join(name), bytes, false);
            // A copy of the protocol goes on from the copy that lies there, if that is an earlier state of the same draw.
            if name == "protocol.json" && is_earlier(&output.path, &protocol, console) {
                output.replaces = Replaces::WhatItGoesOnFrom;
            }
            outputs.push(output);
        }
    }
    if !args.public {
        let folder = folder.join("internt");
        let beside = load::beside_with(common, &protocol, &args.inputs[0], &args.intake, words, console)?;
        let date = args.date.as_ref().map(|typed| in_force::day(typed, &programme.program)).transpose()?;
        let templates = own_templates(args.templates.as_ref(), console)?;
        let command = Common { program: None, ..common.clone() }.next("select", std::slice::from_ref(&args.inputs[0]));
        let files = office_files(&protocol, &beside, common, (&templates, date), &command)?;
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into())];
        told.push(words.say("report-written-internal", &facts));
        outputs.extend(files.into_iter().map(|(name, bytes)| output(folder.join(name), bytes, true)));
        told.extend(beside_letters(&protocol, &beside, args, &outputs, words)?);
    }
    let prepared = outputs::prepare(&outputs, common, console)?;
    // Another run may have written a later state while it had the turn.
    if let Some(later) =
        outputs.iter().find(|one| one.goes_on() && outputs::is_other(one) && !is_earlier(&one.path, &protocol, console))
    {
        return Err(Fault::new("protocol-moved-on").in_file(later.path.display().to_string()).into());
    }
    let answer = if common.quiet { String::new() } else { format!("{}\n", told.join("\n")) };
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}

/// Whether an earlier state of a protocol lies in a file: the same draw, and the first of its events.
fn is_earlier(path: &Path, protocol: &Protocol, console: &mut Console<'_>) -> bool {
    let mut there = || {
        let bytes = files::read(path, console).ok()?;
        Protocol::read(std::str::from_utf8(&bytes).ok()?, "protocol.json").ok()
    };
    path.is_file() && there().is_some_and(|there| there.draw == protocol.draw && protocol.events.starts_with(&there.events))
}

/// What the office should know of its letters: which are others than before, and what they lack.
fn beside_letters(
    protocol: &Protocol,
    beside: &Beside,
    args: &ReportArgs,
    outputs: &[Output],
    words: &Words,
) -> Result<Vec<String>, Fault> {
    let (program, register) = (&beside.programme.program, &beside.programme.register);
    let mut told = Vec::new();
    if beside.later_decisions {
        told.push(words.word("report-later-decisions"));
    }
    let is_letter = |one: &&Output| one.path.parent().is_some_and(|folder| folder.ends_with("brev")) && outputs::is_other(one);
    let changed: Vec<String> = outputs.iter().filter(is_letter).map(|one| files::name(&one.path)).collect();
    if !changed.is_empty() {
        told.push(words.say("report-changed-letters", &[("files", changed.into())]));
    }
    if args.date.is_none() {
        told.push(words.word("report-no-date"));
    }
    if program.contact.is_none() {
        told.push(words.word("request-no-contact"));
    }
    if protocol.draw.is_some() {
        let plan = plan(protocol, program, register)?;
        let scheduled =
            Scheduled { program, file: None, other_program: false, register, protocol: Some(protocol), plan: Some(&plan) };
        let lacking = plan_faults(&scheduled, words).into_iter();
        told.extend(lacking.map(|what| words.say("report-schedule-wrong", &[("what", Fact::Said(what))])));
    }
    Ok(told)
}

fn output(path: PathBuf, bytes: Vec<u8>, personal: bool) -> Output {
    Output { path, content: Content::Bytes(bytes), personal, replaces: Replaces::WhenForced }
}

/// What may be published: made from the protocol and the programme file alone.
fn public_files(
    protocol: &Protocol,
    programme: &in_force::Programme,
    common: &Common,
) -> Result<Vec<(&'static str, Vec<u8>)>, Fault> {
    let (program, register) = (&programme.program, &programme.register);
    let rows = rows(protocol, program, register, None);
    let dialect = common.csv.into();
    let page = protocol_page(protocol, &rows, program, &in_force::file_words(common, program))?;
    let (file, table) = if protocol.draw.is_some() { ("protocol.json", "result.csv") } else { ("frozen.json", "applicants.csv") };
    let mut files = vec![
        ("protokoll.html", page.into_bytes()),
        (file, protocol.render()?.into_bytes()),
        (table, result_csv(&rows, dialect)?),
    ];
    if protocol.draw.is_some() {
        let waiting: Vec<Row> = rows.iter().filter(|row| row.waiting.is_some()).cloned().collect();
        files.push(("venteliste.csv", result_csv(&waiting, dialect)?));
    }
    Ok(files)
}

/// What is the office's own.
///
/// # Errors
/// The intake is not at hand.
fn office_files(
    protocol: &Protocol,
    beside: &Beside,
    common: &Common,
    (templates, date): (&OwnTemplates, Option<Date>),
    command: &str,
) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let Beside { programme, assessed, decisions, .. } = beside;
    let Some((intake, assessed)) = assessed else { return Err(Fault::new("report-needs-intake")) };
    let (program, register) = (&programme.program, &programme.register);
    let rows = rows(protocol, program, register, Some((assessed, decisions)));
    let later_decisions = beside.later_decisions;
    let office = Office { protocol, rows: &rows, program, register, intake, assessed, decisions, later_decisions };
    let words = in_force::file_words(common, program);
    let dialect = common.csv.into();
    let mut tables = vec![("mottakere.csv", letters_csv(&office, common.lang, dialect)?)];
    let mut planned = None;
    if protocol.draw.is_some() {
        let plan = plan(protocol, program, register)?;
        tables.extend([
            ("rapport.html", committee_page(&office, Some(&plan), &words)?.into_bytes()),
            ("rapport.xlsx", office_workbook(&office, &words)?),
            ("deltakere.csv", attendees_csv(&office, dialect, &words)?),
            ("fakturagrunnlag.csv", invoices_csv(&office, dialect)?),
        ]);
        planned = Some(plan);
    } else {
        let command = format!("{command} --seed \"…\"");
        tables.push(("trekningsark.html", sheet_page(protocol, program, command, &words)?.into_bytes()));
    }
    let letters = letters(&office, planned.as_ref(), templates, common.lang, date)?;
    let letters = letters.into_iter().map(|(name, text)| (format!("brev/{name}"), text.into_bytes()));
    Ok(tables.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).chain(letters).collect())
}

/// Tells one application's whole story.
fn explain(asked: &str, args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = in_force::programme(common, None, console)?;
    let (protocol, beside) = match load::input(&args.inputs, common, &programme, words, console)? {
        Input::Protocol(protocol) => {
            let beside = load::beside_with(common, &protocol, &args.inputs[0], &args.intake, words, console)?;
            (Some(protocol), beside)
        }
        Input::Intake(..) if !args.intake.is_empty() => {
            return Err(Fault::new("option-not-here").with("option", "--intake").into());
        }
        Input::Intake(intake, _, aside) => {
            aside.say(common, words, console);
            let mut decisions = load::decisions(common, None, &programme.program, console)?.decisions;
            let assessed = load::assess(&intake, &programme, &mut decisions, console)?;
            (None, Beside { programme, assessed: Some((*intake, assessed)), decisions, later_decisions: false })
        }
    };
    let Beside { programme, assessed, decisions, later_decisions } = beside;
    if later_decisions && !common.quiet {
        console.say_aside(&words.word("report-later-decisions"));
    }
    let (program, register) = (&programme.program, &programme.register);
    let known = assessed.as_ref().map(|(_, assessed)| (&assessed[..], &decisions[..]));
    let rows = protocol.as_ref().map(|protocol| rows(protocol, program, register, known)).unwrap_or_default();
    let received = match &assessed {
        Some((intake, assessed)) => Some((intake, applications_of(asked, (intake, assessed), &programme, &decisions)?)),
        None => None,
    };
    let received = received.filter(|(_, all)| !all.is_empty());
    let number: Option<MunicipalityNumber> = asked.parse().ok();
    if received.is_none() && !rows.iter().any(|row| row.id.is_some() && row.id == number) {
        return Err(Fault::new("explain-unknown").with("found", asked).into());
    }
    let told = Explained {
        asked,
        received,
        decisions: &decisions,
        protocol: protocol.as_ref().map(|protocol| (&**protocol, &rows[..])),
        program,
        register,
        with_names: args.with_names,
    };
    let answer = match common.format {
        _ if common.quiet => String::new(),
        Format::Json => explanation_json(&told, words)?,
        Format::Table | Format::Csv => explanation_screen(&told, words),
    };
    console.answer(&answer)?;
    Ok(Exit::Yes)
}

/// The applications of a municipality, also one that applies with others; or the one with these facts.
fn applications_of<'a>(
    wanted: &str,
    (intake, assessed): (&Intake, &'a [Assessed]),
    programme: &in_force::Programme,
    decisions: &[Decision],
) -> Result<Vec<(&'a Assessed, Vec<Looked>)>, Fault> {
    let number: Option<MunicipalityNumber> = wanted.parse().ok();
    let is = |one: &&Assessed| match number {
        Some(number) => one.municipalities.contains(&number),
        None => one.facts(intake) == wanted,
    };
    let looked = |one: &'a Assessed| {
        let all = looked_at(intake, &programme.program, &programme.register, decisions, one.index)?;
        Ok((one, all))
    };
    assessed.iter().filter(is).map(looked).collect()
}
