//! Forms, one on a sheet, whose labels the list does not know: the same label on every sheet is looked at as one column.

use super::header_words::number;
use std::collections::{BTreeMap, BTreeSet};

use super::header_words::words;
use super::heading::Heading;
use super::look::Look;
use super::looks::looks;
use super::reading::{self, Taken};
use super::sample::{self, Sample, Seen};
use super::weights::PROPOSED;
use super::why::About;
use crate::intake::open::grid::{Grid, Row};
use crate::register::Register;

/// A longer sheet is no form.
const MOST_ROWS: usize = 400;
/// A row with more cells than this is a table's, and no form is beside it.
const MOST_CELLS: usize = 40;
/// A longer text (in characters) is an answer, no label.
const LONGEST_LABEL: usize = 200;
/// Forms that are looked at.
const MOST_FORMS: usize = 300;

/// A label of a form, its answer, and the participant in whose part it stands.
struct Labelled<'a> {
    label: &'a str,
    answer: &'a str,
    slot: Option<u32>,
}

/// What the labels of forms are taken for, by their words.
#[derive(Default, Debug)]
pub(in crate::intake) struct Labels {
    taken: BTreeMap<Vec<String>, Taken>,
    standing: Recurring,
}

/// What stands on most of several forms.
#[derive(Default, Debug)]
struct Recurring {
    /// The words of texts that do: labels, wherever they stand.
    texts: BTreeSet<Vec<String>>,
    /// Columns in which such texts stand behind an answer: another text there is a label, too, where something follows it.
    columns: BTreeSet<usize>,
}

impl Labels {
    /// What a label is taken for, where the best reading is clearly better than the next.
    pub fn get(&self, label: &str) -> Option<&Taken> {
        self.taken.get(&words(label)).filter(|taken| taken.margin >= PROPOSED)
    }

    /// The cells of a row, each label with its answers; one piece where nothing tells of more labels than the first.
    pub fn pieces<'c, 'a>(&self, cells: &'c [(usize, &'a str)]) -> Vec<&'c [(usize, &'a str)]> {
        pieces(cells, &self.standing)
    }

    /// Looks at the labels of forms together. `said` tells what the list and the mapping say of a label.
    pub fn of<'a>(grids: &[Grid<'a>], register: &'a Register, said: impl Fn(&str) -> Heading) -> Self {
        let standing = standing(grids);
        let of_form = |grid: &Grid<'a>| labelled(*grid, register, &standing);
        let forms: Vec<Vec<Labelled<'a>>> = grids.iter().take(MOST_FORMS).map(of_form).collect();
        let mut columns: Vec<(Vec<String>, Option<u32>, &str)> = Vec::new();
        for labelled in forms.iter().flatten() {
            let key = words(labelled.label);
            if !columns.iter().any(|(known, slot, _)| *known == key && *slot == labelled.slot) {
                columns.push((key, labelled.slot, labelled.label));
            }
        }
        if columns.len() > MOST_ROWS * 2 {
            return Self::default();
        }
        let row = |form: &'_ Vec<Labelled<'a>>| -> Vec<&'a str> {
            let own: Vec<(Vec<String>, &Labelled<'_>)> = form.iter().map(|labelled| (words(labelled.label), labelled)).collect();
            let answer = |(key, slot, _): &(Vec<String>, Option<u32>, &str)| {
                let own = own.iter().find(|(words, labelled)| labelled.slot == *slot && words == key);
                own.map_or("", |(_, labelled)| sample::bare(labelled.answer))
            };
            columns.iter().map(answer).collect()
        };
        let rows: Vec<Vec<&str>> = forms.iter().map(row).collect();
        let mut seen = Seen::new(register);
        let sample = Sample::new(rows, columns.len(), &mut seen);
        let headings: Vec<Heading> = columns.iter().map(|(_, slot, label)| Heading { slot: *slot, ..said(label) }).collect();
        let reading = reading::read(&headings, &sample, About::Anything);
        let mut all = BTreeMap::new();
        for ((key, _, _), taken) in columns.into_iter().zip(reading.taken) {
            if let Some(taken) = taken {
                all.entry(key).or_insert(Taken { meaning: taken.meaning.unnumbered(), ..taken });
            }
        }
        Self { taken: all, standing }
    }
}

/// Whether a sheet is small enough for a form.
pub(in crate::intake) fn may_be_form(grid: &Grid<'_>) -> bool {
    grid.len() <= MOST_ROWS && grid.rows(0).all(|row| row.written().nth(MOST_CELLS).is_none())
}

/// The texts that stand on two thirds of the forms, where there are enough to tell.
fn standing(grids: &[Grid<'_>]) -> Recurring {
    const FEWEST: usize = 3;
    let mut count: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let forms = || grids.iter().filter(|grid| may_be_form(grid)).take(MOST_FORMS);
    if forms().count() < FEWEST {
        return Recurring::default();
    }
    for grid in forms() {
        let is_short = |(_, text): &(usize, &str)| text.chars().count() <= LONGEST_LABEL;
        let texts = grid.rows(0).flat_map(|row| row.written().filter(is_short).map(|(_, text)| words(text)).collect::<Vec<_>>());
        let says = |words: &Vec<String>| words.iter().any(|word| word.chars().any(char::is_alphabetic));
        for text in texts.filter(says).collect::<BTreeSet<_>>() {
            *count.entry(text).or_default() += 1;
        }
    }
    let most = forms().count() * 2 / 3;
    let texts = count.into_iter().filter(|(_, count)| *count > most).map(|(words, _)| words).collect();
    let mut standing = Recurring { texts, columns: BTreeSet::new() };
    for row in forms().flat_map(|grid| grid.rows(0)) {
        let cells: Vec<(usize, &str)> = row.written().collect();
        let pieces = pieces(&cells, &standing);
        let behind: Vec<usize> = pieces.iter().skip(1).map(|piece| piece[0].0).collect();
        standing.columns.extend(behind);
    }
    standing
}

/// The cells of a row, each label with what stands between it and the next.
fn pieces<'c, 'a>(cells: &'c [(usize, &'a str)], standing: &Recurring) -> Vec<&'c [(usize, &'a str)]> {
    let is_standing = |at: usize| standing.texts.contains(&words(cells[at].1));
    let is_label = |at: &usize| {
        let follows = *at > 1 && *at + 1 < cells.len() && !is_standing(*at + 1);
        is_standing(*at) || (follows && standing.columns.contains(&cells[*at].0))
    };
    let starts: Vec<usize> = (0..cells.len()).filter(is_label).collect();
    if cells.len() < 3 || starts.first() != Some(&0) || starts.len() == cells.len() {
        return vec![cells];
    }
    let ends = starts.iter().skip(1).copied().chain([cells.len()]);
    starts.iter().zip(ends).map(|(start, end)| &cells[*start..end]).collect()
}

/// The labels of a sheet with their answers, beside or under them, and those of a small table of participants.
fn labelled<'a>(grid: Grid<'a>, register: &Register, standing: &Recurring) -> Vec<Labelled<'a>> {
    let mut found = Vec::new();
    if !may_be_form(&grid) {
        return found;
    }
    let beside = grid.rows(0).filter(|row| row.written().count() == 2).count() > 2;
    let mut slot = None;
    let mut index = 0;
    while let Some(row) = grid.get(index) {
        index += 1;
        let cells: Vec<(usize, &str)> = row.written().collect();
        let pieces = pieces(&cells, standing);
        if pieces.len() > 1 {
            let answer = |piece: &&[(usize, &'a str)]| piece.get(1).map_or("", |(_, answer)| *answer);
            found.extend(pieces.iter().map(|piece| Labelled { label: piece[0].1, answer: answer(piece), slot }));
            continue;
        }
        if let Some(rows) = table(grid, index - 1, &cells, register) {
            for (number, row) in (1..).zip(grid.rows(index).take(rows)) {
                for (column, label) in &cells {
                    found.push(Labelled { label, answer: row.cell(*column), slot: Some(number) });
                }
            }
            index += rows;
            continue;
        }
        match &cells[..] {
            [(_, label)] => {
                let numbers: Vec<u32> = words(label).iter().filter_map(|word| number(word)).collect();
                let is_person = words(label).iter().any(|word| super::blocks::is_person_word(word));
                match (&numbers[..], is_person && label.chars().count() < 40) {
                    ([number], true) => slot = Some(*number),
                    _ if beside => found.push(Labelled { label, answer: "", slot }),
                    _ => {
                        let under = grid.get(index).filter(|next| next.row == row.row + 1 && next.written().count() == 1);
                        if let Some(next) = under {
                            found.push(Labelled { label, answer: next.written().next().map_or("", |(_, text)| text), slot });
                            index += 1;
                        }
                    }
                }
            }
            [(_, label), .., (_, answer)] if label.chars().count() <= LONGEST_LABEL => {
                found.push(Labelled { label, answer, slot });
            }
            _ => {}
        }
    }
    found
}

/// How many participants stand below a row that is the headers of a small table.
fn table(grid: Grid<'_>, index: usize, cells: &[(usize, &str)], register: &Register) -> Option<usize> {
    const MOST: usize = 12;
    let is_data = |text: &str| text.contains('@') || text.parse::<f64>().is_ok();
    if cells.len() < 3 || cells.iter().any(|(_, text)| is_data(text)) {
        return None;
    }
    let person = |row: &Row<'_>| {
        cells.iter().any(|(column, _)| {
            let look = looks(row.cell(*column), register);
            look.has(Look::Email) || look.has(Look::Person)
        })
    };
    let above = grid.row(index).row;
    let is_within = |(offset, row): &(u32, Row<'_>)| {
        row.row == above + offset && row.written().all(|(column, _)| cells.iter().any(|(own, _)| *own == column))
    };
    let rows: Vec<Row<'_>> = (1..).zip(grid.rows(index + 1)).take_while(is_within).take(MOST).map(|(_, row)| row).collect();
    rows.first().is_some_and(person).then_some(rows.len())
}
