//! Names and addresses of people, as they are looked for in what is public.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::model::{Field, Intake, ParticipantField, is_invisible};

/// Every name and address that applicants wrote, as they are compared.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// Those of an intake.
    pub(super) fn of(intake: &Intake) -> Self {
        /// A single word that is shorter may mean something else.
        const SHORTEST: usize = 6;
        let tells = |text: &String| text.contains([' ', '@']) || text.chars().count() >= SHORTEST;
        Self(written(intake).map(|text| comparable(&text)).filter(tells).collect())
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any of them stands in a text as words of its own.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let text = comparable(text);
        let is_apart = |beside: Option<char>| beside.is_none_or(|letter| !letter.is_alphanumeric());
        let stands = |name: &String| {
            let mut found = text.match_indices(name.as_str());
            found.any(|(at, _)| is_apart(text[..at].chars().next_back()) && is_apart(text[at + name.len()..].chars().next()))
        };
        self.0.iter().any(stands)
    }
}

/// A text in which names can be found however they were typed: in lower case, composed, with plain single blanks and nothing that nobody sees.
fn comparable(text: &str) -> String {
    let seen: String = text.nfc().filter(|letter| !is_invisible(*letter)).collect();
    seen.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names and addresses that applicants wrote.
fn written(intake: &Intake) -> impl Iterator<Item = String> + '_ {
    intake.applications.iter().flat_map(|application| {
        let contact = [Field::ContactName, Field::ContactEmail].map(|field| application.text(field).to_owned());
        let people = application.participants().flat_map(|person| {
            let [first, last, email] =
                [ParticipantField::Name, ParticipantField::LastName, ParticipantField::Email].map(|field| person.text(field));
            [format!("{first} {last}"), email.to_owned()]
        });
        contact.into_iter().chain(people).collect::<Vec<_>>()
    })
}
