//! The decisions file: a CSV with eight columns, by their names in any order.

use super::grid::{Grid, is_workbook, sheets};
use crate::model::{Address, Fault, Texts};
use crate::program::Program;
use crate::rules::{DECISION_COLUMNS, Decision, Decisions};

/// Reads the decisions in a file; lines with nothing but a case and no decision are passed over: they wait.
///
/// # Errors
/// Not a table with these columns, or lines that cannot be; every such line is named.
pub fn decisions(name: &str, bytes: &[u8], program: &Program) -> Result<Decisions, Fault> {
    let fits = |grid: &Grid<'_>| grid.get(0).map_or(0, |row| row.texts().filter(|header| place(header).is_some()).count());
    if is_workbook(bytes) {
        return Err(Fault::new("decisions-workbook").in_file(name));
    }
    let mut texts = Texts::default();
    let sheets = sheets(bytes, &mut texts, fits).map_err(|fault| fault.in_file(name))?;
    let grid = sheets.first().map(|cells| cells.grid(&texts));
    let Some((grid, header)) = grid.and_then(|grid| Some((grid, grid.get(0)?))) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let columns: Vec<Option<usize>> =
        (0..DECISION_COLUMNS.len()).map(|wanted| header.texts().position(|header| place(header) == Some(wanted))).collect();
    let missing = |(index, _): &(usize, &Option<usize>)| DECISION_COLUMNS[*index].to_owned();
    let absent: Vec<String> =
        columns.iter().enumerate().filter(|(_, column)| column.is_none()).map(|pair| missing(&pair)).collect();
    if !absent.is_empty() {
        return Err(Fault::new("decisions-columns")
            .with("missing", absent)
            .with("headers", header.texts().map(str::to_owned).collect::<Vec<_>>())
            .in_file(name));
    }
    let mut decisions = Vec::new();
    let mut faults = Vec::new();
    for row in grid.rows(1) {
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
pub(super) fn is_decisions(grid: &Grid<'_>) -> bool {
    let stands = |column: &str| grid.get(0).is_some_and(|row| row.texts().any(|cell| cell.trim().eq_ignore_ascii_case(column)));
    DECISION_COLUMNS.iter().all(|column| stands(column))
}

fn place(header: &str) -> Option<usize> {
    DECISION_COLUMNS.iter().position(|column| header.trim().eq_ignore_ascii_case(column))
}
