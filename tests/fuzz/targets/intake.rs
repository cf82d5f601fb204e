#![no_main]
//! Any text as an intake.json, with every rule over it.

mod common;

use innoskole::{intake, rules};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(intake) = intake::parse(text, "intake.json") {
        let _ = rules::assess(&intake, &common::REGULATION.0, &common::REGULATION.1, &[]);
    }
});
