//! The public page of a protocol: how it was drawn, the outcome, and a check that runs in the reader's own browser. No personal data.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Document, in_script};
use crate::case::{Case, Cases};
use crate::lottery::Ticket;
use crate::model::{Fact, Fault, MunicipalityNumber};
use crate::protocol::{Cell, Has, Protocol, State};
use crate::report::announcement::{announced, which_draw};
use crate::report::table::or_blank;
use crate::report::views::{EventSaid, cell_name, chance_word, events, standing_word};
use crate::text::Words;

#[derive(Serialize)]
struct Public {
    decision: String,
    /// Announced or practice; which draw it replaces.
    kind: Vec<String>,
    how: Vec<String>,
    drawn: bool,
    /// Whether lots were drawn: not when all fit.
    lottery: bool,
    digest: String,
    frozen: Vec<String>,
    seed: String,
    key: String,
    number: String,
    cells: Vec<CellSaid>,
    allocations: Vec<AllocationSaid>,
    rows: Vec<RowSaid>,
    waiting: Vec<Waits>,
    events: Vec<EventLine>,
    head: String,
    /// The protocol itself, as JSON for a script element.
    protocol: String,
    /// What the script says, as JSON for a script element.
    words: String,
}

#[derive(Serialize)]
struct CellSaid {
    name: String,
    applications: u64,
    chance: String,
    places: u64,
    last: String,
}

#[derive(Serialize)]
struct AllocationSaid {
    number: usize,
    weight: String,
    counts: String,
    drawn: bool,
}

#[derive(Serialize)]
struct RowSaid {
    /// What the address of the page opens it by: its number, where nothing above has it.
    id: String,
    name: String,
    cell: String,
    chance: String,
    ticket: String,
    /// Its place in words: 3rd of 7 in its cell, 12th of 58.
    place: String,
    status: String,
}

#[derive(Serialize)]
struct Waits {
    name: String,
    /// Blank of late applications, which have none.
    ticket: String,
}

#[derive(Serialize)]
struct EventLine {
    what: String,
    hash: String,
}

/// What the page is called: another name before the draw than after it, so that both stay published.
pub fn page_name(protocol: &Protocol) -> &'static str {
    if protocol.draw.is_some() { "protokoll.html" } else { "frosset.html" }
}

/// The page of a frozen or drawn protocol. The cases are made from the protocol alone.
///
/// # Errors
/// A mistake of ours in a template.
pub fn protocol_page(cases: &Cases<'_>, words: &Words) -> Result<Document, Fault> {
    let (protocol, program) = (cases.protocol, &cases.regulation.program);
    let draw = protocol.draw.as_ref();
    let lottery = draw.and_then(|draw| draw.lottery.as_ref());
    let facts = [("name", Fact::from(program.name.as_str())), ("year", program.study_year.as_str().into())];
    let title = words.say("page-protocol-title", &facts);
    let hashes = protocol.hashes();
    let happened = |EventSaid { what, hash, .. }: EventSaid<'_>| EventLine { what, hash: hash.to_owned() };
    let page = Public {
        decision: decision(protocol, words),
        kind: which_draw(protocol, words).into(),
        how: how(protocol, words),
        drawn: draw.is_some(),
        lottery: lottery.is_some(),
        digest: protocol.digest.clone(),
        frozen: announced(protocol, program, words),
        seed: lottery.map_or_else(String::new, |lottery| lottery.seed.clone()),
        key: lottery.map_or_else(String::new, |lottery| lottery.key.clone()),
        number: lottery.map_or_else(String::new, |lottery| {
            let facts = [
                ("number", lottery.number.to_string().into()),
                ("whole", protocol.weight_of_all().to_string().into()),
                ("allocation", (lottery.allocation + 1).into()),
                ("count", protocol.allocations.len().into()),
            ];
            words.say("page-number", &facts)
        }),
        cells: protocol.cells.iter().map(|cell| cell_said(cell, protocol, words)).collect(),
        allocations: allocations(protocol, words),
        rows: rows_said(cases, words),
        waiting: cases.waiting().into_iter().filter_map(|case| waits(case, protocol)).collect(),
        events: events(protocol, words).into_iter().map(happened).collect(),
        head: hashes.last().cloned().unwrap_or_default(),
        protocol: in_script(&protocol.render()?),
        words: in_script(&script_words(words)),
    };
    Document::new("protocol", &title, &page, words)
}

/// Somebody on the waiting list, with what orders it.
fn waits(case: &Case<'_>, protocol: &Protocol) -> Option<Waits> {
    Some(Waits { name: protocol.named(case.id?), ticket: or_blank(case.waiting_ticket()) })
}

/// How the draw works, in ten sentences. That anything was fixed before the numbers existed is said only with what it rests on.
fn how(protocol: &Protocol, words: &Words) -> Vec<String> {
    let of = |number: u32| match (number, &protocol.seed_source) {
        (5, Some(source)) => words.say("page-how-5", &[("date", Fact::Date(source.date))]),
        (5, None) => words.word("page-how-5-practice"),
        _ => words.word(&format!("page-how-{number}")),
    };
    (1..=10).map(of).collect()
}

/// Who got a place, in one sentence.
pub(super) fn decision(protocol: &Protocol, words: &Words) -> String {
    let applications = ("applications", protocol.applications.len().into());
    match State::of(protocol) {
        Ok(now) => {
            let waits = now.waiting();
            let late = waits.iter().filter(|id| now.has(**id) == Some(Has::WaitingLate)).count();
            let (waiting, late) = (("waiting", waits.len().into()), ("late", late.into()));
            let all = now.with_place();
            let drawn = all.iter().filter(|id| now.has(**id) == Some(Has::Place)).count();
            let said = words.say("page-decision", &[applications, ("count", drawn.into()), waiting, late]);
            match all.len() - drawn {
                0 => said,
                count => format!("{said} {}", words.say("page-decision-besides", &[("count", count.into())])),
            }
        }
        Err(_) => words.say("page-decision-frozen", &[applications]),
    }
}

fn cell_said(cell: &Cell, protocol: &Protocol, words: &Words) -> CellSaid {
    let lottery = protocol.draw.as_ref().and_then(|draw| draw.lottery.as_ref());
    let counts = lottery.and_then(|lottery| protocol.allocations.get(lottery.allocation));
    let admitted = |id: &MunicipalityNumber| protocol.draw.as_ref().is_some_and(|draw| draw.admitted.contains(id));
    let inside = || protocol.applications.iter().filter(|application| application.cell == cell.id);
    let last: Option<Ticket> =
        inside().filter(|application| admitted(&application.id)).filter_map(|application| protocol.ticket(application.id)).max();
    CellSaid {
        name: cell_name(cell, words),
        applications: cell.applications,
        chance: inside().next().map_or_else(String::new, |application| chance_word(&application.chance, words)),
        places: counts.and_then(|allocation| allocation.counts.get(&cell.id)).copied().unwrap_or(0),
        last: last.map_or_else(|| "–".to_owned(), |ticket| ticket.to_string()),
    }
}

/// Every allocation with its weight, and how many places it gives each group that gets any.
fn allocations(protocol: &Protocol, words: &Words) -> Vec<AllocationSaid> {
    let whole = protocol.weight_of_all();
    let lottery = protocol.draw.as_ref().and_then(|draw| draw.lottery.as_ref());
    let of = |(index, allocation): (usize, &crate::protocol::Allocation)| {
        let count = |cell: &Cell| allocation.counts.get(&cell.id).copied().filter(|count| *count > 0);
        let counts = protocol.cells.iter().filter_map(|cell| Some(format!("{}: {}", cell_name(cell, words), count(cell)?)));
        AllocationSaid {
            number: index + 1,
            weight: format!("{}/{whole}", allocation.weight),
            counts: counts.collect::<Vec<_>>().join("; "),
            drawn: lottery.is_some_and(|lottery| lottery.allocation == index),
        }
    };
    protocol.allocations.iter().enumerate().map(of).collect()
}

fn rows_said(cases: &Cases<'_>, words: &Words) -> Vec<RowSaid> {
    let mut order: Vec<Ticket> = cases.all.iter().filter_map(Case::ticket).collect();
    order.sort_unstable();
    let mut seen = BTreeSet::new();
    let of = |case: &Case<'_>| {
        let overall = case.ticket().and_then(|ticket| order.binary_search(&ticket).ok());
        let place = case.in_lottery.zip(overall).map(|(part, overall)| {
            let facts = [
                ("rank", part.rank.unwrap_or(0).into()),
                ("count", part.cell.applications.into()),
                ("overall", (overall + 1).into()),
                ("all", order.len().into()),
            ];
            words.say("page-place", &facts)
        });
        let mut status = status_word(cases, case, words);
        if !case.codes.is_empty() {
            let codes: Vec<&str> = case.codes.iter().map(|code| code.as_str()).collect();
            status = format!("{status} ({})", codes.join(", "));
        }
        RowSaid {
            id: case.id.filter(|id| seen.insert(*id)).map_or_else(String::new, |id| id.to_string()),
            name: match case.id {
                Some(id) => format!("{id} {}", case.name),
                None => words.word("unknown-municipality"),
            },
            cell: case.in_lottery.map_or_else(String::new, |part| cell_name(part.cell, words)),
            chance: case.chance().map_or_else(String::new, |chance| chance_word(chance, words)),
            ticket: or_blank(case.ticket()),
            place: place.unwrap_or_default(),
            status,
        }
    };
    cases.all.iter().map(of).collect()
}

/// Where an application stands, with its number where it waits.
pub(super) fn status_word(cases: &Cases<'_>, case: &Case<'_>, words: &Words) -> String {
    let status = standing_word(cases, case, words);
    match case.waiting {
        Some(number) => words.say("page-status-waiting", &[("status", status.into()), ("number", number.into())]),
        None => status,
    }
}

/// What the script says, by step. Facts are the script's to put in: `⟦at⟧` in the texts is `{at}` to it.
fn script_words(words: &Words) -> String {
    let mut all = words.plain("script-");
    let open = |name: &'static str| (name, Fact::Said(format!("⟦{name}⟧")));
    let source = [open("text"), open("date"), open("other"), open("later")];
    let replaces = [open("number"), open("digest"), open("reason")];
    let which = [
        ("program", words.say("verify-title", &[open("program")])),
        ("first", words.word("kind-first")),
        ("replaces", words.say("select-replaces", &replaces)),
        ("announced", words.say("select-announced", &source)),
        ("fallback", words.say("select-fallback", &source)),
        ("practice", words.word("select-practice")),
        ("frozen_announced", words.say("kind-frozen-announced", &source)),
        ("frozen_practice", words.word("kind-frozen-practice")),
        ("all_fit", words.word("kind-all-fit")),
    ];
    all.extend(which.map(|(name, text)| (format!("which_{name}"), text)));
    let all: BTreeMap<String, String> =
        all.into_iter().map(|(key, text)| (key, text.replace('⟦', "{").replace('⟧', "}"))).collect();
    serde_json::to_string(&all).unwrap_or_default()
}
