//! CSV: character set, separator, rows.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::{memchr, memchr_iter, memchr2_iter};

use super::grid::{Cells, Grid};
use super::guard;
use crate::model::{Fault, Texts};

/// Columns of a spreadsheet.
const MOST_COLUMNS: usize = 16_384;
/// Bytes of a cell in quotation marks, and of a line: a spreadsheet's cell holds a tenth of that.
const LONGEST: usize = 4 << 20;
/// Bytes of a file that must be rewritten to be read, since both then stand in memory.
const MOST_REWRITTEN: usize = 200 << 20;

/// How much of a file decides on its separator.
const BEGINNING: usize = 64 * 1024;

/// Text from bytes: UTF-8 or UTF-16 with a byte order mark, UTF-16 without one, UTF-8, else Windows-1252.
pub(in crate::intake) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return std::str::from_utf8(rest).map(Cow::Borrowed).map_err(|_| Fault::new("file-not-text"));
    }
    let zeros = |offset: usize| bytes.iter().take(BEGINNING).skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len().min(BEGINNING) / 4;
    let wide = match () {
        () if bytes.starts_with(b"\xff\xfe") => Some((UTF_16LE, 2)),
        () if bytes.starts_with(b"\xfe\xff") => Some((UTF_16BE, 2)),
        () if half > 0 && zeros(1) > half && zeros(0) == 0 => Some((UTF_16LE, 0)),
        () if half > 0 && zeros(0) > half && zeros(1) == 0 => Some((UTF_16BE, 0)),
        () => None,
    };
    if let Some((encoding, mark)) = wide {
        refuse_rewriting(bytes)?;
        let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if wrong { Err(Fault::new("file-not-text")) } else { Ok(Cow::Owned(text.into_owned())) };
    }
    if let Some(at) = memchr(0, bytes) {
        let before = &bytes[..at];
        return Err(match std::str::from_utf8(bytes) {
            Ok(text) if is_text(text) => {
                Fault::new("file-nul").with("row", before.iter().filter(|byte| **byte == b'\n').count() + 1)
            }
            _ => Fault::new("file-not-text"),
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) if is_nearly_utf8(bytes) => {
            let before = &bytes[..error.valid_up_to()];
            Err(Fault::new("file-mixed").with("row", before.iter().filter(|byte| **byte == b'\n').count() + 1))
        }
        Err(_) => refuse_rewriting(bytes).map(|()| WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// Whether most of what is not ASCII is UTF-8, so that as Windows-1252 every name would be wrong.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_ascii()).count();
    let count = |(right, wrong): (usize, usize), piece: std::str::Utf8Chunk<'_>| {
        (right + letters(piece.valid()), wrong + usize::from(!piece.invalid().is_empty()))
    };
    let (right, wrong) = bytes.utf8_chunks().fold((0, 0), count);
    right > wrong
}

fn refuse_rewriting(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() > MOST_REWRITTEN { Err(guard::too_large("large-file", MOST_REWRITTEN as u64)) } else { Ok(()) }
}

/// Whether a text has no signs that only programs write, but for a stray NUL.
fn is_text(text: &str) -> bool {
    text.chars().all(|letter| !letter.is_control() || matches!(letter, '\0' | '\t' | '\n' | '\r'))
}

/// The rows of a text, by the separator among `;`, tab and `,` under which the beginning scores best.
pub(in crate::intake) fn read(text: &str, texts: &mut Texts, score: impl Fn(&Grid<'_>) -> usize) -> Result<Cells, Fault> {
    let mut end = text.len().min(BEGINNING);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let said = said_separator(text);
    let mut best = (0, said.unwrap_or(b';'));
    for separator in [b';', b'\t', b','].into_iter().filter(|_| said.is_none()) {
        let mut own = Texts::default();
        let points = rows(&text[..end], separator, &mut own, false).map_or(0, |beginning| score(&beginning.grid(&own)));
        if points > best.0 {
            best = (points, separator);
        }
    }
    if let Some(row) = open_quote(text, best.1) {
        return Err(Fault::new("file-open-quote").with("row", row));
    }
    refuse_long(text.as_bytes(), best.1)?;
    rows(text, best.1, texts, said.is_some())
}

/// The separator that a first line `sep=;` tells Excel.
fn said_separator(text: &str) -> Option<u8> {
    let line = text.split(['\n', '\r']).next()?;
    let rest = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
    match rest.as_bytes() {
        [separator] if separator.is_ascii() && *separator != b'"' => Some(*separator),
        _ => None,
    }
}

/// Rows as a spreadsheet counts them: a blank line is a row, a quoted line break is none. The first is passed over where it only
/// says the separator.
fn rows(text: &str, separator: u8, texts: &mut Texts, pass_first: bool) -> Result<Cells, Fault> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut cells = Cells::default();
    let mut record = csv::ByteRecord::new();
    let mut row: u32 = 0;
    loop {
        let before = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let more = reader.read_byte_record(&mut record).map_err(|error| not_text(&error))?;
        if !more {
            return Ok(cells);
        }
        // The reader stops between the two characters of a CRLF.
        let (earlier, rest) = text.split_at_checked(before).unwrap_or((text, ""));
        let rest = if earlier.ends_with('\r') { rest.strip_prefix('\n').unwrap_or(rest) } else { rest };
        row += blank_lines(rest);
        if record.len() > MOST_COLUMNS {
            return Err(Fault::new("too-many-columns"));
        }
        if !(pass_first && row == 0) {
            cells.push_bytes(row, &record, texts).map_err(|error| not_text(&error))?;
            cells.refuse_too_many(texts)?;
        }
        row = row.checked_add(1).ok_or_else(|| Fault::new("file-not-text"))?;
    }
}

fn not_text(error: &impl ToString) -> Fault {
    Fault::new("file-not-text").with("message", error.to_string())
}

/// The row (from 1) of a quotation mark that opens a cell and is never closed, or is closed in the middle of a text: the rows
/// between would be swallowed in silence.
fn open_quote(text: &str, separator: u8) -> Option<u32> {
    let bytes = text.as_bytes();
    let (open, _) = quoted(bytes, separator).find(|(_, close)| close.is_none())?;
    let mut outside = 0;
    let mut from = 0;
    for (begin, close) in quoted(bytes, separator).take_while(|(begin, _)| *begin <= open) {
        outside += (from..begin).filter(|at| ends_row(bytes, *at)).count();
        from = close.map_or(begin, |close| close + 1);
    }
    u32::try_from(outside + 1).ok()
}

/// A line, or a cell in quotation marks, that no spreadsheet could hold.
fn refuse_long(bytes: &[u8], separator: u8) -> Result<(), Fault> {
    let mut begin = 0;
    for end in memchr2_iter(b'\n', b'\r', bytes).chain([bytes.len()]) {
        if end - begin > LONGEST {
            return Err(guard::too_large("large-line", LONGEST as u64));
        }
        begin = end;
    }
    match quoted(bytes, separator).find(|(open, close)| close.is_some_and(|close| close - open > LONGEST)) {
        Some(_) => Err(guard::too_large("large-line", LONGEST as u64)),
        None => Ok(()),
    }
}

/// The quoted cells: where each opens and where it closes; none where it never does, or not at the end of the cell.
fn quoted(bytes: &[u8], separator: u8) -> impl Iterator<Item = (usize, Option<usize>)> {
    let opens = move |at: usize| at == 0 || bytes[at - 1] == separator || ends_row(bytes, at - 1);
    let ends = move |at: usize| bytes.get(at + 1).is_none_or(|next| *next == separator || matches!(next, b'\r' | b'\n'));
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let begin = from?;
        let open = memchr_iter(b'"', &bytes[begin..]).map(|at| begin + at).find(|at| opens(*at))?;
        let close = closing(bytes, open).filter(|close| ends(*close));
        from = close.map(|close| close + 1);
        Some((open, close))
    })
}

fn ends_row(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

/// Where the quotation mark stands that closes a cell; two beside each other are one that belongs to the text.
fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let mark = at + memchr(b'"', &bytes[at..])?;
        if bytes.get(mark + 1) != Some(&b'"') {
            return Some(mark);
        }
        at = mark + 2;
    }
}

/// How many blank lines a text begins with; the CSV reader passes over them.
fn blank_lines(mut text: &str) -> u32 {
    let mut lines = 0;
    while let Some(rest) = text.strip_prefix("\r\n").or_else(|| text.strip_prefix('\n')).or_else(|| text.strip_prefix('\r')) {
        lines += 1;
        text = rest;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::grid::Row;
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let most_columns = |grid: &Grid<'_>| grid.rows(0).map(Row::len).max().unwrap_or(0);
        let mut texts = Texts::default();
        let read = read(text, &mut texts, most_columns).unwrap();
        read.grid(&texts).rows(0).map(|row| (row.row, row.texts().map(str::to_owned).collect())).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let read = cells("a;b\r\n\r\n\r\n\"c\r\nd\";e\r\n;\r\nf;g\r\n");
        let wanted = [(0, ["a", "b"]), (3, ["c\r\nd", "e"]), (5, ["f", "g"])];
        assert_eq!(read, wanted.map(|(row, cells)| (row, cells.map(str::to_owned).to_vec())));
    }

    #[test]
    fn the_separator_is_told_by_what_it_gives() {
        assert_eq!(cells("a,b;c,d;e")[0].1, ["a,b", "c,d", "e"]);
        assert_eq!(cells("a,b,c")[0].1, ["a", "b", "c"]);
        assert_eq!(cells("a\tb, c")[0].1, ["a", "b, c"]);
    }

    #[test]
    fn a_first_line_may_tell_the_separator() {
        let read = cells("sep=,\r\na,b;c\r\n");
        assert_eq!(read, [(1, vec!["a".to_owned(), "b;c".to_owned()])]);
        assert_eq!(cells("SEP=|\na|b,c")[0].1, ["a", "b,c"]);
        assert_eq!(cells("sep=\na;b")[0].1, ["sep="]);
    }

    #[test]
    fn one_wrong_byte_does_not_change_the_character_set() {
        let mixed = [&b"Kommune;Navn\nBod"[..], &b"\xc3\xb8;\xc3\x85se\nTromso;Bj\xf8rn\n"[..]].concat();
        assert_eq!(decode(&mixed).unwrap_err().to_string(), "file-mixed row=Number(3)");
        assert_eq!(decode(b"Bod\xf8;\xc5se;Bj\xf8rn").unwrap(), "Bod\u{f8};\u{c5}se;Bj\u{f8}rn");
    }

    #[test]
    fn a_byte_that_is_no_text_is_found() {
        let fault = decode(b"a;b\nc;\0d\n").unwrap_err();
        assert_eq!(fault.to_string(), "file-nul row=Number(2)");
    }

    #[test]
    fn an_open_quotation_mark_does_not_swallow_rows() {
        for (text, row) in [
            ("a;b;c\n1;\"5 år;2\n3;4;5\n", Some(2)),
            ("a;b;c\n1;\"5 år;2\n3;\"4\";5\n", Some(2)),
            ("a;b;c\n\n1;2;\"3\n", Some(3)),
            ("a;b;c\n1;\"x;\ny, \"\"z\"\"\";2\n", None),
            ("a;b;c\r\n1;5\" rør;2\r\n", None),
            ("a;\"b\"", None),
        ] {
            assert_eq!(open_quote(text, b';'), row, "{text}");
        }
    }

    #[test]
    fn every_character_set_gives_the_same_text() {
        let text = "Bodø;Ærlig;Å";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let windows = WINDOWS_1252.encode(text).0.into_owned();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat(),
            [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            windows,
        ] {
            assert_eq!(decode(&bytes).unwrap(), text, "{bytes:?}");
        }
        assert_eq!(decode(b"\x7fELF\x00\x01\x02").unwrap_err().code, "file-not-text");
    }
}
