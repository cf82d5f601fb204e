//! `innoskole select`: freeze, draw, or both.

use std::path::Path;
use std::sync::Arc;

use super::after;
use super::args::{Common, Format, Given, SelectArgs};
use super::beside::{Beside, beside};
use super::console::Desk;
use super::exit::Exit;
use super::files::{self, quoted};
use super::freeze;
use super::load::{self, Decided, Input};
use super::outputs::{self, Output};
use super::programme::{self, Programme};
use super::progress::Now;
use crate::case::Cases;
use crate::intake::{self, SheetRead};
use crate::model::{Fact, Fault, Intake};
use crate::protocol::{Forgotten, Protocol, SeedSource, Terms, draw, forgotten, freeze, replaces};
use crate::report::{Selection, result_csv, selection, undecided_screen};
use crate::rules::{Assessment, Status, Track};
use crate::text::Words;

/// Everything that is written and told.
struct Selected {
    protocol: Protocol,
    /// What the protocol was made from.
    beside: Beside,
    sheets: Vec<SheetRead>,
    outputs: Vec<Output>,
    /// Whether it was frozen and drawn in one go.
    at_once: bool,
    /// The command that writes a list of what waits for a decision; none after the freeze.
    queue: Option<String>,
    /// How `frozen.json` is named in the next step.
    frozen: String,
    /// What happened after the void draw that is replaced, and is not in this one.
    forgotten: Forgotten,
}

impl Selected {
    /// Beside a drawn protocol nothing of another draw is written.
    fn refuse_drawn(&self) -> Result<(), Fault> {
        let Some(folder) = self.outputs.first().and_then(|output| output.path.parent()) else { return Ok(()) };
        let protocol = self.outputs.iter().find(|output| output.path.ends_with("protocol.json"));
        outputs::refuse_drawn(folder, protocol)
    }

    /// Where a file of this name is written, if it is.
    fn written(&self, name: &str) -> Option<&Path> {
        self.outputs.iter().map(|output| &*output.path).find(|path| path.ends_with(name))
    }
}

pub(super) fn run(args: &SelectArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let programme = programme::programme(&common.given, None, desk)?;
    let mut carried = common.clone();
    let selected = match load::input(&args.inputs, &common.given, &programme, desk)? {
        Input::Protocol(protocol) if args.after.any() => return after::run(args, common, &protocol, desk),
        Input::Intake(..) if args.after.any() => return Err(Fault::new("event-needs-protocol").into()),
        Input::Intake(intake, sheets, aside) => {
            args.refuse_for_intake(common)?;
            aside.say(desk);
            carried = aside.carried(common);
            programme.say_doubts(desk);
            Selected { sheets, ..from_intake(args, &carried, &intake, programme, desk)? }
        }
        Input::Protocol(frozen) => from_frozen(args, common, *frozen, desk)?,
    };
    let common = &carried;
    selected.refuse_drawn()?;
    let prepared = outputs::prepare(&selected.outputs, &common.existing(), desk)?;
    // It may have been drawn while another run had the turn.
    selected.refuse_drawn()?;
    let answer = answer(args, common, &selected, desk)?;
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// What standard output carries.
fn answer(args: &SelectArgs, common: &Common, selected: &Selected, desk: &Desk<'_>) -> Result<String, Fault> {
    let words = desk.words;
    let cases = selected.beside.cases(&selected.protocol, &args.inputs[0])?;
    match common.format {
        Format::Json => selected.protocol.render(),
        Format::Csv => Ok(String::from_utf8_lossy(&result_csv(&cases.all, common.csv.into())).into_owned()),
        Format::Table => {
            let told = Selection {
                cases: &cases,
                queue: selected.queue.as_deref(),
                sheets: &selected.sheets,
                seeded: args.seed.is_some(),
                forgotten: &selected.forgotten,
            };
            let mut screen = selection(&told, words, desk.width)?;
            let typed = typed(args, common);
            add_files(&mut screen, &selected.outputs, &typed, words);
            // What lies beside the protocol is found there.
            let report =
                Given { register: common.given.register.clone(), as_proposed: common.given.as_proposed, ..Given::default() };
            add_next_steps(&mut screen, selected, (&typed, &report), words);
            Ok(screen)
        }
    }
}

/// Freezes an intake, and draws when a seed is given or everybody fits.
fn from_intake(
    args: &SelectArgs,
    common: &Common,
    intake: &Arc<Intake>,
    programme: Programme,
    desk: &mut Desk<'_>,
) -> Result<Selected, Fault> {
    let program = programme.program();
    let capacity = freeze::capacity(args, program).ok_or_else(|| {
        let command = format!("{} --places 24 -o out", typed(args, common));
        Fault::new("places-missing").with("command", Fact::Said(command))
    })?;
    if args.output.is_some() {
        freeze::refuse_personal(intake)?;
    }
    let decided = load::decisions(&common.given, None, &programme.regulation, desk)?;
    // Freezing and drawing in one go is a practice draw, whatever the programme file announces.
    let seed_source = program.seed_source.as_ref().filter(|_| args.seed.is_none()).map(SeedSource::from);
    let terms = Terms { leave_out_undecided: args.leave_out_undecided, ..decided.terms(&programme, capacity) };
    let Decided { decisions, file } = decided;
    let assessment = load::assess(intake, &programme, decisions, desk)?;
    programme.say_other_year(&assessment, desk);
    let void = freeze::void(args, desk)?;
    let reason = args.reason.as_deref().unwrap_or("");
    let replaced = void.as_ref().map(|void| replaces(void, seed_source.as_ref(), reason).map_err(|fault| of_void(fault, args)));
    let terms = Terms { seed_source, replaces: replaced.transpose()?, ..terms };
    let frozen =
        freeze(&assessment, terms, &mut |stage| desk.progress.now(&Now::Lottery(stage))).map_err(|fault| match fault.code {
            "undecided" => undecided(fault, &assessment, args, common, desk),
            _ => fault,
        })?;
    freeze::say_doubts(&frozen, &assessment, args, desk)?;
    let forgotten = void.as_ref().map_or_else(Default::default, |void| forgotten(void, &frozen));
    let protocol =
        if args.seed.is_some() || frozen.all_fit() { draw(frozen, args.seed.as_deref(), args.fallback)? } else { frozen };
    let program_file = programme.bytes.clone();
    // Letters are made from what lies beside the protocol.
    let logo = programme.logo_file().filter(|path| path.is_file());
    let logo = logo.map(|path| Ok::<_, Fault>((files::name(&path), files::read(&path, desk)?))).transpose()?;
    let beside = Beside { programme, assessment: Some(assessment), later_decisions: false };
    let mut outputs = Vec::new();
    if let Some(folder) = &args.output {
        outputs.push(Output::personal(folder.join("intake.json"), intake::render(intake)));
        outputs.push(Output::new(folder.join("program.toml"), program_file));
        outputs.extend(logo.map(|(name, bytes)| Output::new(folder.join(name), bytes)));
        if let Some((file, bytes)) = file {
            let name = load::copy_name(&file, &bytes);
            outputs.push(Output::personal(folder.join(name), bytes));
        }
        outputs.extend(protocol_files(folder, &beside.cases(&protocol, folder)?, common)?);
    }
    let frozen = args.output.as_ref().map(|folder| quoted(&folder.join("frozen.json"))).unwrap_or_default();
    let queue = Some(common.given.queue_command(&args.inputs));
    Ok(Selected { protocol, beside, sheets: Vec::new(), outputs, at_once: true, queue, frozen, forgotten })
}

/// A fault of the void protocol, with its file.
fn of_void(fault: Fault, args: &SelectArgs) -> Fault {
    match (&args.replaces, fault.code) {
        (Some(path), "not-drawn" | "replaces-source") => fault.in_file(path.display().to_string()),
        _ => fault,
    }
}

/// Nobody is left out of a draw in silence: lists what is undecided, and says how it is decided.
fn undecided(fault: Fault, assessment: &Assessment, args: &SelectArgs, common: &Common, desk: &mut Desk<'_>) -> Fault {
    let words = desk.words;
    if !desk.json {
        desk.note(&undecided_screen(assessment, words));
    }
    fault.with("command", Fact::Said(common.given.queue_command(&args.inputs)))
}

/// Draws from a frozen protocol. What lies beside it is used when it is what the protocol was made from.
fn from_frozen(args: &SelectArgs, common: &Common, frozen: Protocol, desk: &mut Desk<'_>) -> Result<Selected, Fault> {
    let options = [
        ("--decisions", common.given.decisions.is_some()),
        ("--reason", args.reason.is_some()),
        ("--date", args.after.date.is_some()),
    ];
    args.refuse_options(&options)?;
    common.given.refuse_reading()?;
    let path = &args.inputs[0];
    let beside = beside(&common.given, &frozen, path, desk)?;
    let protocol = draw(frozen, args.seed.as_deref(), args.fallback)?;
    let target = args.output.clone().unwrap_or_else(|| super::files::folder(path));
    let outputs = protocol_files(&target, &beside.cases(&protocol, path)?, common)?;
    let (frozen, forgotten) = (quoted(path), Forgotten::default());
    Ok(Selected { protocol, beside, sheets: Vec::new(), outputs, at_once: false, queue: None, frozen, forgotten })
}

/// The protocol and its rows, by the names of frozen or drawn ones.
fn protocol_files(folder: &Path, cases: &Cases<'_>, common: &Common) -> Result<Vec<Output>, Fault> {
    let protocol = cases.protocol;
    let (file, table) = if protocol.draw.is_some() { ("protocol.json", "result.csv") } else { ("frozen.json", "applicants.csv") };
    Ok(vec![
        Output::new(folder.join(file), protocol.render()?),
        Output::new(folder.join(table), result_csv(&cases.all, common.csv.into())),
    ])
}

/// The command that was typed, to be gone on from.
fn typed(args: &SelectArgs, common: &Common) -> String {
    let mut typed = common.given.next("select", &args.inputs);
    let numbers = [("--places", args.places), ("--seats", args.seats)];
    for (option, number) in numbers.iter().filter_map(|(option, number)| Some((option, (*number)?))) {
        typed.push_str(&format!(" {option} {number}"));
    }
    if args.leave_out_undecided {
        typed.push_str(" --leave-out-undecided");
    }
    if let Some(seed) = &args.seed {
        typed.push_str(&format!(" --seed \"{seed}\""));
    }
    typed
}

/// Each file with a sentence on what it is.
fn add_files(screen: &mut String, outputs: &[Output], typed: &str, words: &Words) {
    screen.push('\n');
    if outputs.is_empty() {
        let command = format!("{typed} -o out");
        screen.push_str(&words.say("select-next-written-nothing", &[("command", Fact::Said(command))]));
        screen.push('\n');
        return;
    }
    screen.push_str(&words.word("select-files"));
    screen.push('\n');
    for output in outputs {
        let stem = output.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let is_logo = ["png", "svg"].iter().any(|ending| files::ends_in(&output.path, ending));
        let key = if is_logo { "logo-file".to_owned() } else { format!("file-{stem}") };
        screen.push_str(&format!("  {}: {}\n", output.path.display(), words.word(&key)));
    }
}

fn add_next_steps(screen: &mut String, selected: &Selected, (typed, report): (&str, &Given), words: &Words) {
    let taking_part = |assessment: &Assessment| {
        let all = [Status::Eligible, Status::Late].into_iter().flat_map(|status| assessment.with(status));
        all.flat_map(|application| &application.participants).any(|(_, track)| *track == Some(Track::Undecided))
    };
    let open = selected.beside.assessment.as_ref().is_some_and(taking_part);
    let mut steps: Vec<(&str, Vec<(&str, Fact)>)> = Vec::new();
    let written = !selected.outputs.is_empty();
    let mut reports = None;
    match &selected.protocol.draw {
        None if written => match &selected.protocol.seed_source {
            None => steps.push(("select-next-freeze", vec![("file", selected.frozen.as_str().into())])),
            Some(source) => {
                steps.push(("select-next-announce", vec![("date", Fact::Date(source.date))]));
                steps.push(("select-next-publish", vec![("file", selected.frozen.as_str().into())]));
                if let Some(protocol) = selected.written("frozen.json") {
                    let command = format!("{} -o kvitteringer", report.next("report", &[protocol.to_owned()]));
                    steps.push(("select-next-receipts", vec![("command", Fact::Said(command))]));
                }
                steps.push(("select-next-draw", vec![("file", selected.frozen.as_str().into())]));
            }
        },
        None => steps.push(("select-next-try", vec![("command", Fact::Said(format!("{typed} --seed \"…\"")))])),
        Some(draw) => {
            if draw.lottery.is_some() {
                if selected.at_once {
                    steps.push(("select-next-practice", Vec::new()));
                }
                if selected.protocol.seed_source.is_some() {
                    steps.push(("select-next-head", Vec::new()));
                }
                if let Some(protocol) = selected.written("protocol.json") {
                    steps.push(("select-next-check", vec![("file", Fact::Said(quoted(protocol)))]));
                }
            } else {
                steps.push(("select-next-all-fit", Vec::new()));
            }
            if let Some(protocol) = selected.written("protocol.json") {
                steps.push(("select-next-committee", Vec::new()));
                reports = Some(format!("{} -o rapport", report.next("report", &[protocol.to_owned()])));
            }
        }
    }
    if open {
        steps.push(("select-next-decide", Vec::new()));
    }
    if let Some(command) = reports {
        steps.push(("select-next-report", vec![("command", Fact::Said(command))]));
    }
    if steps.is_empty() {
        return;
    }
    screen.push('\n');
    screen.push_str(&words.word("select-next"));
    screen.push('\n');
    for (number, (key, facts)) in (1..).zip(steps) {
        screen.push_str(&format!("  {number}. {}\n", words.say(key, &facts)));
    }
}
