//! `innoskole year FOLDER`: does everything in the folder of one intake that needs no person, and says what a person must do.
//!
//! Each thing that is done is a command of this program, run as if somebody had typed it.

mod look;
mod new;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::args::{Common, Format, YearArgs};
use super::console::{Console, Desk, Runs, without_addresses};
use super::exit::Exit;
use super::files::{Existing, quoted_words};
use super::outputs::{self, Output};
use crate::model::{Fact, Fault};
use crate::program::Regulation;
use crate::report::{YearTold, year_json, year_screen};
use crate::rules::Receipt;
use crate::text::Words;
use crate::year::{Act, Draw, Layout, Standing, Step, StepName, steps};
pub(super) use look::{Looked, archived, look};

pub(super) fn run(args: &YearArgs, common: &Common, program: Runs, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    // What begins with a dash would be an option of the commands that are run.
    let is_option = args.folder.to_string_lossy().starts_with('-');
    let layout = Layout::new(if is_option { Path::new(".").join(&args.folder) } else { args.folder.clone() });
    if args.new {
        return new::run(args, common, desk);
    }
    let today = args.date.as_deref().map(day).transpose()?;
    if !layout.root().is_dir() {
        return Err(Fault::new("year-no-folder").in_file(layout.root().display().to_string()).into());
    }
    // Nothing is written there but by people, so that the commands that are run have their own turns. In a folder that is no intake's nothing is made.
    let is_intake = layout.program().is_file() || layout.draw().is_dir();
    let turn = || outputs::turn_in(&BTreeSet::from([layout.answers().as_path()]), &mut Vec::new());
    let _turn = is_intake.then(turn).transpose()?;
    let mut year = Year { layout: &layout, program, done: Vec::new(), exit: Exit::Yes };
    let (looked, exit) = year.advance(today, desk)?;
    let all = steps(&looked.folder, today);
    let done = year.told();
    let told = told(&layout, &looked, &all, &done, today);
    let answer = match common.format {
        Format::Json => without_addresses(&year_json(&told, desk.words)),
        Format::Table | Format::Csv => year_screen(&told, desk.words),
    };
    desk.answer(&answer)?;
    if common.format != Format::Json {
        looked.faults.iter().for_each(|fault| desk.fault(fault));
    }
    let waits = all.iter().any(|step| step.needs_office(today));
    Ok(if exit == Exit::Yes && waits { Exit::No } else { exit })
}

/// What is told of a folder.
pub(super) fn told<'a>(
    layout: &'a Layout,
    looked: &'a Looked,
    steps: &'a [Step],
    done: &'a [String],
    today: Option<Date>,
) -> YearTold<'a> {
    let Looked { faults, silent, left_out, skipped, .. } = looked;
    YearTold { layout, list: looked.folder.own.list.as_ref(), steps, faults, silent, left_out, skipped, done, today }
}

/// A day that was typed.
pub(super) fn day(typed: &str) -> Result<Date, Fault> {
    let zone = Regulation::embedded()?.program.time_zone;
    match Receipt::read(typed.trim(), &zone) {
        Some(Receipt::Day(day)) => Ok(day),
        _ => Err(Fault::new("event-date").with("found", typed)),
    }
}

/// A run through the folder.
struct Year<'a> {
    layout: &'a Layout,
    program: Runs,
    /// What was done, and the commands that did it.
    done: Vec<(Act, String)>,
    /// No where something that was written must be looked at.
    exit: Exit,
}

impl Year<'_> {
    /// Does what can be done, one thing after the other; the folder as it is then.
    fn advance(&mut self, today: Option<Date>, desk: &mut Desk<'_>) -> anyhow::Result<(Looked, Exit)> {
        loop {
            let mut looked = quietly(desk.words, |desk| look(self.layout, desk))?;
            if self.date_letters(&looked, today, desk)? {
                looked = quietly(desk.words, |desk| look(self.layout, desk))?;
            }
            // After the draw, what follows from it comes last and in its own order.
            let all = steps(&looked.folder, today);
            let may_report = all.iter().all(|step| step.name != StepName::Reports || step.may_be_done());
            let next = all.into_iter().filter_map(ready).find(|act| *act != Act::Report && !self.has_done(act));
            let drawn = matches!(looked.folder.draw, Draw::Drawn { .. });
            let besides = || {
                let acts = Act::AFTER_THE_DRAW.into_iter().filter(|act| drawn && (may_report || *act == Act::Verify));
                acts.into_iter().find(|act| !self.has_done(act))
            };
            let Some(act) = next.or_else(besides) else {
                return Ok((looked, self.exit));
            };
            let arguments = self.layout.arguments(&act, &looked.folder.own);
            let command = format!("innoskole {}", quoted_words(&arguments));
            // What is unclear in answers is told with the folder as it is then.
            let is_told = |exit: Exit| exit == Exit::No && matches!(act, Act::Record(_));
            let exit = perform(arguments, self.program, is_told, desk);
            let is_wrong = exit == Exit::No && Act::AFTER_THE_DRAW.contains(&act);
            if is_wrong {
                self.exit = Exit::No;
                let key = if act == Act::Verify { "year-protocol-wrong" } else { "year-calendar-wrong" };
                desk.note(&desk.words.say(key, &[("command", Fact::Said(command.clone()))]));
            }
            // A protocol that does not hold is not reported on.
            let ends = exit == Exit::CouldNot || is_wrong && act == Act::Verify;
            self.done.push((act, command));
            if ends {
                return Ok((looked, exit));
            }
        }
    }

    /// The commands to be told: none where only what is made anew every time was made again.
    fn told(&self) -> Vec<String> {
        let is_news = self.done.iter().any(|(act, _)| !Act::AFTER_THE_DRAW.contains(act));
        self.done.iter().filter(|_| is_news).map(|(_, command)| command.clone()).collect()
    }

    fn has_done(&self, act: &Act) -> bool {
        self.done.iter().any(|(done, _)| done == act)
    }

    /// Letters get the day that was named when they are written for the first time, and when something has happened since.
    fn date_letters(&self, looked: &Looked, today: Option<Date>, desk: &Desk<'_>) -> Result<bool, Fault> {
        let is_dated = looked.folder.own.letter_date.is_some();
        let Some(today) = today else { return Ok(false) };
        let are_new = match looked.folder.draw {
            Draw::Drawn { reported, .. } => !reported || !is_dated,
            Draw::Frozen { published, .. } => !published && !is_dated,
            Draw::Open | Draw::LockWord | Draw::SeedTooEarly => false,
        };
        if are_new {
            let output = [Output::new(self.layout.at(Layout::LETTER_DATE), format!("{today}\n"))];
            outputs::prepare(&output, &Existing { force: true, ..Existing::default() }, desk)?.commit()?;
        }
        Ok(are_new)
    }
}

fn ready(step: Step) -> Option<Act> {
    step.act.filter(|_| step.standing == Standing::Ready)
}

/// Runs a command whose answer nobody wants to read now; what it says beside the answer is said, its faults too, unless that is told anyway.
fn perform(arguments: Vec<OsString>, program: Runs, is_told: impl Fn(Exit) -> bool, desk: &mut Desk<'_>) -> Exit {
    let mut said = Vec::new();
    let mut console = Console {
        out: &mut io::sink(),
        err: &mut said,
        input: &mut io::empty(),
        width: None,
        lang: Some(desk.words.lang()),
        attended: false,
        answers: false,
    };
    let arguments: Vec<OsString> = std::iter::once("innoskole".into()).chain(arguments).collect();
    let exit = program(&arguments, &mut console);
    let said = String::from_utf8_lossy(&said).into_owned();
    if exit == Exit::CouldNot || !said.trim().is_empty() && !is_told(exit) {
        desk.note(said.trim_end());
    }
    exit
}

/// Works at a desk where nothing is said.
pub(super) fn quietly<T>(words: &Words, work: impl FnOnce(&mut Desk<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
    let mut console = Console {
        out: &mut io::sink(),
        err: &mut io::sink(),
        input: &mut io::empty(),
        width: None,
        lang: None,
        attended: false,
        answers: false,
    };
    work(&mut Desk::new(&mut console, words, true, false))
}
