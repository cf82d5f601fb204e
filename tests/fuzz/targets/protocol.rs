#![no_main]
//! Any text as a protocol: everything it claims is checked, and everything made of it is made.

mod common;

use innoskole::case::Cases;
use innoskole::protocol::{Protocol, Published, verify};
use innoskole::report::{Dialect, result_csv};
use innoskole::schedule::plan;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(protocol) = Protocol::read(text, "protocol.json") {
        let _ = verify(&protocol, Published::default(), &mut |_| {});
        if let Ok(cases) = Cases::of_protocol(&protocol, &common::REGULATION) {
            let _ = result_csv(&cases.all, Dialect::Norwegian);
            let _ = plan(&cases);
        }
        let _ = protocol.render();
    }
});
