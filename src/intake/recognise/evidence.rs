//! What counts for and against each meaning of a column: its contents, its words, its place among the others.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::assign::NEVER;
use super::header_words::words as header_words;
use super::heading::Heading;
use super::look::Look;
use super::sample::{Profile, Sample};
use super::synonyms::Meaning;
use super::together::{apart, pairs};
use super::tools::Own;
use super::variables::{Level, Variable, question_and_choice};
use super::vocabulary::{Vocabulary, folded, folded_words, parts};
use super::weights::{self, Points};
use super::why::{About, Why};
use crate::model::{Field, ParticipantField};

/// The fields, as columns of the table of points: those of applications, the second column that names municipalities, and participants'.
pub(super) const SECOND: usize = Field::ALL.len();
/// A third, where number and name stand beside partners.
pub(super) const THIRD: usize = SECOND + 1;

pub(super) const FIELDS: usize = THIRD + 1 + ParticipantField::ALL.len();

pub(super) fn meaning(field: usize) -> Meaning {
    match field {
        SECOND | THIRD => Meaning::Application(Field::Municipality),
        own if own < SECOND => Meaning::Application(Field::ALL[own]),
        theirs => Meaning::Participant(ParticipantField::ALL[theirs - THIRD - 1], None),
    }
}

pub(super) fn position(meaning: Meaning) -> Option<usize> {
    match meaning {
        Meaning::Application(field) => Field::ALL.iter().position(|own| *own == field),
        Meaning::Participant(field, _) => ParticipantField::ALL.iter().position(|own| *own == field).map(|at| THIRD + 1 + at),
        Meaning::Attribute(_) => None,
    }
}

/// The words of headers, each with what field it counts for, and how much.
pub(super) static WORDS: LazyLock<Vocabulary<(usize, Points)>> = LazyLock::new(|| {
    let of = |entry: &'static weights::HeaderWords| {
        let field = position(entry.meaning).unwrap_or(0);
        entry.words.iter().flat_map(move |(points, words)| words.split(' ').map(move |word| (word, (field, *points))))
    };
    Vocabulary::new(weights::WORDS.iter().flat_map(of))
});

pub(super) static AGAINST_ALL: LazyLock<Vocabulary<Points>> = LazyLock::new(|| {
    let of = |(points, words): &'static (Points, &'static str)| words.split(' ').map(move |word| (word, *points));
    Vocabulary::new(weights::AGAINST_ALL.iter().flat_map(of))
});

/// What is known of a sheet's columns beside each other.
pub(super) struct Evidence<'a> {
    variables: &'a [Variable],
    /// The choices of the application's own list of sectors.
    sectors: BTreeSet<String>,
    /// Columns of persons, each with the column of addresses that are made of their names.
    pairs: Vec<(usize, usize)>,
    /// Columns of given names, each with the column of family names beside it and that of the addresses.
    apart: Vec<(usize, usize, usize)>,
    /// How many applications there are.
    applications: u32,
}

impl<'a> Evidence<'a> {
    /// Looks at the columns.
    pub fn new(headings: &[Heading], variables: &'a [Variable], sample: &Sample<'_>, applications: u32) -> Self {
        let apart = apart(variables, sample);
        Self { variables, sectors: own_sectors(headings, variables), pairs: pairs(variables, sample), apart, applications }
    }

    /// The points of a variable for each field.
    pub fn points(&self, at: usize, about: About) -> Vec<Points> {
        let variable = &self.variables[at];
        let matched: Vec<(usize, (usize, Points))> = WORDS.found(&variable.words).collect();
        let against: Points = AGAINST_ALL.found(&variable.words).map(|(_, points)| points).sum();
        let against = against.max(weights::MOST_AGAINST_ALL);
        let of = |field: usize| {
            if !may_be(variable, field, about) {
                return NEVER;
            }
            let sum = weights::NO_EVIDENCE + contents(variable, field) + self.structure(at, field);
            let says = |said: Option<Meaning>| is_said(said, field, variable.level);
            match () {
                // The list knows what its words are worth together.
                () if says(variable.listed) || (matches!(field, SECOND | THIRD) && says_second(variable)) => {
                    sum + weights::LISTED
                }
                () if says(variable.asked) => sum + words(&matched, field) + against + weights::ASKED,
                () if says(variable.near) => sum + words(&matched, field) + against + weights::NEAR,
                () => sum + words(&matched, field) + against,
            }
        };
        (0..FIELDS).map(of).collect()
    }

    /// What a column's place among the others counts.
    fn structure(&self, at: usize, field: usize) -> Points {
        let variable = &self.variables[at];
        let wanted = meaning(field);
        let mut sum = 0;
        if let Some(own) = variable.tool {
            sum += match (own, wanted) {
                (Own::Received, Meaning::Application(Field::Received))
                | (Own::Number, Meaning::Application(Field::ApplicationNumber)) => weights::TOOLS_OWN,
                _ => -weights::TOOLS_OWN,
            };
        }
        let first = |look: Look| {
            let is_such = |other: &&Variable| other.level == Level::Participant && other.profile.share(look) >= 50;
            self.variables.iter().find(is_such).is_some_and(|first| first.position == variable.position)
        };
        sum += match wanted {
            Meaning::Participant(ParticipantField::Name, _) if variable.position > 0 && first(Look::Person) => {
                weights::FIRST_IN_BLOCK
            }
            Meaning::Participant(ParticipantField::Email, _) if variable.position > 0 && first(Look::Email) => {
                weights::FIRST_IN_BLOCK
            }
            _ => 0,
        };
        if self.pairs.iter().any(|(person, email)| match wanted {
            Meaning::Application(Field::ContactName) | Meaning::Participant(ParticipantField::Name, _) => *person == at,
            Meaning::Application(Field::ContactEmail) | Meaning::Participant(ParticipantField::Email, _) => *email == at,
            _ => false,
        }) {
            sum += weights::SAME_NAMES;
        }
        let column = |at: usize| self.variables[at].columns[0].1;
        let is_beside = |(person, email): &(usize, usize)| {
            column(*email) == column(*person) + 1 && self.variables[*person].level != Level::Participant
        };
        if self.pairs.iter().filter(|pair| is_beside(pair)).any(|(person, email)| match wanted {
            Meaning::Application(Field::ContactName) => *person == at,
            Meaning::Application(Field::ContactEmail) => *email == at,
            _ => false,
        }) {
            sum += weights::SAME_NAMES_BESIDE;
        }
        sum += self.order(at, wanted) + self.apart(at, wanted);
        let among = Points::try_from(among(&variable.profile, &self.sectors)).unwrap_or(0);
        sum += match wanted {
            Meaning::Participant(ParticipantField::Sector, _) => weights::AMONG_SECTORS * among / 100,
            Meaning::Participant(ParticipantField::Position, _) => -weights::AMONG_SECTORS * among / 100,
            _ => 0,
        };
        sum + match (variable.is_constant, wanted) {
            (Some(true), Meaning::Application(_)) | (Some(false), Meaning::Participant(..)) => weights::CONSTANT,
            (Some(false), Meaning::Application(_)) => weights::NOT_CONSTANT,
            (Some(true), Meaning::Participant(..)) => weights::NOT_CONSTANT,
            _ => 0,
        }
    }

    /// What the cells are instead, where a header says one thing and the contents plainly another: the look, how many cells have it, and how
    /// many are filled.
    pub fn contradiction(field: usize, profile: &Profile) -> Option<(&'static str, u32, u32)> {
        const ENOUGH: u32 = 3;
        let own: &[Look] = match meaning(field) {
            Meaning::Application(Field::Municipality) => &[Look::Municipality],
            Meaning::Application(Field::ContactEmail) | Meaning::Participant(ParticipantField::Email, _) => &[Look::Email],
            Meaning::Application(Field::Received) => &[Look::RecentDate, Look::Birth],
            Meaning::Application(Field::ContactName) | Meaning::Participant(ParticipantField::Name, _) => &[Look::Named],
            _ => return None,
        };
        let hard = [Look::Email, Look::RecentDate, Look::Birth, Look::Phone, Look::Person];
        let other = hard.into_iter().filter(|look| !own.contains(look)).find(|look| profile.share(*look) >= 80)?;
        let is_clear = profile.filled >= ENOUGH && own.iter().map(|look| profile.share(*look)).sum::<u32>() <= 10;
        (is_clear && !(other == Look::Person && own[0] == Look::Named))
            .then(|| (other.key(), profile.count(other), profile.filled))
    }

    /// What the order of columns of one kind counts: of texts, dates and answers about the application, and within a block.
    fn order(&self, at: usize, wanted: Meaning) -> Points {
        let variable = &self.variables[at];
        let of_kind = |is_such: &dyn Fn(&Profile) -> bool| -> Vec<usize> {
            let own = |at: &usize| {
                let other = &self.variables[*at];
                other.level != Level::Participant && other.tool.is_none() && other.is_constant != Some(false)
            };
            (0..self.variables.len()).filter(own).filter(|at| is_such(&self.variables[*at].profile)).collect()
        };
        let is_mostly_blank = variable.profile.filled * 2 < self.applications;
        match wanted {
            Meaning::Application(Field::Challenge | Field::Outcome) => {
                let texts = of_kind(&|profile| {
                    (profile.share(Look::LongText) + profile.share(Look::Phrase) >= 60)
                        && profile.share(Look::List) < 60
                        && profile.filled * 2 >= self.applications
                });
                let place = texts.iter().position(|text| *text == at);
                let long = |at: usize| self.variables[at].profile.share(Look::LongText);
                match (wanted, place) {
                    _ if is_mostly_blank => weights::MOSTLY_BLANK,
                    (Meaning::Application(Field::Challenge), Some(0)) if long(at) >= 50 => weights::TEXTS_IN_ORDER,
                    // What is to be achieved is not told before what it is about.
                    (Meaning::Application(Field::Outcome), Some(0)) if long(at) >= 50 => -weights::TEXTS_IN_ORDER,
                    (Meaning::Application(Field::Outcome), _) if self.follows_challenge(at) => weights::AFTER_CHALLENGE,
                    (Meaning::Application(Field::Outcome), Some(1)) if long(texts[0]) >= 50 => weights::TEXTS_IN_ORDER,
                    _ => 0,
                }
            }
            Meaning::Application(Field::Received) => {
                let dates = of_kind(&|profile| profile.share(Look::RecentDate) >= 80);
                if dates == [at] { weights::ONLY_DATE } else { 0 }
            }
            Meaning::Application(Field::ContactName | Field::ContactEmail) => {
                let look = if wanted == Meaning::Application(Field::ContactName) { Look::Person } else { Look::Email };
                let first = of_kind(&|profile| profile.share(look) >= 60).first() == Some(&at);
                (if first { weights::FIRST_CONTACT } else { 0 }) + if is_mostly_blank { weights::MOSTLY_BLANK } else { 0 }
            }
            Meaning::Application(Field::Endorsement) => {
                let answers = of_kind(&|profile| {
                    profile.share(Look::YesNo) + profile.share(Look::Endorser) >= 50 && profile.share(Look::Consent) < 30
                });
                if answers.first() == Some(&at) && !is_mostly_blank { weights::FIRST_ANSWER } else { 0 }
            }
            Meaning::Application(Field::Sectors) if variable.choices => weights::CHOICES,
            Meaning::Application(Field::ApplicationNumber) if variable.is_key => weights::KEY,
            Meaning::Application(Field::ApplicationNumber) if variable.is_link => weights::LINK,
            // The number of the case that all of them are filed in.
            Meaning::Application(Field::ApplicationNumber) if variable.is_constant == Some(true) => weights::NOT_DIFFERENT,
            Meaning::Participant(field, _) => {
                let share = |look: Look| variable.profile.share(look);
                let is_label = share(Look::Label) >= 70 && share(Look::YesNo) < 30;
                let again = variable.profile.comes_again();
                let last = self.variables.iter().map(|other| other.position).max().unwrap_or(0);
                let is_last = variable.position > 6 && variable.position == last;
                (if is_last { weights::LAST_IN_BLOCK } else { 0 })
                    + (if variable.position > 0 && variable.profile.filled > 0 && field != ParticipantField::LastName {
                        weights::IN_BLOCK
                    } else {
                        0
                    })
                    + match field {
                        ParticipantField::Sector if is_label => weights::COMES_AGAIN + if again { weights::POINT } else { 0 },
                        ParticipantField::Position if is_label => weights::COMES_AGAIN - if again { weights::POINT } else { 0 },
                        ParticipantField::TargetGroup
                            if is_label && variable.profile.filled >= 8 && variable.profile.values.len() <= 5 =>
                        {
                            weights::FEW_VALUES
                        }
                        ParticipantField::Education if self.comes_first(at) => weights::SCHOOL_FIRST,
                        ParticipantField::Experience if !self.comes_first(at) => weights::SCHOOL_FIRST,
                        _ => 0,
                    }
            }
            _ => 0,
        }
    }

    /// Whether a column of texts, each another, stands right behind the one with the longest.
    fn follows_challenge(&self, at: usize) -> bool {
        let column = |at: usize| self.variables[at].columns[0].1;
        let own = |at: &usize| self.variables[*at].level != Level::Participant && self.variables[*at].is_constant != Some(false);
        let long = |at: &usize| self.variables[*at].profile.share(Look::LongText);
        let longest = (0..self.variables.len()).filter(own).max_by_key(|at| (long(at), std::cmp::Reverse(*at)));
        let profile = &self.variables[at].profile;
        let texts = profile.share(Look::LongText) + profile.share(Look::Phrase) + profile.share(Look::Label);
        longest.is_some_and(|longest| long(&longest) >= 50 && column(at) == column(longest) + 1)
            && texts >= 70
            && profile.values.len() * 10 >= self.applications as usize * 6
            && profile.share(Look::YesNo) + profile.share(Look::Endorser) < 40
    }

    /// Whether a participants' column is the first of those that could tell of schools or of work.
    fn comes_first(&self, at: usize) -> bool {
        let is_such = |variable: &Variable| {
            let share = |look: Look| variable.profile.share(look);
            variable.level != Level::Application
                && variable.profile.filled > 0
                && share(Look::Email) + share(Look::Person) + share(Look::RecentDate) + share(Look::Birth) < 20
                && share(Look::Education) + share(Look::Career) + share(Look::Length) + share(Look::SmallNumber) >= 50
        };
        self.variables.iter().position(is_such) == Some(at)
    }

    /// Given names beside family names, both parts of the addresses.
    fn apart(&self, at: usize, wanted: Meaning) -> Points {
        match wanted {
            Meaning::Participant(ParticipantField::Email, _) if self.apart.iter().any(|(_, _, email)| *email == at) => {
                weights::SAME_NAMES
            }
            Meaning::Participant(ParticipantField::Name, _) if self.apart.iter().any(|(given, ..)| *given == at) => {
                weights::NAMES_APART
            }
            Meaning::Participant(ParticipantField::LastName, _) if self.apart.iter().any(|(_, family, _)| *family == at) => {
                weights::NAMES_APART
            }
            _ => 0,
        }
    }

    /// The best reasons for a meaning, the best first.
    pub fn why(&self, at: usize, field: usize, number: u32, header: &str) -> Vec<Why> {
        let variable = &self.variables[at];
        let wanted = meaning(field);
        let mut why = Vec::new();
        let looks = weights::CONTENTS.iter().filter(|known| known.meaning == wanted).flat_map(|known| known.looks);
        let best = looks.filter(|(look, all, _)| *all > 0 && variable.profile.share(*look) >= 30);
        if let Some((look, ..)) =
            best.max_by_key(|(look, all, _)| all * Points::try_from(variable.profile.share(*look)).unwrap_or(0))
        {
            why.push(Why::Cells(look.key(), variable.profile.count(*look), variable.profile.filled));
        }
        let words = folded_words(header);
        let found: BTreeSet<usize> = WORDS
            .found(&words)
            .filter(|(_, (own, points))| *points > 0 && *own == if matches!(field, SECOND | THIRD) { 0 } else { field })
            .map(|(at, _)| at)
            .collect();
        if !found.is_empty() {
            // As they are written, where the header is not one word in humps.
            let written = header_words(header);
            let shown = if written.len() == words.len() { &written } else { &words };
            why.push(Why::Words(found.into_iter().map(|at| shown[at].clone()).collect()));
        }
        if number > 0 {
            why.push(Why::Block(variable.position, number));
        }
        if variable.is_ticks {
            why.push(Why::Ticks);
        }
        if matches!(wanted, Meaning::Participant(ParticipantField::Sector, _)) && among(&variable.profile, &self.sectors) >= 50 {
            why.push(Why::Sectors);
        }
        if self.pairs.iter().any(|(person, email)| *person == at || *email == at) {
            why.push(Why::SameNames);
        }
        if variable.near.is_some() && is_said(variable.near, field, variable.level) {
            why.push(Why::Near);
        }
        if variable.is_constant == Some(true) {
            why.push(Why::Constant);
        }
        why
    }
}

/// Whether what is said of a column is a field; "Sektor" of the application is its list.
fn is_said(said: Option<Meaning>, field: usize, level: Level) -> bool {
    let said = match said {
        Some(Meaning::Participant(ParticipantField::Sector, _)) if level == Level::Application => {
            Some(Meaning::Application(Field::Sectors))
        }
        said => said,
    };
    said.and_then(position) == Some(field)
}

/// Whether a header of the list may be that of the second column with municipalities: there stand some, or nothing.
pub(super) fn says_second(variable: &Variable) -> bool {
    variable.is_listed_municipality() && (variable.profile.filled == 0 || variable.profile.share(Look::Municipality) >= 50)
}

/// Whether a variable can have a field at all.
fn may_be(variable: &Variable, field: usize, about: About) -> bool {
    let is_own = field <= THIRD;
    let is_link = matches!(meaning(field), Meaning::Application(Field::Municipality | Field::ApplicationNumber));
    match variable.level {
        _ if variable.is_ticks => field == position(Meaning::Application(Field::Sectors)).unwrap_or(FIELDS),
        Level::Application => is_own,
        Level::Participant => !is_own,
        Level::Either => about != About::Participants || !is_own || is_link || is_said(variable.listed, field, variable.level),
    }
}

/// What contents count for a field.
fn contents(variable: &Variable, field: usize) -> Points {
    let profile = &variable.profile;
    if variable.is_ticks {
        return weights::TICKED;
    }
    if profile.filled == 0 {
        return 0;
    }
    let share = |look: Look| Points::try_from(profile.share(look)).unwrap_or(0);
    let linear = |(look, all, none): &(Look, Points, Points)| (all * share(*look) + none * (100 - share(*look))) / 100;
    let wanted = meaning(field);
    let own: Points =
        weights::CONTENTS.iter().filter(|known| known.meaning == wanted).flat_map(|known| known.looks).map(linear).sum();
    let none_of_ours: Points = weights::NONE_OF_OURS.iter().map(|(look, points)| points * share(*look) / 100).sum();
    let numbers = match wanted {
        Meaning::Application(Field::ApplicationNumber) if profile.is_running || profile.is_all_different() => {
            weights::ALL_DIFFERENT
        }
        Meaning::Application(Field::ApplicationNumber) if variable.level == Level::Application => weights::NOT_DIFFERENT,
        _ => 0,
    };
    own + none_of_ours + numbers
}

/// What the words of a header count for a field.
fn words(matched: &[(usize, (usize, Points))], field: usize) -> Points {
    let field = if matches!(field, SECOND | THIRD) { 0 } else { field };
    let mut of_word: Vec<(usize, Points)> = Vec::new();
    for (at, (own, points)) in matched.iter().filter(|(_, (own, _))| *own == field) {
        // A word counts once, by the pattern that says most.
        match of_word.iter_mut().find(|(known, _)| known == at) {
            Some((_, known)) if points.abs() > known.abs() => *known = *points,
            Some(_) => {}
            None => of_word.push((*at, *points)),
        }
        debug_assert!(*own == field);
    }
    let plus: Points = of_word.iter().map(|(_, points)| *points).filter(|points| *points > 0).sum();
    let minus: Points = of_word.iter().map(|(_, points)| *points).filter(|points| *points < 0).sum();
    plus.min(weights::MOST_FOR_WORDS) + minus.max(-800)
}

/// The choices of the application's own list of sectors.
fn own_sectors(headings: &[Heading], variables: &[Variable]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for variable in variables.iter().filter(|variable| variable.level != Level::Participant) {
        if variable.is_ticks {
            let choices = variable.columns.iter().filter_map(|(_, at)| question_and_choice(&headings[*at].text));
            all.extend(choices.map(|(_, choice)| folded(choice)));
        } else if variable.profile.share(Look::List) >= 30 && variable.profile.share(Look::LongText) < 50 {
            for value in variable.profile.values.keys() {
                all.extend(parts(value).map(folded).filter(|part| !part.is_empty()));
            }
        }
    }
    all
}

/// How many of a hundred cells are among some choices.
fn among(profile: &Profile, choices: &BTreeSet<String>) -> u32 {
    if choices.len() < 2 || profile.filled == 0 {
        return 0;
    }
    let hits: u32 =
        profile.values.iter().filter(|(value, _)| choices.contains(&folded(value.trim()))).map(|(_, count)| *count).sum();
    hits * 100 / profile.filled
}
