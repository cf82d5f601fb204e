//! A column before its cells are looked at.

use super::synonyms::Meaning;

/// A column as it is read: its header, and what the list or the officer's mapping says of it.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Heading {
    /// The header; of two rows both.
    pub text: String,
    /// What the list says, or the programme file of a column it balances by.
    pub listed: Option<Meaning>,
    /// What the words of its question say.
    pub asked: Option<Meaning>,
    /// What header of the list it is nearly.
    pub near: Option<Meaning>,
    /// Whether the mapping says what it is, or that it is nothing: then nothing else counts.
    pub mapped: Option<Option<Meaning>>,
    /// Whether it links its sheet to another.
    pub is_link: bool,
    /// Of two rows of headers the lower alone.
    pub below: Option<String>,
    /// The number of the participant in whose part of a form it stands.
    pub slot: Option<u32>,
}
