//! XLSX, XLS, XLSB and ODS: every cell as a person sees it, at its absolute address.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    Data, ExcelDateTime, Ods, OdsError, Reader, Sheet, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::grid::{Grid, Row};
use super::guard::{self, Kind};
use crate::model::Fault;

/// The sheets of a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let contains = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if !bytes.starts_with(b"PK") {
        if contains(&encrypted) {
            return Err(Fault::new("file-encrypted"));
        }
        return ranges::<Xls<_>>(bytes, |error| matches!(error, XlsError::Password));
    }
    let seen = guard::check(bytes)?;
    let mut grids = match seen.kind {
        Kind::Xlsb => xlsb(bytes),
        Kind::Ods => ranges::<Ods<_>>(bytes, |error| matches!(error, OdsError::Password)),
        Kind::Xlsx => xlsx(bytes),
    }?;
    if let Some(first) = grids.first_mut() {
        first.hidden_rows = seen.hidden_rows;
    }
    Ok(grids)
}

fn fault<E: std::fmt::Display>(error: &E, is_password: bool) -> Fault {
    if is_password { Fault::new("file-encrypted") } else { Fault::new("file-broken").with("message", error.to_string()) }
}

/// Reads cell by cell: a single stray cell at the end of a sheet must not cost the memory of all before it. The library's two
/// readers of cells have the same methods and no trait in common.
macro_rules! cell_by_cell {
    ($name:ident, $workbook:ident, $error:ident) => {
        fn $name(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
            let fault = |error: $error| fault(&error, matches!(error, $error::Password));
            let mut workbook = $workbook::new(Cursor::new(bytes)).map_err(fault)?;
            let mut grids = Vec::new();
            for sheet in workbook.sheets_metadata().to_vec() {
                let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(fault)?;
                let mut sparse = Sparse::default();
                while let Some(cell) = cells.next_cell().map_err(fault)? {
                    sparse.add(cell.get_position(), &cell.get_value().clone().into())?;
                }
                grids.push(grid(sheet, sparse)?);
            }
            Ok(grids)
        }
    };
}

cell_by_cell!(xlsx, Xlsx, XlsxError);
cell_by_cell!(xlsb, Xlsb, XlsbError);

/// The kinds that the library holds whole.
fn ranges<'b, R>(bytes: &'b [u8], is_password: impl Fn(&R::Error) -> bool) -> Result<Vec<Grid>, Fault>
where
    R: Reader<Cursor<&'b [u8]>>,
    R::Error: std::fmt::Display,
{
    let fault = |error: R::Error| fault(&error, is_password(&error));
    let mut workbook = R::new(Cursor::new(bytes)).map_err(fault)?;
    let mut grids = Vec::new();
    for sheet in workbook.sheets_metadata().to_vec() {
        let range = workbook.worksheet_range(&sheet.name).map_err(fault)?;
        // The library counts from the first used cell.
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut sparse = Sparse::default();
        for (row, cells) in (first_row..).zip(range.rows()) {
            for (column, cell) in (first_column..).zip(cells) {
                sparse.add((row, column), cell)?;
            }
        }
        grids.push(grid(sheet, sparse)?);
    }
    Ok(grids)
}

fn grid(sheet: Sheet, cells: Sparse) -> Result<Grid, Fault> {
    let hidden = sheet.visible != SheetVisible::Visible;
    Ok(Grid { rows: cells.rows()?, name: Some(sheet.name), hidden, hidden_rows: 0 })
}

/// The cells that hold something, by row.
#[derive(Default)]
struct Sparse {
    cells: BTreeMap<u32, Vec<(usize, String)>>,
    /// Bytes of all texts.
    bytes: usize,
}

/// Bytes of the texts of a sheet, each counted as often as it stands there.
const MOST_BYTES: usize = 300 << 20;
/// Cells from the first column to the last one used, in all rows.
const MOST_PLACES: usize = 16_000_000;

impl Sparse {
    fn add(&mut self, (row, column): (u32, u32), cell: &Data) -> Result<(), Fault> {
        let text = text(cell);
        if let (false, Ok(column)) = (text.trim().is_empty(), usize::try_from(column)) {
            self.bytes += text.len();
            self.cells.entry(row).or_default().push((column, text));
        }
        if self.bytes > MOST_BYTES { Err(guard::too_large("large-bytes", MOST_BYTES as u64)) } else { Ok(()) }
    }

    fn rows(self) -> Result<Vec<Row>, Fault> {
        let width = |cells: &Vec<(usize, String)>| cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
        if self.cells.values().map(width).sum::<usize>() > MOST_PLACES {
            return Err(guard::too_large("large-cells", MOST_PLACES as u64));
        }
        let row = |(row, cells): (u32, Vec<(usize, String)>)| {
            let width = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
            let mut texts = vec![String::new(); width];
            for (column, text) in cells {
                texts[column] = text;
            }
            Row { row, cells: texts }
        };
        Ok(self.cells.into_iter().map(row).collect())
    }
}

/// A cell as a person sees it; a date in the order of ISO 8601, whatever the sheet's format is.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(text) => iso(text),
        Data::Error(error) => error.to_string(),
    }
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
    use calamine::ExcelDateTimeType;

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
