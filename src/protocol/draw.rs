//! Drawing: a frozen protocol and a seed give the outcome, the same for ever.

use super::form::{Application, Draw, Lottery, Protocol, TicketsOf, Used, WholeNumber};
use super::seed;
use super::state::by_receipt;
use crate::lottery::{Capacity, Key, Place, Ticket, drawn_allocation, lowest_tickets};
use crate::model::{Fault, MunicipalityNumber};

/// Draws. When everybody in time fits there is nothing to draw, and the seed is not looked at. `fallback` says that the seed is
/// from the source that was announced for when the first one fails.
///
/// # Errors
/// Drawn already; no seed, one with a character that may not stand in it, or one that is not of the form announced.
pub fn draw(mut frozen: Protocol, seed: Option<&str>, fallback: bool) -> Result<Protocol, Fault> {
    if frozen.draw.is_some() {
        return Err(Fault::new("drawn-already"));
    }
    let outcome = if frozen.all_fit() {
        without_lottery(&frozen)
    } else {
        let (seed, source) = seed::of(&frozen, seed.ok_or_else(|| Fault::new("seed-missing"))?, fallback)?;
        by_lottery(&frozen, seed, source)?
    };
    frozen.draw = Some(outcome);
    let hash = frozen.hash_after(0)?;
    if let Some(draw) = &mut frozen.draw {
        draw.hash = hash;
    }
    Ok(frozen)
}

/// The outcome that a frozen protocol must have with a seed, without its hash.
pub(super) fn outcome(frozen: &Protocol, lottery: Option<(String, Option<Used>)>) -> Result<Draw, Fault> {
    match lottery {
        None => Ok(without_lottery(frozen)),
        Some((seed, source)) => by_lottery(frozen, seed, source),
    }
}

/// Everybody in time is admitted, then late applications while places are left; an application that does not fit is passed over.
fn without_lottery(frozen: &Protocol) -> Draw {
    let room = match frozen.capacity.room {
        Capacity::Places(room) | Capacity::Seats(room) => room,
    };
    let taken: u64 = frozen.applications.iter().map(|application| frozen.takes(application.seats)).sum();
    let mut left = room.saturating_sub(taken);
    let (mut admitted_late, mut waiting) = (Vec::new(), Vec::new());
    for id in by_receipt(&frozen.late) {
        let takes =
            frozen.late.iter().find(|application| application.id == id).map_or(0, |application| frozen.takes(application.seats));
        if takes <= left {
            left -= takes;
            admitted_late.push(id);
        } else {
            waiting.push(id);
        }
    }
    let admitted = frozen.applications.iter().map(|application| application.id).collect();
    Draw { lottery: None, admitted, admitted_late, waiting, hash: String::new() }
}

fn by_lottery(frozen: &Protocol, seed: String, source: Option<Used>) -> Result<Draw, Fault> {
    let key = Key::new(&frozen.program.id, &seed);
    let allocations = frozen.lottery_allocations();
    let (number, index) = drawn_allocation(&key, &allocations);
    let allocation = allocations.get(index).ok_or_else(|| Fault::new("protocol-changed"))?;
    let place = |application: &Application| Place {
        number: application.id.stream(),
        cell: frozen.cell_index(&application.cell).unwrap_or(usize::MAX),
        ticket: key.ticket(application.id.stream()),
    };
    let places: Vec<Place> = frozen.applications.iter().map(place).collect();
    let lucky = lowest_tickets(&places, allocation);
    let with = |wanted: bool| {
        let all = frozen.applications.iter().zip(&lucky);
        all.filter(move |(_, lucky)| **lucky == wanted).map(|(application, _)| application.id)
    };
    let ticketed = |id: MunicipalityNumber| (key.waiting_ticket(id.stream()), id);
    let mut waiting: Vec<(Ticket, MunicipalityNumber)> = with(false).map(ticketed).collect();
    waiting.sort_unstable();
    let waiting = waiting.into_iter().map(|(_, id)| id).chain(by_receipt(&frozen.late)).collect();
    let tickets = |(application, place): (&Application, &Place)| TicketsOf {
        id: application.id,
        ticket: place.ticket,
        waiting_ticket: key.waiting_ticket(application.id.stream()),
    };
    let tickets = frozen.applications.iter().zip(&places).map(tickets).collect();
    let lottery = Lottery { seed, source, key: key.to_string(), number: WholeNumber(number), allocation: index, tickets };
    let admitted = with(true).collect();
    Ok(Draw { lottery: Some(lottery), admitted, admitted_late: Vec::new(), waiting, hash: String::new() })
}
