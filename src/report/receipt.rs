//! What `import` prints: a receipt of what was read, and as what.

use super::table::{Columns, heading, line};
use indexmap::IndexSet;

use crate::intake::{Layout, Meaning, SheetRead, Sure};
use crate::model::{Application, Fact, Field, Intake, Participant, Value};
use crate::rules::{Assessment, Finding, Order};
use crate::text::Words;

/// The receipt, with what the rules find that say who a municipality is.
pub fn receipt(assessment: &Assessment, sheets: &[SheetRead], words: &Words, width: Option<u16>) -> String {
    let intake = &assessment.intake;
    let mut out = String::new();
    heading(&mut out, &words.word("import-title"));
    for sheet in sheets {
        line(&mut out, &sheet_line(sheet, words));
        if sheet.filled > 0 {
            line(&mut out, &words.say("import-filled", &[("count", sheet.filled.into())]));
        }
        if let Some(missing) = missing_line(sheet, words) {
            line(&mut out, &missing);
        }
    }
    for sheet in unused_sheets(intake, words) {
        line(&mut out, &sheet);
    }
    if sheets.len() > 1 {
        let total = |count: fn(&SheetRead) -> usize| sheets.iter().map(count).sum::<usize>();
        let facts: [(&str, Fact); 3] = [
            ("rows", intake.rows.into()),
            ("applications", intake.applications.len().into()),
            ("participants", total(|sheet| sheet.participants).into()),
        ];
        line(&mut out, &words.say("import-total", &facts));
    }
    for mapped in mapped_lines(intake, words) {
        line(&mut out, &mapped);
    }
    let head = [words.word("head-column"), words.word("head-meaning"), words.word("head-sure")];
    let columns: IndexSet<&(String, Meaning, Sure)> = sheets.iter().flat_map(|sheet| &sheet.used).collect();
    let row = |(header, meaning, sure): &(String, Meaning, Sure)| {
        vec![crate::text::shown(header), meaning_word(*meaning, words), words.word(sure_key(*sure))]
    };
    let rows = columns.into_iter().map(row).collect();
    Columns { head: &head, right: &[], whole: &[] }.titled(&mut out, &words.word("import-columns"), rows, width);
    if !intake.unused.is_empty() {
        heading(&mut out, &words.word("import-unused"));
        for header in &intake.unused {
            line(&mut out, &format!("{}   {}", crate::text::shown(&header.text), intake.place(header.cell)));
        }
    }
    let mut findings: Vec<&Finding> = assessment.applications.iter().flat_map(|application| &application.findings).collect();
    findings.sort_by_key(|finding| finding.cell);
    let otherwise: Vec<String> = findings
        .into_iter()
        .map(|finding| {
            let place = finding.cell.map_or_else(String::new, |cell| format!("   {}", intake.place(cell)));
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
        Layout::Applications => "layout-applications",
        Layout::Participants => "layout-participants",
        Layout::Form => "layout-form",
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

fn sure_key(sure: Sure) -> &'static str {
    match sure {
        Sure::Listed => "sure-listed",
        Sure::Words => "sure-words",
        Sure::Proposed => "sure-proposed",
        Sure::Mapped => "sure-mapped",
    }
}

/// What the mapping file said of values: each answer for a column that is not there once, each translated value with its cell.
fn mapped_lines(intake: &Intake, words: &Words) -> Vec<String> {
    let mut lines: IndexSet<String> = IndexSet::new();
    let fields = || intake.applications.iter().flat_map(Application::values);
    for (field, value) in fields().filter(|(_, value)| intake.is_mapped(value.cell)) {
        let facts: [(&str, Fact); 3] = [
            ("place", intake.place(value.cell).into()),
            ("field", words.word(field.key()).into()),
            ("answer", value.text.into()),
        ];
        lines.insert(words.say("import-lacking", &facts));
    }
    // Municipalities are told as findings.
    let mapped = |value: &Value<'_>| !intake.is_first_receipt(value.cell);
    let own = fields().filter(|(field, _)| *field != Field::Municipality).map(|(_, value)| value).filter(mapped);
    let theirs = intake.applications.iter().flat_map(Application::participants).flat_map(Participant::values);
    let read_as = |value: Value<'_>| {
        // What was read by the order of its column's days is said once for the column.
        let by_order = |written: &str| {
            Order::is_needed(written) && Order::ALL.iter().any(|order| order.read(written).as_deref() == Some(value.text))
        };
        let written = value.written.filter(|written| !by_order(written))?;
        let facts: [(&str, Fact); 3] =
            [("place", intake.place(value.cell).into()), ("written", written.into()), ("text", value.text.into())];
        Some(words.say("import-read-as", &facts))
    };
    lines.extend(own.chain(theirs.map(|(_, value)| value)).filter_map(read_as));
    lines.into_iter().collect()
}

/// What a column was read as, in words.
pub fn meaning_word(meaning: Meaning, words: &Words) -> String {
    match meaning {
        Meaning::Application(field) => words.word(&format!("field-{}", field.name())),
        Meaning::Attribute(_) => words.word("field-attribute"),
        Meaning::Participant(field, None) => words.word(&format!("field-{}", field.name())),
        Meaning::Participant(field, Some(number)) => format!("{} {number}", words.word(&format!("field-{}", field.name()))),
    }
}
