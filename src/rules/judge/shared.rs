//! The addresses that stand in more than one application.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::settled::{AllSettled, Settled};
use crate::model::{Address, Application, ByText, Intake, Participant, ParticipantField, Text, Texts};
use crate::program::Program;
use crate::rules::Code;
use crate::rules::read::texts::{address, meant, same_address};

/// Where each address stands that is in several applications that are not set aside.
pub(in crate::rules) struct Shared(BTreeMap<String, Vec<(usize, Address)>>);

impl Shared {
    /// Looks through all participants that count.
    pub fn of(intake: &Intake, program: &Program, settled: &AllSettled, is_fallen: impl Fn(usize) -> bool) -> Self {
        let mut addresses = Texts::default();
        let mut last: ByText<(usize, Address)> = ByText::default();
        let mut repeated: BTreeMap<Text, Vec<(usize, Address)>> = BTreeMap::new();
        for (index, application) in intake.applications.iter().enumerate() {
            if settled[index].withdrawn || is_fallen(index) {
                continue;
            }
            for (participant, email) in counting(application, program, &settled[index]) {
                let Some(cell) = participant.cell(ParticipantField::Email).filter(|_| !email.is_empty()) else { continue };
                let address = addresses.keep(&same_address(&email));
                if let Some(before) = last.set(address, (index, cell)) {
                    repeated.entry(address).or_insert_with(|| vec![before]).push((index, cell));
                }
            }
        }
        repeated.retain(|_, places| places.iter().any(|(index, _)| *index != places[0].0));
        Self(repeated.into_iter().map(|(address, places)| (addresses.get(address).to_owned(), places)).collect())
    }

    /// Where an address stands, when it is in several applications.
    pub fn places(&self, email: &str) -> &[(usize, Address)] {
        let known = || self.0.get(&*same_address(email));
        if self.0.is_empty() { &[] } else { known().map_or(&[], Vec::as_slice) }
    }
}

/// The participants that were not struck out or found to be there twice, each with their address.
pub(in crate::rules) fn counting<'a>(
    application: Application<'a>,
    program: &Program,
    settled: &Settled,
) -> impl Iterator<Item = (Participant<'a>, Cow<'a, str>)> {
    let counts = |participant: &Participant<'_>| {
        let twice = settled.judged.get(&(Code::P03, Some(participant.number))) == Some(&false);
        !twice && !settled.out.contains(&participant.number)
    };
    application.participants().filter(counts).map(|participant| {
        let written = || Cow::Borrowed(address(meant(participant.text(ParticipantField::Email), &program.words.blank)));
        (participant, settled.emails.get(&participant.number).map_or_else(written, |email| Cow::Owned(email.clone())))
    })
}
