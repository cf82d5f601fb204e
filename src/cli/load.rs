//! What the named files are: spreadsheets, an intake, a protocol, what lies beside it, the decisions.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indexmap::IndexSet;

use super::args::{Common, Given};
use super::confirm;
use super::console::Desk;
use super::files;
use super::programme::Programme;
use super::progress::Now;
use crate::intake::{self, ANSWER_COLUMNS, DayOrder, Mapping, Meaning, SheetRead, Sure, Wanted};
use crate::lottery::Capacity;
use crate::model::{Fact, Fault, Intake, SourceFile, sha256};
use crate::program::Regulation;
use crate::protocol::{Protocol, Terms};
use crate::report::{RECIPIENT_COLUMNS, RESULT_COLUMNS, mapping_words, meaning_word};
use crate::rules::{Assessment, Decisions};
use crate::text::terms;

/// What was named on the command line.
pub(super) enum Input {
    /// An intake, read from spreadsheets now (with how) or earlier.
    Intake(Arc<Intake>, Vec<SheetRead>, Aside),
    /// A protocol.
    Protocol(Box<Protocol>),
}

/// What was passed over while reading: said beside the answer.
#[derive(Default)]
pub(super) struct Aside {
    /// Files in folders.
    pub skipped: Vec<String>,
    /// Columns understood by the words of their questions, each with what it was read as.
    pub by_words: Vec<(String, Meaning)>,
    /// Sheets, and files with so many rows, that were read although a person does not see them.
    pub hidden: Vec<(String, Option<u32>)>,
    /// Sheets of which the mapping leaves out so many rows.
    pub left_out: Vec<(String, usize)>,
    /// Times of receipt whose days are read in the order that their column tells, each with its place.
    pub day_orders: Vec<(String, DayOrder)>,
    /// The mapping file that answers at the terminal were written to.
    pub mapping: Option<PathBuf>,
    /// Lines of the mapping file, with their numbers.
    pub idle: Vec<(String, String)>,
}

impl Aside {
    /// The options that go on from here: with the answers that were just given.
    pub(super) fn carried(&self, common: &Common) -> Common {
        let mapping = self.mapping.as_ref().or(common.given.mapping.as_ref()).cloned();
        Common { given: Given { mapping, ..common.given.clone() }, ..*common }
    }

    /// Says it, on standard error.
    pub(super) fn say(&self, desk: &mut Desk<'_>) {
        let words = desk.words;
        for file in &self.skipped {
            desk.note(&words.say("import-skipped", &[("file", file.as_str().into())]));
        }
        if !self.by_words.is_empty() {
            let column = |(header, meaning): &(String, Meaning)| {
                format!("{} = {}", crate::text::shown(header), meaning_word(*meaning, words))
            };
            let columns: Vec<String> = self.by_words.iter().map(column).collect();
            desk.note(&words.say("import-by-words", &[("columns", Fact::Said(columns.join("; ")))]));
        }
        for (place, rows) in &self.hidden {
            let place = ("place", place.as_str().into());
            desk.note(&match rows {
                None => words.say("import-hidden-sheet", &[place]),
                Some(rows) => words.say("import-hidden-rows", &[place, ("rows", (*rows).into())]),
            });
        }
        for (place, rows) in &self.left_out {
            let facts = [("place", place.as_str().into()), ("rows", (*rows).into())];
            desk.note(&words.say("import-left-out", &facts));
        }
        for (place, order) in &self.day_orders {
            let facts = [
                ("place", place.as_str().into()),
                ("cells", order.cells.into()),
                ("written", order.written.as_str().into()),
                ("read", order.read.as_str().into()),
                ("told-by", order.told_by.as_str().into()),
            ];
            desk.note(&words.say("import-day-order", &facts));
        }
        for (place, key) in &self.idle {
            desk.note(&words.say("import-idle", &[("place", place.as_str().into()), ("key", key.as_str().into())]));
        }
    }
}

/// The decisions, and their file.
#[derive(Default)]
pub(super) struct Decided {
    pub decisions: Decisions,
    pub file: Option<(SourceFile, Vec<u8>)>,
}

impl Decided {
    /// The terms that everything is frozen with: the rest is said on the command line, or by an earlier protocol.
    pub(super) fn terms(&self, programme: &Programme, capacity: Capacity) -> Terms {
        Terms {
            program_sha256: sha256(&programme.bytes),
            decisions: self.file.as_ref().map(|(source, _)| source.clone()),
            capacity,
            seed_source: None,
            replaces: None,
            leave_out_undecided: false,
        }
    }
}

/// Reads what was named: spreadsheets, folders of them, or one file that this program wrote.
pub(super) fn input(paths: &[PathBuf], given: &Given, programme: &Programme, desk: &mut Desk<'_>) -> anyhow::Result<Input> {
    let named = named(paths, desk)?;
    input_of(named, paths, given, programme, desk)
}

/// Reads what was opened.
pub(super) fn input_of(
    named: Named,
    paths: &[PathBuf],
    given: &Given,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Input> {
    let named = match named {
        Named::Spreadsheets(named) => named,
        Named::Intake(_) if given.mapping.is_some() => {
            return Err(Fault::new("mapping-too-late").in_file(paths[0].display().to_string()).into());
        }
        Named::Intake(intake) => {
            given.refuse_reading()?;
            return Ok(Input::Intake(intake, Vec::new(), Aside::default()));
        }
        Named::Protocol(protocol) => return Ok(Input::Protocol(protocol)),
    };
    let (reading, aside) = read(named, paths, given, programme, desk)?;
    Ok(Input::Intake(Arc::new(reading.intake), reading.sheets, aside))
}

fn wanted<'a>(attributes: &'a [String], programme: &'a Programme, mapping: Option<&'a Mapping>) -> Wanted<'a> {
    Wanted { attributes, register: &programme.regulation.register, mapping }
}

/// Reads spreadsheets with the mapping.
pub(super) fn read(
    named: Spreadsheets,
    paths: &[PathBuf],
    given: &Given,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> anyhow::Result<(intake::Reading, Aside)> {
    let words = desk.words;
    let mut mapping = mapping(given, desk)?;
    let attributes = programme.program().own_columns();
    let mut opened = intake::open(named.files)?;
    for book in &opened.codebooks {
        let place = ("place", Fact::from(book.data.as_str()));
        desk.note(&words.say("import-codebook", &[place.clone(), ("questions", book.questions.as_str().into())]));
        if let Some(answers) = &book.answers {
            desk.note(&words.say("import-codebook-answers", &[place, ("answers", answers.as_str().into())]));
        }
    }
    let mut proposed = None;
    if given.as_proposed {
        let sheets = opened.recognise(&wanted(&attributes, programme, mapping.as_ref()));
        mapping = Some(confirm::as_proposed(&sheets, mapping.as_ref(), desk)?);
        proposed = Some(sheets);
    }
    let mut written = None;
    let mut reading = match opened.read(&wanted(&attributes, programme, mapping.as_ref())) {
        Err(refused) if confirm::ABOUT_COLUMNS.contains(&refused.fault.code) && !given.as_proposed => {
            let read = |said: &Mapping| opened.read(&wanted(&attributes, programme, Some(said))).map_err(Fault::from);
            let (reading, path) = confirm::ask(*refused, (paths, mapping.as_ref()), read, given, desk)?;
            written = Some(path);
            reading
        }
        read => read.map_err(Fault::from)?,
    };
    // A proposal that was taken is no line of a mapping that somebody wrote.
    if let Some(sheets) = proposed {
        reading.say_as_recognised(sheets);
    }
    let by_words = reading.sheets.iter().flat_map(|sheet| &sheet.used).filter(|(_, _, sure)| *sure == Sure::Words);
    let by_words: IndexSet<(String, Meaning)> = by_words.map(|(header, meaning, _)| (header.clone(), *meaning)).collect();
    let aside = Aside {
        by_words: by_words.into_iter().collect(),
        mapping: written,
        skipped: named.skipped,
        hidden: reading.hidden.clone(),
        left_out: reading.left_out.clone(),
        day_orders: reading.day_orders.iter().map(|order| (reading.intake.place(order.cell), order.clone())).collect(),
        idle: reading.idle.clone(),
    };
    Ok((reading, aside))
}

/// The mapping file that was named.
pub(super) fn mapping(given: &Given, desk: &mut Desk<'_>) -> Result<Option<Mapping>, Fault> {
    let Some(path) = &given.mapping else { return Ok(None) };
    let (name, bytes) = (files::name(path), files::read(path, desk)?);
    let mapping = match intake::is_workbook(&bytes) {
        true => Mapping::of_book(&name, &bytes, &mapping_words()),
        false => Mapping::read(&name, &files::in_utf8(bytes)),
    };
    mapping.map(Some)
}

/// What the paths lead to.
pub(super) enum Named {
    Spreadsheets(Spreadsheets),
    Intake(Arc<Intake>),
    Protocol(Box<Protocol>),
}

/// Files to be read as spreadsheets, each by its name, and what was passed over in folders.
pub(super) struct Spreadsheets {
    pub files: Vec<(String, Vec<u8>)>,
    pub skipped: Vec<String>,
}

/// Opens what the paths lead to; a folder is its spreadsheets, in the order of their names.
pub(super) fn named(paths: &[PathBuf], desk: &mut Desk<'_>) -> Result<Named, Fault> {
    let files::Listed { files: found, mut skipped } = files::spreadsheets(paths)?;
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for (path, from_folder) in &found {
        let bytes = files::read(path, desk)?;
        let own = own_format(&bytes);
        if *from_folder && (own.is_some() || is_own_table(&bytes)) {
            skipped.push(path.display().to_string());
            continue;
        }
        if let Some(own) = own {
            if found.len() > 1 {
                return Err(Fault::new("intake-needed").with("found", files::name(path)));
            }
            let shown = path.display().to_string();
            let bytes = files::in_utf8(bytes);
            let text = files::text(&bytes, &shown)?;
            return match own {
                Own::Intake => intake::parse(text, &shown).map(|intake| Named::Intake(Arc::new(intake))),
                Own::Protocol => Protocol::read(text, &shown).map(|protocol| Named::Protocol(Box::new(protocol))),
            };
        }
        files.push((path.clone(), bytes));
    }
    if files.is_empty() {
        let folder = paths.first().map_or_else(String::new, |path| path.display().to_string());
        return Err(Fault::new("folder-without-spreadsheets")
            .with("count", skipped.len())
            .with("skipped", skipped)
            .in_file(folder));
    }
    let names: Vec<String> = files.iter().map(|(path, _)| files::name(path)).collect();
    // Two files of one name are told apart by their folders.
    let shown = |(index, path): (usize, &PathBuf)| match names.iter().filter(|other| **other == names[index]).count() {
        1 => names[index].clone(),
        _ => path.display().to_string(),
    };
    let shown: Vec<String> = files.iter().map(|(path, _)| path).enumerate().map(shown).collect();
    let files = shown.into_iter().zip(files).map(|(name, (_, bytes))| (name, bytes)).collect();
    Ok(Named::Spreadsheets(Spreadsheets { files, skipped }))
}

/// Whether a file in a folder is a table that this program writes or takes as an option; told by its headers.
fn is_own_table(bytes: &[u8]) -> bool {
    let own: [&[&str]; 3] = [&RESULT_COLUMNS, &ANSWER_COLUMNS, &RECIPIENT_COLUMNS];
    let rows = intake::first_rows(bytes);
    if rows.iter().any(|row| intake::lists_findings(row.iter().map(String::as_str))) {
        return true;
    }
    let Some(headers) = rows.first() else { return false };
    // Answers may be written in any of our languages: a file with these columns and no others.
    let terms = terms();
    let answers: BTreeSet<&str> = headers.iter().filter_map(|header| terms.answer(header)).collect();
    if headers.len() == ANSWER_COLUMNS.len() && ANSWER_COLUMNS.iter().all(|column| answers.contains(column)) {
        return true;
    }
    own.iter().any(|columns| columns.iter().all(|column| headers.iter().any(|header| header.trim().eq_ignore_ascii_case(column))))
}

enum Own {
    Intake,
    Protocol,
}

/// Whether a file is one that this program wrote; told by how it begins.
fn own_format(bytes: &[u8]) -> Option<Own> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = files::in_utf8(bytes[..bytes.len().min(400)].to_vec());
    let start = String::from_utf8_lossy(&start);
    match () {
        () if !start.starts_with('{') => None,
        () if start.contains("innoskole-protocol/") => Some(Own::Protocol),
        () => Some(Own::Intake),
    }
}

/// What the rules say of an intake.
pub(super) fn assess(
    intake: &Arc<Intake>,
    programme: &Programme,
    decisions: Decisions,
    desk: &Desk<'_>,
) -> Result<Assessment, Fault> {
    desk.progress.now(&Now::Checking);
    Assessment::of(&programme.regulation, intake, decisions)
}

/// The names that the copy of the decisions beside a protocol can have: that of a CSV, or of a workbook.
const DECISIONS: [&str; 5] = ["decisions.csv", "decisions.xlsx", "decisions.ods", "decisions.xls", "decisions.xlsb"];

/// What the copy of a decisions file is called.
pub(super) fn copy_name(file: &SourceFile, bytes: &[u8]) -> &'static str {
    let own = |name: &&str| name.rsplit('.').next() == file.file.rsplit('.').next();
    match intake::is_workbook(bytes) {
        true => DECISIONS[1..].iter().copied().find(|name| own(name)).unwrap_or(DECISIONS[1]),
        false => DECISIONS[0],
    }
}

/// The decisions: the file named, else the one beside a protocol, else none. Where several lie beside it, the one that it was made with.
pub(super) fn decisions(
    given: &Given,
    beside: Option<(&Path, &Protocol)>,
    regulation: &Regulation,
    desk: &mut Desk<'_>,
) -> Result<Decided, Fault> {
    let mut found: Option<(PathBuf, Vec<u8>)> = None;
    if let Some(path) = &given.decisions {
        found = Some((path.clone(), files::read(path, desk)?));
    } else if let Some((folder, protocol)) = beside {
        for path in DECISIONS.map(|name| folder.join(name)).into_iter().filter(|path| path.exists()) {
            let bytes = files::read(&path, desk)?;
            let own = protocol.sources.iter().any(|source| source.sha256 == sha256(&bytes));
            if own || found.is_none() {
                found = Some((path, bytes));
            }
            if own {
                break;
            }
        }
    }
    let Some((path, bytes)) = found else { return Ok(Decided::default()) };
    let name = files::name(&path);
    let decisions = intake::decisions(&name, &bytes, regulation, &terms())?;
    Ok(Decided { decisions, file: Some((SourceFile { file: name, sha256: sha256(&bytes) }, bytes)) })
}
