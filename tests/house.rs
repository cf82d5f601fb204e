//! The house keeps its rooms: who may use whom, nothing forgotten.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use innoskole::rules::Code;
use innoskole::schedule::Check;
use innoskole::text::{Lang, Words};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
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
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What a room may not name: other rooms, crates, or ways to read a clock or a file.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("model", &["crate::", "std::fs", "std::env", "clap", "calamine", "SystemTime", "::now("]),
    (
        "program",
        &["crate::rules", "crate::intake", "crate::text", "crate::report", "crate::cli", "crate::lottery", "std::fs", "::now("],
    ),
    (
        "register",
        &[
            "crate::program",
            "crate::rules",
            "crate::intake",
            "crate::text",
            "crate::report",
            "crate::cli",
            "crate::lottery",
            "std::fs",
            "::now(",
        ],
    ),
    (
        "rules",
        &[
            "crate::intake",
            "crate::text",
            "crate::report",
            "crate::cli",
            "crate::lottery",
            "std::fs",
            "std::env",
            "::now(",
            "HashMap",
        ],
    ),
    (
        "lottery",
        &[
            "crate::program",
            "crate::register",
            "crate::rules",
            "crate::intake",
            "crate::text",
            "crate::report",
            "crate::cli",
            "crate::protocol",
            "MunicipalityNumber",
            "HashMap",
            "HashSet",
            "f64",
            "f32",
            "shuffle",
            "choose",
            "random_range",
            "thread",
            "std::fs",
            "::now(",
        ],
    ),
    (
        "protocol",
        &[
            "crate::intake",
            "crate::text",
            "crate::report",
            "crate::cli",
            "HashMap",
            "HashSet",
            "f64",
            "f32",
            "thread",
            "std::fs",
            "std::env",
            "::now(",
        ],
    ),
    (
        "schedule",
        &[
            "crate::intake",
            "crate::text",
            "crate::report",
            "crate::cli",
            "HashMap",
            "HashSet",
            "shuffle",
            "choose",
            "random_range",
            "thread",
            ".sin()",
            ".cos()",
            "std::fs",
            "std::env",
            "::now(",
        ],
    ),
    ("intake", &["crate::text", "crate::report", "crate::cli", "crate::lottery", "std::fs", "std::env", "::now("]),
    (
        "text",
        &["crate::intake", "crate::report", "crate::cli", "crate::lottery", "crate::protocol", "std::fs", "std::env", "::now("],
    ),
    ("report", &["crate::cli", "std::fs", "std::env", "println!", "::now("]),
    ("cli", &["::now("]),
];

#[test]
fn no_room_names_what_it_may_not_use() {
    let mut wrong = Vec::new();
    for (room, forbidden) in FORBIDDEN {
        for path in sources(&root().join("src").join(room)) {
            let code = code(&path);
            // Guesses are made with floating point, in one file, and believed nowhere.
            let guesses = path.ends_with("lottery/guess.rs");
            for word in forbidden.iter().filter(|word| code.contains(*word) && !(guesses && **word == "f64")) {
                wrong.push(format!("{}: {word}", path.strip_prefix(root()).unwrap().display()));
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
    assert_eq!(rooms, FORBIDDEN.iter().map(|(room, _)| (*room).to_owned()).collect(), "every room has its line");
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

#[test]
fn every_sentence_is_used() {
    let all: String = sources(&root().join("src")).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let text = fs::read_to_string(root().join("src/text/en.ftl")).unwrap();
    let keys = text
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| !key.contains(' ') && !key.starts_with('#'));
    let built = [
        "finding-",
        "way-out-",
        "fault-",
        "status-",
        "field-",
        "size-",
        "head-",
        "file-",
        "rule-",
        "ask-",
        "level-",
        "looked-",
        "explain-part-",
        "schedule-",
        "slot-",
        "proposal-",
        "check-",
        "letter-subject-",
        "page-list-",
        "letter-",
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
        of_page || of_script || of_letter
    };
    let unused: Vec<&str> = keys
        .filter(|key| !in_template(key))
        .filter(|key| !all.contains(&format!("\"{key}\"")))
        .filter(|key| {
            let rest = built.iter().find_map(|prefix| key.strip_prefix(prefix));
            let parts = |rest: &str| rest.split_once('-').map_or(String::new(), |(_, variant)| variant.to_owned());
            !rest.is_some_and(|rest| {
                all.contains(&format!("\"{rest}\""))
                    || all.contains(&format!("\"{}\"", parts(rest)))
                    || Code::ALL.iter().any(|code| rest == code.as_str())
                    || Check::ALL.iter().any(|check| rest.split('-').next() == Some(check.as_str()))
            })
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
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
