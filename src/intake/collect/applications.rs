//! From the rows of a table to applications.
//!
//! *Wide*: a row is an application, participants stand beside each other. *Long*: a row is a participant; the
//! application's columns are repeated on each of its rows, or stand on its first only. In a long table a row belongs to the
//! application whose values it repeats, wherever that stands, so that the order of rows does not matter.

use std::collections::{BTreeMap, HashMap};

use crate::intake::open::grid::{Grid, Row};
use crate::intake::open::guard;
use crate::intake::recognise::columns::Table;
use crate::intake::recognise::synonyms::Meaning;
use crate::model::{
    Address, Application, Entry, Fault, Field, MOST_APPLICATIONS, MOST_PARTICIPANTS, Record, Text, Texts, is_error, trimmed,
};

/// What was read from a table.
pub(in crate::intake) struct Read {
    pub rows: u32,
    /// Rows that say nothing about their application.
    pub filled: u32,
    pub applications: Vec<Record>,
}

/// Participants with anything written.
pub(in crate::intake) fn participants(applications: &[Record], texts: &Texts) -> usize {
    let of_one = |record: &Record| record.with(texts).participants().filter(|participant| !participant.is_blank()).count();
    applications.iter().map(of_one).sum()
}

/// How a table's values are kept.
#[derive(Clone, Copy)]
pub(in crate::intake) struct Keeping<'a> {
    pub texts: &'a Texts,
    /// The headers of the columns that the programme file balances by.
    pub attributes: &'a [Text],
    /// Where addresses point.
    pub sheet: u16,
}

/// Reads the applications of a table.
pub(in crate::intake) fn read(grid: &Grid<'_>, table: &Table, keeping: Keeping<'_>) -> Result<Read, Fault> {
    let mut read = Read { rows: 0, filled: 0, applications: Vec::new() };
    let number = table.columns.iter().find(|column| column.meaning == Some(Meaning::Application(Field::ApplicationNumber)));
    let has_number = |row: Row<'_>| number.is_some_and(|column| !trimmed(row.cell(column.column)).is_empty());
    let mut long = Long {
        texts: keeping.texts,
        numbered: grid.rows(table.header + 1).any(has_number),
        by_number: HashMap::new(),
        by_municipality: HashMap::new(),
        by_receipt: HashMap::new(),
        last: None,
        row: 0,
        filled: 0,
    };
    let wide = table.is_wide();
    each_row(grid, table, keeping, |row| {
        read.rows += 1;
        if wide {
            read.applications.push(row);
        } else {
            long.add(row, &mut read.applications)?;
        }
        refuse_too_many(read.applications.len())
    })?;
    if read.applications.is_empty() {
        return Err(Fault::new("table-without-rows"));
    }
    read.applications.shrink_to_fit();
    read.filled = long.filled;
    Ok(read)
}

/// Every row of a table with anything in it, as an application of its own.
pub(in crate::intake) fn rows(grid: &Grid<'_>, table: &Table, keeping: Keeping<'_>) -> Result<Vec<Record>, Fault> {
    let mut rows = Vec::new();
    each_row(grid, table, keeping, |row| {
        rows.push(row);
        refuse_too_many(rows.len() / MOST_ROWS_EACH)
    })?;
    Ok(rows)
}

/// Rows of participants to an application, at most, in a table of its own.
const MOST_ROWS_EACH: usize = 5;

fn refuse_too_many(applications: usize) -> Result<(), Fault> {
    let limit = MOST_APPLICATIONS;
    if applications > limit { Err(guard::too_large("large-applications", limit as u64)) } else { Ok(()) }
}

fn each_row(
    grid: &Grid<'_>,
    table: &Table,
    keeping: Keeping<'_>,
    mut take: impl FnMut(Record) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut participants = 0;
    for row in grid.rows(table.header + 1).filter(|row| !table.is_headers_again(*row)) {
        let parsed = parse(row, table, keeping)?;
        participants += parsed.participants.len();
        if participants > MOST_PARTICIPANTS {
            return Err(guard::too_large("large-participants", MOST_PARTICIPANTS as u64));
        }
        if !parsed.with(keeping.texts).is_blank() {
            take(parsed)?;
        }
    }
    Ok(())
}

/// In a text file, a row that goes on beyond the headers is one in which a separator stood within a text: everything after it stands
/// in another column than it should.
///
/// A blank end counts, too, unless most rows have it.
pub(in crate::intake) fn refuse_shifted(grid: &Grid<'_>, table: &Table) -> Result<(), Fault> {
    let width = grid.row(table.header).len();
    if grid.cells.name.is_some() {
        return Ok(());
    }
    let usual = usual_width(grid, table.header + 1);
    for row in grid.rows(table.header + 1).filter(|row| row.len() > width) {
        let beyond = row.texts().enumerate().skip(width).find(|(column, text)| *column >= usual || !text.trim().is_empty());
        if let Some((column, text)) = beyond {
            let cell = Address { sheet: 0, row: row.row, column: u16::try_from(column).unwrap_or(u16::MAX) };
            return Err(Fault::new("row-too-long").with("columns", width).with("found", text.trim()).at(cell.cell()));
        }
    }
    Ok(())
}

/// How many cells most rows have.
fn usual_width(grid: &Grid<'_>, from: usize) -> usize {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in grid.rows(from) {
        *widths.entry(row.len()).or_default() += 1;
    }
    widths.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

/// The first value of every column that has no header: listed, since it is not used.
pub(in crate::intake) fn headless(grid: &Grid<'_>, table: &Table, sheet: u16) -> Vec<(String, Address)> {
    let mut known = vec![false; grid.rows(0).map(Row::len).max().unwrap_or(0)];
    for column in &table.columns {
        known[column.column] = true;
    }
    let mut found: BTreeMap<usize, (String, Address)> = BTreeMap::new();
    for row in grid.rows(table.header + 1) {
        for column in (0..row.len()).filter(|column| !known[*column]).collect::<Vec<_>>() {
            let text = row.cell(column).trim();
            if !text.is_empty() {
                known[column] = true;
                let cell = Address { sheet, row: row.row, column: u16::try_from(column).unwrap_or(u16::MAX) };
                found.insert(column, (text.to_owned(), cell));
            }
        }
    }
    found.into_values().collect()
}

fn parse(row: Row<'_>, table: &Table, keeping: Keeping<'_>) -> Result<Record, Fault> {
    let mut record = Record::default();
    for recognised in &table.columns {
        let Some(meaning) = recognised.meaning else { continue };
        let column = u16::try_from(recognised.column).map_err(|_| Fault::new("too-many-columns"))?;
        let entry = Entry { text: row.text(recognised.column), cell: Address { sheet: keeping.sheet, row: row.row, column } };
        match meaning {
            Meaning::Application(field) if table.is_in_parts(field) => {
                record.parts.push((field, entry));
                // Until everything is read the first column with anything in it stands for all of them.
                if record.entry(field).is_none_or(|known| trimmed(keeping.texts.get(known.text)).is_empty()) {
                    record.set(field, entry);
                }
            }
            meaning => meaning.put(&mut record, entry, keeping.attributes),
        }
    }
    Ok(record)
}

/// Joins the rows of a long table.
struct Long<'a> {
    texts: &'a Texts,
    /// Whether the table numbers its applications: then the number alone tells them apart.
    numbered: bool,
    by_number: HashMap<&'a str, usize>,
    /// By municipality, and by municipality and time of receipt, since thousands may be from one.
    by_municipality: HashMap<&'a str, Vec<usize>>,
    by_receipt: HashMap<(&'a str, &'a str), Vec<usize>>,
    /// The application of the row above.
    last: Option<usize>,
    /// The row above.
    row: u32,
    filled: u32,
}

impl<'a> Long<'a> {
    fn text(&self, record: &Record, field: Field) -> &'a str {
        record.entry(field).map_or("", |entry| trimmed(self.texts.get(entry.text)))
    }

    fn add(&mut self, mut row: Record, applications: &mut Vec<Record>) -> Result<(), Fault> {
        let only_participant = is_only_participant(row.with(self.texts));
        let here = row.with(self.texts).first_cell().map_or(0, |cell| cell.row);
        // What is apart belongs to nothing above it.
        if here > self.row + 1 && only_participant {
            self.last = None;
        }
        let place = if only_participant { self.last } else { self.place(&row, applications)? };
        self.filled += u32::from(place.is_some() && only_participant);
        self.row = here;
        let participants = std::mem::take(&mut row.participants);
        let index = match place {
            Some(index) => index,
            None => {
                applications.push(row.clone());
                applications.len() - 1
            }
        };
        let application = &mut applications[index];
        let before = (self.text(application, Field::Municipality), self.text(application, Field::Received));
        let is_blank = |entry: Entry| trimmed(self.texts.get(entry.text)).is_empty();
        let fills = |known: Option<Entry>, entry: Entry| known.is_none_or(|known| is_blank(known) && !is_blank(entry));
        for field in Field::ALL {
            if let Some(entry) = row.entry(field).filter(|entry| fills(application.entry(field), *entry)) {
                application.set(field, entry);
            }
        }
        for (header, entry) in row.attributes() {
            let known = application.attributes().iter().find(|(known, _)| known == header).map(|(_, known)| *known);
            if fills(known, *entry) {
                application.set_attribute(*header, *entry);
            }
        }
        for slot in participants {
            application.join(slot);
        }
        let now = (self.text(application, Field::Municipality), self.text(application, Field::Received));
        let number = self.text(application, Field::ApplicationNumber);
        if place.is_none() || before != now {
            self.by_municipality.entry(now.0).or_default().push(index);
            self.by_receipt.entry(now).or_default().push(index);
        }
        if !number.is_empty() {
            self.by_number.insert(number, index);
        }
        self.last = Some(index);
        Ok(())
    }

    /// The application of a row that says something about it; none when it begins a new one.
    fn place(&self, row: &Record, applications: &[Record]) -> Result<Option<usize>, Fault> {
        let repeated = row.with(self.texts);
        let application = |index: usize| applications[index].with(self.texts);
        let agrees = |index: usize| disagreement(repeated, application(index), &[]).is_none();
        let cell = || repeated.first_cell().map(Address::cell).unwrap_or_default();
        let municipality = self.text(row, Field::Municipality);
        // An error is lost, and so no two of them are the same.
        let key = if self.numbered { Field::ApplicationNumber } else { Field::Municipality };
        if is_error(self.text(row, key)) {
            let at = repeated.cell(key).map(Address::cell).unwrap_or_default();
            return Err(Fault::new("row-key-lost").with("found", self.text(row, key)).at(at));
        }
        let last = self.last.filter(|&last| agrees(last));
        if self.numbered {
            let number = self.text(row, Field::ApplicationNumber);
            return match self.by_number.get(number) {
                // Whose it is cannot be told from where it stands, unless it repeats the row above.
                _ if number.is_empty() => match last {
                    Some(last) => Ok(Some(last)),
                    None => Err(Fault::new("row-without-number").with("municipality", municipality).at(cell())),
                },
                None => Ok(None),
                Some(&index) => match disagreement(repeated, application(index), &[]) {
                    None => Ok(Some(index)),
                    Some((here, there)) => {
                        let fault = Fault::new("rows-disagree").with("number", number).with("other", there.cell());
                        Err(fault.at(here.cell()))
                    }
                },
            };
        }
        if municipality.is_empty() || last.is_some_and(|last| self.text(&applications[last], Field::Municipality) == municipality)
        {
            return Ok(last);
        }
        let received = self.text(row, Field::Received);
        let at = |received| self.by_receipt.get(&(municipality, received)).into_iter().flatten();
        let mut candidates: Vec<usize> = match received {
            "" => self.by_municipality.get(municipality).into_iter().flatten().copied().filter(|&index| agrees(index)).collect(),
            received => at(received).chain(at("")).copied().filter(|&index| agrees(index)).collect(),
        };
        candidates.sort_unstable();
        candidates.dedup();
        match &candidates[..] {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            several => Err(Fault::new("row-of-which").with("municipality", municipality).with("count", several.len()).at(cell())),
        }
    }
}

/// Whether a row says nothing about its application.
fn is_only_participant(row: Application<'_>) -> bool {
    let own = row.values().map(|(_, value)| value);
    own.chain(row.attributes().into_values()).all(|value| trimmed(value.text).is_empty())
}

/// The first cell of a row that says otherwise than the application, and the cell there; what is blank in either is no
/// contradiction, nor what is in the fields `but`.
pub(in crate::intake) fn disagreement(
    row: Application<'_>,
    application: Application<'_>,
    but: &[Field],
) -> Option<(Address, Address)> {
    let fields = Field::ALL.into_iter().filter(|field| !but.contains(field));
    let differ = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
    let fields = fields.filter(|field| row.entry(*field).map(|own| own.text) != application.entry(*field).map(|own| own.text));
    let mut fields = fields.filter(|field| differ(row.text(*field), application.text(*field)));
    if let Some(field) = fields.next() {
        return row.cell(field).zip(application.cell(field));
    }
    let known = application.attributes();
    let attributes = row.attributes().into_iter().filter_map(|(header, value)| Some((value, *known.get(header)?)));
    let mut attributes = attributes.filter(|(value, known)| differ(value.text.trim(), known.text.trim()));
    attributes.next().map(|(value, known)| (value.cell, known.cell))
}
