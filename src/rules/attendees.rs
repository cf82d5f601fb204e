//! The participants that count and the reference for the invoice, as letters and lists need them: with what somebody decided about them.

use super::read::texts::{address, meant};
use super::{Assessed, Assessment, Code, Taken, Track};
use crate::model::{Participant, ParticipantField};

/// A participant who counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attendee {
    /// The number within the application.
    pub number: u32,
    /// The name, as written or as decided.
    pub name: String,
    /// The address, likewise.
    pub email: String,
    /// The sector.
    pub sector: String,
    /// The position.
    pub position: String,
    /// How they take part; none while nobody has decided, or where the programme has no rule on education.
    pub track: Option<Track>,
}

impl Assessment {
    /// The participants of an application that count, by number.
    pub fn attendees(&self, application: &Assessed) -> Vec<Attendee> {
        application.participants.iter().map(|(number, track)| attendee(self, application, *number, *track)).collect()
    }

    /// The municipality's own reference for the invoice, as written or as decided; blank where there is none.
    pub fn reference(&self, application: &Assessed) -> String {
        let decided = self.in_force(application).find_map(|decision| match &decision.taken {
            Taken::Missing(text) if decision.code == Some(Code::A16) => Some(text.clone()),
            _ => None,
        });
        let program = &self.regulation.program;
        let written = || {
            let received = self.received(application);
            let value = received.attributes().get(program.costs.reference_column.as_deref()?)?.text;
            Some(meant(value, &program.words.blank).to_owned())
        };
        decided.or_else(written).unwrap_or_default()
    }

    /// Everybody whom an application names, by number, whether they count or not; how they take part only of those who count.
    pub fn named_in(&self, application: &Assessed) -> Vec<Attendee> {
        let track = |number| application.participants.iter().find(|(own, _)| *own == number).and_then(|(_, track)| *track);
        let blank = &self.regulation.program.words.blank;
        let filled = |participant: &Participant| {
            ParticipantField::ALL.iter().any(|field| !meant(participant.text(*field), blank).is_empty())
        };
        let numbers = self.received(application).participants().filter(|own| filled(own)).map(|own| own.number);
        numbers.map(|number| attendee(self, application, number, track(number))).collect()
    }
}

fn attendee(assessment: &Assessment, assessed: &Assessed, number: u32, track: Option<Track>) -> Attendee {
    let (application, blank) = (assessment.received(assessed), &assessment.regulation.program.words.blank);
    let decided = |code: Code| {
        let mut own =
            assessment.in_force(assessed).filter(|decision| (decision.code, decision.participant) == (Some(code), Some(number)));
        own.find_map(|decision| match &decision.taken {
            Taken::Missing(text) => Some(text.clone()),
            _ => None,
        })
    };
    let participant = application.participants().find(|participant| participant.number == number);
    let text = |field| participant.as_ref().map_or("", |participant| meant(participant.text(field), blank));
    let name = format!("{} {}", text(ParticipantField::Name), text(ParticipantField::LastName)).trim().to_owned();
    Attendee {
        number,
        name: decided(Code::P01).unwrap_or(name),
        email: decided(Code::P02).unwrap_or_else(|| address(text(ParticipantField::Email)).to_owned()),
        sector: text(ParticipantField::Sector).to_owned(),
        position: text(ParticipantField::Position).to_owned(),
        track,
    }
}
