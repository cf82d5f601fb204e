//! What was received, what the rules looked at, and what was decided.

use super::teller::{Part, Step, Teller, codes};
use crate::model::{Fact, Field, Intake, ParticipantField};
use crate::report::views::{about_word, decided_word, decision_word, finding_sentence};
use crate::rules::{Assessed, Assessment, Code, Finding, Level, Looked, SetAside, Status};
use crate::text::capital;

impl Teller<'_> {
    /// What was received, and where each value stands.
    pub fn received(&mut self, assessment: &Assessment, assessed: &Assessed) {
        let (intake, application) = (&assessment.intake, assessment.received(assessed));
        for field in Field::ALL {
            let Some(value) = application.value(field) else { continue };
            let name = self.words.word(field.key());
            let personal = matches!(field, Field::ContactName | Field::ContactEmail);
            let long = matches!(field, Field::Challenge | Field::Outcome);
            let is_again = intake.is_first_receipt(value.cell);
            let written = value.written.filter(|written| !written.trim().is_empty());
            let shown = written.filter(|_| !is_again).unwrap_or(value.text);
            self.value(name, shown, (personal, long), Some(intake.place(value.cell)));
            match written {
                Some(again) if is_again => self.say(Part::Received, "explain-first-receipt", &[("written", again.into())]),
                Some(_) if !personal && !long => self.say(Part::Received, "explain-read-as", &[("text", value.text.into())]),
                _ => continue,
            };
        }
        for participant in application.participants().filter(|participant| !participant.is_blank()) {
            for field in ParticipantField::ALL {
                let Some(value) = participant.value(field) else { continue };
                let name = self.words.field(field.short_key(), Some(participant.number));
                let personal = matches!(field, ParticipantField::Name | ParticipantField::LastName | ParticipantField::Email);
                self.value(name, value.text, (personal, false), Some(intake.place(value.cell)));
            }
        }
    }

    fn value(&mut self, field: String, text: &str, (personal, long): (bool, bool), cell: Option<String>) {
        let name = ("field", Fact::Said(field));
        let shown = self.explained.with_names;
        let step = match () {
            () if text.trim().is_empty() => self.say(Part::Received, "explain-blank", &[name]),
            () if personal && !shown => self.say(Part::Received, "explain-hidden", &[name]),
            () if long && !shown => {
                let count = ("count", text.split_whitespace().count().into());
                self.say(Part::Received, "explain-words", &[name, count])
            }
            () => {
                let text = ("text", Fact::Said(self.scrubbed(text)));
                self.say(Part::Received, "explain-value", &[name, text])
            }
        };
        step.cell = cell;
    }

    /// Each rule with the facts that it looked at.
    pub fn rules(&mut self, assessment: &Assessment, application: &Assessed, looked: &[Looked]) {
        let intake = &assessment.intake;
        for code in Code::ALL {
            let found: Vec<&Finding> = application.findings.iter().filter(|finding| finding.code == code).collect();
            for finding in &found {
                let outcome = if finding.decided { "decided" } else { level_name(code.level()) };
                self.finding(finding, outcome, intake);
            }
            let own: Vec<&Looked> = looked.iter().filter(|looked| looked.code == code).collect();
            if code.of_participant() {
                self.participants_in_order(code, &own, &found);
            } else if found.is_empty() {
                for looked in own {
                    let facts = self.scrubbed_facts(&looked.said);
                    let said = self.words.looked(&Looked { said: facts, ..looked.clone() });
                    let rule = self.words.rule(code, &self.explained.regulation.program);
                    let decided = assessment.in_force(application).any(|decision| decision.code == Some(code));
                    let outcome = if decided { "decided" } else { "in-order" };
                    let said = if decided && code == Code::A03 { self.words.word("explain-others-fall") } else { said };
                    self.rule(code, outcome, format!("{rule} {said}"), looked.cell.map(|cell| intake.place(cell)));
                }
            }
        }
    }

    fn rule(&mut self, code: Code, outcome: &'static str, message: String, cell: Option<String>) -> &mut Step {
        let step = self.add(Part::Rules, message);
        (step.code, step.outcome, step.cell) = (Some(code), Some(outcome), cell);
        step
    }

    fn finding(&mut self, finding: &Finding, outcome: &'static str, intake: &Intake) {
        let scrubbed = Finding { said: self.scrubbed_facts(&finding.said), ..finding.clone() };
        let message = finding_sentence(&scrubbed, self.words);
        let place = finding.cell.map(|cell| intake.place(cell));
        let step = self.rule(finding.code, outcome, message, place);
        step.participant = finding.participant;
    }

    /// A rule about participants that found nothing about some of them: who they are does not matter, only how many.
    fn participants_in_order(&mut self, code: Code, looked: &[&Looked], found: &[&Finding]) {
        // What a participant takes part as is found, and nothing else is in order or not.
        let tracks = matches!(code, Code::P04 | Code::P05 | Code::P06);
        let without = |looked: &&&Looked| !found.iter().any(|finding| finding.participant == looked.participant);
        let count = looked.iter().filter(without).count();
        if count == 0 || tracks || (code == Code::P07 && self.explained.regulation.program.participant.is_none()) {
            return;
        }
        let rule = self.words.rule(code, &self.explained.regulation.program);
        let said = if found.is_empty() {
            self.words.say("explain-all-participants", &[("count", count.into())])
        } else {
            self.words.say("explain-other-participants", &[("count", count.into())])
        };
        self.rule(code, "in-order", format!("{rule} {}.", capital(&said)), None);
    }

    /// The decisions about it, superseded ones too.
    pub fn decisions(&mut self, assessment: &Assessment, application: &Assessed) {
        let in_force: Vec<usize> = assessment.positions_in_force(application).collect();
        for index in &application.decisions {
            let decision = &assessment.decisions[*index];
            let key = if in_force.contains(index) { "explain-decision" } else { "explain-decision-superseded" };
            let taken =
                if self.explained.with_names { decision_word(decision, self.words) } else { decided_word(decision, self.words) };
            let facts = [
                ("about", Fact::Said(about_word(decision, self.words))),
                ("decision", Fact::Said(taken)),
                ("date", decision.date.into()),
                ("by", decision.by.as_str().into()),
                ("reason", Fact::Said(self.scrubbed(&decision.reason))),
            ];
            let message = self.words.say(key, &facts).trim_start().to_owned();
            let step = self.add(Part::Decisions, message);
            (step.code, step.participant, step.cell) = (decision.code, decision.participant, Some(decision.place.clone()));
        }
        if application.decisions.is_empty() {
            let falls = application.set_aside == Some(SetAside::Falls);
            self.say(Part::Decisions, if falls { "explain-decision-of-other" } else { "explain-no-decisions" }, &[]);
        }
    }

    /// Where it stands.
    pub fn status(&mut self, application: &Assessed) {
        let codes = ("codes", codes(&application.codes_that_keep_it_out()));
        let key = match (application.status, application.set_aside) {
            (_, Some(SetAside::Withdrawn)) => "explain-status-withdrawn",
            (_, Some(SetAside::Falls)) => "explain-status-falls",
            (Status::Eligible, _) | (Status::SetAside, None) => "explain-status-eligible",
            (Status::Late, _) => "explain-status-late",
            (Status::NotEligible, _) => "explain-status-not-eligible",
            (Status::Undecided, _) => "explain-status-undecided",
        };
        self.say(Part::Status, key, &[codes]);
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::E => "E",
        Level::D => "D",
        Level::W => "W",
        Level::I => "I",
    }
}
