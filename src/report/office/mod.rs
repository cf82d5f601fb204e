//! What is the office's own: lists and a workbook with personal data, and letters. Nothing of it may be published.

mod letters;
mod tables;
mod workbook;

pub(super) use letters::LetterSaid;
pub use letters::letters;
pub use tables::{attendees_csv, invoices_csv, letters_csv};
pub use workbook::office_workbook;

use super::result::{Row, Standing};
use crate::model::{Intake, MunicipalityNumber};
use crate::program::{FileLanguage, Program};
use crate::protocol::Protocol;
use crate::register::{LanguageForm, Register};
use crate::rules::{Assessed, Attendee, Decision, Status, Track, attendees};
use crate::text::{Lang, Words};

/// What it is made of.
pub struct Office<'a> {
    /// The protocol.
    pub protocol: &'a Protocol,
    /// Its rows, with what the rules know.
    pub rows: &'a [Row],
    /// The programme.
    pub program: &'a Program,
    /// The register.
    pub register: &'a Register,
    /// What was received.
    pub intake: &'a Intake,
    /// What the rules say of it.
    pub assessed: &'a [Assessed],
    /// The decisions.
    pub decisions: &'a [Decision],
    /// Whether they were taken after the freeze.
    pub later_decisions: bool,
}

/// Which letter an application gets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Letter {
    TakingPart,
    Admitted,
    /// Has a place, and has said yes.
    Accepted,
    Waiting,
    Late,
    NotEligible,
    Undecided,
    Withdrawn,
}

impl Letter {
    fn of(case: &Case<'_>) -> Option<Self> {
        Some(match case.row.standing {
            Standing::Admitted | Standing::AdmittedLate | Standing::Granted if case.accepted => Self::Accepted,
            Standing::Admitted | Standing::AdmittedLate | Standing::Granted => Self::Admitted,
            Standing::Waiting => Self::Waiting,
            Standing::Late => Self::Late,
            Standing::NotEligible => Self::NotEligible,
            Standing::Undecided => Self::Undecided,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::TakingPart => Self::TakingPart,
            Standing::SetAside => return None,
        })
    }

    /// Whether it goes to somebody who has a place.
    fn has_place(self) -> bool {
        matches!(self, Self::Admitted | Self::Accepted)
    }

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::TakingPart => "taking-part",
            Self::Admitted => "admitted",
            Self::Accepted => "accepted",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::NotEligible => "not-eligible",
            Self::Undecided => "undecided",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// An application with its participants.
struct Case<'a> {
    row: &'a Row,
    /// What the rules say of it; none when it came after the intake.
    one: Option<&'a Assessed>,
    attendees: Vec<Attendee>,
    /// Whether it has said yes to its place.
    accepted: bool,
}

impl Case<'_> {
    fn count(&self, track: Track) -> usize {
        self.attendees.iter().filter(|one| one.track == Some(track)).count()
    }
}

impl<'a> Office<'a> {
    /// Every application in the order of the rows, without those that were set aside.
    fn cases(&self) -> Vec<Case<'a>> {
        let mut taken: Vec<usize> = Vec::new();
        let now = crate::protocol::Standing::of(self.protocol).ok();
        let of = |row: &'a Row| {
            let left_out = matches!(row.standing, Standing::NotEligible | Standing::Undecided);
            let fits = |one: &&Assessed| {
                let is_out = matches!(one.status, Status::NotEligible | Status::Undecided);
                let same = one.id == row.id && one.status != Status::SetAside && !taken.contains(&one.index);
                same && (is_out == left_out || row.standing == Standing::Granted || row.standing == Standing::Withdrawn)
            };
            let one = self.assessed.iter().find(fits);
            taken.extend(one.map(|one| one.index));
            let attendees = one.map(|one| attendees(one, self.intake, self.decisions, self.program)).unwrap_or_default();
            let accepted = row.id.is_some_and(|id| now.as_ref().is_some_and(|now| now.accepted(id)));
            Case { row, one, attendees, accepted }
        };
        self.rows.iter().filter(|row| row.standing != Standing::SetAside).map(of).collect()
    }

    /// Those who have a place.
    fn with_place(&self) -> Vec<Case<'a>> {
        self.cases().into_iter().filter(|case| Letter::of(case).is_some_and(Letter::has_place)).collect()
    }
}

/// What somebody decided about an application: codes, and words for what has none.
pub(super) fn decided_words(row: &Row, words: &Words) -> String {
    let word = |name: &&'static str| match *name {
        "out" => words.word("decision-out"),
        "withdrawn" => words.word("decision-withdrawn"),
        code => code.to_owned(),
    };
    row.decided.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// How somebody takes part, in a word.
fn track_word(track: Option<Track>, words: &Words) -> String {
    words.word(match track {
        Some(Track::Student) => "track-student",
        Some(Track::Course) => "track-course",
        Some(Track::Undecided) => "track-undecided",
        None => "track-none",
    })
}

/// The language to write to a municipality in: its own form of Norwegian; where it has none, the programme file's. English for whoever asks.
pub(super) fn language_of(id: Option<MunicipalityNumber>, asked: Option<Lang>, program: &Program, register: &Register) -> Lang {
    if asked == Some(Lang::En) {
        return Lang::En;
    }
    let form = id.and_then(|id| register.get(id)).map_or(LanguageForm::Neutral, |one| one.language_form);
    match (form, program.language) {
        (LanguageForm::Nn, _) | (LanguageForm::Neutral, FileLanguage::Nn) => Lang::Nn,
        _ => Lang::Nb,
    }
}
