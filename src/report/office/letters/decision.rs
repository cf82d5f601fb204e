//! What was decided, and what the municipality is to do: the first sentences of a letter.

use super::super::Letter;
use super::writer::{Writer, fact};
use crate::case::Standing;
use crate::model::Fact;
use crate::protocol::Cause;
use crate::report::announcement::announced;
use crate::report::views::{cell_name, chance_word};
use crate::rules::SetAside;

impl Writer<'_> {
    /// The decision, how to answer, and what waiting means.
    pub fn decision(&self) -> Vec<String> {
        let facts = self.facts();
        let (kind, case) = (self.kind(), self.case);
        let first = match (kind, self.office.cases.cause(case)) {
            (Letter::Withdrawn, Some(Cause::Declined)) => "letter-declined".to_owned(),
            (Letter::Withdrawn, Some(Cause::NoAnswer)) => "letter-no-answer".to_owned(),
            (Letter::SetAside, _) => match case.assessed.and_then(|application| application.set_aside.as_ref()) {
                Some(SetAside::Withdrawn) => "letter-set-aside-withdrawn".to_owned(),
                _ => "letter-set-aside-another".to_owned(),
            },
            _ if self.is_overlooked() => "letter-overlooked".to_owned(),
            _ => format!("letter-{}", kind.name()),
        };
        let mut said = vec![self.say(&first, &facts)];
        let number = || case.waiting.map(|number| self.say("letter-waiting-number", &[("number", number.into())]));
        match kind {
            Letter::Admitted => {
                // A deadline that is over cannot be kept, and a place outside the draw goes to nobody else.
                let open = self.office.cases.reply_by(case).filter(|deadline| {
                    case.standing != Standing::Granted && self.today().is_none_or(|date| date <= deadline.day())
                });
                said.push(match open {
                    Some(deadline) => self.say("letter-reply", &[("deadline", fact(deadline))]),
                    None => self.words.word("letter-reply-soon"),
                });
                said.extend(self.email().map(|email| self.say("letter-reply-to", &[("email", email.into())])));
            }
            Letter::Waiting => {
                said.extend(number());
                let ticket = case.waiting_ticket().map(|ticket| ticket.to_string());
                said.extend(ticket.map(|ticket| self.say("letter-waiting-ticket", &[("ticket", ticket.into())])));
                said.push(self.words.word("letter-waiting-means"));
            }
            Letter::Late => {
                said.extend(number());
                said.push(self.words.word(if case.overlooked { "letter-overlooked-means" } else { "letter-late-means" }));
            }
            Letter::TakingPart => {
                said.extend(self.position());
                said.extend(announced(self.office.cases.protocol, self.program(), self.words));
            }
            Letter::Accepted | Letter::NotEligible | Letter::Undecided | Letter::Withdrawn | Letter::SetAside => {}
        }
        said
    }

    /// In which group it is, with how many, and with what chance.
    fn position(&self) -> Option<String> {
        let part = self.case.in_lottery?;
        let facts = [
            ("cell", Fact::Said(cell_name(part.cell, self.words))),
            ("count", part.cell.applications.into()),
            ("chance", Fact::Said(chance_word(&part.application.chance, self.words))),
        ];
        Some(self.say("letter-position", &facts))
    }
}
