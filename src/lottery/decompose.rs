//! From averages to a lottery over whole allocations that has exactly these averages.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::certificate::Fraction;
use super::search;
use super::simplex::{SPREAD, spread};
use super::system::{System, Variable};
use super::whole::{TooLarge, Whole};
use super::{Pool, Stop};

/// The largest sum of weights: every JSON reader holds it exactly.
pub const LARGEST_WEIGHT: u64 = (1 << 53) - 1;

/// How long one whole allocation is searched for: with one or two attributes a step or two, else a few dozen.
const LONGEST_SEARCH: usize = 300;

/// How often some of the allocations found are given up for others.
const MOST_TRIES: usize = 8;

/// A whole allocation and its weight in the lottery.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Allocation {
    /// How many of each cell are admitted, in the order of the cells.
    pub counts: Vec<u64>,
    /// Its chance is this over the sum of all weights.
    pub weight: u64,
}

pub(super) type Weighted = Vec<(Vec<u64>, Fraction)>;

/// Peels off whole allocations: each lies between what is left rounded down and rounded up, in every cell and every wish,
/// and gets the largest weight that keeps the rest between those bounds. Every step makes one more of them whole.
///
/// None when some step has no whole allocation: the inequalities then let more through than the lotteries are. With places
/// and one or two attributes that does not happen: the bounds form two nested families (Budish, Che, Kojima, Milgrom).
///
/// `proofs` are weights of the cells at which no allocation is worth more than the averages: every one peeled off is worth as much.
pub(super) fn peel<T: Whole>(
    pool: &Pool,
    shortfall: u64,
    averages: &[Fraction],
    proofs: &[Vec<u64>],
) -> Result<Option<Weighted>, Stop> {
    let whole = averages.iter().fold(BigInt::one(), |whole, average| whole.lcm(average.denom()));
    let parts = |average: &Fraction| T::of(&(average.numer() * (&whole / average.denom())));
    let mut rest: Vec<T> = averages.iter().map(parts).collect::<Result<_, _>>()?;
    let whole = T::of(&whole)?;
    let mut left = whole.clone();
    let Some(mut system) = boxed(pool, shortfall, &rest, &left)? else { return Ok(None) };
    for weights in proofs {
        let row: Result<Vec<(usize, i64)>, TooLarge> =
            weights.iter().enumerate().map(|(cell, weight)| Ok((cell, i64::count(*weight)?))).collect();
        system.add(Variable::Outside, (None, None), row?);
    }
    for row in &system.rows {
        rest.push(sum(row, &rest)?);
    }
    let mut simplex = system.simplex(&T::one())?;
    // Every allocation with its weight, and what was left before it.
    let mut found: Vec<(Vec<u64>, T, Vec<T>, T)> = Vec::new();
    let mut tries = 0;
    while left.is_positive() {
        let bounds: Vec<(T, T)> = rest.iter().map(|rest| (rest.div_floor(&left), Integer::div_ceil(rest, &left))).collect();
        for (variable, (low, high)) in bounds.iter().enumerate() {
            simplex.bound(variable, (Some(low.clone()), Some(high.clone())));
        }
        let factors = nearest(&rest[..pool.cells.len()], &left, tries)?;
        let counts = match search::any(&mut simplex, &factors, pool.cells.len(), LONGEST_SEARCH)? {
            Ok(Some(counts)) if pool.fills(&counts) && pool.shortfall(&counts) == shortfall => counts,
            _ => {
                // Some of the last ones were badly chosen: the last, the last two, four, and so on.
                if found.is_empty() || tries == MOST_TRIES {
                    return Ok(None);
                }
                found.truncate(found.len().saturating_sub(1 << tries) + 1);
                tries += 1;
                if let Some((_, _, rest_before, left_before)) = found.pop() {
                    (rest, left) = (rest_before, left_before);
                }
                continue;
            }
        };
        let mut amounts: Vec<T> = counts.iter().map(|count| T::count(*count)).collect::<Result<_, _>>()?;
        for row in &system.rows {
            amounts.push(sum(row, &amounts)?);
        }
        let mut weight = left.clone();
        let one = T::one();
        for ((rest, (low, high)), amount) in rest.iter().zip(&bounds).zip(&amounts) {
            if low != high {
                let limit = match amount == low {
                    true => T::cross(&left, high, rest, &-T::one(), &one)?,
                    false => T::cross(&left, &-low.clone(), rest, &one, &one)?,
                };
                weight = weight.min(limit);
            }
        }
        let (before, left_before) = (rest.clone(), left.clone());
        for (rest, amount) in rest.iter_mut().zip(&amounts) {
            *rest = T::cross(&weight, &-amount.clone(), rest, &one, &one)?;
        }
        left = left - weight.clone();
        found.push((counts, weight, before, left_before));
    }
    let share = |(counts, weight, ..): (Vec<u64>, T, Vec<T>, T)| (counts, Fraction::new(weight.big(), whole.big()));
    Ok(Some(found.into_iter().map(share).collect()))
}

/// The cells, the capacity and the wishes' counts as they are; and where wishes are missed, a row that holds what they
/// miss, which between the averages rounded down and rounded up is a plain sum. None when the averages miss another amount.
fn boxed<T: Whole>(pool: &Pool, shortfall: u64, rest: &[T], left: &T) -> Result<Option<System>, TooLarge> {
    let mut system = System::of(pool, 0)?;
    if shortfall == 0 {
        return Ok(Some(system));
    }
    let mut slopes = vec![0_i64; pool.cells.len()];
    let mut missed = T::zero();
    for (index, row) in system.rows.iter().enumerate() {
        let Variable::Wish { attribute, value } = system.variables[system.width + index] else { continue };
        let wish = pool.wishes[attribute][value];
        let count = sum(row, rest)?;
        let in_parts = |bound: u64| T::product(&T::count(bound)?, left);
        let (slope, bound) = match (wish.min.map(in_parts).transpose()?, wish.max.map(in_parts).transpose()?) {
            (Some(min), _) if count < min => (-1, min),
            (_, Some(max)) if count > max => (1, max),
            _ => continue,
        };
        missed = T::cross(&missed, &T::one(), &(count - bound).abs(), &T::one(), &T::one())?;
        for &(cell, factor) in row {
            slopes[cell] += slope * factor;
        }
    }
    if missed != T::product(&T::count(shortfall)?, left)? {
        return Ok(None);
    }
    let row = slopes.into_iter().enumerate().filter(|(_, slope)| *slope != 0).collect();
    system.add(Variable::Shortfall, (None, None), row);
    Ok(Some(system))
}

/// What counts when a whole allocation is chosen: to be near what is left. Later tries stray a little from that.
fn nearest<T: Whole>(rest: &[T], left: &T, tries: usize) -> Result<Vec<T>, TooLarge> {
    let factor = |(cell, rest): (usize, &T)| {
        let part = rest.mod_floor(left).big() * 2000 / left.big() - 1000_i64;
        T::of(&(part * SPREAD + spread(cell + tries * 17) * i64::try_from(1 + tries * 200).unwrap_or(1)))
    };
    rest.iter().enumerate().map(factor).collect()
}

fn sum<T: Whole>(row: &[(usize, i64)], amounts: &[T]) -> Result<T, TooLarge> {
    let one = T::one();
    row.iter().try_fold(T::zero(), |sum, &(column, factor)| T::cross(&T::of(&factor.into())?, &amounts[column], &sum, &one, &one))
}

/// The lottery in its one form: no two alike, ascending, at most cells + 1, whole weights; and whether it is exact.
pub(super) fn allocations(cells: usize, mut weighted: Weighted) -> Result<(Vec<Allocation>, bool), Stop> {
    weighted.sort();
    weighted.dedup_by(|later, earlier| {
        let alike = later.0 == earlier.0;
        if alike {
            earlier.1 += &later.1;
        }
        alike
    });
    reduce(&mut weighted, cells + 1);
    whole_weights(weighted)
}

/// Takes away allocations until at most `most` are left, with the same averages (Carathéodory): weight is moved along an
/// affine dependency until one of them has none.
fn reduce(weighted: &mut Weighted, most: usize) {
    while weighted.len() > most {
        let column = |counts: &[u64]| counts.iter().map(|count| BigInt::from(*count)).chain([BigInt::one()]).collect();
        let columns: Vec<Vec<BigInt>> = weighted.iter().map(|(counts, _)| column(counts)).collect();
        let Some(dependency) = dependency(&columns) else { return };
        let steps = weighted.iter().zip(&dependency).filter(|(_, part)| part.is_negative());
        let Some(step) = steps.map(|((_, weight), part)| -(weight / part)).min() else { return };
        for ((_, weight), part) in weighted.iter_mut().zip(&dependency) {
            *weight += part * &step;
        }
        weighted.retain(|(_, weight)| weight.is_positive());
    }
}

/// Numbers, not all 0, with which the columns add up to nothing: those of the first column that depends on the ones before,
/// which itself gets 1. Elimination without fractions (Bareiss): every entry is over the pivot before.
pub(super) fn dependency(columns: &[Vec<BigInt>]) -> Option<Vec<Fraction>> {
    let height = columns.first()?.len();
    let mut rows: Vec<Vec<BigInt>> = (0..height).map(|row| columns.iter().map(|column| column[row].clone()).collect()).collect();
    let mut by = BigInt::one();
    // Every column so far has its pivot in the row of its own number.
    for column in 0..columns.len() {
        let Some(found) = (column..height).find(|&row| !rows[row][column].is_zero()) else {
            let mut solution = vec![Fraction::zero(); columns.len()];
            solution[column] = Fraction::one();
            for (row, part) in solution.iter_mut().enumerate().take(column) {
                *part = Fraction::new(-rows[row][column].clone(), by.clone());
            }
            return Some(solution);
        };
        rows.swap(column, found);
        let own = rows[column].clone();
        let pivot = &own[column];
        for (row, values) in rows.iter_mut().enumerate() {
            if row != column {
                let through = values[column].clone();
                for (value, own) in values.iter_mut().zip(&own).skip(if row < column { 0 } else { column }) {
                    if !value.is_zero() || !(through.is_zero() || own.is_zero()) {
                        *value = (&*value * pivot - &through * own) / &by;
                    }
                }
            }
        }
        by = pivot.clone();
    }
    None
}

/// The sum of the weights when they are whole and in lowest terms.
pub(super) fn weight_of_all(weighted: &Weighted) -> BigInt {
    weighted.iter().fold(BigInt::one(), |sum, (_, weight)| sum.lcm(weight.denom()))
}

/// Whole weights in lowest terms. Where their sum would be too large they are rounded to parts of the largest sum:
/// every allocation stays feasible, and no chance moves by more than allocations / 2⁵³.
fn whole_weights(weighted: Weighted) -> Result<(Vec<Allocation>, bool), Stop> {
    let sum = weight_of_all(&weighted);
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
        let weight = (weight / &divisor).to_u64().ok_or(Stop::Mistake("weights"))?;
        if weight > 0 {
            allocations.push(Allocation { counts, weight });
        }
    }
    Ok((allocations, exact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(up: u64, down: u64) -> Fraction {
        Fraction::new(up.into(), down.into())
    }

    fn averages(weighted: &Weighted) -> Vec<Fraction> {
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
        assert_eq!(weighted.iter().map(|(_, weight)| weight).sum::<Fraction>(), Fraction::one());
        assert!(weighted.iter().all(|(_, weight)| weight.is_positive()));
    }

    #[test]
    fn weights_that_do_not_fit_are_rounded_and_said_so() {
        let huge = 1 << 60;
        let (rounded, exact) = whole_weights(vec![(vec![0], part(1, huge)), (vec![1], part(huge - 1, huge))]).unwrap();
        assert!(!exact);
        assert_eq!(rounded.iter().map(|rounded| rounded.weight).sum::<u64>(), LARGEST_WEIGHT);
        let (kept, exact) = whole_weights(vec![(vec![0], part(1, 3)), (vec![1], part(2, 3))]).unwrap();
        assert!(exact);
        assert_eq!(kept.iter().map(|kept| kept.weight).collect::<Vec<_>>(), [1, 2]);
    }
}
