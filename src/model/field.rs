//! What a form asks.

use serde::{Deserialize, Serialize};

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

    /// The key of its word in the texts where it is plain whose it is.
    pub fn short_key(self) -> &'static str {
        match self {
            Self::Name => "short-name",
            Self::LastName => "short-last_name",
            Self::Email => "short-email",
            Self::Sector => "short-sector",
            Self::Position => "short-position",
            Self::TargetGroup => "short-target_group",
            Self::Education => "short-education",
            Self::Experience => "short-experience",
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
