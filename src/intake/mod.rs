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

pub use answers::{ANSWER_COLUMNS, Answers, Given, answers, municipality};
pub use collect::days::DayOrder;
pub use collect::{Layout, Reading, SheetRead};
pub use decisions::{decisions, filled_in, listed_cases, lists_findings};
pub use json::{parse, render};
pub use open::guard::too_large;
pub use open::is_workbook;
pub use recognise::header::Sure;
pub use recognise::mapping::{MAPPING_FORMAT, Mapping};
pub use recognise::mapping_book::{MappingWords, quoted};
pub use recognise::survey::{Certainty, Recognised, RecognisedSheet, pooled};
pub use recognise::synonyms::{Meaning, PARTICIPANT_WORDS, SYNONYMS, SynonymsOf};
pub use recognise::why::Why;

use std::collections::BTreeMap;

use crate::model::{Applications, Entry, Fault, Field, Intake, Sheet, SourceFile, Text, Texts};
use crate::register::Register;
use open::codebook;
use open::grid::{Cells, Grid, Row};
use recognise::columns;
use recognise::labels::Labels;
use recognise::naming::Naming;
use recognise::sheets::{self, Kind, Understood};
use recognise::survey;
use recognise::why::About;

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

impl<'a> Wanted<'a> {
    /// How the headers of a sheet are named.
    fn naming(&self, sheet: &'a Sheet) -> Naming<'a> {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        let Self { attributes, register, mapping } = *self;
        Naming { attributes, register, mapping, link: None, labels: None, questions: &NONE, sheets: 1, sheet }
    }
}

/// Spreadsheets that were opened: their cells, and nothing more known of them.
pub struct Opened {
    sources: Vec<SourceFile>,
    sheets: Vec<(Sheet, Cells)>,
    texts: Texts,
    /// What was read by codebooks.
    pub codebooks: Vec<CodebookRead>,
}

/// A sheet whose headers and answers are codes, and the sheets that say what they mean: each as file › sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodebookRead {
    /// The sheet with the codes.
    pub data: String,
    /// The sheet with the questions, which are the headers now.
    pub questions: String,
    /// The sheet with the answers, if there is any.
    pub answers: Option<String>,
}

/// Opens spreadsheets, each given by its name and its bytes; the bytes are let go as soon as the cells are known.
///
/// # Errors
/// A file that cannot be read, or that is there twice; one run tells every such file.
pub fn open(files: Vec<(String, Vec<u8>)>) -> Result<Opened, Fault> {
    let mut opened = Opened { sources: Vec::new(), sheets: Vec::new(), texts: Texts::default(), codebooks: Vec::new() };
    let mut faults = Vec::new();
    for (name, bytes) in files {
        let sha256 = crate::model::sha256(&bytes);
        if let Some(twin) = opened.sources.iter().find(|other| other.sha256 == sha256) {
            return Err(Fault::new("file-twice").with("other", twin.file.as_str()).in_file(&name));
        }
        match open::sheets(&bytes, &mut opened.texts, columns::recognised) {
            Ok(mut sheets) => {
                let sheet = |cells: &Cells| Sheet { file: name.clone(), sheet: cells.name.clone() };
                match codebook::apply(&name, &mut sheets, &mut opened.texts) {
                    Ok(books) => {
                        let place = |at: usize| sheet(&sheets[at]).place();
                        opened.codebooks.extend(books.iter().map(|book| CodebookRead {
                            data: place(book.data),
                            questions: place(book.questions),
                            answers: book.answers.map(place),
                        }));
                        codebook::set_aside(&books, &mut sheets);
                    }
                    Err(fault) => faults.push(fault),
                }
                opened.sheets.extend(sheets.into_iter().map(|cells| (sheet(&cells), cells)));
            }
            Err(fault) => faults.push(fault.in_file(&name)),
        }
        opened.sources.push(SourceFile { file: name, sha256 });
    }
    Fault::all(faults)?;
    Ok(opened)
}

/// Reads spreadsheets, each given by its name and its bytes.
///
/// # Errors
/// A file that cannot be read, or that holds no applications; columns that are only proposed; tables that could be read in two ways.
pub fn read(files: Vec<(String, Vec<u8>)>, wanted: &Wanted<'_>) -> Result<Reading, Fault> {
    open(files)?.read(wanted).map_err(Fault::from)
}

/// Why spreadsheets could not be read, and what their columns were recognised as all the same.
pub struct Refused {
    /// Why.
    pub fault: Fault,
    /// Each sheet.
    pub sheets: Vec<RecognisedSheet>,
}

impl From<Box<Refused>> for Fault {
    fn from(refused: Box<Refused>) -> Self {
        refused.fault
    }
}

impl Opened {
    /// What each sheet, and each of its columns, is recognised as.
    pub fn recognise(&self, wanted: &Wanted<'_>) -> Vec<RecognisedSheet> {
        recognised(&self.understood(wanted))
    }

    /// Reads the applications. When they could be read nothing is left to be read again.
    ///
    /// # Errors
    /// No applications; columns that are only proposed; tables that could be read in two ways.
    pub fn read(&mut self, wanted: &Wanted<'_>) -> Result<Reading, Box<Refused>> {
        let mut sheets = Vec::new();
        match self.read_whole(wanted, &mut sheets) {
            Ok(reading) => Ok(Reading { columns: sheets, ..reading }),
            Err(fault) => Err(Box::new(Refused { fault, sheets })),
        }
    }

    fn read_whole(&mut self, wanted: &Wanted<'_>, sheets: &mut Vec<RecognisedSheet>) -> Result<Reading, Fault> {
        let attributes: Vec<Text> = wanted.attributes.iter().map(|header| self.texts.keep(header)).collect();
        let mut faults = Vec::new();
        let mut understood = Vec::new();
        let all = self.understood(wanted);
        *sheets = recognised(&all);
        for read in all {
            match read {
                Ok(read) => understood.push(read),
                Err(fault) => faults.push(fault),
            }
        }
        Fault::all(faults)?;
        let (mut reading, mut records, choices) =
            collect::collect(understood, self.sources.clone(), (&self.texts, &attributes), wanted)?;
        collect::parts::put_together(&mut records, &mut self.texts, &choices, wanted.register);
        reading.intake.applications = Applications { texts: std::mem::take(&mut self.texts), records };
        if let Some(mapping) = wanted.mapping {
            mapping.apply(&mut reading.intake, wanted.register)?;
            reading.idle = mapping.idle();
        }
        reading.day_orders = collect::days::settle(&mut reading.intake);
        Ok(reading)
    }

    /// The sheets, recognised: each by itself, then those that say only half together, then forms whose labels are alike.
    fn understood<'a>(&'a self, wanted: &Wanted<'_>) -> Vec<Result<Understood<'a>, Fault>> {
        let with = |(sheet, cells): &'a (Sheet, Cells), about: About, labels: Option<&Labels>, link: Option<usize>| {
            sheets::understand(
                sheet.clone(),
                cells.grid(&self.texts),
                &Naming { labels, link, questions: &cells.questions, sheets: self.sheets.len(), ..wanted.naming(sheet) },
                about,
            )
        };
        let alone = |sheet: &'a (Sheet, Cells), about: About, labels: Option<&Labels>| with(sheet, about, labels, None);
        let mut all: Vec<Result<Understood<'a>, Fault>> =
            self.sheets.iter().map(|sheet| alone(sheet, About::Anything, None)).collect();
        let of_participants =
            |understood: &Result<Understood<'_>, Fault>| understood.as_ref().is_ok_and(Understood::may_be_participants);
        if all.len() > 1 && all.iter().any(of_participants) {
            for (sheet, known) in self.sheets.iter().zip(&mut all) {
                if known.as_ref().is_ok_and(Understood::may_be_applications)
                    && let Ok(again @ Understood { kind: Kind::Applications(_), .. }) = alone(sheet, About::Applications, None)
                {
                    *known = Ok(again);
                }
            }
            if all.iter().any(|understood| matches!(understood, Ok(Understood { kind: Kind::Applications(_), .. }))) {
                for (sheet, known) in self.sheets.iter().zip(&mut all).filter(|(_, known)| of_participants(known)) {
                    *known = alone(sheet, About::Participants, None);
                }
            }
        }
        if let Some((applications, participants)) = sheets::linked(&all) {
            for ((at, column), about) in [(applications, About::Applications), (participants, About::Participants)] {
                all[at] = with(&self.sheets[at], about, None, Some(column));
            }
        }
        // What cannot be told on one form may be told by all of them: which texts are labels.
        let may_be_form = |known: &Result<Understood<'_>, Fault>| match known {
            Ok(known) => matches!(known.kind, Kind::Nothing(..) | Kind::Form(_)),
            Err(fault) => is_of_forms(fault),
        };
        if all.iter().any(may_be_form) {
            let forms = self.sheets.iter().zip(&all).filter(|(_, known)| may_be_form(known));
            let grids: Vec<Grid<'_>> = forms.map(|((_, cells), _)| cells.grid(&self.texts)).collect();
            let nowhere = Sheet { file: String::new(), sheet: None };
            let said = |label: &str| wanted.naming(&nowhere).column(0, 0, label.to_owned(), None).heading(None);
            let labels = Labels::of(&grids, wanted.register, said);
            for (sheet, known) in self.sheets.iter().zip(&mut all).filter(|(_, known)| may_be_form(known)) {
                if let again @ (Ok(Understood { kind: Kind::Form(_), .. }) | Err(_)) =
                    alone(sheet, About::Anything, Some(&labels))
                {
                    *known = again;
                }
            }
        }
        // Beside a whole table, what is like a form and cannot be one is something else: a list of codes and their meanings.
        if all.iter().any(|known| matches!(known, Ok(Understood { kind: Kind::Table(_), .. }))) {
            for ((sheet, cells), known) in self.sheets.iter().zip(&mut all) {
                if let Err(fault) = known
                    && is_of_forms(fault)
                {
                    let (sheet, grid) = (sheet.clone(), cells.grid(&self.texts));
                    *known = Ok(Understood { sheet, grid, kind: Kind::Nothing(None, fault.clone()), left_out: 0 });
                }
            }
        }
        all
    }
}

/// What the columns of every sheet are recognised as.
fn recognised(all: &[Result<Understood<'_>, Fault>]) -> Vec<RecognisedSheet> {
    survey::of(&all.iter().filter_map(|known| known.as_ref().ok()).collect::<Vec<_>>())
}

/// Whether something cannot be told of a form.
fn is_of_forms(fault: &Fault) -> bool {
    matches!(fault.code, "form-several-answers" | "form-labels-beside")
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

/// The cells of the first rows of a CSV, or of the first sheet of a small workbook; none of anything else.
pub fn first_rows(bytes: &[u8]) -> Vec<Vec<String>> {
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
    let Some(first) = sheets.first() else { return Vec::new() };
    let grid = first.grid(&texts);
    let rows = grid.rows(0).take(decisions::FIRST_ROWS);
    rows.map(|row| row.texts().map(str::to_owned).collect()).collect()
}
