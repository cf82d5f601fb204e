//! `innoskole report`: what a protocol, or an intake before it, says; `--explain` tells one application's whole story.

use super::args::{Common, Format, ReportArgs};
use super::console::Console;
use super::exit::Exit;
use super::load::{self, Beside, Input};
use crate::model::{Fault, Intake, MunicipalityNumber};
use crate::report::{Explained, explanation_json, explanation_screen, rows};
use crate::rules::{Assessed, Decision, Looked, looked_at};
use crate::text::Words;

pub(super) fn run(args: &ReportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
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
        Some((intake, assessed)) => Some((intake, asked(&args.explain, (intake, assessed), &programme, &decisions)?)),
        None => None,
    };
    let received = received.filter(|(_, all)| !all.is_empty());
    let number: Option<MunicipalityNumber> = args.explain.parse().ok();
    if received.is_none() && !rows.iter().any(|row| row.id.is_some() && row.id == number) {
        return Err(Fault::new("explain-unknown").with("found", args.explain.as_str()).into());
    }
    let told = Explained {
        asked: &args.explain,
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
fn asked<'a>(
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
