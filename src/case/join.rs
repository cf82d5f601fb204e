//! The join: each application of the protocol with its own in the intake.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Cases, InLottery, Standing};
use crate::model::{Fault, MunicipalityNumber, Seats};
use crate::program::Regulation;
use crate::protocol::{Application, Has, Late, NotEligible, Outside, Protocol, SetAsideCause, State};
use crate::rules::{Assessed, Assessment, Code, Level, SetAside, Status};

impl<'a> Cases<'a> {
    /// The cases of a protocol alone: what may be published.
    ///
    /// # Errors
    /// An event of the protocol could mean two applications.
    pub fn of_protocol(protocol: &'a Protocol, regulation: &'a Regulation) -> Result<Self, Fault> {
        Self::join(protocol, regulation, None)
    }

    /// The cases of a protocol with the intake that it was made from. Decisions may have been taken since, about what does not take part.
    ///
    /// # Errors
    /// An event of the protocol, or an application that was left out, could mean two applications; others take part by the intake than were
    /// frozen, or with other participants.
    pub fn with_intake(protocol: &'a Protocol, assessment: &'a Assessment) -> Result<Self, Fault> {
        refuse_others(protocol, assessment)?;
        Self::join(protocol, &assessment.regulation, Some(assessment))
    }

    fn join(protocol: &'a Protocol, regulation: &'a Regulation, assessment: Option<&'a Assessment>) -> Result<Self, Fault> {
        let state = State::of(protocol).ok();
        state.as_ref().map_or(Ok(()), State::refuse_doubtful_grant)?;
        let waiting = state.iter().flat_map(State::waiting).zip(1..).collect();
        let mut join = Join { protocol, regulation, assessment, state, waiting, all: Vec::new() };
        join.in_time();
        join.late();
        join.left_out()?;
        join.set_aside();
        let mut all = join.all;
        all.sort_by(|one, other| key(one).cmp(&key(other)));
        Ok(Self { protocol, regulation, assessment, all })
    }
}

/// By standing, by number on the waiting list, by municipality, unknown ones last, by codes.
fn key<'c>(case: &'c Case<'_>) -> (Standing, Option<usize>, bool, Option<MunicipalityNumber>, &'c [Code]) {
    (case.standing, case.waiting, case.id.is_none(), case.id, &case.codes)
}

/// Who takes part, and with how many, was frozen.
fn refuse_others(protocol: &Protocol, assessment: &Assessment) -> Result<(), Fault> {
    let of = |status: Status| -> BTreeSet<(MunicipalityNumber, Seats)> {
        assessment.with(status).filter_map(|application| Some((application.id?, application.seats))).collect()
    };
    let in_time = protocol.applications.iter().map(|application| (application.id, application.seats)).collect();
    let late = protocol.late.iter().map(|application| (application.id, application.seats)).collect();
    if of(Status::Eligible) == in_time && of(Status::Late) == late { Ok(()) } else { Err(Fault::new("decisions-change-frozen")) }
}

/// A join that is being made.
struct Join<'a> {
    protocol: &'a Protocol,
    regulation: &'a Regulation,
    assessment: Option<&'a Assessment>,
    /// How things stand; none before the draw.
    state: Option<State<'a>>,
    /// The numbers of those on the waiting list.
    waiting: BTreeMap<MunicipalityNumber, usize>,
    all: Vec<Case<'a>>,
}

impl<'a> Join<'a> {
    /// A case of which only the municipality and the standing are known.
    fn blank(&self, id: Option<MunicipalityNumber>, name: &str, standing: Standing) -> Case<'a> {
        let municipality = id.and_then(|id| self.regulation.register.get(id));
        let waits = id.filter(|_| matches!(standing, Standing::Waiting | Standing::Late));
        let accepted = |id| self.state.as_ref().is_some_and(|state| state.accepted(id));
        Case {
            id,
            name: name.to_owned(),
            municipality,
            size: municipality.map_or("", |municipality| self.regulation.program.size_of(municipality.population)),
            municipalities: id.into_iter().collect(),
            seats: None,
            standing,
            waiting: waits.and_then(|id| self.waiting.get(&id).copied()),
            accepted: standing.has_place() && id.is_some_and(accepted),
            is_meant: standing != Standing::SetAside,
            overlooked: false,
            in_lottery: None,
            codes: Vec::new(),
            decided: Vec::new(),
            assessed: None,
        }
    }

    /// Adds what the rules say.
    fn known(&self, case: Case<'a>, application: Option<&'a Assessed>) -> Case<'a> {
        let Some((application, assessment)) = application.zip(self.assessment) else { return case };
        let found: BTreeSet<Code> = application.findings.iter().map(|finding| finding.code).collect();
        let decided: BTreeSet<&'static str> = assessment.in_force(application).map(|decision| decision.name()).collect();
        Case {
            seats: Some(application.seats),
            codes: found.into_iter().filter(|code| code.level() != Level::I).collect(),
            decided: decided.into_iter().collect(),
            assessed: Some(application),
            ..case
        }
    }

    fn assessed(&self, status: Status) -> impl Iterator<Item = &'a Assessed> + use<'a> {
        self.assessment.into_iter().flat_map(move |assessment| assessment.with(status))
    }

    fn standing(&self, id: MunicipalityNumber, undrawn: Standing) -> Standing {
        match self.state.as_ref().and_then(|state| state.has(id)) {
            None => undrawn,
            Some(Has::Place) => Standing::Admitted,
            Some(Has::LatePlace) => Standing::AdmittedLate,
            Some(Has::Granted) => Standing::Granted,
            Some(Has::Waiting) => Standing::Waiting,
            Some(Has::WaitingLate) => Standing::Late,
            Some(Has::Withdrawn) => Standing::Withdrawn,
        }
    }

    /// Those in the lottery.
    fn in_time(&mut self) {
        for application in &self.protocol.applications {
            let case = self.blank(Some(application.id), &application.name, self.standing(application.id, Standing::TakingPart));
            let municipalities = application.municipalities.clone();
            let case = Case { seats: Some(application.seats), municipalities, in_lottery: self.in_lottery(application), ..case };
            let own = self.assessed(Status::Eligible).find(|own| own.id == Some(application.id));
            self.all.push(self.known(case, own));
        }
    }

    fn in_lottery(&self, application: &'a Application) -> Option<InLottery<'a>> {
        let ticket = self.protocol.ticket(application.id);
        let before = |other: &&Application| {
            other.cell == application.cell && (self.protocol.ticket(other.id), other.id) < (ticket, application.id)
        };
        let rank = ticket.map(|_| self.protocol.applications.iter().filter(before).count() + 1);
        let waiting_ticket = self.protocol.waiting_ticket(application.id);
        Some(InLottery { application, cell: self.protocol.cell(&application.cell)?, ticket, waiting_ticket, rank })
    }

    /// Those that were late: when the protocol was frozen, or after.
    fn late(&mut self) {
        for application in &self.protocol.late {
            let own = self.assessed(Status::Late).find(|own| own.id == Some(application.id));
            self.all.push(self.known(self.late_case(application), own));
        }
        let program = &self.regulation.program;
        let in_time = |application: &Late| {
            application.received.0.with_time_zone(program.time_zone.clone()).datetime() < program.deadline_end()
        };
        let arrived = self.state.iter().flat_map(State::arrived);
        let arrived: Vec<Case<'a>> =
            arrived.map(|application| Case { overlooked: in_time(application), ..self.late_case(application) }).collect();
        self.all.extend(arrived);
    }

    fn late_case(&self, application: &Late) -> Case<'a> {
        // Another application of the municipality may have been granted a place: then this one waits no more.
        let another = self.granted_outside(application.id).is_some_and(|granted| granted != Outside::Late);
        let standing = if another { Standing::SetAside } else { self.standing(application.id, Standing::Late) };
        let case = self.blank(Some(application.id), &application.name, standing);
        Case { seats: Some(application.seats), municipalities: application.municipalities.clone(), ..case }
    }

    /// The application outside the draw that a municipality has a place for, or gave it up; none before anything was granted.
    fn granted_outside(&self, id: MunicipalityNumber) -> Option<Outside> {
        let state = self.state.as_ref().filter(|state| state.has(id).is_some())?;
        state.granted_outside(id)
    }

    /// Whether what was recorded about a municipality is about this application outside the draw.
    fn is_meant(&self, id: Option<MunicipalityNumber>, own: Outside) -> bool {
        let meant = |id| self.state.as_ref().and_then(|state| state.granted_outside(id));
        id.is_some_and(|id| meant(id) == Some(own))
    }

    /// What an application outside the draw has since, where a place was granted to it.
    fn granted(&self, id: Option<MunicipalityNumber>, own: Outside) -> Option<Standing> {
        let id = id.filter(|id| self.granted_outside(*id) == Some(own))?;
        Some(self.standing(id, Standing::Granted))
    }

    /// Those that were left out.
    fn left_out(&mut self) -> Result<(), Fault> {
        let mut listed: BTreeMap<Option<MunicipalityNumber>, Vec<(usize, &'a NotEligible)>> = BTreeMap::new();
        for (at, entry) in self.protocol.not_eligible.iter().enumerate() {
            listed.entry(entry.id).or_default().push((at, entry));
        }
        let mut received: Vec<&'a Assessed> =
            [Status::NotEligible, Status::Undecided].into_iter().flat_map(|status| self.assessed(status)).collect();
        for (id, listed) in listed {
            let (own, others) = received.into_iter().partition(|application| application.id == id);
            received = others;
            let pairs = match self.assessment {
                Some(_) => paired(&listed, own)?,
                None => listed.iter().map(|(at, entry)| (*at, *entry, None)).collect(),
            };
            for (at, entry, pair) in pairs {
                let has = self.granted(id, Outside::NotEligible(at));
                // Set aside by a decision that was taken since: told below, as the intake has it.
                if pair.is_none() && self.assessment.is_some() && has.is_none() {
                    continue;
                }
                let case = self.left_out_case(entry, pair, has);
                self.all.push(Case { is_meant: self.is_meant(id, Outside::NotEligible(at)), ..case });
            }
        }
        Ok(())
    }

    /// Those that were set aside before freezing, and those that were since. Several of one municipality with the same cause are told apart by
    /// their order alone.
    fn set_aside(&mut self) {
        let mut received: Vec<&'a Assessed> = self.assessed(Status::SetAside).collect();
        for (at, entry) in self.protocol.set_aside.iter().enumerate() {
            let cause = |application: &Assessed| match application.set_aside {
                Some(SetAside::Withdrawn) => SetAsideCause::Withdrawn,
                _ => SetAsideCause::AnotherStands,
            };
            let own = received.iter().position(|application| application.id == entry.id && cause(application) == entry.cause);
            let own = own.map(|at| received.remove(at));
            let has = self.granted(entry.id, Outside::SetAside(at));
            let name = entry.name.as_deref().unwrap_or("");
            let case = self.known(self.blank(entry.id, name, has.unwrap_or(Standing::SetAside)), own);
            self.all.push(Case { is_meant: self.is_meant(entry.id, Outside::SetAside(at)), ..case });
        }
        for application in received {
            let name = self.assessment.map_or_else(String::new, |assessment| assessment.name(application));
            let case = self.known(self.blank(application.id, &name, Standing::SetAside), Some(application));
            self.all.push(case);
        }
    }

    fn left_out_case(&self, entry: &NotEligible, application: Option<&'a Assessed>, has: Option<Standing>) -> Case<'a> {
        let by_codes =
            if entry.codes.iter().all(|code| code.level() == Level::D) { Status::Undecided } else { Status::NotEligible };
        let standing = has.unwrap_or(match application.map_or(by_codes, |application| application.status) {
            Status::Undecided => Standing::Undecided,
            _ => Standing::NotEligible,
        });
        let case = self.blank(entry.id, entry.name.as_deref().unwrap_or(""), standing);
        self.known(Case { codes: entry.codes.clone(), ..case }, application)
    }
}

/// An application that the protocol lists as left out, and where, with its own in the intake.
type Pair<'a> = (usize, &'a NotEligible, Option<&'a Assessed>);

/// The applications of one municipality that the protocol lists as left out, each with its own in the intake: by their codes, and where later
/// decisions have changed those, because no other is left. Of an application that was withdrawn or fell since, nothing is left.
///
/// # Errors
/// Of several whose codes have changed, nothing tells which is which.
fn paired<'a>(listed: &[(usize, &'a NotEligible)], mut own: Vec<&'a Assessed>) -> Result<Vec<Pair<'a>>, Fault> {
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    let mut changed: Vec<(usize, &'a NotEligible)> = Vec::new();
    for &(place, entry) in listed {
        match own.iter().position(|application| application.codes_that_keep_it_out() == entry.codes) {
            Some(at) => pairs.push((place, entry, Some(own.remove(at)))),
            None => changed.push((place, entry)),
        }
    }
    match (&changed[..], &own[..]) {
        (entries, []) => pairs.extend(entries.iter().map(|&(place, entry)| (place, entry, None))),
        ([(place, entry)], [application]) => pairs.push((*place, entry, Some(*application))),
        _ => return Err(Fault::new("case-ambiguous").with("several", codes(listed)).with("id", shown(listed))),
    }
    Ok(pairs)
}

/// The codes of each.
fn codes(listed: &[(usize, &NotEligible)]) -> Vec<String> {
    listed.iter().map(|(_, entry)| entry.codes_in_a_row()).collect()
}

/// The number of their municipality; `?` where nobody knows it.
fn shown(listed: &[(usize, &NotEligible)]) -> String {
    listed.iter().find_map(|(_, entry)| entry.id).map_or_else(|| "?".to_owned(), |id| id.to_string())
}
