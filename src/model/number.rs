//! Numbers that mean something, so that they cannot be taken for one another.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The official four-digit number of a municipality (kommunenummer), `0301` to `9998`.
///
/// It is also the id of an application, and the stream its ticket is read from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct MunicipalityNumber(u16);

impl MunicipalityNumber {
    /// The number as a whole number, the stream of the keystream: `0301` is 301.
    pub fn stream(self) -> u64 {
        u64::from(self.0)
    }

    /// The first two digits: the county (fylke) at the time the number was given.
    pub fn county(self) -> u16 {
        self.0 / 100
    }
}

impl FromStr for MunicipalityNumber {
    type Err = ();

    /// Reads exactly four digits, or three where a spreadsheet has eaten the leading zero (`301`).
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.len() == 3 || text.len() == 4;
        if !digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(());
        }
        let number = text.parse().map_err(|_| ())?;
        if number < 100 { Err(()) } else { Ok(Self(number)) }
    }
}

impl fmt::Display for MunicipalityNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.0)
    }
}

impl Serialize for MunicipalityNumber {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MunicipalityNumber {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        match (text.len(), text.parse()) {
            (4, Ok(number)) => Ok(number),
            _ => Err(serde::de::Error::custom(format!("{text:?} is not a four-digit municipality number"))),
        }
    }
}

/// How many participants an application brings: the seats it takes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seats(pub u32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_are_a_number_whose_zero_was_eaten() {
        assert_eq!("301".parse::<MunicipalityNumber>().unwrap().to_string(), "0301");
        assert_eq!("0301".parse::<MunicipalityNumber>().unwrap().stream(), 301);
        for wrong in ["", "30", "03010", "+301", "3 01", "٠٣٠١", "0000"] {
            assert!(wrong.parse::<MunicipalityNumber>().is_err(), "{wrong}");
        }
    }
}
