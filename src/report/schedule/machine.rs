//! CSV and JSON.

use serde::Serialize;

use super::screen::mix;
use super::{Scheduled, what_word};
use crate::model::MunicipalityNumber;
use crate::program::GatheringKind;
use crate::report::csv::{Dialect, csv};
use crate::report::json::json;
use crate::report::table::or_blank;
use crate::rules::Level;
use crate::schedule::What;
use crate::text::{Words, capital};

/// The columns of `kalender.csv`.
const CALENDAR: [&str; 8] = ["what", "number", "name", "first", "last", "place", "theme", "note"];
/// The columns of `muntlig.csv`.
const ORAL: [&str; 8] = ["day", "start", "minutes", "pair", "id", "name", "kilometres", "note"];
/// The columns of `grupper.csv`.
const GROUPS: [&str; 7] = ["gathering", "group", "id", "name", "landsdel", "landsdeler_in_group", "sizes_in_group"];

fn what_name(what: What) -> &'static str {
    match what {
        What::Gathering(_) => "gathering",
        What::HandIn => "hand-in",
        What::Oral => "oral-examination",
    }
}

fn number(what: What) -> Option<u32> {
    match what {
        What::Gathering(number) => Some(number),
        What::HandIn | What::Oral => None,
    }
}

/// What must stand wherever dates stand.
fn note(year: &Scheduled<'_>, words: &Words) -> String {
    let other = year.other_program.then(|| words.word("schedule-other-program"));
    [Some(words.word("schedule-reservation")), other].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The calendar.
pub fn calendar_csv(year: &Scheduled<'_>, dialect: Dialect, words: &Words) -> Vec<u8> {
    let row = |entry: &crate::schedule::Entry| {
        vec![
            what_name(entry.what).to_owned(),
            or_blank(number(entry.what)),
            capital(&what_word(entry.what, words)),
            entry.first.to_string(),
            entry.last.to_string(),
            entry.place.clone(),
            entry.theme.clone().unwrap_or_default(),
            note(year, words),
        ]
    };
    csv(dialect, &CALENDAR, &year.entries().iter().map(row).collect::<Vec<_>>())
}

/// Who is examined when; none while that is not known.
pub fn oral_csv(year: &Scheduled<'_>, dialect: Dialect, words: &Words) -> Option<Vec<u8>> {
    let oral = year.oral()?;
    let mut all: Vec<_> = oral.slots.iter().map(|(id, slot)| (slot, *id)).collect();
    all.sort_unstable();
    let row = |(slot, id): &(&crate::schedule::Slot, MunicipalityNumber)| {
        vec![
            slot.day.to_string(),
            slot.start.strftime("%H:%M").to_string(),
            oral.minutes.to_string(),
            slot.pair.to_string(),
            id.to_string(),
            name_alone(year, *id),
            or_blank(oral.kilometres.get(id)),
            note(year, words),
        ]
    };
    Some(csv(dialect, &ORAL, &all.iter().map(row).collect::<Vec<_>>()))
}

/// Who sits with whom; none while that is not known.
pub fn groups_csv(year: &Scheduled<'_>, dialect: Dialect) -> Option<Vec<u8>> {
    let groups = year.groups()?;
    let mut rows = Vec::new();
    for (gathering, seating) in &groups.gatherings {
        for (index, group) in (1_usize..).zip(seating) {
            let (landsdeler, sizes) = mix(group, year);
            for id in group {
                rows.push(vec![
                    gathering.to_string(),
                    index.to_string(),
                    id.to_string(),
                    name_alone(year, *id),
                    year.regulation.register.get(*id).map_or_else(String::new, |municipality| municipality.landsdel.clone()),
                    landsdeler.to_string(),
                    sizes.to_string(),
                ]);
            }
        }
    }
    Some(csv(dialect, &GROUPS, &rows))
}

fn name_alone(year: &Scheduled<'_>, id: MunicipalityNumber) -> String {
    let name = year.name(id);
    name.strip_prefix(&format!("{id} ")).map_or(name.clone(), str::to_owned)
}

#[derive(Serialize)]
struct Schedule {
    format: &'static str,
    study_year: String,
    note: String,
    other_program: bool,
    calendar: Vec<EntrySaid>,
    findings: Vec<FindingSaid>,
    oral: Option<Vec<SlotSaid>>,
    groups: Option<GroupsSaid>,
}

#[derive(Serialize)]
struct EntrySaid {
    what: &'static str,
    number: Option<u32>,
    first: String,
    last: String,
    place: String,
    kind: Option<&'static str>,
    theme: Option<String>,
}

#[derive(Serialize)]
struct FindingSaid {
    code: &'static str,
    level: Level,
    message: String,
    place: Option<String>,
}

#[derive(Serialize)]
struct SlotSaid {
    id: MunicipalityNumber,
    name: String,
    day: String,
    start: String,
    minutes: u32,
    pair: u32,
    kilometres: Option<u32>,
    travels_furthest: bool,
    moved: bool,
}

#[derive(Serialize)]
struct GroupsSaid {
    gatherings: Vec<GatheringSaid>,
    /// How many pairs meet 0, 1, 2 … times.
    meetings: Vec<usize>,
    most_pairs: usize,
    moved: Vec<MunicipalityNumber>,
}

#[derive(Serialize)]
struct GatheringSaid {
    number: u32,
    groups: Vec<Vec<MunicipalityNumber>>,
}

/// The same for scripts, as `innoskole-schedule/1`.
pub fn schedule_json(year: &Scheduled<'_>, words: &Words) -> String {
    let entry = |entry: crate::schedule::Entry| EntrySaid {
        what: what_name(entry.what),
        number: number(entry.what),
        first: entry.first.to_string(),
        last: entry.last.to_string(),
        place: entry.place,
        kind: entry.kind.map(|kind| match kind {
            GatheringKind::Ordinary => "ordinary",
            GatheringKind::StudyTrip => "study-trip",
        }),
        theme: entry.theme,
    };
    let finding = |said: super::Said| FindingSaid {
        code: said.code(),
        level: said.level(),
        message: said.sentence(year, words),
        place: year.place(said.way()),
    };
    let oral = year.oral().map(|oral| {
        let mut all: Vec<_> = oral.slots.iter().map(|(id, slot)| (slot, *id)).collect();
        all.sort_unstable();
        let slot = |(slot, id): (&crate::schedule::Slot, MunicipalityNumber)| SlotSaid {
            id,
            name: name_alone(year, id),
            day: slot.day.to_string(),
            start: slot.start.strftime("%H:%M").to_string(),
            minutes: oral.minutes,
            pair: slot.pair,
            kilometres: oral.kilometres.get(&id).copied(),
            travels_furthest: oral.furthest.contains(&id),
            moved: oral.moved.contains_key(&id),
        };
        all.into_iter().map(slot).collect()
    });
    let groups = year.groups().map(|groups| GroupsSaid {
        gatherings: groups
            .gatherings
            .iter()
            .map(|(number, groups)| GatheringSaid { number: *number, groups: groups.clone() })
            .collect(),
        meetings: groups.meetings.clone(),
        most_pairs: groups.most_pairs,
        moved: groups.moved.keys().copied().collect(),
    });
    let schedule = Schedule {
        format: "innoskole-schedule/1",
        study_year: year.program().study_year.clone(),
        note: note(year, words),
        other_program: year.other_program,
        calendar: year.entries().into_iter().map(entry).collect(),
        findings: year.found().into_iter().map(finding).collect(),
        oral,
        groups,
    };
    json(&schedule)
}
