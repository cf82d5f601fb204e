//! `report --years`: several intakes side by side, from their protocols alone.

use super::args::{Common, Format, ReportArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::outputs::{self, Output};
use super::programme;
use crate::model::Fault;
use crate::program::RegisterDates;
use crate::protocol::Protocol;
use crate::report::pages::Own;
use crate::report::{Years, years_csv, years_json, years_page, years_screen};

/// Prints the intakes, or writes them into a folder.
pub(super) fn years(args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let mut protocols = Vec::new();
    for path in &args.inputs {
        let shown = path.display().to_string();
        let bytes = files::in_utf8(files::read(path, desk)?);
        let protocol = Protocol::read(files::text(&bytes, &shown)?, &shown)?;
        if protocol.draw.is_none() {
            return Err(Fault::new("not-drawn").in_file(shown).into());
        }
        protocols.push(protocol);
    }
    let newest = protocols.iter().map(|protocol| protocol.register.valid_on).max();
    let Some(valid_on) = newest else { return Err(Fault::new("protocol-needed").into()) };
    let dates = RegisterDates { valid_on, population: valid_on.first_of_year() };
    let register = programme::register(dates, "protocol.json", &common.given, desk)?;
    let years = Years::of(&protocols, &register)?;
    let dialect = common.csv.into();
    let Some(folder) = &args.output else {
        match common.format {
            Format::Json => desk.answer(&years_json(&years))?,
            Format::Csv => desk.answer(&String::from_utf8_lossy(&years_csv(&years, dialect)))?,
            Format::Table => desk.answer(&years_screen(&years, words, desk.width))?,
        }
        return Ok(Exit::Yes);
    };
    let page = years_page(&years, words)?.html(&Own::default())?;
    let outputs = [Output::new(folder.join("aar.html"), page), Output::new(folder.join("aar.csv"), years_csv(&years, dialect))];
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    let facts = [("folder", folder.display().to_string().into())];
    outputs::answer_and_commit(format!("{}\n", words.say("years-written", &facts)).as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}
