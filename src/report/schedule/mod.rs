//! What `schedule` prints and writes: the calendar, what its checks found, the oral examination's slots, the peer groups.

mod calendar;
mod ics;
mod machine;
mod proposal;
mod screen;

pub use calendar::{Calendar, calendar, calendar_of, has_other_events, no_events};
pub use machine::{calendar_csv, groups_csv, oral_csv, schedule_json};
pub use proposal::{next_file, proposal_json, proposal_screen};
pub use screen::schedule_screen;

use crate::case::Cases;
use crate::model::{Fact, Facts, MunicipalityNumber};
use crate::program::{GatheringKind, Program, Regulation};
use crate::rules::Level;
use crate::schedule::{
    Check, Entry, Found, Groups, NoGroups, NoSlots, Oral, Plan, What, check, entries, is_wrong, unknown_names,
};
use crate::text::{Words, capital};

/// What there is to tell.
pub struct Scheduled<'a> {
    /// The programme and the register.
    pub regulation: &'a Regulation,
    /// The programme file's name and text, where somebody can look into it.
    pub file: Option<(&'a str, &'a str)>,
    /// Whether the programme is another than the protocol was made with.
    pub other_program: bool,
    /// The cases of the protocol.
    pub cases: Option<&'a Cases<'a>>,
    /// What is planned for those who have a place; none while nothing is drawn.
    pub plan: Option<&'a Plan>,
}

impl<'a> Scheduled<'a> {
    /// What letters and pages tell: nobody looks into the programme file there.
    pub fn of(cases: &'a Cases<'a>, plan: Option<&'a Plan>) -> Self {
        Self { regulation: cases.regulation, file: None, other_program: false, cases: Some(cases), plan }
    }

    fn program(&self) -> &'a Program {
        &self.regulation.program
    }

    fn entries(&self) -> Vec<Entry> {
        entries(self.program())
    }

    /// What the checks found, those of the plan too.
    fn found(&self) -> Vec<Said> {
        let mut all: Vec<Said> = self.of_calendar().into_iter().map(Said::Found).collect();
        if let Some(plan) = self.plan {
            all.extend(plan.oral.as_ref().and_then(|oral| oral.as_ref().err()).cloned().map(Said::NoSlots));
            all.extend(plan.groups.as_ref().and_then(|groups| groups.as_ref().err()).copied().map(Said::NoGroups));
        }
        all
    }

    fn of_calendar(&self) -> Vec<Found> {
        let (program, register) = (self.program(), &self.regulation.register);
        check(program).into_iter().chain(unknown_names(program, register)).collect()
    }

    /// Whether anything must be put right.
    pub fn is_wrong(&self) -> bool {
        let plan_fails = self.plan.is_some_and(|plan| {
            plan.oral.as_ref().is_some_and(Result::is_err) || plan.groups.as_ref().is_some_and(Result::is_err)
        });
        plan_fails || is_wrong(&self.of_calendar())
    }

    fn oral(&self) -> Option<&Oral> {
        self.plan?.oral.as_ref()?.as_ref().ok()
    }

    fn groups(&self) -> Option<&Groups> {
        self.plan?.groups.as_ref()?.as_ref().ok()
    }

    fn name(&self, id: MunicipalityNumber) -> String {
        match self.cases.map(|cases| cases.protocol.named(id)) {
            Some(name) if name != id.to_string() => name,
            _ => format!("{id} {}", self.regulation.register.distinct_name(id)),
        }
    }

    /// Where something stands in the programme file, `program.toml › 12:3`.
    fn place(&self, way: &str) -> Option<String> {
        self.file.map(|(name, text)| format!("{name} › {}", Program::place(text, way)))
    }
}

/// What a check found, or what a plan could not do.
enum Said {
    Found(Found),
    NoSlots(NoSlots),
    NoGroups(NoGroups),
}

impl Said {
    fn code(&self) -> &'static str {
        match self {
            Self::Found(found) => found.check.as_str(),
            Self::NoSlots(_) => Check::G14.as_str(),
            Self::NoGroups(_) => Check::G15.as_str(),
        }
    }

    fn level(&self) -> Level {
        match self {
            Self::Found(found) => found.check.level(),
            Self::NoSlots(_) | Self::NoGroups(_) => Level::E,
        }
    }

    fn way(&self) -> &str {
        match self {
            Self::Found(found) => &found.way,
            Self::NoSlots(_) => "examination.oral",
            Self::NoGroups(_) => "peer_groups.least",
        }
    }

    fn sentence(&self, year: &Scheduled<'_>, words: &Words) -> String {
        match self {
            Self::Found(found) => found_sentence(found, words),
            Self::NoSlots(NoSlots::TooFew { municipalities, slots }) => {
                words.say("check-G14-few", &[("count", (*municipalities).into()), ("slots", (*slots).into())])
            }
            Self::NoSlots(NoSlots::Collide { municipalities, slots }) => {
                let who = Fact::List(municipalities.iter().map(|id| year.name(*id)).collect());
                words.say("check-G14-collide", &[("who", who), ("slots", (*slots).into())])
            }
            Self::NoGroups(NoGroups { members, limits }) => {
                let sizes = [("least", limits.least.into()), ("most", limits.most.into())];
                words.say("check-G15", &[&[("count", (*members).into())][..], &sizes[..]].concat())
            }
        }
    }
}

/// A finding of the calendar in words.
pub fn found_sentence(found: &Found, words: &Words) -> String {
    let key = match found.variant {
        "" => format!("check-{}", found.check),
        variant => format!("check-{}-{variant}", found.check),
    };
    let mut facts: Facts = found.said.clone();
    for (name, what) in [("what", found.what), ("other", found.other)] {
        facts.extend(what.map(|what| (name, Fact::Said(what_word(what, words)))));
    }
    capital(&words.say(&key, &facts))
}

/// What the level of a check means, in a word.
pub(super) fn check_level_word(level: Level, words: &Words) -> String {
    words.word(if level == Level::E { "check-level-E" } else { "check-level-W" })
}

/// The calendar as lines of a letter; with a municipality's own slot instead of the examination's days.
pub fn calendar_lines(year: &Scheduled<'_>, id: Option<MunicipalityNumber>, words: &Words) -> Vec<String> {
    let slot = id.and_then(|id| year.oral()?.slots.get(&id).copied());
    let line = |entry: &Entry| {
        let days = match slot.filter(|_| entry.what == What::Oral) {
            Some(slot) => words.moment(slot.day.to_datetime(slot.start)),
            None => days_word(entry, words),
        };
        let place = if entry.place.is_empty() { String::new() } else { format!(", {}", entry.place) };
        let kind = if entry.kind == Some(GatheringKind::StudyTrip) {
            format!(" ({})", kind_word(entry.kind, words))
        } else {
            String::new()
        };
        let theme = entry.theme.as_ref().map_or_else(String::new, |theme| format!(": {theme}"));
        format!("{}{theme}: {days}{place}{kind}", capital(&what_word(entry.what, words)))
    };
    year.entries().iter().map(line).collect()
}

/// What could not be planned, as lines.
pub fn plan_faults(year: &Scheduled<'_>, words: &Words) -> Vec<String> {
    let of_plan = |said: &Said| !matches!(said, Said::Found(_));
    year.found()
        .iter()
        .filter(|found| of_plan(found))
        .map(|found| format!("{}  {}", found.code(), found.sentence(year, words)))
        .collect()
}

/// Who is examined when, as lines.
pub fn slot_lines(year: &Scheduled<'_>, words: &Words) -> Vec<String> {
    let mut all: Vec<_> = year.oral().iter().flat_map(|oral| &oral.slots).map(|(id, slot)| (slot, *id)).collect();
    all.sort_unstable();
    all.into_iter().map(|(slot, id)| format!("{}: {}", screen::slot_word(slot, words), year.name(id))).collect()
}

/// Who sits with whom at each gathering, as lines.
pub fn group_lines(year: &Scheduled<'_>, words: &Words) -> Vec<String> {
    let gatherings = year.groups().map_or(&[][..], |groups| &groups.gatherings).iter();
    let line = |(number, seating): &(u32, Vec<Vec<MunicipalityNumber>>)| {
        let group = |group: &Vec<MunicipalityNumber>| group.iter().map(|id| year.name(*id)).collect::<Vec<_>>().join(" · ");
        let gathering = capital(&words.say("what-gathering", &[("number", (*number).into())]));
        format!("{gathering}: {}", seating.iter().map(group).collect::<Vec<_>>().join(" | "))
    };
    gatherings.map(line).collect()
}

/// What takes place, in words: `samling 2`.
fn what_word(what: What, words: &Words) -> String {
    match what {
        What::Gathering(number) => words.say("what-gathering", &[("number", number.into())]),
        What::HandIn => words.word("what-hand-in"),
        What::Oral => words.word("what-oral"),
    }
}

fn kind_word(kind: Option<GatheringKind>, words: &Words) -> String {
    match kind {
        Some(GatheringKind::Ordinary) => words.word("kind-ordinary"),
        Some(GatheringKind::StudyTrip) => words.word("kind-study-trip"),
        None => words.word("kind-examination"),
    }
}

/// Its days in words: `7.–9. september 2021`.
fn days_word(entry: &Entry, words: &Words) -> String {
    if entry.first == entry.last { words.date(entry.first) } else { words.days(entry.first, entry.last) }
}

/// `tirsdag–torsdag`.
fn weekdays_word(entry: &Entry, words: &Words) -> String {
    let weekday = |day: jiff::civil::Date| {
        let names = words.word("weekdays");
        let index = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        names.split(' ').nth(index).unwrap_or("").to_owned()
    };
    if entry.first == entry.last { weekday(entry.first) } else { format!("{}–{}", weekday(entry.first), weekday(entry.last)) }
}
