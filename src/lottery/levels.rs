//! The levels of the fairest lottery, exactly, over what the inequalities let through.
//!
//! At every level the smallest chance `z` of the cells not yet settled is made as large as possible: each gets at least
//! `z·n` of its applications in. A `z` that is too large leads to a contradiction, a sum of inequalities that is linear in
//! `z`; `z` is set to its root, and so on (discrete Newton; few steps). The sum that led to the last `z` is the proof of
//! the level, and settles the open cells in it. For places with one or two attributes, and for whatever can afterwards be
//! decomposed into whole allocations, these are the levels of the fairest lottery; else they are an upper bound.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::certificate::{Bound, Fraction, Level, Prices, whole};
use super::simplex::Outcome;
use super::system::{System, Variable};
use super::{Pool, Stage, mistake};
use crate::model::Fault;

/// The least that the inequalities let the wishes miss, and why it cannot be less; nothing to prove when it is 0.
pub(super) fn least_shortfall(pool: &Pool) -> Result<(u64, Option<Prices>), Fault> {
    let system = System::of(pool, 0);
    let mut table = system.table();
    if matches!(table.solve(), Outcome::Point) {
        return Ok((0, None));
    }
    let system = System::of(pool, 1);
    let missed = system.limits.len() - 1;
    let mut table = system.table();
    let (mut shortfall, mut proof) = (0_u64, None);
    loop {
        table.bound(missed, &(None, Some(shortfall.into())));
        let Outcome::Contradiction(sum) = table.solve() else { return Ok((shortfall, proof)) };
        let (mut rest, mut share) = (BigInt::zero(), BigInt::zero());
        for (variable, factor) in &sum {
            if *variable == missed {
                share = -factor;
            } else {
                rest += at_limit(&system, *variable, factor)?;
            }
        }
        if !share.is_positive() {
            return Err(mistake("shortfall"));
        }
        proof = Some(prices(pool, &system, &sum, &share).into_iter().filter(|(bound, _)| !on_shortfall(*bound)).collect());
        shortfall = Integer::div_ceil(&rest, &share).to_u64().ok_or_else(|| mistake("shortfall"))?;
    }
}

fn on_shortfall(bound: Bound) -> bool {
    matches!(bound, Bound::Shortfall | Bound::Cell(_))
}

/// The levels, lowest first, with the wishes missed by so much.
pub(super) fn levels(pool: &Pool, shortfall: u64, tell: &mut dyn FnMut(Stage)) -> Result<Vec<Level>, Fault> {
    let system = System::of(pool, shortfall);
    let mut table = system.table();
    let mut levels: Vec<Level> = Vec::new();
    let mut settled: Vec<Option<Fraction>> = vec![None; pool.cells.len()];
    while settled.contains(&None) {
        let mut level = everybody(pool, &settled);
        loop {
            let scale = settled.iter().flatten().fold(level.chance.denom().clone(), |scale, chance| scale.lcm(chance.denom()));
            system.bound(&mut table, &scale);
            for (cell, chance) in settled.iter().enumerate() {
                let chance = chance.as_ref().unwrap_or(&level.chance);
                let least = chance.numer() * (&scale / chance.denom()) * pool.cells[cell].applications;
                let most = &scale * pool.cells[cell].applications;
                table.bound(cell, &(Some(least), Some(most)));
            }
            match table.solve() {
                Outcome::Point => break,
                Outcome::Contradiction(sum) => level = lower(pool, &system, &sum, &settled)?,
            }
        }
        for &cell in &level.cells {
            settled[cell] = Some(level.chance.clone());
        }
        levels.push(level);
        tell(Stage::Levels { settled: settled.iter().flatten().count(), cells: settled.len() });
    }
    Ok(levels)
}

/// The level at which every open cell is in with all its applications: higher than that it cannot be.
fn everybody(pool: &Pool, settled: &[Option<Fraction>]) -> Level {
    let cells: Vec<usize> = (0..settled.len()).filter(|&cell| settled[cell].is_none()).collect();
    let share = Fraction::new(BigInt::one(), BigInt::from(cells.len()));
    let limit = |&cell: &usize| (Bound::Limit(cell), &share / whole(pool.cells[cell].applications));
    let prices = cells.iter().map(|&cell| (Bound::Cell(cell), share.clone())).chain(cells.iter().map(limit)).collect();
    Level { chance: Fraction::one(), cells, prices }
}

/// The highest level that does not contradict itself.
fn lower(pool: &Pool, system: &System, sum: &[(usize, BigInt)], settled: &[Option<Fraction>]) -> Result<Level, Fault> {
    let (mut rest, mut share) = (Fraction::zero(), BigInt::zero());
    let mut cells = Vec::new();
    for (variable, factor) in sum {
        match system.variables[*variable] {
            Variable::Cell(cell) if factor.is_positive() => {
                let amount = factor * pool.cells[cell].applications;
                match &settled[cell] {
                    Some(chance) => rest += chance * amount,
                    None => {
                        share += amount;
                        cells.push(cell);
                    }
                }
            }
            _ => rest += at_limit(system, *variable, factor)?,
        }
    }
    if cells.is_empty() || rest.is_positive() {
        return Err(mistake("levels"));
    }
    Ok(Level { chance: -rest / &share, cells, prices: prices(pool, system, sum, &share) })
}

/// What a variable adds to the contradiction: its lower bound with a factor above 0, its upper bound with a factor below.
fn at_limit(system: &System, variable: usize, factor: &BigInt) -> Result<BigInt, Fault> {
    let (low, high) = system.limits[variable];
    let limit = if factor.is_positive() { low } else { high };
    Ok(factor * limit.ok_or_else(|| mistake("limits"))?)
}

fn prices(pool: &Pool, system: &System, sum: &[(usize, BigInt)], unit: &BigInt) -> Prices {
    let mut prices = Prices::new();
    for (variable, factor) in sum {
        let price = Fraction::new(factor.clone(), unit.clone());
        let (bound, price) = match system.variables[*variable] {
            Variable::Cell(cell) if factor.is_positive() => (Bound::Cell(cell), price * whole(pool.cells[cell].applications)),
            Variable::Cell(cell) => (Bound::Limit(cell), -price),
            Variable::Wish { attribute, value } if factor.is_positive() => (Bound::Min(attribute, value), price),
            Variable::Wish { attribute, value } => (Bound::Max(attribute, value), -price),
            Variable::Capacity => (Bound::Capacity, -price),
            Variable::Shortfall => (Bound::Shortfall, -price),
            Variable::Missed | Variable::Outside => continue,
        };
        prices.insert(bound, price);
    }
    if !prices.contains_key(&Bound::Shortfall) {
        // Nothing may be missed, so that any price on the shortfall will do: the highest of the wishes'.
        let of_wishes = prices.iter().filter(|(bound, _)| matches!(bound, Bound::Min(..) | Bound::Max(..)));
        if let Some(highest) = of_wishes.map(|(_, price)| price).max().cloned() {
            prices.insert(Bound::Shortfall, highest);
        }
    }
    prices
}
