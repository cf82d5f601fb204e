//! What `select` prints: who cannot take part, the account, who is admitted, how the wishes came out, who waits, what is to
//! be decided.

use super::announcement::{announcements, kind_of_draw, replaced};
use super::receipt::{missing_line, sheet_line};
use super::result::{Row, Standing};
use super::table::{Set, heading, line, titled};
use super::validation::{DecisionsTold, beside, finding_lines, set_aside_word, title};
use crate::intake::SheetRead;
use crate::lottery::{Capacity, Chance, Collision, collisions};
use crate::model::{Fact, Intake};
use crate::program::Program;
use crate::protocol::{Protocol, Wish, pool_of};
use crate::register::Register;
use crate::rules::{Assessed, Code, Decision, Level, Status};
use crate::text::Words;

/// How many of the waiting list are shown.
const FIRST_WAITING: usize = 10;

/// How many lines of a decisions file are shown.
const MOST_LINES: usize = 50;

/// What there is to tell.
pub struct Selection<'a> {
    /// The protocol, frozen or drawn.
    pub protocol: &'a Protocol,
    /// Its rows.
    pub rows: &'a [Row],
    /// What was read and what the rules say, when it is at hand.
    pub assessed: Option<(&'a Intake, &'a [Assessed])>,
    /// How the sheets were read, when they were read now.
    pub sheets: &'a [SheetRead],
    /// The register.
    pub register: &'a Register,
    /// The decisions that were taken into account.
    pub decisions: &'a [Decision],
    /// Whether a seed was given.
    pub seeded: bool,
    /// The programme.
    pub program: &'a Program,
    /// Who withdrew from the void draw that this one replaces and takes part again, and who applied late to that one only.
    pub forgotten: (Vec<String>, Vec<String>),
}

/// The screen, without files and next steps.
pub fn selection(told: &Selection<'_>, words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    opening(&mut out, told, words);
    if let Some((intake, assessed)) = told.assessed {
        not_eligible(&mut out, intake, assessed, told.register, words);
        account(&mut out, told, intake, assessed, words, width);
    }
    places(&mut out, told, words, width);
    balance(&mut out, told, words, width);
    waiting(&mut out, told, words, width);
    if let Some((intake, assessed)) = told.assessed {
        left_out(&mut out, intake, assessed, told.register, words);
        to_decide(&mut out, intake, assessed, words);
    }
    heading(&mut out, &words.say("select-digest", &[("digest", told.protocol.digest.as_str().into())]));
    if let Some(draw) = &told.protocol.draw {
        out.push_str(&words.say("select-head", &[("head", draw.hash.as_str().into())]));
        out.push('\n');
    } else if told.protocol.seed_source.is_some() {
        announcements(&mut out, told.protocol, told.program);
    }
    out
}

/// What kind of draw it was, and what was read.
fn opening(out: &mut String, told: &Selection<'_>, words: &Words) {
    let protocol = told.protocol;
    if let Some(replaced) = replaced(protocol) {
        heading(out, &words.say("select-replaces", &replaced));
        for (key, who) in [("select-forgotten-withdrawn", &told.forgotten.0), ("select-forgotten-late", &told.forgotten.1)] {
            if !who.is_empty() {
                line(out, &words.say(key, &[("who", Fact::Said(who.join("; ")))]));
            }
        }
    }
    match &protocol.draw {
        None => heading(out, &words.word("select-frozen")),
        Some(draw) => match &draw.lottery {
            Some(lottery) => {
                heading(out, &kind_of_draw(protocol, lottery.source, words));
                heading(out, &words.say("select-seed", &[("seed", lottery.seed.as_str().into())]));
            }
            None => {
                heading(out, &words.word("select-all-fit"));
                if told.seeded {
                    line(out, &words.word("select-all-fit-seed"));
                }
            }
        },
    }
    if !told.sheets.is_empty() {
        heading(out, &words.word("import-title"));
        for sheet in told.sheets {
            line(out, &sheet_line(sheet, words));
            if let Some(missing) = missing_line(sheet, words) {
                line(out, &missing);
            }
        }
    }
    let Some((intake, assessed)) = told.assessed else {
        line(out, &words.word("select-decisions-elsewhere"));
        return;
    };
    if told.sheets.is_empty() {
        heading(out, &words.word("import-title"));
    }
    for sentence in beside(intake, assessed, DecisionsTold { all: told.decisions, refused: 0 }, words) {
        line(out, &sentence);
    }
}

fn of(assessed: &[Assessed], status: Status) -> impl Iterator<Item = &Assessed> {
    assessed.iter().filter(move |one| one.status == status)
}

/// The applications that cannot be admitted as they stand, and why.
fn not_eligible(out: &mut String, intake: &Intake, assessed: &[Assessed], register: &Register, words: &Words) {
    if of(assessed, Status::NotEligible).next().is_none() {
        return;
    }
    heading(out, &words.word("select-not-eligible"));
    // What a whole file lacks is said once, before the applications.
    let mut said: Vec<(Code, &str)> = Vec::new();
    for finding in of(assessed, Status::NotEligible).flat_map(|one| &one.findings).filter(|finding| finding.lacks_column()) {
        if finding.code.level() == Level::E && !said.contains(&(finding.code, finding.variant)) {
            said.push((finding.code, finding.variant));
            line(out, &format!("{}  {}", finding.code, words.finding(finding)));
            line(out, &format!("     {}", words.way_out(finding)));
        }
    }
    for one in of(assessed, Status::NotEligible) {
        let mut lines = String::new();
        let mut elsewhere: Vec<&str> = Vec::new();
        for finding in one.findings.iter().filter(|finding| finding.code.level() == Level::E) {
            if finding.lacks_column() {
                elsewhere.push(finding.code.as_str());
            } else {
                finding_lines(&mut lines, one, finding, intake, words);
            }
        }
        line(out, format!("{}  {}", title(one, intake, register, words), elsewhere.join(" ")).trim_end());
        for finding in lines.lines() {
            line(out, finding);
        }
    }
}

/// Rows read are all accounted for, each by name.
fn account(out: &mut String, told: &Selection<'_>, intake: &Intake, assessed: &[Assessed], words: &Words, width: Option<u16>) {
    let mut rows = Vec::new();
    for (status, key) in [
        (Status::Eligible, "status-taking-part"),
        (Status::Late, "status-late"),
        (Status::NotEligible, "status-not-eligible"),
        (Status::Undecided, "status-undecided"),
        (Status::SetAside, "status-set-aside"),
    ] {
        let names: Vec<String> = of(assessed, status).map(|one| title(one, intake, told.register, words)).collect();
        rows.push(vec![names.len().to_string(), words.word(key), names.join(", ")]);
    }
    rows.push(vec![assessed.len().to_string(), words.word("select-sum"), String::new()]);
    heading(out, &words.word("select-account"));
    let facts: [(&str, Fact); 2] = [("rows", intake.rows.into()), ("applications", assessed.len().into())];
    let mut table = String::new();
    let head = [words.word("head-count"), words.word("head-status"), words.word("head-who")];
    titled(
        &mut table,
        &format!("  {}", words.say("select-account-line", &facts)),
        &head,
        Set { right: &[0], whole: &[1] },
        rows,
        width,
    );
    out.push_str(&table);
}

pub(super) fn chance_word(chance: Chance, words: &Words) -> String {
    let thousandths = chance.in_parts(1000);
    let text = |number: u128| Fact::from(number.to_string());
    let facts = [("chance", Fact::from(chance.to_string())), ("whole", text(thousandths / 10)), ("part", text(thousandths % 10))];
    words.say("chance", &facts)
}

fn row_cells(row: &Row, words: &Words, number: Option<usize>) -> Vec<String> {
    let mut cells: Vec<String> = number.map(|number| number.to_string()).into_iter().collect();
    cells.extend([
        format!("{} {}", row.id.map_or_else(String::new, |id| id.to_string()), row.name),
        row.county.clone(),
        row.landsdel.clone(),
        words.size(&row.size),
        row.seats.map_or_else(String::new, |seats| seats.0.to_string()),
        row.chance.map_or_else(String::new, |chance| chance_word(chance, words)),
        row.ticket.map_or_else(String::new, |ticket| ticket.to_string()),
    ]);
    cells
}

fn row_head(words: &Words) -> Vec<String> {
    ["municipality", "county", "landsdel", "size", "seats", "chance", "ticket"]
        .map(|key| words.word(&format!("head-{key}")))
        .to_vec()
}

/// Who has a place; before the draw, who takes part.
fn places(out: &mut String, told: &Selection<'_>, words: &Words, width: Option<u16>) {
    for (standing, key) in [
        (Standing::Admitted, "select-admitted"),
        (Standing::AdmittedLate, "select-admitted-late"),
        (Standing::Granted, "select-granted"),
        (Standing::TakingPart, "select-taking-part"),
    ] {
        let rows: Vec<Vec<String>> =
            told.rows.iter().filter(|row| row.standing == standing).map(|row| row_cells(row, words, None)).collect();
        if !rows.is_empty() {
            let title = words.say(key, &[("count", rows.len().into())]);
            titled(out, &title, &row_head(words), Set { right: &[4, 5], whole: &[6] }, rows, width);
        }
    }
}

/// How every value came out against what was wished.
fn balance(out: &mut String, told: &Selection<'_>, words: &Words, width: Option<u16>) {
    let protocol = told.protocol;
    let drawn = protocol.draw.is_some();
    let mut values: Vec<(&str, &str)> = Vec::new();
    for (attribute, value) in protocol.cells.iter().flat_map(|cell| &cell.attributes) {
        values.push((attribute, value));
    }
    values.extend(protocol.wishes.iter().map(|wish| (wish.attribute.as_str(), wish.value.as_str())));
    let order = |attribute: &str| protocol.cells.first().and_then(|cell| cell.attributes.get_index_of(attribute));
    values.sort_by_key(|(attribute, value)| (order(attribute), *attribute, *value));
    values.dedup();
    let mut rows = Vec::new();
    for (attribute, value) in values {
        let cells = protocol.cells.iter().filter(|cell| cell.attributes.get(attribute).is_some_and(|own| own == value));
        let cells: Vec<&str> = cells.map(|cell| cell.id.as_str()).collect();
        let here = || protocol.applications.iter().filter(|one| cells.contains(&one.cell.as_str()));
        let admitted = here().filter(|one| protocol.draw.as_ref().is_some_and(|draw| draw.admitted.contains(&one.id))).count();
        let wish = protocol.wishes.iter().find(|wish| wish.attribute == attribute && wish.value == value);
        let mut cells = vec![
            format!("{}: {}", words.attribute(attribute), words.value_of(attribute, value)),
            here().count().to_string(),
            wish.map_or_else(String::new, |wish| wished(wish, words)),
        ];
        if drawn {
            cells.extend([admitted.to_string(), wish.map_or_else(String::new, |wish| met(wish, admitted, words))]);
        }
        rows.push(cells);
    }
    let head = ["value", "applicants", "wished", "admitted", "met"].map(|key| words.word(&format!("head-{key}")));
    let head = if drawn { &head[..] } else { &head[..3] };
    titled(out, &words.word("select-balance"), head, Set { right: &[1, 3], whole: &[] }, rows, width);
    if protocol.capacity.shortfall > 0 {
        let facts: [(&str, Fact); 1] = [("shortfall", protocol.capacity.shortfall.into())];
        line(out, &words.say(if protocol.all_fit() { "select-shortfall-all-fit" } else { "select-shortfall" }, &facts));
        for collision in named_collisions(protocol, words) {
            line(out, &format!("- {collision}"));
        }
    }
    if let Capacity::Seats(seats) = protocol.capacity.room {
        let facts = admitted_of(protocol, seats);
        let varies = facts[1].1 != facts[2].1;
        line(out, &words.say(if varies { "select-seats" } else { "select-seats-always" }, &facts));
    }
    if !protocol.exact {
        line(out, &words.word("select-inexact"));
    }
}

/// How many applications the allocations admit: at least, at most, and on average in tenths.
fn admitted_of(protocol: &Protocol, seats: u64) -> Vec<(&'static str, Fact)> {
    let counts = || protocol.allocations.iter().map(|one| (u128::from(one.weight), one.counts.values().sum::<u64>()));
    let whole: u128 = counts().map(|(weight, _)| weight).sum();
    let mean = counts().map(|(weight, count)| weight * u128::from(count) * 10).sum::<u128>() / whole.max(1);
    let number = |number: Option<u64>| Fact::from(number.unwrap_or(0));
    let text = |number: u128| Fact::from(number.to_string());
    vec![
        ("seats", seats.into()),
        ("least", number(counts().map(|(_, count)| count).min())),
        ("most", number(counts().map(|(_, count)| count).max())),
        ("whole", text(mean / 10)),
        ("part", text(mean % 10)),
    ]
}

pub(super) fn wished(wish: &Wish, words: &Words) -> String {
    bounds(wish.asked_min, wish.asked_max, words)
}

/// `1 to 3`, `at least 1`.
pub(super) fn bounds(min: Option<u64>, max: Option<u64>, words: &Words) -> String {
    match (min, max) {
        (Some(min), Some(max)) => words.say("select-wish-both", &[("min", min.into()), ("max", max.into())]),
        (Some(min), None) => words.say("select-wish-min", &[("min", min.into())]),
        (None, Some(max)) => words.say("select-wish-max", &[("max", max.into())]),
        (None, None) => String::new(),
    }
}

fn met(wish: &Wish, admitted: usize, words: &Words) -> String {
    let asked = crate::lottery::Wish { min: wish.asked_min, max: wish.asked_max };
    match asked.shortfall(admitted as u64) {
        0 => words.word("select-met"),
        by => words.say("select-missed", &[("by", by.into())]),
    }
}

fn named_collisions(protocol: &Protocol, words: &Words) -> Vec<String> {
    let pool = pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    let values = crate::protocol::values(&protocol.cells, &protocol.wishes);
    let attribute = |index: usize| Fact::from(words.attribute(&values[index].0));
    let sentence = |collision: &Collision| match collision {
        Collision::AboveApplicants { attribute: index, value, min, applicants } => {
            let (name, values) = &values[*index];
            let value = words.value_of(name, &values[*value]);
            let facts: [(&str, Fact); 4] = [
                ("attribute", attribute(*index)),
                ("value", value.into()),
                ("min", (*min).into()),
                ("applicants", (*applicants).into()),
            ];
            words.say("select-collision-applicants", &facts)
        }
        Collision::MinimaAbovePlaces { attribute: index, sum, admitted } => words.say(
            "select-collision-minima",
            &[("attribute", attribute(*index)), ("sum", (*sum).into()), ("admitted", (*admitted).into())],
        ),
        Collision::MaximaBelowPlaces { attribute: index, sum, admitted } => words.say(
            "select-collision-maxima",
            &[("attribute", attribute(*index)), ("sum", (*sum).into()), ("admitted", (*admitted).into())],
        ),
    };
    collisions(&pool).iter().map(sentence).collect()
}

fn waiting(out: &mut String, told: &Selection<'_>, words: &Words, width: Option<u16>) {
    let Some(draw) = &told.protocol.draw else { return };
    if draw.waiting.is_empty() {
        heading(out, &words.word("select-waiting-none"));
        return;
    }
    let mut rows: Vec<&Row> = told.rows.iter().filter(|row| row.waiting.is_some()).collect();
    rows.sort_by_key(|row| row.waiting);
    let key = if rows.len() > FIRST_WAITING { "select-waiting" } else { "select-waiting-all" };
    let title = words.say(key, &[("count", rows.len().into())]);
    let cells = rows.iter().take(FIRST_WAITING).map(|row| row_cells(row, words, row.waiting)).collect();
    let head = [vec![words.word("head-number")], row_head(words)].concat();
    titled(out, &title, &head, Set { right: &[0, 5, 6], whole: &[7] }, cells, width);
    if draw.lottery.is_some() {
        line(out, &words.word("select-waiting-how"));
    }
}

/// Those who are out for another reason than an E finding.
fn left_out(out: &mut String, intake: &Intake, assessed: &[Assessed], register: &Register, words: &Words) {
    for (status, key) in
        [(Status::Late, "select-late"), (Status::Undecided, "select-undecided"), (Status::SetAside, "select-set-aside")]
    {
        if of(assessed, status).next().is_none() {
            continue;
        }
        heading(out, &words.word(key));
        let mut all: Vec<&Assessed> = of(assessed, status).collect();
        if status == Status::Late {
            all.sort_by_key(|one| (one.received.as_ref().map(jiff::ZonedDateTime::timestamp), one.id));
        }
        for one in all {
            let name = title(one, intake, register, words);
            let why: Vec<String> = match status {
                Status::SetAside => vec![set_aside_word(one, words)],
                Status::Late => one
                    .findings
                    .iter()
                    .filter(|finding| finding.code == Code::A10)
                    .map(|finding| words.finding(finding))
                    .collect(),
                _ => {
                    let open = one
                        .findings
                        .iter()
                        .filter(|finding| finding.code.level() == Level::D && !finding.code.leaves_track_open());
                    open.map(|finding| format!("{} {}", finding.code, words.finding(finding))).collect()
                }
            };
            line(out, &format!("{name}: {}", why.join(" ")));
        }
    }
}

/// The lines of a decisions file for what waits, with the allowed decisions in their column.
pub fn decision_lines<'a>(
    assessed: impl IntoIterator<Item = &'a Assessed>,
    intake: &Intake,
    wanted: impl Fn(Code) -> bool,
) -> Vec<String> {
    let mut lines = Vec::new();
    for one in assessed {
        for finding in one.findings.iter().filter(|finding| finding.code.level() == Level::D && wanted(finding.code)) {
            let id = one.id.map_or_else(String::new, |id| id.to_string());
            let participant = finding.participant.map_or_else(String::new, |number| number.to_string());
            lines.push(format!("{id};{};{participant};{};;;;", finding.code, one.facts_of(finding, intake)));
        }
    }
    lines
}

fn to_decide(out: &mut String, intake: &Intake, assessed: &[Assessed], words: &Words) {
    heading(out, &words.word("select-decide"));
    let lines = decision_lines(
        assessed.iter().filter(|one| matches!(one.status, Status::Eligible | Status::Late)),
        intake,
        Code::leaves_track_open,
    );
    if lines.is_empty() {
        line(out, &words.word("select-decide-nothing"));
        return;
    }
    line(out, &words.say("select-decide-tracks", &[("count", lines.len().into())]));
    line(out, &format!("  {}", crate::rules::DECISION_COLUMNS.join(";")));
    for decision in lines.iter().take(MOST_LINES) {
        line(out, &format!("  {decision}"));
    }
    if lines.len() > MOST_LINES {
        line(out, &format!("  {}", words.say("select-decide-more", &[("count", (lines.len() - MOST_LINES).into())])));
    }
}
