//! Whole numbers of any size: the weights of allocations, and the number drawn.

use std::fmt;

use num_bigint::BigUint;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// No weight and no fraction is longer: reading a longer one would take long, and no lottery needs it.
pub(super) const DIGITS: usize = 10_000;

/// A whole number, written as a string of decimal digits: readers of JSON hold only those up to 2⁵³ exactly.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WholeNumber(pub BigUint);

impl fmt::Display for WholeNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for WholeNumber {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for WholeNumber {
    /// Reads a number in its one spelling: digits without leading zeros.
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        let number = Some(&text).filter(|text| text.len() <= DIGITS).and_then(|text| text.parse::<BigUint>().ok());
        let number = number.filter(|number| number.to_string() == text);
        number
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom(format!("{:.40} is not a whole number as it is written here", text)))
    }
}
