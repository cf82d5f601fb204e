//! What the command line and the programme file say of a draw that is frozen.

use super::args::SelectArgs;
use super::console::Desk;
use super::files;
use crate::lottery::Capacity;
use crate::model::Fault;
use crate::program::Program;
use crate::protocol::Protocol;

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

/// The void draw that is replaced.
pub(super) fn void(args: &SelectArgs, desk: &mut Desk<'_>) -> Result<Option<Protocol>, Fault> {
    let Some(path) = &args.replaces else { return Ok(None) };
    let text = files::read(path, desk)?;
    Protocol::read(&String::from_utf8_lossy(&text), &path.display().to_string()).map(Some)
}
