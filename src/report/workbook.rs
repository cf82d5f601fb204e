//! What all workbooks have in common: the same bytes every time, and never a formula of what somebody wrote.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::model::Fault;
use crate::text::Words;

/// The longest text that a cell can hold.
const LONGEST_CELL: usize = 32_767;

/// A new workbook. Its date of creation is always the same, so that two runs give the same bytes.
pub(super) fn new() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2021, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

/// The bytes of a workbook, the same on every system.
pub(super) fn bytes(workbook: &mut Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut bytes = workbook.save_to_buffer()?;
    made_on_unix(&mut bytes);
    Ok(bytes)
}

/// A zip tells of each of its parts on what kind of system it was made (APPNOTE 4.4.2), in the directory at its end: always 3, Unix.
fn made_on_unix(zip: &mut [u8]) {
    const END: usize = 22;
    const ENTRY: usize = 46;
    const UNIX: u8 = 3;
    let number = |zip: &[u8], at: usize, length: usize| {
        let bytes = zip.get(at..at + length).unwrap_or_default();
        bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    };
    let end = zip.len().saturating_sub(END);
    let (entries, mut at) = (number(zip, end + 10, 2), number(zip, end + 16, 4));
    for _ in 0..entries {
        if let Some(system) = zip.get_mut(at + 5) {
            *system = UNIX;
        }
        let texts: usize = [28, 30, 32].iter().map(|length| number(zip, at + length, 2)).sum();
        at += ENTRY + texts;
    }
}

/// A column: the key of its header, and how wide it is, in letters.
pub(super) type Column = (&'static str, u16);

/// A sheet that is written row by row under its headers, every cell as text, so that `0301` keeps its zero and nothing runs as a formula.
pub(super) struct RowSheet<'a> {
    pub sheet: &'a mut Worksheet,
    columns: &'a [Column],
    row: u32,
}

impl<'a> RowSheet<'a> {
    /// The headers stand in a row of their own, and are printed on wide pages.
    pub fn new(sheet: &'a mut Worksheet, columns: &'a [Column], row: u32, words: &Words) -> Result<Self, XlsxError> {
        for (index, (key, width)) in (0_u16..).zip(columns) {
            sheet.set_column_width(index, f64::from(*width))?;
            sheet.write_string_with_format(row, index, words.word(key), &head())?;
        }
        // A4, with the page's number below.
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
        sheet.set_margins(0.4, 0.4, 0.5, 0.7, -1.0, 0.3);
        sheet.set_freeze_panes(row + 1, 0)?;
        Ok(Self { sheet, columns, row: row + 1 })
    }

    /// So many rows can be filtered by the headers, which stand on every page; headers and the first columns stay in sight.
    pub fn filtered(&mut self, rows: usize, still: u16) -> Result<(), XlsxError> {
        let last = column(self.columns.len().saturating_sub(1));
        let headers = self.row - 1;
        self.sheet.autofilter(headers, 0, headers.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX)), last)?;
        self.sheet.set_freeze_panes(self.row, still)?.set_repeat_rows(headers, headers)?;
        Ok(())
    }

    /// Writes the next row, each cell in a format; where it stands.
    pub fn row(&mut self, cells: &[impl AsRef<str>], format: impl Fn(u16) -> Format) -> Result<u32, XlsxError> {
        let row = self.row;
        let widths = self.columns.iter().map(|(_, width)| usize::from(*width));
        self.sheet.set_row_height(row, row_height(cells.iter().map(AsRef::as_ref).zip(widths)))?;
        for (column, text) in (0_u16..).zip(cells) {
            match text.as_ref() {
                "" => self.sheet.write_blank(row, column, &format(column))?,
                text => self.sheet.write_string_with_format(row, column, fitting(text), &format(column))?,
            };
        }
        self.row += 1;
        Ok(row)
    }
}

/// A column's number as workbooks count.
pub(super) fn column(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

/// A cell that the officer fills in.
pub(super) fn to_fill_in() -> Format {
    wrapped().set_background_color(Color::RGB(0x00FF_F7D6)).set_border(FormatBorder::Thin)
}

/// A row of headers.
pub(super) fn head() -> Format {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    head.set_background_color(Color::RGB(0x00DD_E6ED)).set_border_bottom(FormatBorder::Thin)
}

/// A text that may take several lines.
pub(super) fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// How high a row must be for its texts, each with the width of its column in letters; spreadsheet programs do not all work it out.
pub(super) fn row_height<'a>(cells: impl Iterator<Item = (&'a str, usize)>) -> f64 {
    const LINE: u32 = 15;
    const MOST_LINES: usize = 26;
    let lines_of =
        |text: &str, width: usize| text.lines().map(|line| line.chars().count().div_ceil(width.max(1)).max(1)).sum::<usize>();
    let lines = cells.map(|(text, width)| lines_of(text, width)).max().unwrap_or(1).clamp(1, MOST_LINES);
    f64::from(LINE * u32::try_from(lines).unwrap_or(1))
}

/// What fits in a cell.
pub(super) fn fitting(text: &str) -> &str {
    within(text, LONGEST_CELL)
}

/// The beginning of a text of so many units of UTF-16, in which spreadsheets count: an emoji is two.
pub(super) fn within(text: &str, units: usize) -> &str {
    let mut count = 0;
    let too_many = |(_, letter): &(usize, char)| {
        count += letter.len_utf16();
        count > units
    };
    text.char_indices().find(too_many).map_or(text, |(end, _)| &text[..end])
}

/// A workbook that could not be made: a mistake of ours, since everything is checked before.
pub(super) fn fault(error: &XlsxError) -> Fault {
    Fault::new("workbook-unwritable").with("message", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_made_on_windows_has_the_same_bytes() {
        let mut workbook = new().unwrap();
        workbook.add_worksheet().write(0, 0, "Bodø").unwrap();
        let here = bytes(&mut workbook).unwrap();
        let directory = |zip: &[u8]| {
            zip.windows(4).enumerate().filter(|(_, four)| four == b"PK\x01\x02").map(|(at, _)| at).collect::<Vec<_>>()
        };
        let entries = directory(&here);
        assert!(entries.len() > 5);
        let mut windows = here.clone();
        entries.iter().for_each(|at| windows[at + 5] = 0);
        assert_ne!(windows, here);
        made_on_unix(&mut windows);
        assert!(windows == here);
        made_on_unix(&mut []);
        made_on_unix(&mut [0xff; 40]);
    }
}
