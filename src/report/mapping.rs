//! A mapping file to be corrected: what was recognised, how sure that is, and what is in doubt as lines that do not count yet.

use crate::intake::{MAPPING_FORMAT, Meaning, Sample, Sure, Surveyed};
use crate::model::{Fact, Field, Intake, ParticipantField};
use crate::rules::{Assessed, Code, Finding};
use crate::text::Words;

/// The file. `assessed` is what the rules say where everything could be read: municipalities and endorsements in doubt.
pub fn mapping(surveyed: &[Surveyed], doubts: Option<(&Intake, &[Assessed])>, words: &Words) -> String {
    let mut out = String::new();
    comment(&mut out, &words.word("mapping-head"));
    out.push_str(&format!("format = {}\n\n", quoted(MAPPING_FORMAT)));
    comment(&mut out, &words.word("mapping-lacking"));
    out.push_str("[lacking]\n# received = \"in-time\"\n# endorsement = \"checked\"\n\n");
    comment(&mut out, &words.word("mapping-municipalities"));
    out.push_str("[municipalities]\n");
    for finding in findings(doubts, Code::A01) {
        let candidates = match fact(finding, "candidates") {
            Some(Fact::List(candidates)) => candidates.join(", "),
            _ => String::new(),
        };
        let line = format!("# {} = {}", quoted(text(finding, "key")), quoted(text(finding, "number")));
        out.push_str(&with_remark(&line, &candidates));
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-values"));
    out.push_str("[values.endorsement]\n");
    let mut written: Vec<&str> = findings(doubts, Code::A13).into_iter().map(|finding| text(finding, "written")).collect();
    written.sort_unstable();
    written.dedup();
    for text in written {
        out.push_str(&format!("# {} = \"ja\"\n", quoted(text)));
    }
    out.push('\n');
    let example = "{ layout = \"table\", header = 3, last = 20 }";
    comment(&mut out, &words.say("mapping-sheets", &[("example", example.into())]));
    out.push_str("[sheets]\n");
    for sheet in surveyed {
        let line = match sheet.header_row {
            Some(row) if sheet.layout != "-" => format!("{{ layout = {}, header = {row} }}", quoted(sheet.layout)),
            _ => quoted(sheet.layout),
        };
        out.push_str(&format!("{} = {line}\n", quoted(&sheet.sheet.place())));
    }
    out.push('\n');
    comment(&mut out, &words.word("mapping-columns"));
    let own = Field::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    let theirs = ParticipantField::ALL.into_iter().map(|field| (field.name(), words.word(field.key())));
    for (name, word) in own.chain(theirs) {
        out.push_str(&format!("#   {name:<20}{word}\n"));
    }
    out.push_str("[columns]\n");
    for sheet in surveyed {
        out.push_str(&format!("# {}\n", sheet.sheet.place()));
        for header in &sheet.headers {
            out.push_str(&column(header, words));
        }
    }
    out
}

/// One line of `[columns]`, by its cell: two headers may be alike.
fn column(header: &Sample, words: &Words) -> String {
    let values = header.values.iter().map(|value| crate::text::shown(value)).collect::<Vec<_>>().join(" · ");
    let said = |remark: &str| [crate::text::shown(&header.header), words.word(remark), values.clone()];
    let (line, said) = match (header.meaning, header.sure, header.resembles) {
        (Some(Meaning::Attribute(_)), _, _) => return String::new(),
        (Some(meaning), sure, _) => {
            let remark = match sure {
                Sure::Listed => "mapping-by-listed",
                Sure::Words => "mapping-by-words",
                Sure::Mapped => "mapping-by-mapped",
            };
            (format!("{} = {}", quoted(&header.place), quoted(&meaning.name())), said(remark))
        }
        (None, _, Some(near)) => (format!("# {} = {}", quoted(&header.place), quoted(&near.name())), said("mapping-near")),
        (None, _, None) => (format!("# {} = \"-\"", quoted(&header.place)), said("mapping-unknown")),
    };
    let remark: Vec<&str> = said.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    with_remark(&line, &remark.join(" · "))
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
