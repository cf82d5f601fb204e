//! Cells to columns: what each column, or each label of a form, holds.

mod assign;
mod blocks;
mod cell_words;
pub(in crate::intake) mod column;
pub(in crate::intake) mod columns;
mod evidence;
pub(in crate::intake) mod header;
pub(in crate::intake) mod header_words;
mod heading;
pub(in crate::intake) mod labels;
mod look;
pub(in crate::intake) mod looks;
pub(in crate::intake) mod mapping;
pub(in crate::intake) mod mapping_book;
pub(in crate::intake) mod naming;
mod questions;
pub(in crate::intake) mod reading;
pub(in crate::intake) mod sample;
pub(in crate::intake) mod sheets;
pub(in crate::intake) mod survey;
pub(in crate::intake) mod synonyms;
mod together;
mod tools;
pub(in crate::intake) mod variables;
pub(in crate::intake) mod vocabulary;
mod weights;
pub(in crate::intake) mod why;
