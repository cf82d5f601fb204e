//! A chance: an exact fraction between 0 and 1.

use std::{fmt, str::FromStr};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::Ratio;
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A fraction in lowest terms, written `a/b`, also `1/1` and `0/1`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Chance {
    numerator: u128,
    denominator: u128,
}

impl Chance {
    /// The fraction in lowest terms. A denominator of 0 is taken as 1.
    pub fn new(numerator: u128, denominator: u128) -> Self {
        let divisor = numerator.gcd(&denominator).max(1);
        Self { numerator: numerator / divisor, denominator: (denominator / divisor).max(1) }
    }

    /// Whether there is none.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is within 10⁻⁹ of another.
    pub fn is_near(self, other: Self) -> bool {
        let (one, other): (Ratio<BigInt>, Ratio<BigInt>) = (self.into(), other.into());
        (one - other).abs() * BigInt::from(1_000_000_000_u64) <= Ratio::from_integer(1.into())
    }

    /// So many parts of `parts` (for a decimal: 10 000), rounded to the nearest, halves up.
    pub fn in_parts(self, parts: u128) -> u128 {
        let (up, down) = (BigInt::from(self.numerator), BigInt::from(self.denominator));
        ((up * parts * 2_u8 + &down) / (down * 2_u8)).to_u128().unwrap_or(u128::MAX)
    }
}

impl From<Chance> for Ratio<BigInt> {
    fn from(chance: Chance) -> Self {
        Self::new(chance.numerator.into(), chance.denominator.into())
    }
}

impl fmt::Display for Chance {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.numerator, self.denominator)
    }
}

impl FromStr for Chance {
    type Err = ();

    /// Reads a fraction in lowest terms, and no other spelling of it.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (numerator, denominator) = text.split_once('/').ok_or(())?;
        let chance = Self::new(numerator.parse().map_err(|_| ())?, denominator.parse().map_err(|_| ())?);
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
