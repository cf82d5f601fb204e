//! A simplex table in whole numbers as small as suffice; whoever uses it does not see which.

use bnum::types::{I256, I512};
use num_bigint::BigInt;

use super::simplex::{Bounds, Outcome, Row, Simplex};
use super::whole::TooLarge;

/// A simplex table of any size.
#[derive(Clone)]
pub(super) enum Table {
    Bits64(Simplex<i64>),
    Bits256(Simplex<I256>),
    Bits512(Simplex<I512>),
    NoLimit(Simplex<BigInt>),
}

/// Where all numbers are no longer than so, the next steps will probably do with 64, 256 or 512 bits.
const LONGEST: [u64; 3] = [40, 190, 430];

/// Asks the table, whatever its size.
macro_rules! ask {
    ($table:expr, $simplex:ident => $answer:expr) => {
        match $table {
            Table::Bits64($simplex) => $answer,
            Table::Bits256($simplex) => $answer,
            Table::Bits512($simplex) => $answer,
            Table::NoLimit($simplex) => $answer,
        }
    };
}

/// Does a step that changes nothing where a number does not fit; it is done again in larger ones.
macro_rules! step {
    ($table:expr, $simplex:ident => $step:expr) => {
        loop {
            if let Some(done) = ask!($table, $simplex => $step.ok()) {
                break done;
            }
            $table.widen();
        }
    };
}

/// Does a step that may stop half-way: on a copy.
macro_rules! step_on_copy {
    ($table:expr, $simplex:ident => $step:expr) => {
        step!($table, before => {
            let mut $simplex = before.clone();
            let done = $step;
            if done.is_ok() {
                *before = $simplex;
            }
            done
        })
    };
}

impl Table {
    /// Rows over columns with these bounds; row `i` is variable `columns + i`.
    pub fn new(columns: usize, rows: &[Row], bounds: &[Bounds<BigInt>]) -> Self {
        let mut table = Self::Bits64(Simplex::new(columns));
        for (variable, bounds) in bounds.iter().enumerate().take(columns) {
            table.bound(variable, bounds);
        }
        for (row, bounds) in rows.iter().zip(&bounds[columns..]) {
            table.add(row, bounds);
        }
        step!(&mut table, simplex => simplex.guide_by_spread());
        table
    }

    /// Sets the bounds of a variable.
    pub fn bound(&mut self, variable: usize, bounds: &Bounds<BigInt>) {
        step!(self, simplex => simplex.bound(variable, bounds));
    }

    /// The bounds of a variable.
    pub fn bounds(&self, variable: usize) -> Bounds<BigInt> {
        ask!(self, simplex => simplex.bounds_in_large(variable))
    }

    /// Adds a row, a sum of columns, and gives its variable.
    pub fn add(&mut self, row: &Row, bounds: &Bounds<BigInt>) -> usize {
        let variable = step!(self, simplex => simplex.add(row));
        self.bound(variable, bounds);
        variable
    }

    /// Forgets rows in the basis.
    pub fn forget(&mut self, of_no_use: impl Fn(usize) -> bool) {
        ask!(self, simplex => simplex.forget(of_no_use));
    }

    /// Sets what is to be made as large as possible: a sum of columns, of which those with a factor above 0 have an upper bound.
    pub fn aim(&mut self, factors: &[BigInt]) {
        step!(self, simplex => simplex.aim(factors));
    }

    /// The variable outside the basis comes in, and the variable inside goes to its lower bound.
    pub fn exchange(&mut self, inside: usize, outside: usize) {
        step_on_copy!(self, simplex => simplex.exchange_variables(inside, outside));
    }

    /// Searches from the basis reached so far.
    pub fn solve(&mut self) -> Outcome {
        let outcome = step_on_copy!(self, simplex => simplex.solve());
        self.narrow();
        outcome
    }

    /// The values of the first columns, over the second number.
    pub fn point(&self, columns: usize) -> (Vec<BigInt>, BigInt) {
        ask!(self, simplex => simplex.point(columns))
    }

    /// The variables outside the basis, each with what one more of it adds to the goal, times the number that `point` gives.
    pub fn reduced(&self) -> Vec<(usize, BigInt)> {
        ask!(self, simplex => simplex.reduced())
    }

    /// Goes on in the next larger numbers.
    fn widen(&mut self) {
        let wider = match self {
            Self::Bits64(simplex) => simplex.in_size().map(Self::Bits256),
            Self::Bits256(simplex) => simplex.in_size().map(Self::Bits512),
            Self::Bits512(_) | Self::NoLimit(_) => Err(TooLarge),
        };
        *self = wider.unwrap_or_else(|TooLarge| {
            let Ok(simplex) = ask!(self, simplex => simplex.in_size());
            Self::NoLimit(simplex)
        });
    }

    /// Goes on in smaller numbers where they suffice.
    fn narrow(&mut self) {
        if matches!(self, Self::Bits64(_)) {
            return;
        }
        let longest = ask!(self, simplex => simplex.longest());
        let fits = LONGEST.iter().position(|bits| longest <= *bits);
        let narrower = match (&*self, fits) {
            (_, Some(0)) => ask!(self, simplex => simplex.in_size().map(Self::Bits64)),
            (Self::Bits512(_) | Self::NoLimit(_), Some(1)) => ask!(self, simplex => simplex.in_size().map(Self::Bits256)),
            (Self::NoLimit(_), Some(2)) => ask!(self, simplex => simplex.in_size().map(Self::Bits512)),
            _ => return,
        };
        if let Ok(narrower) = narrower {
            *self = narrower;
        }
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
        assert!(matches!((&table, table.clone().solve()), (Table::Bits256(_), Outcome::Point)));
        for (bits, size) in [(250, "256"), (500, "512"), (600, "no")] {
            table.aim(&[BigInt::from(1) << bits, BigInt::ZERO]);
            let reached = match &table {
                Table::Bits64(_) => "64",
                Table::Bits256(_) => "256",
                Table::Bits512(_) => "512",
                Table::NoLimit(_) => "no",
            };
            assert_eq!(reached, size);
        }
        table.aim(&numbers(&[1, 1]));
        for column in 0..2 {
            table.bound(column, &large((Some(0), Some(4))));
        }
        assert!(matches!((table.solve(), &table), (Outcome::Point, Table::Bits64(_))));
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
