#![no_main]
//! Any text as the name of a municipality, or of several.

mod common;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = common::REGULATION.register.find(text);
    let _ = common::REGULATION.register.find_domain(text);
});
