//! What a municipality completed or replaced after its application was first received: the first receipt counts, and there is a last day for it.

use jiff::ZonedDateTime;
use jiff::civil::{Date, DateTime};

use super::changes::{ChangedValue, Changes, Kept};
use crate::model::{Fault, Field, Trace};
use crate::program::{Deadline, Program};
use crate::rules::{Assessed, Assessment, Receipt};

/// An application that is not what it was, or that was received again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Corrected {
    /// Its position among those assessed now.
    pub now: usize,
    /// What the time of receipt was when it was first received, word for word; none when that has not changed, or was later.
    pub first: Option<String>,
    /// When it was received again, where it says so itself: later than everything an earlier import knew of.
    again: Option<ZonedDateTime>,
    /// Where something other than the time of receipt changed.
    place: Option<String>,
}

/// The applications that were corrected, in the order of now: those that changed, and those that came although an earlier import had
/// one of the same municipality, or about the same person. One that says itself that it came after the correction deadline is a new one.
pub fn corrected(changes: &Changes, before: &Assessment, now: &Assessment) -> Vec<Corrected> {
    let program = &now.regulation.program;
    let zone = &program.time_zone;
    let mut all: Vec<Corrected> = changes.kept.iter().filter_map(|kept| changed(kept, before, now)).collect();
    let present: Vec<Trace> = before.applications.iter().map(|application| application.trace(&before.intake)).collect();
    for &index in &changes.came {
        let trace = now.applications[index].trace(&now.intake);
        // Put back as it was.
        if before.intake.gone.iter().any(|gone| gone.facts == trace.facts) {
            continue;
        }
        let gone = || before.intake.gone.iter().filter(|gone| gone.is_like(&trace));
        let mut others = gone().chain(present.iter().filter(|other| other.shares_municipality(&trace))).peekable();
        if others.peek().is_none() {
            continue;
        }
        let moment = |text: &str| Receipt::read(text, zone).and_then(|receipt| receipt.moment(zone));
        let last = others.filter_map(|other| moment(&other.received)).max();
        let first = gone().filter_map(|gone| Some((moment(&gone.received)?, &gone.received))).min();
        let received = now.applications[index].received.as_ref();
        let again = received.filter(|is| last.is_some_and(|last| **is > last)).cloned();
        if again
            .as_ref()
            .zip(program.correction_deadline)
            .is_some_and(|(again, deadline)| local(again, program) >= deadline.end())
        {
            continue;
        }
        all.push(Corrected {
            now: index,
            first: first.filter(|(first, _)| received.is_none_or(|is| is > first)).map(|(_, text)| text.clone()),
            again,
            place: now.place(&now.applications[index]),
        });
    }
    for kept in &changes.kept {
        if !all.iter().any(|application| application.now == kept.now) {
            all.extend(left_alone(kept, changes, before, now));
        }
    }
    all.sort_by_key(|application| application.now);
    all
}

/// An application that is as it was, while an earlier one of its municipality is there no more: the first receipt counts, if this one came
/// before the correction deadline.
fn left_alone(kept: &Kept, changes: &Changes, before: &Assessment, now: &Assessment) -> Option<Corrected> {
    let program = &now.regulation.program;
    let is = &now.applications[kept.now];
    let (received, trace) = (is.received.as_ref()?, is.trace(&now.intake));
    let went = changes.went.iter().map(|&index| &before.applications[index]);
    let rivals = went.filter(|was| was.trace(&before.intake).shares_municipality(&trace));
    let first =
        rivals.filter(|was| was.received.as_ref().is_some_and(|was| was < received)).min_by_key(|was| was.received.clone())?;
    let in_time = program.correction_deadline.is_none_or(|deadline| local(received, program) < deadline.end());
    let first = before.received(first).text(Field::Received).to_owned();
    in_time.then(|| Corrected { now: kept.now, first: Some(first), again: is.received.clone(), place: None })
}

fn changed(kept: &Kept, before: &Assessment, now: &Assessment) -> Option<Corrected> {
    let (was, is) = (&before.applications[kept.before], &now.applications[kept.now]);
    // A receipt that cannot be read any more is no reason to lose the first.
    // Nor is a cell that stays what it is, and is read otherwise now, received again.
    let later = was.received.as_ref().is_some_and(|was| is.received.as_ref().is_none_or(|is| is > was))
        && before.received(was).as_written(Field::Received) != now.received(is).as_written(Field::Received);
    let is_changed = |value: &&ChangedValue| match value.field {
        Ok(field) if field == Field::Received.key() => !later,
        // A mapping file that says now which municipality is meant: nothing was sent.
        Ok(field) if field == Field::Municipality.key() => {
            now.received(is).as_written(Field::Municipality) != before.received(was).as_written(Field::Municipality)
        }
        _ => true,
    };
    let value = kept.values.iter().find(is_changed);
    if !later && value.is_none() {
        return None;
    }
    let place = value.map(|value| match value.cell {
        Ok(cell) => now.intake.place(cell),
        Err(cell) => before.intake.place(cell),
    });
    let first = later.then(|| before.received(was).text(Field::Received).to_owned());
    let last = was.received.clone().max(received_again(was, before));
    let again = is.received.clone().filter(|is| last.is_some_and(|last| *is > last));
    Some(Corrected { now: kept.now, first, again, place })
}

/// When an application was received again before, where an earlier import found that.
fn received_again(application: &Assessed, of: &Assessment) -> Option<ZonedDateTime> {
    let zone = &of.regulation.program.time_zone;
    let value = of.received(application).value(Field::Received)?;
    let again = value.written.filter(|_| of.intake.is_first_receipt(value.cell))?;
    Receipt::read(again, zone).and_then(|receipt| receipt.moment(zone))
}

/// What a later import is to know of: the applications that went, and those that went earlier.
pub fn gone(changes: &Changes, before: &Assessment) -> Vec<Trace> {
    let went = changes.went.iter().map(|&index| before.applications[index].trace(&before.intake));
    before.intake.gone.iter().cloned().chain(went).collect()
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
    for correction in all {
        let Some(place) = &correction.place else { continue };
        let moment = correction.again.as_ref().map(|again| local(again, program));
        let (late, day) = match (moment, received) {
            (Some(moment), _) => (moment >= deadline.end(), moment.date()),
            (None, Some(day)) => (day > deadline.day(), day),
            (None, None) => {
                let fault = Fault::new("correction-date-missing").with("who", name(correction.now)).at(place.as_str());
                faults.push(fault.with("deadline", deadline_fact(deadline)));
                continue;
            }
        };
        if late {
            let fault = Fault::new("correction-late").with("who", name(correction.now)).with("date", day).at(place.as_str());
            faults.push(fault.with("deadline", deadline_fact(deadline)));
        }
    }
    Fault::all(faults)
}

fn local(moment: &ZonedDateTime, program: &Program) -> DateTime {
    moment.with_time_zone(program.time_zone.clone()).datetime()
}

fn deadline_fact(deadline: Deadline) -> crate::model::Fact {
    match deadline {
        Deadline::Day(date) => date.into(),
        Deadline::Moment(moment) => moment.into(),
    }
}
