//! The rules for a participant, in the regulation's order. The sentence of the regulation stands above each function.

use email_address::{EmailAddress, Options};

use super::assess::FIRST_PLACES;
use super::case::{Case, Person, begins_with, names_several, same_address};
use super::length::{self, Length};
use super::tokens::Years;
use super::{Code, Finding, Track};
use crate::model::ParticipantField;
use crate::program::{LengthWords, ParticipantLimits};

type Findings = Vec<Finding>;

/// Whether a text can be an e-mail address: a top-level domain, no display name, no address of a machine.
pub(super) fn is_address(text: &str) -> bool {
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(text, options).is_ok()
}

/// "Deltakeres navn og e-postadresse": the name is missing, or it is two persons' names and so nobody's (ours).
pub(super) fn name_missing(case: &Case<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in &case.people {
        let finding = match () {
            () if person.name.is_empty() => Finding::new(Code::P01, ""),
            () if names_several(&person.name) => Finding::new(Code::P01, "several").with("written", person.name.as_ref()),
            () => continue,
        };
        findings.push(finding.about(person.number()).at(person.cell(ParticipantField::Name)));
    }
    findings
}

/// "Deltakeres navn og e-postadresse": the address is missing, or cannot be one.
pub(super) fn address_missing(case: &Case<'_>) -> Findings {
    let wrong = |person: &&Person<'_>| !is_address(&person.email);
    let finding = |person: &Person<'_>| {
        let variant = if person.email.is_empty() { "blank" } else { "" };
        let finding = Finding::new(Code::P02, variant).about(person.number()).at(person.cell(ParticipantField::Email));
        finding.with("written", person.email.as_ref())
    };
    case.people.iter().filter(wrong).map(finding).collect()
}

/// "minimum tre personer": the same address twice may be one person twice, or two who share an address.
pub(super) fn address_twice(case: &Case<'_>) -> Findings {
    let mut findings = Vec::new();
    for (index, person) in case.people.iter().enumerate() {
        let same = |other: &&Person<'_>| !person.email.is_empty() && same_address(&other.email) == same_address(&person.email);
        if let Some(first) = case.people[..index].iter().find(same) {
            let finding = Finding::new(Code::P03, "").about(person.number()).at(person.cell(ParticipantField::Email));
            findings.push(finding.with("first", first.number()));
        }
    }
    findings
}

/// What a participant's education and experience make of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Admission {
    Student,
    Assessed,
    Course,
    Unreadable(ParticipantField),
    /// The programme has no rule on education.
    Alike,
}

/// What somebody's education and experience make of them; read once.
fn admission(case: &Case<'_>, person: &Person<'_>) -> Admission {
    *person.admission.get_or_init(|| read_admission(case, person))
}

/// "Opptakskrav for deltakere er 3 år høgskole-/universitetsutdanning. Søkere med 1 – 2 år høgskole-/universitetsutdanning
/// samt 1 – 2 års relevant arbeidserfaring kan vurderes individuelt. Søkere som ikke oppfyller kravet om utdanning kan delta
/// som kursdeltaker."
///
/// Ours: the stricter reading of "kan vurderes individuelt" and "eller 1 – 2 år"; education between 2 and 3 years, and
/// experience over 2, count likewise. Where an interval was read, both ends must lead to the same.
fn read_admission(case: &Case<'_>, person: &Person<'_>) -> Admission {
    let Some(limits) = case.context.program.participant else { return Admission::Alike };
    let entry = |field| person.participant.entry(field);
    let seen = case.context.seen;
    match seen.education.of(entry(ParticipantField::Education), || schooling(case, person, limits)) {
        Schooling::Student => Admission::Student,
        Schooling::Course => Admission::Course,
        Schooling::Unreadable => Admission::Unreadable(ParticipantField::Education),
        Schooling::Assessed => {
            match seen.experience.of(entry(ParticipantField::Experience), || is_experienced(case, person, limits)) {
                Some(true) => Admission::Assessed,
                Some(false) => Admission::Course,
                None => Admission::Unreadable(ParticipantField::Experience),
            }
        }
    }
}

/// What somebody's education alone makes of them.
#[derive(Clone, Copy)]
pub(super) enum Schooling {
    Student,
    /// Their experience decides.
    Assessed,
    Course,
    Unreadable,
}

fn years(limit: u32) -> Years {
    Years::from(i128::from(limit))
}

/// More years than this at a university are probably all years at school ("12 år"): somebody reads them.
const MOST_SCHOOLING: u32 = 10;

fn schooling(case: &Case<'_>, person: &Person<'_>, limits: ParticipantLimits) -> Schooling {
    let words = &case.context.program.words.education;
    let (student, assessed) = (years(limits.student_years), years(limits.assessed_years));
    match length(case, person.participant.text(ParticipantField::Education), words, limits) {
        Length::Between(low, _) if low > years(MOST_SCHOOLING) => Schooling::Unreadable,
        Length::AtLeastPerhaps(low) | Length::Between(low, _) if low >= student => Schooling::Student,
        Length::Between(_, Some(high)) if high < assessed => Schooling::Course,
        Length::Between(low, Some(high)) if low >= assessed && high < student => Schooling::Assessed,
        _ => Schooling::Unreadable,
    }
}

/// Whether somebody's experience is enough; none where that cannot be read.
fn is_experienced(case: &Case<'_>, person: &Person<'_>, limits: ParticipantLimits) -> Option<bool> {
    let wanted = years(limits.assessed_experience_years);
    let words = &case.context.program.words.experience;
    match length(case, person.participant.text(ParticipantField::Experience), words, limits) {
        Length::AtLeastPerhaps(low) | Length::Between(low, _) if low >= wanted => Some(true),
        Length::Between(_, Some(high)) if high < wanted => Some(false),
        _ => None,
    }
}

fn length(case: &Case<'_>, text: &str, words: &LengthWords, limits: ParticipantLimits) -> Length {
    length::read(text, words, limits.credits_per_year.get(), case.context.program.deadline.day())
}

fn with_track(case: &Case<'_>, code: Code, decided: Track, fits: impl Fn(Admission) -> bool) -> Findings {
    let mut findings = Vec::new();
    for person in &case.people {
        let by_decision = person.decided == Some(decided);
        if by_decision || (person.decided.is_none() && fits(admission(case, person))) {
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
pub(super) fn student(case: &Case<'_>) -> Findings {
    with_track(case, Code::P04, Track::Student, |admission| admission == Admission::Student)
}

/// One to under three years, and experience: assessed individually.
pub(super) fn assessed_individually(case: &Case<'_>) -> Findings {
    with_track(case, Code::P05, Track::Undecided, |admission| admission == Admission::Assessed)
}

/// Otherwise: course participant.
pub(super) fn course_participant(case: &Case<'_>) -> Findings {
    with_track(case, Code::P06, Track::Course, |admission| admission == Admission::Course)
}

/// What was written cannot be read as a length; nothing is assumed.
pub(super) fn length_unreadable(case: &Case<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in case.people.iter().filter(|person| person.decided.is_none()) {
        let Admission::Unreadable(field) = admission(case, person) else { continue };
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
pub(super) fn outside_target_group(case: &Case<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in &case.people {
        let written = person.participant.text(ParticipantField::TargetGroup);
        if begins_with(written, &case.context.program.words.outside_target_group) {
            let finding = Finding::new(Code::P08, "").about(person.number()).at(person.cell(ParticipantField::TargetGroup));
            findings.push(finding.with("written", written));
        }
    }
    findings
}

/// "Det kan sendes inntil èn søknad pr kommune" and "tre personer": the same address in another application.
pub(super) fn address_elsewhere(case: &Case<'_>) -> Findings {
    let mut findings = Vec::new();
    for person in case.people.iter().filter(|person| !person.email.is_empty()) {
        let everywhere = case.shared.places(&person.email);
        let places: Vec<String> = everywhere
            .iter()
            .filter(|(index, _)| *index != case.index)
            .take(FIRST_PLACES)
            .map(|(_, cell)| case.context.intake.place(*cell))
            .collect();
        if !places.is_empty() {
            let finding = Finding::new(Code::P09, "").about(person.number()).at(person.cell(ParticipantField::Email));
            findings.push(finding.with("places", places));
        }
    }
    findings
}
