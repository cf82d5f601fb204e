//! The committee's page: the decision, a map, how the parts of the country and the sizes came out, every application, what was decided.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Document;
use super::protocol::{decision, status_word};
use crate::case::{Case, Standing};
use crate::lottery::Chance;
use crate::model::{Fact, Fault};
use crate::protocol::Protocol;
use crate::register::{Point, outlines};
use crate::report::announcement::which_draw;
use crate::report::map::{Map, Place};
use crate::report::office::Office;
use crate::report::schedule::{Scheduled, calendar_lines, group_lines, slot_lines};
use crate::report::views::{
    Balanced, balanced, bounds, chance_word, decided_words, decision_line, events, shortfall, standings, value_name, wished,
};
use crate::rules::Code;
use crate::schedule::Plan;
use crate::text::{Words, capital};

#[derive(Serialize)]
struct Committee {
    decision: String,
    kind: Vec<String>,
    figures: Vec<Figure>,
    map_about: String,
    counties: Vec<String>,
    points: Vec<PointSaid>,
    /// Around Oslofjorden, enlarged; none where few applied there.
    inset: Option<InsetSaid>,
    balances: Vec<BalanceSaid>,
    search_count: String,
    rows: Vec<RowSaid>,
    levels: Vec<LevelSaid>,
    lists: Vec<ListSaid>,
}

#[derive(Serialize)]
struct Figure {
    what: String,
    value: String,
}

#[derive(Clone, Serialize)]
struct PointSaid {
    kind: &'static str,
    name: String,
    x: String,
    y: String,
}

#[derive(Serialize)]
struct InsetSaid {
    name: String,
    x: String,
    y: String,
    width: String,
    height: String,
    transform: String,
    /// How wide the lines of the map are, before they are enlarged.
    line: String,
    points: Vec<PointSaid>,
}

#[derive(Serialize)]
struct BalanceSaid {
    name: String,
    about: String,
    height: usize,
    rows: Vec<ValueSaid>,
}

#[derive(Serialize)]
struct ValueSaid {
    name: String,
    in_country: String,
    applied: usize,
    admitted: usize,
    wished: String,
    y: usize,
    applied_width: usize,
    admitted_width: usize,
}

#[derive(Serialize)]
struct RowSaid {
    name: String,
    landsdel: String,
    size: String,
    population: String,
    seats: String,
    chance: String,
    /// What it is sorted by: more is a better chance.
    chance_key: String,
    status: String,
    order: usize,
    codes: String,
    decided: String,
}

#[derive(Serialize)]
struct LevelSaid {
    chance: String,
    count: usize,
    expected: String,
    drawn: usize,
}

#[derive(Serialize)]
struct ListSaid {
    title: String,
    lines: Vec<String>,
    none: String,
}

/// The page.
///
/// # Errors
/// A mistake of ours in a template.
pub fn committee_page(office: &Office<'_>, plan: Option<&Plan>, words: &Words) -> Result<Document, Fault> {
    let (protocol, program) = (office.cases.protocol, &office.cases.regulation.program);
    let facts = [("name", Fact::from(program.name.as_str())), ("year", program.study_year.as_str().into())];
    let title = words.say("page-committee-title", &facts);
    let mut kind = Vec::from(which_draw(protocol, words));
    if office.later_decisions {
        kind.push(words.word("report-later-decisions"));
    }
    let outlines = outlines(program.register.valid_on)?;
    let map = Map::of(&outlines);
    let placed = points(office, &map);
    let inset = inset(&map, &placed, words);
    let points: Vec<PointSaid> = placed.into_iter().map(|(place, point)| point.at(place)).collect();
    let count = |kind: &str| points.iter().filter(|point| point.kind == kind).count();
    let map_facts =
        [("admitted", count("admitted").into()), ("waiting", count("waiting").into()), ("other", count("other").into())];
    let page = Committee {
        decision: decision(protocol, words),
        kind,
        figures: figures(office, words),
        map_about: words.say("page-map-about", &map_facts),
        counties: outlines.iter().map(|outline| map.path(outline)).collect(),
        points,
        inset,
        balances: balances(office, words),
        search_count: words.word("page-search-count").replace('⟦', "{").replace('⟧', "}"),
        rows: rows(office, words),
        levels: levels(protocol, words),
        lists: lists(office, plan, words),
    };
    Document::new("committee", &title, &page, words)
}

fn figures(office: &Office<'_>, words: &Words) -> Vec<Figure> {
    let standings = standings(office.cases).into_iter().filter(|(_, count)| *count > 0);
    let participants = usize::try_from(participants(office)).unwrap_or(usize::MAX);
    let all = standings.chain([("count-participants", participants)]);
    all.map(|(key, count)| Figure { what: words.word(key), value: words.fact(&Fact::from(count)) }).collect()
}

impl PointSaid {
    fn at(self, place: Place) -> Self {
        Self { x: format!("{:.1}", place.x), y: format!("{:.1}", place.y), ..self }
    }
}

/// The municipalities around Oslofjorden lie so near each other that their points cover one another.
fn inset(map: &Map, placed: &[(Place, PointSaid)], words: &Words) -> Option<InsetSaid> {
    /// Fewer have room enough.
    const FEWEST: usize = 4;
    const SOUTH_WEST: Point = Point { latitude: 589_000, longitude: 99_000 };
    const NORTH_EAST: Point = Point { latitude: 603_000, longitude: 117_000 };
    let inset = map.inset(SOUTH_WEST, NORTH_EAST, Place { x: 400.0, y: 420.0 }, 240.0);
    let inside = |(place, point): &(Place, PointSaid)| Some(point.clone().at(inset.place(*place)?));
    let points: Vec<PointSaid> = placed.iter().filter_map(inside).collect();
    let number = |number: f64| format!("{number:.1}");
    (points.len() >= FEWEST).then(|| InsetSaid {
        name: words.word("page-inset"),
        x: number(inset.at.x),
        y: number(inset.at.y),
        width: number(inset.width),
        height: number(inset.height),
        transform: inset.transform(),
        line: format!("{:.3}", 0.7 / inset.scale),
        points,
    })
}

fn points(office: &Office<'_>, map: &Map) -> Vec<(Place, PointSaid)> {
    let mut points: Vec<(Place, PointSaid)> = Vec::new();
    // Of a municipality whose other application is there, one that was set aside has no point of its own.
    let all = &office.cases.all;
    let is_alone = |case: &&Case<'_>| all.iter().filter(|other| other.id == case.id).count() == 1;
    for case in all.iter().filter(|case| case.standing != Standing::SetAside || is_alone(case)) {
        let Some(point) = case.municipality.and_then(|municipality| municipality.point) else { continue };
        let kind = match case.waiting {
            _ if case.standing.has_place() => "admitted",
            Some(_) => "waiting",
            None => "other",
        };
        points.push((map.place(point), PointSaid { kind, name: case.name.clone(), x: String::new(), y: String::new() }));
    }
    // Those with a place lie on top.
    points.sort_by_key(|(_, point)| point.kind == "admitted");
    points
}

/// How the values of each balanced attribute came out.
fn balances(office: &Office<'_>, words: &Words) -> Vec<BalanceSaid> {
    const WIDEST: usize = 400;
    const STEP: usize = 30;
    let (protocol, regulation) = (office.cases.protocol, office.cases.regulation);
    let (program, register) = (&regulation.program, &regulation.register);
    let mut all = Vec::new();
    for balance in &program.balance {
        let name = balance.attribute.as_str();
        let mut values: Vec<String> = Vec::new();
        for cell in &protocol.cells {
            if let Some(value) = cell.attributes.get(name).filter(|value| !values.contains(value)) {
                values.push(value.clone());
            }
        }
        if name == "size" {
            let place = |value: &String| program.size_class.iter().position(|class| class.name == *value);
            values.sort_by_key(place);
        }
        let inside = |value: &str| balanced(office.cases, name, value);
        let most = values.iter().map(|value| inside(value).applied).max().unwrap_or(1).max(1);
        let of = |(index, value): (usize, &String)| {
            let Balanced { applied, admitted, wish } = inside(value);
            let in_country = match name {
                "landsdel" => Some(register.all().filter(|municipality| municipality.landsdel == *value).count()),
                "size" => Some(register.all().filter(|municipality| program.size_of(municipality.population) == value).count()),
                _ => None,
            };
            ValueSaid {
                name: capital(&words.value_of(name, value)),
                in_country: in_country.map_or_else(
                    || "–".to_owned(),
                    |count| {
                        let percent = (applied * 200 + count) / (count.max(1) * 2);
                        words.say("page-in-country-share", &[("count", count.into()), ("percent", percent.into())])
                    },
                ),
                applied,
                admitted,
                wished: wish.map_or_else(|| "–".to_owned(), |wish| bounds(wish.asked_min, wish.asked_max, words)),
                y: index * STEP,
                applied_width: applied * WIDEST / most,
                admitted_width: admitted * WIDEST / most,
            }
        };
        let rows: Vec<ValueSaid> = values.iter().enumerate().map(of).collect();
        let attribute = words.attribute(name);
        all.push(BalanceSaid {
            about: words.say("page-balance-about", &[("attribute", attribute.to_lowercase().into())]),
            name: capital(&attribute),
            height: rows.len() * STEP,
            rows,
        });
    }
    all
}

fn rows(office: &Office<'_>, words: &Words) -> Vec<RowSaid> {
    let of = |(order, case): (usize, &Case<'_>)| RowSaid {
        name: match case.id {
            Some(id) => format!("{id} {}", case.name),
            None => words.word("unknown-municipality"),
        },
        landsdel: case.landsdel().to_owned(),
        size: words.size(case.size),
        population: case.municipality.map_or_else(String::new, |municipality| municipality.population.to_string()),
        seats: case.seats.map_or_else(String::new, |seats| seats.0.to_string()),
        chance: case.chance().map_or_else(String::new, |chance| chance_word(chance, words)),
        chance_key: case.chance().map_or_else(String::new, |chance| chance.in_parts(1_000_000).to_string()),
        status: status_word(office.cases, case, words),
        order,
        codes: case.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        decided: decided_words(case, words),
    };
    office.cases.all.iter().enumerate().map(of).collect()
}

/// How many participants have a place.
fn participants(office: &Office<'_>) -> u64 {
    office.cases.with_place().filter_map(|case| case.seats).map(|seats| u64::from(seats.0)).sum()
}

/// Of each chance how many had it, how many of them were to be expected, and how many were drawn.
fn levels(protocol: &Protocol, words: &Words) -> Vec<LevelSaid> {
    let Some(draw) = protocol.draw.as_ref().filter(|draw| draw.lottery.is_some()) else { return Vec::new() };
    let mut levels: BTreeMap<&Chance, (usize, usize)> = BTreeMap::new();
    for application in &protocol.applications {
        let level = levels.entry(&application.chance).or_default();
        level.0 += 1;
        level.1 += usize::from(draw.admitted.contains(&application.id));
    }
    let said = |(chance, (count, drawn)): (&Chance, (usize, usize))| {
        let tenths = chance.in_parts(10 * count as u128);
        let facts = [("whole", (tenths / 10).to_string().into()), ("part", (tenths % 10).to_string().into())];
        LevelSaid { chance: chance_word(chance, words), count, expected: words.say("page-expected-number", &facts), drawn }
    };
    levels.into_iter().map(said).collect()
}

/// Wishes, events, answers, decisions, costs, calendar: each a list.
fn lists(office: &Office<'_>, plan: Option<&Plan>, words: &Words) -> Vec<ListSaid> {
    let (cases, protocol) = (office.cases, office.cases.protocol);
    let list = |key: &str, lines: Vec<String>| ListSaid {
        title: words.word(&format!("page-list-{key}")),
        lines,
        none: words.word("page-list-none"),
    };
    let loosened = protocol.wishes.iter().filter(|wish| (wish.min, wish.max) != (wish.asked_min, wish.asked_max));
    let gave_way = loosened.map(|wish| {
        let facts = [
            ("value", Fact::from(value_name(&wish.attribute, &wish.value, words))),
            ("asked", bounds(wish.asked_min, wish.asked_max, words).into()),
            ("now", bounds(wish.min, wish.max, words).into()),
        ];
        words.say("page-gave-way", &facts)
    });
    let missed_now = protocol.wishes.iter().filter(|_| protocol.draw.is_some()).filter_map(|wish| {
        let now = balanced(cases, &wish.attribute, &wish.value).admitted;
        let value = Fact::from(value_name(&wish.attribute, &wish.value, words));
        let facts = [("value", value), ("asked", wished(wish, words).into()), ("now", now.into())];
        (shortfall(wish, now) > 0).then(|| words.say("page-missed-now", &facts))
    });
    let events = events(protocol, words).into_iter().map(|said| said.what);
    let answered = |yes: bool| -> Vec<String> {
        let mut ids: Vec<_> = cases.with_place().filter(|case| case.accepted == yes).filter_map(|case| case.id).collect();
        ids.sort_unstable();
        ids.into_iter().map(|id| protocol.named(id)).collect()
    };
    let decisions = cases.assessment.iter().flat_map(|assessment| &assessment.decisions);
    let decisions = decisions.map(|decision| decision_line(decision, words));
    let participants = participants(office);
    let costs = &cases.regulation.program.costs;
    let sum = participants * u64::from(costs.participant);
    let price = [("price", costs.participant.into()), ("participants", participants.into()), ("sum", sum.into())];
    let year = Scheduled::of(cases, plan);
    let mut calendar = calendar_lines(&year, None, words);
    calendar.push(words.word("schedule-reservation"));
    let codes: BTreeSet<Code> = cases.all.iter().flat_map(|case| case.codes.iter().copied()).collect();
    let codes = codes.into_iter().map(|code| format!("{code}: {}", words.rule(code, &cases.regulation.program)));
    // Where the calendar has them without names, there is nothing to list.
    let named = [("oral", slot_lines(&year, words)), ("groups", group_lines(&year, words))];
    let named = named.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(key, lines)| list(key, lines));
    let first = vec![
        list("codes", codes.collect()),
        list("gave-way", gave_way.chain(missed_now).collect()),
        list("events", events.collect()),
        list("accepted", answered(true)),
        list("silent", answered(false)),
        list("decisions", decisions.collect()),
        list("costs", vec![words.say("letter-price", &price)]),
        list("calendar", calendar),
    ];
    let hashes = vec![
        words.say("select-digest", &[("digest", protocol.digest.as_str().into())]),
        words.say("select-head", &[("head", protocol.hashes().last().cloned().unwrap_or_default().into())]),
    ];
    first.into_iter().chain(named).chain([list("hashes", hashes)]).collect()
}
