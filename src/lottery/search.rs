//! Whole points of a system: branch and bound over the dual simplex, exact, depth first, the nearer half first.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use super::Pool;
use super::simplex::Outcome;
use super::system::System;
use super::table::Table;

/// For how many steps a search goes on for better points than the one it has.
const STEPS_FOR_BETTER: usize = 50;

/// The feasible allocations of a pool, to be searched again and again.
pub(super) struct Feasible {
    cells: usize,
    parts: Vec<Table>,
}

impl Feasible {
    /// Those that miss the wishes by at most so much.
    pub fn of(pool: &Pool, shortfall: u64) -> Self {
        let parts = System::of(pool, shortfall).whole(pool, shortfall);
        Self { cells: pool.cells.len(), parts: parts.iter().map(System::table).collect() }
    }

    /// The allocation that counts most, the first found of several; none when none counts more than the floor.
    pub fn best(&mut self, factors: &[BigInt], floor: Option<BigInt>) -> Option<Vec<u64>> {
        self.search(factors, floor, usize::MAX).pop()
    }

    /// Allocations that count more than the floor, the best one last; none only when there are none.
    pub fn good(&mut self, factors: &[BigInt], floor: Option<BigInt>) -> Vec<Vec<u64>> {
        self.search(factors, floor, STEPS_FOR_BETTER)
    }

    fn search(&mut self, factors: &[BigInt], mut floor: Option<BigInt>, steps_for_better: usize) -> Vec<Vec<u64>> {
        let mut found = Vec::new();
        for table in &mut self.parts {
            table.aim(factors);
            let mut search = Search { factors, floor, found: Vec::new(), steps_for_better, steps_left: usize::MAX };
            search.descend(table, self.cells);
            found.extend(search.found);
            floor = search.floor;
        }
        found
    }
}

/// The search went on for too long.
pub(super) struct GaveUp;

struct Search<'a> {
    /// How much each column counts.
    factors: &'a [BigInt],
    /// A point that does not count more than this is of no use.
    floor: Option<BigInt>,
    found: Vec<Vec<u64>>,
    /// How many steps are left at most once a point is found.
    steps_for_better: usize,
    steps_left: usize,
}

/// A whole point within the bounds that counts much; or none.
pub(super) fn any(table: &mut Table, factors: &[BigInt], columns: usize, steps: usize) -> Result<Option<Vec<u64>>, GaveUp> {
    table.aim(factors);
    let mut search = Search { factors, floor: None, found: Vec::new(), steps_for_better: 0, steps_left: steps };
    search.descend(table, columns);
    match search.found.pop() {
        None if search.steps_left == 0 => Err(GaveUp),
        found => Ok(found),
    }
}

impl Search<'_> {
    /// Looks below one set of bounds, for points whose first columns are whole.
    fn descend(&mut self, table: &mut Table, columns: usize) {
        if self.steps_left == 0 {
            return;
        }
        self.steps_left -= 1;
        if let Outcome::Contradiction(_) = table.solve() {
            return;
        }
        let (point, by) = table.point(columns);
        let counts: BigInt =
            point.iter().zip(self.factors).filter(|(value, _)| !value.is_zero()).map(|(value, factor)| value * factor).sum();
        let counts = counts.div_floor(&by);
        if self.floor.as_ref().is_some_and(|floor| counts <= *floor) {
            return;
        }
        let Some(column) = broken(&point, &by) else {
            self.found.extend(point.iter().map(|value| (value / &by).to_u64()).collect::<Option<Vec<u64>>>());
            self.floor = Some(counts);
            self.steps_left = self.steps_left.min(self.steps_for_better);
            return;
        };
        let (below, part) = point[column].div_mod_floor(&by);
        let above = &below + BigInt::one();
        let (low, high) = table.bounds(column);
        let halves = [(low, Some(below)), (Some(above), high)];
        let first = usize::from(&part + &part > by);
        for half in [first, 1 - first] {
            let mut under = table.clone();
            under.bound(column, &halves[half]);
            self.descend(&mut under, columns);
        }
    }
}

/// The column furthest from a whole number.
fn broken(point: &[BigInt], by: &BigInt) -> Option<usize> {
    let distance = |value: &BigInt| {
        let part = value.mod_floor(by);
        (by - &part).min(part)
    };
    let mut furthest: Option<(BigInt, usize)> = None;
    for (column, value) in point.iter().enumerate().filter(|(_, value)| !value.is_zero()) {
        let distance = distance(value);
        if !distance.is_zero() && furthest.as_ref().is_none_or(|(most, _)| distance > *most) {
            furthest = Some((distance, column));
        }
    }
    furthest.map(|(_, column)| column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lottery::simplex::Bounds;

    fn between(low: i32, high: i32) -> Bounds<BigInt> {
        (Some(low.into()), Some(high.into()))
    }

    fn numbers(numbers: &[i32]) -> Vec<BigInt> {
        numbers.iter().map(|number| BigInt::from(*number)).collect()
    }

    #[test]
    fn the_best_whole_point_is_found_and_none_below_a_floor() {
        // 3x + 4y ≤ 10, x ≤ 3, y ≤ 2: the best of 5x + 7y is 17, at x = 2, y = 1.
        let row = vec![(0, BigInt::from(3)), (1, BigInt::from(4))];
        let mut table = Table::new(2, &[row], &[between(0, 3), between(0, 2), between(0, 10)]);
        let mut feasible = Feasible { cells: 2, parts: vec![table.clone()] };
        let goal = numbers(&[5, 7]);
        assert_eq!(feasible.best(&goal, None), Some(vec![2, 1]));
        assert_eq!(feasible.best(&goal, Some(16.into())), Some(vec![2, 1]));
        assert_eq!(feasible.best(&goal, Some(17.into())), None);
        assert_eq!(feasible.good(&goal, Some(15.into())).last(), Some(&vec![2, 1]));
        assert!(matches!(any(&mut table, &goal, 2, 0), Err(GaveUp)));
    }

    #[test]
    fn where_no_point_is_whole_there_is_none() {
        let mut table = Table::new(1, &[vec![(0, BigInt::from(2))]], &[between(0, 5), between(3, 3)]);
        assert!(matches!(any(&mut table, &numbers(&[1]), 1, 100), Ok(None)));
    }
}
