//! Arguments in, exit status out: options, dispatch, files. Rules, arithmetic and the wording of findings live elsewhere.
//!
//! ```
//! use innoskole::cli::{Console, Exit, run};
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
//! };
//! assert_eq!(run(&["innoskole", "rule", "A08"].map(Into::into), &mut console), Exit::Yes);
//! assert!(out.starts_with(b"A08"));
//! ```

mod after;
mod again;
mod archive;
mod args;
mod beside;
mod close;
mod completions;
mod confirm;
mod console;
mod documents;
mod exit;
mod files;
mod freeze;
mod guide;
mod import;
mod load;
mod names;
mod outputs;
mod program;
mod programme;
mod progress;
mod received;
mod report;
mod rule;
mod schedule;
mod select;
mod start;
mod turn;
mod unused;
mod usage;
mod validate;
mod verify;
mod year;
mod years;

use std::ffi::OsString;

use clap::Parser;

pub use console::{Console, terminal_width};
pub use exit::Exit;
pub use turn::interrupted;

use crate::model::Fault;
use crate::text::{Lang, Words};
use args::{Arguments, Command, Format};
use console::Desk;

/// Runs a command line, its first word the program's name.
pub fn run(arguments: &[OsString], console: &mut Console<'_>) -> Exit {
    let typed = match Arguments::try_parse_from(arguments) {
        Ok(typed) => typed,
        Err(error) => {
            let words = Words::new(usage::lang(arguments).or(console.lang).unwrap_or(Lang::En));
            let mut desk = Desk::new(console, &words, false, usage::wants_json(arguments));
            if error.use_stderr() {
                desk.fault(&usage::fault(&error, arguments));
                return Exit::CouldNot;
            }
            let answered = desk.answer(&error.to_string());
            return answered.map_or_else(|error| unanswered(&error, &mut desk), |()| Exit::Yes);
        }
    };
    let common = &typed.common;
    let words = Words::new(common.given.lang.or(console.lang).unwrap_or(Lang::En));
    let mut desk = Desk::new(console, &words, common.quiet, common.format == Format::Json);
    command(&typed, &mut desk).unwrap_or_else(|error| match error.downcast::<Fault>() {
        Ok(fault) => {
            desk.fault(&fault);
            Exit::CouldNot
        }
        Err(error) => match error.downcast::<std::io::Error>() {
            Ok(error) => unanswered(&error, &mut desk),
            Err(error) => {
                desk.fault(&Fault::new("answer-unwritable").with("message", error.to_string()));
                Exit::CouldNot
            }
        },
    })
}

fn command(typed: &Arguments, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    typed.refuse_unused()?;
    let common = &typed.common;
    match &typed.command {
        None if desk.answers => guide::run(run, desk),
        None => start::run(desk),
        Some(Command::Import(args)) => import::run(args, common, desk),
        Some(Command::Validate(args)) => validate::run(args, common, desk),
        Some(Command::Select(args)) => select::run(args, common, desk),
        Some(Command::Schedule(args)) => schedule::run(args, common, desk),
        Some(Command::Verify(args)) => verify::run(args, common, desk),
        Some(Command::Report(args)) => report::run(args, common, desk),
        Some(Command::Rule(args)) => rule::run(args, common, desk),
        Some(Command::Program(args)) => program::run(args, common, desk),
        Some(Command::Year(args)) => year::run(args, common, run, desk),
        Some(Command::Close(args)) => close::run(args, desk),
        Some(Command::Completions(args)) => completions::completions(args, desk),
        Some(Command::Man(args)) => completions::man(args, common, desk),
    }
}

/// Writing to standard output failed: a reader that has seen enough is a quiet end.
fn unanswered(error: &std::io::Error, desk: &mut Desk<'_>) -> Exit {
    if console::nobody_reads(error) {
        return Exit::Yes;
    }
    desk.fault(&Fault::new("answer-unwritable").with("message", error.to_string()));
    Exit::CouldNot
}
