//! The decisions file: a CSV or a workbook with eight columns, by their names in any order.

use std::collections::BTreeSet;

use super::open::grid::{Cells, Grid, Row};
use super::open::sheets;
use crate::model::{Address, Fault, Texts};
use crate::program::Program;
use crate::rules::{DECISION_COLUMNS, Decision, Decisions, FileTerms};

/// A sheet with the row that has its headers, and what each column of a decisions file was found as there.
struct Lines<'a> {
    sheet: Option<&'a str>,
    grid: Grid<'a>,
    header: usize,
    /// Of each header of that row, the column that it names.
    named: Vec<Option<usize>>,
}

impl<'a> Lines<'a> {
    /// The row with the most of the columns; a title may stand above.
    fn of(sheet: Option<&'a str>, grid: Grid<'a>, terms: &FileTerms) -> Option<Self> {
        const MOST_ABOVE: usize = 10;
        let place = |header: &str| {
            let column = terms.column(header)?;
            DECISION_COLUMNS.iter().position(|own| *own == column)
        };
        let named = |row: Row<'_>| row.texts().map(place).collect::<Vec<_>>();
        let rows = (0..MOST_ABOVE).filter_map(|index| Some((index, named(grid.get(index)?))));
        let (header, named) = rows.rev().max_by_key(|(_, named)| columns(named))?;
        Some(Self { sheet, grid, header, named })
    }

    fn columns(&self) -> usize {
        columns(&self.named)
    }

    /// The lines below the headers in which a decision, a reason, a name or a date stands: what is under known headers.
    fn filled_in(&self) -> Vec<Vec<String>> {
        let known: Vec<usize> = (0..self.named.len()).filter(|at| self.named[*at].is_some()).collect();
        let is_theirs = |at: &usize| self.named[*at].is_some_and(|column| column >= 4);
        let filled = |row: &Row<'_>| known.iter().any(|at| is_theirs(at) && !row.cell(*at).trim().is_empty());
        let lines = self.grid.rows(self.header + 1).filter(filled);
        lines.map(|row| known.iter().map(|at| row.cell(*at).trim().to_owned()).collect()).collect()
    }
}

fn columns(named: &[Option<usize>]) -> usize {
    (0..DECISION_COLUMNS.len()).filter(|wanted| named.contains(&Some(*wanted))).count()
}

/// Reads the decisions in a CSV or a workbook; lines with nothing but a case and no decision are passed over: they wait. Headers and
/// decisions are known by their names, and by the words of every language; a title may stand above the headers.
///
/// # Errors
/// Not a table with these columns, each once, or lines that cannot be; every such line is named.
pub fn decisions(name: &str, bytes: &[u8], program: &Program, terms: &FileTerms) -> Result<Decisions, Fault> {
    let mut texts = Texts::default();
    let sheets = opened(bytes, &mut texts, terms).map_err(|fault| fault.in_file(name))?;
    let found = sheets.iter().filter_map(|cells| Lines::of(cells.name.as_deref(), cells.grid(&texts), terms));
    let found: Vec<Lines<'_>> = found.collect();
    let whole = |lines: &&Lines<'_>| lines.columns() >= DECISION_COLUMNS.len() && lines.grid.len() > lines.header + 1;
    let several: Vec<String> = found.iter().filter(whole).filter_map(|found| found.sheet.map(str::to_owned)).collect();
    if several.len() > 1 {
        return Err(Fault::new("decisions-several-sheets").with("sheets", several).in_file(name));
    }
    // Of a workbook the sheet with the columns; where none has them all, the one with the most tells what is missing.
    let Some(best) = found.iter().rev().max_by_key(|found| found.columns()) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let columns: [Option<usize>; 8] = std::array::from_fn(|wanted| best.named.iter().position(|column| *column == Some(wanted)));
    let lacking = |(name, column): (&str, &Option<usize>)| column.is_none().then(|| name.to_owned());
    let absent: Vec<String> = DECISION_COLUMNS.into_iter().zip(&columns).filter_map(lacking).collect();
    let headers: Vec<String> = best.grid.get(best.header).into_iter().flat_map(Row::texts).map(str::to_owned).collect();
    if !absent.is_empty() {
        return Err(Fault::new("decisions-columns").with("missing", absent).with("headers", headers).in_file(name));
    }
    let twice = |at: &usize| best.named[*at].is_some() && best.named[..*at].contains(&best.named[*at]);
    if let Some(at) = (0..best.named.len()).find(twice) {
        return Err(Fault::new("decisions-column-twice").with("header", headers[at].as_str()).in_file(name));
    }
    let shown = best.sheet.map_or_else(|| name.to_owned(), |sheet| format!("{name} › {sheet}"));
    let mut decisions = Vec::new();
    let mut faults = Vec::new();
    for row in best.grid.rows(best.header + 1) {
        let line: [&str; 8] = columns.map(|column| column.map_or("", |column| as_meant(row.cell(column))));
        if line[4..].iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let place = |column: Option<usize>| {
            let column = column.and_then(|column| columns[column]).and_then(|column| u16::try_from(column).ok()).unwrap_or(0);
            format!("{shown} › {}", Address { sheet: 0, row: row.row, column }.cell())
        };
        match Decision::read(line, place, program, terms) {
            Ok(decision) => decisions.push(decision),
            Err(fault) => faults.push(fault),
        }
    }
    Fault::all(faults)?;
    Ok(decisions)
}

fn opened(bytes: &[u8], texts: &mut Texts, terms: &FileTerms) -> Result<Vec<Cells>, Fault> {
    sheets(bytes, texts, |grid| Lines::of(None, *grid, terms).map_or(0, |found| found.columns()))
}

/// A text without the apostrophe that keeps a spreadsheet program from running it as a formula.
fn as_meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

/// What somebody wrote in a decisions file or a queue, line by line: whatever became of a header, what stands under the others is theirs.
/// Nothing of a file of another kind.
pub fn filled_in(bytes: &[u8], terms: &FileTerms) -> Vec<Vec<String>> {
    const ENOUGH: usize = 4;
    let mut texts = Texts::default();
    let Ok(sheets) = opened(bytes, &mut texts, terms) else { return Vec::new() };
    let found = sheets.iter().filter_map(|cells| Lines::of(None, cells.grid(&texts), terms));
    found.filter(|found| found.columns() >= ENOUGH).flat_map(|found| found.filled_in()).collect()
}

/// The cases that a decisions file or a queue names, decided or not: application, code, participant and facts, as they stand there. Nothing
/// of a file of another kind.
pub fn listed_cases(bytes: &[u8], terms: &FileTerms) -> BTreeSet<[String; 4]> {
    let mut texts = Texts::default();
    let Ok(sheets) = opened(bytes, &mut texts, terms) else { return BTreeSet::new() };
    let found = sheets.iter().filter_map(|cells| Lines::of(None, cells.grid(&texts), terms));
    let found = found.filter(|found| found.columns() >= DECISION_COLUMNS.len());
    let cases = |lines: Lines<'_>| {
        let place = |wanted: usize| lines.named.iter().position(|column| *column == Some(wanted));
        let case: [Option<usize>; 4] = std::array::from_fn(place);
        let rows = lines.grid.rows(lines.header + 1);
        rows.map(|row| case.map(|at| at.map_or_else(String::new, |at| row.cell(at).trim().to_owned()))).collect::<Vec<_>>()
    };
    found.flat_map(cases).collect()
}

/// Whether a sheet is a decisions file, or another list of findings that this program wrote, by its first row.
pub(super) fn is_decisions(grid: &Grid<'_>) -> bool {
    grid.get(0).is_some_and(|row| lists_findings(row.texts()))
}

/// Whether headers are those of a list with codes and facts, in any language: no application has such.
pub fn lists_findings<'a>(headers: impl Iterator<Item = &'a str>) -> bool {
    let headers: Vec<String> = headers.map(|header| header.trim().to_lowercase()).collect();
    let stands = |column: &str| headers.iter().any(|header| header == column);
    (stands("facts") || stands("kontrollkode")) && (stands("code") || stands("kode"))
}
