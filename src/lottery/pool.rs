//! What a lottery is over: counts per cell, wishes per value, places.

/// Applications in the same position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// For every attribute, which of its values.
    pub values: Vec<usize>,
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

/// Cells, wishes and places.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pool {
    /// The cells, in the order of their ids.
    pub cells: Vec<Cell>,
    /// For every attribute (one or two), the wish for each of its values.
    pub wishes: Vec<Vec<Wish>>,
    /// How many applications are to be admitted, at most.
    pub places: u64,
}

impl Pool {
    /// All applications.
    pub fn applications(&self) -> u64 {
        self.cells.iter().map(|cell| cell.applications).sum()
    }

    /// How many are admitted: the places, or everybody.
    pub fn admitted(&self) -> u64 {
        self.places.min(self.applications())
    }

    /// How many of one attribute's value there are, of counts per cell.
    pub fn count(&self, attribute: usize, value: usize, counts: &[u64]) -> u64 {
        let here = |(cell, _): &(&Cell, &u64)| cell.values[attribute] == value;
        self.cells.iter().zip(counts).filter(here).map(|(_, count)| count).sum()
    }
}
