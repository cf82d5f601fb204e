//! What `select` prints: who cannot take part, the account, who is admitted, how the wishes came out, who waits, what is to
//! be decided.

use super::announcement::{announcements, kind_of_draw, replaced};
use super::receipt::{missing_line, sheet_line};
use super::table::{Columns, heading, line, or_blank};
use super::validation::{beside, finding_lines, set_aside_word};
use super::views::{Balanced, balanced, bounds, chance_word, shortfall, title, wished, without_chance};
use crate::case::{Case, Cases, Standing};
use crate::intake::SheetRead;
use crate::lottery::{self, Capacity, Collision, collisions};
use crate::model::{Fact, Fault};
use crate::protocol::{Forgotten, Protocol, Wish, pool_of};
use crate::rules::{Assessed, Assessment, Code, Level, Status};
use crate::text::Words;

/// How many of the waiting list are shown.
const FIRST_WAITING: usize = 10;

/// What there is to tell.
pub struct Selection<'a> {
    /// The cases of the protocol, frozen or drawn.
    pub cases: &'a Cases<'a>,
    /// How the sheets were read, when they were read now.
    pub sheets: &'a [SheetRead],
    /// The command that writes a list of what waits for a decision; none where the list is of no use any more.
    pub queue: Option<&'a str>,
    /// Whether a seed was given.
    pub seeded: bool,
    /// What happened after the void draw that this one replaces.
    pub forgotten: &'a Forgotten,
}

/// The screen, without files and next steps.
///
/// # Errors
/// Only a mistake in the lottery, where it looks for wishes that collide.
pub fn selection(selected: &Selection<'_>, words: &Words, width: Option<u16>) -> Result<String, Fault> {
    let mut out = String::new();
    let (protocol, assessment) = (selected.cases.protocol, selected.cases.assessment);
    opening(&mut out, selected, words);
    if let Some(assessment) = assessment {
        not_eligible(&mut out, assessment, words);
        account(&mut out, assessment, words, width);
    }
    places(&mut out, selected, words, width);
    balance(&mut out, selected.cases, words, width)?;
    waiting(&mut out, selected, words, width);
    if let Some(assessment) = assessment {
        left_out(&mut out, assessment, words);
        to_decide(&mut out, assessment, selected.queue, words);
    }
    heading(&mut out, &words.say("select-digest", &[("digest", protocol.digest.as_str().into())]));
    if let Some(draw) = &protocol.draw {
        out.push_str(&words.say("select-head", &[("head", draw.hash.as_str().into())]));
        out.push('\n');
    } else if protocol.seed_source.is_some() {
        announcements(&mut out, protocol, &selected.cases.regulation.program);
    }
    Ok(out)
}

/// What kind of draw it was, and what was read.
fn opening(out: &mut String, selected: &Selection<'_>, words: &Words) {
    let protocol = selected.cases.protocol;
    if let Some(replaced) = replaced(protocol) {
        heading(out, &words.say("select-replaces", &replaced));
        for (key, who) in
            [("select-forgotten-withdrawn", &selected.forgotten.withdrawn), ("select-forgotten-late", &selected.forgotten.late)]
        {
            if !who.is_empty() {
                line(out, &words.say(key, &[("who", Fact::Said(who.join("; ")))]));
            }
        }
    }
    match &protocol.draw {
        None => heading(out, &words.word("select-frozen")),
        Some(draw) => match &draw.lottery {
            Some(lottery) => {
                heading(out, &kind_of_draw(protocol, words));
                heading(out, &words.say("select-seed", &[("seed", lottery.seed.as_str().into())]));
            }
            None => {
                heading(out, &words.word("select-all-fit"));
                if selected.seeded {
                    line(out, &words.word("select-all-fit-seed"));
                }
            }
        },
    }
    if !selected.sheets.is_empty() {
        heading(out, &words.word("import-title"));
        for sheet in selected.sheets {
            line(out, &sheet_line(sheet, words));
            if let Some(missing) = missing_line(sheet, words) {
                line(out, &missing);
            }
        }
    }
    let Some(assessment) = selected.cases.assessment else {
        line(out, &words.word("select-decisions-elsewhere"));
        return;
    };
    if selected.sheets.is_empty() {
        heading(out, &words.word("import-title"));
    }
    for sentence in beside(assessment, 0, words) {
        line(out, &sentence);
    }
}

/// The applications that cannot be admitted as they stand, and why.
fn not_eligible(out: &mut String, assessment: &Assessment, words: &Words) {
    if assessment.with(Status::NotEligible).next().is_none() {
        return;
    }
    heading(out, &words.word("select-not-eligible"));
    // What a whole file lacks is said once, before the applications.
    let mut said: Vec<(Code, &str)> = Vec::new();
    for finding in assessment
        .with(Status::NotEligible)
        .flat_map(|application| &application.findings)
        .filter(|finding| finding.lacks_column())
    {
        if finding.code.level() == Level::E && !said.contains(&(finding.code, finding.variant)) {
            said.push((finding.code, finding.variant));
            line(out, &format!("{}  {}", finding.code, words.finding(finding)));
            line(out, &format!("     {}", words.way_out(finding)));
        }
    }
    for application in assessment.with(Status::NotEligible) {
        let mut lines = String::new();
        let mut elsewhere: Vec<&str> = Vec::new();
        for finding in application.findings.iter().filter(|finding| finding.code.level() == Level::E) {
            if finding.lacks_column() {
                elsewhere.push(finding.code.as_str());
            } else {
                finding_lines(&mut lines, assessment, application, finding, words);
            }
        }
        line(out, format!("{}  {}", title(assessment, application, words), elsewhere.join(" ")).trim_end());
        for finding in lines.lines() {
            line(out, finding);
        }
    }
}

/// Rows read are all accounted for, each by name.
fn account(out: &mut String, assessment: &Assessment, words: &Words, width: Option<u16>) {
    let mut rows = Vec::new();
    for (status, key) in [
        (Status::Eligible, "status-taking-part"),
        (Status::Late, "status-late"),
        (Status::NotEligible, "status-not-eligible"),
        (Status::Undecided, "status-undecided"),
        (Status::SetAside, "status-set-aside"),
    ] {
        let names: Vec<String> = assessment.with(status).map(|application| title(assessment, application, words)).collect();
        rows.push(vec![names.len().to_string(), words.word(key), names.join(", ")]);
    }
    rows.push(vec![assessment.applications.len().to_string(), words.word("select-sum"), String::new()]);
    heading(out, &words.word("select-account"));
    let facts: [(&str, Fact); 2] =
        [("rows", assessment.intake.rows.into()), ("applications", assessment.applications.len().into())];
    let mut table = String::new();
    let head = [words.word("head-count"), words.word("head-status"), words.word("head-who")];
    Columns { head: &head, right: &[0], whole: &[1] }.titled(
        &mut table,
        &format!("  {}", words.say("select-account-line", &facts)),
        rows,
        width,
    );
    out.push_str(&table);
}

fn row_cells(case: &Case<'_>, words: &Words, number: Option<usize>) -> Vec<String> {
    let mut cells: Vec<String> = number.map(|number| number.to_string()).into_iter().collect();
    cells.extend([
        format!("{} {}", or_blank(case.id), case.name),
        case.county().to_owned(),
        case.landsdel().to_owned(),
        words.size(case.size),
        case.seats.map_or_else(String::new, |seats| seats.0.to_string()),
        case.chance().map_or_else(String::new, |chance| chance_word(chance, words)),
        or_blank(if number.is_some() { case.waiting_ticket() } else { case.ticket() }),
    ]);
    cells
}

fn row_head(words: &Words, ticket: &str) -> Vec<String> {
    ["municipality", "county", "landsdel", "size", "seats", "chance", ticket]
        .map(|key| words.word(&format!("head-{key}")))
        .to_vec()
}

/// Who has a place; before the draw, who takes part.
fn places(out: &mut String, selected: &Selection<'_>, words: &Words, width: Option<u16>) {
    for (standing, key) in [
        (Standing::Admitted, "select-admitted"),
        (Standing::AdmittedLate, "select-admitted-late"),
        (Standing::Granted, "select-granted"),
        (Standing::TakingPart, "select-taking-part"),
    ] {
        let rows: Vec<Vec<String>> =
            selected.cases.all.iter().filter(|case| case.standing == standing).map(|case| row_cells(case, words, None)).collect();
        if !rows.is_empty() {
            let title = words.say(key, &[("count", rows.len().into())]);
            Columns { head: &row_head(words, "ticket"), right: &[4, 5], whole: &[2, 6] }.titled(out, &title, rows, width);
        }
    }
}

/// How every value came out against what was wished.
fn balance(out: &mut String, cases: &Cases<'_>, words: &Words, width: Option<u16>) -> Result<(), Fault> {
    let protocol = cases.protocol;
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
        let Balanced { applied, admitted, wish } = balanced(cases, attribute, value);
        let mut cells = vec![
            format!("{}: {}", words.attribute(attribute), words.value_of(attribute, value)),
            applied.to_string(),
            wish.map_or_else(String::new, |wish| wished(wish, words)),
        ];
        if drawn {
            cells.extend([admitted.to_string(), wish.map_or_else(String::new, |wish| met(wish, admitted, words))]);
        }
        rows.push(cells);
    }
    let head = ["value", "applicants", "wished", "admitted", "met"].map(|key| words.word(&format!("head-{key}")));
    let head = if drawn { &head[..] } else { &head[..3] };
    Columns { head, right: &[1, 3], whole: &[] }.titled(out, &words.word("select-balance"), rows, width);
    if protocol.capacity.shortfall > 0 {
        let facts: [(&str, Fact); 1] = [("shortfall", protocol.capacity.shortfall.into())];
        line(out, &words.say(if protocol.all_fit() { "select-shortfall-all-fit" } else { "select-shortfall" }, &facts));
        for collision in named_collisions(protocol, words)? {
            line(out, &format!("- {collision}"));
        }
    }
    if let Some(sentence) = without_chance(protocol, words) {
        line(out, &sentence);
    }
    if let Capacity::Seats(seats) = protocol.capacity.room {
        let facts = admitted_of(protocol, seats);
        let varies = facts[1].1 != facts[2].1;
        line(out, &words.say(if varies { "select-seats" } else { "select-seats-always" }, &facts));
    }
    Ok(())
}

/// How many applications the allocations admit: at least, at most, and on average in tenths.
fn admitted_of(protocol: &Protocol, seats: u64) -> Vec<(&'static str, Fact)> {
    let counts = || protocol.allocations.iter().map(|allocation| allocation.counts.values().sum::<u64>());
    let tenths = protocol.admitted_in_tenths();
    let number = |number: Option<u64>| Fact::from(number.unwrap_or(0));
    vec![
        ("seats", seats.into()),
        ("least", number(counts().min())),
        ("most", number(counts().max())),
        ("whole", (tenths / 10).into()),
        ("part", (tenths % 10).into()),
    ]
}

fn met(wish: &Wish, admitted: usize, words: &Words) -> String {
    let by = shortfall(wish, admitted);
    let key = match wish.asked_min {
        _ if by == 0 => return words.word("select-met"),
        Some(min) if (admitted as u64) < min => "select-missed",
        _ => "select-exceeded",
    };
    words.say(key, &[("by", by.into())])
}

fn named_collisions(protocol: &Protocol, words: &Words) -> Result<Vec<String>, Fault> {
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
        Collision::Together { wishes, missed } => {
            let wish = |(index, value, wish): &(usize, usize, lottery::Wish)| {
                let (name, values) = &values[*index];
                let value = words.value_of(name, &values[*value]);
                format!("{value} ({}) {}", words.attribute(name), bounds(wish.min, wish.max, words))
            };
            let wishes: Vec<String> = wishes.iter().map(wish).collect();
            words.say("select-collision-together", &[("wishes", Fact::Said(wishes.join("; "))), ("missed", (*missed).into())])
        }
    };
    Ok(collisions(&pool)?.iter().map(sentence).collect())
}

fn waiting(out: &mut String, selected: &Selection<'_>, words: &Words, width: Option<u16>) {
    let Some(draw) = &selected.cases.protocol.draw else { return };
    if draw.waiting.is_empty() {
        heading(out, &words.word("select-waiting-none"));
        return;
    }
    let rows = selected.cases.waiting();
    let key = if rows.len() > FIRST_WAITING { "select-waiting" } else { "select-waiting-all" };
    let title = words.say(key, &[("count", rows.len().into())]);
    let cells = rows.iter().take(FIRST_WAITING).map(|case| row_cells(case, words, case.waiting)).collect();
    let head = [vec![words.word("head-number")], row_head(words, "waiting-ticket")].concat();
    Columns { head: &head, right: &[0, 5, 6], whole: &[3, 7] }.titled(out, &title, cells, width);
    if draw.lottery.is_some() {
        line(out, &words.word("select-waiting-how"));
    }
}

/// Those who are out for another reason than an E finding.
fn left_out(out: &mut String, assessment: &Assessment, words: &Words) {
    for (status, key) in
        [(Status::Late, "select-late"), (Status::Undecided, "select-undecided"), (Status::SetAside, "select-set-aside")]
    {
        if assessment.with(status).next().is_none() {
            continue;
        }
        heading(out, &words.word(key));
        let mut all: Vec<&Assessed> = assessment.with(status).collect();
        if status == Status::Late {
            all.sort_by_key(|application| (application.received.as_ref().map(jiff::ZonedDateTime::timestamp), application.id));
        }
        for application in all {
            let name = title(assessment, application, words);
            let why: Vec<String> = match status {
                Status::SetAside => vec![set_aside_word(application, words)],
                Status::Late => application
                    .findings
                    .iter()
                    .filter(|finding| finding.code == Code::A10)
                    .map(|finding| words.finding(finding))
                    .collect(),
                _ => {
                    let open = application
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

/// The participants of whom it is open how they take part, and how that is decided.
fn to_decide(out: &mut String, assessment: &Assessment, queue: Option<&str>, words: &Words) {
    heading(out, &words.word("select-decide"));
    let take_part = [Status::Eligible, Status::Late].into_iter().flat_map(|status| assessment.with(status));
    let findings = take_part.flat_map(|application| &application.findings);
    let open = findings.filter(|finding| finding.code.level() == Level::D && finding.code.leaves_track_open()).count();
    if open == 0 {
        line(out, &words.word("select-decide-nothing"));
        return;
    }
    line(out, &words.say("select-decide-tracks", &[("count", open.into())]));
    if let Some(command) = queue {
        line(out, &words.say("select-decide-queue", &[("command", Fact::Said(command.to_owned()))]));
    }
}
