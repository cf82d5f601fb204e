//! Facts: what the core found out, before anybody puts it into words.

use jiff::civil::{Date, DateTime};
/// One fact that a sentence may need. Only `text` turns it into words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact {
    /// A count, or a limit.
    Number(i64),
    /// Something written: a cell's text, a file's name, a code.
    Text(String),
    /// What the program itself says, whole: a sentence within a sentence, a command to copy.
    Said(String),
    /// Several of the kind, in order.
    List(Vec<String>),
    /// One of several texts.
    OneOf(Vec<String>),
    /// One of several things that the texts have a word for, by its key.
    Keys(Vec<&'static str>),
    /// A day.
    Date(Date),
    /// A day and a time of day, in the programme's time zone.
    Moment(DateTime),
}

/// Named facts, in the order they were found.
pub type Facts = Vec<(&'static str, Fact)>;

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Fact {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl From<Date> for Fact {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<DateTime> for Fact {
    fn from(moment: DateTime) -> Self {
        Self::Moment(moment)
    }
}

impl From<u32> for Fact {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u64> for Fact {
    /// Counts here are far below 2⁶³; a larger one would be shown as the largest there is.
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
