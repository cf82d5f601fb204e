//! What the lottery is asked: cells and wishes as numbered positions.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::form::{Cell, Wish};
use crate::lottery::{self, Capacity, Pool};

/// The attributes with their values as the pool numbers them.
pub(super) type Values = [(String, Vec<String>)];

/// The pool of a protocol's cells and wishes, for the lottery.
pub fn pool_of(cells: &[Cell], wishes: &[Wish], capacity: Capacity) -> Pool {
    let values = values(cells, wishes);
    let place = |attribute: usize, value: &str| values[attribute].1.iter().position(|known| known == value).unwrap_or(0);
    let cell = |cell: &Cell| lottery::Cell {
        values: values
            .iter()
            .enumerate()
            .map(|(index, (name, _))| place(index, cell.attributes.get(name).map_or("", |value| value)))
            .collect(),
        seats: cell.seats.unwrap_or(1),
        applications: cell.applications,
    };
    let wish = |name: &str, value: &str| {
        let asked = wishes.iter().find(|wish| wish.attribute == name && wish.value == value);
        asked.map_or_else(lottery::Wish::default, |wish| lottery::Wish { min: wish.asked_min, max: wish.asked_max })
    };
    Pool {
        cells: cells.iter().map(cell).collect(),
        wishes: values.iter().map(|(name, values)| values.iter().map(|value| wish(name, value)).collect()).collect(),
        capacity,
    }
}

/// The attributes with their values as the pool numbers them, each in code-point order: those of cells, and those that are only wished for.
pub fn values(cells: &[Cell], wishes: &[Wish]) -> Vec<(String, Vec<String>)> {
    let mut values: IndexMap<String, BTreeSet<String>> = IndexMap::new();
    for (attribute, value) in cells.iter().flat_map(|cell| &cell.attributes) {
        values.entry(attribute.clone()).or_default().insert(value.clone());
    }
    for wish in wishes {
        values.entry(wish.attribute.clone()).or_default().insert(wish.value.clone());
    }
    values.into_iter().map(|(attribute, values)| (attribute, values.into_iter().collect())).collect()
}
