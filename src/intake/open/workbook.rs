//! XLSX, XLS, XLSB and ODS: every cell as a person sees it, at its absolute address.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{
    DataType, ExcelDateTime, Ods, OdsError, Reader, Sheet, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::grid::Cells;
use super::guard::{self, Kind};
use crate::model::{Fault, Text, Texts, trimmed};

/// The sheets of a workbook.
pub(in crate::intake) fn read(bytes: &[u8], texts: &mut Texts) -> Result<Vec<Cells>, Fault> {
    let contains = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if !bytes.starts_with(b"PK") {
        if contains(&encrypted) {
            return Err(Fault::new("file-encrypted"));
        }
        return ranges::<Xls<_>>(bytes, texts, |error| matches!(error, XlsError::Password));
    }
    let seen = guard::check(bytes)?;
    let mut sheets = match seen.kind {
        Kind::Xlsb => xlsb(bytes, texts),
        Kind::Ods => ranges::<Ods<_>>(bytes, texts, |error| matches!(error, OdsError::Password)),
        // What a sheet says of its size is not needed, and some programs say it in a way that the library does not read.
        Kind::Xlsx => match xlsx(bytes, texts) {
            Err(fault) if fault.code == "file-broken" => match guard::without_dimensions(bytes) {
                Some(bytes) => xlsx(&bytes, texts),
                None => Err(fault),
            },
            read => read,
        },
    }?;
    if let Some(first) = sheets.first_mut() {
        first.hidden_rows = seen.hidden_rows;
    }
    Ok(sheets)
}

fn fault<E: std::fmt::Display>(error: &E, is_password: bool) -> Fault {
    if is_password { Fault::new("file-encrypted") } else { Fault::new("file-broken").with("message", error.to_string()) }
}

/// Reads cell by cell: a single stray cell at the end of a sheet must not cost the memory of all before it. The library's two
/// readers of cells have the same methods and no trait in common.
macro_rules! cell_by_cell {
    ($name:ident, $workbook:ident, $error:ident) => {
        fn $name(bytes: &[u8], texts: &mut Texts) -> Result<Vec<Cells>, Fault> {
            let fault = |error: $error| fault(&error, matches!(error, $error::Password));
            let mut workbook = $workbook::new(Cursor::new(bytes)).map_err(fault)?;
            let mut sheets = Vec::new();
            let mut count = 0;
            for sheet in few(workbook.sheets_metadata())? {
                let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(fault)?;
                let mut sparse = Sparse::default();
                while let Some(cell) = cells.next_cell().map_err(fault)? {
                    sparse.add(cell.get_position(), cell.get_value(), texts)?;
                    count += 1;
                    if count > guard::MOST_CELLS {
                        return Err(guard::too_large("large-cells", guard::MOST_CELLS));
                    }
                }
                sheets.push(sparse.cells(sheet, texts)?);
            }
            Ok(sheets)
        }
    };
}

cell_by_cell!(xlsx, Xlsx, XlsxError);
cell_by_cell!(xlsb, Xlsb, XlsbError);

/// The kinds that the library holds whole.
fn ranges<'b, R>(bytes: &'b [u8], texts: &mut Texts, is_password: impl Fn(&R::Error) -> bool) -> Result<Vec<Cells>, Fault>
where
    R: Reader<Cursor<&'b [u8]>>,
    R::Error: std::fmt::Display,
{
    let fault = |error: R::Error| fault(&error, is_password(&error));
    let mut workbook = R::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = Vec::new();
    for sheet in few(workbook.sheets_metadata())? {
        let range = workbook.worksheet_range(&sheet.name).map_err(fault)?;
        // The library counts from the first used cell.
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut sparse = Sparse::default();
        for (row, cells) in (first_row..).zip(range.rows()) {
            for (column, cell) in (first_column..).zip(cells) {
                sparse.add((row, column), cell, texts)?;
            }
        }
        sheets.push(sparse.cells(sheet, texts)?);
    }
    Ok(sheets)
}

/// The sheets of a workbook, where there are not more than anybody looks through.
fn few(sheets: &[Sheet]) -> Result<Vec<Sheet>, Fault> {
    let limit = guard::MOST_SHEETS;
    if sheets.len() > limit { Err(guard::too_large("large-sheets", limit as u64)) } else { Ok(sheets.to_vec()) }
}

/// The cells that hold something: row, column, text. A single one far away costs nothing.
#[derive(Default)]
struct Sparse(Vec<(u32, u32, Text)>);

impl Sparse {
    fn add(&mut self, (row, column): (u32, u32), cell: &impl DataType, texts: &mut Texts) -> Result<(), Fault> {
        if column >= guard::MOST_COLUMNS {
            return Err(Fault::new("too-many-columns"));
        }
        let text = text(cell);
        if !trimmed(&text).is_empty() {
            self.0.push((row, column, texts.keep(&text)));
        }
        Ok(())
    }

    fn cells(mut self, sheet: Sheet, texts: &Texts) -> Result<Cells, Fault> {
        let mut cells = Cells::default();
        cells.hidden = sheet.visible != SheetVisible::Visible;
        cells.name = Some(sheet.name);
        // A workbook may hold them in any order; of two in one place the later is what is seen.
        self.0.sort_by_key(|(row, column, _)| (*row, *column));
        for row in self.0.chunk_by(|one, other| one.0 == other.0) {
            let mut own = row.chunk_by(|one, other| one.1 == other.1).filter_map(<[_]>::last).peekable();
            let width = row.last().map_or(0, |(_, column, _)| column + 1);
            let at = |column| own.next_if(|(_, own, _)| *own == column).map_or(texts.blank(), |(_, _, text)| *text);
            cells.push(row[0].0, (0..width).map(at));
            cells.refuse_too_many(texts)?;
        }
        Ok(cells)
    }
}

/// A cell as a person sees it; a date in the order of ISO 8601, whatever the sheet's format is.
fn text(cell: &impl DataType) -> Cow<'_, str> {
    if let Some(text) = cell.get_string().or_else(|| cell.get_duration_iso()) {
        return Cow::Borrowed(text);
    }
    let number = cell.get_int().map(|number| number.to_string()).or_else(|| cell.get_float().map(|number| number.to_string()));
    let truth = || cell.get_bool().map(|truth| if truth { "TRUE" } else { "FALSE" }.to_owned());
    let moment = || cell.get_datetime().map(|moment| date(&moment)).or_else(|| cell.get_datetime_iso().map(iso));
    let error = || cell.get_error().map(ToString::to_string);
    Cow::Owned(number.or_else(truth).or_else(moment).or_else(error).unwrap_or_default())
}

fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return moment.as_f64().to_string();
    }
    iso(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}

/// `2021-06-01T12:30:00` is `2021-06-01 12:30`, and a midnight in a date cell is only a date.
fn iso(text: &str) -> String {
    let text = text.replacen('T', " ", 1);
    let text = text.strip_suffix(" 00:00:00").unwrap_or(&text);
    let minutes = if text.matches(':').count() == 2 { text.strip_suffix(":00") } else { None };
    minutes.unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, ExcelDateTimeType};

    #[test]
    fn cells_are_read_as_a_person_sees_them() {
        let at = |serial, base_1904| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, base_1904));
        for (cell, wanted) in [
            (Data::Float(301.0), "301"),
            (Data::Float(2.5), "2.5"),
            (Data::Bool(true), "TRUE"),
            (Data::String(" 0301 ".into()), " 0301 "),
            (at(44348.0, false), "2021-06-01"),
            (at(44348.99, false), "2021-06-01 23:45:36"),
            (at(44348.5, false), "2021-06-01 12:00"),
            (at(42886.5, true), "2021-06-01 12:00"),
            (Data::DateTimeIso("2021-06-01T12:00:00".into()), "2021-06-01 12:00"),
            (Data::DateTimeIso("2021-06-01".into()), "2021-06-01"),
        ] {
            assert_eq!(text(&cell), wanted, "{cell:?}");
        }
    }
}
