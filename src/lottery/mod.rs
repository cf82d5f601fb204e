//! The lottery: the fairest one there is over counts per cell, and the draw that carries it out.
//!
//! It knows no municipality, file, language or clock: applications are numbers, attributes are positions. Everything that
//! is published is made of whole numbers, held in vectors whose order is given; no floating point, no hash map.
//! The method: Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature
//! 2021 (leximin); Budish, Che, Kojima, Milgrom, "Designing random allocation mechanisms", 2013 (two families of bounds
//! are a flow whose corners are whole).

#![deny(clippy::float_arithmetic)]

mod chance;
mod collisions;
mod decompose;
mod draw;
mod flow;
mod leximin;
mod pool;
mod shortfall;
mod ticket;

pub use chance::Chance;
pub use collisions::{Collision, collisions};
pub use decompose::{Allocation, LARGEST_WEIGHT};
pub use draw::{Place, drawn_allocation, lowest_tickets};
pub use pool::{Cell, Pool, Wish};
pub use ticket::{Key, Ticket, drawn_number, normalised_seed};

use crate::model::Fault;

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
}

/// Finds the leximin-optimal lottery.
///
/// # Errors
/// Only a mistake in this program: every pool has one.
pub fn fairest(pool: &Pool) -> Result<FairLottery, Fault> {
    let feasible = shortfall::feasible(pool)?;
    let marginals = leximin::marginals(pool, &feasible.bounds)?;
    let (allocations, exact) = decompose::allocations(pool, &marginals)?;
    Ok(FairLottery { shortfall: feasible.shortfall, bounds: shortfall::loosened(pool, &feasible)?, allocations, exact })
}

/// The chance of each application of every cell, in the order of the cells: `Σ w·x / (W·n)`.
pub fn chances(pool: &Pool, allocations: &[Allocation]) -> Vec<Chance> {
    let whole: u128 = allocations.iter().map(|allocation| u128::from(allocation.weight)).sum();
    let of_cell = |(index, cell): (usize, &Cell)| {
        let admitted: u128 = allocations.iter().map(|one| u128::from(one.weight) * u128::from(one.counts[index])).sum();
        Chance::new(admitted, whole * u128::from(cell.applications))
    };
    pool.cells.iter().enumerate().map(of_cell).collect()
}

/// A step whose outcome the mathematics guarantees did not come out: a mistake in this program.
fn mistake(step: &'static str) -> Fault {
    Fault::new("lottery-mistake").with("step", step)
}
