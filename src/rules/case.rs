//! What a rule looks at: one application as it was read, with what decisions have changed, and its neighbours.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Index;

use sha2::{Digest, Sha256};

use super::decisions::FACTS_DIGITS;
use super::participant::Admission;
use super::seen::Seen;
use super::shared::Shared;
use super::{Code, Receipt, Track};
use crate::model::{
    Address, Application, Field, Intake, MunicipalityNumber, Participant, ParticipantField, composed, hex, is_error,
};
use crate::program::Program;
use crate::register::{Found, Register};

/// Everything that does not change from one application to the next.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub intake: &'a Intake,
    pub program: &'a Program,
    pub register: &'a Register,
    pub seen: &'a Seen,
}

/// One application as a rule sees it.
pub(super) struct Case<'a> {
    pub context: Context<'a>,
    pub application: Application<'a>,
    pub found: &'a Found,
    pub people: Vec<Person<'a>>,
    pub receipt: Option<Receipt>,
    /// How many other applications there are from the same municipalities (A03), and the first cells of the first of them.
    pub rivals: (usize, Vec<Option<Address>>),
    /// Addresses that stand in another application too (P09), each with where.
    pub shared: &'a Shared,
    pub index: usize,
}

/// A participant that counts.
pub(super) struct Person<'a> {
    pub participant: Participant<'a>,
    pub name: Cow<'a, str>,
    pub email: Cow<'a, str>,
    pub decided: Option<Track>,
    /// What education and experience make of them: four rules ask, and it is read once.
    pub admission: OnceCell<Admission>,
}

/// What decisions have changed about an application.
#[derive(Clone, Default)]
pub(super) struct Settled {
    pub withdrawn: bool,
    pub falls: bool,
    pub stands: bool,
    pub receipt: Option<Receipt>,
    pub out: Vec<u32>,
    pub names: BTreeMap<u32, String>,
    pub emails: BTreeMap<u32, String>,
    pub tracks: BTreeMap<u32, Track>,
    /// Findings that were judged: met, in time, two persons (true), or not met, late (false).
    pub judged: BTreeMap<(Code, Option<u32>), bool>,
    /// Positions in the list of decisions.
    pub taken: Vec<usize>,
}

/// What decisions have changed, by application; most of them nothing.
#[derive(Default)]
pub(super) struct AllSettled {
    changed: BTreeMap<usize, Settled>,
    nothing: Settled,
}

impl AllSettled {
    /// What has changed about an application, to be changed further.
    pub fn change(&mut self, index: usize) -> &mut Settled {
        self.changed.entry(index).or_default()
    }

    /// Those about which something has changed.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Settled)> {
        self.changed.iter().map(|(index, settled)| (*index, settled))
    }
}

impl Index<usize> for AllSettled {
    type Output = Settled;

    fn index(&self, index: usize) -> &Settled {
        self.changed.get(&index).unwrap_or(&self.nothing)
    }
}

impl Settled {
    /// Notes how a finding was judged; a later judgement replaces an earlier one.
    pub fn judge(&mut self, code: Code, participant: Option<u32>, holds: bool) {
        self.judged.insert((code, participant), holds);
    }

    /// Notes how a participant takes part.
    pub fn track(&mut self, participant: u32, track: Track) {
        self.tracks.insert(participant, track);
    }
}

impl<'a> Case<'a> {
    /// The text of a field of the application.
    pub fn text(&self, field: Field) -> &'a str {
        self.application.text(field)
    }

    /// Where a field stands.
    pub fn cell(&self, field: Field) -> Option<Address> {
        self.application.cell(field)
    }

    /// The municipalities, when they are known.
    pub fn municipalities(&self) -> Vec<MunicipalityNumber> {
        municipalities(self.found)
    }
}

/// The municipalities that were found beyond doubt, the lead first.
pub(super) fn municipalities(found: &Found) -> Vec<MunicipalityNumber> {
    match found {
        Found::Municipalities(parts) => parts.iter().map(|part| part.number).collect(),
        _ => Vec::new(),
    }
}

impl Person<'_> {
    /// The participant's number in the application.
    pub fn number(&self) -> u32 {
        self.participant.number
    }

    /// Where a field stands.
    pub fn cell(&self, field: ParticipantField) -> Option<Address> {
        self.participant.cell(field)
    }
}

/// The participants that count: those that exist and were not struck out or found to be there twice.
pub(super) fn people<'a>(application: Application<'a>, program: &Program, settled: &Settled) -> Vec<Person<'a>> {
    let mut people = Vec::new();
    for (participant, email) in addresses(application, program, settled) {
        let number = participant.number;
        let first = meant(participant.text(ParticipantField::Name), &program.words.blank);
        let last = meant(participant.text(ParticipantField::LastName), &program.words.blank);
        let written =
            if last.is_empty() { Cow::Borrowed(first) } else { Cow::Owned(format!("{first} {last}").trim().to_owned()) };
        let name = settled.names.get(&number).map_or(written, |name| Cow::Owned(name.clone()));
        if name.is_empty() && email.is_empty() && !exists(participant, &program.words.blank) {
            continue;
        }
        people.push(Person {
            participant,
            name,
            email,
            decided: settled.tracks.get(&number).copied(),
            admission: OnceCell::new(),
        });
    }
    people
}

/// The participants that were not struck out or found to be there twice, each with their address.
pub(super) fn addresses<'a>(
    application: Application<'a>,
    program: &Program,
    settled: &Settled,
) -> impl Iterator<Item = (Participant<'a>, Cow<'a, str>)> {
    let counts = |one: &Participant<'_>| {
        let twice = settled.judged.get(&(Code::P03, Some(one.number))) == Some(&false);
        !twice && !settled.out.contains(&one.number)
    };
    application.participants().filter(counts).map(|one| {
        let written = || Cow::Borrowed(address(meant(one.text(ParticipantField::Email), &program.words.blank)));
        (one, settled.emails.get(&one.number).map_or_else(written, |email| Cow::Owned(email.clone())))
    })
}

/// The address in what people paste: `Kari Nordmann <kari@example.no>`, `mailto:kari@example.no`, `(kari@example.no)`, and what follows it at the
/// end of a sentence (`kari@example.no.`, `kari@example.no;`). Two addresses stay two, and are none.
pub(super) fn address(text: &str) -> &str {
    let text = text.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ',' | '.'));
    let inside = text.rsplit_once('<').and_then(|(before, rest)| Some((before, rest.trim_end().strip_suffix('>')?)));
    let text = inside.filter(|(before, _)| !before.contains('@')).map_or(text, |(_, address)| address).trim();
    let end = |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | ';' | ':' | ')' | '(' | '"' | '\'');
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '"' | '\''));
    let mailto = text.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).map_or(text, |_| &text[7..]);
    mailto.trim_end_matches(end)
}

/// Whether a name holds two persons: a word or sign that joins them, or a line break, with a name on both sides. A comma joins
/// only two that are whole ("Kari Nes, Ola Vik", and not "Nordmann, Kari").
pub(super) fn names_several(name: &str) -> bool {
    let word = |word: &str| ["og", "and", "eller", "or"].iter().any(|joint| word.eq_ignore_ascii_case(joint));
    if !name.contains(['&', ';', '/', '+', ',', ':', '\n']) && !name.split(' ').any(word) {
        return false;
    }
    let lower = name.to_lowercase();
    let letters = |part: &str| part.chars().any(char::is_alphabetic);
    let joined = [" og ", " and ", " eller ", " or ", " & ", "&", ";", "/", " + ", ":"];
    let by_word = joined.iter().any(|joint| lower.split_once(joint).is_some_and(|(one, other)| letters(one) && letters(other)));
    let full = |line: &str| line.split_whitespace().filter(|word| letters(word)).count() > 1;
    by_word || name.lines().filter(|line| full(line)).count() > 1 || name.split(',').filter(|part| full(part)).count() > 1
}

/// Whether somebody was filled in: not only the name or the address, since whoever was filled in does not disappear.
fn exists(participant: Participant<'_>, blank: &[String]) -> bool {
    use ParticipantField as P;
    let fields = [P::Name, P::LastName, P::Email, P::Sector, P::Position, P::Education, P::Experience];
    fields.into_iter().map(|field| participant.text(field)).any(|text| is_error(text) || !meant(text, blank).is_empty())
}

/// The text, or nothing where it only says that nothing is meant: no letter or digit, or a word on the list.
pub(super) fn meant<'a>(text: &'a str, blank: &[String]) -> &'a str {
    let written = text.bytes().any(|byte| byte.is_ascii_alphanumeric()) || text.chars().any(char::is_alphanumeric);
    let first = text.chars().next().and_then(|letter| letter.to_lowercase().next());
    let is = |word: &str| word.chars().next() == first && text.chars().flat_map(char::to_lowercase).eq(word.chars());
    if !written || blank.iter().any(|word| is(word)) || is_error(text) { "" } else { text }
}

/// A text in lower case; as it is where it is so already.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// Whether a text begins with one of the words, and the word ends there.
pub(super) fn begins_with(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    words
        .iter()
        .any(|word| lower.strip_prefix(word.as_str()).is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric)))
}

/// Whether one of the words stands in a text, as a word; a sign such as `?` anywhere.
pub(super) fn contains_word(text: &str, words: &[String]) -> bool {
    let lower = text.to_lowercase();
    let stands = |word: &str| lower.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
    let is_sign = |word: &str| !word.chars().any(char::is_alphanumeric);
    words.iter().any(|word| if is_sign(word) { lower.contains(word.as_str()) } else { stands(word) })
}

/// How addresses are compared: without case.
pub(super) fn same_address(email: &str) -> Cow<'_, str> {
    lower(email)
}

/// A text as two are compared: NFC, blanks made one, a decimal comma made a point.
pub(super) fn same_text(text: &str) -> String {
    let composed = composed(text);
    let text = composed.split_whitespace().collect::<Vec<_>>().join(" ");
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once(',') {
        Some((whole, part)) if digits(whole) && digits(part) => format!("{whole}.{part}"),
        _ => text,
    }
}

/// The first 12 hex digits of the SHA-256 of values as read: of each its field and its text, NFC, blanks made one, a decimal
/// comma made a point; a readable time of receipt as the moment it is. Blank ones are left out, so that slots of a form that
/// nobody filled in do not matter. Never a file, sheet or cell.
pub(super) fn digest<'a>(values: impl Iterator<Item = (String, &'a str)>) -> String {
    let mut hash = Sha256::new();
    for (field, text) in values {
        let text = same_text(text);
        if text.is_empty() {
            continue;
        }
        hash.update(field);
        hash.update([0x1f]);
        hash.update(text);
        hash.update([0x1e]);
    }
    hex(&hash.finalize())[..FACTS_DIGITS].to_owned()
}

/// A field as digests name it. Every decision is tied to it, so it never changes.
fn own_in_digest(field: Field) -> &'static str {
    match field {
        Field::Municipality => "Municipality",
        Field::ApplicationNumber => "ApplicationNumber",
        Field::Received => "Received",
        Field::Sectors => "Sectors",
        Field::Challenge => "Challenge",
        Field::Outcome => "Outcome",
        Field::Endorsement => "Endorsement",
        Field::ContactName => "ContactName",
        Field::ContactEmail => "ContactEmail",
    }
}

/// The same of a participant's field; the participant's number stands before it.
fn theirs_in_digest(field: ParticipantField) -> &'static str {
    match field {
        ParticipantField::Name => "Name",
        ParticipantField::LastName => "LastName",
        ParticipantField::Email => "Email",
        ParticipantField::Sector => "Sector",
        ParticipantField::Position => "Position",
        ParticipantField::TargetGroup => "TargetGroup",
        ParticipantField::Education => "Education",
        ParticipantField::Experience => "Experience",
    }
}

/// Which values a finding is about.
struct Concerned {
    own: &'static [Field],
    theirs: &'static [ParticipantField],
    /// Of all participants, whoever the finding is about.
    of_all: bool,
}

impl Concerned {
    /// None: every value of the application.
    fn by(code: Option<Code>) -> Option<Self> {
        use ParticipantField as P;
        let (own, theirs): (&[Field], &[P]) = match code? {
            Code::A02 | Code::A12 => (&[Field::Municipality], &[]),
            Code::A04 | Code::A05 | Code::P03 | Code::P01 | Code::P02 | Code::P09 => (&[], &[P::Name, P::LastName, P::Email]),
            Code::A06 => (&[Field::Sectors], &[P::Sector]),
            Code::A07 | Code::A08 => (&[Field::Challenge, Field::Outcome], &[]),
            Code::A09 | Code::A13 => (&[Field::Endorsement], &[]),
            Code::A14 => (&[Field::Municipality], &[P::Email]),
            // Whose it is, too: should the one above be struck out in the form, what was decided about one must not become another's.
            Code::P04 | Code::P05 | Code::P06 | Code::P07 => {
                (&[], &[P::Name, P::LastName, P::Email, P::Education, P::Experience])
            }
            Code::P08 => (&[], &[P::Name, P::LastName, P::Email, P::TargetGroup]),
            Code::A01 | Code::A03 | Code::A10 | Code::A11 | Code::A15 => return None,
        };
        Some(Self { own, theirs, of_all: matches!(code, Some(Code::A04 | Code::A05 | Code::P03)) })
    }
}

/// The values that a finding judges, as a digest; `receipt` is the time of receipt as it was read.
pub(super) fn judged(
    application: Application<'_>,
    code: Option<Code>,
    participant: Option<u32>,
    receipt: Option<Receipt>,
) -> String {
    let moment = receipt.and_then(|receipt| match receipt {
        Receipt::Moment(moment) => Some(moment.to_string()),
        Receipt::Day(date) => Some(date.to_string()),
        Receipt::InTime => None,
    });
    let received = moment.as_deref().unwrap_or(application.text(Field::Received));
    let own = |field: &Field| {
        let text = if *field == Field::Received { received } else { application.text(*field) };
        (own_in_digest(*field).to_owned(), text)
    };
    let all = Concerned { own: &Field::ALL, theirs: &ParticipantField::ALL, of_all: true };
    let concerned = Concerned::by(code).unwrap_or(all);
    let wanted = participant.filter(|_| !concerned.of_all);
    let people = application.participants().filter(|one| wanted.is_none_or(|number| one.number == number));
    let theirs = people.flat_map(|one| {
        let value = move |&field: &ParticipantField| (format!("{}{}", one.number, theirs_in_digest(field)), one.text(field));
        concerned.theirs.iter().map(value)
    });
    digest(concerned.own.iter().map(own).chain(theirs))
}

/// What tells an application from the others of its form, whatever file and row it stands in: its number there; else the first 12 hex digits of
/// the SHA-256 of who applies, when and for whom, as written: a column that is read otherwise makes it no other application.
pub fn told_apart(application: Application<'_>) -> String {
    let number = application.text(Field::ApplicationNumber).trim();
    if !number.is_empty() && !is_error(number) {
        return number.to_owned();
    }
    let own = [Field::Municipality, Field::Received];
    let own = own.into_iter().map(|field| (field.name().to_owned(), application.as_written(field)));
    let theirs = application.participants().map(|one| (format!("email {}", one.number), one.text(ParticipantField::Email)));
    digest(own.chain(theirs))
}

/// What was written about a finding, field by field: the key of the field's word, the participant's number, the text. Blank ones are left
/// out; where every value of the application is judged, the two that tell one application from another.
pub(super) fn written(
    application: Application<'_>,
    code: Code,
    participant: Option<u32>,
) -> Vec<(&'static str, Option<u32>, String)> {
    let few = Concerned { own: &[Field::Municipality, Field::Received], theirs: &[], of_all: false };
    let concerned = Concerned::by(Some(code)).unwrap_or(few);
    let own = concerned.own.iter().map(|field| (field.key(), None, application.text(*field).to_owned()));
    let wanted = participant.filter(|_| !concerned.of_all);
    let people = application.participants().filter(|one| wanted.is_none_or(|number| one.number == number));
    let theirs = people.flat_map(|one| {
        concerned.theirs.iter().map(move |field| (field.short_key(), Some(one.number), one.text(*field).to_owned()))
    });
    own.chain(theirs).filter(|(_, _, text)| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_what_people_paste() {
        for (written, wanted) in [
            ("kari@example.no", "kari@example.no"),
            ("Kari Nordmann <kari@example.no>", "kari@example.no"),
            ("\"Nordmann, Kari\" <kari@example.no>;", "kari@example.no"),
            ("<kari@example.no>", "kari@example.no"),
            ("mailto:kari@example.no", "kari@example.no"),
            ("MAILTO:kari@example.no", "kari@example.no"),
            ("kari@example.no.", "kari@example.no"),
            ("kari@example.no;", "kari@example.no"),
            ("(kari@example.no)", "kari@example.no"),
            ("kari@example.no, ola@example.no", "kari@example.no, ola@example.no"),
            ("kari@example.no <ola@example.no>", "kari@example.no <ola@example.no>"),
            ("kommer senere", "kommer senere"),
            ("æøåæøåæ", "æøåæøåæ"),
            ("", ""),
        ] {
            assert_eq!(address(written), wanted, "{written}");
        }
    }

    #[test]
    fn two_names_in_one_cell_are_told_from_one() {
        for two in [
            "Kari Nordmann og Ola Hansen",
            "Kari og Ola Hansen",
            "Kari Nordmann/Ola Hansen",
            "Kari Nordmann; Ola Hansen",
            "Kari Berg\nOla Hansen",
            "A & B",
            "Kari Nes, Ola Vik",
            "Kari Nes eller Ola Vik",
            "Kari Nes (vara: Ola Vik)",
        ] {
            assert!(names_several(two), "{two}");
        }
        for one in [
            "Kari Nordmann",
            "Nordmann, Kari",
            "Kari\nNordmann",
            "Ogmund Berg",
            "Anne-Lise Øgrim",
            "Kari Nordmann (vara)",
            "Kari;",
        ] {
            assert!(!names_several(one), "{one}");
        }
    }
}
