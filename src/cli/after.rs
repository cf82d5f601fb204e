//! `innoskole select PROTOCOL --withdraw … | --answers … | --late … | --grant … | --undo`: what happens after the draw.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{AfterArgs, Common, Format, SelectArgs};
use super::console::Console;
use super::exit::Exit;
use super::files;
use super::in_force::{self, Programme};
use super::load::{self, Beside, Input, Named};
use super::outputs::{self, Content, Output, Replaces};
use super::select::{queue_command, refuse_options};
use crate::intake;
use crate::model::{Answer, Fact, Fault, Intake, MunicipalityNumber};
use crate::protocol::{Cause, Late, Protocol, Request, Standing, add, late};
use crate::report::{Happened, happened, result_csv, rows};
use crate::rules::{Assessed, Entrant, Status, name_of};
use crate::text::{Words, terms};

/// What is asked for, in the order of processing, and what there was besides.
#[derive(Default)]
struct Asked {
    requests: Vec<(Request, Date)>,
    /// Answers or late applications that stand there already.
    known: usize,
    /// Applications of `--late` that are not eligible, with their codes.
    refused: Vec<String>,
}

pub(super) fn run(
    args: &SelectArgs,
    common: &Common,
    protocol: &Protocol,
    words: &Words,
    console: &mut Console<'_>,
) -> anyhow::Result<Exit> {
    let path = &args.inputs[0];
    if path == Path::new("-") {
        return Err(Fault::new("event-needs-protocol").into());
    }
    let unneeded = args.reason.is_some() && args.after.grant.is_none() && !args.after.undo;
    let dated = args.after.answers.is_some() && args.after.date.is_some();
    refuse_options(args, &[("--output", args.output.is_some()), ("--reason", unneeded), ("--date", dated)])?;
    let Beside { programme, assessed, decisions, .. } = load::beside(common, protocol, path, console)?;
    let earlier: BTreeSet<_> = assessed.iter().flat_map(|(intake, assessed)| known(intake, assessed)).collect();
    let asked = asked(args, common, protocol, (&programme, &earlier), words, console)?;
    let mut after = protocol.clone();
    for (request, date) in &asked.requests {
        let named = |fault: Fault| match &args.after.answers {
            Some(answers) => fault.in_file(files::name(answers)),
            None => fault,
        };
        after = add(after, request, *date).map_err(named)?;
    }
    let known = assessed.as_ref().map(|(_, assessed)| (&assessed[..], &decisions[..]));
    let rows = rows(&after, &programme.program, &programme.register, known);
    let mut outputs = Vec::new();
    if !args.after.dry_run && !asked.requests.is_empty() {
        let beside = path.with_file_name("result.csv");
        let file = |path: &Path, bytes| Output {
            path: path.to_owned(),
            content: Content::Bytes(bytes),
            personal: false,
            replaces: Replaces::WhatItGoesOnFrom,
        };
        // The one that a spreadsheet program may hold open goes first: if it cannot be replaced, neither is the protocol.
        outputs.push(file(&beside, result_csv(&rows, common.csv.into())?));
        outputs.push(file(path, after.render()?.into_bytes()));
    }
    let prepared = outputs::prepare(&outputs, common, console)?;
    if !outputs.is_empty() {
        refuse_changed(protocol, path, console)?;
    }
    let answer = match common.format {
        _ if common.quiet => String::new(),
        Format::Json => after.render()?,
        Format::Csv => String::from_utf8_lossy(&result_csv(&rows, common.csv.into())?).into_owned(),
        Format::Table => happened(
            &Happened {
                before: protocol,
                after: &after,
                known: asked.known,
                refused: &asked.refused,
                dry_run: args.after.dry_run,
                written: &outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>(),
            },
            words,
        ),
    };
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}

/// Another run may have recorded something since the protocol was read; now that it is this one's turn, nobody else can.
fn refuse_changed(protocol: &Protocol, path: &PathBuf, console: &mut Console<'_>) -> Result<(), Fault> {
    match load::named(std::slice::from_ref(path), console)? {
        Named::Protocol(there) if *there == *protocol => Ok(()),
        _ => Err(Fault::new("protocol-moved-on").in_file(path.display().to_string())),
    }
}

fn asked(
    args: &SelectArgs,
    common: &Common,
    protocol: &Protocol,
    (programme, earlier): (&Programme, &BTreeSet<Known>),
    words: &Words,
    console: &mut Console<'_>,
) -> anyhow::Result<Asked> {
    let after = &args.after;
    if let Some(path) = &after.answers {
        return Ok(answers(&files::name(path), &files::read(path, console)?, protocol, programme)?);
    }
    let date = date(after, protocol, programme)?;
    let reason = args.reason.clone().unwrap_or_default().trim().to_owned();
    let mut asked = Asked::default();
    if !after.late.is_empty() {
        return arrivals(after, common, (protocol, earlier), programme, date, words, console);
    }
    if let Some(id) = &after.grant {
        asked.requests.push((Request::Grant(number(id)?, reason), date));
    } else if after.undo {
        asked.requests.push((Request::Undo(reason), date));
    }
    let mut ids: Vec<MunicipalityNumber> = after.withdraw.iter().map(|id| number(id)).collect::<Result<_, _>>()?;
    ids.sort_unstable();
    ids.dedup();
    asked.requests.extend(ids.into_iter().map(|id| (Request::Withdraw(id, Cause::Withdrew), date)));
    Ok(asked)
}

fn date(after: &AfterArgs, protocol: &Protocol, programme: &Programme) -> Result<Date, Fault> {
    let typed = after.date.as_ref().ok_or_else(|| Fault::new("event-date-missing"))?;
    let date = in_force::day(typed, &programme.program)?;
    let newest = protocol.events.iter().rposition(|_| true).filter(|_| after.undo);
    let undone = newest.map(|index| protocol.events[index].date());
    plausible(date, undone, protocol)
}

/// A day that can be right: not before the register's, nor before what is undone, and within two years. There is no clock here.
fn plausible(date: Date, not_before: Option<Date>, protocol: &Protocol) -> Result<Date, Fault> {
    let first = not_before.unwrap_or(protocol.register.valid_on);
    let last = protocol.register.valid_on.saturating_add(jiff::Span::new().years(2));
    if (first..=last).contains(&date) {
        Ok(date)
    } else {
        Err(Fault::new("event-date-odd").with("date", date).with("first", first).with("last", last))
    }
}

pub(super) fn number(id: &str) -> Result<MunicipalityNumber, Fault> {
    id.parse().map_err(|()| Fault::new("event-number").with("found", id))
}

/// The answers of a file that are new, by date and id.
fn answers(name: &str, bytes: &[u8], protocol: &Protocol, programme: &Programme) -> Result<Asked, Fault> {
    let standing = Standing::of(protocol)?;
    let mut new: Vec<(Date, MunicipalityNumber, Answer)> = Vec::new();
    let mut known = 0;
    for (date, id, answer) in intake::answers(name, bytes, &terms(), (&programme.program, &programme.register))? {
        if standing.has_answered(id, answer) || new.iter().any(|(_, other, given)| (*other, *given) == (id, answer)) {
            known += 1;
        } else {
            plausible(date, None, protocol)?;
            new.push((date, id, answer));
        }
    }
    new.sort_unstable();
    let request = |(date, id, answer): (Date, MunicipalityNumber, Answer)| match answer {
        Answer::Accepted => (Request::Accept(id), date),
        Answer::Declined => (Request::Withdraw(id, Cause::Declined), date),
        Answer::NoAnswer => (Request::Withdraw(id, Cause::NoAnswer), date),
    };
    Ok(Asked { requests: new.into_iter().map(request).collect(), known, refused: Vec::new() })
}

/// An application as it was read before: its municipality and the digest of its values.
type Known = (Option<MunicipalityNumber>, String);

fn known(intake: &Intake, assessed: &[Assessed]) -> impl Iterator<Item = Known> {
    assessed.iter().map(|one| (one.id, one.facts(intake)))
}

/// The applications of `--late` that neither the protocol nor the intake beside it knows, by receipt.
fn arrivals(
    after: &AfterArgs,
    common: &Common,
    (protocol, earlier): (&Protocol, &BTreeSet<Known>),
    programme: &Programme,
    date: Date,
    words: &Words,
    console: &mut Console<'_>,
) -> anyhow::Result<Asked> {
    let (program, register) = (&programme.program, &programme.register);
    let Input::Intake(intake, _, aside) = load::input(&after.late, common, programme, words, console)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(common, words, console);
    let mut decided = load::decisions(common, None, program, console)?;
    let assessed = load::assess(&intake, programme, &mut decided.decisions, console)?;
    let standing = Standing::of(protocol)?;
    let mut asked = Asked::default();
    let mut new: Vec<Late> = Vec::new();
    for (one, known) in assessed.iter().zip(known(&intake, &assessed)) {
        let entrant =
            [Status::Eligible, Status::Late].into_iter().find_map(|status| Entrant::of(one, status, &intake, program, register));
        match (entrant, one.status) {
            _ if one.id.is_some_and(|id| standing.has(id).is_some()) => asked.known += 1,
            // The same application word for word was read before, and set aside or not eligible then.
            _ if earlier.contains(&known) => asked.known += 1,
            (_, Status::SetAside) => {}
            (_, Status::Undecided) => {
                let command = queue_command(common, &after.late);
                return Err(Fault::new("event-late-undecided").with("command", Fact::Said(command)).into());
            }
            (Some(entrant), _) => new.push(late(&entrant)),
            (None, _) => {
                let codes: Vec<&str> = one.codes_that_keep_it_out().iter().map(|code| code.as_str()).collect();
                asked.refused.push(format!("{} ({})", name_of(&one.municipalities, register), codes.join(", ")));
            }
        }
    }
    new.sort_by_key(|one| (one.received.parse::<jiff::Timestamp>().ok(), one.id));
    asked.requests = new.into_iter().map(|one| (Request::Late(one), date)).collect();
    Ok(asked)
}
