//! Pools made to be hard for the lottery: matchings, and equal shares of values that few or many have.

use std::collections::BTreeMap;

use crate::lottery::{certified, check_all};
use innoskole::lottery::{Capacity, Cell, Pool, Stage, Wish, fairest_with};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

/// Pools made to be hard: so many applications, and exactly one of every value of every attribute (a matching in three to five dimensions).
fn matching_pool(below: &mut dyn FnMut(usize) -> usize, places: usize, attributes: usize, applications: usize) -> Pool {
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..applications {
        let values: Vec<usize> = (0..attributes).map(|_| below(places)).collect();
        match cells.iter_mut().find(|cell| cell.values == values) {
            Some(cell) => cell.applications += 1,
            None => cells.push(Cell { values, seats: 1, applications: 1 }),
        }
    }
    cells.sort_by(|cell, other| cell.values.cmp(&other.values));
    let wishes = vec![vec![Wish { min: Some(1), max: Some(1) }; places]; attributes];
    Pool { cells, wishes, capacity: Capacity::Places(places as u64) }
}

#[test]
fn matching_pools_come_out() {
    let mut random = ChaCha20Rng::seed_from_u64(21);
    let mut below = |limit: usize| usize::try_from(random.next_u64() % limit as u64).unwrap();
    for _ in 0..12 {
        let (places, attributes) = (3 + below(4), 3 + below(2));
        let applications = places * (2 + below(4));
        let pool = matching_pool(&mut below, places, attributes, applications);
        let mut told = Vec::new();
        check_all(&pool, &fairest_with(&pool, &mut |stage| told.push(stage)).unwrap());
        // How far the search is never goes back, and every cell is settled at the end of the first part.
        let cells = pool.cells.len();
        assert!(told.contains(&Stage::Levels { settled: cells, cells }));
        let over_whole = told.iter().filter_map(|stage| match stage {
            Stage::Columns { settled, compared, .. } => Some((*settled, *compared)),
            _ => None,
        });
        assert!(over_whole.is_sorted_by(|before, after| before.0 <= after.0 && before.1 <= after.1));
    }
}

/// The same share for every value of five attributes, although some have many applications and some few. With this many cells, peeling
/// sometimes ends in nothing although whole allocations reach the chances; the certificate holds all the same.
#[test]
fn equal_shares_come_out_with_many_cells() {
    let mut random = ChaCha20Rng::seed_from_u64(22);
    let mut below = |limit: usize| usize::try_from(random.next_u64() % limit as u64).unwrap();
    let mut reached = 0;
    for _ in 0..12 {
        let shape = [2 + below(3), 3, 4, 3, 3];
        let mut counts: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
        for _ in 0..110 {
            // The first value is the likeliest.
            let values = shape.iter().map(|&values| below(values).min(below(values))).collect();
            *counts.entry(values).or_default() += 1;
        }
        let cells = counts.into_iter().map(|(values, applications)| Cell { values, seats: 1, applications }).collect();
        let places = 12 + below(20) as u64;
        let share = |values: usize| Wish { min: Some(places / values as u64), max: Some(places.div_ceil(values as u64)) };
        let wishes = shape.iter().map(|&values| vec![share(values); values]).collect();
        let pool = Pool { cells, wishes, capacity: Capacity::Places(places) };
        let mut over_whole = false;
        let fair = fairest_with(&pool, &mut |stage| over_whole |= matches!(stage, Stage::Columns { .. })).unwrap();
        check_all(&pool, &fair);
        assert!(fair.certificate.is_none() || certified(&pool, &fair));
        reached += usize::from(over_whole && pool.cells.len() > 64 && fair.certificate.is_some());
    }
    assert!(reached > 0);
}
