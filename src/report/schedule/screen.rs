//! The screen.

use super::{Scheduled, check_level_word, days_word, kind_word, weekdays_word, what_word};
use crate::model::{Fact, MunicipalityNumber};
use crate::report::table::{Columns, heading, line};
use crate::schedule::{Groups, Oral, Slot};
use crate::text::{Words, capital};

/// The calendar, what its checks found, who is examined when, who sits with whom.
pub fn schedule_screen(year: &Scheduled<'_>, words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    let facts = [("year", year.program().study_year.as_str().into()), ("name", year.program().name.as_str().into())];
    let head = ["what", "when", "weekdays", "place", "kind", "theme"].map(|name| words.word(&format!("schedule-{name}")));
    let entries = year.entries();
    let rows = entries.iter().map(|entry| {
        vec![
            capital(&what_word(entry.what, words)),
            days_word(entry, words),
            weekdays_word(entry, words),
            entry.place.clone(),
            kind_word(entry.kind, words),
            entry.theme.clone().unwrap_or_default(),
        ]
    });
    Columns { head: &head, right: &[], whole: &[0, 1, 2, 3] }.titled(
        &mut out,
        &words.say("schedule-title", &facts),
        rows.collect(),
        width,
    );
    line(&mut out, &words.word("schedule-reservation"));
    if year.other_program {
        line(&mut out, &words.word("schedule-other-program"));
    }
    found(&mut out, year, words);
    match (year.cases, year.plan) {
        (None, _) => line_after(&mut out, &words.word("schedule-no-protocol")),
        (Some(_), None) => line_after(&mut out, &words.word("schedule-not-drawn")),
        (Some(_), Some(plan)) => {
            match year.oral() {
                Some(oral) => slots(&mut out, oral, year, words, width),
                None if plan.oral.is_none() => line_after(&mut out, &words.word("schedule-no-oral")),
                None => {}
            }
            match year.groups() {
                Some(groups) => seatings(&mut out, groups, year, words),
                None if plan.groups.is_none() => line_after(&mut out, &words.word("schedule-no-groups")),
                None => {}
            }
        }
    }
    out
}

fn line_after(out: &mut String, text: &str) {
    out.push('\n');
    out.push_str(text);
    out.push('\n');
}

fn found(out: &mut String, year: &Scheduled<'_>, words: &Words) {
    let found = year.found();
    if found.is_empty() {
        line_after(out, &words.word("checks-none"));
        return;
    }
    heading(out, &words.word("checks-title"));
    for said in found {
        let place = year.place(said.way()).map_or_else(String::new, |place| format!("   {place}"));
        line(out, &format!("{}  {} – {}{place}", said.code(), check_level_word(said.level(), words), said.sentence(year, words)));
    }
}

/// `14. juni 2022 kl. 09:00, par 1`.
pub(super) fn slot_word(slot: &Slot, words: &Words) -> String {
    words.say("slot", &[("moment", Fact::Moment(slot.day.to_datetime(slot.start))), ("pair", slot.pair.into())])
}

fn slots(out: &mut String, oral: &Oral, year: &Scheduled<'_>, words: &Words, width: Option<u16>) {
    let mut all: Vec<(&Slot, MunicipalityNumber)> = oral.slots.iter().map(|(id, slot)| (slot, *id)).collect();
    all.sort_unstable();
    let facts = [("count", all.len().into()), ("minutes", oral.minutes.into())];
    let head = ["day", "start", "pair", "municipality", "distance"].map(|name| words.word(&format!("slot-{name}")));
    let rows = all.iter().map(|(slot, id)| {
        vec![
            words.date(slot.day),
            words.clock(slot.start),
            slot.pair.to_string(),
            year.name(*id),
            oral.kilometres.get(id).map_or_else(String::new, |distance| format!("{distance} km")),
        ]
    });
    Columns { head: &head, right: &[2, 4], whole: &[0, 1] }.titled(out, &words.say("slots-title", &facts), rows.collect(), width);
    line(out, &words.word("slots-order"));
    if oral.kilometres.is_empty() {
        line(out, &words.word("slots-no-distances"));
    } else if !oral.furthest.is_empty() {
        let names = |ids: &mut dyn Iterator<Item = MunicipalityNumber>| Fact::List(ids.map(|id| year.name(id)).collect());
        line(out, &words.say("slots-furthest", &[("who", names(&mut oral.furthest.iter().copied()))]));
    }
    if !oral.moved.is_empty() {
        let moved_slot = |(id, slot): (&MunicipalityNumber, &Slot)| {
            words.say("slot-moved", &[("who", year.name(*id).into()), ("before", Fact::Said(slot_word(slot, words)))])
        };
        let moved: Vec<String> = oral.moved.iter().map(moved_slot).collect();
        line(out, &words.say("slots-moved", &[("which", Fact::Said(moved.join("; ")))]));
    }
}

fn seatings(out: &mut String, groups: &Groups, year: &Scheduled<'_>, words: &Words) {
    heading(out, &words.word("groups-title"));
    for (number, seating) in &groups.gatherings {
        line(out, &capital(&words.say("what-gathering", &[("number", (*number).into())])));
        for (index, group) in (1_usize..).zip(seating) {
            let names: Vec<String> = group.iter().map(|id| year.name(*id)).collect();
            let (landsdeler, sizes) = mix(group, year);
            let facts = [
                ("number", index.into()),
                ("who", Fact::Said(names.join(" · "))),
                ("landsdeler", landsdeler.into()),
                ("sizes", sizes.into()),
            ];
            line(out, &format!("  {}", words.say("group", &facts)));
        }
    }
    for (times, pairs) in groups.meetings.iter().enumerate() {
        line(out, &words.say("groups-met", &[("pairs", (*pairs).into()), ("times", times.into())]));
    }
    let met: usize = groups.meetings.iter().skip(1).sum();
    line(out, &words.say("groups-bound", &[("met", met.into()), ("most", groups.most_pairs.into())]));
    if !groups.moved.is_empty() {
        let moved_group = |(id, gatherings): (&MunicipalityNumber, &Vec<u32>)| {
            let gatherings = Fact::List(gatherings.iter().map(ToString::to_string).collect());
            words.say("group-moved", &[("who", year.name(*id).into()), ("gatherings", gatherings)])
        };
        let moved: Vec<String> = groups.moved.iter().map(moved_group).collect();
        line(out, &words.say("groups-moved", &[("which", Fact::Said(moved.join("; ")))]));
    }
}

/// How many parts of the country, and how many size classes, a group is mixed of.
pub(super) fn mix(group: &[MunicipalityNumber], year: &Scheduled<'_>) -> (usize, usize) {
    let of = |value: &dyn Fn(MunicipalityNumber) -> Option<String>| {
        let mut values: Vec<String> = group.iter().filter_map(|id| value(*id)).collect();
        values.sort_unstable();
        values.dedup();
        values.len()
    };
    let landsdel = |id| year.regulation.register.get(id).map(|municipality| municipality.landsdel.clone());
    let size =
        |id| year.regulation.register.get(id).map(|municipality| year.program().size_of(municipality.population).to_owned());
    (of(&landsdel), of(&size))
}
