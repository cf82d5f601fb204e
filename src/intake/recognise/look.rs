//! What a cell can look like.

/// What a cell can look like.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::intake) enum Look {
    /// An e-mail address.
    Email,
    /// One municipality or several, in force or older, by name or by number.
    Municipality,
    /// A municipality's number and nothing else.
    MunicipalityNumber,
    /// A county or another part of the country.
    County,
    /// Two to four capitalised words: a person's name.
    Person,
    /// One capitalised word: a given name or a family name.
    SingleName,
    /// A person's name, whole or in part.
    Named,
    /// A day or moment of these years.
    RecentDate,
    /// A day on which somebody may have been born, or a national identity number.
    Birth,
    /// Yes, no, a tick, 0 or 1.
    YesNo,
    /// A number up to 60: years, credits, a count.
    SmallNumber,
    /// Any number.
    Number,
    /// Ten words or more.
    LongText,
    /// Four to nine words.
    Phrase,
    /// Several short parts between semicolons, commas or line breaks.
    List,
    /// A telephone number.
    Phone,
    /// A nine-digit organisation number.
    OrganisationNumber,
    /// An address of a web page or a computer, or the path of a file.
    Web,
    /// A number of years, months or semesters, or the year since when.
    Length,
    /// Words of degrees, schools and credits.
    Education,
    /// Words of what somebody has worked with.
    Career,
    /// Words of jobs and offices.
    Job,
    /// Leader, elected, key person: the target group's words, or their first letters.
    TargetGroup,
    /// Words of those who can endorse: the council, the chief executive.
    Endorser,
    /// Words of consent to something else.
    Consent,
    /// Letters and digits in one piece: a serial number.
    Serial,
    /// No: nothing is meant.
    No,
    /// One to five words and no sentence, number, date, answer or address: what something is called.
    Label,
}

impl Look {
    /// Every one of them.
    pub const ALL: [Self; 28] = [
        Self::Email,
        Self::Municipality,
        Self::MunicipalityNumber,
        Self::County,
        Self::Person,
        Self::SingleName,
        Self::Named,
        Self::RecentDate,
        Self::Birth,
        Self::YesNo,
        Self::SmallNumber,
        Self::Number,
        Self::LongText,
        Self::Phrase,
        Self::List,
        Self::Phone,
        Self::OrganisationNumber,
        Self::Web,
        Self::Length,
        Self::Education,
        Self::Career,
        Self::Job,
        Self::TargetGroup,
        Self::Endorser,
        Self::Consent,
        Self::Serial,
        Self::No,
        Self::Label,
    ];

    /// The key of its words in the texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Email => "look-email",
            Self::Municipality | Self::MunicipalityNumber => "look-municipality",
            Self::Person | Self::Named => "look-person",
            Self::SingleName => "look-name",
            Self::RecentDate | Self::Birth => "look-date",
            Self::YesNo => "look-yes-no",
            Self::SmallNumber | Self::Number => "look-number",
            Self::LongText | Self::Phrase => "look-text",
            Self::List => "look-list",
            Self::Length => "look-length",
            Self::Education => "look-education",
            Self::Career => "look-career",
            Self::Job => "look-job",
            Self::TargetGroup => "look-target-group",
            Self::Endorser => "look-endorser",
            Self::Serial => "look-serial",
            Self::Phone => "look-phone",
            Self::County | Self::OrganisationNumber | Self::Web | Self::Consent | Self::No | Self::Label => "look-other",
        }
    }

    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();
}
