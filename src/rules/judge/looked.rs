//! What a rule looked at, where it found nothing as well: for telling an application's whole story, and for examples of a rule.

use super::application::{description_words, endorsement, sectors};
use super::numbers::deadline;
use super::subject::Subject;
use crate::model::{Address, Fact, Facts, Field, ParticipantField};
use crate::rules::read::endorsement::Endorsement;
use crate::rules::read::texts::lower;
use crate::rules::{Code, Receipt};

/// The facts that a rule looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Looked {
    /// The rule.
    pub code: Code,
    /// Whose facts they are; none of an application's.
    pub participant: Option<u32>,
    /// The cell they stand in, where there is one.
    pub cell: Option<Address>,
    /// What its sentence needs.
    pub said: Facts,
}

/// What a rule looks at in an application: once, or for each participant. Nothing where another rule comes first: who applies must be
/// known, when it was received, and whether the endorsement is a yes or a no.
pub(in crate::rules) fn looked(subject: &Subject<'_>, code: Code) -> Vec<Looked> {
    if code.of_participant() {
        return subject.people.iter().map(|person| of_participant(subject, code, person.number())).collect();
    }
    let comes_later = match code {
        Code::A02 | Code::A03 | Code::A12 | Code::A14 => subject.municipalities().is_empty(),
        Code::A09 => endorsement(subject) == Endorsement::Unclear,
        Code::A10 => subject.receipt.is_none(),
        _ => false,
    };
    if comes_later {
        return Vec::new();
    }
    let (field, said): (Field, Facts) = match code {
        Code::A01 | Code::A02 | Code::A12 => {
            let names =
                subject.municipalities().iter().map(|number| subject.context.register.distinct_name(*number)).collect::<Vec<_>>();
            (
                Field::Municipality,
                vec![("written", subject.application.as_written(Field::Municipality).into()), ("municipalities", names.into())],
            )
        }
        Code::A03 => (Field::Municipality, vec![("count", subject.rivals.0.into())]),
        Code::A04 | Code::A05 => (Field::Municipality, vec![("count", subject.people.len().into())]),
        Code::A06 => {
            let sectors = sectors(subject);
            (Field::Sectors, vec![("count", sectors.len().into()), ("sectors", sectors.into_values().collect::<Vec<_>>().into())])
        }
        Code::A07 | Code::A08 => (Field::Challenge, vec![("count", description_words(subject).iter().sum::<usize>().into())]),
        Code::A09 | Code::A13 => {
            (Field::Endorsement, vec![("written", subject.application.as_written(Field::Endorsement).into())])
        }
        Code::A10 => {
            let received = match subject.receipt {
                Some(Receipt::Moment(moment)) => {
                    moment.to_zoned_datetime(subject.context.program.time_zone.clone()).datetime().into()
                }
                Some(Receipt::Day(date)) => Fact::from(date),
                _ => Fact::from(subject.text(Field::Received)),
            };
            (Field::Received, vec![("received", received), ("deadline", deadline(subject.context.program))])
        }
        Code::A15 => return balanced(subject),
        Code::A16 => {
            return subject
                .context
                .program
                .costs
                .reference_column
                .iter()
                .map(|column| column_of(subject, code, column))
                .collect();
        }
        Code::A11 => (Field::Received, vec![("written", subject.text(Field::Received).into())]),
        _ => {
            let mut domains: Vec<String> = Vec::new();
            for person in &subject.people {
                let domain = person.email.rsplit_once('@').map(|(_, domain)| lower(domain).into_owned()).unwrap_or_default();
                if !domain.is_empty() && !domains.contains(&domain) {
                    domains.push(domain);
                }
            }
            (Field::Municipality, vec![("domains", domains.into())])
        }
    };
    vec![Looked { code, participant: None, cell: subject.cell(field), said }]
}

/// Each column that the places are balanced by.
fn balanced(subject: &Subject<'_>) -> Vec<Looked> {
    let columns = subject.context.program.balance.iter().filter_map(|balance| balance.column.as_deref());
    columns.map(|column| column_of(subject, Code::A15, column)).collect()
}

/// A column that the programme file names.
fn column_of(subject: &Subject<'_>, code: Code, column: &str) -> Looked {
    let value = subject.application.attributes().get(column).copied();
    let said = vec![("column", column.into()), ("written", value.map_or("", |value| value.text).into())];
    Looked { code, participant: None, cell: value.map(|value| value.cell), said }
}

fn of_participant(subject: &Subject<'_>, code: Code, number: u32) -> Looked {
    let person = subject.people.iter().find(|person| person.number() == number);
    let text = |field| person.map_or("", |person| person.participant.text(field));
    let (field, said): (ParticipantField, Facts) = match code {
        Code::P01 => (ParticipantField::Name, vec![("written", person.map_or("", |finding| finding.name.as_ref()).into())]),
        Code::P02 | Code::P03 | Code::P09 => {
            (ParticipantField::Email, vec![("written", person.map_or("", |finding| finding.email.as_ref()).into())])
        }
        Code::P08 => (ParticipantField::TargetGroup, vec![("written", text(ParticipantField::TargetGroup).into())]),
        _ => {
            let experience = ("experience", text(ParticipantField::Experience).into());
            (ParticipantField::Education, vec![("education", text(ParticipantField::Education).into()), experience])
        }
    };
    Looked { code, participant: Some(number), cell: person.and_then(|person| person.cell(field)), said }
}
