//! The cells of a file, whatever kind it is; the kind is told by the content, never by the name.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{delimited, workbook};
use crate::model::Fault;

/// The cells of one sheet.
#[derive(Clone)]
pub(super) struct Grid {
    pub name: Option<String>,
    pub rows: Vec<Row>,
    /// Whether a person does not see the sheet.
    pub hidden: bool,
    /// Rows of its file that a person does not see; told of the first sheet.
    pub hidden_rows: u32,
}

#[derive(Clone)]
/// A row with anything in it. Rows and columns are counted from the sheet's first, from 0.
pub(super) struct Row {
    pub row: u32,
    pub cells: Vec<String>,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is in the hands of a library that reads a file: a panic there becomes a fault with the file's name.
pub fn is_reading() -> bool {
    READING.get()
}

/// The sheets of a file. `score` tells how well the rows fit what is looked for; the best separator of a CSV is chosen by it. A
/// panic in a library becomes a fault: no file may bring the program down.
pub(super) fn grids(bytes: &[u8], score: impl Fn(&[Row]) -> usize) -> Result<Vec<Grid>, Fault> {
    READING.set(true);
    let read = catch_unwind(AssertUnwindSafe(|| by_content(bytes, score)));
    READING.set(false);
    read.unwrap_or_else(|_| Err(Fault::new("file-confused")))
}

fn by_content(bytes: &[u8], score: impl Fn(&[Row]) -> usize) -> Result<Vec<Grid>, Fault> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if bytes.is_empty() {
        return Err(Fault::new("file-empty"));
    }
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") || begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return workbook::read(bytes);
    }
    if begins(b"%PDF") || begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"{\\rtf") || begins(b"\x1f\x8b") {
        return Err(Fault::new("file-not-a-spreadsheet"));
    }
    let text = delimited::decode(bytes)?;
    let start = text.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    if ["<html", "<!doctype html", "<table", "<?xml"].iter().any(|mark| start.starts_with(mark)) {
        return Err(Fault::new("file-is-html"));
    }
    Ok(vec![delimited::read(&text, score)?])
}
