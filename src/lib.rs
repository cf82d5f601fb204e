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
//! | [`text`] | every sentence a user reads, in three languages |
//! | [`report`] | one file per output: tables, CSV, pages, letters, calendars |
//! | [`cli`] | options, dispatch, exit status, files |
//!
//! A test (`tests/documents/house.rs`) keeps each room to the rooms it may use.

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
