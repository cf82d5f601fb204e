//! Every text once: a million rows repeat most of what they say.

use std::collections::BTreeMap;

use string_interner::{StringInterner, Symbol, backend::StringBackend, symbol::SymbolU32};

use super::Address;

/// A text among [`Texts`]: two are the same where their texts are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Text(SymbolU32);

/// Texts as they were read, each kept once.
#[derive(Clone, Debug)]
pub struct Texts {
    known: StringInterner<StringBackend<SymbolU32>>,
    blank: Text,
    bytes: usize,
    /// What stood in the cells that the mapping file reads otherwise.
    written: BTreeMap<Address, Text>,
}

impl Default for Texts {
    fn default() -> Self {
        let mut known = StringInterner::new();
        let blank = Text(known.get_or_intern_static(""));
        Self { known, blank, bytes: 0, written: BTreeMap::new() }
    }
}

impl Texts {
    /// Keeps a text.
    pub fn keep(&mut self, text: &str) -> Text {
        let before = self.known.len();
        let kept = Text(self.known.get_or_intern(text));
        if self.known.len() > before {
            self.bytes += text.len();
        }
        kept
    }

    /// The text with nothing in it.
    pub fn blank(&self) -> Text {
        self.blank
    }

    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// A text, where it was kept here.
    pub fn find(&self, text: &str) -> Option<Text> {
        self.known.get(text).map(Text)
    }

    /// A text that was kept here.
    pub fn get(&self, text: Text) -> &str {
        self.known.resolve(text.0).unwrap_or_default()
    }

    /// Notes what stood in a cell that the mapping file reads otherwise.
    pub fn note_written(&mut self, cell: Address, text: Text) {
        self.written.insert(cell, text);
    }

    /// What stood in a cell that the mapping file reads otherwise.
    pub fn written(&self, cell: Address) -> Option<&str> {
        self.written.get(&cell).map(|text| self.get(*text))
    }

    /// Gives back what is not needed when no more is read.
    pub fn settle(&mut self) {
        self.known.shrink_to_fit();
    }
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
        self.0.get(text.0.to_usize()).copied().flatten()
    }

    /// Notes what is known of a text, and tells what was known before.
    pub fn set(&mut self, text: Text, known: T) -> Option<T> {
        let index = text.0.to_usize();
        if self.0.len() <= index {
            self.0.resize(index + 1, None);
        }
        self.0[index].replace(known)
    }
}
