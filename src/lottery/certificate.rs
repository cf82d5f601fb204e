//! Why no lottery does better: for every level, prices from which it follows by additions alone.
//!
//! Weak duality. Let `x` be a feasible allocation. If every cell `c` has
//! `y_c/n_c ≤ capacity·seats_c + Σ_{wishes of c} (max − min) + limit_c`, then
//! `Σ y_c·x_c/n_c ≤ capacity·room + Σ max·asked_max − Σ min·asked_min + shortfall·D + Σ limit_c·n_c`,
//! provided that no price of a wish is above the price of the shortfall. Averaged over a lottery the left side is a sum of
//! chances; so when the right side is `z + Σ_{settled earlier} y_c·z_c`, and the `y_c` of the cells not settled earlier
//! add up to 1, no lottery that gives the earlier ones their levels gives all others more than `z`.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{One, Signed, Zero};

use super::{Capacity, Pool};

/// An exact fraction of any size.
pub type Fraction = Ratio<BigInt>;

/// What a price is on. Cells, attributes and values are positions in the pool.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Bound {
    /// `y_c`: on the chance of a cell.
    Cell(usize),
    /// On the places or seats.
    Capacity,
    /// On a minimum wish.
    Min(usize, usize),
    /// On a maximum wish.
    Max(usize, usize),
    /// On the shortfall.
    Shortfall,
    /// On a cell's having no more applications than it has.
    Limit(usize),
}

/// Prices; what is not named costs 0.
pub type Prices = BTreeMap<Bound, Fraction>;

/// Cells whose chance cannot be raised above a level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Level {
    /// The chance of each of their applications.
    pub chance: Fraction,
    /// The cells settled here.
    pub cells: Vec<usize>,
    /// Why.
    pub prices: Prices,
}

/// The proof that a lottery is leximin-optimal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Certificate {
    /// Why the wishes cannot be missed by less; none when they are not missed.
    pub shortfall: Option<Prices>,
    /// The levels, lowest first.
    pub levels: Vec<Level>,
}

/// The first thing in a certificate that does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The prices do not show that the wishes must be missed by so much.
    Shortfall,
    /// A level, from 0, does not follow from its prices, or lies below the one before, or settles what it may not.
    Level(usize),
    /// A cell, by its position, is not settled exactly once, or its chance is not its level.
    Cell(usize),
}

/// Checks a certificate by additions. `reached` tells whether a cell's published chance is its level.
///
/// # Errors
/// The first thing that does not hold.
pub fn check(
    pool: &Pool,
    shortfall: u64,
    certificate: &Certificate,
    reached: impl Fn(usize, &Fraction) -> bool,
) -> Result<(), Doubt> {
    match &certificate.shortfall {
        None if shortfall == 0 => {}
        // Without any `y` the right side is at least 0: what stands in it beside `D` is at most `D`.
        Some(prices) => {
            let alone = Prices::from([(Bound::Shortfall, Fraction::one())]);
            let priced = alone.into_iter().chain(prices.iter().map(|(bound, price)| (*bound, price.clone()))).collect();
            let proven = right_side(pool, 0, &priced).map(|right| -right);
            if prices.keys().any(|bound| matches!(bound, Bound::Cell(_) | Bound::Shortfall))
                || proven.is_none_or(|proven| proven.ceil() != whole(shortfall))
            {
                return Err(Doubt::Shortfall);
            }
        }
        None => return Err(Doubt::Shortfall),
    }
    let mut settled: Vec<Option<&Fraction>> = vec![None; pool.cells.len()];
    let mut before = Fraction::zero();
    for (index, level) in certificate.levels.iter().enumerate() {
        let doubt = Doubt::Level(index);
        let price = |cell: usize| level.prices.get(&Bound::Cell(cell)).cloned().unwrap_or_else(Fraction::zero);
        let right = right_side(pool, shortfall, &level.prices).ok_or(doubt)?;
        let (mut open, mut left) = (Fraction::zero(), level.chance.clone());
        for (cell, earlier) in settled.iter().enumerate() {
            match earlier {
                None => open += price(cell),
                Some(chance) => left += price(cell) * *chance,
            }
        }
        if level.chance < before || !open.is_one() || right > left || level.cells.is_empty() {
            return Err(doubt);
        }
        for &cell in &level.cells {
            if settled.get(cell) != Some(&None) || !price(cell).is_positive() {
                return Err(doubt);
            }
            settled[cell] = Some(&level.chance);
        }
        before = level.chance.clone();
    }
    match settled.iter().enumerate().find(|(cell, level)| !level.is_some_and(|level| reached(*cell, level))) {
        Some((cell, _)) => Err(Doubt::Cell(cell)),
        None => Ok(()),
    }
}

/// The right side of the inequality; none when the prices do not allow it.
fn right_side(pool: &Pool, shortfall: u64, prices: &Prices) -> Option<Fraction> {
    let price = |bound: Bound| prices.get(&bound).cloned().unwrap_or_else(Fraction::zero);
    let of_shortfall = price(Bound::Shortfall);
    let mut right = &of_shortfall * whole(shortfall);
    for (bound, price) in prices {
        let amount = match *bound {
            Bound::Cell(cell) if cell < pool.cells.len() => Fraction::zero(),
            Bound::Capacity => whole(pool.room().min(pool.wanted())),
            Bound::Limit(cell) => whole(pool.cells.get(cell)?.applications),
            Bound::Min(attribute, value) if *price <= of_shortfall => -whole(pool.wishes.get(attribute)?.get(value)?.min?),
            Bound::Max(attribute, value) if *price <= of_shortfall => whole(pool.wishes.get(attribute)?.get(value)?.max?),
            Bound::Shortfall => Fraction::zero(),
            _ => return None,
        };
        let either_way = *bound == Bound::Capacity && (matches!(pool.capacity, Capacity::Places(_)) || pool.all_fit());
        if price.is_negative() && !either_way {
            return None;
        }
        right += price * amount;
    }
    for (index, cell) in pool.cells.iter().enumerate() {
        let mut cost = price(Bound::Capacity) * whole(cell.seats) + price(Bound::Limit(index));
        for (attribute, &value) in cell.values.iter().enumerate() {
            cost += price(Bound::Max(attribute, value)) - price(Bound::Min(attribute, value));
        }
        if price(Bound::Cell(index)) / whole(cell.applications) > cost {
            return None;
        }
    }
    Some(right)
}

pub(super) fn whole(number: u64) -> Fraction {
    Fraction::from_integer(number.into())
}
