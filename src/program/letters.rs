//! What letters name besides the study itself: who writes, for which institution, in which case, by which law.

use serde::Deserialize;

use super::Program;

/// Who writes to the municipalities.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A person or an office, under what is sent.
    pub name: String,
    /// The address that it is sent from.
    pub email: String,
    /// The web address of the folder in which the public pages are put, such as `https://www.example.no/opptak/`; none: a letter names the
    /// page alone.
    pub page: Option<String>,
}

impl Contact {
    /// Whether the web address is one, and a folder's.
    pub(super) fn has_whole_page(&self) -> bool {
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | '"' | '#' | '?');
        let whole = |page: &String| {
            let rest = page.strip_prefix("https://").or_else(|| page.strip_prefix("http://"));
            rest.is_some_and(|rest| rest.ends_with('/') && !rest.starts_with('/') && !rest.contains(odd))
        };
        self.page.as_ref().is_none_or(whole)
    }

    /// Whether there is a name, and what looks like an address.
    pub(super) fn is_whole(&self) -> bool {
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | ',' | ';');
        let sides = self.email.split_once('@').filter(|_| !self.email.contains(odd));
        !self.name.trim().is_empty() && sides.is_some_and(|(own, domain)| !own.is_empty() && domain.contains('.'))
    }
}

/// The institution that decides, as it stands at the head of letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    /// Its name.
    pub institution: String,
    /// Its postal address, line by line.
    #[serde(default)]
    pub address: Vec<String>,
    /// Its organisation number.
    pub organisation_number: Option<String>,
    /// Its telephone number.
    pub telephone: Option<String>,
    /// The address that complaints are sent to; none: that of the contact.
    pub email: Option<String>,
    /// The name of an image file, PNG or SVG, beside the programme file.
    pub logo: Option<String>,
}

impl Sender {
    /// Whether the logo is the name of a file of a kind that letters can show.
    pub(super) fn has_whole_logo(&self) -> bool {
        let whole = |logo: &String| {
            let name = logo.to_ascii_lowercase();
            !logo.contains(['/', '\\', ':']) && [".png", ".svg"].iter().any(|end| name.len() > end.len() && name.ends_with(end))
        };
        self.logo.as_ref().is_none_or(whole)
    }
}

/// How a letter is approved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Approval {
    /// Electronically: the letter says that it has no signature.
    Electronic,
    /// By hand: the letter has room for a signature.
    Hand,
}

/// The case in the archive that letters belong to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchiveCase {
    /// Its number.
    pub number: Option<String>,
    /// The case officer.
    pub officer: Option<String>,
    /// How letters are approved; none: they do not say.
    pub approval: Option<Approval>,
}

/// The law that decisions are made by, as letters cite it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// How many days there are to complain, from when the letter was received.
    pub complaint_days: std::num::NonZeroU16,
    /// In bokmål.
    pub nb: Option<LawWords>,
    /// In nynorsk.
    pub nn: Option<LawWords>,
    /// In English.
    pub en: Option<LawWords>,
}

/// Acts and sections, in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawWords {
    /// What admission goes by, such as the programme's own regulation; none: nobody has said.
    pub basis: Option<String>,
    /// What makes the letter a decision.
    pub decision: String,
    /// What reasons must be given by.
    pub reasons: String,
    /// The right to complain.
    pub complaint: String,
    /// The right to see the documents.
    pub access: String,
    /// Who decides a complaint; none: nobody has said.
    pub complaint_body: Option<String>,
    /// What documents with personal data are exempt from public access by, in the list of an archive; none: nobody has said.
    pub exempt: Option<String>,
}

impl LawWords {
    fn texts(&self) -> impl Iterator<Item = &String> {
        let besides = [&self.basis, &self.complaint_body, &self.exempt].into_iter().flatten();
        [&self.decision, &self.reasons, &self.complaint, &self.access].into_iter().chain(besides)
    }
}

impl Program {
    /// What stands word for word in letters and invoices, by the way to it: none of it may be blank.
    pub(super) fn texts_in_letters(&self) -> Vec<(&'static str, &String)> {
        let law = self.law.iter().flat_map(|law| {
            let own = [("law.nb", &law.nb), ("law.nn", &law.nn), ("law.en", &law.en)];
            own.into_iter().flat_map(|(way, words)| words.iter().flat_map(LawWords::texts).map(move |text| (way, text)))
        });
        let sender = self.sender.iter().map(|sender| ("sender.institution", &sender.institution));
        let case = self.case.iter().flat_map(|case| {
            [("case.number", &case.number), ("case.officer", &case.officer)]
                .into_iter()
                .filter_map(|(way, text)| Some((way, text.as_ref()?)))
        });
        let column = self.costs.reference_column.iter().map(|column| ("costs.reference_column", column));
        law.chain(sender).chain(case).chain(column).collect()
    }

    /// What letters would name and the programme file does not say, each by the way to it: `sender.institution`.
    pub fn lacking_in_letters(&self) -> Vec<&'static str> {
        let (sender, case, law) = (self.sender.as_ref(), self.case.as_ref(), self.law.as_ref());
        let words = |own: fn(&Law) -> Option<&LawWords>| law.and_then(own);
        let body = |own: fn(&Law) -> Option<&LawWords>| words(own).is_some_and(|words| words.complaint_body.is_some());
        let nb: fn(&Law) -> Option<&LawWords> = |law| law.nb.as_ref();
        let nn: fn(&Law) -> Option<&LawWords> = |law| law.nn.as_ref();
        let there = [
            ("contact.name", self.contact.is_some()),
            ("sender.institution", sender.is_some()),
            ("sender.address", sender.is_some_and(|sender| !sender.address.is_empty())),
            ("sender.organisation_number", sender.is_some_and(|sender| sender.organisation_number.is_some())),
            ("case.number", case.is_some_and(|case| case.number.is_some())),
            ("case.officer", case.is_some_and(|case| case.officer.is_some())),
            ("case.approval", case.is_some_and(|case| case.approval.is_some())),
            // Letters are written in the municipality's own form of Norwegian.
            ("law.nb", words(nb).is_some()),
            ("law.nn", words(nn).is_some()),
            ("law.nb.complaint_body", body(nb)),
            ("law.nn.complaint_body", body(nn)),
            ("contact.page", self.contact.as_ref().is_some_and(|contact| contact.page.is_some())),
        ];
        there.into_iter().filter(|(_, there)| !there).map(|(way, _)| way).collect()
    }
}
