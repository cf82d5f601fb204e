//! How spellings are compared: plainly, and with æøå and all marks folded away.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::model::{composed, is_invisible};

/// Words that follow, or stand before, a name and are not part of it; `plain` spellings.
const WORDS: [&str; 15] = [
    "city", "kommune", "kommuner", "kommunar", "herad", "suohkan", "gielda", "tjïelte", "tjielte", "komuuni", "kunta",
    "municipality", "municipalities", "kommunene", "kommunane",
];

/// Lower case, NFC, hyphens and runs of blanks as one space, nothing invisible, and without the words for municipality.
pub(super) fn plain(text: &str) -> String {
    let text = composed(text);
    let mut lower = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '-' | '_' => lower.push(' '),
            letter if letter.is_ascii() => lower.push(letter.to_ascii_lowercase()),
            letter if is_invisible(letter) => {}
            letter if is_hyphen(letter) => lower.push(' '),
            letter => lower.extend(letter.to_lowercase()),
        }
    }
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| WORDS.contains(word)) {
        words.pop();
    }
    if words.len() > 1 && words.first().is_some_and(|word| WORDS.contains(word)) {
        words.remove(0);
        // "Municipality of Rauma"
        if words.len() > 1 && words[0] == "of" {
            words.remove(0);
        }
    }
    words.join(" ")
}

/// `plain`, and å/ø/æ and their spellings aa/o/oe/ae/a as one letter each, and every other mark taken away (á, š, ŋ, đ).
pub(super) fn folded(text: &str) -> String {
    let mut letters = String::new();
    for letter in plain(text).chars() {
        match letter {
            'å' | 'æ' | 'ä' => letters.push('a'),
            'ø' | 'ö' => letters.push('o'),
            'đ' => letters.push('d'),
            'ŋ' => letters.push('n'),
            'ŧ' => letters.push('t'),
            other if other.is_ascii() => letters.push(other),
            other => letters.extend(std::iter::once(other).nfd().filter(|part| !is_combining_mark(*part))),
        }
    }
    for (spelling, letter) in [("aa", "a"), ("ae", "a"), ("oe", "o"), (".", "")] {
        if letters.contains(spelling) {
            letters = letters.replace(spelling, letter);
        }
    }
    letters
}

/// Whether a text is a name written without its special letters: each of them as itself or as one of its spellings, and none
/// where the name has none ("Bodo" for Bodø; not "Høle" for Hole).
pub(super) fn respells(text: &str, name: &str) -> bool {
    fn same(text: &[char], name: &[char]) -> bool {
        let Some((&letter, name)) = name.split_first() else { return text.is_empty() };
        let spellings: &[&str] = match letter {
            'å' => &["å", "aa", "a"],
            'æ' => &["æ", "ae", "ä", "a"],
            'ø' => &["ø", "oe", "ö", "o"],
            'đ' => &["đ", "d"],
            'ŋ' => &["ŋ", "n"],
            'ŧ' => &["ŧ", "t"],
            _ => &[],
        };
        let plain: String = std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part)).collect();
        let own = [letter.to_string(), plain];
        spellings.iter().copied().chain(own.iter().map(String::as_str)).any(|spelling| {
            let spelling: Vec<char> = spelling.chars().collect();
            text.strip_prefix(&spelling[..]).is_some_and(|rest| same(rest, name))
        })
    }
    let letters = |text: &str| plain(text).chars().filter(|letter| *letter != '.').collect::<Vec<_>>();
    same(&letters(text), &letters(name))
}

/// Whether a text is only a word for municipality.
pub(super) fn is_word(text: &str) -> bool {
    WORDS.contains(&text.to_lowercase().as_str())
}

/// A text without a word for municipality at its end.
pub(super) fn without_word(text: &str) -> &str {
    let text = text.trim();
    match text.rsplit_once(char::is_whitespace) {
        Some((name, word)) if is_word(word) => name.trim_end(),
        _ => text,
    }
}

/// Every dash that people type for a hyphen.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_drops_case_blanks_hyphens_and_the_word() {
        assert_eq!(plain("  SØR-AURDAL\u{a0} Kommune "), "sør aurdal");
        assert_eq!(plain("Voss herad"), "voss");
        assert_eq!(plain("Kommune"), "kommune");
        assert_eq!(plain("A\u{30a}s"), "ås");
        assert_eq!(plain("Bod\u{200b}ø"), "bodø");
    }

    #[test]
    fn every_way_to_write_a_letter_folds_to_one() {
        for (one, other) in [
            ("Bærum", "Baerum"),
            ("Bærum", "Barum"),
            ("Bodø", "Bodoe"),
            ("Bodø", "Bodo"),
            ("Åsnes", "Aasnes"),
            ("Våler", "VALER"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert_eq!(folded("Unjárga"), "unjarga");
        assert_eq!(folded("Porsáŋgu"), "porsangu");
        for (text, name) in [
            ("Bodo", "Bodø"),
            ("Bodoe", "Bodø"),
            ("BÆRUM", "Bærum"),
            ("Barum", "Bærum"),
            ("Vagaa", "Vågå"),
            ("Unjarga", "Unjárga"),
            ("Sör-Aurdal", "Sør-Aurdal"),
        ] {
            assert!(respells(text, name), "{text} {name}");
        }
        for (text, name) in
            [("Høle", "Hole"), ("Søla", "Sola"), ("Øs", "Os"), ("Lardal", "Lærda"), ("Bod", "Bodø"), ("Bærum", "Barum")]
        {
            assert!(!respells(text, name), "{text} {name}");
        }
    }
}
