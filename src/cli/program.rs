//! `innoskole program`: the programme file, to be saved, changed and passed back; `--check` tells what one means.

use super::args::{Common, ProgramArgs};
use super::console::Console;
use super::exit::Exit;
use super::{files, load};
use crate::model::Fault;
use crate::program::Program;
use crate::report::{check_json, check_screen};
use crate::text::Words;

pub(super) fn run(args: &ProgramArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let Some(path) = &args.check else {
        let programme = load::programme(common, None, console)?;
        console.answer(&String::from_utf8_lossy(&programme.bytes))?;
        return Ok(Exit::Yes);
    };
    let name = path.display().to_string();
    let bytes = files::read(path, console)?;
    let (program, faults) = match load::text(&bytes, &name).and_then(|text| Program::checked(text, &name)) {
        Ok((program, mut faults)) => {
            // Whether there is a register on its dates is seen only by looking for it.
            faults.extend(load::register(&program, &name, common, console).err().iter().flat_map(Fault::each).cloned());
            (Some(program), faults)
        }
        Err(fault) => (None, vec![fault]),
    };
    let exit = if faults.is_empty() { Exit::Yes } else { Exit::No };
    let answer = match common.format {
        _ if common.quiet => String::new(),
        super::args::Format::Json => check_json(program.as_ref(), &faults, words)?,
        _ => check_screen(program.as_ref(), &faults, &name, words),
    };
    console.answer(&answer)?;
    Ok(exit)
}
