//! A chance: an exact fraction between 0 and 1.

use std::{fmt, str::FromStr};

use num_bigint::{BigInt, BigUint};
use num_traits::{One, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Fraction;

/// A fraction in lowest terms, written `a/b`, also `1/1` and `0/1`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Chance(Fraction);

impl Chance {
    /// The fraction in lowest terms. A denominator of 0 is taken as 1.
    pub fn new(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        let denominator = denominator.into();
        Self(Fraction::new(numerator.into(), if denominator.is_zero() { BigInt::one() } else { denominator }))
    }

    /// Whether there is none.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// So many parts of `parts` (for a decimal: 10 000), rounded to the nearest, halves up.
    pub fn in_parts(&self, parts: u128) -> u128 {
        let (up, down) = (self.0.numer(), self.0.denom());
        ((up * parts * 2_u8 + down) / (down * 2_u8)).to_u128().unwrap_or(u128::MAX)
    }

    /// The fraction itself.
    pub fn fraction(&self) -> &Fraction {
        &self.0
    }
}

impl fmt::Display for Chance {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.0.numer(), self.0.denom())
    }
}

impl FromStr for Chance {
    type Err = ();

    /// Reads a fraction in lowest terms, and no other spelling of it.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (numerator, denominator) = text.split_once('/').ok_or(())?;
        let part = |digits: &str| digits.parse::<BigUint>().map_err(|_| ());
        let chance = Self::new(part(numerator)?, part(denominator)?);
        if chance.to_string() == text { Ok(chance) } else { Err(()) }
    }
}

impl Serialize for Chance {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Chance {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("{text:?} is not a fraction in lowest terms")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_in_lowest_terms_and_read_back() {
        assert_eq!(Chance::new(6, 10).to_string(), "3/5");
        assert_eq!(Chance::new(0, 7).to_string(), "0/1");
        assert_eq!("3/5".parse(), Ok(Chance::new(3, 5)));
        for wrong in ["6/10", "3/0", "-1/2", "0.6", "+3/5", "3/5 ", ""] {
            assert!(wrong.parse::<Chance>().is_err(), "{wrong}");
        }
        assert_eq!((Chance::new(20, 103).in_parts(10_000), Chance::new(1, 2).in_parts(1)), (1942, 1));
    }
}
