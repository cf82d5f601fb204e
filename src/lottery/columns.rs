//! The fairest lottery by column generation over whole allocations: for seats, and where the inequalities over cells let
//! through more than there are allocations for.
//!
//! At every level, weights for the cells are found at which the allocations known so far are worth least; an allocation that is worth
//! more at these weights is searched for, and becomes known. When none is worth more than those known, the weights prove the level: no
//! allocation, so no lottery, is worth more. The prices of the allocations at the last level are their shares in the lottery. All of it
//! is exact.
//!
//! Where there are many cells, the same is done before that for the chances over the inequalities: mostly whole allocations reach them,
//! though none were left while peeling, and there is nothing to be found out about levels.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::certificate::{Fraction, whole};
use super::decompose::{Weighted, peel};
use super::search::Feasible;
use super::simplex::{Bounds, Outcome};
use super::table::Table;
use super::{Pool, Stage, averages, mistake};
use crate::model::Fault;

/// Longer weights than so are cut off for a first search.
const BITS_OF_WEIGHTS: u64 = 24;

/// With no more cells than so, the levels are searched for in any case: that is fast, and their proofs help to find small weights.
const FEW_CELLS: usize = 64;

/// What came out.
pub(super) struct Generated {
    /// The smallest shortfall that any allocation has.
    pub shortfall: u64,
    /// The chance of each cell.
    pub chances: Vec<Fraction>,
    /// The lottery that gives them.
    pub weighted: Weighted,
}

/// Finds the lottery; the wishes miss at least `least`. `upper` are the chances over the inequalities: no lottery does better, so that
/// levels are searched for only where whole allocations do not reach them.
pub(super) fn generate(
    pool: &Pool,
    least: u64,
    upper: &[Fraction],
    seen: Vec<Vec<u64>>,
    tell: &mut dyn FnMut(Stage),
) -> Result<Generated, Fault> {
    let nothing = vec![BigInt::zero(); pool.cells.len()];
    let mut shortfall = least;
    let (mut feasible, first) = loop {
        tell(Stage::Shortfall(shortfall));
        let mut feasible = Feasible::of(pool, shortfall);
        match feasible.best(&nothing, None) {
            Some(counts) => break (feasible, counts),
            None => shortfall += 1,
        }
    };
    let mut seen: Vec<Vec<u64>> = seen.into_iter().filter(|counts| pool.shortfall(counts) == shortfall).collect();
    let mut compared = 0;
    if shortfall == least && pool.cells.len() > FEW_CELLS {
        let mut master = Master::for_chances(pool, first.clone(), upper.to_vec());
        if master.reaches(&mut feasible, &mut seen, tell)? {
            let weighted = master.shares()?;
            return Ok(Generated { shortfall, chances: master.chances, weighted });
        }
        compared = master.compared;
        seen.extend(master.rows.into_values());
    }
    let mut master = Master::for_levels(pool, first);
    master.compared += compared;
    // For every level, the weights that prove it.
    let mut proofs: Vec<Vec<BigInt>> = Vec::new();
    while master.settled.contains(&false) {
        let (weights, worth) = master.level(&mut feasible, &mut seen, tell)?;
        master.settle(&weights, worth)?;
        proofs.push(weights);
    }
    tell(Stage::Allocations);
    let weighted = match peel(pool, shortfall, &averages(pool, &master.chances), &proofs) {
        Ok(weighted) => weighted,
        Err(_) => master.shares()?,
    };
    Ok(Generated { shortfall, chances: master.chances, weighted })
}

/// The weights at which the known allocations are worth least beside the chances: a linear program.
///
/// Its columns are the weight of one application of each cell, and the worth of the most valued allocation; it has a row for every known
/// allocation: that it is worth no more than the most valued. As small as possible is made that worth, less what the chances are worth.
/// To find levels, the chances are those reached so far, and one more row is the weight of all applications in open cells, at least 1: by
/// so much the level can rise, and the program goes on from one level to the next. To find out whether chances are reached, no weight
/// is more than 1: they are when nothing is left.
struct Master<'a> {
    pool: &'a Pool,
    table: Table,
    /// The row of the open cells, where levels are found.
    open: Option<usize>,
    /// The known allocation that each other row is of.
    rows: BTreeMap<usize, Vec<u64>>,
    /// The chance of each cell, that of those not settled so far.
    chances: Vec<Fraction>,
    settled: Vec<bool>,
    /// How many allocations were compared so far.
    compared: usize,
    /// Whether any of them admits somebody of a cell.
    admitted: Vec<bool>,
}

/// A lower bound, and no upper one.
fn at_least(least: u32) -> Bounds<BigInt> {
    (Some(least.into()), None)
}

impl<'a> Master<'a> {
    /// To find out whether whole allocations reach these chances: no weight is more than 1.
    fn for_chances(pool: &'a Pool, first: Vec<u64>, chances: Vec<Fraction>) -> Self {
        Self::new(pool, first, chances, Some(BigInt::one()))
    }

    /// To find the levels.
    fn for_levels(pool: &'a Pool, first: Vec<u64>) -> Self {
        let mut master = Self::new(pool, first, vec![Fraction::zero(); pool.cells.len()], None);
        master.add_open();
        master
    }

    fn new(pool: &'a Pool, first: Vec<u64>, chances: Vec<Fraction>, most: Option<BigInt>) -> Self {
        let cells = pool.cells.len();
        let mut bounds = vec![(Some(BigInt::zero()), most); cells];
        bounds.push((None, None));
        let table = Table::new(cells + 1, &[], &bounds);
        let mut master = Self {
            pool,
            table,
            open: None,
            rows: BTreeMap::new(),
            chances,
            settled: vec![false; cells],
            compared: 0,
            admitted: vec![false; cells],
        };
        master.aim();
        let first = master.add(first);
        master.table.exchange(first, cells);
        master
    }

    /// Whether whole allocations reach the chances; those that do are known then.
    fn reaches(&mut self, feasible: &mut Feasible, seen: &mut Vec<Vec<u64>>, tell: &mut dyn FnMut(Stage)) -> Result<bool, Fault> {
        loop {
            let (weights, worth) = self.weights(tell)?;
            if self.worth_of_chances(&weights) <= Fraction::from_integer(worth.clone()) {
                return Ok(true);
            }
            if !self.improve(feasible, seen, &weights, &worth) {
                return Ok(false);
            }
        }
    }

    /// The weights that prove a level, and what the most valued of all allocations is worth.
    fn level(
        &mut self,
        feasible: &mut Feasible,
        seen: &mut Vec<Vec<u64>>,
        tell: &mut dyn FnMut(Stage),
    ) -> Result<(Vec<BigInt>, BigInt), Fault> {
        loop {
            let (weights, worth) = self.weights(tell)?;
            if !self.improve(feasible, seen, &weights, &worth) {
                return Ok((weights, worth));
            }
        }
    }

    /// Adds allocations that are worth more than the known ones. False when there are none.
    fn improve(&mut self, feasible: &mut Feasible, seen: &mut Vec<Vec<u64>>, weights: &[BigInt], worth: &BigInt) -> bool {
        let found = match take_best(seen, weights, worth) {
            Some(counts) => vec![counts],
            None => self.price(feasible, weights, worth),
        };
        let improved = !found.is_empty();
        for counts in found {
            self.add(counts);
        }
        improved
    }

    /// What the chances are worth.
    fn worth_of_chances(&self, weights: &[BigInt]) -> Fraction {
        averages(self.pool, &self.chances).iter().zip(weights).map(|(average, weight)| average * weight).sum()
    }

    /// Adds the row of the cells that are not settled, in place of the one before.
    fn add_open(&mut self) {
        let before = self.open;
        self.table.forget(|variable| Some(variable) == before);
        let open = (0..self.settled.len()).filter(|cell| !self.settled[*cell]);
        let row = open.map(|cell| (cell, self.pool.cells[cell].applications.into())).collect();
        self.open = Some(self.table.add(&row, &at_least(1)));
    }

    /// Adds the row of an allocation.
    fn add(&mut self, counts: Vec<u64>) -> usize {
        self.compared += 1;
        for (admitted, count) in self.admitted.iter_mut().zip(&counts) {
            *admitted |= *count > 0;
        }
        let of_cells =
            counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(cell, count)| (cell, -BigInt::from(*count)));
        let row = of_cells.chain([(counts.len(), BigInt::one())]).collect();
        let variable = self.table.add(&row, &at_least(0));
        self.rows.insert(variable, counts);
        variable
    }

    /// The common denominator of the chances.
    fn scale(&self) -> BigInt {
        self.chances.iter().fold(BigInt::one(), |scale, chance| scale.lcm(chance.denom()))
    }

    /// Sets what is to be made small: what the most valued allocation is worth, less what the chances reached so far are worth.
    fn aim(&mut self) {
        let scale = self.scale();
        let of_cell = |(chance, cell): (&Fraction, &super::Cell)| (chance * &scale).to_integer() * cell.applications;
        let factors: Vec<BigInt> = self.chances.iter().zip(&self.pool.cells).map(of_cell).chain([-scale.clone()]).collect();
        self.table.aim(&factors);
    }

    /// The weights, in lowest terms, and what the most valued of the known allocations is worth.
    fn weights(&mut self, tell: &mut dyn FnMut(Stage)) -> Result<(Vec<BigInt>, BigInt), Fault> {
        let settled = self.settled.iter().filter(|settled| **settled).count();
        tell(Stage::Columns { settled, cells: self.pool.cells.len(), compared: self.compared });
        let Outcome::Point = self.table.solve() else { return Err(mistake("columns")) };
        // Allocations that are worth less are not needed for these weights; they are found again when they are for others.
        let outside: Vec<usize> = self.table.reduced().into_iter().map(|(variable, _)| variable).collect();
        self.rows.retain(|variable, _| outside.contains(variable));
        let rows = &self.rows;
        let open = self.open;
        let columns = self.pool.cells.len() + 1;
        self.table.forget(|variable| variable >= columns && Some(variable) != open && !rows.contains_key(&variable));
        let (mut weights, _) = self.table.point(columns);
        let divisor = weights.iter().fold(BigInt::zero(), |divisor, weight| divisor.gcd(weight)).max(BigInt::one());
        for weight in &mut weights {
            *weight /= &divisor;
        }
        let worth = weights.pop().ok_or_else(|| mistake("columns"))?;
        // Where the known allocations are worth nothing, since they admit nobody of some cells, all such cells are looked at together: mostly
        // nobody of any of them can be admitted.
        let nobody = |cell: usize| !self.settled[cell] && !self.admitted[cell];
        if worth.is_zero() && (0..weights.len()).all(|cell| weights[cell].is_zero() || nobody(cell)) {
            for (cell, weight) in weights.iter_mut().enumerate() {
                if weight.is_zero() && nobody(cell) {
                    weight.set_one();
                }
            }
        }
        Ok((weights, worth))
    }

    /// Allocations that are worth more than the known ones; none only when there are none. Long weights are cut off first: an allocation
    /// that is worth more at those is searched for much faster, and mostly is worth more indeed.
    fn price(&self, feasible: &mut Feasible, weights: &[BigInt], worth: &BigInt) -> Vec<Vec<u64>> {
        let longest = weights.iter().map(BigInt::bits).max().unwrap_or(0);
        if longest > BITS_OF_WEIGHTS {
            let cut: Vec<BigInt> = weights.iter().map(|weight| weight >> (longest - BITS_OF_WEIGHTS)).collect();
            let most = self.rows.values().map(|counts| worth_of(&cut, counts)).max();
            let mut found = feasible.good(&cut, most);
            found.retain(|counts| worth_of(weights, counts) > *worth);
            if !found.is_empty() {
                return found;
            }
        }
        feasible.good(weights, Some(worth.clone()))
    }

    /// The cells with a weight cannot rise above the level that was reached.
    fn settle(&mut self, weights: &[BigInt], worth: BigInt) -> Result<(), Fault> {
        let (mut rest, mut share, mut reached) = (Fraction::from_integer(worth), BigInt::zero(), Vec::new());
        for (cell, weight) in weights.iter().enumerate() {
            let amount = weight * self.pool.cells[cell].applications;
            if self.settled[cell] {
                rest -= &self.chances[cell] * amount;
            } else if weight.is_positive() {
                share += amount;
                reached.push(cell);
            }
        }
        let (point, _) = self.table.point(weights.len());
        let Some(&inside) = reached.iter().find(|cell| point[**cell].is_positive()) else { return Err(mistake("columns")) };
        let level = rest / share;
        for (chance, settled) in self.chances.iter_mut().zip(&self.settled) {
            if !settled {
                *chance = level.clone();
            }
        }
        for cell in reached {
            self.settled[cell] = true;
        }
        // The row of the open cells changes. For that it must be in the basis, where one of the cells just settled makes room.
        if let Some(open) = self.open {
            self.table.exchange(inside, open);
        }
        self.add_open();
        self.aim();
        Ok(())
    }

    /// The allocations, each with its share of the lottery: the price of its row. The shares are checked.
    fn shares(&self) -> Result<Weighted, Fault> {
        let (_, by) = self.table.point(0);
        let unit = by * self.scale();
        let of = |(variable, reduced): (usize, BigInt)| {
            Some((self.rows.get(&variable)?.clone(), Fraction::new(-reduced, unit.clone())))
        };
        let shares: Weighted = self.table.reduced().into_iter().filter_map(of).filter(|(_, share)| !share.is_zero()).collect();
        let total =
            |of: &dyn Fn(&[u64]) -> u64| -> Fraction { shares.iter().map(|(counts, share)| share * whole(of(counts))).sum() };
        let reached = |(cell, chance): (usize, &Fraction)| {
            total(&|counts| counts[cell]) == chance * whole(self.pool.cells[cell].applications)
        };
        let exact = total(&|_| 1).is_one() && self.chances.iter().enumerate().all(reached);
        if exact && shares.iter().all(|(_, share)| share.is_positive()) { Ok(shares) } else { Err(mistake("shares")) }
    }
}

/// Of some allocations that which is worth most, if that is more than the floor.
fn take_best(seen: &mut Vec<Vec<u64>>, weights: &[BigInt], floor: &BigInt) -> Option<Vec<u64>> {
    let worths = seen.iter().enumerate().map(|(index, counts)| (worth_of(weights, counts), index));
    let (_, best) = worths.max().filter(|(worth, _)| worth > floor)?;
    Some(seen.swap_remove(best))
}

fn worth_of(weights: &[BigInt], counts: &[u64]) -> BigInt {
    weights.iter().zip(counts).filter(|(_, count)| **count > 0).map(|(weight, count)| weight * *count).sum()
}
