//! Names and addresses, and texts without them.

use crate::model::{Application, Field, ParticipantField};
use crate::text::visible;

/// The names and addresses of an application, the longest first; single words of a name too.
pub(super) fn names_in(application: Application<'_>) -> Vec<String> {
    let mut hidden: Vec<String> = Vec::new();
    for field in [Field::ContactName, Field::ContactEmail] {
        hidden.push(visible(application.text(field)));
    }
    for participant in application.participants() {
        let [first, last] = [ParticipantField::Name, ParticipantField::LastName].map(|field| visible(participant.text(field)));
        hidden.extend([
            format!("{first} {last}").trim().to_owned(),
            visible(participant.text(ParticipantField::Email)),
            first,
            last,
        ]);
    }
    let words: Vec<String> =
        hidden.iter().filter(|name| !name.contains('@')).flat_map(|name| name.split(' ')).map(str::to_owned).collect();
    hidden.extend(words);
    hidden.retain(|name| name.chars().filter(|letter| letter.is_alphabetic()).count() > 1);
    hidden.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    hidden.dedup();
    hidden
}

/// A text with a name replaced wherever it stands as a word, whatever its case.
fn replaced(text: &str, name: &str) -> String {
    let lower = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    let (letters, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), name.chars().map(lower).collect());
    let is_part =
        |index: Option<usize>| index.and_then(|index| letters.get(index)).is_some_and(|letter| letter.is_alphanumeric());
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = at + wanted.len();
        let here = letters.get(at..end).is_some_and(|found| found.iter().copied().map(lower).eq(wanted.iter().copied()));
        if here && !is_part(at.checked_sub(1)) && !is_part(Some(end)) {
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
    let text = names.iter().fold(visible(text), |text, name| replaced(&text, name));
    let address = |word: &str| word.contains('@') && word.contains('.');
    text.split(' ').map(|word| if address(word) { "…" } else { word }).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_as_a_word_whatever_its_case() {
        assert_eq!(replaced("Spurte KARI nordmann i går", "Kari Nordmann"), "Spurte … i går");
        assert_eq!(replaced("Karin og Kari-Anne, Kari.", "Kari"), "Karin og …-Anne, ….");
        assert_eq!(replaced("Åse åse ÅSE", "Åse"), "… … …");
        assert_eq!(replaced("", "Kari"), "");
    }
}
