//! The tables of the programme file, as it is read.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::date;
use crate::model::{MunicipalityNumber, is_invisible};

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

/// Where the values of an attribute come from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Attribute<'a> {
    /// The part of the country, from the register.
    Landsdel,
    /// The size class, from the register.
    Size,
    /// A column of the spreadsheet, by its header.
    Column(&'a str),
}

/// Whose share a proportional wish goes by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Share {
    /// Those who take part.
    Applicants,
    /// The municipalities in the register.
    Municipalities,
    /// Their inhabitants.
    Inhabitants,
}

/// The wishes for one attribute.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// The attribute's name in cells and files: `landsdel`, `size`, or another with a `column`.
    pub attribute: String,
    /// The header of the column that holds it.
    pub column: Option<String>,
    /// What may stand in that column: a closed list, since free text would make a typing error a group of its own (A15).
    #[serde(default)]
    pub values: Vec<String>,
    /// Of every value that has an applicant, its share of the places rounded down to rounded up.
    pub proportional: Option<Share>,
    /// At least this many of every value that has an applicant.
    pub min_each: Option<u32>,
    /// Wishes for values by name; a `min` of theirs goes before `min_each`.
    #[serde(default)]
    pub wishes: Vec<WishFor>,
}

impl Balance {
    /// Where the values come from.
    pub fn source(&self) -> Attribute<'_> {
        match (&self.column, self.attribute.as_str()) {
            (Some(column), _) => Attribute::Column(column),
            (None, "size") => Attribute::Size,
            (None, _) => Attribute::Landsdel,
        }
    }

    /// The value of the closed list that is written, in the list's own spelling; compared without case, blanks, end punctuation and
    /// invisible characters.
    pub fn listed(&self, written: &str) -> Option<&str> {
        let plain = plain(written);
        self.values.iter().map(String::as_str).find(|value| self::plain(value) == plain)
    }
}

/// A value as two are compared: NFC, lower case, without blanks, invisible characters and punctuation at the end.
pub(super) fn plain(value: &str) -> String {
    let letters = value.nfc().filter(|letter| !letter.is_whitespace() && !is_invisible(*letter));
    let text: String = letters.flat_map(char::to_lowercase).collect();
    text.trim_end_matches(['.', ',', ';', ':', '!']).to_owned()
}

/// What form a seed has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeedKind {
    /// The seven winning numbers of Lotto, ascending, then `+` and the extra number.
    Lotto,
    /// Throws of a die, one digit each.
    Dice,
}

/// Where a seed will come from.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its form.
    pub kind: SeedKind,
    /// In words, for the protocol and the announcement.
    pub text: String,
    /// The same in nynorsk, for the announcement.
    pub text_nn: Option<String>,
    /// The same in English, for the announcement.
    pub text_en: Option<String>,
    /// The day it is drawn or thrown.
    #[serde(deserialize_with = "date::day")]
    pub date: Date,
    /// How many digits, of dice.
    pub digits: Option<u32>,
}

/// Where the seed of the draw will come from, and what is used should that fail.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedSources {
    /// The announced source.
    pub primary: Source,
    /// The source used when the announced source fails.
    pub fallback: Source,
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
    /// A11: days before the deadline; whoever applied earlier wrote a wrong year. Where it is left out, as in the embedded programme.
    #[serde(default = "super::embedded::days_early_max")]
    pub days_early_max: u32,
}

/// Limits for a participant: P04, P05, P06. A programme without them has no rule on education, and everybody takes part alike.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantLimits {
    /// P04: years of higher education.
    pub student_years: u32,
    /// P05: years of higher education from which an individual assessment is possible.
    pub assessed_years: u32,
    /// P05: years of relevant work experience that it takes.
    pub assessed_experience_years: u32,
    /// How many credits (studiepoeng, ECTS) a year is.
    pub credits_per_year: std::num::NonZeroU32,
    /// P07: more years of higher education than these are probably all years at school. Where it is left out, as in the embedded programme.
    #[serde(default = "super::embedded::higher_years_max")]
    pub higher_years_max: u32,
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
    /// P01: what stands between two names in one cell. Where it is left out, as in the embedded programme.
    #[serde(default = "super::embedded::joining")]
    pub joining: Vec<String>,
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
    /// Nor with one of these: they say that an education is not finished.
    #[serde(default)]
    pub unfinished: Vec<String>,
    /// Nor with one of these: they name an education that is no higher education.
    #[serde(default)]
    pub not_higher: Vec<String>,
    /// Words that say nothing about the length.
    pub neutral: Vec<String>,
    /// Words that are a length: degrees, each with the years it takes.
    pub degrees: Vec<Degree>,
    /// Professions, which are no degree, each with the years of the education that usually leads to it: they are only proposed.
    #[serde(default)]
    pub professions: Vec<Degree>,
}

impl LengthWords {
    /// Whether a word says nothing about the length; so does "høyskole/universitet".
    pub fn is_neutral(&self, word: &str) -> bool {
        word.split('/').all(|part| self.neutral.iter().any(|neutral| neutral == part))
    }
}

/// A degree, or a profession, and the years it takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Degree {
    /// The words for it.
    pub words: Vec<String>,
    /// The years.
    pub years: u32,
}

impl LengthWords {
    fn lists(&mut self) -> impl Iterator<Item = &mut Vec<String>> {
        let degrees = self.degrees.iter_mut().chain(&mut self.professions).map(|degree| &mut degree.words);
        [&mut self.none, &mut self.unclear, &mut self.unfinished, &mut self.not_higher, &mut self.neutral]
            .into_iter()
            .chain(degrees)
    }
}

impl Words {
    /// Words are compared without case.
    pub(super) fn lower_case(&mut self) {
        let lists = [
            &mut self.yes,
            &mut self.yes_in_doubt,
            &mut self.no,
            &mut self.joining,
            &mut self.blank,
            &mut self.outside_target_group,
            &mut self.municipal_domains,
        ];
        let of_lengths = [&mut self.education, &mut self.experience].into_iter().flat_map(LengthWords::lists);
        for word in lists.into_iter().chain(of_lengths).flatten() {
            *word = word.to_lowercase();
        }
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
    /// Whose public holidays count there, besides Norway's; none: nobody has said.
    pub country: Option<Country>,
    /// What it is about.
    pub theme: Option<String>,
}

/// A country whose public holidays are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub enum Country {
    /// Norway.
    #[serde(rename = "NO")]
    Norway,
    /// Denmark.
    #[serde(rename = "DK")]
    Denmark,
}

/// How many gatherings, and how long.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatheringLimits {
    /// How many.
    pub count: u32,
    /// The fewest days of a gathering.
    pub days_min: u32,
    /// The most days of a gathering.
    pub days_max: u32,
    /// The fewest weeks from the end of a gathering to the beginning of the next.
    #[serde(default)]
    pub weeks_between: u32,
}

/// When schools have a break.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Season {
    /// In autumn (høstferie).
    Autumn,
    /// In winter (vinterferie).
    Winter,
}

/// A school break (skoleferie).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolBreak {
    /// Which school break.
    pub season: Season,
    /// The ISO week, from Monday on.
    pub week: i8,
    /// The counties where it is then, by name.
    pub counties: Vec<String>,
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
    /// When the municipalities are examined on those days; none: nobody has said.
    pub oral: Option<OralTerms>,
}

/// What the oral examination's slots are made of.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OralTerms {
    /// How long one municipality is examined.
    pub minutes: std::num::NonZeroU32,
    /// What lies between two.
    pub break_minutes: u32,
    /// The first start of a day.
    #[serde(deserialize_with = "date::clock")]
    pub first_start: Time,
    /// The last start of a day.
    #[serde(deserialize_with = "date::clock")]
    pub last_start: Time,
    /// When lunch begins.
    #[serde(deserialize_with = "date::clock")]
    pub lunch_start: Time,
    /// How long lunch is.
    pub lunch_minutes: u32,
    /// How many pairs of examiners there are.
    pub pairs: std::num::NonZeroU32,
    /// How many, of a hundred, count as those who travel furthest.
    pub furthest_percent: u32,
    /// Whom a pair cannot examine.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
}

/// A pair of examiners and a municipality that it cannot examine.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// The pair, from 1.
    pub pair: u32,
    /// The municipality.
    pub municipality: MunicipalityNumber,
}

/// How many municipalities sit in a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeerGroups {
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
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
    /// The header of the column with the municipality's own reference, which is to stand on the invoice (A16); none: the form has none.
    pub reference_column: Option<String>,
}
