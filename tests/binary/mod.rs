//! Runs the program as a user does: its own process, a cleared environment, a folder of its own.

#![allow(dead_code, reason = "every test file uses its part")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How a run ended, and what it printed.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Insists on an exit status.
    #[track_caller]
    pub fn exits(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}{}", self.out, self.err);
        self
    }
}

/// The program with a cleared environment.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innoskole"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    command
}

/// Runs it in a folder.
pub fn run(folder: &Path, arguments: &[&str]) -> Ran {
    ran(command(folder).args(arguments))
}

/// Runs a prepared command.
pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Ran { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs it with something on standard input.
pub fn run_with(folder: &Path, arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("piped").write_all(input).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Ran { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the example intake.
pub fn example(name: &str) -> PathBuf {
    root().join("examples/2021").join(name)
}

/// A new folder with the examples under their usual names.
pub fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for year in std::fs::read_dir(root().join("examples")).expect("examples").flatten().filter(|entry| entry.path().is_dir()) {
        let own = folder.path().join("examples").join(year.file_name());
        std::fs::create_dir_all(&own).expect("a folder");
        for file in std::fs::read_dir(year.path()).expect("an example").flatten() {
            std::fs::copy(file.path(), own.join(file.file_name())).expect("the example");
        }
    }
    folder
}

/// The files of a folder, by name.
pub fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

/// A JSON file.
pub fn json(path: &Path) -> serde_json::Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

/// The seed of the examples.
pub const SEED: &str = "7 9 12 20 23 28 31 + 4";

/// A source for the seed, as it is written in a programme file.
pub const ANNOUNCED: &str = "[seed_source.primary]\nkind = \"lotto\"\ntext = \"Lotto\"\ndate = 2021-06-05\n\n[seed_source.fallback]\nkind = \"dice\"\ntext = \"open meeting\"\ndate = 2021-06-07\ndigits = 20\n\n[register]\n";

/// Writes a programme file that announces a source for the seed, and has wishes that matter.
pub fn announced(folder: &Path) {
    let program = innoskole::program::DEFAULT.replacen("[register]\n", ANNOUNCED, 1);
    let program = program.replacen("min_each = 1", "min_each = 4", 1).replacen(
        "value = \"small\", min = 1",
        "value = \"small\", min = 11",
        1,
    );
    std::fs::write(folder.join("program.toml"), program).expect("the programme file");
}

/// The example intake, and the option with its decisions.
pub const INTAKE: &str = "examples/2021/soknader.xlsx";
pub const DECISIONS: [&str; 2] = ["--decisions", "examples/2021/decisions.csv"];

/// Freezes the example into `out`, with its announced source.
pub fn frozen(folder: &Path) {
    let program = ["--program", "examples/2021/program.toml", "--places", "24", "-o", "out"];
    run(folder, &[&["select", INTAKE][..], &DECISIONS, &program].concat()).exits(0);
}

/// A form with a row for each application, by time of receipt and municipality; three participants each, and nothing that a rule stops at.
pub fn form(applications: &[(&str, &str)]) -> String {
    let head = |who: &u32| format!("Deltaker {who} navn;Deltaker {who} e-post;Deltaker {who} sektor;Deltaker {who} utdanning");
    let mut lines = vec![format!("Mottatt;Kommune;Utfordring;Forankring;{}", [1, 2, 3].each_ref().map(head).join(";"))];
    for (number, (received, municipality)) in applications.iter().enumerate() {
        let person = |who: &str| format!("{who} Nes;{who}{number}@nes.example.no;{who};3 år");
        lines.push(format!("{received};{municipality};Noe;Ja;{}", ["Helse", "Skole", "Plan"].map(person).join(";")));
    }
    lines.join("\n")
}

/// How often each work is killed, interrupted or run twice at once; more by hand.
pub fn kills() -> u32 {
    std::env::var("INNOSKOLE_KILLS").ok().map_or(2, |kills| kills.parse().expect("a number"))
}

/// The files under a folder, each with its bytes.
pub fn contents(folder: &Path) -> std::collections::BTreeMap<PathBuf, Vec<u8>> {
    let mut all = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(contents(&path).into_iter().map(|(name, bytes)| (Path::new(&entry.file_name()).join(name), bytes)));
        } else if let Ok(bytes) = std::fs::read(&path) {
            all.insert(PathBuf::from(entry.file_name()), bytes);
        }
    }
    all
}

/// The example, drawn by its own programme file, with something that happened afterwards, and its report.
pub fn reported() -> tempfile::TempDir {
    let folder = folder();
    let path = folder.path();
    let freeze = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--program"];
    run(path, &[&freeze[..], &["examples/2021/program.toml", "--places", "24", "-o", "opptak", "-q"][..]].concat()).exits(0);
    run(path, &["select", "opptak/frozen.json", "--seed", "7 9 12 20 23 28 31 + 4", "-q"]).exits(0);
    run(path, &["select", "opptak/protocol.json", "--withdraw", "3011", "--date", "2021-06-20", "-q"]).exits(0);
    run(path, &["report", "opptak/protocol.json", "-o", "rapport", "-q"]).exits(0);
    folder
}
