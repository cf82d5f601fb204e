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

    const EDUCATION: &[(&str, &str)] = &[
        ("3 år", "3"),
        ("3år", "3"),
        ("2,5", "5/2"),
        ("2.5", "5/2"),
        ("3", "3"),
        ("10", "10"),
        ("60", "unclear"),
        ("180 stp", "3"),
        ("60 ECTS", "1"),
        ("30 studiepoeng", "1/2"),
        ("Bachelor", "3"),
        ("Bachelorgrad i sykepleie", "3?"),
        ("master", "5"),
        ("Mastergrad", "5"),
        ("ingen", "0"),
        ("0", "0"),
        ("-", "0"),
        ("Ingen høyere utdanning", "0"),
        ("", "blank"),
        ("  ", "blank"),
        ("2-3 år", "2..3"),
        ("1 – 2 år", "1..2"),
        ("1 til 2 år høgskole", "1..2"),
        ("3 år vgs", "unclear"),
        ("påbegynt bachelor", "unclear"),
        ("ca. 3 år", "unclear"),
        ("ca 2 år", "unclear"),
        ("fagbrev", "unclear"),
        ("Fagskole, 2 år", "unclear"),
        ("Høgskolekandidat", "unclear"),
        ("1–2 år på høyskole/universitet", "1..2"),
        ("1-2 år på høyskole eller universitet", "1..2"),
        ("2 år/120 stp", "2..4"),
        ("2 og 3 år", "unclear"),
        ("Bachelor eller lavere", "unclear"),
        ("bachelor eller lågare", "unclear"),
        ("3 år eller mindre", "unclear"),
        ("bachelor eller lignende", "unclear"),
        ("bachelor el. tilsv.", "unclear"),
        ("< 3 år", "unclear"),
        ("<3 år", "unclear"),
        ("Lavere enn bachelor", "unclear"),
        ("5 år (2 år fullført)", "unclear"),
        ("180 stp derav 90 fullført", "unclear"),
        ("halve bachelor", "unclear"),
        ("bachelor 80 prosent", "unclear"),
        ("bachelor 80 pst", "unclear"),
        ("bachelor, to emner igjen", "unclear"),
        ("bachelor utenom oppgaven", "unclear"),
        ("uferdig bachelor", "unclear"),
        ("hoppet av bachelor", "unclear"),
        ("sluttet på bachelor", "unclear"),
        ("holdt på med bachelor", "unclear"),
        ("på vei til bachelor", "unclear"),
        ("snart bachelor", "unclear"),
        ("bachelor neste år", "unclear"),
        ("bachelor på vent", "unclear"),
        ("bachelor utsatt", "unclear"),
        ("vil ta bachelor", "unclear"),
        ("må ta bachelor", "unclear"),
        ("vurderer bachelor", "unclear"),
        ("trenger bachelor", "unclear"),
        ("mål: bachelor", "unclear"),
        ("forkurs til bachelor", "unclear"),
        ("bachelor, til godkjenning", "unclear"),
        ("3 år i jobb", "unclear"),
        ("3 år i kommunen", "unclear"),
        ("3 år som lærer", "unclear"),
        ("3 år ex.phil", "unclear"),
        ("Trainee 3 år", "unclear"),
        ("−3 år", "unclear"),
        ("2 år/3 år", "2..5"),
        ("120 stp/180 stp", "2..5"),
        ("årsstudium eller bachelor", "1?"),
        ("maks 3 år", "0..3"),
        ("høyst 3 år", "0..3"),
        ("opp til 3 år", "0..3"),
        ("Bachelor (3 år fullført)", "3..6"),
        ("Bachelor i sosialt arbeid", "3?"),
        ("Bachelor, ikke fullført", "unclear"),
        ("Sykepleier, 30 stp ledelse", "1/2?"),
        ("Sykepleier", "unclear"),
        ("2 år (120 stp)", "2..4"),
        ("1 år + 30 stp", "1..3/2"),
        ("over 3 år", "3.."),
        ("over 2 år", "2.."),
        ("under 1 år", "0..365/366"),
        ("inntil 1 år", "0..1"),
        ("Ingen bachelor", "unclear"),
        ("ikke bachelor", "unclear"),
        ("Uten bachelor", "unclear"),
        ("Bachelor: nei", "unclear"),
        ("Bachelorstudent, 2. år", "unclear"),
        ("Masterclass 3 dager", "unclear"),
        ("Grunnskole 10 år", "unclear"),
        ("3 år videregåendeskole", "unclear"),
        ("3/4 år", "unclear"),
        ("1/2 år", "unclear"),
        ("Mangler bachelor", "unclear"),
        ("Skal begynne på bachelor", "unclear"),
        ("master pågår", "unclear"),
        ("Bachelor?", "unclear"),
        ("nesten 3 år", "unclear"),
        ("12 år skole", "unclear"),
        ("Yrkesskole 3 år", "unclear"),
        ("-3 år", "unclear"),
        ("999999 år 999999 år 999999 år 999999 år 999999 år siden 2015 0,000001 stp", "unclear"),
        ("2 år høgskole", "2"),
        ("Årsstudium", "1"),
        ("Årsstudium (60 stp)", "1..2"),
        ("cand.mag.", "4"),
        ("Cand. mag. fra Bergen", "4?"),
        ("Siviløkonom, NHH", "4?"),
        ("Hovedfag i historie", "5?"),
        ("Dr. scient", "5"),
        ("Ph.d.", "5"),
        ("PhD", "5"),
        ("MBA", "5"),
        ("BA", "3"),
        ("60 vekttall", "3"),
        ("3 semestre", "3/2"),
        ("ett år på høgskole", "1"),
        ("to og et halvt år", "unclear"),
        ("To år på bachelor", "unclear"),
        ("To år på sykepleierstudiet", "2?"),
        ("Bachelor under utdanning", "unclear"),
        ("Bachelor, venter på sensur", "unclear"),
        ("Tatt 120 av 180 stp på bachelor", "unclear"),
        ("Masterstipendiat", "unclear"),
        ("Sosionom", "unclear"),
        ("Opptatt på master", "unclear"),
        ("6 års praksis", "unclear"),
        ("Bachelor ej fullført", "unclear"),
        ("Bachelor (never finished)", "unclear"),
        ("Droppet ut av bachelor", "unclear"),
        ("Går på bachelor", "unclear"),
        ("Jobber med master", "unclear"),
        ("Bachelor oppstart til høsten", "unclear"),
        ("180 stp planlagt", "unclear"),
        ("½ bachelor", "unclear"),
        ("0,5 bachelor", "unclear"),
        ("Bachelor 0 år", "unclear"),
        ("To tredjedeler av bachelor", "unclear"),
        ("Noen fag på bachelor", "unclear"),
        ("Enkeltemner master", "unclear"),
        ("3 år v.g.s.", "unclear"),
        ("3 år videreg", "unclear"),
        ("Svenneprøve 3 år", "unclear"),
        ("3 years high-school", "unclear"),
        ("Certified Scrum Master", "unclear"),
        ("Dr. Hansen", "unclear"),
        ("Dr.med.", "5"),
        ("3 år teologi", "3?"),
        ("Agronom. Erfaring: 11 år", "unclear"),
        ("Bachelor 2023", "unclear"),
        ("Bachelor 2015", "3?"),
        ("Bachelor, siste år", "unclear"),
        ("Bachelor - avsluttes til våren", "unclear"),
        ("Cand.mag. (delvis)", "unclear"),
        ("Bachelor, strøk", "unclear"),
        ("Bachelor (Danmark), 210 ECTS", "7/2?"),
        ("3-årig høgskole", "3"),
        ("Master i ledelse (120 stp)", "5?"),
        ("180 ECTS-poeng", "3"),
        ("holder på med bachelor", "unclear"),
        ("ønsker bachelor", "unclear"),
        ("60 av 180 stp", "unclear"),
        ("60 stp av bachelor", "unclear"),
        ("2 år på bachelor", "unclear"),
        ("2. år bachelor", "unclear"),
        ("Bachelor (2 av 3 år)", "unclear"),
        ("3 år av 5", "unclear"),
        ("bachelor 50%", "unclear"),
        ("2021-05-03", "unclear"),
        ("1. av 3 år", "unclear"),
        ("Nivå 6", "unclear"),
        ("Student på bachelor", "unclear"),
        ("Bachelor, gjenstår 30 stp", "unclear"),
        ("3 år deltid", "unclear"),
        ("3 år befalsskole", "unclear"),
        ("realkompetanse tilsvarende bachelor", "unclear"),
    ];

    #[test]
    fn education_is_read_as_people_write_it() {
        let program = Program::embedded().unwrap();
        for (text, wanted) in EDUCATION {
            let length = read(text, &program.words.education, 60, "2021-06-01".parse().unwrap());
            assert_eq!(show(&length), *wanted, "{text}");
        }
    }

    #[test]
    fn experience_is_read_as_people_write_it() {
        let program = Program::embedded().unwrap();
        for (text, wanted) in [
            ("18 mnd", "3/2"),
            ("1-2 år", "1..2"),
            ("6 måneder", "1/2"),
            ("over 10 år", "10.."),
            ("25 år", "25"),
            ("25", "unclear"),
            ("mer enn 1 år", "1.."),
            ("noen år", "unclear"),
            ("sju år", "7"),
            ("et halvt år", "unclear"),
            ("2 år som rådgiver", "2?"),
            ("3 år relevant arbeidserfaring", "3"),
            ("siden i fjor", "unclear"),
            ("mange år", "unclear"),
            ("minst 2 år", "2.."),
            ("mindre enn 1 år", "0..365/366"),
        ] {
            let length = read(text, &program.words.experience, 60, "2021-06-01".parse().unwrap());
            assert_eq!(show(&length), wanted, "{text}");
        }
        let since = read("siden 2015", &program.words.experience, 60, "2021-06-01".parse().unwrap());
        let Length::Between(low, Some(high)) = since else { panic!("{since:?}") };
        assert!(low > Ratio::new(5, 1) && low < Ratio::new(11, 2) && high > Ratio::new(6, 1) && high < Ratio::new(13, 2));
    }
}
