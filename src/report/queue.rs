//! The queue: what waits for somebody, as a CSV or a workbook that is a decisions file once it is filled in. Decisions taken earlier stand
//! above, as they were: one file holds them all. A person reads and fills in the first five columns; the others name the case.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError,
};

use super::csv::{Dialect, csv};
use super::table::or_blank;
use super::views::decision_word;
use super::workbook::{self, Column, RowSheet, column, to_fill_in, wrapped};
use crate::model::{Fact, Fault, ParticipantField};
use crate::rules::{Assessment, Code, Decision, Free, Taken, Waiting};
use crate::text::{Words, visible};

/// What a queue is made of.
pub struct Queue<'a> {
    /// What was read, what the rules say of it, and the decisions taken earlier.
    pub assessment: &'a Assessment,
    /// The cases that wait.
    pub waiting: &'a [Waiting<'a>],
}

const COLUMNS: [Column; 12] = [
    ("queue-who", 26),
    ("queue-case", 60),
    ("queue-proposal", 36),
    ("column-decision", 20),
    ("column-reason", 36),
    ("column-by", 16),
    ("column-date", 12),
    ("column-application", 11),
    ("column-code", 7),
    ("column-participant", 10),
    ("column-facts", 15),
    ("queue-cell", 30),
];

const WHO: u16 = 0;
const DECISION: u16 = 3;
const REASON: u16 = 4;
/// The first column that a person need not see.
const FIRST_HIDDEN: u16 = 5;
/// The rows above the headers: what the list is, how it is filled in, who decides, and when; then a blank row.
const HEADERS: u32 = 5;
/// Where who decides, and when, are written: the label's row.
const ABOVE: [(&str, u32); 2] = [("column-by", 2), ("column-date", 3)];
/// Blank lines for applications that were withdrawn.
const BLANK_LINES: u32 = 4;
/// No more letters are shown of what is written in one cell.
const MOST_LETTERS: usize = 400;
/// More letters than this cannot be offered in a drop-down: a limit of the file format.
const MOST_OFFERED: usize = 250;

/// A row, with the case that waits; none where something was decided already.
type Row<'a> = (Vec<String>, Option<&'a Waiting<'a>>);

fn heads(columns: &[Column], words: &Words) -> Vec<String> {
    columns.iter().map(|(key, _)| words.word(key)).collect()
}

/// All rows; after cases that are decided together each of them, where somebody may be decided separately.
fn rows<'a>(queue: &Queue<'a>, words: &Words) -> Vec<Row<'a>> {
    let carried = queue.assessment.decisions.iter().map(|decision| (carried(decision, queue, words), None));
    let waiting = queue.waiting.iter().flat_map(|waiting| {
        let each = waiting.alike.iter().map(|own| (waits(own, queue, true, words), Some(own)));
        std::iter::once((waits(waiting, queue, false, words), Some(waiting))).chain(each)
    });
    carried.chain(waiting).collect()
}

/// One case, or cases that are decided together: of these nobody is named. `as_above` is for one of them on a line of its own.
fn waits(waiting: &Waiting<'_>, queue: &Queue<'_>, as_above: bool, words: &Words) -> Vec<String> {
    let (assessment, finding) = (queue.assessment, waiting.finding);
    let [id, code, participant, facts] = waiting.case();
    let rule = words.rule(finding.code, &assessment.regulation.program);
    let rule = words.say("queue-rule", &[("rule", Fact::Said(rule))]);
    let cell = finding.cell.map_or_else(String::new, |cell| assessment.intake.place(cell));
    let (who, case, cell) = if waiting.alike.is_empty() {
        let stands = words.say("queue-place", &[("place", Fact::Said(cell.clone()))]);
        let stands = if cell.is_empty() { String::new() } else { stands };
        let rule = if as_above { String::new() } else { rule };
        let written = shortened(&written(waiting, assessment, words));
        (whose(waiting, assessment, words), lines([words.finding(finding), written, rule, stands]), cell)
    } else {
        let count = words.say("queue-alike", &[("count", waiting.alike.len().into())]);
        (count, lines([words.finding(finding), rule, words.word("queue-alike-where")]), String::new())
    };
    let proposal =
        if as_above { words.word("queue-alike-one") } else { lines([proposed(waiting, words), choices(waiting, words)]) };
    let decided = || String::new();
    vec![who, case, proposal, decided(), decided(), decided(), decided(), id, code, participant, facts, cell]
}

/// The texts below each other, without those that are blank.
fn lines<const N: usize>(texts: [String; N]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whose case it is: the municipality, and the participant.
fn whose(waiting: &Waiting<'_>, assessment: &Assessment, words: &Words) -> String {
    let municipality = match waiting.application.id {
        Some(id) => format!("{id} {}", assessment.name(waiting.application)),
        None => words.word("unknown-municipality"),
    };
    let participant = waiting.participant.map(|number| words.say("participant", &[("number", number.into())]));
    lines([municipality, participant.unwrap_or_default(), person(waiting, assessment)])
}

/// What may be decided; where nothing may, how it is put right.
fn choices(waiting: &Waiting<'_>, words: &Words) -> String {
    match waiting.choices.free {
        _ if waiting.choices.is_empty() => words.say("queue-not-here", &[("way", Fact::Said(words.way_out(waiting.finding)))]),
        Some(Free::Municipality) => {
            let which = words.say("queue-municipalities", &[("count", waiting.candidates.len().into())]);
            lines([which, waiting.candidates.join("\n")])
        }
        _ => words.say("queue-choices", &[("choices", Fact::Said(words.choices(waiting.choices)))]),
    }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
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
    let named = |id| format!("{id} {}", queue.assessment.regulation.register.distinct_name(id));
    let participant = decision.participant.map(|number| words.say("participant", &[("number", number.into())]));
    let earlier = [
        ("date", Fact::from(decision.date)),
        ("by", decision.by.as_str().into()),
        ("code", decision.code.map_or("", Code::as_str).into()),
    ];
    vec![
        lines([decision.whose().map_or_else(String::new, named), participant.unwrap_or_default()]),
        words.say("queue-earlier", &earlier),
        String::new(),
        decision_word(decision, words),
        decision.reason.clone(),
        decision.by.clone(),
        decision.date.to_string(),
        or_blank(decision.application),
        or_blank(decision.code),
        or_blank(decision.participant),
        decision.facts.clone().unwrap_or_default(),
        decision.place.clone(),
    ]
}

/// The queue as a CSV.
pub fn queue_csv(queue: &Queue<'_>, dialect: Dialect, words: &Words) -> Vec<u8> {
    let heads = heads(&COLUMNS, words);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = rows(queue, words).into_iter().map(|(cells, _)| cells).collect();
    csv(dialect, &heads, &rows)
}

/// The queue as a workbook, with the allowed decisions as a drop-down.
///
/// # Errors
/// None but a mistake of ours.
pub fn queue_workbook(queue: &Queue<'_>, words: &Words) -> Result<Vec<u8>, Fault> {
    made(queue, words).map_err(|error| workbook::fault(&error))
}

fn made(queue: &Queue<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = workbook::new()?;
    let sheet = workbook.add_worksheet().set_name(words.word("queue-sheet"))?;
    let rows = rows(queue, words);
    above(sheet, queue, words)?;
    let mut sheet = RowSheet::new(sheet, &COLUMNS, HEADERS, words)?;
    sheet.filtered(rows.len(), 1)?;
    for (cells, waiting) in &rows {
        let is_open = waiting.is_some_and(|waiting| !waiting.choices.is_empty());
        let format = |column: u16| match waiting {
            None => wrapped().set_font_color(Color::RGB(0x0059_5959)),
            Some(_) if is_open && matches!(column, DECISION | REASON) => to_fill_in(),
            Some(_) => wrapped(),
        };
        let row = sheet.row(cells, |column| written_left(format(column), &cells[usize::from(column)]))?;
        if let Some(waiting) = waiting.filter(|_| is_open) {
            sheet.sheet.add_data_validation(row, DECISION, row, DECISION, &drop_down(waiting, words)?)?;
        }
    }
    let blank = HEADERS + 1 + u32::try_from(rows.len()).unwrap_or(u32::MAX);
    withdrawals(sheet.sheet, blank, words)?;
    sheet.sheet.group_columns_collapsed(FIRST_HIDDEN, column(COLUMNS.len() - 1))?;
    sheet.sheet.set_print_area(0, 0, blank + BLANK_LINES - 1, FIRST_HIDDEN - 1)?;
    workbook::bytes(&mut workbook)
}

/// What the list is, how it is filled in, and once for all lines who decides, and when.
fn above(sheet: &mut Worksheet, queue: &Queue<'_>, words: &Words) -> Result<(), XlsxError> {
    let program = &queue.assessment.regulation.program;
    let title = [("program", Fact::from(program.name.as_str())), ("year", program.study_year.as_str().into())];
    sheet.write_string_with_format(0, WHO, words.say("queue-title", &title), &Format::new().set_bold().set_font_size(14))?;
    let how = words.say("queue-how", &[("withdrawn", words.word("decision-withdrawn").into())]);
    let width = COLUMNS[..usize::from(FIRST_HIDDEN)].iter().map(|(_, width)| usize::from(*width)).sum();
    sheet.set_row_height(1, workbook::row_height([(how.as_str(), width)].into_iter()))?;
    sheet.merge_range(1, WHO, 1, FIRST_HIDDEN - 1, &how, &wrapped())?;
    for (key, row) in ABOVE {
        sheet.write_string_with_format(row, WHO, words.word(key), &wrapped().set_bold())?;
        sheet.write_blank(row, WHO + 1, &to_fill_in().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left))?;
    }
    let [_, (_, date)] = ABOVE;
    sheet.add_data_validation(date, WHO + 1, date, WHO + 1, &date_only(words)?)?;
    Ok(())
}

/// Blank lines in which an application that was withdrawn is named by its municipality.
fn withdrawals(sheet: &mut Worksheet, first: u32, words: &Words) -> Result<(), XlsxError> {
    let last = first + BLANK_LINES - 1;
    for row in first..=last {
        for column in [WHO, DECISION, REASON] {
            sheet.write_blank(row, column, &to_fill_in())?;
        }
    }
    sheet.write_string_with_format(first, WHO + 1, words.word("queue-withdrawals"), &wrapped())?;
    let named = DataValidation::new().allow_any_value().set_input_message(words.word("queue-prompt-withdrawn"))?;
    sheet.add_data_validation(first, WHO, last, WHO, &named)?;
    let allowed = ["decision-withdrawn", "decision-in-time", "decision-late"].map(|key| words.word(key));
    let decided = DataValidation::new().allow_list_strings(&allowed)?.ignore_blank(true);
    sheet.add_data_validation(first, DECISION, last, DECISION, &decided)?;
    Ok(())
}

/// What is written stands to the left, numbers too.
fn written_left(format: Format, text: &str) -> Format {
    if text.is_empty() { format } else { format.set_align(FormatAlign::Left) }
}

/// The allowed decisions as a list; where something of one's own may be written, the list is only an offer.
fn drop_down(waiting: &Waiting<'_>, words: &Words) -> Result<DataValidation, XlsxError> {
    let choices = waiting.choices;
    let named = choices.keys().into_iter().map(|key| words.word(key));
    let list: Vec<String> = named.chain(waiting.candidates.iter().cloned()).collect();
    let prompt = match choices.free {
        None => words.word("queue-prompt"),
        Some(free) => words.say("queue-prompt-free", &[("what", words.word(Free::key(free)).into())]),
    };
    // The format separates what is offered by commas.
    let fits = list.iter().map(|text| text.chars().count() + 1).sum::<usize>() < MOST_OFFERED;
    let of_list = if list.is_empty() || !fits || list.iter().any(|text| text.contains(',')) {
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
