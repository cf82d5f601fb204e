//! The best whole reading: each meaning at most once, so that all points together are most.

use super::weights::Points;
use crate::model::cheapest;

/// What a pair is worth that must not be.
pub(super) const NEVER: Points = -1_000_000;

/// For each variable the field that it has in the best whole reading, none where it has none, and the points together. `points` has a
/// row per variable and a column per field; a field may also stay nobody's, for nothing.
pub(super) fn best(points: &[Vec<Points>]) -> (Vec<Option<usize>>, Points) {
    let (variables, fields) = (points.len(), points.first().map_or(0, Vec::len));
    // Behind the variables stands a place for each field that stays nobody's.
    let cost = |field: usize, place: usize| points.get(place).map_or(0, |row| -i64::from(row[field]));
    let mut found = vec![None; variables];
    for (field, place) in cheapest(fields, variables + fields, cost).into_iter().enumerate() {
        // A reading that gains nothing is none.
        if points.get(place).is_some_and(|row| row[field] > 0) {
            found[place] = Some(field);
        }
    }
    let total = found.iter().zip(points).filter_map(|(field, row)| field.map(|field| row[field])).sum();
    (found, total)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tries every reading.
    fn by_trying(points: &[Vec<Points>], taken: &mut Vec<bool>) -> Points {
        let Some((first, rest)) = points.split_first() else { return 0 };
        let mut most = by_trying(rest, taken);
        for field in 0..taken.len() {
            if !taken[field] && first[field] > 0 {
                taken[field] = true;
                most = most.max(first[field] + by_trying(rest, taken));
                taken[field] = false;
            }
        }
        most
    }

    #[test]
    fn no_other_reading_has_more_points() {
        let mut state = 7_u32;
        let mut next = || {
            state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            Points::try_from((state >> 16) % 21).expect("small") - 10
        };
        for variables in 1..6 {
            for fields in 1..5 {
                for _ in 0..20 {
                    let points: Vec<Vec<Points>> = (0..variables).map(|_| (0..fields).map(|_| next()).collect()).collect();
                    let (found, total) = best(&points);
                    assert_eq!(total, by_trying(&points, &mut vec![false; fields]), "{points:?}");
                    let used: Vec<usize> = found.into_iter().flatten().collect();
                    assert!((1..used.len()).all(|at| !used[..at].contains(&used[at])));
                }
            }
        }
    }
}
