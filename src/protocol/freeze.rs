//! Freezing: who takes part, the wishes, the fair allocations, the chances, the digest.
//!
//! The one place that counts with the capacity.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::ZonedDateTime;

use super::form::{Allocation, Application, Capacity, Cell, Late, NotEligible, ProgramRef, Protocol, RegisterRef, Tool, Wish};
use crate::lottery::{self, Pool, chances, fairest};
use crate::model::{Fault, SourceFile};
use crate::program::Program;
use crate::register::Register;
use crate::rules::Entrant;

/// Everything that is frozen.
pub struct Field<'a> {
    /// The programme file, and the SHA-256 of its bytes.
    pub program: (&'a Program, String),
    /// The register.
    pub register: &'a Register,
    /// The files, in the order read.
    pub sources: Vec<SourceFile>,
    /// How many are admitted.
    pub places: std::num::NonZeroU32,
    /// Who takes part.
    pub entrants: Vec<Entrant>,
    /// Who was late.
    pub late: Vec<Entrant>,
    /// Who cannot take part.
    pub not_eligible: Vec<NotEligible>,
}

/// Freezes a field: nothing of it depends on the order of rows, on names or on time.
///
/// # Errors
/// Nobody takes part and nobody was late.
pub fn freeze(mut field: Field<'_>) -> Result<Protocol, Fault> {
    if field.entrants.is_empty() && field.late.is_empty() {
        return Err(Fault::new("nothing-eligible"));
    }
    field.entrants.sort_by_key(Entrant::id);
    field.late.sort_by_key(Entrant::id);
    field.not_eligible.sort_by(|one, other| (one.id.is_none(), one).cmp(&(other.id.is_none(), other)));
    let (program, program_sha256) = field.program;
    let cells = cells(&field.entrants);
    let mut wishes = wishes(program, &cells);
    let pool = pool_of(&cells, &wishes, u64::from(field.places.get()));
    let fair = fairest(&pool)?;
    let values = values(&cells, &wishes);
    for wish in &mut wishes {
        let (attribute, value) = position(&values, wish)?;
        let bounds = fair.bounds[attribute][value];
        (wish.min, wish.max) = (bounds.min, bounds.max);
    }
    let chances = chances(&pool, &fair.allocations);
    let chance_of: BTreeMap<&str, lottery::Chance> = cells.iter().map(|cell| cell.id.as_str()).zip(chances).collect();
    let counts = |one: &lottery::Allocation| cells.iter().map(|cell| cell.id.clone()).zip(one.counts.iter().copied()).collect();
    let application = |entrant: &Entrant| {
        let cell = cell_id(entrant.attributes());
        let chance =
            chance_of.get(cell.as_str()).copied().ok_or_else(|| Fault::new("lottery-mistake").with("step", "chances"))?;
        Ok(Application {
            id: entrant.id(),
            name: entrant.name().to_owned(),
            municipalities: entrant.municipalities().to_vec(),
            seats: entrant.seats(),
            cell,
            chance,
        })
    };
    let applications: Result<Vec<Application>, Fault> = field.entrants.iter().map(application).collect();
    let mut protocol = Protocol {
        format: Protocol::FORMAT.to_owned(),
        program: ProgramRef { id: program.id.clone(), sha256: program_sha256 },
        tool: Tool { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        register: RegisterRef { valid_on: field.register.valid_on(), sha256: Register::sha256() },
        sources: field.sources,
        seed_source: (),
        replaces: (),
        capacity: Capacity { places: pool.room(), shortfall: fair.shortfall },
        wishes,
        applications: applications?,
        late: field.late.iter().map(late).collect(),
        not_eligible: field.not_eligible,
        allocations: fair.allocations.iter().map(|one| Allocation { weight: one.weight, counts: counts(one) }).collect(),
        exact: fair.exact,
        certificate: (),
        digest: String::new(),
        draw: None,
        cells,
    };
    protocol.digest = protocol.digest_now()?;
    Ok(protocol)
}

/// The pool of a protocol's cells and wishes, for the lottery.
pub fn pool_of(cells: &[Cell], wishes: &[Wish], places: u64) -> Pool {
    let values = values(cells, wishes);
    let place = |attribute: usize, value: &str| values[attribute].1.iter().position(|one| one == value).unwrap_or(0);
    let cell = |cell: &Cell| lottery::Cell {
        values: values
            .iter()
            .enumerate()
            .map(|(index, (name, _))| place(index, cell.attributes.get(name).map_or("", |value| value)))
            .collect(),
        seats: 1,
        applications: cell.applications,
    };
    let wish = |name: &str, value: &str| {
        let asked = wishes.iter().find(|wish| wish.attribute == name && wish.value == value);
        asked.map_or_else(lottery::Wish::default, |wish| lottery::Wish { min: wish.asked_min, max: wish.asked_max })
    };
    Pool {
        cells: cells.iter().map(cell).collect(),
        wishes: values.iter().map(|(name, values)| values.iter().map(|value| wish(name, value)).collect()).collect(),
        capacity: lottery::Capacity::Places(places),
    }
}

/// The attributes with their values as the pool numbers them, each in code-point order: those of cells, and those that are only wished for.
pub fn values(cells: &[Cell], wishes: &[Wish]) -> Vec<(String, Vec<String>)> {
    let mut values: IndexMap<String, BTreeSet<String>> = IndexMap::new();
    for (attribute, value) in cells.iter().flat_map(|cell| &cell.attributes) {
        values.entry(attribute.clone()).or_default().insert(value.clone());
    }
    for wish in wishes {
        values.entry(wish.attribute.clone()).or_default().insert(wish.value.clone());
    }
    values.into_iter().map(|(attribute, values)| (attribute, values.into_iter().collect())).collect()
}

fn position(values: &[(String, Vec<String>)], wish: &Wish) -> Result<(usize, usize), Fault> {
    let attribute = values.iter().position(|(attribute, _)| *attribute == wish.attribute);
    let value = attribute.and_then(|index| values[index].1.iter().position(|value| *value == wish.value));
    attribute.zip(value).ok_or_else(|| Fault::new("lottery-mistake").with("step", "wishes"))
}

fn cell_id(attributes: &IndexMap<String, String>) -> String {
    attributes.values().map(String::as_str).collect::<Vec<_>>().join("/")
}

/// The cells, by id in code-point order.
fn cells(entrants: &[Entrant]) -> Vec<Cell> {
    let mut cells: BTreeMap<String, Cell> = BTreeMap::new();
    for entrant in entrants {
        let id = cell_id(entrant.attributes());
        let new = || Cell { id: id.clone(), attributes: entrant.attributes().clone(), seats: (), applications: 0 };
        cells.entry(id.clone()).or_insert_with(new).applications += 1;
    }
    cells.into_values().collect()
}

/// The wishes: by name, and for every value that has an applicant; by attribute, then by value in code-point order.
fn wishes(program: &Program, cells: &[Cell]) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for balance in &program.balance {
        let name = balance.attribute.name();
        let present = cells.iter().filter_map(|cell| cell.attributes.get(name)).filter(|_| balance.min_each.is_some());
        let named = balance.wishes.iter().map(|wish| &wish.value);
        let values: BTreeSet<&String> = present.chain(named).collect();
        for value in values {
            let asked = balance.wishes.iter().find(|wish| wish.value == *value);
            let has_applicant = cells.iter().any(|cell| cell.attributes.get(name) == Some(value));
            let min = asked.and_then(|wish| wish.min).or(balance.min_each.filter(|_| has_applicant));
            let max = asked.and_then(|wish| wish.max);
            let (min, max) = (min.map(u64::from), max.map(u64::from));
            let attribute = name.to_owned();
            wishes.push(Wish { attribute, value: value.clone(), min, max, asked_min: min, asked_max: max });
        }
    }
    wishes
}

fn late(entrant: &Entrant) -> Late {
    let received = |moment: &ZonedDateTime| moment.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string();
    Late {
        id: entrant.id(),
        name: entrant.name().to_owned(),
        municipalities: entrant.municipalities().to_vec(),
        seats: entrant.seats(),
        attributes: entrant.attributes().clone(),
        received: entrant.received().map(received).unwrap_or_default(),
    }
}
