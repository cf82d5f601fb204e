//! Outlines of the counties, for maps: WGS 84, clipped at the coast.

use jiff::civil::Date;
use serde::Deserialize;

use super::Point;
use crate::model::Fault;

const COUNTIES: [(&str, &str); 2] =
    [("2020-01-01", include_str!("data/counties-2020.geojson")), ("2024-01-01", include_str!("data/counties-2024.geojson"))];

/// The outline of a county.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outline {
    /// The county.
    pub county: String,
    /// The part of the country it lies in.
    pub landsdel: String,
    /// Its pieces of land, each a closed line.
    pub rings: Vec<Vec<Point>>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
    landsdel: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

/// The counties as they were on a day.
///
/// # Errors
/// None that a build whose tests pass can meet.
pub fn outlines(day: Date) -> Result<Vec<Outline>, Fault> {
    let day = day.to_string();
    let (_, text) = COUNTIES.iter().rev().find(|(from, _)| *from <= day.as_str()).unwrap_or(&COUNTIES[0]);
    let wrong =
        |error: serde_json::Error| Fault::new("register-data").with("message", error.to_string()).in_file("counties.geojson");
    let all: Collection = serde_json::from_str(text).map_err(wrong)?;
    let outline = |feature: Feature| {
        let polygons = match feature.geometry {
            Geometry::Polygon(rings) => vec![rings],
            Geometry::MultiPolygon(polygons) => polygons,
        };
        let ring = |ring: Vec<[f64; 2]>| ring.into_iter().map(|[longitude, latitude]| point(latitude, longitude)).collect();
        Outline {
            county: feature.properties.name,
            landsdel: feature.properties.landsdel,
            rings: polygons.into_iter().flatten().map(ring).collect(),
        }
    };
    Ok(all.features.into_iter().map(outline).collect())
}

fn point(latitude: f64, longitude: f64) -> Point {
    #[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
    let part = |degrees: f64| (degrees * 10_000.0).round() as i32;
    Point { latitude: part(latitude), longitude: part(longitude) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counties_of_two_registers_are_there() {
        let count = |day: &str| outlines(day.parse().unwrap()).unwrap().len();
        assert_eq!((count("2021-06-01"), count("2026-01-01")), (11, 15));
    }
}
