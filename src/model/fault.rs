//! What stops the work. A fault in the data is a finding, not one of these.

use std::fmt;

use super::{Fact, Facts};

/// Why something could not be done: exit status 2. `text` has a sentence and a way out for every code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Names the kind, for scripts and for the sentence: `file-not-found`.
    pub code: &'static str,
    /// What the sentence needs.
    pub facts: Facts,
    /// The file concerned, as it was named.
    pub file: Option<String>,
    /// The cell, line or place within it.
    pub cell: Option<String>,
    /// Other faults of the same piece of work, so that one run tells every one of them.
    pub others: Vec<Fault>,
}

impl Fault {
    /// A fault without a place yet.
    pub fn new(code: &'static str) -> Self {
        Self { code, facts: Vec::new(), file: None, cell: None, others: Vec::new() }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Names the file, also of the faults told with it that name none.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        let file = file.into();
        for other in self.others.iter_mut().filter(|other| other.file.is_none()) {
            other.file = Some(file.clone());
        }
        self.file = Some(file);
        self
    }

    /// Names the place in the file.
    #[must_use]
    pub fn at(mut self, cell: impl Into<String>) -> Self {
        self.cell = Some(cell.into());
        self
    }

    /// Names another place, where what was found has none of its own yet.
    #[must_use]
    pub fn instead_at(mut self, place: String) -> Self {
        for fault in &mut self.others {
            (fault.file, fault.cell) = (Some(place.clone()), None);
        }
        (self.file, self.cell) = (Some(place), None);
        self
    }

    /// The fault, and then those told with it.
    pub fn each(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }

    /// Makes one fault of several, the first in front; nothing when there are none.
    pub fn all(faults: Vec<Fault>) -> Result<(), Fault> {
        let mut faults = faults.into_iter();
        match faults.next() {
            None => Ok(()),
            Some(mut first) => {
                for mut fault in faults {
                    let others = std::mem::take(&mut fault.others);
                    first.others.push(fault);
                    first.others.extend(others);
                }
                Err(first)
            }
        }
    }
}

/// For logs of programs that use the library; users are shown `text`'s sentence.
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.code)?;
        for (name, fact) in &self.facts {
            write!(out, " {name}={fact:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}
