//! Spreadsheets to applications: files → cells with absolute addresses → columns → applications.
//!
//! It reads and never judges: what cannot be understood is kept as written, and a rule finds it. Every value remembers
//! its cell. Columns that are not understood are listed, never dropped in silence.

mod answers;
mod applications;
mod columns;
mod decisions;
mod delimited;
mod grid;
mod json;
mod synonyms;
mod workbook;

pub use answers::{ANSWER_COLUMNS, answers};
pub use applications::Layout;
pub use decisions::decisions;
pub use json::{parse, render};
pub use synonyms::{Meaning, PARTICIPANT_WORDS, SYNONYMS, SynonymsOf};

use crate::model::{Fault, Intake, Sheet, SourceFile, Value};
use grid::Grid;

/// What was made of one sheet: the receipt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetRead {
    /// The sheet.
    pub sheet: Sheet,
    /// How the table is laid out.
    pub layout: Layout,
    /// The row of the headers, from 1.
    pub header_row: u32,
    /// Each header that was understood, and as what.
    pub used: Vec<(String, Meaning)>,
    /// What no column of the sheet holds.
    pub missing: Vec<Meaning>,
    /// Rows with anything in them.
    pub rows: u32,
    /// Applications.
    pub applications: usize,
    /// Participants with anything written.
    pub participants: usize,
}

/// An intake, and how it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// What was read.
    pub intake: Intake,
    /// One receipt per sheet with applications.
    pub sheets: Vec<SheetRead>,
}

/// Reads spreadsheets, each given by its name (without folders) and its bytes. `attributes` are the headers of the columns that
/// the programme file balances by.
///
/// # Errors
/// A file that cannot be read, or that holds no table of applications; the headers found are named.
pub fn read(files: &[(String, Vec<u8>)], attributes: &[String]) -> Result<Reading, Fault> {
    let intake = Intake {
        format: Intake::FORMAT.to_owned(),
        sources: Vec::new(),
        sheets: Vec::new(),
        unused_sheets: Vec::new(),
        unused: Vec::new(),
        rows: 0,
        applications: Vec::new(),
    };
    let mut reading = Reading { intake, sheets: Vec::new() };
    for (name, bytes) in files {
        let source = SourceFile { file: name.clone(), sha256: crate::protocol::sha256(bytes) };
        if let Some(twin) = reading.intake.sources.iter().find(|other| other.sha256 == source.sha256) {
            return Err(Fault::new("file-twice").with("other", twin.file.as_str()).in_file(name));
        }
        reading.intake.sources.push(source);
        reading.add(name, attributes, grid::grids(bytes, columns::recognised).map_err(|fault| fault.in_file(name))?)?;
    }
    Ok(reading)
}

impl Reading {
    /// Adds the table of one file.
    fn add(&mut self, file: &str, attributes: &[String], grids: Vec<Grid>) -> Result<(), Fault> {
        let sheet_of = |grid: &Grid| Sheet { file: file.to_owned(), sheet: grid.name.clone() };
        let mut best: Option<Fault> = None;
        let mut tables = Vec::new();
        for grid in grids {
            match columns::table(&grid, attributes) {
                Ok(table) => tables.push((grid, table)),
                Err(_) if decisions::is_decisions(&grid) => return Err(Fault::new("file-is-decisions").in_file(file)),
                Err(_) if grid.rows.is_empty() => {}
                Err(fault) if fault.code == "columns-missing" => {
                    best.get_or_insert(fault);
                    self.intake.unused_sheets.push(sheet_of(&grid));
                }
                Err(fault) => return Err(fault.in_file(sheet_of(&grid).place())),
            }
        }
        let named = |(grid, _): &(Grid, columns::Table)| grid.name.clone().unwrap_or_default();
        let (grid, table) = match (tables.len(), best) {
            (0, None) => return Err(Fault::new("file-blank").in_file(file)),
            (0, Some(fault)) => return Err(fault.in_file(file)),
            (1, _) => tables.swap_remove(0),
            _ => {
                return Err(Fault::new("several-tables")
                    .with("sheets", tables.iter().map(named).collect::<Vec<_>>())
                    .in_file(file));
            }
        };
        let index = u16::try_from(self.intake.sheets.len()).map_err(|_| Fault::new("too-many-sheets").in_file(file))?;
        let read = applications::read(&grid, &table, attributes, index).map_err(|fault| fault.in_file(file))?;
        let sheet = sheet_of(&grid);
        self.sheets.push(SheetRead {
            sheet: sheet.clone(),
            layout: read.layout,
            header_row: grid.rows[table.header].row + 1,
            used: table.used(),
            missing: table.missing(),
            rows: read.rows,
            applications: read.applications.len(),
            participants: read.participants(),
        });
        self.intake.sheets.push(sheet);
        self.intake.rows += read.rows;
        self.intake.unused.extend(table.unused(&grid, index).into_iter().map(|(text, cell)| Value { text, cell }));
        self.intake.applications.extend(read.applications);
        Ok(())
    }
}
