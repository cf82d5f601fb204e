//! The fairest lottery beside sortition-algorithms' maximin, on the example and on pools made from the register; each in a process of
//! its own. `benches/compare.sh` installs what it is compared with, and runs it.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::expect_used, reason = "a benchmark that cannot go on says why")]

mod measured;
mod pools;

use std::ffi::OsStr;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use innoskole::lottery::{Capacity, Pool, chances, fairest};
use innoskole::protocol::{Protocol, pool_of};
use measured::{median, own, peer, python, tell};
use pools::{Wishes, pool};

const ROUNDS: usize = 3;
/// The other one is not waited for longer.
const AT_MOST: Duration = Duration::from_secs(300);
const POOLS: [&str; 6] = [
    "the example, 54/24, 2 attributes",
    "120/24, 2 attributes",
    "357/60, 3 attributes",
    "150/22, 4 attributes, tight",
    "150/22, 5 attributes, tight",
    "2000/200, 3 attributes",
];

fn of(name: &str) -> Pool {
    let places = Capacity::Places;
    match name {
        "120/24, 2 attributes" => pool(120, places(24), &[], Wishes::Easy, 1),
        "357/60, 3 attributes" => pool(357, places(60), &[3], Wishes::Easy, 1),
        "150/22, 4 attributes, tight" => pool(150, places(22), &[4, 3], Wishes::Tight, 2),
        "150/22, 5 attributes, tight" => pool(150, places(22), &[3, 3, 3], Wishes::Tight, 3),
        "2000/200, 3 attributes" => pool(2000, places(200), &[3], Wishes::Easy, 1),
        _ => {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json");
            let frozen = Protocol::read(&fs::read_to_string(path).expect("the fixture"), path).expect("a protocol");
            pool_of(&frozen.cells, &frozen.wishes, frozen.capacity.room)
        }
    }
}

fn places(pool: &Pool) -> u64 {
    match pool.capacity {
        Capacity::Places(places) | Capacity::Seats(places) => places,
    }
}

/// The pool as the tables that the other one reads: a person for every application, a category for every wish.
fn write(pool: &Pool, folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    let attributes = pool.wishes.len();
    let mut people = String::from("id");
    (0..attributes).for_each(|attribute| write!(people, ",a{attribute}").expect("written"));
    for (cell, one) in pool.cells.iter().enumerate() {
        for person in 0..one.applications {
            write!(people, "\n{cell}-{person}").expect("written");
            one.values.iter().for_each(|value| write!(people, ",v{value}").expect("written"));
        }
    }
    let mut categories = String::from("feature,value,min,max");
    for (attribute, wishes) in pool.wishes.iter().enumerate() {
        for (value, wish) in wishes.iter().enumerate() {
            let (min, max) = (wish.min.unwrap_or(0), wish.max.unwrap_or(places(pool)));
            write!(categories, "\na{attribute},v{value},{min},{max}").expect("written");
        }
    }
    fs::write(folder.join("people.csv"), people).expect("written");
    fs::write(folder.join("categories.csv"), categories).expect("written");
}

fn least_chance(pool: &Pool) -> String {
    let fair = fairest(pool).expect("every pool has a fairest lottery");
    let all = chances(pool, &fair.allocations);
    let least = all.iter().min_by_key(|chance| chance.in_parts(1_000_000_000)).expect("cells");
    format!("{:.9} = {least}", least.in_parts(1_000_000_000) as f64 / 1e9)
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, word, name] = &arguments[..]
        && word == "work"
    {
        let pool = of(name);
        tell(|| least_chance(&pool));
        return;
    }
    for name in POOLS {
        let pool = of(name);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("pool {}", name.replace('/', " of ")));
        write(&pool, &folder);
        println!("{name}");
        let rounds: Vec<_> = (0..ROUNDS)
            .map(|_| {
                let ours = own(&[OsStr::new(name)]);
                let wanted = places(&pool).to_string();
                let theirs = python()
                    .map(|python| peer(&python, &[OsStr::new("maximin"), folder.as_os_str(), OsStr::new(&wanted)], AT_MOST));
                (ours, theirs)
            })
            // One that was not waited for is not tried again.
            .take(if pool.applications() > 1000 { 1 } else { ROUNDS })
            .collect();
        let ours = median(rounds.iter().map(|(ours, _)| ours.seconds).collect());
        let memory = rounds.iter().map(|(ours, _)| ours.memory).fold(0.0, f64::max);
        println!("  innoskole, leximin             {ours:10.5} s {memory:6.0} MiB   {}", rounds[0].0.told);
        for theirs in rounds.iter().filter_map(|(_, theirs)| theirs.as_ref()).take(1) {
            let all: Vec<_> = rounds.iter().filter_map(|(ours, theirs)| Some((ours, theirs.as_ref()?.as_ref()?))).collect();
            if theirs.is_none() || all.is_empty() {
                println!("  sortition-algorithms, maximin  more than {} s", AT_MOST.as_secs());
                continue;
            }
            let seconds = median(all.iter().map(|(_, theirs)| theirs.seconds).collect());
            let ratio = median(all.iter().map(|(ours, theirs)| theirs.seconds / ours.seconds).collect());
            let memory = all.iter().map(|(_, theirs)| theirs.memory).fold(0.0, f64::max);
            println!(
                "  sortition-algorithms, maximin  {seconds:10.3} s {memory:6.0} MiB   {}   {ratio:.0} × as long",
                all[0].1.told
            );
        }
    }
}
