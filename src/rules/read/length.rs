//! Reading how long an education or experience is, from what people write.
//!
//! Years ("3 år", "2,5", "sju år"), months ("18 mnd"), credits ("60 stp", "ECTS"), degrees, ranges ("2-3 år"), "over 2 år", "siden 2015".
//! What is read is an interval, so that a rule decides only when both ends agree. Nothing is assumed: words on the
//! programme's lists (unclear, unfinished, not higher education), a number above 10 without a unit, and words left over make it unclear,
//! the last only when what was understood would not suffice.

use jiff::civil::Date;
use num_rational::Ratio;

use super::tokens::{Years, contains_phrase, decimal, named, tokens, unit};
use crate::program::{Degree, LengthWords};

/// What was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::rules) enum Length {
    /// Nothing is written.
    Blank,
    /// It cannot be read as a length.
    Unclear,
    /// At least and at most so many years; no upper end for "over 2 år".
    Between(Years, Option<Years>),
    /// So much was understood, but words are left over that may mean more: it counts only where it suffices.
    AtLeastPerhaps(Years),
}

/// A bare number of years above this is probably something else (60 may be credits).
const MOST_BARE_YEARS: i128 = 10;

/// More lengths than this in one cell are a text to be read by somebody.
const MOST_LENGTHS: usize = 4;

/// Reads a length. `today` is the day that "siden 2015" counts to.
pub(in crate::rules) fn read(text: &str, words: &LengthWords, credits_per_year: u32, today: Date) -> Length {
    let text = text.trim().to_lowercase().replace('\u{a0}', " ").replace('\u{2212}', "-");
    if text.is_empty() {
        return Length::Blank;
    }
    if words.none.contains(&text) {
        return Length::Between(0.into(), Some(0.into()));
    }
    let tokens = tokens(&text);
    let fraction = |part: &[String]| part[1] == "/" && decimal(&part[0]).is_some() && decimal(&part[2]).is_some();
    let period =
        |part: &[String]| part[1] == "-" && part[0].len() == 4 && decimal(&part[0]).is_some() && decimal(&part[2]).is_some();
    let negative = tokens.first().is_some_and(|first| first == "-") && tokens.get(1).is_some_and(|next| decimal(next).is_some());
    // "Bachelor 2023": the year it will be finished, or just was.
    let year = |token: &String| token.parse::<i16>().ok().filter(|year| token.len() == 4 && (1950..2100).contains(year));
    let since = tokens.iter().any(|token| matches!(token.as_str(), "siden" | "sidan" | "since"));
    if !since && tokens.iter().filter_map(year).any(|year| year >= today.year()) {
        return Length::Unclear;
    }
    if negative || tokens.windows(3).any(|window| fraction(window) || period(window)) || part(&tokens, words).is_some() {
        return Length::Unclear;
    }
    let lists = [&words.unclear, &words.unfinished, &words.not_higher];
    if lists.into_iter().flatten().any(|phrase| contains_phrase(&tokens, phrase)) {
        return Length::Unclear;
    }
    let mut reading = Reading::default();
    let mut rest = &tokens[..];
    while !rest.is_empty() {
        let used = reading.take(rest, words, credits_per_year, today);
        rest = &rest[used..];
    }
    reading.conclude()
}

/// What says that a text is about a part of something: "60 av 180", "år på bachelor", "2. år".
pub(in crate::rules) fn part(tokens: &[String], words: &LengthWords) -> Option<String> {
    let part = |window: &&[String]| {
        let degree = |word: &String| words.degrees.iter().any(|degree| degree.words.contains(word));
        let number = |word: &String| decimal(word).is_some();
        (window[1] == "av" && number(&window[2]))
            || matches!(window[1].as_str(), "av" | "på" | "of")
                && ((number(&window[0]) && number(&window[2]))
                    || (unit(&window[0], 1).is_some() && (degree(&window[2]) || number(&window[2]))))
            || (number(&window[0]) && window[1] == "." && unit(&window[2], 1).is_some())
    };
    tokens.windows(3).find(part).map(|window| window.join(" ").replace(" .", "."))
}

#[derive(Default)]
struct Reading {
    lengths: Vec<(Years, Years)>,
    /// The fewest years that a degree among them takes alone, and what the others add up to.
    degree: Option<Years>,
    others: Years,
    open_above: bool,
    open_below: bool,
    /// "under 1 år" is less than one, "inntil 1 år" is not.
    below_excluded: bool,
    /// A word for none, beside something that is not ("ingen bachelor").
    none: bool,
    left_over: bool,
    /// A number stands before a degree, or without a unit: it is a part of something, or several.
    part: bool,
    /// One or the other is meant: "årsstudium eller bachelor", "2 år/3 år".
    either: bool,
    /// So much of it is completed, where that is said of a length.
    completed: Option<Years>,
}

/// The degree that tokens begin with, and how many they are.
fn degree_of<'a>(tokens: &[String], words: &'a LengthWords) -> Option<(&'a Degree, usize)> {
    words.degrees.iter().find_map(|degree| {
        let used = degree.words.iter().filter_map(|word| named(tokens, word)).max()?;
        Some((degree, used))
    })
}

impl Reading {
    /// Reads what stands first, and tells how many tokens it was.
    fn take(&mut self, tokens: &[String], words: &LengthWords, credits_per_year: u32, today: Date) -> usize {
        let first = tokens[0].as_str();
        let token = |index: usize| tokens.get(index).map_or("", String::as_str);
        if let Some(low) = decimal(first) {
            let range = is_range_word(token(1)).then(|| decimal(token(2))).flatten();
            let (high, used) = range.map_or((low, 1), |high| (high, 3));
            let unit_at = if token(used) == "-" { used + 1 } else { used };
            // "0,5 bachelor": so much of a degree.
            self.part |= tokens.get(used..).is_some_and(|rest| !rest.is_empty() && degree_of(rest, words).is_some());
            return match (unit(token(unit_at), credits_per_year), high <= MOST_BARE_YEARS.into()) {
                (Some(unit), _) => {
                    // "5 år (2 år fullført)"
                    let is_completed =
                        matches!(token(unit_at + 1), "fullført" | "fullførte" | "bestått" | "completed" | "passed");
                    self.completed = self.completed.or(is_completed.then_some(high * unit));
                    self.push(low * unit, high * unit, unit_at + 1)
                }
                (None, true) if tokens.len() == used && self.lengths.is_empty() && !self.left_over => self.push(low, high, used),
                _ => {
                    // "2 og 3 år": another number, unless it is a year.
                    self.part |= low < 1_000.into();
                    self.skip(used)
                }
            };
        }
        if matches!(first, "siden" | "sidan" | "since") {
            let began = decimal(token(1)).filter(|_| token(1).len() == 4).and_then(|year| i16::try_from(year.to_integer()).ok());
            let ends = began.and_then(|year| Some((Date::new(year, 1, 1).ok()?, Date::new(year + 1, 1, 1).ok()?)));
            return match ends {
                Some((first, last)) => self.push(years_between(last, today), years_between(first, today), 2),
                None => self.skip(1),
            };
        }
        if matches!((first, token(1)), ("mer" | "meir" | "more", "enn" | "than") | ("at", "least")) {
            self.open_above = true;
            return 2;
        }
        if matches!((first, token(1)), ("mindre" | "less", "enn" | "than") | ("up", "to") | ("opp", "til")) {
            self.open_below = true;
            self.below_excluded |= !matches!(first, "up" | "opp");
            return 2;
        }
        match first {
            "over" | "minst" | "minimum" => self.open_above = true,
            "under" => (self.open_below, self.below_excluded) = (true, true),
            "inntil" | "opptil" | "maks" | "max" | "maksimalt" | "høyst" | "høgst" => self.open_below = true,
            _ => match degree_of(tokens, words) {
                Some((degree, used)) => {
                    let years = Years::from(i128::from(degree.years));
                    // A master's degree on top of another is two years.
                    let alone = if years > 3.into() { Years::from(2) } else { years };
                    self.degree = Some(self.degree.map_or(alone, |known| known.min(alone)));
                    self.lengths.push((years, years));
                    return used;
                }
                None if first.chars().any(char::is_alphabetic) && words.none.iter().any(|word| word == first) => self.none = true,
                None if first.chars().any(char::is_alphanumeric) => {
                    // "høyskole/universitet", "høyskole eller universitet"
                    let is_either = matches!(first, "eller" | "or");
                    let joins = is_either && words.is_neutral(token(1));
                    self.either |= is_either && !joins;
                    self.left_over |= !joins && !words.is_neutral(first);
                }
                None => self.either |= first == "/",
            },
        }
        1
    }

    fn push(&mut self, low: Years, high: Years, used: usize) -> usize {
        self.others += high.max(low);
        self.lengths.push((low.min(high), high.max(low)));
        used
    }

    fn skip(&mut self, used: usize) -> usize {
        self.left_over = true;
        used
    }

    /// Several lengths are one told twice ("2 år (120 stp)") or two to be added; the interval holds both.
    fn conclude(self) -> Length {
        if self.lengths.is_empty() {
            return if self.none && !self.left_over { Length::Between(0.into(), Some(0.into())) } else { Length::Unclear };
        }
        // "Bachelor (2 år fullført)", "Executive Master 30 stp": less was taken than the degree is.
        let unfinished = self.others > 0.into() && self.degree.is_some_and(|degree| self.others < degree);
        let nothing = self.degree.is_some() && self.lengths.iter().any(|(_, high)| *high == 0.into());
        if self.none || self.part || nothing || self.lengths.len() > MOST_LENGTHS || unfinished {
            return Length::Unclear;
        }
        let lows = self.lengths.iter().map(|(low, _)| *low);
        let longest = if self.either { lows.min() } else { lows.max() }.unwrap_or_default();
        if self.completed.is_some_and(|completed| completed < longest) {
            return Length::Unclear;
        }
        let sum: Years = self.lengths.iter().map(|(_, high)| *high).sum();
        let day = Ratio::new(1, 366);
        match (self.open_below, self.open_above) {
            (false, _) if self.left_over => Length::AtLeastPerhaps(longest),
            (true, _) if self.left_over => Length::Unclear,
            (true, _) => Length::Between(0.into(), Some(if self.below_excluded { (sum - day).max(0.into()) } else { sum })),
            (false, true) => Length::Between(longest, None),
            (false, false) => Length::Between(longest, Some(sum)),
        }
    }
}

fn is_range_word(token: &str) -> bool {
    matches!(token, "-" | "–" | "—" | "til" | "to")
}

/// Years from a day to another, in days of a mean year; not below 0.
fn years_between(from: Date, to: Date) -> Years {
    let days = from.until(to).map_or(0, |span| i128::from(span.get_days()));
    Ratio::new(days.max(0) * 400, 146_097)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Program;
    use crate::readings;

    fn show(length: &Length) -> String {
        match length {
            Length::Blank => "blank".into(),
            Length::Unclear => "unclear".into(),
            Length::Between(low, Some(high)) if low == high => low.to_string(),
            Length::Between(low, Some(high)) => format!("{low}..{high}"),
            Length::Between(low, None) => format!("{low}.."),
            Length::AtLeastPerhaps(low) => format!("{low}?"),
        }
    }

    fn length(text: &str, words: &LengthWords) -> Length {
        read(text, words, 60, "2021-06-01".parse().unwrap())
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        let words = Program::embedded().unwrap().words;
        for (table, words) in [("education", &words.education), ("experience", &words.experience)] {
            for (written, wanted) in readings(table) {
                assert_eq!(show(&length(&written, words)), wanted, "{written}");
            }
        }
        let since = length("siden 2015", &words.experience);
        let Length::Between(low, Some(high)) = since else { panic!("{since:?}") };
        assert!(low > Ratio::new(5, 1) && low < Ratio::new(11, 2) && high > Ratio::new(6, 1) && high < Ratio::new(13, 2));
    }
}
