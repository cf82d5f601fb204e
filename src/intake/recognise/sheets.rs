//! What a sheet holds: a table of applications, of participants, of both, a form, or nothing of the kind.

use super::columns::{self, About, Column, HEADERS_WITHIN, Table};
use super::mapping::{Mapping, Naming, Use};
use crate::intake::collect::forms::{self, Form};
use crate::intake::decisions;
use crate::intake::open::grid::{Grid, Row};
use crate::model::{Address, Fault, Sheet};

/// What a sheet was recognised as.
pub(in crate::intake) enum Kind {
    Table(Table),
    Applications(Table),
    Participants(Table),
    Form(Form),
    /// Nothing of the kind; why the row most like headers is none.
    Nothing(Fault),
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

/// Recognises a sheet.
pub(in crate::intake) fn understand<'a>(
    sheet: Sheet,
    grid: Grid<'a>,
    attributes: &[String],
    mapping: Option<&Mapping>,
) -> Result<Understood<'a>, Fault> {
    let chosen = mapping.and_then(|mapping| mapping.sheet(&sheet));
    let whole = grid;
    let grid = chosen.and_then(|chosen| chosen.last).map_or(grid, |last| grid.until(last));
    let naming = Naming { attributes, mapping, sheet: &sheet };
    let kind = match chosen.map(|chosen| (chosen.as_what, chosen.header)) {
        Some((Use::Unused, _)) => Kind::SetAside,
        _ if grid.len() == 0 => Kind::Blank,
        Some((Use::Form, _)) => match forms::form(&grid, &naming).map_err(|fault| fault.in_file(sheet.place()))? {
            Some(form) => Kind::Form(form),
            None => return Err(Fault::new("mapping-no-form").in_file(sheet.place())),
        },
        Some((as_what, header)) => {
            let table = said_table(&grid, as_what, header, &naming).map_err(|fault| fault.in_file(sheet.place()))?;
            match as_what {
                Use::Applications => Kind::Applications(table),
                Use::Participants => Kind::Participants(table),
                _ => Kind::Table(table),
            }
        }
        None => unsaid(&grid, &naming).map_err(|fault| fault.in_file(sheet.place()))?,
    };
    let left_out = match (&kind, chosen) {
        (Kind::SetAside, _) | (_, None) => 0,
        (_, Some(chosen)) => whole.len() - grid.len() + above(&grid, chosen.header, &naming),
    };
    Ok(Understood { sheet, grid, kind, left_out })
}

/// How many rows stand above the headers that the mapping names, where a table begins there: not only a title.
fn above(grid: &Grid<'_>, header: Option<u32>, naming: &Naming<'_>) -> usize {
    let before = grid.rows(0).take_while(|row| header.is_some_and(|header| row.row < header)).count();
    let is_table = |index| matches!(columns::begins(grid, index, naming), Ok(Some((table, _))) if table.header < before);
    if (0..before.min(HEADERS_WITHIN)).any(is_table) { before } else { 0 }
}

/// What a sheet is of which the mapping says nothing.
fn unsaid(grid: &Grid<'_>, naming: &Naming<'_>) -> Result<Kind, Fault> {
    if let Some((table, about)) = first_table(grid, naming, None)? {
        table.refuse_near()?;
        table.refuse_twice()?;
        refuse_another(grid, &table, naming)?;
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
    let Some((table, fault)) = columns::closest(grid, naming) else { return Ok(Kind::Blank) };
    // A necessary header with a typing error.
    let proposals =
        if table.columns.iter().filter(|one| one.meaning.is_some()).count() > 1 { table.refuse_near() } else { Ok(()) };
    proposals.map(|()| Kind::Nothing(fault))
}

/// The table that the mapping speaks of.
fn said_table(grid: &Grid<'_>, as_what: Use, header: Option<u32>, naming: &Naming<'_>) -> Result<Table, Fault> {
    let fits = |about: About| match as_what {
        Use::Applications => about == About::Applications,
        Use::Participants => about != About::Applications,
        _ => about == About::Both,
    };
    match first_table(grid, naming, header)? {
        Some((table, about)) if fits(about) => {
            table.refuse_near()?;
            table.refuse_twice()?;
            if header.is_none() {
                refuse_another(grid, &table, naming)?;
            }
            Ok(table)
        }
        _ => Err(columns::closest(grid, naming).map_or_else(|| Fault::new("file-blank"), |(_, fault)| fault)),
    }
}

/// The first table of a sheet; the first about both goes before one about either. `header` is the only row where it may begin.
fn first_table(grid: &Grid<'_>, naming: &Naming<'_>, header: Option<u32>) -> Result<Option<(Table, About)>, Fault> {
    let mut first: Option<(Table, About)> = None;
    let within = if header.is_some() { grid.len() } else { grid.len().min(HEADERS_WITHIN) };
    // The row said may be the upper or the lower one of two rows of headers.
    let may_begin =
        |index: &usize| header.is_none_or(|wanted| [wanted, wanted.saturating_sub(1)].contains(&grid.row(*index).row));
    for index in (0..within).filter(may_begin) {
        let found = columns::begins(grid, index, naming)?;
        let said = |(table, _): &(Table, About)| {
            header.is_none_or(|wanted| wanted == grid.row(index).row || wanted == grid.row(table.header).row)
        };
        match found.filter(said) {
            Some(found @ (_, About::Both)) => {
                return match &first {
                    // Its rows would be passed over.
                    Some((above, _)) if index > above.header + 1 => Err(several(grid, &[above.header, found.0.header])),
                    _ => Ok(Some(found)),
                };
            }
            Some(found) => first = first.or(Some(found)),
            None => {}
        }
    }
    Ok(first)
}

/// Another table further down the sheet: after a blank row, or the same headers again. Which one is meant is for the mapping to say.
fn refuse_another(grid: &Grid<'_>, table: &Table, naming: &Naming<'_>) -> Result<(), Fault> {
    const AFTER_A_GAP: u32 = 3;
    const SMALL: usize = 2_000;
    let own: Vec<&Column> = table.columns.iter().filter(|one| one.meaning.is_some()).collect();
    let again = |row: Row<'_>| own.iter().all(|one| row.cell(one.column).trim() == one.header.trim());
    let mut since_gap = AFTER_A_GAP;
    let mut headers = vec![table.header];
    let mut above = grid.row(table.header).row;
    for (index, row) in (table.header + 1..).zip(grid.rows(table.header + 1)) {
        since_gap = if row.row > above + 1 { 0 } else { since_gap.saturating_add(1) };
        above = row.row;
        let begins = || match columns::begins(grid, index, naming) {
            Ok(Some((_, about))) => since_gap < AFTER_A_GAP || about == About::Both,
            _ => false,
        };
        let begins = || (since_gap < AFTER_A_GAP || grid.len() < SMALL) && begins();
        if again(row) || begins() {
            headers.push(index);
        }
    }
    if headers.len() > 1 { Err(several(grid, &headers)) } else { Ok(()) }
}

/// Several tables on one sheet, by the positions of their headers.
fn several(grid: &Grid<'_>, headers: &[usize]) -> Fault {
    let rows: Vec<String> = headers.iter().map(|&index| (grid.row(index).row + 1).to_string()).collect();
    let place = Address { sheet: 0, row: grid.row(headers[0]).row, column: 0 };
    // The first of them, to the row above the next.
    let (header, last) = (rows[0].clone(), headers.get(1).map_or_else(String::new, |next| grid.row(*next).row.to_string()));
    Fault::new("several-tables-on-sheet").with("rows", rows).with("header", header).with("last", last).at(place.cell())
}
