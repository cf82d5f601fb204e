//! Which column is what, told by its header.
//!
//! A header is compared without case, blanks and punctuation. The participant's number may stand anywhere in it
//! ("Deltaker 1 navn", "E-post (deltaker 2)", "Navn 3"); the same header again and again is numbered in order.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::grid::{Grid, Row};
use super::synonyms::{Meaning, PARTICIPANT_WORDS, SYNONYMS, SynonymsOf};
use crate::model::{Address, Fact, Fault, Field, ParticipantField};

/// How many rows are searched for the headers.
const HEADERS_WITHIN: usize = 30;

/// A longer text (in bytes) is no header of ours.
const LONGEST_HEADER: usize = 200;

/// A table: the row of its headers (as a position in the grid) and the meaning of each column.
pub(super) struct Table {
    pub header: usize,
    pub columns: Vec<(usize, String, Option<Meaning>)>,
}

impl Table {
    /// Finds the columns of the attributes that the programme file balances by, among those without another meaning.
    fn name_attributes(&mut self, attributes: &[String]) {
        for (index, attribute) in attributes.iter().enumerate() {
            let same = |header: &str| words(header).concat() == words(attribute).concat();
            for (_, _, meaning) in self.columns.iter_mut().filter(|(_, header, meaning)| meaning.is_none() && same(header)) {
                *meaning = Some(Meaning::Attribute(index));
            }
        }
    }

    /// Whether participants stand beside each other, numbered.
    pub fn is_wide(&self) -> bool {
        self.columns.iter().any(|(_, _, meaning)| matches!(meaning, Some(Meaning::Participant(_, Some(_)))))
    }

    /// The headers that were understood.
    pub fn used(&self) -> Vec<(String, Meaning)> {
        self.columns
            .iter()
            .filter_map(|(_, header, meaning)| meaning.map(|meaning| (header.trim().to_owned(), meaning)))
            .collect()
    }

    /// The headers that were not.
    pub fn unused(&self, grid: &Grid, sheet: u16) -> Vec<(String, Address)> {
        let row = grid.rows[self.header].row;
        let address = |column: usize| Address { sheet, row, column: u16::try_from(column).unwrap_or(u16::MAX) };
        let without = self.columns.iter().filter(|(_, _, meaning)| meaning.is_none());
        without.map(|(column, header, _)| (header.trim().to_owned(), address(*column))).collect()
    }

    /// What no column holds, of what rules ask for everywhere. Participants' without a number.
    pub fn missing(&self) -> Vec<Meaning> {
        let wanted = [
            Meaning::Application(Field::Received),
            Meaning::Application(Field::Challenge),
            Meaning::Application(Field::Endorsement),
            Meaning::Participant(ParticipantField::Education, None),
            Meaning::Participant(ParticipantField::Experience, None),
        ];
        let mut missing: Vec<Meaning> = wanted.into_iter().filter(|meaning| !self.holds(*meaning)).collect();
        let sectors = [Meaning::Application(Field::Sectors), Meaning::Participant(ParticipantField::Sector, None)];
        if !sectors.into_iter().any(|meaning| self.holds(meaning)) {
            missing.push(sectors[0]);
        }
        missing
    }

    fn holds(&self, wanted: Meaning) -> bool {
        self.columns.iter().filter_map(|(_, _, meaning)| *meaning).any(|meaning| unnumbered(meaning) == wanted)
    }
}

/// The meaning, whichever participant it is about.
fn unnumbered(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Participant(field, _) => Meaning::Participant(field, None),
        other @ (Meaning::Application(_) | Meaning::Attribute(_)) => other,
    }
}

/// How many headers the best row has: how well rows fit.
pub(super) fn recognised(rows: &[Row]) -> usize {
    let count = |row: &Row| row.cells.iter().filter(|header| meaning(header).is_some()).count();
    rows.iter().take(HEADERS_WITHIN).map(count).max().unwrap_or(0)
}

/// The table of a grid: the first row that has the necessary headers.
pub(super) fn table(grid: &Grid, attributes: &[String]) -> Result<Table, Fault> {
    let mut closest: Option<(usize, Fault)> = None;
    for (index, row) in grid.rows.iter().take(HEADERS_WITHIN).enumerate() {
        let mut table = Table { header: index, columns: columns(row) };
        table.name_attributes(attributes);
        let necessary = [
            (Meaning::Application(Field::Municipality), "field-municipality"),
            (Meaning::Participant(ParticipantField::Name, None), "field-name"),
            (Meaning::Participant(ParticipantField::Email, None), "field-email"),
        ];
        let missing: Vec<&'static str> =
            necessary.iter().filter(|(meaning, _)| !table.holds(*meaning)).map(|(_, name)| *name).collect();
        if missing.is_empty() {
            return once_each(&table, grid).map(|()| table);
        }
        let known = table.used().len();
        if closest.as_ref().is_none_or(|(before, _)| known > *before) {
            let headers: Vec<String> = table.columns.iter().map(|(_, header, _)| header.trim().to_owned()).collect();
            let fault = Fault::new("columns-missing").with("missing", Fact::Keys(missing)).with("headers", headers);
            let fault = fault.with("row", row.row + 1);
            closest = Some((known, fault));
        }
    }
    Err(closest.map_or_else(|| Fault::new("file-blank"), |(_, fault)| fault))
}

/// Two columns must not mean the same, and where participants are told apart only by the order of their columns, each must
/// have both a name and an address.
fn once_each(table: &Table, grid: &Grid) -> Result<(), Fault> {
    let count = |field| {
        let is = |meaning: &&Option<Meaning>| matches!(meaning, Some(Meaning::Participant(own, _)) if *own == field);
        table.columns.iter().map(|(_, _, meaning)| meaning).filter(is).count()
    };
    let numbered = |header: &str| header.chars().any(|letter| letter.is_ascii_digit());
    let by_order = |(_, header, meaning): &(usize, String, Option<Meaning>)| {
        matches!(meaning, Some(Meaning::Participant(_, Some(_)))) && !numbered(header)
    };
    let (names, emails) = (count(ParticipantField::Name), count(ParticipantField::Email));
    if names != emails && table.columns.iter().any(by_order) {
        let first = Address { sheet: 0, row: grid.rows[table.header].row, column: 0 };
        return Err(Fault::new("columns-uneven").with("names", names).with("emails", emails).at(first.cell()));
    }
    let mut seen: BTreeMap<Meaning, usize> = BTreeMap::new();
    for (column, header, meaning) in &table.columns {
        let Some(meaning) = meaning else { continue };
        if let Some(other) = seen.insert(*meaning, *column) {
            let cell = |column: usize| Address {
                sheet: 0,
                row: grid.rows[table.header].row,
                column: u16::try_from(column).unwrap_or(u16::MAX),
            };
            let fault = Fault::new("column-twice").with("header", header.trim()).with("other", cell(other).cell());
            return Err(fault.at(cell(*column).cell()));
        }
    }
    Ok(())
}

fn columns(row: &Row) -> Vec<(usize, String, Option<Meaning>)> {
    let mut columns: Vec<(usize, String, Option<Meaning>)> = Vec::new();
    for (column, header) in row.cells.iter().enumerate().filter(|(_, header)| !header.trim().is_empty()) {
        columns.push((column, header.clone(), meaning(header)));
    }
    number_repeated(&mut columns);
    let wide = columns.iter().any(|(_, _, meaning)| matches!(meaning, Some(Meaning::Participant(_, Some(_)))));
    if wide {
        // Beside numbered participants, a column without a number is not one participant's: the list of sectors is the
        // application's own, and whose name or address it is cannot be told.
        for (_, _, meaning) in &mut columns {
            *meaning = match *meaning {
                Some(Meaning::Participant(ParticipantField::Sector, None)) => Some(Meaning::Application(Field::Sectors)),
                Some(Meaning::Participant(_, None)) => None,
                other => other,
            };
        }
    }
    columns
}

/// Numbers a participants' header that stands there several times, word for word, without a number.
fn number_repeated(columns: &mut [(usize, String, Option<Meaning>)]) {
    for field in ParticipantField::ALL {
        let same = Some(Meaning::Participant(field, None));
        let alike = columns.iter().filter(|(_, _, meaning)| *meaning == same);
        let mut headers: Vec<String> = alike.map(|(_, header, _)| words(header).concat()).collect();
        let several = headers.len() > 1;
        headers.dedup();
        if several && headers.len() == 1 {
            for ((_, _, meaning), number) in columns.iter_mut().filter(|(_, _, meaning)| *meaning == same).zip(1..) {
                *meaning = Some(Meaning::Participant(field, Some(number)));
            }
        }
    }
}

/// What a header means; a remark in brackets counts only where it makes a difference ("Beskrivelse (maks 250 ord)").
fn meaning(header: &str) -> Option<Meaning> {
    if header.len() > LONGEST_HEADER {
        return None;
    }
    meaning_of(words(header)).or_else(|| {
        let (before, rest) = header.split_once('(')?;
        let (_, after) = rest.split_once(')')?;
        meaning_of(words(&format!("{before} {after}")))
    })
}

fn meaning_of(words: Vec<String>) -> Option<Meaning> {
    if let Some(found) = by_words(&words) {
        return Some(found);
    }
    let mut numbers = words.iter().filter_map(|word| word.parse::<u32>().ok()).filter(|number| (1..=50).contains(number));
    let number = numbers.next();
    if numbers.next().is_some() {
        return None;
    }
    let rest: Vec<String> =
        words.into_iter().filter(|word| word.parse::<u32>().is_err() && !PARTICIPANT_WORDS.contains(&word.as_str())).collect();
    match by_words(&rest)? {
        Meaning::Participant(field, _) => Some(Meaning::Participant(field, number)),
        Meaning::Application(_) | Meaning::Attribute(_) => None,
    }
}

fn by_words(wanted: &[String]) -> Option<Meaning> {
    static MEANINGS: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(|| {
        let of_one = |one: &'static SynonymsOf| one.headers.iter().map(|header| (words(header).concat(), one.meaning));
        SYNONYMS.iter().flat_map(of_one).collect()
    });
    MEANINGS.get(&wanted.concat()).copied()
}

/// The words of a header: lower case, split where letters, digits and everything else meet; a hyphen joins.
fn words(header: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in header.chars().filter(|letter| !matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')) {
        let kind = match letter {
            _ if letter.is_numeric() => '0',
            _ if letter.is_alphabetic() => 'a',
            _ => ' ',
        };
        match words.last_mut() {
            Some(word) if kind == before && kind != ' ' => word.extend(letter.to_lowercase()),
            _ if kind != ' ' => words.push(letter.to_lowercase().collect()),
            _ => {}
        }
        before = kind;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_synonym_means_one_thing() {
        let mut seen: BTreeMap<String, Meaning> = BTreeMap::new();
        for one in SYNONYMS {
            for header in one.headers {
                assert_eq!(meaning(header), Some(one.meaning), "{header}");
                let before = seen.insert(words(header).concat(), one.meaning);
                assert!(before.is_none(), "{header} stands twice");
            }
        }
    }

    #[test]
    fn the_number_may_stand_anywhere() {
        let name = |number| Some(Meaning::Participant(ParticipantField::Name, number));
        let email = |number| Some(Meaning::Participant(ParticipantField::Email, number));
        for (header, wanted) in [
            ("Deltaker 1 navn", name(Some(1))),
            ("Deltaker 1: Navn *", name(Some(1))),
            ("Navn deltaker 2", name(Some(2))),
            ("Namn (deltakar 3)", name(Some(3))),
            ("navn3", name(Some(3))),
            ("3. navn", name(Some(3))),
            ("Participant 4 – e-mail", email(Some(4))),
            ("E-POST 2", email(Some(2))),
            ("Deltakerens navn", name(None)),
            ("Deltaker 1", None),
            ("Kommentar", None),
            ("Kommune 2", None),
            ("Deltaker 1 navn 2", None),
        ] {
            assert_eq!(meaning(header), wanted, "{header}");
        }
    }
}
