//! Every text once: a million rows repeat most of what they say.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::str::Utf8Error;

use hashbrown::{DefaultHashBuilder, HashTable};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Address;

/// The number of a text among [`Texts`], from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Text(NonZeroU32);

impl Text {
    fn nth(index: usize) -> Self {
        let number = u32::try_from(index + 1).ok().and_then(NonZeroU32::new);
        Self(number.unwrap_or(NonZeroU32::MAX))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// Texts as they were read, each kept once while there is reading.
#[derive(Clone, Debug)]
pub struct Texts {
    all: String,
    /// Where each ends among all.
    ends: Vec<usize>,
    /// The texts by the hashes of their bytes, of which a part is kept beside: growing needs no text to be read again.
    known: HashTable<(u32, Text)>,
    hasher: DefaultHashBuilder,
    blank: Text,
    /// What stood in the cells that the mapping file reads otherwise.
    written: BTreeMap<Address, Text>,
    /// The other cells of values that were put together of several.
    joined: BTreeMap<Address, Vec<Address>>,
}

impl Default for Texts {
    fn default() -> Self {
        let mut texts = Self {
            all: String::new(),
            ends: Vec::new(),
            known: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            blank: Text::nth(0),
            written: BTreeMap::new(),
            joined: BTreeMap::new(),
        };
        texts.blank = texts.keep("");
        texts
    }
}

impl Texts {
    /// Keeps a text.
    pub fn keep(&mut self, text: &str) -> Text {
        let hash = self.hash(text.as_bytes());
        self.known(hash, text.as_bytes()).unwrap_or_else(|| self.add(hash, text))
    }

    /// Keeps bytes that are a text; only those that are new are looked through.
    ///
    /// # Errors
    /// They are none.
    pub fn keep_bytes(&mut self, bytes: &[u8]) -> Result<Text, Utf8Error> {
        let hash = self.hash(bytes);
        match self.known(hash, bytes) {
            Some(text) => Ok(text),
            None => Ok(self.add(hash, std::str::from_utf8(bytes)?)),
        }
    }

    /// A text that was kept here.
    pub fn get(&self, text: Text) -> &str {
        let index = text.index();
        let begin = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[begin..self.ends[index]]
    }

    /// The text with nothing in it.
    pub fn blank(&self) -> Text {
        self.blank
    }

    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.all.len()
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

    /// Gives back what is needed only while there is reading. What is kept from now on may be there already.
    pub fn settle(&mut self) {
        self.all.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.known = HashTable::new();
    }

    fn hash(&self, bytes: &[u8]) -> u64 {
        self.hasher.hash_one(bytes)
    }

    fn known(&self, hash: u64, bytes: &[u8]) -> Option<Text> {
        let same = |(part, text): &(u32, Text)| *part == upper(hash) && self.get(*text).as_bytes() == bytes;
        self.known.find(spread(upper(hash)), same).map(|(_, text)| *text)
    }

    fn add(&mut self, hash: u64, text: &str) -> Text {
        self.all.push_str(text);
        self.ends.push(self.all.len());
        let added = Text::nth(self.ends.len() - 1);
        self.known.insert_unique(spread(upper(hash)), (upper(hash), added), |(part, _)| spread(*part));
        added
    }
}

/// The part of a hash that is kept.
fn upper(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(0)
}

/// That part as a hash of its own: the table looks at both its ends.
fn spread(part: u32) -> u64 {
    u64::from(part).wrapping_mul(0x9e37_79b9_7f4a_7c15)
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

    #[test]
    fn what_is_settled_can_still_be_read_and_added_to() {
        let mut texts = Texts::default();
        let before = texts.keep("Bodø");
        texts.settle();
        let after = texts.keep("Bodø");
        assert_eq!((texts.get(before), texts.get(after)), ("Bodø", "Bodø"));
    }
}
