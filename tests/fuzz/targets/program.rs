#![no_main]
//! Any text as a programme file: what it means, its calendar's checks, and next year's proposal.

use innoskole::program::Program;
use innoskole::schedule::{check, propose};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok((program, _)) = Program::checked(text, "program.toml") {
        let _ = check(&program);
        for year in [1999, 2027, 2200] {
            let _ = propose(&program, year);
        }
    }
});
