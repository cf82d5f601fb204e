//! The addresses that stand in more than one application.

use std::collections::BTreeMap;

use super::case::{self, AllSettled, Context};
use crate::model::{Address, ByText, ParticipantField, Text, Texts};

/// Addresses of applications that are not set aside, and where those stand that are in several.
pub(super) struct Shared {
    /// Every address, as it is compared.
    addresses: Texts,
    places: BTreeMap<Text, Vec<(usize, Address)>>,
}

impl Shared {
    /// Looks through all participants that count.
    pub fn of(context: Context<'_>, settled: &AllSettled, is_fallen: impl Fn(usize) -> bool) -> Self {
        let mut shared = Self { addresses: Texts::default(), places: BTreeMap::new() };
        let mut last: ByText<(usize, Address)> = ByText::default();
        for (index, application) in context.intake.applications.iter().enumerate() {
            if settled[index].withdrawn || is_fallen(index) {
                continue;
            }
            for (participant, email) in case::addresses(application, context.program, &settled[index]) {
                let Some(cell) = participant.cell(ParticipantField::Email).filter(|_| !email.is_empty()) else { continue };
                let address = shared.addresses.keep(&case::same_address(&email));
                if let Some(before) = last.set(address, (index, cell)) {
                    shared.places.entry(address).or_insert_with(|| vec![before]).push((index, cell));
                }
            }
        }
        shared.places.retain(|_, places| places.iter().any(|(index, _)| *index != places[0].0));
        shared
    }

    /// Where an address stands, when it is in several applications.
    pub fn places(&self, email: &str) -> &[(usize, Address)] {
        let known = || self.places.get(&self.addresses.find(&case::same_address(email))?);
        if self.places.is_empty() { &[] } else { known().map_or(&[], Vec::as_slice) }
    }
}
