#![no_main]
//! Any bytes as a text file.

mod common;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if !bytes.starts_with(b"PK") && !bytes.starts_with(b"\xd0\xcf") {
        common::read("a.csv", bytes.to_vec());
    }
});
