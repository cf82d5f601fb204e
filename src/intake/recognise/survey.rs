//! What can be told of spreadsheets before they are read: for a mapping file that somebody corrects.

use super::columns::{self, Column, Table};
use super::header::Sure;
use super::mapping::Naming;
use super::sheets::{self, Kind};
use super::synonyms::Meaning;
use crate::intake::open::grid::Grid;
use crate::intake::{Wanted, open};
use crate::model::{Fault, Sheet, Texts};

/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// A longer value (in characters) is cut.
const LONGEST_SAMPLE: usize = 40;

/// One header, and what can be told of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample {
    /// The header.
    pub header: String,
    /// Its cell, with file and sheet.
    pub place: String,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// How sure that is.
    pub sure: Sure,
    /// What it resembles, where it means nothing.
    pub resembles: Option<Meaning>,
    /// The first different values below it; none of participants, and none of a contact.
    pub values: Vec<String>,
}

/// One sheet, and what can be told of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Surveyed {
    /// The sheet.
    pub sheet: Sheet,
    /// What it is in a mapping file: `table`, `applications`, `participants`, `form`, or `-`; blank where that cannot be told.
    pub layout: &'static str,
    /// The last row of its headers, from 1; none in a form.
    pub header_row: Option<u32>,
    /// Its headers.
    pub headers: Vec<Sample>,
}

/// Tells what can be told of spreadsheets, whether they can be read or not.
///
/// # Errors
/// A file that is no spreadsheet.
pub fn survey(files: &[(String, Vec<u8>)], wanted: &Wanted<'_>) -> Result<Vec<Surveyed>, Fault> {
    let mut surveyed = Vec::new();
    for (name, bytes) in files {
        let mut texts = Texts::default();
        for cells in open::sheets(bytes, &mut texts, columns::recognised).map_err(|fault| fault.in_file(name))? {
            let grid = cells.grid(&texts);
            if grid.len() > 0 {
                surveyed.extend(one(Sheet { file: name.clone(), sheet: cells.name.clone() }, grid, wanted));
            }
        }
    }
    Ok(surveyed)
}

fn one(sheet: Sheet, grid: Grid<'_>, wanted: &Wanted<'_>) -> Option<Surveyed> {
    let naming = Naming { attributes: wanted.attributes, mapping: wanted.mapping, sheet: &sheet };
    let closest = columns::closest(&grid, &naming).map(|(table, _)| table);
    let (layout, table) = match sheets::understand(sheet.clone(), grid, wanted.attributes, wanted.mapping).map(|one| one.kind) {
        Ok(Kind::Table(table)) => ("table", table),
        Ok(Kind::Applications(table)) => ("applications", table),
        Ok(Kind::Participants(table)) => ("participants", table),
        Ok(Kind::Form(form)) => {
            let headers = form.labels.iter().map(|label| sample(label, &sheet, Vec::new())).collect();
            return Some(Surveyed { sheet, layout: "form", header_row: None, headers });
        }
        Ok(Kind::SetAside) => ("-", closest?),
        Ok(Kind::Blank | Kind::Nothing(_)) => ("", closest?),
        Err(fault) if fault.code == "header-near" => ("table", closest?),
        Err(_) => ("", closest?),
    };
    let header_row = Some(grid.row(table.header).row + 1);
    // Where hardly anything is understood, the row may be anything, a person among them.
    let are_headers = table.columns.iter().filter(|column| column.meaning.is_some()).count() > 2;
    let may_be_told = |column: &&Column| (are_headers || column.meaning.is_some()) && !column.header.contains('@');
    let headers =
        table.columns.iter().filter(may_be_told).map(|column| sample(column, &sheet, values(grid, &table, column))).collect();
    Some(Surveyed { sheet, layout, header_row, headers })
}

fn sample(column: &Column, sheet: &Sheet, values: Vec<String>) -> Sample {
    Sample {
        header: column.header.trim().to_owned(),
        place: format!("{} › {}", sheet.place(), column.address(0).cell()),
        meaning: column.meaning,
        sure: column.sure,
        resembles: column.resembles,
        values,
    }
}

/// The first different values of a column: only where it certainly holds nothing about a person.
fn values(grid: Grid<'_>, table: &Table, column: &Column) -> Vec<String> {
    use crate::model::Field as F;
    let Some(Meaning::Application(F::Municipality | F::ApplicationNumber | F::Received)) = column.meaning else {
        return Vec::new();
    };
    let mut values: Vec<String> = Vec::new();
    for row in grid.rows(table.header + 1) {
        let text = row.cell(column.column).split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = text.chars().take(LONGEST_SAMPLE).collect();
        if !cut.is_empty() && !values.contains(&cut) {
            values.push(cut);
        }
        if values.len() == SAMPLES {
            break;
        }
    }
    values
}
