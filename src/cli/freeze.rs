//! From an assessed intake to a frozen protocol: what the command line and the programme file say of the draw.

use super::args::SelectArgs;
use super::console::Console;
use super::files;
use super::in_force::Programme;
use super::load::Decided;
use crate::lottery::Capacity;
use crate::model::{Fault, Intake, sha256};
use crate::program::Program;
use crate::protocol::{Field, Has, NotEligible, Protocol, Replaces, SeedSource, Standing, freeze};
use crate::rules::{Assessed, Entrant, Status, name_of};

/// What is fixed besides the applications.
pub(super) struct Terms {
    pub capacity: Capacity,
    pub seed_source: Option<SeedSource>,
    pub replaces: Option<Replaces>,
}

/// Freezes who takes part.
pub(super) fn frozen(
    intake: &Intake,
    assessed: &[Assessed],
    programme: &Programme,
    decided: &Decided,
    terms: Terms,
) -> Result<Protocol, Fault> {
    let (program, register) = (&programme.program, &programme.register);
    let entrants = |status| -> Vec<Entrant> {
        assessed.iter().filter_map(|one| Entrant::of(one, status, intake, program, register)).collect()
    };
    let out = assessed.iter().filter(|one| matches!(one.status, Status::NotEligible | Status::Undecided));
    let not_eligible = out.map(|one| NotEligible {
        id: one.id,
        name: one.id.map(|_| name_of(&one.municipalities, register)),
        codes: one.codes_that_keep_it_out(),
    });
    freeze(Field {
        program: (program, sha256(&programme.bytes)),
        register,
        sources: intake.sources.iter().cloned().chain(decided.file.iter().map(|(source, _)| source.clone())).collect(),
        capacity: terms.capacity,
        seed_source: terms.seed_source,
        replaces: terms.replaces,
        entrants: entrants(Status::Eligible),
        late: entrants(Status::Late),
        not_eligible: not_eligible.collect(),
    })
}

/// What is to be filled: what the command line says goes before the programme file.
pub(super) fn capacity(args: &SelectArgs, program: &Program) -> Option<Capacity> {
    let places = |number: u32| Capacity::Places(number.into());
    let seats = |number: u32| Capacity::Seats(number.into());
    args.places
        .map(places)
        .or(args.seats.map(seats))
        .or(program.places.map(|number| places(number.get())))
        .or(program.seats.map(|number| seats(number.get())))
}

/// Shares go by places; a column that the programme balances by must be there.
pub(super) fn refuse_balance(intake: &Intake, program: &Program, capacity: Capacity) -> Result<(), Fault> {
    if let (Capacity::Seats(_), Some(balance)) = (capacity, program.balance.iter().find(|one| one.proportional.is_some())) {
        return Err(Fault::new("program-balance-proportional").with("attribute", balance.attribute.as_str()));
    }
    let has = |column: &String| intake.applications.iter().any(|one| one.attributes().contains_key(column.as_str()));
    match program.attribute_columns().into_iter().find(|column| !has(column)) {
        Some(column) => Err(Fault::new("attribute-column").with("column", column)),
        None => Ok(()),
    }
}

/// The void draw that is replaced: a drawn protocol, with a source for the new seed that is announced anew.
pub(super) fn void(args: &SelectArgs, source: Option<&SeedSource>, console: &mut Console<'_>) -> Result<Option<Protocol>, Fault> {
    let Some(path) = &args.replaces else { return Ok(None) };
    let name = path.display().to_string();
    let void = Protocol::read(&String::from_utf8_lossy(&files::read(path, console)?), &name)?;
    if void.draw.is_none() {
        return Err(Fault::new("not-drawn").in_file(name));
    }
    // The numbers of a source that was announced before may be known already.
    let announced_before = void.seed_source.as_ref().map(|before| before.date.max(before.fallback.date));
    if source.is_none_or(|source| announced_before.is_some_and(|before| source.date <= before)) {
        return Err(Fault::new("replaces-source").in_file(name));
    }
    Ok(Some(void))
}

/// What the new protocol says of the void draw.
pub(super) fn replaces(void: &Protocol, args: &SelectArgs) -> Result<Replaces, Fault> {
    let reason = args.reason.as_deref().unwrap_or("").trim().to_owned();
    if reason.is_empty() {
        return Err(Fault::new("event-reason"));
    }
    let number = void.replaces.as_ref().map_or(1, |one| one.number) + 1;
    Ok(Replaces { digest: void.digest.clone(), head: void.hashes().pop().unwrap_or_default(), reason, number })
}

/// Who withdrew after the void draw and takes part again, and who applied late to it and does not.
pub(super) fn forgotten(void: &Protocol, again: &Protocol) -> (Vec<String>, Vec<String>) {
    let Ok(standing) = Standing::of(void) else { return Default::default() };
    let again_in_time = again.applications.iter().map(|one| (one.id, &one.name));
    let again_late = again.late.iter().map(|one| (one.id, &one.name));
    let known: Vec<_> = again_in_time.chain(again_late).collect();
    let withdrawn =
        known.iter().filter(|(id, _)| standing.has(*id) == Some(Has::Withdrawn)).map(|(id, name)| format!("{id} {name}"));
    let late = standing.arrived().iter().filter(|one| known.iter().all(|(id, _)| *id != one.id));
    (withdrawn.collect(), late.map(|one| format!("{} {}", one.id, one.name)).collect())
}
