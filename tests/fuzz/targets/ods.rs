#![no_main]
//! Any bytes as the contents of an ODS.

mod common;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let parts: [(&str, &[u8]); 2] = [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", bytes)];
    common::read("a.ods", common::zipped(&parts));
});
