//! Who takes part: made only from an assessed application, and free of personal data.

use indexmap::IndexMap;
use jiff::ZonedDateTime;

use super::{Assessed, Assessment, Status};
use crate::model::{MunicipalityNumber, Seats};
use crate::program::{Attribute, Balance};

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
    /// The entrant of an application that takes part, or would have if it had not been late; of no other.
    pub fn of(assessment: &Assessment, application: &Assessed) -> Option<Self> {
        if !matches!(application.status, Status::Eligible | Status::Late) {
            return None;
        }
        let program = &assessment.regulation.program;
        let id = application.id?;
        let municipality = assessment.regulation.register.get(id)?;
        // A15: whoever takes part has a value of the list.
        let value = |balance: &Balance| {
            Some(match balance.source() {
                Attribute::Landsdel => municipality.landsdel.clone(),
                Attribute::Size => program.size_of(municipality.population).to_owned(),
                Attribute::Column(column) => {
                    let written = assessment.received(application).attributes().get(column).map_or("", |value| value.text);
                    balance.listed(written)?.to_owned()
                }
            })
        };
        let attributes = program.balance.iter().map(|balance| Some((balance.attribute.clone(), value(balance)?)));
        Some(Self {
            id,
            name: assessment.name(application),
            municipalities: application.municipalities.clone(),
            seats: application.seats,
            attributes: attributes.collect::<Option<_>>()?,
            received: application.received.clone(),
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

impl Assessment {
    /// The entrants of the applications with a status.
    pub fn entrants(&self, status: Status) -> Vec<Entrant> {
        self.with(status).filter_map(|application| Entrant::of(self, application)).collect()
    }
}
