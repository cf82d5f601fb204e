//! A mapping file to be corrected: what was recognised, how sure that is, and what is in doubt as lines that do not count yet.

use std::collections::BTreeMap;

use indexmap::IndexSet;

use crate::intake::{MAPPING_FORMAT, Mapping, Meaning, Sample, Sure, Surveyed};
use crate::model::{Fact, Field, Intake, ParticipantField};
use crate::rules::{Assessed, Code, Finding};
use crate::text::Words;

/// The file. `doubts` is what the rules say where everything could be read: municipalities and endorsements in doubt. What an
/// `earlier` mapping answers, confirms and translates stays.
pub fn mapping(
    surveyed: &[Surveyed],
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
    for sheet in surveyed {
        let (mark, line) = match (sheet.layout, sheet.header_row) {
            ("", _) => ("# ", quoted("table")),
            ("-", _) | (_, None) => ("", quoted(sheet.layout)),
            (layout, Some(row)) => ("", format!("{{ layout = {}, header = {row} }}", quoted(layout))),
        };
        out.push_str(&format!("{mark}{} = {line}\n", quoted(&sheet.sheet.place())));
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-columns"));
    let own = Field::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    let theirs = ParticipantField::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    for (name, word) in own.chain(theirs) {
        out.push_str(&format!("#   {name:<20}{word}\n"));
    }
    out.push_str("[columns]\n");
    let mut told: IndexSet<String> = IndexSet::new();
    let mut keys: IndexSet<String> = IndexSet::new();
    for sheet in surveyed {
        told.insert(format!("# {}\n", sheet.sheet.place()));
        for header in &sheet.headers {
            let (key, line) = column(header, sheet, surveyed, words);
            // One line for a header, on however many sheets it stands.
            if keys.insert(key) {
                told.insert(line);
            }
        }
    }
    out.extend(told);
    out
}

/// What a header is in a mapping file; without the number where it stands on its sheet more than once, since they are numbered in order.
fn name(header: &Sample, sheet: &Surveyed) -> Option<String> {
    let repeated = sheet.headers.iter().filter(|other| other.header == header.header).count() > 1;
    header.meaning.or(header.resembles).map(|meaning| match meaning {
        Meaning::Participant(field, _) if repeated => field.name().to_owned(),
        meaning => meaning.name(),
    })
}

/// The key and the line of a header in `[columns]`: by the header, so that it fits the corrected file, too; by its cell where the
/// header does not mean the same wherever it stands.
fn column(header: &Sample, sheet: &Surveyed, surveyed: &[Surveyed], words: &Words) -> (String, String) {
    let own = name(header, sheet);
    let everywhere = surveyed.iter().flat_map(|sheet| sheet.headers.iter().map(move |header| (header, sheet)));
    let by_header = everywhere.filter(|(other, _)| other.header == header.header).all(|(other, sheet)| name(other, sheet) == own);
    let key = if by_header { &header.header } else { &header.place };
    let full = header.meaning.or(header.resembles).map(Meaning::name);
    let named = if by_header { own } else { full }.unwrap_or_default();
    let values = header.values.iter().map(|value| crate::text::shown(value)).collect::<Vec<_>>().join(" · ");
    let shown = if by_header { String::new() } else { crate::text::shown(&header.header) };
    let said = |remark: &str| [shown.clone(), words.word(remark), values.clone()];
    let (line, said) = match (header.meaning, header.sure, header.resembles) {
        (Some(Meaning::Attribute(_)), _, _) => return (key.clone(), String::new()),
        (Some(_), sure, _) => {
            let remark = match sure {
                Sure::Listed => "mapping-by-listed",
                Sure::Words => "mapping-by-words",
                Sure::Mapped => "mapping-by-mapped",
            };
            (format!("{} = {}", quoted(key), quoted(&named)), said(remark))
        }
        (None, Sure::Mapped, _) => (format!("{} = \"-\"", quoted(key)), said("mapping-by-mapped")),
        (None, _, Some(_)) => (format!("# {} = {}", quoted(key), quoted(&named)), said("mapping-near")),
        (None, _, None) => (format!("# {} = \"-\"", quoted(key)), said("mapping-unknown")),
    };
    let remark: Vec<&str> = said.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    (key.clone(), with_remark(&line, &remark.join(" · ")))
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
