//! Who takes part: made only from an assessed application, and free of personal data.

use indexmap::IndexMap;
use jiff::ZonedDateTime;

use super::{Assessed, Status};
use crate::model::{Intake, MunicipalityNumber, Seats};
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
        // A15: whoever takes part has a value of the list.
        let value = |balance: &Balance| {
            Some(match balance.source() {
                Attribute::Landsdel => municipality.landsdel.clone(),
                Attribute::Size => program.size_of(municipality.population).to_owned(),
                Attribute::Column(column) => {
                    let written = intake.applications.get(assessed.index).attributes().get(column).map_or("", |value| value.text);
                    balance.listed(written)?.to_owned()
                }
            })
        };
        let attributes = program.balance.iter().map(|one| Some((one.attribute.clone(), value(one)?)));
        Some(Self {
            id,
            name: name_of(&assessed.municipalities, register),
            municipalities: assessed.municipalities.clone(),
            seats: assessed.seats,
            attributes: attributes.collect::<Option<_>>()?,
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

/// The names of municipalities as the register has them, the lead first.
pub fn name_of(municipalities: &[MunicipalityNumber], register: &Register) -> String {
    let names: Vec<String> = municipalities.iter().map(|number| register.distinct_name(*number)).collect();
    names.join(", ")
}
