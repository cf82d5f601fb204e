//! What the members of a protocol may hold, beyond their form: every checker asks the same of them.

use indexmap::IndexMap;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::form::{Event, Late, NotEligible, Protocol, Replaces, SeedSource, Wish};
use crate::lottery::Capacity;
use crate::model::{MunicipalityNumber, unreadable};
use crate::program::{SeedKind, Share};
use crate::rules::Level;

/// The first and the last day on which something can have been received: from a year before the register's date to two years after.
pub fn days_of_events(protocol: &Protocol) -> (Date, Date) {
    let valid_on = protocol.register.valid_on;
    (valid_on.saturating_sub(1.years()), valid_on.saturating_add(2.years()))
}

/// The first member that holds what it may not.
pub(super) fn odd(protocol: &Protocol) -> Option<String> {
    let name = match () {
        () if !is_id(&protocol.program.id) || !is_hash(&protocol.program.sha256) => "program",
        () if unreadable(&protocol.tool.name) || unreadable(&protocol.tool.version) => "tool",
        () if !is_hash(&protocol.register.sha256) || protocol.register.valid_on.year() < 1000 => "register",
        () if protocol.sources.iter().any(|source| unreadable(&source.file) || !is_hash(&source.sha256)) => "sources",
        () if !protocol.seed_source.as_ref().is_none_or(|source| can_be_announced(source, protocol)) => "seed_source",
        () if !protocol.replaces.as_ref().is_none_or(can_be_replaced) => "replaces",
        () if !protocol.wishes.iter().all(|wish| is_asked(wish, protocol)) => "wishes",
        () if !protocol.cells.iter().all(|cell| are_told(&cell.attributes, protocol)) => "cells",
        () if protocol.applications.iter().any(|one| unreadable(&one.name) || one.seats.0 == 0) => "applications",
        () if protocol.applications.iter().any(|one| one.municipalities.first() != Some(&one.id)) => "applications",
        () if !protocol.late.iter().all(|one| is_told(one, protocol)) => "late",
        () if !protocol.not_eligible.iter().all(|one| is_named(one.id, one.name.as_deref()) && is_kept_out(one)) => {
            "not_eligible"
        }
        () if !protocol.set_aside.iter().all(|one| is_named(one.id, one.name.as_deref())) => "set_aside",
        () if !protocol.events.iter().all(|event| can_happen(event, protocol)) => "events",
        () => return twice(protocol).map(|number| number.to_string()),
    };
    Some(name.to_owned())
}

/// Named where the municipality is known, and only there.
fn is_named(id: Option<MunicipalityNumber>, name: Option<&str>) -> bool {
    match (id, name) {
        (Some(_), Some(name)) => !unreadable(name),
        (id, name) => id.is_none() && name.is_none(),
    }
}

/// Nothing invisible: it goes into the key.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// As the programme file may have it: Lotto on a Saturday, 10 to 100 dice, and the fallback not before the first.
fn can_be_announced(source: &SeedSource, protocol: &Protocol) -> bool {
    let (first, last) = days_of_events(protocol);
    let fits = |kind: SeedKind, text: &str, date: Date, digits: Option<u32>| {
        !unreadable(text)
            && (first..=last).contains(&date)
            && match kind {
                SeedKind::Lotto => date.weekday() == Weekday::Saturday && digits.is_none(),
                SeedKind::Dice => digits.is_some_and(|digits| (10..=100).contains(&digits)),
            }
    };
    let fallback = &source.fallback;
    fits(source.kind, &source.text, source.date, source.digits)
        && fits(fallback.kind, &fallback.text, fallback.date, fallback.digits)
        && source.date <= fallback.date
}

fn can_be_replaced(replaces: &Replaces) -> bool {
    replaces.number >= 2
        && replaces.digest != replaces.head
        && !unreadable(&replaces.reason)
        && is_hash(&replaces.digest)
        && is_hash(&replaces.head)
}

/// A wish for a value of an attribute that the cells have, for something, and as a share only of places.
fn is_asked(wish: &Wish, protocol: &Protocol) -> bool {
    let share_of_applicants = wish.share != Some(Share::Applicants) || is_share(wish, protocol);
    protocol.cells.iter().all(|cell| cell.attributes.contains_key(&wish.attribute))
        && share_of_applicants
        && !unreadable(&wish.attribute)
        && !unreadable(&wish.value)
        && (wish.asked_min.is_some() || wish.asked_max.is_some())
        && (wish.share.is_none() || matches!(protocol.capacity.room, Capacity::Places(_)))
}

/// Whether a wish asks for a value's share of those who take part, rounded down to rounded up.
fn is_share(wish: &Wish, protocol: &Protocol) -> bool {
    let Capacity::Places(places) = protocol.capacity.room else { return false };
    let here = protocol.cells.iter().filter(|cell| cell.attributes.get(&wish.attribute) == Some(&wish.value));
    let quota = here.map(|cell| u128::from(cell.applications)).sum::<u128>() * u128::from(places);
    let all = protocol.applications.len().max(1) as u128;
    let bound = |number: u128| u64::try_from(number).ok();
    (wish.asked_min, wish.asked_max) == (bound(quota / all), bound(quota.div_ceil(all)))
}

/// By codes that keep somebody out, or that somebody must decide.
fn is_kept_out(entry: &NotEligible) -> bool {
    entry.codes.iter().all(|code| matches!(code.level(), Level::E | Level::D))
}

/// The same attributes as all others have, with values.
fn are_told(attributes: &IndexMap<String, String>, protocol: &Protocol) -> bool {
    let same = protocol.cells.first().is_none_or(|cell| cell.attributes.keys().eq(attributes.keys()));
    same && !attributes.iter().any(|(name, value)| unreadable(name) || unreadable(value))
}

/// A late application with a name, and with the attributes that the cells have.
fn is_told(late: &Late, protocol: &Protocol) -> bool {
    !unreadable(&late.name) && are_told(&late.attributes, protocol)
}

fn can_happen(event: &Event, protocol: &Protocol) -> bool {
    let (first, last) = days_of_events(protocol);
    let told = match event {
        Event::Late { application, .. } => is_told(application, protocol),
        Event::Grant { reason, .. } | Event::Places { reason, .. } | Event::Undo { reason, .. } => !unreadable(reason),
        Event::Acceptance { reason, .. } => !reason.as_deref().is_some_and(unreadable),
        Event::Withdrawals { .. } => true,
    };
    (first..=last).contains(&event.date()) && told
}

/// A municipality that stands in two applications that take part or were late.
fn twice(protocol: &Protocol) -> Option<MunicipalityNumber> {
    let in_time = protocol.applications.iter().flat_map(|one| &one.municipalities);
    let mut all: Vec<MunicipalityNumber> =
        in_time.chain(protocol.late.iter().flat_map(|one| &one.municipalities)).copied().collect();
    all.sort_unstable();
    all.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}
