//! What counts for and against each meaning of a column: its contents, its words, its place among the others.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::assign::NEVER;
use super::looks::Look;
use super::reading::{About, Why};
use super::sample::{Profile, Sample};
use super::synonyms::Meaning;
use super::tools::Own;
use super::variables::{Heading, Level, Variable, question_and_choice};
use super::vocabulary::{Vocabulary, folded, folded_words};
use super::weights::{self, Points};
use crate::model::{Field, ParticipantField};

/// The fields, as columns of the table of points: those of applications, the second column that names municipalities, and participants'.
pub(super) const SECOND: usize = Field::ALL.len();

pub(super) const FIELDS: usize = SECOND + 1 + ParticipantField::ALL.len();

pub(super) fn meaning(field: usize) -> Meaning {
    match field {
        SECOND => Meaning::Application(Field::Municipality),
        own if own < SECOND => Meaning::Application(Field::ALL[own]),
        theirs => Meaning::Participant(ParticipantField::ALL[theirs - SECOND - 1], None),
    }
}

pub(super) fn position(meaning: Meaning) -> Option<usize> {
    match meaning {
        Meaning::Application(field) => Field::ALL.iter().position(|own| *own == field),
        Meaning::Participant(field, _) => ParticipantField::ALL.iter().position(|own| *own == field).map(|at| SECOND + 1 + at),
        Meaning::Attribute(_) => None,
    }
}

/// The words of headers, each with what field it counts for, and how much.
pub(super) static WORDS: LazyLock<Vocabulary<(usize, Points)>> = LazyLock::new(|| {
    let of = |one: &'static weights::HeaderWords| {
        let field = position(one.meaning).unwrap_or(0);
        one.words.iter().flat_map(move |(points, words)| words.split(' ').map(move |word| (word, (field, *points))))
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
}

impl<'a> Evidence<'a> {
    /// Looks at the columns.
    pub fn new(headings: &[Heading], variables: &'a [Variable], sample: &Sample<'_>) -> Self {
        Self { variables, sectors: own_sectors(headings, variables), pairs: pairs(variables, sample) }
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
                () if says(variable.listed) || (field == SECOND && says_second(variable)) => sum + weights::LISTED,
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
            let is_such = |one: &&Variable| one.level == Level::Participant && one.profile.share(look) >= 50;
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

    /// The best reasons for a meaning, the best first.
    pub fn why(&self, at: usize, field: usize, number: u32, header: &str) -> Vec<Why> {
        let variable = &self.variables[at];
        let wanted = meaning(field);
        let mut why = Vec::new();
        let looks = weights::CONTENTS.iter().filter(|one| one.meaning == wanted).flat_map(|one| one.looks);
        let best = looks.filter(|(look, all, _)| *all > 0 && variable.profile.share(*look) >= 30);
        if let Some((look, ..)) =
            best.max_by_key(|(look, all, _)| all * Points::try_from(variable.profile.share(*look)).unwrap_or(0))
        {
            why.push(Why::Cells(look.key(), variable.profile.count(*look), variable.profile.filled));
        }
        let words = folded_words(header);
        let found: BTreeSet<usize> = WORDS
            .found(&words)
            .filter(|(_, (own, points))| *points > 0 && *own == if field == SECOND { 0 } else { field })
            .map(|(at, _)| at)
            .collect();
        if !found.is_empty() {
            why.push(Why::Words(found.into_iter().map(|at| words[at].clone()).collect()));
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
    let is_own = field <= SECOND;
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
        return weights::AMONG_SECTORS;
    }
    if profile.filled == 0 {
        return 0;
    }
    let share = |look: Look| Points::try_from(profile.share(look)).unwrap_or(0);
    let linear = |(look, all, none): &(Look, Points, Points)| (all * share(*look) + none * (100 - share(*look))) / 100;
    let wanted = meaning(field);
    let own: Points = weights::CONTENTS.iter().filter(|one| one.meaning == wanted).flat_map(|one| one.looks).map(linear).sum();
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
    let field = if field == SECOND { 0 } else { field };
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
    for variable in variables.iter().filter(|one| one.level != Level::Participant) {
        if variable.is_ticks {
            let choices = variable.columns.iter().filter_map(|(_, at)| question_and_choice(&headings[*at].text));
            all.extend(choices.map(|(_, choice)| folded(choice)));
        } else if variable.profile.share(Look::List) >= 30 && variable.profile.share(Look::LongText) < 50 {
            for value in variable.profile.values.keys() {
                all.extend(value.split([';', ',', '\n']).map(|part| folded(part.trim())).filter(|part| !part.is_empty()));
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

/// Columns of persons, each with the column of addresses that are made of their names.
fn pairs(variables: &[Variable], sample: &Sample<'_>) -> Vec<(usize, usize)> {
    let of = |look: Look| -> Vec<usize> { (0..variables.len()).filter(|at| variables[*at].profile.share(look) >= 40).collect() };
    let (persons, emails) = (of(Look::Person), of(Look::Email));
    let mut found = Vec::new();
    for person in &persons {
        for email in emails.iter().filter(|email| variables[**email].level == variables[*person].level) {
            let columns = variables[*person].columns.iter().zip(&variables[*email].columns);
            let (mut hits, mut count) = (0, 0);
            for ((_, name), (_, address)) in columns.take(4) {
                for row in sample.rows.iter().take(60) {
                    let (name, address) = (row.get(*name).copied().unwrap_or(""), row.get(*address).copied().unwrap_or(""));
                    if let (false, Some((local, _))) = (name.is_empty(), address.split_once('@')) {
                        count += 1;
                        hits += usize::from(is_of(name, local));
                    }
                }
            }
            if count > 0 && hits * 2 > count {
                found.push((*person, *email));
            }
        }
    }
    found
}

/// Whether an address is made of a name: "kari.nordmann" of "Kari Nordmann".
fn is_of(name: &str, local: &str) -> bool {
    let local = folded(local);
    let parts = folded_words(name);
    parts.iter().filter(|part| part.len() > 1).filter(|part| local.contains(part.as_str())).count() * 2 >= parts.len()
}
