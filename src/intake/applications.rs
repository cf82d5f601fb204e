//! From the rows of a table to applications.
//!
//! *Wide*: a row is an application, participants stand beside each other. *Long*: a row is a participant; the
//! application's columns are repeated on each of its rows, or stand on its first only. In a long table a row belongs to the
//! application whose values it repeats, wherever that stands, so that the order of rows does not matter.

use std::collections::BTreeMap;

use super::columns::Table;
use super::grid::{Grid, Row};
use super::synonyms::Meaning;
use crate::model::{Address, Application, Fault, Field, Participant, ParticipantField, Value};

/// What was read from a table.
pub(super) struct Read {
    pub rows: u32,
    pub applications: Vec<Application>,
}

/// Participants with anything written.
pub(super) fn participants(applications: &[Application]) -> usize {
    let written = |participant: &&Participant| participant.values.values().any(|value| !value.text.trim().is_empty());
    applications.iter().flat_map(|one| &one.participants).filter(written).count()
}

/// Reads the applications of a table. `sheet` is where their addresses point.
pub(super) fn read(grid: &Grid, table: &Table, attributes: &[String], sheet: u16) -> Result<Read, Fault> {
    let mut read = Read { rows: 0, applications: Vec::new() };
    let mut long = Long::default();
    let wide = table.is_wide();
    for row in rows(grid, table, attributes, sheet)? {
        read.rows += 1;
        if wide {
            read.applications.push(row);
        } else {
            long.add(row, &mut read.applications)?;
        }
    }
    if read.applications.is_empty() {
        return Err(Fault::new("table-without-rows"));
    }
    Ok(read)
}

/// Every row of a table with anything in it, as an application of its own.
pub(super) fn rows(grid: &Grid, table: &Table, attributes: &[String], sheet: u16) -> Result<Vec<Application>, Fault> {
    let mut rows = Vec::new();
    let usual = usual_width(&grid.rows[table.header + 1..]);
    for row in &grid.rows[table.header + 1..] {
        refuse_shifted(grid, table, row, usual)?;
        let parsed = parse(row, table, attributes, sheet)?;
        if !parsed.is_blank() {
            rows.push(parsed);
        }
    }
    Ok(rows)
}

/// In a text file, a row that goes on beyond the headers is one in which a separator stood within a text: everything after it stands
/// in another column than it should.
///
/// A blank end counts, too, unless most rows have it.
fn refuse_shifted(grid: &Grid, table: &Table, row: &Row, usual: usize) -> Result<(), Fault> {
    let width = grid.rows[table.header].cells.len();
    let beyond = row.cells.iter().enumerate().skip(width).find(|(column, text)| *column >= usual || !text.trim().is_empty());
    match beyond {
        Some((column, text)) if grid.name.is_none() => {
            let cell = Address { sheet: 0, row: row.row, column: u16::try_from(column).unwrap_or(u16::MAX) };
            Err(Fault::new("row-too-long").with("columns", width).with("found", text.trim()).at(cell.cell()))
        }
        _ => Ok(()),
    }
}

/// How many cells most rows have.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    widths.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

/// The first value of every column that has no header: listed, since it is not used.
pub(super) fn headless(grid: &Grid, table: &Table, sheet: u16) -> Vec<(String, Address)> {
    let mut found: BTreeMap<usize, (String, Address)> = BTreeMap::new();
    for row in &grid.rows[table.header + 1..] {
        for (column, text) in row.cells.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            if found.contains_key(&column) || table.columns.iter().any(|one| one.column == column) {
                continue;
            }
            let cell = Address { sheet, row: row.row, column: u16::try_from(column).unwrap_or(u16::MAX) };
            found.insert(column, (text.trim().to_owned(), cell));
        }
    }
    found.into_values().collect()
}

fn parse(row: &Row, table: &Table, attributes: &[String], sheet: u16) -> Result<Application, Fault> {
    let (mut values, mut own_attributes) = (BTreeMap::new(), BTreeMap::new());
    let mut participants: BTreeMap<u32, BTreeMap<ParticipantField, Value>> = BTreeMap::new();
    for one in &table.columns {
        let Some(meaning) = &one.meaning else { continue };
        let column = u16::try_from(one.column).map_err(|_| Fault::new("too-many-columns"))?;
        let value = Value::new(row.cell(one.column), Address { sheet, row: row.row, column });
        match meaning {
            Meaning::Application(field) => drop(values.insert(*field, value)),
            Meaning::Attribute(index) => drop(own_attributes.insert(attributes[*index].clone(), value)),
            Meaning::Participant(field, number) => {
                participants.entry(number.unwrap_or(1)).or_default().insert(*field, value);
            }
        }
    }
    let participants = participants.into_iter().map(|(number, values)| Participant { number, values }).collect();
    Ok(Application { values, attributes: own_attributes, participants })
}

/// Joins the rows of a long table.
#[derive(Default)]
struct Long {
    by_municipality: BTreeMap<String, Vec<usize>>,
    by_number: BTreeMap<String, usize>,
    last: Option<usize>,
}

impl Long {
    fn add(&mut self, row: Application, applications: &mut Vec<Application>) -> Result<(), Fault> {
        let place = self.place(&row, applications)?;
        let index = if let Some(index) = place {
            index
        } else {
            let municipality = row.text(Field::Municipality).to_owned();
            self.by_municipality.entry(municipality).or_default().push(applications.len());
            let number = row.text(Field::ApplicationNumber);
            if !number.is_empty() {
                self.by_number.insert(number.to_owned(), applications.len());
            }
            applications.push(Application {
                values: row.values.clone(),
                attributes: row.attributes.clone(),
                participants: Vec::new(),
            });
            applications.len() - 1
        };
        let application = &mut applications[index];
        let own = row.values;
        for (field, value) in own {
            let known = application.values.entry(field).or_insert_with(|| value.clone());
            if known.text.trim().is_empty() && !value.text.trim().is_empty() {
                *known = value;
            }
        }
        for (attribute, value) in row.attributes {
            let known = application.attributes.entry(attribute).or_insert_with(|| value.clone());
            if known.text.trim().is_empty() && !value.text.trim().is_empty() {
                *known = value;
            }
        }
        for participant in row.participants {
            let number = u32::try_from(application.participants.len() + 1).map_err(|_| Fault::new("too-many-columns"))?;
            application.participants.push(Participant { number, ..participant });
        }
        self.last = Some(index);
        Ok(())
    }

    /// The application a row belongs to; none when it begins a new one.
    fn place(&self, row: &Application, applications: &[Application]) -> Result<Option<usize>, Fault> {
        let number = row.text(Field::ApplicationNumber);
        if let Some(&index) = self.by_number.get(number) {
            return match disagreement(row, &applications[index], &[]) {
                None => Ok(Some(index)),
                Some((here, there)) => {
                    let fault = Fault::new("rows-disagree").with("number", number).with("other", there.cell());
                    Err(fault.at(here.cell()))
                }
            };
        }
        let municipality = row.text(Field::Municipality);
        let only_participant = row.values.values().chain(row.attributes.values()).all(|value| value.text.trim().is_empty());
        if only_participant {
            return Ok(self.last);
        }
        if municipality.is_empty() {
            return Ok(self.last.filter(|&last| agrees(row, &applications[last])));
        }
        let candidates: Vec<usize> = self
            .by_municipality
            .get(municipality)
            .into_iter()
            .flatten()
            .copied()
            .filter(|&index| agrees(row, &applications[index]))
            .collect();
        match (&candidates[..], self.last) {
            ([], _) => Ok(None),
            ([one], _) => Ok(Some(*one)),
            (several, Some(last)) if several.contains(&last) => Ok(Some(last)),
            (several, _) => {
                let cell = row.first_cell().map(Address::cell).unwrap_or_default();
                Err(Fault::new("row-of-which").with("municipality", municipality).with("count", several.len()).at(cell))
            }
        }
    }
}

/// Whether a row repeats an application's values.
fn agrees(row: &Application, application: &Application) -> bool {
    disagreement(row, application, &[]).is_none()
}

/// The first cell of a row that says otherwise than the application, and the cell there; what is blank in either is no
/// contradiction, nor what is in the fields `but`.
pub(super) fn disagreement(row: &Application, application: &Application, but: &[Field]) -> Option<(Address, Address)> {
    let fields = row
        .values
        .iter()
        .filter(|(field, _)| !but.contains(field))
        .filter_map(|(field, value)| Some((value, application.value(*field)?)));
    let attributes = row.attributes.iter().filter_map(|(name, value)| Some((value, application.attributes.get(name)?)));
    fields.chain(attributes).find_map(|(value, known)| {
        let (one, other) = (value.text.trim(), known.text.trim());
        (!one.is_empty() && !other.is_empty() && one != other).then_some((value.cell, known.cell))
    })
}
