//! The decisions file: a CSV or a workbook with eight columns, by their names in any order.

use super::grid::{Grid, sheets};
use crate::model::{Address, Fault, Texts};
use crate::program::Program;
use crate::rules::{DECISION_COLUMNS, Decision, Decisions, Terms};

/// Reads the decisions in a CSV or a workbook; lines with nothing but a case and no decision are passed over: they wait. Headers and
/// decisions are known by their names, and by the words of every language.
///
/// # Errors
/// Not a table with these columns, or lines that cannot be; every such line is named.
pub fn decisions(name: &str, bytes: &[u8], program: &Program, terms: &Terms) -> Result<Decisions, Fault> {
    let place = |header: &str| {
        let column = terms.column(header)?;
        DECISION_COLUMNS.iter().position(|own| *own == column)
    };
    let fits = |grid: &Grid<'_>| grid.get(0).map_or(0, |row| row.texts().filter(|header| place(header).is_some()).count());
    let mut texts = Texts::default();
    let sheets = sheets(bytes, &mut texts, fits).map_err(|fault| fault.in_file(name))?;
    let grids = sheets.iter().map(|cells| (cells.name.as_deref(), cells.grid(&texts)));
    // Of a workbook the sheet with the columns; where none has them all, the one with the most tells what is missing.
    let best = grids.filter(|(_, grid)| grid.get(0).is_some()).rev().max_by_key(|(_, grid)| fits(grid));
    let Some((sheet, grid, header)) = best.and_then(|(sheet, grid)| Some((sheet, grid, grid.get(0)?))) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let whole = |grid: &Grid<'_>| fits(grid) >= DECISION_COLUMNS.len() && grid.len() > 1;
    let several: Vec<String> =
        sheets.iter().filter(|cells| whole(&cells.grid(&texts))).filter_map(|cells| cells.name.clone()).collect();
    if several.len() > 1 {
        return Err(Fault::new("decisions-several-sheets").with("sheets", several).in_file(name));
    }
    let shown = sheet.map_or_else(|| name.to_owned(), |sheet| format!("{name} › {sheet}"));
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
        match Decision::read(line, &format!("{shown} › {place}"), program, terms) {
            Ok(decision) => decisions.push(decision),
            Err(fault) => faults.push(fault),
        }
    }
    Fault::all(faults)?;
    Ok(decisions)
}

/// Whether a sheet is a decisions file, or another list of findings that this program wrote, by its first row.
pub(super) fn is_decisions(grid: &Grid<'_>) -> bool {
    grid.get(0).is_some_and(|row| lists_findings(row.texts()))
}

/// Whether headers are those of a list with codes and facts, in any language: no application has such.
pub fn lists_findings<'a>(headers: impl Iterator<Item = &'a str>) -> bool {
    let headers: Vec<String> = headers.map(|header| header.trim().to_lowercase()).collect();
    let stands = |column: &str| headers.iter().any(|header| header == column);
    stands("facts") && (stands("code") || stands("kode"))
}
