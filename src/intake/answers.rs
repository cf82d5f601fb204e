//! The answers to the offers: a table with the columns id, answer and date, in any of our languages, as people fill it in: a municipality by its
//! number or its name, "Ja takk" and "Takker nei", a day with or without a time.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::open::grid::Grid;
use super::open::sheets;
use crate::model::{Address, Answer, Fault, MunicipalityNumber, Texts, composed};
use crate::program::Regulation;
use crate::register::{Found, Register};
use crate::rules::{FileTerms, Receipt};

/// The columns of an answers file.
pub const ANSWER_COLUMNS: [&str; 3] = ["id", "answer", "date"];

/// Reads the answers in a file.
///
/// # Errors
/// Not a table with these columns, or lines that cannot be; every such line is named.
pub fn answers(
    name: &str,
    bytes: &[u8],
    terms: &FileTerms,
    regulation: &Regulation,
) -> Result<Vec<(Date, MunicipalityNumber, Answer)>, Fault> {
    let (program, register) = (&regulation.program, &regulation.register);
    let place = |header: &str| ANSWER_COLUMNS.iter().position(|column| terms.answer(header) == Some(column));
    let fits = |grid: &Grid<'_>| grid.get(0).map_or(0, |row| row.texts().filter(|header| place(header).is_some()).count());
    let mut texts = Texts::default();
    let sheets = sheets(bytes, &mut texts, fits).map_err(|fault| fault.in_file(name))?;
    let grid = sheets.first().map(|cells| cells.grid(&texts));
    let Some((grid, header)) = grid.and_then(|grid| Some((grid, grid.get(0)?))) else {
        return Err(Fault::new("file-blank").in_file(name));
    };
    let column = |wanted: usize| header.texts().position(|header| place(header) == Some(wanted));
    let places: Vec<Option<usize>> = header.texts().map(place).collect();
    if let Some(at) = (0..places.len()).find(|at| places[*at].is_some() && places[..*at].contains(&places[*at])) {
        let fault = Fault::new("answers-column-twice").with("header", header.cell(at).trim()).in_file(name);
        return Err(fault.at(Address { sheet: 0, row: header.row, column: u16::try_from(at).unwrap_or(u16::MAX) }.cell()));
    }
    let (Some(id), Some(answer), Some(date)) = (column(0), column(1), column(2)) else {
        return Err(Fault::new("answers-columns")
            .with("headers", header.texts().map(str::to_owned).collect::<Vec<_>>())
            .in_file(name));
    };
    let mut read: Vec<(Date, MunicipalityNumber, Answer)> = Vec::new();
    let mut rows: Vec<u32> = Vec::new();
    let mut faults = Vec::new();
    for row in grid.rows(1) {
        let at_cell = |fault: Fault, column: usize| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            fault.in_file(name).at(Address { sheet: 0, row: row.row, column }.cell())
        };
        let (who, said, when) = (row.cell(id).trim(), row.cell(answer).trim(), row.cell(date).trim());
        let other = || {
            let others = row.written().filter(|(column, _)| ![id, answer, date].contains(column));
            others.map(|(column, text)| (column, text.trim())).find(|(_, text)| names_another(text, who, register))
        };
        if let Some((column, text)) = other() {
            faults.push(at_cell(Fault::new("answers-disagree").with("found", text).with("other", who), column));
            continue;
        }
        match (day(when, &program.time_zone), municipality(who, register), said_to_be(said, terms)) {
            (Some(when), Ok(who), Some(said)) => {
                // Nothing tells which of them came last.
                let other = read.iter().position(|(day, whose, other)| (*day, *whose) == (when, who) && *other != said);
                if let Some(at) = other {
                    let row = rows[at] + 1;
                    faults.push(at_cell(
                        Fault::new("answers-contradict").with("id", who.to_string()).with("row", row).with("date", when),
                        answer,
                    ));
                }
                read.push((when, who, said));
                rows.push(row.row);
            }
            (_, Err(fault), _) => faults.push(at_cell(fault, id)),
            (_, _, None) => faults.push(at_cell(Fault::new("answers-answer").with("found", said), answer)),
            _ => faults.push(at_cell(Fault::new("event-date").with("found", when), date)),
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

/// Whether a cell beside an answer names another municipality than the one that answers.
fn names_another(text: &str, who: &str, register: &Register) -> bool {
    let number = |text: &str| match register.find(text) {
        Found::Municipalities(parts) if parts.len() == 1 => Some(parts[0].number),
        _ => None,
    };
    // A bare number may be anything.
    let is_name = text.chars().any(char::is_alphabetic);
    is_name && number(text).zip(number(who)).is_some_and(|(text, who)| text != who)
}

/// The (lead) municipality that answers, by its number or its name. A number counts as it stands: it is the protocol's to know it.
fn municipality(text: &str, register: &Register) -> Result<MunicipalityNumber, Fault> {
    if let Some(number) = MunicipalityNumber::written(text) {
        return Ok(number);
    }
    let named = |number: &MunicipalityNumber| format!("{number} {}", register.distinct_name(*number));
    let candidates = match register.find(text) {
        Found::Municipalities(parts) if parts.len() == 1 => return Ok(parts[0].number),
        // Which application of several together answers, the lead's number tells.
        Found::Municipalities(parts) => parts.iter().map(|part| part.number).collect(),
        Found::Blank => Vec::new(),
        Found::Disagree(candidates) | Found::Several { candidates, .. } | Found::Unknown { candidates, .. } => candidates,
    };
    let candidates: Vec<String> = candidates.iter().map(named).collect();
    Err(Fault::new("answers-municipality").with("found", text).with("count", candidates.len()).with("candidates", candidates))
}

/// Words that say yes, or no, to an offer; and those that stand beside one of them and change nothing.
const YES: [&str; 8] = ["ja", "yes", "jepp", "accept", "accepts", "accepted", "aksepterer", "aksepterar"];
const NO: [&str; 6] = ["nei", "no", "decline", "declines", "declined", "avslår"];
const BESIDE: [&str; 38] = [
    "dessverre", "diverre", "takk", "takker", "takkar", "vi", "me", "til", "plass", "plassen", "tilbud", "tilbudet", "tilbod",
    "tilbodet", "for", "gjerne", "svaret", "er", "vårt", "kommunen", "thanks", "thank", "you", "the", "a", "place", "offer",
    "we", "to", "selvsagt", "sjølvsagt", "veldig", "mange", "med", "glede", "very", "much", "og",
];

/// What an answer says: by the words of the answers, else by a yes or a no with nothing beside it that could change it ("Ja, vi takker ja",
/// "Takker nei"). What has any other word in it is none ("ikke svart ennå", "ja, men bare tre").
fn said_to_be(text: &str, terms: &FileTerms) -> Option<Answer> {
    if let Some(answer) = Answer::ALL.into_iter().find(|answer| terms.answer(text) == Some(answer.name())) {
        return Some(answer);
    }
    let lower = composed(text).to_lowercase();
    // "Nei?" asks.
    let words: Vec<&str> = lower.split([' ', ',', '.', '!', ':', ';', '\n']).filter(|word| !word.is_empty()).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let is_plain = words.iter().all(|word| YES.contains(word) || NO.contains(word) || BESIDE.contains(word));
    match (is_plain, has(&YES), has(&NO)) {
        (true, true, false) => Some(Answer::Accepted),
        (true, false, true) => Some(Answer::Declined),
        _ => None,
    }
}
