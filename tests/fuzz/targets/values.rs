#![no_main]
//! Any texts as the values that rules read: times of receipt, lengths of education and experience, addresses, names, endorsements.

mod common;

use std::sync::Arc;

use innoskole::intake::{self, Wanted};
use innoskole::rules::{Assessment, Receipt};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let regulation = &*common::REGULATION;
    let _ = Receipt::read(text, &regulation.program.time_zone);
    let parts: Vec<&str> = text.split('\0').collect();
    let value = |index: usize| parts.get(index % parts.len()).copied().unwrap_or("").replace('"', "\"\"");
    let headers = "Kommune;Mottatt;Utfordring;Forankring;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 1 sektor;Deltaker 1 utdanning;Deltaker 1 erfaring;Deltaker 1 målgruppe";
    let values: Vec<String> = (0..9).map(|index| format!("\"{}\"", value(index))).collect();
    let table = format!("{headers}\nLom;{}\n", values.join(";"));
    let wanted = Wanted { attributes: &[], register: &regulation.register, mapping: None };
    if let Ok(reading) = intake::read(vec![("a.csv".to_owned(), table.into_bytes())], &wanted) {
        Assessment::of(regulation, &Arc::new(reading.intake), Vec::new()).unwrap();
    }
});
