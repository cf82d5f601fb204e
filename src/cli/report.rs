//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use std::path::{Path, PathBuf};

use super::archive::archive;
use super::args::{Common, Format, ReportArgs};
use super::beside::{Beside, beside_with};
use super::console::Desk;
use super::documents::{self, Letters, REMINDERS, Written};
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
use crate::report::{Asked, Explained, Made, explanation_json, explanation_screen, lacking_in_letters};
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
    match (&args.explain, &args.output) {
        (Some(asked), _) => explain(asked, args, common, desk),
        (None, output) if output.is_some() || args.archive.is_some() => write(args, common, desk),
        (None, _) => {
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

/// Writes the reports of a protocol, and its documents for an archive.
fn write(args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let mut reports = match &args.output {
        Some(folder) => reports(folder, args, common, desk)?,
        None => Written::default(),
    };
    if let Some(folder) = &args.archive {
        let Written { outputs, notes, warnings, stale } = archive(folder, args, common, desk)?;
        reports.outputs.extend(outputs);
        reports.notes.extend(notes);
        // Of the reports and of their archive the same may have to be said.
        let others: Vec<String> = warnings.into_iter().filter(|warning| !reports.warnings.contains(warning)).collect();
        reports.warnings.extend(others);
        reports.stale.extend(stale);
    }
    let Written { outputs, notes, warnings, stale } = reports;
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    // Another run may have written a later state while it had the turn.
    let earlier = |output: &&Output, desk: &mut Desk<'_>| {
        let protocol = Protocol::read(std::str::from_utf8(&output.bytes).unwrap_or_default(), "protocol.json");
        protocol.is_ok_and(|protocol| is_earlier(&output.path, &protocol, desk))
    };
    if let Some(later) = outputs.iter().find(|output| output.goes_on() && outputs::is_other(output) && !earlier(output, desk)) {
        return Err(Fault::new("protocol-moved-on").in_file(later.path.display().to_string()).into());
    }
    let answer = format!("{}\n", notes.join("\n"));
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    warnings.iter().for_each(|warning| desk.note(warning));
    files::remove(&stale)?;
    Ok(Exit::Yes)
}

/// The reports of a protocol in a folder.
fn reports(folder: &Path, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Written> {
    let words = desk.words;
    let Named::Protocol(protocol) = load::named(&args.inputs, desk)? else {
        return Err(Fault::new("protocol-needed").in_file(args.inputs[0].display().to_string()).into());
    };
    let path = &args.inputs[0];
    let (programme, _) = programme::programme_of(&common.given, &protocol, path, desk)?;
    let mut outputs = Vec::new();
    let (mut notes, mut warnings, mut stale) = (Vec::new(), Vec::new(), Vec::new());
    if !args.internal {
        let folder = folder.join("offentlig");
        let files = documents::public(&protocol, &programme, common)?;
        let page = ("page", page_name(&protocol).into());
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into()), page];
        notes.push(words.say("report-written-public", &facts));
        for Made { file, bytes, .. } in files {
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
        let (_, letters) = documents::dates(args, &programme, &protocol)?;
        let office = Office { cases: &cases, later_decisions: beside.later_decisions, letters };
        let written = Letters::of(args, common, &office, &programme, desk)?;
        let files = documents::of_office(&office, common, &written, path)?;
        let facts = [("folder", folder.display().to_string().into()), ("count", files.len().into())];
        notes.push(words.say("report-written-internal", &facts));
        warnings.extend(documents::lost_letters(&files, words));
        outputs.extend(files.into_iter().map(|made| Output::personal(folder.join(made.file), made.bytes)));
        notes.extend(beside_letters(&office, &written, words));
        warnings.extend(of_sending(&outputs, words));
        let earlier = earlier_reminders(&outputs);
        if common.force {
            stale.extend(earlier);
        } else if !earlier.is_empty() {
            let names: Vec<String> = earlier.iter().map(|path| files::name(path)).collect();
            notes.push(words.say("report-reminders-earlier", &[("files", names.into())]));
        }
    }
    Ok(Written { outputs, notes, warnings, stale })
}

/// Whether an earlier state of a protocol lies in a file: the same draw, and the first of its events.
fn is_earlier(path: &Path, protocol: &Protocol, desk: &mut Desk<'_>) -> bool {
    let mut there = || {
        let bytes = files::read(path, desk).ok()?;
        Protocol::read(std::str::from_utf8(&bytes).ok()?, "protocol.json").ok()
    };
    path.is_file() && there().is_some_and(|there| there.draw == protocol.draw && protocol.events.starts_with(&there.events))
}

/// What the office should know of its letters: what they lack.
fn beside_letters(office: &Office<'_>, letters: &Letters, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    if office.later_decisions {
        notes.push(words.word("report-later-decisions"));
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

/// Which letters are to be sent, because they are others than those that lie there.
fn of_sending(outputs: &[Output], words: &Words) -> Vec<String> {
    let is_letter = |output: &&Output| {
        let in_folder = output.path.parent().is_some_and(|folder| folder.ends_with("internt/brev"));
        in_folder && files::ends_in(&output.path, "html") && !output.path.ends_with("alle.html")
    };
    let mut said = Vec::new();
    let mut say = |key: &str, fact: &'static str, names: Vec<String>| {
        if !names.is_empty() {
            said.push(words.say(key, &[(fact, names.into())]));
        }
    };
    let all: Vec<&Output> = outputs.iter().filter(is_letter).collect();
    if all.iter().any(|output| output.path.is_file()) {
        let (mut new, mut reworded) = (Vec::new(), Vec::new());
        for letter in all {
            match change(letter) {
                Some(Change::Subject) => new.push(files::name(&letter.path)),
                Some(Change::Words) => reworded.push(files::name(&letter.path)),
                None => {}
            }
        }
        say("report-new-letters", "files", new);
        say("report-reworded-letters", "files", reworded);
    }
    said
}

/// What of a letter is other than in the letter that lies in its place.
enum Change {
    /// There is none, or it is about something else.
    Subject,
    /// Something else, such as a track.
    Words,
}

/// Whether a letter is another than the letter that lies in its place, apart from the head with its date, from digests, and from numbers: those
/// on the waiting list move whenever a place is given.
fn change(letter: &Output) -> Option<Change> {
    let between = |page: &str, first: &str, last: &str| {
        let (before, rest) = page.split_once(first).unwrap_or((page, ""));
        let (within, after) = rest.split_once(last).unwrap_or(("", rest));
        (within.to_owned(), format!("{before}{after}"))
    };
    let apart = |page: &str| {
        let (_, rest) = between(page, "<dl>", "</dl>");
        let (subject, rest) = between(&rest, "<h1>", "</h1>");
        let is_digest = |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let words = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !is_digest(word) && !is_number(word));
        (subject, words.collect::<Vec<_>>().join(" "))
    };
    let Ok(there) = std::fs::read_to_string(&letter.path) else { return Some(Change::Subject) };
    let (there, now) = (apart(&there), apart(&String::from_utf8_lossy(&letter.bytes)));
    match () {
        () if there.0 != now.0 => Some(Change::Subject),
        () if there.1 != now.1 => Some(Change::Words),
        () => None,
    }
}

/// Reminders of an earlier time, to those who need none any more.
fn earlier_reminders(outputs: &[Output]) -> Vec<PathBuf> {
    let internal = outputs.iter().find_map(|output| output.path.parent().filter(|folder| folder.ends_with("internt")));
    let all = internal.map(|folder| files::all_in(&folder.join(REMINDERS))).unwrap_or_default();
    let is_draft = |path: &PathBuf| files::ends_in(path, "eml") && !outputs.iter().any(|output| output.path == *path);
    all.into_iter().filter(is_draft).collect()
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
    let (_, letters) = documents::dates(args, &beside.programme, &protocol)?;
    let office = Office { cases: &cases, later_decisions: beside.later_decisions, letters };
    let replies = replies(&office, who, &own.sentences, common.given.lang);
    if replies.is_empty() {
        return Err(Fault::new("explain-unknown").with("found", asked).into());
    }
    desk.answer(&format!("{}\n", replies.join("\n\n----------\n\n")))?;
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
