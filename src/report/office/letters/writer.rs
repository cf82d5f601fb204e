//! Who writes a letter: what all its parts need to know.

use jiff::civil::Date;

use super::super::{Applicant, Letter, Office};
use crate::case::Case;
use crate::model::{Fact, Facts, MunicipalityNumber};
use crate::program::{Deadline, LawWords, Program};
use crate::protocol::{Cause, Event};
use crate::report::language::law_words;
use crate::report::views::track_word;
use crate::rules::{Attendee, SetAside, Track};
use crate::schedule::Plan;
use crate::text::Words;

/// A day, or a moment.
pub fn fact(deadline: Deadline) -> Fact {
    match deadline {
        Deadline::Day(day) => day.into(),
        Deadline::Moment(moment) => moment.into(),
    }
}

/// Who writes a letter.
pub struct Writer<'a> {
    pub office: &'a Office<'a>,
    pub plan: Option<&'a Plan>,
    pub applicant: &'a Applicant<'a>,
    pub case: &'a Case<'a>,
    pub words: &'a Words,
    pub date: Option<Date>,
    /// Whether it is a reply about a decision that was sent before: it decides nothing anew.
    pub is_reply: bool,
}

impl<'a> Writer<'a> {
    pub fn program(&self) -> &'a Program {
        &self.office.cases.regulation.program
    }

    pub fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.words.say(key, facts)
    }

    /// The municipalities that apply, in a sentence.
    pub fn name(&self) -> String {
        let register = &self.office.cases.regulation.register;
        let known = |number: &MunicipalityNumber| register.get(*number).map(|municipality| municipality.name.clone());
        match self.case.municipalities.iter().filter_map(known).collect::<Vec<_>>() {
            names if names.len() > 1 => self.words.fact(&Fact::List(names)),
            _ if self.case.name.is_empty() => self.words.word("unknown-municipality"),
            _ => self.case.name.clone(),
        }
    }

    /// What most sentences need.
    pub fn facts(&self) -> Facts {
        let program = self.program();
        vec![
            ("program", program.name.as_str().into()),
            ("year", program.study_year.as_str().into()),
            ("name", self.name().into()),
        ]
    }

    /// Which letter it is.
    pub fn kind(&self) -> Letter {
        Letter::of(self.case)
    }

    /// How the law is cited.
    pub fn law(&self) -> Option<&'a LawWords> {
        law_words(self.program().law.as_ref()?, self.words.lang())
    }

    /// The address that answers go to.
    pub fn email(&self) -> Option<&'a str> {
        self.program().contact.as_ref().map(|contact| contact.email.as_str())
    }

    /// Whether the letter tells somebody who was in time that the office forgot them.
    pub fn is_overlooked(&self) -> bool {
        self.kind() == Letter::Late && self.case.overlooked
    }

    /// Whether the letter acknowledges an application: before the draw every letter does, and afterwards to whoever is not in it.
    pub fn is_receipt(&self) -> bool {
        self.office.cases.protocol.draw.is_none() || self.kind() == Letter::SetAside
    }

    /// Whether the letter is a decision of the office's about the application. Before the draw nothing is decided of those who take part,
    /// whoever withdrew decided themselves, and whoever accepted has been sent the decision.
    pub fn is_decision(&self) -> bool {
        let withdrew = self.case.assessed.is_some_and(|application| application.set_aside == Some(SetAside::Withdrawn));
        match self.kind() {
            Letter::TakingPart | Letter::Accepted => false,
            Letter::Withdrawn => self.office.cases.cause(self.case) == Some(Cause::NoAnswer),
            Letter::SetAside => !withdrew,
            Letter::Admitted | Letter::Waiting | Letter::Late | Letter::NotEligible | Letter::Undecided => true,
        }
    }

    /// A participant by name; by number where there is none.
    pub fn called(&self, attendee: &Attendee) -> String {
        match attendee.name.as_str() {
            "" => self.say("participant", &[("number", attendee.number.into())]),
            name => name.to_owned(),
        }
    }

    /// How a participant takes part.
    pub fn track(&self, track: Option<Track>) -> String {
        track_word(track, self.words)
    }

    /// The day the letter is written, as far as anybody said: no earlier than the newest event.
    pub fn today(&self) -> Option<Date> {
        self.date.max(self.office.cases.protocol.events.iter().map(Event::date).max())
    }
}
