//! `innoskole validate`: the rules over an intake.

use super::args::{Common, Format, ValidateArgs};
use super::console::Console;
use super::exit::Exit;
use super::load::{self, Input};
use crate::model::Fault;
use crate::report::{validation_csv, validation_json, validation_screen};
use crate::rules::Assessed;
use crate::text::Words;

pub(super) fn run(args: &ValidateArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = load::programme(common, None, console)?;
    let Input::Intake(intake, _, aside) = load::input(&args.inputs, common, &programme, console)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(common, words, console);
    let decided = load::decisions(common, None, &programme.program, console)?;
    let register = &programme.register;
    let assessed = load::assess(&intake, &programme, &decided.decisions, console)?;
    let exit = if assessed.iter().any(Assessed::needs_somebody) { Exit::No } else { Exit::Yes };
    if common.quiet {
        return Ok(exit);
    }
    match common.format {
        Format::Json => console.answer(&validation_json(&intake, &assessed, register, words)?)?,
        Format::Csv => {
            let bytes = validation_csv(&intake, &assessed, register, common.csv.into(), words)?;
            console.answer(&String::from_utf8_lossy(&bytes))?;
        }
        Format::Table => {
            let mut told = validation_screen(&intake, &assessed, register, decided.counts(), words);
            let key = if exit == Exit::No { "validate-next-open" } else { "validate-next-done" };
            told.push_str(&words.say(key, &[("command", common.next("select", &args.inputs).into())]));
            told.push('\n');
            console.answer(&told)?;
        }
    }
    Ok(exit)
}
