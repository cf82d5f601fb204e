//! Cells to columns: what each column, or each label of a form, holds.

pub(in crate::intake) mod columns;
pub(in crate::intake) mod header;
pub(in crate::intake) mod mapping;
mod questions;
pub(in crate::intake) mod sheets;
pub(in crate::intake) mod survey;
pub(in crate::intake) mod synonyms;
