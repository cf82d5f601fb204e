//! The answers to the offers: a table with the columns id, answer and date, in any of our languages, as people fill it in: a municipality by its
//! number or its name, "Ja takk" and "Takker nei", a day with or without a time.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::open::grid::Grid;
use super::open::sheets;
use crate::model::{Address, Fault, MunicipalityNumber, Texts};
use crate::program::Program;
use crate::protocol::Answer;
use crate::register::{Found, Register};
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
    (program, register): (&Program, &Register),
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
        match (day(when, &program.time_zone), municipality(who, register), said_to_be(said, terms, program)) {
            (Some(when), Ok(who), Some(said)) => read.push((when, who, said)),
            (_, Err(fault), _) => faults.push(at(fault, id)),
            (_, _, None) => faults.push(at(Fault::new("answers-answer").with("found", said), answer)),
            _ => faults.push(at(Fault::new("event-date").with("found", when), date)),
        }
    }
    Fault::all(faults)?;
    Ok(read)
}

/// The day that is written, whatever time stands behind it.
fn day(text: &str, zone: &TimeZone) -> Option<Date> {
    match Receipt::read(text, zone)? {
        Receipt::Day(day) => Some(day),
        Receipt::Moment(moment) => Some(moment.to_zoned_datetime(zone.clone()).date()),
        Receipt::InTime => None,
    }
}

/// The (lead) municipality that answers, by its number or its name. A number counts as it stands: it is the protocol's to know it.
fn municipality(text: &str, register: &Register) -> Result<MunicipalityNumber, Fault> {
    if let Some(number) = MunicipalityNumber::written(text) {
        return Ok(number);
    }
    let named = |number: &MunicipalityNumber| format!("{number} {}", register.distinct_name(*number));
    let candidates = match register.find(text) {
        Found::Municipalities(parts) => return Ok(parts[0].number),
        Found::Blank => Vec::new(),
        Found::Disagree(candidates) | Found::Several { candidates, .. } | Found::Unknown { candidates, .. } => candidates,
    };
    let candidates: Vec<String> = candidates.iter().map(named).collect();
    Err(Fault::new("answers-municipality").with("found", text).with("count", candidates.len()).with("candidates", candidates))
}

/// What an answer says: by the words of the answers, else by a yes or a no in it, and only one of them ("Ja, vi takker ja", "Takker nei"); what
/// has a word of doubt in it is none.
fn said_to_be(text: &str, terms: &Terms, program: &Program) -> Option<Answer> {
    if let Some(answer) = Answer::ALL.into_iter().find(|answer| terms.answer(text) == Some(answer.name())) {
        return Some(answer);
    }
    let lower = text.to_lowercase();
    // An address ends with ".no", and says nothing.
    let said = || lower.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let has = |wanted: &[String]| said().any(|word| wanted.iter().any(|own| own == word));
    let words = &program.words;
    let doubt: Vec<String> = words.yes_in_doubt.iter().filter(|word| !words.no.contains(word)).cloned().collect();
    match (has(&words.yes), has(&words.no), has(&doubt) || lower.contains('?')) {
        (true, false, false) => Some(Answer::Accepted),
        (false, true, false) => Some(Answer::Declined),
        _ => None,
    }
}
