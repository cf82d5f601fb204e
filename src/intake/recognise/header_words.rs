//! The words and numbers of a header.

use crate::model::{composed, is_invisible};

/// The words of a header: lower case, split where letters, digits and everything else meet; a hyphen joins.
pub(in crate::intake) fn words(header: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    let header = composed(header);
    for letter in header.chars().filter(|letter| !is_invisible(*letter) && !matches!(letter, '-' | '\u{2010}' | '\u{2011}')) {
        let kind = match letter {
            _ if letter.is_numeric() => '0',
            _ if letter.is_alphabetic() => 'a',
            _ => ' ',
        };
        match words.last_mut() {
            Some(word) if kind == before && kind != ' ' => word.extend(letter.to_lowercase()),
            _ if kind != ' ' => words.push(letter.to_lowercase().collect()),
            _ => {}
        }
        before = kind;
    }
    words
}

/// A participant's number.
pub(in crate::intake) fn number(word: &str) -> Option<u32> {
    word.parse::<u32>().ok().filter(|number| (1..=50).contains(number))
}
