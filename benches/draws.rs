//! A million draws over seeds of the example: how far every application's share of admissions is from its printed chance.
//! `cargo bench --bench draws`; fails when one is more than 5 standard deviations away.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use innoskole::lottery::{Key, Place, drawn_allocation, lowest_tickets};
use innoskole::protocol::Protocol;

const DRAWS: u32 = 1_000_000;

fn main() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json");
    let frozen = Protocol::read(&std::fs::read_to_string(path).expect("the fixture"), path).expect("a protocol");
    let allocations = frozen.lottery_allocations();
    let mut admitted = vec![0_u32; frozen.applications.len()];
    for draw in 0..DRAWS {
        let key = Key::new(&frozen.program.id, &format!("draw {draw}"));
        let (_, index) = drawn_allocation(&key, &allocations);
        let place = |one: &innoskole::protocol::Application| Place {
            number: one.id.stream(),
            cell: frozen.cell_index(&one.cell).expect("its cell"),
            ticket: key.ticket(one.id.stream()),
        };
        let places: Vec<Place> = frozen.applications.iter().map(place).collect();
        for (count, lucky) in admitted.iter_mut().zip(lowest_tickets(&places, &allocations[index])) {
            *count += u32::from(lucky);
        }
    }
    let mut worst: f64 = 0.0;
    for (one, count) in frozen.applications.iter().zip(admitted) {
        let chance = one.chance.in_parts(1_000_000_000_000) as f64 / 1e12;
        let deviation = (chance * (1.0 - chance) * f64::from(DRAWS)).sqrt();
        let away = (f64::from(count) - chance * f64::from(DRAWS)) / deviation;
        println!("{} {:30} {:>7} {:.6} {count:8} {away:+.2}", one.id, one.name, one.chance, chance);
        worst = worst.max(away.abs());
    }
    println!(
        "{DRAWS} draws, {} applications: the furthest share is {worst:.2} standard deviations away",
        frozen.applications.len()
    );
    assert!(worst < 5.0, "more than 5 standard deviations");
}
