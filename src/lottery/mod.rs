//! The lottery: the fairest one there is over counts per cell, and the draw that carries it out.
//!
//! It knows no municipality, file, language or clock: applications are numbers, attributes are positions. Everything that
//! is published is made of whole numbers, held in vectors whose order is given; no hash map, no thread, no floating point.
//!
//! How the fairest lottery is found: `levels` finds the largest chances that the inequalities over cells let through, with
//! the prices that prove it; `decompose` peels whole allocations off them. With places and one or two attributes that always
//! succeeds; where it does not, `columns` works over whole allocations. All three stand on `table` (an exact simplex, `simplex`, in
//! numbers as small as suffice, `whole`) and on `search`.
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
mod levels;
mod pool;
mod search;
mod simplex;
mod system;
mod table;
mod ticket;
mod whole;

use num_bigint::{BigInt, BigUint};

pub use certificate::{Bound, Certificate, Doubt, Fraction, Level, Prices, check};
pub use chance::Chance;
pub use collisions::{Collision, collisions};
pub use decompose::Allocation;
pub use draw::{Place, drawn_allocation, lowest_tickets};
pub use pool::{Capacity, Cell, Pool, Wish};
pub use ticket::{Key, Ticket, drawn_number, normalised_seed};

use crate::model::Fault;
use search::Feasible;

/// The fairest lottery over a pool's feasible allocations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FairLottery {
    /// The smallest shortfall that any allocation has; 0 when all wishes can be met.
    pub shortfall: u64,
    /// For every attribute and value, the bounds of the wish, loosened only as far as some feasible allocation goes.
    pub bounds: Vec<Vec<Wish>>,
    /// The allocations, ascending, no two alike, at most cells + 1; the weights' greatest common divisor is 1.
    pub allocations: Vec<Allocation>,
    /// Why no lottery does better; none where additions alone do not show it.
    pub certificate: Option<Certificate>,
}

/// How far the search for the fairest lottery is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// The chances are worked out over the inequalities.
    Levels {
        /// The cells whose chance is known.
        settled: usize,
        /// All cells.
        cells: usize,
    },
    /// Whole allocations are searched for that have these chances on average.
    Allocations,
    /// Whole allocations are searched for that miss the wishes by no more than so much.
    Shortfall(u64),
    /// The chances are worked out over whole allocations.
    Columns {
        /// The cells whose chance is known.
        settled: usize,
        /// All cells.
        cells: usize,
        /// The allocations compared so far.
        compared: usize,
    },
}

/// Finds the leximin-optimal lottery.
///
/// # Errors
/// Only a mistake in this program: every pool has one.
pub fn fairest(pool: &Pool) -> Result<FairLottery, Fault> {
    fairest_with(pool, &mut |_| {})
}

/// The same, telling how far it is.
///
/// # Errors
/// As for `fairest`.
pub fn fairest_with(pool: &Pool, tell: &mut dyn FnMut(Stage)) -> Result<FairLottery, Fault> {
    let (shortfall, proof) = levels::least_shortfall(pool)?;
    let levels = levels::levels(pool, shortfall, tell)?;
    let chances = chances_of_cells(pool, &levels);
    tell(Stage::Allocations);
    let proven = Certificate { shortfall: proof, levels };
    let (shortfall, weighted, certificate) = match decompose::peel(pool, shortfall, &averages(pool, &chances), &[]) {
        Ok(weighted) => (shortfall, weighted, Some(proven)),
        Err(seen) => {
            let found = columns::generate(pool, shortfall, &chances, seen, tell)?;
            let certificate = (found.shortfall == shortfall && found.chances == chances).then_some(proven);
            (found.shortfall, found.weighted, certificate)
        }
    };
    let allocations = decompose::allocations(pool.cells.len(), weighted);
    let bounds = loosened(pool, shortfall, &allocations)?;
    Ok(FairLottery { shortfall, bounds, allocations, certificate })
}

/// The chance of each cell, that of its level.
fn chances_of_cells(pool: &Pool, levels: &[Level]) -> Vec<Fraction> {
    let mut chances = vec![certificate::whole(0); pool.cells.len()];
    for level in levels {
        for &cell in &level.cells {
            chances[cell] = level.chance.clone();
        }
    }
    chances
}

/// How many of each cell are admitted on average when they have these chances.
fn averages(pool: &Pool, chances: &[Fraction]) -> Vec<Fraction> {
    chances.iter().zip(&pool.cells).map(|(chance, cell)| chance * certificate::whole(cell.applications)).collect()
}

/// The wishes' bounds, loosened as far as some feasible allocation goes beyond them; null stays null. Some of these allocations are known.
///
/// # Errors
/// No allocation misses the wishes by so little.
pub fn loosened(pool: &Pool, shortfall: u64, known: &[Allocation]) -> Result<Vec<Vec<Wish>>, Fault> {
    let mut loosened = pool.wishes.clone();
    if shortfall == 0 {
        return Ok(loosened);
    }
    let mut feasible = Feasible::of(pool, shortfall);
    let mut known: Vec<Vec<u64>> = known.iter().map(|allocation| allocation.counts.clone()).collect();
    for (attribute, wishes) in loosened.iter_mut().enumerate() {
        for (value, wish) in wishes.iter_mut().enumerate() {
            let count = |counts: &[u64]| pool.count(attribute, value, counts);
            let mut furthest = |sign: i64| {
                let factor = |cell: &Cell| BigInt::from(if cell.values[attribute] == value { sign } else { 0 });
                let factors: Vec<BigInt> = pool.cells.iter().map(factor).collect();
                let of_known = known.iter().map(|counts| count(counts));
                let reached = if sign < 0 { of_known.min() } else { of_known.max() };
                let further = feasible.best(&factors, reached.map(|count| BigInt::from(count) * sign));
                let furthest = further.as_ref().map(|counts| count(counts)).or(reached);
                known.extend(further);
                furthest.ok_or_else(|| mistake("loosened"))
            };
            wish.min = wish.min.map(|min| Ok::<u64, Fault>(min.min(furthest(-1)?))).transpose()?;
            wish.max = wish.max.map(|max| Ok::<u64, Fault>(max.max(furthest(1)?))).transpose()?;
        }
    }
    Ok(loosened)
}

/// The chance of each application of every cell, in the order of the cells: `Σ w·x / (W·n)`.
pub fn chances(pool: &Pool, allocations: &[Allocation]) -> Vec<Chance> {
    let whole: BigUint = allocations.iter().map(|allocation| &allocation.weight).sum();
    let of_cell = |(index, cell): (usize, &Cell)| {
        let admitted: BigUint = allocations.iter().map(|allocation| &allocation.weight * allocation.counts[index]).sum();
        Chance::new(admitted, &whole * cell.applications)
    };
    pool.cells.iter().enumerate().map(of_cell).collect()
}

/// A step whose outcome the mathematics guarantees did not come out: a mistake in this program.
fn mistake(step: &'static str) -> Fault {
    Fault::new("lottery-mistake").with("step", step)
}
