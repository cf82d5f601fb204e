//! What `import` prints: a receipt of what was read, and as what.

use super::table::{Set, heading, line, titled};
use crate::intake::{Layout, Meaning, Reading, SheetRead};
use crate::model::{Fact, Intake};
use crate::rules::{Assessed, Finding};
use crate::text::Words;

/// The receipt. `assessed` is by the rules that say who a municipality is, and needs no decisions.
pub fn receipt(reading: &Reading, assessed: &[Assessed], words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    heading(&mut out, &words.word("import-title"));
    for sheet in &reading.sheets {
        line(&mut out, &sheet_line(sheet, words));
        if let Some(missing) = missing_line(sheet, words) {
            line(&mut out, &missing);
        }
    }
    for sheet in unused_sheets(&reading.intake, words) {
        line(&mut out, &sheet);
    }
    let head = [words.word("head-column"), words.word("head-meaning")];
    let columns = reading.sheets.iter().flat_map(|sheet| &sheet.used);
    let rows = columns.map(|(header, meaning)| vec![crate::text::shown(header), meaning_word(*meaning, words)]).collect();
    titled(&mut out, &words.word("import-columns"), &head, Set::default(), rows, width);
    if !reading.intake.unused.is_empty() {
        heading(&mut out, &words.word("import-unused"));
        for header in &reading.intake.unused {
            line(&mut out, &format!("{}   {}", crate::text::shown(&header.text), reading.intake.place(header.cell)));
        }
    }
    let mut findings: Vec<&Finding> = assessed.iter().flat_map(|one| &one.findings).collect();
    findings.sort_by_key(|finding| finding.cell);
    let otherwise: Vec<String> = findings
        .into_iter()
        .map(|finding| {
            let place = finding.cell.map_or_else(String::new, |cell| format!("   {}", reading.intake.place(cell)));
            format!("{} {}{place}", finding.code, words.finding(finding))
        })
        .collect();
    if otherwise.is_empty() {
        heading(&mut out, &words.word("import-none-otherwise"));
    } else {
        heading(&mut out, &words.word("import-recognised"));
        for finding in otherwise {
            line(&mut out, &finding);
        }
    }
    out
}

/// One line on a sheet that was read.
pub(super) fn sheet_line(sheet: &SheetRead, words: &Words) -> String {
    let layout = match sheet.layout {
        Layout::Wide => "layout-wide",
        Layout::Long => "layout-long",
    };
    let facts: [(&str, Fact); 6] = [
        ("place", sheet.sheet.place().into()),
        ("layout", words.word(layout).into()),
        ("header", sheet.header_row.into()),
        ("rows", sheet.rows.into()),
        ("applications", sheet.applications.into()),
        ("participants", sheet.participants.into()),
    ];
    words.say("import-sheet", &facts)
}

/// What the sheet has no column for, if anything.
pub(super) fn missing_line(sheet: &SheetRead, words: &Words) -> Option<String> {
    let missing: Vec<String> = sheet.missing.iter().map(|meaning| meaning_word(*meaning, words)).collect();
    (!missing.is_empty()).then(|| words.say("import-missing", &[("missing", missing.into())]))
}

/// The sheets that were not used, one sentence each.
pub(super) fn unused_sheets<'a>(intake: &'a Intake, words: &'a Words) -> impl Iterator<Item = String> + 'a {
    intake.unused_sheets.iter().map(|sheet| words.say("import-unused-sheet", &[("place", sheet.place().into())]))
}

fn meaning_word(meaning: Meaning, words: &Words) -> String {
    match meaning {
        Meaning::Application(field) => words.word(&format!("field-{}", field.name())),
        Meaning::Attribute(_) => words.word("field-attribute"),
        Meaning::Participant(field, None) => words.word(&format!("field-{}", field.name())),
        Meaning::Participant(field, Some(number)) => format!("{} {number}", words.word(&format!("field-{}", field.name()))),
    }
}
