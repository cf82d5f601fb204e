//! The best whole reading: each meaning at most once, so that all points together are most.

use super::weights::Points;

/// What a pair is worth that must not be.
pub(super) const NEVER: Points = -1_000_000;

/// For each variable the field that it has in the best whole reading, none where it has none, and the points together. `points` has a
/// row per variable and a column per field. (The Hungarian method, by shortest augmenting paths with potentials; a field may also stay
/// nobody's, for nothing.)
pub(super) fn best(points: &[Vec<Points>]) -> (Vec<Option<usize>>, Points) {
    let (variables, fields) = (points.len(), points.first().map_or(0, Vec::len));
    // Behind the variables stands a place for each field that stays nobody's. Position 0 is none.
    let places = variables + fields;
    let cost = |field: usize, place: usize| if place <= variables { -points[place - 1][field - 1] } else { 0 };
    let mut of_field = vec![0; fields + 1];
    let mut of_place = vec![0; places + 1];
    let mut owner: Vec<usize> = vec![0; places + 1];
    for field in 1..=fields {
        owner[0] = field;
        let mut at = 0;
        let mut least = vec![Points::MAX; places + 1];
        let mut way = vec![0; places + 1];
        let mut used = vec![false; places + 1];
        loop {
            used[at] = true;
            let (mut step, mut next) = (Points::MAX, 0);
            for place in (1..=places).filter(|place| !used[*place]) {
                let reduced = cost(owner[at], place) - of_field[owner[at]] - of_place[place];
                if reduced < least[place] {
                    (least[place], way[place]) = (reduced, at);
                }
                if least[place] < step {
                    (step, next) = (least[place], place);
                }
            }
            for place in 0..=places {
                if used[place] {
                    of_field[owner[place]] += step;
                    of_place[place] -= step;
                } else if place > 0 {
                    least[place] -= step;
                }
            }
            at = next;
            if owner[at] == 0 {
                break;
            }
        }
        while at != 0 {
            owner[at] = owner[way[at]];
            at = way[at];
        }
    }
    let mut found = vec![None; variables];
    for place in 1..=variables {
        // A reading that gains nothing is none.
        found[place - 1] = owner[place].checked_sub(1).filter(|field| points[place - 1][*field] > 0);
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
