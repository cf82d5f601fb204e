//! The lottery against an oracle that shares no code with it: every subset of applications, and an exact simplex of its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use innoskole::lottery::{Cell, Key, Pool, Wish, chances, drawn_number, fairest};
use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{One, Signed, Zero};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

type Q = Ratio<BigInt>;

fn q(number: i64) -> Q {
    Q::from_integer(number.into())
}

/// Maximises `goal · x` with `rows · x = right`, `x ≥ 0`, `right ≥ 0`: two phases, Bland's rule, exact fractions.
fn maximum(goal: &[Q], rows: &[Vec<Q>], right: &[Q]) -> Q {
    let (height, width) = (rows.len(), goal.len());
    let mut table: Vec<Vec<Q>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let mut line = row.clone();
        line.extend((0..height).map(|other| if other == index { Q::one() } else { Q::zero() }));
        line.push(right[index].clone());
        table.push(line);
    }
    let mut basis: Vec<usize> = (width..width + height).collect();
    let artificial: Vec<Q> = (0..width + height).map(|column| if column < width { Q::zero() } else { q(-1) }).collect();
    let feasible = optimise(&mut table, &mut basis, &artificial, width + height);
    assert!(feasible.is_zero(), "the oracle's program has no solution");
    for row in 0..height {
        if basis[row] >= width
            && let Some(column) = (0..width).find(|&column| !table[row][column].is_zero())
        {
            pivot(&mut table, &mut basis, row, column);
        }
    }
    let mut own = goal.to_vec();
    own.extend(std::iter::repeat_n(Q::zero(), height));
    optimise(&mut table, &mut basis, &own, width)
}

fn optimise(table: &mut [Vec<Q>], basis: &mut [usize], goal: &[Q], columns: usize) -> Q {
    let last = table[0].len() - 1;
    loop {
        let price = |column: usize| {
            let spent: Q = table.iter().zip(basis.iter()).map(|(row, &basic)| &goal[basic] * &row[column]).sum();
            &goal[column] - spent
        };
        let Some(enter) = (0..columns).find(|&column| !basis.contains(&column) && price(column).is_positive()) else {
            return table.iter().zip(basis.iter()).map(|(row, &basic)| &goal[basic] * &row[last]).sum();
        };
        let ratios = (0..table.len()).filter(|&row| table[row][enter].is_positive());
        let leave = ratios.min_by_key(|&row| (&table[row][last] / &table[row][enter], basis[row])).expect("bounded");
        pivot(table, basis, leave, enter);
    }
}

fn pivot(table: &mut [Vec<Q>], basis: &mut [usize], row: usize, column: usize) {
    let scale = table[row][column].clone();
    for value in &mut table[row] {
        *value /= &scale;
    }
    let line = table[row].clone();
    for (index, other) in table.iter_mut().enumerate() {
        let factor = other[column].clone();
        if index != row && !factor.is_zero() {
            for (value, pivot) in other.iter_mut().zip(&line) {
                *value -= &factor * pivot;
            }
        }
    }
    basis[row] = column;
}

/// The leximin chances of every application, over all subsets with the least shortfall.
fn brute_force(pool: &Pool) -> (u64, Vec<Q>) {
    let of: Vec<usize> =
        pool.cells.iter().enumerate().flat_map(|(cell, one)| vec![cell; usize::try_from(one.applications).unwrap()]).collect();
    let people = of.len();
    let size = people.min(usize::try_from(pool.places).unwrap());
    let shortfall = |panel: u32| -> u64 {
        let mut missed = 0;
        for (attribute, wishes) in pool.wishes.iter().enumerate() {
            for (value, wish) in wishes.iter().enumerate() {
                let inside = |&person: &usize| panel >> person & 1 == 1 && pool.cells[of[person]].values[attribute] == value;
                let count = (0..people).filter(inside).count() as u64;
                missed += wish.min.map_or(0, |min| min.max(count) - count) + wish.max.map_or(0, |max| count - max.min(count));
            }
        }
        missed
    };
    let panels: Vec<u32> = (0..1_u32 << people).filter(|panel| panel.count_ones() as usize == size).collect();
    let least = panels.iter().map(|&panel| shortfall(panel)).min().unwrap();
    let panels: Vec<u32> = panels.into_iter().filter(|&panel| shortfall(panel) == least).collect();
    let chance = |person: usize| -> Vec<Q> { panels.iter().map(|panel| q(i64::from(panel >> person & 1))).collect() };
    let mut settled: Vec<Option<Q>> = vec![None; people];
    while let Some(level) = settled.iter().any(Option::is_none).then(|| level(&settled, &chance, panels.len(), None)) {
        let open: Vec<usize> = (0..people).filter(|&person| settled[person].is_none()).collect();
        let best: Vec<Q> = open.iter().map(|&person| level_of(&settled, &chance, panels.len(), &level, person)).collect();
        for (person, best) in open.into_iter().zip(best) {
            if best == level {
                settled[person] = Some(level.clone());
            }
        }
    }
    (least, settled.into_iter().map(Option::unwrap).collect())
}

/// The largest smallest chance of the open ones; or with a floor, one person's largest chance.
fn level(settled: &[Option<Q>], chance: &dyn Fn(usize) -> Vec<Q>, panels: usize, floor: Option<(&Q, usize)>) -> Q {
    let open = settled.iter().filter(|one| one.is_none()).count();
    // Columns: the panels, z, one surplus per person.
    let width = panels + 1 + settled.len();
    let mut rows = vec![(0..width).map(|column| if column < panels { Q::one() } else { Q::zero() }).collect::<Vec<Q>>()];
    let mut right = vec![Q::one()];
    for (person, fixed) in settled.iter().enumerate() {
        let mut row = chance(person);
        row.resize(width, Q::zero());
        row[panels + 1 + person] = q(-1);
        match (fixed, floor) {
            (Some(fixed), _) => right.push(fixed.clone()),
            (None, Some((floor, _))) => right.push(floor.clone()),
            (None, None) => {
                row[panels] = q(-1);
                right.push(Q::zero());
            }
        }
        rows.push(row);
    }
    assert!(open > 0);
    let goal: Vec<Q> = match floor {
        None => (0..width).map(|column| if column == panels { Q::one() } else { Q::zero() }).collect(),
        Some((_, person)) => {
            let mut goal = chance(person);
            goal.resize(width, Q::zero());
            goal
        }
    };
    maximum(&goal, &rows, &right)
}

fn level_of(settled: &[Option<Q>], chance: &dyn Fn(usize) -> Vec<Q>, panels: usize, floor: &Q, person: usize) -> Q {
    level(settled, chance, panels, Some((floor, person)))
}

/// Small pools of one or two attributes with minima and maxima; about a third of them collide.
fn random_pool(random: &mut ChaCha20Rng) -> Pool {
    let mut below = |limit: u64| random.next_u64() % limit;
    let shape: Vec<usize> =
        if below(5) == 0 { vec![3] } else { vec![2 + usize::from(below(2) == 0), 2 + usize::from(below(2) == 0)] };
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..2 + below(7) {
        let values: Vec<usize> = shape.iter().map(|&values| usize::try_from(below(values as u64)).unwrap()).collect();
        match cells.iter_mut().find(|cell| cell.values == values) {
            Some(cell) => cell.applications += 1,
            None => cells.push(Cell { values, applications: 1 }),
        }
    }
    cells.sort_by(|one, other| one.values.cmp(&other.values));
    let people: u64 = cells.iter().map(|cell| cell.applications).sum();
    let mut wish = || {
        let min = (below(2) == 0).then(|| below(3));
        let max = (below(4) == 0).then(|| min.unwrap_or(0) + below(3));
        Wish { min, max }
    };
    let wishes = shape.iter().map(|&values| (0..values).map(|_| wish()).collect()).collect();
    Pool { cells, wishes, places: 1 + below(people) }
}

#[test]
fn chances_equal_a_brute_force_leximin_as_exact_fractions() {
    let mut random = ChaCha20Rng::seed_from_u64(1);
    let (mut collided, mut uneven) = (0, 0);
    for round in 0..600 {
        let pool = random_pool(&mut random);
        let fair = fairest(&pool).unwrap();
        let (shortfall, wanted) = brute_force(&pool);
        assert_eq!(fair.shortfall, shortfall, "pool {round}: {pool:?}");
        let found: Vec<String> = chances(&pool, &fair.allocations)
            .iter()
            .zip(&pool.cells)
            .flat_map(|(chance, cell)| vec![chance.to_string(); usize::try_from(cell.applications).unwrap()])
            .collect();
        let wanted: Vec<String> = wanted.iter().map(|chance| format!("{}/{}", chance.numer(), chance.denom())).collect();
        assert_eq!(found, wanted, "pool {round}: {pool:?}");
        collided += usize::from(shortfall > 0);
        uneven += usize::from(wanted.iter().collect::<BTreeSet<_>>().len() > 1);
    }
    assert!(collided > 150 && uneven > 200, "{collided} pools collide, {uneven} are uneven");
}

/// Everything that a list of allocations must be, whatever the pool.
fn check(pool: &Pool) {
    let fair = fairest(pool).unwrap();
    let allocations = &fair.allocations;
    assert!(allocations.len() <= pool.cells.len() + 1);
    assert!(allocations.windows(2).all(|pair| pair[0].counts < pair[1].counts), "ascending, no two alike");
    let divisor = allocations.iter().fold(0, |divisor, one| num_integer::gcd(divisor, one.weight));
    assert_eq!(divisor, 1);
    for one in allocations {
        assert_eq!(one.counts.iter().sum::<u64>(), pool.admitted());
        assert!(one.counts.iter().zip(&pool.cells).all(|(count, cell)| *count <= cell.applications));
        let mut missed = 0;
        for (attribute, wishes) in pool.wishes.iter().enumerate() {
            for (value, wish) in wishes.iter().enumerate() {
                let count = pool.count(attribute, value, &one.counts);
                missed += wish.shortfall(count);
                let bounds = fair.bounds[attribute][value];
                assert_eq!(bounds.shortfall(count), 0, "the loosened bounds hold");
            }
        }
        assert_eq!(missed, fair.shortfall);
    }
}

#[test]
fn allocations_of_large_pools_are_whole_feasible_and_few() {
    let mut random = ChaCha20Rng::seed_from_u64(2);
    for _ in 0..150 {
        let mut cells = Vec::new();
        for landsdel in 0..5 {
            for size in 0..3 {
                if random.next_u64() % 6 > 0 {
                    cells.push(Cell { values: vec![landsdel, size], applications: 1 + random.next_u64() % 30 });
                }
            }
        }
        let people: u64 = cells.iter().map(|cell: &Cell| cell.applications).sum();
        let mut wish = |limit: u64| {
            let min = random.next_u64() % limit;
            Wish { min: Some(min), max: random.next_u64().is_multiple_of(4).then(|| min + random.next_u64() % limit) }
        };
        let wishes = vec![(0..5).map(|_| wish(8)).collect(), (0..3).map(|_| wish(12)).collect()];
        check(&Pool { cells, wishes, places: 1 + random.next_u64() % people });
    }
}

#[test]
fn the_example_of_the_design_comes_out() {
    // Two places, one of them for group A (A1, A2); B1 and B2 outside: 50 % each.
    let cells = vec![Cell { values: vec![0], applications: 2 }, Cell { values: vec![1], applications: 2 }];
    let pool = Pool { cells, wishes: vec![vec![Wish { min: Some(1), max: None }, Wish::default()]], places: 2 };
    let fair = fairest(&pool).unwrap();
    assert!(chances(&pool, &fair.allocations).iter().all(|chance| chance.to_string() == "1/2"));
}

#[test]
fn five_parts_and_three_places_give_everyone_a_chance() {
    let cells: Vec<Cell> = (0..5).map(|value| Cell { values: vec![value], applications: 4 }).collect();
    let pool = Pool { cells, wishes: vec![vec![Wish { min: Some(1), max: None }; 5]], places: 3 };
    let fair = fairest(&pool).unwrap();
    assert_eq!(fair.shortfall, 2);
    assert!(fair.bounds[0].iter().all(|wish| wish.min == Some(0)));
    assert!(chances(&pool, &fair.allocations).iter().all(|chance| chance.to_string() == "3/20"));
    check(&pool);
}

#[test]
fn the_number_drawn_is_even() {
    let mut counts = [0_u32; 3];
    for seed in 0..3000 {
        let number = drawn_number(&Key::new("test", &seed.to_string()), 3);
        counts[usize::try_from(number).unwrap()] += 1;
    }
    assert!(counts.iter().all(|count| count.abs_diff(1000) < 130), "{counts:?}");
}
