//! Spreadsheets to applications: files → cells with absolute addresses → columns → applications.
//!
//! It reads and never judges: what cannot be understood is kept as written, and a rule finds it. Every value remembers
//! its cell. Columns that are not understood are listed, never dropped in silence. How the sheets are laid out is recognised and told;
//! where that could be two things, the work stops, and the mapping file says.
//!
//! ```
//! use innoskole::intake::{Wanted, read};
//! use innoskole::register::Register;
//!
//! let day = "2020-01-01".parse().unwrap();
//! let register = Register::on(day, day)?;
//! let wanted = Wanted { attributes: &[], register: &register, mapping: None };
//! let csv = "Kommune;Deltaker 1 navn;Deltaker 1 e-post\nLom;Kari Berg;kari@example.no\n";
//! let intake = read(vec![("soknader.csv".to_owned(), csv.into())], &wanted)?.intake;
//! assert_eq!(intake.applications.len(), 1);
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod answers;
mod collect;
mod decisions;
mod json;
mod open;
mod recognise;

use std::collections::BTreeMap;

pub use answers::{ANSWER_COLUMNS, answers};
pub use decisions::{decisions, filled_in, lists_findings};
pub use json::{parse, write};
pub use open::guard::too_large;
pub use open::{is_reading, is_workbook};
pub use recognise::header::Sure;
pub use recognise::mapping::{MAPPING_FORMAT, Mapping};
pub use recognise::survey::{Sample, Surveyed, survey};
pub use recognise::synonyms::{Meaning, PARTICIPANT_WORDS, SYNONYMS, SynonymsOf};

use crate::model::{Address, Applications, Entry, Fault, Field, Header, Intake, Record, Sheet, SourceFile, Text, Texts};
use crate::register::Register;
use collect::applications::{self, Keeping};
use collect::linked;
use open::grid::{Cells, Grid, Row};
use recognise::columns::{self, Table};
use recognise::sheets::{self, Kind, Understood};

/// How a sheet is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// One row per application.
    Wide,
    /// One row per participant.
    Long,
    /// One row per application; the participants stand in another table.
    Applications,
    /// One row per participant of applications that stand in another table.
    Participants,
    /// One application: labels and answers.
    Form,
}

/// What was made of one sheet: the receipt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetRead {
    /// The sheet.
    pub sheet: Sheet,
    /// How it is laid out.
    pub layout: Layout,
    /// The last row of the headers, from 1; in a form the row of the first label.
    pub header_row: u32,
    /// Each header that was understood, as what, and how sure that is.
    pub used: Vec<(String, Meaning, Sure)>,
    /// What no column of the sheet holds.
    pub missing: Vec<Meaning>,
    /// Rows with anything in them.
    pub rows: u32,
    /// Applications.
    pub applications: usize,
    /// Participants with anything written.
    pub participants: usize,
    /// Rows that say nothing about their application, and were taken with the one above.
    pub filled: u32,
}

/// An intake, and how it was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// What was read.
    pub intake: Intake,
    /// One receipt per sheet with applications.
    pub sheets: Vec<SheetRead>,
    /// Sheets that a person does not see, and files with the number of rows that a person does not see; they were read.
    pub hidden: Vec<(String, Option<u32>)>,
    /// Sheets of which the mapping leaves out rows, with how many.
    pub left_out: Vec<(String, usize)>,
    /// The lines of the mapping file that fitted nothing, with their line numbers.
    pub idle: Vec<(u32, String)>,
}

/// What spreadsheets are read with.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The headers of the columns that the programme file balances by.
    pub attributes: &'a [String],
    /// Who a municipality is; asked where participants are joined to applications by it.
    pub register: &'a Register,
    /// What the officer says of the spreadsheets.
    pub mapping: Option<&'a Mapping>,
}

/// Reads spreadsheets, each given by its name and its bytes; they are let go as soon as their cells are known.
///
/// # Errors
/// A file that cannot be read, or that holds no applications; headers that are near something but not it; tables that could be
/// read in two ways.
pub fn read(files: Vec<(String, Vec<u8>)>, wanted: &Wanted<'_>) -> Result<Reading, Fault> {
    let first = files.first().map(|(name, _)| name.clone()).unwrap_or_default();
    let mut texts = Texts::default();
    let attributes: Vec<Text> = wanted.attributes.iter().map(|header| texts.keep(header)).collect();
    let mut sources: Vec<SourceFile> = Vec::new();
    let mut opened: Vec<(String, Vec<Cells>)> = Vec::new();
    // One run tells every file that cannot be read.
    let mut faults = Vec::new();
    for (name, bytes) in files {
        let (sha256, sheets) = std::thread::scope(|scope| {
            let sha256 = scope.spawn(|| crate::protocol::sha256(&bytes));
            let sheets = open::sheets(&bytes, &mut texts, columns::recognised);
            (sha256.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), sheets)
        });
        if let Some(twin) = sources.iter().find(|other| other.sha256 == sha256) {
            return Err(Fault::new("file-twice").with("other", twin.file.as_str()).in_file(&name));
        }
        sources.push(SourceFile { file: name.clone(), sha256 });
        match sheets {
            Ok(sheets) => opened.push((name, sheets)),
            Err(fault) => faults.push(fault.in_file(&name)),
        }
    }
    texts.settle();
    let mut recognised: Vec<(&str, Vec<Understood<'_>>)> = Vec::new();
    for (name, sheets) in &opened {
        match understood(name, sheets, &texts, wanted) {
            Ok(sheets) => recognised.push((name, sheets)),
            Err(fault) => faults.push(fault),
        }
    }
    Fault::all(faults)?;
    let intake = Intake {
        format: Intake::FORMAT.to_owned(),
        sources,
        sheets: Vec::new(),
        mapping: None,
        first_receipts: Vec::new(),
        gone: Vec::new(),
        unused_sheets: Vec::new(),
        unused: Vec::new(),
        rows: 0,
        applications: Applications::default(),
    };
    let mut reading = Reading { intake, sheets: Vec::new(), hidden: Vec::new(), left_out: Vec::new(), idle: Vec::new() };
    let mut all = All { texts: &texts, attributes: &attributes, records: Vec::new() };
    for one in recognised.iter().flat_map(|(_, sheets)| sheets) {
        let cells = one.grid.cells;
        if cells.hidden && !matches!(one.kind, Kind::Nothing(_) | Kind::SetAside | Kind::Blank) {
            reading.hidden.push((one.sheet.place(), None));
        }
        if one.left_out > 0 {
            reading.left_out.push((one.sheet.place(), one.left_out));
        }
        if cells.hidden_rows > 0 {
            reading.hidden.push((one.sheet.file.clone(), Some(cells.hidden_rows)));
        }
    }
    let halves = recognised.iter().any(|(_, sheets)| sheets.iter().any(|one| matches!(one.kind, Kind::Applications(_))));
    let mut apart = Apart::default();
    for (name, sheets) in recognised {
        reading.add(name, sheets, halves, &mut apart, &mut all)?;
    }
    reading.link(apart, &mut all, wanted)?;
    if all.records.is_empty() {
        return Err(Fault::new("table-without-rows").in_file(first));
    }
    let records = all.records;
    drop(opened);
    reading.intake.applications = Applications { texts, records };
    if let Some(mapping) = wanted.mapping {
        mapping.apply(&mut reading.intake, wanted.register)?;
        reading.idle = mapping.idle();
    }
    Ok(reading)
}

/// Lets the time of receipt of an earlier import count for an application that was received again; what stands in its cell now is kept beside.
pub fn keep_first_receipt(intake: &mut Intake, index: usize, first: &str) {
    let Applications { texts, records } = &mut intake.applications;
    let Some(record) = records.get_mut(index) else { return };
    let Some(entry) = record.entry(Field::Received) else { return };
    texts.note_written(entry.cell, entry.text);
    record.set(Field::Received, Entry { text: texts.keep(first), ..entry });
    if let Err(place) = intake.first_receipts.binary_search(&entry.cell) {
        intake.first_receipts.insert(place, entry.cell);
    }
}

/// The cells of one sheet as a person sees them.
pub struct SheetCopy {
    /// The sheet.
    pub sheet: Sheet,
    /// Each row with anything in it: its number from 0, and its cells from the first column.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// All sheets of spreadsheets, each given by its name and its bytes, with everything in them.
///
/// # Errors
/// A file that cannot be read.
pub fn copy(files: &[(String, Vec<u8>)]) -> Result<Vec<SheetCopy>, Fault> {
    let mut copies = Vec::new();
    for (name, bytes) in files {
        let mut texts = Texts::default();
        let sheets = open::sheets(bytes, &mut texts, columns::recognised).map_err(|fault| fault.in_file(name))?;
        for cells in &sheets {
            let rows = cells.grid(&texts).rows(0).map(|row| (row.row, row.texts().map(str::to_owned).collect())).collect();
            copies.push(SheetCopy { sheet: Sheet { file: name.clone(), sheet: cells.name.clone() }, rows });
        }
    }
    Ok(copies)
}

/// A workbook of more bytes is not looked into beforehand.
const SMALL_WORKBOOK: usize = 4 << 20;

/// The cells of the first row of a CSV, or of the first sheet of a small workbook; none of anything else.
pub fn first_row(bytes: &[u8]) -> Vec<String> {
    const BEGINNING: usize = 64 * 1024;
    let line_end = || bytes[..BEGINNING].iter().rposition(|byte| *byte == b'\n');
    let beginning = if bytes.len() > BEGINNING { &bytes[..line_end().unwrap_or(0)] } else { bytes };
    let widest = |grid: &Grid<'_>| grid.get(0).map_or(0, Row::len);
    let mut texts = Texts::default();
    let sheets = match open::is_workbook(bytes) {
        true if bytes.len() > SMALL_WORKBOOK => Vec::new(),
        true => open::sheets(bytes, &mut texts, widest).unwrap_or_default(),
        false => open::sheets(beginning, &mut texts, widest).unwrap_or_default(),
    };
    let first = sheets.first().and_then(|cells| cells.grid(&texts).get(0));
    first.map(|row| row.texts().map(str::to_owned).collect()).unwrap_or_default()
}

/// The sheets of a file, recognised.
fn understood<'a>(name: &str, sheets: &'a [Cells], texts: &'a Texts, wanted: &Wanted<'_>) -> Result<Vec<Understood<'a>>, Fault> {
    let sheet = |cells: &Cells| Sheet { file: name.to_owned(), sheet: cells.name.clone() };
    let one = |cells: &'a Cells| sheets::understand(sheet(cells), cells.grid(texts), wanted.attributes, wanted.mapping);
    sheets.iter().map(one).collect()
}

/// The applications read so far.
struct All<'a> {
    texts: &'a Texts,
    /// The headers of the columns that the programme file balances by.
    attributes: &'a [Text],
    records: Vec<Record>,
}

impl<'a> All<'a> {
    fn keeping(&self, sheet: u16) -> Keeping<'a> {
        Keeping { texts: self.texts, attributes: self.attributes, sheet }
    }
}

/// Tables that say only half; they are joined when every file is read.
#[derive(Default)]
struct Apart<'a> {
    applications: Vec<(Understood<'a>, Table)>,
    participants: Vec<(Understood<'a>, Table)>,
}

impl Reading {
    /// Adds what one file holds. `halves` tells whether some table holds applications without their participants.
    fn add<'a>(
        &mut self,
        file: &str,
        sheets: Vec<Understood<'a>>,
        halves: bool,
        apart: &mut Apart<'a>,
        all: &mut All<'_>,
    ) -> Result<(), Fault> {
        let mut whole: Vec<Understood<'_>> = Vec::new();
        let mut nothing: Option<Fault> = None;
        let mut half = false;
        for one in sheets {
            match &one.kind {
                Kind::Blank => {}
                Kind::SetAside => self.intake.unused_sheets.push(one.sheet),
                Kind::Nothing(fault) => {
                    nothing.get_or_insert(fault.clone());
                    self.intake.unused_sheets.push(one.sheet);
                }
                Kind::Participants(table) => {
                    let table = table.clone();
                    apart.participants.push((one, table));
                    half = true;
                }
                Kind::Table(table) if halves && table.only_links() => {
                    let table = table.clone();
                    apart.participants.push((one, table));
                    half = true;
                }
                Kind::Applications(table) => {
                    let table = table.clone();
                    apart.applications.push((one, table));
                    half = true;
                }
                Kind::Table(_) | Kind::Form(_) => whole.push(one),
            }
        }
        let tables = whole.iter().filter(|one| matches!(one.kind, Kind::Table(_))).count();
        if tables > 1 || (tables == 1 && whole.len() > 1) {
            let names: Vec<String> = whole.iter().map(|one| one.sheet.sheet.clone().unwrap_or_default()).collect();
            return Err(Fault::new("several-tables").with("sheets", names).in_file(file));
        }
        if whole.is_empty() && !half {
            return match nothing {
                Some(fault) => Err(fault.in_file(file)),
                None if self.intake.unused_sheets.iter().any(|sheet| sheet.file == file) => Ok(()),
                None => Err(Fault::new("file-blank").in_file(file)),
            };
        }
        for one in whole {
            match &one.kind {
                Kind::Table(table) => self.add_table(&one, table, all)?,
                Kind::Form(form) => {
                    let sheet = self.sheet(&one.sheet)?;
                    let record = form.application(all.attributes, sheet);
                    let count = (form.rows, 1, applications::participants(std::slice::from_ref(&record), all.texts));
                    let header_row = form.labels.first().map_or(1, |label| label.row + 1);
                    self.note(&one.sheet, Layout::Form, header_row, (form.used(), form.missing()), count);
                    self.note_unused(form.unused(sheet));
                    all.records.push(record);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Adds a table with applications and their participants.
    fn add_table(&mut self, one: &Understood<'_>, table: &Table, all: &mut All<'_>) -> Result<(), Fault> {
        let sheet = self.sheet(&one.sheet)?;
        let keeping = all.keeping(sheet);
        let read = applications::read(&one.grid, table, keeping).map_err(|fault| fault.in_file(one.sheet.place()))?;
        let layout = if table.is_wide() { Layout::Wide } else { Layout::Long };
        let count = (read.rows, read.applications.len(), applications::participants(&read.applications, all.texts));
        let header_row = one.grid.row(table.header).row + 1;
        self.note(&one.sheet, layout, header_row, (table.used(), table.missing()), count);
        if let Some(noted) = self.sheets.last_mut() {
            noted.filled = read.filled;
        }
        self.note_unused(table.unused(sheet));
        self.note_unused(applications::headless(&one.grid, table, sheet));
        if all.records.is_empty() {
            all.records = read.applications;
        } else {
            all.records.extend(read.applications);
        }
        Ok(())
    }

    /// Joins the tables that say only half: those of one file with each other, the rest across the files.
    fn link(&mut self, mut apart: Apart<'_>, all: &mut All<'_>, wanted: &Wanted<'_>) -> Result<(), Fault> {
        let mut groups: BTreeMap<String, Apart<'_>> = BTreeMap::new();
        let both = |file: &str| {
            let of = |tables: &[(Understood<'_>, Table)]| tables.iter().any(|(one, _)| one.sheet.file == file);
            of(&apart.applications) && of(&apart.participants)
        };
        let group = |one: &Understood<'_>| if both(&one.sheet.file) { one.sheet.file.clone() } else { String::new() };
        let keys: (Vec<String>, Vec<String>) = (
            apart.applications.iter().map(|(one, _)| group(one)).collect(),
            apart.participants.iter().map(|(one, _)| group(one)).collect(),
        );
        for (key, one) in keys.0.into_iter().zip(apart.applications.drain(..)) {
            groups.entry(key).or_default().applications.push(one);
        }
        for (key, one) in keys.1.into_iter().zip(apart.participants.drain(..)) {
            groups.entry(key).or_default().participants.push(one);
        }
        for Apart { applications, participants } in groups.into_values() {
            match (applications.first(), participants.first()) {
                (Some((one, table)), None) => {
                    // A list beside a whole table is only a list.
                    if self.sheets.iter().any(|read| read.sheet.file == one.sheet.file) {
                        self.intake.unused_sheets.extend(applications.into_iter().map(|(one, _)| one.sheet));
                        continue;
                    }
                    let row = one.grid.row(table.header).row + 1;
                    return Err(Fault::new("applications-alone").with("row", row).in_file(one.sheet.place()));
                }
                (None, Some((one, table))) => {
                    let row = one.grid.row(table.header).row + 1;
                    return Err(Fault::new("participants-alone").with("row", row).in_file(one.sheet.place()));
                }
                _ => self.join(&applications, &participants, all, wanted)?,
            }
        }
        Ok(())
    }

    fn join(
        &mut self,
        applications: &[(Understood<'_>, Table)],
        participants: &[(Understood<'_>, Table)],
        all: &mut All<'_>,
        wanted: &Wanted<'_>,
    ) -> Result<(), Fault> {
        let mut joined = Vec::new();
        for (one, table) in applications {
            joined.extend(self.half(one, table, Layout::Applications, all)?);
        }
        for (one, table) in participants {
            let rows = self.half(one, table, Layout::Participants, all)?;
            linked::join(&mut joined, rows, all.texts, |cell| self.intake.place(cell), wanted)?;
        }
        let holds = |wanted: Meaning| applications.iter().chain(participants).any(|(_, table)| table.holds(wanted));
        if let Some(last) = self.sheets.last_mut() {
            last.missing = columns::missing(holds);
        }
        all.records.extend(joined);
        Ok(())
    }

    /// The rows of a table that says only half, noted.
    fn half(&mut self, one: &Understood<'_>, table: &Table, layout: Layout, all: &All<'_>) -> Result<Vec<Record>, Fault> {
        let sheet = self.sheet(&one.sheet)?;
        let rows = applications::rows(&one.grid, table, all.keeping(sheet)).map_err(|fault| fault.in_file(one.sheet.place()))?;
        let applications = if layout == Layout::Participants { 0 } else { rows.len() };
        let count = (u32::try_from(rows.len()).unwrap_or(u32::MAX), applications, applications::participants(&rows, all.texts));
        self.note(&one.sheet, layout, one.grid.row(table.header).row + 1, (table.used(), Vec::new()), count);
        self.note_unused(table.unused(sheet));
        self.note_unused(applications::headless(&one.grid, table, sheet));
        Ok(rows)
    }

    /// The index of a sheet that addresses point into from now on.
    fn sheet(&mut self, sheet: &Sheet) -> Result<u16, Fault> {
        let index = u16::try_from(self.intake.sheets.len()).map_err(|_| Fault::new("too-many-sheets").in_file(&sheet.file))?;
        self.intake.sheets.push(sheet.clone());
        Ok(index)
    }

    /// Notes a sheet: what was used and what is missing; rows, applications and participants.
    fn note(
        &mut self,
        sheet: &Sheet,
        layout: Layout,
        header_row: u32,
        (used, missing): (Vec<(String, Meaning, Sure)>, Vec<Meaning>),
        (rows, applications, participants): (u32, usize, usize),
    ) {
        let sheet = sheet.clone();
        self.intake.rows += rows;
        self.sheets.push(SheetRead { sheet, layout, header_row, used, missing, rows, applications, participants, filled: 0 });
    }

    fn note_unused(&mut self, headers: Vec<(String, Address)>) {
        self.intake.unused.extend(headers.into_iter().map(|(text, cell)| Header { text, cell }));
    }
}
