#![no_main]
//! Any text as the calendar that a new one takes the place of.

mod common;

use innoskole::report::schedule::{Scheduled, calendar, has_other_events};
use innoskole::text::{Lang, Words};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let regulation = &**common::REGULATION;
    let told = Scheduled { regulation, file: None, other_program: false, cases: None, plan: None };
    let _ = has_other_events(text, &regulation.program);
    let new = calendar(&told, &Words::new(Lang::Nb)).text(Some(text));
    assert!(new.starts_with("BEGIN:VCALENDAR\r\n") && new.ends_with("END:VCALENDAR\r\n"));
});
