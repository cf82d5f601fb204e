//! How things stand: the draw, followed by the events that count.

use std::collections::{BTreeMap, BTreeSet};

use super::form::{Application, Cause, Event, Late, NotEligible, Protocol, Unmet, Wish, counting};
use crate::lottery::{self, Capacity};
use crate::model::{Answer, Fault, MunicipalityNumber, Seats};

/// What an application has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Has {
    /// A place from the lottery: drawn, or promoted to.
    Place,
    /// A place that was left over for late ones.
    LatePlace,
    /// A place outside the draw.
    Granted,
    /// A place on the waiting list.
    Waiting,
    /// A place on the waiting list behind the others, because it was late.
    WaitingLate,
    /// Nothing any more: it withdrew.
    Withdrawn,
}

/// The draw, followed by the events that count.
pub struct State<'a> {
    protocol: &'a Protocol,
    has: BTreeMap<MunicipalityNumber, Has>,
    accepted: BTreeSet<MunicipalityNumber>,
    /// Applications that came after freezing.
    arrived: Vec<Late>,
}

impl<'a> State<'a> {
    /// After all events.
    ///
    /// # Errors
    /// Not drawn yet.
    pub fn of(protocol: &'a Protocol) -> Result<Self, Fault> {
        let draw = protocol.draw.as_ref().ok_or_else(|| Fault::new("not-drawn"))?;
        let late: BTreeSet<MunicipalityNumber> = protocol.late.iter().map(|application| application.id).collect();
        let waits = |id: &MunicipalityNumber| if late.contains(id) { Has::WaitingLate } else { Has::Waiting };
        let admitted = draw.admitted.iter().map(|id| (*id, Has::Place));
        let admitted_late = draw.admitted_late.iter().map(|id| (*id, Has::LatePlace));
        let waiting = draw.waiting.iter().map(|id| (*id, waits(id)));
        let has = admitted.chain(admitted_late).chain(waiting).collect();
        let mut state = Self { protocol, has, accepted: BTreeSet::new(), arrived: Vec::new() };
        for (event, _) in protocol.events.iter().zip(counting(&protocol.events)).filter(|(_, counts)| *counts) {
            state.follow(event);
        }
        Ok(state)
    }

    /// Takes an event over as it says.
    fn follow(&mut self, event: &Event) {
        match event {
            Event::Withdrawal { id, replaced_by, .. } => {
                self.has.insert(*id, Has::Withdrawn);
                self.accepted.remove(id);
                self.promote(replaced_by);
            }
            Event::Late { application, admitted, .. } => {
                self.has.insert(application.id, if *admitted { Has::LatePlace } else { Has::WaitingLate });
                self.arrived.push(application.clone());
            }
            Event::Acceptance { id, .. } => drop(self.accepted.insert(*id)),
            Event::Grant { id, replaced_by, .. } => {
                self.has.insert(*id, Has::Granted);
                self.promote(replaced_by);
            }
            Event::Undo { .. } => {}
        }
    }

    fn promote(&mut self, ids: &[MunicipalityNumber]) {
        for id in ids {
            let place = if self.has(*id) == Some(Has::WaitingLate) { Has::LatePlace } else { Has::Place };
            self.has.insert(*id, place);
        }
    }

    /// What an application has; none when it is in neither the lottery nor the late ones.
    pub fn has(&self, id: MunicipalityNumber) -> Option<Has> {
        self.has.get(&id).copied()
    }

    /// Whether it has said yes.
    pub fn accepted(&self, id: MunicipalityNumber) -> bool {
        self.accepted.contains(&id)
    }

    /// Whether an answer stands there already.
    pub fn has_answered(&self, id: MunicipalityNumber, answer: Answer) -> bool {
        let counts = counting(&self.protocol.events);
        let mut events = self.protocol.events.iter().zip(counts).filter(|(_, counts)| *counts).map(|(event, _)| event);
        match answer {
            Answer::Accepted => self.accepted(id),
            Answer::Declined => events.any(|event| withdrew_by(event, id, Cause::Declined)),
            Answer::NoAnswer => events.any(|event| withdrew_by(event, id, Cause::NoAnswer)),
        }
    }

    /// Those who have a place, by id.
    pub fn with_place(&self) -> Vec<MunicipalityNumber> {
        let place = |has: &Has| matches!(has, Has::Place | Has::LatePlace | Has::Granted);
        self.has.iter().filter(|(_, has)| place(has)).map(|(id, _)| *id).collect()
    }

    /// Applications that came after freezing, in the order of their events.
    pub fn arrived(&self) -> &[Late] {
        &self.arrived
    }

    /// The waiting list: by ticket, then the late ones by receipt.
    pub fn waiting(&self) -> Vec<MunicipalityNumber> {
        let mut list: Vec<MunicipalityNumber> = self.waiting_by_ticket();
        list.extend(self.waiting_late());
        list
    }

    fn waiting_by_ticket(&self) -> Vec<MunicipalityNumber> {
        let drawn = self.protocol.draw.iter().flat_map(|draw| &draw.waiting).copied();
        drawn.filter(|id| self.has(*id) == Some(Has::Waiting)).collect()
    }

    fn waiting_late(&self) -> Vec<MunicipalityNumber> {
        let all = self.protocol.late.iter().chain(&self.arrived);
        by_receipt(all).into_iter().filter(|id| self.has(*id) == Some(Has::WaitingLate)).collect()
    }

    /// What is left of the capacity; granted places are beyond it.
    fn left(&self) -> u64 {
        let room = match self.protocol.capacity.room {
            Capacity::Places(room) | Capacity::Seats(room) => room,
        };
        let inside = self.has.iter().filter(|(_, has)| matches!(has, Has::Place | Has::LatePlace));
        let taken: u64 = inside.map(|(id, _)| self.takes(*id)).sum();
        room.saturating_sub(taken)
    }

    fn takes(&self, id: MunicipalityNumber) -> u64 {
        let in_time =
            self.protocol.applications.iter().find(|application| application.id == id).map(|application| application.seats);
        let late = || {
            self.protocol
                .late
                .iter()
                .chain(&self.arrived)
                .find(|application| application.id == id)
                .map(|application| application.seats)
        };
        self.protocol.takes(in_time.or_else(late).unwrap_or(Seats(0)))
    }

    fn cell(&self, id: MunicipalityNumber) -> Option<&str> {
        self.protocol.applications.iter().find(|application| application.id == id).map(|application| application.cell.as_str())
    }

    /// By how much every wish is missed, against what was asked, by those admitted from the lottery.
    pub fn missed(&self) -> Vec<u64> {
        let missed = |wish: &Wish| {
            let asked = lottery::Wish { min: wish.asked_min, max: wish.asked_max };
            let inside = |application: &&Application| {
                let cell = self.protocol.cell(&application.cell);
                self.has(application.id) == Some(Has::Place)
                    && cell.is_some_and(|cell| cell.attributes.get(&wish.attribute) == Some(&wish.value))
            };
            asked.shortfall(self.protocol.applications.iter().filter(inside).count() as u64)
        };
        self.protocol.wishes.iter().map(missed).collect()
    }

    /// The wishes that are missed by more than before, in their order.
    pub(super) fn missed_more_than(&self, before: &[u64]) -> Vec<Unmet> {
        let now = self.missed();
        let all = self.protocol.wishes.iter().zip(now).zip(before);
        let more = all.filter(|((_, now), before)| now > before);
        let unmet = |((wish, now), before): ((&Wish, u64), &u64)| Unmet {
            attribute: wish.attribute.clone(),
            value: wish.value.clone(),
            by: now - before,
        };
        more.map(unmet).collect()
    }

    /// Takes an application out; those promoted for it, in order.
    pub(super) fn withdraw(&mut self, id: MunicipalityNumber) -> Result<Vec<MunicipalityNumber>, Fault> {
        let unknown = || Fault::new("event-unknown").with("id", id.to_string());
        let had = self.has(id).ok_or_else(unknown)?;
        if had == Has::Withdrawn {
            return Err(Fault::new("event-withdrawn").with("id", id.to_string()));
        }
        self.has.insert(id, Has::Withdrawn);
        self.accepted.remove(&id);
        let mut promoted = Vec::new();
        if matches!(had, Has::Place | Has::LatePlace) {
            let cell = self.cell(id).filter(|_| had == Has::Place);
            let same_cell = self.waiting_by_ticket().into_iter().find(|other| cell.is_some() && self.cell(*other) == cell);
            if let Some(next) = same_cell {
                self.promote(&[next]);
                promoted.push(next);
            }
            while let Some(next) = self.best_waiting() {
                self.promote(&[next]);
                promoted.push(next);
            }
        }
        promoted.extend(self.let_late_in());
        Ok(promoted)
    }

    /// Of those waiting who fit, the application whose admission leaves the smallest shortfall; ties to the lowest ticket.
    fn best_waiting(&mut self) -> Option<MunicipalityNumber> {
        let left = self.left();
        let fitting: Vec<MunicipalityNumber> =
            self.waiting_by_ticket().into_iter().filter(|id| self.takes(*id) <= left).collect();
        let mut best: Option<(u64, MunicipalityNumber)> = None;
        for id in fitting {
            self.has.insert(id, Has::Place);
            let missed = self.missed().iter().sum();
            self.has.insert(id, Has::Waiting);
            if best.is_none_or(|(least, _)| missed < least) {
                best = Some((missed, id));
            }
        }
        best.map(|(_, id)| id)
    }

    /// Late applications in the order of receipt, while nobody else waits; an application that does not fit is passed over.
    fn let_late_in(&mut self) -> Vec<MunicipalityNumber> {
        let mut promoted = Vec::new();
        if self.waiting_by_ticket().is_empty() {
            for id in self.waiting_late() {
                if self.takes(id) <= self.left() {
                    self.has.insert(id, Has::LatePlace);
                    promoted.push(id);
                }
            }
        }
        promoted
    }

    /// A municipality that an application shares with another that has a place or waits (A03), and which that is.
    fn shared_with(&self, application: &Late) -> Option<(String, String)> {
        let in_time = self.protocol.applications.iter().map(|own| (own.id, &own.name, &own.municipalities));
        let late = self.protocol.late.iter().chain(&self.arrived).map(|own| (own.id, &own.name, &own.municipalities));
        let mut there = in_time.chain(late).filter(|(id, ..)| self.has(*id) != Some(Has::Withdrawn));
        there.find_map(|(id, name, own)| {
            let shared = own.iter().find(|number| application.municipalities.contains(number))?;
            Some((shared.to_string(), format!("{id} {name}")))
        })
    }

    /// Takes a late application in; whether it is admitted.
    pub(super) fn arrive(&mut self, application: &Late) -> Result<bool, Fault> {
        if self.has(application.id).is_some() {
            return Err(Fault::new("event-known").with("id", application.id.to_string()));
        }
        if !application.is_whole() {
            return Err(Fault::new("event-late").with("id", application.id.to_string()));
        }
        if let Some((municipality, other)) = self.shared_with(application) {
            let who = format!("{} {}", application.id, application.name);
            return Err(Fault::new("event-municipality").with("who", who).with("number", municipality).with("other", other));
        }
        self.arrived.push(application.clone());
        self.has.insert(application.id, Has::WaitingLate);
        Ok(self.let_late_in().contains(&application.id))
    }

    pub(super) fn accept(&mut self, id: MunicipalityNumber) -> Result<(), Fault> {
        match self.has(id) {
            Some(Has::Place | Has::LatePlace | Has::Granted) if !self.accepted.contains(&id) => {
                self.accepted.insert(id);
                Ok(())
            }
            Some(Has::Place | Has::LatePlace | Has::Granted) => Err(Fault::new("event-accepted").with("id", id.to_string())),
            Some(Has::Withdrawn) => Err(Fault::new("event-withdrawn").with("id", id.to_string())),
            Some(_) => Err(Fault::new("event-no-place").with("id", id.to_string())),
            None => Err(Fault::new("event-unknown").with("id", id.to_string())),
        }
    }

    /// Grants a place. Of two applications from one municipality nothing in the protocol tells which is meant, so that neither gets it.
    pub(super) fn grant(&mut self, id: MunicipalityNumber) -> Result<Vec<MunicipalityNumber>, Fault> {
        let left_out = self.protocol.not_eligible.iter().filter(|entry| entry.id == Some(id));
        let left_out: Vec<String> = left_out.map(NotEligible::codes_in_a_row).collect();
        match self.has(id) {
            None if left_out.is_empty() => Err(Fault::new("event-unknown").with("id", id.to_string())),
            has if left_out.len() + usize::from(has.is_some()) > 1 => Err(Fault::new("event-ambiguous")
                .with("id", id.to_string())
                .with("several", left_out)
                .with("listed", usize::from(has.is_some()))),
            Some(Has::Withdrawn) => Err(Fault::new("event-withdrawn").with("id", id.to_string())),
            Some(Has::Place | Has::LatePlace | Has::Granted) => Err(Fault::new("event-has-place").with("id", id.to_string())),
            Some(Has::Waiting | Has::WaitingLate) | None => {
                self.has.insert(id, Has::Granted);
                Ok(self.let_late_in())
            }
        }
    }
}

fn withdrew_by(event: &Event, who: MunicipalityNumber, why: Cause) -> bool {
    matches!(event, Event::Withdrawal { id, cause, .. } if *id == who && *cause == why)
}

/// Late ones in the order of receipt, ties by id.
pub(super) fn by_receipt<'a>(late: impl IntoIterator<Item = &'a Late>) -> Vec<MunicipalityNumber> {
    let mut late: Vec<&Late> = late.into_iter().collect();
    late.sort_by(|application, other| (&application.received, application.id).cmp(&(&other.received, other.id)));
    late.into_iter().map(|application| application.id).collect()
}
