//! `innoskole program`: the programme file, to be saved, changed and passed back.

use super::args::Common;
use super::console::Console;
use super::exit::Exit;
use super::load;

pub(super) fn run(common: &Common, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let programme = load::programme(common, None, console)?;
    console.answer(&String::from_utf8_lossy(&programme.bytes))?;
    Ok(Exit::Yes)
}
