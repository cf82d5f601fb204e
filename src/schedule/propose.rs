//! The coming study year, proposed from this one: the same ISO weeks and weekdays, moved as little as possible until nothing is left that must
//! be put right. Fewest days moved in all come first, then fewest warnings, then the earliest dates.

use jiff::civil::{Date, ISOWeekDate};

use super::checks::{Against, Check, Found, alone, check, together};
use super::year::{Entry, What, entries, study_year};
use crate::program::Program;
use crate::rules::Level;

/// Nothing is moved by more days than this, either way.
const FURTHEST: i32 = 91;

/// What becomes of one thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// This year.
    pub before: Entry,
    /// The same ISO week and weekday of the year that is proposed.
    pub same_week: Entry,
    /// What is proposed.
    pub now: Entry,
    /// What would have to be put right, had it stayed in the same week; blank: it did.
    pub reasons: Vec<Found>,
}

/// A proposed study year.
#[derive(Debug)]
pub struct Proposal {
    /// The programme with the proposed dates.
    pub program: Program,
    /// What becomes of each thing, by date.
    pub moved: Vec<Moved>,
    /// What somebody should see in it: warnings only.
    pub found: Vec<Found>,
}

/// Why nothing can be proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoProposal {
    /// The programme file names no study year, or the year asked for is none.
    NoYear,
    /// These checks stand in the way: without any one of them something would fit. Blank: several at once.
    Checks(Vec<Check>),
}

/// Proposes the study year that begins in the autumn of `year`.
///
/// # Errors
/// No study year to begin from, or nothing fits.
pub fn propose(program: &Program, year: i16) -> Result<Proposal, NoProposal> {
    let this = study_year(program).ok_or(NoProposal::NoYear)?;
    let later = year.checked_sub(this.start().year()).ok_or(NoProposal::NoYear)?;
    let next = year.checked_add(1).ok_or(NoProposal::NoYear)?;
    let mut proposed = program.clone();
    proposed.study_year = format!("{year}–{next}");
    proposed.id = program.id.replace(&this.start().year().to_string(), &year.to_string());
    proposed.deadline = program.deadline.years_later(later);
    proposed.correction_deadline = program.correction_deadline.map(|deadline| deadline.years_later(later));
    proposed.reply_deadline = program.reply_deadline.map(|deadline| deadline.years_later(later));
    if let Some(sources) = &mut proposed.seed_source {
        for source in [&mut sources.primary, &mut sources.fallback] {
            // Lotto is drawn on Saturdays.
            source.date = same_weekday(source.date, later).ok_or(NoProposal::NoYear)?;
        }
    }
    let span = jiff::Span::new().years(later);
    proposed.register.valid_on = program.register.valid_on.saturating_add(span);
    proposed.register.population = program.register.population.saturating_add(span);
    let before = entries(program);
    let same_week: Vec<Entry> =
        before.iter().map(|entry| in_same_week(entry, later)).collect::<Option<_>>().ok_or(NoProposal::NoYear)?;
    let counts = check(program).into_iter().any(|entry| entry.variant == "count");
    let against = Against::of(&proposed);
    let Some(days) = moves(&same_week, &against, None).filter(|_| !counts) else {
        let fits = |check: &Check| (!counts || *check == Check::G07) && moves(&same_week, &against, Some(*check)).is_some();
        let wrong = |check: &&Check| check.level() == Level::E;
        return Err(NoProposal::Checks(Check::ALL.iter().filter(wrong).copied().filter(|check| fits(check)).collect()));
    };
    let now: Vec<Entry> = same_week.iter().zip(&days).map(|(entry, days)| entry.moved(*days)).collect();
    let reasons = |index: usize| reasons(index, &same_week, &now, &against);
    let moved = (0..before.len()).map(|index| Moved {
        before: before[index].clone(),
        same_week: same_week[index].clone(),
        now: now[index].clone(),
        reasons: reasons(index),
    });
    let moved: Vec<Moved> = moved.collect();
    set(&mut proposed, &now);
    let found = check(&proposed);
    Ok(Proposal { program: proposed, moved, found })
}

/// The same ISO week and weekday so many years later; of a year without a week 53, the last.
fn in_same_week(entry: &Entry, years: i16) -> Option<Entry> {
    let first = same_weekday(entry.first, years)?;
    Some(Entry { first, last: super::holidays::shifted(first, entry.length() - 1), ..entry.clone() })
}

/// The same weekday of the same ISO week so many years later.
fn same_weekday(day: Date, years: i16) -> Option<Date> {
    let own = day.iso_week_date();
    let year = own.year().checked_add(years)?;
    let same = |week| ISOWeekDate::new(year, week, own.weekday()).ok();
    Some(same(own.week()).or_else(|| same(own.week() - 1))?.into())
}

/// What must be put right, without one check.
fn wrong(found: &[Found], ignored: Option<Check>) -> bool {
    found.iter().any(|found| found.check.level() == Level::E && Some(found.check) != ignored)
}

/// By how many days each thing is moved; none when nothing fits. They stay in their order, so that only neighbours concern each other.
fn moves(all: &[Entry], against: &Against<'_>, ignored: Option<Check>) -> Option<Vec<i32>> {
    struct Way {
        days: i32,
        entry: Entry,
        warnings: usize,
        /// Days moved and warnings from here on, at best; none: there is no way on.
        best: Option<(i32, usize)>,
    }
    let ways = |entry: &Entry| -> Vec<Way> {
        let way = |days: i32| {
            let entry = entry.moved(days);
            let found = alone(&entry, against);
            let warnings = found.iter().filter(|found| found.check.level() == Level::W).count();
            (!wrong(&found, ignored)).then_some(Way { days, entry, warnings, best: None })
        };
        (-FURTHEST..=FURTHEST).filter_map(way).collect()
    };
    let fits =
        |way: &Way, next: &Way| way.entry.last < next.entry.first && !wrong(&together(&way.entry, &next.entry, against), ignored);
    let mut steps: Vec<Vec<Way>> = all.iter().map(ways).collect();
    for index in (0..steps.len()).rev() {
        let (here, later) = steps.split_at_mut(index + 1);
        let (here, later) = (&mut here[index], later.first());
        for way in here {
            let on = match later {
                None => Some((0, 0)),
                Some(later) => {
                    let on = later.iter().filter(|next| fits(way, next)).filter_map(|next| next.best);
                    on.min()
                }
            };
            way.best = on.map(|(days, warnings)| (days + way.days.abs(), warnings + way.warnings));
        }
    }
    let mut chosen = Vec::new();
    let mut previous: Option<&Way> = None;
    for step in &steps {
        let open = step.iter().filter(|way| previous.is_none_or(|previous| fits(previous, way)));
        let way = open.filter(|way| way.best.is_some()).min_by_key(|way| (way.best, way.days))?;
        chosen.push(way.days);
        previous = Some(way);
    }
    Some(chosen)
}

/// What would have to be put right, had one of them stayed in its week.
fn reasons(index: usize, same_week: &[Entry], now: &[Entry], against: &Against<'_>) -> Vec<Found> {
    let entry = &same_week[index];
    if *entry == now[index] {
        return Vec::new();
    }
    let mut found = alone(entry, against);
    for other in now.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other) {
        let (earlier, later) =
            if (other.first, other.last) <= (entry.first, entry.last) { (other, entry) } else { (entry, other) };
        found.extend(together(earlier, later, against));
    }
    found.retain(|found| found.check.level() == Level::E);
    found
}

/// Sets the dates of a programme.
fn set(program: &mut Program, all: &[Entry]) {
    for entry in all {
        match entry.what {
            What::Gathering(_) => {
                let index = entry.way.0.strip_prefix("gathering.").and_then(|index| index.parse::<usize>().ok());
                if let Some(gathering) = index.and_then(|index| program.gathering.get_mut(index)) {
                    (gathering.first, gathering.last) = (entry.first, entry.last);
                }
            }
            What::HandIn => program.examination.hand_in = entry.first,
            What::Oral => (program.examination.oral_first, program.examination.oral_last) = (entry.first, entry.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::checks::is_wrong;

    #[test]
    fn the_year_2022_is_proposed_in_the_same_weeks() {
        let program = Program::embedded().unwrap();
        let proposal = propose(&program, 2022).unwrap();
        let dates: Vec<String> = proposal.moved.iter().map(|moved| format!("{}/{}", moved.now.first, moved.now.last)).collect();
        assert_eq!(
            dates,
            [
                "2022-09-06/2022-09-08", "2022-10-18/2022-10-19", "2022-11-30/2022-12-01", "2023-02-07/2023-02-08",
                "2023-03-20/2023-03-22", "2023-05-02/2023-05-03", "2023-05-26/2023-05-26", "2023-06-13/2023-06-14",
            ]
        );
        assert!(proposal.moved.iter().all(|moved| moved.now == moved.same_week && moved.reasons.is_empty()));
        assert_eq!(proposal.program.study_year, "2022–2023");
    }

    #[test]
    fn no_proposed_year_has_anything_that_must_be_put_right() {
        let program = Program::embedded().unwrap();
        for year in 2022..=2040 {
            let proposal = propose(&program, year).unwrap();
            assert!(!is_wrong(&proposal.found), "{year}: {:?}", proposal.found);
            for moved in &proposal.moved {
                assert_eq!(moved.reasons.is_empty(), moved.now == moved.same_week, "{year}: {moved:?}");
            }
        }
    }

    /// An oracle that knows nothing of the chain: every way to move two things, tried out.
    #[test]
    fn the_fewest_days_are_moved() {
        let mut program = Program::embedded().unwrap();
        program.gathering.truncate(1);
        program.gatherings.count = 1;
        // Both in the days before Easter and on the holidays.
        program.gathering[0].first = "2022-04-11".parse().unwrap();
        program.gathering[0].last = "2022-04-13".parse().unwrap();
        program.examination.hand_in = "2022-05-16".parse().unwrap();
        for year in 2022..2040 {
            let proposal = propose(&program, year).unwrap();
            let moved = |moved: &Moved| super::super::year::days_between(moved.same_week.first, moved.now.first).abs();
            let own: i32 = proposal.moved.iter().map(moved).sum();
            let same: Vec<Entry> = proposal.moved.iter().map(|moved| moved.same_week.clone()).collect();
            let mut best = i32::MAX;
            for first in -12..=12_i32 {
                for second in -12..=12_i32 {
                    for third in -3..=3_i32 {
                        let days = first.abs() + second.abs() + third.abs();
                        let mut tried = proposal.program.clone();
                        let moved: Vec<Entry> =
                            same.iter().zip([first, second, third]).map(|(moved, days)| moved.moved(days)).collect();
                        set(&mut tried, &moved);
                        if days < best && !is_wrong(&check(&tried)) {
                            best = days;
                        }
                    }
                }
            }
            assert_eq!(own, best, "{year}");
        }
    }

    #[test]
    fn what_stands_in_the_way_is_named() {
        let mut program = Program::embedded().unwrap();
        program.gatherings.days_min = 3;
        assert_eq!(propose(&program, 2022).unwrap_err(), NoProposal::Checks(vec![Check::G07]));
        let mut program = Program::embedded().unwrap();
        program.gatherings.weeks_between = 12;
        assert_eq!(propose(&program, 2022).unwrap_err(), NoProposal::Checks(vec![Check::G06]));
        let mut program = Program::embedded().unwrap();
        program.gatherings.count = 7;
        assert_eq!(propose(&program, 2022).unwrap_err(), NoProposal::Checks(vec![Check::G07]));
    }
}
