//! `innoskole select PROTOCOL --withdraw … | --answers … | --late … | --grant … | --add-places … | --undo`: what happens after the draw.

use std::path::{Path, PathBuf};

use super::args::{Common, Format, Given, SelectArgs};
use super::beside::{Beside, beside};
use super::console::Desk;
use super::exit::Exit;
use super::load::{self, Named};
use super::outputs::{self, MayReplace, Output};
use super::programme;
use super::received::{Received, answers, arrivals, read_late, recorded};
use crate::intake;
use crate::model::{Fact, Fault, MunicipalityNumber};
use crate::protocol::{Cause, Gone, Protocol, Request};
use crate::register::Register;
use crate::report::{Happened, happened, result_csv};

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
        after = recorded(&after, request, *date)?;
    }
    for fault in &received.doubtful {
        desk.fault(fault);
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
    Ok(if received.doubtful.is_empty() { Exit::Yes } else { Exit::No })
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
        let late = args.reason.as_deref().filter(|_| after.accept_late_answer);
        let letters = programme::letters_sent(&after.letters_sent, programme.program(), protocol)?;
        return Ok(answers(path, late, &letters, protocol, programme, desk)?);
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
        received.requests.push((Request::Grant(meant(id, protocol, &programme.regulation.register)?, after.which, reason), date));
    } else if let Some(added) = after.add_places {
        received.requests.push((Request::Places(added.into(), reason), date));
    } else if after.undo {
        received.requests.push((Request::Undo(reason), date));
    }
    let register = &programme.regulation.register;
    let mut ids: Vec<MunicipalityNumber> =
        after.withdraw.iter().map(|id| meant(id, protocol, register)).collect::<Result<_, _>>()?;
    ids.sort_unstable();
    ids.dedup();
    if !ids.is_empty() {
        let gone = ids.into_iter().map(|id| Gone { id, cause: Cause::Withdrew }).collect();
        received.requests.push((Request::Withdraw(gone), date));
    }
    Ok(received)
}

/// The application that is meant, by its lead municipality: a partner's name does not say that the whole application is.
fn meant(typed: &str, protocol: &Protocol, register: &Register) -> Result<MunicipalityNumber, Fault> {
    let id = intake::municipality(typed, register)?;
    let in_time = protocol.applications.iter().map(|own| (own.id, &own.municipalities));
    let mut all = in_time.chain(protocol.late.iter().map(|own| (own.id, &own.municipalities)));
    // One that has an application of its own is named by the protocol.
    let is_named = protocol.named(id) != id.to_string();
    match all.find(|(lead, municipalities)| !is_named && *lead != id && municipalities.contains(&id)) {
        Some((lead, _)) => {
            let who = register.get(id).map_or_else(|| id.to_string(), |own| format!("{id} {}", own.name));
            Err(Fault::new("event-partner").with("who", who).with("lead", protocol.named(lead)))
        }
        None => Ok(id),
    }
}
