//! Freezing: who takes part, the wishes, the fair allocations, the chances, the digest.
//!
//! The one place that counts with the capacity.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use jiff::ZonedDateTime;

use super::form::{
    self, Allocation, Application, Cell, Late, NotEligible, ProgramRef, Protocol, RegisterRef, Replaces, SeedSource,
};
use super::form::{Tool, Wish};
use super::proof::named;
use crate::lottery::{self, Capacity, Pool, chances, fairest};
use crate::model::{Fault, SourceFile};
use crate::program::{Program, Share};
use crate::register::{Municipality, Register};
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
    pub capacity: Capacity,
    /// Where the seed will come from, when it is announced.
    pub seed_source: Option<SeedSource>,
    /// The void draw that this one replaces.
    pub replaces: Option<Replaces>,
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
/// Nobody takes part and nobody was late; nobody fits.
pub fn freeze(mut field: Field<'_>) -> Result<Protocol, Fault> {
    if field.entrants.is_empty() && field.late.is_empty() {
        return Err(Fault::new("nothing-eligible"));
    }
    let all = || field.entrants.iter().chain(&field.late);
    if let Capacity::Seats(seats) = field.capacity
        && all().all(|one| u64::from(one.seats().0) > seats)
    {
        return Err(Fault::new("nobody-fits").with("seats", seats));
    }
    field.entrants.sort_by_key(Entrant::id);
    field.late.sort_by_key(Entrant::id);
    field.not_eligible.sort_by(|one, other| (one.id.is_none(), one).cmp(&(other.id.is_none(), other)));
    let (program, program_sha256) = field.program;
    let cells = cells(&field.entrants, field.capacity);
    let mut wishes = wishes(program, field.register, &cells, field.capacity);
    let pool = pool_of(&cells, &wishes, field.capacity);
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
        let cell = cell_id(entrant, field.capacity);
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
        register: RegisterRef { valid_on: field.register.valid_on(), sha256: field.register.sha256().to_owned() },
        sources: field.sources,
        seed_source: field.seed_source,
        replaces: field.replaces,
        capacity: form::Capacity { room: field.capacity, shortfall: fair.shortfall },
        wishes,
        applications: applications?,
        late: field.late.iter().map(late).collect(),
        not_eligible: field.not_eligible,
        allocations: fair.allocations.iter().map(|one| Allocation { weight: one.weight, counts: counts(one) }).collect(),
        exact: fair.exact,
        certificate: fair.certificate.map(|certificate| named(&certificate, fair.shortfall, &cells, &values)),
        digest: String::new(),
        draw: None,
        events: Vec::new(),
        cells,
    };
    protocol.digest = protocol.digest_now()?;
    Ok(protocol)
}

/// The pool of a protocol's cells and wishes, for the lottery.
pub fn pool_of(cells: &[Cell], wishes: &[Wish], capacity: Capacity) -> Pool {
    let values = values(cells, wishes);
    let place = |attribute: usize, value: &str| values[attribute].1.iter().position(|one| one == value).unwrap_or(0);
    let cell = |cell: &Cell| lottery::Cell {
        values: values
            .iter()
            .enumerate()
            .map(|(index, (name, _))| place(index, cell.attributes.get(name).map_or("", |value| value)))
            .collect(),
        seats: cell.seats.unwrap_or(1),
        applications: cell.applications,
    };
    let wish = |name: &str, value: &str| {
        let asked = wishes.iter().find(|wish| wish.attribute == name && wish.value == value);
        asked.map_or_else(lottery::Wish::default, |wish| lottery::Wish { min: wish.asked_min, max: wish.asked_max })
    };
    Pool {
        cells: cells.iter().map(cell).collect(),
        wishes: values.iter().map(|(name, values)| values.iter().map(|value| wish(name, value)).collect()).collect(),
        capacity,
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

/// The values in the programme file's order, and in seats how many, joined by `/`.
fn cell_id(entrant: &Entrant, capacity: Capacity) -> String {
    let seats = seats_of(entrant, capacity).map(|seats| seats.to_string());
    entrant.attributes().values().cloned().chain(seats).collect::<Vec<_>>().join("/")
}

fn seats_of(entrant: &Entrant, capacity: Capacity) -> Option<u64> {
    matches!(capacity, Capacity::Seats(_)).then(|| u64::from(entrant.seats().0))
}

/// The cells, by id in code-point order.
fn cells(entrants: &[Entrant], capacity: Capacity) -> Vec<Cell> {
    let mut cells: BTreeMap<String, Cell> = BTreeMap::new();
    for entrant in entrants {
        let id = cell_id(entrant, capacity);
        let seats = seats_of(entrant, capacity);
        let new = || Cell { id: id.clone(), attributes: entrant.attributes().clone(), seats, applications: 0 };
        cells.entry(id.clone()).or_insert_with(new).applications += 1;
    }
    cells.into_values().collect()
}

/// The wishes: by name, and for every value that has an applicant; by attribute, then by value in code-point order.
fn wishes(program: &Program, register: &Register, cells: &[Cell], capacity: Capacity) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for balance in &program.balance {
        let name = &balance.attribute;
        let present: BTreeSet<&String> = cells.iter().filter_map(|cell| cell.attributes.get(name)).collect();
        let everywhere = balance.min_each.is_some() || balance.proportional.is_some();
        let named = balance.wishes.iter().map(|wish| &wish.value);
        let values: BTreeSet<&String> = present.iter().copied().filter(|_| everywhere).chain(named).collect();
        for value in values {
            let asked = balance.wishes.iter().find(|wish| wish.value == *value);
            let min = asked.and_then(|wish| wish.min).or(balance.min_each.filter(|_| present.contains(value)));
            let max = asked.and_then(|wish| wish.max);
            let (mut min, mut max) = (min.map(u64::from), max.map(u64::from));
            if let (Some(share), Capacity::Places(places)) = (balance.proportional, capacity) {
                let parts = |of: &String| share_of(share, name, of, cells, program, register);
                let whole: u128 = present.iter().map(|value| parts(value)).sum();
                let quota = parts(value) * u128::from(places);
                let bound = |number: u128| u64::try_from(number).ok();
                (min, max) = (bound(quota / whole.max(1)), bound(quota.div_ceil(whole.max(1))));
            }
            wishes.push(Wish { attribute: name.clone(), value: value.clone(), min, max, asked_min: min, asked_max: max });
        }
    }
    wishes
}

/// What a value has of what the shares are of: applicants, municipalities or inhabitants.
fn share_of(share: Share, attribute: &str, value: &str, cells: &[Cell], program: &Program, register: &Register) -> u128 {
    let has = |one: &Municipality| match attribute {
        "size" => program.size_of(one.population) == value,
        _ => one.landsdel == value,
    };
    let municipalities = || register.all().filter(|one| has(one));
    match share {
        Share::Applicants => {
            let here = cells.iter().filter(|cell| cell.attributes.get(attribute).is_some_and(|own| own == value));
            here.map(|cell| u128::from(cell.applications)).sum()
        }
        Share::Municipalities => municipalities().count() as u128,
        Share::Inhabitants => municipalities().map(|one| u128::from(one.population)).sum(),
    }
}

/// A late application as the protocol names it.
pub fn late(entrant: &Entrant) -> Late {
    let received = |moment: &ZonedDateTime| moment.strftime(form::RECEIVED).to_string();
    Late {
        id: entrant.id(),
        name: entrant.name().to_owned(),
        municipalities: entrant.municipalities().to_vec(),
        seats: entrant.seats(),
        attributes: entrant.attributes().clone(),
        received: entrant.received().map(received).unwrap_or_default(),
    }
}
