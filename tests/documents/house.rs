//! The house keeps its rooms: who may use whom, nothing forgotten.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use innoskole::rules::Code;
use innoskole::schedule::Check;
use innoskole::text::{Lang, Words};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.path() {
            path if path.is_dir() => found.extend(sources(&path)),
            path if path.extension().is_some_and(|extension| extension == "rs") => found.push(path),
            _ => {}
        }
    }
    found.sort();
    found
}

/// The code of a file without its tests and comments.
pub fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What a room may use.
struct Room {
    name: &'static str,
    /// Other rooms: those below it.
    rooms: &'static str,
    /// Crates.
    crates: &'static str,
    /// Words that must not stand in it: ways to a clock, to files, to chance, to an order that nobody chose.
    without: &'static str,
}

/// Every room of the house, from the bottom up. What is not listed may not be used.
const ROOMS: &[Room] = &[
    Room {
        name: "model",
        rooms: "",
        crates: "indexmap jiff serde sha2 unicode_normalization",
        without: "std::fs std::env SystemTime ::now(",
    },
    Room {
        name: "register",
        rooms: "model",
        crates: "csv jiff serde serde_json sha2 strsim unicode_normalization",
        without: "std::fs ::now(",
    },
    Room {
        name: "program",
        rooms: "model register",
        crates: "jiff serde strsim toml unicode_normalization",
        without: "std::fs ::now(",
    },
    Room {
        name: "rules",
        rooms: "model register program",
        crates: "email_address indexmap jiff num_rational serde sha2 unicode_normalization",
        without: "std::fs std::env ::now( HashMap",
    },
    Room {
        name: "lottery",
        rooms: "model",
        crates: "bnum num_bigint num_integer num_rational num_traits rand rand_chacha serde sha2 unicode_normalization",
        without: "MunicipalityNumber HashMap HashSet f64 f32 shuffle choose random_range thread std::fs ::now(",
    },
    Room {
        name: "protocol",
        rooms: "model register program rules lottery",
        crates: "indexmap jiff num_bigint num_integer num_traits serde serde_json serde_json_canonicalizer",
        without: "HashMap HashSet f64 f32 thread std::fs std::env ::now(",
    },
    Room {
        name: "case",
        rooms: "model register program rules lottery protocol",
        crates: "",
        without: "HashMap HashSet std::fs std::env ::now(",
    },
    Room {
        name: "schedule",
        rooms: "model register program rules lottery protocol case",
        crates: "jiff",
        without: "HashMap HashSet shuffle choose random_range thread .sin() .cos() std::fs std::env ::now(",
    },
    Room {
        name: "intake",
        rooms: "model register program rules",
        crates: "calamine csv encoding_rs jiff memchr quick_xml serde serde_json strsim toml unicode_normalization zip",
        without: "std::fs std::env ::now(",
    },
    Room { name: "year", rooms: "model", crates: "jiff", without: "std::fs std::env ::now(" },
    Room {
        name: "text",
        rooms: "model program rules",
        crates: "fluent_bundle jiff unic_langid",
        without: "std::fs std::env ::now(",
    },
    Room {
        name: "report",
        rooms: "model register program rules lottery protocol case schedule intake year text",
        crates: "base64 comfy_table csv indexmap jiff mail_builder minijinja rust_xlsxwriter serde serde_json toml typst typst_layout \
                 typst_pdf unicode_normalization",
        without: "std::fs std::env println! ::now(",
    },
    Room {
        name: "cli",
        rooms: "model register program rules lottery protocol case schedule intake year text report",
        crates: "anyhow clap clap_complete clap_mangen comfy_table encoding_rs indexmap indicatif jiff serde serde_json strsim \
                 system_open tempfile unicode_normalization",
        without: "::now(",
    },
];

/// The crates that the program depends on, as code names them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let own = manifest.split("\n[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    own.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.trim().replace('-', "_")).collect()
}

/// The words of code and the signs between them.
pub fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in code.chars() {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        match tokens.last_mut() {
            Some(last) if (is_word(letter) && is_word(before)) || (letter == ':' && before == ':') => last.push(letter),
            _ if letter.is_whitespace() => {}
            _ => tokens.push(letter.to_string()),
        }
        before = letter;
    }
    tokens
}

/// What a file of a room names that the room may not use; `depth` is how many modules it stands below the house.
fn breaches(room: &Room, depth: usize, code: &str, dependencies: &BTreeSet<String>) -> Vec<String> {
    let may = |list: &str, name: &str| list.split_whitespace().any(|own| own == name);
    let tokens = tokens(code);
    let token = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let begins = at == 0 || !matches!(token(at - 1), "::" | ".");
        let is_path = begins && token(at + 1) == "::";
        match token(at) {
            "crate" if is_path => {
                // One room, or several in braces.
                let mut names = vec![at + 2];
                if token(at + 2) == "{" {
                    let (mut inside, mut next) = (1, at + 3);
                    while inside > 0 && next < tokens.len() {
                        match token(next) {
                            "{" => inside += 1,
                            "}" => inside -= 1,
                            _ if inside == 1 && matches!(token(next - 1), "{" | ",") => names.push(next),
                            _ => {}
                        }
                        next += 1;
                    }
                    names.remove(0);
                }
                let other = names.into_iter().map(token).filter(|name| *name != room.name && !may(room.rooms, name));
                found.extend(other.map(|name| format!("crate::{name}")));
            }
            "super" if is_path => {
                let ups = (at..).step_by(2).take_while(|at| token(*at) == "super").count();
                if ups >= depth {
                    found.push(format!("{ups} times super"));
                }
            }
            name if is_path && dependencies.contains(name) && !may(room.crates, name) => found.push(name.to_owned()),
            _ => {}
        }
    }
    found.extend(room.without.split_whitespace().filter(|word| code.contains(word)).map(str::to_owned));
    found
}

#[test]
fn no_room_names_what_it_may_not_use() {
    let dependencies = dependencies();
    assert!(dependencies.len() > 30, "{dependencies:?}");
    let mut wrong = Vec::new();
    for room in ROOMS {
        let folder = root().join("src").join(room.name);
        for path in sources(&folder) {
            let inside = path.strip_prefix(&folder).unwrap();
            let depth = inside.components().count() + usize::from(!inside.ends_with("mod.rs"));
            for breach in breaches(room, depth, &code(&path), &dependencies) {
                wrong.push(format!("{}: {breach}", path.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let rooms: BTreeSet<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(rooms, ROOMS.iter().map(|room| room.name.to_owned()).collect(), "every room has its line");
    for (at, room) in ROOMS.iter().enumerate() {
        let below = |name: &str| ROOMS[..at].iter().any(|other| other.name == name);
        assert!(room.rooms.split_whitespace().all(below), "{}: only rooms below it", room.name);
    }
}

#[test]
fn a_breach_of_every_kind_is_found() {
    let rules = ROOMS.iter().find(|room| room.name == "rules").unwrap();
    let dependencies = dependencies();
    for (code, wanted) in [
        ("use crate::protocol::sha256;", "crate::protocol"),
        ("fn f() { crate::report::page() }", "crate::report"),
        ("use crate::{model::{Fault, Intake}, text::Words};", "crate::text"),
        ("use crate::{text, model};", "crate::text"),
        ("use super::super::text::Words;", "2 times super"),
        ("use calamine::Reader;", "calamine"),
        ("let a: calamine :: Data;", "calamine"),
        ("let now = Timestamp::now();", "::now("),
        ("use std::fs;", "std::fs"),
    ] {
        assert_eq!(breaches(rules, 2, code, &dependencies), [wanted], "{code}");
    }
    for code in
        ["use crate::model::{Fault, text};", "use crate::rules::Code;", "use super::case::Case;", "let a = x.calamine::<u8>();"]
    {
        assert_eq!(breaches(rules, 2, code, &dependencies), [""; 0], "{code}");
    }
}

#[test]
fn every_fault_and_finding_in_the_code_has_its_sentence() {
    let words = Words::new(Lang::En);
    let mut keys = BTreeSet::new();
    for path in sources(&root().join("src")) {
        let code = code(&path);
        let mut after = |mark: &str, prefix: &str| {
            for rest in code.split(mark).skip(1) {
                keys.insert(format!("{prefix}{}", rest.split('"').next().unwrap()));
            }
        };
        after("Fault::new(\"", "fault-");
        after("say(\"program-", "fault-program-");
        after("wrong(\"decision-", "fault-decision-");
        after("words.say(\"", "");
        after("words.word(\"", "");
        for rest in code.split("Finding::new(Code::").skip(1) {
            let (name, rest) = rest.split_at(3);
            if let Some(variant) = rest.strip_prefix(", \"") {
                let variant = variant.split('"').next().unwrap();
                keys.insert(if variant.is_empty() { format!("finding-{name}") } else { format!("finding-{name}-{variant}") });
            }
        }
    }
    assert!(keys.len() > 100, "{}", keys.len());
    let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Those of the keys that nothing in the house asks for.
fn unused<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let all: String = sources(&root().join("src")).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let built = [
        "finding-", "way-out-", "fault-", "status-", "field-", "size-", "head-", "file-", "rule-", "ask-", "level-", "looked-",
        "explain-part-", "schedule-", "slot-", "proposal-", "check-", "letter-what-", "archive-", "page-list-", "letter-",
        "year-",
    ];
    // Templates name sentences by `t.…`, their scripts by `words.…` and the steps of a check.
    let templates = root().join("src/report/templates");
    let templates: String =
        fs::read_dir(templates).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    let in_template = |key: &str| {
        let name = |prefix: &str| key.strip_prefix(prefix).map(|rest| rest.replace('-', "_"));
        let step = |rest: &str| rest.trim_end_matches("_wrong").trim_end_matches("_open").to_owned();
        let of_page = name("page-").is_some_and(|rest| templates.contains(&format!("t.{rest} ")) || rest.starts_with("how_"));
        let of_letter = name("letter-t-").is_some_and(|rest| templates.contains(&format!("letter.t.{rest} ")));
        let of_script = name("script-").is_some_and(|rest| {
            templates.contains(&format!("words.{rest}")) || templates.contains(&format!("\"{}\"", step(&rest)))
        });
        // Comments of the programme file, each found by its English words; a test beside them sees that none is left over.
        let of_setup = key.starts_with("setup-") && all.contains("plain(\"setup-\")");
        of_page || of_script || of_letter || of_setup
    };
    keys.filter(|key| !in_template(key))
        .filter(|key| !all.contains(&format!("\"{key}\"")))
        .filter(|key| {
            let rest = built.iter().find_map(|prefix| key.strip_prefix(prefix));
            !rest.is_some_and(|rest| {
                let (code, variant) = rest.split_once('-').unwrap_or((rest, ""));
                let is_code = Code::ALL.iter().any(|own| own.as_str() == code)
                    || Check::ALL.iter().any(|own| own.as_str() == code)
                    || key.starts_with("year-");
                let written = |text: &str| all.contains(&format!("\"{text}\""));
                let is_file = key.starts_with("file-") && all.contains(&format!("\"{rest}."));
                if is_code { variant.is_empty() || written(variant) } else { written(rest) || is_file }
            })
        })
        .collect()
}

#[test]
fn every_sentence_is_used() {
    let text = fs::read_to_string(root().join("src/text/en.ftl")).unwrap();
    let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    assert_eq!(unused(keys.filter(|key| !key.contains(' ') && !key.starts_with('#'))), [""; 0]);
}

#[test]
fn a_sentence_of_any_kind_that_nothing_asks_for_is_found() {
    let dead = [
        "select-zzz", "page-zzz", "fault-zzz", "status-zzz", "file-zzz", "letter-zzz", "finding-A08-zzz", "looked-A08-zzz",
        "ask-A99", "rule-A99", "level-X", "check-G99", "check-G01-zzz",
    ];
    assert_eq!(unused(dead.into_iter()), dead);
}

#[test]
fn no_file_is_a_monster() {
    for path in sources(&root().join("src")) {
        let lines = code(&path).lines().count();
        assert!(lines <= 500, "{} has {lines} lines", path.display());
    }
}

#[test]
fn the_readme_names_every_code_and_every_header() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for code in Code::ALL {
        assert!(readme.contains(&format!("| {code} | {:?} |", code.level())), "{code}");
    }
    for check in Check::ALL {
        assert!(readme.contains(&format!("| {check} | {:?} |", check.level())), "{check}");
    }
    for one in innoskole::intake::SYNONYMS {
        let line = one.headers.join(" · ");
        assert!(readme.contains(&line), "{line}");
    }
}

#[test]
fn every_fixture_says_why_it_exists() {
    let list = fs::read_to_string(root().join("fixtures/README.md")).unwrap();
    let of = |folder: &str| fs::read_dir(root().join("fixtures").join(folder)).unwrap().map(Result::unwrap);
    for entry in of("import")
        .chain(of("crashes"))
        .chain(of("lottery"))
        .chain(of("program"))
        .chain(of("queue"))
        .chain(of("cases"))
        .chain(of("schedule"))
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(list.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let list = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let mut section = "";
    let mut count = 0;
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if let Some((name, rest)) = line.split_once(" = ").filter(|_| section.ends_with("dependencies]")) {
            let (_, purpose) = rest.split_once(" # ").unwrap_or_else(|| panic!("{name} does not say what it is for"));
            let where_used = if section == "[dev-dependencies]" { " (tests and benchmarks only)" } else { "" };
            let row = format!("| `{name}` | {purpose}{where_used} |");
            assert!(list.contains(&row), "CONTRIBUTING.md lacks {row}");
            count += 1;
        }
    }
    let table = list.split("| crate | what for |").nth(1).unwrap();
    assert_eq!(table.matches("\n| `").count(), count, "CONTRIBUTING.md has others");
}
