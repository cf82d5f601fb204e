//! What a municipality completed or replaced after its application was first received: the first receipt counts, and there is a last day for it.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::{Assessed, Changes};
use crate::model::{Fault, Field, Intake};
use crate::program::{Deadline, Program};

/// An application that is not what it was, or that was received again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Corrected {
    /// Its position among those assessed now.
    pub now: usize,
    /// What the time of receipt was when it was first received, word for word; none when that has not changed, or was later.
    pub first: Option<String>,
    /// When it was received again, where it says so itself.
    again: Option<ZonedDateTime>,
    /// Where something other than the time of receipt changed.
    place: Option<String>,
}

/// The applications that were corrected, in the order of now.
pub fn corrected(changes: &Changes, before: (&Intake, &[Assessed]), now: (&Intake, &[Assessed])) -> Vec<Corrected> {
    let mut all = Vec::new();
    for kept in &changes.kept {
        let (was, is) = (&before.1[kept.before], &now.1[kept.now]);
        // A receipt that cannot be read any more is no reason to lose the first.
        let later = was.received.as_ref().is_some_and(|was| is.received.as_ref().is_none_or(|is| is > was));
        let received = Field::Received.key();
        let value = kept.values.iter().find(|value| value.field != Ok(received));
        if !later && value.is_none() {
            continue;
        }
        let place = value.map(|value| match value.cell {
            Ok(cell) => now.0.place(cell),
            Err(cell) => before.0.place(cell),
        });
        let first = later.then(|| before.0.applications.get(was.index).text(Field::Received).to_owned());
        all.push(Corrected {
            now: kept.now,
            first,
            again: is.received.clone().filter(|_| later || was.received.is_none()),
            place,
        });
    }
    all
}

/// Refuses what was corrected after the programme's correction deadline. `received` is the day on which corrections came that have no time
/// of receipt of their own; `name` tells whose application it is.
///
/// # Errors
/// Every correction that came too late, and every one of which nobody says when it came.
pub fn refuse_late_corrections(
    all: &[Corrected],
    program: &Program,
    received: Option<Date>,
    name: impl Fn(usize) -> String,
) -> Result<(), Fault> {
    let Some(deadline) = program.correction_deadline else { return Ok(()) };
    let mut faults = Vec::new();
    for one in all {
        let Some(place) = &one.place else { continue };
        let moment = one.again.as_ref().map(|again| again.with_time_zone(program.time_zone.clone()).datetime());
        let (late, day) = match (moment, received) {
            (Some(moment), _) => (moment >= deadline.end(), moment.date()),
            (None, Some(day)) => (day > deadline.day(), day),
            (None, None) => {
                let fault = Fault::new("correction-date-missing").with("who", name(one.now)).at(place.as_str());
                faults.push(fault.with("deadline", deadline_fact(deadline)));
                continue;
            }
        };
        if late {
            let fault = Fault::new("correction-late").with("who", name(one.now)).with("date", day).at(place.as_str());
            faults.push(fault.with("deadline", deadline_fact(deadline)));
        }
    }
    Fault::all(faults)
}

fn deadline_fact(deadline: Deadline) -> crate::model::Fact {
    match deadline {
        Deadline::Day(date) => date.into(),
        Deadline::Moment(moment) => moment.into(),
    }
}
