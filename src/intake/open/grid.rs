//! The cells of one sheet: rows with anything in them.

use std::collections::BTreeMap;
use std::str::Utf8Error;

use super::guard;
use crate::model::{Fault, Text, Texts, trimmed};

/// Bytes of all different texts.
const MOST_BYTES: usize = 300 << 20;
/// Cells of a sheet, in all rows from the first column to the last one used.
const MOST_PLACES: usize = 32_000_000;

/// The cells of one sheet as they are kept: rows with anything in them.
#[derive(Default)]
pub(in crate::intake) struct Cells {
    /// The sheet's name; none in a text file.
    pub name: Option<String>,
    /// Each row's number, and where it ends among the cells.
    rows: Vec<(u32, usize)>,
    cells: Vec<Text>,
    /// What headers ask that are codes, as the file's codebook says it; by the code.
    pub questions: BTreeMap<String, String>,
    /// Whether a person does not see the sheet.
    pub hidden: bool,
    /// Rows of its file that a person does not see; told of the first sheet.
    pub hidden_rows: u32,
}

impl Cells {
    /// Adds a row, further down than those before.
    pub fn push(&mut self, row: u32, cells: impl Iterator<Item = Text>) {
        self.cells.extend(cells);
        self.rows.push((row, self.cells.len()));
    }

    /// Adds a row of bytes that are texts, unless it is blank.
    ///
    /// # Errors
    /// They are no texts.
    pub fn push_bytes(&mut self, row: u32, cells: &csv::ByteRecord, texts: &mut Texts) -> Result<(), Utf8Error> {
        let begin = self.cells.len();
        let above = self.rows.len().checked_sub(2).map_or(0, |before| self.rows[before].1);
        let mut is_blank = true;
        for (column, bytes) in cells.iter().enumerate() {
            // Most rows of a long table repeat what stands above.
            let above = self.cells[above..begin].get(column).copied();
            let text = match above.filter(|above| texts.get(*above).as_bytes() == bytes) {
                Some(above) => above,
                None => texts.keep_bytes(bytes)?,
            };
            is_blank = is_blank && trimmed(texts.get(text)).is_empty();
            self.cells.push(text);
        }
        if is_blank {
            self.cells.truncate(begin);
        } else {
            self.rows.push((row, self.cells.len()));
        }
        Ok(())
    }

    /// Sets what stands in a cell of a row, which are both there.
    pub fn set(&mut self, index: usize, column: usize, text: Text) {
        let begin = index.checked_sub(1).map_or(0, |before| self.rows[before].1);
        self.cells[begin + column] = text;
    }

    /// Refuses more than a file of applications can have.
    pub fn refuse_too_many(&self, texts: &Texts) -> Result<(), Fault> {
        match () {
            () if self.cells.len() > MOST_PLACES => Err(guard::too_large("large-cells", MOST_PLACES as u64)),
            () if texts.bytes() > MOST_BYTES => Err(guard::too_large("large-text", MOST_BYTES as u64)),
            () => Ok(()),
        }
    }

    /// The cells with their texts.
    pub fn grid<'a>(&'a self, texts: &'a Texts) -> Grid<'a> {
        Grid { cells: self, texts, len: self.rows.len() }
    }
}

/// The cells of one sheet.
#[derive(Clone, Copy)]
pub(in crate::intake) struct Grid<'a> {
    pub cells: &'a Cells,
    texts: &'a Texts,
    len: usize,
}

/// A row with anything in it. Rows and columns are counted from the sheet's first, from 0.
#[derive(Clone, Copy)]
pub(in crate::intake) struct Row<'a> {
    pub row: u32,
    cells: &'a [Text],
    texts: &'a Texts,
}

impl<'a> Grid<'a> {
    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The text with nothing in it.
    pub fn blank(&self) -> Text {
        self.texts.blank()
    }

    /// The row in a position.
    pub fn row(&self, index: usize) -> Row<'a> {
        let (row, end) = self.cells.rows[index];
        let begin = index.checked_sub(1).map_or(0, |before| self.cells.rows[before].1);
        Row { row, cells: &self.cells.cells[begin..end], texts: self.texts }
    }

    /// The rows from a position on.
    pub fn rows(&self, from: usize) -> impl Iterator<Item = Row<'a>> {
        let grid = *self;
        (from..self.len).map(move |index| grid.row(index))
    }

    /// The row in a position, if there is one.
    pub fn get(&self, index: usize) -> Option<Row<'a>> {
        (index < self.len).then(|| self.row(index))
    }

    /// Only what stands no further down than a row.
    pub fn until(self, last: u32) -> Self {
        let len = self.cells.rows[..self.len].partition_point(|(row, _)| *row <= last);
        Self { len, ..self }
    }
}

impl<'a> Row<'a> {
    /// How many cells there are up to the last one.
    pub fn len(self) -> usize {
        self.cells.len()
    }

    /// What stands in a column.
    pub fn cell(self, column: usize) -> &'a str {
        self.texts.get(self.text(column))
    }

    /// What stands in a column, as it is kept.
    pub fn text(self, column: usize) -> Text {
        self.cells.get(column).copied().unwrap_or(self.texts.blank())
    }

    /// What stands in each column.
    pub fn texts(self) -> impl Iterator<Item = &'a str> {
        self.cells.iter().map(move |text| self.texts.get(*text))
    }

    /// The cells with anything in them, with their columns.
    pub fn written(self) -> impl Iterator<Item = (usize, &'a str)> {
        self.texts().enumerate().filter(|(_, text)| !trimmed(text).is_empty())
    }
}
