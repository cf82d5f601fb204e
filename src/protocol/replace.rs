//! A draw that is void and is made again.

use super::form::{Protocol, Replaces, SeedSource};
use super::state::{Has, State};
use crate::model::{Fault, on_one_line};

/// What a new protocol says of the void draw that it replaces. The numbers of a source that was announced before may be known already, so the
/// new source is drawn or thrown later than both of the void draw's.
///
/// # Errors
/// The void protocol is not drawn; no new source is announced, or a source that may be known already; no reason is given.
pub fn replaces(void: &Protocol, source: Option<&SeedSource>, reason: &str) -> Result<Replaces, Fault> {
    if void.draw.is_none() {
        return Err(Fault::new("not-drawn"));
    }
    let announced_before = void.seed_source.as_ref().map(|before| before.date.max(before.fallback.date));
    if source.is_none_or(|source| announced_before.is_some_and(|before| source.date <= before)) {
        return Err(Fault::new("replaces-source"));
    }
    let reason = on_one_line(reason);
    if reason.is_empty() {
        return Err(Fault::new("event-reason"));
    }
    let number = void.replaces.as_ref().map_or(1, |earlier| earlier.number) + 1;
    Ok(Replaces { digest: void.digest.clone(), head: void.hashes().pop().unwrap_or_default(), reason, number })
}

/// What happened after a void draw and is not in the new protocol: each application by number and name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Forgotten {
    /// Those that withdrew and take part again.
    pub withdrawn: Vec<String>,
    /// Those that applied late to the void draw and take no part in the new one.
    pub late: Vec<String>,
}

/// What happened after the void draw that nobody has taken over into the new protocol.
pub fn forgotten(void: &Protocol, again: &Protocol) -> Forgotten {
    let Ok(state) = State::of(void) else { return Forgotten::default() };
    let again_in_time = again.applications.iter().map(|application| (application.id, &application.name));
    let again_late = again.late.iter().map(|application| (application.id, &application.name));
    let known: Vec<_> = again_in_time.chain(again_late).collect();
    let withdrawn = known.iter().filter(|(id, _)| state.has(*id) == Some(Has::Withdrawn));
    let late = state.arrived().iter().filter(|application| known.iter().all(|(id, _)| *id != application.id));
    Forgotten {
        withdrawn: withdrawn.map(|(id, name)| format!("{id} {name}")).collect(),
        late: late.map(|application| format!("{} {}", application.id, application.name)).collect(),
    }
}
