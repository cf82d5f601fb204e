//! The sheet for the draw itself, on one page: what was fixed, where the seed comes from, blanks to fill in and to sign.

use serde::Serialize;

use super::Document;
use crate::model::{Fact, Fault};
use crate::program::Program;
use crate::protocol::Protocol;
use crate::report::announcement::announced;
use crate::text::Words;

#[derive(Serialize)]
struct Sheet {
    sentences: Vec<String>,
    digest: String,
    command: String,
}

/// The sheet of a frozen protocol. `command` is what draws from it.
///
/// # Errors
/// A mistake of ours in a template.
pub fn sheet_page(protocol: &Protocol, program: &Program, command: String, words: &Words) -> Result<Document, Fault> {
    let facts = [("name", Fact::from(program.name.as_str())), ("year", program.study_year.as_str().into())];
    let mut sentences = announced(protocol, program, words);
    if sentences.is_empty() {
        sentences.push(words.word("page-sheet-practice"));
    }
    // The digest has a place of its own.
    sentences.retain(|sentence| !sentence.contains(&protocol.digest));
    let sheet = Sheet { sentences, digest: protocol.digest.clone(), command };
    Document::new("sheet", &words.say("page-sheet-title", &facts), &sheet, words)
}
