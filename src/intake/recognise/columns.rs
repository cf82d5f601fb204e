//! Which column is what: the row, or the two rows, of headers, and what each column holds there.
//!
//! A header is compared with the list without case, blanks and punctuation. The participant's number may stand anywhere in it ("Deltaker 1
//! navn", "E-post (deltaker 2)", "Navn 3"), or in a row above ("Deltaker 1" over "Navn", "E-post"). What the list does not know is taken
//! for what all evidence together says ([`super::reading`]), and is only proposed.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, MOST_COLUMNS};
use super::header::{self, Sure};
use super::heading::Heading;
use super::naming::Naming;
use super::reading::{self, Taken, WholeReading};
use super::sample::{self, Sample, Seen};
use super::synonyms::Meaning;
use super::weights::{PROPOSED, Points};
use super::why::{self, Why};
use crate::intake::open::grid::{Grid, Row};
use crate::model::{Address, Fact, Fault, Field, ParticipantField};

/// How many rows are searched for the headers.
pub(in crate::intake) const HEADERS_WITHIN: usize = 30;

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

pub(in crate::intake) const MUNICIPALITY: Meaning = Meaning::Application(Field::Municipality);
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
        let named = |column: &Column| column.meaning.map(|meaning| (column.asks().trim().to_owned(), meaning, column.sure));
        self.columns.iter().filter_map(named).collect()
    }

    /// The headers that were not, with what each resembles.
    pub fn unused(&self, sheet: u16) -> Vec<(String, Address)> {
        let without = self.columns.iter().filter(|column| column.meaning.is_none());
        without.map(|column| (column.told(), column.address(sheet))).collect()
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

    /// Whether several columns hold a field together.
    pub fn is_in_parts(&self, field: Field) -> bool {
        let may_be = matches!(field, Field::Municipality | Field::Sectors);
        may_be && self.meanings().filter(|meaning| *meaning == Meaning::Application(field)).count() > 1
    }

    pub(in crate::intake) fn holds(&self, wanted: Meaning) -> bool {
        self.meanings().any(|meaning| meaning.unnumbered() == wanted)
    }

    fn meanings(&self) -> impl Iterator<Item = Meaning> + '_ {
        self.columns.iter().filter_map(|column| column.meaning)
    }

    /// Whether a row only repeats the headers.
    pub fn is_headers_again(&self, row: Row<'_>) -> bool {
        let again = |column: &Column| row.cell(column.column).trim() == column.below.as_deref().unwrap_or(&column.header).trim();
        self.columns.len() > 2 && self.columns.iter().all(again)
    }

    /// The different values of a column, and whether any of them comes again.
    pub fn values<'a>(&self, grid: &Grid<'a>, column: usize) -> (BTreeSet<&'a str>, bool) {
        const LOOKED_AT: usize = 5_000;
        let cells = grid.rows(self.header + 1).take(LOOKED_AT).map(|row| row.cell(column).trim()).filter(|text| !text.is_empty());
        let mut again = false;
        let mut values = BTreeSet::new();
        for text in cells {
            again |= !values.insert(text);
        }
        (values, again)
    }

    /// Whether rows follow each other that are of one municipality: a row per participant.
    pub fn repeats(&self, grid: &Grid<'_>) -> bool {
        const LOOKED_AT: usize = 200;
        let Some(key) = self.columns.iter().find(|column| column.meaning == Some(MUNICIPALITY)) else { return false };
        let cells: Vec<&str> = grid.rows(self.header + 1).take(LOOKED_AT).map(|row| row.cell(key.column).trim()).collect();
        let again = cells.windows(2).filter(|pair| pair[0] == pair[1]).count();
        again * 5 > cells.len()
    }

    /// Under a row that divides the headers into groups and is not understood, whose a column is must be confirmed.
    fn doubt(&mut self, groups: &[String]) {
        for column in &mut self.columns {
            let is_persons = matches!(
                column.meaning,
                Some(Meaning::Participant(..) | Meaning::Application(Field::ContactName | Field::ContactEmail))
            );
            if is_persons && column.sure != Sure::Mapped && groups.get(column.column).is_some_and(|group| !group.is_empty()) {
                column.sure = Sure::Proposed;
            }
        }
    }

    /// The columns that are taken for something by evidence, and that nobody has said yes to.
    pub fn proposed(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.sure == Sure::Proposed && column.meaning.is_some())
    }

    /// A column whose header, or the mapping, says one thing and whose contents another.
    pub fn refuse_contradicted(&self) -> Result<(), Fault> {
        let fault = |column: &Column| {
            let (look, count, filled) = column.contradicted?;
            let code = if column.sure == Sure::Mapped { "mapping-contradicted" } else { "column-contradicted" };
            let fault = Fault::new(code).with("header", column.header.trim());
            let meaning = column.meaning.map_or("field-attribute", Meaning::key);
            let fault = fault.with("meaning", Fact::Keys(vec![meaning])).with("look", Fact::Keys(vec![look]));
            Some(fault.with("count", count).with("filled", filled).at(column.address(0).cell()))
        };
        Fault::all(self.columns.iter().filter_map(fault).collect())
    }

    /// Two columns must not mean the same. Municipalities may stand in two columns, and sectors in one for each choice.
    pub fn refuse_twice(&self) -> Result<(), Fault> {
        // Whose it is, the mapping must say.
        if let Some(unnumbered) = self.columns.iter().find(|column| self.is_wide() && column.is_unnumbered()) {
            let name = unnumbered.meaning.map(Meaning::name).unwrap_or_default();
            return Err(Fault::new("mapping-unnumbered").with("name", name).at(unnumbered.address(0).cell()));
        }
        // A header of the list that got nothing, since another of the list means the same.
        let is_contact = |column: &Column| {
            matches!(column.meaning, Some(Meaning::Application(Field::ContactName | Field::ContactEmail)))
                && column.sure == Sure::Proposed
                && !column.why.contains(&Why::Constant)
        };
        let is_other = |column: &Column| column.meaning.is_none() || is_contact(column);
        let listed = |column: &&Column| is_other(column) && column.listed.is_some() && column.sure != Sure::Mapped;
        for column in self.columns.iter().filter(listed) {
            let same = |other: &&Column| other.sure == Sure::Listed && other.meaning == column.listed;
            if let Some(other) = self.columns.iter().find(same) {
                let (other, column) = if other.column < column.column { (other, column) } else { (column, other) };
                let fault =
                    Fault::new("column-twice").with("header", column.header.trim()).with("other", other.address(0).cell());
                return Err(fault.at(column.address(0).cell()));
            }
        }
        let mut seen: BTreeMap<Meaning, Vec<&Column>> = BTreeMap::new();
        for column in &self.columns {
            let Some(meaning) = column.meaning else { continue };
            let before = seen.entry(meaning).or_default();
            let most = match meaning {
                MUNICIPALITY => 3,
                Meaning::Application(Field::Sectors) => usize::MAX,
                _ => 1,
            };
            if before.len() >= most {
                let fault =
                    Fault::new("column-twice").with("header", column.header.trim()).with("other", before[0].address(0).cell());
                return Err(fault.at(column.address(0).cell()));
            }
            before.push(column);
        }
        Ok(())
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

/// How many headers the best row has: how well rows fit.
pub(in crate::intake) fn recognised(grid: &Grid<'_>) -> usize {
    let count = |row: Row<'_>| row.texts().filter(|text| header::meaning(text).is_some()).count();
    grid.rows(0).take(HEADERS_WITHIN).map(count).max().unwrap_or(0)
}

/// The table on a sheet whose reading has most points, among those that begin within the first rows; none where no row could be headers.
/// `only` is the row where its headers are said to stand, or end.
pub(in crate::intake) fn best_table(grid: &Grid<'_>, naming: &Naming<'_>, about: why::About, only: Option<u32>) -> Option<Table> {
    let mut seen = Seen::new(naming.register);
    let mut best: Option<(Points, Table)> = None;
    for (index, is_double) in beginnings(grid, only) {
        let (header, mut columns) = match is_double {
            true => (index + 1, double(grid, index, &groups(grid, index)?, naming)),
            false => (index, single(grid, index, naming)),
        };
        naming.name_repeated(&mut columns);
        let (mut table, points) = read(grid, (header, columns), naming, about, &mut seen);
        if !is_double && let Some(groups) = index.checked_sub(1).and_then(|above| groups(grid, above)) {
            table.doubt(&groups);
        }
        if best.as_ref().is_none_or(|(before, _)| points > *before) {
            best = Some((points, table));
        }
    }
    best.map(|(_, table)| table)
}

/// The rows that could be headers, the likeliest few, each as one row or with the row below.
fn beginnings(grid: &Grid<'_>, only: Option<u32>) -> Vec<(usize, bool)> {
    const MOST: usize = 4;
    let within = if only.is_some() { grid.len() } else { grid.len().min(HEADERS_WITHIN) };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for index in 0..within {
        let row = grid.row(index);
        if let Some(only) = only {
            // The row that is said may be the upper or the lower of two.
            let below = grid.get(index + 1).filter(|next| next.row == row.row + 1 && groups(grid, index).is_some());
            if row.row == only {
                found.push((usize::MAX, index));
                found.extend(below.map(|_| (usize::MAX, index + 1)));
            }
            continue;
        }
        let (mut written, mut data) = (0, 0);
        let texts = || row.written().take(MOST_COLUMNS / 4).map(|(_, text)| text);
        for text in texts() {
            written += 1;
            data += if text.contains('@') { 1_000 } else { usize::from(text.parse::<f64>().is_ok_and(|number| number > 60.0)) };
        }
        // The same headers further down begin nothing new.
        let is_again = found.iter().any(|(_, above)| grid.row(*above).texts().eq(row.texts()));
        if written > 1 && data * 5 <= written && !is_again {
            let known = texts().filter(|text| header::meaning(text).is_some()).count();
            found.push((known * 4 + written, index));
        }
    }
    found.sort_by_key(|(points, index)| (std::cmp::Reverse(*points), *index));
    // Of a sheet that is no form one row is enough.
    let is_wide = found.first().is_some_and(|(_, index)| grid.row(*index).len() > MOST_COLUMNS);
    found.truncate(if is_wide { 1 } else { MOST });
    let mut rows: Vec<usize> = found.into_iter().map(|(_, index)| index).collect();
    rows.sort_unstable();
    let both = |index: usize| {
        let above = index.checked_sub(1).filter(|above| groups(grid, *above).is_some()).map(|above| (above, true));
        above.into_iter().chain([(index, false)])
    };
    rows.into_iter().flat_map(both).collect()
}

/// Reads a table whose headers end with a row: what the list and the mapping do not say, all evidence together.
fn read<'a>(
    grid: &Grid<'a>,
    (header, mut columns): (usize, Vec<Column>),
    naming: &Naming<'_>,
    about: why::About,
    seen: &mut Seen<'a>,
) -> (Table, Points) {
    // Nobody's form is that wide: only the list counts.
    if columns.len() > MOST_COLUMNS {
        return (Table { header, columns }, 0);
    }
    let rows = sample::rows(columns.len(), naming.sheets);
    let cells = |row: Row<'a>| columns.iter().map(|column| sample::bare(row.cell(column.column))).collect();
    let cells: Vec<Vec<&str>> = grid.rows(header + 1).take(rows).map(cells).collect();
    let sample = Sample::new(cells, columns.len(), seen);
    let is_link = |column: &Column| naming.link == Some(column.column);
    let headings: Vec<Heading> =
        columns.iter().map(|column| Heading { is_link: is_link(column), ..column.heading(None) }).collect();
    let reading = reading::read(&headings, &sample, about);
    take(&mut columns, &reading);
    (Table { header, columns }, reading.total)
}

/// Lets columns mean what a whole reading takes them for; how sure that is depends on what the list, the mapping and the margin say.
pub(in crate::intake) fn take(columns: &mut [Column], reading: &WholeReading) {
    for (at, column) in columns.iter_mut().enumerate() {
        if column.sure == Sure::Mapped || matches!(column.meaning, Some(Meaning::Attribute(_))) {
            if let (Some(Meaning::Participant(_, None)), Some(taken)) = (column.meaning, &reading.taken[at]) {
                column.meaning = column.meaning.map(|meaning| numbered_as(meaning, taken.meaning));
            }
            let same = |taken: &&Taken| column.meaning.map(Meaning::unnumbered) == Some(taken.meaning.unnumbered());
            column.contradicted = reading.taken[at].as_ref().filter(same).and_then(|taken| taken.contradicted);
            continue;
        }
        let said = column.meaning.take();
        let said_by = column.sure;
        column.listed = said.filter(|_| said_by == Sure::Listed && reading.tool[at].is_none());
        column.resembles = None;
        if let Some((name, _)) = reading.tool[at] {
            column.why = vec![Why::Tool(name)];
        }
        let Some(taken) = &reading.taken[at] else { continue };
        column.otherwise = taken.otherwise;
        column.why.clone_from(&taken.why);
        if said.is_some() {
            column.contradicted = taken.contradicted;
        }
        let agrees =
            said.is_some_and(|said| said.unnumbered() == taken.meaning.unnumbered() || is_list_of_sectors(said, taken.meaning));
        match () {
            // What a tool adds of its own says what it is.
            () if reading.tool[at].is_some() => {
                (column.meaning, column.sure) = (Some(taken.meaning), Sure::Listed);
                column.why = reading.tool[at].map(|(name, _)| Why::Tool(name)).into_iter().collect();
            }
            () if agrees && reading.is_out_of_order && matches!(taken.meaning, Meaning::Participant(..)) => {
                (column.meaning, column.sure) = (Some(taken.meaning), Sure::Proposed);
            }
            () if agrees => (column.meaning, column.sure) = (Some(taken.meaning), said_by),
            () if taken.margin >= PROPOSED => (column.meaning, column.sure) = (Some(taken.meaning), Sure::Proposed),
            () => column.resembles = Some(taken.meaning),
        }
    }
}

/// A meaning with the participant's number of another.
fn numbered_as(meaning: Meaning, other: Meaning) -> Meaning {
    match (meaning, other) {
        (Meaning::Participant(field, None), Meaning::Participant(own, number)) if own == field => {
            Meaning::Participant(field, number)
        }
        _ => meaning,
    }
}

/// Whether "Sektor" is the application's own list: it stands beside numbered participants.
fn is_list_of_sectors(said: Meaning, taken: Meaning) -> bool {
    said == Meaning::Participant(ParticipantField::Sector, None) && taken == Meaning::Application(Field::Sectors)
}

/// The row as headers, whatever they are.
fn single(grid: &Grid<'_>, index: usize, naming: &Naming<'_>) -> Vec<Column> {
    let row = grid.row(index);
    row.written().map(|(column, text)| naming.column(column, row.row, text.to_owned(), None)).collect()
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
fn double(grid: &Grid<'_>, index: usize, groups: &[String], naming: &Naming<'_>) -> Vec<Column> {
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
    columns
}

/// The first row as headers, where no row could be any.
pub(in crate::intake) fn first_row(grid: &Grid<'_>, naming: &Naming<'_>) -> Table {
    let columns = single(grid, 0, naming).into_iter().map(|column| Column { meaning: None, ..column }).collect();
    Table { header: 0, columns }
}

/// What stops a sheet from being a table: what the row most like headers lacks.
pub(in crate::intake) fn lacks(table: &Table, grid: &Grid<'_>) -> Fault {
    let necessary = [(MUNICIPALITY, "field-municipality"), (NAME, "field-name"), (EMAIL, "field-email")];
    let missing: Vec<&'static str> =
        necessary.iter().filter(|(meaning, _)| !table.holds(*meaning)).map(|(_, name)| *name).collect();
    const MOST_TOLD: usize = 100;
    let more = (table.columns.len() > MOST_TOLD).then(|| "…".to_owned());
    let headers = table.columns.iter().take(MOST_TOLD).map(|column| column.header.trim().to_owned());
    let headers: Vec<String> = headers.chain(more).collect();
    let fault = Fault::new("columns-missing").with("missing", Fact::Keys(missing)).with("headers", headers);
    fault.with("row", grid.row(table.header).row + 1)
}
