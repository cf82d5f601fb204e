//! What closing an intake deletes, and the receipt that it leaves.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::json::json;
use super::table::{heading, line};
use crate::model::Fact;
use crate::text::Words;

/// A file that went. Its own name may be a person's.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Gone {
    /// The folder that it lay in.
    pub folder: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// The receipt, `avsluttet.json`.
#[derive(Serialize, Deserialize)]
pub struct Receipt {
    format: String,
    /// The day that the intake was closed on.
    pub closed: Date,
    /// What went.
    pub deleted: Vec<Gone>,
}

impl Receipt {
    const FORMAT: &str = "innoskole-closed/1";

    /// The receipt for what goes on a day.
    pub fn new(closed: Date, deleted: Vec<Gone>) -> Self {
        Self { format: Self::FORMAT.to_owned(), closed, deleted }
    }

    /// A receipt that was left; none where the text is none.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|receipt: &Self| receipt.format == Self::FORMAT)
    }

    /// The receipt as a file.
    pub fn render(&self) -> String {
        json(self)
    }
}

/// What was found in the folder of an intake.
pub struct Closing<'a> {
    /// The files with personal data, by their ways within the folder.
    pub goes: &'a [String],
    /// Files of which nobody knows what they are.
    pub unknown: &'a [String],
    /// Files that stay although somebody's name or address stands in them.
    pub named_in: &'a [String],
    /// Those with a place who have not answered, by number and name.
    pub silent: Vec<String>,
    /// The last day to complain.
    pub last: Date,
    /// Whether that day is over.
    pub over: bool,
    /// Whether the intake was at hand, so that names could be searched for.
    pub searched: bool,
    /// Whether they were deleted.
    pub deleted: bool,
}

/// Files, in short: those that people put there by name, those that the program made by their folder.
fn by_folder(files: &[String], words: &Words) -> Vec<String> {
    let (own, made): (Vec<&String>, Vec<&String>) =
        files.iter().partition(|file| !file.contains('/') || file.starts_with("innboks/") || file.starts_with("svar/"));
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for file in made {
        *folders.entry(file.rsplit_once('/').map_or("", |(folder, _)| folder)).or_default() += 1;
    }
    let folders = folders
        .into_iter()
        .map(|(folder, count)| words.say("close-folder", &[("folder", folder.into()), ("count", count.into())]));
    own.into_iter().cloned().chain(folders).collect()
}

/// What is said of it.
pub fn closing_screen(closing: &Closing<'_>, words: &Words) -> String {
    let mut out = String::new();
    let count = ("count", Fact::from(closing.goes.len()));
    heading(&mut out, &words.say(if closing.deleted { "close-deleted" } else { "close-goes" }, &[count]));
    by_folder(closing.goes, words).iter().for_each(|files| line(&mut out, files));
    if !closing.deleted {
        let key = if closing.over { "close-over" } else { "close-last" };
        line(&mut out, &words.say(key, &[("last", closing.last.into())]));
        line(&mut out, &words.word("close-archive"));
    }
    if !closing.silent.is_empty() {
        line(&mut out, &words.say("close-silent", &[("who", closing.silent.clone().into())]));
    }
    if !closing.searched {
        line(&mut out, &words.word("close-unsearched"));
    }
    for (key, files) in [("close-unknown", closing.unknown), ("close-named", closing.named_in)] {
        if !files.is_empty() {
            heading(&mut out, &words.word(key));
            files.iter().for_each(|file| line(&mut out, file));
        }
    }
    out
}
