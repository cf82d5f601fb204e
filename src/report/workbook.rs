//! What all workbooks have in common: the same bytes every time, and never a formula of what somebody wrote.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::model::Fault;

/// The longest text that a cell can hold.
const LONGEST_CELL: usize = 32_767;

/// A new workbook. Its date of creation is always the same, so that two runs give the same bytes.
pub(super) fn new() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2021, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
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
