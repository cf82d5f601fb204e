//! The outcome of a draw.

use serde::{Deserialize, Serialize};

use super::number::WholeNumber;
use crate::lottery::Ticket;
use crate::model::MunicipalityNumber;

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
    /// The announced source.
    Primary,
    /// The source for when the announced source fails.
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
    pub number: WholeNumber,
    /// The allocation drawn, from 0.
    pub allocation: usize,
    /// Every application's tickets, by id.
    pub tickets: Vec<TicketsOf>,
}

/// The tickets of an application.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketsOf {
    /// The application.
    pub id: MunicipalityNumber,
    /// The ticket that decides the draw within its cell.
    pub ticket: Ticket,
    /// The ticket that decides its place on the waiting list.
    pub waiting_ticket: Ticket,
}
