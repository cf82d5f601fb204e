//! A sample of a sheet's cells, and what the cells of each column look like.

use std::collections::{BTreeMap, HashMap};

use super::look::Look;
use super::looks::{Looks, looks, says_nothing};
use crate::model::trimmed;
use crate::register::Register;

/// Rows that are looked at, from the first below the headers; where there are many columns or sheets, fewer, but some of each.
const ROWS: usize = 300;
const FEWEST_ROWS: usize = 20;
/// Cells that are looked at in all sheets together.
const CELLS: usize = 200_000;

/// How many rows of a sheet with so many columns are looked at, where there are so many sheets.
pub(in crate::intake) fn rows(columns: usize, sheets: usize) -> usize {
    (CELLS / columns.max(1) / sheets.max(1)).clamp(FEWEST_ROWS, ROWS)
}

/// What the cells of a column look like.
#[derive(Clone, Debug)]
pub(in crate::intake) struct Profile {
    /// Cells with anything in them but that there is nothing to say.
    pub filled: u32,
    counts: [u32; Look::COUNT],
    /// Different values, each with how often it stands there.
    pub values: BTreeMap<String, u32>,
    /// Whether the cells are 1, 2, 3 …
    pub is_running: bool,
}

impl Default for Profile {
    fn default() -> Self {
        Self { filled: 0, counts: [0; Look::COUNT], values: BTreeMap::new(), is_running: false }
    }
}

impl Profile {
    /// How many cells look like this.
    pub fn count(&self, look: Look) -> u32 {
        self.counts[look as usize]
    }

    /// How many of a hundred filled cells look like this.
    pub fn share(&self, look: Look) -> u32 {
        (self.count(look) * 100).checked_div(self.filled).unwrap_or(0)
    }

    /// Whether values come again: there are at most two different for every three cells.
    pub fn comes_again(&self) -> bool {
        self.filled >= 6 && self.values.len() * 3 <= self.filled as usize * 2
    }

    /// Whether no value comes again.
    pub fn is_all_different(&self) -> bool {
        self.filled > 0 && self.values.len() == self.filled as usize
    }

    fn add(&mut self, text: &str, looks: Looks) {
        self.filled += 1;
        for look in Look::ALL {
            self.counts[look as usize] += u32::from(looks.has(look));
        }
        *self.values.entry(text.to_owned()).or_default() += 1;
    }

    /// The cells of several columns together.
    pub fn together<'a>(profiles: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = Self::default();
        for profile in profiles {
            all.filled += profile.filled;
            for (sum, count) in all.counts.iter_mut().zip(&profile.counts) {
                *sum += count;
            }
            for (value, count) in &profile.values {
                *all.values.entry(value.clone()).or_default() += count;
            }
        }
        all
    }
}

/// Some rows of a sheet, or one row per form: the cells of the columns that have headers.
pub(in crate::intake) struct Sample<'a> {
    pub rows: Vec<Vec<&'a str>>,
    pub profiles: Vec<Profile>,
    /// Of each row, whether its cells are filled with more than that there is nothing to say.
    filled: Vec<Vec<bool>>,
}

impl<'a> Sample<'a> {
    /// Looks at cells; every row has a cell for each of `width` columns.
    pub fn new(rows: Vec<Vec<&'a str>>, width: usize, seen: &mut Seen<'a>) -> Self {
        let mut profiles = vec![Profile::default(); width];
        let is_filled = |text: &&str| !text.is_empty() && !says_nothing(text);
        let filled: Vec<Vec<bool>> = rows.iter().map(|row| row.iter().map(is_filled).collect()).collect();
        for (row, filled) in rows.iter().zip(&filled) {
            for ((text, filled), profile) in row.iter().zip(filled).zip(&mut profiles) {
                if *filled {
                    profile.add(text, seen.looks(text));
                }
            }
        }
        for (column, profile) in profiles.iter_mut().enumerate() {
            let numbers = rows.iter().filter_map(|row| row.get(column)).filter(|text| !text.is_empty());
            let mut count = 0_u32;
            profile.is_running = numbers.clone().all(|text| {
                count += 1;
                text.parse() == Ok(count)
            }) && count > 1;
        }
        Self { rows, profiles, filled }
    }

    /// Some of the columns.
    pub fn of(&self, columns: &[usize]) -> Self {
        let row = |row: &Vec<&'a str>| columns.iter().map(|at| row.get(*at).copied().unwrap_or("")).collect();
        Self {
            rows: self.rows.iter().map(row).collect(),
            profiles: columns.iter().map(|at| self.profiles[*at].clone()).collect(),
            filled: self
                .filled
                .iter()
                .map(|row| columns.iter().map(|at| row.get(*at).copied().unwrap_or(false)).collect())
                .collect(),
        }
    }

    /// Whether a cell is filled.
    pub fn is_filled(&self, row: usize, column: usize) -> bool {
        self.filled[row].get(column).copied().unwrap_or(false)
    }
}

/// What texts look like: each is looked at once, since most come again.
pub(in crate::intake) struct Seen<'a> {
    register: &'a Register,
    known: HashMap<&'a str, Looks>,
}

impl<'a> Seen<'a> {
    /// Nothing has been looked at yet.
    pub fn new(register: &'a Register) -> Self {
        Self { register, known: HashMap::new() }
    }

    fn looks(&mut self, text: &'a str) -> Looks {
        *self.known.entry(text).or_insert_with(|| looks(text, self.register))
    }
}

/// A cell's text as it is looked at.
pub(in crate::intake) fn bare(text: &str) -> &str {
    trimmed(text)
}
