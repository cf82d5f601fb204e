//! What one header means: word for word from the list, else by the words of its question. A near spelling is only proposed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::header_words::{number, words};
use super::questions;
use super::synonyms::{Meaning, PARTICIPANT_WORDS, PERSONS, SYNONYMS, SynonymsOf};

/// A longer text (in bytes) is no header of ours: an answer is not to be taken for a question.
const LONGEST_HEADER: usize = 500;

/// How a header was understood.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sure {
    /// The mapping file says so.
    Mapped,
    /// It stands in the list.
    Listed,
    /// By the words of its question.
    Words,
    /// By evidence: used only when somebody says so.
    Proposed,
}

/// What a header means, and how sure that is.
pub(in crate::intake) fn meaning(header: &str) -> Option<(Meaning, Sure)> {
    if header.len() > LONGEST_HEADER {
        return None;
    }
    listed(header)
        .map(|meaning| (meaning, Sure::Listed))
        .or_else(|| Some((questions::meaning(&numbered(words(header)))?, Sure::Words)))
}

/// What a header means by the list. A remark in brackets is passed over where it only says how to answer ("Beskrivelse (maks 250 ord)"); any
/// other may make it something else ("Navn (vara)", "Kommune (faktura)"), and then the list does not know it.
pub(in crate::intake) fn listed(header: &str) -> Option<Meaning> {
    listed_words(words(header)).or_else(|| {
        let (before, rest) = header.split_once('(')?;
        let (remark, after) = rest.split_once(')')?;
        let is_known = words(remark).iter().all(|word| word.parse::<u32>().is_ok() || HOW_TO_ANSWER.contains(&word.as_str()));
        listed_words(words(&format!("{before} {after}"))).filter(|_| is_known)
    })
}

/// Words of remarks that only say how a question is to be answered.
const HOW_TO_ANSWER: &[&str] = &[
    "maks", "max", "maksimalt", "minst", "høyst", "inntil", "opptil", "ord", "words", "tegn", "teikn", "siffer", "digits", "år",
    "years", "i", "in", "antall", "antal", "studiepoeng", "stp", "sp", "ects", "credits", "måneder", "månader", "mnd", "months",
    "semester", "semestre", "semestrar", "utc", "gmt", "cet", "obligatorisk", "påkrevd", "påkravd", "valgfritt", "valfritt",
    "frivillig", "required", "optional", "må", "fylles", "fyllast", "ut", "evt", "eventuelt", "flere", "fleire", "samarbeidende",
    "samarbeidande", "kommune", "kommuner", "kommunar", "ein", "en", "én", "one", "per", "linje", "line", "skilt", "med",
    "komma", "semikolon", "ja", "nei", "yes", "no", "og", "and", "eller", "or", "for", "name", "navn", "namn", "fullt", "full",
    "kort", "short", "dd", "mm", "åååå", "yyyy", "dato", "klokkeslett",
];

/// A participant told by an ordinal ("Første deltakar") as one told by a number.
pub(in crate::intake) fn numbered(mut words: Vec<String>) -> Vec<String> {
    const ORDINALS: [&[&str]; 5] = [
        &["første", "fyrste", "first"],
        &["andre", "annen", "second"],
        &["tredje", "third"],
        &["fjerde", "fourth"],
        &["femte", "fifth"],
    ];
    for at in 1..words.len() {
        let is_participant = PARTICIPANT_WORDS[..PERSONS].contains(&words[at].as_str());
        let number = ORDINALS.iter().position(|ordinal| ordinal.contains(&words[at - 1].as_str()));
        if let Some(number) = number.filter(|_| is_participant) {
            words[at - 1] = (number + 1).to_string();
        }
    }
    words
}

fn listed_words(words: Vec<String>) -> Option<Meaning> {
    let words = numbered(words);
    if let Some(found) = in_list(&words) {
        return Some(found);
    }
    let mut numbers = words.iter().filter_map(|word| number(word));
    let number = numbers.next();
    if numbers.next().is_some() {
        return None;
    }
    match in_list(&bare(words))? {
        Meaning::Participant(field, _) => Some(Meaning::Participant(field, number)),
        Meaning::Application(_) | Meaning::Attribute(_) => None,
    }
}

/// The words without numbers and without those that only say that it is about a participant.
fn bare(words: Vec<String>) -> Vec<String> {
    words.into_iter().filter(|word| word.parse::<u32>().is_err() && !PARTICIPANT_WORDS.contains(&word.as_str())).collect()
}

static MEANINGS: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(|| {
    let of_one = |synonyms: &'static SynonymsOf| synonyms.headers.iter().map(|header| (words(header).concat(), synonyms.meaning));
    SYNONYMS.iter().flat_map(of_one).collect()
});

/// How many of each letter a word has, by the letter's place among so many.
type Letters = [u8; 32];

/// Every spelling of the list, with its letters and its length.
static SPELLINGS: LazyLock<Vec<(&'static str, Meaning, Letters, usize)>> = LazyLock::new(|| {
    MEANINGS
        .iter()
        .map(|(spelling, meaning)| (spelling.as_str(), *meaning, letters(spelling), spelling.chars().count()))
        .collect()
});

fn letters(word: &str) -> Letters {
    let mut letters = [0; 32];
    for letter in word.chars() {
        let count: &mut u8 = &mut letters[letter as usize % 32];
        *count = count.saturating_add(1);
    }
    letters
}

/// In how many letters two words differ: one that is a few changes from another has at most twice as many.
fn differ(one: &Letters, other: &Letters) -> usize {
    one.iter().zip(other).map(|(one, other)| usize::from(one.abs_diff(*other))).sum()
}

fn in_list(wanted: &[String]) -> Option<Meaning> {
    MEANINGS.get(&wanted.concat()).copied()
}

/// What a header that is not understood may have been meant for: the nearest spelling in the list. Proposed, never used.
pub(in crate::intake) fn near(header: &str) -> Option<Meaning> {
    const SHORTEST: usize = 5;
    const LONG: usize = 10;
    if header.len() > LONGEST_HEADER {
        return None;
    }
    let all = words(header);
    let own_number = all.iter().find_map(|word| number(word));
    let text = bare(all).concat();
    let length = text.chars().count();
    if length < SHORTEST {
        return None;
    }
    let enough = if length < LONG { 1 } else { 2 };
    let distance = |(spelling, meaning): (&str, Meaning)| (strsim::damerau_levenshtein(&text, spelling), meaning);
    let own = letters(&text);
    let similar =
        SPELLINGS.iter().filter(|(_, _, other, count)| count.abs_diff(length) <= enough && differ(&own, other) <= 2 * enough);
    let similar = similar.map(|(spelling, meaning, ..)| (*spelling, *meaning));
    let (_, meaning) = similar.map(distance).filter(|(distance, _)| *distance <= enough).min()?;
    match meaning {
        Meaning::Participant(field, _) => Some(Meaning::Participant(field, own_number)),
        other => own_number.is_none().then_some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Field, ParticipantField};
    use crate::readings;

    #[test]
    fn every_synonym_means_one_thing() {
        let mut seen: BTreeMap<String, Meaning> = BTreeMap::new();
        for synonyms in SYNONYMS {
            for header in synonyms.headers {
                assert_eq!(meaning(header), Some((synonyms.meaning, Sure::Listed)), "{header}");
                let before = seen.insert(words(header).concat(), synonyms.meaning);
                assert!(before.is_none(), "{header} stands twice");
            }
        }
    }

    #[test]
    fn the_number_may_stand_anywhere() {
        for (header, wanted) in readings("header") {
            let found = meaning(&header).map_or_else(|| "-".to_owned(), |(meaning, _)| meaning.name());
            assert_eq!(found, wanted, "{header}");
        }
    }

    #[test]
    fn a_near_spelling_is_proposed() {
        let participant = |field, number| Some(Meaning::Participant(field, number));
        for (header, wanted) in [
            ("Komune", Some(Meaning::Application(Field::Municipality))),
            ("Forankrng", Some(Meaning::Application(Field::Endorsement))),
            ("Deltaker 2 epsot", participant(ParticipantField::Email, Some(2))),
            ("Utdaning", participant(ParticipantField::Education, None)),
            ("Kommentar", None),
            ("Stillingsprosent", None),
            ("Mall", None),
            ("Telefon", None),
        ] {
            assert_eq!(near(header), wanted, "{header}");
        }
    }
}
