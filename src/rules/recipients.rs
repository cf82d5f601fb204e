//! To whom a municipality's letters go.

use super::read::texts::{address, is_address, meant};
use super::{Assessed, Assessment, Status};
use crate::model::{Field, ParticipantField};

impl Assessment {
    /// The addresses to write to about an application: the contact that its form names, else its participants; each once, as written.
    pub fn recipients(&self, application: &Assessed) -> Vec<String> {
        recipients(self, application)
    }
}

fn recipients(assessment: &Assessment, one: &Assessed) -> Vec<String> {
    let (application, blank) = (assessment.received(one), &assessment.regulation.program.words.blank);
    let whole = |text| Some(address(meant(text, blank))).filter(|address| is_address(address)).map(str::to_owned);
    if let Some(contact) = whole(application.text(Field::ContactEmail)) {
        return vec![contact];
    }
    // One who was struck out is not written to.
    let counts = |number: u32| one.status == Status::SetAside || one.participants.iter().any(|(own, _)| *own == number);
    let people = application.participants().filter(|participant| counts(participant.number));
    let mut addresses: Vec<String> = Vec::new();
    for address in people.filter_map(|participant| whole(participant.text(ParticipantField::Email))) {
        if !addresses.iter().any(|known| known.eq_ignore_ascii_case(&address)) {
            addresses.push(address);
        }
    }
    addresses
}
