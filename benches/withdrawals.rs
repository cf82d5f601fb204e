//! What withdrawals after a draw do to the chances of those who stay: sham applications of friends that withdraw, and three places given back at
//! random. `cargo bench --bench withdrawals`; fails where somebody gains although no wish binds.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::collections::BTreeMap;

use innoskole::lottery::{Key, chances, fairest};
use innoskole::program::Share;
use innoskole::protocol::{Allocation, Application, Cause, Gone, Protocol, Request, WholeNumber, add, draw, pool_of, values};
use jiff::civil::{Date, date};

const DRAWS: u32 = 20_000;
const LILLEHAMMER: &str = "3405";
/// Alone in its cell, in the smallest part of the country.
const BYGLAND: &str = "4220";
const DAY: Date = date(2021, 6, 20);

/// How the wishes are asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wishes {
    /// At least one of every part of the country and every size.
    One,
    /// Every part of the country and every size by its share of the applicants, rounded down to rounded up.
    Shares,
    /// At least four of every part of the country, one of every size.
    Four,
}

/// The example, with so many sham applications beside somebody's, in its cell; frozen anew, for a practice draw.
fn frozen(who: &str, shams: u16, wishes: Wishes) -> Protocol {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json");
    let mut protocol = Protocol::read(&std::fs::read_to_string(path).expect("the fixture"), path).expect("a protocol");
    protocol.seed_source = None;
    let own = protocol.applications.iter().find(|one| one.id.to_string() == who).expect("an applicant").clone();
    for sham in 0..shams {
        let id = format!("{}", 9900 + sham).parse().expect("a number");
        protocol.applications.push(Application { id, municipalities: vec![id], ..own.clone() });
    }
    for cell in protocol.cells.iter_mut().filter(|cell| cell.id == own.cell) {
        cell.applications += u64::from(shams);
    }
    let all: u64 = protocol.cells.iter().map(|cell| cell.applications).sum();
    for wish in &mut protocol.wishes {
        let of_value = protocol.cells.iter().filter(|cell| cell.attributes[&wish.attribute] == wish.value);
        let quota = of_value.map(|cell| cell.applications).sum::<u64>() * 24;
        (wish.asked_min, wish.asked_max, wish.share) = match wishes {
            Wishes::One => (Some(1), None, None),
            Wishes::Shares => (Some(quota / all), Some(quota.div_ceil(all)), Some(Share::Applicants)),
            Wishes::Four => (Some(if wish.attribute == "landsdel" { 4 } else { 1 }), None, None),
        };
    }
    let pool = pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    let fair = fairest(&pool).expect("a lottery");
    protocol.capacity.shortfall = fair.shortfall;
    let values = values(&protocol.cells, &protocol.wishes);
    for wish in &mut protocol.wishes {
        let attribute = values.iter().position(|(name, _)| *name == wish.attribute).expect("its attribute");
        let value = values[attribute].1.iter().position(|value| *value == wish.value).expect("its value");
        (wish.min, wish.max) = (fair.bounds[attribute][value].min, fair.bounds[attribute][value].max);
    }
    let chances = chances(&pool, &fair.allocations);
    for application in &mut protocol.applications {
        let cell = protocol.cells.iter().position(|cell| cell.id == application.cell).expect("its cell");
        application.chance = chances[cell].clone();
    }
    let counts = |counts: &[u64]| protocol.cells.iter().map(|cell| cell.id.clone()).zip(counts.iter().copied()).collect();
    protocol.allocations = fair
        .allocations
        .iter()
        .map(|one| Allocation { weight: WholeNumber(one.weight.clone()), counts: counts(&one.counts) })
        .collect();
    protocol.certificate = None;
    protocol
}

fn drawn(frozen: &Protocol, round: u32) -> Protocol {
    draw(frozen.clone(), Some(&format!("draw {round}")), false).expect("a draw")
}

fn withdrawn(protocol: Protocol, gone: Vec<Gone>) -> Protocol {
    add(protocol, &Request::Withdraw(gone), DAY).expect("an event")
}

fn main() {
    println!("The share of places of somebody whose friends' applications all withdraw after the draw; {DRAWS} seeds");
    let all = [(LILLEHAMMER, Wishes::One), (LILLEHAMMER, Wishes::Shares), (LILLEHAMMER, Wishes::Four), (BYGLAND, Wishes::Four)];
    for (who, wishes) in all {
        let mut alone = 0.0;
        for shams in [0, 4, 8, 12] {
            let frozen = frozen(who, shams, wishes);
            let own = frozen.applications.iter().find(|one| one.id.to_string() == who).expect("an applicant");
            let friends: Vec<Gone> = frozen
                .applications
                .iter()
                .filter(|one| one.id.to_string().starts_with("99"))
                .map(|one| Gone { id: one.id, cause: Cause::Withdrew })
                .collect();
            let mut won = 0_u32;
            for round in 0..DRAWS {
                let mut protocol = drawn(&frozen, round);
                if shams > 0 {
                    protocol = withdrawn(protocol, friends.clone());
                }
                let promoted = protocol.events.iter().any(|event| event.promoted().contains(&own.id));
                won += u32::from(promoted || protocol.draw.as_ref().expect("drawn").admitted.contains(&own.id));
            }
            let share = f64::from(won) / f64::from(DRAWS);
            let deviation = (share * (1.0 - share) / f64::from(DRAWS)).sqrt();
            if shams == 0 {
                alone = share;
            }
            println!(
                "{who} {wishes:?} {shams:3} shams: printed chance {}, share {share:.4} ± {deviation:.4}, alone {alone:.4}",
                own.chance
            );
            assert!(wishes == Wishes::Four || share < alone + 5.0 * deviation, "a gain where no wish binds");
        }
    }
    println!("Who waits and is promoted when three of those drawn withdraw at random, by cell; {DRAWS} seeds");
    let frozen = frozen(LILLEHAMMER, 0, Wishes::One);
    let mut waited: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for round in 0..DRAWS {
        let protocol = drawn(&frozen, round);
        let mut admitted = protocol.draw.as_ref().expect("drawn").admitted.clone();
        // Numbers that have nothing to do with the draw.
        let other = Key::new("withdrawals", &round.to_string());
        admitted.sort_by_key(|id| other.ticket(id.stream()));
        let gone = admitted[..3].iter().map(|id| Gone { id: *id, cause: Cause::Withdrew }).collect();
        let waiting = protocol.draw.as_ref().expect("drawn").waiting.clone();
        let after = withdrawn(protocol, gone);
        for application in frozen.applications.iter().filter(|one| waiting.contains(&one.id)) {
            let (waits, promoted) = waited.entry(&application.cell).or_default();
            *waits += 1;
            *promoted += u32::from(after.events[0].promoted().contains(&application.id));
        }
    }
    for (cell, (waits, promoted)) in waited {
        println!("{cell:24} {:.4} of {waits}", f64::from(promoted) / f64::from(waits));
    }
}
