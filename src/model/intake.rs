//! Everything that was read, before any rule has looked at it.

use serde::{Deserialize, Serialize};

use super::{Address, Applications, Header, MunicipalityNumber, Sheet, SourceFile};

/// What an application is known again by when a later import holds it under another name, or again after one that did not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// Its municipalities, the lead first; none while that is not known.
    pub municipalities: Vec<MunicipalityNumber>,
    /// The participants' addresses, as they are compared.
    pub addresses: Vec<String>,
    /// When it was first received, word for word.
    pub received: String,
    /// The digest of all its values.
    pub facts: String,
}

impl Trace {
    /// Whether both are of one municipality.
    pub fn shares_municipality(&self, other: &Self) -> bool {
        self.municipalities.iter().any(|number| other.municipalities.contains(number))
    }

    /// Whether both are of one municipality, or about one person.
    pub fn is_like(&self, other: &Self) -> bool {
        self.shares_municipality(other) || self.addresses.iter().any(|address| other.addresses.contains(address))
    }
}

/// Everything that was read: `intake.json`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// Always `innoskole-intake/1`.
    pub format: String,
    /// The spreadsheets, in the order read.
    pub sources: Vec<SourceFile>,
    /// The sheets that addresses point into.
    pub sheets: Vec<Sheet>,
    /// Which of `sheets` stands for the mapping file: addresses into it are its lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<u16>,
    /// The cells of times of receipt that were received again later: their values are those of the first import, which count. Ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first_receipts: Vec<Address>,
    /// Applications that earlier imports held and this one does not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Trace>,
    /// Sheets with something on them, but no table of applications.
    pub unused_sheets: Vec<Sheet>,
    /// The headers of columns that were not understood, and so not used.
    pub unused: Vec<Header>,
    /// How many rows with anything in them were read as applications or participants.
    pub rows: u32,
    /// The applications, in the order of the files.
    pub applications: Applications,
}

impl Intake {
    /// Whether an address points into the mapping file: the officer's answer for a column that the files lack.
    pub fn is_mapped(&self, address: Address) -> bool {
        self.mapping == Some(address.sheet)
    }

    /// Whether a value is the time of receipt of an earlier import, and what stands in its cell came later.
    pub fn is_first_receipt(&self, address: Address) -> bool {
        self.first_receipts.binary_search(&address).is_ok()
    }

    /// The format this version writes and reads.
    pub const FORMAT: &'static str = "innoskole-intake/1";

    /// A cell as a person looks it up: `soknader.xlsx › Svar › F7`.
    pub fn place(&self, address: Address) -> String {
        let is_text = |sheet: &Sheet| sheet.sheet.is_none();
        if self.is_mapped(address) && self.sheets.get(usize::from(address.sheet)).is_none_or(is_text) {
            let file = self.sheets.get(usize::from(address.sheet)).map_or("", |sheet| sheet.file.as_str());
            return format!("{file}:{}", u64::from(address.row) + 1);
        }
        let sheet = self.sheets.get(usize::from(address.sheet)).map(|sheet| format!("{} › ", sheet.place()));
        format!("{}{}", sheet.unwrap_or_default(), address.cell())
    }
}
