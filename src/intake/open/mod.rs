//! Bytes to cells, whatever kind of file it is; the kind is told by the content, never by the name.

pub(in crate::intake) mod codebook;
mod delimited;
pub(in crate::intake) mod grid;
pub(in crate::intake) mod guard;
mod workbook;

use crate::model::{Fault, Texts, guarded};
use grid::{Cells, Grid};

/// The sheets of a file. `score` tells how well rows fit what is looked for; the best separator of a CSV is chosen by it. A
/// panic in a library becomes a fault: no file may bring the program down.
pub(in crate::intake) fn sheets(
    bytes: &[u8],
    texts: &mut Texts,
    score: impl Fn(&Grid<'_>) -> usize,
) -> Result<Vec<Cells>, Fault> {
    guarded(|| by_content(bytes, texts, score)).unwrap_or_else(|| Err(Fault::new("file-confused")))
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
