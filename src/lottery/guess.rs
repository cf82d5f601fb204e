//! Guesses by a linear-program solver with floating point: the only room in the lottery where there is any.
//!
//! Nothing from here is believed. What goes out are whole numbers: weights, for which the best allocation is then found
//! exactly, and a choice of allocations, whose shares are then solved for exactly. No time limit is set, so no clock is
//! read; the same input gives the same guesses.

#![expect(clippy::float_arithmetic, reason = "guesses, proved elsewhere")]

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, Variable};
use num_integer::Integer;
use num_traits::ToPrimitive;

use super::Pool;
use super::certificate::Fraction;
use super::simplex::spread;

/// Guessed weights are at most so large.
const LARGEST: u64 = 1 << 31;
/// A weight below this part of the largest is taken for 0, and a guess this near to a small fraction for that fraction.
const NEAR: f64 = 1e-9;

/// The prices at which the known allocations are worth least, for one level.
pub(super) struct Guess<'a> {
    pool: &'a Pool,
    of_cells: Vec<Variable>,
    worth: Variable,
    solution: Option<Solution>,
}

impl<'a> Guess<'a> {
    /// For the cells without a chance yet, given the others' chances and some allocations.
    pub fn new(pool: &'a Pool, settled: &[Option<Fraction>], known: &[Vec<u64>]) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let price = |chance: &Option<Fraction>| match chance {
            Some(chance) => (-chance.to_f64().unwrap_or(0.0), (0.0, f64::INFINITY)),
            None => (0.0, (0.0, 1.0)),
        };
        let of_cells: Vec<Variable> = settled.iter().map(price).map(|(goal, limits)| problem.add_var(goal, limits)).collect();
        let worth = problem.add_var(1.0, (0.0, f64::INFINITY));
        let open = settled.iter().zip(&of_cells).filter(|(chance, _)| chance.is_none());
        let open: Vec<(Variable, f64)> = open.map(|(_, variable)| (*variable, 1.0)).collect();
        problem.add_constraint(&open[..], ComparisonOp::Eq, 1.0);
        for counts in known {
            problem.add_constraint(&line(pool, &of_cells, worth, counts)[..], ComparisonOp::Le, 0.0);
        }
        let solution = problem.solve().ok().and_then(|outcome| outcome.into_solution().ok());
        Self { pool, of_cells, worth, solution }
    }

    /// Takes another allocation into account.
    pub fn add(&mut self, counts: &[u64]) {
        let line = line(self.pool, &self.of_cells, self.worth, counts);
        let solution = self.solution.take();
        let better = solution.and_then(|solution| solution.add_constraint(&line[..], ComparisonOp::Le, 0.0).ok());
        self.solution = better.and_then(|outcome| outcome.into_solution().ok());
    }

    /// What one application of each cell is worth, in whole numbers; none when the solver failed.
    pub fn weights(&self) -> Option<Vec<u64>> {
        let solution = self.solution.as_ref()?;
        let worth = |(variable, cell): (&Variable, &super::Cell)| {
            solution.var_value(*variable).max(0.0) / cell.applications.to_f64().unwrap_or(1.0)
        };
        let worths: Vec<f64> = self.of_cells.iter().zip(&self.pool.cells).map(worth).collect();
        let most = worths.iter().copied().fold(0.0, f64::max);
        let parts: Vec<f64> = worths.iter().map(|worth| if worth / most > NEAR { worth / most } else { 0.0 }).collect();
        let common = parts.iter().try_fold(1_u64, |common, part| {
            let common = common.lcm(&denominator(*part)?);
            (common <= LARGEST).then_some(common)
        });
        let common = common.unwrap_or(LARGEST).to_f64()?;
        parts.iter().map(|part| (part * common).round().to_u64()).collect()
    }
}

/// The inequality of an allocation: it is worth at most what the most valued allocation is worth.
fn line(pool: &Pool, of_cells: &[Variable], worth: Variable, counts: &[u64]) -> Vec<(Variable, f64)> {
    let part = |(count, cell): (&u64, &super::Cell)| count.to_f64().unwrap_or(0.0) / cell.applications.to_f64().unwrap_or(1.0);
    let parts = counts.iter().zip(&pool.cells).map(part);
    of_cells.iter().copied().zip(parts).filter(|(_, part)| *part > 0.0).chain([(worth, -1.0)]).collect()
}

/// The denominator of the first fraction near a number between 0 and 1, by its continued fraction.
fn denominator(number: f64) -> Option<u64> {
    let (mut before, mut now, mut rest) = (0_u64, 1_u64, number);
    for _ in 0..20 {
        let nearest = (number * now.to_f64()?).round() / now.to_f64()?;
        if (nearest - number).abs() < NEAR {
            return Some(now);
        }
        rest = 1.0 / (rest - rest.floor());
        (before, now) = (now, before + rest.floor().to_u64()?.checked_mul(now)?);
        if now > 1 << 20 {
            return None;
        }
    }
    None
}

/// Shares of some of the allocations, in parts of 2⁵⁰, that come near the averages; none when the solver failed.
///
/// There are many; every attempt prefers others.
pub(super) fn shares(known: &[Vec<u64>], averages: &[Fraction], attempt: usize) -> Option<Vec<(usize, u64)>> {
    const PARTS: f64 = (1_u64 << 50) as f64;
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let taste = |index: usize| if attempt == 0 { 0.0 } else { spread(index * attempt + attempt).to_f64().unwrap_or(0.0) };
    let variables: Vec<Variable> = (0..known.len()).map(|index| problem.add_var(taste(index), (0.0, f64::INFINITY))).collect();
    let all: Vec<(Variable, f64)> = variables.iter().map(|variable| (*variable, 1.0)).collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    for (cell, average) in averages.iter().enumerate() {
        let counts = variables.iter().zip(known).map(|(variable, counts)| (*variable, counts[cell].to_f64().unwrap_or(0.0)));
        let mut line: Vec<(Variable, f64)> = counts.filter(|(_, count)| *count > 0.0).collect();
        for sign in [1.0, -1.0] {
            line.push((problem.add_var(1e6, (0.0, f64::INFINITY)), sign));
        }
        problem.add_constraint(&line[..], ComparisonOp::Eq, average.to_f64().unwrap_or(0.0));
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let parts = variables.iter().map(|variable| (solution.var_value(*variable).max(0.0) * PARTS).round().to_u64());
    let parts: Vec<u64> = parts.collect::<Option<_>>()?;
    // A share below 10⁻¹² is noise.
    Some(parts.into_iter().enumerate().filter(|(_, part)| *part > 1000).collect())
}
