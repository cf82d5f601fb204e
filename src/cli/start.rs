//! `innoskole` alone: what it is, and where to begin.

use std::path::Path;

use super::args::{Common, quoted};
use super::console::Console;
use super::exit::Exit;
use super::files;
use crate::model::Fact;
use crate::text::Words;

pub(super) fn run(common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let here = files::spreadsheets(&[Path::new(".").to_owned()]).unwrap_or_default().files;
    let here: Vec<String> = here.iter().map(|(path, _)| quoted(Path::new(&files::name(path)))).collect();
    let begin = match &here[..] {
        [] => words.word("start-example"),
        [only] => words.say("start-one", &[("file", Fact::Said(only.clone()))]),
        [first, ..] => words.say("start-several", &[("count", here.len().into()), ("file", Fact::Said(first.clone()))]),
    };
    if !common.quiet {
        let facts = [("version", Fact::Said(env!("CARGO_PKG_VERSION").to_owned()))];
        console.answer(&format!("{}\n\n{begin}\n", words.say("start", &facts)))?;
    }
    Ok(Exit::Yes)
}
