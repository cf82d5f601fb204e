//! An application as it was read. Kept small: a value is a text's number and a cell, and who asks for it sees the text.

use std::collections::BTreeMap;

use super::{Address, Field, ParticipantField, Text, Texts, trimmed};

/// More applications than this are a mistake, or malice: the whole country has 357 municipalities.
pub const MOST_APPLICATIONS: usize = 300_000;
/// More participants likewise; blank slots of a form count.
pub const MOST_PARTICIPANTS: usize = 1_500_000;

/// What stood in a cell, as a person sees it, and which cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Value<'a> {
    /// The text, word for word; a number or date is written out (`44348.99` in a date cell is `2021-06-01 23:45:36`). Where the
    /// mapping file says otherwise, what it says.
    pub text: &'a str,
    /// The cell; for an answer that stands in the mapping file, its line there.
    pub cell: Address,
    /// What stood in the cell, where `text` is the mapping file's.
    pub written: Option<&'a str>,
    /// The other cells, where the text was put together of several: number and name of a municipality, a choice per tick box.
    pub joined: &'a [Address],
}

/// A value as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its text.
    pub text: Text,
    /// Its cell.
    pub cell: Address,
}

/// A participant as it is kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Slot {
    /// The participant's number within the application, from 1.
    pub number: u32,
    values: [Option<Entry>; ParticipantField::ALL.len()],
}

/// An application as it is kept. A field is none when the file has no such column, and blank when the cell is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    values: [Option<Entry>; Field::ALL.len()],
    /// The values of the attributes that the programme file balances by and that are columns, by header.
    attributes: Vec<(Text, Entry)>,
    /// The participants, in the order of the form; slots that the form left empty are here too.
    pub participants: Vec<Slot>,
    /// While there is reading: what stands in each of several columns that hold one value together.
    pub parts: Vec<(Field, Entry)>,
}

impl Slot {
    /// A participant of whom nothing is known yet.
    pub fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    /// The value of a field, when the file has the column.
    pub fn entry(&self, field: ParticipantField) -> Option<Entry> {
        self.values[field as usize]
    }

    /// Sets the value of a field.
    pub fn set(&mut self, field: ParticipantField, entry: Entry) {
        self.values[field as usize] = Some(entry);
    }
}

impl Record {
    /// The value of a field, when the file has the column.
    pub fn entry(&self, field: Field) -> Option<Entry> {
        self.values[field as usize]
    }

    /// Sets the value of a field.
    pub fn set(&mut self, field: Field, entry: Entry) {
        self.values[field as usize] = Some(entry);
    }

    /// The values of attributes, by header.
    pub fn attributes(&self) -> &[(Text, Entry)] {
        &self.attributes
    }

    /// Sets the value of an attribute.
    pub fn set_attribute(&mut self, header: Text, entry: Entry) {
        match self.attributes.iter_mut().find(|(known, _)| *known == header) {
            Some((_, known)) => *known = entry,
            None => self.attributes.push((header, entry)),
        }
    }

    /// The participant with a number; a new one where there was none. They stay in the order of their numbers.
    pub fn slot(&mut self, number: u32) -> &mut Slot {
        let at = self.participants.partition_point(|slot| slot.number < number);
        if self.participants.get(at).is_none_or(|slot| slot.number != number) {
            self.participants.insert(at, Slot::new(number));
        }
        &mut self.participants[at]
    }

    /// Adds a participant after the others, with the next number.
    pub fn join(&mut self, mut slot: Slot) {
        slot.number = u32::try_from(self.participants.len() + 1).unwrap_or(u32::MAX);
        self.participants.push(slot);
    }

    /// With its texts.
    pub fn with<'a>(&'a self, texts: &'a Texts) -> Application<'a> {
        Application { texts, record: self }
    }
}

/// One application as read.
#[derive(Clone, Copy, Debug)]
pub struct Application<'a> {
    texts: &'a Texts,
    record: &'a Record,
}

/// One participant as read. A field is none when the file has no such column, and blank when the cell is.
#[derive(Clone, Copy, Debug)]
pub struct Participant<'a> {
    /// The participant's number within the application, from 1.
    pub number: u32,
    texts: &'a Texts,
    slot: &'a Slot,
}

fn value(entry: Entry, texts: &Texts) -> Value<'_> {
    Value { text: texts.get(entry.text), cell: entry.cell, written: texts.written(entry.cell), joined: texts.joined(entry.cell) }
}

fn text(entry: Option<Entry>, texts: &Texts) -> &str {
    entry.map_or("", |entry| trimmed(texts.get(entry.text)))
}

impl<'a> Application<'a> {
    /// The value of a field, when the file has the column.
    pub fn value(self, field: Field) -> Option<Value<'a>> {
        self.record.entry(field).map(|entry| value(entry, self.texts))
    }

    /// The trimmed text of a field; blank when the file lacks the column.
    pub fn text(self, field: Field) -> &'a str {
        text(self.record.entry(field), self.texts)
    }

    /// What stands in the cell of a field, trimmed, whatever it is read as; blank when the file lacks the column.
    pub fn as_written(self, field: Field) -> &'a str {
        self.value(field).map_or("", |value| trimmed(value.written.unwrap_or(value.text)))
    }

    /// The value of a field as it is kept.
    pub fn entry(self, field: Field) -> Option<Entry> {
        self.record.entry(field)
    }

    /// Where a field stands.
    pub fn cell(self, field: Field) -> Option<Address> {
        self.record.entry(field).map(|entry| entry.cell)
    }

    /// The values that the file has a column for.
    pub fn values(self) -> impl Iterator<Item = (Field, Value<'a>)> {
        Field::ALL.into_iter().filter_map(move |field| Some((field, self.value(field)?)))
    }

    /// The values of the attributes that the programme file balances by and that are columns, by header.
    pub fn attributes(self) -> BTreeMap<&'a str, Value<'a>> {
        self.record.attributes.iter().map(|(header, entry)| (self.texts.get(*header), value(*entry, self.texts))).collect()
    }

    /// The participants, in the order of the form; slots that the form left empty are here too.
    pub fn participants(self) -> impl DoubleEndedIterator<Item = Participant<'a>> {
        self.record.participants.iter().map(move |slot| Participant { number: slot.number, texts: self.texts, slot })
    }

    /// Whether the file asks any participant for this.
    pub fn asks(self, field: ParticipantField) -> bool {
        self.record.participants.iter().any(|slot| slot.entry(field).is_some())
    }

    /// Whether nothing is written anywhere in it.
    pub fn is_blank(self) -> bool {
        let blank = |value: Value<'_>| trimmed(value.text).is_empty();
        self.values().all(|(_, value)| blank(value))
            && self.attributes().into_values().all(blank)
            && self.participants().all(Participant::is_blank)
    }

    /// The cells that it was read from.
    pub fn cells(self) -> impl Iterator<Item = Address> {
        let own = self.record.values.iter().flatten();
        let theirs = self.record.participants.iter().flat_map(|slot| slot.values.iter().flatten());
        own.chain(theirs).map(|entry| entry.cell)
    }

    /// The first of them.
    pub fn first_cell(self) -> Option<Address> {
        self.cells().min()
    }
}

impl<'a> Participant<'a> {
    /// The value of a field, when the file has the column.
    pub fn value(self, field: ParticipantField) -> Option<Value<'a>> {
        self.slot.entry(field).map(|entry| value(entry, self.texts))
    }

    /// The trimmed text of a field; blank when the file lacks the column.
    pub fn text(self, field: ParticipantField) -> &'a str {
        text(self.slot.entry(field), self.texts)
    }

    /// Where a field stands.
    pub fn cell(self, field: ParticipantField) -> Option<Address> {
        self.slot.entry(field).map(|entry| entry.cell)
    }

    /// The value of a field as it is kept.
    pub fn entry(self, field: ParticipantField) -> Option<Entry> {
        self.slot.entry(field)
    }

    /// The values that the file has a column for.
    pub fn values(self) -> impl Iterator<Item = (ParticipantField, Value<'a>)> {
        ParticipantField::ALL.into_iter().filter_map(move |field| Some((field, self.value(field)?)))
    }

    /// Whether nothing is written about them.
    pub fn is_blank(self) -> bool {
        self.values().all(|(_, value)| trimmed(value.text).is_empty())
    }
}

/// All applications, in the order of the files.
#[derive(Clone, Debug, Default)]
pub struct Applications {
    /// What the records' texts are.
    pub texts: Texts,
    /// The applications as they are kept.
    pub records: Vec<Record>,
}

impl Applications {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The application in a position.
    pub fn get(&self, index: usize) -> Application<'_> {
        self.records[index].with(&self.texts)
    }

    /// One after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Application<'_>> {
        self.records.iter().map(|record| record.with(&self.texts))
    }
}

impl PartialEq for Applications {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl PartialEq for Application<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.values().eq(other.values())
            && self.attributes() == other.attributes()
            && self.participants().eq(other.participants())
    }
}

impl PartialEq for Participant<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.values().eq(other.values())
    }
}
