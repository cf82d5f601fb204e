//! What may be decided about which case, and the words for it in a decisions file.

use std::collections::{BTreeMap, BTreeSet};

use super::taken::{COLUMNS, Taken};
use crate::program::Regulation;
use crate::register::Found;
use crate::rules::read::texts::{is_address, same_text};
use crate::rules::{Code, Receipt, Track};

/// What may be decided about a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choices {
    /// The decisions by their names in files; `text` has a word for each.
    pub names: &'static [&'static str],
    /// What may be written besides.
    pub free: Option<Free>,
}

/// A decision that is a value of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Free {
    /// A01: a municipality, or the co-operating ones.
    Municipality,
    /// P01: a name.
    Name,
    /// P02: an e-mail address.
    Address,
    /// A11: a time of receipt.
    Moment,
    /// A16: a reference.
    Reference,
}

impl Free {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Municipality, Self::Name, Self::Address, Self::Moment, Self::Reference];

    /// The key of what the texts call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "decision-municipality",
            Self::Name => "decision-name",
            Self::Address => "decision-address",
            Self::Moment => "decision-moment",
            Self::Reference => "decision-reference",
        }
    }
}

impl Choices {
    /// What may be decided about a code's finding; of a blank code, about a participant or an application as a whole.
    pub fn of(code: Option<Code>, participant: bool) -> Self {
        let (names, free): (&[&str], _) = match code {
            None if participant => (&["out"], None),
            None => (&["withdrawn"], None),
            Some(Code::A01) => (&[], Some(Free::Municipality)),
            Some(Code::A03) => (&["stands", "falls"], None),
            Some(Code::A10) => (&["in-time", "late"], None),
            Some(Code::A11) => (&["in-time"], Some(Free::Moment)),
            Some(Code::A06 | Code::A07 | Code::A08 | Code::A09 | Code::A13) => (&["met", "not-met"], None),
            Some(Code::A16) => (&[], Some(Free::Reference)),
            Some(Code::P01) => (&[], Some(Free::Name)),
            Some(Code::P02) => (&[], Some(Free::Address)),
            Some(Code::P03) => (&["one-person", "two-persons"], None),
            Some(Code::P05 | Code::P07) => (&["student", "course"], None),
            Some(_) => (&[], None),
        };
        Self { names, free }
    }

    /// The keys of the words for what has a name, in order.
    pub fn keys(self) -> Vec<&'static str> {
        let of = |name: &&str| NAMED.iter().find(|(other, _, _)| other == name).map(|(_, key, _)| *key);
        self.names.iter().filter_map(of).collect()
    }

    /// The keys of the words for everything that may be decided.
    pub fn all_keys(self) -> Vec<&'static str> {
        self.keys().into_iter().chain(self.free.map(Free::key)).collect()
    }

    /// Whether nothing may be decided.
    pub fn is_empty(self) -> bool {
        self.names.is_empty() && self.free.is_none()
    }

    /// What was decided, from what is written; none when it may not be.
    pub(in crate::rules) fn read(self, text: &str, regulation: &Regulation, terms: &FileTerms) -> Option<Taken> {
        let Regulation { program, register } = regulation;
        let named = terms.decision(text);
        if let Some(name) = self.names.iter().find(|name| **name == named) {
            return Taken::of_name(name);
        }
        if terms.hints.contains(&FileTerms::key(text)) {
            return None;
        }
        match self.free? {
            Free::Municipality => match register.find(text) {
                Found::Municipalities(parts) => Some(Taken::Municipalities(parts.iter().map(|part| part.number).collect())),
                _ => None,
            },
            Free::Name => text.chars().any(char::is_alphabetic).then(|| Taken::Missing(text.to_owned())),
            Free::Reference => text.chars().any(char::is_alphanumeric).then(|| Taken::Missing(text.to_owned())),
            Free::Address => is_address(text).then(|| Taken::Missing(text.to_owned())),
            Free::Moment => {
                let receipt = Receipt::read(text, &program.time_zone)?;
                // Long before the deadline nobody could apply: a slip of the keyboard.
                let year = receipt.moment(&program.time_zone).map_or(program.deadline.day().year(), |moment| moment.year());
                if (program.deadline.day().year() - year).abs() > 1 {
                    return None;
                }
                receipt.is_late(program.deadline_end(), &program.time_zone).map(|_| Taken::Received(receipt))
            }
        }
    }
}

/// Every decision that has a name: its name in files, the key of its word in the texts, and what it is.
const NAMED: [(&str, &str, Taken); 12] = [
    ("stands", "decision-stands", Taken::Stands),
    ("falls", "decision-falls", Taken::Falls),
    ("in-time", "decision-in-time", Taken::InTime),
    ("late", "decision-late", Taken::Late),
    ("met", "decision-met", Taken::Met),
    ("not-met", "decision-not-met", Taken::NotMet),
    ("one-person", "decision-one-person", Taken::OnePerson),
    ("two-persons", "decision-two-persons", Taken::TwoPersons),
    ("student", "decision-student", Taken::Track(Track::Student)),
    ("course", "decision-course", Taken::Track(Track::Course)),
    ("out", "decision-out", Taken::Out),
    ("withdrawn", "decision-withdrawn", Taken::Withdrawn),
];

impl Taken {
    /// The names of decisions in files, each with the key of its word in the texts.
    pub fn named() -> impl Iterator<Item = (&'static str, &'static str)> {
        NAMED.iter().map(|(name, key, _)| (*name, *key))
    }

    /// Its name in files; none of a value of its own.
    pub fn name(&self) -> Option<&'static str> {
        NAMED.iter().find(|(_, _, taken)| taken == self).map(|(name, _, _)| *name)
    }

    /// The key of its word in the texts; none of a value of its own.
    pub fn key(&self) -> Option<&'static str> {
        NAMED.iter().find(|(_, _, taken)| taken == self).map(|(_, key, _)| *key)
    }

    fn of_name(name: &str) -> Option<Self> {
        NAMED.iter().find(|(other, _, _)| *other == name).map(|(_, _, taken)| taken.clone())
    }
}

/// The words of every language for what stands in a decisions file.
#[derive(Default)]
pub struct FileTerms {
    /// Headers, in lower case, each with the column's name.
    pub columns: BTreeMap<String, &'static str>,
    /// What the texts call a decision that is a value of its own, in lower case: nobody decides that.
    pub hints: BTreeSet<String>,
    /// Decisions, in lower case, each with the decision's name.
    pub decisions: BTreeMap<String, &'static str>,
    /// Headers and answers of an answers file, in lower case, each with its name there.
    pub answers: BTreeMap<String, &'static str>,
}

impl FileTerms {
    /// A text as it is looked up: letters composed, in lower case, blanks made one.
    pub fn key(text: &str) -> String {
        same_text(text).to_lowercase()
    }

    /// The column that a header names.
    pub fn column(&self, header: &str) -> Option<&'static str> {
        let header = Self::key(header);
        COLUMNS.into_iter().find(|name| *name == header).or_else(|| self.columns.get(&header).copied())
    }

    /// A header or an answer of an answers file, by its name there.
    pub fn answer(&self, written: &str) -> Option<&'static str> {
        self.answers.get(&Self::key(written)).copied()
    }

    /// A decision by its name in files, where it is written in a word of some language.
    pub fn decision<'a>(&self, written: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.decisions.get(&Self::key(written)).copied().unwrap_or(written.trim())
    }
}
