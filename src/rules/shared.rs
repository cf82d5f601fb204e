//! The addresses that stand in more than one application.

use std::collections::BTreeMap;

use super::case::{self, AllSettled, Context};
use crate::model::{Address, ByText, ParticipantField, Text, Texts};

/// Where each address stands that is in several applications that are not set aside.
pub(super) struct Shared(BTreeMap<String, Vec<(usize, Address)>>);

impl Shared {
    /// Looks through all participants that count.
    pub fn of(context: Context<'_>, settled: &AllSettled, is_fallen: impl Fn(usize) -> bool) -> Self {
        let mut addresses = Texts::default();
        let mut last: ByText<(usize, Address)> = ByText::default();
        let mut repeated: BTreeMap<Text, Vec<(usize, Address)>> = BTreeMap::new();
        for (index, application) in context.intake.applications.iter().enumerate() {
            if settled[index].withdrawn || is_fallen(index) {
                continue;
            }
            for (participant, email) in case::addresses(application, context.program, &settled[index]) {
                let Some(cell) = participant.cell(ParticipantField::Email).filter(|_| !email.is_empty()) else { continue };
                let address = addresses.keep(&case::same_address(&email));
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
        let known = || self.0.get(&*case::same_address(email));
        if self.0.is_empty() { &[] } else { known().map_or(&[], Vec::as_slice) }
    }
}
