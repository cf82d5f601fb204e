//! Names, addresses and answers as people write them.

use std::borrow::Cow;

use email_address::{EmailAddress, Options};

use crate::model::{composed, is_error};

/// Whether a text can be an e-mail address: a top-level domain, no display name, no address of a machine.
pub(in crate::rules) fn is_address(text: &str) -> bool {
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(text, options).is_ok()
}

/// The address in what people paste: `Kari Nordmann <kari@example.no>`, `mailto:kari@example.no`, `(kari@example.no)`, and what follows it at the
/// end of a sentence (`kari@example.no.`, `kari@example.no;`). Two addresses stay two, and are none.
pub(in crate::rules) fn address(text: &str) -> &str {
    let text = text.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '.'));
    let inside = text.rsplit_once('<').and_then(|(before, rest)| Some((before, rest.trim_end().strip_suffix('>')?)));
    let text = inside.filter(|(before, _)| !before.contains('@')).map_or(text, |(_, address)| address).trim();
    let end = |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':' | ')' | '(' | '"' | '\'');
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '"' | '\''));
    let mailto = text.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).map_or(text, |_| &text[7..]);
    mailto.trim_end_matches(end)
}

/// Whether a name holds two persons: a word or sign that joins them, or a line break, with a name on both sides. A comma joins
/// only two that are whole ("Kari Nes, Ola Vik", and not "Nordmann, Kari").
pub(in crate::rules) fn names_several(name: &str, joining: &[String]) -> bool {
    let joins = |word: &str| joining.iter().any(|joint| word.chars().flat_map(char::to_lowercase).eq(joint.chars()));
    if !name.contains(['&', ';', '/', '+', ',', ':', '\n']) && !name.split(' ').any(joins) {
        return false;
    }
    let lower = name.to_lowercase();
    let letters = |part: &str| part.chars().any(char::is_alphabetic);
    let parts = |joint: &str| lower.split_once(joint).is_some_and(|(one, other)| letters(one) && letters(other));
    let is_joined = ["&", ";", "/", " + ", ":"].into_iter().any(parts) || joining.iter().any(|word| parts(&format!(" {word} ")));
    let full = |line: &str| line.split_whitespace().filter(|word| letters(word)).count() > 1;
    is_joined || name.lines().filter(|line| full(line)).count() > 1 || name.split(',').filter(|part| full(part)).count() > 1
}

/// The text, or nothing where it only says that nothing is meant: no letter or digit, or a word on the list.
pub(in crate::rules) fn meant<'a>(text: &'a str, blank: &[String]) -> &'a str {
    let written = text.bytes().any(|byte| byte.is_ascii_alphanumeric()) || text.chars().any(char::is_alphanumeric);
    let first = text.chars().next().and_then(|letter| letter.to_lowercase().next());
    let is = |word: &str| word.chars().next() == first && text.chars().flat_map(char::to_lowercase).eq(word.chars());
    if !written || blank.iter().any(|word| is(word)) || is_error(text) { "" } else { text }
}

/// A text in lower case; as it is where it is so already.
pub(in crate::rules) fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// Whether a text begins with one of the words, and the word ends there.
pub(in crate::rules) fn begins_with(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    words
        .iter()
        .any(|word| lower.strip_prefix(word.as_str()).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric)))
}

/// Whether one of the words stands in a text, as a word; a sign such as `?` anywhere.
pub(in crate::rules) fn contains_word(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    let stands = |word: &str| lower.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
    let is_sign = |word: &str| !word.chars().any(char::is_alphanumeric);
    words.iter().any(|word| if is_sign(word) { lower.contains(word.as_str()) } else { stands(word) })
}

/// How addresses are compared: without case.
pub(in crate::rules) fn same_address(email: &str) -> Cow<'_, str> {
    lower(email)
}

/// A text as two are compared: NFC, blanks made one, a decimal comma made a point.
pub(in crate::rules) fn same_text(text: &str) -> String {
    let composed = composed(text);
    let text = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once(',') {
        Some((whole, part)) if digits(whole) && digits(part) => format!("{whole}.{part}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings;

    #[test]
    fn an_address_is_found_in_what_people_paste() {
        for (written, wanted) in readings("address") {
            assert_eq!(address(&written), wanted, "{written}");
        }
    }

    #[test]
    fn two_names_in_one_cell_are_told_from_one() {
        let joining = crate::program::Program::embedded().unwrap().words.joining;
        for (written, wanted) in readings("name") {
            assert_eq!(names_several(&written, &joining), wanted == "several", "{written}");
        }
    }
}
