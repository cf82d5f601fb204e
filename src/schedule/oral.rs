//! The oral examination: a slot for every municipality, in an order that nobody chose.
//!
//! Every municipality has an order ticket: the first 8 bytes, little-endian, of the ChaCha20 keystream under the key of the draw, stream
//! 10 000 + its number. In the order of the tickets, lowest first, each gets the earliest slot that it may have and that leaves a slot for
//! everybody else. Slots are in the order of day, start and pair.
//!
//! A pair's day has no hole in it: its starts are used from the first on. The municipalities are spread over the pairs' days as evenly as
//! the conditions allow, the earlier ones with one more.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use crate::model::{MunicipalityNumber, cheapest};
use crate::program::OralTerms;

/// What is added to a municipality's number for the stream of its order ticket.
pub const ORAL_STREAM: u64 = 10_000;

/// When and by whom a municipality is examined.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Slot {
    /// The day.
    pub day: Date,
    /// When it begins.
    pub start: Time,
    /// The pair of examiners, from 1.
    pub pair: u32,
}

/// A municipality to be examined.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Examined {
    /// Its number.
    pub id: MunicipalityNumber,
    /// Its order ticket.
    pub ticket: u64,
    /// Whether it is one of those who travel furthest.
    pub travels_far: bool,
    /// The pairs that cannot examine it.
    pub barred: BTreeSet<u32>,
}

/// Why not everybody can have a slot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoSlots {
    /// There are fewer slots than municipalities.
    TooFew {
        /// How many municipalities there are.
        municipalities: usize,
        /// How many slots.
        slots: usize,
    },
    /// These municipalities may only have so many slots between them.
    Collide {
        /// The municipalities.
        municipalities: Vec<MunicipalityNumber>,
        /// How many slots are open to any of them.
        slots: usize,
    },
}

/// The slots of a whole examination, when a pair has so many on a day.
type Spread = Vec<usize>;

/// The conditions of an examination.
pub struct Conditions {
    days: Vec<Date>,
    starts: Vec<Time>,
    pairs: u32,
}

impl Conditions {
    /// Those of a programme, over the days of its oral examination.
    pub fn new(terms: &OralTerms, first: Date, last: Date) -> Self {
        let days = first.series(1.day()).take_while(|day| *day <= last).collect();
        Self { days, starts: starts(terms), pairs: terms.pairs.get() }
    }

    /// How many slots there are at most.
    pub fn capacity(&self) -> usize {
        self.pair_days() * self.starts.len()
    }

    fn pair_days(&self) -> usize {
        self.days.len() * usize::try_from(self.pairs).unwrap_or(0)
    }

    /// The slots of a spread over the pairs' days (each day's pairs in order), by day, start and pair.
    fn slots(&self, spread: &Spread) -> Vec<Slot> {
        let pairs = usize::try_from(self.pairs).unwrap_or(1).max(1);
        let mut slots = Vec::new();
        for (index, count) in spread.iter().enumerate() {
            let pair = u32::try_from(index % pairs + 1).unwrap_or(1);
            slots.extend(self.starts.iter().take(*count).map(|start| Slot {
                day: self.days[index / pairs],
                start: *start,
                pair,
            }));
        }
        slots.sort_unstable();
        slots
    }

    /// As even as can be, the earlier ones with one more.
    fn even(&self, municipalities: usize) -> Spread {
        let places = self.pair_days().max(1);
        (0..places).map(|index| municipalities / places + usize::from(index < municipalities % places)).collect()
    }

    /// Whether a municipality may have a slot of these.
    fn allows(&self, municipality: &Examined, slot: &Slot, spread: &Spread) -> bool {
        let pairs = usize::try_from(self.pairs).unwrap_or(1).max(1);
        let first = self.days.first() == Some(&slot.day) && self.starts.first() == Some(&slot.start);
        let last_day = spread.len().saturating_sub(pairs);
        let own = spread.get(last_day + usize::try_from(slot.pair).unwrap_or(1) - 1).copied().unwrap_or(0);
        let last =
            self.days.last() == Some(&slot.day) && own.checked_sub(1).and_then(|at| self.starts.get(at)) == Some(&slot.start);
        !municipality.barred.contains(&slot.pair) && !(municipality.travels_far && (first || last))
    }
}

/// The starts of a day: one after the other with the break between, none in the lunch, none after the last start.
fn starts(terms: &OralTerms) -> Vec<Time> {
    let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    let (length, pause) = (i64::from(terms.minutes.get()), i64::from(terms.break_minutes));
    let lunch = (minutes(terms.lunch_start), minutes(terms.lunch_start) + i64::from(terms.lunch_minutes));
    let mut at = minutes(terms.first_start);
    let mut starts = Vec::new();
    while at <= minutes(terms.last_start) {
        if at < lunch.1 && at + length > lunch.0 {
            at = lunch.1;
            continue;
        }
        let part = |number: i64| i8::try_from(number).unwrap_or(0);
        starts.extend(Time::new(part(at / 60), part(at % 60), 0, 0).ok());
        at += length + pause;
    }
    starts
}

/// The slots as the order tickets have them.
///
/// # Errors
/// Which conditions collide.
pub fn slots(conditions: &Conditions, examined: &[Examined]) -> Result<BTreeMap<MunicipalityNumber, Slot>, NoSlots> {
    let (count, capacity) = (examined.len(), conditions.capacity());
    if count > capacity {
        return Err(NoSlots::TooFew { municipalities: count, slots: capacity });
    }
    let mut order: Vec<&Examined> = examined.iter().collect();
    order.sort_by_key(|one| (one.ticket, one.id));
    let mut first = None;
    for spread in spreads(conditions, count) {
        let open = conditions.slots(&spread);
        match Matching::of(conditions, &order, &open, &spread) {
            Ok(matching) => return Ok(matching.in_order(&order)),
            Err(stuck) => drop(first.get_or_insert(stuck)),
        }
    }
    let (municipalities, slots) = first.unwrap_or_default();
    Err(NoSlots::Collide { municipalities, slots })
}

/// How the municipalities can be spread over the pairs' days, the most even first: as evenly as can be over all or some of them, and whatever
/// comes of that by moving one from a pair's day to another's.
fn spreads(conditions: &Conditions, count: usize) -> impl Iterator<Item = Spread> {
    const MOST: usize = 3_000;
    let most = conditions.starts.len();
    let mut seen: BTreeSet<Spread> = fewer(conditions, count).into_iter().chain([conditions.even(count)]).collect();
    let mut open: BTreeSet<(usize, Reverse<Spread>)> =
        seen.iter().map(|spread| (uneven(spread), Reverse(spread.clone()))).collect();
    std::iter::from_fn(move || {
        let (_, Reverse(spread)) = open.pop_first()?;
        for from in 0..spread.len() {
            for to in 0..spread.len() {
                if from != to && spread[from] > 0 && spread[to] < most && seen.len() < MOST {
                    let mut next = spread.clone();
                    next[from] -= 1;
                    next[to] += 1;
                    if seen.insert(next.clone()) {
                        open.insert((uneven(&next), Reverse(next)));
                    }
                }
            }
        }
        Some(spread)
    })
}

/// How uneven a spread is: the sum of the squares.
fn uneven(spread: &Spread) -> usize {
    spread.iter().map(|count| count * count).sum()
}

/// As evenly as can be over some of the pairs' days: the first so many pairs, on all days or without the first or the last.
fn fewer(conditions: &Conditions, count: usize) -> Vec<Spread> {
    let pairs = usize::try_from(conditions.pairs).unwrap_or(1).max(1);
    let days = conditions.days.len();
    let mut all = Vec::new();
    for used in (1..=pairs).rev() {
        for (from, to) in [(0, days), (1, days), (0, days.saturating_sub(1)), (1, days.saturating_sub(1))] {
            let open: Vec<usize> =
                (0..conditions.pair_days()).filter(|at| at % pairs < used && (from..to).contains(&(at / pairs))).collect();
            if open.len() * conditions.starts.len() < count || open.is_empty() {
                continue;
            }
            let mut spread = vec![0; conditions.pair_days()];
            for (index, at) in open.iter().enumerate() {
                spread[*at] = count / open.len() + usize::from(index < count % open.len());
            }
            all.push(spread);
        }
    }
    all
}

/// Who has which slot, all of them had by somebody.
struct Matching<'a> {
    open: &'a [Slot],
    /// Which slots each may have, in order.
    may: Vec<Vec<usize>>,
    slot_of: Vec<usize>,
    holder: Vec<Option<usize>>,
}

impl<'a> Matching<'a> {
    /// Some way to give everybody a slot; else those who cannot all have one, and how many slots are open to them.
    fn of(
        conditions: &Conditions,
        order: &[&Examined],
        open: &'a [Slot],
        spread: &Spread,
    ) -> Result<Self, (Vec<MunicipalityNumber>, usize)> {
        let may =
            |municipality: &&Examined| (0..open.len()).filter(|at| conditions.allows(municipality, &open[*at], spread)).collect();
        let may: Vec<Vec<usize>> = order.iter().map(may).collect();
        let mut matching = Self { open, may, slot_of: vec![usize::MAX; order.len()], holder: vec![None; open.len()] };
        for municipality in 0..order.len() {
            let mut seen = vec![false; open.len()];
            if !matching.place(municipality, &mut seen, 0, None) {
                let reached = |at: &usize| seen[*at];
                let slots = (0..open.len()).filter(reached).count();
                let holders = (0..open.len()).filter(reached).filter_map(|at| matching.holder[at]);
                let mut stuck: Vec<MunicipalityNumber> = holders.chain([municipality]).map(|index| order[index].id).collect();
                stuck.sort_unstable();
                return Err((stuck, slots));
            }
        }
        Ok(matching)
    }

    /// Gives one a slot, moving others that are not settled; `settled` of them are, and nobody gets the slot that is `kept`.
    fn place(&mut self, municipality: usize, seen: &mut [bool], settled: usize, kept: Option<usize>) -> bool {
        for index in 0..self.may[municipality].len() {
            let at = self.may[municipality][index];
            if seen[at] || kept == Some(at) || self.holder[at].is_some_and(|other| other < settled) {
                continue;
            }
            seen[at] = true;
            let free = match self.holder[at] {
                None => true,
                Some(other) => self.place(other, seen, settled, kept),
            };
            if free {
                (self.holder[at], self.slot_of[municipality]) = (Some(municipality), at);
                return true;
            }
        }
        false
    }

    /// In their order each gets the earliest slot that leaves one for everybody else.
    fn in_order(mut self, order: &[&Examined]) -> BTreeMap<MunicipalityNumber, Slot> {
        for municipality in 0..order.len() {
            for index in 0..self.may[municipality].len() {
                let (at, own) = (self.may[municipality][index], self.slot_of[municipality]);
                if at == own {
                    break;
                }
                let Some(other) = self.holder[at].filter(|other| *other > municipality) else { continue };
                let before = (self.slot_of.clone(), self.holder.clone());
                (self.holder[at], self.slot_of[municipality], self.holder[own]) = (Some(municipality), at, None);
                if self.place(other, &mut vec![false; self.open.len()], municipality + 1, Some(at)) {
                    break;
                }
                (self.slot_of, self.holder) = before;
            }
        }
        order.iter().zip(&self.slot_of).map(|(municipality, at)| (municipality.id, self.open[*at])).collect()
    }
}

/// The slots after somebody withdrew or was promoted: as few as possible are others than before.
///
/// # Errors
/// Which conditions collide.
pub fn slots_after(
    conditions: &Conditions,
    before: &BTreeMap<MunicipalityNumber, Slot>,
    examined: &[Examined],
) -> Result<BTreeMap<MunicipalityNumber, Slot>, NoSlots> {
    let (count, capacity) = (examined.len(), conditions.capacity());
    if count > capacity {
        return Err(NoSlots::TooFew { municipalities: count, slots: capacity });
    }
    let used = |slot: &Slot| before.values().any(|other| other == slot);
    let pairs = usize::try_from(conditions.pairs).unwrap_or(1).max(1);
    let own: Spread = (0..conditions.pair_days())
        .map(|index| {
            let pair = u32::try_from(index % pairs + 1).unwrap_or(1);
            conditions
                .starts
                .iter()
                .filter(|start| used(&Slot { day: conditions.days[index / pairs], start: **start, pair }))
                .count()
        })
        .collect();
    let mut best: Option<(usize, BTreeMap<MunicipalityNumber, Slot>)> = None;
    for spread in spreads_near(conditions, &own, count) {
        let open = conditions.slots(&spread);
        let cost = |one: usize, at: usize| cost(conditions, &examined[one], &open[at], &spread, before);
        let given = cheapest(count, open.len(), cost);
        if given.iter().enumerate().any(|(one, at)| cost(one, *at) >= NEVER) {
            continue;
        }
        let now: BTreeMap<MunicipalityNumber, Slot> =
            examined.iter().zip(given).map(|(municipality, at)| (municipality.id, open[at])).collect();
        let moved = now.iter().filter(|(id, slot)| before.get(id).is_some_and(|own| own != *slot)).count();
        if best.as_ref().is_none_or(|(fewest, _)| moved < *fewest) {
            best = Some((moved, now));
        }
    }
    // Nothing near it fits: from the beginning.
    best.map_or_else(|| slots(conditions, examined), |(_, now)| Ok(now))
}

/// The spreads that differ least from one: one more or one less on a pair's day, as often as needed; the most even first.
fn spreads_near(conditions: &Conditions, own: &Spread, count: usize) -> Vec<Spread> {
    let total: usize = own.iter().sum();
    let steps = total.abs_diff(count);
    let most = conditions.starts.len();
    const MOST: usize = 300;
    let mut all = BTreeSet::from([own.clone()]);
    for _ in 0..steps {
        let mut next = BTreeSet::new();
        for spread in &all {
            for index in 0..spread.len() {
                let mut other = spread.clone();
                if total > count && other[index] > 0 {
                    other[index] -= 1;
                } else if total < count && other[index] < most {
                    other[index] += 1;
                } else {
                    continue;
                }
                if next.len() < MOST {
                    next.insert(other);
                }
            }
        }
        all = next;
    }
    let mut all: Vec<Spread> = all.into_iter().collect();
    all.sort_by_key(|spread| (uneven(spread), Reverse(spread.clone())));
    all
}

/// Not to be given at all.
const NEVER: i64 = 1_000_000;

/// What it costs to give somebody a slot: nothing for their own, one for another.
fn cost(
    conditions: &Conditions,
    municipality: &Examined,
    slot: &Slot,
    spread: &Spread,
    before: &BTreeMap<MunicipalityNumber, Slot>,
) -> i64 {
    match before.get(&municipality.id) {
        _ if !conditions.allows(municipality, slot, spread) => NEVER,
        Some(own) if own == slot => 0,
        Some(_) => 1,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha20Rng;

    use super::*;

    fn terms(pairs: u32, last: &str) -> OralTerms {
        let time = |text: &str| text.parse().unwrap();
        OralTerms {
            minutes: 45.try_into().unwrap(),
            break_minutes: 15,
            first_start: time("09:00"),
            last_start: time(last),
            lunch_start: time("12:00"),
            lunch_minutes: 60,
            pairs: pairs.try_into().unwrap(),
            furthest_percent: 25,
            conflicts: Vec::new(),
        }
    }

    fn conditions(pairs: u32, last: &str) -> Conditions {
        Conditions::new(&terms(pairs, last), "2022-06-14".parse().unwrap(), "2022-06-15".parse().unwrap())
    }

    /// So many municipalities, every fourth from far away, with conflicts: of each the municipality and the pair.
    fn examined(count: usize, conflicts: &[(usize, u32)], seed: u8) -> Vec<Examined> {
        let mut keystream = ChaCha20Rng::from_seed([seed; 32]);
        let one = |index: usize| Examined {
            id: format!("{:04}", 1_000 + index).parse().unwrap(),
            ticket: keystream.next_u64(),
            travels_far: index.is_multiple_of(4),
            barred: conflicts.iter().filter(|(other, _)| *other == index).map(|(_, pair)| *pair).collect(),
        };
        (0..count).map(one).collect()
    }

    /// What every examination must hold, looked at from outside.
    fn holds(conditions: &Conditions, examined: &[Examined], slots: &BTreeMap<MunicipalityNumber, Slot>) {
        assert_eq!(slots.len(), examined.len());
        let all: BTreeSet<&Slot> = slots.values().collect();
        assert_eq!(all.len(), slots.len(), "a slot twice");
        for pair in 1..=conditions.pairs {
            for day in &conditions.days {
                let starts: Vec<Time> =
                    slots.values().filter(|slot| (slot.pair, slot.day) == (pair, *day)).map(|slot| slot.start).collect();
                let last = starts.iter().max();
                let until = conditions.starts.iter().filter(|start| last.is_some_and(|last| *start <= last)).count();
                assert_eq!(until, starts.len(), "a hole in the day of pair {pair}");
            }
        }
        let (first_day, last_day) = (conditions.days[0], conditions.days[conditions.days.len() - 1]);
        for municipality in examined {
            let own = slots[&municipality.id];
            assert!(!municipality.barred.contains(&own.pair), "{own:?}");
            let later = slots.values().any(|slot| slot.day == last_day && slot.pair == own.pair && slot.start > own.start);
            if municipality.travels_far {
                assert!(own.day != first_day || own.start != conditions.starts[0], "{own:?} is the first on the first day");
                assert!(own.day != last_day || later, "{own:?} is the last on the last day");
            }
        }
    }

    #[test]
    fn a_day_has_its_starts_with_breaks_and_lunch() {
        let text = |times: Vec<Time>| times.iter().map(|time| time.strftime("%H:%M").to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(text(starts(&terms(1, "15:00"))), "09:00 10:00 11:00 13:00 14:00 15:00");
        let early = OralTerms { lunch_start: "11:30".parse().unwrap(), ..terms(1, "14:30") };
        assert_eq!(text(starts(&early)), "09:00 10:00 12:30 13:30 14:30");
        let none = OralTerms { lunch_minutes: 0, ..terms(1, "12:00") };
        assert_eq!(text(starts(&none)), "09:00 10:00 11:00 12:00");
    }

    #[test]
    fn twenty_four_over_two_days_and_two_pairs_with_five_conflicts() {
        for seed in 0..20 {
            let (conditions, all) = (conditions(2, "15:00"), examined(24, &[(0, 1), (3, 1), (4, 2), (9, 2), (17, 1)], seed));
            holds(&conditions, &all, &slots(&conditions, &all).unwrap());
        }
        let (conditions, all) = (conditions(5, "15:00"), examined(60, &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (4, 4)], 1));
        holds(&conditions, &all, &slots(&conditions, &all).unwrap());
    }

    #[test]
    fn what_collides_is_named() {
        let conditions = conditions(2, "15:00");
        let too_many = slots(&conditions, &examined(25, &[], 1)).unwrap_err();
        assert_eq!(too_many, NoSlots::TooFew { municipalities: 25, slots: 24 });
        // Thirteen that pair 1 cannot examine, and pair 2 has twelve slots.
        let conflicts: Vec<(usize, u32)> = (1..14).map(|index| (index, 1)).collect();
        let NoSlots::Collide { municipalities, slots: open } = slots(&conditions, &examined(24, &conflicts, 1)).unwrap_err()
        else {
            panic!("they collide");
        };
        assert!(municipalities.len() > open && open <= 12, "{municipalities:?} {open}");
        // One that nobody can examine.
        let alone = slots(&conditions, &examined(3, &[(1, 1), (1, 2)], 1)).unwrap_err();
        assert_eq!(alone, NoSlots::Collide { municipalities: vec!["1001".parse().unwrap()], slots: 0 });
    }

    /// Ten pairs over two days, where nearly every slot would be a first or a last one: some pairs stay at home.
    #[test]
    fn pairs_that_are_too_many_stay_at_home() {
        for (pairs, far) in [(10, 4), (12, 4), (50, 3), (8, 2)] {
            let conditions = conditions(pairs, "15:00");
            let mut all = examined(24, &[], 1);
            all.iter_mut().enumerate().for_each(|(index, one)| one.travels_far = index % far == 0);
            holds(&conditions, &all, &slots(&conditions, &all).unwrap());
        }
        // Everybody from far away: only the days between the first and the last are left.
        let conditions = Conditions::new(&terms(4, "15:00"), "2022-06-14".parse().unwrap(), "2022-06-17".parse().unwrap());
        let mut all = examined(24, &[], 1);
        all.iter_mut().for_each(|one| one.travels_far = true);
        holds(&conditions, &all, &slots(&conditions, &all).unwrap());
    }

    /// Pair 2 can examine two of six: the days are not shared evenly then, and still have no hole.
    #[test]
    fn the_days_are_as_even_as_the_conflicts_allow() {
        let conditions = conditions(2, "15:00");
        let all = examined(6, &[(0, 2), (1, 2), (2, 2), (3, 2)], 1);
        let given = slots(&conditions, &all).unwrap();
        holds(&conditions, &all, &given);
        assert_eq!(given.values().filter(|slot| slot.pair == 2).count(), 2);
    }

    fn permutations(count: usize) -> Vec<Vec<usize>> {
        let Some(last) = count.checked_sub(1) else { return vec![Vec::new()] };
        let mut all = Vec::new();
        for shorter in permutations(last) {
            for at in 0..=shorter.len() {
                let mut one = shorter.clone();
                one.insert(at, last);
                all.push(one);
            }
        }
        all
    }

    /// An oracle that tries every order: the slots of those with the lowest tickets are the earliest that any order has.
    #[test]
    fn in_the_order_of_tickets_each_gets_the_earliest_slot_that_leaves_one_for_all() {
        let conditions = conditions(2, "15:00");
        for seed in 0..12 {
            let mut all = examined(7, &[(0, 1), (2, 2), (5, 1)], seed);
            let own = slots(&conditions, &all).unwrap();
            all.sort_by_key(|one| one.ticket);
            let spread = conditions.even(7);
            let open = conditions.slots(&spread);
            let allowed = |order: &Vec<usize>| all.iter().zip(order).all(|(one, at)| conditions.allows(one, &open[*at], &spread));
            let best = permutations(7).into_iter().filter(allowed).min().unwrap();
            let wanted: Vec<Slot> = best.iter().map(|at| open[*at]).collect();
            assert_eq!(all.iter().map(|one| own[&one.id]).collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn as_few_as_possible_move_afterwards() {
        let conditions = conditions(2, "15:00");
        for seed in 0..6 {
            let all = examined(8, &[(0, 1), (2, 2), (7, 1)], seed);
            let before = slots(&conditions, &all[..7]).unwrap();
            for gone in 0..7 {
                // One goes and one comes, who has a conflict; then one goes and nobody comes.
                for come in [true, false] {
                    let now: Vec<Examined> = all
                        .iter()
                        .enumerate()
                        .filter(|(index, _)| *index != gone && (come || *index != 7))
                        .map(|(_, one)| one.clone())
                        .collect();
                    let after = slots_after(&conditions, &before, &now).unwrap();
                    holds(&conditions, &now, &after);
                    let moved = |given: &dyn Fn(usize) -> Slot| {
                        now.iter()
                            .enumerate()
                            .filter(|(index, one)| before.get(&one.id).is_some_and(|own| *own != given(*index)))
                            .count()
                    };
                    let own = moved(&|index| after[&now[index].id]);
                    let mut spreads: Vec<Spread> = vec![conditions.even(7)];
                    if !come {
                        spreads = (0..4)
                            .map(|index| {
                                let mut spread = conditions.even(7);
                                spread[index] -= 1;
                                spread
                            })
                            .collect();
                    }
                    let mut best = usize::MAX;
                    for spread in spreads {
                        let open = conditions.slots(&spread);
                        for order in permutations(now.len()) {
                            if now.iter().zip(&order).all(|(one, at)| conditions.allows(one, &open[*at], &spread)) {
                                best = best.min(moved(&|index| open[order[index]]));
                            }
                        }
                    }
                    assert_eq!(own, best, "{seed} {gone} {come}");
                }
            }
        }
    }
}
