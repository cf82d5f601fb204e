//! What a rule looks at: an application as it was read, with what decisions have changed, and its neighbours.

use std::borrow::Cow;

use super::settled::Settled;
use super::shared::{Shared, counting};
use crate::model::{Address, Application, Field, Intake, MunicipalityNumber, Participant, ParticipantField, is_error};
use crate::program::Program;
use crate::register::{Found, Register};
use crate::rules::read::admission::{Admission, admission};
use crate::rules::read::seen::Seen;
use crate::rules::read::texts::meant;
use crate::rules::{Receipt, Track};

/// Everything that does not change from one application to the next.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Context<'a> {
    pub intake: &'a Intake,
    pub program: &'a Program,
    pub register: &'a Register,
    pub seen: &'a Seen,
}

/// One application as a rule sees it.
pub(in crate::rules) struct Subject<'a> {
    pub context: Context<'a>,
    pub application: Application<'a>,
    pub found: &'a Found,
    /// Whether somebody decided which municipality applies.
    pub is_decided: bool,
    pub people: Vec<Person<'a>>,
    pub receipt: Option<Receipt>,
    /// How many other applications there are from the same municipalities (A03), and the first cells of the first of them.
    pub rivals: (usize, Vec<Option<Address>>),
    /// Addresses that stand in another application too (P09), each with where.
    pub shared: &'a Shared,
    pub index: usize,
}

/// A participant that counts.
pub(in crate::rules) struct Person<'a> {
    pub participant: Participant<'a>,
    pub name: Cow<'a, str>,
    pub email: Cow<'a, str>,
    pub decided: Option<Track>,
    /// What education and experience make of them.
    pub admission: Admission,
}

impl<'a> Subject<'a> {
    /// The text of a field of the application.
    pub fn text(&self, field: Field) -> &'a str {
        self.application.text(field)
    }

    /// Where a field stands.
    pub fn cell(&self, field: Field) -> Option<Address> {
        self.application.cell(field)
    }

    /// The municipalities, when they are known.
    pub fn municipalities(&self) -> Vec<MunicipalityNumber> {
        municipalities(self.found)
    }
}

/// The municipalities that were found beyond doubt, the lead first.
pub(in crate::rules) fn municipalities(found: &Found) -> Vec<MunicipalityNumber> {
    match found {
        Found::Municipalities(parts) => parts.iter().map(|part| part.number).collect(),
        _ => Vec::new(),
    }
}

impl Person<'_> {
    /// The participant's number in the application.
    pub fn number(&self) -> u32 {
        self.participant.number
    }

    /// Where a field stands.
    pub fn cell(&self, field: ParticipantField) -> Option<Address> {
        self.participant.cell(field)
    }
}

/// The participants that count: those that exist and were not struck out or found to be there twice.
pub(in crate::rules) fn people<'a>(application: Application<'a>, context: Context<'_>, settled: &Settled) -> Vec<Person<'a>> {
    let Context { program, seen, .. } = context;
    let mut people = Vec::new();
    for (participant, email) in counting(application, program, settled) {
        let number = participant.number;
        let first = meant(participant.text(ParticipantField::Name), &program.words.blank);
        let last = meant(participant.text(ParticipantField::LastName), &program.words.blank);
        let written =
            if last.is_empty() { Cow::Borrowed(first) } else { Cow::Owned(format!("{first} {last}").trim().to_owned()) };
        let name = settled.names.get(&number).map_or(written, |name| Cow::Owned(name.clone()));
        if name.is_empty() && email.is_empty() && !exists(participant, &program.words.blank) {
            continue;
        }
        people.push(Person {
            participant,
            name,
            email,
            decided: settled.tracks.get(&number).copied(),
            admission: admission(participant, program, seen),
        });
    }
    people
}

/// Whether somebody was filled in: not only the name or the address, since whoever was filled in does not disappear.
fn exists(participant: Participant<'_>, blank: &[String]) -> bool {
    use ParticipantField as P;
    let fields = [P::Name, P::LastName, P::Email, P::Sector, P::Position, P::Education, P::Experience];
    fields.into_iter().map(|field| participant.text(field)).any(|text| is_error(text) || !meant(text, blank).is_empty())
}
