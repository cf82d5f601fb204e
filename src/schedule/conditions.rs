//! What an oral examination goes by: its slots, who is examined, and how they can be spread over the days of the pairs of examiners.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use crate::model::MunicipalityNumber;
use crate::program::OralTerms;

/// When and by whom a municipality is examined.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Slot {
    /// The day.
    pub day: Date,
    /// When it begins.
    pub start: Time,
    /// The pair of examiners, from 1.
    pub pair: u32,
}

/// A municipality to be examined.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Examined {
    /// Its number.
    pub id: MunicipalityNumber,
    /// Its order ticket.
    pub ticket: u64,
    /// Whether it is one of those who travel furthest.
    pub travels_far: bool,
    /// The pairs that cannot examine it.
    pub barred: BTreeSet<u32>,
}

/// The slots of a whole examination, when a pair has so many on a day.
pub(super) type Spread = Vec<usize>;

/// The conditions of an examination.
pub struct Conditions {
    pub(super) days: Vec<Date>,
    pub(super) starts: Vec<Time>,
    pub(super) pairs: u32,
}

impl Conditions {
    /// Those of a programme, over the days of its oral examination.
    pub fn new(terms: &OralTerms, first: Date, last: Date) -> Self {
        let days = first.series(1.day()).take_while(|day| *day <= last).collect();
        Self { days, starts: starts(terms), pairs: terms.pairs.get() }
    }

    /// How many slots there are at most.
    pub fn capacity(&self) -> usize {
        self.pair_days() * self.starts.len()
    }

    pub(super) fn pair_days(&self) -> usize {
        self.days.len() * usize::try_from(self.pairs).unwrap_or(0)
    }

    /// The slots of a spread over the pairs' days (each day's pairs in order), by day, start and pair.
    pub(super) fn slots(&self, spread: &Spread) -> Vec<Slot> {
        let pairs = usize::try_from(self.pairs).unwrap_or(1).max(1);
        let mut slots = Vec::new();
        for (index, count) in spread.iter().enumerate() {
            let pair = u32::try_from(index % pairs + 1).unwrap_or(1);
            slots.extend(self.starts.iter().take(*count).map(|start| Slot {
                day: self.days[index / pairs],
                start: *start,
                pair,
            }));
        }
        slots.sort_unstable();
        slots
    }

    /// As even as can be, the earlier days with one more.
    pub(super) fn even(&self, municipalities: usize) -> Spread {
        let places = self.pair_days().max(1);
        (0..places).map(|index| municipalities / places + usize::from(index < municipalities % places)).collect()
    }

    /// Whether a municipality may have a slot of these.
    pub(super) fn allows(&self, municipality: &Examined, slot: &Slot, spread: &Spread) -> bool {
        let pairs = usize::try_from(self.pairs).unwrap_or(1).max(1);
        let first = self.days.first() == Some(&slot.day) && self.starts.first() == Some(&slot.start);
        let last_day = spread.len().saturating_sub(pairs);
        let own = spread.get(last_day + usize::try_from(slot.pair).unwrap_or(1) - 1).copied().unwrap_or(0);
        let last =
            self.days.last() == Some(&slot.day) && own.checked_sub(1).and_then(|at| self.starts.get(at)) == Some(&slot.start);
        !municipality.barred.contains(&slot.pair) && !(municipality.travels_far && (first || last))
    }
}

/// The starts of a day: one after the other with the break between, none in the lunch, none after the last start.
fn starts(terms: &OralTerms) -> Vec<Time> {
    let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    let (length, pause) = (i64::from(terms.minutes.get()), i64::from(terms.break_minutes));
    let lunch = (minutes(terms.lunch_start), minutes(terms.lunch_start) + i64::from(terms.lunch_minutes));
    let mut at = minutes(terms.first_start);
    let mut starts = Vec::new();
    while at <= minutes(terms.last_start) {
        if at < lunch.1 && at + length > lunch.0 {
            at = lunch.1;
            continue;
        }
        let part = |number: i64| i8::try_from(number).unwrap_or(0);
        starts.extend(Time::new(part(at / 60), part(at % 60), 0, 0).ok());
        at += length + pause;
    }
    starts
}

/// How the municipalities can be spread over the pairs' days, the most even first: as evenly as can be over all or some of them, and whatever
/// comes of that by moving one from a pair's day to another's.
pub(super) fn spreads(conditions: &Conditions, count: usize) -> impl Iterator<Item = Spread> {
    const MOST: usize = 3_000;
    let most = conditions.starts.len();
    let mut seen: BTreeSet<Spread> = fewer(conditions, count).into_iter().chain([conditions.even(count)]).collect();
    let mut open: BTreeSet<(usize, Reverse<Spread>)> =
        seen.iter().map(|spread| (uneven(spread), Reverse(spread.clone()))).collect();
    std::iter::from_fn(move || {
        let (_, Reverse(spread)) = open.pop_first()?;
        for from in 0..spread.len() {
            for to in 0..spread.len() {
                if from != to && spread[from] > 0 && spread[to] < most && seen.len() < MOST {
                    let mut next = spread.clone();
                    next[from] -= 1;
                    next[to] += 1;
                    if seen.insert(next.clone()) {
                        open.insert((uneven(&next), Reverse(next)));
                    }
                }
            }
        }
        Some(spread)
    })
}

/// How uneven a spread is: the sum of the squares.
fn uneven(spread: &Spread) -> usize {
    spread.iter().map(|count| count * count).sum()
}

/// As evenly as can be over some of the pairs' days: the first so many pairs, on all days or without the first or the last.
fn fewer(conditions: &Conditions, count: usize) -> Vec<Spread> {
    let pairs = usize::try_from(conditions.pairs).unwrap_or(1).max(1);
    let days = conditions.days.len();
    let mut all = Vec::new();
    for used in (1..=pairs).rev() {
        for (from, to) in [(0, days), (1, days), (0, days.saturating_sub(1)), (1, days.saturating_sub(1))] {
            let open: Vec<usize> =
                (0..conditions.pair_days()).filter(|at| at % pairs < used && (from..to).contains(&(at / pairs))).collect();
            if open.len() * conditions.starts.len() < count || open.is_empty() {
                continue;
            }
            let mut spread = vec![0; conditions.pair_days()];
            for (index, at) in open.iter().enumerate() {
                spread[*at] = count / open.len() + usize::from(index < count % open.len());
            }
            all.push(spread);
        }
    }
    all
}

/// The spreads that differ least from one: one more or one less on a pair's day, as often as needed; the most even first.
pub(super) fn spreads_near(conditions: &Conditions, own: &Spread, count: usize) -> Vec<Spread> {
    let total: usize = own.iter().sum();
    let steps = total.abs_diff(count);
    let most = conditions.starts.len();
    const MOST: usize = 300;
    let mut all = BTreeSet::from([own.clone()]);
    for _ in 0..steps {
        let mut next = BTreeSet::new();
        for spread in &all {
            for index in 0..spread.len() {
                let mut other = spread.clone();
                if total > count && other[index] > 0 {
                    other[index] -= 1;
                } else if total < count && other[index] < most {
                    other[index] += 1;
                } else {
                    continue;
                }
                if next.len() < MOST {
                    next.insert(other);
                }
            }
        }
        all = next;
    }
    let mut all: Vec<Spread> = all.into_iter().collect();
    all.sort_by_key(|spread| (uneven(spread), Reverse(spread.clone())));
    all
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn terms(pairs: u32, last: &str) -> OralTerms {
        let time = |text: &str| text.parse().unwrap();
        OralTerms {
            minutes: 45.try_into().unwrap(),
            break_minutes: 15,
            first_start: time("09:00"),
            last_start: time(last),
            lunch_start: time("12:00"),
            lunch_minutes: 60,
            pairs: pairs.try_into().unwrap(),
            furthest_percent: 25,
            conflicts: Vec::new(),
        }
    }

    #[test]
    fn a_day_has_its_starts_with_breaks_and_lunch() {
        let text = |times: Vec<Time>| times.iter().map(|time| time.strftime("%H:%M").to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(text(starts(&terms(1, "15:00"))), "09:00 10:00 11:00 13:00 14:00 15:00");
        let early = OralTerms { lunch_start: "11:30".parse().unwrap(), ..terms(1, "14:30") };
        assert_eq!(text(starts(&early)), "09:00 10:00 12:30 13:30 14:30");
        let none = OralTerms { lunch_minutes: 0, ..terms(1, "12:00") };
        assert_eq!(text(starts(&none)), "09:00 10:00 11:00 12:00");
    }
}
