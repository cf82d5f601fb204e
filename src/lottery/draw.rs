//! The two steps of the draw: which allocation, then which applications in every cell.

use num_bigint::BigUint;

use super::{Allocation, Key, Ticket, drawn_number};

/// An application in the draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Its number: the stream of its ticket, and the order among equal tickets.
    pub number: u64,
    /// Its cell, as a position.
    pub cell: usize,
    /// Its ticket.
    pub ticket: Ticket,
}

/// Step 1: the number drawn, and the position of the allocation it picks.
pub fn drawn_allocation(key: &Key, allocations: &[Allocation]) -> (BigUint, usize) {
    let number = drawn_number(key, &allocations.iter().map(|allocation| &allocation.weight).sum());
    let mut passed = BigUint::ZERO;
    for (index, allocation) in allocations.iter().enumerate() {
        passed += &allocation.weight;
        if passed > number {
            return (number, index);
        }
    }
    (number, allocations.len().saturating_sub(1))
}

/// Step 2: whether each application is admitted: in every cell the lowest tickets, equal ones by number.
pub fn lowest_tickets(places: &[Place], allocation: &Allocation) -> Vec<bool> {
    let mut admitted = vec![false; places.len()];
    for (cell, &count) in allocation.counts.iter().enumerate() {
        let mut here: Vec<usize> = (0..places.len()).filter(|&index| places[index].cell == cell).collect();
        here.sort_by_key(|&index| (places[index].ticket, places[index].number));
        for index in here.into_iter().take(usize::try_from(count).unwrap_or(usize::MAX)) {
            admitted[index] = true;
        }
    }
    admitted
}
