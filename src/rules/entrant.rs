//! Who takes part: made only from an assessed application, and free of personal data.

use indexmap::IndexMap;
use jiff::ZonedDateTime;
use unicode_normalization::UnicodeNormalization;

use super::{Assessed, Status};
use crate::model::{Intake, MunicipalityNumber, Seats, Value};
use crate::program::{Attribute, Balance, Program};
use crate::register::Register;

/// An application that takes part in the lottery, or waits behind it because it was late. Personal data end here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entrant {
    id: MunicipalityNumber,
    name: String,
    municipalities: Vec<MunicipalityNumber>,
    seats: Seats,
    attributes: IndexMap<String, String>,
    received: Option<ZonedDateTime>,
}

impl Entrant {
    /// The entrant of an application with this status, and of no other.
    pub fn of(assessed: &Assessed, status: Status, intake: &Intake, program: &Program, register: &Register) -> Option<Self> {
        if assessed.status != status || !matches!(status, Status::Eligible | Status::Late) {
            return None;
        }
        let id = assessed.id?;
        let municipality = register.get(id)?;
        let value = |balance: &Balance| match balance.source() {
            Attribute::Landsdel => municipality.landsdel.clone(),
            Attribute::Size => program.size_of(municipality.population).to_owned(),
            Attribute::Column(column) => written(balance, intake.applications.get(assessed.index).attributes().get(column)),
        };
        let attributes = program.balance.iter().map(|one| (one.attribute.clone(), value(one)));
        Some(Self {
            id,
            name: name_of(&assessed.municipalities, register),
            municipalities: assessed.municipalities.clone(),
            seats: assessed.seats,
            attributes: attributes.collect(),
            received: assessed.received.clone(),
        })
    }

    /// The number of its (lead) municipality.
    pub fn id(&self) -> MunicipalityNumber {
        self.id
    }

    /// The names of its municipalities, from the register.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its municipalities, the lead first.
    pub fn municipalities(&self) -> &[MunicipalityNumber] {
        &self.municipalities
    }

    /// How many participants it brings.
    pub fn seats(&self) -> Seats {
        self.seats
    }

    /// Its value of every balanced attribute, in the programme file's order.
    pub fn attributes(&self) -> &IndexMap<String, String> {
        &self.attributes
    }

    /// When it was received, where that is known.
    pub fn received(&self) -> Option<&ZonedDateTime> {
        self.received.as_ref()
    }
}

/// What was written in an attribute's column: as a wish of the programme file spells it, else in lower case; blank is `-`.
fn written(balance: &Balance, value: Option<&Value<'_>>) -> String {
    let composed: String = value.map_or("", |value| value.text).nfc().collect();
    let text = composed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let named = balance.wishes.iter().map(|wish| &wish.value).find(|name| name.to_lowercase() == text);
    match named {
        Some(name) => name.clone(),
        None if text.is_empty() => "-".to_owned(),
        None => text,
    }
}

/// The names of municipalities as the register has them, the lead first.
pub fn name_of(municipalities: &[MunicipalityNumber], register: &Register) -> String {
    let names: Vec<String> = municipalities.iter().map(|number| register.distinct_name(*number)).collect();
    names.join(", ")
}
