//! TOML to a type, with faults that point at the line.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::{Fact, Facts, Fault};

/// What is wrong with a value: its code, what its sentence needs, and the way to it: `balance.1.wishes.0.min`.
pub(super) type Wrong = (&'static str, Facts, String);

/// Faults with the line and column of what is wrong; where the value is not there, of what it would stand in.
pub(super) fn placed(wrong: Vec<Wrong>, text: &str, name: &str) -> Vec<Fault> {
    let fault = |(code, facts, way): Wrong| Fault { facts, ..Fault::new(code) }.in_file(name).at(place(text, &way));
    let mut faults: Vec<Fault> = wrong.into_iter().map(fault).collect();
    faults.sort_by_key(|fault| {
        let place = fault.cell.as_deref().and_then(|cell| cell.split_once(':')).unwrap_or(("", ""));
        (place.0.parse::<usize>().unwrap_or(0), place.1.parse::<usize>().unwrap_or(0))
    });
    faults
}

/// Refuses a text in which æ, ø and å were destroyed on the way, as a console does that takes one encoding for another: a question mark or
/// nothing readable within a word, or the signs that the two bytes of such a letter look like elsewhere.
///
/// # Errors
/// Such a text, with the first such word.
pub(super) fn refuse_destroyed(text: &str, name: &str) -> Result<(), Fault> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let destroyed = |at: usize| {
        let letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).map(|(_, letter)| *letter);
        let within = || {
            let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
            is_letter(letter(at.checked_sub(1))) && is_letter(letter(at.checked_add(1)))
        };
        match letters[at].1 {
            '\u{fffd}' => true,
            '?' => within(),
            // The first of the two bytes in Windows-1252, and in the code pages 437 and 850.
            'Ã' => letter(at.checked_add(1)).is_some_and(|next| "¦¸¥†˜…\u{86}\u{98}\u{85}".contains(next)),
            '├' => true,
            _ => false,
        }
    };
    let Some(at) = (0..letters.len()).find(|at| destroyed(*at)) else { return Ok(()) };
    let is_word = |letter: &char| letter.is_alphanumeric() || !letter.is_ascii() || *letter == '?';
    let first = letters[..at].iter().rposition(|(_, letter)| !is_word(letter)).map_or(0, |before| before + 1);
    let word: String = letters[first..].iter().map(|(_, letter)| *letter).take_while(is_word).collect();
    let (line, column) = line_and_column(text, letters[first].0);
    Err(Fault::new("program-letters").with("found", word).in_file(name).at(format!("{line}:{column}")))
}

/// Line and column of what a way leads to: `12:3`.
pub(super) fn place(text: &str, way: &str) -> String {
    let table = DeTable::parse(text).ok();
    let (line, column) = line_and_column(text, table.as_ref().map_or(0, |table| offset(table, way)));
    format!("{line}:{column}")
}

/// Where the value at the end of the way stands; where its key does, if it has one.
fn offset(table: &Spanned<DeTable<'_>>, way: &str) -> usize {
    let mut here: Option<&DeValue<'_>> = None;
    let mut offset = 0;
    for step in way.split('.').filter(|step| !step.is_empty()) {
        let inside = match here {
            None => Some(table.get_ref()),
            Some(DeValue::Table(table)) => Some(table),
            _ => None,
        };
        let next = match (inside, here) {
            (Some(table), _) => table.get_key_value(step).map(|(key, value)| (key.span().start, value.get_ref())),
            (None, Some(DeValue::Array(array))) => {
                step.parse::<usize>().ok().and_then(|index| array.get(index)).map(|value| (value.span().start, value.get_ref()))
            }
            _ => None,
        };
        let Some((start, value)) = next else { break };
        (offset, here) = (start, Some(value));
    }
    offset
}

/// Reads a typed TOML file; `name` is what it is called in messages.
pub(super) fn typed<T: DeserializeOwned>(text: &str, name: &str) -> Result<T, Fault> {
    toml::from_str(text).map_err(|error| {
        let place = error.span().map(|span| line_and_column(text, span.start));
        let fault = explain(error.message()).in_file(name);
        match place {
            Some((line, column)) => fault.at(format!("{line}:{column}")),
            None => fault,
        }
    })
}

/// A date is wanted here, and nothing else: what `date` says to serde, and nobody reads.
pub(super) const WANTS_DATE: &str = "a date is wanted";

/// A time of day is wanted, likewise.
pub(super) const WANTS_CLOCK: &str = "a time of day is wanted";

/// Turns serde's message into a fault that can be told in every language: an unknown key with the nearest known one, a key that is missing, a
/// value of another kind, a word that is none of those allowed.
fn explain(message: &str) -> Fault {
    let mut quoted = message.split('`').skip(1).step_by(2);
    if message == WANTS_DATE {
        return Fault::new("program-date");
    }
    if message == WANTS_CLOCK {
        return Fault::new("program-clock");
    }
    if let Some((found, wanted)) = message.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected ")) {
        let kind = match wanted {
            "a boolean" => "kind-truth",
            "a string" => "kind-text",
            _ if wanted.contains("sequence") => "kind-list",
            _ if wanted.contains("u32") || wanted.contains("integer") || wanted.contains("nonzero") => "kind-number",
            _ if wanted.to_lowercase().contains("datetime") => return Fault::new("program-date"),
            _ => "kind-table",
        };
        let found = found.split(['`', '"']).nth(1).unwrap_or(found);
        return Fault::new("program-type").with("found", found).with("wanted", Fact::Keys(vec![kind]));
    }
    if message.contains("expected a nonzero") {
        return Fault::new("program-type").with("found", "0").with("wanted", Fact::Keys(vec!["kind-number-above"]));
    }
    if let Some(found) = message.strip_suffix(" is not a four-digit municipality number") {
        return Fault::new("program-type")
            .with("found", found.trim_matches('"'))
            .with("wanted", Fact::Keys(vec!["kind-municipality"]));
    }
    match quoted.next() {
        Some(found) if message.starts_with("missing field") => Fault::new("program-missing").with("found", found),
        Some(found) if message.starts_with("unknown variant") => {
            let known: Vec<String> = quoted.map(str::to_owned).collect();
            Fault::new("program-variant").with("found", found).with("known", known)
        }
        Some(found) if message.starts_with("unknown field") => {
            let known: Vec<&str> = quoted.collect();
            let nearest = known.iter().min_by_key(|key| strsim::damerau_levenshtein(found, key)).copied();
            Fault::new("program-unknown-key").with("found", found).with("nearest", nearest.unwrap_or("-"))
        }
        _ => Fault::new("program-value").with("message", message),
    }
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}
