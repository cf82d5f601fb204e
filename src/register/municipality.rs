//! One municipality, and its form of Norwegian.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{OrganisationNumber, Point, embedded};
use crate::model::{Fault, MunicipalityNumber};

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
    /// Whether it calls itself herad.
    pub is_herad: bool,
}

impl Municipality {
    /// The municipality as the recipient of a letter: `Oslo kommune`, `Kvam herad`.
    pub fn addressed(&self) -> String {
        format!("{} {}", self.name, if self.is_herad { "herad" } else { "kommune" })
    }
}

#[derive(Deserialize)]
struct HeradRow {
    number: MunicipalityNumber,
}

/// The municipalities that call themselves herad.
///
/// # Errors
/// A mistake of ours in the embedded table.
pub(super) fn herad() -> Result<BTreeSet<MunicipalityNumber>, Fault> {
    Ok(embedded::<HeradRow>("herad.csv", include_str!("data/herad.csv"))?.into_iter().map(|row| row.number).collect())
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
