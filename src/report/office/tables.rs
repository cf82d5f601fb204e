//! CSV for the office.

use super::{Case, Letter, Office, language_of, track_word};
use crate::model::Fault;
use crate::report::csv::{Dialect, csv};
use crate::report::file_name::plain;
use crate::rules::{Track, recipients};
use crate::text::{Lang, Words};

/// The columns of `deltakere.csv`.
const ATTENDEES: [&str; 9] = ["id", "municipality", "status", "participant", "name", "email", "sector", "position", "track"];
/// The columns of `mottakere.csv`.
const LETTERS: [&str; 7] = ["id", "municipality", "status", "letter", "language", "to", "file"];
/// The columns of `fakturagrunnlag.csv`. What stands behind `sum` is not invoiced by the college.
const INVOICES: [&str; 12] = [
    "id",
    "municipality",
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

fn id(case: &Case<'_>) -> String {
    case.row.id.map_or_else(String::new, |id| id.to_string())
}

/// The participants of those who have a place.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn attendees_csv(office: &Office<'_>, dialect: Dialect, words: &Words) -> Result<Vec<u8>, Fault> {
    let mut rows = Vec::new();
    for case in office.with_place() {
        for one in &case.attendees {
            rows.push(vec![
                id(&case),
                case.row.name.clone(),
                case.row.standing.name().to_owned(),
                one.number.to_string(),
                one.name.clone(),
                one.email.clone(),
                one.sector.clone(),
                one.position.clone(),
                track_word(one.track, words),
            ]);
        }
    }
    csv(dialect, &ATTENDEES, &rows)
}

/// What the letters' files are called: by number and name; a second of one municipality has a number of its own.
pub(super) fn letter_files(cases: &[Case<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for case in cases {
        let start = match case.row.id {
            Some(id) => format!("{id}-{}", plain(&case.row.name)),
            None => "x".to_owned(),
        };
        let name = |number: usize| if number == 1 { format!("{start}.html") } else { format!("{start}-{number}.html") };
        let own = (1_usize..).map(name).find(|name| !names.contains(name)).unwrap_or_default();
        names.push(own);
    }
    names
}

/// To whom each letter goes.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn letters_csv(office: &Office<'_>, asked: Option<Lang>, dialect: Dialect) -> Result<Vec<u8>, Fault> {
    let mut rows = Vec::new();
    let cases = office.cases();
    for (case, file) in cases.iter().zip(letter_files(&cases)) {
        let Some(letter) = Letter::of(case) else { continue };
        let to = case.one.map(|one| recipients(one, office.intake, office.program)).unwrap_or_default();
        rows.push(vec![
            id(case),
            case.row.name.clone(),
            case.row.standing.name().to_owned(),
            letter.name().to_owned(),
            language_of(case.row.id, asked, office.program, office.register).to_string(),
            to.join(", "),
            file,
        ]);
    }
    csv(dialect, &LETTERS, &rows)
}

/// What is invoiced: so many participants at the price of one; and, apart, what is paid elsewhere.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn invoices_csv(office: &Office<'_>, dialect: Dialect) -> Result<Vec<u8>, Fault> {
    let costs = &office.program.costs;
    let row = |case: &Case<'_>| {
        let participants = case.row.seats.map_or(0, |seats| u64::from(seats.0));
        let (students, course) = (case.count(Track::Student), case.count(Track::Course));
        // Of one that came after the intake only the number of participants is known.
        let known = |text: String| if case.attendees.is_empty() { String::new() } else { text };
        let fees = u64::try_from(students).unwrap_or(0) * u64::from(costs.semester_fee) * u64::from(office.program.study.years);
        vec![
            id(case),
            case.row.name.clone(),
            participants.to_string(),
            costs.participant.to_string(),
            (participants * u64::from(costs.participant)).to_string(),
            known(students.to_string()),
            known(course.to_string()),
            known(case.count(Track::Undecided).to_string()),
            known(fees.to_string()),
            (participants * u64::from(costs.literature_min)).to_string(),
            (participants * u64::from(costs.literature_max)).to_string(),
            costs.support.clone(),
        ]
    };
    csv(dialect, &INVOICES, &office.with_place().iter().map(row).collect::<Vec<_>>())
}
