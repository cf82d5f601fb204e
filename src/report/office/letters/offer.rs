//! What an offer brings with it, and what a receipt acknowledges: participants, dates, costs.

use serde::Serialize;

use super::writer::Writer;
use crate::program::GatheringKind;
use crate::report::schedule::{Scheduled, calendar_lines};
use crate::rules::{Attendee, Track};

/// A participant as a letter names them.
#[derive(Clone, Serialize)]
pub struct Person {
    name: String,
    track: String,
}

impl Writer<'_> {
    /// Those who take part, of whoever has a place; in a receipt everybody whom the application names.
    pub fn participants(&self) -> Vec<Person> {
        let person = |attendee: &Attendee| Person { name: self.called(attendee), track: self.track(attendee.track) };
        match (self.kind().has_place(), self.is_receipt()) {
            (true, _) => self.applicant.attendees.iter().map(person).collect(),
            (false, true) => self.counted(),
            (false, false) => Vec::new(),
        }
    }

    /// When the application was received, how many it names, and how many of them count.
    pub fn received(&self) -> Vec<String> {
        let Some((application, assessment)) = self.case.assessed.zip(self.office.cases.assessment) else { return Vec::new() };
        let when = match &application.received {
            Some(received) => self.say("letter-received", &[("received", received.datetime().into())]),
            None => self.words.word("letter-received-unknown"),
        };
        let people = assessment.named_in(application).len();
        let facts = [("count", people.into()), ("counted", application.participants.len().into())];
        vec![when, self.say("letter-received-people", &facts)]
    }

    /// Everybody whom the application names, and as what each counts.
    fn counted(&self) -> Vec<Person> {
        let Some((application, assessment)) = self.case.assessed.zip(self.office.cases.assessment) else { return Vec::new() };
        let counts = |number: u32| application.participants.iter().any(|(own, _)| *own == number);
        let person = |attendee: Attendee| Person {
            track: match (counts(attendee.number), attendee.track) {
                (false, _) => self.words.word("letter-not-counted"),
                (true, None) => self.words.word("letter-counted"),
                (true, track) => self.track(track),
            },
            name: self.called(&attendee),
        };
        assessment.named_in(application).into_iter().map(person).collect()
    }

    /// What students and others get.
    pub fn tracks(&self) -> Vec<String> {
        let study = self.program().study;
        let mut said = Vec::new();
        if self.applicant.count(Track::Student) > 0 {
            said.push(self.say("letter-students", &[("credits", study.credits.into())]));
        }
        if self.applicant.count(Track::Course) > 0 {
            said.push(self.words.word("letter-course"));
        }
        if self.applicant.count(Track::Undecided) > 0 {
            said.push(self.words.word("letter-assessed"));
        }
        said
    }

    /// The gatherings and the examination.
    pub fn calendar(&self) -> Vec<String> {
        calendar_lines(&Scheduled::of(self.office.cases, self.plan), self.case.id, self.words)
    }

    /// What taking part costs.
    pub fn costs(&self) -> Vec<String> {
        let (program, costs) = (self.program(), &self.program().costs);
        let participants = u64::from(self.applicant.seats());
        let facts = [
            ("price", costs.participant.into()),
            ("participants", participants.into()),
            ("sum", (participants * u64::from(costs.participant)).into()),
        ];
        let besides = [
            ("fee", costs.semester_fee.into()),
            ("least", costs.literature_min.into()),
            ("most", costs.literature_max.into()),
            ("pages", costs.literature_pages.into()),
        ];
        let mut said = vec![self.say("letter-price", &facts), self.say("letter-besides", &besides)];
        if program.gathering.iter().any(|gathering| gathering.kind == GatheringKind::StudyTrip) {
            said.push(self.words.word("letter-excursion"));
        }
        said.push(self.say("letter-support", &[("support", costs.support.as_str().into())]));
        said
    }
}
