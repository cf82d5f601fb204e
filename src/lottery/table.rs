//! A simplex table in small whole numbers while they suffice, and in large ones where they do not; whoever uses it does not see which.

use std::convert::Infallible;

use num_bigint::BigInt;

use super::simplex::{Bounds, Outcome, Row, Simplex};
use super::whole::{TooLarge, Whole};

/// A simplex table of either size.
#[derive(Clone)]
pub(super) enum Table {
    Small(Simplex<i64>),
    Large(Simplex<BigInt>),
}

impl Table {
    /// Rows over columns with these bounds; row `i` is variable `columns + i`.
    pub fn new(columns: usize, rows: &[Row], bounds: &[Bounds<BigInt>]) -> Self {
        let mut table = Self::Small(Simplex::new(columns));
        for (variable, bounds) in bounds.iter().enumerate().take(columns) {
            table.bound(variable, bounds);
        }
        for (row, bounds) in rows.iter().zip(&bounds[columns..]) {
            table.add(row, bounds);
        }
        table.step(Simplex::guide_by_spread, Simplex::guide_by_spread);
        table
    }

    /// Sets the bounds of a variable.
    pub fn bound(&mut self, variable: usize, (low, high): &Bounds<BigInt>) {
        if let Self::Small(simplex) = self {
            let small = |bound: &Option<BigInt>| bound.as_ref().map(i64::of).transpose();
            match (small(low), small(high)) {
                (Ok(low), Ok(high)) => return simplex.bound(variable, (low, high)),
                _ => *self = Self::Large(simplex.large()),
            }
        }
        if let Self::Large(simplex) = self {
            simplex.bound(variable, (low.clone(), high.clone()));
        }
    }

    /// The bounds of a variable.
    pub fn bounds(&self, variable: usize) -> Bounds<BigInt> {
        match self {
            Self::Small(simplex) => simplex.bounds_in_large(variable),
            Self::Large(simplex) => simplex.bounds_in_large(variable),
        }
    }

    /// Adds a row, a sum of columns, and gives its variable.
    pub fn add(&mut self, row: &Row, bounds: &Bounds<BigInt>) -> usize {
        let variable = self.step(|simplex| simplex.add(row), |simplex| simplex.add(row));
        self.bound(variable, bounds);
        variable
    }

    /// Forgets rows in the basis.
    pub fn forget(&mut self, of_no_use: impl Fn(usize) -> bool) {
        match self {
            Self::Small(simplex) => simplex.forget(of_no_use),
            Self::Large(simplex) => simplex.forget(of_no_use),
        }
    }

    /// Sets what is to be made as large as possible: a sum of columns, of which those with a factor above 0 have an upper bound.
    pub fn aim(&mut self, factors: &[BigInt]) {
        self.step(|simplex| simplex.aim(factors), |simplex| simplex.aim(factors));
    }

    /// The variable outside the basis comes in, and the variable inside goes to its lower bound.
    pub fn exchange(&mut self, inside: usize, outside: usize) {
        self.step(|simplex| simplex.exchange_variables(inside, outside), |simplex| simplex.exchange_variables(inside, outside));
    }

    /// Searches from the basis reached so far.
    pub fn solve(&mut self) -> Outcome {
        let outcome = self.step(Simplex::solve, Simplex::solve);
        if let Self::Large(simplex) = self
            && let Ok(small) = simplex.small()
        {
            *self = Self::Small(small);
        }
        outcome
    }

    /// The values of the first columns, over the second number.
    pub fn point(&self, columns: usize) -> (Vec<BigInt>, BigInt) {
        match self {
            Self::Small(simplex) => simplex.point(columns),
            Self::Large(simplex) => simplex.point(columns),
        }
    }

    /// The variables outside the basis, each with what one more of it adds to the goal, times the number that `point` gives.
    pub fn reduced(&self) -> Vec<(usize, BigInt)> {
        match self {
            Self::Small(simplex) => simplex.reduced(),
            Self::Large(simplex) => simplex.reduced(),
        }
    }

    /// Does a step in small numbers on a copy; where a number does not fit, it is done in large ones.
    fn step<R>(
        &mut self,
        small: impl FnOnce(&mut Simplex<i64>) -> Result<R, TooLarge>,
        large: impl FnOnce(&mut Simplex<BigInt>) -> Result<R, Infallible>,
    ) -> R {
        let mut simplex = match self {
            Self::Large(simplex) => {
                let Ok(done) = large(simplex);
                return done;
            }
            Self::Small(simplex) => {
                let mut copy = simplex.clone();
                if let Ok(done) = small(&mut copy) {
                    *simplex = copy;
                    return done;
                }
                simplex.large()
            }
        };
        let Ok(done) = large(&mut simplex);
        *self = Self::Large(simplex);
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Limits = (Option<i64>, Option<i64>);

    fn large((low, high): Limits) -> Bounds<BigInt> {
        (low.map(BigInt::from), high.map(BigInt::from))
    }

    fn numbers(numbers: &[i64]) -> Vec<BigInt> {
        numbers.iter().map(|number| BigInt::from(*number)).collect()
    }

    /// Two columns from 0 to 4, and rows `x + y` and `x − y`.
    fn table(sum: Limits, difference: Limits) -> Table {
        let rows = [[1, 1], [1, -1]].map(|row| numbers(&row).into_iter().enumerate().collect());
        Table::new(2, &rows, &[(Some(0), Some(4)), (Some(0), Some(4)), sum, difference].map(large))
    }

    #[test]
    fn the_best_point_is_found_in_whole_numbers() {
        let mut table = table((None, Some(5)), (Some(0), Some(2)));
        table.aim(&numbers(&[1, 2]));
        assert!(matches!(table.solve(), Outcome::Point));
        // x + 2y is largest at x = y = 5/2.
        let (point, by) = table.point(2);
        assert_eq!((&point[0] * 2, &point[1] * 2), (&by * 5, &by * 5));
        table.bound(1, &large((Some(0), Some(1))));
        assert!(matches!(table.solve(), Outcome::Point));
        let (point, by) = table.point(2);
        assert_eq!((&point[0], &point[1]), (&(&by * 3), &by));
    }

    #[test]
    fn a_contradiction_holds_for_all_points_and_within_no_bounds() {
        let bounds: [Limits; 4] = [(Some(0), Some(4)), (Some(0), Some(4)), (Some(7), Some(8)), (Some(2), None)];
        let Outcome::Contradiction(sum) = table(bounds[2], bounds[3]).solve() else {
            panic!("x + y ≥ 7 and x − y ≥ 2 need x ≥ 4½")
        };
        let factor =
            |wanted: usize| sum.iter().find(|(variable, _)| *variable == wanted).map_or(BigInt::ZERO, |found| found.1.clone());
        for (x, y) in [(1, 0), (0, 1), (3, 5)] {
            assert_eq!(factor(0) * x + factor(1) * y + factor(2) * (x + y) + factor(3) * (x - y), BigInt::ZERO);
        }
        let at_limit = |(variable, factor): &(usize, BigInt)| {
            let (low, high) = bounds[*variable];
            factor * if *factor > BigInt::ZERO { low } else { high }.unwrap()
        };
        assert!(sum.iter().map(at_limit).sum::<BigInt>() > BigInt::ZERO);
    }

    #[test]
    fn numbers_that_do_not_fit_become_large_and_small_again() {
        let huge = i64::MAX / 3;
        let mut table = table((None, Some(5)), (None, None));
        for column in 0..2 {
            table.bound(column, &large((Some(0), Some(huge))));
        }
        table.aim(&numbers(&[1, 1]));
        assert!(matches!(table.solve(), Outcome::Point));
        let (point, by) = table.point(2);
        assert_eq!(&point[0] + &point[1], &by * 5);
        table.aim(&[BigInt::from(huge) * huge, BigInt::ZERO]);
        assert!(matches!((&table, table.clone().solve()), (Table::Large(_), Outcome::Point)));
        table.aim(&numbers(&[1, 1]));
        for column in 0..2 {
            table.bound(column, &large((Some(0), Some(4))));
        }
        assert!(matches!((table.solve(), &table), (Outcome::Point, Table::Small(_))));
    }

    #[test]
    fn rows_come_and_go() {
        let mut table = table((None, Some(5)), (None, Some(4)));
        table.aim(&numbers(&[3, 2]));
        table.solve();
        // x = 4, y = 1; then x ≤ 2y as well, so that x = 10/3.
        let row = table.add(&numbers(&[1, -2]).into_iter().enumerate().collect(), &large((None, Some(0))));
        assert!(matches!(table.solve(), Outcome::Point));
        let (point, by) = table.point(2);
        assert_eq!((&point[0] * 3, &point[1] * 3), (&by * 10, &by * 5));
        table.bound(row, &large((None, None)));
        table.exchange(1, row);
        table.forget(|variable| variable == row);
        assert!(table.reduced().iter().all(|(variable, _)| *variable != row));
    }
}
