//! Whether an endorsement is a yes.

use super::texts::{begins_with, contains_word, meant};
use crate::model::is_error;
use crate::program::Words;

/// What an endorsement says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Endorsement {
    Yes,
    No,
    Unclear,
}

/// A text that begins with yes is one, unless it takes the yes back or leaves it open ("ja/nei", "Ja, forutsatt vedtak"): that
/// is ours, and somebody reads it (A13).
pub(in crate::rules) fn read_endorsement(text: &str, words: &Words) -> Endorsement {
    match () {
        () if begins_with(text, &words.yes) && contains_word(text, &words.yes_in_doubt) => Endorsement::Unclear,
        () if begins_with(text, &words.yes) => Endorsement::Yes,
        // What stood there is lost.
        () if is_error(text) => Endorsement::Unclear,
        // A tick, or another sign that is more than a dash: somebody looks.
        () if text.chars().any(is_sign) && !text.chars().any(char::is_alphanumeric) => Endorsement::Unclear,
        () if meant(text, &words.blank).is_empty() || begins_with(text, &words.no) => Endorsement::No,
        () => Endorsement::Unclear,
    }
}

/// Whether a character is a sign of its own, and neither punctuation nor a dash.
fn is_sign(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_alphanumeric() && !letter.is_whitespace() && !('\u{2010}'..='\u{2027}').contains(&letter)
}
