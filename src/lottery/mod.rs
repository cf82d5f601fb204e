//! The lottery: the fairest one there is over counts per cell, and the draw that carries it out.
//!
//! It knows no municipality, file, language or clock: applications are numbers, attributes are positions. Everything that
//! is published is made of whole numbers, held in vectors whose order is given; no hash map, no thread, and floating point
//! in one file only (`guess`), from which nothing is believed that is not proved exactly afterwards.
//!
//! How the fairest lottery is found: `levels` finds the largest chances that the inequalities over cells let through, with
//! the prices that prove it; `decompose` peels whole allocations off them. With places and one or two attributes that always
//! succeeds; where it does not, `columns` works over whole allocations. All three stand on `simplex` (exact) and `search`.
//! The method: Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature
//! 2021 (leximin); Budish, Che, Kojima, Milgrom, "Designing random allocation mechanisms", 2013 (two families of bounds
//! have whole corners).
//!
//! ```
//! use innoskole::lottery::{Capacity, Cell, Pool, Wish, chances, fairest};
//!
//! // Two places; A1 and A2 have the value 0, B1 and B2 the value 1; at least one with the value 0.
//! let cell = |value| Cell { values: vec![value], seats: 1, applications: 2 };
//! let wishes = vec![vec![Wish { min: Some(1), max: None }, Wish { min: None, max: None }]];
//! let pool = Pool { cells: vec![cell(0), cell(1)], wishes, capacity: Capacity::Places(2) };
//! let fair = fairest(&pool).unwrap();
//! let chances: Vec<String> = chances(&pool, &fair.allocations).iter().map(ToString::to_string).collect();
//! assert_eq!(chances, ["1/2", "1/2"]);
//! ```

#![deny(clippy::float_arithmetic)]

mod certificate;
mod chance;
mod collisions;
mod columns;
mod decompose;
mod draw;
mod guess;
mod levels;
mod pool;
mod search;
mod simplex;
mod system;
mod ticket;
mod whole;

use num_bigint::BigInt;

pub use certificate::{Bound, Certificate, Doubt, Fraction, Level, Prices, check};
pub use chance::Chance;
pub use collisions::{Collision, collisions};
pub use decompose::{Allocation, LARGEST_WEIGHT};
pub use draw::{Place, drawn_allocation, lowest_tickets};
pub use pool::{Capacity, Cell, Pool, Wish};
pub use ticket::{Key, Ticket, drawn_number, normalised_seed};

use crate::model::Fault;
use search::Feasible;
use whole::{TooLarge, Whole};

/// The fairest lottery over a pool's feasible allocations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FairLottery {
    /// The smallest shortfall that any allocation has; 0 when all wishes can be met.
    pub shortfall: u64,
    /// For every attribute and value, the bounds of the wish, loosened only as far as some feasible allocation goes.
    pub bounds: Vec<Vec<Wish>>,
    /// The allocations, ascending, no two alike, at most cells + 1; the weights' greatest common divisor is 1.
    pub allocations: Vec<Allocation>,
    /// Whether the chances are the optimum itself, and not within 10⁻⁹ of it.
    pub exact: bool,
    /// Why no lottery does better; none where additions alone do not show it.
    pub certificate: Option<Certificate>,
}

/// Why a computation stopped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stop {
    /// A number did not fit.
    TooLarge,
    /// What the mathematics guarantees did not come out.
    Mistake(&'static str),
}

impl From<TooLarge> for Stop {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// Finds the leximin-optimal lottery.
///
/// # Errors
/// Only a mistake in this program: every pool has one.
pub fn fairest(pool: &Pool) -> Result<FairLottery, Fault> {
    in_either_size(|| fairest_in::<i64>(pool), || fairest_in::<BigInt>(pool))
}

/// Computes with small numbers, and with large ones where those do not suffice.
fn in_either_size<R>(small: impl FnOnce() -> Result<R, Stop>, large: impl FnOnce() -> Result<R, Stop>) -> Result<R, Fault> {
    match small() {
        Err(Stop::TooLarge) => large(),
        done => done,
    }
    .map_err(|stop| {
        mistake(match stop {
            Stop::TooLarge => "size",
            Stop::Mistake(step) => step,
        })
    })
}

fn fairest_in<T: Whole>(pool: &Pool) -> Result<FairLottery, Stop> {
    let (shortfall, proof) = levels::least_shortfall::<T>(pool)?;
    let levels = levels::levels::<T>(pool, shortfall)?;
    let averages = averages(pool, &levels);
    let proven = Certificate { shortfall: proof, levels };
    let (shortfall, weighted, exact, certificate) = match decompose::peel::<T>(pool, shortfall, &averages, &[])? {
        Some(weighted) => (shortfall, weighted, true, Some(proven)),
        None => {
            let found = columns::generate::<T>(pool, shortfall)?;
            let certificate = (found.shortfall == shortfall && found.averages == averages).then_some(proven);
            (found.shortfall, found.weighted, found.exact, certificate)
        }
    };
    let (allocations, fits) = decompose::allocations(pool.cells.len(), weighted)?;
    let bounds = loosened_in::<T>(pool, shortfall)?;
    Ok(FairLottery { shortfall, bounds, allocations, exact: exact && fits, certificate })
}

/// How many of each cell are admitted on average.
fn averages(pool: &Pool, levels: &[Level]) -> Vec<Fraction> {
    let mut averages = vec![certificate::whole(0); pool.cells.len()];
    for level in levels {
        for &cell in &level.cells {
            averages[cell] = &level.chance * certificate::whole(pool.cells[cell].applications);
        }
    }
    averages
}

/// The wishes' bounds, loosened as far as some feasible allocation goes beyond them; null stays null.
///
/// # Errors
/// No allocation misses the wishes by so little.
pub fn loosened(pool: &Pool, shortfall: u64) -> Result<Vec<Vec<Wish>>, Fault> {
    in_either_size(|| loosened_in::<i64>(pool, shortfall), || loosened_in::<BigInt>(pool, shortfall))
}

fn loosened_in<T: Whole>(pool: &Pool, shortfall: u64) -> Result<Vec<Vec<Wish>>, Stop> {
    let mut loosened = pool.wishes.clone();
    if shortfall == 0 {
        return Ok(loosened);
    }
    let mut feasible = Feasible::<T>::of(pool, shortfall)?;
    for (attribute, wishes) in loosened.iter_mut().enumerate() {
        for (value, wish) in wishes.iter_mut().enumerate() {
            let mut furthest = |sign: i64| {
                let factor = |cell: &Cell| T::of(&if cell.values[attribute] == value { sign } else { 0 }.into());
                let factors: Vec<T> = pool.cells.iter().map(factor).collect::<Result<_, _>>()?;
                let counts = feasible.best(&factors, None)?.ok_or(Stop::Mistake("loosened"))?;
                Ok::<u64, Stop>(pool.count(attribute, value, &counts))
            };
            wish.min = wish.min.map(|min| Ok::<u64, Stop>(min.min(furthest(-1)?))).transpose()?;
            wish.max = wish.max.map(|max| Ok::<u64, Stop>(max.max(furthest(1)?))).transpose()?;
        }
    }
    Ok(loosened)
}

/// The chance of each application of every cell, in the order of the cells: `Σ w·x / (W·n)`.
pub fn chances(pool: &Pool, allocations: &[Allocation]) -> Vec<Chance> {
    let whole: u128 = allocations.iter().map(|allocation| u128::from(allocation.weight)).sum();
    let of_cell = |(index, cell): (usize, &Cell)| {
        let admitted: u128 =
            allocations.iter().map(|allocation| u128::from(allocation.weight) * u128::from(allocation.counts[index])).sum();
        Chance::new(admitted, whole * u128::from(cell.applications))
    };
    pool.cells.iter().enumerate().map(of_cell).collect()
}

/// A step whose outcome the mathematics guarantees did not come out: a mistake in this program.
fn mistake(step: &'static str) -> Fault {
    Fault::new("lottery-mistake").with("step", step)
}
