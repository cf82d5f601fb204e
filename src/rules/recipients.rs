//! To whom a municipality's letters go.

use super::case::{address, meant};
use super::participant::is_address;
use super::{Assessed, Status};
use crate::model::{Field, Intake, ParticipantField};
use crate::program::Program;

/// The addresses to write to about an application: the contact that its form names, else its participants; each once, as written.
pub fn recipients(one: &Assessed, intake: &Intake, program: &Program) -> Vec<String> {
    let application = intake.applications.get(one.index);
    let whole = |text| Some(address(meant(text, &program.words.blank))).filter(|address| is_address(address)).map(str::to_owned);
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
