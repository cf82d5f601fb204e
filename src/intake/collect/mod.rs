//! Columns to applications.

pub(in crate::intake) mod applications;
pub(in crate::intake) mod days;
pub(in crate::intake) mod forms;
pub(in crate::intake) mod linked;
pub(in crate::intake) mod parts;

use std::collections::BTreeMap;

use super::Wanted;
use super::recognise::columns::{self, Table};
use super::recognise::header::Sure;
use super::recognise::looks::says_nothing;
use super::recognise::mapping::Mapping;
use super::recognise::sheets::{Kind, Understood};
use super::recognise::survey::{self, Certainty, Recognised, RecognisedSheet};
use super::recognise::synonyms::Meaning;
use crate::model::{
    Address, Applications, Fault, Header, Intake, Participant, ParticipantField, Record, Sheet, SourceFile, Text, Texts, trimmed,
};
use applications::Keeping;
use days::DayOrder;
use parts::Choices;

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
    /// Columns of times of receipt whose days are read in the order that other cells of the column tell.
    pub day_orders: Vec<DayOrder>,
    /// The lines of the mapping file that fitted nothing, with their line numbers.
    pub idle: Vec<(String, String)>,
    /// What every column was recognised as.
    pub columns: Vec<RecognisedSheet>,
}

impl Reading {
    /// Tells of the columns as they were recognised before every proposal was taken.
    pub fn say_as_recognised(&mut self, sheets: Vec<RecognisedSheet>) {
        for read in &mut self.sheets {
            let columns = sheets.iter().filter(|sheet| sheet.sheet == read.sheet).flat_map(|sheet| &sheet.columns);
            for (header, meaning, sure) in &mut read.used {
                let same = |column: &&Recognised| column.asks() == header && column.meaning == Some(*meaning);
                *sure = match columns.clone().find(same).map(|column| column.certainty) {
                    Some(Certainty::Known(known)) => known,
                    Some(_) => Sure::Proposed,
                    None => *sure,
                };
            }
        }
        self.columns = sheets;
    }
}

/// Reads what was recognised.
///
/// # Errors
/// No applications; columns that are only proposed; tables that could be read in two ways.
pub(in crate::intake) fn collect(
    understood: Vec<Understood<'_>>,
    sources: Vec<SourceFile>,
    (texts, attributes): (&Texts, &[Text]),
    wanted: &Wanted<'_>,
) -> Result<(Reading, Vec<Record>, Choices), Fault> {
    let first = sources.first().map(|source| source.file.clone()).unwrap_or_default();
    for sheet in &understood {
        if let Kind::Table(table) | Kind::Applications(table) | Kind::Participants(table) = &sheet.kind {
            applications::refuse_shifted(&sheet.grid, table).map_err(|fault| fault.in_file(sheet.sheet.place()))?;
        }
    }
    survey::refuse_proposed(understood.iter())?;
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
    let mut reading = Reading {
        intake,
        sheets: Vec::new(),
        hidden: Vec::new(),
        left_out: Vec::new(),
        day_orders: Vec::new(),
        idle: Vec::new(),
        columns: Vec::new(),
    };
    let mut all = All { texts, attributes, records: Vec::new(), choices: Choices::default() };
    for sheet in &understood {
        let cells = sheet.grid.cells;
        if cells.hidden && !matches!(sheet.kind, Kind::Nothing(..) | Kind::SetAside | Kind::Blank) {
            reading.hidden.push((sheet.sheet.place(), None));
        }
        if sheet.left_out > 0 {
            reading.left_out.push((sheet.sheet.place(), sheet.left_out));
        }
        if cells.hidden_rows > 0 {
            reading.hidden.push((sheet.sheet.file.clone(), Some(cells.hidden_rows)));
        }
    }
    let halves = understood.iter().any(|sheet| matches!(sheet.kind, Kind::Applications(_)));
    let mut apart = Apart { halves, ..Apart::default() };
    let mut rest = understood.into_iter().peekable();
    while let Some(next) = rest.peek() {
        let file = next.sheet.file.clone();
        let sheets: Vec<Understood<'_>> = std::iter::from_fn(|| rest.next_if(|sheet| sheet.sheet.file == file)).collect();
        reading.add(&file, sheets, &mut apart, &mut all)?;
    }
    reading.link(apart, &mut all, wanted)?;
    if all.records.is_empty() {
        return Err(Fault::new("table-without-rows").in_file(first));
    }
    if !wanted.mapping.is_some_and(Mapping::participants_are_checked) {
        refuse_without_participants(&all, &reading.intake)?;
    }
    Ok((reading, all.records, all.choices))
}

/// Applications in which nobody was filled in: one or a few are for the rules to judge (A04), but where nobody has anybody, or more than a few and
/// a fifth of all, the layout was understood wrongly.
fn refuse_without_participants(all: &All<'_>, intake: &Intake) -> Result<(), Fault> {
    const A_FEW: usize = 3;
    const SHOWN: usize = 5;
    let is_nobody = |participant: Participant<'_>| {
        let texts = ParticipantField::ALL.map(|field| trimmed(participant.text(field)));
        texts.into_iter().all(|text| text.is_empty() || says_nothing(text))
    };
    let is_without = |record: &&Record| record.with(all.texts).participants().all(is_nobody);
    let without: Vec<&Record> = all.records.iter().filter(is_without).collect();
    let (count, total) = (without.len(), all.records.len());
    if count < total && (count <= A_FEW || count * 5 < total) {
        return Ok(());
    }
    let places = without.iter().filter_map(|record| record.with(all.texts).first_cell()).take(SHOWN);
    let places: Vec<String> = places.map(|cell| intake.place(cell)).collect();
    let file = intake.sources.first().map_or("", |source| source.file.as_str());
    let fault = Fault::new("participants-missing").with("count", count).with("total", total).in_file(file);
    Err(fault.with("places", places))
}

/// The applications read so far.
struct All<'a> {
    texts: &'a Texts,
    /// The headers of the columns that the programme file balances by.
    attributes: &'a [Text],
    records: Vec<Record>,
    choices: Choices,
}

impl<'a> All<'a> {
    fn keeping(&self, sheet: u16) -> Keeping<'a> {
        Keeping { texts: self.texts, attributes: self.attributes, sheet }
    }
}

/// Tables that say only half; they are joined when every file is read.
#[derive(Default)]
struct Apart<'a> {
    /// Whether some table holds applications without their participants.
    halves: bool,
    applications: Vec<(Understood<'a>, Table)>,
    participants: Vec<(Understood<'a>, Table)>,
}

impl Reading {
    /// Adds what one file holds.
    fn add<'a>(
        &mut self,
        file: &str,
        sheets: Vec<Understood<'a>>,
        apart: &mut Apart<'a>,
        all: &mut All<'_>,
    ) -> Result<(), Fault> {
        let mut whole: Vec<Understood<'_>> = Vec::new();
        let mut nothing: Option<Fault> = None;
        let mut half = false;
        for sheet in sheets {
            match &sheet.kind {
                Kind::Blank => {}
                Kind::SetAside => self.intake.unused_sheets.push(sheet.sheet),
                Kind::Nothing(_, fault) => {
                    nothing.get_or_insert(fault.clone());
                    self.intake.unused_sheets.push(sheet.sheet);
                }
                Kind::Participants(table) => {
                    let table = table.clone();
                    apart.participants.push((sheet, table));
                    half = true;
                }
                Kind::Table(table) if apart.halves && table.only_links() => {
                    let table = table.clone();
                    apart.participants.push((sheet, table));
                    half = true;
                }
                Kind::Applications(table) => {
                    let table = table.clone();
                    apart.applications.push((sheet, table));
                    half = true;
                }
                Kind::Table(_) | Kind::Form(_) => whole.push(sheet),
            }
        }
        let tables = whole.iter().filter(|understood| matches!(understood.kind, Kind::Table(_))).count();
        if tables > 1 || (tables == 1 && whole.len() > 1) {
            let names: Vec<String> = whole.iter().map(|understood| understood.sheet.sheet.clone().unwrap_or_default()).collect();
            return Err(Fault::new("several-tables").with("sheets", names).in_file(file));
        }
        if whole.is_empty() && !half {
            return match nothing {
                Some(fault) => Err(fault.in_file(file)),
                None if self.intake.unused_sheets.iter().any(|sheet| sheet.file == file) => Ok(()),
                None => Err(Fault::new("file-blank").in_file(file)),
            };
        }
        for understood in whole {
            match &understood.kind {
                Kind::Table(table) => self.add_table(&understood, table, all)?,
                Kind::Form(form) => {
                    let sheet = self.sheet(&understood.sheet)?;
                    let record = form.application(all.attributes, sheet);
                    self.note(SheetRead {
                        sheet: understood.sheet.clone(),
                        layout: Layout::Form,
                        header_row: form.labels.first().map_or(1, |label| label.row + 1),
                        used: form.used(),
                        missing: form.missing(),
                        rows: form.rows,
                        applications: 1,
                        participants: applications::participants(std::slice::from_ref(&record), all.texts),
                        filled: 0,
                    });
                    self.note_unused(form.unused(sheet));
                    all.records.push(record);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Adds a table with applications and their participants.
    fn add_table(&mut self, understood: &Understood<'_>, table: &Table, all: &mut All<'_>) -> Result<(), Fault> {
        let sheet = self.sheet(&understood.sheet)?;
        all.choices.note(table, sheet);
        let keeping = all.keeping(sheet);
        let read =
            applications::read(&understood.grid, table, keeping).map_err(|fault| fault.in_file(understood.sheet.place()))?;
        let layout = if table.is_wide() { Layout::Wide } else { Layout::Long };
        self.note(SheetRead {
            sheet: understood.sheet.clone(),
            layout,
            header_row: understood.grid.row(table.header).row + 1,
            used: table.used(),
            missing: table.missing(),
            rows: read.rows,
            applications: read.applications.len(),
            participants: applications::participants(&read.applications, all.texts),
            filled: read.filled,
        });
        self.note_unused(table.unused(sheet));
        self.note_unused(applications::headless(&understood.grid, table, sheet));
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
            let of = |tables: &[(Understood<'_>, Table)]| tables.iter().any(|(sheet, _)| sheet.sheet.file == file);
            of(&apart.applications) && of(&apart.participants)
        };
        let group = |sheet: &Understood<'_>| if both(&sheet.sheet.file) { sheet.sheet.file.clone() } else { String::new() };
        let keys: (Vec<String>, Vec<String>) = (
            apart.applications.iter().map(|(understood, _)| group(understood)).collect(),
            apart.participants.iter().map(|(understood, _)| group(understood)).collect(),
        );
        for (key, sheet) in keys.0.into_iter().zip(apart.applications.drain(..)) {
            groups.entry(key).or_default().applications.push(sheet);
        }
        for (key, sheet) in keys.1.into_iter().zip(apart.participants.drain(..)) {
            groups.entry(key).or_default().participants.push(sheet);
        }
        for Apart { applications, participants, .. } in groups.into_values() {
            match (applications.first(), participants.first()) {
                (Some((one, table)), None) => {
                    // A list beside a whole table is only a list.
                    if self.sheets.iter().any(|read| read.sheet.file == one.sheet.file) {
                        self.intake.unused_sheets.extend(applications.into_iter().map(|(understood, _)| understood.sheet));
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
        for (understood, table) in applications {
            joined.extend(self.half(understood, table, Layout::Applications, all)?);
        }
        for (understood, table) in participants {
            let rows = self.half(understood, table, Layout::Participants, all)?;
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
    fn half(
        &mut self,
        understood: &Understood<'_>,
        table: &Table,
        layout: Layout,
        all: &mut All<'_>,
    ) -> Result<Vec<Record>, Fault> {
        let sheet = self.sheet(&understood.sheet)?;
        all.choices.note(table, sheet);
        let rows = applications::rows(&understood.grid, table, all.keeping(sheet))
            .map_err(|fault| fault.in_file(understood.sheet.place()))?;
        self.note(SheetRead {
            sheet: understood.sheet.clone(),
            layout,
            header_row: understood.grid.row(table.header).row + 1,
            used: table.used(),
            missing: Vec::new(),
            rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            applications: if layout == Layout::Participants { 0 } else { rows.len() },
            participants: applications::participants(&rows, all.texts),
            filled: 0,
        });
        self.note_unused(table.unused(sheet));
        self.note_unused(applications::headless(&understood.grid, table, sheet));
        Ok(rows)
    }

    /// The index of a sheet that addresses point into from now on.
    fn sheet(&mut self, sheet: &Sheet) -> Result<u16, Fault> {
        let index = u16::try_from(self.intake.sheets.len()).map_err(|_| Fault::new("too-many-sheets").in_file(&sheet.file))?;
        self.intake.sheets.push(sheet.clone());
        Ok(index)
    }

    /// Notes what was made of a sheet.
    fn note(&mut self, read: SheetRead) {
        self.intake.rows += read.rows;
        self.sheets.push(read);
    }

    fn note_unused(&mut self, headers: Vec<(String, Address)>) {
        self.intake.unused.extend(headers.into_iter().map(|(text, cell)| Header { text, cell }));
    }
}
