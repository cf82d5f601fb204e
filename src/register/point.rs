//! Where municipalities lie: a point on land in each.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::embedded;
use crate::model::{Fault, MunicipalityNumber};

const POINTS: &str = include_str!("data/points.csv");

/// A point on the earth, in ten-thousandths of a degree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

#[derive(Deserialize)]
struct PointRow {
    number: MunicipalityNumber,
    valid_from: Date,
    lat: String,
    lon: String,
}

/// The points of the newest register that is no newer than a day.
///
/// # Errors
/// A mistake of ours in the embedded table.
pub(super) fn points(day: Date) -> Result<BTreeMap<MunicipalityNumber, Point>, Fault> {
    let all = embedded::<PointRow>("points.csv", POINTS)?;
    let newest = all.iter().map(|row| row.valid_from).filter(|from| *from <= day).max();
    // As text: a number with four decimals, `59.9960`.
    let parts = |text: &str| text.replace('.', "").parse().unwrap_or(0);
    let of = |row: &PointRow| (row.number, Point { latitude: parts(&row.lat), longitude: parts(&row.lon) });
    Ok(all.iter().filter(|row| Some(row.valid_from) == newest).map(of).collect())
}
