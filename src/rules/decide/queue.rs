//! The queue: the cases that wait for somebody. Participants who wrote the same education are one case for the officer to decide.

use std::collections::BTreeMap;

use super::of_text::facts_of;
pub use super::proposal::Proposal;
use super::proposal::proposal;
use crate::model::Intake;
use crate::rules::{Assessed, Assessment, Choices, Code, Finding, Level, Status};

/// One case that waits.
pub struct Waiting<'a> {
    /// The application; of several that are decided together, that of the first.
    pub application: &'a Assessed,
    /// What was found.
    pub finding: &'a Finding,
    /// The code to be decided; none where a participant may be struck out.
    pub code: Option<Code>,
    /// The participant; none where several are decided together.
    pub participant: Option<u32>,
    /// What the decision is tied to.
    pub facts: String,
    /// What may be decided; nothing where only the municipality, or the mapping file, can help.
    pub choices: Choices,
    /// What is offered besides: the municipalities that may be meant, each with its number.
    pub candidates: &'a [String],
    /// What the program would propose, with its reason.
    pub proposal: Option<Proposal>,
    /// Everybody whom the decision is about, where several are decided together; else nobody.
    pub alike: Vec<Waiting<'a>>,
}

impl Waiting<'_> {
    /// What names the case in a list: application, code, participant and facts; of cases that are decided together only code and facts.
    pub fn case(&self) -> [String; 4] {
        let own = self.alike.is_empty();
        let text = |value: Option<String>| value.filter(|_| own).unwrap_or_default();
        [
            text(self.application.id.map(|id| id.to_string())),
            self.code.map(|code| code.to_string()).unwrap_or_default(),
            text(self.participant.map(|number| number.to_string())),
            self.facts.clone(),
        ]
    }
}

impl Assessment {
    /// Every E and D finding, and every missing reference (A16), that nobody has decided, of applications whose municipality is known (of the others only that: everything else is
    /// judged once that is settled), these first, then those that keep an application out; of too many participants (A05) one case for each of them,
    /// and of participants who wrote the same education (P07) one case for all of them.
    pub fn queue(&self) -> Vec<Waiting<'_>> {
        queue(self)
    }
}

fn queue(assessment: &Assessment) -> Vec<Waiting<'_>> {
    let (intake, program) = (&assessment.intake, &assessment.regulation.program);
    let mut waiting = Vec::new();
    for application in assessment.applications.iter().filter(|application| application.status != Status::SetAside) {
        let known = application.id.is_some();
        let open = |finding: &&Finding| {
            let waits = matches!(finding.code.level(), Level::E | Level::D) || finding.code == Code::A16;
            waits && !finding.decided && (known || finding.code == Code::A01)
        };
        for finding in application.findings.iter().filter(open) {
            let case = |code: Option<Code>, participant: Option<u32>, facts: String| Waiting {
                application,
                finding,
                code,
                participant,
                facts,
                choices: Choices::of(code, participant.is_some()),
                candidates: finding.candidates(),
                proposal: proposal(finding, program),
                alike: Vec::new(),
            };
            if finding.code == Code::A05 {
                let numbers = application.participants.iter().map(|(number, _)| *number);
                waiting.extend(numbers.map(|number| case(None, Some(number), application.facts(intake))));
            } else {
                waiting.push(case(Some(finding.code), finding.participant, application.facts_of(finding, intake)));
            }
        }
    }
    waiting.sort_by_key(|waiting| (waiting.finding.code != Code::A01, !keeps_out(waiting)));
    together(waiting, intake)
}

/// Those who wrote the same become one case, where the first of them stood.
fn together<'a>(waiting: Vec<Waiting<'a>>, intake: &Intake) -> Vec<Waiting<'a>> {
    let texts: Vec<Option<String>> =
        waiting.iter().map(|waiting| facts_of(waiting.application, waiting.finding, intake)).collect();
    let mut count: BTreeMap<&String, usize> = BTreeMap::new();
    for text in texts.iter().flatten() {
        *count.entry(text).or_default() += 1;
    }
    let mut place: BTreeMap<&String, usize> = BTreeMap::new();
    let mut lines: Vec<Waiting<'a>> = Vec::new();
    for (waiting, text) in waiting.into_iter().zip(&texts) {
        let Some(text) = text.as_ref().filter(|text| count[*text] > 1) else {
            lines.push(waiting);
            continue;
        };
        let line = *place.entry(text).or_insert_with(|| {
            let proposal = waiting.proposal.clone();
            lines.push(Waiting { participant: None, facts: text.clone(), proposal, alike: Vec::new(), ..waiting });
            lines.len() - 1
        });
        lines[line].alike.push(waiting);
    }
    lines
}

/// Whether its application is out, or undecided, while it waits.
fn keeps_out(waiting: &Waiting<'_>) -> bool {
    waiting.finding.code.keeps_out()
}
