//! What happened after the draw, as the protocol records it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::parts::Late;
use crate::model::MunicipalityNumber;

/// Why somebody who was admitted has no place any more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// They withdrew.
    Withdrew,
    /// They answered no.
    Declined,
    /// They did not answer in time.
    NoAnswer,
}

/// An application that gives up its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gone {
    /// Whose.
    pub id: MunicipalityNumber,
    /// Why.
    pub cause: Cause,
}

/// A wish that an event made harder to meet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unmet {
    /// The attribute.
    pub attribute: String,
    /// The value.
    pub value: String,
    /// By how much more it is missed now.
    pub by: u64,
}

/// Something that happened after the draw. `date` is when it was received; `hash` is SHA-256 of the canonical JSON of the
/// protocol up to and including it, without the hash itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Event {
    /// Applications give up their places, or their places on the waiting list, all with one date.
    Withdrawals {
        /// When.
        date: Date,
        /// Whose, by id.
        applications: Vec<Gone>,
        /// Who was promoted for them, in order.
        replaced_by: Vec<MunicipalityNumber>,
        /// The wishes that are missed by more than before.
        unmet: Vec<Unmet>,
        /// The hash.
        hash: String,
    },
    /// An application received after freezing.
    Late {
        /// The application.
        application: Late,
        /// When it was taken in.
        date: Date,
        /// Whether it was admitted at once.
        admitted: bool,
        /// The hash.
        hash: String,
    },
    /// An admitted application said yes.
    Acceptance {
        /// Who.
        id: MunicipalityNumber,
        /// When.
        date: Date,
        /// Why it counts although it came after the last day to answer; null where it came in time. Public.
        reason: Option<String>,
        /// The hash.
        hash: String,
    },
    /// A place outside the draw and beyond the capacity.
    Grant {
        /// To whom.
        id: MunicipalityNumber,
        /// Which of its applications outside the draw, from 0: of those not eligible, set aside, late when frozen, late since, in this order.
        /// Null where it has one, or takes part in the draw.
        which: Option<usize>,
        /// Why. Public.
        reason: String,
        /// When.
        date: Date,
        /// The late ones let in because it no longer waits.
        replaced_by: Vec<MunicipalityNumber>,
        /// The hash.
        hash: String,
    },
    /// Capacity added after the draw.
    Places {
        /// When.
        date: Date,
        /// How much, in the unit of the capacity.
        added: u64,
        /// Why. Public.
        reason: String,
        /// Who was promoted for it, in order.
        replaced_by: Vec<MunicipalityNumber>,
        /// The hash.
        hash: String,
    },
    /// The newest event that counts does not count any more.
    Undo {
        /// Which, from 0.
        undoes: usize,
        /// Why. Public.
        reason: String,
        /// When.
        date: Date,
        /// The hash.
        hash: String,
    },
}

/// What every event has.
macro_rules! of_every_event {
    ($event:expr, $member:ident) => {
        match $event {
            Event::Withdrawals { $member, .. }
            | Event::Late { $member, .. }
            | Event::Acceptance { $member, .. }
            | Event::Grant { $member, .. }
            | Event::Places { $member, .. }
            | Event::Undo { $member, .. } => $member,
        }
    };
}

impl Event {
    /// When it was received.
    pub fn date(&self) -> Date {
        *of_every_event!(self, date)
    }

    /// Its hash.
    pub fn hash(&self) -> &str {
        of_every_event!(self, hash)
    }

    pub(in crate::protocol) fn hash_mut(&mut self) -> &mut String {
        of_every_event!(self, hash)
    }

    /// Who got a place through it, in order.
    pub fn promoted(&self) -> &[MunicipalityNumber] {
        match self {
            Self::Withdrawals { replaced_by, .. } | Self::Grant { replaced_by, .. } | Self::Places { replaced_by, .. } => {
                replaced_by
            }
            Self::Late { .. } | Self::Acceptance { .. } | Self::Undo { .. } => &[],
        }
    }

    /// Whether it is about an application, or gave it a place.
    pub fn concerns(&self, who: MunicipalityNumber) -> bool {
        let about = match self {
            Self::Withdrawals { .. } => self.cause_of(who).is_some(),
            Self::Acceptance { id, .. } | Self::Grant { id, .. } => *id == who,
            Self::Late { application, .. } => application.id == who,
            Self::Places { .. } | Self::Undo { .. } => false,
        };
        about || self.promoted().contains(&who)
    }

    /// Why an application is gone by it; none when it is not.
    pub fn cause_of(&self, who: MunicipalityNumber) -> Option<Cause> {
        match self {
            Self::Withdrawals { applications, .. } => applications.iter().find(|gone| gone.id == who).map(|gone| gone.cause),
            _ => None,
        }
    }
}

/// Which events count: not those undone, and not the undoing itself.
pub fn counting(events: &[Event]) -> Vec<bool> {
    let mut counts = vec![true; events.len()];
    for (index, event) in events.iter().enumerate() {
        if let Event::Undo { undoes, .. } = event {
            counts[index] = false;
            if let Some(undone) = counts.get_mut(*undoes).filter(|_| *undoes < index) {
                *undone = false;
            }
        }
    }
    counts
}
