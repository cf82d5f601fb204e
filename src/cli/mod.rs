//! Arguments in, exit status out: options, dispatch, files. Rules, arithmetic and the wording of findings live elsewhere.

mod after;
mod again;
mod args;
mod console;
mod exit;
mod files;
mod freeze;
mod import;
mod load;
mod program;
mod progress;
mod report;
mod rule;
mod schedule;
mod select;
mod validate;
mod verify;

use std::ffi::OsString;

use clap::Parser;

pub use console::{Console, terminal_width};
pub use exit::Exit;
pub use progress::Progress;

use crate::model::Fault;
use crate::text::{Lang, Words};
use args::{Arguments, Command, Format};

/// Runs a command line, its first word the program's name.
pub fn run(arguments: &[OsString], console: &mut Console<'_>) -> Exit {
    let typed = match Arguments::try_parse_from(arguments) {
        Ok(typed) => typed,
        Err(error) if error.use_stderr() => return usage(&error, arguments, console),
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
    let done = match &typed.command {
        Command::Import(args) => import::run(args, &typed.common, &words, console),
        Command::Validate(args) => validate::run(args, &typed.common, &words, console),
        Command::Select(args) => select::run(args, &typed.common, &words, console),
        Command::Schedule(args) => schedule::run(args, &typed.common, &words, console),
        Command::Verify(args) => verify::run(args, &typed.common, &words, console),
        Command::Report(args) => report::run(args, &typed.common, &words, console),
        Command::Rule(args) => rule::run(args, &typed.common, &words, console),
        Command::Program(args) => program::run(args, &typed.common, &words, console),
    };
    done.unwrap_or_else(|error| match error.downcast::<Fault>() {
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

/// Writing to standard output failed: a reader that has seen enough is a quiet end.
fn unanswered(error: &std::io::Error, words: &Words, console: &mut Console<'_>) -> Exit {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return Exit::Yes;
    }
    console.fault(&Fault::new("answer-unwritable").with("message", error.to_string()), words, false);
    Exit::CouldNot
}

/// A command line that cannot be; `--format json` is heeded even then.
fn usage(error: &clap::Error, arguments: &[OsString], console: &mut Console<'_>) -> Exit {
    let json = |pair: &[OsString]| pair[0] == "--format" && pair[1] == "json";
    if arguments.windows(2).any(json) || arguments.iter().any(|argument| argument == "--format=json") {
        let message = error.to_string();
        let message = message.strip_prefix("error: ").unwrap_or(&message).trim_end();
        console.fault(&Fault::new("usage").with("message", message), &Words::new(Lang::En), true);
    } else {
        console.say_aside(error.to_string().trim_end());
    }
    Exit::CouldNot
}
