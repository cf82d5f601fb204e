//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use std::path::Path;

use super::args::{Common, Format, ReportArgs};
use super::console::Console;
use super::exit::Exit;
use super::files::{self, Content, Output, Replaces};
use super::load::{self, Beside, Input, Named};
use crate::model::{Fault, Intake, MunicipalityNumber};
use crate::report::pages::protocol_page;
use crate::report::{Explained, Row, explanation_json, explanation_screen, result_csv, rows};
use crate::rules::{Assessed, Decision, Looked, looked_at};
use crate::text::Words;

pub(super) fn run(args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    match (&args.explain, &args.output) {
        (Some(asked), _) => explain(asked, args, common, words, console),
        (None, Some(folder)) => write(folder, args, common, words, console),
        (None, None) => Ok(Exit::Yes),
    }
}

/// Writes what may be published of a protocol.
fn write(folder: &Path, args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let Named::Protocol(protocol) = load::named(&args.inputs, console)? else {
        return Err(Fault::new("schedule-needs-protocol").in_file(args.inputs[0].display().to_string()).into());
    };
    let (programme, _) = load::programme_of(common, &protocol, &args.inputs[0], console)?;
    let (program, register) = (&programme.program, &programme.register);
    let rows = rows(&protocol, program, register, None);
    let of_file = load::file_words(common, program);
    let dialect = common.csv.into();
    let mut files = vec![
        ("protokoll.html", protocol_page(&protocol, &rows, program, &of_file)?.into_bytes()),
        (if protocol.draw.is_some() { "protocol.json" } else { "frozen.json" }, protocol.render()?.into_bytes()),
        (if protocol.draw.is_some() { "result.csv" } else { "applicants.csv" }, result_csv(&rows, dialect)?),
    ];
    if protocol.draw.is_some() {
        let waiting: Vec<Row> = rows.iter().filter(|row| row.waiting.is_some()).cloned().collect();
        files.push(("venteliste.csv", result_csv(&waiting, dialect)?));
    }
    let folder = folder.join("offentlig");
    let output = |(name, bytes): (&str, Vec<u8>)| Output {
        path: folder.join(name),
        content: Content::Bytes(bytes),
        personal: false,
        replaces: Replaces::WhenForced,
    };
    let outputs: Vec<Output> = files.into_iter().map(output).collect();
    let prepared = files::prepare(&outputs, common.force, console)?;
    let facts = [("folder", folder.display().to_string().into()), ("count", outputs.len().into())];
    let answer = if common.quiet { String::new() } else { format!("{}\n", words.say("report-written-public", &facts)) };
    files::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}

/// Tells one application's whole story.
fn explain(asked: &str, args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = load::programme(common, None, console)?;
    let (protocol, beside) = match load::input(&args.inputs, common, &programme, console)? {
        Input::Protocol(protocol) => {
            let beside = load::beside_with(common, &protocol, &args.inputs[0], &args.intake, words, console)?;
            (Some(protocol), beside)
        }
        Input::Intake(..) if !args.intake.is_empty() => {
            return Err(Fault::new("option-not-here").with("option", "--intake").into());
        }
        Input::Intake(intake, _, aside) => {
            aside.say(common, words, console);
            let decisions = load::decisions(common, None, &programme.program, console)?.decisions;
            let assessed = load::assess(&intake, &programme, &decisions, console)?;
            (None, Beside { programme, assessed: Some((*intake, assessed)), decisions })
        }
    };
    let Beside { programme, assessed, decisions } = beside;
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
    programme: &load::Programme,
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
