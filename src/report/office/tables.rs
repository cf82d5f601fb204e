//! CSV for the office.

use super::{Applicant, Letter, Office};
use crate::report::csv::{Dialect, csv};
use crate::report::file_name::plain;
use crate::report::language::language_of;
use crate::report::table::or_blank;
use crate::report::views::track_word;
use crate::text::{Lang, Words};

/// The columns of `deltakere.csv`.
const ATTENDEES: [&str; 9] = ["id", "municipality", "status", "participant", "name", "email", "sector", "position", "track"];
/// The columns of `mottakere.csv`.
const LETTERS: [&str; 7] = ["id", "municipality", "status", "letter", "language", "to", "file"];
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

/// What the letters' files are called without an ending: by number and name; a second of one municipality has a number of its own.
pub(super) fn letter_names(applicants: &[Applicant<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for Applicant { case, .. } in applicants {
        let start = match case.id {
            Some(id) => format!("{id}-{}", plain(&case.name)),
            None => "x".to_owned(),
        };
        let name = |number: usize| if number == 1 { start.clone() } else { format!("{start}-{number}") };
        let own = (1_usize..).map(name).find(|name| !names.contains(name)).unwrap_or_default();
        names.push(own);
    }
    names
}

/// To whom each letter goes.
pub fn letters_csv(office: &Office<'_>, asked: Option<Lang>, dialect: Dialect) -> Vec<u8> {
    let mut rows = Vec::new();
    let applicants = office.applicants();
    for (Applicant { case, .. }, name) in applicants.iter().zip(letter_names(&applicants)) {
        rows.push(vec![
            or_blank(case.id),
            case.name.clone(),
            case.standing.name().to_owned(),
            Letter::of(case).name().to_owned(),
            language_of(case.id, asked, office.cases.regulation).to_string(),
            office.cases.recipients(case).join(", "),
            format!("{name}.html"),
        ]);
    }
    csv(dialect, &LETTERS, &rows)
}
