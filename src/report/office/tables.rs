//! CSV for the office.

use super::{Applicant, Letter, Office};
use crate::report::csv::{Dialect, csv};
use crate::report::file_name::plain;
use crate::report::language::language_of;
use crate::report::table::or_blank;
use crate::report::views::track_word;
use crate::rules::Track;
use crate::text::{Lang, Words};

/// The columns of `deltakere.csv`.
const ATTENDEES: [&str; 9] = ["id", "municipality", "status", "participant", "name", "email", "sector", "position", "track"];
/// The columns of `mottakere.csv`.
const LETTERS: [&str; 7] = ["id", "municipality", "status", "letter", "language", "to", "file"];
/// The columns of `fakturagrunnlag.csv`. What stands behind `sum` is not invoiced by the college.
const INVOICES: [&str; 13] = [
    "id",
    "municipality",
    "organisation_number",
    "participants",
    "per_participant",
    "sum",
    "students",
    "course_participants",
    "under_assessment",
    "semester_fee_not_invoiced",
    "literature_min_not_invoiced",
    "literature_max_not_invoiced",
    "support",
];

/// The participants of those who have a place.
pub fn attendees_csv(office: &Office<'_>, dialect: Dialect, words: &Words) -> Vec<u8> {
    let mut rows = Vec::new();
    for Applicant { case, attendees } in office.with_place() {
        for attendee in &attendees {
            rows.push(vec![
                or_blank(case.id),
                case.name.clone(),
                case.standing.name().to_owned(),
                attendee.number.to_string(),
                attendee.name.clone(),
                attendee.email.clone(),
                attendee.sector.clone(),
                attendee.position.clone(),
                track_word(attendee.track, words),
            ]);
        }
    }
    csv(dialect, &ATTENDEES, &rows)
}

/// What the letters' files are called: by number and name; a second of one municipality has a number of its own.
pub(super) fn letter_files(applicants: &[Applicant<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for Applicant { case, .. } in applicants {
        let start = match case.id {
            Some(id) => format!("{id}-{}", plain(&case.name)),
            None => "x".to_owned(),
        };
        let name = |number: usize| if number == 1 { format!("{start}.html") } else { format!("{start}-{number}.html") };
        let own = (1_usize..).map(name).find(|name| !names.contains(name)).unwrap_or_default();
        names.push(own);
    }
    names
}

/// To whom each letter goes.
pub fn letters_csv(office: &Office<'_>, asked: Option<Lang>, dialect: Dialect) -> Vec<u8> {
    let mut rows = Vec::new();
    let applicants = office.applicants();
    for (Applicant { case, .. }, file) in applicants.iter().zip(letter_files(&applicants)) {
        rows.push(vec![
            or_blank(case.id),
            case.name.clone(),
            case.standing.name().to_owned(),
            Letter::of(case).name().to_owned(),
            language_of(case.id, asked, office.cases.regulation).to_string(),
            office.cases.recipients(case).join(", "),
            file,
        ]);
    }
    csv(dialect, &LETTERS, &rows)
}

/// What is invoiced: so many participants at the price per participant; and, apart, what is paid elsewhere.
pub fn invoices_csv(office: &Office<'_>, dialect: Dialect) -> Vec<u8> {
    let program = &office.cases.regulation.program;
    let costs = &program.costs;
    let row = |applicant: &Applicant<'_>| {
        let participants = u64::from(applicant.seats());
        let (students, course) = (applicant.count(Track::Student), applicant.count(Track::Course));
        // Of an application that came after the intake only the number of participants is known.
        let known = |text: String| if applicant.attendees.is_empty() { String::new() } else { text };
        let fees = u64::try_from(students).unwrap_or(0) * u64::from(costs.semester_fee) * u64::from(program.study.years);
        vec![
            or_blank(applicant.case.id),
            applicant.case.name.clone(),
            or_blank(applicant.case.municipality.and_then(|municipality| municipality.organisation)),
            participants.to_string(),
            costs.participant.to_string(),
            (participants * u64::from(costs.participant)).to_string(),
            known(students.to_string()),
            known(course.to_string()),
            known(applicant.count(Track::Undecided).to_string()),
            known(fees.to_string()),
            (participants * u64::from(costs.literature_min)).to_string(),
            (participants * u64::from(costs.literature_max)).to_string(),
            costs.support.clone(),
        ]
    };
    csv(dialect, &INVOICES, &office.with_place().iter().map(row).collect::<Vec<_>>())
}
