//! A form: one application on a sheet, labels in one column and answers beside or under them.
//!
//! A participant's labels carry the number ("Deltaker 1 navn"), or stand under a heading that does ("Deltaker 1"), or the participants
//! are a small table of their own. Two answers to one label are not chosen between.

use crate::intake::recognise::header_words::{number, words};
use std::collections::BTreeMap;

use crate::intake::open::grid::{Grid, Row};
use crate::intake::recognise::column::{Column, shortened};
use crate::intake::recognise::columns::missing;
use crate::intake::recognise::header::Sure;
use crate::intake::recognise::labels::may_be_form;
use crate::intake::recognise::naming::Naming;
use crate::intake::recognise::synonyms::{Meaning, PARTICIPANT_WORDS};
use crate::model::{Address, Entry, Fault, Field, ParticipantField, Record, Text};

/// Where other answers stand beside their labels, a text (in characters) up to this alone under one is a heading, not its answer.
const LONGEST_HEADING: usize = 60;
/// Fewer labels than this are chance.
const FEWEST_LABELS: usize = 4;

/// A form that was filled in.
pub(in crate::intake) struct Form {
    /// Each label that was understood, and as what.
    pub labels: Vec<Column>,
    /// What each of them was answered: the text and where it stands, from 0.
    answers: BTreeMap<Meaning, (Text, u32, usize)>,
    /// A second label that names municipalities, and what it was answered.
    partners: Option<(Text, u32, usize)>,
    /// Labels that were not understood, or not used.
    unused: Vec<Column>,
    /// Rows with anything in them.
    pub rows: u32,
}

/// The form on a sheet, when it is one.
pub(in crate::intake) fn form(grid: &Grid<'_>, naming: &Naming<'_>) -> Result<Option<Form>, Fault> {
    if !may_be_form(grid) {
        return Ok(None);
    }
    let mut reading = Reading {
        grid,
        naming,
        form: Form { labels: Vec::new(), answers: BTreeMap::new(), partners: None, unused: Vec::new(), rows: 0 },
        heading: String::new(),
        before: None,
        answers_beside: false,
        fault: None,
    };
    reading.answers_beside = grid.rows(0).any(|row| match written(row)[..] {
        [(column, text), _] => reading.naming.column(column, row.row, text.to_owned(), None).meaning.is_some(),
        _ => false,
    });
    let mut index = 0;
    while index < grid.len() {
        index += reading.take(index);
    }
    let (mut form, fault) = (reading.form, reading.fault);
    form.rows = u32::try_from(grid.len()).unwrap_or(u32::MAX);
    let holds = |wanted: Meaning| form.labels.iter().any(|label| label.meaning.map(Meaning::unnumbered) == Some(wanted));
    let necessary = holds(Meaning::Application(Field::Municipality))
        && holds(Meaning::Participant(ParticipantField::Name, None))
        && holds(Meaning::Participant(ParticipantField::Email, None));
    // What is at fault counts only where it is a form.
    match fault {
        _ if !necessary || form.labels.len() < FEWEST_LABELS => Ok(None),
        Some(fault) => Err(fault),
        None => Ok(Some(form)),
    }
}

struct Reading<'a> {
    grid: &'a Grid<'a>,
    naming: &'a Naming<'a>,
    form: Form,
    /// The last line that only says what follows ("Deltaker 1", "Kontaktperson").
    heading: String,
    /// What the last label under this heading means.
    before: Option<Meaning>,
    /// Whether some answers stand beside their labels.
    answers_beside: bool,
    /// The first thing at fault.
    fault: Option<Fault>,
}

impl<'a> Reading<'a> {
    /// Reads what begins at a row, and tells how many rows it was.
    fn take(&mut self, index: usize) -> usize {
        let row = self.grid.row(index);
        let cells = written(row);
        let Some(&(column, text)) = cells.first() else { return 1 };
        let named = |(column, text): &(usize, &str)| self.naming.column(*column, row.row, (*text).to_owned(), None);
        let headers: Vec<Column> = cells.iter().map(named).collect();
        if is_participants(&headers) {
            return 1 + self.participants(index, &headers);
        }
        let pieces = self.naming.labels.map_or_else(|| vec![&cells[..]], |labels| labels.pieces(&cells));
        if pieces.len() > 1 {
            for piece in pieces {
                self.piece(row, piece);
            }
            return 1;
        }
        let Some(label) = self.label(column, row.row, text) else {
            match cells.len() {
                1 => {
                    self.heading = text.trim().to_owned();
                    self.before = None;
                    self.form.unused.extend(headers.first().filter(|_| !is_participant(text)).cloned());
                }
                // Beside a label that is not understood stands an answer, and answers are nobody's headers.
                _ if self.answers_beside => self.form.unused.extend(headers.into_iter().take(1)),
                _ => self.form.unused.extend(headers),
            }
            return 1;
        };
        // Labels beside each other: headers with their answers below, or several labels on a line. Which, cannot be told.
        let is_own = |column: &Column| column.sure != Sure::Words && matches!(column.meaning, Some(Meaning::Application(_)));
        if headers.iter().filter(|header| header.meaning.is_some()).count() > 2
            || (is_own(&label) && headers[1..].iter().any(is_own))
        {
            let cell = headers[0].address(0).cell();
            self.fault.get_or_insert(Fault::new("form-labels-beside").with("label", text.trim()).at(cell));
        }
        // "(maks 250 ord)" between a label and its answer is a remark.
        let is_remark = |text: &str| text.trim().starts_with('(') && text.trim().ends_with(')');
        let beside = |(_, text): &&(usize, &str)| cells.len() > 2 && is_remark(text);
        let remarks: Vec<&(usize, &str)> = cells[1..].iter().filter(beside).collect();
        let answers: Vec<&(usize, &str)> = cells[1..].iter().filter(|cell| !beside(cell)).collect();
        let remark = |(column, text): &(usize, &str)| self.naming.column(*column, row.row, (*text).to_owned(), None);
        self.form.unused.extend(remarks.into_iter().map(remark));
        match &answers[..] {
            [] => match self.under(index, column) {
                Some(next) => {
                    self.answered(label, next.text(column), (next.row, column));
                    2
                }
                None => {
                    self.answered(label, self.grid.blank(), (row.row, column + 1));
                    1
                }
            },
            [(beside, _)] => {
                self.answered(label, row.text(*beside), (row.row, *beside));
                1
            }
            [(first, _), ..] => {
                self.several_answers(text, answers.len(), (row.row, *first));
                self.answered(label, self.grid.blank(), (row.row, *first));
                1
            }
        }
    }

    /// One of several labels in a row, with what stands before the next of them.
    fn piece(&mut self, row: Row<'a>, cells: &[(usize, &str)]) {
        let [(column, text), answers @ ..] = cells else { return };
        let Some(label) = self.label(*column, row.row, text) else {
            self.form.unused.push(self.naming.column(*column, row.row, (*text).to_owned(), None));
            return;
        };
        match answers {
            [] => self.answered(label, self.grid.blank(), (row.row, column + 1)),
            [(beside, _)] => self.answered(label, row.text(*beside), (row.row, *beside)),
            [(first, _), ..] => {
                self.several_answers(text, answers.len(), (row.row, *first));
                self.answered(label, self.grid.blank(), (row.row, *first));
            }
        }
    }

    /// More than one answer beside a label: which one is meant cannot be told.
    fn several_answers(&mut self, label: &str, count: usize, (row, column): (u32, usize)) {
        let cell = Address { sheet: 0, row, column: u16::try_from(column).unwrap_or(u16::MAX) };
        let fault = Fault::new("form-several-answers").with("label", label.trim()).with("count", count);
        self.fault.get_or_insert(fault.at(cell.cell()));
    }

    /// The answer under a label: alone in the next row, and no label or heading of what follows.
    fn under(&self, index: usize, column: usize) -> Option<Row<'a>> {
        let next = self.grid.get(index + 1).filter(|next| next.row == self.grid.row(index).row + 1)?;
        match written(next)[..] {
            [(below, answer)]
                if below == column
                    && (!self.answers_beside || answer.chars().count() > LONGEST_HEADING)
                    && !self.is_label(below, next.row, answer)
                    && !is_participant(answer) =>
            {
                Some(next)
            }
            _ => None,
        }
    }

    /// Whether a text under a label is the next label. An answer may have a question's words ("Ja, kommunedirektøren anbefaler").
    fn is_label(&self, column: usize, row: u32, text: &str) -> bool {
        let asks = text.trim_end().ends_with(['?', ':', '*']);
        self.label(column, row, text).is_some_and(|label| asks || label.sure != Sure::Words)
    }

    /// What a label means, under the heading it stands under.
    fn label(&self, column: usize, row: u32, text: &str) -> Option<Column> {
        let own = self.naming.column(column, row, text.to_owned(), None);
        match own.meaning {
            // An address right behind the contact is the contact's.
            Some(Meaning::Participant(ParticipantField::Email, None))
                if self.before == Some(Meaning::Application(Field::ContactName)) =>
            {
                Some(Column { meaning: Some(Meaning::Application(Field::ContactEmail)), sure: Sure::Proposed, ..own })
            }
            Some(Meaning::Participant(_, None)) => {
                let together = self.naming.column(column, row, format!("{} / {text}", self.heading), None);
                let is_whose = |meaning: &Meaning| *meaning != meaning.unnumbered() || matches!(meaning, Meaning::Application(_));
                if together.meaning.as_ref().is_some_and(is_whose) {
                    return Some(together);
                }
                // The heading tells whose it is, the label what.
                let numbers: Vec<u32> = words(&self.heading).iter().filter_map(|word| number(word)).collect();
                match (own.meaning, &numbers[..]) {
                    (Some(Meaning::Participant(field, None)), [number]) if is_participant(&self.heading) => {
                        Some(Column { meaning: Some(Meaning::Participant(field, Some(*number))), ..own })
                    }
                    _ => None,
                }
            }
            Some(_) => Some(own),
            None => None,
        }
    }

    fn answered(&mut self, label: Column, answer: Text, (row, column): (u32, usize)) {
        let Some(meaning) = label.meaning else { return };
        self.before = Some(meaning);
        // A title has the words of a question, and no answer.
        let is_title = |other: &Column| other.meaning == label.meaning && matches!(other.sure, Sure::Words | Sure::Proposed);
        if self.form.answers.get(&meaning).is_some_and(|(text, ..)| *text == self.grid.blank())
            && let Some(at) = self.form.labels.iter().position(is_title)
        {
            self.form.answers.remove(&meaning);
            let title = self.form.labels.remove(at);
            self.form.unused.push(Column { meaning: None, ..title });
        }
        let is_second = meaning == Meaning::Application(Field::Municipality) && self.form.answers.contains_key(&meaning);
        if is_second && self.form.partners.is_none() && matches!(label.sure, Sure::Proposed | Sure::Mapped) {
            self.form.partners = Some((answer, row, column));
            self.form.labels.push(label);
            return;
        }
        if let Some(before) = self.form.labels.iter().find(|other| other.meaning == label.meaning) {
            if before.sure < label.sure {
                self.form.unused.push(Column { meaning: None, resembles: Some(meaning), ..label });
                return;
            }
            let fault = Fault::new("column-twice").with("header", label.header.trim()).with("other", before.address(0).cell());
            self.fault.get_or_insert(fault.at(label.address(0).cell()));
            return;
        }
        self.form.answers.insert(meaning, (answer, row, column));
        self.form.labels.push(label);
    }

    /// Participants as a table within the form; tells how many rows it has.
    fn participants(&mut self, index: usize, headers: &[Column]) -> usize {
        let first = self.grid.row(index).row;
        let mut count = 0;
        for row in self.grid.rows(index + 1) {
            let nth = u32::try_from(count + 1).unwrap_or(u32::MAX);
            let cells = written(row);
            let known = |column: usize| headers.iter().any(|header| header.column == column && header.meaning.is_some());
            let slot = |text: &str| words(text).iter().all(|word| number(word).is_some());
            let ends = row.row != first + nth
                || cells.first().is_some_and(|(column, text)| self.label(*column, row.row, text).is_some())
                || !cells.iter().any(|(column, text)| known(*column) || slot(text));
            if ends {
                break;
            }
            count += 1;
            for header in headers {
                let Some(Meaning::Participant(field, _)) = header.meaning else { continue };
                let meaning = Meaning::Participant(field, Some(nth));
                let answer = (row.text(header.column), row.row, header.column);
                if let Some((_, before, column)) = self.form.answers.insert(meaning, answer) {
                    let other = Column { column, row: before, ..header.clone() };
                    let fault = Fault::new("column-twice").with("header", header.header.trim());
                    self.fault.get_or_insert(fault.with("other", other.address(0).cell()).at(header.address(0).cell()));
                }
            }
        }
        let (known, unknown): (Vec<&Column>, Vec<&Column>) = headers.iter().partition(|header| header.meaning.is_some());
        self.form.labels.extend(known.into_iter().cloned());
        self.form.unused.extend(unknown.into_iter().cloned());
        count
    }
}

/// The cells of a row with anything in them.
fn written(row: Row<'_>) -> Vec<(usize, &str)> {
    row.written().collect()
}

/// Whether a text only names a participant: "Deltaker 2".
fn is_participant(text: &str) -> bool {
    let words = words(text);
    let named = words.iter().any(|word| PARTICIPANT_WORDS.contains(&word.as_str()));
    named && words.iter().all(|word| number(word).is_some() || PARTICIPANT_WORDS.contains(&word.as_str()))
}

/// Whether cells beside each other are the headers of participants.
fn is_participants(headers: &[Column]) -> bool {
    let holds = |field| headers.iter().any(|header| header.meaning == Some(Meaning::Participant(field, None)));
    let others = headers.iter().any(|header| matches!(header.meaning, Some(Meaning::Application(_))));
    holds(ParticipantField::Name) && holds(ParticipantField::Email) && !others
}

impl Form {
    /// The application; `attributes` are the headers that a meaning counts.
    pub fn application(&self, attributes: &[Text], sheet: u16) -> Record {
        let mut record = Record::default();
        for (meaning, (text, row, column)) in &self.answers {
            let cell = Address { sheet, row: *row, column: u16::try_from(*column).unwrap_or(u16::MAX) };
            meaning.put(&mut record, Entry { text: *text, cell }, attributes);
        }
        if let (Some((text, row, column)), Some(first)) = (self.partners, record.entry(Field::Municipality)) {
            let cell = Address { sheet, row, column: u16::try_from(column).unwrap_or(u16::MAX) };
            record.parts = vec![(Field::Municipality, first), (Field::Municipality, Entry { text, cell })];
        }
        record
    }

    /// The labels that were understood.
    pub fn used(&self) -> Vec<(String, Meaning, Sure)> {
        let named = |column: &Column| column.meaning.map(|meaning| (column.header.trim().to_owned(), meaning, column.sure));
        self.labels.iter().filter_map(named).collect()
    }

    /// The labels that were not understood.
    pub fn unused_labels(&self) -> impl Iterator<Item = &Column> {
        self.unused.iter()
    }

    /// What a label was answered.
    pub fn values(&self, label: &Column, grid: Grid<'_>) -> Vec<String> {
        let mut answers = label.meaning.and_then(|meaning| self.answers.get(&meaning)).into_iter().chain(&self.partners);
        let is_own = |(_, row, _): &&(Text, u32, usize)| *row == label.row || *row == label.row + 1;
        let text = answers.find(is_own).and_then(|(_, row, column)| {
            let row = grid.rows(0).find(|own| own.row == *row)?;
            Some(shortened(row.cell(*column)))
        });
        text.into_iter().filter(|text| !text.is_empty()).collect()
    }

    /// The labels that were not.
    pub fn unused(&self, sheet: u16) -> Vec<(String, Address)> {
        self.unused.iter().map(|label| (label.header.trim().to_owned(), label.address(sheet))).collect()
    }

    /// What no label asks for.
    pub fn missing(&self) -> Vec<Meaning> {
        missing(|wanted| self.labels.iter().any(|label| label.meaning.map(Meaning::unnumbered) == Some(wanted)))
    }
}
