//! What `validate` prints: findings by application with the cell and the way out; or everything, as JSON or CSV.

use std::collections::BTreeMap;

use serde::Serialize;

use super::csv::{Dialect, csv};
use super::receipt::unused_sheets;
use super::table::{heading, line};
use crate::model::{Address, Fact, Fault, Field, Intake, MunicipalityNumber};
use crate::register::Register;
use crate::rules::{Assessed, Code, Decision, Finding, Level, SetAside, Status, Taken, Track, idle, name_of};
use crate::text::Words;

/// The columns of `validate --format csv`.
const VALIDATION_COLUMNS: [&str; 9] = ["id", "name", "status", "code", "level", "participant", "facts", "cell", "message"];

/// The same finding in the same column more often than this is one line; one about a column that is not there always is.
const MOST_ALIKE: usize = 5;
/// How many cells that line names.
const FIRST_CELLS: usize = 3;

/// What an application is called on the screen: number and name, or the cell where an unknown one stands.
pub(super) fn title(one: &Assessed, intake: &Intake, register: &Register, words: &Words) -> String {
    match one.id {
        Some(id) => format!("{id} {}", name_of(&one.municipalities, register)),
        None => {
            let cell = intake.applications.get(one.index).cell(Field::Municipality);
            let place = cell.map_or_else(String::new, |cell| format!(" ({})", intake.place(cell)));
            format!("{}{place}", words.word("unknown-municipality"))
        }
    }
}

/// The word for a status.
fn status_word(one: &Assessed, words: &Words) -> String {
    let word = words.word(&format!("status-{}", status_name(one.status)));
    if one.set_aside.is_none() { word } else { format!("{word}: {}", set_aside_word(one, words)) }
}

/// Why an application was set aside.
pub(super) fn set_aside_word(one: &Assessed, words: &Words) -> String {
    match one.set_aside {
        Some(SetAside::Withdrawn) => words.word("set-aside-withdrawn"),
        Some(SetAside::Falls) => words.word("set-aside-falls"),
        None => String::new(),
    }
}

fn status_name(status: Status) -> &'static str {
    match status {
        Status::Eligible => "eligible",
        Status::Late => "late",
        Status::NotEligible => "not-eligible",
        Status::Undecided => "undecided",
        Status::SetAside => "set-aside",
    }
}

/// Codes that are every participant's and only counted on the screen.
fn only_counted(code: Code) -> bool {
    matches!(code, Code::P04 | Code::P06)
}

/// Whether a finding keeps its application out, so that the application is named even where the finding is told once for many.
fn matters(finding: &Finding) -> bool {
    matches!(finding.code.level(), Level::E | Level::D) && !finding.code.leaves_track_open()
}

/// The lines of one finding: what, where, what to do.
pub(super) fn finding_lines(out: &mut String, one: &Assessed, finding: &Finding, intake: &Intake, words: &Words) {
    let who = finding
        .participant
        .map_or_else(String::new, |number| format!("{}: ", words.say("participant", &[("number", number.into())])));
    let decided = if finding.decided { format!(" ({})", words.word("validate-decided")) } else { String::new() };
    line(out, &format!("{}  {who}{}{decided}", finding.code, words.finding(finding)));
    let place = finding.cell.map_or_else(String::new, |cell| format!("{} · ", intake.place(cell)));
    line(out, &format!("     {place}{}", words.say("validate-facts", &[("facts", one.facts_of(finding, intake).into())])));
    line(out, &format!("     {}", words.way_out(finding)));
}

/// The screen.
pub fn validation_screen(
    intake: &Intake,
    assessed: &[Assessed],
    register: &Register,
    decisions: DecisionsTold<'_>,
    words: &Words,
) -> String {
    let key = |finding: &Finding| {
        let column = finding.cell.map(|cell| (cell.sheet, cell.column));
        (finding.code, finding.variant, column)
    };
    let shown = |finding: &&Finding| !only_counted(finding.code);
    let mut alike: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
    for finding in assessed.iter().flat_map(|one| &one.findings).filter(shown) {
        alike.entry(key(finding)).or_default().push(finding);
    }
    alike.retain(|_, findings| findings.len() > MOST_ALIKE || (findings.len() > 1 && findings[0].lacks_column()));
    let mut out = String::new();
    for one in assessed {
        let alone: Vec<&Finding> =
            one.findings.iter().filter(shown).filter(|finding| !alike.contains_key(&key(finding))).collect();
        let mut elsewhere: Vec<&str> = one
            .findings
            .iter()
            .filter(|finding| alike.contains_key(&key(finding)) && matters(finding))
            .map(|finding| finding.code.as_str())
            .collect();
        elsewhere.dedup();
        if alone.is_empty() && elsewhere.is_empty() && !matches!(one.status, Status::SetAside) {
            continue;
        }
        let facts = words.say("validate-facts", &[("facts", one.facts(intake).into())]);
        heading(&mut out, &format!("{} · {} · {facts}", title(one, intake, register, words), status_word(one, words)));
        for finding in alone {
            finding_lines(&mut out, one, finding, intake, words);
        }
        for code in elsewhere {
            line(&mut out, &format!("{code}  {}", words.word("validate-elsewhere")));
        }
    }
    for findings in alike.values() {
        let first = findings[0];
        let facts: [(&str, Fact); 2] = [("count", findings.len().into()), ("example", words.finding(first).into())];
        heading(
            &mut out,
            &format!(
                "{}  {}",
                first.code,
                words.say(if first.lacks_column() { "validate-many-lacking" } else { "validate-many" }, &facts)
            ),
        );
        let mut cells: Vec<Address> = findings.iter().filter_map(|finding| finding.cell).collect();
        cells.sort_unstable();
        if !cells.is_empty() {
            let places: Vec<String> = cells.iter().take(FIRST_CELLS).map(|cell| intake.place(*cell)).collect();
            line(&mut out, &format!("   {}", words.say("validate-many-cells", &[("cells", places.into())])));
        }
        line(&mut out, &format!("   {}", words.way_out(first)));
    }
    if out.is_empty() {
        heading(&mut out, &words.word("validate-nothing"));
    }
    let tracks = |track| assessed.iter().flat_map(|one| &one.participants).filter(|(_, own)| *own == Some(track)).count();
    let facts: [(&str, Fact); 3] = [
        ("students", tracks(Track::Student).into()),
        ("course", tracks(Track::Course).into()),
        ("undecided", tracks(Track::Undecided).into()),
    ];
    if assessed.iter().flat_map(|one| &one.participants).any(|(_, track)| track.is_some()) {
        heading(&mut out, &words.say("validate-many-participants", &facts));
    } else {
        out.push('\n');
    }
    let count = |status| assessed.iter().filter(|one| one.status == status).count();
    let facts: [(&str, Fact); 6] = [
        ("all", assessed.len().into()),
        ("eligible", count(Status::Eligible).into()),
        ("late", count(Status::Late).into()),
        ("notEligible", count(Status::NotEligible).into()),
        ("undecided", count(Status::Undecided).into()),
        ("setAside", count(Status::SetAside).into()),
    ];
    out.push_str(&words.say("validate-summary", &facts));
    out.push('\n');
    for sentence in beside(intake, assessed, decisions, words) {
        out.push_str(&sentence);
        out.push('\n');
    }
    out
}

/// What every account ends with: sheets and columns that were not used, decisions that were.
pub(super) fn beside(intake: &Intake, assessed: &[Assessed], decisions: DecisionsTold<'_>, words: &Words) -> Vec<String> {
    let mut told: Vec<String> = unused_sheets(intake, words).collect();
    if !intake.unused.is_empty() {
        let columns: Vec<String> =
            intake.unused.iter().map(|header| format!("{} ({})", header.text, intake.place(header.cell))).collect();
        told.push(words.say("select-unused", &[("columns", columns.into())]));
    }
    let taken = decisions.all.len() - decisions.refused;
    told.push(words.say("select-decisions", &[("count", taken.into())]));
    let in_force = assessed.iter().flat_map(|one| in_force(one, decisions.all).map(move |decision| (one, decision)));
    let one = |(one, decision): (&Assessed, &Decision)| {
        let who = one.id.or(decision.application).map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
        let who = format!("{who} {}", about_word(decision, words));
        words.say("decisions-one", &[("who", Fact::from(who)), ("decision", decided_word(decision, words).into())])
    };
    let results: Vec<String> = in_force.map(one).collect();
    // What was refused is told apart.
    let idle = if decisions.refused == 0 { idle(decisions.all, assessed) } else { Vec::new() };
    if !idle.is_empty() {
        let who = |decision: &&Decision| {
            let id = decision.application.map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
            format!("{id} {}", about_word(decision, words)).trim().to_owned()
        };
        told.push(words.say("decisions-idle", &[("which", idle.iter().map(who).collect::<Vec<_>>().into())]));
    }
    // What a later one superseded stays in the file.
    let superseded = taken.saturating_sub(results.len() + idle.len());
    if superseded > 0 {
        told.push(words.say("select-superseded", &[("count", superseded.into())]));
    }
    if !results.is_empty() {
        let count = ("count", results.len().into());
        told.push(words.say("decisions-taken", &[count, ("which", Fact::Said(results.join("; ")))]));
    }
    told
}

/// The decisions, and how many of them could not be taken into account.
#[derive(Clone, Copy)]
pub struct DecisionsTold<'a> {
    /// All of the file.
    pub all: &'a [Decision],
    /// How many fit no case, or rest on facts that have changed.
    pub refused: usize,
}

/// The decisions that an application's results rest on.
pub(super) fn in_force<'a>(one: &'a Assessed, decisions: &'a [Decision]) -> impl Iterator<Item = &'a Decision> {
    one.decisions_in_force(decisions).map(|index| &decisions[index])
}

/// A decision in one line: about what, what, when, by whom, why.
pub(super) fn decision_line(decision: &Decision, words: &Words) -> String {
    let id = decision.application.map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
    let facts = [
        ("who", Fact::from(format!("{id} {}", about_word(decision, words)))),
        ("decision", decided_word(decision, words).into()),
        ("date", decision.date.into()),
        ("by", decision.by.as_str().into()),
        ("reason", Fact::Said(decision.reason.clone())),
    ];
    words.say("book-decision-line", &facts)
}

/// What a level means, in a word.
pub(super) fn level_word(level: Level, words: &Words) -> String {
    words.word(match level {
        Level::E => "level-E",
        Level::D => "level-D",
        Level::W => "level-W",
        Level::I => "level-I",
    })
}

/// What a decision is about: the code and the participant, or the participant as a whole.
pub(super) fn about_word(decision: &Decision, words: &Words) -> String {
    let number = decision.participant.map(|number| ("number", Fact::from(number)));
    match (decision.code, number) {
        (Some(code), Some(number)) => words.say("decision-of-participant", &[("code", code.to_string().into()), number]),
        (Some(code), None) => code.to_string(),
        (None, Some(number)) => words.say("participant", &[number]),
        (None, None) => String::new(),
    }
}

/// What was decided, in a word; a name, an address or a time as it was written.
pub(super) fn decision_word(decision: &Decision, words: &Words) -> String {
    decision.taken.key().map_or_else(|| decision.written.clone(), |key| words.word(key))
}

/// The same where no name or address may stand.
pub(super) fn decided_word(decision: &Decision, words: &Words) -> String {
    if matches!(decision.taken, Taken::Missing(_)) { words.word("decision-given") } else { decision_word(decision, words) }
}

/// The applications that somebody must decide about before a draw, with what is open about each.
pub fn undecided_screen(intake: &Intake, undecided: &[&Assessed], register: &Register, words: &Words) -> String {
    let mut out = String::new();
    for one in undecided {
        heading(&mut out, &title(one, intake, register, words));
        let open = one.findings.iter().filter(|finding| finding.code.level() == Level::D && !finding.code.leaves_track_open());
        for finding in open {
            finding_lines(&mut out, one, finding, intake, words);
        }
    }
    out
}

#[derive(Serialize)]
struct Validation {
    format: &'static str,
    applications: Vec<ApplicationSaid>,
    counts: BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct ApplicationSaid {
    id: Option<MunicipalityNumber>,
    name: Option<String>,
    municipalities: Vec<MunicipalityNumber>,
    received: Option<String>,
    late: bool,
    status: Status,
    seats: u32,
    facts: String,
    findings: Vec<FindingSaid>,
    decisions: Vec<DecisionSaid>,
    participants: Vec<ParticipantSaid>,
}

#[derive(Serialize)]
struct DecisionSaid {
    code: Option<Code>,
    participant: Option<u32>,
    decision: String,
    by: String,
    date: String,
    place: String,
    superseded: bool,
}

#[derive(Serialize)]
struct FindingSaid {
    code: Code,
    level: Level,
    participant: Option<u32>,
    facts: String,
    cell: Option<String>,
    message: String,
}

#[derive(Serialize)]
struct ParticipantSaid {
    number: u32,
    track: Option<Track>,
}

/// Everything, as `innoskole-validation/1`.
///
/// # Errors
/// None: these values can always be written.
pub fn validation_json(
    intake: &Intake,
    assessed: &[Assessed],
    register: &Register,
    decisions: &[Decision],
    words: &Words,
) -> Result<String, Fault> {
    let decision = |index: usize, in_force: bool| DecisionSaid {
        code: decisions[index].code,
        participant: decisions[index].participant,
        decision: decisions[index].taken.name().map_or_else(|| decision_word(&decisions[index], words), str::to_owned),
        by: decisions[index].by.clone(),
        date: decisions[index].date.to_string(),
        place: decisions[index].place.clone(),
        superseded: !in_force,
    };
    let own_decisions = |one: &Assessed| {
        let in_force: Vec<usize> = one.decisions_in_force(decisions).collect();
        one.decisions.iter().map(|index| decision(*index, in_force.contains(index))).collect()
    };
    let finding = |one: &Assessed, finding: &Finding| FindingSaid {
        code: finding.code,
        level: finding.code.level(),
        participant: finding.participant,
        facts: one.facts_of(finding, intake),
        cell: finding.cell.map(|cell| intake.place(cell)),
        message: words.finding(finding),
    };
    let application = |one: &Assessed| ApplicationSaid {
        id: one.id,
        name: one.id.map(|_| name_of(&one.municipalities, register)),
        municipalities: one.municipalities.clone(),
        received: one.received.as_ref().map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()),
        late: one.late,
        status: one.status,
        seats: one.seats.0,
        facts: one.facts(intake),
        findings: one.findings.iter().map(|found| finding(one, found)).collect(),
        decisions: own_decisions(one),
        participants: one.participants.iter().map(|(number, track)| ParticipantSaid { number: *number, track: *track }).collect(),
    };
    let mut counts = BTreeMap::from([("applications", assessed.len()), ("decisions", decisions.len())]);
    for status in [Status::Eligible, Status::Late, Status::NotEligible, Status::Undecided, Status::SetAside] {
        counts.insert(status_name(status), assessed.iter().filter(|one| one.status == status).count());
    }
    let validation =
        Validation { format: "innoskole-validation/1", applications: assessed.iter().map(application).collect(), counts };
    let text = serde_json::to_string_pretty(&validation);
    Ok(text.map_err(|error| Fault::new("intake-unwritable").with("message", error.to_string()))? + "\n")
}

/// Every finding as a row, and every decision that results rest on, without a level.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn validation_csv(
    intake: &Intake,
    assessed: &[Assessed],
    register: &Register,
    decisions: &[Decision],
    dialect: Dialect,
    words: &Words,
) -> Result<Vec<u8>, Fault> {
    let mut rows = Vec::new();
    for one in assessed {
        for finding in &one.findings {
            rows.push(vec![
                one.id.map_or_else(String::new, |id| id.to_string()),
                name_of(&one.municipalities, register),
                status_name(one.status).to_owned(),
                finding.code.to_string(),
                finding.code.level().as_str().to_owned(),
                finding.participant.map_or_else(String::new, |number| number.to_string()),
                one.facts_of(finding, intake),
                finding.cell.map_or_else(String::new, |cell| intake.place(cell)),
                words.finding(finding),
            ]);
        }
        for decision in in_force(one, decisions) {
            let facts: [(&str, Fact); 4] = [
                ("decision", decision_word(decision, words).into()),
                ("date", decision.date.into()),
                ("by", decision.by.as_str().into()),
                ("reason", decision.reason.as_str().into()),
            ];
            rows.push(vec![
                one.id.map_or_else(String::new, |id| id.to_string()),
                name_of(&one.municipalities, register),
                status_name(one.status).to_owned(),
                decision.code.map_or_else(String::new, |code| code.to_string()),
                String::new(),
                decision.participant.map_or_else(String::new, |number| number.to_string()),
                decision.facts.clone().unwrap_or_default(),
                decision.place.clone(),
                words.say("decision-told", &facts),
            ]);
        }
    }
    csv(dialect, &VALIDATION_COLUMNS, &rows)
}
