//! The answers to the offers: a table with the columns id, answer and date, in any of our languages, as people fill it in: a municipality by its
//! number or its name, "Ja takk" and "Takker nei", a day with or without a time.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::open::grid::Grid;
use super::open::sheets;
use crate::model::{Address, Answer, Fault, MunicipalityNumber, Texts, composed};
use crate::program::Regulation;
use crate::register::{Found, Register};
use crate::rules::{FileTerms, Receipt};

/// The columns of an answers file.
pub const ANSWER_COLUMNS: [&str; 3] = ["id", "answer", "date"];

/// An answer to an offer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Given {
    /// When it was received.
    pub date: Date,
    /// The time of day, in the programme's time zone, where one is written.
    pub time: Option<Time>,
    /// The (lead) municipality.
    pub id: MunicipalityNumber,
    /// What it says.
    pub answer: Answer,
    /// Where it stands: `svar.xlsx › B3`.
    pub place: String,
}

/// What a file of answers holds.
#[derive(Default, Debug)]
pub struct Answers {
    /// The answers, in the file's order.
    pub given: Vec<Given>,
    /// What somebody must look at: each with its cell. None of them is among the answers.
    pub doubtful: Vec<Fault>,
}

/// Reads the answers in a file. A row whose answer is blank is one of somebody who has not answered yet.
///
/// # Errors
/// Not a table with these columns.
pub fn answers(name: &str, bytes: &[u8], terms: &FileTerms, regulation: &Regulation) -> Result<Answers, Fault> {
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
    let mut read = Answers::default();
    let mut rows: Vec<u32> = Vec::new();
    for row in grid.rows(1) {
        let cell = |column: usize| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            Address { sheet: 0, row: row.row, column }.cell()
        };
        let at_cell = |fault: Fault, column: usize| fault.in_file(name).at(cell(column));
        let (who, said, when) = (row.cell(id).trim(), row.cell(answer).trim(), row.cell(date).trim());
        if said.is_empty() && when.is_empty() {
            continue;
        }
        let other = || {
            let others = row.written().filter(|(column, _)| ![id, answer, date].contains(column));
            others.map(|(column, text)| (column, text.trim())).find(|(_, text)| names_another(text, who, register))
        };
        if let Some((column, text)) = other() {
            read.doubtful.push(at_cell(Fault::new("answers-disagree").with("found", text).with("other", who), column));
            continue;
        }
        match (moment(when, &program.time_zone), municipality(who, register), said_to_be(said, terms)) {
            (Some((date, time)), Ok(id), Some(said)) => {
                let place = format!("{name} › {}", cell(answer));
                read.given.push(Given { date, time, id, answer: said, place });
                rows.push(row.row);
            }
            (_, Err(fault), _) => read.doubtful.push(at_cell(fault, id)),
            (_, _, None) => read.doubtful.push(at_cell(Fault::new("answers-answer").with("found", said), answer)),
            _ => read.doubtful.push(at_cell(Fault::new("event-date").with("found", when), date)),
        }
    }
    read.leave_out_contradictions(
        &rows,
        |row| Address { sheet: 0, row, column: u16::try_from(answer).unwrap_or(0) }.cell(),
        name,
    );
    Ok(read)
}

impl Answers {
    /// Of different answers none counts, unless the first was a yes that was given up later: a place that was declined goes on at once, and of two
    /// answers of one day nothing may tell which came last.
    fn leave_out_contradictions(&mut self, rows: &[u32], cell: impl Fn(u32) -> String, name: &str) {
        let is_given_up = |first: &Given, then: &Given| {
            let times = first.time.zip(then.time);
            let is_before = first.date < then.date || first.date == then.date && times.is_some_and(|(first, then)| first < then);
            is_before && first.answer == Answer::Accepted
        };
        let contradicts = |one: &Given, other: &Given| {
            one.id == other.id && one.answer != other.answer && !is_given_up(one, other) && !is_given_up(other, one)
        };
        let mut stays = vec![true; self.given.len()];
        for (at, given) in self.given.iter().enumerate() {
            let Some(other) = self.given.iter().position(|other| contradicts(given, other)) else { continue };
            stays[at] = false;
            if other < at {
                let fault = Fault::new("answers-contradict").with("id", given.id.to_string()).with("row", rows[other] + 1);
                self.doubtful.push(fault.with("date", given.date).in_file(name).at(cell(rows[at])));
            }
        }
        let mut stays = stays.into_iter();
        self.given.retain(|_| stays.next().unwrap_or(true));
    }
}

/// The day that is written, and the time that stands behind it.
fn moment(text: &str, zone: &TimeZone) -> Option<(Date, Option<Time>)> {
    match Receipt::read(text, zone)? {
        Receipt::Day(day) => Some((day, None)),
        Receipt::Moment(moment) => {
            let moment = moment.to_zoned_datetime(zone.clone());
            Some((moment.date(), Some(moment.time())))
        }
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

/// The (lead) municipality that is meant, by its number or its name, also an older one. A number that no register knows counts as it stands: it is the protocol's to
/// know it.
///
/// # Errors
/// Not one municipality beyond doubt: with its candidates.
pub fn municipality(text: &str, register: &Register) -> Result<MunicipalityNumber, Fault> {
    let number = MunicipalityNumber::written(text);
    if let Some(number) = number.filter(|number| register.get(*number).is_some()) {
        return Ok(number);
    }
    let named = |number: &MunicipalityNumber| format!("{number} {}", register.distinct_name(*number));
    let found = register.find(text);
    if let Some(number) = number.filter(|_| !matches!(&found, Found::Municipalities(parts) if parts.len() == 1)) {
        return Ok(number);
    }
    let candidates = match found {
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
const YES: [&str; 9] = ["ja", "imot", "yes", "jepp", "accept", "accepts", "accepted", "aksepterer", "aksepterar"];
const NO: [&str; 6] = ["nei", "no", "decline", "declines", "declined", "avslår"];
const BESIDE: [&str; 43] = [
    "det", "vil", "tusen", "tar", "tek", "dessverre", "diverre", "takk", "takker", "takkar", "vi", "me", "til", "plass",
    "plassen", "tilbud", "tilbudet", "tilbod", "tilbodet", "for", "gjerne", "svaret", "er", "vårt", "kommunen", "thanks",
    "thank", "you", "the", "a", "place", "offer", "we", "to", "selvsagt", "sjølvsagt", "veldig", "mange", "med", "glede", "very",
    "much", "og",
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
