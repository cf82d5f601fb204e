//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use std::path::Path;

use jiff::civil::Date;

use super::args::{Common, Format, Given, ReportArgs};
use super::beside::{Beside, beside_with};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Input, Named};
use super::outputs::{self, MayReplace, Output};
use super::programme::{self, Programme};
use crate::case::Cases;
use crate::intake::municipality;
use crate::model::{Fact, Fault, MunicipalityNumber};
use crate::protocol::{Event, Protocol};
use crate::report::office::{Office, Invoices, attendees_csv, letters, letters_csv, office_workbook, reminders, replies};
use crate::report::pages::{Own, committee_page, page_name, protocol_page, replaceable, sheet_page};
use crate::report::schedule::{Scheduled, plan_faults};
use crate::report::{Asked, Attachment, Explained, draft, explanation_json, explanation_screen, lacking_in_letters, result_csv};
use crate::rules::{Assessed, Assessment};
use crate::schedule::{Plan, plan};
use crate::text::Words;

pub(super) fn run(args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    if let Some(folder) = &args.write_templates {
        return write_templates(folder, common, desk);
    }
    if let Some(asked) = &args.answer {
        return answer(asked, args, common, desk);
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

/// What an office puts in the place of ours: the templates and sentences that lie in its folder, and its logo.
fn own(args: &ReportArgs, programme: &Programme, desk: &mut Desk<'_>) -> Result<Own, Fault> {
    let mut own = Own::with_logo(programme.logo(desk)?);
    let Some(folder) = &args.templates else { return Ok(own) };
    let mut found = false;
    for (name, _) in replaceable() {
        let path = folder.join(&name);
        if path.exists() {
            let shown = path.display().to_string();
            let bytes = files::read(&path, desk)?;
            own.take(&name, files::text(&bytes, &shown)?, &shown)?;
            found = true;
        }
    }
    if found { Ok(own) } else { Err(Fault::new("templates-none").in_file(folder.display().to_string())) }
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
        let files = public_files(&protocol, &programme, common)?;
        let page = ("page", page_name(&protocol).into());
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into()), page];
        notes.push(words.say("report-written-public", &facts));
        for (name, bytes) in files {
            let mut output = Output::new(folder.join(name), bytes);
            // A copy of the protocol goes on from the copy that lies there, if that is an earlier state of the same draw.
            if name == "protocol.json" && is_earlier(&output.path, &protocol, desk) {
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
        let date = args.date.as_ref().map(|typed| programme::day(typed, programme.program())).transpose()?;
        let newest = protocol.events.iter().map(Event::date).max();
        if let Some((date, newest)) = date.zip(newest).filter(|(date, newest)| date < newest) {
            return Err(Fault::new("report-date-early").with("date", date).with("newest", newest).into());
        }
        let written = Letters {
            date,
            own: own(args, &programme, desk)?,
            pdf: args.pdf,
            invoices: Invoices::of(&office, args.invoice_unanswered, &programme::file_words(&common.given, programme.program())),
            plan: protocol.draw.as_ref().map(|_| plan(&cases)).transpose()?,
        };
        let command = Given { program: None, ..common.given.clone() }.next("select", std::slice::from_ref(path));
        let files = office_files(&office, common, &written, &command)?;
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into())];
        notes.push(words.say("report-written-internal", &facts));
        outputs.extend(files.into_iter().map(|(name, bytes)| Output::personal(folder.join(name), bytes)));
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

/// What letters are written with.
struct Letters {
    date: Option<Date>,
    own: Own,
    /// Whether everything is written as PDF too.
    pdf: bool,
    invoices: Invoices,
    /// None before the draw.
    plan: Option<Plan>,
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
    let names = |key: &str, names: &[String]| {
        (!names.is_empty()).then(|| words.say(key, &[("names", Fact::List(names.to_vec()))]))
    };
    let unanswered = invoices.unanswered;
    let said = [
        (unanswered > 0).then(|| words.say("invoice-unanswered", &[("count", unanswered.into())])),
        names("invoice-without-number", &invoices.without_number),
        names("invoice-without-reference", &invoices.without_reference),
    ];
    said.into_iter().flatten().collect()
}

/// What may be published: made from the protocol and the programme file alone.
fn public_files(protocol: &Protocol, programme: &Programme, common: &Common) -> Result<Vec<(&'static str, Vec<u8>)>, Fault> {
    let cases = Cases::of_protocol(protocol, &programme.regulation)?;
    let dialect = common.csv.into();
    let page = protocol_page(&cases, &programme::file_words(&common.given, programme.program()))?.html(&Own::default())?;
    let (file, table) = if protocol.draw.is_some() { ("protocol.json", "result.csv") } else { ("frozen.json", "applicants.csv") };
    let mut files = vec![
        (page_name(protocol), page.into_bytes()),
        (file, protocol.render()?.into_bytes()),
        (table, result_csv(&cases.all, dialect)),
    ];
    if protocol.draw.is_some() {
        files.push(("venteliste.csv", result_csv(cases.all.iter().filter(|case| case.waiting.is_some()), dialect)));
    }
    Ok(files)
}

/// The folder with reminders to those who have not answered.
const REMINDERS: &str = "paaminnelser";

/// The folder with the messages that letters go with.
const DRAFTS: &str = "utkast";

/// What is the office's own.
fn office_files(office: &Office<'_>, common: &Common, written: &Letters, command: &str) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let (cases, plan) = (office.cases, written.plan.as_ref());
    let program = &cases.regulation.program;
    let words = programme::file_words(&common.given, program);
    let dialect = common.csv.into();
    let mut files = vec![("mottakere.csv".to_owned(), letters_csv(office, common.given.lang, dialect))];
    let (name, document) = if plan.is_some() {
        let tables = [
            ("rapport.xlsx", office_workbook(office, &written.invoices, &words)?),
            ("deltakere.csv", attendees_csv(office, dialect, &words)),
            ("fakturagrunnlag.csv", written.invoices.csv(dialect)),
        ];
        files.extend(tables.map(|(name, bytes)| (name.to_owned(), bytes)));
        ("rapport", committee_page(office, plan, &words)?)
    } else {
        ("trekningsark", sheet_page(cases.protocol, program, format!("{command} --seed \"…\""), &words)?)
    };
    let own = &written.own;
    files.push((format!("{name}.html"), document.html(own)?.into_bytes()));
    if written.pdf {
        files.push((format!("{name}.pdf"), document.pdf(own)?));
    }
    for letter in letters(office, plan, &own.sentences, common.given.lang, written.date)? {
        files.push((format!("brev/{}.html", letter.name), letter.document.html(own)?.into_bytes()));
        if written.pdf {
            let name = format!("{}.pdf", letter.name);
            let bytes = letter.document.pdf(own)?;
            files.extend(letter.envelope.map(|envelope| {
                let attached = Attachment { name: name.clone(), bytes: &bytes };
                let message = draft(&envelope.to, &envelope.subject, &envelope.body, Some(attached), program);
                (format!("{DRAFTS}/{}.eml", letter.name), message)
            }));
            files.push((format!("brev/{name}"), bytes));
        }
    }
    let reminders = reminders(office, &own.sentences, common.given.lang);
    files.extend(reminders.into_iter().map(|(name, bytes)| (format!("{REMINDERS}/{name}"), bytes)));
    Ok(files)
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
    let own = own(args, &beside.programme, desk)?;
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
