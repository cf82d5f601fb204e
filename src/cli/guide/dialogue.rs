//! How the guide asks: a question, an answer, one line each; commands are shown before they run.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use crate::cli::console::{Desk, Runs};
use crate::cli::exit::Exit;
use crate::cli::files::quoted_words;
use crate::cli::year::day;
use crate::model::{Fact, Fault};
use crate::text::{Lang, Words};

/// The guide, and the language that somebody has asked it to speak.
pub(super) struct Guide<'g, 'd> {
    program: Runs,
    pub desk: &'g mut Desk<'d>,
    pub words: Words,
}

impl<'g, 'd> Guide<'g, 'd> {
    pub(super) fn new(program: Runs, desk: &'g mut Desk<'d>) -> Self {
        let words = Words::new(desk.words.lang());
        Self { program, desk, words }
    }
}

impl Guide<'_, '_> {
    /// Prints a line.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        self.desk.print(&format!("{text}\n"))
    }

    /// Prints a sentence.
    pub(super) fn say(&mut self, key: &str, facts: &[(&str, Fact)]) -> io::Result<()> {
        let sentence = self.words.say(key, facts);
        self.line(&sentence)
    }

    /// Says what could not be done, and the way out.
    pub(super) fn fault(&mut self, fault: &Fault) {
        self.desk.fault_in(&self.words, fault);
    }

    /// Asks, and gives what was typed; none when somebody has had enough. The name of a language changes the language, and the question is
    /// asked again.
    pub(super) fn ask(&mut self, key: &str, facts: &[(&str, Fact)]) -> io::Result<Option<String>> {
        loop {
            let question = self.words.say(key, facts);
            self.desk.print(&format!("\n{question}\n> "))?;
            let Some(answer) = self.desk.line() else {
                self.line("")?;
                return Ok(None);
            };
            match answer.to_lowercase().as_str() {
                "nb" | "nn" | "en" => {
                    self.words = Words::new(Lang::of_locale(&answer.to_lowercase()).unwrap_or(self.words.lang()));
                }
                "q" | "quit" | "exit" | "slutt" | "avslutt" => return Ok(None),
                "?" | "hjelp" | "help" => self.say("guide-help", &[])?,
                _ => return Ok(Some(answer)),
            }
        }
    }

    /// Asks for a yes to something that cannot be taken back: nothing but the word counts.
    pub(super) fn agrees(&mut self, key: &str, facts: &[(&str, Fact)]) -> io::Result<bool> {
        let answer = self.ask(key, facts)?.unwrap_or_default().to_lowercase();
        let agrees = ["ja", "yes"].contains(&answer.as_str());
        if !agrees {
            self.say("guide-not-done", &[])?;
        }
        Ok(agrees)
    }

    /// Asks for a day until one is typed; nothing typed is the day that is proposed, or none.
    pub(super) fn ask_date(&mut self, key: &str, facts: &[(&str, Fact)], proposed: Option<Date>) -> io::Result<Option<Date>> {
        loop {
            let Some(answer) = self.ask(key, facts)? else { return Ok(None) };
            if answer.is_empty() {
                return Ok(proposed);
            }
            match day(&answer) {
                Ok(day) => return Ok(Some(day)),
                Err(fault) => self.fault(&fault),
            }
        }
    }

    /// Shows a command and runs it.
    pub(super) fn command(&mut self, arguments: Vec<OsString>) -> io::Result<Exit> {
        let shown = format!("innoskole {}", quoted_words(&arguments));
        self.say("guide-runs", &[("command", Fact::Said(shown))])?;
        let arguments: Vec<OsString> = std::iter::once("innoskole".into()).chain(arguments).collect();
        Ok(self.desk.run(&arguments, self.program, self.words.lang()))
    }

    /// Opens a file or folder with the system's own program for it.
    pub(super) fn open(&mut self, path: &Path) -> io::Result<()> {
        let facts = [("path", path.display().to_string().into())];
        let key = match system_open::that_detached(path) {
            Ok(()) => "guide-opened",
            Err(_) => "guide-unopened",
        };
        self.say(key, &facts)
    }
}
