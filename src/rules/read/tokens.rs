//! The words and numbers of a text about a length, as tokens.

use num_rational::Ratio;

/// Years, exactly.
pub(in crate::rules) type Years = Ratio<i128>;

/// Unclear words of at least so many letters are told by their beginning, too ("videregåendeskole").
const LONG_WORD: usize = 6;

/// Words and numbers, with dashes and signs as tokens of their own; a decimal comma or point stays in its number, and a number in words
/// before a unit ("sju år") becomes digits.
pub(in crate::rules) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = as_written(text);
    for index in 1..tokens.len() {
        if let Some(number) = spelled(&tokens[index - 1]).filter(|_| unit(&tokens[index], 1).is_some()) {
            number.clone_into(&mut tokens[index - 1]);
        }
    }
    tokens
}

/// A number in words, up to ten, as digits.
fn spelled(word: &str) -> Option<&'static str> {
    Some(match word {
        "ett" | "et" | "eit" | "eitt" | "one" => "1",
        "to" | "two" => "2",
        "tre" | "three" => "3",
        "fire" | "four" => "4",
        "fem" | "five" => "5",
        "seks" | "six" => "6",
        "sju" | "syv" | "seven" => "7",
        "åtte" | "eight" => "8",
        "ni" | "nine" => "9",
        "ti" | "ten" => "10",
        _ => return None,
    })
}

fn as_written(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens: Vec<String> = Vec::new();
    let mut kind_before = ' ';
    for (index, &letter) in letters.iter().enumerate() {
        let between_digits = index > 0
            && letters[index - 1].is_ascii_digit()
            && letters.get(index + 1).is_some_and(char::is_ascii_digit)
            && matches!(letter, ',' | '.');
        let kind = match letter {
            _ if between_digits => '0',
            '0'..='9' => '0',
            '-' | '/' if kind_before == 'a' && letters.get(index + 1).is_some_and(|next| next.is_alphabetic()) => 'a',
            _ if letter.is_alphabetic() => 'a',
            _ if letter.is_whitespace() => ' ',
            _ => '.',
        };
        match tokens.last_mut() {
            Some(last) if kind == kind_before && matches!(kind, '0' | 'a') => last.push(letter),
            _ if kind == ' ' => {}
            _ => tokens.push(letter.to_string()),
        }
        kind_before = kind;
    }
    tokens
}

/// Whether a phrase of the programme file stands in a text; a last word of six letters or more also as the beginning of one.
pub(in crate::rules) fn contains_phrase(tokens: &[String], phrase: &str) -> bool {
    let ends = |token: &str, last: &str| token == last || (last.chars().count() >= LONG_WORD && token.starts_with(last));
    if phrase.chars().all(char::is_alphabetic) {
        return tokens.iter().any(|token| ends(token, phrase));
    }
    // Most phrases begin with a word that does not stand there.
    let first = phrase.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    if !first.is_empty() && !tokens.iter().any(|token| token.starts_with(first)) {
        return false;
    }
    let wanted = self::tokens(phrase);
    let Some((last, first)) = wanted.split_last() else { return false };
    tokens
        .windows(wanted.len())
        .any(|window| window[..first.len()] == *first && window.last().is_some_and(|token| ends(token, last)))
}

/// A number as a token.
pub(in crate::rules) fn decimal(token: &str) -> Option<Years> {
    let (whole, part) = token.split_once([',', '.']).unwrap_or((token, ""));
    if whole.is_empty()
        || whole.len() > 6
        || part.len() > 6
        || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let scale = 10_i128.pow(u32::try_from(part.len()).ok()?);
    let part: i128 = if part.is_empty() { 0 } else { part.parse().ok()? };
    Some(Ratio::new(whole.parse::<i128>().ok()? * scale + part, scale))
}

/// How many tokens a degree's or profession's name takes at the beginning of some: its words in order, whatever points stand between them.
pub(in crate::rules) fn named(tokens: &[String], name: &str) -> Option<usize> {
    let mut used = 0;
    for word in name.split(' ') {
        while used > 0 && tokens.get(used).is_some_and(|token| token == ".") {
            used += 1;
        }
        if tokens.get(used)? != word {
            return None;
        }
        used += 1;
    }
    Some(used)
}

/// Years per unit.
pub(in crate::rules) fn unit(token: &str, credits_per_year: u32) -> Option<Years> {
    match token {
        "år" | "aar" | "året" | "års" | "årig" | "årige" | "year" | "years" | "yr" | "yrs" => Some(1.into()),
        "mnd" | "mnder" | "måned" | "måneder" | "månad" | "månader" | "månadar" | "md" | "month" | "months" => {
            Some(Ratio::new(1, 12))
        }
        "stp" | "sp" | "studiepoeng" | "poeng" | "ects" | "ects-poeng" | "credit" | "credits" => {
            Some(Ratio::new(1, i128::from(credits_per_year)))
        }
        "semester" | "semesteret" | "semestre" | "semestrar" | "semesters" => Some(Ratio::new(1, 2)),
        // Until 2003: 20 were a year.
        "vekttall" | "vekttal" => Some(Ratio::new(1, 20)),
        _ => None,
    }
}
