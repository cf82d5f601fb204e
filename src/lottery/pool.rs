//! What a lottery is over: counts per cell, wishes per value, places or seats.

use serde::{Deserialize, Serialize};

/// Applications in the same position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// For every attribute, which of its values.
    pub values: Vec<usize>,
    /// What each of them takes of the capacity: 1 of places, its participants of seats; at least 1.
    pub seats: u64,
    /// How many applications; at least 1.
    pub applications: u64,
}

/// How many applications of one value are wished for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Wish {
    /// At least so many.
    pub min: Option<u64>,
    /// At most so many.
    pub max: Option<u64>,
}

impl Wish {
    /// By how much a count misses it: below the minimum or above the maximum.
    pub fn shortfall(self, count: u64) -> u64 {
        let below = self.min.map_or(0, |min| min.saturating_sub(count));
        let above = self.max.map_or(0, |max| count.saturating_sub(max));
        below + above
    }
}

/// How much is to be filled, before any wish.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Capacity {
    /// So many applications.
    Places(u64),
    /// So many participants; an allocation is full when no application left outside fits in what is left.
    Seats(u64),
}

/// Cells, wishes and capacity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pool {
    /// The cells, in the order of their ids.
    pub cells: Vec<Cell>,
    /// For every attribute, the wish for each of its values.
    pub wishes: Vec<Vec<Wish>>,
    /// What is to be filled. With places every cell's `seats` is 1.
    pub capacity: Capacity,
}

impl Pool {
    /// All applications.
    pub fn applications(&self) -> u64 {
        self.cells.iter().map(|cell| cell.applications).sum()
    }

    /// What all applications take together.
    pub fn wanted(&self) -> u64 {
        self.cells.iter().map(|cell| cell.seats * cell.applications).sum()
    }

    /// What there is, of places or of seats.
    pub fn room(&self) -> u64 {
        match self.capacity {
            Capacity::Places(room) | Capacity::Seats(room) => room,
        }
    }

    /// Whether everybody fits.
    pub fn all_fit(&self) -> bool {
        self.wanted() <= self.room()
    }

    /// The most applications that can be admitted.
    pub fn most_admitted(&self) -> u64 {
        let mut cells: Vec<&Cell> = self.cells.iter().collect();
        cells.sort_by_key(|cell| cell.seats);
        let (mut left, mut admitted) = (self.room(), 0);
        for cell in cells {
            let more = cell.applications.min(left / cell.seats.max(1));
            left -= more * cell.seats;
            admitted += more;
        }
        admitted
    }

    /// How many of one attribute's value there are, of counts per cell.
    pub fn count(&self, attribute: usize, value: usize, counts: &[u64]) -> u64 {
        let here = |(cell, _): &(&Cell, &u64)| cell.values[attribute] == value;
        self.cells.iter().zip(counts).filter(here).map(|(_, count)| count).sum()
    }

    /// By how much an allocation misses the wishes.
    pub fn shortfall(&self, counts: &[u64]) -> u64 {
        let of = |(attribute, wishes): (usize, &Vec<Wish>)| -> u64 {
            let missed = |(value, wish): (usize, &Wish)| wish.shortfall(self.count(attribute, value, counts));
            wishes.iter().enumerate().map(missed).fold(0, u64::saturating_add)
        };
        self.wishes.iter().enumerate().map(of).fold(0, u64::saturating_add)
    }

    /// Whether an allocation admits no more of a cell than there are, fits, and leaves nobody outside who would fit.
    pub fn fills(&self, counts: &[u64]) -> bool {
        let inside = |(cell, count): (&Cell, &u64)| *count <= cell.applications;
        if counts.len() != self.cells.len() || !self.cells.iter().zip(counts).all(inside) {
            return false;
        }
        let used: u64 = self.cells.iter().zip(counts).map(|(cell, count)| cell.seats * count).sum();
        let left = self.room().checked_sub(used);
        let full = |left: u64| {
            let fits = |(cell, count): (&Cell, &u64)| *count < cell.applications && cell.seats <= left;
            !self.cells.iter().zip(counts).any(fits)
        };
        left.is_some_and(full)
    }
}
