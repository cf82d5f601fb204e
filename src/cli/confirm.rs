//! What columns are: the officer says yes once. A table is shown; Enter takes all that is proposed, a number changes one column, and the
//! answers become a mapping file for next time. Without a terminal the work stops with the table and the commands that go on.

use std::path::{Path, PathBuf};

use super::args::Given;
use super::console::Desk;
use super::files;
use super::files::Existing;
use super::outputs::{self, Output};
use super::progress::Progress;
use crate::intake::{Certainty, Mapping, Meaning, Reading, Recognised, RecognisedSheet, Refused, Sure, pooled};
use crate::model::{Fact, Fault, Field, ParticipantField};
use crate::report::{self, Lines, meaning_word};
use crate::text::{Lang, Words};

/// What the mapping is called, among a protocol's sources, that `--as-proposed` makes and nobody has written to a file.
const AS_PROPOSED: &str = "as-proposed.toml";

/// The faults that say that columns are not understood.
pub(super) const ABOUT_COLUMNS: [&str; 4] = ["columns-proposed", "columns-missing", "applications-alone", "participants-alone"];

/// The mapping that takes every proposal; each is said beside.
pub(super) fn as_proposed(sheets: &[RecognisedSheet], earlier: Option<&Mapping>, desk: &mut Desk<'_>) -> Result<Mapping, Fault> {
    let words = desk.words;
    let sheets = &pooled(sheets.to_vec());
    if !desk.quiet {
        for (sheet, column) in sheets.iter().flat_map(|sheet| sheet.columns.iter().map(move |column| (sheet, column))) {
            if let (Certainty::Proposed, Some(meaning)) = (column.certainty, column.meaning) {
                let facts: [(&str, Fact); 4] = [
                    ("place", format!("{} › {}", sheet.sheet.place(), column.cell).into()),
                    ("header", column.told().into()),
                    ("meaning", meaning_word(meaning, words).into()),
                    ("why", Fact::Said(report::why(column, words))),
                ];
                desk.note(&words.say("columns-taken", &facts));
            }
        }
    }
    proposals(sheets, earlier)
}

/// The mapping that takes every proposal.
pub(super) fn proposals(sheets: &[RecognisedSheet], earlier: Option<&Mapping>) -> Result<Mapping, Fault> {
    // The same bytes whatever the language of the screen: they are among the sources.
    let text = report::mapping(&Lines::of(sheets, true, None, earlier), &Words::new(Lang::En));
    Mapping::read(AS_PROPOSED, text.as_bytes())
}

/// Shows what columns are recognised as, and asks until they can be read; gives what was read, and the mapping file that the answers were
/// written to. Without a terminal, or where nothing is proposed, the fault comes back with the commands that go on.
pub(super) fn ask(
    refused: Refused,
    (inputs, earlier): (&[PathBuf], Option<&Mapping>),
    mut read: impl FnMut(&Mapping) -> Result<Reading, Fault>,
    given: &Given,
    desk: &mut Desk<'_>,
) -> anyhow::Result<(Reading, PathBuf)> {
    let words = desk.words;
    let Refused { fault, sheets } = refused;
    let mut sheets = pooled(sheets);
    let is_asked = |column: &Recognised| column.certainty == Certainty::Proposed || !column.may_be.is_empty() || desk.answers;
    if !sheets.iter().flat_map(|sheet| &sheet.columns).any(is_asked) {
        return Err(fault.into());
    }
    if !desk.json {
        desk.note(&report::columns(&sheets, words, desk.width));
    }
    let write = format!("{} --write-mapping mapping.xlsx", given.next("import", inputs));
    let take = format!("{} --as-proposed", given.next("import", inputs));
    let fault = fault.with("write", Fact::Said(write)).with("take", Fact::Said(take));
    if !desk.answers {
        return Err(fault.into());
    }
    // Nothing moves while somebody reads and thinks.
    desk.progress = Progress::default();
    let path = unused_name(inputs);
    let (text, reading) = loop {
        let count = sheets.iter().map(|sheet| sheet.columns.len()).sum::<usize>();
        desk.note(&words.say("columns-ask", &[("count", count.into())]));
        let Some(answer) = desk.line().map(|answer| answer.to_lowercase()).filter(|answer| answer != "q") else {
            return Err(fault.into());
        };
        match answer.as_str() {
            "" | "j" | "ja" | "y" | "yes" => {
                let text = report::mapping(&Lines::of(&sheets, true, None, earlier), words);
                // What cannot be read so is no answer, and is not written.
                match read(&Mapping::read(&files::name(&path), text.as_bytes())?) {
                    Ok(reading) => break (text, reading),
                    Err(fault) => desk.fault(&fault),
                }
            }
            number => match number
                .trim_start_matches(report::PROPOSED)
                .parse::<usize>()
                .ok()
                .and_then(|number| nth(&mut sheets, number))
            {
                Some(column) => change(column, desk)?,
                None => desk.note(&words.say("columns-no-such", &[("found", number.into())])),
            },
        }
    };
    let outputs = [Output::new(&path, text)];
    let prepared = outputs::prepare(&outputs, &Existing { force: false, read: given.files().collect() }, desk)?;
    outputs::answer_and_commit(&[], prepared, desk)?;
    let next = Given { mapping: Some(path.clone()), ..given.clone() }.next("import", inputs);
    desk.note(&words.say("columns-written", &[("path", path.display().to_string().into()), ("command", Fact::Said(next))]));
    Ok((reading, path))
}

fn nth(sheets: &mut [RecognisedSheet], number: usize) -> Option<&mut Recognised> {
    sheets.iter_mut().flat_map(|sheet| &mut sheet.columns).nth(number.checked_sub(1)?)
}

/// Asks what one column is.
fn change(column: &mut Recognised, desk: &mut Desk<'_>) -> Result<(), Fault> {
    let words = desk.words;
    let choices = choices(column);
    let mut told = words.say("columns-which", &[("header", column.told().into())]);
    told.push_str(&format!("\n   0  {}", words.word("meaning-none")));
    for (number, meaning) in (1..).zip(&choices) {
        told.push_str(&format!("\n  {number:>2}  {}", meaning_word(*meaning, words)));
    }
    desk.note(&told);
    let Some(answer) = desk.line() else { return Ok(()) };
    let meaning = match answer.parse::<usize>() {
        Ok(0) => None,
        Ok(number) if number <= choices.len() => Some(choices[number - 1]),
        _ if answer.is_empty() => return Ok(()),
        _ => {
            desk.note(&words.say("columns-no-such", &[("found", answer.into())]));
            return Ok(());
        }
    };
    (column.meaning, column.certainty) = (meaning, Certainty::Known(Sure::Mapped));
    let word = meaning.map_or_else(|| words.word("meaning-none"), |meaning| meaning_word(meaning, words));
    desk.note(&words.say("columns-changed", &[("header", column.told().into()), ("meaning", word.into())]));
    Ok(())
}

/// What a column may be, the likeliest first.
fn choices(column: &Recognised) -> Vec<Meaning> {
    let likely: Vec<Meaning> = column.meaning.into_iter().chain(column.may_be.iter().copied()).collect();
    let number = likely.iter().find_map(|meaning| match meaning {
        Meaning::Participant(_, number) => Some(*number),
        _ => None,
    });
    let own = Field::ALL.into_iter().map(Meaning::Application);
    let theirs = ParticipantField::ALL.into_iter().map(|field| Meaning::Participant(field, number.flatten()));
    let rest: Vec<Meaning> = if number.is_some() { theirs.chain(own).collect() } else { own.chain(theirs).collect() };
    let mut choices = Vec::new();
    for meaning in likely.into_iter().chain(rest) {
        if !choices.contains(&meaning) {
            choices.push(meaning);
        }
    }
    choices
}

/// A name for the mapping file beside the first spreadsheet, that nothing has yet.
fn unused_name(inputs: &[PathBuf]) -> PathBuf {
    let first = inputs.first().map_or(Path::new(""), PathBuf::as_path);
    let folder = first.parent().map(Path::to_owned).unwrap_or_default();
    let name = |number: u32| match number {
        1 => folder.join("mapping.toml"),
        _ => folder.join(format!("mapping-{number}.toml")),
    };
    (1..).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1))
}
