//! What the named files are: spreadsheets, an intake, a protocol; the programme; the decisions.

use std::path::{Path, PathBuf};

use super::args::Common;
use super::console::Console;
use super::files;
use crate::intake::{self, SheetRead};
use crate::model::{Fault, Intake, SourceFile};
use crate::program::{DEFAULT, Program};
use crate::protocol::{Protocol, sha256};
use crate::register::Register;
use crate::rules::{Decisions, superseded};

/// What was named on the command line.
pub(super) enum Input {
    /// An intake, read from spreadsheets now (with how) or earlier.
    Intake(Intake, Vec<SheetRead>),
    /// A protocol.
    Protocol(Box<Protocol>),
}

/// The programme, its register, and its file's bytes.
pub(super) struct Programme {
    pub program: Program,
    pub register: Register,
    pub bytes: Vec<u8>,
}

/// The decisions, and their file.
#[derive(Default)]
pub(super) struct Decided {
    pub decisions: Decisions,
    pub file: Option<(SourceFile, Vec<u8>)>,
}

/// Reads what was named: spreadsheets, or one file that this program wrote.
pub(super) fn input(paths: &[PathBuf], console: &mut Console<'_>) -> Result<Input, Fault> {
    let mut named = Vec::new();
    for path in paths {
        let bytes = files::read(path, console)?;
        if let Some(own) = own_format(&bytes) {
            if paths.len() > 1 {
                return Err(Fault::new("intake-needed").with("found", files::name(path)));
            }
            let shown = path.display().to_string();
            let text = String::from_utf8_lossy(&bytes);
            return match own {
                Own::Intake => intake::parse(&text, &shown).map(|intake| Input::Intake(intake, Vec::new())),
                Own::Protocol => Protocol::read(&text, &shown).map(|protocol| Input::Protocol(Box::new(protocol))),
            };
        }
        named.push((files::name(path), bytes));
    }
    let reading = intake::read(&named)?;
    Ok(Input::Intake(reading.intake, reading.sheets))
}

impl Decided {
    /// How many there are, and how many of these a later one superseded.
    pub fn counts(&self) -> (usize, usize) {
        (self.decisions.len(), superseded(&self.decisions))
    }
}

enum Own {
    Intake,
    Protocol,
}

/// Whether a file is one that this program wrote; told by how it begins.
fn own_format(bytes: &[u8]) -> Option<Own> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let start = start.trim_start();
    match () {
        () if !start.starts_with('{') => None,
        () if start.contains("innoskole-protocol/") => Some(Own::Protocol),
        () => Some(Own::Intake),
    }
}

/// The programme: the one named, else the one beside a protocol, else the embedded one.
pub(super) fn programme(common: &Common, beside: Option<&Path>, console: &mut Console<'_>) -> Result<Programme, Fault> {
    let beside = beside.map(|folder| folder.join("program.toml")).filter(|path| path.exists());
    let (bytes, name) = match common.program.as_ref().or(beside.as_ref()) {
        Some(path) => (files::read(path, console)?, path.display().to_string()),
        None => (DEFAULT.as_bytes().to_vec(), "program.toml".to_owned()),
    };
    let text = std::str::from_utf8(&bytes).map_err(|_| Fault::new("file-not-text").in_file(&name))?;
    let program = Program::read(text.strip_prefix('\u{feff}').unwrap_or(text), &name)?;
    let register = Register::on(program.register.valid_on, program.register.population).map_err(|fault| fault.in_file(&name))?;
    Ok(Programme { program, register, bytes })
}

/// The decisions: the file named, else the one beside a protocol, else none.
pub(super) fn decisions(
    common: &Common,
    beside: Option<&Path>,
    program: &Program,
    console: &mut Console<'_>,
) -> Result<Decided, Fault> {
    let beside = beside.map(|folder| folder.join("decisions.csv")).filter(|path| path.exists());
    let Some(path) = common.decisions.as_ref().or(beside.as_ref()) else {
        return Ok(Decided::default());
    };
    let bytes = files::read(path, console)?;
    let name = files::name(path);
    let decisions = intake::decisions(&name, &bytes, program)?;
    Ok(Decided { decisions, file: Some((SourceFile { file: name, sha256: sha256(&bytes) }, bytes)) })
}
