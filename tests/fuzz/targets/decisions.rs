#![no_main]
//! Any bytes as a decisions file and as an answers file.

mod common;

use innoskole::intake;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = intake::decisions("decisions.csv", bytes, &common::REGULATION, &innoskole::text::terms());
    let _ = intake::answers("answers.csv", bytes, &innoskole::text::terms(), &common::REGULATION);
});
