//! After the draw: withdrawals, answers, late applications, grants and undo, one after the other.
//!
//! `draw` is never changed. How things stand is the draw followed by the events that count; each event says what followed
//! from it, and `verify` works it out again from the events before.

use jiff::civil::Date;

use super::form::{Cause, Event, Gone, Late, Moment, Protocol, counting};
use super::state::State;
use super::terms::days_of_events;
use crate::model::{Fault, MunicipalityNumber, on_one_line};
use crate::rules::Entrant;

/// What is asked for; what follows from it is worked out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// Withdrawals with one date.
    Withdraw(Vec<Gone>),
    /// A late application.
    Late(Late),
    /// An acceptance; of one after the last day to answer, why it counts.
    Accept(MunicipalityNumber, Option<String>),
    /// A grant: to whom, to which of its applications outside the draw, and why.
    Grant(MunicipalityNumber, Option<usize>, String),
    /// Capacity added, with its reason.
    Places(u64, String),
    /// An undo, with its reason.
    Undo(String),
}

impl Event {
    /// What was asked for, and when.
    pub(super) fn request(&self) -> (Request, Date) {
        match self.clone() {
            Self::Withdrawals { date, applications, .. } => (Request::Withdraw(applications), date),
            Self::Late { application, date, .. } => (Request::Late(application), date),
            Self::Acceptance { id, reason, date, .. } => (Request::Accept(id, reason), date),
            Self::Grant { id, which, reason, date, .. } => (Request::Grant(id, which, reason), date),
            Self::Places { date, added, reason, .. } => (Request::Places(added, reason), date),
            Self::Undo { reason, date, .. } => (Request::Undo(reason), date),
        }
    }
}

/// Adds an event and what follows from it.
///
/// # Errors
/// Not drawn yet; unknown; nothing to withdraw, accept, grant, add or undo; an answer of somebody who holds no offer; a late application that
/// is there already, of a municipality that is, or received after the event; a blank reason.
pub fn add(mut protocol: Protocol, request: &Request, date: Date) -> Result<Protocol, Fault> {
    let mut state = State::of(&protocol)?;
    let hash = String::new();
    let read =
        |reason: &str| Some(on_one_line(reason)).filter(|reason| !reason.is_empty()).ok_or_else(|| Fault::new("event-reason"));
    let event = match request.clone() {
        Request::Withdraw(mut applications) => {
            applications.sort_unstable();
            let before = state.missed();
            let replaced_by = state.withdraw(&applications)?;
            let unmet = state.missed_more_than(&before);
            Event::Withdrawals { date, applications, replaced_by, unmet, hash }
        }
        Request::Late(application) => {
            if application.received.0.date() > date {
                return Err(Fault::new("event-before-receipt").with("id", application.id.to_string()).with("date", date));
            }
            let admitted = state.arrive(&application)?;
            Event::Late { application, date, admitted, hash }
        }
        Request::Accept(id, reason) => {
            let reason = reason.as_deref().map(read).transpose()?;
            state.accept(id)?;
            Event::Acceptance { id, date, reason, hash }
        }
        Request::Grant(id, which, reason) => {
            let reason = read(&reason)?;
            let replaced_by = state.grant(id, which)?;
            Event::Grant { id, which, reason, date, replaced_by, hash }
        }
        Request::Places(added, reason) => {
            let reason = read(&reason)?;
            let replaced_by = state.widen(added)?;
            Event::Places { date, added, reason, replaced_by, hash }
        }
        Request::Undo(reason) => {
            let reason = read(&reason)?;
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

/// A late application as the protocol names it.
///
/// # Errors
/// Nobody knows when it was received, so that it has no place among the others.
pub fn late(entrant: &Entrant) -> Result<Late, Fault> {
    let received = entrant.received().cloned().map(Moment);
    Ok(Late {
        id: entrant.id(),
        name: entrant.name().to_owned(),
        municipalities: entrant.municipalities().to_vec(),
        seats: entrant.seats(),
        attributes: entrant.attributes().clone(),
        received: received.ok_or_else(|| Fault::new("event-late").with("id", entrant.id().to_string()))?,
    })
}

/// Refuses a day on which nothing can have been received: more than a year before the register's, before the event that an undo takes back, or
/// more than two years after the register's. There is no clock here.
///
/// # Errors
/// Such a day, with those that can be.
pub fn refuse_implausible(protocol: &Protocol, request: &Request, date: Date) -> Result<(), Fault> {
    let (first, last) = days_of_events(protocol);
    let undone = protocol.events.last().filter(|_| matches!(request, Request::Undo(_))).map(Event::date);
    let first = undone.unwrap_or(first);
    if !(first..=last).contains(&date) {
        return Err(Fault::new("event-date-odd").with("date", date).with("first", first).with("last", last));
    }
    match request {
        Request::Accept(id, _) => refuse_older(protocol, *id, date),
        Request::Withdraw(applications) => {
            let mut answers = applications.iter().filter(|gone| gone.cause != Cause::Withdrew);
            answers.try_for_each(|gone| refuse_older(protocol, gone.id, date))
        }
        _ => Ok(()),
    }
}

/// Refuses an answer from before the place that it answers, or one that is not newer than an answer that is recorded: of two on one day
/// nothing tells which came last.
fn refuse_older(protocol: &Protocol, id: MunicipalityNumber, date: Date) -> Result<(), Fault> {
    let counts = counting(&protocol.events);
    let counted = || protocol.events.iter().zip(&counts).filter(|(_, counts)| **counts).map(|(event, _)| event);
    let drawn = protocol.drawn_on();
    let offered = counted().filter(|event| event.promoted().contains(&id)).map(Event::date).chain(drawn).max();
    let is_answer =
        |event: &&Event| matches!(event, Event::Acceptance { id: own, .. } if *own == id) || event.cause_of(id).is_some();
    let answered = counted().filter(is_answer).map(Event::date).max();
    match (offered.filter(|offered| date < *offered), answered.filter(|answered| date <= *answered)) {
        (None, None) => Ok(()),
        (offered, answered) => {
            let fault = Fault::new("event-older").with("who", protocol.named(id)).with("date", date);
            Err(fault.with("last", answered.max(offered).unwrap_or(date)))
        }
    }
}
