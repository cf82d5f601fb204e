//! `innoskole verify`: everything a protocol claims, worked out again.

use super::args::{Common, Format, VerifyArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::freeze::capacity_of;
use super::load::{self, Input};
use super::programme;
use super::progress::Now;
use crate::intake::municipality;
use crate::lottery::Capacity;
use crate::model::{Fact, Fault, sha256};
use crate::program::RegisterDates;
use crate::protocol::{
    Checked, End, Mark, Protocol, Published, SeedSource, Terms, Verdict, compare_listed, compare_register, listed, verify,
    what_if,
};
use crate::report::{verification_json, verification_screen, what_if_screen};

pub(super) fn run(args: &VerifyArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    for (option, hex) in [("--digest", &args.digest), ("--head", &args.head)] {
        let whole = |hex: &String| hex.trim().len() == 64 && hex.trim().bytes().all(|byte| byte.is_ascii_hexdigit());
        if hex.as_ref().is_some_and(|hex| !whole(hex)) {
            return Err(Fault::new("hex").with("option", option).into());
        }
    }
    let name = args.protocol.display().to_string();
    let bytes = files::read(&args.protocol, desk)?;
    let mut verdict = Verdict::default();
    let protocol = String::from_utf8(files::in_utf8(bytes)).ok().map(|text| Protocol::parse(&text, &name));
    let protocol = match protocol {
        Some(Ok(protocol)) => {
            let published = Published { digest: args.digest.as_deref(), head: args.head.as_deref() };
            verdict = verify(&protocol, published, &mut |stage| desk.progress.now(&Now::Lottery(stage)))?;
            Some(protocol)
        }
        Some(Err(fault)) => {
            let facts = vec![("what", words.fault(&fault).0.into())];
            verdict.add(vec![Checked::new(Mark::Fails, "verify-not-form", facts)]);
            None
        }
        None => {
            verdict.add(vec![Checked::new(Mark::Fails, "verify-not-text", Vec::new())]);
            None
        }
    };
    let mut told = None;
    if let Some(protocol) = protocol.as_ref().filter(|_| verdict.end() != End::No) {
        verdict.add(with_register(args, common, protocol, desk)?);
        verdict.add(match args.intake.is_empty() {
            true => vec![Checked::new(Mark::Note, "verify-note-intake", Vec::new())],
            false => from_intake(args, common, protocol, desk)?,
        });
        if let Some(id) = args.what_if.as_ref().filter(|_| verdict.end() != End::No) {
            told = Some(asked(args, common, protocol, id, desk)?);
        }
    }
    let answer = match common.format {
        Format::Json => verification_json(&verdict, protocol.as_ref(), words),
        Format::Table | Format::Csv => verification_screen(&verdict, protocol.as_ref(), words) + &told.unwrap_or_default(),
    };
    desk.answer(&answer)?;
    Ok(if verdict.end() == End::No { Exit::No } else { Exit::Yes })
}

/// Compares the municipalities with the register on the protocol's date, and the sizes where the programme file is at hand: the one named, the
/// one beside the protocol, or the embedded one, when its bytes are those that the protocol was made with.
fn with_register(args: &VerifyArgs, common: &Common, protocol: &Protocol, desk: &mut Desk<'_>) -> Result<Vec<Checked>, Fault> {
    let own = match programme::programme(&common.given, Some(&files::folder(&args.protocol)), desk) {
        Err(fault) if common.given.program.is_some() => return Err(fault),
        own => own.ok().filter(|programme| sha256(&programme.bytes) == protocol.program.sha256),
    };
    if let Some(programme) = own {
        return Ok(compare_register(protocol, &programme.regulation.register, Some(programme.program())));
    }
    let valid_on = protocol.register.valid_on;
    let dates = RegisterDates { valid_on, population: valid_on.first_of_year() };
    match programme::register(dates, "program.toml", &common.given, desk) {
        Ok(register) => {
            let other = if common.given.program.is_some() { "verify-note-other-program" } else { "verify-note-program" };
            let note = Checked::new(Mark::Note, other, Vec::new());
            Ok([compare_register(protocol, &register, None), vec![note]].concat())
        }
        Err(fault) if common.given.register.is_some() => Err(fault),
        Err(_) => Ok(vec![Checked::new(Mark::Note, "verify-note-no-register", vec![("date", Fact::Date(valid_on))])]),
    }
}

/// Compares everything of the frozen part but the lottery with what the intake gives.
fn from_intake(args: &VerifyArgs, common: &Common, protocol: &Protocol, desk: &mut Desk<'_>) -> anyhow::Result<Vec<Checked>> {
    let folder = files::folder(&args.protocol);
    let programme = programme::programme(&common.given, Some(&folder), desk)?;
    let program = programme.program();
    let Input::Intake(intake, _, aside) = load::input(&args.intake, &common.given, &programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    let decided = load::decisions(&common.given, Some((&folder, protocol)), &programme.regulation, desk)?;
    let terms = Terms {
        // A practice draw has no source, whatever the programme file announces; an announced draw has that of the file.
        seed_source: protocol.seed_source.as_ref().and(program.seed_source.as_ref()).map(SeedSource::from),
        replaces: protocol.replaces.clone(),
        leave_out_undecided: true,
        ..decided.terms(&programme, protocol.capacity.room)
    };
    let assessment = load::assess(&intake, &programme, decided.decisions, desk)?;
    let mut steps = vec![compare_listed(protocol, &listed(&assessment, terms)?)];
    steps.push(Checked::new(Mark::Note, "verify-note-beside-intake", Vec::new()));
    // What only the command line could say otherwise.
    if protocol.seed_source.is_none() && program.seed_source.is_some() {
        steps.push(Checked::new(Mark::Note, "verify-note-unannounced", Vec::new()));
    }
    if let Some(room) = capacity_of(program).filter(|room| *room != protocol.capacity.room) {
        let number = |room: Capacity| match room {
            Capacity::Places(number) | Capacity::Seats(number) => number,
        };
        let facts = vec![("asked", number(room).into()), ("found", number(protocol.capacity.room).into())];
        steps.push(Checked::new(Mark::Note, "verify-note-capacity", facts));
    }
    Ok(steps)
}

/// What the ticket of somebody left out would have meant.
fn asked(args: &VerifyArgs, common: &Common, protocol: &Protocol, id: &str, desk: &mut Desk<'_>) -> Result<String, Fault> {
    let words = desk.words;
    let folder = files::folder(&args.protocol);
    let programme = programme::programme(&common.given, Some(&folder), desk)?;
    let id = municipality(id, &programme.regulation.register)?;
    let municipality =
        programme.regulation.register.get(id).ok_or_else(|| Fault::new("event-unknown").with("id", id.to_string()))?;
    let mut outcomes = Vec::new();
    for cell in &protocol.cells {
        let same = |(name, value): (&String, &String)| match name.as_str() {
            "landsdel" => *value == municipality.landsdel,
            "size" => value == programme.program().size_of(municipality.population),
            _ => true,
        };
        let own = protocol.applications.iter().find(|application| application.id == id).map(|application| &application.cell);
        if own.map_or_else(|| cell.attributes.iter().all(same), |own| *own == cell.id) {
            outcomes.push((cell.id.clone(), what_if(protocol, id, &cell.id)?));
        }
    }
    if outcomes.is_empty() {
        outcomes.push(("-".to_owned(), what_if(protocol, id, "-")?));
    }
    Ok(what_if_screen(&format!("{id} {}", municipality.name), &outcomes, words))
}
