//! What came in after the draw and is to be recorded: answers to the offers, and applications that came after the list was frozen.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, Time};

use super::args::Common;
use super::console::Desk;
use super::files;
use super::load::{self, Input};
use super::programme::Programme;
use crate::intake::{self, Given};
use crate::model::{Answer, Fault};
use crate::program::Deadline;
use crate::protocol::{Cause, Gone, Late, Protocol, Request, State, add, late, refuse_implausible};
use crate::rules::{Assessed, Assessment, Entrant, Status};
use crate::text::terms;

/// What is asked for, in the order of processing, and what there was besides.
#[derive(Default)]
pub(super) struct Received {
    pub requests: Vec<(Request, Date)>,
    /// Answers or late applications that stand there already, by number and name.
    pub known: Vec<String>,
    /// Applications of `--late` from municipalities that have another in the protocol.
    pub others: Vec<String>,
    /// Applications of `--late` that are in time by the rules.
    pub overlooked: Vec<String>,
    /// Applications of `--late` that are not eligible, with their codes.
    pub refused: Vec<String>,
    /// Answers that somebody must look at: none of them is recorded.
    pub doubtful: Vec<Fault>,
}

/// The answers of a file that are new and beyond doubt, by date: on each the acceptances by id, then all withdrawals at once. `late` is why
/// acceptances after the last day are recorded all the same; `letters` are the days that letters with offers were dated.
pub(super) fn answers(
    path: &Path,
    late: Option<&str>,
    letters: &[Date],
    protocol: &Protocol,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> Result<Received, Fault> {
    let name = files::name(path);
    let intake::Answers { given, doubtful, .. } =
        intake::answers(&name, &files::read(path, desk)?, &terms(), &programme.regulation)?;
    let mut received = Received { doubtful, ..Received::default() };
    let state = State::of(protocol)?;
    let mut new: Vec<Given> = Vec::new();
    for one in given {
        let is_same = |other: &Given| (other.id, other.answer) == (one.id, one.answer);
        if state.has_answered(one.id, one.answer) || new.iter().any(is_same) {
            received.known.push(protocol.named(one.id));
        } else {
            new.push(one);
        }
    }
    new.sort_by_key(|one| (one.date, one.id, one.time, one.answer));
    let mut after = protocol.clone();
    let last = |one: &Given, after: &Protocol| programme.program().reply_by(after.promoted_on(one.id), letters);
    for of_one_day in new.chunk_by(|one, other| one.date == other.date) {
        let Some(date) = of_one_day.first().map(|one| one.date) else { continue };
        let mut gone = Vec::new();
        for one in of_one_day {
            let request = match one.answer {
                Answer::Accepted => accept(one, late, &after, last(one, &after)),
                Answer::Declined => Ok(Request::Withdraw(vec![Gone { id: one.id, cause: Cause::Declined }])),
                Answer::NoAnswer => silent(one, &after, last(one, &after)),
            };
            let tried = request.and_then(|request| recorded(&after, &request, date).map(|after| (request, after)));
            match tried {
                Err(fault) => received.doubtful.push(fault.in_file(one.place.clone())),
                Ok((Request::Withdraw(one), _)) => gone.extend(one),
                Ok((request, then)) => {
                    after = then;
                    received.requests.push((request, date));
                }
            }
        }
        if !gone.is_empty() {
            let request = Request::Withdraw(gone);
            after = recorded(&after, &request, date)?;
            received.requests.push((request, date));
        }
    }
    Ok(received)
}

/// A protocol with what is asked for, where it can have been received on this day.
pub(super) fn recorded(protocol: &Protocol, request: &Request, date: Date) -> Result<Protocol, Fault> {
    refuse_implausible(protocol, request, date)?;
    add(protocol.clone(), request, date)
}

/// That nobody answered; only once the last day to answer is over.
fn silent(one: &Given, protocol: &Protocol, last: Option<Deadline>) -> Result<Request, Fault> {
    match last.filter(|last| one.date <= last.day()) {
        Some(last) => {
            let fault = Fault::new("answers-too-early").with("who", protocol.named(one.id)).with("date", one.date);
            Err(fault.with("deadline", last.day()))
        }
        None => Ok(Request::Withdraw(vec![Gone { id: one.id, cause: Cause::NoAnswer }])),
    }
}

/// An acceptance; after the last day only with a reason.
fn accept(one: &Given, late: Option<&str>, protocol: &Protocol, last: Option<Deadline>) -> Result<Request, Fault> {
    // A day without a time counts to its end.
    let moment = one.date.to_datetime(one.time.unwrap_or(Time::midnight()));
    let overdue = last.filter(|last| moment >= last.end());
    match (overdue, late) {
        (Some(last), None) => {
            let fault = Fault::new("answers-late").with("who", protocol.named(one.id)).with("date", one.date);
            Err(fault.with("deadline", last.day()))
        }
        (overdue, reason) => Ok(Request::Accept(one.id, overdue.and(reason).map(str::to_owned))),
    }
}

/// Reads applications that came after freezing.
pub(super) fn read_late(
    paths: &[PathBuf],
    common: &Common,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Assessment> {
    let Input::Intake(intake, _, aside) = load::input(paths, &common.given, programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    let decided = load::decisions(&common.given, None, &programme.regulation, desk)?;
    Ok(Assessment::of_arrivals(&programme.regulation, &intake, decided.decisions)?)
}

/// The applications that neither the protocol nor the intake beside it knows, by receipt.
pub(super) fn arrivals(
    arrived: &Assessment,
    protocol: &Protocol,
    earlier: Option<&Assessment>,
    date: Date,
) -> Result<Received, Fault> {
    let own = |of: &Assessment| {
        of.applications.iter().map(|application| (application.id, of.facts(application))).collect::<BTreeSet<_>>()
    };
    let earlier = earlier.map(own);
    let state = State::of(protocol)?;
    let is_known = |application: &Assessed| {
        let own = Entrant::of(arrived, application).and_then(|entrant| late(&entrant).ok());
        earlier.as_ref().is_some_and(|known| known.contains(&(application.id, arrived.facts(application))))
            || own.is_some_and(|own| state.arrived().contains(&own))
    };
    let has_another = |application: &Assessed| application.id.is_some_and(|id| state.has(id).is_some());
    let named = |application: &Assessed| {
        let name = arrived.name(application);
        application.id.map_or_else(|| name.clone(), |id| format!("{id} {name}"))
    };
    let mut received = Received::default();
    let mut new: Vec<Late> = Vec::new();
    for application in &arrived.applications {
        match (Entrant::of(arrived, application), application.status) {
            // The same application word for word was read before, or recorded before.
            _ if is_known(application) => received.known.push(named(application)),
            _ if has_another(application) && earlier.is_none() => received.known.push(named(application)),
            _ if has_another(application) => received.others.push(named(application)),
            (_, Status::SetAside) => {}
            (_, Status::Undecided) => return Err(Fault::new("event-late-undecided")),
            (Some(entrant), status) => {
                received.overlooked.extend((status == Status::Eligible).then(|| named(application)));
                new.push(late(&entrant)?);
            }
            (None, _) => {
                let codes: Vec<&str> = application.codes_that_keep_it_out().iter().map(|code| code.as_str()).collect();
                received.refused.push(format!("{} ({})", arrived.name(application), codes.join(", ")));
            }
        }
    }
    new.sort_by(|application, other| (&application.received, application.id).cmp(&(&other.received, other.id)));
    received.requests = new.into_iter().map(|application| (Request::Late(application), date)).collect();
    Ok(received)
}
