//! The decisions file: a CSV with eight columns, by their names in any order.

use super::grid::{Grid, Row, grids};
use crate::model::{Address, Fault};
use crate::program::Program;
use crate::rules::{DECISION_COLUMNS, Decision, Decisions};

/// Reads the decisions in a file; lines with nothing but a case and no decision are passed over: they wait.
///
/// # Errors
/// Not a table with these columns, or lines that cannot be; every such line is named.
pub fn decisions(name: &str, bytes: &[u8], program: &Program) -> Result<Decisions, Fault> {
    let fits = |rows: &[Row]| rows.first().map_or(0, |row| row.cells.iter().filter(|header| place(header).is_some()).count());
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Fault::new("decisions-workbook").in_file(name));
    }
    let grids = grids(bytes, fits).map_err(|fault| fault.in_file(name))?;
    let Some((header, rows)) = grids.first().and_then(|grid| grid.rows.split_first()) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let columns: Vec<Option<usize>> =
        (0..DECISION_COLUMNS.len()).map(|wanted| header.cells.iter().position(|header| place(header) == Some(wanted))).collect();
    let missing = |(index, _): &(usize, &Option<usize>)| DECISION_COLUMNS[*index].to_owned();
    let absent: Vec<String> =
        columns.iter().enumerate().filter(|(_, column)| column.is_none()).map(|pair| missing(&pair)).collect();
    if !absent.is_empty() {
        return Err(Fault::new("decisions-columns").with("missing", absent).with("headers", header.cells.clone()).in_file(name));
    }
    let mut decisions = Vec::new();
    let mut faults = Vec::new();
    for row in rows {
        let cell = |index: usize| columns[index].map_or("", |column| row.cell(column));
        let line: [&str; 8] = std::array::from_fn(cell);
        if line[4..].iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let place = Address { sheet: 0, row: row.row, column: 0 }.cell();
        match Decision::read(line, &format!("{name} › {place}"), program) {
            Ok(decision) => decisions.push(decision),
            Err(fault) => faults.push(fault),
        }
    }
    Fault::all(faults)?;
    Ok(decisions)
}

/// Whether a sheet is a decisions file, told by its headers.
pub(super) fn is_decisions(grid: &Grid) -> bool {
    let names = |header: &Row| {
        DECISION_COLUMNS.iter().all(|column| header.cells.iter().any(|cell| cell.trim().eq_ignore_ascii_case(column)))
    };
    grid.rows.first().is_some_and(names)
}

fn place(header: &str) -> Option<usize> {
    DECISION_COLUMNS.iter().position(|column| header.trim().eq_ignore_ascii_case(column))
}
