//! The head of a letter and what stands under it: who decides, to whom, in which case, about what; who signs.

use serde::Serialize;

use super::super::Letter;
use super::writer::Writer;
use crate::program::Approval;
use crate::protocol::Cause;
use crate::register::OrganisationNumber;
use crate::report::Recipient;
use crate::report::subject::subject;

/// Who writes, or to whom: a name, and lines under it.
#[derive(Clone, Serialize)]
pub struct Party {
    /// The name.
    pub name: String,
    /// Address, numbers, addresses.
    pub lines: Vec<String>,
}

/// Something with its label.
#[derive(Clone, Serialize)]
pub struct Reference {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

impl Writer<'_> {
    /// What the letter is about, shorter than 96 characters.
    pub fn subject(&self) -> String {
        let kind = self.kind();
        let what = match self.office.cases.cause(self.case) {
            Some(Cause::NoAnswer) if kind == Letter::Withdrawn => "no-answer",
            Some(Cause::Declined) if kind == Letter::Withdrawn => "declined",
            _ if self.is_overlooked() => "overlooked",
            _ => kind.name(),
        };
        subject(&format!("letter-what-{what}"), self.program(), self.words)
    }

    /// The institution that decides; where the programme file names none, the programme.
    pub fn sender(&self) -> Party {
        let Some(sender) = &self.program().sender else {
            return Party { name: self.program().name.clone(), lines: Vec::new() };
        };
        let number = sender.organisation_number.as_deref().and_then(OrganisationNumber::written);
        let number = number.map(|number| self.say("letter-organisation", &[("number", number.in_groups().into())]));
        let telephone = sender.telephone.as_deref().map(|number| self.say("letter-telephone", &[("number", number.into())]));
        let lines = sender.address.iter().cloned().chain(number).chain(telephone).chain(sender.email.clone());
        Party { name: sender.institution.clone(), lines: lines.collect() }
    }

    /// The municipalities that apply, in one line each for names and organisation numbers.
    pub fn recipient(&self) -> Recipient {
        let register = &self.office.cases.regulation.register;
        let numbers = self.case.municipalities.iter().filter_map(|number| register.get(*number)?.organisation);
        let names: Vec<String> = self.recipients().into_iter().map(|party| party.name).collect();
        let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
        Recipient { name: names.join(", "), organisation: numbers.join(", ") }
    }

    /// The municipalities that apply, each with its organisation number where the register has it.
    pub fn recipients(&self) -> Vec<Party> {
        let register = &self.office.cases.regulation.register;
        let party = |municipality: &crate::register::Municipality| Party {
            name: municipality.addressed(),
            lines: municipality
                .organisation
                .map(|number| self.say("letter-organisation", &[("number", number.in_groups().into())]))
                .into_iter()
                .collect(),
        };
        let known: Vec<Party> = self.case.municipalities.iter().filter_map(|number| register.get(*number)).map(party).collect();
        match self.case.municipality {
            _ if !known.is_empty() => known,
            Some(municipality) => vec![party(municipality)],
            None => vec![Party { name: self.name(), lines: Vec::new() }],
        }
    }

    /// The date, the case in the archive, the case officer.
    pub fn references(&self) -> Vec<Reference> {
        let case = self.program().case.as_ref();
        let own = [
            ("letter-t-date", self.date.map(|date| self.words.date(date))),
            ("letter-t-case", case.and_then(|case| case.number.clone())),
            ("letter-t-officer", case.and_then(|case| case.officer.clone())),
        ];
        let reference = |(key, value): (&str, Option<String>)| Some(Reference { label: self.words.word(key), value: value? });
        own.into_iter().filter_map(reference).collect()
    }

    /// Who stands under it: the case officer, the contact, the institution.
    pub fn signature(&self) -> Vec<String> {
        let program = self.program();
        let officer = program.case.as_ref().and_then(|case| case.officer.clone());
        let contact = program.contact.iter().flat_map(|contact| [contact.name.clone(), contact.email.clone()]);
        let institution = program.sender.as_ref().map_or(&program.name, |sender| &sender.institution);
        officer.into_iter().chain(contact).chain([institution.clone()]).collect()
    }

    /// That it was approved electronically, where the programme file says so.
    pub fn approval(&self) -> Option<String> {
        (self.approved_by()? == Approval::Electronic).then(|| self.words.word("letter-approval-electronic"))
    }

    /// Whether somebody signs it by hand.
    pub fn is_signed_by_hand(&self) -> bool {
        self.approved_by() == Some(Approval::Hand)
    }

    fn approved_by(&self) -> Option<Approval> {
        self.program().case.as_ref()?.approval
    }
}
