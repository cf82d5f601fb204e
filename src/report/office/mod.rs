//! What is the office's own: lists and a workbook with personal data, and letters. Nothing of it may be published.

mod invoices;
mod letters;
mod reminders;
mod reply;
mod tables;
mod workbook;

pub use invoices::Invoices;
pub use letters::{Envelope, Written, letters};
pub use reminders::reminders;
pub use reply::replies;
pub use tables::{attendees_csv, letters_csv};
pub use workbook::office_workbook;

use jiff::civil::Date;

use crate::case::{Case, Cases, Standing};
use crate::program::Deadline;
use crate::rules::{Attendee, Track};

/// What it is made of.
pub struct Office<'a> {
    /// The cases, with the intake.
    pub cases: &'a Cases<'a>,
    /// Whether decisions were taken after the freeze.
    pub later_decisions: bool,
    /// The days that its letters are dated, earlier ones and those that are written now.
    pub letters: Vec<Date>,
}

/// Which letter an application gets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Letter {
    TakingPart,
    Admitted,
    /// Has a place, and has said yes.
    Accepted,
    Waiting,
    Late,
    NotEligible,
    Undecided,
    Withdrawn,
    /// Withdrawn before the freeze, or another application of the municipality stands.
    SetAside,
}

impl Letter {
    fn of(case: &Case<'_>) -> Self {
        match case.standing {
            Standing::Admitted | Standing::AdmittedLate | Standing::Granted if case.accepted => Self::Accepted,
            Standing::Admitted | Standing::AdmittedLate | Standing::Granted => Self::Admitted,
            Standing::Waiting => Self::Waiting,
            Standing::Late => Self::Late,
            Standing::NotEligible => Self::NotEligible,
            Standing::Undecided => Self::Undecided,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::TakingPart => Self::TakingPart,
            Standing::SetAside => Self::SetAside,
        }
    }

    /// Whether it goes to somebody who has a place.
    fn has_place(self) -> bool {
        matches!(self, Self::Admitted | Self::Accepted)
    }

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::TakingPart => "taking-part",
            Self::Admitted => "admitted",
            Self::Accepted => "accepted",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::NotEligible => "not-eligible",
            Self::Undecided => "undecided",
            Self::Withdrawn => "withdrawn",
            Self::SetAside => "set-aside",
        }
    }
}

/// An application with its participants that count.
struct Applicant<'a> {
    case: &'a Case<'a>,
    attendees: Vec<Attendee>,
}

impl Applicant<'_> {
    fn count(&self, track: Track) -> usize {
        self.attendees.iter().filter(|attendee| attendee.track == Some(track)).count()
    }

    /// How many participants it brings, also where the intake does not have them.
    fn seats(&self) -> u32 {
        self.case.seats.map_or(0, |seats| seats.0)
    }
}

impl<'a> Office<'a> {
    /// Every application in the order of the cases.
    fn applicants(&self) -> Vec<Applicant<'a>> {
        self.cases.all.iter().map(|case| Applicant { case, attendees: self.cases.attendees(case) }).collect()
    }

    /// The last moment to answer the offer of a place; none: as soon as possible.
    fn reply_by(&self, case: &Case<'_>) -> Option<Deadline> {
        let promoted = case.id.and_then(|id| self.cases.protocol.promoted_on(id));
        self.cases.regulation.program.reply_by(promoted, &self.letters)
    }

    /// Those who have a place.
    fn with_place(&self) -> Vec<Applicant<'a>> {
        self.applicants().into_iter().filter(|applicant| applicant.case.standing.has_place()).collect()
    }
}
