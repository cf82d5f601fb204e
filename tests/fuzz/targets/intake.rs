#![no_main]
//! Any text as an intake.json, with every rule over it.

mod common;

use std::sync::Arc;

use innoskole::intake;
use innoskole::rules::Assessment;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(intake) = intake::parse(text, "intake.json") {
        let _ = Assessment::of(&common::REGULATION, &Arc::new(intake), Vec::new());
    }
});
