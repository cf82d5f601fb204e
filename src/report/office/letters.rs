//! Letters: one for each application, in the municipality's form of Norwegian, made for A4; one file each, and one with all of them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::tables::letter_files;
use super::{Applicant, Letter, Office};
use crate::case::{Case, Standing};
use crate::model::{Fact, Facts, Fault};
use crate::program::{Deadline, Program};
use crate::protocol::{Cause, Event};
use crate::report::announcement::announced;
use crate::report::language::language_of;
use crate::report::pages::{OwnTemplates, letters_page, page_name};
use crate::report::schedule::{Scheduled, calendar_lines};
use crate::report::views::{cell_name, chance_word, finding_sentence, track_word};
use crate::rules::{Attendee, Finding, SetAside, Track};
use crate::schedule::Plan;
use crate::text::{Lang, Words, capital};

/// One letter, as its template sees it.
#[derive(Clone, Serialize)]
struct LetterSaid {
    lang: String,
    subject: String,
    sender: String,
    to: String,
    date: String,
    opening: Vec<String>,
    /// What was received, in a receipt.
    received: Vec<String>,
    participants: Vec<Person>,
    tracks: Vec<String>,
    calendar: Vec<String>,
    reservation: String,
    costs: Vec<String>,
    why: Vec<String>,
    closing: Vec<String>,
    signature: Vec<String>,
    /// The headings, by the rest of their keys.
    t: BTreeMap<String, String>,
}

#[derive(Clone, Serialize)]
struct Person {
    name: String,
    track: String,
}

/// The letters with the names of their files, and last one file with all of them.
///
/// # Errors
/// A mistake in a template.
pub fn letters(
    office: &Office<'_>,
    plan: Option<&Plan>,
    templates: &OwnTemplates,
    asked: Option<Lang>,
    date: Option<Date>,
) -> Result<Vec<(String, String)>, Fault> {
    let mut all = Vec::new();
    let mut files = Vec::new();
    let applicants = office.applicants();
    for (applicant, file) in applicants.iter().zip(letter_files(&applicants)) {
        let kind = Letter::of(applicant.case);
        let lang = language_of(applicant.case.id, asked, office.cases.regulation);
        let letter = Writer { office, plan, applicant, case: applicant.case, words: &Words::new(lang), date }.letter(kind);
        files.push((file, letters_page(&letter.subject, std::slice::from_ref(&letter), templates, lang)?));
        all.push((lang, letter));
    }
    if let Some((lang, first)) = all.first() {
        let (lang, subject) = (*lang, first.subject.clone());
        let letters: Vec<LetterSaid> = all.into_iter().map(|(_, letter)| letter).collect();
        files.push(("alle.html".to_owned(), letters_page(&subject, &letters, templates, lang)?));
    }
    Ok(files)
}

fn fact(deadline: Deadline) -> Fact {
    match deadline {
        Deadline::Day(day) => day.into(),
        Deadline::Moment(moment) => moment.into(),
    }
}

/// Who writes a letter.
pub(super) struct Writer<'a> {
    pub office: &'a Office<'a>,
    pub plan: Option<&'a Plan>,
    pub applicant: &'a Applicant<'a>,
    pub case: &'a Case<'a>,
    pub words: &'a Words,
    pub date: Option<Date>,
}

impl<'a> Writer<'a> {
    fn program(&self) -> &'a Program {
        &self.office.cases.regulation.program
    }

    fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.words.say(key, facts)
    }

    fn name(&self) -> String {
        if self.case.name.is_empty() { self.words.word("unknown-municipality") } else { self.case.name.clone() }
    }

    /// What most sentences need.
    pub(super) fn facts(&self) -> Facts {
        let program = self.program();
        vec![
            ("program", program.name.as_str().into()),
            ("year", program.study_year.as_str().into()),
            ("name", self.name().into()),
        ]
    }

    fn letter(&self, kind: Letter) -> LetterSaid {
        let program = self.program();
        let admitted = kind.has_place();
        let key = match self.office.cases.cause(self.case) {
            Some(Cause::NoAnswer) if kind == Letter::Withdrawn => "no-answer",
            _ if self.is_overlooked(kind) => "overlooked",
            _ => kind.name(),
        };
        let key = format!("letter-subject-{key}");
        LetterSaid {
            lang: self.words.lang().to_string(),
            subject: self.say(&key, &self.facts()),
            sender: program.name.clone(),
            to: self.name(),
            date: self.date.map_or_else(String::new, |date| self.words.date(date)),
            opening: self.opening(kind),
            received: if self.is_receipt(kind) { self.received() } else { Vec::new() },
            participants: match (admitted, self.is_receipt(kind)) {
                (true, _) => self.participants(),
                (false, true) => self.counted(),
                (false, false) => Vec::new(),
            },
            tracks: if admitted { self.tracks() } else { Vec::new() },
            calendar: if admitted { self.calendar() } else { Vec::new() },
            reservation: self.words.word("schedule-reservation"),
            costs: if admitted { self.costs() } else { Vec::new() },
            why: self.why(),
            closing: self.closing(kind),
            signature: self.signature(),
            t: self.words.plain("letter-t-"),
        }
    }

    /// Who stands under it.
    pub(super) fn signature(&self) -> Vec<String> {
        let contact = self.program().contact.iter().flat_map(|contact| [contact.name.clone(), contact.email.clone()]);
        contact.chain([self.program().name.clone()]).collect()
    }

    /// Whether it tells somebody who was in time that the office forgot them.
    fn is_overlooked(&self, kind: Letter) -> bool {
        kind == Letter::Late && self.case.overlooked
    }

    /// Whether it acknowledges an application: before the draw every letter does, and afterwards to whoever is not in it.
    fn is_receipt(&self, kind: Letter) -> bool {
        self.office.cases.protocol.draw.is_none() || kind == Letter::SetAside
    }

    /// When the application was received, how many it names, and how many of them count.
    fn received(&self) -> Vec<String> {
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
                (true, track) => track_word(track, self.words),
            },
            name: self.called(&attendee),
        };
        assessment.named_in(application).into_iter().map(person).collect()
    }

    /// A participant by name; by number where there is none.
    fn called(&self, attendee: &Attendee) -> String {
        match attendee.name.as_str() {
            "" => self.say("participant", &[("number", attendee.number.into())]),
            name => name.to_owned(),
        }
    }

    /// What was decided, why, and what it means.
    pub(super) fn opening(&self, kind: Letter) -> Vec<String> {
        let facts = self.facts();
        let say = |key: &str| self.say(key, &facts);
        let case = self.case;
        let first = match (kind, self.office.cases.cause(case)) {
            (Letter::Withdrawn, Some(Cause::Declined)) => "letter-declined".to_owned(),
            (Letter::Withdrawn, Some(Cause::NoAnswer)) => "letter-no-answer".to_owned(),
            (Letter::SetAside, _) => match case.assessed.and_then(|application| application.set_aside.as_ref()) {
                Some(SetAside::Withdrawn) => "letter-set-aside-withdrawn".to_owned(),
                _ => "letter-set-aside-another".to_owned(),
            },
            _ if self.is_overlooked(kind) => "letter-overlooked".to_owned(),
            _ => format!("letter-{}", kind.name()),
        };
        let mut said = vec![say(&first)];
        match kind {
            Letter::Admitted => {
                said.push(self.words.word(match case.standing {
                    Standing::Granted => "letter-admitted-granted",
                    Standing::AdmittedLate if case.overlooked => "letter-admitted-overlooked",
                    Standing::AdmittedLate => "letter-admitted-late",
                    _ if self.office.cases.was_promoted(case) => "letter-admitted-promoted",
                    _ if case.ticket().is_some() => "letter-admitted-drawn",
                    _ => "letter-admitted-all-fit",
                }));
                // One that is over cannot be kept, and a place outside the draw goes to nobody else.
                let open = self.office.cases.reply_by(case).filter(|deadline| {
                    case.standing != Standing::Granted && self.today().is_none_or(|date| date <= deadline.day())
                });
                said.push(match open {
                    Some(deadline) => self.say("letter-reply", &[("deadline", fact(deadline))]),
                    None => self.words.word("letter-reply-soon"),
                });
            }
            Letter::Waiting => {
                said.extend(case.waiting.map(|number| self.say("letter-waiting-number", &[("number", number.into())])));
                let ticket = case.waiting_ticket().map(|ticket| ticket.to_string());
                said.extend(ticket.map(|ticket| self.say("letter-waiting-ticket", &[("ticket", ticket.into())])));
                said.push(self.words.word("letter-waiting-means"));
            }
            Letter::Late => {
                if let Some(received) = case.assessed.and_then(|application| application.received.as_ref()) {
                    let deadline = ("deadline", fact(self.program().deadline));
                    said.push(self.say("letter-late-received", &[("received", received.datetime().into()), deadline]));
                }
                said.extend(case.waiting.map(|number| self.say("letter-waiting-number", &[("number", number.into())])));
                said.push(self.words.word(if case.overlooked { "letter-overlooked-means" } else { "letter-late-means" }));
            }
            Letter::TakingPart => {
                said.extend(self.position());
                said.extend(announced(self.office.cases.protocol, self.program(), self.words));
            }
            Letter::Accepted | Letter::NotEligible | Letter::Undecided | Letter::Withdrawn | Letter::SetAside => {}
        }
        let of_draw = matches!(kind, Letter::Admitted | Letter::Waiting);
        if let Some((part, ticket)) = case.in_lottery.filter(|_| of_draw).and_then(|part| Some((part, part.ticket?))) {
            let facts = [
                ("ticket", ticket.to_string().into()),
                ("rank", part.rank.unwrap_or(0).into()),
                ("count", part.cell.applications.into()),
                ("chance", Fact::Said(chance_word(&part.application.chance, self.words))),
            ];
            said.push(self.say("letter-ticket", &facts));
        }
        said
    }

    /// The day it is written, as far as anybody said: no earlier than the newest event.
    fn today(&self) -> Option<Date> {
        self.date.max(self.office.cases.protocol.events.iter().map(Event::date).max())
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

    fn participants(&self) -> Vec<Person> {
        let person = |attendee: &Attendee| Person { name: self.called(attendee), track: track_word(attendee.track, self.words) };
        self.applicant.attendees.iter().map(person).collect()
    }

    fn tracks(&self) -> Vec<String> {
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

    fn calendar(&self) -> Vec<String> {
        calendar_lines(&Scheduled::of(self.office.cases, self.plan), self.case.id, self.words)
    }

    fn costs(&self) -> Vec<String> {
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
        if program.gathering.iter().any(|gathering| gathering.kind == crate::program::GatheringKind::StudyTrip) {
            said.push(self.words.word("letter-excursion"));
        }
        said.push(self.say("letter-support", &[("support", costs.support.as_str().into())]));
        said
    }

    /// The rules that kept it out, the facts, and what can be done.
    pub(super) fn why(&self) -> Vec<String> {
        let kept_out = matches!(Letter::of(self.case), Letter::NotEligible | Letter::Undecided);
        let Some(application) = self.case.assessed.filter(|_| kept_out) else { return Vec::new() };
        let line = |finding: &Finding| {
            let rule = self.words.rule(finding.code, self.program());
            let found = capital(&finding_sentence(finding, self.words));
            let facts = [("code", finding.code.to_string().into()), ("rule", Fact::Said(rule)), ("found", Fact::Said(found))];
            self.say("letter-why", &facts)
        };
        // What somebody decided is not met keeps it out too.
        let codes = application.codes_that_keep_it_out();
        let keeps_out = |finding: &&Finding| finding.keeps_out() || codes.contains(&finding.code);
        application.findings.iter().filter(keeps_out).map(line).collect()
    }

    /// The page that shows what stands about this municipality, with the web address where the programme file has it.
    fn own_page(&self) -> String {
        let base = self.program().contact.as_ref().and_then(|contact| contact.page.as_deref()).unwrap_or("");
        let number = self.case.id.map_or_else(String::new, |id| format!("#{id}"));
        format!("{base}{}{number}", page_name(self.office.cases.protocol))
    }

    /// How to check, to complain, to see the file.
    pub(super) fn closing(&self, kind: Letter) -> Vec<String> {
        let protocol = self.office.cases.protocol;
        let facts = [
            ("page", self.own_page().into()),
            ("digest", protocol.digest.as_str().into()),
            ("head", protocol.hashes().pop().unwrap_or_default().into()),
        ];
        let check = if protocol.draw.is_some() { "letter-check" } else { "letter-check-before" };
        // The announcement, which those who take part have been given above, has it already.
        let announced = kind == Letter::TakingPart && protocol.seed_source.is_some();
        let key = (protocol.draw.is_none() && !announced)
            .then(|| self.say("announce-key", &[("program", protocol.program.id.as_str().into())]));
        // Before the draw nothing is decided yet of those who take part, and whoever withdrew decided themselves.
        let withdrawn_before = self.case.assessed.is_some_and(|application| application.set_aside == Some(SetAside::Withdrawn));
        let own_choice =
            withdrawn_before || kind == Letter::Withdrawn && self.office.cases.cause(self.case) != Some(Cause::NoAnswer);
        let complain = (kind != Letter::TakingPart && !own_choice).then(|| self.words.word("letter-complain"));
        let practice = protocol.draw.as_ref().is_some_and(|draw| draw.lottery.is_some()) && protocol.seed_source.is_none();
        let practice = practice.then(|| self.words.word("select-practice"));
        [complain, Some(self.words.word("letter-access")), practice, Some(self.say(check, &facts)), key]
            .into_iter()
            .flatten()
            .collect()
    }
}
