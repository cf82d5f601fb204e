//! Why it was decided so: the draw, the rules, and what an officer assessed.

use super::super::Letter;
use super::writer::{Writer, fact};
use crate::case::Standing;
use crate::lottery::Capacity;
use crate::model::{Fact, MunicipalityNumber};
use crate::program::SeedKind;
use crate::protocol::{Event, Used};
use crate::report::announcement::seed_facts;
use crate::report::views::{cell_name, chance_word, finding_sentence};
use crate::rules::{Attendee, Code, Decision, Finding, Taken};
use crate::text::capital;

impl Writer<'_> {
    /// The reasons, and by what law the letter is a decision.
    pub fn reasons(&self) -> Vec<String> {
        let mut said = match self.kind() {
            Letter::Admitted | Letter::Accepted => self.why_admitted(),
            Letter::Waiting => self.of_draw(),
            Letter::Late => self.when_received().into_iter().collect(),
            Letter::NotEligible | Letter::Undecided => self.of_officer(),
            Letter::Withdrawn => self.no_answer_in_time().into_iter().collect(),
            Letter::SetAside if self.is_decision() => self.another_stands(),
            Letter::TakingPart | Letter::SetAside => Vec::new(),
        };
        if let Some(law) = self.law().filter(|_| self.is_decision() && !self.is_reply) {
            said.extend(law.basis.as_deref().map(|basis| self.say("letter-basis", &[("basis", basis.into())])));
            let facts = [("decision", law.decision.as_str().into()), ("reasons", law.reasons.as_str().into())];
            said.push(self.say("letter-law", &facts));
        }
        said
    }

    /// Why it has a place, and why its participants take part as they do.
    fn why_admitted(&self) -> Vec<String> {
        let case = self.case;
        let mut said = self.of_draw();
        let ticket = case.waiting_ticket().map_or_else(String::new, |ticket| ticket.to_string());
        said.push(match case.standing {
            Standing::Granted => self.say("letter-admitted-granted", &[("reason", self.granted_because().into())]),
            Standing::AdmittedLate if case.overlooked => self.words.word("letter-admitted-overlooked"),
            Standing::AdmittedLate => self.words.word("letter-admitted-late"),
            _ if self.office.cases.was_promoted(case) => self.say("letter-admitted-promoted", &[("ticket", ticket.into())]),
            _ if case.ticket().is_some() => self.words.word("letter-admitted-drawn"),
            _ => self.words.word("letter-admitted-all-fit"),
        });
        said.extend(self.applicant.attendees.iter().filter_map(|attendee| self.assessed_as(attendee)));
        said
    }

    /// The reason that a place outside the draw was given for: it is public.
    fn granted_because(&self) -> String {
        let mut own = self.office.cases.protocol.events.iter().filter_map(|event| match event {
            Event::Grant { id, reason, .. } if Some(*id) == self.case.id => Some(reason.clone()),
            _ => None,
        });
        own.next_back().unwrap_or_default()
    }

    /// Until when the municipality could answer.
    fn no_answer_in_time(&self) -> Option<String> {
        let deadline = self.office.reply_by(self.case).filter(|_| self.is_decision())?;
        Some(self.say("letter-no-answer-deadline", &[("deadline", fact(deadline))]))
    }

    /// That a municipality can send one application, and why the other one stands.
    fn another_stands(&self) -> Vec<String> {
        let reasons = self.decided().filter(|decision| decision.code == Some(Code::A03));
        let reasons = reasons.map(|decision| self.say("letter-why-decided", &[("reason", decision.reason.as_str().into())]));
        [self.words.rule(Code::A03, self.program())].into_iter().chain(reasons).collect()
    }

    /// As what a participant takes part whom the officer assessed, and the officer's reason.
    fn assessed_as(&self, attendee: &Attendee) -> Option<String> {
        let decision = self
            .decided()
            .find(|decision| decision.participant == Some(attendee.number) && matches!(decision.taken, Taken::Track(_)))?;
        let facts = [
            ("name", self.called(attendee).into()),
            ("track", Fact::Said(self.track(attendee.track))),
            ("reason", decision.reason.as_str().into()),
        ];
        Some(self.say("letter-assessed-reason", &facts))
    }

    /// The officer's reasons for what was decided not to be met.
    fn of_officer(&self) -> Vec<String> {
        let not_met = self.decided().filter(|decision| decision.taken == Taken::NotMet);
        not_met.map(|decision| self.say("letter-why-decided", &[("reason", decision.reason.as_str().into())])).collect()
    }

    /// The decisions that the application's results rest on.
    fn decided(&self) -> impl Iterator<Item = &Decision> {
        let own = self.office.cases.assessment.zip(self.case.assessed);
        own.into_iter().flat_map(|(assessment, application)| assessment.in_force(application))
    }

    fn when_received(&self) -> Option<String> {
        let received = self.case.assessed?.received.as_ref()?;
        let deadline = ("deadline", fact(self.program().deadline));
        Some(self.say("letter-late-received", &[("received", received.datetime().into()), deadline]))
    }

    /// What the draw did with an application that took part in it: first whether its group got a place, then the draw, the chance, the ticket.
    fn of_draw(&self) -> Vec<String> {
        let (protocol, words) = (self.office.cases.protocol, self.words);
        let Some((part, draw)) = self.case.in_lottery.filter(|part| part.ticket.is_some()).zip(protocol.draw.as_ref()) else {
            return Vec::new();
        };
        let of_group = |id: &&MunicipalityNumber| {
            protocol.applications.iter().any(|application| application.id == **id && application.cell == part.cell.id)
        };
        let admitted = draw.admitted.iter().filter(of_group).count();
        let (Capacity::Places(room) | Capacity::Seats(room)) = protocol.capacity.room;
        let facts: [(&str, Fact); 8] = [
            ("cell", Fact::Said(cell_name(part.cell, words))),
            ("admitted", admitted.into()),
            ("count", part.cell.applications.into()),
            ("applications", protocol.applications.len().into()),
            ("room", room.into()),
            ("chance", Fact::Said(chance_word(&part.application.chance, words))),
            ("ticket", part.ticket.map_or_else(String::new, |ticket| ticket.to_string()).into()),
            ("rank", part.rank.unwrap_or(0).into()),
        ];
        let seats = matches!(protocol.capacity.room, Capacity::Seats(_));
        let source = self.program().seed_source.as_ref().zip(draw.lottery.as_ref().and_then(|lottery| lottery.source));
        let drawn_by = source.map(|(announced, source)| {
            let source = if source == Used::Fallback { &announced.fallback } else { &announced.primary };
            let key = if source.kind == SeedKind::Dice { "letter-draw-dice" } else { "letter-draw-lotto" };
            words.say(key, &seed_facts(source, words))
        });
        let first = words.say(if seats { "letter-draw-seats" } else { "letter-draw" }, &facts);
        let own = [
            words.say(if admitted == 0 { "letter-group-none" } else { "letter-group" }, &facts),
            words.say(if admitted == 0 { "letter-ticket-none" } else { "letter-ticket" }, &facts),
        ];
        [first].into_iter().chain(drawn_by).chain(own).collect()
    }

    /// The rules that kept it out, the facts, and what can be done.
    pub fn rules_not_met(&self) -> Vec<String> {
        let kept_out = matches!(self.kind(), Letter::NotEligible | Letter::Undecided);
        let Some(application) = self.case.assessed.filter(|_| kept_out) else { return Vec::new() };
        let line = |finding: &Finding| {
            let rule = self.words.rule(finding.code, self.program());
            // Cells and columns are the office's own.
            let found = match finding.code {
                Code::A03 => self.words.word("letter-found-another"),
                _ if finding.lacks_column() => self.words.word("letter-found-nothing"),
                _ => capital(&finding_sentence(finding, self.words)),
            };
            let facts = [("code", finding.code.to_string().into()), ("rule", Fact::Said(rule)), ("found", Fact::Said(found))];
            self.say("letter-why", &facts)
        };
        // What somebody decided is not met keeps it out too.
        let codes = application.codes_that_keep_it_out();
        let keeps_out = |finding: &&Finding| finding.keeps_out() || codes.contains(&finding.code);
        application.findings.iter().filter(keeps_out).map(line).collect()
    }
}
