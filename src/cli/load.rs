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
use crate::rules::{Assessed, Decisions, assess, superseded};

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

/// Reads what was named: spreadsheets, or one file that this program wrote. The programme tells which columns hold attributes.
pub(super) fn input(paths: &[PathBuf], program: &Program, console: &mut Console<'_>) -> Result<Input, Fault> {
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
    let reading = intake::read(&named, &program.attribute_columns())?;
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

/// What lies beside a protocol, and what its outputs are made with.
pub(super) struct Beside {
    pub programme: Programme,
    /// The intake and what the rules say of it, where it lies beside.
    pub assessed: Option<(Intake, Vec<Assessed>)>,
    /// How many decisions there are, and how many of these a later one superseded.
    pub decisions: (usize, usize),
}

/// Reads what lies beside a protocol, and insists that it is what the protocol was made from.
pub(super) fn beside(common: &Common, protocol: &Protocol, path: &Path, console: &mut Console<'_>) -> Result<Beside, Fault> {
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let other = |found: &str| Fault::new("protocol-files").with("found", found).in_file(path.display().to_string());
    let programme = programme(common, Some(&folder), console)?;
    if sha256(&programme.bytes) != protocol.program.sha256 {
        return Err(other("program.toml"));
    }
    let intake = folder.join("intake.json");
    if !intake.exists() {
        return Ok(Beside { programme, assessed: None, decisions: (0, 0) });
    }
    let Input::Intake(intake, _) = input(std::slice::from_ref(&intake), &programme.program, console)? else {
        return Err(other("intake.json"));
    };
    let decided = decisions(common, Some(&folder), &programme.program, console)?;
    let own = decided.file.iter().map(|(source, _)| &source.sha256);
    let sources: Vec<&String> = intake.sources.iter().map(|source| &source.sha256).chain(own).collect();
    if sources != protocol.sources.iter().map(|source| &source.sha256).collect::<Vec<_>>() {
        return Err(other("intake.json (decisions.csv)"));
    }
    let assessed = assess(&intake, &programme.program, &programme.register, &decided.decisions)?;
    Ok(Beside { programme, assessed: Some((intake, assessed)), decisions: decided.counts() })
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
