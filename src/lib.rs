//! Admissions for a programme that municipalities apply to: rules, representation, a fair lottery, a protocol.
//!
//! The house, and who may call whom. The core takes plain values and gives plain values: no file, clock, environment,
//! terminal or language. The edges read and show; `cli` puts them in order.
//!
//! | room | what it is for |
//! |---|---|
//! | [`model`] | the nouns, and the cell each value came from |
//! | [`program`] | the programme file: every number, date, word and wish |
//! | [`register`] | who a municipality is |
//! | [`rules`] | codes, findings, decisions: who is eligible |
//! | [`lottery`] | the fairest lottery over counts per cell, and the draw |
//! | [`protocol`] | the published file: freezing, drawing, digest |
//! | [`case`] | one application with everything known about it: protocol, intake, decisions, programme and register joined |
//! | [`schedule`] | the year: checks, next year, oral slots, peer groups |
//! | [`intake`] | spreadsheets to applications |
//! | [`year`] | the folder of one intake: what is done, what waits for whom, which command goes on |
//! | [`text`] | every sentence a user reads, in three languages |
//! | [`report`] | one file per output: tables, CSV, pages, letters, calendars |
//! | [`cli`] | options, dispatch, exit status, files |
//!
//! A test (`tests/documents/house.rs`) keeps each room to the rooms it may use.
//!
//! The whole job, from a spreadsheet's bytes to a protocol that holds:
//!
//! ```
//! use std::sync::Arc;
//!
//! use innoskole::case::Cases;
//! use innoskole::intake::{Wanted, read};
//! use innoskole::lottery::Capacity;
//! use innoskole::model::sha256;
//! use innoskole::program::{DEFAULT, Regulation};
//! use innoskole::protocol::{End, Published, Terms, draw, freeze, verify};
//! use innoskole::report::{Dialect, result_csv};
//! use innoskole::rules::Assessment;
//!
//! let workbook = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/2021/soknader.xlsx")).to_vec();
//! let regulation = Arc::new(Regulation::embedded()?);
//! let wanted = Wanted { attributes: &[], register: &regulation.register, mapping: None };
//! let intake = Arc::new(read(vec![("soknader.xlsx".to_owned(), workbook)], &wanted)?.intake);
//! // With the officer's decisions: `intake::decisions` reads them.
//! let assessment = Assessment::of(&regulation, &intake, Vec::new())?;
//! let terms = |leave_out_undecided| Terms {
//!     program_sha256: sha256(DEFAULT.as_bytes()),
//!     decisions: None,
//!     capacity: Capacity::Places(24),
//!     seed_source: None,
//!     replaces: None,
//!     leave_out_undecided,
//! };
//! // Somebody must be decided about first, and nobody is left out in silence.
//! assert_eq!(freeze(&assessment, terms(false), &mut |_| {}).unwrap_err().code, "undecided");
//! let drawn = draw(freeze(&assessment, terms(true), &mut |_| {})?, Some("7 9 12"), false)?;
//! let published = Published { digest: Some(&drawn.digest), head: None };
//! assert_eq!(verify(&drawn, published, &mut |_| {})?.end(), End::Published);
//! let cases = Cases::with_intake(&drawn, &assessment)?;
//! assert!(cases.with_place().all(|case| cases.attendees(case).len() >= 3));
//! assert!(result_csv(&cases.all, Dialect::Norwegian).starts_with("\u{feff}id;name;".as_bytes()));
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

pub mod case;
pub mod cli;
pub mod intake;
pub mod lottery;
pub mod model;
pub mod program;
pub mod protocol;
pub mod register;
pub mod report;
pub mod rules;
pub mod schedule;
pub mod text;
pub mod year;

/// What people write and as what it is read, by a table of `fixtures/readings`.
#[cfg(test)]
fn readings(table: &str) -> Vec<(String, String)> {
    let path = format!("{}/fixtures/readings/{table}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(path).expect("the table");
    let rows: Vec<(String, String)> = reader.deserialize().map(|row| row.expect("two columns")).collect();
    assert!(rows.len() > 10, "{table}");
    rows
}
