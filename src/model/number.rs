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

impl MunicipalityNumber {
    /// Reads a number as spreadsheets write it, too: `1804.0`, `3103,00`, `1 804`, `4.601`, `="3103"`, `'0301`.
    pub fn written(text: &str) -> Option<Self> {
        let text = text.trim();
        let bare = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        let bare = bare.strip_prefix('\'').unwrap_or(bare).trim();
        let is_sign = |letter: char| matches!(letter, '.' | ',');
        let is_blank = |letter: char| letter.is_whitespace() || letter == '\u{a0}' || letter == '\u{202f}';
        let (whole, part) = bare.split_once(is_sign).unwrap_or((bare, ""));
        let is_nought = (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit == b'0');
        let digits = match (whole.len(), part.len()) {
            (3 | 4, _) if is_nought => whole.to_owned(),
            (1, 3) => format!("{whole}{part}"),
            _ => match bare.split_once(is_blank) {
                Some((thousands, rest)) if thousands.len() == 1 && rest.len() == 3 => format!("{thousands}{rest}"),
                _ => bare.to_owned(),
            },
        };
        digits.parse().ok()
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
    fn a_number_is_read_as_spreadsheets_write_it() {
        for (written, wanted) in crate::readings("number") {
            let found = MunicipalityNumber::written(&written).map_or_else(|| "-".to_owned(), |number| number.to_string());
            assert_eq!(found, wanted, "{written}");
        }
    }

    #[test]
    fn three_digits_are_a_number_whose_zero_was_eaten() {
        assert_eq!("301".parse::<MunicipalityNumber>().unwrap().to_string(), "0301");
        assert_eq!("0301".parse::<MunicipalityNumber>().unwrap().stream(), 301);
        for wrong in ["", "30", "03010", "+301", "3 01", "٠٣٠١", "0000"] {
            assert!(wrong.parse::<MunicipalityNumber>().is_err(), "{wrong}");
        }
    }
}
