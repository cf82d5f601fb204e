//! A mapping file to be corrected: what was recognised, how sure that is, and what is in doubt as lines that do not count yet.

use std::collections::BTreeMap;

use indexmap::{IndexMap, IndexSet};

use super::columns::why;
use crate::intake::{Certainty, MAPPING_FORMAT, Mapping, Meaning, Recognised, RecognisedSheet, Sure};
use crate::model::{Fact, Field, Intake, ParticipantField};
use crate::rules::{Assessed, Code, Finding};
use crate::text::Words;

/// The file. `doubts` is what the rules say where everything could be read: municipalities and endorsements in doubt. What an
/// `earlier` mapping answers, confirms and translates stays. `confirmed` tells whether somebody has said yes to what is proposed: then
/// those lines count, and columns that nobody knows are said to be of no use, so that the next export of the form asks nothing.
pub fn mapping(
    sheets: &[RecognisedSheet],
    confirmed: bool,
    doubts: Option<(&Intake, &[Assessed])>,
    earlier: Option<&Mapping>,
    words: &Words,
) -> String {
    let mut out = String::new();
    comment(&mut out, &words.word("mapping-head"));
    out.push_str(&format!("format = {}\n\n", quoted(MAPPING_FORMAT)));
    comment(&mut out, &words.word("mapping-lacking"));
    out.push_str("[lacking]\n");
    let answered: Vec<(&str, &str)> = earlier.into_iter().flat_map(Mapping::lacking).collect();
    for (field, example) in [("received", "in-time"), ("endorsement", "checked")] {
        out.push_str(&match answered.iter().find(|(own, _)| *own == field) {
            Some((_, answer)) => format!("{field} = {}\n", quoted(answer)),
            None => format!("# {field} = {}\n", quoted(example)),
        });
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-municipalities"));
    out.push_str("[municipalities]\n");
    for (written, number) in earlier.into_iter().flat_map(Mapping::municipalities) {
        out.push_str(&format!("{} = {}\n", quoted(written), quoted(number)));
    }
    let mut lines: IndexSet<String> = IndexSet::new();
    for finding in findings(doubts, Code::A01) {
        let candidates = match fact(finding, "candidates") {
            Some(Fact::List(candidates)) => candidates.join(", "),
            _ => String::new(),
        };
        let line = format!("# {} = {}", quoted(text(finding, "key")), quoted(text(finding, "number")));
        lines.insert(with_remark(&line, &candidates));
    }
    out.extend(lines);
    out.push('\n');
    comment(&mut out, &words.word("mapping-values"));
    let mut translated: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (meaning, written, text) in earlier.into_iter().flat_map(Mapping::values) {
        translated.entry(meaning.name()).or_default().push(format!("{} = {}\n", quoted(written), quoted(text)));
    }
    let endorsements = translated.entry("endorsement".to_owned()).or_default();
    for finding in findings(doubts, Code::A13) {
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
    for sheet in sheets {
        // A form's sheets are told by their headers, whatever the next file is called; only what is not to be read must be said.
        let name = sheet.sheet.sheet.as_deref().unwrap_or(&sheet.sheet.file);
        let (mark, layout) = match sheet.layout {
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
    // Headers that stand on several sheets first, and what is about one sheet under its name.
    let mut shared: IndexMap<String, String> = IndexMap::new();
    let mut own = String::new();
    for sheet in sheets {
        comment(&mut own, &sheet.sheet.place());
        for column in &sheet.columns {
            let (key, line, is_shared) = line(column, sheet, sheets, confirmed, words);
            if is_shared {
                shared.entry(key).or_insert(line);
            } else {
                own.push_str(&line);
            }
        }
    }
    out.extend(shared.into_values());
    out + &own
}

/// The key and the line of a column in `[columns]`, and whether it is the same on several sheets: by the header, so that it fits the form's next
/// export, too; with the cell behind it where the header stands on the sheet again; by the cell where it means another thing elsewhere.
fn line(
    column: &Recognised,
    sheet: &RecognisedSheet,
    sheets: &[RecognisedSheet],
    confirmed: bool,
    words: &Words,
) -> (String, String, bool) {
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
    if matches!(column.meaning, Some(Meaning::Attribute(_))) {
        return (key, String::new(), false);
    }
    let likeliest = column.meaning.or(column.may_be.first().copied());
    let (counts, name) = match (column.certainty, likeliest) {
        (Certainty::Known(Sure::Mapped), meaning) => (true, meaning.map_or("-".to_owned(), Meaning::name)),
        (Certainty::Known(_), Some(meaning)) => (true, meaning.name()),
        (Certainty::Proposed, Some(meaning)) => (confirmed, meaning.name()),
        (Certainty::Unknown, Some(meaning)) if !confirmed => (false, meaning.name()),
        _ => (confirmed, "-".to_owned()),
    };
    let values = match column.is_personal {
        true => String::new(),
        false => column.values.iter().map(|value| crate::text::shown(value)).collect::<Vec<_>>().join(" · "),
    };
    let shown = if key == column.place { crate::text::shown(&column.header) } else { String::new() };
    let remark: Vec<String> = [shown, why(column, words), values].into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if counts { "" } else { "# " };
    let line = with_remark(&format!("{mark}{} = {}", quoted(&key), quoted(&name)), &remark.join(" · "));
    (key, line, !elsewhere.is_empty() && is_same && !is_repeated)
}

fn findings<'a>(doubts: Option<(&Intake, &'a [Assessed])>, code: Code) -> Vec<&'a Finding> {
    let all = doubts.map_or(&[][..], |(_, assessed)| assessed).iter().flat_map(|one| &one.findings);
    all.filter(|finding| finding.code == code).collect()
}

fn fact<'a>(finding: &'a Finding, name: &str) -> Option<&'a Fact> {
    finding.said.iter().find(|(own, _)| *own == name).map(|(_, fact)| fact)
}

fn text<'a>(finding: &'a Finding, name: &str) -> &'a str {
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

/// A text as TOML writes it on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
