//! Drawing: a frozen protocol and a seed give the outcome, the same for ever.

use jiff::Timestamp;

use super::form::{Draw, Late, Lottery, Protocol, TicketOf};
use crate::lottery::{self, Key, LARGEST_WEIGHT, Place, drawn_allocation, lowest_tickets, normalised_seed};
use crate::model::{Fault, MunicipalityNumber};

/// Draws. When everybody in time fits there is nothing to draw, and the seed is not looked at.
///
/// # Errors
/// Drawn already; no seed, or one with a character that may not stand in it.
pub fn draw(mut frozen: Protocol, seed: Option<&str>) -> Result<Protocol, Fault> {
    if frozen.draw.is_some() {
        return Err(Fault::new("drawn-already"));
    }
    let outcome = if frozen.all_fit() { without_lottery(&frozen) } else { by_lottery(&frozen, seed)? };
    frozen.draw = Some(outcome);
    let hash = frozen.hash_now()?.unwrap_or_default();
    if let Some(draw) = &mut frozen.draw {
        draw.hash = hash;
    }
    Ok(frozen)
}

/// Everybody in time is admitted, then late ones while places are left.
fn without_lottery(frozen: &Protocol) -> Draw {
    let left = frozen.capacity.places.saturating_sub(frozen.applications.len() as u64);
    let mut late = by_receipt(&frozen.late);
    let waiting = late.split_off(late.len().min(usize::try_from(left).unwrap_or(usize::MAX)));
    let admitted = frozen.applications.iter().map(|one| one.id).collect();
    Draw { lottery: None, admitted, admitted_late: late, waiting, hash: String::new() }
}

fn by_lottery(frozen: &Protocol, seed: Option<&str>) -> Result<Draw, Fault> {
    let seed = seed.ok_or_else(|| Fault::new("seed-missing"))?;
    let seed = normalised_seed(seed).map_err(|wrong| match wrong {
        None => Fault::new("seed-empty"),
        Some(letter) => Fault::new("seed-character")
            .with("found", letter.to_string())
            .with("codepoint", format!("U+{:04X}", u32::from(letter))),
    })?;
    let key = Key::new(&frozen.program.id, &seed);
    let whole = frozen.allocations.iter().try_fold(0_u64, |sum, one| sum.checked_add(one.weight));
    if !whole.is_some_and(|whole| (1..=LARGEST_WEIGHT).contains(&whole)) {
        return Err(Fault::new("protocol-changed"));
    }
    let weights: Vec<u64> = frozen.allocations.iter().map(|one| one.weight).collect();
    let (number, index) = drawn_allocation(&key, &weights);
    let drawn = &frozen.allocations[index];
    let allocation = lottery::Allocation { counts: drawn.counts.values().copied().collect(), weight: drawn.weight };
    let place = |one: &super::Application| Place {
        number: one.id.stream(),
        cell: frozen.cell_index(&one.cell).unwrap_or(usize::MAX),
        ticket: key.ticket(one.id.stream()),
    };
    let places: Vec<Place> = frozen.applications.iter().map(place).collect();
    let lucky = lowest_tickets(&places, &allocation);
    let with = |wanted: bool| {
        let all = frozen.applications.iter().zip(&places).zip(&lucky);
        all.filter(move |(_, lucky)| **lucky == wanted).map(|((one, place), _)| (place.ticket, one.id))
    };
    let mut waiting: Vec<(lottery::Ticket, MunicipalityNumber)> = with(false).collect();
    waiting.sort_unstable();
    let waiting = waiting.into_iter().map(|(_, id)| id).chain(by_receipt(&frozen.late)).collect();
    let tickets =
        frozen.applications.iter().zip(&places).map(|(one, place)| TicketOf { id: one.id, ticket: place.ticket }).collect();
    let lottery = Lottery { seed, source: (), key: key.to_string(), number, allocation: index, tickets };
    let admitted = with(true).map(|(_, id)| id).collect();
    Ok(Draw { lottery: Some(lottery), admitted, admitted_late: Vec::new(), waiting, hash: String::new() })
}

/// Late ones in the order of receipt, ties by id.
fn by_receipt(late: &[Late]) -> Vec<MunicipalityNumber> {
    let mut late: Vec<(Option<Timestamp>, MunicipalityNumber)> =
        late.iter().map(|one| (one.received.parse().ok(), one.id)).collect();
    late.sort_unstable();
    late.into_iter().map(|(_, id)| id).collect()
}
