//! `innoskole validate`: the rules over an intake; what waits, as a queue to be filled in.

use std::path::Path;

use super::args::{Common, Format, ValidateArgs};
use super::console::Console;
use super::exit::Exit;
use super::files;
use super::in_force::{self, Programme};
use super::load::{self, Decided, Input, Named};
use super::outputs::{self, Content, Output, Replaces};
use crate::intake;
use crate::model::{Fact, Fault, Intake};
use crate::report::{
    DecisionsTold, Queue, RECIPIENTS, annotated, queue_csv, queue_workbook, recipient_list, requests, validation_csv,
    validation_json, validation_screen,
};
use crate::rules::{Assessed, Decision, Decisions, Opened, Status, assess_open, each_their_own, queue};
use crate::text::{Words, terms};

pub(super) fn run(args: &ValidateArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = in_force::programme(common, None, console)?;
    let named = load::named(&args.inputs, console)?;
    let files = match (&named, &args.annotate) {
        (Named::Spreadsheets(spreadsheets), Some(_)) => spreadsheets.files.clone(),
        (Named::Intake(_), Some(_)) => {
            return Err(Fault::new("annotate-needs-spreadsheets").in_file(args.inputs[0].display().to_string()).into());
        }
        _ => Vec::new(),
    };
    let Input::Intake(intake, _, aside) = load::input_of(named, &args.inputs, common, &programme, words, console)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(common, words, console);
    let common = &aside.carried(common);
    let mut decided = load::decisions(common, None, &programme.program, console)?;
    let (assessed, refused) = if args.queue.is_some() {
        waiting_again(&intake, &programme, &mut decided.decisions, words, console)?
    } else {
        (load::assess(&intake, &programme, &mut decided.decisions, console)?, 0)
    };
    if !common.quiet {
        programme.say_other_year(&assessed, words, console);
    }
    let decisions = DecisionsTold { all: &decided.decisions, refused };
    let mut outputs = Vec::new();
    let mut told = Vec::new();
    if let Some(path) = &args.queue {
        told.extend(add_queue(&mut outputs, path, (args, common), (&intake, &assessed), (&programme, &decided), words, console)?);
    }
    if let Some(folder) = &args.requests {
        told.extend(add_requests(&mut outputs, folder, common, (&intake, &assessed), &programme, words)?);
    }
    if let Some(path) = &args.annotate {
        if path.extension().is_none_or(|kind| !kind.eq_ignore_ascii_case("xlsx")) {
            return Err(Fault::new("annotate-kind").in_file(path.display().to_string()).into());
        }
        let copies = intake::copy(&files)?;
        let own = in_force::file_words(common, &programme.program);
        let bytes = annotated(&copies, &intake, &assessed, &programme.register, &own)?;
        outputs.push(personal(path, bytes));
        told.push(words.say("annotate-written", &[("file", path.display().to_string().into())]));
    }
    for output in &outputs {
        refuse_source(&output.path, (args, common), &intake)?;
    }
    let prepared = outputs::prepare(&outputs, common, console)?;
    // It may have been filled in while another run had the turn.
    if let Some(path) = args.queue.as_ref().filter(|path| outputs.iter().any(|output| output.path == **path)) {
        refuse_filled(path, &decided.decisions, (&intake, &programme), console)?;
    }
    let exit = if assessed.iter().any(Assessed::needs_somebody) { Exit::No } else { Exit::Yes };
    let answer = answer(args, common, (&intake, &assessed), (&programme, decisions), (exit, &told), words)?;
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(exit)
}

/// What standard output carries; `told` is said of what was written.
fn answer(
    args: &ValidateArgs,
    common: &Common,
    (intake, assessed): (&Intake, &[Assessed]),
    (programme, decisions): (&Programme, DecisionsTold<'_>),
    (exit, told): (Exit, &[String]),
    words: &Words,
) -> Result<String, Fault> {
    let register = &programme.register;
    match common.format {
        _ if common.quiet => Ok(String::new()),
        Format::Json => validation_json(intake, assessed, register, decisions.all, words),
        Format::Csv => {
            let bytes = validation_csv(intake, assessed, register, decisions.all, common.csv.into(), words)?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
        Format::Table => {
            let screen = validation_screen(intake, assessed, register, decisions, words);
            let waits = assessed.iter().any(|one| one.status == Status::Undecided);
            let key = match exit {
                Exit::No if waits => "validate-next-open",
                Exit::No => "validate-next-settled",
                _ => "validate-next-done",
            };
            let next = words.say(key, &[("command", Fact::Said(common.next("select", &args.inputs)))]);
            // What was written says what comes next.
            let last = if told.is_empty() { next } else { told.join("\n") };
            Ok(screen + &last + "\n")
        }
    }
}

/// Decisions that cannot be taken into account do not stop a queue: their cases wait in it again; and how many there are.
fn waiting_again(
    intake: &Intake,
    programme: &Programme,
    decisions: &mut Decisions,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<(Vec<Assessed>, usize), Fault> {
    let (program, register) = (&programme.program, &programme.register);
    *decisions = each_their_own(std::mem::take(decisions), intake, program, register)?;
    let Opened { assessed, refused } = assess_open(intake, program, register, decisions)?;
    for fault in &refused {
        let place = ("place", fault.cell.clone().unwrap_or_default().into());
        console.say_aside(&words.say("queue-refused", &[place, ("what", Fact::Said(words.fault(fault).0))]));
    }
    Ok((assessed, refused.len()))
}

/// Adds the queue, and says so.
fn add_queue(
    outputs: &mut Vec<Output>,
    path: &Path,
    (args, common): (&ValidateArgs, &Common),
    (intake, assessed): (&Intake, &[Assessed]),
    (programme, decided): (&Programme, &Decided),
    words: &Words,
    console: &mut Console<'_>,
) -> Result<Vec<String>, Fault> {
    let shown = path.display().to_string();
    let waiting = queue(intake, assessed, &programme.program);
    let cases: usize = waiting.iter().map(|one| one.alike.len().max(1)).sum();
    if waiting.is_empty() {
        return Ok(vec![words.word("queue-nothing")]);
    }
    // The officer's own file is never rewritten, not even with everything in it.
    refuse_filled(path, &decided.decisions, (intake, programme), console)?;
    let (program, register) = (&programme.program, &programme.register);
    let all = Queue { intake, assessed, decisions: &decided.decisions, waiting: &waiting, program, register };
    let of_file = in_force::file_words(common, program);
    let kind = path.extension().map(|kind| kind.to_string_lossy().to_lowercase());
    let bytes = match kind.as_deref() {
        Some("csv") => queue_csv(&all, common.csv.into(), &of_file)?,
        Some("xlsx") => queue_workbook(&all, &of_file)?,
        _ => return Err(Fault::new("queue-kind").in_file(shown)),
    };
    outputs.push(Output { replaces: Replaces::Decisions, ..personal(path, bytes) });
    let next = Common { decisions: Some(path.to_owned()), ..common.clone() };
    let command = next.next("validate", &args.inputs);
    let mut told = vec![
        words.say("queue-written-file", &[("file", shown.into()), ("count", cases.into()), ("command", Fact::Said(command))]),
    ];
    if !decided.decisions.is_empty() {
        told.push(words.say("queue-carried", &[("count", decided.decisions.len().into())]));
    }
    Ok(told)
}

fn personal(path: &Path, bytes: Vec<u8>) -> Output {
    Output { path: path.to_owned(), content: Content::Bytes(bytes), personal: true, replaces: Replaces::WhenForced }
}

/// Not even by --force: it is what everything is read from, now or when the intake was written.
fn refuse_source(path: &Path, (args, common): (&ValidateArgs, &Common), intake: &Intake) -> Result<(), Fault> {
    let is_read = files::is_read(path, args.inputs.iter().chain(&common.decisions)) || files::is_one_of(path, &intake.sources);
    if is_read { Err(Fault::new("output-is-input").in_file(path.display().to_string())) } else { Ok(()) }
}

/// Adds the requests and the list of recipients, and says so; also what lies there from an earlier time.
fn add_requests(
    outputs: &mut Vec<Output>,
    folder: &Path,
    common: &Common,
    (intake, assessed): (&Intake, &[Assessed]),
    programme: &Programme,
    words: &Words,
) -> Result<Vec<String>, Fault> {
    let requests = requests(intake, assessed, &programme.program, &programme.register)?;
    if requests.is_empty() {
        return Ok(vec![words.word("request-nothing")]);
    }
    let shown = folder.display().to_string();
    let facts = [("count", requests.len().into()), ("folder", shown.into()), ("list", RECIPIENTS.into())];
    let mut told = vec![words.say("request-written", &facts)];
    let program = &programme.program;
    let lacking =
        [("request-no-contact", program.contact.is_none()), ("request-no-deadline", program.correction_deadline.is_none())];
    told.extend(lacking.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| words.word(key)));
    let list = |names: Vec<&str>| Fact::List(names.into_iter().map(str::to_owned).collect());
    let unaddressed: Vec<&str> = requests.iter().filter(|one| one.unaddressed).map(|one| one.file.as_str()).collect();
    if !unaddressed.is_empty() {
        told.push(words.say("request-unaddressed", &[("files", list(unaddressed))]));
    }
    let there = files::names_in(folder);
    let earlier = there.iter().filter(|name| name.ends_with(".eml") && !requests.iter().any(|one| one.file == **name));
    let earlier: Vec<&str> = earlier.map(String::as_str).collect();
    if !earlier.is_empty() {
        told.push(words.say("request-earlier", &[("files", list(earlier))]));
    }
    outputs.push(personal(&folder.join(RECIPIENTS), recipient_list(&requests, common.csv.into())?));
    outputs.extend(requests.into_iter().map(|one| personal(&folder.join(&one.file), one.message)));
    Ok(told)
}

/// A queue that somebody has filled in is never replaced, unless all its decisions stand in the new one.
fn refuse_filled(
    path: &Path,
    carried: &[Decision],
    (intake, programme): (&Intake, &Programme),
    console: &mut Console<'_>,
) -> Result<(), Fault> {
    if !path.is_file() {
        return Ok(());
    }
    let name = files::name(path);
    // In whatever words, and wherever it stands.
    let plain = |one: &Decision| Decision { place: String::new(), written: String::new(), ..one.clone() };
    let same = |one: &Decision, other: &Decision| plain(one) == plain(other);
    let bytes = files::read(path, console)?;
    let (program, register) = (&programme.program, &programme.register);
    let filled = match intake::decisions(&name, &bytes, program, &terms()) {
        Ok(there) => {
            let there = each_their_own(there, intake, program, register)?;
            there.iter().any(|one| !carried.iter().any(|other| same(one, other)))
        }
        // Somebody has begun, and a line is not right yet.
        Err(_) => !intake::filled_in(&bytes, &terms()).is_empty(),
    };
    if filled { Err(Fault::new("queue-filled").in_file(path.display().to_string())) } else { Ok(()) }
}
