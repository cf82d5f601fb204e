//! What an education that could not be read (P07) would probably be, with the reason: it is only proposed, and somebody decides.

use crate::model::{Fact, Facts};
use crate::program::{LengthWords, Program};
use crate::rules::read::length::part;
use crate::rules::read::tokens::{Years, contains_phrase, decimal, named, tokens};
use crate::rules::{Code, Finding, Track};

/// What a participant would be by the programme's table of years, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// How they would take part; none where the reason alone does not tell.
    pub track: Option<Track>,
    /// The key of the reason's sentence.
    pub reason: &'static str,
    /// What that sentence needs.
    pub said: Facts,
}

/// Endings of a profession's name that say no less than the name: "sykepleierutdanning", "sosionomutdannet".
const EDUCATED: [&str; 3] = ["utdanning", "utdannet", "utdanna"];

/// Names of at least so many letters are found at the end of a longer word, too ("helsesykepleier").
const LONG_NAME: usize = 6;

/// What a finding's education would be; nothing where the text gives no reason for anything.
pub fn proposal(finding: &Finding, program: &Program) -> Option<Proposal> {
    let limits = program.participant?;
    let of_education = finding.code == Code::P07 && finding.variant.is_empty();
    let text = finding.said.iter().find_map(|(name, fact)| match fact {
        Fact::Text(text) if *name == "written" => Some(text.to_lowercase()),
        _ => None,
    });
    let tokens = tokens(&text.filter(|_| of_education)?);
    let words = &program.words.education;
    let phrase = |list: &[String]| list.iter().find(|phrase| contains_phrase(&tokens, phrase)).cloned();
    let made = |track, reason, said| Some(Proposal { track, reason, said });
    if let Some(found) = phrase(&words.unfinished).or_else(|| part(&tokens, words)) {
        return made(None, "proposal-unfinished", vec![("found", found.into())]);
    }
    let none = |token: &String| token.chars().all(char::is_alphabetic) && words.none.contains(token);
    if phrase(&words.unclear).is_some() || tokens.iter().any(none) {
        return None;
    }
    let by_years = |years: Years| {
        let limit = |years: u32| Years::from(i128::from(years));
        match () {
            () if years >= limit(limits.student_years) => Some(Track::Student),
            () if years < limit(limits.assessed_years) => Some(Track::Course),
            () => None,
        }
    };
    if let Some((name, years)) = longest(&tokens, words) {
        let said = vec![("found", name.into()), ("years", years.into())];
        return made(by_years(Years::from(i128::from(years))), "proposal-years", said);
    }
    if let Some(found) = phrase(&words.not_higher) {
        return made(Some(Track::Course), "proposal-not-higher", vec![("found", found.into())]);
    }
    // A bare number: too many for years, so they may be credits.
    let [number] = &tokens[..] else { return None };
    let years = decimal(number)? / i128::from(limits.credits_per_year.get());
    let track = by_years(years)?;
    made(Some(track), "proposal-credits", vec![("found", number.as_str().into())])
}

/// The degree or profession with the most years among those named, and its years.
fn longest(tokens: &[String], words: &LengthWords) -> Option<(String, u32)> {
    let names = |list: &'_ [crate::program::Degree]| -> Vec<(String, u32)> {
        list.iter().flat_map(|level| level.words.iter().map(|name| (name.clone(), level.years))).collect()
    };
    let (degrees, professions) = (names(&words.degrees), names(&words.professions));
    let starts = || (0..tokens.len()).map(|at| &tokens[at..]);
    let degree = |(name, _): &(String, u32)| starts().any(|rest| named(rest, name).is_some());
    let within = |token: &String, name: &str| {
        let (before, after) = token.split_once(name).unwrap_or(("x", "x"));
        let whole = before.is_empty() || name.chars().count() >= LONG_NAME;
        token.contains(name) && whole && (after.is_empty() || EDUCATED.contains(&after))
    };
    let profession = |title: &(String, u32)| degree(title) || tokens.iter().any(|token| within(token, &title.0));
    let degrees = degrees.into_iter().filter(degree);
    // Of two names with the same years the longer: "barnehagelærer" before "lærer".
    degrees.chain(professions.into_iter().filter(profession)).max_by_key(|(name, years)| (*years, name.len()))
}
