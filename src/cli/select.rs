//! `innoskole select`: freeze, draw, or both.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::after;
use super::args::{Common, Format, SelectArgs, quoted};
use super::console::Console;
use super::exit::Exit;
use super::freeze::{self, Terms};
use super::in_force::{self, Programme};
use super::load::{self, Beside, Decided, Input};
use super::outputs::{self, Content, Output, Replaces};
use crate::intake::SheetRead;
use crate::model::{Fact, Fault, Intake};
use crate::protocol::{Protocol, SeedSource, draw};
use crate::report::{Row, Selection, decision_lines, result_csv, rows, selection};
use crate::rules::{Assessed, Decisions, Status};
use crate::text::Words;

/// Everything that is written and told.
struct Selected {
    protocol: Protocol,
    rows: Vec<Row>,
    assessed: Option<(Rc<Intake>, Vec<Assessed>)>,
    sheets: Vec<SheetRead>,
    decisions: Decisions,
    outputs: Vec<Output>,
    /// Whether it was frozen and drawn in one go.
    at_once: bool,
    /// How `frozen.json` is named in the next step.
    frozen: String,
    /// What happened after the void draw that is replaced, and is not in this one.
    forgotten: (Vec<String>, Vec<String>),
}

impl Selected {
    /// Beside a drawn protocol nothing of another draw is written.
    fn refuse_drawn(&self) -> Result<(), Fault> {
        let Some(folder) = self.outputs.first().and_then(|output| output.path.parent()) else { return Ok(()) };
        let protocol = self.outputs.iter().find(|output| output.path.ends_with("protocol.json"));
        outputs::refuse_drawn(folder, protocol.map(|output| &output.content))
    }

    /// Where a file of this name is written, if it is.
    fn written(&self, name: &str) -> Option<&Path> {
        self.outputs.iter().map(|output| &*output.path).find(|path| path.ends_with(name))
    }
}

pub(super) fn run(args: &SelectArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = in_force::programme(common, None, console)?;
    let mut carried = common.clone();
    let (selected, programme) = match load::input(&args.inputs, common, &programme, words, console)? {
        Input::Protocol(protocol) if args.after.any() => return after::run(args, common, &protocol, words, console),
        Input::Intake(..) if args.after.any() => return Err(Fault::new("event-needs-protocol").into()),
        Input::Intake(intake, sheets, aside) => {
            aside.say(common, words, console);
            carried = aside.carried(common);
            let decided = load::decisions(common, None, &programme.program, console)?;
            (from_intake(args, &carried, (*intake, sheets), &programme, decided, words, console)?, programme)
        }
        Input::Protocol(frozen) => from_frozen(args, common, *frozen, console)?,
    };
    let common = &carried;
    selected.refuse_drawn()?;
    let prepared = outputs::prepare(&selected.outputs, common, console)?;
    // It may have been drawn while another run had the turn.
    selected.refuse_drawn()?;
    let answer = if common.quiet { String::new() } else { answer(args, common, &selected, &programme, words, console)? };
    outputs::answer_and_commit(&answer.into(), prepared, console)?;
    Ok(Exit::Yes)
}

/// What standard output carries.
fn answer(
    args: &SelectArgs,
    common: &Common,
    selected: &Selected,
    programme: &Programme,
    words: &Words,
    console: &Console<'_>,
) -> Result<String, Fault> {
    match common.format {
        Format::Json => selected.protocol.render(),
        Format::Csv => Ok(String::from_utf8_lossy(&result_csv(&selected.rows, common.csv.into())?).into_owned()),
        Format::Table => {
            let told = Selection {
                protocol: &selected.protocol,
                rows: &selected.rows,
                assessed: selected.assessed.as_ref().map(|(intake, assessed)| (&**intake, &assessed[..])),
                sheets: &selected.sheets,
                register: &programme.register,
                decisions: &selected.decisions,
                seeded: args.seed.is_some(),
                program: &programme.program,
                forgotten: selected.forgotten.clone(),
            };
            let mut screen = selection(&told, words, console.width);
            let typed = typed(args, common);
            add_files(&mut screen, &selected.outputs, &typed, words);
            // What lies beside the protocol is found there.
            let report = Common { program: None, decisions: None, mapping: None, lang: None, ..common.clone() };
            add_next_steps(&mut screen, selected, (&typed, &report), words);
            Ok(screen)
        }
    }
}

/// Freezes an intake, and draws when a seed is given or everybody fits.
fn from_intake(
    args: &SelectArgs,
    common: &Common,
    (intake, sheets): (Intake, Vec<SheetRead>),
    programme: &Programme,
    mut decided: Decided,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<Selected, Fault> {
    let (program, register) = (&programme.program, &programme.register);
    if !common.quiet {
        programme.say_doubts(words, console);
    }
    let intake = Rc::new(intake);
    let capacity = freeze::capacity(args, program).ok_or_else(|| {
        let command = format!("{} --places 24 -o out", typed(args, common));
        Fault::new("places-missing").with("command", Fact::Said(command))
    })?;
    freeze::refuse_balance(&intake, program, capacity)?;
    let assessed = load::assess(&intake, programme, &mut decided.decisions, console)?;
    if !common.quiet {
        programme.say_other_year(&assessed, words, console);
    }
    refuse_undecided(args, common, &assessed, &intake, programme, words, console)?;
    // Freezing and drawing in one go is a practice draw, whatever the programme file announces.
    let seed_source = program.seed_source.as_ref().filter(|_| args.seed.is_none()).map(SeedSource::from);
    let void = freeze::void(args, seed_source.as_ref(), console)?;
    let replaces = void.as_ref().map(|void| freeze::replaces(void, args)).transpose()?;
    let terms = Terms { capacity, replaces, seed_source };
    let frozen = freeze::frozen(&intake, &assessed, programme, &decided, terms)?;
    let forgotten = void.as_ref().map_or_else(Default::default, |void| freeze::forgotten(void, &frozen));
    let protocol =
        if args.seed.is_some() || frozen.all_fit() { draw(frozen, args.seed.as_deref(), args.fallback)? } else { frozen };
    let rows = rows(&protocol, program, register, Some((&assessed, &decided.decisions)));
    let decisions = decided.decisions;
    let mut outputs = Vec::new();
    if let Some(folder) = &args.output {
        outputs.push(output(folder, "intake.json", Content::Intake(Rc::clone(&intake)), true));
        outputs.push(output(folder, "program.toml", Content::Bytes(programme.bytes.clone()), false));
        if let Some((file, bytes)) = decided.file {
            let name = load::copy_name(&file, &bytes);
            outputs.push(output(folder, name, Content::Bytes(bytes), true));
        }
        outputs.extend(protocol_files(folder, &protocol, &rows, common)?);
    }
    let frozen = args.output.as_ref().map(|folder| quoted(&folder.join("frozen.json"))).unwrap_or_default();
    Ok(Selected {
        protocol,
        rows,
        assessed: Some((intake, assessed)),
        sheets,
        decisions,
        outputs,
        at_once: true,
        frozen,
        forgotten,
    })
}

/// Nobody is left out of a draw in silence: lists what is undecided, unless it is to be left out openly.
fn refuse_undecided(
    args: &SelectArgs,
    common: &Common,
    assessed: &[Assessed],
    intake: &Intake,
    programme: &Programme,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<(), Fault> {
    let undecided: Vec<&Assessed> = assessed.iter().filter(|one| one.status == Status::Undecided).collect();
    if undecided.is_empty() || args.leave_out_undecided {
        return Ok(());
    }
    let decidable = |code: crate::rules::Code| !code.leaves_track_open() && code != crate::rules::Code::A01;
    let lines = decision_lines(undecided.iter().copied(), intake, decidable);
    if common.format != Format::Json && !common.quiet {
        let listed = crate::report::undecided_screen(intake, &undecided, &programme.register, words);
        console.say_aside(&listed);
        let head = (!lines.is_empty()).then(|| crate::rules::DECISION_COLUMNS.join(";"));
        for line in head.iter().chain(&lines) {
            console.say_aside(&format!("  {line}"));
        }
    }
    Err(Fault::new("undecided")
        .with("count", undecided.len())
        .with("lines", lines.len())
        .with("command", Fact::Said(queue_command(common, &args.inputs))))
}

/// The command that makes the queue of what is undecided.
pub(super) fn queue_command(common: &Common, inputs: &[PathBuf]) -> String {
    format!("{} --queue ko.xlsx", common.next("validate", inputs))
}

/// Nothing that was typed is passed over: what freezing takes, and these, do not go with a protocol.
pub(super) fn refuse_options(args: &SelectArgs, others: &[(&'static str, bool)]) -> Result<(), Fault> {
    let of_freezing = [
        ("--places", args.places.is_some()),
        ("--seats", args.seats.is_some()),
        ("--replaces", args.replaces.is_some()),
        ("--leave-out-undecided", args.leave_out_undecided),
    ];
    match of_freezing.iter().chain(others).find(|(_, given)| *given) {
        Some((option, _)) => Err(Fault::new("option-not-here").with("option", *option)),
        None => Ok(()),
    }
}

/// Draws from a frozen protocol. What lies beside it is used when it is what the protocol was made from.
fn from_frozen(
    args: &SelectArgs,
    common: &Common,
    frozen: Protocol,
    console: &mut Console<'_>,
) -> Result<(Selected, Programme), Fault> {
    let options = [("--decisions", common.decisions.is_some()), ("--reason", args.reason.is_some())];
    refuse_options(args, &options)?;
    let path = &args.inputs[0];
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let Beside { programme, assessed, decisions, .. } = load::beside(common, &frozen, path, console)?;
    let protocol = draw(frozen, args.seed.as_deref(), args.fallback)?;
    let known = assessed.as_ref().map(|(_, assessed)| (&assessed[..], &decisions[..]));
    let rows = rows(&protocol, &programme.program, &programme.register, known);
    let target = args.output.clone().unwrap_or(folder);
    let outputs = protocol_files(&target, &protocol, &rows, common)?;
    let frozen = quoted(path);
    Ok((
        Selected {
            protocol,
            rows,
            assessed: assessed.map(|(intake, assessed)| (Rc::new(intake), assessed)),
            sheets: Vec::new(),
            decisions,
            outputs,
            at_once: false,
            frozen,
            forgotten: Default::default(),
        },
        programme,
    ))
}

fn output(folder: &Path, name: &str, content: Content, personal: bool) -> Output {
    Output { path: folder.join(name), content, personal, replaces: Replaces::WhenForced }
}

/// The protocol and its rows, by the names of frozen or drawn ones.
fn protocol_files(folder: &Path, protocol: &Protocol, rows: &[Row], common: &Common) -> Result<Vec<Output>, Fault> {
    let (file, table) = if protocol.draw.is_some() { ("protocol.json", "result.csv") } else { ("frozen.json", "applicants.csv") };
    Ok(vec![
        output(folder, file, protocol.render()?.into(), false),
        output(folder, table, Content::Bytes(result_csv(rows, common.csv.into())?), false),
    ])
}

/// The command that was typed, to be gone on from.
fn typed(args: &SelectArgs, common: &Common) -> String {
    let mut typed = common.next("select", &args.inputs);
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
        screen.push_str(&format!("  {}: {}\n", output.path.display(), words.word(&format!("file-{stem}"))));
    }
}

fn add_next_steps(screen: &mut String, selected: &Selected, (typed, report): (&str, &Common), words: &Words) {
    let taking_part = |one: &&Assessed| matches!(one.status, Status::Eligible | Status::Late);
    let assessed = selected.assessed.iter().flat_map(|(_, assessed)| assessed);
    let waits = assessed.filter(taking_part).flat_map(|one| &one.participants);
    let open = waits.filter(|(_, track)| *track == Some(crate::rules::Track::Undecided)).count() > 0;
    let mut steps: Vec<(&str, Vec<(&str, Fact)>)> = Vec::new();
    let written = !selected.outputs.is_empty();
    let mut reports = None;
    match &selected.protocol.draw {
        None if written => match &selected.protocol.seed_source {
            None => steps.push(("select-next-freeze", vec![("file", selected.frozen.as_str().into())])),
            Some(source) => {
                steps.push(("select-next-announce", vec![("date", Fact::Date(source.date))]));
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
