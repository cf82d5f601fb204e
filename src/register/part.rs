//! One municipality recognised in a cell, or why not.

use crate::model::MunicipalityNumber;

/// How a municipality was recognised.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// By its number or its name in force.
    Plain,
    /// By another official name, such as the Sami one alone.
    OtherName,
    /// By a spelling without æøå.
    Respelled,
    /// By a number that went out of use.
    OlderNumber(MunicipalityNumber),
    /// By a name that went out of use, once the name of this number.
    OlderName(MunicipalityNumber),
}

/// One municipality recognised in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The municipality.
    pub number: MunicipalityNumber,
    /// How it was recognised.
    pub how: How,
    /// The part of the cell that named it, word for word.
    pub written: String,
    /// Municipalities that once had this name too; the name in force wins over them.
    pub once_named: Vec<MunicipalityNumber>,
}

/// Why one name is not one municipality.
pub(super) enum Doubt {
    Blank,
    Disagree(Vec<MunicipalityNumber>),
    Several(Vec<MunicipalityNumber>),
    Unknown,
}
