//! The fairest lottery by column generation over whole allocations: for seats, and where the inequalities over cells let
//! through more than there are allocations for.
//!
//! At every level, weights for the cells are guessed from the allocations known so far; the allocation that is worth most at
//! these weights is found exactly, and becomes known. When none is worth more than those known, the weights prove the level: no
//! allocation, so no lottery, is worth more. At the end the shares of the allocations are solved for exactly. With that both sides are
//! exact, whatever the guesses were; only when a guess was a little off is the result merely near, and says so.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::certificate::{Fraction, whole};
use super::decompose::{LARGEST_WEIGHT, Weighted, dependency, peel, weight_of_all};
use super::guess::{self, Guess};
use super::search::Feasible;
use super::whole::Whole;
use super::{Pool, Stop};

/// How many choices of allocations are tried for one whose weights are small enough to be published exactly.
const MOST_ATTEMPTS: usize = 40;

/// What came out.
pub(super) struct Generated {
    /// The smallest shortfall that any allocation has.
    pub shortfall: u64,
    /// How many of each cell are admitted on average.
    pub averages: Vec<Fraction>,
    /// The lottery.
    pub weighted: Weighted,
    /// Whether it has exactly these averages.
    pub exact: bool,
}

/// Finds the lottery; the wishes miss at least `least`.
pub(super) fn generate<T: Whole>(pool: &Pool, least: u64) -> Result<Generated, Stop> {
    let (shortfall, mut feasible, mut known) = start::<T>(pool, least)?;
    let mut settled: Vec<Option<Fraction>> = vec![None; pool.cells.len()];
    // For every level: weights, and what the best allocation is worth at them.
    let mut proofs: Vec<(Vec<u64>, BigInt)> = Vec::new();
    while settled.contains(&None) {
        let mut guess = Guess::new(pool, &settled, &known);
        let (weights, worth) = loop {
            let weights = guess.weights().ok_or(Stop::Mistake("columns"))?;
            let factors: Vec<T> = weights.iter().map(|weight| T::count(*weight)).collect::<Result<_, _>>()?;
            let most = known.iter().map(|counts| worth_of(&weights, counts)).max().ok_or(Stop::Mistake("columns"))?;
            let Some(counts) = feasible.best(&factors, Some(T::of(&most)?))? else { break (weights, most) };
            guess.add(&counts);
            known.push(counts);
        };
        let (mut open, mut rest) = (BigInt::zero(), Fraction::from_integer(worth.clone()));
        for (cell, weight) in weights.iter().enumerate() {
            let amount = BigInt::from(*weight) * pool.cells[cell].applications;
            match &settled[cell] {
                Some(chance) => rest -= chance * amount,
                None => open += amount,
            }
        }
        if open.is_zero() {
            return Err(Stop::Mistake("columns"));
        }
        let chance = rest / open;
        for (cell, weight) in weights.iter().enumerate() {
            if *weight > 0 && settled[cell].is_none() {
                settled[cell] = Some(chance.clone());
            }
        }
        proofs.push((weights, worth));
    }
    let chances = settled.into_iter().flatten().zip(&pool.cells);
    let averages: Vec<Fraction> = chances.map(|(chance, cell)| chance * whole(cell.applications)).collect();
    let rows: Vec<Vec<u64>> = proofs.iter().map(|(weights, _)| weights.clone()).collect();
    if let Some(weighted) = peel::<T>(pool, shortfall, &averages, &rows)? {
        return Ok(Generated { shortfall, averages, weighted, exact: true });
    }
    // An allocation that is worth less than the best at some level has no share in the fairest lottery.
    let tight = |counts: &Vec<u64>| proofs.iter().all(|(weights, worth)| worth_of(weights, counts) == *worth);
    let candidates: Vec<Vec<u64>> = known.iter().filter(|counts| tight(counts)).cloned().collect();
    let mut exact = None;
    for attempt in 0..MOST_ATTEMPTS {
        let shares = guess::shares(&candidates, &averages, attempt);
        let Some(weighted) = shares.and_then(|shares| solved(&candidates, &shares, &averages)) else { continue };
        if weight_of_all(&weighted) <= BigInt::from(LARGEST_WEIGHT) {
            return Ok(Generated { shortfall, averages, weighted, exact: true });
        }
        exact = exact.or(Some(weighted));
    }
    if let Some(weighted) = exact {
        return Ok(Generated { shortfall, averages, weighted, exact: true });
    }
    let shares = guess::shares(&known, &averages, 0).ok_or(Stop::Mistake("shares"))?;
    let all: BigInt = shares.iter().map(|(_, share)| BigInt::from(*share)).sum();
    let weighted: Weighted =
        shares.iter().map(|(index, share)| (known[*index].clone(), Fraction::new((*share).into(), all.clone()))).collect();
    let near = Fraction::new(BigInt::one(), BigInt::from(2_000_000_000_u64));
    for (cell, average) in averages.iter().enumerate() {
        let found: Fraction = weighted.iter().map(|(counts, share)| share * whole(counts[cell])).sum();
        if (found - average).abs() > &near * whole(pool.cells[cell].applications) {
            return Err(Stop::Mistake("shares"));
        }
    }
    Ok(Generated { shortfall, averages, weighted, exact: false })
}

/// The smallest shortfall, the feasible allocations, and those known.
type Start<T> = (u64, Feasible<T>, Vec<Vec<u64>>);

/// The smallest shortfall, and for every cell an allocation with as many of it as there can be.
fn start<T: Whole>(pool: &Pool, least: u64) -> Result<Start<T>, Stop> {
    let cells = pool.cells.len();
    let mut shortfall = least;
    let mut feasible = loop {
        let mut feasible = Feasible::<T>::of(pool, shortfall)?;
        if feasible.best(&vec![T::zero(); cells], None)?.is_some() {
            break feasible;
        }
        shortfall += 1;
    };
    let mut known: Vec<Vec<u64>> = Vec::new();
    for cell in 0..cells {
        let factors: Vec<T> = (0..cells).map(|other| if other == cell { T::one() } else { T::zero() }).collect();
        let counts = feasible.best(&factors, None)?.ok_or(Stop::Mistake("columns"))?;
        if !known.contains(&counts) {
            known.push(counts);
        }
    }
    Ok((shortfall, feasible, known))
}

fn worth_of(weights: &[u64], counts: &[u64]) -> BigInt {
    weights.iter().zip(counts).map(|(weight, count)| BigInt::from(*weight) * *count).sum()
}

/// The exact shares of the chosen allocations that give the averages; none when there are none.
fn solved(known: &[Vec<u64>], shares: &[(usize, u64)], averages: &[Fraction]) -> Option<Weighted> {
    let scale = averages.iter().fold(BigInt::one(), |scale, average| scale.lcm(average.denom()));
    let one = BigInt::one();
    let column = |index: &usize| known[*index].iter().map(|count| BigInt::from(*count)).chain([one.clone()]).collect();
    let mut columns: Vec<Vec<BigInt>> = shares.iter().map(|(index, _)| column(index)).collect();
    columns.push(averages.iter().map(|average| (average * &scale).to_integer()).chain([scale.clone()]).collect());
    let dependency = dependency(&columns)?;
    let (last, others) = dependency.split_last()?;
    if last.is_zero() {
        return None;
    }
    let share = |(part, (index, _)): (&Fraction, &(usize, u64))| (known[*index].clone(), -(part / last) / &scale);
    let weighted: Weighted = others.iter().zip(shares).map(share).filter(|(_, share)| !share.is_zero()).collect();
    weighted.iter().all(|(_, share)| share.is_positive()).then_some(weighted)
}
