//! One application with everything the rules say of it.

use std::collections::BTreeSet;

use jiff::ZonedDateTime;
use serde::Serialize;

use super::read::digest::{judged, written};
use super::read::texts::same_address;
use super::{Code, Finding, Level, Receipt, Track};
use crate::model::{Field, Intake, MunicipalityNumber, ParticipantField, Seats, Trace};

/// Where an application stands. Of several that would hold, set aside goes before not eligible, that before undecided, and that before late.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Takes part.
    Eligible,
    /// Received after the deadline, else eligible.
    Late,
    /// Some E finding.
    NotEligible,
    /// Some D finding on the application.
    Undecided,
    /// Withdrawn before the freeze, or fell because another application of the municipality stands.
    SetAside,
}

/// Why an application was set aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SetAside {
    /// Withdrawn before the freeze.
    Withdrawn,
    /// Another application from the municipality stands.
    Falls,
}

/// An application with everything the rules say of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assessed {
    /// Its position in the intake.
    pub index: usize,
    /// The number of its (lead) municipality, when that is known.
    pub id: Option<MunicipalityNumber>,
    /// All its municipalities, the lead first.
    pub municipalities: Vec<MunicipalityNumber>,
    /// Where it stands.
    pub status: Status,
    /// Why it was set aside, if it was.
    pub set_aside: Option<SetAside>,
    /// Whether it was received after the deadline.
    pub late: bool,
    /// When it was received, where that can be read.
    pub received: Option<ZonedDateTime>,
    /// How many participants count.
    pub seats: Seats,
    /// The participants that count, and how each takes part: none where the programme has no rule on education. Nobody when it is set
    /// aside.
    pub participants: Vec<(u32, Option<Track>)>,
    /// What was found, in the order of the rules.
    pub findings: Vec<Finding>,
    /// The decisions that were taken into account, as positions in their file.
    pub decisions: Vec<usize>,
    /// When it was received as far as its cell tells.
    pub(super) as_read: Option<Receipt>,
}

impl Assessed {
    /// The digest of all its values: what a decision about the whole application is tied to.
    pub fn facts(&self, intake: &Intake) -> String {
        judged(intake.applications.get(self.index), None, None, self.as_read)
    }

    /// What a decision about one of its findings is tied to: the first 12 hex digits of the SHA-256 of the values judged; of all its
    /// values while nobody knows whose it is, for nothing else tells it from others.
    pub fn facts_of(&self, finding: &Finding, intake: &Intake) -> String {
        if self.id.is_none() {
            return self.facts(intake);
        }
        judged(intake.applications.get(self.index), Some(finding.code), finding.participant, self.as_read)
    }

    /// What was written about one of its findings: the key of each field's word, the participant's number, the text.
    pub fn written(&self, finding: &Finding, intake: &Intake) -> Vec<(&'static str, Option<u32>, String)> {
        written(intake.applications.get(self.index), finding.code, finding.participant)
    }

    /// What it is known again by in a later import.
    pub fn trace(&self, intake: &Intake) -> Trace {
        let application = intake.applications.get(self.index);
        let addresses = application.participants().map(|participant| participant.text(ParticipantField::Email));
        Trace {
            municipalities: self.municipalities.clone(),
            addresses: addresses.filter(|email| !email.is_empty()).map(|email| same_address(email).into_owned()).collect(),
            received: application.text(Field::Received).to_owned(),
            facts: self.facts(intake),
        }
    }

    /// The codes found that keep it out: E, or where it is undecided D; each once, ascending.
    pub fn codes_that_keep_it_out(&self) -> Vec<Code> {
        let level = if self.status == Status::Undecided { Level::D } else { Level::E };
        let open = self.findings.iter().map(|finding| finding.code);
        let codes: BTreeSet<Code> = open.filter(|code| code.level() == level && !code.leaves_track_open()).collect();
        codes.into_iter().collect()
    }

    /// Whether somebody has something to do about it: an E finding, or a D finding not decided.
    pub fn needs_somebody(&self) -> bool {
        self.findings.iter().any(|finding| matches!(finding.code.level(), Level::E | Level::D))
    }
}
