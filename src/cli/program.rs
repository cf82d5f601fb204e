//! `innoskole program`: the programme file, to be saved, changed and passed back; `--check` tells what one means.

use super::args::{Common, ProgramArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::programme;
use crate::program::Program;
use crate::report::{Checked, check_json, check_screen};
use crate::schedule::{check, unknown_names};

pub(super) fn run(args: &ProgramArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let Some(path) = &args.check else {
        let programme = programme::programme(&common.given, None, desk)?;
        desk.print(&String::from_utf8_lossy(&programme.bytes))?;
        return Ok(Exit::Yes);
    };
    let name = path.display().to_string();
    let bytes = files::in_utf8(files::read(path, desk)?);
    let (program, faults, register) = match files::text(&bytes, &name).and_then(|text| Program::checked(text, &name)) {
        Ok((program, mut faults)) => {
            // Whether there is a register on its dates is seen only by looking for it.
            let register = programme::register(program.register, &name, &common.given, desk);
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
        super::args::Format::Json => check_json(&checked, words),
        _ => check_screen(&checked, words),
    };
    desk.answer(&answer)?;
    Ok(exit)
}
