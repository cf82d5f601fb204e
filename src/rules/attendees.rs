//! The participants that count, as letters and lists need them: with what somebody decided about their names and addresses.

use super::case::{address, meant};
use super::{Assessed, Code, Decision, Taken, Track};
use crate::model::{Intake, ParticipantField};
use crate::program::Program;

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

/// The participants of an application that count, by number.
pub fn attendees(one: &Assessed, intake: &Intake, decisions: &[Decision], program: &Program) -> Vec<Attendee> {
    let application = intake.applications.get(one.index);
    let decided = |code: Code, number: u32| {
        let in_force = one.decisions_in_force(decisions).map(|index| &decisions[index]);
        let mut own = in_force.filter(|decision| (decision.code, decision.participant) == (Some(code), Some(number)));
        own.find_map(|decision| match &decision.taken {
            Taken::Missing(text) => Some(text.clone()),
            _ => None,
        })
    };
    let of = |(number, track): &(u32, Option<Track>)| {
        let participant = application.participants().find(|participant| participant.number == *number);
        let text = |field| participant.map_or("", |participant| meant(participant.text(field), &program.words.blank));
        let name = format!("{} {}", text(ParticipantField::Name), text(ParticipantField::LastName)).trim().to_owned();
        Attendee {
            number: *number,
            name: decided(Code::P01, *number).unwrap_or(name),
            email: decided(Code::P02, *number).unwrap_or_else(|| address(text(ParticipantField::Email)).to_owned()),
            sector: text(ParticipantField::Sector).to_owned(),
            position: text(ParticipantField::Position).to_owned(),
            track: *track,
        }
    };
    one.participants.iter().map(of).collect()
}
