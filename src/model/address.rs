//! Files, sheets and cells: where something stands.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A spreadsheet that was read: its name without folders, and the SHA-256 of its bytes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// The file's name, without the folder it lay in.
    pub file: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
}

/// A sheet that applications were read from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The name of its file.
    pub file: String,
    /// Its own name; none in a CSV.
    pub sheet: Option<String>,
}

impl Sheet {
    /// File and sheet as a person looks them up: `soknader.xlsx › Svar`.
    pub fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{} › {sheet}", self.file),
            None => self.file.clone(),
        }
    }
}

/// Where a value stands: three small numbers, so that a million rows stay small. Zero-based.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Address {
    /// Index into [`Intake::sheets`](super::Intake::sheets).
    pub sheet: u16,
    /// The row, counted from the sheet's first row.
    pub row: u32,
    /// The column, counted from column A.
    pub column: u16,
}

impl Address {
    /// The cell as a spreadsheet names it: `F7`.
    pub fn cell(self) -> String {
        let mut letters = Vec::new();
        let mut rest = u32::from(self.column) + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.iter().rev().collect();
        format!("{letters}{}", u64::from(self.row) + 1)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}!{}", self.sheet, self.cell())
    }
}

impl FromStr for Address {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (sheet, cell) = text.split_once('!').ok_or(())?;
        let split = cell.find(|letter: char| letter.is_ascii_digit()).ok_or(())?;
        let (letters, row) = cell.split_at(split);
        if letters.is_empty() || letters.len() > 4 || !letters.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(());
        }
        let column = letters.bytes().fold(0_u32, |sum, byte| sum * 26 + u32::from(byte - b'A') + 1);
        let row: u32 = row.parse().map_err(|_| ())?;
        Ok(Self {
            sheet: sheet.parse().map_err(|_| ())?,
            row: row.checked_sub(1).ok_or(())?,
            column: u16::try_from(column - 1).map_err(|_| ())?,
        })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("{text:?} is not the address of a cell")))
    }
}

/// A header, word for word, and its cell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub cell: Address,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_back_as_written() {
        for (column, row, cell) in [(0, 0, "A1"), (5, 6, "F7"), (25, 9, "Z10"), (26, 0, "AA1"), (16_383, 1_048_575, "XFD1048576")]
        {
            let address = Address { sheet: 2, row, column };
            assert_eq!(address.cell(), cell);
            assert_eq!(address.to_string().parse(), Ok(address));
        }
        for wrong in ["", "A1", "0!", "0!1", "0!A", "0!A0", "x!A1", "0!a1", "0!ABCDE1"] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }
}
