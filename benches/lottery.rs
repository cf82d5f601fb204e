//! How long the fairest lottery takes, on pools made from the register: `cargo bench --bench lottery`.
//!
//! First a table of what comes out, then the times and the most memory held at once.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod pools;

use divan::{AllocProfiler, Bencher};
use innoskole::lottery::{Capacity, Pool, chances, fairest};
use num_bigint::BigUint;
use pools::{Wishes, pool};

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// The rows of the goal table in the design, and some more.
const ROWS: &[&str] = &[
    "120/24, 2 attributes",
    "357/60, 3 attributes",
    "2000/200, 3 attributes",
    "2000/200, 4 attributes",
    "10000/500, 3 attributes",
    "10000/500, 4 attributes",
    "150/22, 4 attributes, tight",
    "150/22, 5 attributes, tight",
    "150/22, 5 attributes, tight, whole allocations needed",
    "1200/150, 6 attributes",
    "seats 120/84, 2 attributes",
    "seats 150/77, 4 attributes, tight",
    "seats 150/77, 5 attributes, tight",
];

fn of(row: &str) -> Pool {
    let places = Capacity::Places;
    let seats = Capacity::Seats;
    match row {
        "120/24, 2 attributes" => pool(120, places(24), &[], Wishes::Easy, 1),
        "357/60, 3 attributes" => pool(357, places(60), &[3], Wishes::Easy, 1),
        "2000/200, 3 attributes" => pool(2000, places(200), &[3], Wishes::Easy, 1),
        "2000/200, 4 attributes" => pool(2000, places(200), &[3, 2], Wishes::Easy, 1),
        "10000/500, 3 attributes" => pool(10_000, places(500), &[3], Wishes::Easy, 1),
        "10000/500, 4 attributes" => pool(10_000, places(500), &[3, 2], Wishes::Easy, 1),
        "150/22, 4 attributes, tight" => pool(150, places(22), &[4, 3], Wishes::Tight, 2),
        "150/22, 5 attributes, tight" => pool(150, places(22), &[3, 3, 3], Wishes::Tight, 3),
        "150/22, 5 attributes, tight, whole allocations needed" => pool(150, places(22), &[3, 3, 3], Wishes::Tight, 7),
        "1200/150, 6 attributes" => pool(1200, places(150), &[4, 3, 2, 2], Wishes::Easy, 1),
        "seats 120/84, 2 attributes" => pool(120, seats(84), &[], Wishes::Easy, 1),
        "seats 150/77, 4 attributes, tight" => pool(150, seats(77), &[3, 3], Wishes::Tight, 1),
        _ => pool(150, seats(77), &[3, 3, 3], Wishes::Tight, 5),
    }
}

fn main() {
    println!("{:56} {:>5} {:>11} {:>18} certificate  smallest chance", "pool", "cells", "allocations", "W");
    for row in ROWS {
        let pool = of(row);
        let fair = fairest(&pool).expect("every pool has a fairest lottery");
        let whole: BigUint = fair.allocations.iter().map(|allocation| &allocation.weight).sum();
        let chances = chances(&pool, &fair.allocations);
        let least = chances.iter().min_by_key(|chance| chance.in_parts(1_000_000_000_000)).expect("cells");
        let (cells, allocations, certificate) = (pool.cells.len(), fair.allocations.len(), fair.certificate.is_some());
        println!("{row:56} {cells:5} {allocations:11} {whole:18} {certificate:11}  {least}");
    }
    divan::main();
}

#[divan::bench(args = ROWS, max_time = 5)]
fn levels_and_allocations(bencher: Bencher<'_, '_>, row: &str) {
    let pool = of(row);
    bencher.bench(|| fairest(divan::black_box(&pool)));
}
