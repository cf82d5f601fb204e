//! Which column is what: the row, or the two rows, of headers, and what each header means there.
//!
//! A header is compared without case, blanks and punctuation, word for word with the list, else by the words of its question. The
//! participant's number may stand anywhere in it ("Deltaker 1 navn", "E-post (deltaker 2)", "Navn 3"), or in a row above ("Deltaker
//! 1" over "Navn", "E-post"); the same header again and again is numbered in order. Where one column has a header of the list, another
//! that only has similar words is not used.

use std::collections::BTreeMap;

use super::header::{self, Sure};
use super::mapping::Naming;
use super::synonyms::Meaning;
use crate::intake::open::grid::{Grid, Row};
use crate::model::{Address, Fact, Fault, Field, ParticipantField};

/// How many rows are searched for the headers.
pub(in crate::intake) const HEADERS_WITHIN: usize = 30;

/// A column with a header.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Column {
    /// Its position, from 0.
    pub column: usize,
    /// The row of its header, from 0.
    pub row: u32,
    /// The header as it stands there; of two rows both.
    pub header: String,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// How sure that is.
    pub sure: Sure,
    /// What it resembles, where it means nothing.
    pub resembles: Option<Meaning>,
}

/// A table: the last row of its headers (as a position in the grid) and its columns.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Table {
    pub header: usize,
    pub columns: Vec<Column>,
}

/// What a table is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) enum About {
    /// Applications with their participants.
    Both,
    /// Applications alone; their participants stand elsewhere.
    Applications,
    /// Participants, with the number or municipality of their application.
    Participants,
}

const MUNICIPALITY: Meaning = Meaning::Application(Field::Municipality);
const NUMBER: Meaning = Meaning::Application(Field::ApplicationNumber);
const NAME: Meaning = Meaning::Participant(ParticipantField::Name, None);
const EMAIL: Meaning = Meaning::Participant(ParticipantField::Email, None);

impl Table {
    /// Whether participants stand beside each other, numbered.
    pub fn is_wide(&self) -> bool {
        self.meanings().any(|meaning| matches!(meaning, Meaning::Participant(_, Some(_))))
    }

    /// The headers that were understood.
    pub fn used(&self) -> Vec<(String, Meaning, Sure)> {
        let named = |one: &Column| one.meaning.map(|meaning| (one.header.trim().to_owned(), meaning, one.sure));
        self.columns.iter().filter_map(named).collect()
    }

    /// The headers that were not, with what each resembles.
    pub fn unused(&self, sheet: u16) -> Vec<(String, Address)> {
        let without = self.columns.iter().filter(|one| one.meaning.is_none());
        without.map(|one| (one.header.trim().to_owned(), one.address(sheet))).collect()
    }

    /// What no column holds, of what rules ask for everywhere. Participants' without a number.
    pub fn missing(&self) -> Vec<Meaning> {
        missing(|meaning| self.holds(meaning))
    }

    /// What the table is about, by what its columns hold.
    pub fn about(&self) -> Option<About> {
        let participants = self.holds(NAME) && self.holds(EMAIL);
        let own = self.meanings().filter(|meaning| matches!(meaning, Meaning::Application(_))).count();
        match () {
            () if participants && self.holds(MUNICIPALITY) => Some(About::Both),
            () if participants && self.holds(NUMBER) => Some(About::Participants),
            // Two headers alone may stand in any list.
            () if self.holds(MUNICIPALITY) && own > 2 && !self.holds(NAME) && !self.holds(EMAIL) => Some(About::Applications),
            () => None,
        }
    }

    /// Whether a table about both could be the participants of applications that stand elsewhere: it says nothing else of them.
    pub fn only_links(&self) -> bool {
        self.meanings().all(|meaning| matches!(meaning, MUNICIPALITY | NUMBER | Meaning::Participant(..)))
    }

    pub(in crate::intake) fn holds(&self, wanted: Meaning) -> bool {
        self.meanings().any(|meaning| unnumbered(meaning) == wanted)
    }

    fn meanings(&self) -> impl Iterator<Item = Meaning> + '_ {
        self.columns.iter().filter_map(|one| one.meaning)
    }

    /// A near spelling of something that no column holds stops the work, with the proposal; all at once.
    pub fn refuse_near(&self) -> Result<(), Fault> {
        let mut faults = Vec::new();
        for one in self.columns.iter().filter(|one| one.meaning.is_none()) {
            let Some(near) = one.resembles.filter(|near| !self.meanings().any(|meaning| meaning == *near)) else { continue };
            if matches!(near, Meaning::Participant(_, None)) && self.is_wide() {
                continue;
            }
            let fault = Fault::new("header-near").with("header", one.header.trim()).with("meaning", Fact::Keys(vec![near.key()]));
            faults.push(fault.with("name", near.name()).at(one.address(0).cell()));
        }
        Fault::all(faults)
    }

    /// Two columns must not mean the same, and where participants are told apart only by the order of their columns, each must
    /// have both a name and an address.
    pub fn refuse_twice(&self) -> Result<(), Fault> {
        let count =
            |field| self.meanings().filter(|meaning| matches!(meaning, Meaning::Participant(own, _) if *own == field)).count();
        let numbered = |header: &str| header.chars().any(|letter| letter.is_ascii_digit());
        let by_order = |one: &Column| matches!(one.meaning, Some(Meaning::Participant(_, Some(_)))) && !numbered(&one.header);
        let (names, emails) = (count(ParticipantField::Name), count(ParticipantField::Email));
        // Whose it is, the mapping must say.
        if let Some(one) = self.columns.iter().find(|one| self.is_wide() && one.is_unnumbered()) {
            let name = one.meaning.map(Meaning::name).unwrap_or_default();
            return Err(Fault::new("mapping-unnumbered").with("name", name).at(one.address(0).cell()));
        }
        // Fields told apart by their order, each with how often it stands there; beside them none that is told apart by numbers.
        let ordered = |field| {
            let of = |one: &&Column| matches!(one.meaning, Some(Meaning::Participant(own, _)) if own == field) && by_order(one);
            self.columns.iter().filter(of).count()
        };
        let orders: Vec<usize> = ParticipantField::ALL.into_iter().map(ordered).filter(|count| *count > 1).collect();
        let mixed = !orders.is_empty()
            && self
                .columns
                .iter()
                .any(|one| matches!(one.meaning, Some(Meaning::Participant(_, Some(_)))) && numbered(&one.header));
        let uneven = names != emails || mixed || orders.windows(2).any(|pair| pair[0] != pair[1]);
        if let Some(first) = self.columns.iter().find(|one| uneven && by_order(one)) {
            let first = Address { column: 0, ..first.address(0) };
            return Err(Fault::new("columns-uneven").with("names", names).with("emails", emails).at(first.cell()));
        }
        let mut seen: BTreeMap<Meaning, &Column> = BTreeMap::new();
        for one in &self.columns {
            let Some(meaning) = one.meaning else { continue };
            if let Some(other) = seen.insert(meaning, one) {
                let fault = Fault::new("column-twice").with("header", one.header.trim()).with("other", other.address(0).cell());
                return Err(fault.at(one.address(0).cell()));
            }
        }
        Ok(())
    }
}

impl Column {
    /// Whether the mapping says that it is a participant's, but not which one's.
    fn is_unnumbered(&self) -> bool {
        self.sure == Sure::Mapped && matches!(self.meaning, Some(Meaning::Participant(_, None)))
    }

    /// Where its header stands.
    pub fn address(&self, sheet: u16) -> Address {
        Address { sheet, row: self.row, column: u16::try_from(self.column).unwrap_or(u16::MAX) }
    }
}

/// What is not held, of what rules ask for everywhere.
pub(in crate::intake) fn missing(holds: impl Fn(Meaning) -> bool) -> Vec<Meaning> {
    let wanted = [
        Meaning::Application(Field::Received),
        Meaning::Application(Field::Challenge),
        Meaning::Application(Field::Endorsement),
        Meaning::Participant(ParticipantField::Education, None),
        Meaning::Participant(ParticipantField::Experience, None),
    ];
    let mut missing: Vec<Meaning> = wanted.into_iter().filter(|meaning| !holds(*meaning)).collect();
    let sectors = [Meaning::Application(Field::Sectors), Meaning::Participant(ParticipantField::Sector, None)];
    if !sectors.into_iter().any(&holds) {
        missing.push(sectors[0]);
    }
    missing
}

/// The meaning, whichever participant it is about.
pub(in crate::intake) fn unnumbered(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Participant(field, _) => Meaning::Participant(field, None),
        other @ (Meaning::Application(_) | Meaning::Attribute(_)) => other,
    }
}

/// How many headers the best row has: how well rows fit.
pub(in crate::intake) fn recognised(grid: &Grid<'_>) -> usize {
    let count = |row: Row<'_>| row.texts().filter(|text| header::meaning(text).is_some()).count();
    grid.rows(0).take(HEADERS_WITHIN).map(count).max().unwrap_or(0)
}

/// The table that begins with this row, or with this row above the next, when it is one.
pub(in crate::intake) fn begins(grid: &Grid<'_>, index: usize, naming: &Naming<'_>) -> Result<Option<(Table, About)>, Fault> {
    let single = single(grid, index, naming);
    let about = single.about();
    if about != Some(About::Both) {
        let double = groups(grid, index).map(|groups| double(grid, index, &groups, naming));
        if let Some((table, double)) = double.and_then(|table| table.about().map(|about| (table, about)))
            && (about.is_none() || double == About::Both)
        {
            return Ok(Some((table, double)));
        }
    }
    let Some(about) = about else { return Ok(None) };
    let by_order = |one: &Column| {
        let is_participants = matches!(one.meaning, Some(Meaning::Participant(..)));
        is_participants && header::words(&one.header).iter().all(|word| header::number(word).is_none())
    };
    if let Some(above) = index.checked_sub(1)
        && let Some(groups) = groups(grid, above)
        && single.columns.iter().any(|one| by_order(one) && groups.get(one.column).is_some_and(|group| !group.is_empty()))
    {
        let place = Address { sheet: 0, row: grid.row(above).row, column: 0 };
        return Err(Fault::new("headers-grouped").at(place.cell()));
    }
    Ok(Some((single, about)))
}

/// The row as headers, whatever they are.
pub(in crate::intake) fn single(grid: &Grid<'_>, index: usize, naming: &Naming<'_>) -> Table {
    let row = grid.row(index);
    let columns = row.written().map(|(column, text)| naming.column(column, row.row, text.to_owned(), None)).collect();
    completed(index, columns)
}

/// What stands above each column of the next row, when this row names groups of columns: something over several of them.
fn groups(grid: &Grid<'_>, index: usize) -> Option<Vec<String>> {
    let (row, next) = (grid.row(index), grid.get(index + 1)?);
    let written = row.written().count();
    // A single text above the first column is a title.
    let first = |row: Row<'_>| row.written().map(|(column, _)| column).next();
    let title = written < 2 && first(row) <= first(next);
    if next.row != row.row + 1 || title {
        return None;
    }
    let mut above = "";
    let mut spans = false;
    let mut groups = Vec::new();
    for column in 0..next.len().max(row.len()) {
        let own = row.cell(column).trim();
        let below = !next.cell(column).trim().is_empty();
        if own.is_empty() {
            above = if below { above } else { "" };
            spans |= below && !above.is_empty();
        } else {
            above = own;
        }
        groups.push(above.to_owned());
    }
    spans.then_some(groups)
}

/// Two rows of headers: a group above, its columns below.
fn double(grid: &Grid<'_>, index: usize, groups: &[String], naming: &Naming<'_>) -> Table {
    let (row, next) = (grid.row(index), grid.row(index + 1));
    let mut columns = Vec::new();
    for (column, group) in groups.iter().enumerate() {
        let below = next.cell(column).trim();
        match (group.as_str(), below) {
            ("", "") => {}
            (group, "") => columns.push(naming.column(column, row.row, group.to_owned(), None)),
            ("", below) => columns.push(naming.column(column, next.row, below.to_owned(), None)),
            (group, below) => columns.push(naming.column(column, next.row, format!("{group} / {below}"), Some(below))),
        }
    }
    completed(index + 1, columns)
}

/// What headers mean beside each other.
fn completed(header: usize, mut columns: Vec<Column>) -> Table {
    set_respondent_aside(&mut columns);
    number_repeated(&mut columns);
    prefer_the_listed(&mut columns);
    let wide = columns.iter().any(|one| matches!(one.meaning, Some(Meaning::Participant(_, Some(_)))));
    if wide {
        // Beside numbered participants, a column without a number is not one participant's: the list of sectors is the
        // application's own, and whose name or address it is cannot be told.
        for one in &mut columns {
            one.meaning = match one.meaning {
                Some(Meaning::Participant(ParticipantField::Sector, None)) => Some(Meaning::Application(Field::Sectors)),
                Some(Meaning::Participant(_, None)) if !one.is_unnumbered() => None,
                other => other,
            };
        }
    }
    Table { header, columns }
}

/// Forms put columns of their own first: Microsoft Forms "ID, Start time, Completion time, Email, Name", Google Forms "Timestamp, Email
/// address". Who filled the form in is no participant; the form's own number is the application's.
fn set_respondent_aside(columns: &mut [Column]) {
    let key = |one: &Column| header::words(&one.header).concat();
    let is = |one: &Column, names: &[&str]| names.contains(&key(one).as_str());
    const EMAILS: &[&str] = &["email", "epost", "epostadresse", "emailaddress", "username", "brukernavn", "brukarnamn"];
    const NAMES: &[&str] = &["name", "navn", "namn", "language", "språk"];
    let microsoft = columns.iter().position(|one| is(one, &["starttime", "starttidspunkt", "starttid"]));
    let google = columns.first().is_some_and(|one| is(one, &["timestamp", "tidsmerke", "tidsstempel"]));
    let first = match microsoft {
        Some(at) => {
            if let Some(number) = columns[..at].iter_mut().find(|one| key(one) == "id" && one.meaning.is_none()) {
                (number.meaning, number.sure) = (Some(NUMBER), Sure::Listed);
            }
            at + 2
        }
        None if google => 1,
        None => return,
    };
    let own = |one: &&mut Column| is(one, EMAILS) || (microsoft.is_some() && is(one, NAMES));
    for one in columns.iter_mut().skip(first).take_while(own).filter(|one| one.sure != Sure::Mapped) {
        one.meaning = None;
    }
}

/// Numbers a participants' header that stands there several times, word for word, without a number; one without a number
/// before those numbered from 2 is the first ("Navn", "Navn2", "Navn3").
fn number_repeated(columns: &mut [Column]) {
    for field in ParticipantField::ALL {
        let same = Some(Meaning::Participant(field, None));
        let alike = columns.iter().filter(|one| one.meaning == same);
        let mut headers: Vec<String> = alike.map(|one| header::words(&one.header).concat()).collect();
        let several = headers.len() > 1;
        headers.dedup();
        if several && headers.len() == 1 {
            for (one, number) in columns.iter_mut().filter(|one| one.meaning == same).zip(1..) {
                one.meaning = Some(Meaning::Participant(field, Some(number)));
            }
        }
        let numbered = |number| columns.iter().any(|one| one.meaning == Some(Meaning::Participant(field, Some(number))));
        if !several && numbered(2) && !numbered(1) {
            for one in columns.iter_mut().filter(|one| one.meaning == same) {
                one.meaning = Some(Meaning::Participant(field, Some(1)));
            }
        }
    }
}

/// A column whose header only has similar words gives way to one whose header stands in the list, and both to the mapping's.
fn prefer_the_listed(columns: &mut [Column]) {
    let mut surest: BTreeMap<Meaning, Sure> = BTreeMap::new();
    for one in columns.iter() {
        if let Some(meaning) = one.meaning {
            let known = surest.entry(meaning).or_insert(one.sure);
            *known = one.sure.min(*known);
        }
    }
    for one in columns {
        if let Some(meaning) = one.meaning.filter(|meaning| surest[meaning] < one.sure) {
            (one.meaning, one.resembles) = (None, Some(meaning));
        }
    }
}

/// What stops a sheet from being a table: the row most like headers, and what it lacks.
pub(in crate::intake) fn closest(grid: &Grid<'_>, naming: &Naming<'_>) -> Option<(Table, Fault)> {
    let mut closest: Option<(usize, Table)> = None;
    for index in 0..grid.len().min(HEADERS_WITHIN) {
        let table = single(grid, index, naming);
        let known = table.columns.iter().filter(|one| one.meaning.is_some() || one.resembles.is_some()).count();
        if closest.as_ref().is_none_or(|(before, _)| known > *before) {
            closest = Some((known, table));
        }
    }
    let (_, table) = closest?;
    let necessary = [(MUNICIPALITY, "field-municipality"), (NAME, "field-name"), (EMAIL, "field-email")];
    let missing: Vec<&'static str> =
        necessary.iter().filter(|(meaning, _)| !table.holds(*meaning)).map(|(_, name)| *name).collect();
    let headers: Vec<String> = table.columns.iter().map(|one| one.header.trim().to_owned()).collect();
    let fault = Fault::new("columns-missing").with("missing", Fact::Keys(missing)).with("headers", headers);
    let fault = fault.with("row", grid.row(table.header).row + 1);
    Some((table, fault))
}
