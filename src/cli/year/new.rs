//! `innoskole year --new FOLDER`: makes the folder of an intake, with its programme file.

use std::collections::BTreeSet;

use crate::cli::args::{Common, YearArgs};
use crate::cli::console::Desk;
use crate::cli::exit::Exit;
use crate::cli::files::{self, quoted};
use crate::cli::outputs::{self, Output};
use crate::cli::programme::{self, NextYear};
use crate::model::{Fact, Fault};
use crate::program::{Program, Regulation, edited, literal, stands};
use crate::report::commented;
use crate::report::schedule::found_sentence;
use crate::schedule::check;
use crate::year::Layout;

pub(super) fn run(args: &YearArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let layout = Layout::new(&args.folder);
    let programme = programme::programme(&common.given, None, desk)?;
    let of_file = programme::file_words(&common.given, programme.program());
    let (text, mut notes) = match args.propose {
        Some(year) => {
            let NextYear { text, notes, .. } = programme.next_year(year, common, desk)?;
            (text, notes)
        }
        None => (commented(&String::from_utf8_lossy(&programme.bytes), &of_file), Vec::new()),
    };
    let values = args.set.iter().map(|typed| value(typed)).collect::<Result<Vec<_>, _>>()?;
    let last = text;
    let text = edited(&last, &values);
    if let Some((way, _)) = values.iter().find(|(way, _)| !stands(&text, way)) {
        return Err(Fault::new("year-set-nowhere").with("found", way.as_str()).into());
    }
    let name = layout.program().display().to_string();
    let program = refuse_impossible(&text, &name).map_err(|fault| {
        // The file is not there yet: the value is named without which it would hold.
        let holds_without = |left_out: &usize| {
            let others: Vec<_> =
                values.iter().enumerate().filter(|(at, _)| at != left_out).map(|(_, value)| value.clone()).collect();
            refuse_impossible(&edited(&last, &others), &name).is_ok()
        };
        match (0..values.len()).find(holds_without) {
            Some(at) => fault.instead_at(format!("--set {}", args.set[at])),
            None => fault,
        }
    })?;
    // What the calendar's checks find is said, and the office sees to it.
    notes.extend(check(&program).iter().map(|found| format!("{}  {}", found.check, found_sentence(found, words))));
    let logo = programme::logo_beside(&program, &name).zip(programme.logo(desk)?);
    let logo = logo.map(|(path, logo)| Output::new(path, logo.bytes));
    let note = Output::new(layout.at(Layout::NOTE), of_file.word("year-note") + "\n");
    let outputs: Vec<Output> = [Output::new(layout.program(), text), note].into_iter().chain(logo).collect();
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    // Taking the turn makes what is missing.
    let (inbox, answers) = (layout.inbox(), layout.answers());
    drop(outputs::turn_in(&BTreeSet::from([inbox.as_path(), answers.as_path()]), &mut Vec::new())?);
    let folder = layout.root().display().to_string();
    let facts = [
        ("folder", folder.into()),
        ("program", name.into()),
        ("inbox", layout.inbox().display().to_string().into()),
        ("command", Fact::Said(format!("innoskole year {}", quoted(layout.root())))),
    ];
    notes.push(words.say("year-made", &facts));
    // The form may be another: whether the mapping still holds, somebody must say.
    let last = common.given.program.as_ref().map(|program| files::folder(program));
    let names = last.iter().flat_map(|last| Layout::MAPPINGS.map(|name| last.join(name)));
    for mapping in names.filter(|path| path.is_file()) {
        let facts = [("file", quoted(&mapping).into()), ("folder", quoted(layout.root()).into())];
        notes.push(words.say("year-mapping-last", &facts));
    }
    outputs::answer_and_commit(format!("{}\n", notes.join("\n")).as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// The programme of a file, unless no intake can go by it.
fn refuse_impossible(text: &str, name: &str) -> Result<Program, Fault> {
    let (program, faults) = Program::checked(text, name)?;
    Fault::all(faults)?;
    Ok(Regulation::of(program)?.program)
}

/// A way and a value, from what was typed: `places=24`. What is no value of TOML is a text.
fn value(typed: &str) -> Result<(String, String), Fault> {
    let fault = || Fault::new("year-set").with("found", typed);
    let (way, value) = typed.split_once('=').ok_or_else(fault)?;
    let is_way = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
    if way.is_empty() || !way.chars().all(is_way) {
        return Err(fault());
    }
    Ok((way.to_owned(), literal(value)))
}
