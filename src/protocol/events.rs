//! After the draw: withdrawals, answers, late applications, grants and undo, one after the other.
//!
//! `draw` is never changed. How things stand is the draw followed by the events that count; each event says what followed
//! from it, and `verify` works it out again from the events before.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::form::{Late, Protocol};
use super::standing::Standing;
use crate::model::{Fault, MunicipalityNumber};

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
    /// An application gives up its place, or its place on the waiting list.
    Withdrawal {
        /// Whose.
        id: MunicipalityNumber,
        /// When.
        date: Date,
        /// Why.
        cause: Cause,
        /// Who was promoted for it, in order.
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
    /// An admitted one said yes.
    Acceptance {
        /// Who.
        id: MunicipalityNumber,
        /// When.
        date: Date,
        /// The hash.
        hash: String,
    },
    /// A place outside the draw and beyond the capacity.
    Grant {
        /// To whom.
        id: MunicipalityNumber,
        /// Why. Public.
        reason: String,
        /// When.
        date: Date,
        /// The late ones let in because it no longer waits.
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

/// What is asked for; what follows from it is worked out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// A withdrawal.
    Withdraw(MunicipalityNumber, Cause),
    /// A late application.
    Late(Late),
    /// An acceptance.
    Accept(MunicipalityNumber),
    /// A grant, with its reason.
    Grant(MunicipalityNumber, String),
    /// An undo, with its reason.
    Undo(String),
}

impl Event {
    /// When it was received.
    pub fn date(&self) -> Date {
        match self {
            Self::Withdrawal { date, .. }
            | Self::Late { date, .. }
            | Self::Acceptance { date, .. }
            | Self::Grant { date, .. }
            | Self::Undo { date, .. } => *date,
        }
    }

    /// Its hash.
    pub fn hash(&self) -> &str {
        match self {
            Self::Withdrawal { hash, .. }
            | Self::Late { hash, .. }
            | Self::Acceptance { hash, .. }
            | Self::Grant { hash, .. }
            | Self::Undo { hash, .. } => hash,
        }
    }

    fn hash_mut(&mut self) -> &mut String {
        match self {
            Self::Withdrawal { hash, .. }
            | Self::Late { hash, .. }
            | Self::Acceptance { hash, .. }
            | Self::Grant { hash, .. }
            | Self::Undo { hash, .. } => hash,
        }
    }

    /// What was asked for, and when.
    pub(super) fn request(&self) -> (Request, Date) {
        match self.clone() {
            Self::Withdrawal { id, date, cause, .. } => (Request::Withdraw(id, cause), date),
            Self::Late { application, date, .. } => (Request::Late(application), date),
            Self::Acceptance { id, date, .. } => (Request::Accept(id), date),
            Self::Grant { id, reason, date, .. } => (Request::Grant(id, reason), date),
            Self::Undo { reason, date, .. } => (Request::Undo(reason), date),
        }
    }
}

/// Adds an event and what follows from it.
///
/// # Errors
/// Not drawn yet; unknown; nothing to withdraw, accept, grant or undo; a blank reason.
pub fn add(mut protocol: Protocol, request: &Request, date: Date) -> Result<Protocol, Fault> {
    let mut standing = Standing::of(&protocol)?;
    let hash = String::new();
    let blank = |reason: &str| if reason.trim().is_empty() { Err(Fault::new("event-reason")) } else { Ok(()) };
    let event = match request.clone() {
        Request::Withdraw(id, cause) => {
            let before = standing.missed();
            let replaced_by = standing.withdraw(id)?;
            let unmet = standing.missed_more_than(&before);
            Event::Withdrawal { id, date, cause, replaced_by, unmet, hash }
        }
        Request::Late(application) => {
            let admitted = standing.arrive(&application)?;
            Event::Late { application, date, admitted, hash }
        }
        Request::Accept(id) => {
            standing.accept(id)?;
            Event::Acceptance { id, date, hash }
        }
        Request::Grant(id, reason) => {
            blank(&reason)?;
            let replaced_by = standing.grant(id)?;
            Event::Grant { id, reason, date, replaced_by, hash }
        }
        Request::Undo(reason) => {
            blank(&reason)?;
            let counts = counting(&protocol.events);
            let undoes = counts.iter().rposition(|counts| *counts).ok_or_else(|| Fault::new("event-nothing-to-undo"))?;
            Event::Undo { undoes, reason, date, hash }
        }
    };
    protocol.events.push(event);
    let hash = protocol.hash_after(protocol.events.len())?;
    if let Some(event) = protocol.events.last_mut() {
        *event.hash_mut() = hash;
    }
    Ok(protocol)
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
