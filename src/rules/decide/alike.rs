//! Cases that are decided together: participants who wrote the same education, which could not be read (P07).
//!
//! A decision with neither application nor participant is about everybody whose text has its facts. Before anything is judged by it, it
//! becomes a decision for each of them, so that every participant's own stands in every account.

use std::collections::BTreeMap;

use super::of_text::facts_of;
use crate::model::{Fault, Intake};
use crate::program::Regulation;
use crate::rules::{Assessed, Code, Decision, Decisions, Finding, RULES, Status, assess};

impl Decision {
    /// Whether it is about everybody who wrote the same.
    pub(in crate::rules) fn is_of_text(&self) -> bool {
        self.code == Some(Code::P07) && self.application.is_none() && self.participant.is_none()
    }

    /// The decision for one of those whom it is about.
    fn of_one(&self, application: &Assessed, finding: &Finding, intake: &Intake) -> Self {
        let facts = Some(application.facts_of(finding, intake));
        Self { application: application.id, participant: finding.participant, facts, ..self.clone() }
    }
}

/// The decisions, those about everybody who wrote the same replaced by one for each of them who waits: whoever has a decision of their own
/// keeps it, and what was received after such a decision was made waits for another. A decision that nobody is left for stays as it is.
///
/// # Errors
/// Two decisions contradict each other.
pub(in crate::rules) fn each_their_own(
    decisions: Decisions,
    intake: &Intake,
    regulation: &Regulation,
) -> Result<Decisions, Fault> {
    if !decisions.iter().any(Decision::is_of_text) {
        return Ok(decisions);
    }
    let (of_text, mut own): (Decisions, Decisions) = decisions.into_iter().partition(Decision::is_of_text);
    let opened = assess::open(&RULES.iter().collect::<Vec<_>>(), intake, regulation, &own)?;
    let mut waiting: BTreeMap<String, Vec<(&Assessed, &Finding)>> = BTreeMap::new();
    for application in
        opened.applications.iter().filter(|application| application.id.is_some() && application.status != Status::SetAside)
    {
        for finding in application.findings.iter().filter(|finding| !finding.decided) {
            if let Some(facts) = facts_of(application, finding, intake) {
                waiting.entry(facts).or_default().push((application, finding));
            }
        }
    }
    for decision in of_text {
        let alike = decision.facts.as_ref().and_then(|facts| waiting.get(facts));
        let in_time = |(application, _): &&(&Assessed, &Finding)| {
            application.received.as_ref().is_none_or(|received| received.date() <= decision.date)
        };
        let own_of = |(application, finding): &(&Assessed, &Finding)| decision.of_one(application, finding, intake);
        let alike = alike.map_or(&[][..], Vec::as_slice);
        // Where it was made before any of them was received, its date is a slip, and each says so.
        let any_in_time = alike.iter().any(|application| in_time(&application));
        let each: Decisions = alike.iter().filter(|application| !any_in_time || in_time(application)).map(own_of).collect();
        if each.is_empty() { own.push(decision) } else { own.extend(each) }
    }
    Ok(own)
}
