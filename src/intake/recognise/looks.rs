//! What a cell looks like by itself: an address, a municipality, a moment, a length of time. A cell may look like several things.

use std::sync::LazyLock;

use jiff::tz::TimeZone;

use super::cell_words::{CELL_WORDS, CellWords};
use super::look::Look;
use super::vocabulary::{Vocabulary, folded_words};
use crate::model::trimmed;
use crate::register::Register;
use crate::rules::Receipt;

/// What one cell looks like, as a set.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(in crate::intake) struct Looks(u32);

impl Looks {
    /// Whether the cell looks like this.
    pub fn has(self, look: Look) -> bool {
        self.0 & (1 << look as u32) != 0
    }

    fn add_if(&mut self, look: Look, is_so: bool) {
        self.0 |= u32::from(is_so) << look as u32;
    }
}

/// Longer texts (in bytes) are looked at as texts only.
const LONGEST_NAME: usize = 90;
/// The beginning of a long text (in bytes) that is looked through for words.
const LOOKED_THROUGH: usize = 200;

/// Whether a filled cell says that there is nothing to say.
pub(in crate::intake) fn says_nothing(text: &str) -> bool {
    const NOTHING: [&str; 18] = [
        "-", "–", "—", "--", "n/a", "na", "?", ".", "ingen", "inga", "none", "vet ikke", "veit ikkje", "vet ikke ennå",
        "ikke aktuelt", "ikkje aktuelt", "not applicable", "ingen andre",
    ];
    text.len() <= 20 && NOTHING.contains(&text.to_lowercase().as_str())
}

/// What a cell looks like; none of it where the cell is blank.
pub(in crate::intake) fn looks(text: &str, register: &Register) -> Looks {
    let text = trimmed(text);
    let mut looks = Looks::default();
    if text.is_empty() {
        return looks;
    }
    let words = text.split_whitespace().take(10).count();
    looks.add_if(Look::LongText, words >= 10);
    looks.add_if(Look::Phrase, (4..10).contains(&words));
    if let Some((local, domain)) = text.split_once('@') {
        looks.add_if(Look::Email, !local.is_empty() && domain.contains('.') && words == 1);
        return looks;
    }
    looks.add_if(Look::List, is_list(text));
    looks.add_if(Look::No, matches!(text.to_lowercase().as_str(), "nei" | "no" | "nope" | "ikkje" | "n"));
    by_words(&mut looks, text);
    if text.len() > LONGEST_NAME {
        return looks;
    }
    by_digits(&mut looks, text);
    let is_year = |word: &str| word.parse::<u32>().is_ok_and(|number| (1900..=2100).contains(&number));
    let starts = text.starts_with(|letter: char| letter.is_alphanumeric());
    // "Innovasjonsskolen 2024" has a year, and no old number.
    let without_year = text.rsplit_once(' ').filter(|(_, last)| is_year(last)).map_or(text, |(name, _)| name);
    let is_named = starts && !is_year(text) && !looks.has(Look::RecentDate) && register.recognises(without_year);
    looks.add_if(Look::Municipality, is_named);
    looks.add_if(Look::MunicipalityNumber, is_named && text.bytes().all(|byte| byte.is_ascii_digit()));
    looks.add_if(Look::County, starts && register.is_county(text));
    let names = name_words(text);
    let is_somebody = !looks.has(Look::Job) && !looks.has(Look::Education) && !looks.has(Look::YesNo);
    looks.add_if(Look::Person, (2..=4).contains(&names) && is_somebody && !is_named);
    looks.add_if(Look::SingleName, names == 1 && is_somebody);
    let is_other = [Look::Number, Look::YesNo, Look::RecentDate, Look::Birth, Look::Phone, Look::Web, Look::Serial, Look::Length];
    let is_label = words <= 5 && text.chars().any(char::is_alphabetic) && !is_other.iter().any(|look| looks.has(*look));
    looks.add_if(Look::Label, is_label && !looks.has(Look::Person));
    looks.add_if(Look::Named, looks.has(Look::Person) || looks.has(Look::SingleName));
    looks
}

fn by_words(looks: &mut Looks, text: &str) {
    let mut end = text.len().min(LOOKED_THROUGH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words = folded_words(&text[..end]);
    let Some(first) = words.first() else {
        looks.add_if(Look::YesNo, matches!(text, "✓" | "✔" | "☑" | "☒" | "+"));
        return;
    };
    const YES_OR_NO: [&str; 16] =
        ["ja", "nei", "yes", "no", "j", "n", "x", "true", "false", "sant", "usann", "1", "0", "ok", "jepp", "neppe"];
    let alone = words.len() == 1 && YES_OR_NO.contains(&first.as_str());
    looks.add_if(Look::YesNo, alone || matches!(first.as_str(), "ja" | "nei" | "yes"));
    let mut whole = [0_usize; Look::COUNT];
    for (_, (look, is_whole)) in VOCABULARY.found(&words) {
        if is_whole {
            whole[look as usize] += 1;
        } else {
            looks.add_if(look, true);
        }
    }
    for (look, _) in WHOLE.iter().filter(|(look, most)| words.len() <= *most && whole[*look as usize] == words.len()) {
        looks.add_if(*look, true);
    }
}

/// The words of cells, each with what it makes a cell look like, and whether every word of the cell must be such.
static VOCABULARY: LazyLock<Vocabulary<(Look, bool)>> = LazyLock::new(|| {
    let of = |entry: &'static CellWords| entry.words.split(' ').map(|word| (word, (entry.look, entry.whole)));
    Vocabulary::new(CELL_WORDS.iter().flat_map(of))
});
/// What a cell looks like only as a whole, and how many words it may have then.
const WHOLE: [(Look, usize); 1] = [(Look::TargetGroup, 3)];

fn by_digits(looks: &mut Looks, text: &str) {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_all = |allowed: &[char]| text.chars().all(|letter| letter.is_ascii_digit() || allowed.contains(&letter));
    let number = text.replace(',', ".").parse::<f64>().ok();
    looks.add_if(Look::Number, number.is_some());
    looks.add_if(Look::SmallNumber, number.is_some_and(|number| (0.0..=60.0).contains(&number)));
    let local = digits.strip_prefix("47").filter(|_| text.starts_with(['+', '0'])).unwrap_or(&digits);
    looks.add_if(
        Look::Phone,
        is_all(&['+', ' ', '(', ')']) && local.len() == 8 && local.starts_with(['2', '3', '4', '5', '6', '7', '9']),
    );
    looks.add_if(Look::OrganisationNumber, is_all(&[' ']) && digits.len() == 9 && digits.starts_with(['8', '9']));
    let is_web = text.starts_with("http")
        || text.starts_with("www.")
        || (!text.contains(' ') && text.matches('/').count() > 1 && text.chars().any(char::is_alphabetic));
    let is_computer = digits.len() >= 4 && is_all(&['.']) && text.split('.').count() == 4;
    looks.add_if(Look::Web, is_web || is_computer);
    looks.add_if(Look::Length, is_length(text));
    let pieces = digits.len() >= 3 && text.chars().any(char::is_alphabetic) && !text.contains(' ') && text.len() >= 5;
    looks.add_if(Look::Serial, pieces && !is_web);
    match Receipt::read(text, &TimeZone::UTC).and_then(|receipt| receipt.moment(&TimeZone::UTC)) {
        Some(moment) => {
            looks.add_if(Look::RecentDate, moment.year() >= 2012);
            looks.add_if(Look::Birth, moment.year() < 2012);
        }
        None => {
            let day = || digits[..2].parse().is_ok_and(|day: u32| (1..=31).contains(&day));
            let month = || digits[2..4].parse().is_ok_and(|month: u32| (1..=12).contains(&month));
            looks.add_if(Look::Birth, is_all(&[' ']) && digits.len() == 11 && day() && month());
            // "17.03.21": which century is not said, and no receipt; it is a day all the same.
            // So is "04-02-2025", which is two days depending on who wrote it.
            let signs = text.chars().filter(|letter| !letter.is_ascii_digit()).take(2).collect::<String>();
            let short = digits.len() == 6 && signs == ".." && day() && month();
            let long = digits.len() >= 8 && matches!(signs.as_str(), ".." | "--" | "//") && digits[4..8].starts_with("20");
            looks.add_if(Look::RecentDate, (short || long) && is_all(&['.', '-', '/', ' ', ':']));
        }
    }
}

/// How many words a text has where each of them could be of a name; none otherwise. "Lie, Siv" has two.
fn name_words(text: &str) -> usize {
    // "Jorunn Tangen (leder av hovedutvalget)"
    let text = text.split(" (").next().unwrap_or(text);
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && word.chars().count() > 1
            && letters.all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
    };
    let bare = |word: &str| word.trim_end_matches(',').to_owned();
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let commas = text.matches(',').count();
    if commas <= 1 && words.len() <= 4 && words.iter().all(|word| is_name(word)) { words.len() } else { 0 }
}

/// Whether a text begins with a number of years, months or semesters, or says since when.
fn is_length(text: &str) -> bool {
    const UNITS: &[&str] = &[
        "ar", "mnd", "maned", "maneder", "manad", "manader", "semester", "semestre", "year", "years", "month", "months", "yr",
        "yrs", "y", "uker", "veker",
    ];
    let words = folded_words(text);
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let counted = words.windows(2).take(3).any(|pair| is_number(&pair[0]) && UNITS.contains(&pair[1].as_str()));
    let since = words.windows(2).any(|pair| matches!(pair[0].as_str(), "siden" | "sidan" | "since") && is_number(&pair[1]));
    counted || since
}

/// Whether a text is several short parts.
fn is_list(text: &str) -> bool {
    const LONGEST_PART: usize = 45;
    let parts = |separators: &[char]| {
        let parts: Vec<&str> = text.split(separators).map(str::trim).filter(|part| !part.is_empty()).collect();
        (
            parts.len(),
            parts.iter().all(|part| {
                part.chars().any(char::is_alphabetic) && part.chars().count() <= LONGEST_PART && !part.contains(". ")
            }),
        )
    };
    let (strict, short) = parts(&[';', '\n', '|']);
    let (loose, brief) = parts(&[',']);
    let (plus, small) = parts(&['+', '/']);
    let is_plus = plus > 1 && small && text.split_whitespace().count() <= 8 && !text.bytes().any(|byte| byte.is_ascii_digit());
    (text.contains([';', '\n', '|']) && strict > 0 && short) || (loose > 1 && brief && !text.ends_with('.')) || is_plus
}
