//! `schedule`: the calendar, its checks, next year, oral slots, peer groups, calendar files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::binary::{json, root, run};
use serde_json::Value;
use snapbox::assert_data_eq;

/// The example, drawn by its own programme file.
fn drawn() -> tempfile::TempDir {
    let folder = crate::binary::folder();
    let path = folder.path();
    let freeze = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--program"];
    run(path, &[&freeze[..], &["examples/2021/program.toml", "--places", "24", "-o", "opptak", "-q"][..]].concat()).exits(0);
    run(path, &["select", "opptak/frozen.json", "--seed", "7 9 12 20 23 28 31 + 4", "-q"]).exits(0);
    folder
}

fn schedule(folder: &Path, more: &[&str]) -> Value {
    let told = run(folder, &[&["schedule", "opptak/protocol.json", "--format", "json"], more].concat());
    serde_json::from_str(&told.out).unwrap_or_else(|_| panic!("{}", told.err))
}

#[test]
fn the_year_2021_passes_its_checks_with_one_warning_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["nb", "nn", "en"] {
        let told = run(folder.path(), &["schedule", "--lang", lang]).exits(0);
        let snapshot = snapbox::Data::read_from(&root().join(format!("tests/snapshots/schedule-{lang}.txt")), None);
        assert_data_eq!(told.out, snapshot.raw());
    }
    // Something that must be put right is an answer, and it is no.
    let text = innoskole::program::DEFAULT.replace("hand_in = 2022-05-27", "hand_in = 2022-05-26");
    fs::write(folder.path().join("p.toml"), text).unwrap();
    let told = run(folder.path(), &["schedule", "--program", "p.toml", "--lang", "nb"]).exits(1);
    assert!(
        told.out.contains("G02  E: må rettes – Innlevering av innovasjonscaset: 26. mai 2022 er helligdag, Kristi"),
        "{}",
        told.out
    );
}

#[test]
fn everything_of_a_drawn_protocol_in_every_language() {
    let folder = drawn();
    for lang in ["nb", "nn", "en"] {
        let told = run(folder.path(), &["schedule", "opptak/protocol.json", "--lang", lang]).exits(0);
        let snapshot = snapbox::Data::read_from(&root().join(format!("tests/snapshots/schedule-drawn-{lang}.txt")), None);
        assert_data_eq!(told.out, snapshot.raw());
    }
}

#[test]
fn a_year_is_proposed_and_its_dates_are_a_programme_file_s() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let told = run(path, &["schedule", "--propose", "2027", "-o", "neste.toml", "--lang", "nb"]).exits(0);
    assert_data_eq!(told.out, snapbox::file!["../snapshots/proposal-nb.txt"]);
    // It is a whole programme file, in which only dates and what hangs on them are others, and the comments are in its language.
    let new = fs::read_to_string(path.join("neste.toml")).unwrap();
    run(path, &["program", "--check", "neste.toml"]).exits(0);
    run(path, &["program", "-o", "i-aar.toml"]).exits(0);
    let old = fs::read_to_string(path.join("i-aar.toml")).unwrap();
    let others: Vec<&str> = new.lines().zip(old.lines()).filter(|(new, old)| new != old).map(|(new, _)| new).collect();
    assert_eq!((new.lines().count(), others.len()), (old.lines().count(), 23), "{others:#?}");
    for wanted in [
        "id = \"innovasjonsskolen-2027\" ",
        "population = 2026-01-01 ",
        "\"Akershus\", \"Buskerud\", \"Østfold\"",
        "study_year = \"2027–2028\"",
    ] {
        assert!(others.iter().any(|line| line.contains(wanted)), "{wanted}");
    }
    fs::write(path.join("p.toml"), &new).unwrap();
    let old = innoskole::program::DEFAULT;
    let own = run(path, &["schedule", "--program", "p.toml", "--format", "json"]).exits(0);
    let own: Value = serde_json::from_str(&own.out).unwrap();
    let proposed = run(path, &["schedule", "--propose", "2027", "--format", "json"]).exits(0);
    let proposed: Value = serde_json::from_str(&proposed.out).unwrap();
    let dates = |all: &Value| -> Vec<String> {
        all.as_array().unwrap().iter().map(|one| one["first"].as_str().or(one["now"][0].as_str()).unwrap().to_owned()).collect()
    };
    assert_eq!(dates(&own["calendar"]), dates(&proposed["calendar"]));
    assert_eq!(own["study_year"], "2027–2028");
    // Nothing fits, and it says what stands in the way; nothing is written.
    fs::write(path.join("q.toml"), old.replace("weeks_between = 3", "weeks_between = 12")).unwrap();
    let refused = run(path, &["schedule", "--program", "q.toml", "--propose", "2022", "-o", "nei.toml", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("Nothing fits in 2022. In the way: G06."), "{}", refused.err);
    assert!(!path.join("nei.toml").exists());
}

#[test]
fn a_withdrawal_changes_as_little_as_it_can_and_says_what() {
    let folder = drawn();
    let path = folder.path();
    let before = schedule(path, &[]);
    run(path, &["select", "opptak/protocol.json", "--withdraw", "3011", "--date", "2021-06-20", "-q"]).exits(0);
    let after = schedule(path, &[]);
    let slots = |all: &Value| -> BTreeMap<String, String> {
        let slots = all["oral"].as_array().unwrap().iter();
        slots
            .map(|one| (one["id"].as_str().unwrap().to_owned(), format!("{} {} {}", one["day"], one["start"], one["pair"])))
            .collect()
    };
    let (was, is) = (slots(&before), slots(&after));
    assert!(was.contains_key("3011") && !is.contains_key("3011") && is.contains_key("3440"));
    let moved: Vec<&String> = was.keys().filter(|id| is.get(*id).is_some_and(|slot| *slot != was[*id])).collect();
    let told: Vec<&str> = after["oral"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["moved"] == true)
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(moved, told);
    assert_eq!((moved.len(), &is["3440"]), (0, &was["3011"]), "whoever is promoted takes the slot");
    let text = |all: &Value| all["groups"]["gatherings"].to_string();
    let seats = text(&before).replace("3011", "3440");
    let sorted = |text: &str| {
        let mut all: Vec<char> = text.chars().collect();
        all.sort_unstable();
        all
    };
    assert_eq!(sorted(&seats), sorted(&text(&after)));
    assert_eq!(after["groups"]["moved"], serde_json::json!([]));
    // A withdrawal in April changes nothing about the gatherings before it.
    let late = ["select", "opptak/protocol.json", "--withdraw", "3413", "--date", "2022-04-01", "-q"];
    fs::copy(path.join("opptak/protocol.json"), path.join("opptak/now.json")).unwrap();
    run(path, &late).exits(0);
    let spring = schedule(path, &[]);
    let gathering = |all: &Value, number: usize| all["groups"]["gatherings"][number]["groups"].to_string();
    assert!((0..5).all(|number| gathering(&spring, number) == gathering(&after, number)));
    assert!(gathering(&after, 5).contains("3413") && !gathering(&spring, 5).contains("3413"));
    fs::copy(path.join("opptak/now.json"), path.join("opptak/protocol.json")).unwrap();
    // It is undone, and everything is as it was.
    let undo = ["select", "opptak/protocol.json", "--undo", "--reason", "feil nummer", "--date", "2021-06-21", "-q"];
    run(path, &undo).exits(0);
    assert_eq!(schedule(path, &[]), before);
}

#[test]
fn calendars_are_written_updated_and_cancelled() {
    let folder = drawn();
    let path = folder.path();
    let told = run(path, &["schedule", "opptak/protocol.json", "-o", "kalender", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("Skrevet: 28 filer i kalender"), "{}", told.out);
    let read = |name: &str| fs::read_to_string(path.join("kalender").join(name)).unwrap();
    let (all, own) = (read("kalender.ics"), read("5441-tana.ics"));
    assert_eq!((all.matches("BEGIN:VEVENT").count(), own.matches("BEGIN:VEVENT").count()), (8, 8));
    assert!(own.contains("DTSTART;TZID=Europe/Oslo:2022061") && own.contains("BEGIN:VTIMEZONE"), "{own}");
    assert!(all.contains("DTSTART;VALUE=DATE:20210907") && all.contains("TRIGGER:-P7D"), "{all}");
    // The same again is success, and the same bytes.
    run(path, &["schedule", "opptak/protocol.json", "-o", "kalender", "-q"]).exits(0);
    // Moved dates: only by --program, said everywhere, and only what changed has a higher number.
    let program = fs::read_to_string(path.join("opptak/program.toml")).unwrap();
    let program = program.replace("first = 2021-12-01", "first = 2021-11-30").replace("last = 2021-12-02", "last = 2021-12-01");
    fs::write(path.join("opptak/program.toml"), &program).unwrap();
    let refused = run(path, &["schedule", "opptak/protocol.json"]).exits(2);
    assert!(refused.err.contains("program.toml"), "{}", refused.err);
    let moved = ["schedule", "opptak/protocol.json", "--program", "opptak/program.toml", "-o", "kalender"];
    run(path, &moved).exits(2);
    let told = run(path, &[&moved[..], &["--force", "--lang", "nb"][..]].concat()).exits(0);
    assert!(told.out.contains("fra en annen oppsettsfil"), "{}", told.out);
    let all = read("kalender.ics");
    let (third, _) = all.split_once("UID:gathering-3@").unwrap();
    assert!(third.ends_with("SEQUENCE:1\r\n") && all.matches("SEQUENCE:1\r\n").count() == 1, "{all}");
    assert!(read("kalender.csv").contains("fra en annen oppsettsfil"));
    // A municipality that withdrew has a calendar lying there still.
    let sha = ["select", "opptak/protocol.json", "--withdraw", "3011", "--date", "2021-06-20", "-q"];
    fs::copy(path.join("examples/2021/program.toml"), path.join("opptak/program.toml")).unwrap();
    run(path, &sha).exits(0);
    let told = run(path, &["schedule", "opptak/protocol.json", "-o", "kalender", "--force", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("er nå avlyst; send disse også: 3011-hvaler.ics."), "{}", told.out);
    let gone = read("3011-hvaler.ics");
    assert_eq!((gone.matches("STATUS:CANCELLED").count(), gone.matches("BEGIN:VEVENT").count()), (8, 8), "{gone}");
    // Back again, and its events go on from there.
    run(path, &["select", "opptak/protocol.json", "--undo", "--reason", "feil", "--date", "2021-06-21", "-q"]).exits(0);
    run(path, &["schedule", "opptak/protocol.json", "-o", "kalender", "--force", "-q"]).exits(0);
    assert!(!read("3011-hvaler.ics").contains("CANCELLED") && read("3011-hvaler.ics").contains("SEQUENCE:2"));
    // Whoever keeps events by their ids, and takes the higher sequence number, loses nothing of another municipality.
    let mut kept: BTreeMap<String, (i32, bool)> = BTreeMap::new();
    for text in [&gone, &read("3013-marker.ics"), &gone] {
        for event in text.split("BEGIN:VEVENT\r\n").skip(1) {
            let of = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            let (sequence, cancelled) = (of("SEQUENCE:").parse().unwrap(), event.contains("STATUS:CANCELLED"));
            let known = kept.entry(of("UID:").to_owned()).or_insert((sequence, cancelled));
            if sequence >= known.0 {
                *known = (sequence, cancelled);
            }
        }
    }
    assert_eq!(kept.len(), 16, "{kept:?}");
    assert_eq!(kept.values().filter(|(_, cancelled)| !cancelled).count(), 8, "Marker's own");
    // Nobody else's events are cancelled.
    let other = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:tannlege@example.no\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    fs::write(path.join("min.ics"), other).unwrap();
    run(path, &["schedule", "-o", "min.ics", "--force"]).exits(2);
    run(path, &["schedule", "--program", "examples/2022/program.toml", "-o", "kalender/kalender.ics", "--force"]).exits(2);
    assert_eq!(fs::read_to_string(path.join("min.ics")).unwrap(), other);
    // Nor is a programme file replaced by the proposed one unasked, and anything else never.
    for (name, force) in [("opptak/program.toml", "-q"), ("opptak/frozen.json", "--force"), ("x.ics", "--force")] {
        let before = fs::read(path.join(name)).ok();
        run(path, &["schedule", "--propose", "2022", "-o", name, force]).exits(2);
        assert_eq!(fs::read(path.join(name)).ok(), before, "{name}");
    }
    run(path, &["schedule", "-o", "kalender.pdf"]).exits(2);
    let alone = run(path, &["schedule", "opptak/protocol.json", "-o", "alle.ics", "--lang", "nb"]).exits(0);
    assert!(alone.out.contains("Skrevet: alle.ics"), "{}", alone.out);
}

#[test]
fn what_cannot_be_planned_is_told_with_those_who_collide() {
    let folder = drawn();
    let path = folder.path();
    let program = fs::read_to_string(path.join("opptak/program.toml")).unwrap();
    let with = |from: &str, to: &str| {
        assert!(program.contains(from), "{from}");
        fs::write(path.join("p.toml"), program.replace(from, to)).unwrap();
        run(path, &["schedule", "opptak/protocol.json", "--program", "p.toml", "--lang", "en"])
    };
    let told = with("last_start = \"15:00\"", "last_start = \"11:00\"").exits(1);
    assert!(
        told.out.contains("G14  E: to be put right – There are 12 slots for the oral examination, and 24 municipalities."),
        "{}",
        told.out
    );
    let nobody = "conflicts = [{ pair = 1, municipality = \"3411\" }, { pair = 2, municipality = \"3411\" }]";
    let told = with("conflicts = []", nobody).exits(1);
    assert!(
        told.out.contains("These can only have 0 slots between them, because of conflicts and long ways: 3411 Ringsaker."),
        "{}",
        told.out
    );
    let five = "conflicts = [{ pair = 1, municipality = \"3411\" }, { pair = 1, municipality = \"3431\" }, { pair = 2, municipality = \"0301\" }, { pair = 2, municipality = \"5441\" }, { pair = 1, municipality = \"1865\" }]";
    with("conflicts = []", five).exits(0);
    let told = with("least = 3", "least = 5").exits(1);
    assert!(told.out.contains("G15  E: to be put right – 24 municipalities cannot sit in groups of 5 to 5."), "{}", told.out);
    // A protocol that is not drawn has a calendar, and nothing else.
    let told = run(path, &["schedule", "opptak/frozen.json", "--lang", "en"]).exits(0);
    assert!(told.out.contains("Nothing is drawn yet"), "{}", told.out);
    let refused = run(path, &["schedule", "examples/2021/soknader.xlsx", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("This is not a protocol."), "{}", refused.err);
}

/// An oracle of its own: the order tickets by openssl's keystream, as the README says.
#[test]
#[ignore = "needs openssl"]
fn order_tickets_are_those_of_openssl() {
    let folder = drawn();
    let key = json(&folder.path().join("opptak/protocol.json"))["draw"]["key"].as_str().unwrap().to_owned();
    let key = innoskole::lottery::Key::new("innovasjonsskolen-2021", "7 9 12 20 23 28 31 + 4")
        .to_string()
        .eq(&key)
        .then_some(key)
        .unwrap();
    for number in [301_u64, 5441] {
        let nonce: String = (10_000 + number).to_le_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let command = format!(
            "openssl enc -chacha20 -K {key} -iv 0000000000000000{nonce} < /dev/zero 2>/dev/null | head -c 8 | od -An -tx1"
        );
        let out = std::process::Command::new("bash").args(["-c", &command]).output().unwrap();
        let bytes: Vec<u8> =
            String::from_utf8(out.stdout).unwrap().split_whitespace().map(|hex| u8::from_str_radix(hex, 16).unwrap()).collect();
        let word = u64::from_le_bytes(bytes.try_into().unwrap());
        let own = innoskole::lottery::Key::new("innovasjonsskolen-2021", "7 9 12 20 23 28 31 + 4").ticket(10_000 + number);
        assert_eq!(own.0, word, "{number}");
    }
}

#[test]
#[ignore = "needs Python's icalendar"]
fn calendars_are_read_back_by_another_program() {
    let folder = drawn();
    let path = folder.path();
    let program = fs::read_to_string(path.join("opptak/program.toml")).unwrap();
    // A theme with everything that must be escaped, and long enough to be folded many times.
    let theme = format!("Ærlig, åpent; \\\\ og {}", "øvelse i å være nysgjerrig ".repeat(8));
    let themed = program.replacen("place = \"Lillehammer\"", &format!("place = \"Lillehammer\"\ntheme = \"{theme}\""), 1);
    fs::write(path.join("p.toml"), themed).unwrap();
    let export = ["schedule", "opptak/protocol.json", "--program", "p.toml", "-o", "kalender", "-q"];
    run(path, &export).exits(0);
    let read = || {
        let script = root().join("fixtures/schedule/read_calendar.py");
        let mut command = std::process::Command::new("python3");
        command.arg(script).args(["kalender/kalender.ics", "kalender/5441-tana.ics"]).current_dir(path);
        let out = command.output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let first = read();
    assert!(first.contains("gathering-1@innovasjonsskolen-2021.innoskole | 0 | 2021-09-07 | 2021-09-10 |"), "{first}");
    assert!(first.contains("Ærlig, åpent; \\ og øvelse i å være nysgjerrig øvelse"), "{first}");
    assert!(first.contains("oral-5441@") && first.contains("+02:00") && first.contains("-7 days"), "{first}");
    // A second export with another date: the same ids, and a higher number for that one alone.
    let moved = fs::read_to_string(path.join("p.toml")).unwrap().replace("first = 2021-10-19", "first = 2021-10-18");
    fs::write(path.join("p.toml"), moved).unwrap();
    run(path, &[&export[..], &["--force"][..]].concat()).exits(0);
    let second = read();
    let ids = |text: &str| text.lines().map(|line| line.split(" | ").next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&second));
    for (was, is) in first.lines().zip(second.lines()) {
        let number = |line: &str| line.split(" | ").nth(1).unwrap().to_owned();
        assert_eq!((number(was).as_str(), number(is).as_str()), ("0", if is.starts_with("gathering-2") { "1" } else { "0" }));
    }
}
