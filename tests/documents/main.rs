//! What is written about the program holds: the rooms of the house, the README, the pages in a browser.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../binary/mod.rs"]
mod binary;
mod browser;
mod circles;
mod house;
mod readme;
