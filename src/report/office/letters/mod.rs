//! Letters: one for each application, in the municipality's form of Norwegian, made for A4; one file each, and one with all of them.

mod closing;
mod decision;
mod head;
mod offer;
mod reasons;
mod writer;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use self::head::{Party, Reference};
use self::offer::Person;
use super::Office;
use super::tables::letter_files;
use crate::model::Fault;
use crate::report::language::language_of;
use crate::report::pages::{Own, letters_page};
use crate::schedule::Plan;
use crate::text::{Lang, Words};

pub(super) use self::writer::Writer;

/// One letter, as its templates see it.
#[derive(Clone, Serialize)]
pub(super) struct LetterSaid {
    lang: String,
    pub subject: String,
    sender: Party,
    /// The image that stands at the head, as a data address; blank where there is none.
    logo: String,
    recipients: Vec<Party>,
    references: Vec<Reference>,
    /// The decision, and what to do.
    pub decision: Vec<String>,
    /// What was received, in a receipt.
    received: Vec<String>,
    participants: Vec<Person>,
    tracks: Vec<String>,
    calendar: Vec<String>,
    reservation: String,
    costs: Vec<String>,
    /// Why it was decided so.
    pub reasons: Vec<String>,
    /// The rules that were not met.
    pub rules: Vec<String>,
    /// How to complain, to see the documents, to check.
    pub closing: Vec<String>,
    pub signature: Vec<String>,
    /// That it was approved electronically; blank where the programme file does not say so.
    approval: String,
    /// Whether somebody signs it by hand.
    by_hand: bool,
    /// The headings, by the rest of their keys.
    t: BTreeMap<String, String>,
}

/// The letters with the names of their files, and last one file with all of them.
///
/// # Errors
/// A mistake in a template.
pub fn letters(
    office: &Office<'_>,
    plan: Option<&Plan>,
    own: &Own,
    asked: Option<Lang>,
    date: Option<Date>,
) -> Result<Vec<(String, String)>, Fault> {
    let words = Lang::ALL.map(|lang| Words::with_own(lang, &own.sentences));
    let mut all = Vec::new();
    let mut files = Vec::new();
    let applicants = office.applicants();
    for (applicant, file) in applicants.iter().zip(letter_files(&applicants)) {
        let lang = language_of(applicant.case.id, asked, office.cases.regulation);
        let words = &words[lang as usize];
        let letter = letter(&Writer { office, plan, applicant, case: applicant.case, words, date }, &own.logo);
        files.push((file, letters_page(&letter.subject, std::slice::from_ref(&letter), own, words)?));
        all.push((lang, letter));
    }
    if let Some((lang, first)) = all.first() {
        let (words, subject) = (&words[*lang as usize], first.subject.clone());
        let letters: Vec<LetterSaid> = all.into_iter().map(|(_, letter)| letter).collect();
        files.push(("alle.html".to_owned(), letters_page(&subject, &letters, own, words)?));
    }
    Ok(files)
}

/// What a letter says.
pub(super) fn letter(writer: &Writer<'_>, logo: &str) -> LetterSaid {
    let (words, has_place) = (writer.words, writer.kind().has_place());
    let offered = |said: fn(&Writer<'_>) -> Vec<String>| if has_place { said(writer) } else { Vec::new() };
    LetterSaid {
        lang: words.lang().to_string(),
        subject: writer.subject(),
        sender: writer.sender(),
        logo: logo.to_owned(),
        recipients: writer.recipients(),
        references: writer.references(),
        decision: writer.decision(),
        received: if writer.is_receipt() { writer.received() } else { Vec::new() },
        participants: writer.participants(),
        tracks: offered(|writer| writer.tracks()),
        calendar: offered(|writer| writer.calendar()),
        reservation: words.word("schedule-reservation"),
        costs: offered(|writer| writer.costs()),
        reasons: writer.reasons(),
        rules: writer.rules_not_met(),
        closing: writer.closing(),
        signature: writer.signature(),
        approval: writer.approval().unwrap_or_default(),
        by_hand: writer.is_signed_by_hand(),
        t: words.plain("letter-t-"),
    }
}
