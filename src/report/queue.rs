//! The queue: what waits for somebody, as a CSV or a workbook that is a decisions file once it is filled in. Decisions taken earlier stand
//! above, as they were: one file holds them all.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError,
};

use super::csv::{Dialect, csv};
use super::table::or_blank;
use super::views::decision_word;
use super::workbook::{self, Column, RowSheet, to_fill_in, wrapped};
use crate::model::{Fault, ParticipantField};
use crate::rules::{Assessment, Choices, Decision, Free, Taken, Waiting};
use crate::text::{Words, visible};

/// What a queue is made of.
pub struct Queue<'a> {
    /// What was read, what the rules say of it, and the decisions taken earlier.
    pub assessment: &'a Assessment,
    /// The cases that wait.
    pub waiting: &'a [Waiting<'a>],
}

const COLUMNS: [Column; 16] = [
    ("column-application", 11),
    ("queue-municipality", 20),
    ("column-code", 7),
    ("column-participant", 10),
    ("queue-person", 22),
    ("queue-rule", 34),
    ("queue-found", 44),
    ("queue-written", 40),
    ("queue-cell", 24),
    ("queue-proposal", 34),
    ("queue-choices", 30),
    ("column-decision", 18),
    ("column-reason", 36),
    ("column-by", 16),
    ("column-date", 12),
    ("column-facts", 15),
];

/// What the officer fills in: from the decision to the date.
const DECISION: u16 = 11;
const DATE: u16 = 14;

/// The columns of the sheet that lists everybody of the cases that are decided together.
const ALIKE_COLUMNS: [Column; 8] = [
    ("column-application", 11),
    ("queue-municipality", 24),
    ("column-code", 7),
    ("column-participant", 10),
    ("queue-person", 26),
    ("queue-written", 44),
    ("queue-cell", 30),
    ("column-facts", 15),
];

/// A row, and what may be decided there; none where something was decided already.
type Row = (Vec<String>, Option<Choices>);

fn heads(columns: &[Column], words: &Words) -> Vec<String> {
    columns.iter().map(|(key, _)| words.word(key)).collect()
}

/// All rows; `everybody` tells in words who is meant by cases that are decided together.
fn rows(queue: &Queue<'_>, words: &Words, everybody: impl Fn(&Waiting<'_>) -> String) -> Vec<Row> {
    let carried = queue.assessment.decisions.iter().map(|decision| (carried(decision, queue, words), None));
    let waiting = queue.waiting.iter().map(|waiting| {
        let cells = if waiting.alike.is_empty() {
            waits(waiting, queue, words)
        } else {
            wait_together(waiting, queue, words, everybody(waiting))
        };
        (cells, Some(waiting.choices))
    });
    carried.chain(waiting).collect()
}

fn waits(waiting: &Waiting<'_>, queue: &Queue<'_>, words: &Words) -> Vec<String> {
    let (application, finding) = (waiting.application, waiting.finding);
    let choices = if waiting.choices.is_empty() {
        words.say("queue-not-here", &[("way", words.way_out(finding).into())])
    } else {
        words.choices(waiting.choices)
    };
    let [id, code, participant, facts] = waiting.case();
    vec![
        id,
        queue.assessment.name(application),
        code,
        participant,
        person(waiting, queue.assessment),
        words.rule(finding.code, &queue.assessment.regulation.program),
        words.finding(finding),
        written(waiting, queue.assessment, words),
        finding.cell.map_or_else(String::new, |cell| queue.assessment.intake.place(cell)),
        proposed(waiting, words),
        choices,
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        facts,
    ]
}

/// Cases that are decided together: the application and the participant stay blank, and who is meant stands where a name would.
fn wait_together(waiting: &Waiting<'_>, queue: &Queue<'_>, words: &Words, everybody: String) -> Vec<String> {
    let count = words.say("queue-alike", &[("count", waiting.alike.len().into())]);
    let [id, code, participant, facts] = waiting.case();
    vec![
        id,
        count,
        code,
        participant,
        String::new(),
        words.rule(waiting.finding.code, &queue.assessment.regulation.program),
        words.finding(waiting.finding),
        String::new(),
        everybody,
        proposed(waiting, words),
        words.choices(waiting.choices),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        facts,
    ]
}

/// The name of the participant whom a case is about.
fn person(waiting: &Waiting<'_>, assessment: &Assessment) -> String {
    let participants = || assessment.received(waiting.application).participants();
    let participant = waiting.participant.and_then(|number| participants().find(|participant| participant.number == number));
    let names =
        participant.map(|participant| [ParticipantField::Name, ParticipantField::LastName].map(|field| participant.text(field)));
    names.map_or_else(String::new, |names| names.join(" ").trim().to_owned())
}

/// What is written about a case, field by field.
fn written(waiting: &Waiting<'_>, assessment: &Assessment, words: &Words) -> String {
    // Whose it is stands in a column of its own.
    let named = |key: &str| key == ParticipantField::Name.short_key() || key == ParticipantField::LastName.short_key();
    let own = |(key, number, _): &(&str, Option<u32>, String)| match waiting.participant {
        Some(_) => *number == waiting.participant && !named(key),
        None => true,
    };
    let written =
        waiting.application.written(waiting.finding, &assessment.intake).into_iter().filter(own).map(|(key, number, text)| {
            let field = words.field(key, number.filter(|_| waiting.participant.is_none()));
            format!("{field}: {}", visible(&text))
        });
    written.collect::<Vec<_>>().join("\n")
}

/// What is proposed, with its reason: "student? “sykepleier” usually takes 3 years."
fn proposed(waiting: &Waiting<'_>, words: &Words) -> String {
    let Some(proposal) = &waiting.proposal else { return String::new() };
    let reason = words.say(proposal.reason, &proposal.said);
    let track = proposal.track.and_then(|track| Taken::Track(track).key());
    let track = track.map(|key| words.say("proposal-track", &[("track", words.word(key).into())]));
    track.into_iter().chain([reason]).collect::<Vec<_>>().join(" ")
}

/// A decision that was taken earlier, word for word but for the language of what has a name.
fn carried(decision: &Decision, queue: &Queue<'_>, words: &Words) -> Vec<String> {
    let name = decision.application.map(|id| queue.assessment.regulation.register.distinct_name(id));
    vec![
        or_blank(decision.application),
        name.unwrap_or_default(),
        or_blank(decision.code),
        or_blank(decision.participant),
        String::new(),
        String::new(),
        words.word("queue-earlier"),
        String::new(),
        decision.place.clone(),
        String::new(),
        String::new(),
        decision_word(decision, words),
        decision.reason.clone(),
        decision.by.clone(),
        decision.date.to_string(),
        decision.facts.clone().unwrap_or_default(),
    ]
}

/// The queue as a CSV; a case that is decided for several lists them.
pub fn queue_csv(queue: &Queue<'_>, dialect: Dialect, words: &Words) -> Vec<u8> {
    let heads = heads(&COLUMNS, words);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let everybody = |waiting: &Waiting<'_>| {
        let cells = waiting.alike.iter().filter_map(|waiting| waiting.finding.cell);
        cells.map(|cell| queue.assessment.intake.place(cell)).collect::<Vec<_>>().join("\n")
    };
    let rows: Vec<Vec<String>> = rows(queue, words, everybody).into_iter().map(|(cells, _)| cells).collect();
    csv(dialect, &heads, &rows)
}

/// The queue as a workbook, with the allowed decisions as a drop-down; a second sheet lists everybody of the cases that are decided together.
///
/// # Errors
/// None but a mistake of ours.
pub fn queue_workbook(queue: &Queue<'_>, words: &Words) -> Result<Vec<u8>, Fault> {
    made(queue, words).map_err(|error| workbook::fault(&error))
}

fn made(queue: &Queue<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook::new()?;
    let sheet = workbook.add_worksheet().set_name(words.word("queue-sheet"))?;
    let alike_sheet = words.word("queue-alike-sheet");
    let rows = rows(queue, words, |_| words.say("queue-alike-where", &[("sheet", alike_sheet.as_str().into())]));
    let mut sheet = RowSheet::new(sheet, &COLUMNS, 0, words)?;
    sheet.filtered(rows.len(), 2)?;
    for (cells, choices) in &rows {
        let format = |column: u16| match choices {
            None => wrapped().set_font_color(Color::RGB(0x0059_5959)),
            Some(choices) if choices.is_empty() || !(DECISION..=DATE).contains(&column) => wrapped(),
            Some(_) if column == DATE => to_fill_in().set_num_format("yyyy-mm-dd"),
            Some(_) => to_fill_in(),
        };
        let row = sheet.row(cells, |column| written_left(format(column), &cells[usize::from(column)]))?;
        if let Some(choices) = choices.filter(|choices| !choices.is_empty()) {
            sheet.sheet.add_data_validation(row, DECISION, row, DECISION, &drop_down(choices, words)?)?;
            sheet.sheet.add_data_validation(row, DATE, row, DATE, &date_only(words)?)?;
        }
    }
    if queue.waiting.iter().any(|waiting| !waiting.alike.is_empty()) {
        alike(workbook.add_worksheet().set_name(&alike_sheet)?, queue, words)?;
    }
    workbook::bytes(&mut workbook)
}

/// Everybody of the cases that are decided together, a row each.
fn alike(sheet: &mut Worksheet, queue: &Queue<'_>, words: &Words) -> Result<(), XlsxError> {
    let everybody = || queue.waiting.iter().flat_map(|line| &line.alike);
    let mut sheet = RowSheet::new(sheet, &ALIKE_COLUMNS, 0, words)?;
    sheet.filtered(everybody().count(), 2)?;
    for waiting in everybody() {
        let cells = [
            or_blank(waiting.application.id),
            queue.assessment.name(waiting.application),
            or_blank(waiting.code),
            or_blank(waiting.participant),
            person(waiting, queue.assessment),
            written(waiting, queue.assessment, words),
            waiting.finding.cell.map_or_else(String::new, |cell| queue.assessment.intake.place(cell)),
            waiting.facts.clone(),
        ];
        sheet.row(&cells, |column| written_left(wrapped(), &cells[usize::from(column)]))?;
    }
    Ok(())
}

/// What is written stands to the left, numbers too.
fn written_left(format: Format, text: &str) -> Format {
    if text.is_empty() { format } else { format.set_align(FormatAlign::Left) }
}

/// The allowed decisions as a list; where something of one's own may be written, the list is only an offer.
fn drop_down(choices: Choices, words: &Words) -> Result<DataValidation, XlsxError> {
    let list: Vec<String> = choices.keys().into_iter().map(|key| words.word(key)).collect();
    let prompt = match choices.free {
        None => words.word("queue-prompt"),
        Some(free) => words.say("queue-prompt-free", &[("what", words.word(Free::key(free)).into())]),
    };
    let of_list = if list.is_empty() {
        DataValidation::new().allow_any_value()
    } else {
        DataValidation::new().allow_list_strings(&list)?
    };
    let shown = of_list.ignore_blank(true).set_input_message(&prompt)?.set_error_message(&prompt)?;
    Ok(shown.set_error_style(DataValidationErrorStyle::Stop).show_error_message(choices.free.is_none()))
}

fn date_only(words: &Words) -> Result<DataValidation, XlsxError> {
    let prompt = words.word("queue-prompt-date");
    let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let date = DataValidation::new().allow_date(DataValidationRule::GreaterThan(first)).ignore_blank(true);
    date.set_input_message(&prompt)?.set_error_message(&prompt)
}
