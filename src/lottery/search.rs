//! Whole points of a system: branch and bound over the dual simplex, exact, depth first, the nearer half first.

use num_traits::ToPrimitive;

use super::Pool;
use super::simplex::{Outcome, Simplex};
use super::system::System;
use super::whole::{TooLarge, Whole};

/// The feasible allocations of a pool, to be searched again and again.
pub(super) struct Feasible<T> {
    cells: usize,
    parts: Vec<Simplex<T>>,
}

impl<T: Whole> Feasible<T> {
    /// Those that miss the wishes by at most so much.
    pub fn of(pool: &Pool, shortfall: u64) -> Result<Self, TooLarge> {
        let parts: Result<Vec<Simplex<T>>, TooLarge> =
            System::whole(pool, shortfall)?.iter().map(|system| system.simplex(&T::one())).collect();
        Ok(Self { cells: pool.cells.len(), parts: parts? })
    }

    /// The allocation that counts most, the first found of several; none when none counts more than the floor.
    pub fn best(&mut self, factors: &[T], mut floor: Option<T>) -> Result<Option<Vec<u64>>, TooLarge> {
        let mut found = None;
        for simplex in &mut self.parts {
            simplex.aim(factors)?;
            let mut search = Search { columns: self.cells, factors, floor, best: None, first: false, steps_left: usize::MAX };
            search.descend(simplex)?;
            found = search.best.or(found);
            floor = search.floor;
        }
        Ok(found)
    }
}

/// The search went on for too long.
pub(super) struct GaveUp;

struct Search<'a, T> {
    /// The first columns must be whole.
    columns: usize,
    /// How much each column counts.
    factors: &'a [T],
    /// A point that does not count more than this is of no use.
    floor: Option<T>,
    best: Option<Vec<u64>>,
    /// Whether the first whole point will do.
    first: bool,
    steps_left: usize,
}

/// A whole point within the bounds that counts much; or none.
pub(super) fn any<T: Whole>(
    simplex: &mut Simplex<T>,
    factors: &[T],
    columns: usize,
    steps: usize,
) -> Result<Result<Option<Vec<u64>>, GaveUp>, TooLarge> {
    simplex.aim(factors)?;
    let mut search = Search { columns, factors, floor: None, best: None, first: true, steps_left: steps };
    Ok(match search.descend(simplex)? {
        true => Ok(search.best),
        false => Err(GaveUp),
    })
}

impl<T: Whole> Search<'_, T> {
    /// Looks below one set of bounds; false when the steps are used up.
    fn descend(&mut self, simplex: &mut Simplex<T>) -> Result<bool, TooLarge> {
        if self.steps_left == 0 {
            return Ok(false);
        }
        self.steps_left -= 1;
        if let Outcome::Contradiction(_) = simplex.solve()? {
            return Ok(true);
        }
        let (point, by) = simplex.point(self.columns)?;
        let mut counts = T::zero();
        for (value, factor) in point.iter().zip(self.factors) {
            counts = T::cross(value, factor, &counts, &T::one(), &T::one())?;
        }
        let counts = counts.div_floor(&by);
        if self.floor.as_ref().is_some_and(|floor| counts <= *floor) {
            return Ok(true);
        }
        let Some(column) = broken(&point, &by) else {
            let whole: Option<Vec<u64>> = point.iter().map(|value| (value.clone() / by.clone()).big().to_u64()).collect();
            self.best = Some(whole.ok_or(TooLarge)?);
            self.floor = Some(counts);
            return Ok(true);
        };
        let below = point[column].div_floor(&by);
        let above = below.clone() + T::one();
        let part = point[column].clone() - below.clone() * by.clone();
        let (low, high) = simplex.bounds(column).clone();
        let halves = [(low, Some(below)), (Some(above), high)];
        let first = usize::from(part.clone() + part > by);
        for half in [first, 1 - first] {
            let mut under = simplex.clone();
            under.bound(column, halves[half].clone());
            if !self.descend(&mut under)? {
                return Ok(false);
            }
            if self.first && self.best.is_some() {
                return Ok(true);
            }
        }
        Ok(true)
    }
}

/// The column furthest from a whole number.
fn broken<T: Whole>(point: &[T], by: &T) -> Option<usize> {
    let distance = |value: &T| {
        let part = value.mod_floor(by);
        part.clone().min(by.clone() - part)
    };
    let mut furthest: Option<(T, usize)> = None;
    for (column, value) in point.iter().enumerate() {
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

    #[test]
    fn the_best_whole_point_is_found_and_none_below_a_floor() {
        // 3x + 4y ≤ 10, x ≤ 3, y ≤ 2: the best of 5x + 7y is 17, at x = 2, y = 1.
        let bounded = || {
            let mut simplex = Simplex::<i64>::new(2, &[vec![(0, 3), (1, 4)]]).unwrap();
            for (variable, high) in [(0, 3), (1, 2), (2, 10)] {
                simplex.bound(variable, (Some(0), Some(high)));
            }
            simplex
        };
        let mut feasible = Feasible { cells: 2, parts: vec![bounded()] };
        assert_eq!(feasible.best(&[5, 7], None).unwrap(), Some(vec![2, 1]));
        assert_eq!(feasible.best(&[5, 7], Some(16)).unwrap(), Some(vec![2, 1]));
        assert_eq!(feasible.best(&[5, 7], Some(17)).unwrap(), None);
        assert!(matches!(any(&mut bounded(), &[5, 7], 2, 0), Ok(Err(GaveUp))));
    }

    #[test]
    fn where_no_point_is_whole_there_is_none() {
        let mut simplex = Simplex::<i64>::new(1, &[vec![(0, 2)]]).unwrap();
        simplex.bound(0, (Some(0), Some(5)));
        simplex.bound(1, (Some(3), Some(3)));
        assert!(matches!(any(&mut simplex, &[1], 1, 100), Ok(Ok(None))));
    }
}
