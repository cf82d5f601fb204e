//! `innoskole program`: the programme file, to be saved, changed and passed back; `--check` tells what one means.

use super::args::{Common, ProgramArgs};
use super::console::Console;
use super::exit::Exit;
use super::files;
use super::in_force;
use crate::program::Program;
use crate::report::{Checked, check_json, check_screen};
use crate::schedule::{check, unknown_names};
use crate::text::Words;

pub(super) fn run(args: &ProgramArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let Some(path) = &args.check else {
        let programme = in_force::programme(common, None, console)?;
        console.answer(&String::from_utf8_lossy(&programme.bytes))?;
        return Ok(Exit::Yes);
    };
    let name = path.display().to_string();
    let bytes = files::in_utf8(files::read(path, console)?);
    let (program, faults, register) = match files::text(&bytes, &name).and_then(|text| Program::checked(text, &name)) {
        Ok((program, mut faults)) => {
            // Whether there is a register on its dates is seen only by looking for it.
            let register = in_force::register(&program, &name, common, console);
            faults.extend(register.as_ref().err().iter().flat_map(|fault| fault.each()).cloned());
            (Some(program), faults, register.ok())
        }
        Err(fault) => (None, vec![fault], None),
    };
    let mut found = program.as_ref().map(check).unwrap_or_default();
    if let Some((program, register)) = program.as_ref().zip(register) {
        found.extend(unknown_names(program, &register));
    }
    let text = files::text(&bytes, &name).unwrap_or("");
    let checked = Checked { name: &name, text, program: program.as_ref(), faults: &faults, found: &found };
    let exit = if checked.is_right() { Exit::Yes } else { Exit::No };
    let answer = match common.format {
        _ if common.quiet => String::new(),
        super::args::Format::Json => check_json(&checked, words),
        _ => check_screen(&checked, words),
    };
    console.answer(&answer)?;
    Ok(exit)
}
