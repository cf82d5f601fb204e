//! Where a command prints: the answer to standard output, everything else to standard error.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};

use serde::Serialize;

use super::exit::Exit;
use super::progress::Progress;
use crate::model::Fault;
use crate::text::{Lang, Words};

/// The program, as a command that does several things runs it: a command line, its first word the program's name.
pub(super) type Runs = fn(&[OsString], &mut Console<'_>) -> Exit;

/// The streams of a run, and what is known of who reads them.
pub struct Console<'a> {
    /// Standard output: the answer.
    pub out: &'a mut dyn Write,
    /// Standard error: everything else.
    pub err: &'a mut dyn Write,
    /// Standard input, for the file name `-`.
    pub input: &'a mut dyn io::Read,
    /// How wide the terminal is that shows standard output; none when it is not one.
    pub width: Option<u16>,
    /// The language that the environment asks for.
    pub lang: Option<Lang>,
    /// Whether standard error is a terminal.
    pub attended: bool,
    /// Whether somebody can be asked: standard input is a terminal, too.
    pub answers: bool,
}

/// Where a command works: the streams, in which language it speaks there, and what of it is wanted.
pub(super) struct Desk<'a> {
    pub out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    pub input: &'a mut dyn io::Read,
    pub width: Option<u16>,
    /// Whether somebody can be asked.
    pub answers: bool,
    /// The words of the screen.
    pub words: &'a Words,
    /// Whether nothing but errors is wanted.
    pub quiet: bool,
    /// Whether a script reads it.
    pub json: bool,
    /// What is being done.
    pub progress: Progress,
}

#[derive(Serialize)]
struct FaultSaid<'a> {
    format: &'static str,
    code: &'static str,
    message: String,
    file: Option<&'a str>,
    cell: Option<&'a str>,
    hint: String,
}

impl<'a> Desk<'a> {
    /// The desk of a command.
    pub(super) fn new(console: &'a mut Console<'_>, words: &'a Words, quiet: bool, json: bool) -> Self {
        let progress = if console.attended && !quiet { Progress::begin(words) } else { Progress::default() };
        Self {
            out: &mut *console.out,
            err: &mut *console.err,
            input: &mut *console.input,
            width: console.width,
            answers: console.answers && !quiet,
            words,
            quiet,
            json,
            progress,
        }
    }

    /// Prints the answer; where nothing but errors is wanted, none.
    pub(super) fn answer(&mut self, text: &str) -> io::Result<()> {
        if self.quiet { Ok(()) } else { self.print(text) }
    }

    /// Prints what was asked for itself: a programme file, a manual.
    pub(super) fn print(&mut self, text: &str) -> io::Result<()> {
        self.progress = Progress::default();
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// A line that somebody types, without blanks around it; none at the end.
    pub(super) fn line(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        // One byte at a time: what follows the line is not ours.
        let mut input = io::BufReader::with_capacity(1, &mut *self.input);
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(String::from_utf8_lossy(&bytes).trim().to_owned()),
        }
    }

    /// Runs a command of the program at this desk, in a language.
    pub(super) fn run(&mut self, arguments: &[OsString], program: Runs, lang: Lang) -> Exit {
        let mut console = Console {
            out: &mut *self.out,
            err: &mut *self.err,
            input: &mut *self.input,
            width: self.width,
            lang: Some(lang),
            attended: false,
            answers: self.answers,
        };
        program(arguments, &mut console)
    }

    /// Says something beside the answer, unless nothing but errors is wanted.
    pub(super) fn note(&mut self, text: &str) {
        if !self.quiet {
            self.say_aside(text);
        }
    }

    /// Prints beside the answer, where logs are made of it: no e-mail address in full. A closed standard error is nobody's loss.
    fn say_aside(&mut self, text: &str) {
        let err = &mut self.err;
        let text = without_addresses(text);
        self.progress.beside(|| drop(writeln!(err, "{text}")));
    }

    /// Prints what could not be done, where, and the way out; several faults one after the other. As JSON one object.
    pub(super) fn fault(&mut self, fault: &Fault) {
        self.fault_in(self.words, fault);
    }

    /// The same in a language.
    pub(super) fn fault_in(&mut self, words: &Words, fault: &Fault) {
        if self.json {
            let (_, hint) = words.fault(fault);
            let said = FaultSaid {
                format: "innoskole-error/1",
                code: fault.code,
                message: fault.each().map(|fault| words.fault(fault).0).collect::<Vec<_>>().join("\n"),
                file: fault.file.as_deref(),
                cell: fault.cell.as_deref(),
                hint,
            };
            self.say_aside(&serde_json::to_string(&said).unwrap_or_default());
            return;
        }
        for fault in fault.each() {
            let (message, hint) = words.fault(fault);
            let place: Vec<&str> = [fault.file.as_deref(), fault.cell.as_deref()].into_iter().flatten().collect();
            let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(" › ")) };
            self.say_aside(&format!("innoskole: {place}{message} [{}]", fault.code));
            if !hint.is_empty() {
                self.say_aside(&format!("  {hint}"));
            }
        }
    }
}

/// Whether whoever read our output has seen enough. Windows has several numbers for it, and Rust knows some.
pub(super) fn nobody_reads(error: &io::Error) -> bool {
    const NO_DATA: i32 = 232;
    const PIPE_NOT_CONNECTED: i32 = 233;
    let windows = || matches!(error.raw_os_error(), Some(NO_DATA | PIPE_NOT_CONNECTED));
    error.kind() == io::ErrorKind::BrokenPipe || cfg!(windows) && windows()
}

/// A text in which e-mail addresses have one letter in front of the `@`. A folder that is there is none: `/home/kari@example.no/soknader.xlsx`.
pub(super) fn without_addresses(text: &str) -> String {
    shortened(text, |path| std::path::Path::new(path).exists())
}

fn shortened(text: &str, is_there: impl Fn(&str) -> bool) -> String {
    let is_local = |letter: char| letter.is_alphanumeric() || "._%+-".contains(letter);
    let is_domain = |letter: char| letter.is_alphanumeric() || ".-".contains(letter);
    let begins_path = |letter: char| letter.is_whitespace() || "\"“”«»'".contains(letter);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        let others = before.trim_end_matches(is_local);
        let local = &before[others.len()..];
        let domain = &after[..after.len() - after.trim_start_matches(is_domain).len()];
        out.push_str(others);
        let path =
            &others[others.rfind(begins_path).map_or(0, |at| at + others[at..].chars().next().map_or(1, char::len_utf8))..];
        let is_folder = || path.contains(['/', '\\']) && is_there(&format!("{path}{local}@{domain}"));
        match local.chars().next() {
            Some(first) if domain.contains('.') && !is_folder() => out.extend([first, '…']),
            _ => out.push_str(local),
        }
        out.push('@');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How wide the terminal is that shows standard output.
pub fn terminal_width() -> Option<u16> {
    comfy_table::Table::new().width()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_their_owner_and_folders_keep_theirs() {
        for (text, wanted) in [
            ("“kari.nordmann@lom.example.no” er feil", "“k…@lom.example.no” er feil"),
            ("<å@example.no>,b.c@d.example.no.", "<å…@example.no>,b…@d.example.no."),
            ("“/home/kari@example.no/a.xlsx”", "“/home/kari@example.no/a.xlsx”"),
            ("D:\\kari@example.no\\a.xlsx", "D:\\k…@example.no\\a.xlsx"),
            ("“kari.berg@example.no/ola”", "“k…@example.no/ola”"),
            ("{\"a\\nkari@example.no\"}", "{\"a\\n…@example.no\"}"),
            ("@ a@b a@ @example.no @@", "@ a@b a@ @example.no @@"),
        ] {
            assert_eq!(shortened(text, |path| path == "/home/kari@example.no"), wanted);
        }
    }
}
