//! Public holidays of Norway and Denmark, and the days around them that people take off.
//!
//! Norway: lov om helligdager og helligdagsfred (24 February 1995) § 2, and lov om 1. og 17. mai (26 April 1947). Denmark: the days of
//! folkekirken; the great prayer day (store bededag) was one until 2023 (lov 214 of 7 March 2023).

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use crate::program::Country;

/// Easter Sunday of a year, in the Gregorian calendar.
///
/// The method is that of Meeus, Jones and Butcher (Nature, 20 April 1876), which has no exceptions.
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let part = |number: i32| i8::try_from(number).unwrap_or(1);
    Date::new(year, part(n / 31), part(n % 31 + 1)).unwrap_or(Date::MIN)
}

/// The public holidays of a country in a year, by date, each with the key of its name in the texts.
pub fn holidays(country: Country, year: i16) -> Vec<(Date, &'static str)> {
    let easter = easter(year);
    let after = |days: i32| shifted(easter, days);
    let on = |month: i8, day: i8| Date::new(year, month, day).unwrap_or(Date::MAX);
    let mut days = vec![
        (on(1, 1), "holiday-new-year"),
        (after(-3), "holiday-maundy-thursday"),
        (after(-2), "holiday-good-friday"),
        (easter, "holiday-easter"),
        (after(1), "holiday-easter-monday"),
        (after(39), "holiday-ascension"),
        (after(49), "holiday-whit-sunday"),
        (after(50), "holiday-whit-monday"),
        (on(12, 25), "holiday-christmas"),
        (on(12, 26), "holiday-second-christmas"),
    ];
    const LAST_PRAYER_DAY: i16 = 2023;
    match country {
        Country::Norway => days.extend([(on(5, 1), "holiday-first-of-may"), (on(5, 17), "holiday-seventeenth-of-may")]),
        Country::Denmark if year <= LAST_PRAYER_DAY => days.push((after(26), "holiday-prayer-day")),
        Country::Denmark => {}
    }
    days.sort_unstable();
    days
}

/// The key of a public holiday's name, if the day is one.
pub fn holiday(country: Country, day: Date) -> Option<&'static str> {
    holidays(country, day.year()).into_iter().find(|(date, _)| *date == day).map(|(_, name)| name)
}

/// Why people in Norway take a day off that is no public holiday, as a key in the texts: the days before Easter, those from Christmas Eve to
/// New Year's Eve, and a day between a holiday and a weekend.
pub fn taken_off(day: Date) -> Option<&'static str> {
    let easter = easter(day.year());
    let before_easter = (shifted(easter, -4)..easter).contains(&day);
    let christmas = day.month() == 12 && day.day() >= 24;
    let is_holiday = |days: i32| holiday(Country::Norway, shifted(day, days)).is_some();
    let between = match day.weekday() {
        Weekday::Friday => is_holiday(-1),
        Weekday::Monday => is_holiday(1),
        _ => false,
    };
    if holiday(Country::Norway, day).is_some() {
        return None;
    }
    match (before_easter, christmas, between) {
        (true, _, _) => Some("off-before-easter"),
        (_, true, _) => Some("off-christmas"),
        (_, _, true) => Some("off-between"),
        _ => None,
    }
}

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day itself, or the Monday after a weekend.
pub fn workday_from(day: Date) -> Date {
    (0..3).map(|days| shifted(day, days)).find(|day| !is_weekend(*day)).unwrap_or(day)
}

/// So many days later; earlier, if they are negative.
pub(super) fn shifted(day: Date, days: i32) -> Date {
    day.saturating_add(span(days))
}

fn span(days: i32) -> Span {
    days.days()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// `fixtures/schedule/holidays.csv` was made by a library that shares nothing with this.
    #[test]
    fn holidays_from_1990_to_2060_are_those_of_an_independent_table() {
        let table = include_str!("../../fixtures/schedule/holidays.csv");
        let wanted: BTreeSet<(String, Date)> = table
            .lines()
            .skip(1)
            .map(|line| {
                let mut cells = line.split(',');
                (cells.next().unwrap().to_owned(), date(cells.next().unwrap()))
            })
            .collect();
        assert!(wanted.len() > 1_500);
        let of = |country, code: &str| {
            let days = (1990..=2060).flat_map(move |year| holidays(country, year));
            days.map(|(date, _)| (code.to_owned(), date)).collect::<Vec<_>>()
        };
        let own: BTreeSet<(String, Date)> =
            [of(Country::Norway, "NO"), of(Country::Denmark, "DK")].concat().into_iter().collect();
        assert_eq!(own, wanted);
    }

    #[test]
    fn days_that_people_take_off() {
        for (day, why) in [
            ("2022-04-13", Some("off-before-easter")),
            ("2022-04-12", None),
            ("2022-04-14", None),
            ("2022-04-16", Some("off-before-easter")),
            ("2022-05-27", Some("off-between")),
            ("2022-05-16", Some("off-between")),
            ("2022-05-18", None),
            ("2021-12-23", None),
            ("2021-12-24", Some("off-christmas")),
            ("2021-12-25", None),
            ("2021-12-31", Some("off-christmas")),
        ] {
            assert_eq!(taken_off(date(day)), why, "{day}");
        }
    }
}
