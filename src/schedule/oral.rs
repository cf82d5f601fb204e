//! The oral examination: a slot for every municipality, in an order that nobody chose.
//!
//! Every municipality has an order ticket: the first 8 bytes, little-endian, of the ChaCha20 keystream under the key of the draw, stream
//! 10 000 + its number. In the order of the tickets, lowest first, each gets the earliest slot that it may have and that leaves a slot for
//! everybody else. Slots are in the order of day, start and pair.
//!
//! A pair's day has no hole in it: its starts are used from the first on. The municipalities are spread over the pairs' days as evenly as
//! the conditions allow, the earlier ones with one more.

use std::collections::BTreeMap;

use super::conditions::{Conditions, Examined, Slot, Spread, spreads, spreads_near};
use crate::model::{MunicipalityNumber, cheapest};

/// What is added to a municipality's number for the stream of its order ticket.
pub const ORAL_STREAM: u64 = 10_000;

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
    order.sort_by_key(|municipality| (municipality.ticket, municipality.id));
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

/// Who has which slot, all of them had by somebody.
struct Matching<'a> {
    open: &'a [Slot],
    /// Which slots each may have, in order.
    may: Vec<Vec<usize>>,
    slot_of: Vec<usize>,
    holder: Vec<Option<usize>>,
}

impl<'a> Matching<'a> {
    /// Some way to give everybody a slot; else those who cannot all have a slot, and how many slots are open to them.
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

    /// Gives a municipality a slot, moving others that are not settled; `settled` of them are, and nobody gets the slot that is `kept`.
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

    /// In their order each gets the earliest slot that leaves a slot for everybody else.
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
        let cost = |index: usize, at: usize| cost(conditions, &examined[index], &open[at], &spread, before);
        let given = cheapest(count, open.len(), cost);
        if given.iter().enumerate().any(|(index, at)| cost(index, *at) >= NEVER) {
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
    use std::collections::BTreeSet;

    use jiff::civil::Time;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha20Rng;

    use super::super::conditions::tests::terms;
    use super::*;

    fn conditions(pairs: u32, last: &str) -> Conditions {
        Conditions::new(&terms(pairs, last), "2022-06-14".parse().unwrap(), "2022-06-15".parse().unwrap())
    }

    /// So many municipalities, every fourth from far away, with conflicts: of each the municipality and the pair.
    fn examined(count: usize, conflicts: &[(usize, u32)], seed: u8) -> Vec<Examined> {
        let mut keystream = ChaCha20Rng::from_seed([seed; 32]);
        let municipality = |index: usize| Examined {
            id: format!("{:04}", 1_000 + index).parse().unwrap(),
            ticket: keystream.next_u64(),
            travels_far: index.is_multiple_of(4),
            barred: conflicts.iter().filter(|(other, _)| *other == index).map(|(_, pair)| *pair).collect(),
        };
        (0..count).map(municipality).collect()
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
            all.iter_mut().enumerate().for_each(|(index, municipality)| municipality.travels_far = index % far == 0);
            holds(&conditions, &all, &slots(&conditions, &all).unwrap());
        }
        // Everybody from far away: only the days between the first and the last are left.
        let conditions = Conditions::new(&terms(4, "15:00"), "2022-06-14".parse().unwrap(), "2022-06-17".parse().unwrap());
        let mut all = examined(24, &[], 1);
        all.iter_mut().for_each(|municipality| municipality.travels_far = true);
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
                let mut order = shorter.clone();
                order.insert(at, last);
                all.push(order);
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
            all.sort_by_key(|municipality| municipality.ticket);
            let spread = conditions.even(7);
            let open = conditions.slots(&spread);
            let allowed = |order: &Vec<usize>| {
                all.iter().zip(order).all(|(municipality, at)| conditions.allows(municipality, &open[*at], &spread))
            };
            let best = permutations(7).into_iter().filter(allowed).min().unwrap();
            let wanted: Vec<Slot> = best.iter().map(|at| open[*at]).collect();
            assert_eq!(all.iter().map(|municipality| own[&municipality.id]).collect::<Vec<_>>(), wanted);
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
                        .map(|(_, municipality)| municipality.clone())
                        .collect();
                    let after = slots_after(&conditions, &before, &now).unwrap();
                    holds(&conditions, &now, &after);
                    let moved = |given: &dyn Fn(usize) -> Slot| {
                        now.iter()
                            .enumerate()
                            .filter(|(index, municipality)| before.get(&municipality.id).is_some_and(|own| *own != given(*index)))
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
                            if now
                                .iter()
                                .zip(&order)
                                .all(|(municipality, at)| conditions.allows(municipality, &open[*at], &spread))
                            {
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
