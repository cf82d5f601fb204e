//! The moment at which a late application was received.

use jiff::ZonedDateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment of receipt: late applications wait in this order. In the file it stands to the fraction of a second, with the offset from UTC.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Moment(pub ZonedDateTime);

const WRITTEN: &str = "%Y-%m-%dT%H:%M:%S%.f%:z";

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&self.0.strftime(WRITTEN))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        let unreadable = || serde::de::Error::custom(format!("{text:?} is not a time of receipt"));
        let moment = ZonedDateTime::strptime(WRITTEN, &text).map(Self).map_err(|_| unreadable())?;
        // Every checker can count with these.
        let plain = (1000..9998).contains(&moment.0.year()) && moment.0.offset().seconds().abs() < 24 * 60 * 60;
        if plain { Ok(moment) } else { Err(unreadable()) }
    }
}
