//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use std::path::Path;

use super::archive::archive;
use super::args::{Common, Format, ReportArgs};
use super::beside::{Beside, beside_with};
use super::console::Desk;
use super::documents::{self, Letters, REMINDERS};
use super::exit::Exit;
use super::files;
use super::load::{self, Input, Named};
use super::outputs::{self, MayReplace, Output};
use super::programme;
use super::years::years;
use crate::intake::municipality;
use crate::model::{Fact, Fault, MunicipalityNumber};
use crate::protocol::Protocol;
use crate::report::office::{Invoices, Office, replies};
use crate::report::pages::{page_name, replaceable};
use crate::report::schedule::{Scheduled, plan_faults};
use crate::report::{Archived, Asked, Explained, explanation_json, explanation_screen, lacking_in_letters};
use crate::rules::{Assessed, Assessment};
use crate::text::Words;

pub(super) fn run(args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    if let Some(folder) = &args.write_templates {
        return write_templates(folder, common, desk);
    }
    if let Some(asked) = &args.answer {
        return answer(asked, args, common, desk);
    }
    if args.years {
        return years(args, common, desk);
    }
    if let Some(folder) = &args.archive {
        return archive(folder, args, common, desk);
    }
    match (&args.explain, &args.output) {
        (Some(asked), _) => explain(asked, args, common, desk),
        (None, Some(folder)) => write(folder, args, common, desk),
        (None, None) => {
            let command = format!("{} -o rapport", common.given.next("report", &args.inputs));
            Err(Fault::new("report-what").with("command", Fact::Said(command)).into())
        }
    }
}

/// Writes the templates that an office may replace.
fn write_templates(folder: &Path, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let file = |(name, text): (String, String)| Output::new(folder.join(name), text);
    let outputs: Vec<Output> = replaceable().into_iter().map(file).collect();
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    let facts = [("folder", folder.display().to_string().into())];
    let answer = format!("{}\n", words.say("report-written-templates", &facts));
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// Writes the reports of a protocol.
fn write(folder: &Path, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let Named::Protocol(protocol) = load::named(&args.inputs, desk)? else {
        return Err(Fault::new("protocol-needed").in_file(args.inputs[0].display().to_string()).into());
    };
    let path = &args.inputs[0];
    let (programme, _) = programme::programme_of(&common.given, &protocol, path, desk)?;
    let mut outputs = Vec::new();
    let mut notes = Vec::new();
    if !args.internal {
        let folder = folder.join("offentlig");
        let files = documents::public(&protocol, &programme, common)?;
        let page = ("page", page_name(&protocol).into());
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into()), page];
        notes.push(words.say("report-written-public", &facts));
        for Archived { file, bytes, .. } in files {
            let mut output = Output::new(folder.join(&file), bytes);
            // A copy of the protocol goes on from the copy that lies there, if that is an earlier state of the same draw.
            if file == "protocol.json" && is_earlier(&output.path, &protocol, desk) {
                output.may_replace = MayReplace::WhatItGoesOnFrom;
            }
            outputs.push(output);
        }
    }
    if !args.public {
        let folder = folder.join("internt");
        let beside = beside_with(&common.given, &protocol, path, &args.intake, desk)?;
        if beside.assessment.is_none() {
            return Err(Fault::new("report-needs-intake").into());
        }
        let cases = beside.cases(&protocol, path)?;
        let office = Office { cases: &cases, later_decisions: beside.later_decisions };
        let written = Letters::of(args, common, &office, &programme, desk)?;
        let files = documents::of_office(&office, common, &written, path)?;
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into())];
        notes.push(words.say("report-written-internal", &facts));
        outputs.extend(files.into_iter().map(|made| Output::personal(folder.join(made.file), made.bytes)));
        notes.extend(beside_letters(&office, &written, &outputs, words));
    }
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    // Another run may have written a later state while it had the turn.
    if let Some(later) =
        outputs.iter().find(|output| output.goes_on() && outputs::is_other(output) && !is_earlier(&output.path, &protocol, desk))
    {
        return Err(Fault::new("protocol-moved-on").in_file(later.path.display().to_string()).into());
    }
    let answer = format!("{}\n", notes.join("\n"));
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// Whether an earlier state of a protocol lies in a file: the same draw, and the first of its events.
fn is_earlier(path: &Path, protocol: &Protocol, desk: &mut Desk<'_>) -> bool {
    let mut there = || {
        let bytes = files::read(path, desk).ok()?;
        Protocol::read(std::str::from_utf8(&bytes).ok()?, "protocol.json").ok()
    };
    path.is_file() && there().is_some_and(|there| there.draw == protocol.draw && protocol.events.starts_with(&there.events))
}

/// What the office should know of its letters: which are others than before, and what they lack.
fn beside_letters(office: &Office<'_>, letters: &Letters, outputs: &[Output], words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    if office.later_decisions {
        notes.push(words.word("report-later-decisions"));
    }
    let is_letter =
        |output: &&Output| output.path.parent().is_some_and(|folder| folder.ends_with("brev")) && outputs::is_other(output);
    let changed: Vec<String> = outputs.iter().filter(is_letter).map(|output| files::name(&output.path)).collect();
    if !changed.is_empty() {
        notes.push(words.say("report-changed-letters", &[("files", changed.into())]));
    }
    let reminders = outputs.iter().filter_map(|output| output.path.parent()).find(|folder| folder.ends_with(REMINDERS));
    if let Some(folder) = reminders {
        let written = |name: &String| outputs.iter().any(|output| output.path == folder.join(name));
        let earlier: Vec<String> = files::names_in(folder).into_iter().filter(|name| !written(name)).collect();
        if !earlier.is_empty() {
            notes.push(words.say("report-reminders-earlier", &[("files", earlier.into())]));
        }
    }
    if letters.date.is_none() {
        notes.push(words.word("report-no-date"));
    }
    notes.extend(lacking_in_letters(&office.cases.regulation.program, words));
    if let Some(plan) = &letters.plan {
        notes.extend(of_invoices(&letters.invoices, words));
        let lacking = plan_faults(&Scheduled::of(office.cases, Some(plan)), words).into_iter();
        notes.extend(lacking.map(|what| words.say("report-schedule-wrong", &[("what", Fact::Said(what))])));
    }
    notes
}

/// What somebody has to find out before the invoices are sent.
fn of_invoices(invoices: &Invoices, words: &Words) -> Vec<String> {
    let names =
        |key: &str, names: &[String]| (!names.is_empty()).then(|| words.say(key, &[("names", Fact::List(names.to_vec()))]));
    let unanswered = invoices.unanswered;
    let said = [
        (unanswered > 0).then(|| words.say("invoice-unanswered", &[("count", unanswered.into())])),
        names("invoice-without-number", &invoices.without_number),
        names("invoice-without-reference", &invoices.without_reference),
    ];
    said.into_iter().flatten().collect()
}

/// Writes a reply to a municipality that asks.
fn answer(asked: &str, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let path = &args.inputs[0];
    let Named::Protocol(protocol) = load::named(&args.inputs, desk)? else {
        return Err(Fault::new("protocol-needed").in_file(path.display().to_string()).into());
    };
    let beside = beside_with(&common.given, &protocol, path, &args.intake, desk)?;
    let who = municipality(asked, &beside.programme.regulation.register)?;
    let cases = beside.cases(&protocol, path)?;
    let own = documents::own(args, &beside.programme, desk)?;
    let office = Office { cases: &cases, later_decisions: beside.later_decisions };
    let replies = replies(&office, who, &own.sentences, common.given.lang);
    if replies.is_empty() {
        return Err(Fault::new("explain-unknown").with("found", asked).into());
    }
    desk.answer(&format!("{}\n", replies.join("\n\n")))?;
    Ok(Exit::Yes)
}

/// Tells one application's whole story.
fn explain(asked: &str, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let programme = programme::programme(&common.given, None, desk)?;
    let path = &args.inputs[0];
    let (protocol, beside) = match load::input(&args.inputs, &common.given, &programme, desk)? {
        Input::Protocol(protocol) => {
            if args.intake.is_empty() {
                common.given.refuse_reading()?;
            }
            let beside = beside_with(&common.given, &protocol, path, &args.intake, desk)?;
            (Some(protocol), beside)
        }
        Input::Intake(..) if !args.intake.is_empty() => {
            return Err(Fault::new("option-not-here").with("option", "--intake").into());
        }
        Input::Intake(intake, _, aside) => {
            aside.say(desk);
            let decided = load::decisions(&common.given, None, &programme.regulation, desk)?;
            let assessment = load::assess(&intake, &programme, decided.decisions, desk)?;
            (None, Beside { programme, assessment: Some(assessment), later_decisions: false })
        }
    };
    if beside.later_decisions {
        desk.note(&words.word("report-later-decisions"));
    }
    let cases = protocol.as_ref().map(|protocol| beside.cases(protocol, path)).transpose()?;
    let assessment = beside.assessment.as_ref();
    let named = municipality(asked, &beside.programme.regulation.register);
    let number = named.as_ref().ok().copied();
    let received = assessment.map(|assessment| applications_of(asked, number, assessment)).transpose()?.unwrap_or_default();
    let is_in_protocol = || cases.as_ref().zip(number).is_some_and(|(cases, id)| cases.beside_intake(id).next().is_some());
    if received.is_empty() && !is_in_protocol() {
        named?;
        return Err(Fault::new("explain-unknown").with("found", asked).into());
    }
    let asked = number.map_or_else(|| asked.to_owned(), |number| number.to_string());
    let notes = Explained {
        asked: &asked,
        regulation: &beside.programme.regulation,
        assessment,
        received,
        cases: cases.as_ref(),
        with_names: args.with_names,
    };
    let answer = match common.format {
        Format::Json => explanation_json(&notes, words),
        Format::Table | Format::Csv => explanation_screen(&notes, words),
    };
    desk.answer(&answer)?;
    Ok(Exit::Yes)
}

/// The applications of a municipality, also one that applies with others; or the one with these facts.
fn applications_of<'a>(
    wanted: &str,
    number: Option<MunicipalityNumber>,
    assessment: &'a Assessment,
) -> Result<Vec<Asked<'a>>, Fault> {
    let is = |application: &&Assessed| match number {
        Some(number) => application.municipalities.contains(&number),
        None => assessment.facts(application) == wanted,
    };
    let asked = |application: &'a Assessed| Ok(Asked { application, looked: assessment.looked_at(application)? });
    assessment.applications.iter().filter(is).map(asked).collect()
}
