//! `innoskole verify`: everything a protocol claims, worked out again.

use super::after::number;
use super::args::{Common, Format, VerifyArgs};
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Input};
use super::programme;
use super::progress::Now;
use crate::model::Fault;
use crate::protocol::{Checked, Protocol, Published, SeedSource, Terms, Verdict, freeze, verify, what_if};
use crate::report::{verification_json, verification_screen, what_if_screen};
use crate::rules::Status;

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
            verdict =
                verify(&protocol, Published { digest: args.digest.as_deref(), head: args.head.as_deref() }, &mut |stage| {
                    desk.progress.now(&Now::Lottery(stage))
                })?;
            Some(protocol)
        }
        Some(Err(fault)) => {
            let facts = vec![("what", words.fault(&fault).0.into())];
            verdict.fails = Some(Checked { step: "verify-not-form", facts });
            None
        }
        None => {
            verdict.fails = Some(Checked { step: "verify-not-text", facts: Vec::new() });
            None
        }
    };
    if let Some(protocol) = protocol.as_ref().filter(|_| verdict.fails.is_none() && !args.intake.is_empty()) {
        match from_intake(args, common, protocol, desk)? {
            Ok(holds) => verdict.holds.push(holds),
            Err(fails) => verdict.fails = Some(fails),
        }
    }
    let told = match (&args.what_if, &protocol) {
        (Some(id), Some(protocol)) if verdict.fails.is_none() => Some(asked(args, common, protocol, id, desk)?),
        _ => None,
    };
    let answer = match common.format {
        Format::Json => verification_json(&verdict, words),
        Format::Table | Format::Csv => verification_screen(&verdict, protocol.as_ref(), words) + &told.unwrap_or_default(),
    };
    desk.answer(&answer)?;
    Ok(if verdict.fails.is_some() { Exit::No } else { Exit::Yes })
}

/// Makes the frozen part anew from the intake, and compares it.
fn from_intake(
    args: &VerifyArgs,
    common: &Common,
    protocol: &Protocol,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Result<Checked, Checked>> {
    let folder = files::folder(&args.protocol);
    let programme = programme::programme(&common.given, Some(&folder), desk)?;
    let program = programme.program();
    let Input::Intake(intake, _, aside) = load::input(&args.intake, &common.given, &programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    let decided = load::decisions(&common.given, Some((&folder, protocol)), program, desk)?;
    let terms = Terms {
        // A practice draw has no source, whatever the programme file announces; an announced one has that of the file.
        seed_source: protocol.seed_source.as_ref().and(program.seed_source.as_ref()).map(SeedSource::from),
        replaces: protocol.replaces.clone(),
        leave_out_undecided: true,
        ..decided.terms(&programme, protocol.capacity.room)
    };
    let assessment = load::assess(&intake, &programme, decided.decisions, desk)?;
    let mut again = freeze(&assessment, terms, &mut |stage| desk.progress.now(&Now::Lottery(stage)))?;
    // Another version may find other allocations for the same chances; those of the protocol were checked above.
    again.tool.clone_from(&protocol.tool);
    // The copy of the decisions beside the protocol has another name than the officer's file.
    for (own, named) in again.sources.iter_mut().zip(&protocol.sources).filter(|(own, named)| own.sha256 == named.sha256) {
        own.file.clone_from(&named.file);
    }
    again.allocations.clone_from(&protocol.allocations);
    again.certificate.clone_from(&protocol.certificate);
    if again.digest_now()? == protocol.digest {
        return Ok(Ok(Checked { step: "verify-intake", facts: vec![("count", protocol.applications.len().into())] }));
    }
    let eligible: Vec<_> = assessment.with(Status::Eligible).filter_map(|application| application.id).collect();
    let listed: Vec<_> = protocol.applications.iter().map(|application| application.id).collect();
    let odd = eligible.iter().chain(&listed).find(|id| eligible.contains(id) != listed.contains(id));
    let facts = vec![("id", odd.map_or_else(|| "-".to_owned(), ToString::to_string).into())];
    Ok(Err(Checked { step: if odd.is_some() { "verify-not-intake" } else { "verify-not-frozen-again" }, facts }))
}

/// What the ticket of somebody left out would have meant.
fn asked(args: &VerifyArgs, common: &Common, protocol: &Protocol, id: &str, desk: &mut Desk<'_>) -> Result<String, Fault> {
    let words = desk.words;
    let folder = files::folder(&args.protocol);
    let programme = programme::programme(&common.given, Some(&folder), desk)?;
    let id = number(id)?;
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
