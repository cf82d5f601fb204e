//! The programme file: every number, date, word and wish that admission goes by.
//!
//! No rule may know a number that does not come from here. Unknown keys are refused, with the nearest known one.
//! The embedded default is the intake of 2021, from the programme's own page.

mod date;
mod read;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Deserialize;

pub use date::Deadline;

use crate::model::{Fact, Facts, Fault};

/// The embedded programme file, word for word.
pub const DEFAULT: &str = include_str!("default.toml");

/// A programme file that has been read and makes sense.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Always `innoskole-program/1`.
    format: String,
    /// Keeps draws of two programmes apart: `[a-z0-9-]+`.
    pub id: String,
    /// The programme's name.
    pub name: String,
    /// The study year, as people write it.
    pub study_year: String,
    /// The language of files: `nb`, `nn` or `en`.
    pub language: FileLanguage,
    /// The time zone of the deadline and of times without one of their own.
    #[serde(deserialize_with = "date::time_zone")]
    pub time_zone: TimeZone,
    /// The last moment of being in time.
    pub deadline: Deadline,
    /// How many applications are admitted, when the programme says so.
    pub places: Option<std::num::NonZeroU32>,
    /// Which municipalities there are, and how large.
    pub register: RegisterDates,
    /// Size classes, smallest first.
    pub size_class: Vec<SizeClass>,
    /// What the places are balanced by, in order.
    pub balance: Vec<Balance>,
    /// Limits for an application.
    pub application: ApplicationLimits,
    /// Limits for a participant.
    pub participant: ParticipantLimits,
    /// How words are understood.
    pub words: Words,
    /// The gatherings of the year.
    pub gathering: Vec<Gathering>,
    /// How many gatherings there are to be, and how long.
    pub gatherings: GatheringLimits,
    /// The examination.
    pub examination: Examination,
    /// What the study gives.
    pub study: Study,
    /// What it costs.
    pub costs: Costs,
}

/// The language that files are written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileLanguage {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

/// Which register is used.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterDates {
    /// The municipalities in force on this day.
    #[serde(deserialize_with = "date::day")]
    pub valid_on: Date,
    /// The inhabitants on this day.
    #[serde(deserialize_with = "date::day")]
    pub population: Date,
}

/// A class of municipalities by inhabitants.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeClass {
    /// What it is called in cells and files.
    pub name: String,
    /// It holds municipalities with fewer inhabitants than this; none for the largest.
    pub below: Option<u32>,
}

/// What places can be balanced by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Attribute {
    /// The part of the country.
    Landsdel,
    /// The size class.
    Size,
}

impl Attribute {
    /// Its name in cells and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Landsdel => "landsdel",
            Self::Size => "size",
        }
    }
}

/// The wishes for one attribute.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// The attribute.
    pub attribute: Attribute,
    /// At least this many of every value that has an applicant.
    pub min_each: Option<u32>,
    /// Wishes for values by name; they go before `min_each`.
    #[serde(default)]
    pub wishes: Vec<WishFor>,
}

/// A wish for one value.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishFor {
    /// The value, such as `Nord-Norge` or `small`.
    pub value: String,
    /// At least this many.
    pub min: Option<u32>,
    /// At most this many.
    pub max: Option<u32>,
}

/// Limits for an application: A04, A05, A06, A08.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationLimits {
    /// A04.
    pub participants_min: u32,
    /// A05.
    pub participants_max: u32,
    /// A06.
    pub sectors_min: u32,
    /// A08.
    pub description_words_max: u32,
}

/// Limits for a participant: P04, P05, P06.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantLimits {
    /// P04: years of higher education.
    pub student_years: u32,
    /// P05: years of higher education from which an individual assessment is possible.
    pub assessed_years: u32,
    /// P05: years of relevant work experience that it takes.
    pub assessed_experience_years: u32,
    /// How many credits (studiepoeng, ECTS) one year is.
    pub credits_per_year: std::num::NonZeroU32,
}

/// How words are understood; lower case once read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// An endorsement that begins with one of these is one.
    pub yes: Vec<String>,
    /// A yes with one of these in it is neither yes nor no: somebody must read it.
    pub yes_in_doubt: Vec<String>,
    /// An endorsement that begins with one of these is none.
    pub no: Vec<String>,
    /// Written where nothing is meant.
    pub blank: Vec<String>,
    /// An answer that begins with one of these is outside the target group.
    pub outside_target_group: Vec<String>,
    /// What follows the municipality's name in a municipal domain.
    pub municipal_domains: Vec<String>,
    /// How education is read.
    pub education: LengthWords,
    /// How experience is read.
    pub experience: LengthWords,
}

/// How a length of education or experience is read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LengthWords {
    /// None at all.
    pub none: Vec<String>,
    /// With one of these it is never understood.
    pub unclear: Vec<String>,
    /// Words that say nothing about the length.
    pub neutral: Vec<String>,
    /// Words that are a length.
    pub degrees: Vec<Degree>,
}

/// A degree and the years it takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Degree {
    /// The words for it.
    pub words: Vec<String>,
    /// The years.
    pub years: u32,
}

impl Words {
    /// Words are compared without case.
    fn lower_case(&mut self) {
        let degrees = |length: &mut LengthWords| std::mem::take(&mut length.degrees);
        let (mut education, mut experience) = (degrees(&mut self.education), degrees(&mut self.experience));
        let lists = [
            &mut self.yes,
            &mut self.yes_in_doubt,
            &mut self.no,
            &mut self.blank,
            &mut self.outside_target_group,
            &mut self.municipal_domains,
            &mut self.education.none,
            &mut self.education.unclear,
            &mut self.education.neutral,
            &mut self.experience.none,
            &mut self.experience.unclear,
            &mut self.experience.neutral,
        ];
        let of_degrees = education.iter_mut().chain(&mut experience).map(|degree| &mut degree.words);
        for word in lists.into_iter().chain(of_degrees).flatten() {
            *word = word.to_lowercase();
        }
        (self.education.degrees, self.experience.degrees) = (education, experience);
    }
}

/// What kind of gathering it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatheringKind {
    /// At the college.
    #[default]
    Ordinary,
    /// A combined gathering and study trip.
    StudyTrip,
}

/// A gathering (samling), first to last day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gathering {
    /// Its number, from 1.
    pub number: u32,
    /// The first day.
    #[serde(deserialize_with = "date::day")]
    pub first: Date,
    /// The last day.
    #[serde(deserialize_with = "date::day")]
    pub last: Date,
    /// Where.
    pub place: String,
    /// What kind.
    #[serde(default)]
    pub kind: GatheringKind,
}

/// How many gatherings, and how long.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatheringLimits {
    /// How many.
    pub count: u32,
    /// The fewest days of one.
    pub days_min: u32,
    /// The most days of one.
    pub days_max: u32,
}

/// The examination.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examination {
    /// The day the innovation case is handed in.
    #[serde(deserialize_with = "date::day")]
    pub hand_in: Date,
    /// The first day of the oral examination.
    #[serde(deserialize_with = "date::day")]
    pub oral_first: Date,
    /// The last day of the oral examination.
    #[serde(deserialize_with = "date::day")]
    pub oral_last: Date,
    /// Where.
    pub place: String,
}

/// What the study gives.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// Credits (studiepoeng).
    pub credits: u32,
    /// How long it takes, part-time.
    pub years: u32,
}

/// What it costs, in Norwegian kroner.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// Per participant, charged by the college.
    pub participant: u32,
    /// About, per student and year, paid elsewhere.
    pub semester_fee: u32,
    /// About, at least.
    pub literature_min: u32,
    /// About, at most.
    pub literature_max: u32,
    /// About how many pages.
    pub literature_pages: u32,
    /// Where support can be sought.
    pub support: String,
}

impl Program {
    /// The format this version reads.
    pub const FORMAT: &'static str = "innoskole-program/1";

    /// Reads a programme file. `name` is what it is called in messages.
    ///
    /// # Errors
    /// One fault with the line of what is wrong: not TOML, a key that is not known (with the nearest that is), a value
    /// of another kind, or something that contradicts itself.
    pub fn read(text: &str, name: &str) -> Result<Self, Fault> {
        let mut program: Self = read::typed(text, name)?;
        program.words.lower_case();
        let faults = program.contradictions();
        Fault::all(faults.into_iter().map(|(code, facts)| Fault { facts, ..Fault::new(code).in_file(name) }).collect())?;
        Ok(program)
    }

    /// The embedded programme of 2021.
    ///
    /// # Errors
    /// None that a build whose tests pass can meet.
    pub fn embedded() -> Result<Self, Fault> {
        Self::read(DEFAULT, "program.toml")
    }

    /// The name of the size class of so many inhabitants.
    pub fn size_of(&self, population: u32) -> &str {
        let class = self.size_class.iter().find(|class| class.below.is_none_or(|below| population < below));
        class.map_or("-", |class| &class.name)
    }

    /// The last moment that is still in time, excluded: a receipt at or after it is late.
    pub fn deadline_end(&self) -> DateTime {
        self.deadline.end()
    }

    fn contradictions(&self) -> Vec<(&'static str, Facts)> {
        let mut found = Vec::new();
        let mut say = |code, facts: Facts| found.push((code, facts));
        if self.format != Self::FORMAT {
            say("program-format", vec![("found", Fact::from(self.format.as_str())), ("wanted", Self::FORMAT.into())]);
        }
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if self.id.is_empty() || !self.id.bytes().all(allowed) {
            say("program-id", vec![("found", self.id.as_str().into())]);
        }
        let limits: Vec<Option<u32>> = self.size_class.iter().map(|class| class.below).collect();
        let last = limits.len().saturating_sub(1);
        let rising = limits.windows(2).all(|pair| pair[1].is_none() || pair[0] < pair[1]);
        if limits.is_empty() || !rising || limits.iter().position(Option::is_none) != Some(last) {
            say("program-size-classes", Vec::new());
        }
        let twice =
            |(index, class): (usize, &SizeClass)| self.size_class[..index].iter().any(|earlier| earlier.name == class.name);
        if self.size_class.iter().enumerate().any(twice) {
            say("program-size-class-twice", Vec::new());
        }
        if let Some(class) = self.size_class.iter().find(|class| class.name.contains('/') || class.name.is_empty()) {
            say("program-size-class-name", vec![("found", class.name.as_str().into())]);
        }
        let (least, most) = (self.application.participants_min, self.application.participants_max);
        if least > most || least == 0 {
            say("program-participants", vec![("min", least.into()), ("max", most.into())]);
        }
        if self.participant.assessed_years > self.participant.student_years {
            let years = self.participant;
            say("program-education", vec![("assessed", years.assessed_years.into()), ("student", years.student_years.into())]);
        }
        if self.balance.is_empty() || self.balance.len() > 2 {
            say("program-balance-count", vec![("found", self.balance.len().into())]);
        }
        for (index, balance) in self.balance.iter().enumerate() {
            let attribute = balance.attribute.name();
            if self.balance[..index].iter().any(|earlier| earlier.attribute == balance.attribute) {
                say("program-balance-twice", vec![("attribute", attribute.into())]);
            }
            for (at, wish) in balance.wishes.iter().enumerate() {
                let facts = vec![("attribute", attribute.into()), ("value", wish.value.as_str().into())];
                if balance.wishes[..at].iter().any(|earlier| earlier.value == wish.value) {
                    say("program-wish-twice", facts.clone());
                }
                if wish.min.zip(wish.max).is_some_and(|(min, max)| min > max) || (wish.min, wish.max) == (None, None) {
                    say("program-wish-bounds", facts.clone());
                }
                if !self.has_value(balance.attribute, &wish.value) {
                    say("program-wish-value", facts);
                }
            }
        }
        for gathering in &self.gathering {
            if gathering.last < gathering.first {
                say("program-gathering", vec![("number", gathering.number.into())]);
            }
        }
        if self.examination.oral_last < self.examination.oral_first {
            say("program-oral", Vec::new());
        }
        found
    }

    /// Whether an attribute can have this value; the parts of the country are the register's to know.
    fn has_value(&self, attribute: Attribute, value: &str) -> bool {
        match attribute {
            Attribute::Landsdel => crate::register::LANDSDELER.contains(&value),
            Attribute::Size => self.size_class.iter().any(|class| class.name == value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(from: &str, to: &str) -> Result<Program, Fault> {
        assert!(DEFAULT.contains(from), "{from}");
        Program::read(&DEFAULT.replacen(from, to, 1), "program.toml")
    }

    #[test]
    fn the_embedded_programme_is_the_page_of_2021() {
        let program = Program::embedded().unwrap();
        assert_eq!(program.deadline_end().to_string(), "2021-06-02T00:00:00");
        assert_eq!((program.application.participants_min, program.application.participants_max), (3, 4));
        assert_eq!(program.size_of(4_999), "small");
        assert_eq!(program.size_of(5_000), "medium");
        assert_eq!(program.size_of(19_999), "medium");
        assert_eq!(program.size_of(20_000), "large");
        assert_eq!(program.gathering.len(), 6);
        assert_eq!(program.places, None);
    }

    #[test]
    fn an_unknown_key_is_refused_with_the_nearest() {
        let fault = changed("participants_min = 3", "particpants_min = 3").unwrap_err();
        assert_eq!(fault.code, "program-unknown-key");
        assert!(fault.facts.contains(&("found", "particpants_min".into())), "{fault:?}");
        assert!(fault.facts.contains(&("nearest", "participants_min".into())), "{fault:?}");
        let line = DEFAULT.lines().position(|line| line.starts_with("participants_min")).unwrap() + 1;
        assert_eq!(fault.cell.as_deref(), Some(format!("{line}:1").as_str()));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for (from, to, code) in [
            ("below = 20000", "below = 4000", "program-size-classes"),
            ("below = 20000", "", "program-size-classes"),
            ("name = \"medium\"", "name = \"small\"", "program-size-class-twice"),
            ("participants_max = 4", "participants_max = 2", "program-participants"),
            ("min_each = 1", "wishes = [{ value = \"Nord-Norge\", min = 3, max = 2 }]", "program-wish-bounds"),
            ("min_each = 1", "wishes = [{ value = \"Nordnorge\", min = 3 }]", "program-wish-value"),
            ("attribute = \"size\"", "attribute = \"landsdel\"", "program-balance-twice"),
            ("id = \"innovasjonsskolen-2021\"", "id = \"Innovasjonsskolen 2021\"", "program-id"),
            ("innoskole-program/1", "innoskole-program/9", "program-format"),
            ("last = 2021-10-20", "last = 2021-10-18", "program-gathering"),
            ("deadline = 2021-06-01", "deadline = \"1. juni\"", "program-value"),
            ("deadline = 2021-06-01", "deadline = 2021-06-31", "program-value"),
            ("attribute = \"size\"", "attribute = \"centrality\"", "program-value"),
            ("deadline = 2021-06-01", "deadline = ", "program-value"),
            ("time_zone = \"Europe/Oslo\"", "time_zone = \"Europe/Lillehammer\"", "program-value"),
        ] {
            assert_eq!(changed(from, to).unwrap_err().code, code, "{to}");
        }
    }
}
