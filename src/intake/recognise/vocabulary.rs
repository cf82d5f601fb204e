//! Words as the table of weights writes them: `utfordr*` is every word that begins so, `*skole` every word that ends so, `*utdann*`
//! every word that holds it, `hva_heter` two words in a row. Case and special letters make no difference.

use std::collections::BTreeMap;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::header_words::words;

/// A word without case and special letters: å, æ and their spellings aa, ae are a; ø and oe are o.
pub(in crate::intake) fn folded(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !["aa", "ae", "oe"].iter().any(|pair| word.contains(pair)) {
        return word.to_owned();
    }
    let mut letters = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'æ' | 'ä' => letters.push('a'),
            'ø' | 'ö' => letters.push('o'),
            other if other.is_ascii() => letters.push(other),
            other => letters.extend(std::iter::once(other).nfd().filter(|part| !is_combining_mark(*part))),
        }
    }
    for (spelling, letter) in [("aa", "a"), ("ae", "a"), ("oe", "o")] {
        if letters.contains(spelling) {
            letters = letters.replace(spelling, letter);
        }
    }
    letters
}

/// The words of a text, folded; a word in two humps ("Delt1StillingsTittel") is two.
pub(in crate::intake) fn folded_words(text: &str) -> Vec<String> {
    let has_humps = !text.contains(' ') && text.chars().any(char::is_lowercase);
    if !has_humps {
        return words(text).iter().map(|word| folded(word)).collect();
    }
    let mut apart = String::with_capacity(text.len() + 4);
    let letters: Vec<char> = text.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |at| letters[at]);
        let is_followed = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        // "StillingsTittel", and "FNavn".
        if letter.is_uppercase() && (before.is_lowercase() || (before.is_uppercase() && is_followed)) {
            apart.push(' ');
        }
        apart.push(*letter);
    }
    words(&apart).iter().map(|word| folded(word)).collect()
}

/// One word of a pattern.
#[derive(Debug)]
enum Piece {
    Whole(String),
    Begins(String),
    Ends(String),
    Holds(String),
}

impl Piece {
    fn read(text: &str) -> Self {
        let bare = folded(text.trim_matches('*'));
        match (text.starts_with('*'), text.ends_with('*')) {
            (true, true) => Self::Holds(bare),
            (true, false) => Self::Ends(bare),
            (false, true) => Self::Begins(bare),
            (false, false) => Self::Whole(bare),
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Whole(own) => own == word,
            Self::Begins(own) => word.starts_with(own),
            Self::Ends(own) => word.ends_with(own),
            Self::Holds(own) => word.contains(own),
        }
    }
}

#[derive(Debug)]
struct Pattern<T> {
    pieces: Vec<Piece>,
    value: T,
}

/// Patterns, each with what it stands for; found by the first byte of their words, so that a word meets few of them.
#[derive(Debug)]
pub(in crate::intake) struct Vocabulary<T> {
    by_first: BTreeMap<u8, Vec<Pattern<T>>>,
    anywhere: Vec<Pattern<T>>,
}

impl<T: Copy> Vocabulary<T> {
    /// Reads patterns.
    pub fn new(patterns: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut all = Self { by_first: BTreeMap::new(), anywhere: Vec::new() };
        for (text, value) in patterns {
            let pieces: Vec<Piece> = text.split('_').map(Piece::read).collect();
            let pattern = Pattern { pieces, value };
            match pattern.pieces.first() {
                Some(Piece::Whole(own) | Piece::Begins(own)) => {
                    all.by_first.entry(own.bytes().next().unwrap_or(0)).or_default().push(pattern);
                }
                _ => all.anywhere.push(pattern),
            }
        }
        all
    }

    /// What the patterns that begin with a word of `words` stand for, each with the position of that word.
    pub fn found<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = (usize, T)> + 'a {
        words.iter().enumerate().flat_map(move |(at, word)| {
            let first = word.bytes().next().and_then(|first| self.by_first.get(&first));
            let patterns = first.into_iter().flatten().chain(&self.anywhere);
            let here = move |pattern: &&Pattern<T>| {
                let rest = &words[at..];
                rest.len() >= pattern.pieces.len() && pattern.pieces.iter().zip(rest).all(|(piece, word)| piece.fits(word))
            };
            patterns.filter(here).map(move |pattern| (at, pattern.value))
        })
    }
}

/// The parts of a list.
pub(super) fn parts(value: &str) -> impl Iterator<Item = &str> {
    value
        .split([';', ',', '\n', '|', '+', '/', '#'])
        .flat_map(|part| part.split(" og "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_beginnings_ends_and_words_in_a_row() {
        let all = ["utfordr*", "*skole", "*utdann*", "hva_heter", "mål"].into_iter().zip(0..);
        let vocabulary = Vocabulary::new(all);
        for (text, wanted) in [
            ("Utfordringen", vec![0]),
            ("Høgskole", vec![1]),
            ("Videreutdanning", vec![2]),
            ("Hva heter deltakeren?", vec![3]),
            ("Hva hun heter", vec![]),
            ("Maal", vec![4]),
            ("målform", vec![]),
        ] {
            let found: Vec<i32> = vocabulary.found(&folded_words(text)).map(|(_, value)| value).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn humps_are_words() {
        assert_eq!(folded_words("Delt1StillingsTittel"), ["delt", "1", "stillings", "tittel"]);
        assert_eq!(folded_words("FNavn"), ["f", "navn"]);
        assert_eq!(folded_words("E-post (Ærlig)"), ["epost", "arlig"]);
    }
}
