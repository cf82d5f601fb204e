//! What is frozen: the parts of a protocol that its digest is made of.

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::moment::Moment;
use super::number::WholeNumber;
use crate::lottery::{self, Chance};
use crate::model::{MunicipalityNumber, Seats, on_one_line};
use crate::program::{SeedKind, SeedSources, Share};
use crate::rules::Code;

/// The programme file that was used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramRef {
    /// Its id: part of the key.
    pub id: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// The program that froze it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// `innoskole`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The register that was used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterRef {
    /// The municipalities in force on this day.
    pub valid_on: Date,
    /// SHA-256 of its data.
    pub sha256: String,
}

/// Where the seed will come from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedSource {
    /// Its form.
    pub kind: SeedKind,
    /// In words.
    pub text: String,
    /// The day it is drawn or thrown.
    pub date: Date,
    /// How many digits, of dice; null: Lotto.
    pub digits: Option<u32>,
    /// What is used should it fail.
    pub fallback: Fallback,
}

impl From<&SeedSources> for SeedSource {
    fn from(sources: &SeedSources) -> Self {
        let (first, second) = (sources.primary.clone(), sources.fallback.clone());
        let text = on_one_line(&second.text);
        let fallback = Fallback { kind: second.kind, text, date: second.date, digits: second.digits };
        Self { kind: first.kind, text: on_one_line(&first.text), date: first.date, digits: first.digits, fallback }
    }
}

/// The source used when the announced source fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fallback {
    /// Its form.
    pub kind: SeedKind,
    /// In words.
    pub text: String,
    /// The day it is drawn or thrown.
    pub date: Date,
    /// How many digits, of dice; null: Lotto.
    pub digits: Option<u32>,
}

/// The void draw that a protocol replaces.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replaces {
    /// Its digest.
    pub digest: String,
    /// Its head.
    pub head: String,
    /// Why it is void. Public.
    pub reason: String,
    /// The number of this draw: 2, 3, ….
    pub number: u64,
}

/// How many are admitted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Capacity {
    /// `places` (applications) or `seats` (participants).
    #[serde(flatten)]
    pub room: lottery::Capacity,
    /// The smallest shortfall that any allocation has.
    pub shortfall: u64,
}

/// A wish for one value of one attribute.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// The attribute.
    pub attribute: String,
    /// The value.
    pub value: String,
    /// At least so many, loosened as far as some feasible allocation goes.
    pub min: Option<u64>,
    /// At most so many, loosened likewise.
    pub max: Option<u64>,
    /// At least so many, as asked.
    pub asked_min: Option<u64>,
    /// At most so many, as asked.
    pub asked_max: Option<u64>,
    /// What it was asked as a share of; null: it was asked as a number.
    pub share: Option<Share>,
}

/// Applications in the same position.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The values joined by `/`.
    pub id: String,
    /// The values by attribute, in the programme file's order.
    pub attributes: IndexMap<String, String>,
    /// The seats of each, when capacity is in seats; null with places.
    pub seats: Option<u64>,
    /// How many.
    pub applications: u64,
}

/// An application that takes part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The number of its (lead) municipality.
    pub id: MunicipalityNumber,
    /// The names of its municipalities.
    pub name: String,
    /// Its municipalities, the lead first.
    pub municipalities: Vec<MunicipalityNumber>,
    /// Its participants.
    pub seats: Seats,
    /// Its cell.
    pub cell: String,
    /// Its chance of admission.
    pub chance: Chance,
}

/// An application that was late: no lottery, no ticket.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Late {
    /// The number of its (lead) municipality.
    pub id: MunicipalityNumber,
    /// The names of its municipalities.
    pub name: String,
    /// Its municipalities, the lead first.
    pub municipalities: Vec<MunicipalityNumber>,
    /// Its participants.
    pub seats: Seats,
    /// Its values of the attributes.
    pub attributes: IndexMap<String, String>,
    /// When it was received.
    pub received: Moment,
}

/// An application that cannot take part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotEligible {
    /// The number of its (lead) municipality; null when that is not known.
    pub id: Option<MunicipalityNumber>,
    /// The names of its municipalities; null when they are not known.
    pub name: Option<String>,
    /// The codes that keep it out, each once, ascending.
    pub codes: Vec<Code>,
}

/// An application that was set aside before freezing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// The number of its (lead) municipality; null when that is not known.
    pub id: Option<MunicipalityNumber>,
    /// The names of its municipalities; null when they are not known.
    pub name: Option<String>,
    /// Why.
    pub cause: SetAsideCause,
}

/// Why an application was set aside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetAsideCause {
    /// It was withdrawn.
    Withdrawn,
    /// Another application of a municipality of it stands (A03).
    AnotherStands,
}

/// A whole allocation and its weight.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// Its chance is this over the sum of all weights.
    pub weight: WholeNumber,
    /// How many of every cell, in the order of the cells.
    pub counts: IndexMap<String, u64>,
}

impl Late {
    /// Whether it brings somebody, for municipalities each named once, the lead first.
    pub(in crate::protocol) fn is_whole(&self) -> bool {
        let each_once = |(at, number): (usize, &MunicipalityNumber)| !self.municipalities[..at].contains(number);
        self.seats.0 > 0 && self.municipalities.first() == Some(&self.id) && self.municipalities.iter().enumerate().all(each_once)
    }
}

impl SetAsideCause {
    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::AnotherStands => "another-stands",
        }
    }
}

impl NotEligible {
    /// What they stand in the order of: by id, those without one last, then by codes, then by name.
    pub fn order(&self) -> (bool, Option<MunicipalityNumber>, &[Code], Option<&str>) {
        (self.id.is_none(), self.id, &self.codes, self.name.as_deref())
    }

    /// Its codes in a row: `A03, A08`.
    pub fn codes_in_a_row(&self) -> String {
        self.codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(", ")
    }
}
