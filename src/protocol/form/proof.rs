//! The certificate of optimality as the protocol carries it.

use std::str::FromStr;

use indexmap::IndexMap;
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::number::DIGITS;
use crate::lottery::Fraction;

/// A fraction of any size in lowest terms, written `a/b`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exact(pub Fraction);

impl Exact {
    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&format_args!("{}/{}", self.0.numer(), self.0.denom()))
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        let parts = Some(&text).filter(|text| text.len() <= DIGITS).and_then(|text| text.split_once('/'));
        let parts = parts.and_then(|(up, down)| Some((BigInt::from_str(up).ok()?, BigInt::from_str(down).ok()?)));
        match parts {
            Some((up, down)) if down.is_positive() => Ok(Self(Fraction::new(up, down))),
            _ => Err(serde::de::Error::custom(format!("{text:.40} is not a fraction"))),
        }
    }
}

/// One step of the certificate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Proof {
    /// Why the wishes cannot be missed by less; stands first, where they are missed.
    Shortfall {
        /// By how much.
        shortfall: u64,
        /// The prices that show it.
        prices: PricesOf,
    },
    /// Why the chance of some cells cannot be higher.
    Level {
        /// The chance of each of their applications.
        chance: Exact,
        /// The cells settled here.
        cells: Vec<String>,
        /// The prices that show it.
        prices: PricesOf,
    },
}

/// Prices; what is not named costs 0.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PricesOf {
    /// On the chance of a cell.
    pub cells: IndexMap<String, Exact>,
    /// On the places or seats.
    pub capacity: Exact,
    /// On the wishes as they were asked.
    pub wishes: Vec<WishPrice>,
    /// On the shortfall.
    pub shortfall: Exact,
    /// On a cell's having no more applications than it has.
    pub limits: IndexMap<String, Exact>,
}

/// The prices of a wish.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishPrice {
    /// The attribute.
    pub attribute: String,
    /// The value.
    pub value: String,
    /// On the minimum; null: none.
    pub min: Option<Exact>,
    /// On the maximum; null: none.
    pub max: Option<Exact>,
}
