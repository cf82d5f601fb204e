//! The list of what goes into an archive: every document with its title, kind and recipient, whether it is exempt from public access, and its SHA-256.

use jiff::civil::Date;
use serde::Serialize;

use super::csv::{Dialect, csv};
use super::json::json;
use super::language::law_words;
use super::table::or_blank;
use crate::model::sha256;
use crate::program::Program;
use crate::text::{Lang, Words};

/// What kind of document it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A letter that decides something.
    Decision,
    /// A letter that confirms something.
    Confirmation,
    /// A page that may be published.
    Page,
    /// The protocol.
    Protocol,
    /// A table.
    Table,
    /// The committee's report, or the sheet for the draw.
    Report,
    /// What the protocol was made from: the intake, the programme file, the decisions.
    Source,
}

/// To whom a letter goes.
#[derive(Clone, Default, Debug)]
pub struct Recipient {
    /// The municipality, as it is addressed.
    pub name: String,
    /// Its organisation number; blank where no source has it.
    pub organisation: String,
}

/// A document that was made of a protocol, as a file.
pub struct Made {
    /// The way to it within its folder, with `/` between folders.
    pub file: String,
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: Kind,
    /// To whom it goes; none of what goes to nobody.
    pub recipient: Option<Recipient>,
    /// Whether it holds personal data.
    pub personal: bool,
    /// Whether question marks stand in it for letters that the fonts of a PDF do not have.
    pub replaced: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: &'static str,
    tool: &'static str,
    program: &'a str,
    name: &'a str,
    study_year: &'a str,
    case_number: Option<&'a str>,
    documents: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    title: &'a str,
    kind: Kind,
    recipient: Option<&'a str>,
    organisation_number: Option<&'a str>,
    date: Option<String>,
    /// Whether somebody must look before it is given to the public.
    exempt: bool,
    /// The ground, as the programme file cites it; none where it cites none, or where nothing is exempt.
    exempt_by: Option<&'a str>,
    sha256: String,
}

/// The columns of `innhold.csv`.
const COLUMNS: [&str; 9] = ["file", "title", "kind", "recipient", "organisation_number", "date", "exempt", "exempt_by", "sha256"];

/// The list as `innhold.json` (`innoskole-archive/1`) and as `innhold.csv`. `date` is that of the letters.
pub fn manifest(
    documents: &[Made],
    program: &Program,
    date: Option<Date>,
    lang: Lang,
    dialect: Dialect,
) -> [(&'static str, Vec<u8>); 2] {
    let ground = program.law.as_ref().and_then(|law| law_words(law, lang)?.exempt.as_deref());
    let line = |document: &'_ Made| {
        let of_letter = matches!(document.kind, Kind::Decision | Kind::Confirmation);
        (date.filter(|_| of_letter).map(|date| date.to_string()), sha256(&document.bytes))
    };
    let facts: Vec<(Option<String>, String)> = documents.iter().map(line).collect();
    let lines: Vec<Line<'_>> = documents
        .iter()
        .zip(&facts)
        .map(|(document, (date, sha256))| Line {
            file: &document.file,
            title: &document.title,
            kind: document.kind,
            recipient: document.recipient.as_ref().map(|recipient| recipient.name.as_str()),
            organisation_number: document
                .recipient
                .as_ref()
                .map(|recipient| recipient.organisation.as_str())
                .filter(|own| !own.is_empty()),
            date: date.clone(),
            exempt: document.personal,
            exempt_by: ground.filter(|_| document.personal),
            sha256: sha256.clone(),
        })
        .collect();
    let row = |line: &Line<'_>| {
        let kind = serde_json::to_value(line.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        vec![
            line.file.to_owned(),
            line.title.to_owned(),
            or_blank(kind),
            or_blank(line.recipient),
            or_blank(line.organisation_number),
            or_blank(line.date.as_ref()),
            line.exempt.to_string(),
            or_blank(line.exempt_by),
            line.sha256.clone(),
        ]
    };
    let table = csv(dialect, &COLUMNS, &lines.iter().map(row).collect::<Vec<_>>());
    let manifest = Manifest {
        format: "innoskole-archive/1",
        tool: concat!("innoskole ", env!("CARGO_PKG_VERSION")),
        program: &program.id,
        name: &program.name,
        study_year: &program.study_year,
        case_number: program.case.as_ref().and_then(|case| case.number.as_deref()),
        documents: lines,
    };
    [("innhold.json", json(&manifest).into_bytes()), ("innhold.csv", table)]
}

/// What a document of a protocol is called.
pub fn title(key: &str, program: &Program, words: &Words) -> String {
    let what = words.word(&format!("archive-{key}"));
    words.say(
        "letter-subject",
        &[("what", what.into()), ("program", program.name.as_str().into()), ("year", program.study_year.as_str().into())],
    )
}

/// The files that a list names; nothing where it is none.
pub fn named_in(list: &[u8]) -> Vec<String> {
    let list: serde_json::Value = serde_json::from_slice(list).unwrap_or_default();
    let documents = list["documents"].as_array().cloned().unwrap_or_default();
    documents.iter().filter_map(|one| Some(one["file"].as_str()?.to_owned())).collect()
}
