//! Honest protocols of every kind, made by the program itself.

use std::fs;
use std::path::Path;

use super::json::Json;
use crate::binary::{DECISIONS, INTAKE, SEED, announced, folder, form, run};

/// Thrown where Lotto failed.
pub const THROWN: &str = "12345612345612345612";

/// A kind of protocol: its name, and the protocol.
pub struct Honest {
    pub kind: &'static str,
    pub protocol: Json,
}

/// Every kind, in one folder with the programme files that they were made with; `verify` is to be given the one of its kind.
pub fn all() -> (tempfile::TempDir, Vec<Honest>) {
    let folder = folder();
    let path = folder.path();
    announced(path);
    fs::copy(path.join("program.toml"), path.join("places.toml")).unwrap();
    let made = |kind: &'static str, make: fn(&Path)| {
        make(path);
        let (own, other) = (path.join(kind).join("protocol.json"), path.join(kind).join("frozen.json"));
        let text = fs::read_to_string(if own.exists() { own } else { other }).unwrap();
        Honest { kind, protocol: Json::read(&text) }
    };
    let all = vec![
        made("frozen", |path| froze(path, "frozen", &["--program", "places.toml", "--places", "24"])),
        made("places", places),
        made("seats", seats),
        made("fallback", |path| {
            froze(path, "fallback", &["--program", "places.toml", "--places", "24"]);
            drew(path, "fallback", &["--seed", THROWN, "--fallback"]);
        }),
        made("replaced", replaced),
        made("colliding", |path| practice(path, "colliding", INTAKE, &["--places", "3"], &DECISIONS)),
        made("all-fit", all_fit),
        made("columns", columns),
        made("shares", |path| {
            let program = innoskole::program::DEFAULT.replacen("min_each = 1", "proportional = \"applicants\"", 1);
            fs::write(path.join("shares.toml"), program).unwrap();
            practice(path, "shares", INTAKE, &["--places", "24", "--program", "shares.toml"], &DECISIONS);
        }),
    ];
    (folder, all)
}

fn froze(path: &Path, kind: &str, more: &[&str]) {
    run(path, &[&["select", INTAKE, "-o", kind, "-q"][..], &DECISIONS, more].concat()).exits(0);
}

fn drew(path: &Path, kind: &str, more: &[&str]) {
    run(path, &[&["select", &format!("{kind}/frozen.json"), "-q"][..], more].concat()).exits(0);
}

fn practice(path: &Path, kind: &str, intake: &str, more: &[&str], decisions: &[&str]) {
    run(path, &[&["select", intake, "-o", kind, "--seed", "prøve 1", "-q"][..], more, decisions].concat()).exits(0);
}

fn happened(path: &Path, kind: &str, more: &[&str]) {
    run(path, &[&["select", &format!("{kind}/protocol.json"), "-q"][..], more].concat()).exits(0);
}

/// The number at a place of a list of the draw as it was.
fn drawn(path: &Path, kind: &str, list: &str, at: usize) -> String {
    let text = fs::read_to_string(path.join(kind).join("protocol.json")).unwrap();
    Json::read(&text).text(&format!("draw.{list}.{at}"))
}

/// Announced, with wishes that matter and events of every kind.
fn places(path: &Path) {
    froze(path, "places", &["--program", "places.toml", "--places", "24"]);
    drew(path, "places", &["--seed", SEED]);
    let (first, second) = (drawn(path, "places", "admitted", 2), drawn(path, "places", "admitted", 7));
    happened(path, "places", &["--withdraw", &first, &second, "--date", "2021-06-20"]);
    let yes = drawn(path, "places", "admitted", 0);
    let no = drawn(path, "places", "admitted", 11);
    fs::write(path.join("svar.csv"), format!("id;answer;date\n{yes};accepted;2021-06-21\n{no};declined;2021-06-21\n")).unwrap();
    happened(path, "places", &["--answers", "svar.csv"]);
    fs::write(path.join("sen.csv"), form(&[("2021-06-12 10:00", "Ål")])).unwrap();
    happened(path, "places", &["--late", "sen.csv", "--date", "2021-06-22"]);
    happened(path, "places", &["--add-places", "1", "--reason", "Plass til én til", "--date", "2021-06-23"]);
    happened(path, "places", &["--grant", &first, "--reason", "Trakk seg ikke", "--date", "2021-06-24"]);
    let last = drawn(path, "places", "waiting", 9);
    happened(path, "places", &["--withdraw", &last, "--date", "2021-06-25"]);
    happened(path, "places", &["--undo", "--reason", "Skrivefeil", "--date", "2021-06-25"]);
}

fn seats(path: &Path) {
    practice(path, "seats", INTAKE, &["--seats", "84"], &DECISIONS);
    let first = drawn(path, "seats", "admitted", 4);
    happened(path, "seats", &["--withdraw", &first, "--date", "2021-06-20"]);
}

/// Draw 2, after draw 1 was void.
fn replaced(path: &Path) {
    froze(path, "void", &["--program", "places.toml", "--places", "24"]);
    drew(path, "void", &["--seed", SEED]);
    let program = fs::read_to_string(path.join("places.toml")).unwrap();
    let program = program.replace("2021-06-05", "2021-06-19").replace("2021-06-07", "2021-06-21");
    fs::write(path.join("replaced.toml"), program).unwrap();
    let again = ["--replaces", "void/protocol.json", "--reason", "Klage tatt til følge"];
    froze(path, "replaced", &[&["--program", "replaced.toml", "--places", "24"][..], &again].concat());
    drew(path, "replaced", &["--seed", "1 2 3 4 5 6 34 + 7"]);
}

/// Everybody in time fits, one late application too, and another late one does not.
fn all_fit(path: &Path) {
    run(path, &[&["select", INTAKE, "-o", "all-fit", "--places", "55", "-q"][..], &DECISIONS].concat()).exits(0);
}

/// Balanced by three columns, where no certificate shows that nothing is fairer.
fn columns(path: &Path) {
    let wishes = |column: &str, most: [u32; 3]| {
        let wish = |(value, number): (&str, u32)| format!("{{ value = \"{value}\", min = {number}, max = {number} }}");
        let all = ["a", "b", "c"].into_iter().zip(most).map(wish).collect::<Vec<_>>().join(", ");
        let (name, values) = (column.to_lowercase(), "values = [\"a\", \"b\", \"c\"]");
        format!("[[balance]]\nattribute = \"{name}\"\ncolumn = \"{column}\"\n{values}\nwishes = [{all}]\n\n")
    };
    let default = innoskole::program::DEFAULT;
    let (before, after) = (default.find("[[balance]]").unwrap(), default.find("[application]").unwrap());
    let balance = [wishes("X", [3, 1, 0]), wishes("Y", [0, 2, 2]), wishes("Z", [3, 1, 0])].concat();
    fs::write(path.join("columns.toml"), [&default[..before], &balance, &default[after..]].concat()).unwrap();
    let all = ["Oslo acb", "Halden aba", "Moss bca", "Sarpsborg aba", "Fredrikstad bbb", "Drammen aca", "Kongsberg cbb"];
    let all = all.into_iter().chain(["Ringerike aac", "Hvaler bbb"]).map(|one| one.split_once(' ').unwrap());
    let (names, values): (Vec<&str>, Vec<&str>) = all.unzip();
    let applications: Vec<(&str, &str)> = names.iter().map(|name| ("2021-05-10 10:00", *name)).collect();
    let mut lines = form(&applications).lines().map(str::to_owned).collect::<Vec<_>>();
    lines[0].push_str(";X;Y;Z");
    for (line, value) in lines[1..].iter_mut().zip(values) {
        value.chars().for_each(|letter| line.extend([';', letter]));
    }
    fs::write(path.join("columns.csv"), lines.join("\n")).unwrap();
    practice(path, "columns", "columns.csv", &["--places", "4", "--program", "columns.toml"], &[]);
}
