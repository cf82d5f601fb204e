//! Names and addresses, and texts without them.

use unicode_normalization::UnicodeNormalization;

use crate::model::{Application, Field, ParticipantField};
use crate::rules::{Assessed, Assessment, Taken};
use crate::text::visible;

/// What must not stand in a story: whole names and addresses of everybody in an intake, and of its own application each word of a name as
/// well. A municipality's own name is no person's. The longest come first.
pub(super) fn names_in(assessment: &Assessment, own: &Assessed) -> Vec<String> {
    let mut hidden: Vec<String> = Vec::new();
    for decision in &assessment.decisions {
        if let Taken::Missing(written) = &decision.taken {
            let written = composed(written);
            hidden.extend(words(&written));
            hidden.push(written);
        }
    }
    for (index, application) in assessment.intake.applications.iter().enumerate() {
        let all = names(application);
        if index == own.index {
            let places: Vec<String> = words(&composed(application.text(Field::Municipality))).collect();
            hidden.extend(all.iter().flat_map(|name| words(name)).filter(|word| !places.contains(word)));
        }
        let whole = |name: &String| name.contains('@') || words(name).count() > 1;
        hidden.extend(all.into_iter().filter(whole));
    }
    hidden.retain(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    hidden.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    hidden.dedup();
    hidden
}

/// The names and addresses of an application, first name first and last name first.
fn names(application: Application<'_>) -> Vec<String> {
    let mut all = vec![application.text(Field::ContactName).to_owned(), application.text(Field::ContactEmail).to_owned()];
    for participant in application.participants() {
        let [first, last] = [ParticipantField::Name, ParticipantField::LastName].map(|field| participant.text(field));
        all.push(format!("{first} {last}").trim().to_owned());
        all.push(participant.text(ParticipantField::Email).to_owned());
    }
    // A cell may hold a name and an address.
    let halves = |text: &String| {
        let (addresses, name): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(|word| word.contains('@'));
        let name = name.join(" ").trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
        addresses.into_iter().map(str::to_owned).chain([name]).collect::<Vec<_>>()
    };
    all.iter().flat_map(halves).map(|name| composed(&name)).collect()
}

/// The words of a name, the halves of a double name each; of an address none.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    let written = name.split_whitespace().filter(|word| !word.contains('@'));
    let parts = written.flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()));
    parts.filter(|word| !word.is_empty()).map(str::to_owned)
}

/// A text without marks that no reader sees.
fn seen(text: &str) -> String {
    visible(text)
        .chars()
        .filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'))
        .nfc()
        .collect()
}

/// A text as two are compared: what can be seen, with each letter and its accents as one, in lower case.
fn composed(text: &str) -> String {
    seen(text).to_lowercase()
}

/// A text with a name, in lower case, replaced wherever it stands as a word, in the genitive too.
fn replaced(text: &str, name: &str) -> String {
    let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let (letters, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), name.chars().collect());
    let is_part =
        |index: Option<usize>| index.and_then(|index| letters.get(index)).is_some_and(|letter| letter.is_alphanumeric());
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = at + wanted.len();
        let here = letters.get(at..end).is_some_and(|found| found.iter().copied().map(lower).eq(wanted.iter().copied()));
        let genitive = letters.get(end).is_some_and(|letter| matches!(letter, 's' | 'S')) && !is_part(Some(end + 1));
        if here && !is_part(at.checked_sub(1)) && (genitive || !is_part(Some(end))) {
            out.push('…');
            at = end;
        } else {
            out.push(letters[at]);
            at += 1;
        }
    }
    out
}

/// What somebody wrote, without these names, and without addresses.
pub(super) fn without(text: &str, names: &[String]) -> String {
    let text = names.iter().fold(seen(text), |text, name| replaced(&text, name));
    let address = |word: &str| word.contains('@') && word.contains('.');
    text.split(' ').map(|word| if address(word) { "…" } else { word }).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_as_a_word_whatever_its_case() {
        assert_eq!(replaced("Spurte KARI nordmann i går", "kari nordmann"), "Spurte … i går");
        assert_eq!(replaced("Karin og Kari-Anne, Karis svar.", "kari"), "Karin og …-Anne, …s svar.");
        assert_eq!(replaced("Åse åse ÅSE", "åse"), "… … …");
        assert_eq!(replaced("", "kari"), "");
    }
}
