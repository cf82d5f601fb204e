//! A mapping as a workbook in the officer's language: a row per column with what it may be as a drop-down, sheets for municipalities, answers
//! and sheets, and one question at the top that makes all of it count.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Worksheet, XlsxError};

use super::columns::{samples, why};
use super::mapping::{Line, Lines, fact, findings, text};
use super::receipt::meaning_word;
use super::workbook::{self, Column, RowSheet, to_fill_in, wrapped};
use crate::intake::{MappingWords, Meaning};
use crate::model::{Fact, Fault, Field, ParticipantField};
use crate::rules::Code;
use crate::text::{Lang, Words, shown};

/// A form has places for so many participants; of more where there are more.
const FEWEST_PLACES: u32 = 5;
/// Rows for answers that nobody has thought of beforehand.
const ROWS_TO_FILL: usize = 10;

/// Who takes part, as what may be lacking.
const PARTICIPANTS: &str = "participants";

/// What sheets may hold: the name in a mapping, and the key of its word.
const LAYOUTS: [(&str, &str); 5] = [
    ("table", "mapping-book-table"),
    ("applications", "layout-applications"),
    ("participants", "layout-participants"),
    ("form", "layout-form"),
    ("-", "meaning-none"),
];

/// The words of every language by which a workbook is read back.
pub fn mapping_words() -> MappingWords {
    let mut all = MappingWords::default();
    let lower = |text: String| text.trim().to_lowercase();
    for words in Lang::ALL.map(Words::new) {
        for meaning in meanings(50) {
            all.meanings.insert(lower(meaning_word(meaning, &words)), meaning.name());
        }
        all.meanings.insert(lower(words.word("meaning-none")), "-".to_owned());
        all.meanings.insert(lower(words.word("mapping-book-participants")), PARTICIPANTS.to_owned());
        for (name, key) in LAYOUTS {
            all.layouts.insert(lower(words.word(key)), name);
        }
        for name in MappingWords::COLUMNS {
            all.columns.insert(lower(words.word(&format!("mapping-book-{name}"))), name);
        }
        all.columns.insert(lower(words.word("head-meaning")), "meaning");
        all.columns.insert(lower(words.word("head-column")), "column");
        all.yes.insert(lower(words.word("mapping-book-yes")));
        all.right.insert(lower(words.word("mapping-book-right")));
        all.lacking.insert(lower(words.word("mapping-book-lacking")));
        all.answers.insert(lower(words.word("mapping-book-in-time")), "in-time");
        all.answers.insert(lower(words.word("mapping-book-checked")), "checked");
    }
    all
}

/// Everything that a column may be, participants' fields without a number and with every number up to a limit.
fn meanings(places: u32) -> impl Iterator<Item = Meaning> {
    let own = Field::ALL.into_iter().map(Meaning::Application);
    let numbers = std::iter::once(None).chain((1..=places).map(Some));
    own.chain(numbers.flat_map(|number| ParticipantField::ALL.map(|field| Meaning::Participant(field, number))))
}

/// The workbook. `confirmed` tells whether somebody has said yes to it already.
///
/// # Errors
/// None but a mistake of ours.
pub fn mapping_book(lines: &Lines<'_>, words: &Words) -> Result<Vec<u8>, Fault> {
    made(lines, words).map_err(|error| workbook::fault(&error))
}

/// Writes a row of texts; those whose column is in `open` are the officer's to change.
fn row(sheet: &mut RowSheet<'_>, cells: &[&str], open: &[u16]) -> Result<u32, XlsxError> {
    sheet.row(cells, |column| if open.contains(&column) { to_fill_in() } else { wrapped() })
}

/// Offers a list in a cell; anything else is refused.
fn offer(sheet: &mut RowSheet<'_>, at: (u32, u16), list: DataValidation, words: &Words) -> Result<(), XlsxError> {
    let pick = words.word("mapping-book-pick");
    let list = list.ignore_blank(true).set_error_message(&pick)?.set_error_style(DataValidationErrorStyle::Stop);
    sheet.sheet.add_data_validation(at.0, at.1, at.0, at.1, &list)?;
    Ok(())
}

fn made(lines: &Lines<'_>, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = workbook::new()?;
    let choices_name = words.word("mapping-book-choices");
    let places = lines.columns.iter().filter_map(|line| match line.meaning {
        Some(Meaning::Participant(_, number)) => number,
        _ => None,
    });
    let places = places.max().unwrap_or(0).max(FEWEST_PLACES);
    let choices: Vec<String> =
        std::iter::once(words.word("meaning-none")).chain(meanings(places).map(|meaning| meaning_word(meaning, words))).collect();
    columns(book.add_worksheet(), lines, (&choices_name, choices.len()), words)?;
    municipalities(book.add_worksheet(), lines, words)?;
    answers(book.add_worksheet(), lines, words)?;
    sheets(book.add_worksheet(), lines, &choices_name, words)?;
    let list = book.add_worksheet().set_name(&choices_name)?;
    list.set_column_width(0, 40)?;
    for (row, choice) in (0_u32..).zip(&choices) {
        list.write_string(row, 0, choice)?;
    }
    for (row, (_, key)) in (0_u32..).zip(LAYOUTS) {
        list.write_string(row, 1, words.word(key))?;
    }
    workbook::bytes(&mut book)
}

/// The first sheet: the question that makes everything count, and a row per column.
fn columns(sheet: &mut Worksheet, lines: &Lines<'_>, (choices, count): (&str, usize), words: &Words) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 6] = [
        ("head-column", 44),
        ("head-samples", 40),
        ("head-meaning", 30),
        ("head-why", 44),
        ("mapping-book-sheet", 30),
        ("mapping-book-key", 24),
    ];
    let mut sheet = RowSheet::new(sheet.set_name(words.word("mapping-book-columns"))?, &COLUMNS, 3, words)?;
    sheet.sheet.merge_range(0, 0, 0, 5, &words.word("mapping-book-head"), &wrapped())?;
    sheet.sheet.set_row_height(0, 34)?;
    sheet.sheet.write_string_with_format(1, 0, words.word("mapping-book-right"), &wrapped().set_bold())?;
    let [yes, no] = ["mapping-book-yes", "mapping-book-no"].map(|key| words.word(key));
    sheet.sheet.write_string_with_format(1, 1, if lines.confirmed { &yes } else { &no }, &to_fill_in().set_bold())?;
    offer(&mut sheet, (1, 1), DataValidation::new().allow_list_strings(&[yes, no])?, words)?;
    let list = Formula::new(format!("='{choices}'!$A$1:$A${count}"));
    for Line { column, key, place, meaning, is_said, .. } in &lines.columns {
        // What the list does not know, and nothing tells, is of no use; what may be several things is asked.
        let is_asked = column.meaning.is_none() && !column.may_be.is_empty() && !is_said;
        let said = match meaning {
            _ if is_asked => String::new(),
            Some(meaning) => meaning_word(*meaning, words),
            None => words.word("meaning-none"),
        };
        let (header, samples, why) = (shown(&column.told()), samples(column), why(column, words));
        let at = row(&mut sheet, &[&header, &samples, &said, &why, place, key], &[2])?;
        offer(&mut sheet, (at, 2), DataValidation::new().allow_list_formula(list.clone()), words)?;
    }
    Ok(())
}

/// What cells say, and which municipalities that is.
fn municipalities(sheet: &mut Worksheet, lines: &Lines<'_>, words: &Words) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 3] = [("mapping-book-written", 44), ("mapping-book-municipality", 30), ("mapping-book-proposed", 50)];
    let mut sheet = RowSheet::new(sheet.set_name(words.word("mapping-book-municipalities"))?, &COLUMNS, 0, words)?;
    for (written, number) in &lines.municipalities {
        row(&mut sheet, &[written, number, ""], &[1])?;
    }
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    for finding in findings(lines.doubts, Code::A01) {
        let candidates = match fact(finding, "candidates") {
            Some(Fact::List(candidates)) => candidates.join(", "),
            _ => String::new(),
        };
        if seen.insert(text(finding, "key"), ()).is_none() {
            row(&mut sheet, &[text(finding, "key"), "", &candidates], &[1])?;
        }
    }
    for _ in 0..ROWS_TO_FILL {
        row(&mut sheet, &["", "", ""], &[0, 1])?;
    }
    Ok(())
}

/// What answers mean, and what holds for all where no column says it.
fn answers(sheet: &mut Worksheet, lines: &Lines<'_>, words: &Words) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 3] = [("mapping-book-field", 34), ("mapping-book-written", 50), ("mapping-book-read-as", 30)];
    let mut sheet = RowSheet::new(sheet.set_name(words.word("mapping-book-answers"))?, &COLUMNS, 0, words)?;
    let lacking = words.word("mapping-book-lacking");
    let lacking_fields = [
        (Field::Received.name(), Field::Received.key(), "mapping-book-in-time"),
        (Field::Endorsement.name(), Field::Endorsement.key(), "mapping-book-checked"),
        (PARTICIPANTS, "mapping-book-participants", "mapping-book-checked"),
    ];
    let is_there = |name: &str| lines.columns.iter().any(|line| line.meaning.is_some_and(|meaning| meaning.name() == name));
    let is_said = |name: &str| lines.lacking.iter().any(|(own, _)| *own == name);
    // Whether anybody takes part is seen when the spreadsheets are read.
    for (name, field, key) in lacking_fields.into_iter().filter(|(name, ..)| is_said(name) || !is_there(name)) {
        let answer = words.word(key);
        let said = lines.lacking.iter().find(|(own, _)| *own == name).map(|(_, said)| match *said {
            "in-time" | "checked" => answer.clone(),
            said => said.to_owned(),
        });
        let at = row(&mut sheet, &[&words.word(field), &lacking, said.as_deref().unwrap_or("")], &[2])?;
        let answers = DataValidation::new().allow_list_strings(&[answer])?.show_error_message(false);
        offer(&mut sheet, (at, 2), answers, words)?;
    }
    for (meaning, written, read_as) in &lines.values {
        row(&mut sheet, &[&meaning_word(*meaning, words), written, read_as], &[2])?;
    }
    let [yes, no] = ["mapping-book-yes", "mapping-book-no"].map(|key| words.word(key));
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    for finding in findings(lines.doubts, Code::A13) {
        if seen.insert(text(finding, "written"), ()).is_none() {
            let at = row(&mut sheet, &[&words.word(Field::Endorsement.key()), text(finding, "written"), ""], &[2])?;
            offer(&mut sheet, (at, 2), DataValidation::new().allow_list_strings(&[&yes, &no])?, words)?;
        }
    }
    for _ in 0..ROWS_TO_FILL {
        row(&mut sheet, &["", "", ""], &[0, 1, 2])?;
    }
    Ok(())
}

/// What each sheet holds.
fn sheets(sheet: &mut Worksheet, lines: &Lines<'_>, choices: &str, words: &Words) -> Result<(), XlsxError> {
    const COLUMNS: [Column; 5] = [
        ("mapping-book-sheet", 36),
        ("head-meaning", 40),
        ("mapping-book-layout", 40),
        ("mapping-book-header", 22),
        ("mapping-book-last", 16),
    ];
    let mut sheet = RowSheet::new(sheet.set_name(words.word("mapping-book-sheets"))?, &COLUMNS, 0, words)?;
    let list = Formula::new(format!("='{choices}'!$B$1:$B${}", LAYOUTS.len()));
    for (name, layout) in &lines.sheets {
        let said = LAYOUTS.iter().find(|(own, _)| own == layout).map_or_else(String::new, |(_, key)| words.word(key));
        let at = row(&mut sheet, &[name, &said, "", "", ""], &[2, 3, 4])?;
        offer(&mut sheet, (at, 2), DataValidation::new().allow_list_formula(list.clone()), words)?;
    }
    Ok(())
}
