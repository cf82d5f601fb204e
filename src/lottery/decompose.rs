//! From averages to a lottery over whole allocations that has exactly these averages.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::Ratio;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::flow::{Shape, circulate};
use super::leximin::Marginals;
use super::{Pool, mistake};
use crate::model::Fault;

/// The largest sum of weights: every JSON reader holds it exactly.
pub const LARGEST_WEIGHT: u64 = (1 << 53) - 1;

/// A whole allocation and its weight in the lottery.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Allocation {
    /// How many of each cell are admitted, in the order of the cells.
    pub counts: Vec<u64>,
    /// Its chance is this over the sum of all weights.
    pub weight: u64,
}

type Weighted = Vec<(Vec<u64>, Ratio<BigInt>)>;

/// The lottery with these averages, and whether it is exact.
pub(super) fn allocations(pool: &Pool, marginals: &Marginals) -> Result<(Vec<Allocation>, bool), Fault> {
    let mut weighted = peel(pool, marginals)?;
    weighted.sort();
    weighted.dedup_by(|later, earlier| {
        let alike = later.0 == earlier.0;
        if alike {
            earlier.1 += &later.1;
        }
        alike
    });
    reduce(&mut weighted, pool.cells.len() + 1);
    whole_weights(weighted)
}

/// Peels off whole allocations: each lies between what is left rounded down and rounded up, in every cell and every
/// value, and gets the largest weight that keeps the rest between those bounds. Every step makes one more of them whole.
fn peel(pool: &Pool, marginals: &Marginals) -> Result<Weighted, Fault> {
    let shape = Shape::of(pool);
    let whole = marginals.iter().fold(BigInt::one(), |whole, average| whole.lcm(average.denom()));
    let mut left = whole.clone();
    let mut rest: Vec<BigInt> = marginals.iter().map(|average| (average * &whole).to_integer()).collect();
    for node_arc in pool.cells.len()..shape.ends.len() {
        rest.push(sum_through(&shape, &rest[..pool.cells.len()], node_arc));
    }
    let mut found = Weighted::new();
    while left.is_positive() {
        let rounded: Vec<(BigInt, BigInt)> =
            rest.iter().map(|rest| (rest.div_floor(&left), Integer::div_ceil(rest, &left))).collect();
        let small = |bound: &BigInt| bound.to_i64().ok_or_else(|| mistake("peel"));
        let bounds: Result<Vec<(i64, i64)>, Fault> = rounded.iter().map(|(low, high)| Ok((small(low)?, small(high)?))).collect();
        let flow = circulate(shape.nodes, &shape.arcs(bounds?)).map_err(|_| mistake("peel"))?;
        let mut weight = left.clone();
        for ((rest, (low, high)), amount) in rest.iter().zip(&rounded).zip(&flow) {
            if low != high {
                let limit = if BigInt::from(*amount) == *low { &left * high - rest } else { rest - &left * low };
                weight = weight.min(limit);
            }
        }
        for (rest, amount) in rest.iter_mut().zip(&flow) {
            *rest -= &weight * *amount;
        }
        left -= &weight;
        let counts: Option<Vec<u64>> = flow[..pool.cells.len()].iter().map(ToPrimitive::to_u64).collect();
        found.push((counts.ok_or_else(|| mistake("peel"))?, Ratio::new(weight, whole.clone())));
    }
    Ok(found)
}

/// What passes through an arc after the cells': the sum of the cells at the value's node, or of all.
fn sum_through(shape: &Shape, cells: &[BigInt], arc: usize) -> BigInt {
    let (from, to) = shape.ends[arc];
    let sink = shape.nodes - 1;
    let passes = |ends: &(usize, usize)| match (from, to) {
        (0, value) => ends.0 == value,
        (value, _) if to == sink => ends.1 == value,
        _ => true,
    };
    cells.iter().zip(&shape.ends).filter(|(_, ends)| passes(ends)).map(|(amount, _)| amount).sum()
}

/// Takes away allocations until at most `most` are left, with the same averages (Carathéodory): weight is moved along an
/// affine dependency until one of them has none.
fn reduce(weighted: &mut Weighted, most: usize) {
    while weighted.len() > most {
        let Some(dependency) = dependency(weighted) else { return };
        let steps = weighted.iter().zip(&dependency).filter(|(_, part)| part.is_negative());
        let Some(step) = steps.map(|((_, weight), part)| -(weight / part)).min() else { return };
        for ((_, weight), part) in weighted.iter_mut().zip(&dependency) {
            *weight += part * &step;
        }
        weighted.retain(|(_, weight)| weight.is_positive());
    }
}

/// Numbers, not all 0 and adding up to 0, with which the allocations add up to nothing.
fn dependency(weighted: &Weighted) -> Option<Vec<Ratio<BigInt>>> {
    let height = weighted.first()?.0.len() + 1;
    let entry = |row: usize, column: usize| match weighted[column].0.get(row) {
        Some(&count) => Ratio::from_integer(BigInt::from(count)),
        None => Ratio::one(),
    };
    let mut rows: Vec<Vec<Ratio<BigInt>>> =
        (0..height).map(|row| (0..weighted.len()).map(|column| entry(row, column)).collect()).collect();
    let mut pivots: Vec<(usize, usize)> = Vec::new();
    for column in 0..weighted.len() {
        let next = pivots.len();
        let Some(found) = (next..height).find(|&row| !rows[row][column].is_zero()) else {
            let mut solution = vec![Ratio::zero(); weighted.len()];
            solution[column] = Ratio::one();
            for &(row, pivot) in &pivots {
                solution[pivot] = -rows[row][column].clone();
            }
            return Some(solution);
        };
        rows.swap(next, found);
        let scale = rows[next][column].recip();
        for value in &mut rows[next] {
            *value *= &scale;
        }
        let pivot_row = rows[next].clone();
        for (row, values) in rows.iter_mut().enumerate() {
            if row != next && !values[column].is_zero() {
                let factor = values[column].clone();
                for (value, pivot) in values.iter_mut().zip(&pivot_row) {
                    *value -= &factor * pivot;
                }
            }
        }
        pivots.push((next, column));
    }
    None
}

/// Whole weights in lowest terms. Where their sum would be too large they are rounded to parts of the largest sum:
/// every allocation stays feasible, and no chance moves by more than allocations / 2⁵³.
fn whole_weights(weighted: Weighted) -> Result<(Vec<Allocation>, bool), Fault> {
    let sum = weighted.iter().fold(BigInt::one(), |sum, (_, weight)| sum.lcm(weight.denom()));
    let exact = sum <= BigInt::from(LARGEST_WEIGHT);
    let sum = if exact { sum } else { BigInt::from(LARGEST_WEIGHT) };
    let mut left = sum.clone();
    let mut weights: Vec<BigInt> = weighted.iter().map(|(_, weight)| (weight * &sum).floor().to_integer()).collect();
    for weight in &weights {
        left -= weight;
    }
    for weight in &mut weights {
        if left.is_positive() {
            *weight += 1;
            left -= 1;
        }
    }
    let divisor = weights.iter().fold(BigInt::zero(), |divisor, weight| divisor.gcd(weight));
    let mut allocations = Vec::new();
    for ((counts, _), weight) in weighted.into_iter().zip(weights) {
        let weight = (weight / &divisor).to_u64().ok_or_else(|| mistake("weights"))?;
        if weight > 0 {
            allocations.push(Allocation { counts, weight });
        }
    }
    Ok((allocations, exact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(up: u64, down: u64) -> Ratio<BigInt> {
        Ratio::new(up.into(), down.into())
    }

    fn averages(weighted: &Weighted) -> Vec<Ratio<BigInt>> {
        let cells = weighted[0].0.len();
        (0..cells).map(|cell| weighted.iter().map(|(counts, weight)| weight * BigInt::from(counts[cell])).sum()).collect()
    }

    #[test]
    fn fewer_allocations_have_the_same_averages() {
        let mut weighted: Weighted =
            [[0, 2], [1, 1], [2, 0], [0, 0], [2, 2]].into_iter().map(|counts| (counts.to_vec(), part(1, 5))).collect();
        let before = averages(&weighted);
        reduce(&mut weighted, 3);
        assert!(weighted.len() <= 3);
        assert_eq!(averages(&weighted), before);
        assert_eq!(weighted.iter().map(|(_, weight)| weight).sum::<Ratio<BigInt>>(), Ratio::one());
        assert!(weighted.iter().all(|(_, weight)| weight.is_positive()));
    }

    #[test]
    fn weights_that_do_not_fit_are_rounded_and_said_so() {
        let huge = 1 << 60;
        let (rounded, exact) = whole_weights(vec![(vec![0], part(1, huge)), (vec![1], part(huge - 1, huge))]).unwrap();
        assert!(!exact);
        assert_eq!(rounded.iter().map(|one| one.weight).sum::<u64>(), LARGEST_WEIGHT);
        let (kept, exact) = whole_weights(vec![(vec![0], part(1, 3)), (vec![1], part(2, 3))]).unwrap();
        assert!(exact);
        assert_eq!(kept.iter().map(|one| one.weight).collect::<Vec<_>>(), [1, 2]);
    }
}
