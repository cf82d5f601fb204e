//! The decisions file: a CSV or a workbook with eight columns, by their names in any order. Who decided, and when, may be written once above
//! the headers; a line that names nothing else may name the municipality in the column of the list of cases that says who it is about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::open::grid::{Cells, Grid, Row};
use super::open::sheets;
use crate::model::{Address, Fault, Texts};
use crate::program::Regulation;
use crate::register::Found;
use crate::rules::{DECISION_COLUMNS, Decision, Decisions, FileTerms, WHO};

/// Where a list of cases says who a line is about, counted as the columns of a decisions file are.
const WHO_AT: usize = DECISION_COLUMNS.len();
/// The columns that say which case it is, and those that somebody fills in.
const CASE: Range<usize> = 0..4;
const FILLED_IN: Range<usize> = 4..8;
/// The headers stand in one of the first so many rows.
pub(super) const FIRST_ROWS: usize = 10;

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
        let place = |header: &str| {
            let column = terms.column(header)?;
            if column == WHO { Some(WHO_AT) } else { DECISION_COLUMNS.iter().position(|own| *own == column) }
        };
        let named = |row: Row<'_>| row.texts().map(place).collect::<Vec<_>>();
        let rows = (0..FIRST_ROWS).filter_map(|index| Some((index, named(grid.get(index)?))));
        let (header, named) = rows.rev().max_by_key(|(_, named)| columns(named))?;
        Some(Self { sheet, grid, header, named })
    }

    fn columns(&self) -> usize {
        columns(&self.named)
    }

    /// The lines below the headers in which a decision, a reason, a name or a date stands: what is under known headers.
    fn filled_in(&self) -> Vec<Vec<String>> {
        let known: Vec<usize> = (0..self.named.len()).filter(|at| self.named[*at].is_some()).collect();
        let is_theirs = |at: &usize| self.named[*at].is_some_and(|column| FILLED_IN.contains(&column));
        let filled = |row: &Row<'_>| known.iter().any(|at| is_theirs(at) && !row.cell(*at).trim().is_empty());
        let lines = self.grid.rows(self.header + 1).filter(filled);
        lines.map(|row| known.iter().map(|at| row.cell(*at).trim().to_owned()).collect()).collect()
    }

    /// What stands above the headers beside the name of a column: the cell after that name, with its text.
    fn above(&self, wanted: &str, terms: &FileTerms) -> Option<(Address, &'a str)> {
        let rows = (0..self.header).filter_map(|index| self.grid.get(index));
        let labelled = rows.filter_map(|row| {
            let label = row.texts().position(|text| terms.column(text.trim().trim_end_matches(':')) == Some(wanted))?;
            let column = u16::try_from(label + 1).ok()?;
            Some((Address { sheet: 0, row: row.row, column }, row.cell(label + 1).trim()))
        });
        labelled.last()
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
pub fn decisions(name: &str, bytes: &[u8], regulation: &Regulation, terms: &FileTerms) -> Result<Decisions, Fault> {
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
    let who = best.named.iter().position(|column| *column == Some(WHO_AT));
    let above = DECISION_COLUMNS.map(|column| best.above(column, terms).filter(|_| matches!(column, "by" | "date")));
    let mut decisions = Vec::new();
    let mut faults: Vec<Fault> = Vec::new();
    for row in best.grid.rows(best.header + 1) {
        let mut line: [&str; 8] = columns.map(|column| column.map_or("", |column| as_meant(row.cell(column))));
        if line[FILLED_IN].iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        let mut cells: [Option<Address>; 8] = columns.map(|column| address(row, column));
        for (at, above) in above.iter().enumerate() {
            if let Some((cell, text)) = above.filter(|_| line[at].trim().is_empty()) {
                (line[at], cells[at]) = (text, Some(cell));
            }
        }
        let whole = Address { sheet: 0, row: row.row, column: 0 };
        let place = |cell: Option<Address>| format!("{shown} › {}", cell.unwrap_or(whole).cell());
        let mut application = String::new();
        if let Some(named) = who.filter(|_| line[CASE].iter().all(|text| text.trim().is_empty())) {
            match regulation.register.find(row.cell(named)) {
                Found::Municipalities(parts) => application = parts.first().map_or_else(String::new, |part| part.number.to_string()),
                Found::Blank => {}
                _ => {
                    let fault = Fault::new("decision-municipality").with("found", row.cell(named).trim());
                    faults.push(fault.at(place(address(row, Some(named)))));
                    continue;
                }
            }
            line[0] = &application;
        }
        match Decision::read(line, |column| place(column.and_then(|column| cells[column])), regulation, terms) {
            Ok(decision) => decisions.push(decision),
            // What is missing above the headers is missing in every line.
            Err(fault) if faults.contains(&fault) => {}
            Err(fault) => faults.push(fault),
        }
    }
    Fault::all(faults)?;
    Ok(decisions)
}

/// Where a column stands in a row.
fn address(row: Row<'_>, column: Option<usize>) -> Option<Address> {
    Some(Address { sheet: 0, row: row.row, column: u16::try_from(column?).ok()? })
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

/// Whether a sheet is a decisions file, or another list of findings that this program wrote, by one of its first rows.
pub(super) fn is_decisions(grid: &Grid<'_>) -> bool {
    (0..FIRST_ROWS).filter_map(|index| grid.get(index)).any(|row| lists_findings(row.texts()))
}

/// Whether headers are those of a list with codes and facts, in any language: no application has such.
pub fn lists_findings<'a>(headers: impl Iterator<Item = &'a str>) -> bool {
    let headers: Vec<String> = headers.map(|header| header.trim().to_lowercase()).collect();
    let stands = |column: &str| headers.iter().any(|header| header == column);
    ["facts", "kontrollkode", "check code"].iter().any(|column| stands(column)) && (stands("code") || stands("kode"))
}
