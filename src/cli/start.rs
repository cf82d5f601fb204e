//! `innoskole` alone: what it is, and where to begin.

use std::path::Path;

use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::files::quoted;
use crate::model::Fact;

pub(super) fn run(desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let here = files::spreadsheets(&[Path::new(".").to_owned()]).unwrap_or_default().files;
    let here: Vec<String> = here.iter().map(|(path, _)| quoted(Path::new(&files::name(path)))).collect();
    let begin = match &here[..] {
        [] => words.word("start-example"),
        [only] => words.say("start-one", &[("file", Fact::Said(only.clone()))]),
        [first, ..] => words.say("start-several", &[("count", here.len().into()), ("file", Fact::Said(first.clone()))]),
    };
    let facts = [("version", Fact::Said(env!("CARGO_PKG_VERSION").to_owned()))];
    desk.answer(&format!("{}\n\n{begin}\n", words.say("start", &facts)))?;
    Ok(Exit::Yes)
}
