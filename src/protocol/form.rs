//! The members of `innoskole-protocol/1`, in their order.

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::events::Event;
use super::proof::Proof;
use crate::lottery::{self, Chance, Ticket};
use crate::model::{MunicipalityNumber, Seats, SourceFile};
use crate::program::{SeedKind, SeedSources};
use crate::rules::Code;

/// A frozen or drawn protocol.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Always `innoskole-protocol/1`.
    pub format: String,
    /// The programme file.
    pub program: ProgramRef,
    /// The program that froze it.
    pub tool: Tool,
    /// The register of municipalities.
    pub register: RegisterRef,
    /// The files it was made from.
    pub sources: Vec<SourceFile>,
    /// Where the seed will come from; null: nobody announced it.
    pub seed_source: Option<SeedSource>,
    /// The void draw that this one replaces; null: none.
    pub replaces: Option<Replaces>,
    /// How many are admitted.
    pub capacity: Capacity,
    /// What the places are balanced by.
    pub wishes: Vec<Wish>,
    /// The cells, by id.
    pub cells: Vec<Cell>,
    /// Who takes part, by id.
    pub applications: Vec<Application>,
    /// Who was late, by id.
    pub late: Vec<Late>,
    /// Who is not eligible, by id, then by codes; those of unknown municipalities last.
    pub not_eligible: Vec<NotEligible>,
    /// The fair lottery over whole allocations.
    pub allocations: Vec<Allocation>,
    /// Whether the chances are the optimum itself, and not within 10⁻⁹ of it.
    pub exact: bool,
    /// Why no lottery does better; null where additions alone do not show it.
    pub certificate: Option<Vec<Proof>>,
    /// SHA-256 of the canonical JSON of every member above.
    pub digest: String,
    /// The outcome; absent while frozen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// What happened after the draw, in the order of processing; absent until the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

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
        let fallback = Fallback { kind: second.kind, text: second.text, date: second.date, digits: second.digits };
        Self { kind: first.kind, text: first.text, date: first.date, digits: first.digits, fallback }
    }
}

/// The source used when the announced one fails.
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
    /// When it was received, with the offset from UTC.
    pub received: String,
}

/// How a time of receipt is written: to the fraction of a second, with the offset from UTC.
pub(super) const RECEIVED: &str = "%Y-%m-%dT%H:%M:%S%.f%:z";

impl Late {
    /// Whether it brings somebody, and was received at a time that can be compared with others.
    pub(super) fn is_whole(&self) -> bool {
        let same = |moment: jiff::ZonedDateTime| moment.strftime(RECEIVED).to_string() == self.received;
        self.seats.0 > 0 && jiff::ZonedDateTime::strptime(RECEIVED, &self.received).is_ok_and(same)
    }
}

/// An application that cannot take part.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotEligible {
    /// The number of its (lead) municipality; null when that is not known.
    pub id: Option<MunicipalityNumber>,
    /// The names of its municipalities; null when they are not known.
    pub name: Option<String>,
    /// The codes that keep it out, each once, ascending.
    pub codes: Vec<Code>,
}

/// A whole allocation and its weight.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// Its chance is this over the sum of all weights.
    pub weight: u64,
    /// How many of every cell, in the order of the cells.
    pub counts: IndexMap<String, u64>,
}

/// The outcome.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draw {
    /// The lottery that led to it; none when all fit.
    #[serde(flatten)]
    pub lottery: Option<Lottery>,
    /// Who is admitted, by id.
    pub admitted: Vec<MunicipalityNumber>,
    /// The late ones who are admitted, by receipt.
    pub admitted_late: Vec<MunicipalityNumber>,
    /// The waiting list in its order.
    pub waiting: Vec<MunicipalityNumber>,
    /// SHA-256 of the canonical JSON of the protocol up to here, without this: the head.
    pub hash: String,
}

/// Which of the announced sources gave the seed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Used {
    /// The announced one.
    Primary,
    /// The one for when that fails.
    Fallback,
}

/// How it was drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Lottery {
    /// The seed in its one form.
    pub seed: String,
    /// Which announced source it came from; null in a practice draw.
    pub source: Option<Used>,
    /// The key, hex.
    pub key: String,
    /// The number that picks the allocation.
    pub number: u64,
    /// The allocation drawn, from 0.
    pub allocation: usize,
    /// Every ticket, by id.
    pub tickets: Vec<TicketOf>,
}

/// The ticket of an application.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TicketOf {
    /// The application.
    pub id: MunicipalityNumber,
    /// Its ticket.
    pub ticket: Ticket,
}

impl Protocol {
    /// The format this version writes and reads.
    pub const FORMAT: &'static str = "innoskole-protocol/1";

    /// The place of an application's cell.
    pub fn cell_index(&self, cell: &str) -> Option<usize> {
        self.cells.iter().position(|one| one.id == cell)
    }

    /// The ticket of an application, once drawn by lot.
    pub fn ticket(&self, id: MunicipalityNumber) -> Option<Ticket> {
        let lottery = self.draw.as_ref()?.lottery.as_ref()?;
        lottery.tickets.iter().find(|one| one.id == id).map(|one| one.ticket)
    }

    /// Whether everybody in time fits, so that nothing is drawn.
    pub fn all_fit(&self) -> bool {
        match self.capacity.room {
            lottery::Capacity::Places(places) => self.applications.len() as u64 <= places,
            lottery::Capacity::Seats(seats) => self.applications.iter().map(|one| u64::from(one.seats.0)).sum::<u64>() <= seats,
        }
    }

    /// What an application takes of the capacity.
    pub fn takes(&self, seats: Seats) -> u64 {
        match self.capacity.room {
            lottery::Capacity::Places(_) => 1,
            lottery::Capacity::Seats(_) => u64::from(seats.0),
        }
    }

    /// The allocations as the lottery knows them.
    pub fn lottery_allocations(&self) -> Vec<lottery::Allocation> {
        let one = |one: &Allocation| lottery::Allocation { weight: one.weight, counts: one.counts.values().copied().collect() };
        self.allocations.iter().map(one).collect()
    }
}
