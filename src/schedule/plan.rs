//! Who is examined when, and who sits with whom: made from the seed of the draw, and changed as little as possible by what happened afterwards.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::conditions::{Conditions, Examined, Slot};
use super::distance::kilometres;
use super::groups::{GROUPS_STREAM, Kind, Seating, meetings, most_pairs, seatings, seatings_after, sizes};
use super::oral::{NoSlots, ORAL_STREAM, slots, slots_after};
use crate::case::Cases;
use crate::lottery::Key;
use crate::model::{Fault, MunicipalityNumber};
use crate::program::{OralTerms, PeerGroups, Program};
use crate::protocol::{Event, Protocol, State, counting};
use crate::register::{Found, Register};

/// Everything that is planned for those who have a place.
pub struct Plan {
    /// Those who have a place now, by id.
    pub participants: Vec<MunicipalityNumber>,
    /// Their slots; none where the programme file has no terms for them.
    pub oral: Option<Result<Oral, NoSlots>>,
    /// Their groups; none where the programme file has no sizes for them.
    pub groups: Option<Result<Groups, NoGroups>>,
}

/// The oral examination.
pub struct Oral {
    /// Who is examined when.
    pub slots: BTreeMap<MunicipalityNumber, Slot>,
    /// Who has another slot than the draw gave them, with that one.
    pub moved: BTreeMap<MunicipalityNumber, Slot>,
    /// How far they travel, in kilometres; nobody where the place is no municipality.
    pub kilometres: BTreeMap<MunicipalityNumber, u32>,
    /// Those who travel furthest.
    pub furthest: BTreeSet<MunicipalityNumber>,
    /// How long a municipality is examined.
    pub minutes: u32,
}

/// The groups at every gathering.
pub struct Groups {
    /// Of each gathering its number and its groups.
    pub gatherings: Vec<(u32, Vec<Vec<MunicipalityNumber>>)>,
    /// Who sits in another group than the draw gave them, with the numbers of the gatherings.
    pub moved: BTreeMap<MunicipalityNumber, Vec<u32>>,
    /// How many pairs meet 0, 1, 2 … times.
    pub meetings: Vec<usize>,
    /// How many different pairs could meet at most.
    pub most_pairs: usize,
}

/// So many cannot sit in groups of these sizes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoGroups {
    /// How many they are.
    pub members: usize,
    /// The sizes.
    pub limits: PeerGroups,
}

/// The plan for those who have a place. It is made from what the protocol says of them, so that everybody can make it again.
///
/// # Errors
/// Not drawn yet.
pub fn plan(cases: &Cases<'_>) -> Result<Plan, Fault> {
    let (program, register) = (&cases.regulation.program, &cases.regulation.register);
    let history = history(cases.protocol)?;
    let key = key(cases.protocol);
    let participants = history.last().map(|step| step.participants.clone()).unwrap_or_default();
    let exam = &program.examination;
    let oral = exam.oral.as_ref().map(|terms| {
        let conditions = Conditions::new(terms, exam.oral_first, exam.oral_last);
        let examination = Examination { cases, key: &key, terms, place: &exam.place };
        examination.oral(&conditions, &history)
    });
    let groups = program.peer_groups.map(|limits| {
        let gatherings: Vec<(u32, Date)> =
            program.gathering.iter().map(|gathering| (gathering.number, gathering.first)).collect();
        groups(&history, limits, &gatherings, &key, |id| kind(id, program, register))
    });
    Ok(Plan { participants, oral, groups })
}

/// Who had a place from some day on.
struct Step {
    /// Since when; none: since the draw.
    since: Option<Date>,
    participants: Vec<MunicipalityNumber>,
}

/// Who had a place when it was drawn, and after each day with events that count.
fn history(protocol: &Protocol) -> Result<Vec<Step>, Fault> {
    let counted = protocol.events.iter().zip(counting(&protocol.events)).filter(|(_, counts)| *counts);
    let events: Vec<Event> = counted.map(|(event, _)| event.clone()).collect();
    let mut history: Vec<Step> = Vec::new();
    for count in 0..=events.len() {
        let so_far = Protocol { events: events[..count].to_vec(), ..protocol.clone() };
        let participants = State::of(&so_far)?.with_place();
        let since = count.checked_sub(1).map(|last| events[last].date());
        match history.last_mut() {
            // What is recorded on one day is one step: in between, nobody was told anything.
            Some(step) if step.since.is_some() && step.since == since => step.participants = participants,
            _ => history.push(Step { since, participants }),
        }
    }
    Ok(history)
}

/// The key of the draw. Where all fit nothing was drawn, and the published digest stands in for the seed.
fn key(protocol: &Protocol) -> Key {
    let lottery = protocol.draw.as_ref().and_then(|draw| draw.lottery.as_ref());
    Key::new(&protocol.program.id, lottery.map_or(&protocol.digest, |lottery| &lottery.seed))
}

fn kind(id: MunicipalityNumber, program: &Program, register: &Register) -> Kind {
    let municipality = register.get(id);
    Kind {
        landsdel: municipality.map_or_else(String::new, |municipality| municipality.landsdel.clone()),
        size: municipality.map_or_else(String::new, |municipality| program.size_of(municipality.population).to_owned()),
    }
}

/// What an oral examination is planned by.
struct Examination<'a> {
    cases: &'a Cases<'a>,
    key: &'a Key,
    terms: &'a OralTerms,
    place: &'a str,
}

impl Examination<'_> {
    fn oral(&self, conditions: &Conditions, history: &[Step]) -> Result<Oral, NoSlots> {
        let mut first: BTreeMap<MunicipalityNumber, Slot> = BTreeMap::new();
        let mut now: Result<BTreeMap<MunicipalityNumber, Slot>, NoSlots> = Ok(BTreeMap::new());
        let mut examined = Vec::new();
        for (index, step) in history.iter().enumerate() {
            examined = self.examined(&step.participants);
            // What was impossible may be possible with fewer.
            now = match now {
                Ok(before) if index > 0 => slots_after(conditions, &before, &examined),
                _ => slots(conditions, &examined),
            };
            for (id, slot) in now.iter().flatten() {
                first.entry(*id).or_insert(*slot);
            }
        }
        let now = now?;
        let moved = first.into_iter().filter(|(id, slot)| now.get(id).is_some_and(|own| own != slot)).collect();
        Ok(Oral {
            moved,
            kilometres: self.distances(examined.iter().map(|municipality| municipality.id)),
            furthest: examined
                .iter()
                .filter(|municipality| municipality.travels_far)
                .map(|municipality| municipality.id)
                .collect(),
            minutes: self.terms.minutes.get(),
            slots: now,
        })
    }

    fn distances(&self, ids: impl Iterator<Item = MunicipalityNumber>) -> BTreeMap<MunicipalityNumber, u32> {
        let register = &self.cases.regulation.register;
        let point = |id| register.get(id).and_then(|municipality| municipality.point);
        let place = match register.find(self.place) {
            Found::Municipalities(parts) => parts.first().and_then(|part| point(part.number)),
            _ => None,
        };
        ids.filter_map(|id| Some((id, kilometres(point(id)?, place?)))).collect()
    }

    fn examined(&self, ids: &[MunicipalityNumber]) -> Vec<Examined> {
        let distances = self.distances(ids.iter().copied());
        let mut by_distance: Vec<MunicipalityNumber> = distances.keys().copied().collect();
        by_distance.sort_by_key(|id| (std::cmp::Reverse(distances[id]), *id));
        let percent = usize::try_from(self.terms.furthest_percent).unwrap_or(0);
        let count = (by_distance.len() * percent).div_ceil(100);
        let furthest: BTreeSet<MunicipalityNumber> = by_distance.into_iter().take(count).collect();
        let barred = |id: MunicipalityNumber| {
            let own = self.municipalities(id);
            let conflicts = self.terms.conflicts.iter().filter(|conflict| own.contains(&conflict.municipality));
            conflicts.map(|conflict| conflict.pair).collect()
        };
        let examined = |id: &MunicipalityNumber| Examined {
            id: *id,
            ticket: self.key.ticket(ORAL_STREAM + id.stream()).0,
            travels_far: furthest.contains(id),
            barred: barred(*id),
        };
        ids.iter().map(examined).collect()
    }

    /// All municipalities of an application.
    fn municipalities(&self, id: MunicipalityNumber) -> Vec<MunicipalityNumber> {
        let own = self.cases.all.iter().find(|case| case.id == Some(id));
        own.map_or_else(|| vec![id], |case| case.municipalities.clone())
    }
}

/// The groups of all who ever had a place, by the draw and after it. What happens after a gathering changes nothing about it.
fn groups(
    history: &[Step],
    limits: PeerGroups,
    gatherings: &[(u32, Date)],
    key: &Key,
    kind: impl Fn(MunicipalityNumber) -> Kind,
) -> Result<Groups, NoGroups> {
    // Positions are given in the order in which they came.
    let mut all: Vec<MunicipalityNumber> = Vec::new();
    for id in history.iter().flat_map(|step| &step.participants) {
        if !all.contains(id) {
            all.push(*id);
        }
    }
    let kinds: Vec<Kind> = all.iter().map(|id| kind(*id)).collect();
    let position = |id: &MunicipalityNumber| all.iter().position(|other| other == id);
    let count = history.first().map_or(0, |step| step.participants.len());
    let first_sizes = sizes(count, limits).ok_or(NoGroups { members: count, limits })?;
    let drawn = seatings(&kinds[..count], &first_sizes, gatherings.len(), &mut key.words(GROUPS_STREAM));
    let mut now = drawn.clone();
    for pair in history.windows(2) {
        let only = |own: &Step, other: &Step| -> Vec<usize> {
            own.participants.iter().filter(|id| !other.participants.contains(id)).filter_map(position).collect()
        };
        let (gone, come) = (only(&pair[0], &pair[1]), only(&pair[1], &pair[0]));
        let past = gatherings.iter().take_while(|(_, first)| pair[1].since.is_some_and(|since| since > *first)).count();
        let members = pair[1].participants.len();
        now = seatings_after(&kinds, &now, (&gone, &come), past, limits).ok_or(NoGroups { members, limits })?;
    }
    let group_of = |seating: &Seating, member: usize| seating.iter().position(|group| group.contains(&member));
    let mut moved: BTreeMap<MunicipalityNumber, Vec<u32>> = BTreeMap::new();
    for ((was, is), (number, _)) in drawn.iter().zip(&now).zip(gatherings) {
        for (member, id) in all.iter().enumerate() {
            if let (Some(was), Some(is)) = (group_of(was, member), group_of(is, member))
                && was != is
            {
                moved.entry(*id).or_default().push(*number);
            }
        }
    }
    // Of those who have a place now: who meets whom.
    let members: Vec<usize> = history.last().map_or(&[][..], |step| &step.participants).iter().filter_map(position).collect();
    let of_members = |group: &Vec<usize>| -> Vec<usize> {
        group.iter().filter_map(|wanted| members.iter().position(|member| member == wanted)).collect()
    };
    let present: Vec<Seating> = now.iter().map(|seating| seating.iter().map(of_members).collect()).collect();
    let last_sizes: Vec<usize> =
        present.last().map_or_else(Vec::new, |seating| seating.iter().map(Vec::len).filter(|size| *size > 0).collect());
    let named = |group: &Vec<usize>| {
        let mut ids: Vec<MunicipalityNumber> = group.iter().map(|member| all[*member]).collect();
        ids.sort_unstable();
        ids
    };
    let seated = gatherings
        .iter()
        .zip(&now)
        .map(|((number, _), seating)| (*number, seating.iter().filter(|group| !group.is_empty()).map(named).collect()));
    Ok(Groups {
        gatherings: seated.collect(),
        moved,
        meetings: meetings(members.len(), &present),
        most_pairs: most_pairs(members.len(), &last_sizes, gatherings.len()),
    })
}
