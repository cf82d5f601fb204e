//! What `validate` prints: findings by application with the cell and the way out; or everything, as JSON or CSV.

use std::collections::BTreeMap;

use serde::Serialize;

use super::csv::{Dialect, csv};
use super::json::json;
use super::receipt::unused_sheets;
use super::table::{heading, line, or_blank};
use super::views::{FindingSaid, about_word, decided_word, decision_word, finding_said, finding_sentence, title};
use crate::model::{Address, Fact, MunicipalityNumber};
use crate::protocol::Moment;
use crate::rules::{Assessed, Assessment, Code, Decision, Finding, Level, SetAside, Status, Track};
use crate::text::Words;

/// The columns of `validate --format csv`.
const VALIDATION_COLUMNS: [&str; 9] = ["id", "name", "status", "code", "level", "participant", "facts", "cell", "message"];

/// The same finding in the same column more often than this is one line; one about a column that is not there always is.
const MOST_ALIKE: usize = 5;
/// How many cells that line names.
const FIRST_CELLS: usize = 3;

/// The word for a status.
fn status_word(application: &Assessed, words: &Words) -> String {
    let word = words.word(&format!("status-{}", status_name(application.status)));
    if application.set_aside.is_none() { word } else { format!("{word}: {}", set_aside_word(application, words)) }
}

/// Why an application was set aside.
pub(super) fn set_aside_word(application: &Assessed, words: &Words) -> String {
    match application.set_aside {
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

/// The lines of one finding: what, where, what to do.
pub(super) fn finding_lines(out: &mut String, assessment: &Assessment, application: &Assessed, finding: &Finding, words: &Words) {
    let said = finding_said(assessment, application, finding, words);
    let decided = if finding.decided { format!(" ({})", words.word("validate-decided")) } else { String::new() };
    line(out, &format!("{}  {}{decided}", said.code, finding_sentence(finding, words)));
    if let Some(place) = said.cell {
        line(out, &format!("     {place}"));
    }
    line(out, &format!("     {}", words.way_out(finding)));
}

/// The screen; `refused` is how many decisions could not be taken into account.
pub fn validation_screen(assessment: &Assessment, refused: usize, words: &Words) -> String {
    let (intake, assessed) = (&assessment.intake, &assessment.applications);
    let key = |finding: &Finding| {
        let column = finding.cell.map(|cell| (cell.sheet, cell.column));
        (finding.code, finding.variant, column)
    };
    let shown = |finding: &&Finding| !only_counted(finding.code);
    let mut alike: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
    for finding in assessed.iter().flat_map(|application| &application.findings).filter(shown) {
        alike.entry(key(finding)).or_default().push(finding);
    }
    alike.retain(|_, findings| findings.len() > MOST_ALIKE || (findings.len() > 1 && findings[0].lacks_column()));
    let mut out = String::new();
    for application in assessed {
        let alone: Vec<&Finding> =
            application.findings.iter().filter(shown).filter(|finding| !alike.contains_key(&key(finding))).collect();
        // What keeps an application out is named there, even where the finding is told once for many.
        let mut elsewhere: Vec<&str> = application
            .findings
            .iter()
            .filter(|finding| alike.contains_key(&key(finding)) && finding.code.keeps_out())
            .map(|finding| finding.code.as_str())
            .collect();
        elsewhere.dedup();
        if alone.is_empty() && elsewhere.is_empty() && !matches!(application.status, Status::SetAside) {
            continue;
        }
        heading(&mut out, &format!("{} · {}", title(assessment, application, words), status_word(application, words)));
        for finding in alone {
            finding_lines(&mut out, assessment, application, finding, words);
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
    let tracks =
        |track| assessed.iter().flat_map(|application| &application.participants).filter(|(_, own)| *own == Some(track)).count();
    let facts: [(&str, Fact); 3] = [
        ("students", tracks(Track::Student).into()),
        ("course", tracks(Track::Course).into()),
        ("undecided", tracks(Track::Undecided).into()),
    ];
    if assessed.iter().flat_map(|application| &application.participants).any(|(_, track)| track.is_some()) {
        heading(&mut out, &words.say("validate-many-participants", &facts));
    } else {
        out.push('\n');
    }
    let count = |status| assessed.iter().filter(|application| application.status == status).count();
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
    for sentence in beside(assessment, refused, words) {
        out.push_str(&sentence);
        out.push('\n');
    }
    out
}

/// What every account ends with: sheets and columns that were not used, decisions that were.
pub(super) fn beside(assessment: &Assessment, refused: usize, words: &Words) -> Vec<String> {
    let intake = &assessment.intake;
    let mut sentences: Vec<String> = unused_sheets(intake, words).collect();
    if !intake.unused.is_empty() {
        let columns: Vec<String> =
            intake.unused.iter().map(|header| format!("{} ({})", header.text, intake.place(header.cell))).collect();
        sentences.push(words.say("select-unused", &[("columns", columns.into())]));
    }
    let taken = assessment.decisions.len() - refused;
    sentences.push(words.say("select-decisions", &[("count", taken.into())]));
    let in_force = assessment
        .applications
        .iter()
        .flat_map(|application| assessment.in_force(application).map(move |decision| (application, decision)));
    let said = |(application, decision): (&Assessed, &Decision)| {
        let who = application.id.or(decision.application).map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
        let who = format!("{who} {}", about_word(decision, words));
        words.say("decisions-one", &[("who", Fact::from(who)), ("decision", decided_word(decision, words).into())])
    };
    let results: Vec<String> = in_force.map(said).collect();
    // What was refused is told apart.
    let idle = if refused == 0 { assessment.idle() } else { Vec::new() };
    if !idle.is_empty() {
        let who = |decision: &&Decision| {
            let id = decision.application.map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
            format!("{id} {}", about_word(decision, words)).trim().to_owned()
        };
        sentences.push(words.say("decisions-idle", &[("which", idle.iter().map(who).collect::<Vec<_>>().into())]));
    }
    // What a later one superseded stays in the file.
    let superseded = taken.saturating_sub(results.len() + idle.len());
    if superseded > 0 {
        sentences.push(words.say("select-superseded", &[("count", superseded.into())]));
    }
    if !results.is_empty() {
        let count = ("count", results.len().into());
        sentences.push(words.say("decisions-taken", &[count, ("which", Fact::Said(results.join("; ")))]));
    }
    sentences
}

/// The applications that somebody must decide about before a draw, with what is open about each.
pub fn undecided_screen(assessment: &Assessment, words: &Words) -> String {
    let mut out = String::new();
    for application in assessment.with(Status::Undecided) {
        heading(&mut out, &title(assessment, application, words));
        let open =
            application.findings.iter().filter(|finding| finding.code.level() == Level::D && !finding.code.leaves_track_open());
        for finding in open {
            finding_lines(&mut out, assessment, application, finding, words);
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
    received: Option<Moment>,
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
struct ParticipantSaid {
    number: u32,
    track: Option<Track>,
}

/// Everything, as `innoskole-validation/1`.
pub fn validation_json(assessment: &Assessment, words: &Words) -> String {
    let (assessed, decisions) = (&assessment.applications, &assessment.decisions);
    let decision = |index: usize, in_force: bool| DecisionSaid {
        code: decisions[index].code,
        participant: decisions[index].participant,
        decision: decisions[index].taken.name().map_or_else(|| decision_word(&decisions[index], words), str::to_owned),
        by: decisions[index].by.clone(),
        date: decisions[index].date.to_string(),
        place: decisions[index].place.clone(),
        superseded: !in_force,
    };
    let own_decisions = |application: &Assessed| {
        let in_force: Vec<usize> = assessment.positions_in_force(application).collect();
        application.decisions.iter().map(|index| decision(*index, in_force.contains(index))).collect()
    };
    let application = |application: &Assessed| ApplicationSaid {
        id: application.id,
        name: application.id.map(|_| assessment.name(application)),
        municipalities: application.municipalities.clone(),
        received: application.received.clone().map(Moment),
        late: application.late,
        status: application.status,
        seats: application.seats.0,
        facts: assessment.facts(application),
        findings: application.findings.iter().map(|finding| finding_said(assessment, application, finding, words)).collect(),
        decisions: own_decisions(application),
        participants: application
            .participants
            .iter()
            .map(|(number, track)| ParticipantSaid { number: *number, track: *track })
            .collect(),
    };
    let mut counts = BTreeMap::from([("applications", assessed.len()), ("decisions", decisions.len())]);
    for status in [Status::Eligible, Status::Late, Status::NotEligible, Status::Undecided, Status::SetAside] {
        counts.insert(status_name(status), assessment.with(status).count());
    }
    json(&Validation { format: "innoskole-validation/1", applications: assessed.iter().map(application).collect(), counts })
}

/// Every finding as a row, and every decision that results rest on, without a level.
pub fn validation_csv(assessment: &Assessment, dialect: Dialect, words: &Words) -> Vec<u8> {
    let mut rows = Vec::new();
    for application in &assessment.applications {
        for finding in &application.findings {
            let said = finding_said(assessment, application, finding, words);
            rows.push(vec![
                or_blank(application.id),
                assessment.name(application),
                status_name(application.status).to_owned(),
                said.code.to_string(),
                said.level.as_str().to_owned(),
                or_blank(said.participant),
                said.facts,
                said.cell.unwrap_or_default(),
                said.message,
            ]);
        }
        for decision in assessment.in_force(application) {
            let facts: [(&str, Fact); 4] = [
                ("decision", decision_word(decision, words).into()),
                ("date", decision.date.into()),
                ("by", decision.by.as_str().into()),
                ("reason", decision.reason.as_str().into()),
            ];
            rows.push(vec![
                or_blank(application.id),
                assessment.name(application),
                status_name(application.status).to_owned(),
                or_blank(decision.code),
                String::new(),
                or_blank(decision.participant),
                decision.facts.clone().unwrap_or_default(),
                decision.place.clone(),
                words.say("decision-told", &facts),
            ]);
        }
    }
    csv(dialect, &VALIDATION_COLUMNS, &rows)
}
