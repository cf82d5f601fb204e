//! The decisions file: a CSV or a workbook with eight columns, by their names in any order. Who decided, and when, may be written once above
//! the headers; a line that names nothing else may name the municipality in the column of the list of cases that says who it is about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::open::grid::{Cells, Grid, Row};
use super::open::sheets;
use crate::model::{Address, Fact, Fault, Texts};
use crate::program::Regulation;
use crate::register::Found;
use crate::rules::{Code, DECISION_COLUMN_KEYS, DECISION_COLUMNS, Decision, Decisions, FileTerms, WHO};

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

    /// What stands above the headers beside the name of a column: each cell after that name, with its text.
    fn above(&self, wanted: &str, terms: &FileTerms) -> Vec<(Address, &'a str)> {
        let rows = (0..self.header).filter_map(|index| self.grid.get(index));
        let labelled = rows.filter_map(|row| {
            let label = row.texts().position(|text| terms.column(text.trim().trim_end_matches(':')) == Some(wanted))?;
            Some((address(row, Some(label + 1))?, row.cell(label + 1).trim()))
        });
        labelled.collect()
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
    // Of a workbook the sheet with the columns; where none has them all, the one to be filled in tells what is missing.
    let decided = |found: &&Lines<'_>| FILLED_IN.filter(|column| found.named.contains(&Some(*column))).count();
    let Some(best) = found.iter().rev().max_by_key(|found| (decided(found), found.columns())) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let columns: [Option<usize>; 8] = std::array::from_fn(|wanted| best.named.iter().position(|column| *column == Some(wanted)));
    let absent: Vec<&'static str> = (0..8).filter(|at| columns[*at].is_none()).map(|at| DECISION_COLUMN_KEYS[at]).collect();
    let headers: Vec<String> = best.grid.get(best.header).into_iter().flat_map(Row::texts).map(str::to_owned).collect();
    if !absent.is_empty() {
        let place = best.sheet.map_or_else(|| name.to_owned(), |sheet| format!("{name} › {sheet}"));
        let fault = Fault::new("decisions-columns").with("missing", Fact::Keys(absent)).with("headers", headers);
        return Err(fault.in_file(place));
    }
    let twice = |at: &usize| best.named[*at].is_some() && best.named[..*at].contains(&best.named[*at]);
    if let Some(at) = (0..best.named.len()).find(twice) {
        return Err(Fault::new("decisions-column-twice").with("header", headers[at].as_str()).in_file(name));
    }
    let shown = best.sheet.map_or_else(|| name.to_owned(), |sheet| format!("{name} › {sheet}"));
    let who = best.named.iter().position(|column| *column == Some(WHO_AT));
    let mut above: [Option<(Address, &str)>; 8] = [None; 8];
    for (at, column) in DECISION_COLUMNS.into_iter().enumerate().filter(|(_, column)| matches!(*column, "by" | "date")) {
        match best.above(column, terms)[..] {
            [.., (cell, _)] if best.above(column, terms).len() > 1 => {
                let label = Fact::Keys(vec![DECISION_COLUMN_KEYS[at]]);
                return Err(Fault::new("decisions-label-twice").with("column", label).at(format!("{shown} › {}", cell.cell())));
            }
            [] => {}
            [only, ..] => above[at] = Some(only),
        }
    }
    let mut decisions = Vec::new();
    let mut faults: Vec<Fault> = Vec::new();
    for row in best.grid.rows(best.header + 1) {
        let mut line: [&str; 8] = columns.map(|column| column.map_or("", |column| as_meant(row.cell(column))));
        let named = who.map_or("", |who| row.cell(who).trim());
        let is_case = line[CASE].iter().any(|text| !text.trim().is_empty());
        // A line of its own that names somebody is begun, and not one that waits.
        if line[FILLED_IN].iter().all(|text| text.trim().is_empty()) && (is_case || named.is_empty()) {
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
        let application;
        let wrong_who = |kind: &'static str| Fault::new(kind).with("found", named).at(place(address(row, who)));
        if is_case && speaks_of_another(named, line) {
            faults.push(wrong_who("decision-who-other"));
            continue;
        }
        if !is_case && !named.is_empty() {
            match regulation.register.find(named) {
                Found::Municipalities(parts) if parts.len() == 1 => application = parts[0].number.to_string(),
                Found::Municipalities(_) => {
                    faults.push(wrong_who("decision-who-several"));
                    continue;
                }
                _ => {
                    faults.push(wrong_who("decision-municipality"));
                    continue;
                }
            }
            line[0] = &application;
            // What may be decided without a case: a withdrawal, and whether a late application counts as in time.
            if matches!(terms.decision(line[4]), "in-time" | "late") {
                line[1] = Code::A10.as_str();
            }
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

/// Whether the first column names another number, of an application or a participant, than the columns that name the case: some of the columns
/// were sorted, or written over, and others not.
fn speaks_of_another(named: &str, [application, _, participant, ..]: [&str; 8]) -> bool {
    let numbers: Vec<&str> = named.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let is_other = |own: &str, at: usize| {
        let own = own.trim();
        !own.is_empty() && numbers.get(at).is_some_and(|number| number.trim_start_matches('0') != own.trim_start_matches('0'))
    };
    is_other(application, 0) || (!application.trim().is_empty() && is_other(participant, 1))
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
