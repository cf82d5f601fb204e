//! A copy of the spreadsheets as read, with the cells concerned coloured, a note on each, and a sheet of findings that links to them.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Color, Format, FormatAlign, Note, Url, Workbook, Worksheet, XlsxError};

use super::table::or_blank;
use super::views::{finding_said, finding_sentence, level_word, title};
use super::workbook::{self, Column, RowSheet, fitting, row_height, within, wrapped};
use crate::intake::SheetCopy;
use crate::model::{Address, Fault, Sheet};
use crate::rules::{Assessed, Assessment, Finding, Level};
use crate::text::Words;

/// The copy as a workbook.
///
/// # Errors
/// A sheet with more rows than a workbook can hold.
pub fn annotated(sheets: &[SheetCopy], assessment: &Assessment, words: &Words) -> Result<Vec<u8>, Fault> {
    made(sheets, assessment, words).map_err(|error| match error {
        XlsxError::RowColumnLimitError => Fault::new("annotate-too-large"),
        error => workbook::fault(&error),
    })
}

/// A finding that somebody should see, and whose it is.
type Found<'a> = (&'a Assessed, &'a Finding);

fn made(sheets: &[SheetCopy], assessment: &Assessment, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let intake = &assessment.intake;
    let all: Vec<Found<'_>> = assessment
        .applications
        .iter()
        .flat_map(|application| {
            application.findings.iter().filter(|finding| finding.is_to_be_seen()).map(move |finding| (application, finding))
        })
        .collect();
    let findings_name = words.word("annotate-sheet");
    let names = names(sheets, &findings_name);
    let mut workbook = workbook::new()?;
    let place = |address: Address| {
        let sheet = intake.sheets.get(usize::from(address.sheet)).filter(|_| !intake.is_mapped(address))?;
        sheets.iter().position(|copy| copy.sheet == *sheet)
    };
    findings_sheet(workbook.add_worksheet().set_name(&findings_name)?, &all, assessment, words, |cell| {
        Some(names[place(cell)?].as_str())
    })?;
    for (index, (copy, name)) in sheets.iter().zip(&names).enumerate() {
        let mut here: BTreeMap<(u32, u16), Vec<Found<'_>>> = BTreeMap::new();
        for (application, finding) in &all {
            if let Some(cell) = finding.cell.filter(|cell| place(*cell) == Some(index)) {
                here.entry((cell.row, cell.column)).or_default().push((application, finding));
            }
        }
        copied(&mut workbook, copy, name, &here, words)?;
    }
    workbook::bytes(&mut workbook)
}

/// One sheet as it was read, every cell as the text that a person sees.
fn copied(
    workbook: &mut Workbook,
    copy: &SheetCopy,
    name: &str,
    here: &BTreeMap<(u32, u16), Vec<Found<'_>>>,
    words: &Words,
) -> Result<(), XlsxError> {
    const WIDEST: usize = 40;
    let sheet = workbook.add_worksheet().set_name(name)?;
    let mut widths: Vec<usize> = Vec::new();
    let plain = Format::new();
    for (row, cells) in &copy.rows {
        for (column, text) in cells.iter().enumerate() {
            if widths.len() <= column {
                widths.push(8);
            }
            widths[column] = widths[column].max(text.chars().count().min(WIDEST));
            let at = (*row, super::workbook::column(column));
            if !text.is_empty() && !here.contains_key(&at) {
                sheet.write_string_with_format(at.0, at.1, fitting(text), &plain)?;
            }
        }
    }
    let text_at = |row: u32, column: u16| {
        let at = copy.rows.binary_search_by_key(&row, |(own, _)| *own).ok();
        at.and_then(|at| copy.rows[at].1.get(usize::from(column))).map_or("", String::as_str)
    };
    for (&(row, column), findings) in here {
        let worst = findings.iter().map(|(_, finding)| finding.code.level()).min().unwrap_or(Level::W);
        let format = Format::new().set_background_color(colour(worst));
        match text_at(row, column) {
            "" => sheet.write_blank(row, column, &format)?,
            text => sheet.write_string_with_format(row, column, fitting(text), &format)?,
        };
        sheet.insert_note(row, column, &note(findings, words))?;
    }
    for (column, width) in (0_u16..).zip(&widths) {
        sheet.set_column_width(column, f64::from(u16::try_from(*width + 2).unwrap_or(40)))?;
    }
    Ok(())
}

fn note(findings: &[Found<'_>], words: &Words) -> Note {
    let line =
        |(_, finding): &Found<'_>| format!("{} {}\n{}", finding.code, finding_sentence(finding, words), words.way_out(finding));
    let text = findings.iter().map(line).collect::<Vec<_>>().join("\n\n");
    let height = row_height(std::iter::once((text.as_str(), 42)));
    // In pixels.
    Note::new(fitting(&text)).add_author_prefix(false).set_width(300).set_height(if height > 300.0 { 420 } else { 180 })
}

fn colour(level: Level) -> Color {
    match level {
        Level::E => Color::RGB(0x00F4_B6B0),
        Level::D => Color::RGB(0x00FA_D7A0),
        _ => Color::RGB(0x00FF_F2B3),
    }
}

/// The columns of the sheet of findings: their keys, and how wide each is. With codes and facts it is never taken for applications.
const COLUMNS: [Column; 9] = [
    ("column-application", 11),
    ("queue-municipality", 22),
    ("column-code", 7),
    ("annotate-level", 9),
    ("column-participant", 10),
    ("queue-found", 60),
    ("annotate-way-out", 60),
    ("queue-cell", 30),
    ("column-facts", 15),
];

/// Where the link to the cell stands.
const CELL: u16 = 7;
/// Where the level stands.
const LEVEL: u16 = 3;

fn findings_sheet<'a>(
    sheet: &mut Worksheet,
    all: &[Found<'_>],
    assessment: &Assessment,
    words: &Words,
    place: impl Fn(Address) -> Option<&'a str>,
) -> Result<(), XlsxError> {
    let mut sheet = RowSheet::new(sheet, &COLUMNS, 0, words)?;
    sheet.filtered(all.len(), 0)?;
    for (application, finding) in all {
        let name = match application.id {
            Some(_) => assessment.name(application),
            None => title(assessment, application, words),
        };
        let said = finding_said(assessment, application, finding, words);
        let cells = [
            or_blank(application.id),
            name,
            said.code.to_string(),
            level_word(said.level, words),
            or_blank(said.participant),
            said.message,
            words.way_out(finding),
            said.cell.unwrap_or_default(),
            said.facts,
        ];
        let level = wrapped().set_background_color(colour(finding.code.level()));
        let row = sheet.row(&cells, |column| if column == LEVEL { level.clone() } else { wrapped() })?;
        if let Some((cell, name)) = finding.cell.and_then(|cell| Some((cell, place(cell)?))) {
            let target = format!("internal:'{}'!{}", name.replace('\'', "''"), cell.cell());
            let linked = Format::new().set_align(FormatAlign::Top).set_hyperlink();
            let text = fitting(&cells[usize::from(CELL)]);
            sheet.sheet.write_url_with_format(row, CELL, Url::new(target).set_text(text), &linked)?;
        }
    }
    Ok(())
}

/// A name for each sheet that a workbook allows: at most 31 units of UTF-16, none of `[]:*?/\`, no two alike.
fn names(sheets: &[SheetCopy], taken: &str) -> Vec<String> {
    let mut used = BTreeSet::from([taken.to_lowercase()]);
    sheets.iter().map(|copy| name_of_sheet(&copy.sheet, &mut used)).collect()
}

fn name_of_sheet(sheet: &Sheet, used: &mut BTreeSet<String>) -> String {
    const LONGEST: usize = 31;
    let own = sheet.sheet.as_deref().unwrap_or_else(|| sheet.file.rsplit_once('.').map_or(sheet.file.as_str(), |(stem, _)| stem));
    let allowed = |letter: char| if "[]:*?/\\".contains(letter) || letter.is_control() { '-' } else { letter };
    let clean: String = own.chars().map(allowed).collect();
    let clean = clean.trim_matches('\'').trim();
    // Excel keeps one name for itself.
    let clean = if clean.is_empty() || clean.eq_ignore_ascii_case("history") { &format!("{clean}-") } else { clean };
    for number in 1_usize.. {
        let end = if number == 1 { String::new() } else { format!(" ({number})") };
        let start = within(clean, LONGEST - end.len());
        let name = format!("{}{end}", start.trim_end_matches('\''));
        if used.insert(name.to_lowercase()) {
            return name;
        }
    }
    clean.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_gets_a_name_that_is_allowed_and_its_own() {
        let copy = |file: &str, sheet: Option<&str>| SheetCopy {
            sheet: Sheet { file: file.to_owned(), sheet: sheet.map(str::to_owned) },
            rows: Vec::new(),
        };
        let long = "Et navn som er altfor langt for et ark i en arbeidsbok";
        let sheets = [
            copy("a.xlsx", Some("Svar")),
            copy("b.xlsx", Some("svar")),
            copy("c [1].csv", None),
            copy("d.xlsx", Some("Funn")),
            copy("e.xlsx", Some(long)),
            copy("f.xlsx", Some(long)),
            copy("g.xlsx", Some("'")),
            copy("h.xlsx", Some(&"🦊".repeat(16))),
            copy("i.xlsx", Some("History")),
        ];
        let names = names(&sheets, "Funn");
        assert_eq!(names[..4], ["Svar", "svar (2)", "c -1-", "Funn (2)"]);
        assert!(names.iter().all(|name| name.encode_utf16().count() <= 31 && !name.is_empty() && name != "History"), "{names:?}");
        assert_eq!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len(), names.len());
    }
}
