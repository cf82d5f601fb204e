//! What a sheet holds: a table of applications, of participants, of both, a form, or nothing of the kind.

use super::column::Column;
use super::columns::{self, About, Table};
use super::header;
use super::mapping::Use;
use super::naming::Naming;
use super::synonyms::Meaning;
use super::why::{self, Why};
use crate::intake::collect::forms::{self, Form};
use crate::intake::decisions;
use crate::intake::open::grid::{Grid, Row};
use crate::model::{Address, Fault, Field, Sheet};

/// What a sheet was recognised as.
pub(in crate::intake) enum Kind {
    Table(Table),
    Applications(Table),
    Participants(Table),
    Form(Form),
    /// Nothing of the kind: the row most like headers, and why it is none.
    Nothing(Option<Table>, Fault),
    /// Not to be used: the mapping says so.
    SetAside,
    Blank,
}

/// A sheet with its cells and what it was recognised as.
pub(in crate::intake) struct Understood<'a> {
    pub sheet: Sheet,
    pub grid: Grid<'a>,
    pub kind: Kind,
    /// Rows that the mapping leaves out although they could hold applications.
    pub left_out: usize,
}

impl Understood<'_> {
    /// Whether it could be the participants of applications that stand elsewhere: it says nothing else of them.
    pub fn may_be_participants(&self) -> bool {
        match &self.kind {
            Kind::Participants(_) => true,
            Kind::Table(table) => !table.is_wide() && table.only_links(),
            _ => false,
        }
    }

    /// Whether it could be applications whose participants stand elsewhere: a row each.
    pub fn may_be_applications(&self) -> bool {
        match &self.kind {
            Kind::Nothing(Some(_), _) | Kind::Applications(_) => true,
            Kind::Table(table) => !table.is_wide() && !table.only_links() && !table.repeats(&self.grid),
            _ => false,
        }
    }
}

/// How likely it is that two columns link their sheets, the weightiest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Neither was added by a tool: who filled in the one sheet often filled in the other.
    is_forms: bool,
    /// The header of the second ends with that of the first: "ID" and "SøknadID".
    alike: bool,
    /// How many rows of the first the second points to.
    count: usize,
}

/// More sheets are not held against each other.
const MOST_LINKED: usize = 12;

/// Two sheets that one column of each links, where the columns alone do not tell it yet: one with municipalities and a row each, the
/// other with persons, several to a row of the first (and perhaps the municipality again). Each by its position among the sheets, with its column.
pub(in crate::intake) fn linked(all: &[Result<Understood<'_>, Fault>]) -> Option<((usize, usize), (usize, usize))> {
    let table = |at: usize| match all[at].as_ref().ok()? {
        Understood { kind: Kind::Nothing(Some(table), _) | Kind::Table(table), grid, .. } if !table.is_wide() => {
            Some((table, grid))
        }
        Understood { kind: Kind::Participants(table) | Kind::Applications(table), grid, .. } => Some((table, grid)),
        _ => None,
    };
    let is_half =
        |understood: &Result<Understood<'_>, Fault>| matches!(understood, Ok(Understood { kind: Kind::Applications(_), .. }));
    let is_other_half =
        |understood: &Result<Understood<'_>, Fault>| matches!(understood, Ok(Understood { kind: Kind::Participants(_), .. }));
    if !(2..=MOST_LINKED).contains(&all.len()) || (all.iter().any(is_half) && all.iter().any(is_other_half)) {
        return None;
    }
    // When something was written down is the same for many, and links nothing.
    let is_time = |column: &Column| column.meaning == Some(Meaning::Application(Field::Received));
    for of in 0..all.len() {
        let Some((applications, grid)) = table(of).filter(|(table, _)| table.holds(columns::MUNICIPALITY)) else { continue };
        for with in (0..all.len()).filter(|with| *with != of) {
            // Whoever tells everything alone is the other half of nothing, unless there are applications without anybody.
            let is_whole =
                matches!(&all[with], Ok(Understood { kind: Kind::Table(table), .. }) if table.holds(columns::MUNICIPALITY));
            let Some((persons, other)) = table(with).filter(|_| !is_whole || is_half(&all[of])) else { continue };
            let mut best: Option<(Rank, usize, usize)> = None;
            for own in &applications.columns {
                let (values, again) = applications.values(grid, own.column);
                if again || values.len() < 3 || is_time(own) {
                    continue;
                }
                for theirs in persons.columns.iter().filter(|column| !is_time(column)) {
                    let (pointing, comes_again) = persons.values(other, theirs.column);
                    let points = comes_again && pointing.len() * 2 > values.len() && pointing.is_subset(&values);
                    let is_tools = [own, theirs].into_iter().any(|column| matches!(column.why[..], [Why::Tool(_)]));
                    let rank = Rank { is_forms: !is_tools, alike: theirs.header.ends_with(&own.header), count: pointing.len() };
                    if points && best.is_none_or(|(best, ..)| rank > best) {
                        best = Some((rank, own.column, theirs.column));
                    }
                }
            }
            if let Some((_, own, theirs)) = best {
                return Some(((of, own), (with, theirs)));
            }
        }
    }
    None
}

/// Recognises a sheet.
pub(in crate::intake) fn understand<'a>(
    sheet: Sheet,
    grid: Grid<'a>,
    naming: &Naming<'_>,
    whole: why::About,
) -> Result<Understood<'a>, Fault> {
    let chosen = naming.mapping.and_then(|mapping| mapping.sheet(&sheet));
    let all = grid;
    let grid = chosen.and_then(|chosen| chosen.last).map_or(grid, |last| grid.until(last));
    let kind = match chosen.map(|chosen| (chosen.as_what, chosen.header)) {
        Some((Use::Unused, _)) => Kind::SetAside,
        _ if grid.len() == 0 => Kind::Blank,
        Some((Use::Form, _)) => match forms::form(&grid, naming).map_err(|fault| fault.in_file(sheet.place()))? {
            Some(form) => Kind::Form(form),
            None => return Err(Fault::new("mapping-no-form").in_file(sheet.place())),
        },
        Some((as_what, header)) => {
            let table = said_table(&grid, as_what, header, naming).map_err(|fault| of_sheet(fault, &sheet))?;
            match as_what {
                Use::Applications => Kind::Applications(table),
                Use::Participants => Kind::Participants(table),
                _ => Kind::Table(table),
            }
        }
        None => unsaid(&grid, naming, whole).map_err(|fault| of_sheet(fault, &sheet))?,
    };
    let left_out = match (&kind, chosen) {
        (Kind::SetAside, _) | (_, None) => 0,
        (_, Some(chosen)) => all.len() - grid.len() + above(&grid, chosen.header, naming),
    };
    Ok(Understood { sheet, grid, kind, left_out })
}

/// A fault of a sheet; its name is what a line of the mapping calls it.
fn of_sheet(fault: Fault, sheet: &Sheet) -> Fault {
    fault.with("sheet", sheet.sheet.as_deref().unwrap_or(&sheet.file)).in_file(sheet.place())
}

/// How many rows stand above the headers that the mapping names, where a table begins there: not only a title.
fn above(grid: &Grid<'_>, header: Option<u32>, naming: &Naming<'_>) -> usize {
    let before = grid.rows(0).take_while(|row| header.is_some_and(|header| row.row < header)).count();
    let Some(last) = before.checked_sub(1) else { return 0 };
    let table = columns::best_table(&grid.until(grid.row(last).row), naming, why::About::Anything, None);
    if table.is_some_and(|table| table.about().is_some()) { before } else { 0 }
}

/// What a sheet is of which the mapping says nothing.
fn unsaid(grid: &Grid<'_>, naming: &Naming<'_>, whole: why::About) -> Result<Kind, Fault> {
    let best = columns::best_table(grid, naming, whole, None);
    if let Some((table, about)) = best.as_ref().and_then(|table| table.about().map(|about| (table.clone(), about))) {
        table.refuse_contradicted()?;
        table.refuse_twice()?;
        refuse_another(grid, &table)?;
        return Ok(match about {
            About::Both => Kind::Table(table),
            About::Applications => Kind::Applications(table),
            About::Participants => Kind::Participants(table),
        });
    }
    if decisions::is_decisions(grid) {
        return Err(Fault::new("file-is-decisions"));
    }
    if let Some(form) = forms::form(grid, naming)? {
        return Ok(Kind::Form(form));
    }
    let table = best.unwrap_or_else(|| columns::first_row(grid, naming));
    let fault = columns::lacks(&table, grid);
    Ok(Kind::Nothing(Some(table), fault))
}

/// The table that the mapping speaks of.
fn said_table(grid: &Grid<'_>, as_what: Use, header: Option<u32>, naming: &Naming<'_>) -> Result<Table, Fault> {
    let whole = match as_what {
        Use::Applications => why::About::Applications,
        Use::Participants => why::About::Participants,
        _ => why::About::Anything,
    };
    let fits = |about: About| match as_what {
        Use::Applications => about == About::Applications,
        Use::Participants => about != About::Applications,
        _ => about == About::Both,
    };
    match columns::best_table(grid, naming, whole, header) {
        Some(table) if table.about().is_some_and(fits) => {
            table.refuse_contradicted()?;
            table.refuse_twice()?;
            if header.is_none() {
                refuse_another(grid, &table)?;
            }
            Ok(table)
        }
        Some(table) => Err(columns::lacks(&table, grid)),
        None => Err(Fault::new("file-blank")),
    }
}

/// Another table further down the sheet: the same headers again after a gap, or most of them, or after a blank row others of the list. Which one is
/// meant is for the mapping to say.
fn refuse_another(grid: &Grid<'_>, table: &Table) -> Result<(), Fault> {
    const AFTER_A_GAP: u32 = 3;
    const ENOUGH: usize = 3;
    let own: Vec<&Column> = table.columns.iter().filter(|column| column.meaning.is_some()).collect();
    let is_again = |row: Row<'_>| {
        // The first cells tell whether it is worth looking at all of them.
        let stands = |column: &&&Column| {
            let text = row.cell(column.column).trim();
            !text.is_empty() && column.header.trim().ends_with(text)
        };
        own.iter().take(ENOUGH).filter(stands).count() > 1 && own.iter().filter(stands).count() * 3 > own.len() * 2
    };
    let is_known = |text: &str| header::listed(text).is_some();
    let knows = |row: Row<'_>| row.written().filter(|(_, text)| is_known(text)).count() >= ENOUGH;
    let begins = |row: Row<'_>| row.written().next().is_some_and(|(_, text)| is_known(text));
    let mut since_gap = AFTER_A_GAP;
    let mut above = grid.row(0).row;
    let mut headers = Vec::new();
    for (index, row) in (0..).zip(grid.rows(0)) {
        since_gap = if row.row > above + 1 { 0 } else { since_gap.saturating_add(1) };
        above = row.row;
        // The row above the headers may be a part of them.
        // Between rows of the table, and not under a title of its own.
        let follows = index > table.header + 1 && since_gap > 0 && grid.row(index - 1).written().count() > 1;
        let is_read_over = follows && table.is_headers_again(row);
        let may_be = index + 1 != table.header && row.written().count() > 1 && !is_read_over;
        if index == table.header || (may_be && (is_again(row) || ((since_gap < AFTER_A_GAP || begins(row)) && knows(row)))) {
            headers.push(index);
        }
    }
    if headers.len() > 1 { Err(several(grid, &headers)) } else { Ok(()) }
}

/// Several tables on one sheet, by the positions of their headers.
fn several(grid: &Grid<'_>, headers: &[usize]) -> Fault {
    let rows: Vec<String> = headers.iter().map(|&index| (grid.row(index).row + 1).to_string()).collect();
    let place = Address { sheet: 0, row: grid.row(headers[0]).row, column: 0 };
    // The first of them, to the last row above the next that is no title of it.
    let is_title = |index: &usize| grid.row(*index).written().count() <= 1;
    let last_of = |next: &usize| (headers[0] + 1..*next).rev().find(|index| !is_title(index)).unwrap_or(headers[0]);
    let last = headers.get(1).map_or_else(String::new, |next| (grid.row(last_of(next)).row + 1).to_string());
    let header = rows[0].clone();
    Fault::new("several-tables-on-sheet").with("rows", rows).with("header", header).with("last", last).at(place.cell())
}
