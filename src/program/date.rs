//! Dates and zones as the programme file writes them: TOML's own, without quotation marks.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, de::Error};
use toml::value::Datetime;

use super::read::{WANTS_CLOCK, WANTS_DATE};

/// The last day, or the last moment, of being in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deadline {
    /// To the end of a day.
    Day(Date),
    /// To a time of day, and at it.
    Moment(DateTime),
}

impl Deadline {
    /// The first moment that is late.
    pub fn end(self) -> DateTime {
        match self {
            Self::Day(date) => date.tomorrow().unwrap_or(Date::MAX).to_datetime(jiff::civil::Time::midnight()),
            Self::Moment(moment) => moment.checked_add(jiff::Span::new().nanoseconds(1)).unwrap_or(moment),
        }
    }

    /// The same day of the year so many years later; of 29 February, the day before where there is none.
    pub fn years_later(self, years: i16) -> Self {
        let span = jiff::Span::new().years(years);
        match self {
            Self::Day(date) => Self::Day(date.saturating_add(span)),
            Self::Moment(moment) => Self::Moment(moment.saturating_add(span)),
        }
    }

    /// The day it falls on.
    pub fn day(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Moment(moment) => moment.date(),
        }
    }
}

/// As TOML writes it.
impl std::fmt::Display for Deadline {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(date) => write!(out, "{date}"),
            Self::Moment(moment) => write!(out, "{moment}"),
        }
    }
}

impl<'de> Deserialize<'de> for Deadline {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let found = Datetime::deserialize(input)?;
        let text = found.to_string();
        match (found.date, found.time, found.offset) {
            (Some(_), None, None) => text.parse().map(Self::Day).map_err(D::Error::custom),
            (Some(_), Some(_), None) => text.parse().map(Self::Moment).map_err(D::Error::custom),
            _ => Err(D::Error::custom(WANTS_DATE)),
        }
    }
}

/// A day, such as `2021-09-07`.
pub(super) fn day<'de, D: Deserializer<'de>>(input: D) -> Result<Date, D::Error> {
    match Deadline::deserialize(input)? {
        Deadline::Day(date) => Ok(date),
        Deadline::Moment(_) => Err(D::Error::custom(WANTS_DATE)),
    }
}

/// A time of day as a text, such as `"09:00"`.
pub(super) fn clock<'de, D: Deserializer<'de>>(input: D) -> Result<Time, D::Error> {
    let text = String::deserialize(input)?;
    let whole = text.split_once(':').filter(|(hour, minute)| hour.len() == 2 && minute.len() == 2);
    let time = whole.and_then(|(hour, minute)| Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok());
    time.ok_or_else(|| D::Error::custom(WANTS_CLOCK))
}

/// A zone by its name in the time zone database, such as `Europe/Oslo`.
pub(super) fn time_zone<'de, D: Deserializer<'de>>(input: D) -> Result<TimeZone, D::Error> {
    let name = String::deserialize(input)?;
    TimeZoneDatabase::bundled().get(&name).map_err(D::Error::custom)
}
