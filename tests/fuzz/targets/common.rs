//! What the targets share: the programme, the register, and reading followed by all rules.

use std::sync::{Arc, LazyLock};

use innoskole::intake::{self, Wanted};
use innoskole::program::Regulation;
use innoskole::rules::Assessment;

pub static REGULATION: LazyLock<Arc<Regulation>> = LazyLock::new(|| Arc::new(Regulation::embedded().unwrap()));

/// A panic in a library that reads a file becomes a fault; libFuzzer would stop at it before that.
fn let_readers_panic() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !innoskole::model::is_guarded() {
                usual(panic);
            }
        }));
    });
}

/// Reads a file, recognises its columns, and lets every rule look at what was read; what was read is written and read back.
#[allow(dead_code, reason = "every target uses its part")]
pub fn read(name: &str, bytes: Vec<u8>) {
    let_readers_panic();
    let wanted = Wanted { attributes: &["Ny søker".to_owned()], register: &REGULATION.register, mapping: None };
    let files = [(name.to_owned(), bytes)];
    if let Ok(opened) = intake::open(files.to_vec()) {
        let _ = opened.recognise(&wanted);
    }
    if let Ok(reading) = intake::read(files.to_vec(), &wanted) {
        Assessment::of(&REGULATION, &Arc::new(reading.intake.clone()), Vec::new()).unwrap();
        let text = String::from_utf8(intake::render(&reading.intake)).unwrap();
        assert!(intake::parse(&text, "intake.json").unwrap() == reading.intake);
    }
}

/// A zip with these parts.
#[allow(dead_code, reason = "every target uses its part")]
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
