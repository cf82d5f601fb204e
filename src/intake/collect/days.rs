//! The order of day and month, where a time of receipt is two days depending on who wrote it: `06-01-2022`.
//!
//! A form writes all its days in one order. Where two cells of a column or more can only be written in one order (`18-01-2022`), and none
//! only in the other, those that are written alike are read in that order; otherwise the rules ask for a decision (A11).

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::model::{Address, Entry, Field, Intake};
use crate::rules::{Order, Receipt};

/// As many cells tell the order of their column.
const ENOUGH: usize = 2;

/// A column whose days are read in the order that other cells of it tell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DayOrder {
    /// The first cell that is two days.
    pub cell: Address,
    /// What stands in it.
    pub written: String,
    /// What it is read as: `6.1.2022 14:43`.
    pub read: String,
    /// How many such cells the column has.
    pub cells: usize,
    /// What stands in a cell that tells the order.
    pub told_by: String,
}

/// What the times of receipt in one column tell.
#[derive(Default)]
struct Told {
    /// One that can only be written with the day first, and how many such there are.
    day_first: (usize, String),
    month_first: (usize, String),
}

impl Told {
    /// The order, and a cell that tells it.
    fn order(&self) -> Option<(Order, &str)> {
        match (&self.day_first, &self.month_first) {
            ((ENOUGH.., text), (0, _)) => Some((Order::DayFirst, text)),
            ((0, _), (ENOUGH.., text)) => Some((Order::MonthFirst, text)),
            _ => None,
        }
    }
}

/// Reads the times of receipt that are two days in the order of their columns; what the mapping said of a cell stays.
pub(in crate::intake) fn settle(intake: &mut Intake) -> Vec<DayOrder> {
    let texts = &mut intake.applications.texts;
    let records = &mut intake.applications.records;
    let column = |entry: &Entry| (entry.cell.sheet, entry.cell.column);
    // By column, and how the text is written but for its digits.
    let mut told: BTreeMap<((u16, u16), String), Told> = BTreeMap::new();
    for entry in records.iter().filter_map(|record| record.entry(Field::Received)) {
        let text = texts.written(entry.cell).unwrap_or_else(|| texts.get(entry.text));
        let Some(order) = Order::told_by(text).filter(|_| Receipt::read(text, &TimeZone::UTC).is_some()) else { continue };
        let own = told.entry((column(&entry), shape(text))).or_default();
        let (count, first) = if order == Order::DayFirst { &mut own.day_first } else { &mut own.month_first };
        *count += 1;
        if *count == 1 {
            text.clone_into(first);
        }
    }
    let mut orders: BTreeMap<(u16, u16), DayOrder> = BTreeMap::new();
    for record in records {
        let Some(entry) = record.entry(Field::Received).filter(|entry| texts.written(entry.cell).is_none()) else { continue };
        let written = texts.get(entry.text).to_owned();
        let Some((order, told_by)) = told.get(&(column(&entry), shape(&written))).and_then(Told::order) else { continue };
        let Some(read) = order.read(&written).filter(|_| Order::is_needed(&written)) else { continue };
        texts.note_written(entry.cell, entry.text);
        record.set(Field::Received, Entry { text: texts.keep(&read), ..entry });
        let first = || DayOrder { cell: entry.cell, written, read, cells: 0, told_by: told_by.to_owned() };
        orders.entry(column(&entry)).or_insert_with(first).cells += 1;
    }
    orders.into_values().collect()
}

/// A text with each number as a 9.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for letter in text.trim().to_lowercase().chars() {
        match letter {
            '0'..='9' if shape.ends_with('9') => {}
            '0'..='9' => shape.push('9'),
            letter => shape.push(letter),
        }
    }
    shape
}
