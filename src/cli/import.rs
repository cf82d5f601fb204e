//! `innoskole import`: spreadsheets to `intake.json`, with a receipt.

use std::path::Path;

use super::args::{Common, Format, ImportArgs};
use super::console::Console;
use super::exit::Exit;
use super::files::{self, Output};
use super::load;
use crate::intake;
use crate::report::receipt;
use crate::rules::{Code, RULES, Rule, assess_by};
use crate::text::Words;

pub(super) fn run(args: &ImportArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = load::programme(common, None, console)?;
    let mut named = Vec::new();
    for path in &args.files {
        named.push((files::name(path), files::read(path, console)?));
    }
    let reading = intake::read(&named, &programme.program.attribute_columns())?;
    let rendered = intake::render(&reading.intake)?;
    let to_output = args.output.as_deref() == Some(Path::new("-"));
    let outputs: Vec<Output> = args
        .output
        .iter()
        .filter(|_| !to_output)
        .map(|path| Output { path: path.clone(), bytes: rendered.clone().into_bytes(), personal: true, goes_on: false })
        .collect();
    let prepared = files::prepare(&outputs, common.force)?;
    let answer = match () {
        () if to_output || common.format == Format::Json => rendered,
        () if common.quiet => String::new(),
        () => {
            let who: Vec<&Rule> = RULES.iter().filter(|rule| matches!(rule.code, Code::A01 | Code::A02 | Code::A12)).collect();
            let assessed = assess_by(&who, &reading.intake, &programme.program, &programme.register, &[])?;
            let next = args.output.as_ref().map_or(&args.files[..], std::slice::from_ref);
            let next = words.say("import-next", &[("command", common.next("validate", next).into())]);
            format!("{}\n{next}\n", receipt(&reading, &assessed, words, console.width))
        }
    };
    files::answer_and_commit(&answer, prepared, console)?;
    Ok(Exit::Yes)
}
