//! What is wrong with a calendar, and what only looks wrong. Each check has one code, one level and one text per language.

use std::fmt;

use jiff::civil::Date;

use super::holidays::{holiday, is_weekend, taken_off};
use super::year::{Entry, What, days_between, entries, study_year};
use crate::model::{Fact, Facts};
use crate::program::{Country, Deadline, GatheringKind, Program, Season};
use crate::register::Register;
use crate::rules::Level;

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $code:ident $level:ident,)*) => {
        /// What a check is called.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Check {
            $($(#[doc = $doc])* $code,)*
        }

        impl Check {
            /// Every check, in order.
            pub const ALL: &'static [Self] = &[$(Self::$code),*];

            /// E: it must be put right; W: somebody should see it.
            pub fn level(self) -> Level {
                match self {
                    $(Self::$code => Level::$level,)*
                }
            }

            /// The code.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$code => stringify!($code),)*
                }
            }
        }
    };
}

codes! {
    /// Nothing is on a Saturday or a Sunday.
    G01 E,
    /// Nothing is on a Norwegian public holiday.
    G02 E,
    /// Nothing is on a day that people take off: before Easter, at Christmas, between a holiday and a weekend.
    G03 W,
    /// A study trip is on no public holiday of the country it goes to.
    G04 E,
    /// Nothing is in a school break.
    G05 W,
    /// From one gathering to the next there are as many weeks as the programme file asks for.
    G06 E,
    /// There are as many gatherings, and of as many days, as the programme file asks for.
    G07 E,
    /// The hand-in comes after the last gathering.
    G08 E,
    /// The oral examination comes after the hand-in.
    G09 E,
    /// Everything is after the deadline for applications, and in the study year.
    G10 E,
    /// Two things are not on one day.
    G11 E,
    /// Gatherings are numbered in the order of their dates, each once.
    G12 E,
    /// A study trip names the country it goes to, so that its holidays are known.
    G13 W,
    /// Everybody who has a place gets a slot in the oral examination.
    G14 E,
    /// Those who have a place can sit in groups of the sizes that the programme file asks for.
    G15 E,
    /// The deadline for applications is of this year: no more than a year before everything begins.
    G16 W,
    /// Conflicts name municipalities, and school breaks counties, that there are.
    G17 E,
    /// A deadline is on a working day, when somebody can be asked.
    G18 W,
}

impl fmt::Display for Check {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// What a check found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Which check.
    pub check: Check,
    /// Which sentence of it; blank: the only one.
    pub variant: &'static str,
    /// What it is about; none: the year as a whole.
    pub what: Option<What>,
    /// What else it is about.
    pub other: Option<What>,
    /// What its sentence needs besides.
    pub said: Facts,
    /// The way to it in the programme file.
    pub way: String,
}

/// What a calendar is checked against.
pub(super) struct Against<'a> {
    pub program: &'a Program,
    pub year: Option<(Date, Date)>,
}

impl<'a> Against<'a> {
    pub fn of(program: &'a Program) -> Self {
        Self { program, year: study_year(program).map(|year| (*year.start(), *year.end())) }
    }
}

/// Everything that is found, in the order of the dates, then of the codes; what is about the year as a whole last.
pub fn check(program: &Program) -> Vec<Found> {
    let all = entries(program);
    let against = Against::of(program);
    let mut found: Vec<Found> = all.iter().flat_map(|found| alone(found, &against)).collect();
    for (index, later) in all.iter().enumerate() {
        found.extend(all[..index].iter().flat_map(|earlier| together(earlier, later, &against)));
    }
    let place = |what: Option<What>| all.iter().position(|entry| Some(entry.what) == what).unwrap_or(all.len());
    found.extend(of_the_year(program, &all));
    found.sort_by_key(|found| (place(found.what), found.check));
    found
}

/// Whether anything in it must be put right.
pub fn is_wrong(found: &[Found]) -> bool {
    found.iter().any(|found| found.check.level() == Level::E)
}

/// What is found about one thing alone.
pub(super) fn alone(entry: &Entry, against: &Against<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let (table, first, last) = &entry.way;
    let mut say = |check, variant, key: &str, said: Facts| {
        let way = if key.is_empty() { table.clone() } else { format!("{table}.{key}") };
        found.push(Found { check, variant, what: Some(entry.what), other: None, said, way });
    };
    for day in entry.days() {
        let key = if day == entry.first { first } else { last };
        let date = ("date", Fact::from(day));
        if is_weekend(day) {
            say(Check::G01, "", key, vec![date.clone()]);
        }
        if let Some(name) = holiday(Country::Norway, day) {
            say(Check::G02, "", key, vec![date.clone(), ("name", Fact::Keys(vec![name]))]);
        }
        if let Some(why) = taken_off(day) {
            say(Check::G03, "", key, vec![date.clone(), ("why", Fact::Keys(vec![why]))]);
        }
        if let Some(name) = entry.country.filter(|country| *country != Country::Norway).and_then(|country| holiday(country, day))
        {
            say(Check::G04, "", key, vec![date, ("name", Fact::Keys(vec![name]))]);
        }
    }
    for school in &against.program.school_break {
        if entry.days().any(|day| day.iso_week_date().week() == school.week && !is_weekend(day)) {
            let season = match school.season {
                Season::Autumn => "season-autumn",
                Season::Winter => "season-winter",
            };
            let facts = vec![("season", Fact::Keys(vec![season])), ("week", Fact::Number(school.week.into()))];
            say(Check::G05, "", first, [facts, vec![("counties", school.counties.clone().into())]].concat());
        }
    }
    if matches!(entry.what, What::Gathering(_)) {
        let limits = &against.program.gatherings;
        let (days, least, most) = (entry.length(), limits.days_min, limits.days_max);
        if days >= 1 && !u32::try_from(days).is_ok_and(|days| (least..=most).contains(&days)) {
            say(Check::G07, "days", "", vec![("days", Fact::Number(days.into())), ("min", least.into()), ("max", most.into())]);
        }
    }
    if entry.kind == Some(GatheringKind::StudyTrip) && entry.country.is_none() {
        say(Check::G13, "", "", Vec::new());
    }
    if let Some((from, to)) = against.year.filter(|(from, to)| entry.first < *from || entry.last > *to) {
        let key = if entry.first < from { first } else { last };
        say(Check::G10, "", key, vec![("from", from.into()), ("to", to.into())]);
    }
    let deadline = against.program.deadline;
    if entry.first <= deadline.day() {
        let deadline = match deadline {
            Deadline::Day(date) => Fact::from(date),
            Deadline::Moment(moment) => Fact::from(moment),
        };
        say(Check::G10, "deadline", first, vec![("deadline", deadline)]);
    }
    found
}

/// What is found about two things, the first of which begins no later.
pub(super) fn together(earlier: &Entry, later: &Entry, against: &Against<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let (table, first, _) = &later.way;
    let mut say = |check, variant, said: Facts| {
        let (what, other) = (Some(later.what), Some(earlier.what));
        found.push(Found { check, variant, what, other, said, way: format!("{table}.{first}") });
    };
    if later.first <= earlier.last {
        say(Check::G11, "", vec![("date", later.first.into())]);
    }
    match (earlier.what, later.what) {
        (What::Gathering(before), What::Gathering(after)) => {
            // From one gathering to the next: a gathering in between is nearer to both.
            let weeks = against.program.gatherings.weeks_between;
            let days = days_between(earlier.last, later.first);
            if later.first > earlier.last && i64::from(days) < i64::from(weeks) * 7 {
                say(Check::G06, "", vec![("days", Fact::Number(days.into())), ("weeks", weeks.into())]);
            }
            if before >= after {
                say(Check::G12, if before == after { "twice" } else { "" }, Vec::new());
            }
        }
        (What::HandIn, What::Gathering(_)) => say(Check::G08, "", vec![("date", earlier.first.into())]),
        (What::Oral, What::HandIn) => say(Check::G09, "", vec![("date", earlier.first.into())]),
        _ => {}
    }
    found
}

fn of_the_year(program: &Program, all: &[Entry]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut say = |check, variant, said: Facts, way: &str| {
        found.push(Found { check, variant, what: None, other: None, said, way: way.to_owned() });
    };
    let (wanted, count) = (program.gatherings.count, program.gathering.len());
    if u32::try_from(count) != Ok(wanted) {
        say(Check::G07, "count", vec![("count", wanted.into()), ("found", count.into())], "gatherings.count");
    }
    let deadline = program.deadline.day();
    if let Some(first) = all.first().filter(|first| days_between(deadline, first.first) > 366) {
        say(Check::G16, "", vec![("deadline", deadline.into()), ("first", first.first.into())], "deadline");
    }
    let deadlines = [
        ("deadline", "deadline", Some(program.deadline)),
        ("correction", "correction_deadline", program.correction_deadline),
        ("reply", "reply_deadline", program.reply_deadline),
    ];
    for (variant, way, deadline) in deadlines {
        let free = |day: &Date| is_weekend(*day) || holiday(Country::Norway, *day).is_some();
        if let Some(day) = deadline.map(Deadline::day).filter(free) {
            say(Check::G18, variant, vec![("date", day.into())], way);
        }
    }
    found
}

/// Names in the programme file that are nobody's: of municipalities in conflicts, of counties in school breaks.
pub fn unknown_names(program: &Program, register: &Register) -> Vec<Found> {
    let mut found = Vec::new();
    let mut say = |variant, name: String, way: String| {
        let said = vec![("name", Fact::from(name))];
        found.push(Found { check: Check::G17, variant, what: None, other: None, said, way });
    };
    let conflicts = program.examination.oral.iter().flat_map(|oral| oral.conflicts.iter().enumerate());
    for (index, conflict) in conflicts.filter(|(_, conflict)| register.get(conflict.municipality).is_none()) {
        say("municipality", conflict.municipality.to_string(), format!("examination.oral.conflicts.{index}"));
    }
    for (index, school) in program.school_break.iter().enumerate() {
        for county in school.counties.iter().filter(|county| !register.all().any(|municipality| municipality.county == **county))
        {
            say("county", county.clone(), format!("school_break.{index}.counties"));
        }
    }
    found
}
