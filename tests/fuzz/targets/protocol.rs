#![no_main]
//! Any text as a protocol: everything it claims is checked, and everything made of it is made.

mod common;

use innoskole::protocol::{Protocol, Published, verify};
use innoskole::report::{Dialect, result_csv, rows};
use innoskole::schedule::plan;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(protocol) = Protocol::read(text, "protocol.json") {
        let _ = verify(&protocol, Published::default());
        let (program, register) = &*common::REGULATION;
        let _ = result_csv(&rows(&protocol, program, register, None), Dialect::Norwegian);
        let _ = plan(&protocol, program, register);
        let _ = protocol.render();
    }
});
