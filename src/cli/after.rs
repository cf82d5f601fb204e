//! `innoskole select PROTOCOL --withdraw … | --answers … | --late … | --grant … | --add-places … | --undo`: what happens after the draw.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{Common, Format, Given, SelectArgs};
use super::beside::{Beside, beside};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Input, Named};
use super::outputs::{self, MayReplace, Output};
use super::programme::{self, Programme};
use crate::intake;
use crate::model::{Answer, Fact, Fault, MunicipalityNumber};
use crate::protocol::{Cause, Gone, Late, Protocol, Request, State, add, late, refuse_implausible};
use crate::report::{Happened, happened, result_csv};
use crate::rules::{Assessed, Assessment, Entrant, Status};
use crate::text::terms;

/// What is asked for, in the order of processing, and what there was besides.
#[derive(Default)]
struct Received {
    requests: Vec<(Request, Date)>,
    /// Answers or late applications that stand there already, by number and name.
    known: Vec<String>,
    /// Applications of `--late` from municipalities that have another in the protocol.
    others: Vec<String>,
    /// Applications of `--late` that are in time by the rules.
    overlooked: Vec<String>,
    /// Applications of `--late` that are not eligible, with their codes.
    refused: Vec<String>,
}

pub(super) fn run(args: &SelectArgs, common: &Common, protocol: &Protocol, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let path = &args.inputs[0];
    if path == Path::new("-") {
        return Err(Fault::new("event-needs-protocol").into());
    }
    args.refuse_options(&[("--output", args.output.is_some())])?;
    args.refuse_for_event()?;
    if args.after.late.is_empty() {
        common.given.refuse_reading()?;
    }
    // With --late the decisions are about what came after; those that the protocol was made with lie beside it.
    let decisions = common.given.decisions.clone().filter(|_| args.after.late.is_empty());
    let beside = beside(&Given { decisions, ..common.given.clone() }, protocol, path, desk)?;
    let received = received(args, common, protocol, &beside, desk)?;
    let mut after = protocol.clone();
    for (request, date) in &received.requests {
        let named = |fault: Fault| match &args.after.answers {
            Some(answers) => fault.in_file(files::name(answers)),
            None => fault,
        };
        refuse_implausible(&after, request, *date).map_err(named)?;
        after = add(after, request, *date).map_err(named)?;
    }
    let cases = beside.cases(&after, path)?;
    let mut outputs = Vec::new();
    if !args.after.dry_run && !received.requests.is_empty() {
        let table = path.with_file_name("result.csv");
        let file = |path: &Path, bytes| Output { may_replace: MayReplace::WhatItGoesOnFrom, ..Output::new(path, bytes) };
        // The one that a spreadsheet program may hold open goes first: if it cannot be replaced, neither is the protocol.
        outputs.push(file(&table, result_csv(&cases.all, common.csv.into())));
        outputs.push(file(path, after.render()?.into_bytes()));
    }
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    if !outputs.is_empty() {
        refuse_changed(protocol, path, desk)?;
    }
    let answer = match common.format {
        Format::Json => after.render()?,
        Format::Csv => String::from_utf8_lossy(&result_csv(&cases.all, common.csv.into())).into_owned(),
        Format::Table => happened(
            &Happened {
                before: protocol,
                after: &after,
                known: &received.known,
                others: &received.others,
                overlooked: &received.overlooked,
                refused: &received.refused,
                dry_run: args.after.dry_run,
                written: &outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>(),
            },
            words,
        ),
    };
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// Another run may have recorded something since the protocol was read; now that it is this run's turn, nobody else can.
fn refuse_changed(protocol: &Protocol, path: &PathBuf, desk: &mut Desk<'_>) -> Result<(), Fault> {
    match load::named(std::slice::from_ref(path), desk)? {
        Named::Protocol(there) if *there == *protocol => Ok(()),
        _ => Err(Fault::new("protocol-moved-on").in_file(path.display().to_string())),
    }
}

fn received(
    args: &SelectArgs,
    common: &Common,
    protocol: &Protocol,
    beside: &Beside,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Received> {
    let (after, programme) = (&args.after, &beside.programme);
    if let Some(path) = &after.answers {
        return Ok(answers(&files::name(path), &files::read(path, desk)?, protocol, programme)?);
    }
    let typed = after.date.as_ref().ok_or_else(|| Fault::new("event-date-missing"))?;
    let date = programme::day(typed, programme.program())?;
    let reason = args.reason.clone().unwrap_or_default();
    if !after.late.is_empty() {
        let arrived = read_late(&after.late, common, programme, desk)?;
        let command = common.given.queue_command(&after.late);
        let received = arrivals(&arrived, protocol, beside.assessment.as_ref(), date);
        return Ok(received.map_err(|fault| fault.with("command", Fact::Said(command)))?);
    }
    let mut received = Received::default();
    if let Some(id) = &after.grant {
        received.requests.push((Request::Grant(number(id)?, after.which, reason), date));
    } else if let Some(added) = after.add_places {
        received.requests.push((Request::Places(added.into(), reason), date));
    } else if after.undo {
        received.requests.push((Request::Undo(reason), date));
    }
    let mut ids: Vec<MunicipalityNumber> = after.withdraw.iter().map(|id| number(id)).collect::<Result<_, _>>()?;
    ids.sort_unstable();
    ids.dedup();
    if !ids.is_empty() {
        let gone = ids.into_iter().map(|id| Gone { id, cause: Cause::Withdrew }).collect();
        received.requests.push((Request::Withdraw(gone), date));
    }
    Ok(received)
}

pub(super) fn number(id: &str) -> Result<MunicipalityNumber, Fault> {
    id.parse().map_err(|()| Fault::new("event-number").with("found", id))
}

/// The answers of a file that are new, by date: on each the acceptances by id, then all withdrawals at once.
fn answers(name: &str, bytes: &[u8], protocol: &Protocol, programme: &Programme) -> Result<Received, Fault> {
    let state = State::of(protocol)?;
    let mut new: Vec<(Date, MunicipalityNumber, Answer)> = Vec::new();
    let mut known = Vec::new();
    for (date, id, answer) in intake::answers(name, bytes, &terms(), &programme.regulation)? {
        if state.has_answered(id, answer) || new.iter().any(|(_, other, given)| (*other, *given) == (id, answer)) {
            known.push(protocol.named(id));
        } else {
            new.push((date, id, answer));
        }
    }
    new.sort_unstable();
    let mut requests = Vec::new();
    for of_one_day in new.chunk_by(|(date, ..), (other, ..)| date == other) {
        let mut gone = Vec::new();
        for &(date, id, answer) in of_one_day {
            match answer {
                Answer::Accepted => requests.push((Request::Accept(id), date)),
                Answer::Declined => gone.push(Gone { id, cause: Cause::Declined }),
                Answer::NoAnswer => gone.push(Gone { id, cause: Cause::NoAnswer }),
            }
        }
        requests.extend(of_one_day.first().filter(|_| !gone.is_empty()).map(|(date, ..)| (Request::Withdraw(gone), *date)));
    }
    Ok(Received { requests, known, ..Received::default() })
}

/// Reads applications that came after freezing.
fn read_late(paths: &[PathBuf], common: &Common, programme: &Programme, desk: &mut Desk<'_>) -> anyhow::Result<Assessment> {
    let Input::Intake(intake, _, aside) = load::input(paths, &common.given, programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    let decided = load::decisions(&common.given, None, programme.program(), desk)?;
    Ok(Assessment::of_arrivals(&programme.regulation, &intake, decided.decisions)?)
}

/// The applications that neither the protocol nor the intake beside it knows, by receipt.
fn arrivals(arrived: &Assessment, protocol: &Protocol, earlier: Option<&Assessment>, date: Date) -> Result<Received, Fault> {
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
