//! One application with everything known about it: the one join of protocol, intake, decisions, programme and register.
//!
//! Everything after freezing reads a [`Case`]: who has a place, who waits, who was left out and why, who takes part. What takes part in the
//! protocol is found in the intake by its municipality, of which a protocol has one application at most; what was left out, of which it may
//! have several, by municipality and codes. What could mean two applications is refused and never guessed. Nothing here is in words.
//!
//! ```
//! use innoskole::case::{Cases, Standing};
//! use innoskole::program::Regulation;
//! use innoskole::protocol::{Protocol, draw};
//!
//! let regulation = Regulation::embedded()?;
//! let frozen = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json"));
//! let drawn = draw(Protocol::read(frozen, "frozen.json")?, Some("7 9 12 20 23 28 31 + 4"), false)?;
//! let cases = Cases::of_protocol(&drawn, &regulation)?;
//! assert_eq!(cases.with_place().count(), 24);
//! assert!(cases.waiting().iter().all(|case| matches!(case.standing, Standing::Waiting | Standing::Late)));
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod join;

use crate::lottery::{Chance, Ticket};
use crate::model::{MunicipalityNumber, Seats};
use crate::program::Regulation;
use crate::protocol::{Application, Cause, Cell, Event, Protocol, counting};
use crate::register::Municipality;
use crate::rules::{Assessed, Assessment, Attendee, Code};

/// Where an application stands; in the order in which cases are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// Has a place.
    Admitted,
    /// Was late, and has a place that was left over.
    AdmittedLate,
    /// Has a place outside the draw.
    Granted,
    /// Takes part; not drawn yet.
    TakingPart,
    /// On the waiting list.
    Waiting,
    /// Late, and on the waiting list behind the others.
    Late,
    /// Withdrew after the draw.
    Withdrawn,
    /// Cannot take part as it stands.
    NotEligible,
    /// Left out because somebody must decide first.
    Undecided,
    /// Withdrawn before the freeze, or fell because another application stands.
    SetAside,
}

impl Standing {
    /// The word in files, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::AdmittedLate => "admitted-late",
            Self::Granted => "granted",
            Self::TakingPart => "taking-part",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::Withdrawn => "withdrawn",
            Self::NotEligible => "not-eligible",
            Self::Undecided => "undecided",
            Self::SetAside => "set-aside",
        }
    }

    /// Whether it has a place.
    pub fn has_place(self) -> bool {
        matches!(self, Self::Admitted | Self::AdmittedLate | Self::Granted)
    }

    /// Whether it was left out when the protocol was frozen, and has no place for all that.
    pub fn is_left_out(self) -> bool {
        matches!(self, Self::NotEligible | Self::Undecided)
    }
}

/// The part of an application in the lottery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InLottery<'a> {
    /// What the protocol says of it.
    pub application: &'a Application,
    /// Its cell.
    pub cell: &'a Cell,
    /// Its ticket, once lots were drawn.
    pub ticket: Option<Ticket>,
    /// Its waiting ticket, once lots were drawn.
    pub waiting_ticket: Option<Ticket>,
    /// Its place by ticket in its cell, from 1.
    pub rank: Option<usize>,
}

/// One application.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The number of its (lead) municipality; none when that is not known.
    pub id: Option<MunicipalityNumber>,
    /// The names of its municipalities; blank when they are not known.
    pub name: String,
    /// Its (lead) municipality in the register.
    pub municipality: Option<&'a Municipality>,
    /// The size class of that municipality; blank when it is not known.
    pub size: &'a str,
    /// All its municipalities as far as the protocol names them, the lead first.
    pub municipalities: Vec<MunicipalityNumber>,
    /// How many participants it brings.
    pub seats: Option<Seats>,
    /// Where it stands.
    pub standing: Standing,
    /// Its place on the waiting list, from 1.
    pub waiting: Option<usize>,
    /// Whether it has said yes to its place.
    pub accepted: bool,
    /// Whether what was recorded about its municipality after the draw is about this application, and not about another one of it.
    pub is_meant: bool,
    /// Whether it was received by the deadline, and yet was not in the list when that was frozen: the office's mistake.
    pub overlooked: bool,
    /// Its part in the lottery; none of those that were late, left out or set aside.
    pub in_lottery: Option<InLottery<'a>>,
    /// The codes of level E, D and W found, each once, ascending; of those that take part only where the intake is at hand.
    pub codes: Vec<Code>,
    /// What its result rests on that somebody decided: codes, or `out` and `withdrawn`; each once.
    pub decided: Vec<&'static str>,
    /// What the rules say of it; none where the intake is not at hand, and of applications that came after it.
    pub assessed: Option<&'a Assessed>,
}

/// Every application of a protocol, and those that were set aside before.
pub struct Cases<'a> {
    /// The protocol.
    pub protocol: &'a Protocol,
    /// What was judged by.
    pub regulation: &'a Regulation,
    /// The intake with what the rules say of it, where it is at hand.
    pub assessment: Option<&'a Assessment>,
    /// The cases by standing, then by number on the waiting list, then by municipality.
    pub all: Vec<Case<'a>>,
}

impl Case<'_> {
    /// The county of its (lead) municipality; blank when that is not known.
    pub fn county(&self) -> &str {
        self.municipality.map_or("", |municipality| &municipality.county)
    }

    /// The part of the country of its (lead) municipality; blank when that is not known.
    pub fn landsdel(&self) -> &str {
        self.municipality.map_or("", |municipality| &municipality.landsdel)
    }

    /// Its chance of admission, of those in the lottery.
    pub fn chance(&self) -> Option<&Chance> {
        self.in_lottery.map(|part| &part.application.chance)
    }

    /// Its ticket, once lots were drawn.
    pub fn ticket(&self) -> Option<Ticket> {
        self.in_lottery.and_then(|part| part.ticket)
    }

    /// Its waiting ticket, once lots were drawn.
    pub fn waiting_ticket(&self) -> Option<Ticket> {
        self.in_lottery.and_then(|part| part.waiting_ticket)
    }
}

impl<'a> Cases<'a> {
    /// Those with a place.
    pub fn with_place(&self) -> impl Iterator<Item = &Case<'a>> {
        self.all.iter().filter(|case| case.standing.has_place())
    }

    /// The waiting list in its order.
    pub fn waiting(&self) -> Vec<&Case<'a>> {
        let mut waiting: Vec<&Case<'a>> = self.all.iter().filter(|case| case.waiting.is_some()).collect();
        waiting.sort_by_key(|case| case.waiting);
        waiting
    }

    /// The case of an application as the rules know it.
    pub fn of(&self, application: &Assessed) -> Option<&Case<'a>> {
        self.all.iter().find(|case| case.assessed.is_some_and(|own| own.index == application.index))
    }

    /// The cases of a municipality that the intake does not have: late applications that were recorded after freezing. Where there is no intake at
    /// hand, all of its cases.
    pub fn beside_intake(&self, id: MunicipalityNumber) -> impl Iterator<Item = &Case<'a>> {
        self.all.iter().filter(move |case| case.assessed.is_none() && (case.id == Some(id) || case.municipalities.contains(&id)))
    }

    /// The participants of a case that count; everybody it names where it was set aside and has a place all the same; nobody where the intake does
    /// not have it.
    pub fn attendees(&self, case: &Case<'_>) -> Vec<Attendee> {
        let Some((assessment, application)) = self.assessment.zip(case.assessed) else { return Vec::new() };
        match application.set_aside.as_ref().filter(|_| case.standing.has_place()) {
            Some(_) => assessment.named_in(application),
            None => assessment.attendees(application),
        }
    }

    /// The addresses to write to about a case; none where the intake does not have it.
    pub fn recipients(&self, case: &Case<'_>) -> Vec<String> {
        self.assessment.zip(case.assessed).map(|(assessment, application)| assessment.recipients(application)).unwrap_or_default()
    }

    /// What was recorded about a case after the draw, as positions among the events of the protocol.
    pub fn events_of(&self, case: &Case<'_>) -> Vec<usize> {
        let events = &self.protocol.events;
        let concerns = |at: &usize| case.is_meant && case.id.is_some_and(|id| events[*at].concerns(id));
        (0..events.len()).filter(concerns).collect()
    }

    /// Whether a case was received after freezing.
    pub fn came_later(&self, case: &Case<'_>) -> bool {
        let brought =
            |at: &usize| matches!(&self.protocol.events[*at], Event::Late { application, .. } if Some(application.id) == case.id);
        self.events_of(case).iter().any(brought)
    }

    /// Those of its events that count.
    fn counted(&self, case: &Case<'_>) -> impl DoubleEndedIterator<Item = &'a Event> {
        let counts = counting(&self.protocol.events);
        self.events_of(case).into_iter().filter(move |at| counts[*at]).map(|at| &self.protocol.events[at])
    }

    /// The newest withdrawal of a case that counts.
    pub fn withdrawal(&self, case: &Case<'_>) -> Option<&'a Event> {
        let id = case.id?;
        self.counted(case).rev().find(|event| event.cause_of(id).is_some())
    }

    /// Why a case has no place any more.
    pub fn cause(&self, case: &Case<'_>) -> Option<Cause> {
        self.withdrawal(case)?.cause_of(case.id?)
    }

    /// Whether a case has its place because another gave its own up.
    pub fn was_promoted(&self, case: &Case<'_>) -> bool {
        case.id.is_some_and(|id| self.counted(case).any(|event| event.promoted().contains(&id)))
    }
}
