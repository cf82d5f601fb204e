//! `innoskole select` through the binary: the main job, its outputs, and what it refuses.

use std::fs;

use crate::binary::{SEED, example, files, folder, json, ran, root, run, run_with};
use snapbox::{assert_data_eq, file};

const XLSX: &str = "examples/2021/soknader.xlsx";
const DECISIONS: [&str; 4] = ["--decisions", "examples/2021/decisions.csv", "--places", "24"];

fn select<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["select", XLSX][..], &DECISIONS, more].concat()
}

#[test]
fn the_whole_job_in_one_command_in_three_languages() {
    let folder = folder();
    for (lang, snapshot) in [
        ("nb", file!["../snapshots/select-nb.txt"]),
        ("nn", file!["../snapshots/select-nn.txt"]),
        ("en", file!["../snapshots/select-en.txt"]),
    ] {
        let told = run(folder.path(), &select(&["--seed", SEED, "-o", "out", "--lang", lang])).exits(0);
        assert_eq!(told.err, "");
        assert_data_eq!(told.out, snapshot);
    }
    assert_eq!(
        files(&folder.path().join("out")),
        ["decisions.csv", "intake.json", "program.toml", "protocol.json", "result.csv"]
    );
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    assert_data_eq!(result, file!["../snapshots/result.csv"].raw());
}

#[test]
fn every_kind_of_file_gives_the_same_protocol() {
    let folder = folder();
    let without_sources = |kind: &str| {
        let input = format!("examples/2021/soknader.{kind}");
        let arguments = [&["select", &input][..], &DECISIONS, &["--seed", SEED, "-o", kind]].concat();
        run(folder.path(), &arguments).exits(0);
        let mut protocol = json(&folder.path().join(kind).join("protocol.json"));
        let members = protocol.as_object_mut().unwrap();
        members.remove("sources").unwrap();
        members.remove("digest").unwrap();
        members["draw"].as_object_mut().unwrap().remove("hash").unwrap();
        (protocol, fs::read(folder.path().join(kind).join("result.csv")).unwrap())
    };
    let wanted = without_sources("xlsx");
    assert_eq!(without_sources("ods"), wanted);
    assert_eq!(without_sources("csv"), wanted);
}

#[test]
fn freezing_then_drawing_is_the_same_as_both_at_once() {
    let folder = folder();
    run(folder.path(), &select(&["--seed", SEED, "-o", "at-once"])).exits(0);
    let frozen = run(folder.path(), &select(&["-o", "step"])).exits(0);
    assert!(frozen.out.starts_with("The list is frozen: "), "{}", frozen.out);
    assert_eq!(
        files(&folder.path().join("step")),
        ["applicants.csv", "decisions.csv", "frozen.json", "intake.json", "program.toml"]
    );
    let drawn = run(folder.path(), &["select", "step/frozen.json", "--seed", "  7 9 12  20 23 28 31 + 4 "]).exits(0);
    assert!(drawn.out.starts_with("Practice draw: "), "{}", drawn.out);
    for name in ["protocol.json", "result.csv"] {
        let read = |from: &str| fs::read(folder.path().join(from).join(name)).unwrap();
        assert_eq!(read("step"), read("at-once"), "{name}");
    }
    // Anybody with the frozen protocol alone draws the same.
    fs::create_dir(folder.path().join("home")).unwrap();
    fs::copy(folder.path().join("step/frozen.json"), folder.path().join("home/frozen.json")).unwrap();
    run(folder.path(), &["select", "home/frozen.json", "--seed", SEED]).exits(0);
    let protocol = |from: &str| fs::read(folder.path().join(from).join("protocol.json")).unwrap();
    assert_eq!(protocol("home"), protocol("at-once"));
}

#[test]
fn a_drawn_protocol_is_never_replaced_and_the_same_again_is_success() {
    let folder = folder();
    run(folder.path(), &select(&["--seed", SEED, "-o", "out"])).exits(0);
    run(folder.path(), &select(&["--seed", SEED, "-o", "out"])).exits(0);
    let before = fs::read(folder.path().join("out/protocol.json")).unwrap();
    for more in [&["--seed", "8"][..], &["--seed", "8", "--force"], &["--force"]] {
        let refused = run(folder.path(), &select(&[more, &["-o", "out"]].concat())).exits(2);
        assert!(refused.err.contains("protocol.json: There is a drawn protocol here"), "{}", refused.err);
        assert_eq!(refused.out, "");
    }
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), before);
    run(folder.path(), &["select", "out/protocol.json", "--seed", "8"]).exits(2);
}

#[test]
fn what_exists_is_kept_without_force() {
    let folder = folder();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("result.csv"), "mine").unwrap();
    let refused = run(folder.path(), &select(&["--seed", SEED, "-o", "out"])).exits(2);
    assert!(refused.err.contains("It exists already"), "{}", refused.err);
    assert_eq!(files(&out), ["result.csv"]);
    run(folder.path(), &select(&["--seed", SEED, "-o", "out", "--force"])).exits(0);
    assert_ne!(fs::read_to_string(out.join("result.csv")).unwrap(), "mine");
}

#[test]
fn nothing_is_written_without_a_folder() {
    let folder = folder();
    let told = run(folder.path(), &select(&["--seed", SEED])).exits(0);
    assert!(told.out.contains("Nothing was written"), "{}", told.out);
    assert_eq!(files(folder.path()), ["examples"]);
}

#[test]
fn undecided_applications_stop_the_draw_unless_left_out_openly() {
    let folder = folder();
    let stopped = run(folder.path(), &["select", XLSX, "--places", "24", "--seed", SEED, "-o", "out"]).exits(2);
    assert_eq!(stopped.out, "");
    assert_data_eq!(stopped.err, file!["../snapshots/undecided.txt"]);
    assert_eq!(files(folder.path()), ["examples"]);
    let arguments = ["select", XLSX, "--places", "24", "--seed", SEED, "-o", "out", "--leave-out-undecided"];
    run(folder.path(), &arguments).exits(0);
    let protocol = json(&folder.path().join("out/protocol.json"));
    let left_out = protocol["not_eligible"].as_array().unwrap();
    assert!(left_out.iter().any(|one| one["id"] == "4201" && one["codes"] == serde_json::json!(["A13"])), "{left_out:?}");
    assert_eq!(left_out.iter().filter(|one| one["id"] == "4642").count(), 2);
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    assert!(result.contains("4201;Risør;Agder;Sørlandet;medium;6762;3;undecided;;;;;;A13"), "{result}");
}

/// How the places go as their number changes; 54 take part and 2 are late.
#[test]
fn places_from_three_to_more_than_enough() {
    let folder = folder();
    let protocol = |places: &str, more: &[&str]| {
        let arguments = ["select", XLSX, "--decisions", "examples/2021/decisions.csv", "--places", places];
        let told = run(folder.path(), &[&arguments[..], more, &["--format", "json"]].concat()).exits(0);
        serde_json::from_str::<serde_json::Value>(&told.out).unwrap()
    };
    let count = |value: &serde_json::Value| value.as_array().unwrap().len();
    let few = protocol("3", &["--seed", SEED]);
    assert_eq!(few["capacity"]["shortfall"], 2, "five parts of the country, three places");
    assert_eq!(count(&few["draw"]["admitted"]), 3);
    assert!(few["applications"].as_array().unwrap().iter().all(|one| one["chance"] != "0/1"), "everyone keeps a chance");
    for wish in few["wishes"].as_array().unwrap().iter().filter(|wish| wish["attribute"] == "landsdel") {
        assert_eq!((&wish["asked_min"], &wish["min"]), (&1.into(), &0.into()));
    }
    let exactly = protocol("54", &[]);
    assert_eq!((count(&exactly["draw"]["admitted"]), count(&exactly["draw"]["waiting"])), (54, 2));
    assert!(exactly["draw"].get("seed").is_none());
    let one_left = protocol("55", &["--seed", SEED]);
    assert_eq!(one_left["draw"]["admitted_late"], serde_json::json!(["3825"]), "five minutes late is before two days late");
    let enough = protocol("100", &[]);
    assert_eq!(count(&enough["draw"]["admitted_late"]), 2);
    assert_eq!(enough["allocations"].as_array().unwrap().len(), 1);
    assert!(enough["applications"].as_array().unwrap().iter().all(|one| one["chance"] == "1/1"));
    let told =
        run(folder.path(), &["select", XLSX, "--decisions", "examples/2021/decisions.csv", "--places", "3", "--seed", SEED])
            .exits(0);
    assert!(told.out.contains("Not all targets can be met: with this number of places at least 2 must give way"), "{}", told.out);
    assert!(told.out.contains("- Part of the country: the minimum targets add up to 5, and there are 3 places."), "{}", told.out);
}

#[test]
fn places_must_be_a_number_above_zero() {
    let folder = folder();
    for places in ["0", "-3", "24.5", "many", ""] {
        let refused = run(folder.path(), &["select", XLSX, "--places", places]).exits(2);
        assert!(refused.err.contains("--places <N>"), "{places}: {}", refused.err);
    }
    let refused = run(folder.path(), &["select", XLSX, "--decisions", "examples/2021/decisions.csv"]).exits(2);
    assert!(refused.err.contains("Add --places and the number"), "{}", refused.err);
}

#[test]
fn a_seed_has_no_invisible_characters() {
    let folder = folder();
    for (seed, wanted) in [("", "The seed is empty"), ("   ", "The seed is empty"), ("7\u{200b}9", "U+200B"), ("7;9", "U+003B")] {
        let refused = run(folder.path(), &select(&["--seed", seed, "-o", "out"])).exits(2);
        assert!(refused.err.contains(wanted), "{seed:?}: {}", refused.err);
    }
    assert_eq!(files(folder.path()), ["examples"]);
}

#[test]
fn a_frozen_protocol_that_was_changed_is_refused() {
    let folder = folder();
    run(folder.path(), &select(&["-o", "out"])).exits(0);
    let path = folder.path().join("out/frozen.json");
    let honest = fs::read_to_string(&path).unwrap();
    for (from, to) in [
        ("\"Bodø\"", "\"Bodo\""),
        ("4/9", "5/9"),
        ("\"places\": 24", "\"places\": 25"),
        ("  \"late\"", " \"late\""),
        ("}\n", "}"),
    ] {
        let changed = honest.replacen(from, to, 1);
        if changed == honest {
            continue;
        }
        fs::write(&path, changed).unwrap();
        let refused = run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(2);
        assert!(refused.err.contains("Use the file as it was published."), "{to}: {}", refused.err);
    }
    assert!(!folder.path().join("out/protocol.json").exists());
    fs::write(&path, &honest).unwrap();
    fs::write(folder.path().join("out/program.toml"), innoskole::program::DEFAULT.replace("40000", "41000")).unwrap();
    let refused = run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(2);
    assert!(refused.err.contains("The program.toml at hand is not the one"), "{}", refused.err);
}

#[test]
fn options_that_would_change_what_is_frozen_are_refused() {
    let folder = folder();
    run(folder.path(), &select(&["-o", "out"])).exits(0);
    for option in [&["--places", "25"][..], &["--leave-out-undecided"], &["--decisions", "examples/2021/decisions.csv"]] {
        let refused = run(folder.path(), &[&["select", "out/frozen.json", "--seed", SEED][..], option].concat()).exits(2);
        assert!(refused.err.contains("does not go with a frozen or drawn protocol"), "{}", refused.err);
    }
}

#[test]
fn the_answer_comes_as_csv_in_both_dialects_and_formulas_do_not_run() {
    let folder = folder();
    let norwegian = run(folder.path(), &select(&["--seed", SEED, "--format", "csv"])).exits(0).out;
    assert!(norwegian.starts_with("\u{feff}id;name;county;landsdel;size;population;seats;status;waiting_number;chance;ticket;rank_in_cell;cell_applications;codes;decided;waiting_ticket\r\n"));
    assert!(norwegian.contains(";0,4444;"), "{norwegian}");
    let plain = run(folder.path(), &select(&["--seed", SEED, "--format", "csv", "--csv", "plain"])).exits(0).out;
    assert!(plain.starts_with("id,name,") && plain.contains(",0.4444,"), "{plain}");
}

#[test]
fn no_personal_data_reach_what_may_be_published() {
    let folder = folder();
    run(folder.path(), &select(&["--seed", SEED, "-o", "out"])).exits(0);
    let intake = json(&folder.path().join("out/intake.json"));
    let mut secrets: Vec<String> = Vec::new();
    for application in intake["applications"].as_array().unwrap() {
        let mut add = |value: &serde_json::Value| secrets.push(value["text"].as_str().unwrap().trim().to_owned());
        for field in ["challenge", "outcome", "endorsement", "contact_name", "contact_email"] {
            add(&application["values"][field]);
        }
        for participant in application["participants"].as_array().unwrap() {
            for field in ["name", "email", "education", "experience"] {
                add(&participant["values"][field]);
            }
        }
    }
    secrets.retain(|secret| secret.chars().count() > 4);
    assert!(secrets.len() > 500);
    for name in ["protocol.json", "result.csv"] {
        let text = fs::read_to_string(folder.path().join("out").join(name)).unwrap();
        let leaked: Vec<&String> = secrets.iter().filter(|secret| text.contains(*secret)).collect();
        assert!(leaked.is_empty(), "{name}: {leaked:?}");
        assert!(!text.contains(&*folder.path().to_string_lossy()), "{name} holds a path");
    }
}

#[cfg(unix)]
#[test]
fn personal_data_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    run(folder.path(), &select(&["--seed", SEED, "-o", "out"])).exits(0);
    let mode = |name: &str| fs::metadata(folder.path().join("out").join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("intake.json"), mode("decisions.csv")), (0o600, 0o600));
    assert_eq!(mode("protocol.json") & 0o400, 0o400);
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_a_quiet_end() {
    let folder = folder();
    let program = env!("CARGO_BIN_EXE_innoskole");
    let script = format!("{program} {} --seed '{SEED}' | head -n 1; echo ${{PIPESTATUS[0]}}", select(&[]).join(" "));
    let told = ran(std::process::Command::new("bash").args(["-c", &script]).current_dir(folder.path()).env("LC_ALL", "C"));
    assert_eq!(told.err, "");
    assert!(told.out.ends_with("\n0\n"), "{}", told.out);
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_leaves_no_files() {
    let folder = folder();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = crate::binary::command(folder.path());
    let told = command.args(select(&["--seed", SEED, "-o", "out"])).stdout(full).output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8(told.stderr).unwrap().contains("Standard output cannot be written"));
    assert_eq!(files(folder.path()), ["examples"]);
}

#[test]
fn a_frozen_protocol_without_allocations_is_refused() {
    let folder = folder();
    run(folder.path(), &select(&["-o", "out"])).exits(0);
    let path = folder.path().join("out/frozen.json");
    let mut forged = innoskole::protocol::Protocol::read(&fs::read_to_string(&path).unwrap(), "frozen.json").unwrap();
    forged.allocations.clear();
    forged.digest = forged.digest_now().unwrap();
    fs::write(&path, forged.render().unwrap()).unwrap();
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(2);
}

#[test]
fn errors_come_as_one_json_object_when_asked_for() {
    let folder = folder();
    for arguments in [
        vec!["select", "missing.xlsx", "--places", "24", "--format", "json"],
        vec!["select", XLSX, "--places", "0", "--format", "json"],
        vec!["select", XLSX, "--places", "24", "--format=json"],
    ] {
        let refused = run(folder.path(), &arguments).exits(2);
        assert_eq!(refused.out, "");
        let said: serde_json::Value =
            serde_json::from_str(&refused.err).unwrap_or_else(|error| panic!("{error}: {}", refused.err));
        assert_eq!(said["format"], "innoskole-error/1");
        for member in ["code", "message", "hint"] {
            assert!(!said[member].as_str().unwrap().is_empty(), "{member}: {said}");
        }
    }
}

#[test]
fn a_maximum_for_one_value_leaves_the_minimum_for_all() {
    let folder = folder();
    let changed =
        innoskole::program::DEFAULT.replacen("min_each = 1", "min_each = 1\nwishes = [{ value = \"Nord-Norge\", max = 3 }]", 1);
    fs::write(folder.path().join("program.toml"), changed).unwrap();
    let told = run(folder.path(), &select(&["--program", "program.toml", "--format", "json"])).exits(0);
    let protocol: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let north = protocol["wishes"].as_array().unwrap().iter().find(|wish| wish["value"] == "Nord-Norge").unwrap();
    assert_eq!((&north["asked_min"], &north["asked_max"]), (&1.into(), &3.into()));
    let chances: std::collections::BTreeSet<&str> =
        protocol["applications"].as_array().unwrap().iter().map(|one| one["chance"].as_str().unwrap()).collect();
    assert_eq!(chances, ["1/3", "7/15"].into(), "three of nine from Nord-Norge, twenty-one of forty-five others");
}

#[test]
fn late_ones_come_in_the_order_of_receipt_to_the_fraction_of_a_second() {
    let folder = folder();
    let row = |municipality: &str, received: &str| {
        let people = (1..4)
            .map(|number| format!("P{number};p{number}@{municipality}.example.no;S{number};3 år"))
            .collect::<Vec<_>>()
            .join(";");
        format!("{received};{municipality};Noe;Ja;{people}")
    };
    let own: Vec<String> =
        (1..4).map(|number| format!("Navn {number};E-post {number};Sektor {number};Utdanning {number}")).collect();
    let rows = [
        format!("Mottatt;Kommune;Utfordring;Forankring;{}", own.join(";")),
        row("Oslo", "2021-06-03T10:00:00.9Z"),
        row("Alver", "2021-06-03T10:00:00.1Z"),
        row("Hamar", "2021-06-02 00:00"),
        row("Lom", "2021-06-02 23:00"),
    ];
    fs::write(folder.path().join("late.csv"), rows.join("\n")).unwrap();
    let told = run(folder.path(), &["select", "late.csv", "--places", "3", "--format", "json"]).exits(0);
    let protocol: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    // A midnight is a day without a time, and counts to its end.
    assert_eq!(protocol["draw"]["admitted_late"], serde_json::json!(["3434", "3403", "4631"]));
    assert_eq!(protocol["draw"]["waiting"], serde_json::json!(["0301"]));
}

#[test]
fn a_column_that_is_not_there_is_said_once() {
    let folder = folder();
    let text = fs::read_to_string(example("soknader.csv")).unwrap();
    let text = text.replacen("Forankring/anbefaling fra kommunen", "Noe annet", 1).replacen("utdanning", "skolegang", 5);
    fs::write(folder.path().join("a.csv"), text).unwrap();
    fs::write(folder.path().join("b.csv"), "Kommune;Mottatt;Utfordring;Forankring;Navn;E-post;Sektor\nOs;2021-05-20;Noe;Ja;A A;a@example.no;A\nOs;2021-05-20;Noe;Ja;B B;b@example.no;B\nOs;2021-05-20;Noe;Ja;C C;c@example.no;C\n").unwrap();
    let lines: String = (1..=5).map(|number| format!("\"Deltaker {number} skolegang\" = \"-\"\n")).collect();
    let mapping = format!("format = \"innoskole-mapping/1\"\n[columns]\n\"Noe annet\" = \"-\"\n{lines}");
    fs::write(folder.path().join("m.toml"), mapping).unwrap();
    let with = ["a.csv", "b.csv", "--mapping", "m.toml"];
    let drawn = ["--leave-out-undecided", "--places", "1", "--seed", SEED];
    let told = run(folder.path(), &[&["select"], &with[..], &drawn].concat()).exits(0);
    assert_eq!(told.out.matches("The file has no column for the municipality’s endorsement.").count(), 1, "{}", told.out);
    let told = run(folder.path(), &[&["validate"], &with[..]].concat()).exits(1);
    assert_eq!(told.out.matches("The file has no column for the municipality’s endorsement.").count(), 1, "{}", told.out);
    assert!(
        told.out.matches("The file has no column for education.").count() <= 6,
        "once per participant's number: {}",
        told.out
    );
}

#[test]
fn a_spreadsheet_comes_on_standard_input_too() {
    let folder = folder();
    let bytes = fs::read(example("soknader.xlsx")).unwrap();
    let told = run_with(
        folder.path(),
        &["select", "-", "--decisions", "examples/2021/decisions.csv", "--places", "24", "--seed", SEED, "--format", "csv"],
        &bytes,
    )
    .exits(0);
    let wanted = run(folder.path(), &select(&["--seed", SEED, "--format", "csv"])).exits(0);
    assert_eq!(told.out, wanted.out);
}

#[test]
fn the_example_is_what_its_program_makes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_string_lossy().into_owned();
    let told = ran(std::process::Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "make_intake", "--", &path])
        .current_dir(root()));
    assert_eq!(told.status, 0, "{}", told.err);
    for name in ["soknader.csv", "soknader.xlsx", "soknader.ods", "decisions.csv"] {
        assert!(fs::read(folder.path().join(name)).unwrap() == fs::read(example(name)).unwrap(), "{name}");
    }
}
