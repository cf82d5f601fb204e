//! A command line that cannot be, told in the reader's language.

use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Arguments;
use crate::model::{Fact, Fault};
use crate::text::Lang;

/// What is wrong with a command line.
pub(super) fn fault(error: &clap::Error, arguments: &[OsString]) -> Fault {
    let context = |kind| error.get(kind).map(words_of).unwrap_or_default();
    let said = |kind| Fact::Said(context(kind).join(" "));
    let with_near = |fault: Fault, kind| {
        let near = context(kind);
        fault.with("near_count", near.len()).with("near", Fact::Said(near.join(", ")))
    };
    let empty = context(ContextKind::InvalidValue).iter().all(String::is_empty);
    let fault = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let fault = Fault::new("usage-command").with("found", said(ContextKind::InvalidSubcommand));
            with_near(fault, ContextKind::SuggestedSubcommand).with("commands", Fact::Said(commands().join(", ")))
        }
        ErrorKind::UnknownArgument => {
            let fault = Fault::new("usage-option").with("found", said(ContextKind::InvalidArg));
            with_near(fault, ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues if empty => {
            Fault::new("usage-value-missing").with("option", said(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let option = context(ContextKind::InvalidArg).join(" ");
            let kind = kind_of(option.split_whitespace().next().unwrap_or_default());
            let fault = Fault::new("usage-value").with("found", said(ContextKind::InvalidValue));
            let fault = fault.with("option", Fact::Said(option)).with("kind", Fact::Said(kind.to_owned()));
            fault.with("allowed", Fact::Said(context(ContextKind::ValidValue).join(", ")))
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = context(ContextKind::InvalidArg).join(" ").replace("...", "");
            let kind = if missing.contains("--") { "option" } else { "other" };
            let fault = Fault::new("usage-missing").with("missing", Fact::Said(missing));
            fault.with("kind", Fact::Said(kind.to_owned())).with("example", Fact::Said(example(arguments)))
        }
        ErrorKind::ArgumentConflict => {
            let fault = Fault::new("usage-conflict").with("option", said(ContextKind::InvalidArg));
            fault.with("other", said(ContextKind::PriorArg))
        }
        ErrorKind::InvalidUtf8 => Fault::new("usage-letters"),
        _ => {
            let message = error.to_string();
            let message = message.strip_prefix("error: ").unwrap_or(&message).lines().next().unwrap_or("").to_owned();
            Fault::new("usage").with("message", Fact::Said(message))
        }
    };
    fault.with("help", Fact::Said(help(arguments)))
}

fn words_of(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(one) => vec![one.clone()],
        ContextValue::Strings(all) => all.clone(),
        _ => Vec::new(),
    }
}

fn commands() -> Vec<String> {
    Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// What the value of an option is, where that is told by a word.
fn kind_of(option: &str) -> &'static str {
    match option {
        "--places" | "--seats" | "--add-places" => "number",
        "--which" => "order",
        "--propose" => "year",
        "--lang" => "language",
        _ => "other",
    }
}

/// The command that was typed, where it is one.
fn command(arguments: &[OsString]) -> Option<clap::Command> {
    let program = Arguments::command();
    let mut typed = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    typed.find_map(|argument| program.find_subcommand(argument).cloned())
}

/// The command that tells more.
fn help(arguments: &[OsString]) -> String {
    command(arguments).map_or_else(|| "innoskole --help".to_owned(), |command| format!("innoskole {} --help", command.get_name()))
}

/// The first example of the command.
fn example(arguments: &[OsString]) -> String {
    let command = command(arguments).unwrap_or_else(Arguments::command);
    let all = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    all.lines().find(|line| line.starts_with("  innoskole ")).unwrap_or_default().trim().to_owned()
}

/// The language that a command line asks for, although it cannot be.
pub(super) fn lang(arguments: &[OsString]) -> Option<Lang> {
    value(arguments, "--lang").and_then(|lang| Lang::of_locale(&lang))
}

/// Whether a command line asks for JSON, although it cannot be.
pub(super) fn wants_json(arguments: &[OsString]) -> bool {
    value(arguments, "--format").is_some_and(|format| format == "json")
}

/// What an option was given, as the last of its kind.
fn value(arguments: &[OsString], option: &str) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let beside = |index: usize| texts.get(index + 1).copied();
    let mut each = texts.iter().enumerate().filter_map(|(index, text)| match text.strip_prefix(option) {
        Some("") => beside(index),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    each.next_back().map(str::to_owned)
}
