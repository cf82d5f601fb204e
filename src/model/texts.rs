//! Every text once: rows repeat most of what they say.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::Utf8Error;

use indexmap::IndexSet;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Address;

/// The number of a text among [`Texts`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Text(u32);

impl Text {
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// Texts as they were read, each kept once.
#[derive(Clone, Debug)]
pub struct Texts {
    all: IndexSet<Box<str>>,
    /// Bytes of all of them.
    bytes: usize,
    /// What stood in the cells that the mapping file reads otherwise.
    written: BTreeMap<Address, Text>,
    /// The other cells of values that were put together of several.
    joined: BTreeMap<Address, Vec<Address>>,
}

impl Default for Texts {
    fn default() -> Self {
        let all = IndexSet::from([Box::from("")]);
        Self { all, bytes: 0, written: BTreeMap::new(), joined: BTreeMap::new() }
    }
}

impl Texts {
    /// Keeps a text.
    pub fn keep(&mut self, text: &str) -> Text {
        let index = self.all.get_index_of(text).unwrap_or_else(|| {
            self.bytes += text.len();
            self.all.insert_full(text.into()).0
        });
        Text(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Keeps bytes that are a text.
    ///
    /// # Errors
    /// They are none.
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<Text, Utf8Error> {
        Ok(self.keep(std::str::from_utf8(bytes)?))
    }

    /// A text that was kept here.
    pub fn get(&self, text: Text) -> &str {
        &self.all[text.index()]
    }

    /// The text with nothing in it.
    pub fn blank(&self) -> Text {
        Text(0)
    }

    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Notes what stood in a cell that the mapping file reads otherwise.
    pub fn note_written(&mut self, cell: Address, text: Text) {
        self.written.insert(cell, text);
    }

    /// What stood in a cell that the mapping file reads otherwise.
    pub fn written(&self, cell: Address) -> Option<&str> {
        self.written.get(&cell).map(|text| self.get(*text))
    }

    /// Notes the other cells of a value that was put together of several.
    pub fn note_joined(&mut self, cell: Address, others: Vec<Address>) {
        self.joined.insert(cell, others);
    }

    /// The other cells of a value that was put together of several; none of most.
    pub fn joined(&self, cell: Address) -> &[Address] {
        self.joined.get(&cell).map_or(&[], Vec::as_slice)
    }
}

/// A text without what nobody sees at its ends: blanks, soft hyphens, zero-width and direction marks, byte order marks.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter))
}

/// Whether a cell holds what a spreadsheet shows where a formula has no answer: it was filled, and what it held is lost.
pub fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 9] = ["#ref!", "#n/a", "#name?", "#value!", "#div/0!", "#null!", "#num!", "#getting_data", "#spill!"];
    text.starts_with('#') && ERRORS.contains(&text.to_lowercase().as_str())
}

/// A text with its letters composed (NFC); as it is where they are so already.
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Characters that nobody sees: soft hyphens, zero-width blanks and joiners, direction and byte order marks.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What is known of each of many texts.
#[derive(Debug)]
pub struct ByText<T>(Vec<Option<T>>);

impl<T> Default for ByText<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> ByText<T> {
    /// What is known of a text.
    pub fn get(&self, text: Text) -> Option<T> {
        self.0.get(text.index()).copied().flatten()
    }

    /// Notes what is known of a text, and tells what was known before.
    pub fn set(&mut self, text: Text, known: T) -> Option<T> {
        let index = text.index();
        if self.0.len() <= index {
            self.0.resize(index + 1, None);
        }
        self.0[index].replace(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once() {
        let mut texts = Texts::default();
        let (one, other) = (texts.keep("Bodø"), texts.keep("Herøy"));
        assert_eq!((texts.keep("Bodø"), texts.keep_bytes("Herøy".as_bytes())), (one, Ok(other)));
        assert_eq!((texts.get(one), texts.get(other), texts.get(texts.blank())), ("Bodø", "Herøy", ""));
        assert_eq!(texts.bytes(), "BodøHerøy".len());
        assert!(texts.keep_bytes(b"Bod\xf8").is_err());
        let many: Vec<Text> = (0..10_000).map(|number| texts.keep(&number.to_string())).collect();
        assert!(many.iter().enumerate().all(|(number, text)| texts.get(*text) == number.to_string()));
    }
}
