//! Several intakes side by side, from their protocols alone: how many applied, could take part, got a place and said yes, by part of the country,
//! size and year; and which municipalities have applied and never been offered one. Nothing personal: a protocol has nothing of the kind.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::csv::{Dialect, csv};
use super::json::json;
use super::pages::Document;
use super::table::{Columns, heading, line};
use crate::model::{Fact, Fault, MunicipalityNumber};
use crate::protocol::{Event, Protocol, State};
use crate::register::{Found, Register};
use crate::text::{Words, capital};

/// One number of a year: of all applications, or of those with a value of an attribute.
#[derive(Clone, Serialize)]
struct Row {
    /// The programme's id, which names the year.
    intake: String,
    /// The attribute; none of all applications.
    attribute: Option<String>,
    /// Its value; none of all applications.
    value: Option<String>,
    /// Every application that was received; none of a value, for of those that could not take part the protocol does not have it.
    applied: Option<usize>,
    /// Those in the draw.
    qualified: usize,
    /// Their mean chance of a place before the draw, in ten-thousandths.
    chance: Option<u128>,
    /// Those with a place now.
    admitted: usize,
    /// Those of them who said yes.
    accepted: usize,
}

/// Several intakes.
#[derive(Serialize)]
pub struct Years {
    format: &'static str,
    rows: Vec<Row>,
    /// The municipalities of the newest register that have applied and never been offered one, each with how often it applied.
    never_offered_a_place: Vec<(MunicipalityNumber, String, usize)>,
    /// How many municipalities of the newest register have never applied.
    never_applied: usize,
}

impl Years {
    /// The intakes in the order of their registers; `newest` is the register on the last of these days.
    ///
    /// # Errors
    /// A protocol that is not drawn, or two of the same intake.
    pub fn of(protocols: &[Protocol], newest: &Register) -> Result<Self, Fault> {
        let mut ordered: Vec<&Protocol> = protocols.iter().collect();
        ordered.sort_by(|one, other| (one.register.valid_on, &one.program.id).cmp(&(other.register.valid_on, &other.program.id)));
        if let Some(pair) = ordered.windows(2).find(|pair| pair[0].program.id == pair[1].program.id) {
            return Err(Fault::new("years-twice").with("id", pair[0].program.id.as_str()));
        }
        let mut rows = Vec::new();
        let mut applied: BTreeMap<MunicipalityNumber, usize> = BTreeMap::new();
        let mut placed: BTreeSet<MunicipalityNumber> = BTreeSet::new();
        for protocol in ordered {
            let year = Year::of(protocol)?;
            rows.extend(year.rows());
            let now = |ids: BTreeSet<MunicipalityNumber>| -> BTreeSet<MunicipalityNumber> {
                ids.into_iter().flat_map(|id| today(id, newest)).collect()
            };
            for id in now(year.applicants()) {
                *applied.entry(id).or_default() += 1;
            }
            placed.extend(now(year.members_offered()));
        }
        let never = applied.iter().filter(|(id, _)| !placed.contains(id));
        Ok(Self {
            format: "innoskole-years/1",
            rows,
            never_offered_a_place: never.map(|(id, times)| (*id, newest.distinct_name(*id), *times)).collect(),
            never_applied: newest.all().filter(|municipality| !applied.contains_key(&municipality.number)).count(),
        })
    }
}

/// The municipalities of a register that a number stands for; several where the municipality was split.
fn today(id: MunicipalityNumber, register: &Register) -> Vec<MunicipalityNumber> {
    match register.find(&id.to_string()) {
        Found::Municipalities(parts) => parts.into_iter().map(|part| part.number).collect(),
        Found::Several { candidates, .. } => candidates,
        _ => Vec::new(),
    }
}

/// An intake with how things stand.
struct Year<'a> {
    protocol: &'a Protocol,
    state: State<'a>,
}

impl<'a> Year<'a> {
    fn of(protocol: &'a Protocol) -> Result<Self, Fault> {
        Ok(Self { protocol, state: State::of(protocol)? })
    }

    /// The numbers of all applications, and those of each value.
    fn rows(&self) -> Vec<Row> {
        let protocol = self.protocol;
        let late = protocol.late.len() + self.state.arrived().len();
        let applied = protocol.applications.len() + late + protocol.not_eligible.len() + protocol.set_aside.len();
        let mut rows = vec![Row { applied: Some(applied), ..self.row(None) }];
        let mut values: Vec<(String, String)> = Vec::new();
        for (attribute, value) in protocol.cells.iter().flat_map(|cell| &cell.attributes) {
            let pair = (attribute.clone(), value.clone());
            if !values.contains(&pair) {
                values.push(pair);
            }
        }
        // The attributes in their order, the values of each as they first stand.
        let place = |attribute: &str| values.iter().position(|(own, _)| own == attribute);
        let mut ordered: Vec<&(String, String)> = values.iter().collect();
        ordered.sort_by_key(|(attribute, _)| place(attribute));
        rows.extend(ordered.into_iter().map(|value| self.row(Some(value))));
        rows
    }

    fn row(&self, value: Option<&(String, String)>) -> Row {
        let protocol = self.protocol;
        let has = |attributes: &indexmap::IndexMap<String, String>| {
            value.is_none_or(|(attribute, value)| attributes.get(attribute) == Some(value))
        };
        let in_cell = |cell: &str| protocol.cell(cell).is_some_and(|cell| has(&cell.attributes));
        let own: Vec<_> = protocol.applications.iter().filter(|application| in_cell(&application.cell)).collect();
        let late = protocol.late.iter().chain(self.state.arrived()).filter(|late| has(&late.attributes)).map(|late| late.id);
        let ids: BTreeSet<MunicipalityNumber> = own.iter().map(|application| application.id).chain(late).collect();
        let with_place: Vec<_> = self.state.with_place().into_iter().filter(|id| value.is_none() || ids.contains(id)).collect();
        let chances: u128 = own.iter().map(|application| application.chance.in_parts(10_000)).sum();
        let count = own.len() as u128;
        Row {
            intake: protocol.program.id.clone(),
            attribute: value.map(|(attribute, _)| attribute.clone()),
            value: value.map(|(_, value)| value.clone()),
            applied: None,
            qualified: own.len(),
            chance: (count > 0).then(|| (chances * 2 + count) / (count * 2)),
            admitted: with_place.len(),
            accepted: with_place.iter().filter(|id| self.state.accepted(**id)).count(),
        }
    }

    /// Every municipality that applied, alone or with others.
    fn applicants(&self) -> BTreeSet<MunicipalityNumber> {
        let protocol = self.protocol;
        let out = protocol.not_eligible.iter().filter_map(|entry| entry.id);
        let aside = protocol.set_aside.iter().filter_map(|entry| entry.id);
        self.members(|_| true).into_iter().chain(out).chain(aside).collect()
    }

    /// Every municipality that was ever offered a place, alone or with others, whatever it answered.
    fn members_offered(&self) -> BTreeSet<MunicipalityNumber> {
        let draw = self.protocol.draw.iter().flat_map(|draw| draw.admitted.iter().chain(&draw.admitted_late));
        let promoted = self.protocol.events.iter().flat_map(|event| event.promoted().iter());
        let offered: BTreeSet<MunicipalityNumber> = draw.chain(promoted).copied().chain(self.state.with_place()).collect();
        let members = self.members(|id| offered.contains(&id));
        members.into_iter().chain(offered.iter().copied()).collect()
    }

    fn members(&self, wanted: impl Fn(MunicipalityNumber) -> bool) -> BTreeSet<MunicipalityNumber> {
        let protocol = self.protocol;
        let arrived = protocol.events.iter().filter_map(|event| match event {
            Event::Late { application, .. } => Some((application.id, &application.municipalities)),
            _ => None,
        });
        let own = protocol.applications.iter().map(|application| (application.id, &application.municipalities));
        let late = protocol.late.iter().map(|application| (application.id, &application.municipalities));
        own.chain(late).chain(arrived).filter(|(id, _)| wanted(*id)).flat_map(|(_, all)| all.iter().copied()).collect()
    }
}

/// The cells of a row, in words.
fn cells(row: &Row, words: &Words) -> Vec<String> {
    let number = |count: usize| words.fact(&Fact::from(count));
    let what = match (&row.attribute, &row.value) {
        (Some(attribute), Some(value)) => capital(&words.value_of(attribute, value)),
        _ => words.word("years-all"),
    };
    let chance = row.chance.map(|chance| {
        let tenths = (chance + 5) / 10;
        let facts = [("whole", (tenths / 10).to_string().into()), ("part", (tenths % 10).to_string().into())];
        words.say("years-percent", &facts)
    });
    vec![
        row.intake.clone(),
        what,
        row.applied.map_or_else(|| "–".to_owned(), number),
        number(row.qualified),
        chance.unwrap_or_else(|| "–".to_owned()),
        number(row.admitted),
        number(row.accepted),
    ]
}

const HEADS: [&str; 7] =
    ["years-intake", "years-what", "years-applied", "years-qualified", "years-chance", "years-admitted", "years-accepted"];

/// Those who applied and never had a place, and how many never applied.
fn sentences(years: &Years, words: &Words) -> Vec<String> {
    let name = |(id, name, times): &(MunicipalityNumber, String, usize)| {
        let facts = [("name", format!("{id} {name}").into()), ("times", (*times).into())];
        words.say("years-times", &facts)
    };
    let names: Vec<String> = years.never_offered_a_place.iter().map(name).collect();
    let never = match names.is_empty() {
        true => words.word("years-everybody-placed"),
        false => words.say("years-never-placed", &[("count", names.len().into()), ("names", Fact::Said(names.join(", ")))]),
    };
    vec![never, words.say("years-never-applied", &[("count", years.never_applied.into())])]
}

/// The intakes on the screen.
pub fn years_screen(years: &Years, words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    let head = HEADS.map(|key| words.word(key));
    let rows = years.rows.iter().map(|row| cells(row, words)).collect();
    Columns { head: &head, right: &[2, 3, 4, 5, 6], whole: &[0, 1] }.titled(&mut out, &words.word("years-title"), rows, width);
    heading(&mut out, &words.word("years-places"));
    for sentence in sentences(years, words) {
        line(&mut out, &sentence);
    }
    out
}

/// The columns of `aar.csv`.
const COLUMNS: [&str; 8] = ["intake", "attribute", "value", "applied", "qualified", "mean_chance", "admitted", "accepted"];

/// The intakes as a table.
pub fn years_csv(years: &Years, dialect: Dialect) -> Vec<u8> {
    let row = |row: &Row| {
        vec![
            row.intake.clone(),
            row.attribute.clone().unwrap_or_default(),
            row.value.clone().unwrap_or_default(),
            super::table::or_blank(row.applied),
            row.qualified.to_string(),
            row.chance.map_or_else(String::new, |chance| dialect.decimal(chance)),
            row.admitted.to_string(),
            row.accepted.to_string(),
        ]
    };
    csv(dialect, &COLUMNS, &years.rows.iter().map(row).collect::<Vec<_>>())
}

/// The intakes for scripts, as `innoskole-years/1`.
pub fn years_json(years: &Years) -> String {
    json(years)
}

#[derive(Serialize)]
struct Page {
    heads: Vec<String>,
    tables: Vec<Table>,
    places: String,
    sentences: Vec<String>,
}

/// The rows of all applications, or of one attribute.
#[derive(Serialize)]
struct Table {
    title: String,
    rows: Vec<Vec<String>>,
}

/// The intakes as a page.
///
/// # Errors
/// A mistake of ours.
pub fn years_page(years: &Years, words: &Words) -> Result<Document, Fault> {
    let mut tables: Vec<(Option<&str>, Table)> = Vec::new();
    for row in &years.rows {
        let attribute = row.attribute.as_deref();
        let title = || capital(&attribute.map_or_else(|| words.word("years-all"), |attribute| words.attribute(attribute)));
        let at = tables.iter().position(|(own, _)| *own == attribute).unwrap_or_else(|| {
            tables.push((attribute, Table { title: title(), rows: Vec::new() }));
            tables.len() - 1
        });
        tables[at].1.rows.push(cells(row, words));
    }
    let page = Page {
        heads: HEADS.map(|key| words.word(key)).to_vec(),
        tables: tables.into_iter().map(|(_, table)| table).collect(),
        places: words.word("years-places"),
        sentences: sentences(years, words),
    };
    Document::new("years", &words.word("years-title"), &page, words)
}
