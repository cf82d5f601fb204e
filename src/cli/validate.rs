//! `innoskole validate`: the rules over an intake; what waits, as a queue to be filled in.

use std::path::{Path, PathBuf};

use super::args::{Common, Format, Given, ValidateArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Decided, Input, Named};
use super::outputs::{self, MayReplace, Output};
use super::programme;
use crate::intake;
use crate::model::{Fact, Fault};
use crate::report::{
    Queue, RECIPIENTS, annotated, queue_csv, queue_workbook, recipient_list, requests, validation_csv, validation_json,
    validation_screen,
};
use crate::rules::{Assessed, Assessment, Decision, Status};
use crate::text::{Words, terms};

pub(super) fn run(args: &ValidateArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let programme = programme::programme(&common.given, None, desk)?;
    let named = load::named(&args.inputs, desk)?;
    let files = match (&named, &args.annotate) {
        (Named::Spreadsheets(spreadsheets), Some(_)) => spreadsheets.files.clone(),
        (Named::Intake(_), Some(_)) => {
            return Err(Fault::new("annotate-needs-spreadsheets").in_file(args.inputs[0].display().to_string()).into());
        }
        _ => Vec::new(),
    };
    let Input::Intake(intake, _, aside) = load::input_of(named, &args.inputs, &common.given, &programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    let common = &aside.carried(common);
    let Decided { decisions, .. } = load::decisions(&common.given, None, &programme.regulation, desk)?;
    // Decisions that cannot be taken into account do not stop a queue: their cases wait in it again.
    let (assessment, refused) = if args.queue.is_some() {
        Assessment::open(&programme.regulation, &intake, decisions)?
    } else {
        (load::assess(&intake, &programme, decisions, desk)?, Vec::new())
    };
    for fault in &refused {
        let place = ("place", fault.cell.clone().unwrap_or_default().into());
        desk.note(&words.say("queue-refused", &[place, ("what", Fact::Said(words.fault(fault).0))]));
    }
    programme.say_other_year(&assessment, desk);
    let validated = Validated { args, common, assessment, refused: refused.len(), words };
    let mut outputs = Vec::new();
    let mut notes = Vec::new();
    if let Some(path) = &args.queue {
        notes.extend(validated.add_queue(&mut outputs, path, desk)?);
    }
    if let Some(folder) = &args.requests {
        notes.extend(validated.add_requests(&mut outputs, folder));
    }
    if let Some(path) = &args.annotate {
        if !files::ends_in(path, "xlsx") {
            return Err(Fault::new("annotate-kind").in_file(path.display().to_string()).into());
        }
        let own = programme::file_words(&common.given, programme.program());
        outputs.push(Output::personal(path, annotated(&intake::copy(&files)?, &validated.assessment, &own)?));
        notes.push(words.say("annotate-written", &[("file", path.display().to_string().into())]));
    }
    for output in &outputs {
        validated.refuse_source(&output.path)?;
    }
    let earlier = validated.earlier_list(&outputs, desk)?;
    outputs.extend(earlier);
    let mut existing = common.existing();
    existing.read.retain(|read| !validated.is_renewed(read));
    let prepared = outputs::prepare(&outputs, &existing, desk)?;
    // It may have been filled in while another run had the turn.
    if let Some(path) = args.queue.as_ref().filter(|path| outputs.iter().any(|output| output.path == **path)) {
        validated.refuse_filled(path, desk)?;
    }
    let exit = if validated.assessment.applications.iter().any(Assessed::needs_somebody) { Exit::No } else { Exit::Yes };
    outputs::answer_and_commit(validated.answer(exit, &notes).as_bytes(), prepared, desk)?;
    Ok(exit)
}

/// An intake that was judged, and what is wanted of it.
struct Validated<'a> {
    args: &'a ValidateArgs,
    common: &'a Common,
    assessment: Assessment,
    /// How many decisions could not be taken into account.
    refused: usize,
    words: &'a Words,
}

impl Validated<'_> {
    /// What standard output carries; `told` is said of what was written.
    fn answer(&self, exit: Exit, notes: &[String]) -> String {
        let (assessment, words) = (&self.assessment, self.words);
        match self.common.format {
            Format::Json => validation_json(assessment, words),
            Format::Csv => String::from_utf8_lossy(&validation_csv(assessment, self.common.csv.into(), words)).into_owned(),
            Format::Table => {
                let screen = validation_screen(assessment, self.refused, words);
                let waits = assessment.with(Status::Undecided).next().is_some();
                let key = match exit {
                    Exit::No if waits => "validate-next-open",
                    Exit::No => "validate-next-settled",
                    _ => "validate-next-done",
                };
                let command = self.common.given.next("select", &self.args.inputs);
                // What was written says what comes next.
                let last = match notes {
                    [] => words.say(key, &[("command", Fact::Said(command))]),
                    notes => notes.join("\n"),
                };
                screen + &last + "\n"
            }
        }
    }

    /// Adds the queue, and says so.
    fn add_queue(&self, outputs: &mut Vec<Output>, path: &Path, desk: &mut Desk<'_>) -> Result<Vec<String>, Fault> {
        let (assessment, words) = (&self.assessment, self.words);
        let shown = path.display().to_string();
        let waiting = assessment.queue();
        let cases: usize = waiting.iter().map(|waiting| waiting.alike.len().max(1)).sum();
        if waiting.is_empty() {
            return Ok(vec![words.word("queue-nothing")]);
        }
        // The officer's own file is never rewritten, not even with everything in it.
        self.refuse_filled(path, desk)?;
        let all = Queue { assessment, waiting: &waiting };
        let of_file = programme::file_words(&self.common.given, &assessment.regulation.program);
        let bytes = if files::ends_in(path, "csv") {
            queue_csv(&all, self.common.csv.into(), &of_file)
        } else if files::ends_in(path, "xlsx") {
            queue_workbook(&all, &of_file)?
        } else {
            return Err(Fault::new("queue-kind").in_file(shown));
        };
        outputs.push(Output { may_replace: MayReplace::Decisions, ..Output::personal(path, bytes) });
        let next = Given { decisions: Some(path.to_owned()), ..self.common.given.clone() };
        let command = Fact::Said(next.next("validate", &self.args.inputs));
        let facts = [("file", shown.into()), ("count", cases.into()), ("command", command)];
        let mut notes = vec![words.say("queue-written-file", &facts)];
        if !assessment.decisions.is_empty() {
            notes.push(words.say("queue-carried", &[("count", assessment.decisions.len().into())]));
        }
        Ok(notes)
    }

    /// Adds the requests and the list of recipients, and says so; also what lies there from an earlier time.
    fn add_requests(&self, outputs: &mut Vec<Output>, folder: &Path) -> Vec<String> {
        let (program, words) = (&self.assessment.regulation.program, self.words);
        let requests = requests(&self.assessment);
        if requests.is_empty() {
            return vec![words.word("request-nothing")];
        }
        let shown = folder.display().to_string();
        let facts = [("count", requests.len().into()), ("folder", shown.into()), ("list", RECIPIENTS.into())];
        let mut notes = vec![words.say("request-written", &facts)];
        let lacking =
            [("request-no-contact", program.contact.is_none()), ("request-no-deadline", program.correction_deadline.is_none())];
        notes.extend(lacking.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| words.word(key)));
        let list = |names: Vec<&str>| Fact::List(names.into_iter().map(str::to_owned).collect());
        let unaddressed: Vec<&str> =
            requests.iter().filter(|request| request.unaddressed).map(|request| request.file.as_str()).collect();
        if !unaddressed.is_empty() {
            notes.push(words.say("request-unaddressed", &[("files", list(unaddressed))]));
        }
        let there = files::names_in(folder);
        let earlier =
            there.iter().filter(|name| name.ends_with(".eml") && !requests.iter().any(|request| request.file == **name));
        let earlier: Vec<&str> = earlier.map(String::as_str).collect();
        if !earlier.is_empty() {
            notes.push(words.say("request-earlier", &[("files", list(earlier))]));
        }
        outputs.push(Output::personal(folder.join(RECIPIENTS), recipient_list(&requests, self.common.csv.into())));
        outputs.extend(requests.into_iter().map(|request| Output::personal(folder.join(&request.file), request.message)));
        notes
    }

    /// Whether a file is the decisions file that was read, and is to become the queue with the new cases in it.
    fn is_renewed(&self, path: &Path) -> bool {
        let is = |other: &Option<PathBuf>| other.as_ref().is_some_and(|other| files::is_same(other, path));
        is(&self.args.queue) && is(&self.common.given.decisions)
    }

    /// The list of cases as it was, under a name that nothing has yet, when it is replaced.
    fn earlier_list(&self, outputs: &[Output], desk: &mut Desk<'_>) -> Result<Option<Output>, Fault> {
        let renewed = outputs.iter().find(|output| self.is_renewed(&output.path) && outputs::is_other(output));
        let Some(path) = renewed.map(|output| &output.path) else { return Ok(None) };
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let end = path.extension().map(|end| end.to_string_lossy().into_owned()).unwrap_or_default();
        let name = |number: u32| path.with_file_name(format!("{stem}-{number}.{end}"));
        let bytes = files::read(path, desk)?;
        // One that was kept already, by a run that was killed before it replaced the list, is the same.
        let is_kept = |path: &PathBuf| std::fs::read(path).is_ok_and(|there| there == bytes);
        let kept = (1..).map(name).find(|path| !path.exists() || is_kept(path)).unwrap_or_else(|| name(1));
        Ok(Some(Output::personal(kept, bytes)))
    }

    /// Not even by --force: it is what everything is read from, now or when the intake was written.
    fn refuse_source(&self, path: &Path) -> Result<(), Fault> {
        let decisions = self.common.given.decisions.iter().filter(|_| !self.is_renewed(path));
        let is_read = files::is_read(path, self.args.inputs.iter().chain(decisions))
            || files::is_one_of(path, &self.assessment.intake.sources);
        if is_read { Err(Fault::new("output-is-input").in_file(path.display().to_string())) } else { Ok(()) }
    }

    /// A queue that somebody has filled in is never replaced, unless all its decisions stand in the new one.
    fn refuse_filled(&self, path: &Path, desk: &mut Desk<'_>) -> Result<(), Fault> {
        if !path.is_file() {
            return Ok(());
        }
        let Assessment { regulation, intake, decisions: carried, .. } = &self.assessment;
        // In whatever words, and wherever it stands.
        let plain = |decision: &Decision| Decision { place: String::new(), written: String::new(), ..decision.clone() };
        let same = |decision: &Decision, other: &Decision| plain(decision) == plain(other);
        let bytes = files::read(path, desk)?;
        let filled = match intake::decisions(&files::name(path), &bytes, regulation, &terms()) {
            Ok(there) => {
                let there = Assessment::each_their_own(regulation, intake, there)?;
                there.iter().any(|one| !carried.iter().any(|other| same(one, other)))
            }
            // Somebody has begun, and a line is not right yet.
            Err(_) if !intake::filled_in(&bytes, &terms()).is_empty() => true,
            Err(_) => return Err(Fault::new("queue-unsure").in_file(path.display().to_string())),
        };
        if filled { Err(Fault::new("queue-filled").in_file(path.display().to_string())) } else { Ok(()) }
    }
}
