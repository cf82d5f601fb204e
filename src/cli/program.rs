//! `innoskole program`: the programme file, to be saved, changed and passed back; `--check` tells what one means.

use std::path::Path;

use super::args::{Common, Given, ProgramArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::outputs::{self, Output};
use super::programme;
use crate::model::Fault;
use crate::program::Program;
use crate::report::{Checked, check_json, check_screen, commented};
use crate::schedule::{Found, check, unknown_names};

pub(super) fn run(args: &ProgramArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let Some(path) = &args.check else {
        let programme = programme::programme(&common.given, None, desk)?;
        let text =
            commented(&String::from_utf8_lossy(&programme.bytes), &programme::file_words(&common.given, programme.program()));
        let Some(output) = &args.output else {
            desk.print(&text)?;
            return Ok(Exit::Yes);
        };
        let outputs = [Output::new(output, text)];
        let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
        let facts = [("file", output.display().to_string().into())];
        outputs::answer_and_commit(format!("{}\n", words.say("programme-written", &facts)).as_bytes(), prepared, desk)?;
        return Ok(Exit::Yes);
    };
    let file = checked(path, &common.given, desk)?;
    let name = path.display().to_string();
    let told =
        Checked { name: &name, text: &file.text, program: file.program.as_ref(), faults: &file.faults, found: &file.found };
    let exit = if told.is_right() { Exit::Yes } else { Exit::No };
    let answer = match common.format {
        super::args::Format::Json => check_json(&told, words),
        _ => check_screen(&told, words),
    };
    desk.answer(&answer)?;
    Ok(exit)
}

/// A programme file, and everything that is wrong with it.
pub(super) struct CheckedFile {
    pub text: String,
    /// None where it cannot be read.
    pub program: Option<Program>,
    pub faults: Vec<Fault>,
    /// What its calendar's checks find.
    pub found: Vec<Found>,
}

/// Looks for everything that is wrong with a programme file.
///
/// # Errors
/// The file cannot be opened.
pub(super) fn checked(path: &Path, given: &Given, desk: &mut Desk<'_>) -> Result<CheckedFile, Fault> {
    let name = path.display().to_string();
    let bytes = files::in_utf8(files::read(path, desk)?);
    let (program, faults, register) = match files::text(&bytes, &name).and_then(|text| Program::checked(text, &name)) {
        Ok((program, mut faults)) => {
            // Whether there is a register on its dates is seen only by looking for it.
            let register = programme::register(program.register, &name, given, desk);
            faults.extend(register.as_ref().err().iter().flat_map(|fault| fault.each()).cloned());
            let logo = programme::logo_beside(&program, &name).map(|path| programme::logo(&path, desk));
            faults.extend(logo.and_then(Result::err));
            (Some(program), faults, register.ok())
        }
        Err(fault) => (None, vec![fault], None),
    };
    let mut found = program.as_ref().map(check).unwrap_or_default();
    if let Some((program, register)) = program.as_ref().zip(register) {
        found.extend(unknown_names(program, &register));
    }
    let text = files::text(&bytes, &name).unwrap_or("").to_owned();
    Ok(CheckedFile { text, program, faults, found })
}
