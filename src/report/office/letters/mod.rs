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
use super::tables::letter_names;
use crate::model::Fault;
use crate::report::Recipient;
use crate::report::language::language_of;
use crate::report::pages::Document;
use crate::schedule::Plan;
use crate::text::{Lang, OwnSentences, Words};

pub(super) use self::writer::Writer;

/// One letter, as its templates see it.
#[derive(Clone, Serialize)]
pub(super) struct LetterSaid {
    lang: String,
    pub subject: String,
    sender: Party,
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
    /// The heading above `closing`.
    rights: String,
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

#[derive(Serialize)]
struct Letters<'a> {
    letters: &'a [LetterSaid],
}

/// A letter as a document, with the name of its file without an ending.
pub struct Written {
    /// The name.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// The document.
    pub document: Document,
    /// The message that it goes with; none of the document with all letters.
    pub envelope: Option<Envelope>,
}

/// A message to whoever gets a letter.
pub struct Envelope {
    /// The addresses.
    pub to: Vec<String>,
    /// What stands in the message.
    pub body: String,
    /// The municipalities, as they are addressed, and their organisation numbers.
    pub recipient: Recipient,
    /// Whether the letter decides something.
    pub decides: bool,
    /// Whether it names participants, or quotes what was written about them.
    pub personal: bool,
}

/// The letters, and last one document with all of them.
///
/// # Errors
/// A mistake of ours.
pub fn letters(
    office: &Office<'_>,
    plan: Option<&Plan>,
    own: &OwnSentences,
    asked: Option<Lang>,
    date: Option<Date>,
) -> Result<Vec<Written>, Fault> {
    let words = Lang::ALL.map(|lang| Words::with_own(lang, own));
    let document = |letters: &[LetterSaid], words: &Words| {
        let title = letters.first().map_or("", |letter| &letter.subject);
        Document::new("letter", title, &Letters { letters }, words)
    };
    let mut all = Vec::new();
    let mut written = Vec::new();
    let applicants = office.applicants();
    let mut first = None;
    for (applicant, name) in applicants.iter().zip(letter_names(&applicants)) {
        let words = &words[language_of(applicant.case.id, asked, office.cases.regulation) as usize];
        let writer = Writer { office, plan, applicant, case: applicant.case, words, date, is_reply: false };
        let letter = letter(&writer);
        let envelope = Envelope {
            to: office.cases.recipients(applicant.case),
            body: [words.say("letter-draft", &writer.facts()), String::new(), words.word("letter-t-regards")]
                .into_iter()
                .chain(letter.signature.clone())
                .chain([String::new()])
                .collect::<Vec<_>>()
                .join("\r\n"),
            recipient: writer.recipient(),
            decides: writer.is_decision(),
            personal: !(letter.participants.is_empty() && letter.rules.is_empty()),
        };
        written.push(Written {
            name,
            title: letter.subject.clone(),
            document: document(std::slice::from_ref(&letter), words)?,
            envelope: Some(envelope),
        });
        all.push(letter);
        first.get_or_insert(words);
    }
    if let Some(words) = first {
        let title = all.first().map_or_else(String::new, |letter| letter.subject.clone());
        written.push(Written { name: ALL.to_owned(), title, document: document(&all, words)?, envelope: None });
    }
    Ok(written)
}

/// The name of the document with all letters.
const ALL: &str = "alle";

/// What a letter says.
pub(super) fn letter(writer: &Writer<'_>) -> LetterSaid {
    let (words, has_place) = (writer.words, writer.kind().has_place());
    let offered = |said: fn(&Writer<'_>) -> Vec<String>| if has_place { said(writer) } else { Vec::new() };
    LetterSaid {
        lang: words.lang().to_string(),
        subject: writer.subject(),
        sender: writer.sender(),
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
        rights: words.word(if writer.is_decision() { "letter-t-rights" } else { "letter-rights-none" }),
        closing: writer.closing(),
        signature: writer.signature(),
        approval: writer.approval().unwrap_or_default(),
        by_hand: writer.is_signed_by_hand(),
        t: words.plain("letter-t-"),
    }
}
