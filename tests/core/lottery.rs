//! The lottery against an oracle that shares no code with it: every subset of applications, and an exact simplex of its own.

use std::collections::BTreeSet;

use innoskole::lottery::{Capacity, Cell, Doubt, FairLottery, Fraction, Key, Pool, Wish, chances, check, drawn_number, fairest};
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
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
    let room = pool.room();
    let needs = |person: usize| pool.cells[of[person]].seats;
    // As many as there is room for: nobody outside would still fit.
    let full = |panel: &u32| {
        let taken: u64 = (0..people).filter(|person| panel >> person & 1 == 1).map(needs).sum();
        let fits = |person: usize| panel >> person & 1 == 0 && taken + needs(person) <= room;
        taken <= room && !(0..people).any(fits)
    };
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
    let panels: Vec<u32> = (0..1_u32 << people).filter(full).collect();
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

/// Small pools of one to three attributes with minima and maxima, half of them in seats; about a third of them collide.
fn random_pool(random: &mut ChaCha20Rng) -> Pool {
    let mut below = |limit: u64| random.next_u64() % limit;
    let in_seats = below(2) == 0;
    let attributes = if below(8) == 0 { 1 } else { 2 + below(2) };
    let shape: Vec<usize> = (0..attributes).map(|_| 2 + usize::from(below(3) == 0)).collect();
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..2 + below(8) {
        let values: Vec<usize> = shape.iter().map(|&values| usize::try_from(below(values as u64)).unwrap()).collect();
        let seats = if in_seats { 3 + below(2) } else { 1 };
        match cells.iter_mut().find(|cell| cell.values == values && cell.seats == seats) {
            Some(cell) => cell.applications += 1,
            None => cells.push(Cell { values, seats, applications: 1 }),
        }
    }
    cells.sort_by(|one, other| (&one.values, one.seats).cmp(&(&other.values, other.seats)));
    let wanted: u64 = cells.iter().map(|cell| cell.applications * cell.seats).sum();
    let mut wish = || {
        let min = (below(2) == 0).then(|| below(3));
        let max = (below(4) == 0).then(|| min.unwrap_or(0) + below(3));
        Wish { min, max }
    };
    let wishes = shape.iter().map(|&values| (0..values).map(|_| wish()).collect()).collect();
    let capacity = if in_seats { Capacity::Seats(3 + below(wanted - 2)) } else { Capacity::Places(1 + below(wanted)) };
    Pool { cells, wishes, capacity }
}

#[test]
fn chances_equal_a_brute_force_leximin_as_exact_fractions() {
    let mut random = ChaCha20Rng::seed_from_u64(1);
    let (mut collided, mut uneven, mut proven) = (0, 0, 0);
    for round in 0..2000 {
        let pool = random_pool(&mut random);
        let fair = fairest(&pool).unwrap();
        let (shortfall, wanted) = brute_force(&pool);
        assert_eq!(fair.shortfall, shortfall, "pool {round}: {pool:?}");
        let found = chances_of_all(&pool, &fair);
        let wanted: Vec<String> = wanted.iter().map(|chance| format!("{}/{}", chance.numer(), chance.denom())).collect();
        assert_eq!(found, wanted, "pool {round}: {pool:?}");
        proven += usize::from(certified(&pool, &fair));
        check_all(&pool, &fair);
        collided += usize::from(shortfall > 0);
        uneven += usize::from(wanted.iter().collect::<BTreeSet<_>>().len() > 1);
    }
    assert!(collided > 600 && uneven > 700 && proven > 1200, "{collided} collide, {uneven} are uneven, {proven} are proven");
}

fn chances_of_all(pool: &Pool, fair: &FairLottery) -> Vec<String> {
    let of_cell = |(chance, cell): (innoskole::lottery::Chance, &Cell)| {
        vec![chance.to_string(); usize::try_from(cell.applications).unwrap()]
    };
    chances(pool, &fair.allocations).into_iter().zip(&pool.cells).flat_map(of_cell).collect()
}

/// Whether there is a certificate; when there is one, it must hold.
pub fn certified(pool: &Pool, fair: &FairLottery) -> bool {
    let Some(certificate) = &fair.certificate else { return false };
    let chances = chances(pool, &fair.allocations);
    let published = |cell: usize| chances[cell].to_string();
    let near = |cell: usize, level: &Fraction| published(cell) == format!("{}/{}", level.numer(), level.denom());
    assert_eq!(check(pool, fair.shortfall, certificate, near), Ok(()), "{pool:?}");
    true
}

/// Random tight pools of five attributes, in places or in seats, have found these: what the inequalities over cells promise,
/// no lottery over whole allocations can keep. There is no certificate then, and the brute force agrees.
#[test]
fn where_the_inequalities_are_wrong_whole_allocations_decide() {
    let wish = |min, max| Wish { min: Some(min), max: Some(max) };
    let pool = |cells: &[([usize; 5], u64, u64)], wishes: [[Wish; 2]; 5], capacity| {
        let cell =
            |&(values, seats, applications): &([usize; 5], u64, u64)| Cell { values: values.to_vec(), seats, applications };
        Pool { cells: cells.iter().map(cell).collect(), wishes: wishes.map(Vec::from).to_vec(), capacity }
    };
    let in_places = pool(
        &[
            ([0, 0, 0, 0, 0], 1, 1),
            ([0, 0, 0, 1, 1], 1, 1),
            ([0, 0, 1, 1, 1], 1, 1),
            ([0, 1, 1, 1, 0], 1, 1),
            ([1, 1, 0, 0, 1], 1, 2),
        ],
        [
            [wish(1, 2), wish(0, 1)],
            [wish(1, 1), wish(1, 1)],
            [wish(1, 2), wish(0, 1)],
            [wish(1, 1), wish(1, 1)],
            [wish(0, 1), wish(1, 2)],
        ],
        Capacity::Places(2),
    );
    let twos = [wish(2, 2), wish(2, 2)];
    let in_seats = pool(
        &[
            ([0, 0, 1, 1, 0], 3, 1),
            ([0, 0, 1, 1, 1], 3, 1),
            ([0, 1, 1, 0, 0], 3, 1),
            ([1, 0, 0, 0, 0], 4, 1),
            ([1, 1, 0, 1, 1], 3, 1),
            ([1, 1, 0, 1, 1], 4, 1),
        ],
        [twos, twos, twos, [wish(1, 2), wish(2, 3)], twos],
        Capacity::Seats(13),
    );
    for pool in [in_places, in_seats] {
        let fair = fairest(&pool).unwrap();
        let (shortfall, wanted) = brute_force(&pool);
        let wanted: Vec<String> = wanted.iter().map(|chance| format!("{}/{}", chance.numer(), chance.denom())).collect();
        assert_eq!((fair.shortfall, chances_of_all(&pool, &fair)), (shortfall, wanted));
        assert_eq!(fair.certificate, None);
        check_all(&pool, &fair);
    }
}

#[test]
fn a_certificate_that_does_not_hold_is_doubted() {
    // Four of A, at most one of them; two of B, two of C; three places. The fairest is 1/4, 1/2, 1/2.
    let cells = (0..3).map(|value| Cell { values: vec![value], seats: 1, applications: [4, 2, 2][value] }).collect();
    let wishes = vec![vec![Wish { min: None, max: Some(1) }, Wish::default(), Wish::default()]];
    let pool = Pool { cells, wishes, capacity: Capacity::Places(3) };
    let fair = fairest(&pool).unwrap();
    assert_eq!(chances(&pool, &fair.allocations).iter().map(ToString::to_string).collect::<Vec<_>>(), ["1/4", "1/2", "1/2"]);
    assert!(certified(&pool, &fair));
    let honest = fair.certificate.unwrap();
    let any = |_: usize, _: &Fraction| true;
    let mut settles_more = honest.clone();
    let moved = settles_more.levels[1].cells.pop().unwrap();
    settles_more.levels[0].cells.push(moved);
    assert_eq!(check(&pool, 0, &settles_more, any), Err(Doubt::Level(0)), "no price on the cell");
    let mut higher = honest.clone();
    higher.levels[1].chance = Fraction::new(1.into(), 3.into());
    assert_eq!(check(&pool, 0, &higher, any), Err(Doubt::Level(1)));
    let mut free = honest.clone();
    free.levels[0].prices.retain(|bound, _| matches!(bound, innoskole::lottery::Bound::Cell(_)));
    assert_eq!(check(&pool, 0, &free, any), Err(Doubt::Level(0)));
    let mut cheap = honest.clone();
    cheap.levels[0].prices.values_mut().for_each(|price| *price /= num_bigint::BigInt::from(2));
    assert_eq!(check(&pool, 0, &cheap, any), Err(Doubt::Level(0)), "half the prices prove nothing");
    let mut falling = honest.clone();
    falling.levels.swap(0, 1);
    assert!(check(&pool, 0, &falling, any).is_err());
    let mut short = honest.clone();
    short.levels.pop();
    assert!(matches!(check(&pool, 0, &short, any), Err(Doubt::Cell(_))));
    assert_eq!(check(&pool, 1, &honest, any), Err(Doubt::Shortfall));
    assert_eq!(check(&pool, 0, &honest, |_, _| false), Err(Doubt::Cell(0)));
}

/// Everything that a list of allocations must be, whatever the pool.
pub fn check_all(pool: &Pool, fair: &FairLottery) {
    let allocations = &fair.allocations;
    assert!(allocations.len() <= pool.cells.len() + 1);
    assert!(allocations.windows(2).all(|pair| pair[0].counts < pair[1].counts), "ascending, no two alike");
    let divisor = allocations.iter().fold(BigUint::ZERO, |divisor, one| divisor.gcd(&one.weight));
    assert_eq!(divisor, BigUint::from(1_u8));
    for one in allocations {
        let taken: u64 = one.counts.iter().zip(&pool.cells).map(|(count, cell)| count * cell.seats).sum();
        let left = pool.room().checked_sub(taken).expect("it fits");
        let inside =
            |(count, cell): (&u64, &Cell)| *count == cell.applications || *count < cell.applications && cell.seats > left;
        assert!(one.counts.iter().zip(&pool.cells).all(inside), "nobody outside fits");
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

/// The fairest lottery of a pool that is too large for the brute force: what can be seen of it, and the certificate.
fn check_fairest(pool: &Pool) {
    let fair = fairest(pool).unwrap();
    check_all(pool, &fair);
    assert!(certified(pool, &fair));
}

#[test]
fn allocations_of_large_pools_are_whole_feasible_and_few() {
    let mut random = ChaCha20Rng::seed_from_u64(2);
    for _ in 0..150 {
        let mut cells = Vec::new();
        for landsdel in 0..5 {
            for size in 0..3 {
                if random.next_u64() % 6 > 0 {
                    cells.push(Cell { values: vec![landsdel, size], seats: 1, applications: 1 + random.next_u64() % 30 });
                }
            }
        }
        let people: u64 = cells.iter().map(|cell: &Cell| cell.applications).sum();
        let mut wish = |limit: u64| {
            let min = random.next_u64() % limit;
            Wish { min: Some(min), max: random.next_u64().is_multiple_of(4).then(|| min + random.next_u64() % limit) }
        };
        let wishes = vec![(0..5).map(|_| wish(8)).collect(), (0..3).map(|_| wish(12)).collect()];
        check_fairest(&Pool { cells, wishes, capacity: Capacity::Places(1 + random.next_u64() % people) });
    }
}

#[test]
fn the_example_of_the_design_comes_out() {
    // Two places, one of them for group A (A1, A2); B1 and B2 outside: 50 % each.
    let cells = vec![Cell { values: vec![0], seats: 1, applications: 2 }, Cell { values: vec![1], seats: 1, applications: 2 }];
    let pool =
        Pool { cells, wishes: vec![vec![Wish { min: Some(1), max: None }, Wish::default()]], capacity: Capacity::Places(2) };
    let fair = fairest(&pool).unwrap();
    assert!(chances(&pool, &fair.allocations).iter().all(|chance| chance.to_string() == "1/2"));
}

#[test]
fn five_parts_and_three_places_give_everyone_a_chance() {
    let cells: Vec<Cell> = (0..5).map(|value| Cell { values: vec![value], seats: 1, applications: 4 }).collect();
    let pool = Pool { cells, wishes: vec![vec![Wish { min: Some(1), max: None }; 5]], capacity: Capacity::Places(3) };
    let fair = fairest(&pool).unwrap();
    assert_eq!(fair.shortfall, 2);
    assert!(fair.bounds[0].iter().all(|wish| wish.min == Some(0)));
    assert!(chances(&pool, &fair.allocations).iter().all(|chance| chance.to_string() == "3/20"));
    check_fairest(&pool);
}

#[test]
fn the_number_drawn_is_even() {
    let mut counts = [0_u32; 3];
    for seed in 0..3000 {
        let number = drawn_number(&Key::new("test", &seed.to_string()), &BigUint::from(3_u8));
        counts[usize::try_from(number).unwrap()] += 1;
    }
    assert!(counts.iter().all(|count| count.abs_diff(1000) < 130), "{counts:?}");
}

/// Larger random pools of two or three attributes, in places or seats.
fn medium_pool(random: &mut ChaCha20Rng, in_seats: bool, maxima: bool) -> Pool {
    let mut below = |limit: u64| random.next_u64() % limit;
    let shape = if below(2) == 0 { vec![4, 3] } else { vec![4, 3, 2] };
    let mut cells: Vec<Cell> = Vec::new();
    for _ in 0..20 + below(60) {
        let values: Vec<usize> = shape.iter().map(|&values| usize::try_from(below(values as u64)).unwrap()).collect();
        let seats = if in_seats { 3 + below(2) } else { 1 };
        match cells.iter_mut().find(|cell| cell.values == values && cell.seats == seats) {
            Some(cell) => cell.applications += 1,
            None => cells.push(Cell { values, seats, applications: 1 }),
        }
    }
    cells.sort_by(|one, other| (&one.values, one.seats).cmp(&(&other.values, other.seats)));
    let wanted: u64 = cells.iter().map(|cell| cell.applications * cell.seats).sum();
    let mut wish = || {
        let min = Some(below(4));
        Wish { min, max: (maxima && below(3) == 0).then(|| 4 + below(6)) }
    };
    let wishes = shape.iter().map(|&values| (0..values).map(|_| wish()).collect()).collect();
    let room = 5 + below(wanted - 5);
    Pool { cells, wishes, capacity: if in_seats { Capacity::Seats(room) } else { Capacity::Places(room) } }
}

/// The smallest chance, in billionths of a billionth.
fn smallest(pool: &Pool, fair: &FairLottery) -> u128 {
    chances(pool, &fair.allocations).iter().map(|chance| chance.in_parts(1_000_000_000_000_000_000)).min().unwrap()
}

#[test]
fn one_more_place_never_lowers_the_smallest_chance() {
    let mut random = ChaCha20Rng::seed_from_u64(3);
    let mut compared = 0;
    for _ in 0..150 {
        let mut pool = medium_pool(&mut random, false, false);
        let before = fairest(&pool).unwrap();
        pool.capacity = Capacity::Places(pool.room() + 1);
        let after = fairest(&pool).unwrap();
        if before.shortfall == 0 {
            assert!(smallest(&pool, &after) >= smallest(&pool, &before), "{pool:?}");
            compared += 1;
        }
    }
    assert!(compared > 60, "{compared}");
}

#[test]
fn what_an_attribute_s_values_are_called_changes_nothing() {
    let mut random = ChaCha20Rng::seed_from_u64(4);
    for round in 0..100 {
        let pool = medium_pool(&mut random, round % 3 == 0, true);
        let fair = fairest(&pool).unwrap();
        let before = chances(&pool, &fair.allocations);
        // Two values of the first attribute change names and wishes: the cells come in another order.
        let swapped = |value: usize| [1, 0].get(value).copied().unwrap_or(value);
        let mut order: Vec<usize> = (0..pool.cells.len()).collect();
        let values = |cell: usize| {
            let mut values = pool.cells[cell].values.clone();
            values[0] = swapped(values[0]);
            (values, pool.cells[cell].seats)
        };
        order.sort_by_key(|cell| values(*cell));
        let cells = order.iter().map(|&cell| Cell { values: values(cell).0, ..pool.cells[cell].clone() }).collect();
        let mut wishes = pool.wishes.clone();
        wishes[0].swap(0, 1);
        let other = Pool { cells, wishes, capacity: pool.capacity };
        let renamed = fairest(&other).unwrap();
        assert_eq!(renamed.shortfall, fair.shortfall);
        let after = chances(&other, &renamed.allocations);
        for (place, cell) in order.into_iter().enumerate() {
            assert_eq!(after[place], before[cell], "{pool:?}");
        }
    }
}
