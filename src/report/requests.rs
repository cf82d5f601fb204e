//! Requests to municipalities for what is missing: one message each, in the form of Norwegian that the municipality has decided on, and the list of
//! recipients.

use std::collections::BTreeMap;

use super::csv::{Dialect, csv};
use super::draft::draft;
use super::file_name::plain;
use super::language::language_of;
use super::subject::subject;
use super::table::or_blank;
use crate::model::{Fact, MunicipalityNumber, ParticipantField};
use crate::program::Deadline;
use crate::rules::{Assessed, Assessment, Code, Finding, Level, Status};
use crate::text::{Words, visible};

/// The columns of the list of recipients.
pub const RECIPIENT_COLUMNS: [&str; 7] = ["id", "name", "language", "to", "subject", "file", "codes"];

/// The name of the list.
pub const RECIPIENTS: &str = "mottakere.csv";

/// A request, ready to be sent.
pub struct MissingRequest {
    /// The name of its file.
    pub file: String,
    /// The message, as a file that e-mail programs open.
    pub message: Vec<u8>,
    /// Its line in the list of recipients.
    row: Vec<String>,
    /// Whether there is nobody to send it to.
    pub unaddressed: bool,
}

/// What a municipality can put right: everything that keeps its application out or undecided and that it knows, and education that cannot be
/// read. What only the officer can judge is not asked for.
fn is_asked(finding: &Finding) -> bool {
    let officer = matches!(finding.code, Code::A11 | Code::P05);
    (matches!(finding.code.level(), Level::E | Level::D) || finding.code == Code::A16) && !finding.decided && !officer
}

/// A request for every municipality that something is missing from; applications of one municipality in one.
pub fn requests(assessment: &Assessment) -> Vec<MissingRequest> {
    let mut groups: BTreeMap<(bool, Option<MunicipalityNumber>, String), Vec<&Assessed>> = BTreeMap::new();
    for application in assessment
        .applications
        .iter()
        .filter(|application| application.status != Status::SetAside && application.findings.iter().any(is_asked))
    {
        // Those of unknown municipalities are told apart by what is written.
        let apart = if application.id.is_some() { String::new() } else { assessment.facts(application) };
        groups.entry((application.id.is_none(), application.id, apart)).or_default().push(application);
    }
    groups.into_iter().map(|((_, id, facts), group)| request(id, &facts, &group, assessment)).collect()
}

/// The list of recipients.
pub fn recipient_list(requests: &[MissingRequest], dialect: Dialect) -> Vec<u8> {
    csv(dialect, &RECIPIENT_COLUMNS, &requests.iter().map(|request| request.row.clone()).collect::<Vec<_>>())
}

fn request(id: Option<MunicipalityNumber>, facts: &str, group: &[&Assessed], assessment: &Assessment) -> MissingRequest {
    let program = &assessment.regulation.program;
    let lang = language_of(id, None, &assessment.regulation);
    let words = Words::new(lang);
    let name = match id {
        Some(_) => assessment.name(group[0]),
        None => words.word("unknown-municipality"),
    };
    let alone = id.filter(|_| group[0].municipalities.len() == 1);
    let addressed = match alone.and_then(|id| assessment.regulation.register.get(id)) {
        Some(municipality) => municipality.addressed(),
        None if id.is_some() => name.clone(),
        None => words.word("request-unknown"),
    };
    let mut to: Vec<String> = Vec::new();
    for address in group.iter().flat_map(|application| assessment.recipients(application)) {
        if !to.contains(&address) {
            to.push(address);
        }
    }
    let subject = subject("letter-what-request", program, &words);
    let body = body(&addressed, group, assessment, &words);
    let file = match id {
        Some(id) => format!("{id}-{}.eml", plain(&name)),
        None => format!("{}-{facts}.eml", plain(&name)),
    };
    let codes: Vec<&Finding> =
        group.iter().flat_map(|application| &application.findings).filter(|finding| is_asked(finding)).collect();
    let mut codes: Vec<&str> = codes.iter().map(|finding| finding.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let row = vec![or_blank(id), name, lang.to_string(), to.join(", "), subject.clone(), file.clone(), codes.join(" ")];
    let message = draft(&to, &subject, &body, None, program);
    MissingRequest { file, message, row, unaddressed: to.is_empty() }
}

fn body(name: &str, group: &[&Assessed], assessment: &Assessment, words: &Words) -> String {
    let program = &assessment.regulation.program;
    let mut lines = vec![words.say("request-greeting", &[("name", name.into())]), String::new()];
    let facts = [("program", program.name.as_str().into()), ("year", program.study_year.as_str().into())];
    lines.extend([words.say("request-thanks", &facts), String::new()]);
    let (mut keeps_out, mut track) = (false, false);
    let mut asked: Vec<String> = Vec::new();
    for application in group {
        for finding in application.findings.iter().filter(|finding| is_asked(finding)) {
            keeps_out |= finding.code.keeps_out();
            track |= finding.code.leaves_track_open();
            // Two applications of one municipality are asked about once.
            let item = if finding.code == Code::A03 {
                which_stands(group, words)
            } else {
                item(assessment, application, finding, words)
            };
            if finding.code != Code::A03 || !asked.contains(&item) {
                asked.push(item);
            }
        }
    }
    for (number, item) in (1_usize..).zip(asked) {
        lines.push(format!("{number}. {item}"));
    }
    lines.push(String::new());
    if keeps_out {
        lines.push(words.word("request-keeps-out"));
    }
    if track {
        lines.push(words.word(if keeps_out { "request-track-besides" } else { "request-track" }));
    }
    let reference = group.iter().flat_map(|own| &own.findings).any(|finding| finding.code == Code::A16 && is_asked(finding));
    if reference {
        lines.push(words.word(if keeps_out || track { "request-reference-besides" } else { "request-reference" }));
    }
    let deadline = program.correction_deadline.map(|deadline| match deadline {
        Deadline::Day(date) => Fact::from(date),
        Deadline::Moment(moment) => Fact::from(moment),
    });
    lines.push(match deadline {
        Some(deadline) => words.say("request-deadline", &[("deadline", deadline)]),
        None => words.word("request-soon"),
    });
    lines.extend([String::new(), words.word("request-regards")]);
    if let Some(contact) = &program.contact {
        lines.extend([contact.name.clone(), contact.email.clone()]);
    }
    lines.push(program.name.clone());
    lines.push(String::new());
    lines.join("\r\n")
}

/// Which of several applications stands; each is named by its time of receipt.
fn which_stands(group: &[&Assessed], words: &Words) -> String {
    let received = |application: &&Assessed| {
        application.received.as_ref().map_or_else(|| "?".to_owned(), |moment| words.moment(moment.datetime()))
    };
    words.say("ask-A03", &[("received", Fact::List(group.iter().map(received).collect()))])
}

/// One thing that is asked for: whose it is, what was found, what is wanted.
fn item(assessment: &Assessment, application: &Assessed, finding: &Finding, words: &Words) -> String {
    let asked = match finding.code {
        Code::A04 if assessment.regulation.program.participant.is_none() => words.word("ask-A04-without-education"),
        _ => words.asked(finding),
    };
    let who = finding.participant.map(|number| {
        let participant = assessment.received(application).participants().find(|participant| participant.number == number);
        let name = participant.map_or_else(String::new, |participant| {
            let names = [ParticipantField::Name, ParticipantField::LastName].map(|field| participant.text(field));
            visible(&names.join(" "))
        });
        let key = if name.is_empty() { "request-participant" } else { "request-participant-named" };
        words.say(key, &[("number", number.into()), ("name", name.into())])
    });
    // What no form asked for is no fault of the municipality's.
    let found = (!finding.lacks_column()).then(|| words.finding(finding));
    let said = [who, found, Some(asked)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
