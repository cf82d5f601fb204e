//! What was decided about a case, and the columns that say so.

use crate::model::MunicipalityNumber;
use crate::rules::{Receipt, Track};

/// What was decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Taken {
    /// A01: these apply, the lead first.
    Municipalities(Vec<MunicipalityNumber>),
    /// A03: this application is the municipality's.
    Stands,
    /// A03: this application is not.
    Falls,
    /// A10, A11: received in time.
    InTime,
    /// A10: received late.
    Late,
    /// A11: received then.
    Received(Receipt),
    /// A06, A07, A08, A09, A13: the rule is met.
    Met,
    /// The rule is not met.
    NotMet,
    /// P01, P02, A16: the missing name, address or reference.
    Missing(String),
    /// P03: one person who was entered twice.
    OnePerson,
    /// P03: two who share an address.
    TwoPersons,
    /// P05, P07: takes part with credits, or as a course participant.
    Track(Track),
    /// A participant is struck from the application.
    Out,
    /// The application was withdrawn.
    Withdrawn,
}

/// The column of a list of cases that names whose application a line is about where no other column does.
pub const WHO: &str = "who";
/// The columns of a decisions file.
pub const COLUMNS: [&str; 8] = ["application", "code", "participant", "facts", "decision", "reason", "by", "date"];

/// The key of each column's word in the texts.
pub const COLUMN_KEYS: [&str; 8] = [
    "column-application", "column-code", "column-participant", "column-facts", "column-decision", "column-reason", "column-by",
    "column-date",
];
