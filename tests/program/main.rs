//! The program as a user runs it, a file for each command and each thing that it does.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod after_the_draw;
mod alike;
mod answers;
mod balance;
#[path = "../binary/mod.rs"]
mod binary;
mod case_list;
mod close;
mod decisions;
mod explain;
mod forgeries;
#[cfg(unix)]
mod guide;
mod import;
mod import_again;
mod invariance;
mod late;
mod letters;
mod mapping;
mod mapping_book;
mod missing;
mod programme;
mod progress;
mod queue;
mod real_intakes;
mod report;
mod schedule;
mod select;
mod start;
#[cfg(unix)]
mod terminal;
mod verify;
mod year;
