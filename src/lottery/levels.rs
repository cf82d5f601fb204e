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
use super::simplex::{Outcome, SPREAD, Simplex, spread};
use super::system::{System, Variable};
use super::whole::{TooLarge, Whole};
use super::{Pool, Stop};

/// The least that the inequalities let the wishes miss, and why it cannot be less; nothing to prove when it is 0.
pub(super) fn least_shortfall<T: Whole>(pool: &Pool) -> Result<(u64, Option<Prices>), Stop> {
    let system = System::of(pool, 0)?;
    let mut simplex = system.simplex::<T>(&T::one())?;
    guide(&system, &mut simplex)?;
    if matches!(simplex.solve()?, Outcome::Point) {
        return Ok((0, None));
    }
    let system = System::of(pool, 1)?;
    let missed = system.limits.len() - 1;
    let mut simplex = system.simplex(&T::one())?;
    guide(&system, &mut simplex)?;
    let (mut shortfall, mut proof) = (0_u64, None);
    loop {
        simplex.bound(missed, (None, Some(T::count(shortfall)?)));
        let Outcome::Contradiction(sum) = simplex.solve()? else { return Ok((shortfall, proof)) };
        let (mut rest, mut share) = (BigInt::zero(), BigInt::zero());
        for (variable, factor) in &sum {
            if *variable == missed {
                share = -factor.big();
            } else {
                rest += at_limit(&system, *variable, factor)?;
            }
        }
        if !share.is_positive() {
            return Err(Stop::Mistake("shortfall"));
        }
        proof = Some(prices(pool, &system, &sum, &share).into_iter().filter(|(bound, _)| !on_shortfall(*bound)).collect());
        shortfall = Integer::div_ceil(&rest, &share).to_u64().ok_or(TooLarge)?;
    }
}

/// A goal that nobody needs, with different numbers all over: without a goal, every step is as good as another, and the search
/// wanders about.
fn guide<T: Whole>(system: &System, simplex: &mut Simplex<T>) -> Result<(), TooLarge> {
    let factor = |column: usize| match system.variables[column] {
        Variable::Cell(cell) => T::of(&(spread(cell) - SPREAD / 2).into()),
        _ => T::of(&(-spread(column)).into()),
    };
    let factors: Vec<T> = (0..system.width).map(factor).collect::<Result<_, _>>()?;
    simplex.aim(&factors)
}

fn on_shortfall(bound: Bound) -> bool {
    matches!(bound, Bound::Shortfall | Bound::Cell(_))
}

/// The levels, lowest first, with the wishes missed by so much.
pub(super) fn levels<T: Whole>(pool: &Pool, shortfall: u64) -> Result<Vec<Level>, Stop> {
    let system = System::of(pool, shortfall)?;
    let mut simplex = system.simplex::<T>(&T::one())?;
    guide(&system, &mut simplex)?;
    let mut levels: Vec<Level> = Vec::new();
    let mut settled: Vec<Option<Fraction>> = vec![None; pool.cells.len()];
    while settled.contains(&None) {
        let mut level = everybody(pool, &settled);
        loop {
            let scale = settled.iter().flatten().fold(level.chance.denom().clone(), |scale, chance| scale.lcm(chance.denom()));
            system.bound(&mut simplex, &T::of(&scale)?)?;
            for (cell, chance) in settled.iter().enumerate() {
                let chance = chance.as_ref().unwrap_or(&level.chance);
                let least = chance.numer() * (&scale / chance.denom()) * pool.cells[cell].applications;
                let high = simplex.bounds(cell).1.clone();
                simplex.bound(cell, (Some(T::of(&least)?), high));
            }
            match simplex.solve()? {
                Outcome::Point => break,
                Outcome::Contradiction(sum) => level = lower(pool, &system, &sum, &settled)?,
            }
        }
        for &cell in &level.cells {
            settled[cell] = Some(level.chance.clone());
        }
        levels.push(level);
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
fn lower<T: Whole>(pool: &Pool, system: &System, sum: &[(usize, T)], settled: &[Option<Fraction>]) -> Result<Level, Stop> {
    let (mut rest, mut share) = (Fraction::zero(), BigInt::zero());
    let mut cells = Vec::new();
    for (variable, factor) in sum {
        match system.variables[*variable] {
            Variable::Cell(cell) if factor.is_positive() => {
                let amount = factor.big() * pool.cells[cell].applications;
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
        return Err(Stop::Mistake("levels"));
    }
    Ok(Level { chance: -rest / &share, cells, prices: prices(pool, system, sum, &share) })
}

/// What a variable adds to the contradiction: its lower bound with a factor above 0, its upper bound with a factor below.
fn at_limit<T: Whole>(system: &System, variable: usize, factor: &T) -> Result<BigInt, Stop> {
    let (low, high) = system.limits[variable];
    let limit = if factor.is_positive() { low } else { high };
    Ok(factor.big() * limit.ok_or(Stop::Mistake("limits"))?)
}

fn prices<T: Whole>(pool: &Pool, system: &System, sum: &[(usize, T)], unit: &BigInt) -> Prices {
    let mut prices = Prices::new();
    for (variable, factor) in sum {
        let price = Fraction::new(factor.big(), unit.clone());
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
