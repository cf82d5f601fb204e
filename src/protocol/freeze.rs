//! Freezing: who takes part, the wishes, the fair allocations, the chances, the digest.
//!
//! The one place that counts with the capacity.

use std::collections::{BTreeMap, BTreeSet};

use super::form::{
    self, Allocation, Application, Cell, NotEligible, ProgramRef, Protocol, RegisterRef, Replaces, SeedSource, SetAside,
    SetAsideCause, Tool, WholeNumber, Wish,
};
use super::pool::{Values, pool_of, values};
use super::proof::named;
use super::terms::odd;
use crate::lottery::{self, Capacity, Stage, chances, fairest_with};
use crate::model::{Fault, Intake, SourceFile, on_one_line};
use crate::program::{Program, Share};
use crate::register::{Municipality, Register};
use crate::rules::{self, Assessed, Assessment, Entrant, Status};

/// What is frozen besides the applications.
pub struct Terms {
    /// SHA-256 of the programme file's bytes.
    pub program_sha256: String,
    /// The decisions file, where there was one.
    pub decisions: Option<SourceFile>,
    /// How many are admitted.
    pub capacity: Capacity,
    /// Where the seed will come from, when it is announced.
    pub seed_source: Option<SeedSource>,
    /// The void draw that this one replaces.
    pub replaces: Option<Replaces>,
    /// Whether applications that wait for a decision are left out, and said to be.
    pub leave_out_undecided: bool,
}

/// Freezes who takes part: nothing of it depends on the order of rows, on names or on time.
///
/// # Errors
/// As [`listed`]; something in it that no checker lets pass, such as a letter that nobody sees.
pub fn freeze(assessment: &Assessment, terms: Terms, tell: &mut dyn FnMut(Stage)) -> Result<Protocol, Fault> {
    let mut protocol = listed(assessment, terms)?;
    let pool = pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    let fair = fairest_with(&pool, tell)?;
    protocol.capacity.shortfall = fair.shortfall;
    let values = values(&protocol.cells, &protocol.wishes);
    for wish in &mut protocol.wishes {
        let (attribute, value) = position(&values, wish)?;
        let bounds = fair.bounds[attribute][value];
        (wish.min, wish.max) = (bounds.min, bounds.max);
    }
    let chances = chances(&pool, &fair.allocations);
    let chance_of: BTreeMap<&str, lottery::Chance> = protocol.cells.iter().map(|cell| cell.id.as_str()).zip(chances).collect();
    for application in &mut protocol.applications {
        let chance = chance_of.get(application.cell.as_str()).cloned();
        application.chance = chance.ok_or_else(|| Fault::new("lottery-mistake").with("step", "chances"))?;
    }
    let counts = |allocation: &lottery::Allocation| {
        protocol.cells.iter().map(|cell| cell.id.clone()).zip(allocation.counts.iter().copied()).collect()
    };
    let written = |allocation: &lottery::Allocation| Allocation {
        weight: WholeNumber(allocation.weight.clone()),
        counts: counts(allocation),
    };
    protocol.allocations = fair.allocations.iter().map(written).collect();
    protocol.certificate = fair.certificate.map(|certificate| named(&certificate, fair.shortfall, &protocol.cells, &values));
    protocol.digest = protocol.digest_now()?;
    // Before anything is published, and not when it is drawn.
    match odd(&protocol) {
        Some(what) => Err(Fault::new("freeze-odd").with("what", what)),
        None => Ok(protocol),
    }
}

/// Everything of a frozen protocol that goes before the lottery: no allocations, no certificate, no digest, every chance still 0.
///
/// # Errors
/// The capacity does not go with the programme's balance, or the files lack a column of it; somebody must be decided about first (nobody is
/// left out in silence); nobody takes part and nobody was late; nobody fits.
pub fn listed(assessment: &Assessment, terms: Terms) -> Result<Protocol, Fault> {
    let (program, register) = (&assessment.regulation.program, &assessment.regulation.register);
    refuse_balance(&assessment.intake, program, terms.capacity)?;
    let undecided = assessment.with(Status::Undecided).count();
    if undecided > 0 && !terms.leave_out_undecided {
        return Err(Fault::new("undecided").with("count", undecided));
    }
    let (mut entrants, mut late) = (assessment.entrants(Status::Eligible), assessment.entrants(Status::Late));
    if entrants.is_empty() && late.is_empty() {
        return Err(Fault::new("nothing-eligible"));
    }
    let capacity = terms.capacity;
    if let Capacity::Seats(seats) = capacity
        && entrants.iter().chain(&late).all(|entrant| u64::from(entrant.seats().0) > seats)
    {
        return Err(Fault::new("nobody-fits").with("seats", seats));
    }
    entrants.sort_by_key(Entrant::id);
    late.sort_by_key(Entrant::id);
    let cells = cells(&entrants, capacity);
    let application = |entrant: &Entrant| Application {
        id: entrant.id(),
        name: entrant.name().to_owned(),
        municipalities: entrant.municipalities().to_vec(),
        seats: entrant.seats(),
        cell: cell_id(entrant, capacity),
        chance: lottery::Chance::new(0, 1),
    };
    Ok(Protocol {
        format: Protocol::FORMAT.to_owned(),
        program: ProgramRef { id: program.id.clone(), sha256: terms.program_sha256 },
        tool: Tool { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        register: RegisterRef { valid_on: register.valid_on(), sha256: register.sha256().to_owned() },
        sources: assessment.intake.sources.iter().cloned().chain(terms.decisions).map(named_on_one_line).collect(),
        seed_source: terms.seed_source,
        replaces: terms.replaces,
        capacity: form::Capacity { room: capacity, shortfall: 0 },
        wishes: wishes(program, register, &cells, capacity),
        applications: entrants.iter().map(application).collect(),
        late: late.iter().map(super::events::late).collect::<Result<_, _>>()?,
        not_eligible: not_eligible(assessment),
        set_aside: set_aside(assessment),
        allocations: Vec::new(),
        certificate: None,
        digest: String::new(),
        draw: None,
        events: Vec::new(),
        cells,
    })
}

/// A file whose name may hold anything.
fn named_on_one_line(source: SourceFile) -> SourceFile {
    SourceFile { file: on_one_line(&source.file), ..source }
}

fn position(values: &Values, wish: &Wish) -> Result<(usize, usize), Fault> {
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
pub(super) fn wishes(program: &Program, register: &Register, cells: &[Cell], capacity: Capacity) -> Vec<Wish> {
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
            let (mut min, mut max, mut of) = (min.map(u64::from), max.map(u64::from), None);
            if let (Some(share), Capacity::Places(places)) = (balance.proportional, capacity) {
                let parts = |of: &String| Shares { cells, program, register }.of(share, name, of);
                let whole: u128 = present.iter().map(|value| parts(value)).sum();
                let quota = parts(value) * u128::from(places);
                let bound = |number: u128| u64::try_from(number).ok();
                (min, max, of) = (bound(quota / whole.max(1)), bound(quota.div_ceil(whole.max(1))), Some(share));
            }
            wishes.push(Wish {
                attribute: name.clone(),
                value: value.clone(),
                min,
                max,
                asked_min: min,
                asked_max: max,
                share: of,
            });
        }
    }
    wishes
}

/// What shares can be of: applicants, municipalities or inhabitants.
struct Shares<'a> {
    cells: &'a [Cell],
    program: &'a Program,
    register: &'a Register,
}

impl Shares<'_> {
    /// What a value of an attribute has of it.
    fn of(&self, share: Share, attribute: &str, value: &str) -> u128 {
        let has = |municipality: &Municipality| match attribute {
            "size" => self.program.size_of(municipality.population) == value,
            _ => municipality.landsdel == value,
        };
        let municipalities = || self.register.all().filter(|municipality| has(municipality));
        match share {
            Share::Applicants => {
                let here = self.cells.iter().filter(|cell| cell.attributes.get(attribute).is_some_and(|own| own == value));
                here.map(|cell| u128::from(cell.applications)).sum()
            }
            Share::Municipalities => municipalities().count() as u128,
            Share::Inhabitants => municipalities().map(|municipality| u128::from(municipality.population)).sum(),
        }
    }
}

/// Who was left out, by id, then by codes; those of unknown municipalities last.
fn not_eligible(assessment: &Assessment) -> Vec<NotEligible> {
    let out = [Status::NotEligible, Status::Undecided].into_iter().flat_map(|status| assessment.with(status));
    let named = |application: &Assessed| NotEligible {
        id: application.id,
        name: application.id.map(|_| assessment.name(application)),
        codes: application.codes_that_keep_it_out(),
    };
    let mut all: Vec<NotEligible> = out.map(named).collect();
    all.sort_by(|application, other| application.order().cmp(&other.order()));
    all
}

/// Who was set aside, by id, then by cause; those of unknown municipalities last.
fn set_aside(assessment: &Assessment) -> Vec<SetAside> {
    let named = |application: &Assessed| SetAside {
        id: application.id,
        name: application.id.map(|_| assessment.name(application)),
        cause: match application.set_aside {
            Some(rules::SetAside::Withdrawn) => SetAsideCause::Withdrawn,
            _ => SetAsideCause::AnotherStands,
        },
    };
    let mut all: Vec<SetAside> = assessment.with(Status::SetAside).map(named).collect();
    all.sort_by(|application, other| (application.id.is_none(), application).cmp(&(other.id.is_none(), other)));
    all
}

/// Shares go by places; a column that the programme balances by must be there.
fn refuse_balance(intake: &Intake, program: &Program, capacity: Capacity) -> Result<(), Fault> {
    if let (Capacity::Seats(_), Some(balance)) = (capacity, program.balance.iter().find(|balance| balance.proportional.is_some()))
    {
        return Err(Fault::new("program-balance-proportional").with("attribute", balance.attribute.as_str()));
    }
    let has =
        |column: &String| intake.applications.iter().any(|application| application.attributes().contains_key(column.as_str()));
    match program.attribute_columns().into_iter().find(|column| !has(column)) {
        Some(column) => Err(Fault::new("attribute-column").with("column", column)),
        None => Ok(()),
    }
}
