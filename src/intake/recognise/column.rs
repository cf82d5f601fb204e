//! One column with its header, and what it is taken for.

use super::header::Sure;
use super::heading::Heading;
use super::synonyms::Meaning;
use super::why::Why;
use crate::model::Address;

/// The columns of a form, at most; of a wider sheet only what the list knows is recognised.
pub(in crate::intake) const MOST_COLUMNS: usize = 1_000;

/// A longer value (in characters) is cut.
const LONGEST_SAMPLE: usize = 40;

/// A column with a header.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Column {
    /// Its position, from 0.
    pub column: usize,
    /// The row of its header, from 0.
    pub row: u32,
    /// The header as it stands there; of two rows both.
    pub header: String,
    /// What it asks, where it is a code and a codebook says it.
    pub question: Option<String>,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// How sure that is.
    pub sure: Sure,
    /// What it may be, where it means nothing: the reading is not much better than the next.
    pub resembles: Option<Meaning>,
    /// Of two rows of headers the lower alone.
    pub below: Option<String>,
    /// What the list says, whatever the reading takes it for.
    pub listed: Option<Meaning>,
    /// What its cells are instead: the look, how many, of how many; and what its header says.
    pub contradicted: Option<(&'static str, u32, u32)>,
    /// What the next best reading takes it for.
    pub otherwise: Option<Meaning>,
    /// Why.
    pub why: Vec<Why>,
}

impl Column {
    /// As all evidence is added up about it; in a form with the number of the participant in whose part it stands.
    pub fn heading(&self, slot: Option<u32>) -> Heading {
        let said = |sure: Sure| self.meaning.filter(|_| self.sure == sure);
        Heading {
            text: self.asks().to_owned(),
            listed: said(Sure::Listed),
            asked: said(Sure::Words),
            near: self.resembles,
            mapped: (self.sure == Sure::Mapped).then_some(self.meaning),
            is_link: false,
            below: self.below.clone(),
            slot,
        }
    }

    /// What it asks: its header, or what a codebook says that it means.
    pub fn asks(&self) -> &str {
        self.question.as_deref().unwrap_or(&self.header)
    }

    /// Its header as people are shown it: a code with what it asks.
    pub fn told(&self) -> String {
        told(&self.header, self.question.as_deref())
    }

    /// Whether the mapping says that it is a participant's, but not which participant's.
    pub fn is_unnumbered(&self) -> bool {
        self.sure == Sure::Mapped && matches!(self.meaning, Some(Meaning::Participant(_, None)))
    }

    /// Where its header stands.
    pub fn address(&self, sheet: u16) -> Address {
        Address { sheet, row: self.row, column: u16::try_from(self.column).unwrap_or(u16::MAX) }
    }
}

/// A header as people are shown it: a code with what it asks.
pub(super) fn told(header: &str, question: Option<&str>) -> String {
    match question {
        Some(question) => format!("{}: {question}", header.trim()),
        None => header.trim().to_owned(),
    }
}

/// A value as it is shown: on one line, and not too long.
pub(in crate::intake) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = text.chars().take(LONGEST_SAMPLE).collect();
    if cut.len() < text.len() { format!("{cut}…") } else { cut }
}
