//! A mapping file to be corrected: what was recognised, how sure that is, and what is in doubt as lines that do not count yet.

use std::collections::BTreeMap;

use indexmap::{IndexMap, IndexSet};

use super::columns::why;
use crate::intake::{Certainty, MAPPING_FORMAT, Mapping, Meaning, Recognised, RecognisedSheet, Sure, quoted};
use crate::model::{Fact, Field, ParticipantField};
use crate::rules::{Assessment, Code, Finding};
use crate::text::Words;

/// What a mapping says, before it is written as a text or as a workbook.
pub struct Lines<'a> {
    /// A line per column; a header that means the same on several sheets has one.
    pub(super) columns: Vec<Line<'a>>,
    /// Each sheet by its name, with what it holds: `table`, `applications`, …; blank where that cannot be told.
    pub(super) sheets: Vec<(&'a str, &'static str)>,
    /// Municipalities confirmed earlier: what is written, and which it is.
    pub(super) municipalities: Vec<(&'a str, &'a str)>,
    /// Translations of values said earlier.
    pub(super) values: Vec<(Meaning, &'a str, &'a str)>,
    /// Answers for columns that are lacking, said earlier.
    pub(super) lacking: Vec<(&'static str, &'a str)>,
    /// What the rules say where everything could be read: municipalities and endorsements in doubt.
    pub(super) doubts: Option<&'a Assessment>,
    /// Whether somebody has said yes to what is proposed.
    pub(super) confirmed: bool,
}

/// What a mapping says of a column.
pub(super) struct Line<'a> {
    pub column: &'a Recognised,
    /// What the column is called: its header, with the cell where it is repeated; its cell where it means another thing elsewhere.
    pub key: String,
    /// The sheet; blank where the line holds for several.
    pub place: String,
    /// What it means, or most probably means; none where it is of no use.
    pub meaning: Option<Meaning>,
    /// Whether that is known, or somebody has said it.
    pub is_said: bool,
}

impl<'a> Lines<'a> {
    /// What was recognised, and what an `earlier` mapping answers, confirms and translates. `confirmed` tells whether somebody has said yes to
    /// what is proposed: then those lines count, and columns that nobody knows are said to be of no use, so that the next export of the form
    /// asks nothing.
    pub fn of(
        sheets: &'a [RecognisedSheet],
        confirmed: bool,
        doubts: Option<&'a Assessment>,
        earlier: Option<&'a Mapping>,
    ) -> Self {
        // Headers that stand on several sheets first, and what is about one sheet under its name.
        let mut shared: IndexMap<String, Line<'a>> = IndexMap::new();
        let mut own = Vec::new();
        for sheet in sheets {
            for column in sheet.columns.iter().filter(|column| !matches!(column.meaning, Some(Meaning::Attribute(_)))) {
                let (line, is_shared) = line(column, sheet, sheets, confirmed);
                if is_shared {
                    shared.entry(line.key.clone()).or_insert(line);
                } else {
                    own.push(line);
                }
            }
        }
        let name = |sheet: &'a RecognisedSheet| sheet.sheet.sheet.as_deref().unwrap_or(&sheet.sheet.file);
        Self {
            columns: shared.into_values().chain(own).collect(),
            sheets: sheets.iter().map(|sheet| (name(sheet), sheet.layout)).collect(),
            municipalities: earlier.into_iter().flat_map(Mapping::municipalities).collect(),
            values: earlier.into_iter().flat_map(Mapping::values).collect(),
            lacking: earlier.into_iter().flat_map(Mapping::lacking).collect(),
            doubts,
            confirmed,
        }
    }
}

/// A mapping as a TOML file: what is in doubt stands as lines that do not count yet.
pub fn mapping(lines: &Lines<'_>, words: &Words) -> String {
    let mut out = String::new();
    comment(&mut out, &words.word("mapping-head"));
    out.push_str(&format!("format = {}\n\n", quoted(MAPPING_FORMAT)));
    comment(&mut out, &words.word("mapping-lacking"));
    out.push_str("[lacking]\n");
    for (field, example) in [("received", "in-time"), ("endorsement", "checked"), ("participants", "checked")] {
        out.push_str(&match lines.lacking.iter().find(|(own, _)| *own == field) {
            Some((_, answer)) => format!("{field} = {}\n", quoted(answer)),
            None => format!("# {field} = {}\n", quoted(example)),
        });
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-municipalities"));
    out.push_str("[municipalities]\n");
    for (written, number) in &lines.municipalities {
        out.push_str(&format!("{} = {}\n", quoted(written), quoted(number)));
    }
    let mut in_doubt: IndexSet<String> = IndexSet::new();
    for finding in findings(lines.doubts, Code::A01) {
        let candidates = match fact(finding, "candidates") {
            Some(Fact::List(candidates)) => candidates.join(", "),
            _ => String::new(),
        };
        let line = format!("# {} = {}", quoted(text(finding, "key")), quoted(text(finding, "number")));
        in_doubt.insert(with_remark(&line, &candidates));
    }
    out.extend(in_doubt);
    out.push('\n');
    comment(&mut out, &words.word("mapping-values"));
    let mut translated: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (meaning, written, text) in &lines.values {
        translated.entry(meaning.name()).or_default().push(format!("{} = {}\n", quoted(written), quoted(text)));
    }
    let endorsements = translated.entry("endorsement".to_owned()).or_default();
    for finding in findings(lines.doubts, Code::A13) {
        let line = format!("# {} = \"ja|nei\"\n", quoted(text(finding, "written")));
        if !endorsements.contains(&line) {
            endorsements.push(line);
        }
    }
    for (field, lines) in translated {
        out.push_str(&format!("[values.{field}]\n"));
        out.extend(lines);
        out.push('\n');
    }
    let example = "{ layout = \"table\", header = 3, last = 20 }";
    comment(&mut out, &words.say("mapping-sheets", &[("example", example.into())]));
    out.push_str("[sheets]\n");
    for (name, layout) in &lines.sheets {
        // A form's sheets are told by their headers, whatever the next file is called; only what is not to be read must be said.
        let (mark, layout) = match *layout {
            "" => ("# ", "table"),
            "-" => ("", "-"),
            layout => ("# ", layout),
        };
        out.push_str(&format!("{mark}{} = {}\n", quoted(name), quoted(layout)));
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-columns"));
    let own = Field::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    let theirs = ParticipantField::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    for (name, word) in own.chain(theirs) {
        out.push_str(&format!("#   {name:<20}{word}\n"));
    }
    out.push_str("[columns]\n");
    let mut place = "";
    for line in &lines.columns {
        if line.place != place {
            place = &line.place;
            comment(&mut out, place);
        }
        let name = line.meaning.map_or("-".to_owned(), Meaning::name);
        let values = match line.column.is_personal {
            true => String::new(),
            false => line.column.values.iter().map(|value| crate::text::shown(value)).collect::<Vec<_>>().join(" · "),
        };
        let is_plain = line.key != line.column.place && line.column.question.is_none();
        let shown = if is_plain { String::new() } else { crate::text::shown(&line.column.told()) };
        let remark = [shown, why(line.column, words), values].into_iter().filter(|part| !part.is_empty());
        let mark = if line.is_said { "" } else { "# " };
        let remark = remark.collect::<Vec<_>>().join(" · ");
        out.push_str(&with_remark(&format!("{mark}{} = {}", quoted(&line.key), quoted(&name)), &remark));
    }
    let asked = |line: &Line<'_>| Some((line.column.header.clone(), line.column.question.clone()?));
    let asked: IndexMap<String, String> = lines.columns.iter().filter_map(asked).collect();
    if !asked.is_empty() {
        out.push('\n');
        comment(&mut out, &words.word("mapping-questions"));
        out.push_str("[questions]\n");
    }
    for (code, question) in asked {
        out.push_str(&format!("{} = {}\n", quoted(&code), quoted(&question)));
    }
    out
}

/// The line of a column, and whether it is the same on several sheets: by the header, so that it fits the form's next export, too; with the cell
/// behind it where the header stands on the sheet again; by the cell where it means another thing elsewhere.
fn line<'a>(column: &'a Recognised, sheet: &RecognisedSheet, sheets: &[RecognisedSheet], confirmed: bool) -> (Line<'a>, bool) {
    let alike = |other: &&Recognised| other.header == column.header;
    let is_repeated = sheet.columns.iter().filter(alike).count() > 1;
    let elsewhere: Vec<&Recognised> =
        sheets.iter().filter(|other| other.sheet != sheet.sheet).flat_map(|sheet| &sheet.columns).filter(alike).collect();
    let is_same = elsewhere.iter().all(|other| other.meaning == column.meaning);
    let key = match (is_repeated, is_same) {
        (_, false) => column.place.clone(),
        (true, true) => format!("{} › {}", column.header, column.cell),
        (false, true) => column.header.clone(),
    };
    let likeliest = column.meaning.or(column.may_be.first().copied());
    let (is_said, meaning) = match (column.certainty, likeliest) {
        (Certainty::Known(Sure::Mapped), meaning) => (true, meaning),
        (Certainty::Known(_), Some(meaning)) => (true, Some(meaning)),
        (Certainty::Proposed, Some(meaning)) => (confirmed, Some(meaning)),
        (Certainty::Unknown, Some(meaning)) if !confirmed => (false, Some(meaning)),
        _ => (confirmed, None),
    };
    let is_shared = !elsewhere.is_empty() && is_same && !is_repeated;
    let place = if is_shared { String::new() } else { sheet.sheet.place() };
    (Line { column, key, place, meaning, is_said }, is_shared)
}

pub(super) fn findings(doubts: Option<&Assessment>, code: Code) -> Vec<&Finding> {
    let all = doubts.iter().flat_map(|assessment| &assessment.applications).flat_map(|application| &application.findings);
    all.filter(|finding| finding.code == code).collect()
}

pub(super) fn fact<'a>(finding: &'a Finding, name: &str) -> Option<&'a Fact> {
    finding.said.iter().find(|(own, _)| *own == name).map(|(_, fact)| fact)
}

pub(super) fn text<'a>(finding: &'a Finding, name: &str) -> &'a str {
    match fact(finding, name) {
        Some(Fact::Text(text)) => text,
        _ => "",
    }
}

fn comment(out: &mut String, text: &str) {
    out.push_str(&format!("# {text}\n"));
}

fn with_remark(line: &str, remark: &str) -> String {
    if remark.is_empty() { format!("{line}\n") } else { format!("{line}   # {remark}\n") }
}
