#![no_main]
//! Any bytes as a workbook of any kind: XLS, XLSB, broken zips.

mod common;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| common::read("a.xlsx", bytes.to_vec()));
