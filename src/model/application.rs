//! An application as it was read, before any rule has looked at it.

use serde::{Deserialize, Serialize};

use super::{Address, Sheet, SourceFile, Value};

/// What a column about the application can hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The municipality, or the co-operating ones.
    Municipality,
    /// The form's own number for the application; tells two applications of one municipality apart.
    ApplicationNumber,
    /// When it was received.
    Received,
    /// The application's own list of sectors or service areas.
    Sectors,
    /// The challenge, or the whole description.
    Challenge,
    /// What is to be achieved, where the form asks for it apart.
    Outcome,
    /// The municipality's recommendation.
    Endorsement,
    /// Who answers for the application.
    ContactName,
    /// Their e-mail address.
    ContactEmail,
}

/// What a column about a participant can hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParticipantField {
    /// First and last name.
    Name,
    /// Last name, where the form asks for it apart; `Name` then holds the first.
    LastName,
    /// E-mail address.
    Email,
    /// Sector or service area.
    Sector,
    /// Position.
    Position,
    /// Whether, or how, the participant belongs to the target group.
    TargetGroup,
    /// Education at university or university college level.
    Education,
    /// Relevant work experience.
    Experience,
}

impl Field {
    /// Every field, in the order in which they are digested and shown.
    pub const ALL: [Self; 9] = [
        Self::Municipality,
        Self::ApplicationNumber,
        Self::Received,
        Self::Sectors,
        Self::Challenge,
        Self::Outcome,
        Self::Endorsement,
        Self::ContactName,
        Self::ContactEmail,
    ];

    /// Its name in files and in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::ApplicationNumber => "application_number",
            Self::Received => "received",
            Self::Sectors => "sectors",
            Self::Challenge => "challenge",
            Self::Outcome => "outcome",
            Self::Endorsement => "endorsement",
            Self::ContactName => "contact_name",
            Self::ContactEmail => "contact_email",
        }
    }

    /// The key of its word in the texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Municipality => "field-municipality",
            Self::ApplicationNumber => "field-application_number",
            Self::Received => "field-received",
            Self::Sectors => "field-sectors",
            Self::Challenge => "field-challenge",
            Self::Outcome => "field-outcome",
            Self::Endorsement => "field-endorsement",
            Self::ContactName => "field-contact_name",
            Self::ContactEmail => "field-contact_email",
        }
    }
}

impl ParticipantField {
    /// Every field, in the order in which they are digested and shown.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::LastName,
        Self::Email,
        Self::Sector,
        Self::Position,
        Self::TargetGroup,
        Self::Education,
        Self::Experience,
    ];

    /// Its name in files and in the keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Sector => "sector",
            Self::Position => "position",
            Self::TargetGroup => "target_group",
            Self::Education => "education",
            Self::Experience => "experience",
        }
    }

    /// The key of its word in the texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "field-name",
            Self::LastName => "field-last_name",
            Self::Email => "field-email",
            Self::Sector => "field-sector",
            Self::Position => "field-position",
            Self::TargetGroup => "field-target_group",
            Self::Education => "field-education",
            Self::Experience => "field-experience",
        }
    }
}

/// One participant as read. A field is none when the file has no such column, and blank when the cell is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// The participant's number within the application, from 1.
    pub number: u32,
    /// The values, by field.
    pub values: std::collections::BTreeMap<ParticipantField, Value>,
}

impl Participant {
    /// The value of a field, when the file has the column.
    pub fn value(&self, field: ParticipantField) -> Option<&Value> {
        self.values.get(&field)
    }

    /// The trimmed text of a field; blank when the file lacks the column.
    pub fn text(&self, field: ParticipantField) -> &str {
        self.value(field).map_or("", |value| value.text.trim())
    }
}

/// One application as read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The values, by field.
    pub values: std::collections::BTreeMap<Field, Value>,
    /// The values of the attributes that the programme file balances by and that are columns, by header.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub attributes: std::collections::BTreeMap<String, Value>,
    /// The participants, in the order of the form; slots that the form left empty are here too.
    pub participants: Vec<Participant>,
}

impl Application {
    /// The value of a field, when the file has the column.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.values.get(&field)
    }

    /// The trimmed text of a field; blank when the file lacks the column.
    pub fn text(&self, field: Field) -> &str {
        self.value(field).map_or("", |value| value.text.trim())
    }

    /// Whether the file asks any participant for this.
    pub fn asks(&self, field: ParticipantField) -> bool {
        self.participants.iter().any(|participant| participant.values.contains_key(&field))
    }

    /// Whether nothing is written anywhere in it.
    pub fn is_blank(&self) -> bool {
        let own = self.values.values().chain(self.attributes.values());
        let theirs = self.participants.iter().flat_map(|participant| participant.values.values());
        own.chain(theirs).all(|value| value.text.trim().is_empty())
    }

    /// The first cell that was read of it.
    pub fn first_cell(&self) -> Option<Address> {
        let own = self.values.values().map(|value| value.cell);
        let theirs = self.participants.iter().flat_map(|participant| participant.values.values().map(|value| value.cell));
        own.chain(theirs).min()
    }
}

/// Everything that was read: `intake.json`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
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
    /// Sheets with something on them, but no table of applications.
    pub unused_sheets: Vec<Sheet>,
    /// The headers of columns that were not understood, and so not used.
    pub unused: Vec<Value>,
    /// How many rows with anything in them were read as applications or participants.
    pub rows: u32,
    /// The applications, in the order of the files.
    pub applications: Vec<Application>,
}

impl Intake {
    /// Whether an address points into the mapping file: the officer's answer for a column that the files lack.
    pub fn is_mapped(&self, address: Address) -> bool {
        self.mapping == Some(address.sheet)
    }

    /// The format this version writes and reads.
    pub const FORMAT: &'static str = "innoskole-intake/1";

    /// A cell as a person looks it up: `soknader.xlsx › Svar › F7`.
    pub fn place(&self, address: Address) -> String {
        if self.is_mapped(address) {
            let file = self.sheets.get(usize::from(address.sheet)).map_or("", |sheet| sheet.file.as_str());
            return format!("{file}:{}", u64::from(address.row) + 1);
        }
        let sheet = self.sheets.get(usize::from(address.sheet)).map(|sheet| format!("{} › ", sheet.place()));
        format!("{}{}", sheet.unwrap_or_default(), address.cell())
    }
}
