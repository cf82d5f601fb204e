//! The leximin-optimal chances, exactly: levels found by discrete Newton steps on minimum cuts.
//!
//! At every level the smallest chance `z` of the cells not yet settled is made as large as possible. A `z` that is too
//! large has a minimum cut, an inequality in `z` with whole coefficients; `z` is set to its root, and so on. The cells
//! that cannot rise at the `z` reached are settled there. Whole numbers throughout: first of 128 bits, checked, and
//! without a limit if they do not suffice.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Signed};

use super::flow::{Arc, Bounds, Shape, Whole, circulate, reachable};
use super::{Pool, mistake};
use crate::model::Fault;

/// How many of each cell are admitted on average; a fraction per cell.
pub(super) type Marginals = Vec<Ratio<BigInt>>;

/// Finds the leximin-optimal averages within bounds that some allocation meets.
pub(super) fn marginals(pool: &Pool, bounds: &Bounds) -> Result<Marginals, Fault> {
    match levels::<i128>(pool, bounds) {
        Err(Stop::TooLarge) => {}
        Ok((scale, amounts)) => {
            let fraction = |amount| Ratio::new(BigInt::from(amount), BigInt::from(scale));
            return Ok(amounts.into_iter().map(fraction).collect());
        }
        Err(Stop::Mistake) => return Err(mistake("levels")),
    }
    let (scale, amounts) = levels::<BigInt>(pool, bounds).map_err(|_| mistake("levels"))?;
    Ok(amounts.into_iter().map(|amount| Ratio::new(amount, scale.clone())).collect())
}

enum Stop {
    TooLarge,
    Mistake,
}

/// Whole numbers that can tell when they do not suffice.
trait Checked: Whole + Integer + Signed + CheckedAdd + CheckedSub + CheckedMul + From<u64> {
    /// Whether sums of a pool's flows in this scale are safe to compute without checks.
    fn safe(&self) -> bool;
}

impl Checked for i128 {
    fn safe(&self) -> bool {
        *self < 1 << 120
    }
}

impl Checked for BigInt {
    fn safe(&self) -> bool {
        true
    }
}

fn times<T: Checked>(one: &T, other: &T) -> Result<T, Stop> {
    one.checked_mul(other).filter(Checked::safe).ok_or(Stop::TooLarge)
}

/// The scale, and every cell's average in units of one part of it.
fn levels<T: Checked>(pool: &Pool, bounds: &Bounds) -> Result<(T, Vec<T>), Stop> {
    let shape = Shape::of(pool);
    let mut scale = T::one();
    let mut settled: Vec<Option<T>> = vec![None; pool.cells.len()];
    while settled.contains(&None) {
        let (mut up, mut down) = start::<T>(pool, bounds, &settled);
        loop {
            let divisor = up.gcd(&down);
            (up, down) = (up / divisor.clone(), down / divisor);
            let wider = times(&scale, &(down.clone() / scale.gcd(&down)))?;
            let widen = wider.clone() / scale.clone();
            for amount in settled.iter_mut().flatten() {
                *amount = times(amount, &widen)?;
            }
            scale = wider;
            times(&scale, &T::from(pool.applications().max(1)))?;
            let level = times(&up, &(scale.clone() / down.clone()))?;
            let arcs = arcs(pool, bounds, &shape, &settled, &scale, &level);
            match circulate(shape.nodes, &arcs) {
                Ok(flow) => {
                    if !settle(pool, &shape, &arcs, &flow, &level, &mut settled) {
                        return Err(Stop::Mistake);
                    }
                    break;
                }
                Err(cut) => (up, down) = root(pool, bounds, &shape, &arcs, &cut, (&settled, &scale, &level))?,
            }
        }
    }
    Ok((scale, settled.into_iter().map(|amount| amount.unwrap_or_else(T::zero)).collect()))
}

/// A level that cannot be exceeded: the smallest of the average and of every open cell's own limit.
fn start<T: Checked>(pool: &Pool, bounds: &Bounds, settled: &[Option<T>]) -> (T, T) {
    let open = || (0..pool.cells.len()).filter(|&cell| settled[cell].is_none());
    let mut best = (T::one(), T::one());
    let average = (pool.admitted(), open().map(|cell| pool.cells[cell].applications).sum());
    for (up, down) in open().map(|cell| (bounds[cell].1, pool.cells[cell].applications)).chain([average]) {
        let (up, down) = (T::from(up), T::from(down));
        if up.clone() * best.1.clone() < best.0.clone() * down.clone() {
            best = (up, down);
        }
    }
    best
}

/// The network at a level: open cells have at least their share, settled ones what they have.
fn arcs<T: Checked>(pool: &Pool, bounds: &Bounds, shape: &Shape, settled: &[Option<T>], scale: &T, level: &T) -> Vec<Arc<T>> {
    let scaled = |bound: u64| T::from(bound) * scale.clone();
    let arc = |(index, &(low, high)): (usize, &(u64, u64))| {
        let low = match pool.cells.get(index) {
            None => scaled(low),
            Some(cell) => match &settled[index] {
                Some(amount) => amount.clone(),
                None => scaled(low).max(T::from(cell.applications) * level.clone()),
            },
        };
        (low, scaled(high))
    };
    let all = scaled(pool.admitted());
    shape.arcs(bounds.iter().enumerate().map(arc).chain([(all.clone(), all)]))
}

/// The level at which as much can leave the cut as must enter it.
fn root<T: Checked>(
    pool: &Pool,
    bounds: &Bounds,
    shape: &Shape,
    arcs: &[Arc<T>],
    cut: &[bool],
    (settled, scale, level): (&[Option<T>], &T, &T),
) -> Result<(T, T), Stop> {
    let (mut room, mut share) = (T::zero(), T::zero());
    for (index, &(from, to)) in shape.ends.iter().enumerate() {
        if cut[from] && !cut[to] {
            room = room + arcs[index].high.clone();
        } else if !cut[from] && cut[to] {
            let open = pool.cells.get(index).filter(|_| settled[index].is_none());
            let rising =
                open.filter(|cell| T::from(cell.applications) * level.clone() > T::from(bounds[index].0) * scale.clone());
            match rising {
                Some(cell) => share = share + T::from(cell.applications),
                None => room = room - arcs[index].low.clone(),
            }
        }
    }
    if share.is_zero() || room.is_negative() {
        return Err(Stop::Mistake);
    }
    Ok((room, times(&share, scale)?))
}

/// Settles the open cells that no flow within the bounds can bring above the level. False when there is none.
fn settle<T: Checked>(pool: &Pool, shape: &Shape, arcs: &[Arc<T>], flow: &[T], level: &T, settled: &mut [Option<T>]) -> bool {
    let mut any = false;
    let mut from: Vec<Option<Vec<bool>>> = vec![None; shape.nodes];
    for (index, cell) in pool.cells.iter().enumerate() {
        let share = T::from(cell.applications) * level.clone();
        if settled[index].is_some() || flow[index] != share {
            continue;
        }
        let (tail, head) = shape.ends[index];
        let back = from[head].get_or_insert_with(|| reachable(shape.nodes, arcs, flow, head));
        if flow[index] == arcs[index].high || !back[tail] {
            settled[index] = Some(share);
            any = true;
        }
    }
    any
}
