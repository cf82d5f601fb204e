//! Pools made from the register: real municipalities, their part of the country and size, and further attributes that are made up
//! from the number. Larger pools repeat the municipalities; to the lottery they are cells and counts.

#![allow(dead_code, reason = "each user takes the pools it needs")]

use std::collections::BTreeMap;

use innoskole::lottery::{Capacity, Cell, Pool, Wish};
use innoskole::program::Program;
use innoskole::register::Register;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

/// How wishes are set against the applicants' shares.
#[derive(Clone, Copy)]
pub enum Wishes {
    /// Of every value at least half of what there would be if all values had the same.
    Easy,
    /// Of every value what is midway between its share of the applicants and the same for all, rounded down to rounded up.
    Tight,
}

/// A pool of so many applications, with this many values of each further attribute.
pub fn pool(applications: usize, capacity: Capacity, further: &[u64], wishes: Wishes, seed: u64) -> Pool {
    let program = Program::embedded().expect("the embedded programme");
    let register = Register::on(program.register.valid_on, program.register.population).expect("the register");
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let municipalities: Vec<_> = register.all().collect();
    let mut values: Vec<Vec<String>> = vec![Vec::new(); 2 + further.len()];
    let mut cells: BTreeMap<(Vec<usize>, u64), u64> = BTreeMap::new();
    for _ in 0..applications {
        let chosen = random.next_u64() % u64::try_from(municipalities.len()).expect("small");
        let one = municipalities[usize::try_from(chosen).expect("small")];
        let mut texts = vec![one.landsdel.clone(), program.size_of(one.population).to_owned()];
        for limit in further {
            // Lower values are more common.
            let draw = random.next_u64() % (limit * (limit + 1) / 2);
            let value = (0..*limit).find(|value| draw < (0..=*value).map(|one| limit - one).sum()).unwrap_or(0);
            texts.push(value.to_string());
        }
        let places = texts.into_iter().enumerate().map(|(attribute, text)| {
            let known = &mut values[attribute];
            known.iter().position(|one| *one == text).unwrap_or_else(|| {
                known.push(text);
                known.len() - 1
            })
        });
        let places = places.collect();
        let seats = match capacity {
            Capacity::Places(_) => 1,
            Capacity::Seats(_) => 3 + random.next_u64() % 2,
        };
        *cells.entry((places, seats)).or_default() += 1;
    }
    let cells: Vec<Cell> =
        cells.into_iter().map(|((values, seats), applications)| Cell { values, seats, applications }).collect();
    let mut pool = Pool { cells, wishes: Vec::new(), capacity };
    let counts: Vec<u64> = pool.cells.iter().map(|cell| cell.applications).collect();
    let admitted = match capacity {
        Capacity::Places(places) => places,
        Capacity::Seats(seats) => seats * 2 / 7,
    };
    for (attribute, values) in values.iter().enumerate() {
        let number = u64::try_from(values.len()).expect("small");
        let wish = |value: usize| {
            let applicants = pool.count(attribute, value, &counts);
            match wishes {
                Wishes::Easy => Wish { min: Some((admitted / (2 * number)).min(applicants)), max: None },
                Wishes::Tight => {
                    let (twice, of) =
                        (applicants * admitted * number + admitted * pool.applications(), 2 * number * pool.applications());
                    Wish { min: Some((twice / of).min(applicants)), max: Some(twice.div_ceil(of)) }
                }
            }
        };
        pool.wishes.push((0..values.len()).map(wish).collect());
    }
    pool
}
