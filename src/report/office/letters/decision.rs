//! What was decided, and what the municipality is to do: the first sentences of a letter.

use super::super::Letter;
use super::writer::{Writer, fact};
use crate::case::Standing;
use crate::model::Fact;
use crate::program::Deadline;
use crate::protocol::Cause;
use crate::report::announcement::announced;
use crate::report::views::{cell_name, chance_word};
use crate::rules::SetAside;

impl Writer<'_> {
    /// The decision, how to answer, and what waiting means.
    pub fn decision(&self) -> Vec<String> {
        let mut facts = self.facts();
        let (kind, case) = (self.kind(), self.case);
        facts.extend(self.office.cases.withdrawal(case).map(|event| ("date", event.date().into())));
        let first = match (kind, self.office.cases.cause(case)) {
            (Letter::Withdrawn, Some(Cause::Declined)) => "letter-declined".to_owned(),
            (Letter::Withdrawn, Some(Cause::NoAnswer)) => "letter-no-answer".to_owned(),
            (Letter::SetAside, _) => match case.assessed.and_then(|application| application.set_aside.as_ref()) {
                Some(SetAside::Withdrawn) => "letter-set-aside-withdrawn".to_owned(),
                _ => match self.standing_received() {
                    Some(received) => {
                        facts.push(("received", received));
                        "letter-set-aside-received".to_owned()
                    }
                    None => "letter-set-aside-another".to_owned(),
                },
            },
            _ if self.is_overlooked() => "letter-overlooked".to_owned(),
            _ => format!("letter-{}", kind.name()),
        };
        let mut said = vec![self.say(&first, &facts)];
        let waiting = self.office.cases.waiting().len();
        let number = || {
            let facts = |number: usize| [("number", number.into()), ("count", waiting.into())];
            case.waiting.map(|number| self.say("letter-waiting-number", &facts(number)))
        };
        match kind {
            Letter::Admitted => {
                let is_over = |deadline: Deadline| self.today().is_some_and(|date| date > deadline.day());
                said.push(match self.office.reply_by(case) {
                    None => self.words.word("letter-reply-soon"),
                    Some(deadline) => {
                        let key = match case.standing {
                            _ if is_over(deadline) => "letter-reply-over",
                            // A place outside the draw goes to nobody else.
                            Standing::Granted => "letter-reply-granted",
                            _ => "letter-reply",
                        };
                        self.say(key, &[("deadline", fact(deadline))])
                    }
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

    /// When the application came in that counts instead of this one.
    fn standing_received(&self) -> Option<Fact> {
        let cases = &self.office.cases.all;
        let mut others = cases.iter().filter(|other| other.id == self.case.id && other.standing != Standing::SetAside);
        others.find_map(|other| Some(other.assessed?.received.as_ref()?.datetime().into()))
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
