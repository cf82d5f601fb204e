//! The headers that are understood, in bokmål, nynorsk and English. The README shows the same list; a test compares them.

use crate::model::{Entry, Field, ParticipantField, Record, Text};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Meaning {
    /// Something about the application.
    Application(Field),
    /// Something about a participant; with the participant's number in a wide table.
    Participant(ParticipantField, Option<u32>),
    /// An attribute that the programme file balances by, by its position among those that are columns.
    Attribute(usize),
}

impl Meaning {
    /// The same, whichever participant it is about.
    pub(in crate::intake) fn unnumbered(self) -> Self {
        match self {
            Self::Participant(field, _) => Self::Participant(field, None),
            other @ (Self::Application(_) | Self::Attribute(_)) => other,
        }
    }

    /// Puts a value where it belongs; `attributes` are the headers that an attribute's position counts.
    pub(in crate::intake) fn put(self, record: &mut Record, entry: Entry, attributes: &[Text]) {
        match self {
            Self::Application(field) => record.set(field, entry),
            Self::Attribute(index) => record.set_attribute(attributes[index], entry),
            Self::Participant(field, number) => record.slot(number.unwrap_or(1)).set(field, entry),
        }
    }

    /// The key of its word in the texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Application(field) => field.key(),
            Self::Participant(field, _) => field.key(),
            Self::Attribute(_) => "field-attribute",
        }
    }

    /// Its name in a mapping file: `municipality`, `email 2`.
    pub fn name(self) -> String {
        match self {
            Self::Application(field) => field.name().to_owned(),
            Self::Participant(field, None) => field.name().to_owned(),
            Self::Participant(field, Some(number)) => format!("{} {number}", field.name()),
            Self::Attribute(_) => "attribute".to_owned(),
        }
    }

    /// Reads its name in a mapping file; an attribute has none there.
    pub fn named(text: &str) -> Option<Self> {
        let (name, number) = match text.trim().rsplit_once(' ') {
            Some((name, number)) => (name.trim_end(), Some(number.parse().ok().filter(|number| (1..=50).contains(number))?)),
            None => (text.trim(), None),
        };
        let own = || Field::ALL.into_iter().find(|field| field.name() == name).map(Self::Application);
        let theirs = ParticipantField::ALL.into_iter().find(|field| field.name() == name);
        theirs.map(|field| Self::Participant(field, number)).or_else(|| number.is_none().then(own).flatten())
    }
}

/// The headers understood as one meaning.
pub struct SynonymsOf {
    /// The meaning; participants' without a number.
    pub meaning: Meaning,
    /// The headers, as people write them.
    pub headers: &'static [&'static str],
}

/// How many of [`PARTICIPANT_WORDS`], from the first, are words for the participant.
pub(in crate::intake) const PERSONS: usize = 11;

/// Words that only say that a header is about a participant.
pub const PARTICIPANT_WORDS: &[&str] = &[
    "deltaker", "deltakar", "deltakers", "deltakars", "deltakeren", "deltakaren", "deltakerens", "deltakarens", "participant",
    "participants", "person", "nr", "no", "på", "til", "for", "of",
];

/// Every header that is understood, in bokmål, nynorsk and English.
pub const SYNONYMS: &[SynonymsOf] = &[
    SynonymsOf {
        meaning: Meaning::Application(Field::Municipality),
        headers: &[
            "Kommune", "Kommuner", "Kommunar", "Søkerkommune", "Søkarkommune", "Søkende kommune", "Kommunenavn", "Kommunenamn",
            "Navn på kommune", "Navn på kommunen", "Namn på kommune", "Namn på kommunen", "Kommunens navn", "Kommunenummer",
            "Kommunenr", "Hvilken kommune søker", "Kva kommune søkjer", "Municipality", "Name of municipality", "Municipalities",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::ApplicationNumber),
        headers: &[
            "Søknadsnummer", "Søknadsnr", "Søknad nr", "Søknads-ID", "Løpenummer", "Application number", "Application no",
            "Application ID", "$submission_id",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::Received),
        headers: &[
            "Mottatt", "Motteke", "Mottatt dato", "Mottatt tidspunkt", "Motteke tidspunkt", "Dato mottatt", "Innsendt",
            "Sendt inn", "Innlevert", "Levert", "Innsendt dato", "Innsendt tidspunkt", "Tidspunkt", "Tidsstempel", "Søknadsdato",
            "Received", "Submitted", "Submitted at", "Time of receipt", "Timestamp", "Tidsmerke", "$created",
            "Fullføringstidspunkt", "Completion time",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::Sectors),
        headers: &[
            "Sektorer",
            "Sektorar",
            "Sektorer/tjenesteområder",
            "Sektorar/tenesteområde",
            "Sektorer/tjenesteområder som er involvert",
            "Involverte sektorer",
            "Involverte sektorar",
            "Tjenesteområder",
            "Tenesteområde som er involverte",
            "Sectors",
            "Sectors involved",
            "Service areas",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::Challenge),
        headers: &[
            "Utfordring",
            "Utfordringen",
            "Utfordringa",
            "Beskrivelse",
            "Skildring",
            "Beskrivelse av utfordring",
            "Beskrivelse av utfordringen",
            "Skildring av utfordring",
            "Skildring av utfordringa",
            "Kort beskrivelse",
            "Kort beskrivelse av en utfordring",
            "Innovasjonsutfordring",
            "Behov for innovasjon",
            "Challenge",
            "Description",
            "Description of the challenge",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::Outcome),
        headers: &[
            "Hva ønskes oppnådd",
            "Hva som ønskes oppnådd",
            "Hva som ønskes oppnås",
            "Ønsket resultat",
            "Ønskt resultat",
            "Kva de ønskjer å oppnå",
            "Mål",
            "Målsetting",
            "Outcome",
            "Desired outcome",
            "What is to be achieved",
            "Goal",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::Endorsement),
        headers: &[
            "Forankring",
            "Anbefaling",
            "Tilråding",
            "Forankring/anbefaling",
            "Forankring/tilråding",
            "Anbefaling fra kommunen",
            "Tilråding frå kommunen",
            "Forankring/anbefaling fra kommunen",
            "Godkjent av kommunen",
            "Forankret i kommunen",
            "Forankra i kommunen",
            "Er søknaden forankret",
            "Er søknaden forankra",
            "Endorsement",
            "Endorsed",
            "Recommendation",
            "Endorsed by the municipality",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::ContactName),
        headers: &[
            "Kontaktperson", "Kontakt", "Kontaktperson navn", "Navn på kontaktperson", "Namn på kontaktperson", "Contact",
            "Contact person", "Contact name",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Application(Field::ContactEmail),
        headers: &[
            "Kontaktperson e-post",
            "Kontakt e-post",
            "E-post kontaktperson",
            "E-post til kontaktperson",
            "Kontaktpersons e-post",
            "Kontaktpersonens e-post",
            "Contact e-mail",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Name, None),
        headers: &[
            "Navn", "Namn", "Fullt navn", "Fullt namn", "Navn på deltaker", "Namn på deltakar", "Fornavn", "Førenamn",
            "Fornavn og etternavn", "Name", "Full name", "First name",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::LastName, None),
        headers: &["Etternavn", "Etternamn", "Last name", "Surname"],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Email, None),
        headers: &["E-post", "E-postadresse", "E-mail", "E-mail address", "Mail"],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Sector, None),
        headers: &[
            "Sektor", "Sektor/tjenesteområde", "Sektor/tenesteområde", "Tjenesteområde", "Tenesteområde", "Sector",
            "Sector/service area", "Service area",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Position, None),
        headers: &["Stilling", "Stillingstittel", "Tittel", "Rolle", "Position", "Job title", "Role"],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::TargetGroup, None),
        headers: &[
            "Målgruppe", "I målgruppen", "I målgruppa", "Tilhører målgruppen", "Høyrer til målgruppa", "Target group",
            "In the target group",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Education, None),
        headers: &[
            "Utdanning",
            "Høyere utdanning",
            "Høgare utdanning",
            "Høgskole-/universitetsutdanning",
            "Utdannelse",
            "Education",
            "Higher education",
        ],
    },
    SynonymsOf {
        meaning: Meaning::Participant(ParticipantField::Experience, None),
        headers: &[
            "Erfaring",
            "Arbeidserfaring",
            "Relevant arbeidserfaring",
            "Relevant erfaring",
            "Yrkeserfaring",
            "Experience",
            "Work experience",
            "Relevant work experience",
        ],
    },
];
