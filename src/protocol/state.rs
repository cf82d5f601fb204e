//! How things stand: the draw, followed by the events that count.

use std::collections::{BTreeMap, BTreeSet};

use super::form::{Application, Cause, Event, Gone, Late, Protocol, Unmet, Wish, counting};
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
    /// To which of its applications outside the draw a place was granted.
    which: BTreeMap<MunicipalityNumber, usize>,
    /// The capacity added since the draw.
    added: u64,
}

/// An application that the protocol knows and that is not in the draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outside {
    /// Not eligible: its place in the list.
    NotEligible(usize),
    /// Set aside before freezing: its place in the list.
    SetAside(usize),
    /// Late.
    Late,
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
        let mut state = Self { protocol, has, accepted: BTreeSet::new(), arrived: Vec::new(), which: BTreeMap::new(), added: 0 };
        for (event, _) in protocol.events.iter().zip(counting(&protocol.events)).filter(|(_, counts)| *counts) {
            state.follow(event);
        }
        Ok(state)
    }

    /// Takes an event over as it says.
    fn follow(&mut self, event: &Event) {
        match event {
            Event::Withdrawals { applications, replaced_by, .. } => {
                for gone in applications {
                    self.has.insert(gone.id, Has::Withdrawn);
                    self.accepted.remove(&gone.id);
                }
                self.promote(replaced_by);
            }
            Event::Late { application, admitted, .. } => {
                self.has.insert(application.id, if *admitted { Has::LatePlace } else { Has::WaitingLate });
                self.arrived.push(application.clone());
            }
            Event::Acceptance { id, .. } => drop(self.accepted.insert(*id)),
            Event::Grant { id, which, replaced_by, .. } => {
                self.has.insert(*id, Has::Granted);
                self.which.extend(which.map(|which| (*id, which)));
                self.promote(replaced_by);
            }
            Event::Places { added, replaced_by, .. } => {
                self.added = self.added.saturating_add(*added);
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
            Answer::Declined => events.any(|event| event.cause_of(id) == Some(Cause::Declined)),
            Answer::NoAnswer => events.any(|event| event.cause_of(id) == Some(Cause::NoAnswer)),
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

    /// The waiting list: by waiting ticket, then the late ones by receipt.
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
        let (Capacity::Places(room) | Capacity::Seats(room)) = self.protocol.capacity.room;
        let inside = self.has.iter().filter(|(_, has)| matches!(has, Has::Place | Has::LatePlace));
        let taken: u64 = inside.map(|(id, _)| self.takes(*id)).sum();
        room.saturating_add(self.added).saturating_sub(taken)
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

    /// By how much every wish is missed, against what was asked, by those admitted from the lottery. A wish that was asked as a share is
    /// never missed: it counted the applicants there were, so that applicants who leave would decide again.
    pub fn missed(&self) -> Vec<u64> {
        let missed = |wish: &Wish| {
            if wish.share.is_some() {
                return 0;
            }
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

    /// Takes applications out, all of them first; those promoted for them, in order.
    pub(super) fn withdraw(&mut self, applications: &[Gone]) -> Result<Vec<MunicipalityNumber>, Fault> {
        if applications.is_empty() {
            return Err(Fault::new("event-nobody"));
        }
        for gone in applications {
            let id = gone.id;
            match self.has(id).ok_or_else(|| Fault::new("event-unknown").with("id", id.to_string()))? {
                Has::Withdrawn => return Err(Fault::new("event-withdrawn").with("id", id.to_string())),
                Has::Waiting | Has::WaitingLate if gone.cause != Cause::Withdrew => {
                    return Err(Fault::new("event-no-offer").with("id", id.to_string()));
                }
                _ => {}
            }
            self.has.insert(id, Has::Withdrawn);
            self.accepted.remove(&id);
        }
        Ok(self.fill())
    }

    /// Fills what is free: one after the other of those waiting, then late ones.
    fn fill(&mut self) -> Vec<MunicipalityNumber> {
        let mut promoted = Vec::new();
        while let Some(next) = self.best_waiting() {
            self.promote(&[next]);
            promoted.push(next);
        }
        promoted.extend(self.let_late_in());
        promoted
    }

    /// Adds capacity; those promoted for it, in order.
    pub(super) fn widen(&mut self, added: u64) -> Result<Vec<MunicipalityNumber>, Fault> {
        /// What a protocol's numbers can be at most.
        const LARGEST: u64 = (1 << 53) - 1;
        self.added = self.added.saturating_add(added);
        let (Capacity::Places(room) | Capacity::Seats(room)) = self.protocol.capacity.room;
        if added == 0 || self.added.saturating_add(room) > LARGEST {
            return Err(Fault::new("event-places").with("count", added));
        }
        Ok(self.fill())
    }

    /// Of those waiting who fit, the application whose admission leaves the smallest shortfall; ties to the lowest waiting ticket.
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

    /// The applications of a municipality that are not in the draw, in the order in which `which` counts them.
    pub fn outside(&self, id: MunicipalityNumber) -> Vec<Outside> {
        let not_eligible = self.protocol.not_eligible.iter().enumerate().filter(|(_, entry)| entry.id == Some(id));
        let set_aside = self.protocol.set_aside.iter().enumerate().filter(|(_, entry)| entry.id == Some(id));
        let late = self.protocol.late.iter().chain(&self.arrived).filter(|application| application.id == id);
        let not_eligible = not_eligible.map(|(at, _)| Outside::NotEligible(at));
        not_eligible.chain(set_aside.map(|(at, _)| Outside::SetAside(at))).chain(late.map(|_| Outside::Late)).collect()
    }

    /// The application outside the draw that a place was granted to: what is recorded about its municipality since is about this one.
    pub fn granted_outside(&self, id: MunicipalityNumber) -> Option<Outside> {
        let outside = self.outside(id);
        match self.which.get(&id) {
            Some(which) => outside.get(*which).copied(),
            None if self.is_drawn(id) => None,
            None => outside.first().copied().filter(|_| outside.len() == 1),
        }
    }

    /// Refuses a protocol in which a place was granted and nothing tells to which of several applications.
    ///
    /// # Errors
    /// The first such grant.
    pub fn refuse_doubtful_grant(&self) -> Result<(), Fault> {
        let counted = self.protocol.events.iter().zip(counting(&self.protocol.events)).filter(|(_, counts)| *counts);
        for (event, _) in counted {
            if let Event::Grant { id, which: None, .. } = event
                && !self.is_drawn(*id)
                && self.outside(*id).len() > 1
            {
                return Err(self.ambiguous(*id, &self.outside(*id)));
            }
        }
        Ok(())
    }

    fn is_drawn(&self, id: MunicipalityNumber) -> bool {
        self.protocol.applications.iter().any(|application| application.id == id)
    }

    /// Grants a place to an application that has none: that in the draw, or else the one outside it, of several which.
    pub(super) fn grant(&mut self, id: MunicipalityNumber, which: Option<usize>) -> Result<Vec<MunicipalityNumber>, Fault> {
        let outside = self.outside(id);
        let several = !self.is_drawn(id) && outside.len() > 1;
        match (self.has(id), which) {
            (Some(Has::Place | Has::LatePlace | Has::Granted), _) => {
                Err(Fault::new("event-has-place").with("id", id.to_string()))
            }
            (None, _) if outside.is_empty() => Err(Fault::new("event-unknown").with("id", id.to_string())),
            (_, None) if several => Err(self.ambiguous(id, &outside)),
            (_, Some(which)) if !several || which >= outside.len() => {
                Err(Fault::new("event-which").with("id", id.to_string()).with("count", if several { outside.len() } else { 0 }))
            }
            _ => {
                self.has.insert(id, Has::Granted);
                self.which.extend(which.map(|which| (id, which)));
                Ok(self.fill())
            }
        }
    }

    /// Names the applications of a municipality with what tells them apart.
    fn ambiguous(&self, id: MunicipalityNumber, outside: &[Outside]) -> Fault {
        let late = || self.protocol.late.iter().chain(&self.arrived).filter(|application| application.id == id);
        let mut received = late().map(|application| application.received.0.datetime().to_string());
        let of = |outside: &Outside| match outside {
            Outside::NotEligible(at) => self.protocol.not_eligible[*at].codes_in_a_row(),
            Outside::SetAside(at) => self.protocol.set_aside[*at].cause.as_str().to_owned(),
            Outside::Late => received.next().unwrap_or_default(),
        };
        let several: Vec<String> = outside.iter().map(of).enumerate().map(|(at, what)| format!("{at}: {what}")).collect();
        Fault::new("event-ambiguous").with("id", id.to_string()).with("several", several)
    }
}

/// Late ones in the order of receipt, ties by id.
pub(super) fn by_receipt<'a>(late: impl IntoIterator<Item = &'a Late>) -> Vec<MunicipalityNumber> {
    let mut late: Vec<&Late> = late.into_iter().collect();
    late.sort_by(|application, other| (&application.received, application.id).cmp(&(&other.received, other.id)));
    late.into_iter().map(|application| application.id).collect()
}
