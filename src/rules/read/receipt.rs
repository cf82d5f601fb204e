//! Reading the time of receipt.
//!
//! Understood: `2021-06-01T21:59Z`, `2021-06-01T23:59:00+0200`, `2021-06-01 23:59:30`, `2021-06-01`, `2021/06/01 11:59:00 PM GMT+2` (Google Forms),
//! `1.6.2021 kl. 23:59`, `tirsdag 01.06.2021 23.59`, `1. juni 2021 kl 23:59` (bokmål, nynorsk, English months and weekdays), `Jun 01, 2021` (JotForm), and the
//! number of days that Excel counts where a cell has lost its format (`44348.99`, from 1900; years 2000 to 2099 only). Not understood, on purpose: two-digit years, and
//! `6/1/2021` or `06-01-2021`, which is two days depending on who wrote it; `13/6/2021` and `6/13/2021` can only be one, and tell in
//! which order the other cells of their column are written ([`Order`]). A day without a time counts to its end, so that nobody gets
//! ahead of others by leaving the time out; so does a midnight, which is what spreadsheets make of
//! such a day, and Nettskjema of a form without personal data.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
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
    /// What a mapping file answers where the spreadsheets lack the column, and somebody has looked.
    pub const IN_TIME: &'static str = "in-time";

    /// Reads what is written in a cell; none when it cannot be read as one moment or day.
    pub fn read(text: &str, zone: &TimeZone) -> Option<Self> {
        let lower = text.trim().to_lowercase().replace('\u{a0}', " ");
        let lower = weekday(&lower);
        if let Some(moment) = counted(lower) {
            return Self::local(moment.date(), moment.time(), zone);
        }
        let (date, rest) = day(lower)?;
        let rest = rest.trim_start_matches([',', ' ', 't']).trim_start();
        let clock = rest.strip_prefix("kl").map(|rest| rest.trim_start_matches(['.', ' ']));
        let rest = clock.unwrap_or(rest);
        if rest.is_empty() {
            return Some(Self::Day(date));
        }
        // "kl. 14": a whole hour, but only where it says that it is one.
        if let Some(hour) = clock.filter(|hour| hour.len() <= 2).and_then(|hour| hour.parse().ok()) {
            return Self::local(date, Time::new(hour, 0, 0, 0).ok()?, zone);
        }
        let (clock, offset) = with_offset(rest);
        let time = time(clock)?;
        match offset {
            None => Self::local(date, time, zone),
            Some(offset) => {
                let moment = offset?.to_timestamp(date.to_datetime(time)).ok()?;
                let here = moment.to_zoned_datetime(zone.clone());
                Self::local(here.date(), here.time(), zone)
            }
        }
    }

    /// A time of day in the programme's zone.
    fn local(date: Date, time: Time, zone: &TimeZone) -> Option<Self> {
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

/// Excel's count of days from the last day of 1899, where it lies in this century; to the second.
fn counted(text: &str) -> Option<DateTime> {
    const FIRST: u32 = 36_526;
    const LAST: u32 = 73_050;
    const SECONDS: i64 = 86_400;
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let days: u32 = Some(whole).filter(|whole| whole.len() == 5).and_then(|whole| whole.parse().ok())?;
    let digits = part.len() <= 15 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(FIRST..=LAST).contains(&days) || !digits {
        return None;
    }
    let scale = 10_i128.pow(u32::try_from(part.len()).ok()?);
    let part: i128 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let seconds = i64::try_from((part * i128::from(SECONDS) * 2 + scale) / (scale * 2)).ok()?;
    let origin = Date::constant(1899, 12, 30).to_datetime(Time::midnight());
    origin.checked_add(jiff::Span::new().days(i64::from(days)).seconds(seconds)).ok()
}

/// The text behind a weekday at its beginning.
fn weekday(text: &str) -> &str {
    const DAYS: [&str; 20] = [
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "sundag",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "man.", "tir.",
    ];
    let rest = DAYS.iter().find_map(|day| text.strip_prefix(day)).unwrap_or(text);
    rest.strip_prefix(',').unwrap_or(rest).trim_start()
}

/// A time of day and the offset from UTC behind it: `z`, `+02:00`, `+0200`, `gmt+2`; some none where it cannot be read. A dash is
/// an offset only behind seconds: "10:00-12:00" and "23:59 -" are none.
fn with_offset(text: &str) -> (&str, Option<Option<Offset>>) {
    if let Some(clock) = text.strip_suffix('z') {
        return (clock.trim_end(), Some(Some(Offset::UTC)));
    }
    let (clock, digits, sign) = match (text.split_once('+'), text.rsplit_once(['-', '−'])) {
        (Some((clock, digits)), _) => (clock, digits, 1),
        (None, Some((clock, digits))) if clock.matches(':').count() == 2 => (clock, digits, -1),
        _ => match text.strip_suffix("gmt").or_else(|| text.strip_suffix("utc")) {
            Some(clock) => return (clock.trim_end(), Some(Some(Offset::UTC))),
            None => return (text, None),
        },
    };
    let clock = clock.trim_end();
    let zoned = clock.strip_suffix("gmt").or_else(|| clock.strip_suffix("utc")).map(str::trim_end);
    let read = || {
        let (hours, minutes) = match (digits.split_once(':'), digits.len()) {
            (Some(pair), 5) => pair,
            (None, 4) => digits.split_at_checked(2)?,
            (None, 1 | 2) => (digits, "0"),
            _ => return None,
        };
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        let seconds = ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 3600 + minutes * 60)?;
        Offset::from_seconds(sign * seconds).ok()
    };
    (zoned.unwrap_or(clock), Some(read()))
}

/// A day at the beginning of a text, and what follows it.
fn day(text: &str) -> Option<(Date, &str)> {
    if let Some((month, rest)) = month_name(text) {
        let (day, rest) = number(rest.trim_start())?;
        let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        let (year, after) = number(rest)?;
        return four_digits(rest).then_some((date(year, month, day)?, after));
    }
    let (first, rest) = number(text)?;
    if let Some(sign) = rest.chars().next().filter(|sign| matches!(sign, '-' | '/')) {
        if four_digits(text) {
            let (month, rest) = number(&rest[1..])?;
            let (day, rest) = number(rest.strip_prefix(sign)?)?;
            return Some((date(first, month, day)?, rest));
        }
        let (first, second, year, rest) = year_last(text)?;
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

/// Two numbers and a year of four digits, by slashes or dashes: `6/1/2021`, `06-01-2021`; and what follows.
fn year_last(text: &str) -> Option<(u32, u32, u32, &str)> {
    let (first, rest) = number(text)?;
    let sign = rest.chars().next().filter(|sign| matches!(sign, '-' | '/'))?;
    let (second, rest) = number(&rest[1..])?;
    let rest = rest.strip_prefix(sign).filter(|rest| four_digits(rest))?;
    let (year, rest) = number(rest)?;
    Some((first, second, year, rest))
}

/// The order of the day and the month before the year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// `13/6/2021`
    DayFirst,
    /// `6/13/2021`
    MonthFirst,
}

impl Order {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    /// The only order in which a date with two numbers before its year is a day; none where both are, and of any other text.
    pub fn told_by(text: &str) -> Option<Self> {
        match Self::both(text) {
            (Some(_), None) => Some(Self::DayFirst),
            (None, Some(_)) => Some(Self::MonthFirst),
            _ => None,
        }
    }

    /// Whether a date with two numbers before its year is one day in one order and another day in the other.
    pub fn is_needed(text: &str) -> bool {
        let (day_first, month_first) = Self::both(text);
        day_first.zip(month_first).is_some_and(|(day_first, month_first)| day_first != month_first)
    }

    /// The day that a text is with the day first, and with the month first.
    fn both(text: &str) -> (Option<Date>, Option<Date>) {
        match year_last(weekday(&text.trim().to_lowercase())) {
            Some((first, second, year, _)) => (date(year, second, first), date(year, first, second)),
            None => (None, None),
        }
    }

    /// A date with two numbers before its year as it is read in this order, such as `6.1.2021 14:43`; none of any other text.
    pub fn read(self, text: &str) -> Option<String> {
        let lower = text.trim().to_lowercase();
        let (first, second, year, rest) = year_last(weekday(&lower))?;
        let (day, month) = if self == Self::DayFirst { (first, second) } else { (second, first) };
        Some(format!("{day}.{month}.{year}{rest}"))
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time of day that is all of a text: `23:59`, `23.59`, `23:59:30`, `23:59:30.5`, `11:59 pm`.
fn time(text: &str) -> Option<Time> {
    let half = |ending: &str| text.strip_suffix(ending).map(str::trim_end);
    let (text, half) = match (half("am"), half("pm")) {
        (Some(text), _) => (text, Some(0)),
        (None, Some(text)) => (text, Some(12)),
        (None, None) => (text, None),
    };
    let (hour, rest) = number(text)?;
    let hour = match half {
        None => hour,
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
    };
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
    use crate::readings;

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
        for (written, wanted) in readings("received") {
            assert_eq!(read(&written), wanted, "{written}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_told_where_only_one_is_a_day() {
        use Order::{DayFirst, MonthFirst};
        for (text, told, needed) in [
            ("18-01-2022 14:43:39", Some(DayFirst), false),
            ("1/18/2022", Some(MonthFirst), false),
            ("06-01-2022", None, true),
            ("06-06-2022", None, false),
            ("31/11/2022", None, false),
            ("30/02/2022", None, false),
            ("2022-01-18", None, false),
            ("18.1.2022", None, false),
            ("", None, false),
        ] {
            assert_eq!((Order::told_by(text), Order::is_needed(text)), (told, needed), "{text}");
        }
        assert_eq!(DayFirst.read("06-01-2022 14:43").as_deref(), Some("6.1.2022 14:43"));
        assert_eq!(MonthFirst.read("Thursday, 06/01/2022 2:43 PM").as_deref(), Some("1.6.2022 2:43 pm"));
        assert_eq!(MonthFirst.read("6.1.2022"), None);
        assert_eq!(read(&MonthFirst.read("06/01/2022 2:43 PM").unwrap()), "2022-06-01T12:43:00Z");
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
