//! Reading the time of receipt.
//!
//! Understood: `2021-06-01T21:59Z`, `2021-06-01 23:59:30`, `2021-06-01`, `1.6.2021 kl. 23:59`, `01.06.2021 23.59`, `1. juni 2021
//! kl 23:59` (bokmål, nynorsk, English months). Not understood, on purpose: two-digit years, and `6/1/2021`, which is two days
//! depending on who wrote it; `13/6/2021` and `6/13/2021` can only be one. A day without a time counts to its end, so that
//! nobody gets ahead of others by leaving the time out; so does a midnight, which is what spreadsheets make of such a day.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// When an application was received.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Receipt {
    /// At this moment.
    Moment(Timestamp),
    /// At some time of this day.
    Day(Date),
    /// In time, by somebody's decision; when is not known.
    InTime,
}

impl Receipt {
    /// Reads what is written in a cell; none when it cannot be read as one moment or day.
    pub fn read(text: &str, zone: &TimeZone) -> Option<Self> {
        let text = text.trim();
        if let Ok(moment) = text.parse::<Timestamp>() {
            return Some(Self::Moment(moment));
        }
        let lower = text.to_lowercase().replace('\u{a0}', " ");
        let (date, rest) = day(&lower)?;
        let rest = rest.trim_start_matches([',', ' ', 't']).trim_start();
        let rest = rest.strip_prefix("kl").map_or(rest, |rest| rest.trim_start_matches(['.', ' ']));
        if rest.is_empty() {
            return Some(Self::Day(date));
        }
        let time = time(rest)?;
        if time == Time::midnight() {
            return Some(Self::Day(date));
        }
        let moment = date.to_datetime(time).to_zoned_datetime(zone.clone()).ok()?;
        Some(Self::Moment(moment.timestamp()))
    }

    /// The moment it counts from; a day without a time counts to its end.
    pub fn moment(self, zone: &TimeZone) -> Option<ZonedDateTime> {
        match self {
            Self::Moment(moment) => Some(moment.to_zoned_datetime(zone.clone())),
            Self::Day(date) => date.to_datetime(Time::constant(23, 59, 59, 0)).to_zoned_datetime(zone.clone()).ok(),
            Self::InTime => None,
        }
    }

    /// Whether it is at or after a moment; none when a day without a time cannot tell.
    pub fn is_late(self, deadline_end: DateTime, zone: &TimeZone) -> Option<bool> {
        match self {
            Self::Moment(moment) => Some(deadline_end.to_zoned_datetime(zone.clone()).is_ok_and(|end| moment >= end.timestamp())),
            Self::Day(date) => {
                let first = date.to_datetime(Time::midnight());
                let after = date.tomorrow().unwrap_or(Date::MAX).to_datetime(Time::midnight());
                match (first >= deadline_end, after <= deadline_end) {
                    (true, _) => Some(true),
                    (_, true) => Some(false),
                    _ => None,
                }
            }
            Self::InTime => Some(false),
        }
    }
}

/// A day at the beginning of a text, and what follows it.
fn day(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = number(text)?;
    if let Some(rest) = rest.strip_prefix('-') {
        let (month, rest) = number(rest)?;
        let (day, rest) = number(rest.strip_prefix('-')?)?;
        let date = date(first, month, day)?;
        return four_digits(text).then_some((date, rest));
    }
    if let Some(rest) = rest.strip_prefix('/') {
        let (second, rest) = number(rest)?;
        let rest = rest.strip_prefix('/').filter(|rest| four_digits(rest))?;
        let (year, rest) = number(rest)?;
        return match (first > 12, second > 12) {
            (true, false) => Some((date(year, second, first)?, rest)),
            (false, true) => Some((date(year, first, second)?, rest)),
            _ if first == second => Some((date(year, first, second)?, rest)),
            _ => None,
        };
    }
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let (month, rest) = match number(rest) {
        Some((month, rest)) => (month, rest.strip_prefix('.')?),
        None => month_name(rest)?,
    };
    let rest = rest.trim_start();
    let (year, after) = number(rest)?;
    four_digits(rest).then_some((date(year, month, first)?, after))
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time of day that is all of a text: `23:59`, `23.59`, `23:59:30`, `23:59:30.5`.
fn time(text: &str) -> Option<Time> {
    let (hour, rest) = number(text)?;
    let separator = rest.chars().next().filter(|sign| matches!(sign, ':' | '.'))?;
    let (minute, rest) = two_digits(&rest[1..])?;
    let (second, rest) = match rest.strip_prefix(separator) {
        Some(rest) => two_digits(rest)?,
        None => (0, rest),
    };
    let fraction = rest.strip_prefix('.').unwrap_or(rest);
    if fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nanosecond: i32 = format!("{fraction:0<9}").parse().ok()?;
    let part = |number: u32| i8::try_from(number).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, nanosecond).ok()
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    Some((text[..end].parse().ok()?, &text[end..]))
}

fn two_digits(text: &str) -> Option<(u32, &str)> {
    let (value, rest) = number(text)?;
    (text.len() - rest.len() == 2).then_some((value, rest))
}

fn four_digits(text: &str) -> bool {
    number(text).is_some_and(|(_, rest)| text.len() - rest.len() == 4)
}

fn month_name(text: &str) -> Option<(u32, &str)> {
    const MONTHS: [&[&str]; 12] = [
        &["januar", "january", "jan"],
        &["februar", "february", "feb"],
        &["mars", "march", "mar"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["desember", "december", "des", "dec"],
    ];
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let found = MONTHS.iter().position(|names| names.contains(&&text[..end]))?;
    Some((u32::try_from(found).ok()? + 1, text[end..].trim_start_matches(['.', ','])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone() -> TimeZone {
        jiff::tz::TimeZoneDatabase::bundled().get("Europe/Oslo").unwrap()
    }

    fn read(text: &str) -> String {
        match Receipt::read(text, &zone()) {
            Some(Receipt::Moment(moment)) => moment.to_string(),
            Some(Receipt::Day(date)) => date.to_string(),
            Some(Receipt::InTime) => "in time".into(),
            None => "-".into(),
        }
    }

    #[test]
    fn times_are_read_as_norwegians_write_them() {
        for (text, wanted) in [
            ("2021-06-01T21:59Z", "2021-06-01T21:59:00Z"),
            ("2021-06-01T23:59:00+02:00", "2021-06-01T21:59:00Z"),
            ("2021-06-01 23:59", "2021-06-01T21:59:00Z"),
            ("2021-06-01T23:59:30", "2021-06-01T21:59:30Z"),
            ("2021-06-01 23:59:30.123", "2021-06-01T21:59:30.123Z"),
            ("2021-06-02 00:00", "2021-06-02"),
            ("1.6.2021 kl. 23:59", "2021-06-01T21:59:00Z"),
            ("01.06.2021 23.59", "2021-06-01T21:59:00Z"),
            ("1. juni 2021 kl 23:59", "2021-06-01T21:59:00Z"),
            ("1. juni 2021, kl. 23.59.30", "2021-06-01T21:59:30Z"),
            ("1 June 2021 23:59", "2021-06-01T21:59:00Z"),
            ("2021-01-15 12:00", "2021-01-15T11:00:00Z"),
            ("2021-06-01", "2021-06-01"),
            ("1.6.2021", "2021-06-01"),
            ("13/6/2021", "2021-06-13"),
            ("6/13/2021 10:00", "2021-06-13T08:00:00Z"),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_not_one_day_is_not_read() {
        for text in [
            "",
            "i går",
            "6/1/2021",
            "1.6.21",
            "2021-06-31",
            "31.6.2021",
            "2021-06-01 25:00",
            "2021-06-01 ca 12",
            "1.6.2021 kl",
            "44348",
            "2021-06",
            "1. tull 2021",
            "1.6.2021 12",
        ] {
            let wanted = if text == "1.6.2021 kl" { "2021-06-01" } else { "-" };
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_deadline_is_the_end_of_its_day() {
        let end: DateTime = "2021-06-02T00:00".parse().unwrap();
        for (text, late) in [
            ("2021-06-01 23:59:59", Some(false)),
            ("2021-06-02 00:00:00", Some(true)),
            ("2021-06-01T21:59:59Z", Some(false)),
            ("2021-06-01T22:00:00Z", Some(true)),
            ("2021-06-01", Some(false)),
            ("2021-06-02", Some(true)),
        ] {
            assert_eq!(Receipt::read(text, &zone()).unwrap().is_late(end, &zone()), late, "{text}");
        }
        let noon: DateTime = "2021-06-01T12:00".parse().unwrap();
        assert_eq!(Receipt::read("2021-06-01", &zone()).unwrap().is_late(noon, &zone()), None);
    }
}
