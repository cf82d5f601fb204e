//! A zipped workbook before it is believed: how much it unpacks to, how deep its XML goes, how many cells it claims.
//!
//! The library unpacks and builds whatever a file says. So that no file can take more than a gigabyte of memory, every part is first
//! unpacked once in small pieces and counted; nothing is kept. Nothing is ever unpacked to a disk, so paths in the zip do no harm. On the
//! way hidden rows are counted, since a person who looked at the sheet did not see them.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::model::{Fact, Fault};

/// Bytes that a workbook may unpack to, and bytes of one part that the library keeps whole.
const MOST_UNPACKED: u64 = 1 << 30;
const MOST_KEPT: u64 = 200 << 20;
/// Parts of a zip.
const MOST_PARTS: usize = 10_000;
/// Cells that hold something, in a workbook; cells of a sheet that the library makes whole (ODS), with the blank ones between.
pub(in crate::intake) const MOST_CELLS: u64 = 6_000_000;
/// Sheets of a workbook.
pub(in crate::intake) const MOST_SHEETS: usize = 1_000;
/// Columns of a sheet.
pub(in crate::intake) const MOST_COLUMNS: u32 = 16_384;
/// Texts that cells share.
const MOST_TEXTS: u64 = 4_000_000;
/// Letters in the name of a cell's column.
const MOST_LETTERS: usize = 3;
/// Bytes from one tag to the next.
const LONGEST_PIECE: usize = 4 << 20;
/// Bytes of the texts that repeated cells add up to.
const MOST_REPEATED: u64 = 100 << 20;
/// Elements within elements.
const DEEPEST: usize = 256;

/// What kind of workbook a zip is, by its parts.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(in crate::intake) enum Kind {
    #[default]
    Xlsx,
    Xlsb,
    Ods,
}

/// What was seen on the way.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(in crate::intake) struct Seen {
    /// The kind of workbook.
    pub kind: Kind,
    /// Rows that a person does not see.
    pub hidden_rows: u32,
}

/// Counts through a zipped workbook.
///
/// # Errors
/// Not a zip, or more than a workbook of applications can be.
pub(in crate::intake) fn check(bytes: &[u8]) -> Result<Seen, Fault> {
    let broken = |error: &dyn std::fmt::Display| Fault::new("file-broken").with("message", error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(too_large("large-parts", MOST_PARTS as u64));
    }
    let (mut count, mut kind) = (Count::default(), Kind::default());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::new("file-encrypted"),
            error => broken(&error),
        })?;
        let name = part.name().map_err(|error| broken(&error))?.to_lowercase();
        match name.as_str() {
            "xl/workbook.bin" => kind = Kind::Xlsb,
            "content.xml" => kind = Kind::Ods,
            _ => {}
        }
        let kept = name.ends_with("sharedstrings.xml") || name == "content.xml" || name.ends_with("styles.xml");
        let limit = if kept { MOST_KEPT.min(MOST_UNPACKED - count.unpacked) } else { MOST_UNPACKED - count.unpacked };
        let mut limited = BufReader::with_capacity(1 << 16, part.take(limit + 1));
        // A part may have any name: what could be text is counted through.
        let begins = limited.fill_buf().map_err(|error| broken(&error))?;
        if name.ends_with(".xml") || name.ends_with(".rels") || !begins.contains(&0) {
            count.xml(&mut limited, &name)?;
        }
        // What is left of it, whether it was XML or not.
        std::io::copy(&mut limited, &mut std::io::sink()).map_err(|error| broken(&error))?;
        let read = limit + 1 - limited.get_ref().limit();
        if read > limit {
            return Err(too_large("large-bytes", limit));
        }
        count.unpacked += read;
    }
    Ok(Seen { kind, hidden_rows: count.hidden_rows })
}

/// The workbook without what its sheets say of their size; none where none says anything, or where it cannot be rewritten. It was counted
/// through before.
pub(in crate::intake) fn without_dimensions(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut changed = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.to_string();
        if !name.contains("worksheets/") || !name.ends_with(".xml") {
            out.raw_copy_file(part).ok()?;
            continue;
        }
        let mut text = String::new();
        part.take(MOST_UNPACKED).read_to_string(&mut text).ok()?;
        if let Some(begin) = text.find("<dimension")
            && let Some(end) = text[begin..].find('>')
        {
            text.replace_range(begin..=begin + end, "");
            changed = true;
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).ok()?;
        std::io::Write::write_all(&mut out, text.as_bytes()).ok()?;
    }
    changed.then(|| out.finish().ok().map(Cursor::into_inner)).flatten()
}

/// More of something than a file of applications can have: what, by the key of its word, and how many there may be.
pub fn too_large(what: &'static str, limit: u64) -> Fault {
    Fault::new("file-too-large").with("what", Fact::Keys(vec![what])).with("limit", limit)
}

#[derive(Default)]
struct Count {
    unpacked: u64,
    cells: u64,
    texts: u64,
    /// Cells of the sheets of an ODS before the present one.
    area: u64,
    repeated: u64,
    hidden_rows: u32,
    /// Whether the part is the content of an ODS.
    is_ods: bool,
}

/// A part of a zip, which ends where a text becomes longer than any cell's: it would be held whole.
struct Pieces<R> {
    part: R,
    /// Bytes since the last tag began.
    since: usize,
    too_long: bool,
}

impl<R: Read> Read for Pieces<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.too_long {
            return Ok(0);
        }
        let count = self.part.read(buffer)?;
        self.since = match buffer[..count].iter().rposition(|byte| *byte == b'<') {
            Some(at) => count - at,
            None => self.since + count,
        };
        self.too_long = self.since > LONGEST_PIECE;
        Ok(count)
    }
}

impl Count {
    /// Counts through one part; XML that is none is for the library to refuse.
    fn xml(&mut self, part: &mut impl Read, name: &str) -> Result<(), Fault> {
        let mut pieces = Pieces { part, since: 0, too_long: false };
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, &mut pieces));
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        let mut depth: usize = 0;
        let mut sheet = Sheet::default();
        let is_shared = name.ends_with("sharedstrings.xml");
        self.is_ods = name == "content.xml";
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => {
                    depth += 1;
                    if depth > DEEPEST {
                        return Err(too_large("large-depth", DEEPEST as u64));
                    }
                    self.element(&start, is_shared, &mut sheet)?;
                }
                Ok(Event::Empty(start)) => self.element(&start, is_shared, &mut sheet)?,
                Ok(Event::End(_)) => depth = depth.saturating_sub(1),
                Ok(Event::Text(text)) => self.repeat(&sheet, text.len()),
                Ok(Event::CData(text)) => self.repeat(&sheet, text.len()),
                Ok(Event::GeneralRef(name)) => self.repeat(&sheet, name.len()),
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => {}
            }
            if self.repeated > MOST_REPEATED {
                return Err(too_large("large-bytes", MOST_REPEATED));
            }
        }
        drop(reader);
        if pieces.too_long { Err(too_large("large-bytes", LONGEST_PIECE as u64)) } else { Ok(()) }
    }

    /// Counts a text as often as its cell stands there.
    fn repeat(&mut self, sheet: &Sheet, length: usize) {
        self.repeated = self.repeated.saturating_add(sheet.times().saturating_mul(length as u64));
    }

    fn element(&mut self, start: &BytesStart<'_>, is_shared: bool, sheet: &mut Sheet) -> Result<(), Fault> {
        let number = |name: &str| attribute(start, name).and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
        let is_true = |value: Option<Cow<'_, str>>| matches!(value.as_deref(), Some("1" | "true"));
        // Whatever prefix a program chose for the names: only an ODS has names of its own kind.
        match (start.local_name().as_ref(), self.is_ods) {
            ("c", false) => {
                self.cells += 1;
                // Three letters are the last column there is; the library would make room for any.
                let letters = |name: &str| name.bytes().take_while(u8::is_ascii_alphabetic).count();
                let far = |attribute: &Attribute<'_>| {
                    attribute.key.local_name().as_ref() == "r" && letters(&attribute.value) > MOST_LETTERS
                };
                if start.attributes().with_checks(false).flatten().any(|attribute| far(&attribute)) {
                    return Err(Fault::new("file-confused"));
                }
            }
            ("si", false) if is_shared => self.texts += 1,
            ("row", false) if is_true(attribute(start, "hidden")) => self.hidden_rows += 1,
            ("table", true) => {
                self.area += sheet.area();
                *sheet = Sheet::default();
            }
            ("table-row", true) => {
                let repeated = number("number-rows-repeated");
                sheet.begin_row(repeated);
                let visibility = attribute(start, "visibility");
                if matches!(visibility.as_deref(), Some("collapse" | "filter")) && repeated < 10_000 {
                    self.hidden_rows += u32::try_from(repeated).unwrap_or(0);
                }
            }
            ("table-cell" | "covered-table-cell", true) => {
                let (filled, repeated) = (attribute(start, "value-type").is_some(), number("number-columns-repeated"));
                sheet.cell(repeated, filled);
                if filled {
                    let texts = start.attributes().with_checks(false).flatten().map(|attribute| attribute.value.len()).sum();
                    self.repeat(sheet, texts);
                    self.cells += repeated.max(1);
                }
            }
            ("p", true) => sheet.fill(),
            _ => {}
        }
        match () {
            () if self.cells > MOST_CELLS || self.area + sheet.area() > MOST_CELLS => Err(too_large("large-cells", MOST_CELLS)),
            () if self.texts > MOST_TEXTS => Err(too_large("large-texts", MOST_TEXTS)),
            () => Ok(()),
        }
    }
}

fn attribute<'a>(start: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let found = start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value)
}

/// How large the library would make a sheet of an ODS, where cells and rows are repeated by a number.
#[derive(Default)]
struct Sheet {
    /// Rows to the last one with anything in it, rows so far, and how often the present one stands there.
    used_rows: u64,
    rows: u64,
    repeated: u64,
    /// Columns to the last one with anything in it, columns of the present row so far.
    width: u64,
    columns: u64,
    /// How often the present cell stands in its row.
    cell_repeated: u64,
}

impl Sheet {
    fn begin_row(&mut self, repeated: u64) {
        self.rows = self.rows.saturating_add(repeated.max(1));
        (self.repeated, self.columns) = (repeated, 0);
    }

    fn cell(&mut self, repeated: u64, filled: bool) {
        self.columns = self.columns.saturating_add(repeated.max(1));
        self.cell_repeated = repeated.max(1);
        if filled {
            self.fill();
        }
    }

    fn fill(&mut self) {
        self.used_rows = self.rows;
        self.width = self.width.max(self.columns);
    }

    /// How often a text of the present cell stands on the sheet beyond the first.
    fn times(&self) -> u64 {
        self.cell_repeated.saturating_mul(self.repeated.max(1)).saturating_sub(1)
    }

    fn area(&self) -> u64 {
        self.used_rows.saturating_mul(self.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn zipped(name: &str, piece: &[u8], times: usize) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).expect("a zip in memory");
        for _ in 0..times {
            zip.write_all(piece).expect("a zip in memory");
        }
        zip.finish().expect("a zip in memory").into_inner()
    }

    fn refused(bytes: &[u8]) -> String {
        check(bytes).expect_err("too large").to_string()
    }

    #[test]
    fn what_unpacks_too_large_is_refused_before_it_is_read() {
        let megabyte = vec![b' '; 1 << 20];
        assert!(refused(&zipped("xl/media/a.png", &megabyte, 1025)).contains("large-bytes"));
        assert!(refused(&zipped("xl/sharedStrings.xml", &megabyte, 201)).contains("large-bytes"));
        assert!(refused(&zipped("xl/sharedStrings.xml", b"<si/>".repeat(1000).as_slice(), 4001)).contains("large-texts"));
        assert!(refused(&zipped("xl/worksheets/sheet1.xml", b"<c/>".repeat(1000).as_slice(), 6001)).contains("large-cells"));
        assert!(refused(&zipped("xl/worksheets/sheet1.xml", b"<a>", 300)).contains("large-depth"));
    }

    #[test]
    fn repeated_cells_and_rows_are_counted_where_they_hold_something() {
        let cell = |attributes: &str, inside: &str| format!("<table:table-cell {attributes}>{inside}</table:table-cell>");
        let row = |repeated: u32, cells: &str| {
            format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
        };
        let wide = cell("table:number-columns-repeated=\"16384\" office:value-type=\"string\"", "<text:p>x</text:p>");
        let one = cell("office:value-type=\"string\"", "<text:p>x</text:p>");
        let blank = cell("table:number-columns-repeated=\"16384\"", "");
        assert!(refused(&zipped("content.xml", row(1000, &wide).as_bytes(), 1)).contains("large-cells"));
        let far = row(1, &wide) + &row(1_000_000, &blank) + &row(1, &one);
        assert!(refused(&zipped("content.xml", far.as_bytes(), 1)).contains("large-cells"));
        let usual = row(1, &one) + &row(1_048_575, &blank);
        assert_eq!(check(&zipped("content.xml", usual.as_bytes(), 1)), Ok(Seen { kind: Kind::Ods, hidden_rows: 0 }));
    }

    #[test]
    fn a_part_by_another_name_is_counted_too() {
        assert!(refused(&zipped("xl/worksheets/sheet1.dat", b"<c/>".repeat(1000).as_slice(), 6001)).contains("large-cells"));
        let far = b"<row><c x:r=\"A2\" r=\"CRPXNLS2\"/></row>";
        assert_eq!(refused(&zipped("xl/worksheets/sheet1.xml", far, 1)), "file-confused");
    }

    #[test]
    fn texts_of_repeated_cells_are_counted_however_they_are_written() {
        let cell = |attribute: &str, inside: &str| {
            let repeated = "table:number-columns-repeated=\"10000\" office:value-type=\"string\"";
            format!(
                "<table:table-row><table:table-cell {repeated} {attribute}><text:p>{inside}</text:p></table:table-cell></table:table-row>"
            )
        };
        let value = format!("office:string-value=\"{}\"", "x".repeat(20_000));
        for content in [cell(&value, "x"), cell("", &"&amp;".repeat(20_000)), cell("", &"x".repeat(20_000))] {
            assert!(refused(&zipped("content.xml", content.as_bytes(), 1)).contains("large-bytes"));
        }
    }

    #[test]
    fn hidden_rows_are_counted() {
        let sheet = b"<sheetData><row r=\"1\"/><row r=\"2\" hidden=\"1\"/><row r=\"3\" hidden=\"true\"><c/></row><row hidden=\"0\"/></sheetData>";
        assert_eq!(check(&zipped("xl/worksheets/sheet1.xml", sheet, 1)), Ok(Seen { kind: Kind::Xlsx, hidden_rows: 2 }));
        let prefixed = String::from_utf8_lossy(sheet).replace("<row", "<x:row").replace("<c", "<x:c");
        assert_eq!(
            check(&zipped("xl/worksheets/sheet1.xml", prefixed.as_bytes(), 1)),
            Ok(Seen { kind: Kind::Xlsx, hidden_rows: 2 })
        );
    }
}
