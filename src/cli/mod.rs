//! Arguments in, exit status out: options, dispatch, files. Rules, arithmetic and the wording of findings live elsewhere.
//!
//! ```
//! use innoskole::cli::{Console, Exit, Progress, run};
//!
//! let (mut out, mut err) = (Vec::new(), Vec::new());
//! let mut console = Console {
//!     out: &mut out,
//!     err: &mut err,
//!     input: &mut std::io::empty(),
//!     width: None,
//!     lang: None,
//!     attended: false,
//!     answers: false,
//!     progress: Progress::default(),
//! };
//! assert_eq!(run(&["innoskole", "rule", "A08"].map(Into::into), &mut console), Exit::Yes);
//! assert!(out.starts_with(b"A08"));
//! ```

mod after;
mod again;
mod args;
mod beside;
mod completions;
mod confirm;
mod console;
mod exit;
mod files;
mod freeze;
mod import;
mod in_force;
mod load;
mod outputs;
mod program;
mod progress;
mod report;
mod rule;
mod schedule;
mod select;
mod start;
mod turn;
mod usage;
mod validate;
mod verify;

use std::ffi::OsString;

use clap::Parser;

pub use console::{Console, terminal_width};
pub use exit::Exit;
pub use progress::Progress;
pub use turn::interrupted;

use crate::model::Fault;
use crate::text::{Lang, Words};
use args::{Arguments, Command, Format};

/// Runs a command line, its first word the program's name.
pub fn run(arguments: &[OsString], console: &mut Console<'_>) -> Exit {
    let typed = match Arguments::try_parse_from(arguments) {
        Ok(typed) => typed,
        Err(error) if error.use_stderr() => {
            let words = Words::new(usage::lang(arguments).or(console.lang).unwrap_or(Lang::En));
            console.fault(&usage::fault(&error, arguments), &words, usage::wants_json(arguments));
            return Exit::CouldNot;
        }
        Err(help) => {
            let answered = console.answer(&help.to_string());
            return answered.map_or_else(|error| unanswered(&error, &Words::new(Lang::En), console), |()| Exit::Yes);
        }
    };
    let lang = typed.common.lang.or(console.lang).unwrap_or(Lang::En);
    let words = Words::new(lang);
    if console.attended && !typed.common.quiet {
        console.progress = Progress::begin(&words);
    }
    command(&typed, &words, console).unwrap_or_else(|error| match error.downcast::<Fault>() {
        Ok(fault) => {
            console.fault(&fault, &words, typed.common.format == Format::Json);
            Exit::CouldNot
        }
        Err(error) => match error.downcast::<std::io::Error>() {
            Ok(error) => unanswered(&error, &words, console),
            Err(error) => {
                console.say_aside(&error.to_string());
                Exit::CouldNot
            }
        },
    })
}

fn command(typed: &Arguments, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let common = &typed.common;
    match &typed.command {
        None => start::run(common, words, console),
        Some(Command::Import(args)) => import::run(args, common, words, console),
        Some(Command::Validate(args)) => validate::run(args, common, words, console),
        Some(Command::Select(args)) => select::run(args, common, words, console),
        Some(Command::Schedule(args)) => schedule::run(args, common, words, console),
        Some(Command::Verify(args)) => verify::run(args, common, words, console),
        Some(Command::Report(args)) => report::run(args, common, words, console),
        Some(Command::Rule(args)) => rule::run(args, common, words, console),
        Some(Command::Program(args)) => program::run(args, common, words, console),
        Some(Command::Completions(args)) => completions::completions(args, console),
        Some(Command::Man(args)) => completions::man(args, common, console),
    }
}

/// Writing to standard output failed: a reader that has seen enough is a quiet end.
fn unanswered(error: &std::io::Error, words: &Words, console: &mut Console<'_>) -> Exit {
    if console::nobody_reads(error) {
        return Exit::Yes;
    }
    console.fault(&Fault::new("answer-unwritable").with("message", error.to_string()), words, false);
    Exit::CouldNot
}
