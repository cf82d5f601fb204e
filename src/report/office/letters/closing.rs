//! How to complain, to see the documents, to check.

use super::super::Letter;
use super::writer::Writer;
use crate::report::pages::page_name;

impl Writer<'_> {
    /// The page that shows what stands about this municipality, with the web address where the programme file has it.
    fn own_page(&self) -> String {
        let base = self.program().contact.as_ref().and_then(|contact| contact.page.as_deref()).unwrap_or("");
        let number = self.case.id.map_or_else(String::new, |id| format!("#{id}"));
        format!("{base}{}{number}", page_name(self.office.cases.protocol))
    }

    /// The right to complain about a decision, and who decides then.
    fn complaint(&self) -> Vec<String> {
        let program = self.program();
        let own = program.sender.as_ref().and_then(|sender| sender.email.as_deref()).or(self.email());
        let to = own.map_or_else(|| self.words.word("letter-complain-us"), str::to_owned);
        let (Some(law), Some(words)) = (&program.law, self.law()) else {
            return vec![self.say("letter-complain", &[("to", to.into())])];
        };
        let body = words.complaint_body.as_deref().map(|body| self.say("letter-complain-body", &[("body", body.into())]));
        if self.is_reply {
            return [self.say("letter-complain-reply", &[("to", to.into())])].into_iter().chain(body).collect();
        }
        let days = u32::from(law.complaint_days.get());
        // Whole weeks are said in weeks.
        let weeks = if days.is_multiple_of(7) { days / 7 } else { 0 };
        let facts = [("law", words.complaint.as_str().into()), ("days", days.into()), ("weeks", weeks.into()), ("to", to.into())];
        [self.say("letter-complain-law", &facts)].into_iter().chain(body).collect()
    }

    /// How to complain, to see the documents, and to check; what concerns the draw only for those who are in it.
    pub fn closing(&self) -> Vec<String> {
        let protocol = self.office.cases.protocol;
        let mut said = if self.is_decision() { self.complaint() } else { Vec::new() };
        said.push(match self.law() {
            Some(law) => self.say("letter-access-law", &[("law", law.access.as_str().into())]),
            None => self.words.word("letter-access"),
        });
        said.push(self.say("letter-own-page", &[("page", self.own_page().into())]));
        if self.case.in_lottery.is_none() {
            return said;
        }
        let lots = protocol.draw.as_ref().is_some_and(|draw| draw.lottery.is_some());
        if lots && protocol.seed_source.is_none() {
            said.push(self.words.word("select-practice"));
        }
        let facts = [("digest", protocol.digest.as_str().into()), ("head", protocol.hashes().pop().unwrap_or_default().into())];
        // The announcement, which those who take part have been given above, has the digest and the key already.
        let announced = self.kind() == Letter::TakingPart && protocol.seed_source.is_some();
        if protocol.draw.is_some() {
            said.push(self.say("letter-check", &facts));
        } else if !announced {
            said.push(self.say("letter-check-before", &facts));
            said.push(self.say("announce-key", &[("program", protocol.program.id.as_str().into())]));
        }
        said
    }
}
