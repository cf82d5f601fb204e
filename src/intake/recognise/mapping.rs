//! `mapping.toml`: what the officer says about the spreadsheets where the program cannot tell, or tells wrong.
//!
//! | section | a line |
//! |---|---|
//! | `[columns]` | a header, or a cell (`"soknader.xlsx › Svar › C1"`) = what it is: `municipality`, `email 2`, or `-` for not used |
//! | `[questions]` | a header that is a code = what it asked, by the codebook, when the mapping was written |
//! | `[sheets]` | a sheet, a file, or a file and its sheet = `table`, `applications`, `participants`, `form` or `-`; or `{ layout, header, last }` with rows |
//! | `[municipalities]` | what is written; or, of one application, what is written `›` its number in the form, or what tells it from others = a number or official name |
//! | `[values.FIELD]` | what is written = how it is to be read |
//! | `[lacking]` | `received` or `endorsement`, where no column holds it = the answer for every application; `participants`, where nobody is filled in, = `checked` |

use super::header_words::words;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use serde::Deserialize;
use toml::Spanned;

use super::mapping_book::{self, Book, MappingWords, Origin};
use super::synonyms::Meaning;
use crate::model::{Address, Entry, Fact, Fault, Field, Intake, MunicipalityNumber, Sheet, SourceFile, Texts, composed};
use crate::register::{Found, Register};
use crate::rules::{Receipt, told_apart};

/// The format this version writes and reads.
pub const MAPPING_FORMAT: &str = "innoskole-mapping/1";

/// What stands for "not used".
const UNUSED: &str = "-";

type Lines = BTreeMap<String, Spanned<String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: Spanned<String>,
    #[serde(default)]
    columns: Lines,
    #[serde(default)]
    questions: Lines,
    #[serde(default)]
    sheets: BTreeMap<String, Spanned<Choice>>,
    #[serde(default)]
    municipalities: Lines,
    #[serde(default)]
    values: BTreeMap<String, Lines>,
    #[serde(default)]
    lacking: Lines,
}

#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum Choice {
    Layout(String),
    Rows(Rows),
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Rows {
    layout: String,
    header: Option<u32>,
    last: Option<u32>,
}

/// What a sheet is to be read as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) enum Use {
    Table,
    Applications,
    Participants,
    Form,
    Unused,
}

/// What the mapping says of a sheet; rows from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) struct Chosen {
    pub as_what: Use,
    pub header: Option<u32>,
    pub last: Option<u32>,
}

/// A line of the mapping, and where it stands.
#[derive(Debug)]
struct Line<T> {
    /// From 1.
    line: u32,
    key: String,
    value: T,
}

/// A mapping file.
#[derive(Debug)]
pub struct Mapping {
    source: SourceFile,
    columns: Vec<Line<Option<Meaning>>>,
    /// What headers asked that are codes.
    questions: Vec<Line<String>>,
    sheets: Vec<Line<Chosen>>,
    municipalities: Vec<Line<String>>,
    values: Vec<(Meaning, Line<String>)>,
    lacking: Vec<(Field, Line<String>)>,
    /// Somebody has looked: applications without participants have none.
    none_checked: Option<Line<String>>,
    /// Of a workbook, the cell that each line came from; nothing of a text.
    origins: Vec<Option<Origin>>,
    /// The lines that something was read by.
    used: RefCell<BTreeSet<u32>>,
    /// What is wrong with a line beside these spreadsheets: a changed key, a question that is another now.
    wrong: RefCell<Vec<Fault>>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// Not TOML, or a line that says nothing known; with its line.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Fault> {
        let text = std::str::from_utf8(bytes).map_err(|_| Fault::new("file-not-text").in_file(name))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line_at = |offset: usize| u32::try_from(text[..offset.min(text.len())].matches('\n').count() + 1).unwrap_or(u32::MAX);
        let file: File = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| line_at(span.start));
            Fault::new("mapping-syntax").with("message", error.message()).in_file(name).at(line.to_string())
        })?;
        let at =
            |kind: &'static str, found: &str, line: u32| Fault::new(kind).with("found", found).in_file(name).at(line.to_string());
        if file.format.get_ref() != MAPPING_FORMAT {
            return Err(at("mapping-format", file.format.get_ref(), line_at(file.format.span().start)));
        }
        let lines = |lines: Lines| {
            let line = |(key, value): (String, Spanned<String>)| Line {
                line: line_at(value.span().start),
                key,
                value: value.into_inner().trim().to_owned(),
            };
            lines.into_iter().map(line).collect::<Vec<_>>()
        };
        let mut faults = Vec::new();
        let mut columns = Vec::new();
        for Line { line, key, value } in lines(file.columns) {
            match (value.as_str(), Meaning::named(&value)) {
                (UNUSED, _) => columns.push(Line { line, key, value: None }),
                (_, Some(meaning)) => columns.push(Line { line, key, value: Some(meaning) }),
                (_, None) => faults.push(at("mapping-column", &value, line)),
            }
        }
        let mut sheets = Vec::new();
        for (key, choice) in file.sheets {
            let line = line_at(choice.span().start);
            let rows = match choice.into_inner() {
                Choice::Layout(layout) => Rows { layout, header: None, last: None },
                Choice::Rows(rows) => rows,
            };
            let as_what = match rows.layout.as_str() {
                "table" => Use::Table,
                "applications" => Use::Applications,
                "participants" => Use::Participants,
                "form" => Use::Form,
                UNUSED => Use::Unused,
                other => {
                    faults.push(at("mapping-layout", other, line));
                    continue;
                }
            };
            if let (Some(row), Use::Form) = (rows.header, as_what) {
                faults.push(at("mapping-form-header", &row.to_string(), line));
            }
            let from_0 = |row: Option<u32>| row.map(|row| row.saturating_sub(1));
            sheets.push(Line { line, key, value: Chosen { as_what, header: from_0(rows.header), last: from_0(rows.last) } });
        }
        let mut values = Vec::new();
        for (field, translations) in file.values {
            let Some(meaning @ (Meaning::Application(_) | Meaning::Participant(_, None))) = Meaning::named(&field) else {
                let line = translations.values().next().map_or(1, |value| line_at(value.span().start));
                faults.push(at("mapping-values", &field, line));
                continue;
            };
            values.extend(lines(translations).into_iter().map(|line| (meaning, line)));
        }
        for (_, line) in values.iter().filter(|(_, line): &&(Meaning, Line<String>)| line.value.contains('|')) {
            faults.push(at("mapping-choose", &line.value, line.line));
        }
        let (mut lacking, mut none_checked) = (Vec::new(), None);
        for line in lines(file.lacking) {
            match line.key.as_str() {
                "received" if line.value == Receipt::IN_TIME || Receipt::read(&line.value, &TimeZone::UTC).is_some() => {
                    lacking.push((Field::Received, line))
                }
                "endorsement" if line.value == "checked" => lacking.push((Field::Endorsement, line)),
                "participants" if line.value == "checked" => none_checked = Some(line),
                _ => faults.push(at("mapping-lacking", &format!("{} = {}", line.key, line.value), line.line)),
            }
        }
        Fault::all(faults)?;
        Ok(Self {
            source: SourceFile { file: name.to_owned(), sha256: crate::model::sha256(bytes) },
            columns,
            questions: lines(file.questions),
            sheets,
            municipalities: lines(file.municipalities),
            values,
            lacking,
            none_checked,
            origins: Vec::new(),
            used: RefCell::default(),
            wrong: RefCell::default(),
        })
    }

    /// Reads a mapping that was filled in as a workbook; `words` are those of every language that it may be in.
    ///
    /// # Errors
    /// Not a mapping, not confirmed, or a cell that says nothing known; with its cell.
    pub fn of_book(name: &str, bytes: &[u8], words: &MappingWords) -> Result<Self, Fault> {
        let Book { text, origins } = mapping_book::read(name, bytes, MAPPING_FORMAT, words)?;
        let mapping = Self::read(name, text.as_bytes()).map_err(|fault| in_book(fault, name, &origins))?;
        let source = SourceFile { file: name.to_owned(), sha256: crate::model::sha256(bytes) };
        Ok(Self { source, origins, ..mapping })
    }

    /// The cell of a workbook that a line, from 1, came from.
    fn origin(&self, line: u32) -> Option<&Origin> {
        origin(&self.origins, line)
    }

    /// The answers for columns that are lacking, each field with its answer.
    pub fn lacking(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let own = self.lacking.iter().map(|(field, line)| (field.name(), line.value.as_str()));
        own.chain(self.none_checked.iter().map(|line| ("participants", line.value.as_str())))
    }

    /// Whether somebody has looked at applications without participants.
    pub(in crate::intake) fn participants_are_checked(&self) -> bool {
        self.used.borrow_mut().extend(self.none_checked.iter().map(|line| line.line));
        self.none_checked.is_some()
    }

    /// The municipalities confirmed: what is written, or the cell, with the municipality.
    pub fn municipalities(&self) -> impl Iterator<Item = (&str, &str)> {
        self.municipalities.iter().map(|line| (line.key.as_str(), line.value.as_str()))
    }

    /// The translations of values: of what, what is written, and how it is to be read.
    pub fn values(&self) -> impl Iterator<Item = (Meaning, &str, &str)> {
        self.values.iter().map(|(meaning, line)| (*meaning, line.key.as_str(), line.value.as_str()))
    }

    /// The municipality that it says a text is.
    pub(in crate::intake) fn municipality(&self, written: &str) -> Option<&str> {
        let line = self.municipalities.iter().find(|line| same(&line.key, written))?;
        self.used.borrow_mut().insert(line.line);
        Some(&line.value)
    }

    /// What it says of a sheet; the most exact line first.
    pub(in crate::intake) fn sheet(&self, sheet: &Sheet) -> Option<Chosen> {
        let place = sheet.place();
        let names = [Some(place.as_str()), sheet.sheet.as_deref(), Some(sheet.file.as_str())];
        let line = names.into_iter().flatten().find_map(|name| self.sheets.iter().find(|line| line.key.trim() == name))?;
        self.used.borrow_mut().insert(line.line);
        Some(line.value)
    }

    /// What it says of a column.
    pub(in crate::intake) fn column(&self, place: &str, header: &str) -> Option<Option<Meaning>> {
        let wanted = words(header);
        // By the sheet and the cell: with the file's name, or without, since the form's next export has another.
        let of_form = place.split_once(" › ").map_or("", |(_, rest)| rest);
        let is_here =
            |line: &&Line<Option<Meaning>>| line.key.trim() == place || (of_form.contains(" › ") && line.key.trim() == of_form);
        let by_cell = self.columns.iter().find(is_here);
        let line = by_cell.or_else(|| self.columns.iter().find(|line| !wanted.is_empty() && words(&line.key) == wanted))?;
        self.used.borrow_mut().insert(line.line);
        Some(line.value)
    }

    /// What it says of headers that stand on their form several times, in the order of the columns; none of a header that has not as many
    /// lines as columns.
    pub(in crate::intake) fn repeated(&self, headers: &[&str]) -> Vec<Option<Option<Meaning>>> {
        let place = |line: &Line<Option<Meaning>>| {
            let (own, cell) = line.key.rsplit_once(" › ")?;
            let cell: Address = format!("0!{}", cell.trim()).parse().ok()?;
            Some(((cell.column, cell.row), words(own)))
        };
        let headers: Vec<Vec<String>> = headers.iter().map(|header| words(header)).collect();
        let mut lines: Vec<_> =
            self.columns.iter().filter_map(|line| place(line).map(|(place, words)| (place, words, line))).collect();
        lines.sort_by_key(|(place, ..)| *place);
        let is_known = |words: &Vec<String>| {
            let columns = headers.iter().filter(|own| *own == words).count();
            columns == lines.iter().filter(|(_, own, _)| own == words).count()
        };
        let lines: Vec<_> = lines.iter().filter(|(_, words, _)| headers.contains(words) && is_known(words)).collect();
        // Where they stand among each other tells whose they are: a column that was moved is another participant's now.
        let known = headers.iter().filter(|words| is_known(words));
        if let Some((_, (_, _, line))) = known.zip(&lines).find(|(now, (_, then, _))| *now != then) {
            let fault = Fault::new("mapping-moved").with("key", line.key.as_str()).at(line.line.to_string());
            self.wrong.borrow_mut().push(fault);
        }
        self.used.borrow_mut().extend(lines.iter().map(|(_, _, line)| line.line));
        let nth = |at: usize| headers[..at].iter().filter(|before| **before == headers[at]).count();
        let said = |at: usize| Some(lines.iter().filter(|(_, own, _)| *own == headers[at]).nth(nth(at))?.2.value);
        (0..headers.len()).map(said).collect()
    }

    /// Compares what a header that is a code asks now with what it asked when the mapping was written.
    pub(in crate::intake) fn compare_question(&self, header: &str, question: Option<&str>) {
        let Some(line) = self.questions.iter().find(|line| same(&line.key, header)) else { return };
        self.used.borrow_mut().insert(line.line);
        if !question.is_some_and(|question| same(question, &line.value)) {
            let now = Fact::from(question.unwrap_or("none"));
            let fault = Fault::new("mapping-question").with("key", line.key.as_str()).with("question", line.value.as_str());
            self.wrong.borrow_mut().push(fault.with("now", now).at(line.line.to_string()));
        }
    }

    /// Puts what it says of values into an intake, and itself among the sources.
    ///
    /// # Errors
    /// A municipality that it confirms is none.
    pub(in crate::intake) fn apply(&self, intake: &mut Intake, register: &Register) -> Result<(), Fault> {
        let sheet = u16::try_from(intake.sheets.len()).map_err(|_| Fault::new("too-many-sheets"))?;
        if let Some(fault) = self.wrong.borrow().first() {
            return Err(in_book(fault.clone().in_file(&self.source.file), &self.source.file, &self.origins));
        }
        let here = |line: u32| match self.origin(line) {
            Some(origin) => Address { sheet, ..origin.cell },
            None => Address { sheet, row: line - 1, column: 0 },
        };
        for line in &self.municipalities {
            let candidates = match register.find(&line.value) {
                Found::Municipalities(_) => None,
                Found::Blank => Some(Vec::new()),
                Found::Disagree(candidates) | Found::Several { candidates, .. } | Found::Unknown { candidates, .. } => {
                    Some(candidates)
                }
            };
            if let Some(candidates) = candidates {
                let named = |number: &MunicipalityNumber| format!("{number} {}", register.distinct_name(*number));
                let candidates: Vec<String> = candidates.iter().map(named).collect();
                let fault = Fault::new("mapping-municipality").with("found", line.value.as_str());
                let fault = fault.with("count", candidates.len()).with("candidates", candidates);
                let fault = fault.in_file(&self.source.file).at(line.line.to_string());
                return Err(in_book(fault, &self.source.file, &self.origins));
            }
        }
        let mut applications = std::mem::take(&mut intake.applications);
        let texts = &mut applications.texts;
        for record in &mut applications.records {
            if let Some(entry) = record.entry(Field::Municipality) {
                // Of one application: what is written, if anything, and what tells it from the others.
                let own = told_apart(record.with(texts));
                let is_of_one = |line: &&Line<String>| {
                    let Some((written, which)) = line.key.rsplit_once('›') else { return false };
                    which.trim() == own && (written.trim().is_empty() || same(written, texts.get(entry.text)))
                };
                let by_name = || self.municipalities.iter().find(|line| same(&line.key, texts.get(entry.text)));
                if let Some(line) = self.municipalities.iter().find(is_of_one).or_else(by_name) {
                    record.set(Field::Municipality, self.read_as(entry, line, texts));
                }
            }
            for (meaning, line) in &self.values {
                // One line for a value: what it says is not looked up again.
                let fits =
                    |entry: &Entry, texts: &Texts| texts.written(entry.cell).is_none() && same(&line.key, texts.get(entry.text));
                match meaning {
                    Meaning::Application(field) => {
                        if let Some(entry) = record.entry(*field).filter(|entry| fits(entry, texts)) {
                            record.set(*field, self.read_as(entry, line, texts));
                        }
                    }
                    Meaning::Participant(field, _) => {
                        for slot in &mut record.participants {
                            if let Some(entry) = slot.entry(*field).filter(|entry| fits(entry, texts)) {
                                slot.set(*field, self.read_as(entry, line, texts));
                            }
                        }
                    }
                    Meaning::Attribute(_) => {}
                }
            }
            for (field, line) in self.lacking.iter().filter(|(field, _)| record.entry(*field).is_none()).collect::<Vec<_>>() {
                record.set(*field, Entry { text: texts.keep(&line.value), cell: here(line.line) });
                self.used.borrow_mut().insert(line.line);
            }
        }
        intake.applications = applications;
        intake.mapping = Some(sheet);
        // Answers for what is lacking stand on one sheet of a workbook.
        let own = self.lacking.first().and_then(|(_, line)| self.origin(line.line)).map(|origin| origin.sheet.clone());
        intake.sheets.push(Sheet { file: self.source.file.clone(), sheet: own });
        intake.sources.push(self.source.clone());
        Ok(())
    }

    /// What a line says a value is; what stands in its cell is kept beside.
    fn read_as(&self, entry: Entry, line: &Line<String>, texts: &mut Texts) -> Entry {
        texts.note_written(entry.cell, entry.text);
        self.used.borrow_mut().insert(line.line);
        Entry { text: texts.keep(&line.value), ..entry }
    }

    /// The lines that nothing was read by, each with its place: a typing error, or a form that changed.
    pub(in crate::intake) fn idle(&self) -> Vec<(String, String)> {
        let used = self.used.borrow();
        let strings = self.municipalities.iter().chain(self.values.iter().map(|(_, line)| line));
        let strings =
            strings.chain(self.lacking.iter().map(|(_, line)| line)).chain(&self.none_checked).map(|line| (line.line, &line.key));
        let columns = self.columns.iter().map(|line| (line.line, &line.key));
        let sheets = self.sheets.iter().map(|line| (line.line, &line.key));
        let questions = self.questions.iter().map(|line| (line.line, &line.key));
        let mut idle: Vec<(u32, String)> = strings
            .chain(columns)
            .chain(sheets)
            .chain(questions)
            .filter(|(line, _)| !used.contains(line))
            .map(|(line, key)| (line, key.clone()))
            .collect();
        idle.sort();
        let place = |line: u32| match self.origin(line) {
            Some(origin) => format!("{} › {} › {}", self.source.file, origin.sheet, origin.cell.cell()),
            None => format!("{}:{line}", self.source.file),
        };
        idle.into_iter().map(|(line, key)| (place(line), key)).collect()
    }
}

/// The cell of a workbook that a line, from 1, came from.
fn origin(origins: &[Option<Origin>], line: u32) -> Option<&Origin> {
    origins.get(usize::try_from(line).ok()?.checked_sub(1)?)?.as_ref()
}

/// A fault of a line, said of the workbook's cell that it came from.
fn in_book(fault: Fault, name: &str, origins: &[Option<Origin>]) -> Fault {
    let line = fault.cell.as_ref().and_then(|line| line.parse().ok());
    let others = fault.others.iter().map(|other| in_book(other.clone(), name, origins)).collect();
    let fault = match line.and_then(|line| origin(origins, line)) {
        Some(origin) => fault.clone().in_file(format!("{name} › {}", origin.sheet)).at(origin.cell.cell()),
        None => fault,
    };
    Fault { others, ..fault }
}

/// Whether two texts are the same but for case, blanks and how letters are composed.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| composed(text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_nothing_known_is_named() {
        let read =
            |lines: &str| Mapping::read("m.toml", format!("format = \"innoskole-mapping/1\"\n{lines}").as_bytes()).unwrap_err();
        for (lines, code, line) in [
            ("[columns]\n\"X\" = \"kommune\"", "mapping-column", "3"),
            ("[columns]\n\"X\" = \"email 0\"", "mapping-column", "3"),
            ("[columns]\n\"X\" = \"municipality 2\"", "mapping-column", "3"),
            ("[sheets]\n\"S\" = \"sideways\"", "mapping-layout", "3"),
            ("[sheets]\n\"S\" = { layout = \"table\", row = 3 }", "mapping-syntax", "3"),
            ("[values.colour]\n\"a\" = \"b\"", "mapping-values", "3"),
            ("[lacking]\nsectors = \"two\"", "mapping-lacking", "3"),
            ("[lacking]\nendorsement = \"ja\"", "mapping-lacking", "3"),
            ("[lacking]\nreceived = \"i tide\"", "mapping-lacking", "3"),
            ("colums = 3", "mapping-syntax", "2"),
        ] {
            let fault = read(lines);
            assert_eq!((fault.code, fault.cell.as_deref()), (code, Some(line)), "{lines}: {fault}");
        }
        assert_eq!(Mapping::read("m.toml", b"format = \"x\"").unwrap_err().code, "mapping-format");
    }

    #[test]
    fn keys_fit_headers_however_their_letters_are_composed() {
        let read =
            Mapping::read("m.toml", "format = \"innoskole-mapping/1\"\n[columns]\n\"Sokn A\u{30a}r\" = \"email 2\"".as_bytes())
                .unwrap();
        assert_eq!(read.column("Ark1 › A1", "sokn  år"), Some(Meaning::named("email 2")));
        assert_eq!(read.column("Ark1 › A1", "sokn ar"), None);
    }
}
