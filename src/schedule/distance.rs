//! How far it is from one point to another, the same to the last bit on every machine: only additions, multiplications, divisions and square
//! roots, which IEEE 754 defines exactly, and no function of a mathematics library.

use crate::register::Point;

/// The earth's mean radius, in kilometres (IUGG).
const RADIUS: f64 = 6_371.0;
/// Radians in a ten-thousandth of a degree.
const UNIT: f64 = std::f64::consts::PI / 1_800_000.0;

/// The great-circle distance, in whole kilometres.
pub fn kilometres(point: Point, other: Point) -> u32 {
    let (point, other) = (on_the_ball(point), on_the_ball(other));
    let square = |x: f64| x * x;
    let half = (square(point.0 - other.0) + square(point.1 - other.1) + square(point.2 - other.2)).sqrt() / 2.0;
    let kilometres = 2.0 * RADIUS * arcsine(half);
    // Below 20 016 by its nature.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 20 016")]
    let whole = kilometres.round() as u32;
    whole
}

/// A point as a vector of length one.
fn on_the_ball(point: Point) -> (f64, f64, f64) {
    let (latitude, longitude) = (f64::from(point.latitude) * UNIT, f64::from(point.longitude) * UNIT);
    (cosine(latitude) * cosine(longitude), cosine(latitude) * sine(longitude), sine(latitude))
}

/// By Taylor's series, to the last digit for angles up to half a turn.
pub fn sine(x: f64) -> f64 {
    let (mut term, mut sum, mut n) = (x, x, 1.0);
    while n < 40.0 {
        term *= -x * x / ((n + 1.0) * (n + 2.0));
        sum += term;
        n += 2.0;
    }
    sum
}

/// Likewise.
pub fn cosine(x: f64) -> f64 {
    let (mut term, mut sum, mut n) = (1.0, 1.0, 0.0);
    while n < 40.0 {
        term *= -x * x / ((n + 1.0) * (n + 2.0));
        sum += term;
        n += 2.0;
    }
    sum
}

/// By its series, halving the angle first where that converges too slowly: asin x = 2 asin(√((1 − √(1 − x²)) / 2)).
fn arcsine(x: f64) -> f64 {
    const SLOW: f64 = 0.3;
    if x > SLOW {
        return 2.0 * arcsine(((1.0 - (1.0 - (x * x).min(1.0)).sqrt()) / 2.0).sqrt());
    }
    let (mut power, mut sum, mut n) = (x, x, 1.0);
    while n < 60.0 {
        power *= x * x * n / (n + 1.0);
        sum += power / (n + 2.0);
        n += 2.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The formula as every book has it, with the functions of the mathematics library.
    fn haversine(point: Point, other: Point) -> f64 {
        let radians = |value: i32| (f64::from(value) / 10_000.0).to_radians();
        let (a, b) = (radians(point.latitude), radians(other.latitude));
        let (lat, lon) = (b - a, radians(other.longitude) - radians(point.longitude));
        let h = (lat / 2.0).sin().powi(2) + a.cos() * b.cos() * (lon / 2.0).sin().powi(2);
        2.0 * RADIUS * h.sqrt().asin()
    }

    #[test]
    fn distances_are_those_of_the_formula() {
        let points =
            [(611_153, 104_662), (699_717, 235_036), (599_139, 107_522), (590_000, 50_000), (-338_000, 1_512_000), (0, 0)];
        let points = points.map(|(latitude, longitude)| Point { latitude, longitude });
        for point in points {
            for other in points {
                let difference = f64::from(kilometres(point, other)) - haversine(point, other);
                assert!(difference.abs() <= 0.500_001, "{point:?} {other:?} {difference}");
            }
        }
    }
}
