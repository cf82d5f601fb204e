#![no_main]
//! Any bytes as a mapping file, used on a small table.

mod common;

use innoskole::intake::{self, Mapping, Wanted};

const TABLE: &[u8] = "Kommune;Navn;E-post;Godkjent\nHerøy;A A;a@example.no;ja\nLom;B B;b@example.no;\n".as_bytes();

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(mapping) = Mapping::read("m.toml", bytes) {
        let wanted = Wanted { attributes: &[], register: &common::REGULATION.register, mapping: Some(&mapping) };
        let _ = intake::read(vec![("a.csv".to_owned(), TABLE.to_vec())], &wanted);
    }
});
