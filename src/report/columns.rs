//! What columns are recognised as: the one table that an officer says yes to, and the same as JSON.

use serde::Serialize;

use super::json::json;
use super::receipt::meaning_word;
use super::table::{Columns, heading, line};
use crate::intake::{Certainty, Recognised, RecognisedSheet, Sure, Why};
use crate::model::Fact;
use crate::text::{Words, shown};

/// Stands before the number of what somebody has to say yes to.
pub const PROPOSED: char = '*';

/// The table: every column that stands for something or may, with samples (persons' own masked), what it is taken for and why; numbered
/// where it may be changed. Columns that nobody knows come last, by their headers.
pub fn columns(sheets: &[RecognisedSheet], words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    let head = ["head-number", "head-column", "head-samples", "head-meaning", "head-why"].map(|key| words.word(key));
    let mut number = 0_usize;
    let mut any_open = false;
    for sheet in sheets.iter().filter(|sheet| !sheet.columns.is_empty()) {
        let mut rows = Vec::new();
        for column in &sheet.columns {
            number += 1;
            let taken = match (column.meaning, &column.may_be[..]) {
                (Some(meaning), _) => meaning_word(meaning, words),
                (None, []) => words.word("meaning-none"),
                (None, several) => {
                    let several: Vec<String> = several.iter().map(|meaning| meaning_word(*meaning, words)).collect();
                    words.say("meaning-may-be", &[("several", several.into())])
                }
            };
            let is_open = column.certainty == Certainty::Proposed || (column.meaning.is_none() && !column.may_be.is_empty());
            any_open |= is_open;
            let number = if is_open { format!("{PROPOSED}{number}") } else { number.to_string() };
            rows.push(vec![number, shown(&column.told()), samples(column), taken, why(column, words)]);
        }
        let place = sheet.sheet.place();
        let title = match sheet.forms {
            0 | 1 => place,
            count => words.say("columns-forms", &[("count", count.into()), ("place", place.into())]),
        };
        Columns { head: &head, right: &[0], whole: &[] }.titled(&mut out, &title, rows, width);
    }
    let masks = |column: &Recognised| column.is_personal && !column.values.is_empty();
    if sheets.iter().flat_map(|sheet| &sheet.columns).any(masks) {
        line(&mut out, &words.word("columns-masked"));
    }
    if any_open {
        line(&mut out, &words.word("columns-open"));
    }
    if out.is_empty() {
        heading(&mut out, &words.word("columns-none"));
        line(&mut out, &words.word("columns-none-hint"));
    }
    out
}

/// The values of a column as they are shown: a person's with the first letter alone.
pub(super) fn samples(column: &Recognised) -> String {
    let value = |value: &String| if column.is_personal { masked(value) } else { shown(value) };
    column.values.iter().map(value).collect::<Vec<_>>().join(" · ")
}

/// A personal value, masked: `k…@lom.example.no`, `K… N…`, `B… i s…`; numbers as digits.
fn masked(text: &str) -> String {
    const MOST: usize = 4;
    if let Some((local, domain)) = text.split_once('@') {
        return format!("{}…@{domain}", local.chars().next().unwrap_or('…'));
    }
    let word = |word: &str| {
        let first = word.chars().next().unwrap_or('…');
        match word.chars().count() {
            _ if first.is_ascii_digit() => {
                word.chars().map(|letter| if letter.is_ascii_digit() { '9' } else { letter }).collect()
            }
            0..3 => word.to_owned(),
            _ => format!("{first}…"),
        }
    };
    let words: Vec<String> = text.split_whitespace().take(MOST).map(word).collect();
    let more = if text.split_whitespace().count() > MOST { " …" } else { "" };
    shown(&format!("{}{more}", words.join(" ")))
}

/// Why a column is taken for something, in words.
pub fn why(column: &Recognised, words: &Words) -> String {
    if let [tool @ Why::Tool(_)] = &column.why[..] {
        return reason(tool, words);
    }
    let known = match column.certainty {
        Certainty::Known(Sure::Listed) => Some("mapping-by-listed"),
        Certainty::Known(Sure::Words) => Some("mapping-by-words"),
        Certainty::Known(_) => Some("mapping-by-mapped"),
        Certainty::Unknown if column.may_be.is_empty() => Some("mapping-unknown"),
        _ => None,
    };
    match known {
        Some(key) => words.word(key),
        None => column.why.iter().map(|why| reason(why, words)).collect::<Vec<_>>().join("; "),
    }
}

fn reason(why: &Why, words: &Words) -> String {
    match why {
        Why::Cells(look, count, filled) => {
            let facts: [(&str, Fact); 3] =
                [("count", (*count).into()), ("filled", (*filled).into()), ("look", words.word(look).into())];
            words.say("why-cells", &facts)
        }
        Why::Words(found) => words.say("why-words", &[("words", found.clone().into())]),
        Why::Block(position, number) => words.say("why-block", &[("position", (*position).into()), ("number", (*number).into())]),
        Why::Tool(name) => words.say("why-tool", &[("name", (*name).into())]),
        Why::Sectors => words.word("why-sectors"),
        Why::SameNames => words.word("why-same-names"),
        Why::Ticks => words.word("why-ticks"),
        Why::Constant => words.word("why-constant"),
        Why::Near => words.word("why-near"),
    }
}

/// The format of the answer for scripts.
pub const COLUMNS_FORMAT: &str = "innoskole-import/1";

#[derive(Serialize)]
struct Import<'a> {
    format: &'static str,
    columns: Vec<Column<'a>>,
}

#[derive(Serialize)]
struct Column<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    cell: &'a str,
    header: &'a str,
    meaning: Option<String>,
    sure: &'static str,
    why: String,
}

/// The columns of every sheet for scripts, by the names of the mapping file.
pub fn columns_json(sheets: &[RecognisedSheet], words: &Words) -> String {
    let owned = |sheet: &'_ RecognisedSheet, column: &Recognised| (sheet.sheet.clone(), column.clone());
    let all: Vec<_> = sheets.iter().flat_map(|sheet| sheet.columns.iter().map(move |column| owned(sheet, column))).collect();
    let columns = all
        .iter()
        .map(|(sheet, column)| Column {
            file: &sheet.file,
            sheet: sheet.sheet.as_deref(),
            cell: &column.cell,
            header: &column.header,
            meaning: column.meaning.map(crate::intake::Meaning::name),
            sure: match column.certainty {
                Certainty::Known(_) => "known",
                Certainty::Proposed => "proposed",
                Certainty::Contradicted => "contradicted",
                Certainty::Unknown => "unknown",
            },
            why: why(column, words),
        })
        .collect();
    let import = Import { format: COLUMNS_FORMAT, columns };
    json(&import)
}
