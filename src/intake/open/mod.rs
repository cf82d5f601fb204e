//! Bytes to cells, whatever kind of file it is; the kind is told by the content, never by the name.

pub(in crate::intake) mod codebook;
mod delimited;
pub(in crate::intake) mod grid;
pub(in crate::intake) mod guard;
mod workbook;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::model::{Fault, Texts};
use grid::{Cells, Grid};

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is in the hands of a library that reads a file: a panic there becomes a fault with the file's name.
pub fn is_reading() -> bool {
    READING.get()
}

/// The sheets of a file. `score` tells how well rows fit what is looked for; the best separator of a CSV is chosen by it. A
/// panic in a library becomes a fault: no file may bring the program down.
pub(in crate::intake) fn sheets(
    bytes: &[u8],
    texts: &mut Texts,
    score: impl Fn(&Grid<'_>) -> usize,
) -> Result<Vec<Cells>, Fault> {
    READING.set(true);
    let read = catch_unwind(AssertUnwindSafe(|| by_content(bytes, texts, score)));
    READING.set(false);
    read.unwrap_or_else(|_| Err(Fault::new("file-confused")))
}

fn by_content(bytes: &[u8], texts: &mut Texts, score: impl Fn(&Grid<'_>) -> usize) -> Result<Vec<Cells>, Fault> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if bytes.is_empty() {
        return Err(Fault::new("file-empty"));
    }
    if is_workbook(bytes) {
        return workbook::read(bytes, texts);
    }
    if begins(b"%PDF") || begins(b"\x89PNG") || begins(b"\xff\xd8\xff") || begins(b"{\\rtf") || begins(b"\x1f\x8b") {
        return Err(Fault::new("file-not-a-spreadsheet"));
    }
    let text = delimited::decode(bytes)?;
    let start = text.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    if ["<html", "<!doctype html", "<table", "<?xml"].iter().any(|mark| start.starts_with(mark)) {
        return Err(Fault::new("file-is-html"));
    }
    Ok(vec![delimited::read(&text, texts, score)?])
}

/// Whether a file begins as workbooks do.
pub fn is_workbook(bytes: &[u8]) -> bool {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    begins(b"PK\x03\x04") || begins(b"PK\x05\x06") || begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}
