//! `innoskole program --check`, the programme files of other years, and registers of other years.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::binary::{folder, json, root, run};
use innoskole::program::{DEFAULT, Program};
use innoskole::register::Register;

fn changed(pairs: &[(&str, &str)]) -> String {
    let mut text = DEFAULT.to_owned();
    for (from, to) in pairs {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    text
}

#[test]
fn a_file_that_contradicts_itself_is_told_with_lines_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(root().join("fixtures/program/contradictory.toml"), folder.path().join("program.toml")).unwrap();
    for lang in ["en", "nb", "nn"] {
        let told = run(folder.path(), &["program", "--check", "program.toml", "--lang", lang]).exits(1);
        let snapshot = snapbox::Data::read_from(&root().join(format!("tests/snapshots/check-{lang}.txt")), None);
        snapbox::assert_data_eq!(told.out, snapshot.raw());
    }
    // What cannot be is refused by every command; what only looks wrong is not.
    let refused = run(folder.path(), &["validate", "nothing.csv", "--program", "program.toml"]).exits(2);
    assert!(refused.err.contains("participants_min"), "{}", refused.err);
    let told = run(folder.path(), &["program", "--check", "program.toml", "--format", "json"]).exits(1);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((&told["format"], &told["ok"]), (&"innoskole-program-check/1".into(), &false.into()));
    assert!(told["sentences"].as_array().unwrap().len() > 20);
}

#[test]
fn each_contradiction_is_named_at_its_line() {
    let line_of = |text: &str, start: &str| text.lines().position(|line| line.contains(start)).unwrap() + 1;
    for (from, to, code, at) in [
        ("participants_min = 3", "participants_min = 5", "program-participants", "participants_min = 5"),
        ("# places = 24", "places = 3", "program-wishes-places", "[[balance]]"),
        ("below = 20000", "below = 4000", "program-size-classes", "below = 4000"),
        ("# correction_deadline = 2021-06-08", "correction_deadline = 2021-05-08", "program-correction-deadline", "correction_d"),
        ("literature_min = 4000", "literature_min = 6000", "program-literature", "literature_min = 6000"),
        ("no = [\"nei\"", "no = [\"ja\"", "program-word-twice", "no = ["),
        ("sectors_min = 2", "sectors_min = 5", "program-sectors", "sectors_min = 5"),
        ("# [contact]", "contact = { name = \"\", email = \"x\" }", "program-contact", "contact = {"),
    ] {
        // A key after the last table would be one of that table.
        let text = match to.strip_prefix("contact =") {
            Some(_) => format!("{to}\n{DEFAULT}"),
            None => changed(&[(from, to)]),
        };
        let (_, faults) = Program::checked(&text, "program.toml").unwrap();
        let fault = faults.iter().find(|fault| fault.code == code).unwrap_or_else(|| panic!("{to}: {faults:?}"));
        let line: usize = fault.cell.as_deref().unwrap().split(':').next().unwrap().parse().unwrap();
        // A table without the key is named by its own line; the first of its kind may not be the one meant.
        let named = text.lines().nth(line - 1).unwrap();
        assert!(line >= line_of(&text, at) && named.contains(at), "{code}: line {line}: {named}");
    }
    let breaks = format!("contact = {{ name = \"Kontor\", email = \"a@b.no>\\r\\nBcc: evil@x.no\" }}\n{DEFAULT}");
    assert_eq!(Program::checked(&breaks, "program.toml").unwrap().1[0].code, "program-contact");
    assert!(Program::checked(DEFAULT, "program.toml").unwrap().1.is_empty());
}

/// Each check of the calendar, once: in the programme file's own line.
#[test]
fn each_check_of_the_calendar_finds_what_it_is_for() {
    let folder = tempfile::tempdir().unwrap();
    for (pairs, code, at) in [
        (
            &[("first = 2021-12-01", "first = 2021-12-03"), ("last = 2021-12-02", "last = 2021-12-04")][..],
            "G01",
            "last = 2021-12-04",
        ),
        (&[("hand_in = 2022-05-27", "hand_in = 2022-05-26")], "G02", "hand_in = 2022-05-26"),
        (&[], "G03", "hand_in = 2022-05-27"),
        (&[("first = 2022-03-21", "first = 2022-05-12"), ("last = 2022-03-23", "last = 2022-05-13")], "G04", "last = 2022-05-13"),
        (
            &[("first = 2021-10-19", "first = 2021-10-12"), ("last = 2021-10-20", "last = 2021-10-13")],
            "G05",
            "first = 2021-10-12",
        ),
        (
            &[("first = 2021-12-01", "first = 2021-11-09"), ("last = 2021-12-02", "last = 2021-11-09")],
            "G06",
            "first = 2021-11-09",
        ),
        (&[("last = 2021-10-20", "last = 2021-10-22")], "G07", "[[gathering]]"),
        (&[("count = 6", "count = 7")], "G07", "count = 7"),
        (&[("hand_in = 2022-05-27", "hand_in = 2022-04-27")], "G08", "first = 2022-05-03"),
        (&[("hand_in = 2022-05-27", "hand_in = 2022-06-17")], "G09", "hand_in = 2022-06-17"),
        (
            &[("first = 2021-09-07", "first = 2021-05-11"), ("last = 2021-09-09", "last = 2021-05-12")],
            "G10",
            "first = 2021-05-11",
        ),
        (&[("hand_in = 2022-05-27", "hand_in = 2022-05-04")], "G11", "hand_in = 2022-05-04"),
        (&[("number = 2", "number = 4")], "G12", "first = 2022-02-08"),
        (&[("number = 2", "number = 1")], "G12", "first = 2021-10-19"),
        (&[("country = \"DK\"", "")], "G13", "[[gathering]]"),
        (
            &[("deadline = 2021-06-01", "deadline = 2020-06-01"), ("# correction_deadline = 2021-06-08", "# ")],
            "G16",
            "deadline = 2020",
        ),
        (&[("\"Oslo\", \"Viken\"", "\"Olso\", \"Viken\"")], "G17", "counties = [\"Olso"),
        (&[("deadline = 2021-06-01", "deadline = 2021-05-17")], "G18", "deadline = 2021-05-17"),
    ] {
        let text = changed(pairs);
        fs::write(folder.path().join("p.toml"), &text).unwrap();
        let told = run(folder.path(), &["program", "--check", "p.toml", "--format", "json"]);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        let all = told["calendar"].as_array().unwrap();
        let found = all.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{code}: {all:?}"));
        let line: usize =
            found["place"].as_str().unwrap().split(" › ").nth(1).unwrap().split(':').next().unwrap().parse().unwrap();
        let named = text.lines().nth(line - 1).unwrap();
        assert!(named.starts_with(at), "{code}: line {line}: {named}");
        assert_eq!(told["ok"], all.iter().all(|one| one["level"] == "W"), "{code}");
        let own = run(folder.path(), &["schedule", "--program", "p.toml", "--format", "json"]);
        let own: serde_json::Value = serde_json::from_str(&own.out).unwrap();
        assert_eq!(&own["findings"], &told["calendar"], "{code}");
    }
}

#[test]
fn what_only_looks_wrong_does_not_stop_the_draw_but_is_said() {
    let folder = crate::binary::folder();
    fs::write(folder.path().join("p.toml"), changed(&[("first = 2021-09-07", "first = 2021-05-07")])).unwrap();
    let arguments = ["examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--program", "p.toml"];
    let told = run(folder.path(), &[&["select", "--places", "24"], &arguments[..]].concat()).exits(0);
    assert!(told.err.contains("Note on the programme file: G10  Gathering 1 is not after the deadline"), "{}", told.err);
}

/// An intake of thirty municipalities of a programme's register, in its form's columns.
fn intake(program: &Program, register: &Register) -> String {
    let mut text = "Mottatt;Kommune;Utfordring;Forankring;Ny søkjar".to_owned();
    for number in 1..=3 {
        write!(text, ";Deltaker {number} navn;Deltaker {number} e-post;Deltaker {number} sektor;Deltaker {number} utdanning")
            .unwrap();
    }
    let day = program.deadline.day().yesterday().unwrap();
    for (index, one) in register.all().step_by(12).enumerate() {
        let new = if index % 3 == 0 { "Ja" } else { "Nei" };
        write!(text, "\n{day} 10:00;{};Færre hender og flere eldre.;Ja;{new}", one.number).unwrap();
        for (number, sector) in (1..=3).zip(["Helse", "Oppvekst", "NAV"]) {
            write!(text, ";Person {number};p{number}@{index}.example.no;{sector};Bachelor").unwrap();
        }
    }
    text + "\n"
}

#[test]
fn every_programme_file_of_the_examples_runs_from_import_to_draw() {
    let mut seen = 0;
    for entry in fs::read_dir(root().join("examples")).unwrap().map(Result::unwrap) {
        let path = entry.path().join("program.toml");
        if !path.exists() {
            continue;
        }
        seen += 1;
        let folder = tempfile::tempdir().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let (program, faults) = Program::checked(&text, "program.toml").unwrap();
        assert!(faults.is_empty(), "{}: {faults:?}", path.display());
        fs::write(folder.path().join("p.toml"), text).unwrap();
        let register = Register::on(program.register.valid_on, program.register.population).unwrap();
        fs::write(folder.path().join("a.csv"), intake(&program, &register)).unwrap();
        let with = ["--program", "p.toml"];
        run(folder.path(), &[&["import", "a.csv", "-o", "intake.json"], &with[..]].concat()).exits(0);
        let validated = run(folder.path(), &[&["validate", "intake.json", "--format", "json"], &with[..]].concat()).exits(0);
        let tracks = if program.participant.is_some() { "\"track\": \"student\"" } else { "\"track\": null" };
        assert!(validated.out.contains(tracks));
        let places = ["--places", "12", "-o", "out"];
        run(folder.path(), &[&["select", "intake.json"], &with[..], &places[..]].concat()).exits(0);
        let seed = if program.seed_source.is_some() { crate::binary::SEED } else { "1 2 3" };
        run(folder.path(), &["select", "out/frozen.json", "--seed", seed]).exits(0);
        run(folder.path(), &["verify", "out/protocol.json", "--intake", "out/intake.json"]).exits(0);
        let protocol = json(&folder.path().join("out/protocol.json"));
        assert_eq!(protocol["draw"]["admitted"].as_array().unwrap().len(), 12);
        assert_eq!(protocol["register"]["valid_on"], program.register.valid_on.to_string());
    }
    assert_eq!(seen, 4);
}

#[test]
fn another_programme_runs_by_its_file_alone() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["program.toml", "soknader.csv"] {
        fs::copy(root().join("examples/other").join(name), folder.path().join(name)).unwrap();
    }
    let with = ["soknader.csv", "--program", "program.toml", "--lang", "en"];
    let told = run(folder.path(), &[&["validate"], &with[..]].concat()).exits(1);
    for wanted in ["at most 100 are allowed", "There is 1 participant; at least 2 are required", "at most 5 are allowed"] {
        assert!(told.out.contains(wanted), "{wanted}: {}", told.out);
    }
    for absent in ["P04", "P05", "P06", "P07", "with credits", "A06"] {
        assert!(!told.out.contains(absent), "{absent}: {}", told.out);
    }
    let told = run(folder.path(), &[&["select", "--seed", "1", "-o", "out"], &with[..]].concat()).exits(0);
    assert!(told.out.contains("new: ja"), "{}", told.out);
    let protocol = json(&folder.path().join("out/protocol.json"));
    let cells: Vec<&str> = protocol["cells"].as_array().unwrap().iter().map(|cell| cell["id"].as_str().unwrap()).collect();
    assert_eq!(cells, ["ja", "nei"]);
    assert_eq!(protocol["capacity"]["places"], 6);
}

/// A folder with the embedded tables, changed.
fn register_of(folder: &Path, municipalities: impl Fn(String) -> String, population: impl Fn(String) -> String) {
    let table = |name: &str| fs::read_to_string(root().join("src/register/data").join(name)).unwrap();
    fs::create_dir_all(folder.join("register")).unwrap();
    fs::write(folder.join("register/municipalities.csv"), municipalities(table("municipalities.csv"))).unwrap();
    fs::write(folder.join("register/population.csv"), population(table("population.csv"))).unwrap();
}

#[test]
fn a_register_of_another_year_is_used_and_named_in_the_protocol() {
    let folder = crate::binary::folder();
    // Lillehammer, 28 493 inhabitants, has become a small municipality.
    register_of(folder.path(), |own| own, |own| own.replace("3405,2021-01-01,28493", "3405,2021-01-01,4999"));
    let arguments = ["examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--places", "24"];
    let plain = run(folder.path(), &[&["select", "--format", "json"], &arguments[..]].concat()).exits(0);
    let with = ["--register", "register"];
    run(folder.path(), &[&["select", "-o", "out"], &arguments[..], &with[..]].concat()).exits(0);
    let (plain, own): (serde_json::Value, _) =
        (serde_json::from_str(&plain.out).unwrap(), json(&folder.path().join("out/frozen.json")));
    let cell = |protocol: &serde_json::Value| {
        let all = protocol["applications"].as_array().unwrap();
        all.iter().find(|one| one["id"] == "3405").map(|one| one["cell"].as_str().unwrap().to_owned())
    };
    assert_eq!((cell(&plain).as_deref(), cell(&own).as_deref()), (Some("Østlandet/large"), Some("Østlandet/small")));
    assert_ne!(plain["register"]["sha256"], own["register"]["sha256"]);
    let bytes = ["municipalities.csv", "population.csv"].map(|name| fs::read(folder.path().join("register").join(name)).unwrap());
    assert_eq!(own["register"]["sha256"], innoskole::model::sha256(&bytes.concat()));
    // Without that register nothing that needs it is done with the protocol.
    let refused = run(folder.path(), &["select", "out/frozen.json", "--seed", "1"]).exits(2);
    assert!(refused.err.contains("3405 Lillehammer is not in it, or is of another size"), "{}", refused.err);
    run(folder.path(), &["select", "out/frozen.json", "--seed", "1", "--register", "register"]).exits(0);
    let other = run(folder.path(), &["verify", "out/protocol.json"]).exits(1);
    assert!(other.out.contains("3405 Lillehammer has another name, part of the country or size"), "{}", other.out);
    run(folder.path(), &["verify", "out/protocol.json", "--register", "register"]).exits(0);
    run(folder.path(), &["verify", "out/protocol.json", "--intake", "out/intake.json", "--register", "register"]).exits(0);
}

#[test]
fn a_register_is_checked_as_the_embedded_one_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.csv"), "Kommune;Navn;E-post\nHamar;A;a@example.no\n").unwrap();
    type Change = fn(String) -> String;
    let same: Change = |own| own;
    let cases: [(Change, Change, &str, &str); 9] = [
        (|own| own.replace("3405,Lillehammer", "3407,Lillehammer"), same, "register-number-twice", "municipalities.csv"),
        (|own| own.replacen("Innlandet,Østlandet", "Innlandet,Østland", 1), same, "register-landsdel", "municipalities.csv"),
        (same, |own| own.replace("3405,2021-01-01,28493\n", ""), "register-population", "population.csv"),
        (same, |own| own.replace("2021-01-01", "2021-01-02"), "register-population", "population.csv"),
        (
            same,
            |own| own.replace("3405,2021-01-01,28493\n", "3405,2021-01-01,28493\n3405,2021-01-01,28494\n"),
            "register-population-twice",
            "population.csv",
        ),
        (|own| own.replace("3405,Lillehammer", "34O5,Lillehammer"), same, "register-data", "municipalities.csv"),
        (|own| own.replace("3405,Lillehammer", "3405, "), same, "register-name", "municipalities.csv"),
        (|own| own.replace("3405,Lillehammer", "3405,\"Lille\nhammer\""), same, "register-name", "municipalities.csv"),
        (|own| own.replace("2020-01-01", "2022-01-01"), same, "register-date", "municipalities.csv"),
    ];
    for (municipalities, population, code, file) in cases {
        register_of(folder.path(), municipalities, population);
        let refused = run(folder.path(), &["validate", "a.csv", "--register", "register", "--format", "json"]).exits(2);
        let fault: serde_json::Value = serde_json::from_str(&refused.err).unwrap();
        assert_eq!(fault["code"], code, "{}", refused.err);
        assert!(fault["file"].as_str().unwrap().ends_with(file), "{}", refused.err);
    }
    let refused = run(folder.path(), &["validate", "a.csv", "--register", "nowhere", "--format", "json"]).exits(2);
    assert!(refused.err.contains("file-not-found"), "{}", refused.err);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]

    /// Whatever stands in a programme file, it is told, and never a panic.
    #[test]
    fn a_spoiled_programme_file_is_told_and_never_a_panic(at in 0_usize..15_000, len in 0_usize..40, with in "[0-9a-z\"\\[\\]={}.,\\n #–æ-]{0,12}") {
        let letters: Vec<char> = DEFAULT.chars().collect();
        let at = at.min(letters.len());
        let end = (at + len).min(letters.len());
        let text: String = letters[..at].iter().copied().chain(with.chars()).chain(letters[end..].iter().copied()).collect();
        for lang in innoskole::text::Lang::ALL {
            let words = innoskole::text::Words::new(lang);
            match Program::checked(&text, "p.toml") {
                Ok((program, faults)) => {
                    let screen = {
                        let found = innoskole::schedule::check(&program);
                        let checked = innoskole::report::Checked {
                            name: "p.toml",
                            text: &text,
                            program: Some(&program),
                            faults: &faults,
                            found: &found,
                        };
                        innoskole::report::check_screen(&checked, &words)
                    };
                    assert!(!screen.contains('⟨'), "{screen}");
                }
                Err(fault) => assert!(fault.each().all(|one| !words.fault(one).0.contains('⟨'))),
            }
        }
    }
}

/// What nobody could check is refused when it is frozen, not when it is drawn and published already.
#[test]
fn a_name_of_a_size_that_nobody_can_read_is_not_frozen() {
    let folder = folder();
    let program = innoskole::program::DEFAULT.replace("\"small\"", "\"small\u{200b}\"");
    fs::write(folder.path().join("program.toml"), program).unwrap();
    let arguments = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--places", "24"];
    let told = run(folder.path(), &[&arguments[..], &["--program", "program.toml", "-o", "out"]].concat()).exits(2);
    assert!(told.err.contains("[freeze-odd]") && !folder.path().join("out").exists(), "{}", told.err);
}
