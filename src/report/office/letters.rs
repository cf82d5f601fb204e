//! Letters: one for each application, in the municipality's form of Norwegian, made for A4; one file each, and one with all of them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::tables::letter_files;
use super::{Case, Letter, Office, language_of, track_word};
use crate::model::{Fact, Facts, Fault, MunicipalityNumber};
use crate::program::Deadline;
use crate::protocol::{Cause, Event, counting};
use crate::report::announcement::announced;
use crate::report::pages::{OwnTemplates, cell_name, letters_page};
use crate::report::result::Standing;
use crate::report::schedule::{Scheduled, calendar_lines};
use crate::rules::{Finding, Level, Track};
use crate::schedule::Plan;
use crate::text::{Lang, Words, capital};

/// One letter, as its template sees it.
#[derive(Clone, Serialize)]
pub(in crate::report) struct LetterSaid {
    lang: String,
    pub subject: String,
    sender: String,
    to: String,
    date: String,
    opening: Vec<String>,
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
    let cases = office.cases();
    for (case, file) in cases.iter().zip(letter_files(&cases)) {
        let Some(kind) = Letter::of(case) else { continue };
        let lang = language_of(case.row.id, asked, office.program, office.register);
        let letter = Writer { office, plan, case, words: &Words::new(lang), date }.letter(kind);
        files.push((file, letters_page(std::slice::from_ref(&letter), templates, lang)?));
        all.push((lang, letter));
    }
    if let Some((lang, _)) = all.first() {
        let lang = *lang;
        let letters: Vec<LetterSaid> = all.into_iter().map(|(_, letter)| letter).collect();
        files.push(("alle.html".to_owned(), letters_page(&letters, templates, lang)?));
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
struct Writer<'a> {
    office: &'a Office<'a>,
    plan: Option<&'a Plan>,
    case: &'a Case<'a>,
    words: &'a Words,
    date: Option<Date>,
}

impl Writer<'_> {
    fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.words.say(key, facts)
    }

    fn name(&self) -> String {
        if self.case.row.name.is_empty() { self.words.word("unknown-municipality") } else { self.case.row.name.clone() }
    }

    /// What most sentences need.
    fn facts(&self) -> Facts {
        let program = self.office.program;
        vec![
            ("program", program.name.as_str().into()),
            ("year", program.study_year.as_str().into()),
            ("name", self.name().into()),
        ]
    }

    fn letter(&self, kind: Letter) -> LetterSaid {
        let program = self.office.program;
        let admitted = kind.has_place();
        let key = format!("letter-subject-{}", kind.name());
        let contact = program.contact.as_ref();
        let signature = contact.iter().flat_map(|contact| [contact.name.clone(), contact.email.clone()]);
        LetterSaid {
            lang: self.words.lang().to_string(),
            subject: self.say(&key, &self.facts()),
            sender: program.name.clone(),
            to: self.name(),
            date: self.date.map_or_else(String::new, |date| self.words.date(date)),
            opening: self.opening(kind),
            participants: if admitted { self.participants() } else { Vec::new() },
            tracks: if admitted { self.tracks() } else { Vec::new() },
            calendar: if admitted { self.calendar() } else { Vec::new() },
            reservation: self.words.word("schedule-reservation"),
            costs: if admitted { self.costs() } else { Vec::new() },
            why: if matches!(kind, Letter::NotEligible | Letter::Undecided) { self.why() } else { Vec::new() },
            closing: self.closing(kind),
            signature: signature.chain([program.name.clone()]).collect(),
            t: self.words.plain("letter-t-"),
        }
    }

    /// What was decided, why, and what it means.
    fn opening(&self, kind: Letter) -> Vec<String> {
        let facts = self.facts();
        let say = |key: &str| self.say(key, &facts);
        let row = self.case.row;
        let first = match (kind, self.cause()) {
            (Letter::Withdrawn, Some(Cause::Declined)) => "letter-declined".to_owned(),
            (Letter::Withdrawn, Some(Cause::NoAnswer)) => "letter-no-answer".to_owned(),
            _ => format!("letter-{}", kind.name()),
        };
        let mut said = vec![say(&first)];
        match kind {
            Letter::Admitted => {
                said.push(self.words.word(match row.standing {
                    Standing::Granted => "letter-admitted-granted",
                    Standing::AdmittedLate => "letter-admitted-late",
                    _ if self.was_promoted() => "letter-admitted-promoted",
                    _ if row.ticket.is_some() => "letter-admitted-drawn",
                    _ => "letter-admitted-all-fit",
                }));
                // One that is over cannot be kept, and a place outside the draw goes to nobody else.
                let open = self.office.program.reply_deadline.filter(|deadline| {
                    row.standing != Standing::Granted && self.today().is_none_or(|date| date <= deadline.day())
                });
                said.push(match open {
                    Some(deadline) => self.say("letter-reply", &[("deadline", fact(deadline))]),
                    None => self.words.word("letter-reply-soon"),
                });
            }
            Letter::Waiting => {
                said.extend(row.waiting.map(|number| self.say("letter-waiting-number", &[("number", number.into())])));
                said.push(self.words.word("letter-waiting-means"));
            }
            Letter::Late => {
                if let Some(received) = self.case.one.and_then(|one| one.received.as_ref()) {
                    let deadline = ("deadline", fact(self.office.program.deadline));
                    said.push(self.say("letter-late-received", &[("received", received.datetime().into()), deadline]));
                }
                said.extend(row.waiting.map(|number| self.say("letter-waiting-number", &[("number", number.into())])));
                said.push(self.words.word("letter-late-means"));
            }
            Letter::TakingPart => {
                said.extend(self.position());
                said.extend(announced(self.office.protocol, self.office.program, self.words));
            }
            Letter::Accepted | Letter::NotEligible | Letter::Undecided | Letter::Withdrawn => {}
        }
        let of_draw = matches!(kind, Letter::Admitted | Letter::Waiting);
        if let (Some(ticket), Some(chance)) = (row.ticket.filter(|_| of_draw), row.chance) {
            let facts = [
                ("ticket", ticket.to_string().into()),
                ("rank", row.rank.unwrap_or(0).into()),
                ("count", row.cell_applications.unwrap_or(0).into()),
                ("chance", Fact::Said(crate::report::selection::chance_word(chance, self.words))),
            ];
            said.push(self.say("letter-ticket", &facts));
        }
        said
    }

    /// The day it is written, as far as anybody said: no earlier than the newest event.
    fn today(&self) -> Option<Date> {
        self.date.max(self.office.protocol.events.iter().map(Event::date).max())
    }

    /// Why it has no place any more: the newest withdrawal of it that counts.
    fn cause(&self) -> Option<Cause> {
        let protocol = self.office.protocol;
        let counts = counting(&protocol.events);
        let counted = protocol.events.iter().zip(counts).filter(|(_, counts)| *counts);
        let own = |event: &Event| match event {
            Event::Withdrawal { id, cause, .. } if Some(*id) == self.case.row.id => Some(*cause),
            _ => None,
        };
        counted.rev().find_map(|(event, _)| own(event))
    }

    /// In which group it is, with how many, and with what chance.
    fn position(&self) -> Option<String> {
        let (row, protocol) = (self.case.row, self.office.protocol);
        let one = protocol.applications.iter().find(|one| Some(one.id) == row.id)?;
        let cell = &protocol.cells[protocol.cell_index(&one.cell)?];
        let facts = [
            ("cell", Fact::Said(cell_name(cell, self.words))),
            ("count", cell.applications.into()),
            ("chance", Fact::Said(crate::report::selection::chance_word(one.chance, self.words))),
        ];
        Some(self.say("letter-position", &facts))
    }

    /// Whether it has its place because somebody else withdrew.
    fn was_promoted(&self) -> bool {
        let events = self.office.protocol.events.iter().zip(counting(&self.office.protocol.events));
        let promoted = |id: MunicipalityNumber| {
            events.filter(|(_, counts)| *counts).any(|(event, _)| match event {
                Event::Withdrawal { replaced_by, .. } | Event::Grant { replaced_by, .. } => replaced_by.contains(&id),
                _ => false,
            })
        };
        self.case.row.id.is_some_and(promoted)
    }

    fn participants(&self) -> Vec<Person> {
        let person = |one: &crate::rules::Attendee| Person {
            name: if one.name.is_empty() { self.say("participant", &[("number", one.number.into())]) } else { one.name.clone() },
            track: track_word(one.track, self.words),
        };
        self.case.attendees.iter().map(person).collect()
    }

    fn tracks(&self) -> Vec<String> {
        let study = self.office.program.study;
        let mut said = Vec::new();
        if self.case.count(Track::Student) > 0 {
            said.push(self.say("letter-students", &[("credits", study.credits.into())]));
        }
        if self.case.count(Track::Course) > 0 {
            said.push(self.words.word("letter-course"));
        }
        if self.case.count(Track::Undecided) > 0 {
            said.push(self.words.word("letter-assessed"));
        }
        said
    }

    fn calendar(&self) -> Vec<String> {
        let office = self.office;
        let told = Scheduled {
            program: office.program,
            file: None,
            other_program: false,
            register: office.register,
            protocol: Some(office.protocol),
            plan: self.plan,
        };
        calendar_lines(&told, self.case.row.id, self.words)
    }

    fn costs(&self) -> Vec<String> {
        let (program, costs) = (self.office.program, &self.office.program.costs);
        let participants = self.case.row.seats.map_or(0, |seats| u64::from(seats.0));
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
        if program.gathering.iter().any(|one| one.kind == crate::program::GatheringKind::StudyTrip) {
            said.push(self.words.word("letter-excursion"));
        }
        said.push(self.say("letter-support", &[("support", costs.support.as_str().into())]));
        said
    }

    /// The rules that kept it out, the facts, and what can be done.
    fn why(&self) -> Vec<String> {
        let Some(one) = self.case.one else { return Vec::new() };
        let keeps_out =
            |finding: &&Finding| finding.code.level() <= Level::D && !finding.decided && !finding.code.leaves_track_open();
        let line = |finding: &Finding| {
            let rule = self.words.rule(finding.code, self.office.program);
            let who = finding.participant.map(|number| capital(&self.say("participant", &[("number", number.into())])) + ": ");
            let found = who.unwrap_or_default() + &self.words.finding(finding);
            let facts = [("code", finding.code.to_string().into()), ("rule", Fact::Said(rule)), ("found", Fact::Said(found))];
            self.say("letter-why", &facts)
        };
        one.findings.iter().filter(keeps_out).map(line).collect()
    }

    /// How to check, to complain, to see the file.
    fn closing(&self, kind: Letter) -> Vec<String> {
        let protocol = self.office.protocol;
        let check = match protocol.hashes().last() {
            Some(head) => {
                self.say("letter-check", &[("digest", protocol.digest.as_str().into()), ("head", head.as_str().into())])
            }
            None => self.say("letter-check-before", &[("digest", protocol.digest.as_str().into())]),
        };
        // Before the draw nothing is decided yet, and whoever withdrew decided themselves.
        let own_choice = kind == Letter::Withdrawn && self.cause() != Some(Cause::NoAnswer);
        let complain = (kind != Letter::TakingPart && !own_choice).then(|| self.words.word("letter-complain"));
        [Some(check), complain, Some(self.words.word("letter-access"))].into_iter().flatten().collect()
    }
}
