//! What lies beside a protocol, and that it is what the protocol was made from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Given;
use super::console::Desk;
use super::files::folder;
use super::load::{self, Decided, Input, Named};
use super::programme::{self, Programme};
use crate::case::Cases;
use crate::model::{Fault, Intake, sha256};
use crate::protocol::{Protocol, refuse_other_register};
use crate::rules::Assessment;

/// What lies beside a protocol, and what its outputs are made with.
pub(super) struct Beside {
    pub programme: Programme,
    /// The intake with what the rules say of it, where it lies there.
    pub assessment: Option<Assessment>,
    /// Whether the decisions are others than those that the protocol was made with: taken later, and named by `--decisions`.
    pub later_decisions: bool,
}

impl Beside {
    /// The cases of the protocol.
    ///
    /// # Errors
    /// The protocol does not fit what lies beside it, or says something that could mean two applications.
    pub(super) fn cases<'a>(&'a self, protocol: &'a Protocol, path: &Path) -> Result<Cases<'a>, Fault> {
        let cases = match &self.assessment {
            Some(assessment) => Cases::with_intake(protocol, assessment),
            None => Cases::of_protocol(protocol, &self.programme.regulation),
        };
        cases.map_err(|fault| fault.in_file(path.display().to_string()))
    }
}

/// Reads what lies beside a protocol.
pub(super) fn beside(given: &Given, protocol: &Protocol, path: &Path, desk: &mut Desk<'_>) -> Result<Beside, Fault> {
    let own = folder(path).join("intake.json");
    if !own.exists() {
        return from_beside(given, protocol, path, None, desk);
    }
    match load::named(std::slice::from_ref(&own), desk)? {
        Named::Intake(intake) => from_beside(given, protocol, path, Some(intake), desk),
        _ => Err(Fault::new("protocol-files").with("found", "intake.json").in_file(path.display().to_string())),
    }
}

/// The same, with an intake that was named.
pub(super) fn beside_with(
    given: &Given,
    protocol: &Protocol,
    path: &Path,
    intake: &[PathBuf],
    desk: &mut Desk<'_>,
) -> anyhow::Result<Beside> {
    if intake.is_empty() {
        return Ok(beside(given, protocol, path, desk)?);
    }
    let programme = programme::programme(given, Some(&folder(path)), desk)?;
    let Input::Intake(intake, _, aside) = load::input(intake, given, &programme, desk)? else {
        return Err(Fault::new("intake-is-protocol").into());
    };
    aside.say(desk);
    Ok(from_beside(given, protocol, path, Some(intake), desk)?)
}

fn from_beside(
    given: &Given,
    protocol: &Protocol,
    path: &Path,
    intake: Option<Arc<Intake>>,
    desk: &mut Desk<'_>,
) -> Result<Beside, Fault> {
    let folder = folder(path);
    let here = |fault: Fault| fault.in_file(path.display().to_string());
    let other = |found: &str| here(Fault::new("protocol-files").with("found", found));
    let programme = programme::programme(given, Some(&folder), desk)?;
    if sha256(&programme.bytes) != protocol.program.sha256 {
        return Err(other("program.toml"));
    }
    refuse_other_register(protocol, &programme.regulation).map_err(here)?;
    let Some(intake) = intake else { return Ok(Beside { programme, assessment: None, later_decisions: false }) };
    let Decided { decisions, file } = load::decisions(given, Some((&folder, protocol)), &programme.regulation, desk)?;
    let own = file.iter().map(|(source, _)| &source.sha256);
    let read: Vec<&String> = intake.sources.iter().map(|source| &source.sha256).collect();
    let made_from: Vec<&String> = protocol.sources.iter().map(|source| &source.sha256).collect();
    let same = read.iter().copied().chain(own).eq(made_from.iter().copied());
    let later_decisions = !same && given.decisions.is_some() && made_from.starts_with(&read) && made_from.len() <= read.len() + 1;
    if !same && !later_decisions {
        return Err(other("intake.json (decisions.csv)"));
    }
    let assessment = load::assess(&intake, &programme, decisions, desk)?;
    Ok(Beside { programme, assessment: Some(assessment), later_decisions })
}
