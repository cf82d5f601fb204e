//! What decisions are tied to: digests of the values that were judged.

use sha2::{Digest, Sha256};

use super::receipt::Receipt;
use super::texts::same_text;
use crate::model::{Application, Field, ParticipantField, hex, is_error};
use crate::rules::Code;

/// How many hex digits of a digest tell what a decision was made on.
pub(in crate::rules) const FACTS_DIGITS: usize = 12;

/// The first 12 hex digits of the SHA-256 of values as read: of each its field and its text, NFC, blanks made one, a decimal
/// comma made a point; a readable time of receipt as the moment it is. Blank ones are left out, so that slots of a form that
/// nobody filled in do not matter. Never a file, sheet or cell.
pub(in crate::rules) fn digest<'a>(values: impl Iterator<Item = (String, &'a str)>) -> String {
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
            Code::A01 | Code::A03 | Code::A10 | Code::A11 | Code::A15 | Code::A16 => return None,
        };
        Some(Self { own, theirs, of_all: matches!(code, Some(Code::A04 | Code::A05 | Code::P03)) })
    }
}

/// The values that a finding judges, as a digest; `receipt` is the time of receipt as it was read.
pub(in crate::rules) fn judged(
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
    let people = application.participants().filter(|participant| wanted.is_none_or(|number| participant.number == number));
    let theirs = people.flat_map(|person| {
        let value =
            move |&field: &ParticipantField| (format!("{}{}", person.number, theirs_in_digest(field)), person.text(field));
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
    let theirs = application
        .participants()
        .map(|participant| (format!("email {}", participant.number), participant.text(ParticipantField::Email)));
    digest(own.chain(theirs))
}

/// What was written about a finding, field by field: the key of the field's word, the participant's number, the text. Blank ones are left
/// out; where every value of the application is judged, the two that tell one application from another.
pub(in crate::rules) fn written(
    application: Application<'_>,
    code: Code,
    participant: Option<u32>,
) -> Vec<(&'static str, Option<u32>, String)> {
    let few = Concerned { own: &[Field::Municipality, Field::Received], theirs: &[], of_all: false };
    let concerned = Concerned::by(Some(code)).unwrap_or(few);
    let own = concerned.own.iter().map(|field| (field.key(), None, application.text(*field).to_owned()));
    let wanted = participant.filter(|_| !concerned.of_all);
    let people = application.participants().filter(|participant| wanted.is_none_or(|number| participant.number == number));
    let theirs = people.flat_map(|person| {
        concerned.theirs.iter().map(move |field| (field.short_key(), Some(person.number), person.text(*field).to_owned()))
    });
    own.chain(theirs).filter(|(_, _, text)| !text.is_empty()).collect()
}
