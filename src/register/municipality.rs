//! One municipality, and its form of Norwegian.

use serde::Deserialize;

use super::{OrganisationNumber, Point};
use crate::model::MunicipalityNumber;

/// A municipality (kommune) of one register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Municipality {
    /// The official number.
    pub number: MunicipalityNumber,
    /// The Norwegian name. Herøy and Våler are each the name of two.
    pub name: String,
    /// County (fylke).
    pub county: String,
    /// Part of the country.
    pub landsdel: String,
    /// Inhabitants on the programme's population date.
    pub population: u32,
    /// The form of Norwegian that state bodies must use to it (språklova § 11).
    pub language_form: LanguageForm,
    /// A point on land in it; none of a number that the embedded register does not know.
    pub point: Option<Point>,
    /// Its organisation number; none where no source has it.
    pub organisation: Option<OrganisationNumber>,
}

impl Municipality {
    /// The municipality as the recipient of a letter: `Oslo kommune`. Kvam, Ulvik and Voss call themselves herad.
    pub fn addressed(&self) -> String {
        let herad = matches!(self.name.as_str(), "Kvam" | "Ulvik" | "Voss");
        format!("{} {}", self.name, if herad { "herad" } else { "kommune" })
    }
}

/// The form of Norwegian that a municipality has decided on (språkvedtak).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LanguageForm {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// Either.
    Neutral,
}
