//! From averages to a lottery over whole allocations that has exactly these averages.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::certificate::Fraction;
use super::search;
use super::simplex::{Row, SPREAD, spread};
use super::system::{System, Variable};
use super::table::Table;
use super::{Capacity, Pool};

/// How long one whole allocation is searched for: with one or two attributes a step or two, else a few dozen.
const LONGEST_SEARCH: usize = 300;

/// How often some of the allocations found are given up for others: seldom where there are many cells, each time taking long.
fn most_tries(cells: usize) -> usize {
    (3000 / cells.max(1)).clamp(12, 48)
}

/// A whole allocation and its weight in the lottery.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Allocation {
    /// How many of each cell are admitted, in the order of the cells.
    pub counts: Vec<u64>,
    /// Its chance is this over the sum of all weights.
    pub weight: BigUint,
}

pub(super) type Weighted = Vec<(Vec<u64>, Fraction)>;

/// Peels off whole allocations: each lies between what is left rounded down and rounded up, in every cell and every wish,
/// and gets the largest weight that keeps the rest between those bounds. Every step makes one more of them whole.
///
/// Where some step has no whole allocation, some of those found are given up for others. After many tries the inequalities are taken
/// to let more through than the lotteries are, and all that were found come back. With places and one or two attributes that does not
/// happen: the bounds form two nested families (Budish, Che, Kojima, Milgrom).
///
/// `proofs` are weights of the cells at which no allocation is worth more than the averages: every one peeled off is worth as much.
pub(super) fn peel(
    pool: &Pool,
    shortfall: u64,
    averages: &[Fraction],
    proofs: &[Vec<BigInt>],
) -> Result<Weighted, Vec<Vec<u64>>> {
    let whole = averages.iter().fold(BigInt::one(), |whole, average| whole.lcm(average.denom()));
    let mut rest: Vec<BigInt> = averages.iter().map(|average| average.numer() * (&whole / average.denom())).collect();
    let mut left = whole.clone();
    let mut system = boxed(pool, shortfall, &rest, &left).ok_or_else(Vec::new)?;
    let mut seen: Vec<Vec<u64>> = Vec::new();
    for weights in proofs {
        system.add(Variable::Outside, (None, None), weights.iter().cloned().enumerate().collect());
    }
    for row in &system.rows {
        rest.push(sum(row, &rest));
    }
    let rows = system.rows.clone();
    let capacity = system.width;
    let mut parts: Vec<(Table, System)> = system.whole(pool, 0).into_iter().map(|part| (part.table(), part)).collect();
    let mut found: Vec<(Vec<u64>, BigInt)> = Vec::new();
    let mut tries = 0;
    while left.is_positive() {
        // With seats, what is taken need not be near its average: an allocation is full when nobody outside fits.
        let free = (matches!(pool.capacity, Capacity::Seats(_)) && tries % 2 == 1).then_some(capacity);
        let bounds: Vec<(BigInt, BigInt)> =
            rest.iter().map(|rest| (rest.div_floor(&left), Integer::div_ceil(rest, &left))).collect();
        let factors = nearest(&rest[..pool.cells.len()], &left, tries);
        let within = |(table, part): &mut (Table, System)| {
            for (variable, (low, high)) in bounds.iter().enumerate() {
                let limits = match part.variables[variable] {
                    Variable::Cell(_) | Variable::Capacity => part.limits[variable],
                    _ => (None, None),
                };
                let (mut low, mut high) = (low.clone(), high.clone());
                if Some(variable) == free {
                    (low, high) = (BigInt::zero(), pool.room().into());
                }
                low = limits.0.map_or(low.clone(), |limit| low.max(limit.into()));
                high = limits.1.map_or(high.clone(), |limit| high.min(limit.into()));
                if low > high {
                    return None;
                }
                table.bound(variable, &(Some(low), Some(high)));
            }
            let counts = search::any(table, &factors, pool.cells.len(), LONGEST_SEARCH).ok()??;
            (pool.fills(&counts) && pool.shortfall(&counts) == shortfall).then_some(counts)
        };
        let Some(counts) = parts.iter_mut().find_map(within) else {
            if found.is_empty() || tries == most_tries(pool.cells.len()) {
                return Err(seen);
            }
            tries += 1;
            // Some were badly chosen: the last, the last two, four, and so on; or, later, any of them.
            for step in 0..(1 << (tries % 8)).min(found.len()) {
                let index = if tries % 16 < 8 { found.len() - 1 } else { (tries * 7919 + step * 104_729) % found.len() };
                let (counts, weight) = found.remove(index);
                for (rest, amount) in rest.iter_mut().zip(amounts_of(&rows, &counts)) {
                    *rest += &weight * amount;
                }
                left += weight;
            }
            continue;
        };
        let amounts = amounts_of(&rows, &counts);
        let mut weight = left.clone();
        for (variable, ((rest, (low, high)), amount)) in rest.iter().zip(&bounds).zip(&amounts).enumerate() {
            if low != high && Some(variable) != free {
                let limit = if amount == low { &left * high - rest } else { rest - &left * low };
                weight = weight.min(limit);
            }
        }
        for (rest, amount) in rest.iter_mut().zip(&amounts) {
            *rest -= &weight * amount;
        }
        left -= &weight;
        seen.push(counts.clone());
        found.push((counts, weight));
    }
    let share = |(counts, weight): (Vec<u64>, BigInt)| (counts, Fraction::new(weight, whole.clone()));
    Ok(found.into_iter().map(share).collect())
}

/// The cells, the capacity and the wishes' counts as they are; and where wishes are missed, a row that holds what they
/// miss, which between the averages rounded down and rounded up is a plain sum. None when the averages miss another amount.
fn boxed(pool: &Pool, shortfall: u64, rest: &[BigInt], left: &BigInt) -> Option<System> {
    let mut system = System::of(pool, 0);
    if shortfall == 0 {
        return Some(system);
    }
    let mut slopes = vec![BigInt::zero(); pool.cells.len()];
    let mut missed = BigInt::zero();
    for (index, row) in system.rows.iter().enumerate() {
        let Variable::Wish { attribute, value } = system.variables[system.width + index] else { continue };
        let wish = pool.wishes[attribute][value];
        let count = sum(row, rest);
        let (slope, bound) = match (wish.min.map(|min| left * min), wish.max.map(|max| left * max)) {
            (Some(min), _) if count < min => (-1, min),
            (_, Some(max)) if count > max => (1, max),
            _ => continue,
        };
        missed += (count - bound).abs();
        for (cell, factor) in row {
            slopes[*cell] += factor * slope;
        }
    }
    if missed != left * shortfall {
        return None;
    }
    system.add(Variable::Shortfall, (None, None), slopes.into_iter().enumerate().filter(|(_, slope)| !slope.is_zero()).collect());
    Some(system)
}

/// What counts when a whole allocation is chosen: to be near what is left. Later tries stray a little from that.
fn nearest(rest: &[BigInt], left: &BigInt, tries: usize) -> Vec<BigInt> {
    let factor = |(cell, rest): (usize, &BigInt)| {
        let part = rest.mod_floor(left) * 2000 / left - 1000;
        part * SPREAD + spread(cell + tries * 17) * i64::try_from(1 + tries * 200).unwrap_or(1)
    };
    rest.iter().enumerate().map(factor).collect()
}

/// The counts of an allocation, and what the rows make of them.
fn amounts_of(rows: &[Row], counts: &[u64]) -> Vec<BigInt> {
    let mut amounts: Vec<BigInt> = counts.iter().map(|count| BigInt::from(*count)).collect();
    for row in rows {
        amounts.push(sum(row, &amounts));
    }
    amounts
}

fn sum(row: &Row, amounts: &[BigInt]) -> BigInt {
    row.iter().map(|(column, factor)| factor * &amounts[*column]).sum()
}

/// The lottery in its one form: no two alike, ascending, at most cells + 1, whole weights.
pub(super) fn allocations(cells: usize, mut weighted: Weighted) -> Vec<Allocation> {
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
fn dependency(columns: &[Vec<BigInt>]) -> Option<Vec<Fraction>> {
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

/// Whole weights in lowest terms.
fn whole_weights(weighted: Weighted) -> Vec<Allocation> {
    let sum = weighted.iter().fold(BigInt::one(), |sum, (_, weight)| sum.lcm(weight.denom()));
    let whole = |weight: Fraction| (weight * &sum).to_integer().magnitude().clone();
    weighted.into_iter().map(|(counts, weight)| Allocation { counts, weight: whole(weight) }).collect()
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
    fn weights_are_whole_however_large() {
        let huge = 1 << 60;
        let weights = |parts: [Fraction; 2]| {
            let weighted = parts.into_iter().enumerate().map(|(count, part)| (vec![count as u64], part)).collect();
            whole_weights(weighted).iter().map(|allocation| allocation.weight.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(weights([part(1, huge), part(huge - 1, huge)]), ["1", "1152921504606846975"]);
        assert_eq!(weights([part(2, 6), part(4, 6)]), ["1", "2"]);
    }
}
