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

fn recipients(assessment: &Assessment, assessed: &Assessed) -> Vec<String> {
    let (application, blank) = (assessment.received(assessed), &assessment.regulation.program.words.blank);
    let whole = |text| Some(address(meant(text, blank))).filter(|address| is_address(address)).map(str::to_owned);
    if let Some(contact) = whole(application.text(Field::ContactEmail)) {
        return vec![contact];
    }
    // Whoever was struck out is not written to; of an application that was set aside nobody counts, and all are.
    let written: Vec<String> = match assessed.status {
        Status::SetAside => {
            application.participants().map(|participant| participant.text(ParticipantField::Email).to_owned()).collect()
        }
        _ => assessment.attendees(assessed).into_iter().map(|attendee| attendee.email).collect(),
    };
    let mut addresses: Vec<String> = Vec::new();
    for address in written.iter().filter_map(|email| whole(email)) {
        if !addresses.iter().any(|known| known.eq_ignore_ascii_case(&address)) {
            addresses.push(address);
        }
    }
    addresses
}
