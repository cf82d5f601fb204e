//! What a rule found, as facts; `text` makes the sentence.

use serde::Serialize;

use super::{Code, Level};
use crate::model::{Address, Fact, Facts};

/// How many other places a finding names.
pub(super) const FIRST_PLACES: usize = 5;

/// How a participant takes part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Track {
    /// With credits.
    Student,
    /// With a course certificate, without credits.
    Course,
    /// Somebody must decide.
    Undecided,
}

/// One finding of one rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The rule.
    pub code: Code,
    /// Which of the rule's sentences fits; blank when it has one.
    pub variant: &'static str,
    /// The participant's number, when it is about one.
    pub participant: Option<u32>,
    /// The cell to look at; none when the file lacks the column.
    pub cell: Option<Address>,
    /// What the sentence needs.
    pub said: Facts,
    /// Whether somebody's decision led to it.
    pub decided: bool,
}

impl Finding {
    /// Whether it is there only because the file lacks a column, and so the same for every application.
    pub fn lacks_column(&self) -> bool {
        self.variant.ends_with("column")
    }

    /// Whether it keeps its application out, and nobody has decided so.
    pub fn keeps_out(&self) -> bool {
        !self.decided && self.code.keeps_out()
    }

    /// The municipalities that may be meant where that is in doubt (A01), each with its number.
    pub(super) fn candidates(&self) -> &[String] {
        let candidates = self.said.iter().find_map(|(name, fact)| match fact {
            Fact::List(candidates) if *name == "candidates" => Some(candidates.as_slice()),
            _ => None,
        });
        candidates.filter(|_| self.code == Code::A01).unwrap_or_default()
    }

    /// Whether somebody should see it: all but what is only told.
    pub fn is_to_be_seen(&self) -> bool {
        self.code.level() != Level::I
    }

    pub(super) fn new(code: Code, variant: &'static str) -> Self {
        Self { code, variant, participant: None, cell: None, said: Vec::new(), decided: false }
    }

    pub(super) fn about(mut self, participant: u32) -> Self {
        self.participant = Some(participant);
        self
    }

    pub(super) fn at(mut self, cell: Option<Address>) -> Self {
        self.cell = cell;
        self
    }

    /// With all that its sentence needs.
    pub(super) fn saying(mut self, said: Facts) -> Self {
        self.said = said;
        self
    }

    pub(super) fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.said.reserve_exact(1);
        self.said.push((name, fact.into()));
        self
    }
}
