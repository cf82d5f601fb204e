//! The rules for a participant, in the regulation's order. The sentence of the regulation stands above each function.

use super::subject::{Person, Subject};
use crate::model::ParticipantField;
use crate::rules::finding::FIRST_PLACES;
use crate::rules::read::admission::Admission;
use crate::rules::read::texts::{begins_with, is_address, names_several, same_address};
use crate::rules::{Code, Finding, Track};

type Findings = Vec<Finding>;

/// "Deltakeres navn og e-postadresse": the name is missing, or it is two persons' names and so nobody's (ours).
pub(in crate::rules) fn name_missing(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    let joining = &subject.context.program.words.joining;
    for person in &subject.people {
        let finding = match () {
            () if person.name.is_empty() => Finding::new(Code::P01, ""),
            () if names_several(&person.name, joining) => {
                Finding::new(Code::P01, "several").with("written", person.name.as_ref())
            }
            () => continue,
        };
        findings.push(finding.about(person.number()).at(person.cell(ParticipantField::Name)));
    }
    findings
}

/// "Deltakeres navn og e-postadresse": the address is missing, or cannot be one.
pub(in crate::rules) fn address_missing(subject: &Subject<'_>) -> Findings {
    let wrong = |person: &&Person<'_>| !is_address(&person.email);
    let finding = |person: &Person<'_>| {
        let variant = if person.email.is_empty() { "blank" } else { "" };
        let finding = Finding::new(Code::P02, variant).about(person.number()).at(person.cell(ParticipantField::Email));
        finding.with("written", person.email.as_ref())
    };
    subject.people.iter().filter(wrong).map(finding).collect()
}

/// "minimum tre personer": the same address twice may be one person twice, or two who share an address.
pub(in crate::rules) fn address_twice(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    for (index, person) in subject.people.iter().enumerate() {
        let same = |other: &&Person<'_>| !person.email.is_empty() && same_address(&other.email) == same_address(&person.email);
        if let Some(first) = subject.people[..index].iter().find(same) {
            let finding = Finding::new(Code::P03, "").about(person.number()).at(person.cell(ParticipantField::Email));
            findings.push(finding.with("first", first.number()));
        }
    }
    findings
}

fn with_track(subject: &Subject<'_>, code: Code, decided: Track, fits: impl Fn(Admission) -> bool) -> Findings {
    let mut findings = Vec::new();
    for person in &subject.people {
        let by_decision = person.decided == Some(decided);
        if by_decision || (person.decided.is_none() && fits(person.admission)) {
            let text = |field| person.participant.text(field);
            let finding = Finding::new(code, if by_decision { "decided" } else { "" }).about(person.number());
            let finding = finding.at(person.cell(ParticipantField::Education));
            let finding = finding.saying(vec![
                ("education", text(ParticipantField::Education).into()),
                ("experience", text(ParticipantField::Experience).into()),
            ]);
            findings.push(Finding { decided: by_decision, ..finding });
        }
    }
    findings
}

/// Three years or more: student, with credits.
pub(in crate::rules) fn student(subject: &Subject<'_>) -> Findings {
    with_track(subject, Code::P04, Track::Student, |admission| admission == Admission::Student)
}

/// One to under three years, and experience: assessed individually.
pub(in crate::rules) fn assessed_individually(subject: &Subject<'_>) -> Findings {
    with_track(subject, Code::P05, Track::Undecided, |admission| admission == Admission::Assessed)
}

/// Otherwise: course participant.
pub(in crate::rules) fn course_participant(subject: &Subject<'_>) -> Findings {
    with_track(subject, Code::P06, Track::Course, |admission| admission == Admission::Course)
}

/// What was written cannot be read as a length; nothing is assumed.
pub(in crate::rules) fn length_unreadable(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in subject.people.iter().filter(|person| person.decided.is_none()) {
        let Admission::Unreadable(field) = person.admission else { continue };
        let blank = person.participant.text(field).is_empty();
        let variant = match (field, person.cell(field)) {
            (ParticipantField::Experience, None) => "no-experience-column",
            (ParticipantField::Experience, Some(_)) if blank => "experience-blank",
            (ParticipantField::Experience, Some(_)) => "experience",
            (_, None) => "no-column",
            (_, Some(_)) if blank => "blank",
            (_, Some(_)) => "",
        };
        let finding = Finding::new(Code::P07, variant).about(person.number()).at(person.cell(field));
        findings.push(finding.with("written", person.participant.text(field)));
    }
    findings
}

/// "Målgruppen for studiet er personer med nøkkelfunksjoner i kommunene, ledere og folkevalgte", where the form asks.
pub(in crate::rules) fn outside_target_group(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in &subject.people {
        let written = person.participant.text(ParticipantField::TargetGroup);
        if begins_with(written, &subject.context.program.words.outside_target_group) {
            let finding = Finding::new(Code::P08, "").about(person.number()).at(person.cell(ParticipantField::TargetGroup));
            findings.push(finding.with("written", written));
        }
    }
    findings
}

/// "Det kan sendes inntil èn søknad pr kommune" and "tre personer": the same address in another application.
pub(in crate::rules) fn address_elsewhere(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in subject.people.iter().filter(|person| !person.email.is_empty()) {
        let everywhere = subject.shared.places(&person.email);
        let places: Vec<String> = everywhere
            .iter()
            .filter(|(index, _)| *index != subject.index)
            .take(FIRST_PLACES)
            .map(|(_, cell)| subject.context.intake.place(*cell))
            .collect();
        if !places.is_empty() {
            let finding = Finding::new(Code::P09, "").about(person.number()).at(person.cell(ParticipantField::Email));
            findings.push(finding.with("places", places));
        }
    }
    findings
}
