//! Findings in words.

use serde::Serialize;

use crate::model::Fact;
use crate::rules::{Assessed, Assessment, Code, Finding, Level};
use crate::text::Words;

/// A finding of an application: what outputs tell about it, in the order of `innoskole-validation/1`.
#[derive(Serialize)]
pub(in crate::report) struct FindingSaid {
    pub code: Code,
    pub level: Level,
    /// The participant's number, when it is about one.
    pub participant: Option<u32>,
    /// The digest of what a decision about it would rest on.
    pub facts: String,
    /// Where it stands: file, sheet and cell.
    pub cell: Option<String>,
    pub message: String,
}

/// The same of a finding.
pub(in crate::report) fn finding_said(
    assessment: &Assessment,
    application: &Assessed,
    finding: &Finding,
    words: &Words,
) -> FindingSaid {
    FindingSaid {
        code: finding.code,
        level: finding.code.level(),
        participant: finding.participant,
        facts: assessment.facts_of(application, finding),
        cell: finding.cell.map(|cell| assessment.intake.place(cell)),
        message: words.finding(finding),
    }
}

/// A finding in words, and before it which participant it is about.
pub(in crate::report) fn finding_sentence(finding: &Finding, words: &Words) -> String {
    let who = finding.participant.map(|number| words.say("participant", &[("number", Fact::from(number))]) + ": ");
    who.unwrap_or_default() + &words.finding(finding)
}
