//! The queue: the cases that wait for somebody.

use super::{Assessed, Choices, Code, Finding, Level, Status};
use crate::model::Intake;

/// One case that waits.
pub struct Waiting<'a> {
    /// The application.
    pub application: &'a Assessed,
    /// What was found.
    pub finding: &'a Finding,
    /// The code to be decided; none where a participant may be struck out.
    pub code: Option<Code>,
    /// The participant.
    pub participant: Option<u32>,
    /// What the decision is tied to.
    pub facts: String,
    /// What may be decided; nothing where only the municipality, or the mapping file, can help.
    pub choices: Choices,
}

/// Every E and D finding that nobody has decided, of applications whose municipality is known (of the others only that: everything else is
/// judged once the cell is corrected), those first that keep an application out; of too many participants (A05) one case for each of them.
pub fn queue<'a>(intake: &Intake, assessed: &'a [Assessed]) -> Vec<Waiting<'a>> {
    let mut waiting = Vec::new();
    for application in assessed.iter().filter(|one| one.status != Status::SetAside) {
        let known = application.id.is_some();
        let open = |finding: &&Finding| {
            matches!(finding.code.level(), Level::E | Level::D) && !finding.decided && (known || finding.code == Code::A01)
        };
        for finding in application.findings.iter().filter(open) {
            if finding.code == Code::A05 {
                waiting.extend(application.participants.iter().map(|(number, _)| Waiting {
                    application,
                    finding,
                    code: None,
                    participant: Some(*number),
                    facts: application.facts(intake),
                    choices: Choices::of(None, true),
                }));
            } else {
                waiting.push(Waiting {
                    application,
                    finding,
                    code: Some(finding.code),
                    participant: finding.participant,
                    facts: application.facts_of(finding, intake),
                    choices: Choices::of(Some(finding.code), finding.participant.is_some()),
                });
            }
        }
    }
    waiting.sort_by_key(|one| !keeps_out(one));
    waiting
}

/// Whether its application is out, or undecided, while it waits.
fn keeps_out(one: &Waiting<'_>) -> bool {
    !one.finding.code.leaves_track_open()
}
