//! The first ten minutes: nothing typed, something mistyped, help, and what a packager installs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{INTAKE, files, folder, frozen, ran, root, run};
use innoskole::model::{Fact, Fault};
use innoskole::text::{Lang, Words};
use snapbox::{assert_data_eq, file};

#[test]
fn nothing_typed_is_a_beginning() {
    let empty = tempfile::tempdir().unwrap();
    let mut told = String::new();
    for lang in ["nb", "nn", "en"] {
        told.push_str(&run(empty.path(), &["--lang", lang]).exits(0).out);
        told.push('\n');
    }
    fs::write(empty.path().join("Søknader 2026.xlsx"), "").unwrap();
    told.push_str(&run(empty.path(), &[]).exits(0).out.lines().last().map(|line| format!("{line}\n")).unwrap());
    fs::write(empty.path().join("b.csv"), "").unwrap();
    told.push_str(&run(empty.path(), &["--lang", "nn"]).exits(0).out.lines().last().map(|line| format!("{line}\n")).unwrap());
    assert_data_eq!(told, file!["../snapshots/start.txt"]);
}

#[test]
fn what_is_mistyped_is_told_in_the_reader_s_language() {
    let folder = folder();
    fs::write(folder.path().join("Søknader 2026.csv"), "").unwrap();
    fs::copy(folder.path().join("examples/2021/soknader.csv"), folder.path().join("soknader.csv")).unwrap();
    let mut told = String::new();
    for (lang, line) in [
        ("nb", "selct soknader.csv"),
        ("nn", "select soknader.csv --plces 24"),
        ("en", "select soknader.csv --zzz"),
        ("nb", "import soknder.csv"),
        ("en", "import Søknader 2026.csv"),
        ("nn", "import annet.csv"),
        ("nb", "select soknader.csv --places null"),
        ("nn", "schedule --propose 20222"),
        ("en", "select soknader.csv --format xml"),
        ("nb", "select soknader.csv --places"),
        ("nn", "select"),
        ("en", "select soknader.csv --places 3 --seats 9"),
        ("nb", "select soknader.csv"),
        ("en", "select soknader.csv --places 24 --decisions examples/2021/decisions.csv -q --leave-out-undecided --dry-run"),
        ("nn", "select soknader.csv --places 24 -q"),
        ("nb", "rule A8"),
        ("nb", "import soknader.csv --format=json --output"),
    ] {
        let mut arguments: Vec<&str> = line.split(' ').collect();
        arguments.extend(["--lang", lang]);
        // What is wanted after an option stays the last word.
        if line.ends_with("--places") || line.ends_with("--output") {
            arguments.rotate_right(2);
        }
        let said = run(folder.path(), &arguments).exits(2);
        assert_eq!(said.out, "");
        write!(told, "$ innoskole {}\n{}\n", arguments.join(" "), said.err).unwrap();
    }
    assert_data_eq!(told, file!["../snapshots/mistyped.txt"]);
}

/// The commands, as `--help` lists them.
fn commands(folder: &Path) -> Vec<String> {
    let help = run(folder, &["--help"]).exits(0).out;
    let listed = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = listed.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.map(|line| line.split_whitespace().next().unwrap().to_owned()).filter(|name| name != "help").collect()
}

#[test]
fn every_example_of_every_help_runs() {
    let folder = folder();
    let here = folder.path();
    for name in ["soknader.xlsx", "decisions.csv"] {
        fs::copy(here.join("examples/2021").join(name), here.join(name)).unwrap();
    }
    let program = Path::new(env!("CARGO_BIN_EXE_innoskole")).parent().unwrap();
    let commands = commands(here);
    assert!(commands.len() >= 10);
    // The programme file that others name is what an example of `program` writes.
    let order = [vec![String::new(), "program".to_owned()], commands.into_iter().filter(|one| one != "program").collect()];
    for command in order.concat() {
        let help =
            run(here, &[command.as_str(), "--help"].map(str::trim).into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>());
        let help = help.exits(0).out;
        let examples: Vec<&str> =
            help.split("Examples:\n").nth(1).unwrap().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert!(examples.len() >= 2, "{command}");
        if command == "close" {
            // An intake whose draw is done and whose letters are sent, in the folder that an example of `year` made.
            let select = ["select", "soknader.xlsx", "--decisions", "decisions.csv", "--places", "24", "--seed", "1", "-q"];
            run(here, &[&select[..], &["-o", "opptak-2027/trekning"]].concat()).exits(0);
            fs::write(here.join("opptak-2027/brevdato.txt"), "2027-06-20\n").unwrap();
        }
        for example in examples {
            let mut shell = Command::new("/bin/sh");
            shell.current_dir(here).env_clear().env("PATH", program).args(["-c", example]);
            let told = ran(&mut shell);
            assert!([0, 1].contains(&told.status), "{example}: {}{}", told.out, told.err);
        }
    }
}

#[test]
fn the_version_tells_the_registers() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["-V"]).exits(0).out, format!("innoskole {}\n", env!("CARGO_PKG_VERSION")));
    let told = run(folder.path(), &["--version"]).exits(0).out;
    let dates = |file: &str, column: usize| {
        let text = fs::read_to_string(root().join("src/register/data").join(file)).unwrap();
        let mut all: Vec<String> = text.lines().skip(1).map(|line| line.split(',').nth(column).unwrap().to_owned()).collect();
        all.sort();
        all.dedup();
        all
    };
    let [first, second] = &dates("municipalities.csv", 7)[..] else { panic!("another register") };
    let last = dates("municipalities.csv", 8).pop().unwrap();
    assert!(told.contains(&format!("in force {first} to {last}, and from {second};")), "{told}");
    let people = dates("population.csv", 1);
    let year = |date: &String| date.strip_suffix("-01-01").unwrap().to_owned();
    let years = format!("inhabitants on 1 January {} to {}", year(&people[0]), year(people.last().unwrap()));
    assert!(told.contains(&years), "{told}");
}

#[test]
fn completions_and_manual_know_every_command() {
    let folder = folder();
    let commands = commands(folder.path());
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = run(folder.path(), &["completions", shell]).exits(0).out;
        for word in commands.iter().map(String::as_str).chain(["leave-out-undecided"]) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    run(folder.path(), &["man", "-o", "man1"]).exits(0);
    let mut pages: Vec<String> = commands.iter().map(|command| format!("innoskole-{command}.1")).collect();
    pages.push("innoskole.1".to_owned());
    pages.sort();
    assert_eq!(files(&folder.path().join("man1")), pages);
    let page = fs::read_to_string(folder.path().join("man1/innoskole-select.1")).unwrap();
    for word in ["innoskole\\-select", "EXTRA", "Examples:", "\\-\\-leave\\-out\\-undecided"] {
        assert!(page.contains(word), "{word}: {page}");
    }
}

/// Every code that stands in brackets behind an error, with what it says and the way out.
#[test]
fn every_error_stands_in_the_list() {
    let source = fs::read_to_string(root().join("src/text/en.ftl")).unwrap();
    let words = Words::new(Lang::En);
    let mut codes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut last = None;
    for line in source.lines() {
        if let Some((code, _)) = line.strip_prefix("fault-").and_then(|rest| rest.split_once(" =")) {
            last = Some(code);
        } else if !line.starts_with(' ') {
            last = None;
        }
        if let Some(code) = last {
            let names = line
                .split('$')
                .skip(1)
                .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap());
            codes.entry(code).or_default().extend(names);
        }
    }
    let mut list = String::from(
        "# Every error by its code\n\nThe code stands in brackets behind the message, and as `code` in `--format json`. Exit status 2: nothing was created or changed.\nMade from `en.ftl` by `tests/program/start.rs`; `…` stands for what was found.\n\n| code | what it says | what to do |\n|---|---|---|\n",
    );
    for (code, names) in &codes {
        let mut fault = Fault::new(Box::leak((*code).to_owned().into_boxed_str()));
        for name in names {
            fault = fault.with(Box::leak((*name).to_owned().into_boxed_str()), Fact::Said("…".to_owned()));
        }
        let (message, hint) = words.fault(&fault);
        let cell = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|").replace('<', "&lt;");
        writeln!(list, "| `{code}` | {} | {} |", cell(&message), cell(&hint)).unwrap();
    }
    assert!(codes.len() > 150);
    assert_data_eq!(list, file!["../../src/text/errors.md"]);
}

#[test]
fn another_year_s_applications_are_noticed() {
    let folder = folder();
    let csv = fs::read_to_string(root().join("fixtures/cases/first.csv")).unwrap().replace("2021-05-20", "2026-05-20");
    fs::write(folder.path().join("soknader.csv"), csv).unwrap();
    let told = run(folder.path(), &["validate", "soknader.csv", "--lang", "nb"]);
    assert!(told.err.starts_with("Pass på: programmet som gjelder, er det for 2021"), "{}", told.err);
    let told = run(folder.path(), &["validate", "soknader.csv", "--program", "examples/2021/program.toml"]);
    assert_eq!(told.err, "");
}

#[test]
fn what_powershell_writes_is_read() {
    let folder = folder();
    run(folder.path(), &["select", "examples/2021/soknader.csv", "--places", "24", "--leave-out-undecided", "-o", "out"])
        .exits(0);
    for name in ["examples/2021/program.toml", "out/frozen.json"] {
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        let wide = |bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
            fs::write(folder.path().join(name), bytes).unwrap();
            run(folder.path(), &["program", "--check", "examples/2021/program.toml"]).exits(0);
            run(folder.path(), &["verify", "out/frozen.json"]).exits(0);
        }
    }
    let told = run(folder.path(), &["select", "out/frozen.json", "--seed", "1 2"]).exits(0);
    assert!(told.out.contains("Admitted"), "{}", told.out);
}

#[test]
fn when_nobody_waits_the_next_step_is_the_choice() {
    let folder = folder();
    let decided = ["--decisions", "examples/2021/decisions.csv"];
    let told = run(folder.path(), &[&["validate", "examples/2021/soknader.xlsx"][..], &decided].concat()).exits(1);
    assert!(told.out.contains("nothing waits for a decision") && told.out.contains("innoskole select"), "{}", told.out);
}

#[test]
fn an_option_that_a_command_has_no_use_for_is_refused() {
    let folder = folder();
    frozen(folder.path());
    let refused = |arguments: &[&str], option: &str| {
        let told = run(folder.path(), arguments).exits(2);
        assert!(told.err.contains(&format!("{option} has no use here.")), "{arguments:?}: {}", told.err);
    };
    for (arguments, option) in [
        (&["schedule", "--decisions", "nofile"][..], "--decisions"),
        (&["verify", "out/frozen.json", "--mapping", "nofile"], "--mapping"),
        (&["verify", "out/frozen.json", "--force"], "--force"),
        (&["import", INTAKE, "--decisions", "nofile"], "--decisions"),
        (&["import", INTAKE, "--format", "csv"], "--format csv"),
        (&["import", INTAKE, "--write-mapping", "m.toml", "--format", "json"], "--format json"),
        (&["validate", INTAKE, "--csv", "plain"], "--csv"),
        (&["validate", INTAKE, "--queue", "ko.xlsx", "--csv", "plain"], "--csv"),
        (&["select", INTAKE, "--places", "24", "--seed", "1", "--csv", "plain"], "--csv"),
        (&["select", INTAKE, "--places", "24", "--seed", "1", "--force"], "--force"),
        (&["select", INTAKE, "--places", "24", "--seed", "1", "--reason", "x"], "--reason"),
        (&["select", "out/frozen.json", "--seed", "1", "--mapping", "nofile"], "--mapping"),
        (&["select", "out/frozen.json", "--seed", "1", "--as-proposed"], "--as-proposed"),
        (&["validate", "out/intake.json", "--as-proposed"], "--as-proposed"),
        (&["schedule", "--propose", "2022", "--format", "csv"], "--format csv"),
        (&["schedule", "-o", "plan.ics", "--csv", "plain"], "--csv"),
        (&["report", "out/frozen.json", "-o", "rapport", "--mapping", "nofile"], "--mapping"),
        (&["report", "out/frozen.json", "-o", "rapport", "--public", "--decisions", "nofile"], "--decisions"),
        (&["report", "out/frozen.json", "--explain", "3405", "--mapping", "nofile"], "--mapping"),
        (&["report", "--write-templates", "maler", "--register", "nofile"], "--register"),
        (&["rule", "A08", "--decisions", "nofile"], "--decisions"),
        (&["program", "--quiet"], "--quiet"),
        (&["completions", "bash", "--program", "nofile"], "--program"),
        (&["man", "--force"], "--force"),
    ] {
        refused(arguments, option);
    }
    for arguments in [
        &["import", INTAKE, "--write-mapping", "m.toml", "--date", "2021-06-01"][..],
        &["select", "out/frozen.json", "--withdraw", "3405", "--date", "2021-06-20", "--fallback"],
        &["report", "out/frozen.json", "-o", "rapport", "--with-names"],
        &["report", "out/frozen.json", "--write-templates", "maler"],
        &["report", "out/frozen.json", "--explain", "3405", "--public"],
        &["report", "out/frozen.json", "--explain", "3405", "--date", "2021-06-20"],
    ] {
        let told = run(folder.path(), arguments).exits(2);
        assert!(told.err.contains("do not go together. [usage-conflict]"), "{arguments:?}: {}", told.err);
    }
    // Each of them where it has a use.
    run(folder.path(), &["validate", INTAKE, "--format", "csv", "--csv", "plain"]).exits(1);
    run(folder.path(), &["schedule", "--format", "csv", "--csv", "plain", "--program", "out/program.toml"]).exits(0);
}
