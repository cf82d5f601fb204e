//! Organisation numbers, as the Register of Legal Entities (Enhetsregisteret) has them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::Deserialize;

use super::embedded;
use crate::model::{Fault, MunicipalityNumber};

const NUMBERS: &str = include_str!("data/org_numbers.csv");

/// An organisation number: nine digits, the last a check of the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct OrganisationNumber(u32);

impl OrganisationNumber {
    /// A number as somebody wrote it, with or without blanks; none where it is no organisation number.
    pub fn written(text: &str) -> Option<Self> {
        text.split_whitespace().collect::<String>().parse().ok()
    }

    /// The number as letters have it: `958 935 420`.
    pub fn in_groups(self) -> String {
        let digits = self.to_string();
        format!("{} {} {}", &digits[..3], &digits[3..6], &digits[6..])
    }
}

impl FromStr for OrganisationNumber {
    type Err = ();

    /// Nine digits, whose last makes their sum by the weights 3 2 7 6 5 4 3 2 1 a multiple of eleven (Brønnøysund Register Centre).
    fn from_str(text: &str) -> Result<Self, ()> {
        const WEIGHTS: [u32; 9] = [3, 2, 7, 6, 5, 4, 3, 2, 1];
        let digits: Vec<u32> = text.chars().map(|letter| letter.to_digit(10).ok_or(())).collect::<Result<_, _>>()?;
        let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
        if digits.len() != WEIGHTS.len() || !sum.is_multiple_of(11) {
            return Err(());
        }
        text.parse().map(Self).map_err(|_| ())
    }
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:09}", self.0)
    }
}

#[derive(Deserialize)]
struct Row {
    number: MunicipalityNumber,
    register: Date,
    org_number: String,
}

/// The organisation numbers of the newest register that is no newer than a day. Of a municipality that is not among them nobody knows it.
///
/// # Errors
/// A mistake of ours in the embedded table.
pub(super) fn organisation_numbers(day: Date) -> Result<BTreeMap<MunicipalityNumber, OrganisationNumber>, Fault> {
    let all = embedded::<Row>("org_numbers.csv", NUMBERS)?;
    let newest = all.iter().map(|row| row.register).filter(|from| *from <= day).max();
    let of = |row: &Row| Some((row.number, row.org_number.parse().ok()?));
    Ok(all.iter().filter(|row| Some(row.register) == newest).filter_map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_in_the_table_is_one_and_two_are_not_known() {
        let all = embedded::<Row>("org_numbers.csv", NUMBERS).unwrap();
        assert_eq!(all.len(), 713);
        let blank: Vec<String> = all.iter().filter(|row| row.org_number.is_empty()).map(|row| row.number.to_string()).collect();
        assert_eq!(blank, ["1508", "1580"]);
        let wrong = |row: &&Row| !row.org_number.is_empty() && row.org_number.parse::<OrganisationNumber>().is_err();
        assert!(!all.iter().any(|row| wrong(&row)));
        let on = |day: &str| organisation_numbers(day.parse().unwrap()).unwrap();
        assert_eq!((on("2021-06-01").len(), on("2026-06-01").len()), (356, 355));
        assert_eq!(on("2021-06-01")[&"0301".parse().unwrap()].to_string(), "958935420");
    }

    #[test]
    fn what_is_no_organisation_number_is_refused() {
        for wrong in ["958935421", "95893542", "9589354200", "95893542x", "", "৯58935420"] {
            assert!(wrong.parse::<OrganisationNumber>().is_err(), "{wrong}");
        }
        assert!("958935420".parse::<OrganisationNumber>().is_ok());
        assert_eq!(OrganisationNumber::written(" 958 935 420").unwrap().in_groups(), "958 935 420");
    }
}
