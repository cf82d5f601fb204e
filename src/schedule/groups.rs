//! Peer groups: at every gathering the municipalities sit in groups to learn from each other (likemannslæring), with as many new ones as possible
//! each time, and mixed in part of the country and size.
//!
//! It is a search, and its chance is the keystream under the key of the draw, stream 20 000: whole numbers of 64 bits, little-endian, each cut into
//! the parts a step needs. Nobody chose the groups, and everybody can make them again. What counts: a pair that meets for the k-th time
//! costs k − 1 times 60; two in one group cost 15 more when they are from one part of the country, and 5 more when they are of one size.
//! The search moves two municipalities into each other's places whenever that costs no more than a limit which falls to nothing.

use crate::program::PeerGroups;

/// The stream of the search's keystream.
pub const GROUPS_STREAM: u64 = 20_000;

const REPEAT: i64 = 60;
const SAME_LANDSDEL: i64 = 15;
const SAME_SIZE: i64 = 5;

/// What of a municipality should be mixed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kind {
    /// Its part of the country.
    pub landsdel: String,
    /// Its size class.
    pub size: String,
}

/// The groups of one gathering: each a list of members, as positions, ascending.
pub type Seating = Vec<Vec<usize>>;

/// How many sit in each group, the larger ones first; none when so many cannot be shared into groups of these sizes. As many groups as bring
/// their mean nearest to the middle of the limits.
pub fn sizes(members: usize, limits: PeerGroups) -> Option<Vec<usize>> {
    let [least, most] = [limits.least, limits.most].map(|limit| usize::try_from(limit).unwrap_or(usize::MAX).max(1));
    let fits = |groups: &usize| least.saturating_mul(*groups) <= members && members <= most.saturating_mul(*groups);
    // |members / groups − (least + most) / 2|, in whole numbers: compared over the common denominator.
    let off = |groups: &usize| {
        let (mean, middle) = (members * 2, (least + most) * groups);
        (mean.abs_diff(middle) * 1_000_000 / groups, *groups)
    };
    if members == 0 {
        return Some(Vec::new());
    }
    let groups = (1..=members).filter(fits).min_by_key(off)?;
    Some((0..groups).map(|index| members / groups + usize::from(index < members % groups)).collect())
}

/// The most pairs that can meet at all: limited by the seats, and by how many others each has.
pub fn most_pairs(members: usize, sizes: &[usize], gatherings: usize) -> usize {
    let seats: usize = sizes.iter().map(|size| size * (size - 1) / 2).sum::<usize>() * gatherings;
    let largest = sizes.iter().copied().max().unwrap_or(1) - 1;
    let each = members * (members.saturating_sub(1)).min(largest * gatherings) / 2;
    seats.min(each).min(members * members.saturating_sub(1) / 2)
}

/// How many pairs met 0, 1, 2 … times.
pub fn meetings(members: usize, seatings: &[Seating]) -> Vec<usize> {
    let mut met = vec![0_usize; members * members];
    for group in seatings.iter().flatten() {
        for (index, member) in group.iter().enumerate() {
            for other in &group[index + 1..] {
                met[member * members + other] += 1;
            }
        }
    }
    let mut counts = vec![0; 1];
    for member in 0..members {
        for other in member + 1..members {
            let times = met[member * members + other] + met[other * members + member];
            if counts.len() <= times {
                counts.resize(times + 1, 0);
            }
            counts[times] += 1;
        }
    }
    counts
}

/// The search for groups.
struct Search<'a> {
    kinds: &'a [Kind],
    members: usize,
    /// What two cost in one group, whenever they sit there.
    alike: Vec<i64>,
    /// How often two sit together.
    met: Vec<i64>,
    /// Of each gathering, in which group each member sits.
    group_of: Vec<Vec<usize>>,
    groups: Vec<Seating>,
    cost: i64,
}

/// The groups of every gathering. `words` are the keystream's numbers.
pub fn seatings(kinds: &[Kind], sizes: &[usize], gatherings: usize, words: &mut impl Iterator<Item = u64>) -> Vec<Seating> {
    const ROUNDS: usize = 12;
    let mut best: Option<(i64, Vec<Seating>)> = None;
    for _ in 0..ROUNDS {
        let mut search = Search::new(kinds, sizes, gatherings, words);
        search.run(words);
        if best.as_ref().is_none_or(|(cost, _)| search.cost < *cost) {
            best = Some((search.cost, search.groups));
        }
    }
    let mut seatings = best.map(|(_, groups)| groups).unwrap_or_default();
    for seating in &mut seatings {
        seating.iter_mut().for_each(|group| group.sort_unstable());
        seating.sort_by_key(|group| group.first().copied());
    }
    seatings
}

/// The groups after somebody withdrew or was promoted: whoever comes takes the place of one who goes, and nobody moves whom the sizes do not
/// move; the first `past` gatherings are over. Groups keep their positions; one that was dissolved is empty. None when the sizes cannot be kept.
pub fn seatings_after(
    kinds: &[Kind],
    before: &[Seating],
    (gone, come): (&[usize], &[usize]),
    past: usize,
    limits: PeerGroups,
) -> Option<Vec<Seating>> {
    let mut all = before.to_vec();
    for gathering in past..all.len() {
        let replaced = gone.len().min(come.len());
        for (from, to) in gone.iter().zip(come) {
            for seat in all[gathering].iter_mut().flatten().filter(|seat| *seat == from) {
                *seat = *to;
            }
        }
        for group in &mut all[gathering] {
            group.retain(|member| !gone[replaced..].contains(member));
        }
        let mut places = Places { kinds, limits, gathering };
        for member in &come[replaced..] {
            places.seat(&mut all, *member);
        }
        if !places.settle(&mut all) {
            return None;
        }
    }
    Some(all)
}

/// The groups of one gathering, while their sizes are put right.
struct Places<'a> {
    kinds: &'a [Kind],
    limits: PeerGroups,
    gathering: usize,
}

impl Places<'_> {
    /// What it costs that one sits in a group, beside everything that they have met at other gatherings.
    fn cost(&self, all: &[Seating], member: usize, group: usize) -> i64 {
        let others = all.iter().enumerate().filter(|(index, _)| *index != self.gathering).flat_map(|(_, seating)| seating);
        let own: Vec<&Vec<usize>> = others.filter(|group| group.contains(&member)).collect();
        let mates = all[self.gathering][group].iter().filter(|mate| **mate != member);
        let of = |mate: &usize| {
            let met = own.iter().filter(|group| group.contains(mate)).count();
            REPEAT * i64::try_from(met).unwrap_or(0) + alike(self.kinds, member, *mate)
        };
        mates.map(of).sum()
    }

    fn sizes(&self, all: &[Seating]) -> Vec<usize> {
        all[self.gathering].iter().map(Vec::len).collect()
    }

    fn limit(limit: u32) -> usize {
        usize::try_from(limit).unwrap_or(usize::MAX)
    }

    /// Gives a member a seat where it costs least; a group of their own where there is no room.
    fn seat(&self, all: &mut [Seating], member: usize) {
        let room = |(_, size): &(usize, &usize)| (1..Self::limit(self.limits.most)).contains(*size);
        let sizes = self.sizes(all);
        let best = sizes.iter().enumerate().filter(room).min_by_key(|(group, size)| (self.cost(all, member, *group), **size));
        match best.map(|(group, _)| group) {
            Some(group) => all[self.gathering][group].push(member),
            None => all[self.gathering].push(vec![member]),
        }
    }

    /// Fills up groups that are too small, or dissolves them; tells whether that was possible.
    fn settle(&mut self, all: &mut [Seating]) -> bool {
        let (least, most) = (Self::limit(self.limits.least), Self::limit(self.limits.most));
        for _ in 0..self.kinds.len() * 2 {
            let sizes = self.sizes(all);
            let Some(small) = (0..sizes.len()).find(|group| sizes[*group] > 0 && sizes[*group] < least) else { return true };
            let giving = (0..sizes.len()).filter(|group| *group != small && sizes[*group] > least);
            let seats = giving.flat_map(|group| all[self.gathering][group].iter().map(move |member| (group, *member)));
            let best = seats.min_by_key(|(group, member)| {
                (std::cmp::Reverse(sizes[*group]), self.cost(all, *member, small) - self.cost(all, *member, *group), *member)
            });
            if let Some((group, member)) = best {
                all[self.gathering][group].retain(|other| *other != member);
                all[self.gathering][small].push(member);
                continue;
            }
            let room: usize =
                (0..sizes.len()).filter(|group| *group != small && sizes[*group] > 0).map(|group| most - sizes[group]).sum();
            if room < sizes[small] {
                return false;
            }
            for gathering in std::mem::take(&mut all[self.gathering][small]) {
                self.seat(all, gathering);
            }
        }
        false
    }
}

fn alike(kinds: &[Kind], one: usize, other: usize) -> i64 {
    let (one, other) = (&kinds[one], &kinds[other]);
    SAME_LANDSDEL * i64::from(one.landsdel == other.landsdel) + SAME_SIZE * i64::from(one.size == other.size)
}

/// A number below a limit; so slightly uneven that no search minds.
fn below(word: u64, limit: usize) -> usize {
    let limit = limit as u64;
    usize::try_from(word % limit.max(1)).unwrap_or(0)
}

impl<'a> Search<'a> {
    fn new(kinds: &'a [Kind], sizes: &[usize], gatherings: usize, words: &mut impl Iterator<Item = u64>) -> Self {
        let members = kinds.len();
        let alike = (0..members * members).map(|index| alike(kinds, index / members, index % members)).collect();
        let mut search =
            Self { kinds, members, alike, met: vec![0; members * members], group_of: Vec::new(), groups: Vec::new(), cost: 0 };
        for _ in 0..gatherings {
            // A shuffled order, cut into groups.
            let mut order: Vec<usize> = (0..members).collect();
            for index in (1..members).rev() {
                order.swap(index, below(words.next().unwrap_or(0), index + 1));
            }
            let mut seating = Seating::new();
            let mut group_of = vec![0; members];
            for size in sizes {
                let group: Vec<usize> = order.drain(..*size).collect();
                group.iter().for_each(|member| group_of[*member] = seating.len());
                for (index, member) in group.iter().enumerate() {
                    for other in &group[index + 1..] {
                        search.cost += search.meet(*member, *other, 1);
                    }
                }
                seating.push(group);
            }
            search.groups.push(seating);
            search.group_of.push(group_of);
        }
        search
    }

    /// Lets two meet once more, or once less; what that costs.
    fn meet(&mut self, one: usize, other: usize, times: i64) -> i64 {
        let (here, there) = (one * self.members + other, other * self.members + one);
        let before = self.met[here];
        self.met[here] += times;
        self.met[there] = self.met[here];
        let repeats = |met: i64| REPEAT * met * (met - 1) / 2;
        repeats(self.met[here]) - repeats(before) + times * self.alike[here]
    }

    /// What it would cost if two of a gathering took each other's places.
    fn swap_costs(&self, gathering: usize, one: usize, other: usize) -> i64 {
        let mut costs = 0;
        for (leaving, coming) in [(one, other), (other, one)] {
            for mate in &self.groups[gathering][self.group_of[gathering][leaving]] {
                if *mate != leaving {
                    let (gone, new) = (leaving * self.members + mate, coming * self.members + mate);
                    costs += REPEAT * (self.met[new] - (self.met[gone] - 1)) + self.alike[new] - self.alike[gone];
                }
            }
        }
        costs
    }

    fn swap(&mut self, gathering: usize, one: usize, other: usize) {
        let (here, there) = (self.group_of[gathering][one], self.group_of[gathering][other]);
        for (leaving, coming, group) in [(one, other, here), (other, one, there)] {
            for index in 0..self.groups[gathering][group].len() {
                let mate = self.groups[gathering][group][index];
                if mate != leaving {
                    self.cost += self.meet(leaving, mate, -1) + self.meet(coming, mate, 1);
                }
            }
        }
        for (group, from, to) in [(here, one, other), (there, other, one)] {
            if let Some(seat) = self.groups[gathering][group].iter_mut().find(|member| **member == from) {
                *seat = to;
            }
        }
        self.group_of[gathering].swap(one, other);
    }

    /// Swaps until the limit has fallen to nothing.
    fn run(&mut self, words: &mut impl Iterator<Item = u64>) {
        const MOST_STEPS: usize = 1_500_000;
        let steps = (400_000 + 3_000 * self.kinds.len() * self.groups.len()).min(MOST_STEPS);
        let gatherings = self.groups.len();
        if gatherings == 0 || self.groups.iter().all(|seating| seating.len() < 2) {
            return;
        }
        let highest = REPEAT / 2;
        for step in 0..steps {
            let word = words.next().unwrap_or(0);
            let gathering = below(word & 0xffff, gatherings);
            let one = below(word >> 16 & 0xff_ffff, self.members);
            let other = below(word >> 40, self.members);
            if self.group_of[gathering][one] == self.group_of[gathering][other] {
                continue;
            }
            let left = i64::try_from(steps - step).unwrap_or(0);
            let limit = highest * left / i64::try_from(steps).unwrap_or(1).max(1);
            if self.swap_costs(gathering, one, other) <= limit {
                self.swap(gathering, one, other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha20Rng;

    use super::*;

    pub fn limits(least: u32, most: u32) -> PeerGroups {
        PeerGroups { least, most }
    }

    fn kinds(count: usize) -> Vec<Kind> {
        let landsdeler = ["Nord-Norge", "Trøndelag", "Vestlandet", "Sørlandet", "Østlandet", "Østlandet"];
        let sizes = ["small", "medium", "large", "small"];
        (0..count).map(|index| Kind { landsdel: landsdeler[index % 6].to_owned(), size: sizes[index % 4].to_owned() }).collect()
    }

    fn seated(count: usize, least: u32, most: u32, gatherings: usize, seed: u8) -> (Vec<usize>, Vec<Seating>) {
        let mut keystream = ChaCha20Rng::from_seed([seed; 32]);
        let sizes = sizes(count, limits(least, most)).unwrap();
        let all = seatings(&kinds(count), &sizes, gatherings, &mut std::iter::repeat_with(|| keystream.next_u64()));
        (sizes, all)
    }

    fn everybody_sits_once(count: usize, all: &[Seating]) {
        for seating in all {
            let mut members: Vec<usize> = seating.iter().flatten().copied().collect();
            members.sort_unstable();
            assert_eq!(members, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn groups_have_sizes_within_the_limits() {
        assert_eq!(sizes(24, limits(3, 5)), Some(vec![4; 6]));
        assert_eq!(sizes(23, limits(3, 5)), Some(vec![4, 4, 4, 4, 4, 3]));
        assert_eq!(sizes(7, limits(3, 5)), Some(vec![4, 3]));
        assert_eq!(sizes(5, limits(3, 5)), Some(vec![5]));
        assert_eq!((sizes(2, limits(3, 5)), sizes(23, limits(4, 4)), sizes(7, limits(4, 5))), (None, None, None));
    }

    /// In 24 municipalities in groups of 4 over 6 gatherings, 216 pairs could meet, each once.
    #[test]
    fn as_many_pairs_meet_as_can_and_few_twice() {
        for (count, least, most, repeats) in [(24, 4, 4, 3), (60, 3, 5, 0), (12, 3, 3, 8), (20, 4, 4, 14)] {
            let (sizes, all) = seated(count, least, most, 6, 7);
            everybody_sits_once(count, &all);
            let (met, bound) = (meetings(count, &all), most_pairs(count, &sizes, 6));
            let different: usize = met.iter().skip(1).sum();
            assert_eq!(met.iter().sum::<usize>(), count * (count - 1) / 2);
            assert!(different <= bound && bound - different <= repeats, "{count}: {met:?} of {bound}");
        }
    }

    #[test]
    fn groups_are_mixed() {
        let (_, all) = seated(24, 4, 4, 1, 3);
        // Of five parts of the country none sits twice in a group, but for Østlandet with its eight.
        let kinds = kinds(24);
        for group in &all[0] {
            let landsdeler: std::collections::BTreeSet<&str> =
                group.iter().map(|member| kinds[*member].landsdel.as_str()).collect();
            assert!(landsdeler.len() >= 3, "{group:?}");
        }
    }

    #[test]
    fn the_bound_is_the_best_that_any_seating_reaches() {
        // 6 in two groups of 3, every way over 2 gatherings.
        let half = |mask: usize| -> Seating {
            let (one, other): (Vec<usize>, Vec<usize>) = (0..6).partition(|member| mask >> member & 1 == 1);
            vec![one, other]
        };
        let all: Vec<Seating> = (0..64_usize).filter(|mask| mask.count_ones() == 3).map(half).collect();
        let mut best = 0;
        for one in &all {
            for other in &all {
                best = best.max(meetings(6, &[one.clone(), other.clone()]).iter().skip(1).sum());
            }
        }
        assert!(best <= most_pairs(6, &[3, 3], 2));
        let (_, own) = seated(6, 3, 3, 2, 1);
        assert_eq!(meetings(6, &own).iter().skip(1).sum::<usize>(), best);
    }

    #[test]
    fn whoever_is_promoted_takes_the_seat_and_nobody_else_moves() {
        let (_, before) = seated(24, 3, 5, 6, 5);
        let kinds = kinds(26);
        let after = seatings_after(&kinds, &before, (&[3], &[24]), 0, limits(3, 5)).unwrap();
        for (was, is) in before.iter().zip(&after) {
            for (was, is) in was.iter().zip(is) {
                let was: Vec<usize> = was.iter().map(|member| if *member == 3 { 24 } else { *member }).collect();
                assert_eq!(&was, is);
            }
        }
        // One goes, and nobody comes; then one comes, and nobody goes.
        let fewer = seatings_after(&kinds, &before, (&[3], &[]), 0, limits(3, 5)).unwrap();
        let more = seatings_after(&kinds, &fewer, (&[], &[25]), 0, limits(3, 5)).unwrap();
        for (was, (is, then)) in before.iter().zip(fewer.iter().zip(&more)) {
            let moved = |was: &Seating, is: &Seating| {
                was.iter().zip(is).flat_map(|(was, is)| is.iter().filter(|member| !was.contains(member))).count()
            };
            assert_eq!((moved(was, is), moved(is, then)), (0, 1));
        }
        // Of groups of four a group of three is too small: it is dissolved, or filled up.
        let (_, fours) = seated(24, 4, 4, 2, 5);
        assert_eq!(seatings_after(&kinds, &fours, (&[3], &[]), 0, limits(4, 4)), None);
        let filled = seatings_after(&kinds, &fours, (&[3], &[]), 0, limits(4, 5)).unwrap();
        assert!(filled.iter().flatten().all(|group| group.is_empty() || (4..=5).contains(&group.len())), "{filled:?}");
    }
}
