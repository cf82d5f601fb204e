//! What `innoskole year` prints: how every step of the year stands, what was done now, and what a person must do.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::Serialize;

use super::json::json;
use super::table::{heading, line};
use crate::model::{Fact, Fault};
use crate::text::Words;
use crate::year::{Layout, Standing, Step};

/// What there is to tell.
pub struct YearTold<'a> {
    /// The folder.
    pub layout: &'a Layout,
    /// The list of cases that lies there.
    pub list: Option<&'a PathBuf>,
    /// All steps.
    pub steps: &'a [Step],
    /// Why something in the folder cannot be used.
    pub faults: &'a [Fault],
    /// Those with a place who have not answered, by number and name.
    pub silent: &'a [String],
    /// Applications that would not take part if the list were frozen now.
    pub left_out: &'a [String],
    /// What lies among the spreadsheets and is not read.
    pub skipped: &'a [String],
    /// The commands that were run.
    pub done: &'a [String],
    /// The day, where it was named.
    pub today: Option<Date>,
}

impl YearTold<'_> {
    /// A step in a sentence, with the paths that it may name.
    fn sentence(&self, step: &Step, words: &Words) -> String {
        let layout = self.layout;
        // Some of them stand in a command to copy.
        let path = |path: PathBuf| match path.display().to_string() {
            text if text.contains(char::is_whitespace) => Fact::Said(format!("\"{text}\"")),
            text => Fact::Said(text),
        };
        let mut facts: Vec<(&str, Fact)> = vec![
            ("folder", path(layout.root().to_owned())),
            ("program", path(layout.program())),
            ("inbox", path(layout.inbox())),
            ("list", path(self.list.cloned().unwrap_or_else(|| layout.at(Layout::LISTS[0])))),
            ("requests", path(layout.requests())),
            ("word", path(layout.at(Layout::LOCK_WORD))),
            ("announcement", path(layout.announcement().join("offentlig"))),
            ("receipts", path(layout.announcement().join("internt").join("brev"))),
            ("seed", path(layout.at(Layout::SEEDS[0].0))),
            ("fallback", path(layout.at(Layout::SEEDS[1].0))),
            ("protocol", path(layout.protocol())),
            ("reports", path(layout.reports())),
            ("letter-date", path(layout.at(Layout::LETTER_DATE))),
            ("answers", path(layout.answers())),
        ];
        facts.extend(step.facts.iter().cloned());
        words.say(&key(step), &facts)
    }

    /// Those who have not answered are named once their last day is over.
    fn is_overdue(&self) -> bool {
        let overdue = |step: &Step| matches!(step.standing, Standing::Others { .. }) && step.needs_office(self.today);
        self.steps.iter().any(|step| step.name == crate::year::StepName::Answers && overdue(step))
    }
}

/// The key of a step's sentence.
fn key(step: &Step) -> String {
    match step.standing {
        Standing::Later => "year-later".to_owned(),
        _ => format!("year-{}-{}", step.name.as_str(), step.said),
    }
}

/// The screen: a line for each step, marked with how it stands. The faults are said beside it.
pub fn year_screen(told: &YearTold<'_>, words: &Words) -> String {
    let mut out = String::new();
    heading(&mut out, &words.say("year-title", &[("folder", told.layout.root().display().to_string().into())]));
    for step in told.steps {
        let mark = match step.standing {
            _ if step.needs_office(told.today) => "!",
            Standing::Done => "✓",
            Standing::Ready => "→",
            Standing::Office { .. } | Standing::Others { .. } => "…",
            Standing::Later => "·",
        };
        let name = words.word(&format!("year-{}", step.name.as_str()));
        line(&mut out, &format!("{mark} {name}: {}", told.sentence(step, words)));
    }
    for skipped in told.skipped {
        line(&mut out, &words.say("import-skipped", &[("file", skipped.as_str().into())]));
    }
    if !told.left_out.is_empty() {
        line(&mut out, &words.say("year-left-out", &[("who", told.left_out.to_vec().into())]));
    }
    if told.is_overdue() {
        line(&mut out, &words.say("event-silent", &[("who", told.silent.to_vec().into())]));
    }
    if !told.done.is_empty() {
        heading(&mut out, &words.word("year-done"));
        for command in told.done {
            line(&mut out, command);
        }
    }
    out
}

#[derive(Serialize)]
struct YearSaid<'a> {
    format: &'static str,
    folder: String,
    steps: Vec<StepSaid>,
    faults: Vec<FaultSaid<'a>>,
    silent: &'a [String],
    left_out: &'a [String],
    skipped: &'a [String],
    done: &'a [String],
}

#[derive(Serialize)]
struct StepSaid {
    step: &'static str,
    standing: &'static str,
    said: &'static str,
    needs_office: bool,
    date: Option<Date>,
    message: String,
}

#[derive(Serialize)]
struct FaultSaid<'a> {
    code: &'static str,
    file: Option<&'a str>,
    cell: Option<&'a str>,
    message: String,
    hint: String,
}

/// The same for scripts, as `innoskole-year/1`.
pub fn year_json(told: &YearTold<'_>, words: &Words) -> String {
    let step = |step: &Step| {
        let (standing, date) = match step.standing {
            Standing::Done => ("done", None),
            Standing::Ready => ("ready", None),
            Standing::Office { from } => ("office", from),
            Standing::Others { until } => ("others", until),
            Standing::Later => ("later", None),
        };
        StepSaid {
            step: step.name.as_str(),
            standing,
            said: step.said,
            needs_office: step.needs_office(told.today),
            date,
            message: told.sentence(step, words),
        }
    };
    let fault = |fault| {
        let (message, hint) = words.fault(fault);
        let Fault { code, file, cell, .. } = fault;
        FaultSaid { code, file: file.as_deref(), cell: cell.as_deref(), message, hint }
    };
    json(&YearSaid {
        format: "innoskole-year/1",
        folder: told.layout.root().display().to_string(),
        steps: told.steps.iter().map(step).collect(),
        faults: told.faults.iter().map(fault).collect(),
        silent: told.silent,
        left_out: told.left_out,
        skipped: told.skipped,
        done: told.done,
    })
}
