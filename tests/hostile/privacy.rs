//! What applicants wrote stays text, in every output; what is personal stays with its owner, and out of messages.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::binary::{contents, folder, root, run};

/// Texts that somebody, somewhere, has made a program run.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://example.no\";\"klikk\")",
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "\u{202e}ognam\u{200b}s\u{200d}t\u{feff}",
    "a\r\nBcc: alle@example.no\r\nEND:VCALENDAR",
    "{{ 7 * 7 }}{% for a in b %}${7*7}",
    "../../../../tmp/ut",
];

/// The same as names that could be somebody's, so that their applications take part.
const NAMES: [&str; 6] = [
    "=HYPERLINK(\"example.no\")",
    "@SUM(1+1) Berg",
    "+Kari Berg",
    "-Ola Lie",
    "<img src=x onerror=alert(1)>",
    "\u{202e}irak\u{200b} Lie",
];

/// Six applications; two names of each, the contact and what it writes are hostile, and one has 50 kB of emoji.
fn hostile(folder: &Path) {
    let fixture = fs::read_to_string(root().join("fixtures/cases/first.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(fixture.trim_start_matches('\u{feff}').as_bytes());
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_path(folder.join("soknader.csv")).unwrap();
    let mut headers = reader.headers().unwrap().clone();
    headers.push_field("Deltaker 1 stilling");
    out.write_record(&headers).unwrap();
    for (row, record) in reader.records().enumerate() {
        let mut record: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        let text = |turn: usize| HOSTILE[(row + turn) % HOSTILE.len()].to_owned();
        (record[2], record[3], record[5], record[9]) = (text(0), text(1), text(2), text(4));
        record[7] = NAMES[row % NAMES.len()].to_owned();
        record[10] = format!("Bachelor {}", text(5));
        record[11] = format!("5 år {}", text(6));
        record[12] = NAMES[(row + 3) % NAMES.len()].to_owned();
        if row == 0 {
            record[2] = "👩‍🚒".repeat(4_600);
        }
        record.push(text(7));
        out.write_record(&record).unwrap();
    }
    out.flush().unwrap();
}

fn no_formula_in(path: &Path, bytes: &[u8]) {
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for index in 0..parts.len() {
        let mut part = parts.by_index(index).unwrap();
        let mut text = String::new();
        let name = part.name().unwrap().into_owned();
        if name.ends_with(".xml") {
            part.read_to_string(&mut text).unwrap();
            assert!(!text.contains("<f>") && !text.contains("<f "), "{}: {name}", path.display());
        }
    }
}

#[test]
fn what_applicants_wrote_is_never_run() {
    let folder = folder();
    let here = folder.path();
    hostile(here);
    run(here, &["validate", "soknader.csv", "--queue", "ko.xlsx", "--requests", "brev", "--annotate", "kopi.xlsx"]).exits(1);
    run(here, &["validate", "soknader.csv", "--queue", "ko.csv"]).exits(1);
    let queue = fs::read_to_string(here.join("ko.csv")).unwrap();
    assert!(queue.contains("Kontrollkode") && queue.contains("END:VCALENDAR"), "something hostile waits for a decision");
    let program = "examples/2021/program.toml";
    run(here, &["select", "soknader.csv", "--program", program, "--places", "2", "--leave-out-undecided", "-o", "out"]).exits(0);
    run(here, &["report", "out/frozen.json", "-o", "for"]).exits(0);
    run(here, &["select", "out/frozen.json", "--seed", crate::binary::SEED]).exits(0);
    run(here, &["report", "out/protocol.json", "-o", "rapport", "--date", "2021-06-21"]).exits(0);
    run(here, &["schedule", "out/protocol.json", "-o", "kalender"]).exits(1);
    let explained = run(here, &["report", "out/protocol.json", "--explain", "3442", "--with-names"]).exits(0).out;
    assert!(explained.contains("<script>") && !explained.contains('\u{202e}'), "{explained}");

    let mut seen = 0;
    for (path, bytes) in contents(here).into_iter().filter(|(path, _)| !path.starts_with("examples")) {
        let name = path.to_str().unwrap().to_owned();
        assert!(name.is_ascii() && !name.contains(".."), "{name}");
        let text = String::from_utf8_lossy(&bytes);
        match path.extension().unwrap().to_str().unwrap() {
            "html" => {
                let lower = text.to_lowercase();
                assert!(!lower.contains("<script>alert") && !lower.contains("<img src=x"), "{name}");
                assert!(!text.contains(['\u{202e}', '\u{2066}']) && !text.contains("49{"), "{name}");
                seen += usize::from(text.contains("&lt;img src=x onerror=alert(1)&gt;"));
            }
            "csv" if name != "soknader.csv" => {
                let separator = if text.contains(';') { b';' } else { b',' };
                let text = text.trim_start_matches('\u{feff}');
                let mut rows = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
                for cell in rows.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {cell}");
                }
            }
            "xlsx" => no_formula_in(&path, &bytes),
            "ics" => assert_eq!(text.matches("END:VCALENDAR").count(), 1, "{name}"),
            "eml" => {
                let head = text.split("\r\n\r\n").next().unwrap();
                assert!(!head.to_lowercase().contains("\nbcc:"), "{name}: {head}");
            }
            _ => {}
        }
    }
    assert!(seen > 0, "something hostile stands on a page");
    assert!(!Path::new("/tmp/ut").exists());
}

#[test]
fn names_of_files_cannot_leave_the_folder() {
    let folder = folder();
    let here = folder.path();
    fs::create_dir(here.join("register")).unwrap();
    let data = root().join("src/register/data");
    fs::copy(data.join("population.csv"), here.join("register/population.csv")).unwrap();
    let register = fs::read_to_string(data.join("municipalities.csv")).unwrap();
    let long = "Langt".repeat(80);
    let register = register.replace("3433,Skjåk,", "3433,../../Skjåk/\\ut,").replace("3432,Lesja,", &format!("3432,{long},"));
    fs::write(here.join("register/municipalities.csv"), register).unwrap();
    let intake = fs::read_to_string(root().join("fixtures/cases/first.csv")).unwrap();
    let intake = intake.replace(";Skjåk;", ";3433;").replace(";Lesja;", ";3432;");
    fs::write(here.join("soknader.csv"), intake).unwrap();
    let with = ["--register", "register", "--program", "examples/2021/program.toml"];
    let run = |words: &[&str]| run(here, &[words, &with[..]].concat());
    run(&["select", "soknader.csv", "--places", "4", "-o", "out"]).exits(0);
    run(&["select", "out/frozen.json", "--seed", crate::binary::SEED]).exits(0);
    let before: Vec<String> = crate::binary::files(here);
    run(&["report", "out/protocol.json", "-o", "rapport"]).exits(0);
    run(&["schedule", "out/protocol.json", "-o", "kalender"]).exits(0);
    run(&["validate", "soknader.csv", "--requests", "brev"]);
    let mut new: Vec<String> = crate::binary::files(here).into_iter().filter(|name| !before.contains(name)).collect();
    new.retain(|name| name != "brev");
    assert_eq!(new, ["kalender", "rapport"]);
    let letters = crate::binary::files(&here.join("rapport/internt/brev"));
    assert!(letters.iter().any(|name| name.contains("3433-skj")), "{letters:?}");
    assert!(letters.iter().all(|name| name.len() < 100 && !name.contains(['/', '\\'])), "{letters:?}");
}

#[test]
fn errors_quote_no_address_in_full() {
    let folder = folder();
    let here = folder.path();
    let address = "kari.nordmann@lom.example.no";
    for (name, text, line) in [
        ("svar.csv", format!("id;answer;date\n3434;{address};2021-06-20\n"), "select out/protocol.json --answers svar.csv"),
        (
            "a.csv",
            format!("application;code;participant;facts;decision;reason;by;date\n{address};A03;;;stands;ja;Ola;2021-06-04\n"),
            "validate examples/2021/soknader.csv --decisions a.csv",
        ),
        (
            "b.csv",
            format!("application;code;participant;facts;decision;reason;by;date\n4642;A03;;;{address};ja;Ola;2021-06-04\n"),
            "validate examples/2021/soknader.csv --decisions b.csv",
        ),
        ("c.csv", format!("Navn;E-post;{address}\nKari;{address};x\n"), "import c.csv"),
        (
            "d.toml",
            format!("format = \"innoskole-mapping/1\"\n[municipalities]\n\"{address}\" = \"{address}\"\n"),
            "import examples/2021/soknader.csv --mapping d.toml",
        ),
    ] {
        fs::write(here.join(name), text).unwrap();
        if name == "svar.csv" {
            let whole = ["--decisions", "examples/2021/decisions.csv", "--places", "24", "--seed", "1 2", "-o", "out"];
            run(here, &[&["select", "examples/2021/soknader.csv"][..], &whole].concat()).exits(0);
        }
        for format in ["table", "json"] {
            let mut words: Vec<&str> = line.split(' ').collect();
            words.extend(["--format", format]);
            let told = run(here, &words).exits(if name == "svar.csv" { 1 } else { 2 });
            assert!(!told.err.contains(address), "{line}: {}", told.err);
            assert!(told.err.contains("k…@lom.example.no"), "{line}: {}", told.err);
        }
    }
}
