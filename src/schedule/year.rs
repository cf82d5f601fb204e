//! What there is in a year, in the order of its dates.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::program::{Country, GatheringKind, Program};

/// What takes place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum What {
    /// The gathering with this number.
    Gathering(u32),
    /// The innovation case is handed in.
    HandIn,
    /// The oral examination.
    Oral,
}

/// One thing that takes place, from its first day to its last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What.
    pub what: What,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// Where; blank: nowhere in particular.
    pub place: String,
    /// What a gathering is about.
    pub theme: Option<String>,
    /// What kind of gathering it is; none of the examination.
    pub kind: Option<GatheringKind>,
    /// Whose public holidays count there, besides Norway's.
    pub country: Option<Country>,
    /// The way to it in the programme file, `gathering.0`; with the keys of its first and its last day.
    pub way: (String, &'static str, &'static str),
}

impl Entry {
    /// Its days, in order.
    pub fn days(&self) -> impl Iterator<Item = Date> + '_ {
        self.first.series(jiff::Span::new().days(1)).take_while(|day| *day <= self.last)
    }

    /// How many days it takes.
    pub fn length(&self) -> i32 {
        days_between(self.first, self.last) + 1
    }

    /// Moved by so many days.
    pub fn moved(&self, days: i32) -> Self {
        let shifted = |day| super::holidays::shifted(day, days);
        Self { first: shifted(self.first), last: shifted(self.last), ..self.clone() }
    }
}

/// How many days there are from one to the other; negative when it is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// What a programme's calendar has, by first day, last day and what it is.
pub fn entries(program: &Program) -> Vec<Entry> {
    let gatherings = program.gathering.iter().enumerate().map(|(index, gathering)| Entry {
        what: What::Gathering(gathering.number),
        first: gathering.first,
        last: gathering.last,
        place: gathering.place.clone(),
        theme: gathering.theme.clone(),
        kind: Some(gathering.kind),
        country: gathering.country,
        way: (format!("gathering.{index}"), "first", "last"),
    });
    let exam = &program.examination;
    let own = |what, (first, last), place: &str, keys: (&'static str, &'static str)| Entry {
        what,
        first,
        last,
        place: place.to_owned(),
        theme: None,
        kind: None,
        country: None,
        way: ("examination".to_owned(), keys.0, keys.1),
    };
    let hand_in = own(What::HandIn, (exam.hand_in, exam.hand_in), "", ("hand_in", "hand_in"));
    let oral = own(What::Oral, (exam.oral_first, exam.oral_last), &exam.place, ("oral_first", "oral_last"));
    let mut all: Vec<Entry> = gatherings.chain([hand_in, oral]).collect();
    all.sort_by_key(|entry| (entry.first, entry.last, entry.what));
    all
}

/// The first and the last day of the study year that a programme names: from 1 August of its first year to 31 July of the next, or of its
/// last. None when it names no year.
pub fn study_year(program: &Program) -> Option<RangeInclusive<Date>> {
    let numbers = program.study_year.split(|letter: char| !letter.is_ascii_digit());
    let years: Vec<i16> = numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok()).collect();
    let first = *years.first()?;
    let last = years.last().copied().filter(|last| *last > first).unwrap_or(first + 1);
    Some(Date::new(first, 8, 1).ok()?..=Date::new(last, 7, 31).ok()?)
}
