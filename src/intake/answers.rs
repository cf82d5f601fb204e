//! The answers to the offers: a table with the columns id, answer and date, in any of our languages.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::open::grid::Grid;
use super::open::sheets;
use crate::model::{Address, Fault, MunicipalityNumber, Texts};
use crate::protocol::Answer;
use crate::rules::{Receipt, Terms};

/// The columns of an answers file.
pub const ANSWER_COLUMNS: [&str; 3] = ["id", "answer", "date"];

/// Reads the answers in a file.
///
/// # Errors
/// Not a table with these columns, or lines that cannot be; every such line is named.
pub fn answers(
    name: &str,
    bytes: &[u8],
    terms: &Terms,
    zone: &TimeZone,
) -> Result<Vec<(Date, MunicipalityNumber, Answer)>, Fault> {
    let place = |header: &str| ANSWER_COLUMNS.iter().position(|column| terms.answer(header) == Some(column));
    let fits = |grid: &Grid<'_>| grid.get(0).map_or(0, |row| row.texts().filter(|header| place(header).is_some()).count());
    let mut texts = Texts::default();
    let sheets = sheets(bytes, &mut texts, fits).map_err(|fault| fault.in_file(name))?;
    let grid = sheets.first().map(|cells| cells.grid(&texts));
    let Some((grid, header)) = grid.and_then(|grid| Some((grid, grid.get(0)?))) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let column = |wanted: usize| header.texts().position(|header| place(header) == Some(wanted));
    let (Some(id), Some(answer), Some(date)) = (column(0), column(1), column(2)) else {
        return Err(Fault::new("answers-columns")
            .with("headers", header.texts().map(str::to_owned).collect::<Vec<_>>())
            .in_file(name));
    };
    let mut read = Vec::new();
    let mut faults = Vec::new();
    for row in grid.rows(1) {
        let at = |fault: Fault, column: usize| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            fault.in_file(name).at(Address { sheet: 0, row: row.row, column }.cell())
        };
        let (who, said, when) = (row.cell(id).trim(), row.cell(answer).trim(), row.cell(date).trim());
        let known = Answer::ALL.into_iter().find(|answer| terms.answer(said) == Some(answer.name()));
        match (Receipt::read(when, zone), MunicipalityNumber::written(who), known) {
            (Some(Receipt::Day(when)), Some(who), Some(said)) => read.push((when, who, said)),
            (_, None, _) => faults.push(at(Fault::new("event-number").with("found", who), id)),
            (_, _, None) => faults.push(at(Fault::new("answers-answer").with("found", said), answer)),
            _ => faults.push(at(Fault::new("event-date").with("found", when), date)),
        }
    }
    Fault::all(faults)?;
    Ok(read)
}
