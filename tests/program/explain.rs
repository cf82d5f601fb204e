//! `report --explain` and `rule`: why, in every language, and without names unless they are asked for.

use std::fs;
use std::path::Path;

use crate::binary::{SEED, folder, form, json, root, run};
use innoskole::rules::Code;
use serde_json::Value;

const INTAKE: &str = "examples/2021/soknader.xlsx";

/// The example drawn, with a withdrawal; and the same frozen with the undecided ones left out.
fn drawn() -> tempfile::TempDir {
    let folder = folder();
    let with = ["--program", "examples/2021/program.toml", "--places", "24"];
    let decided = ["select", INTAKE, "--decisions", "examples/2021/decisions.csv", "-o", "opptak"];
    run(folder.path(), &[&decided[..], &with[..]].concat()).exits(0);
    run(folder.path(), &["select", "opptak/frozen.json", "--seed", SEED]).exits(0);
    run(folder.path(), &["select", "opptak/protocol.json", "--withdraw", "3011", "--date", "2021-06-20"]).exits(0);
    run(folder.path(), &[&["select", INTAKE, "--leave-out-undecided", "-o", "uten"][..], &with[..]].concat()).exits(0);
    folder
}

#[test]
fn five_stories_in_three_languages() {
    let folder = drawn();
    // Admitted, promoted from the waiting list, waiting, late, not eligible, undecided.
    let asked = [
        ("opptak/protocol.json", "4201"),
        ("opptak/protocol.json", "3440"),
        ("opptak/protocol.json", "3434"),
        ("opptak/protocol.json", "3427"),
        ("opptak/protocol.json", "3038"),
        ("uten/frozen.json", "5416"),
    ];
    for lang in ["nb", "nn", "en"] {
        let mut all = String::new();
        for (protocol, id) in asked {
            let told = run(folder.path(), &["report", protocol, "--explain", id, "--lang", lang]).exits(0);
            all.push_str(&told.out);
            all.push('\n');
        }
        let snapshot = snapbox::Data::read_from(&root().join(format!("tests/snapshots/explain-{lang}.txt")), None);
        snapbox::assert_data_eq!(all, snapshot.raw());
    }
}

/// What nobody may see without asking for it: names and addresses of the application.
fn names(folder: &Path, id: &str) -> Vec<String> {
    let assessed = run(folder, &["validate", "opptak/intake.json", "--format", "json"]).out;
    let assessed: Value = serde_json::from_str(&assessed).unwrap();
    let cell = assessed["applications"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    let row: String = cell["findings"][0]["cell"].as_str().unwrap().chars().rev().take_while(char::is_ascii_digit).collect();
    let row: String = row.chars().rev().collect();
    let intake = json(&folder.join("opptak/intake.json"));
    let own = intake["applications"].as_array().unwrap().iter().find(|one| {
        let cell = one["values"]["municipality"]["cell"].as_str().unwrap();
        cell.ends_with(&format!("B{row}"))
    });
    let own = own.unwrap();
    let mut names: Vec<String> = Vec::new();
    let mut add = |value: &Value| names.push(value["text"].as_str().unwrap().to_owned());
    add(&own["values"]["contact_name"]);
    add(&own["values"]["contact_email"]);
    for participant in own["participants"].as_array().unwrap() {
        add(&participant["values"]["name"]);
        add(&participant["values"]["email"]);
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn names_appear_only_when_they_are_asked_for() {
    let folder = drawn();
    for id in ["4201", "3434", "3427", "3038", "3413", "1531"] {
        let names = names(folder.path(), id);
        assert!(names.len() >= 6, "{id}: {names:?}");
        for format in ["table", "json"] {
            let arguments = ["report", "opptak/protocol.json", "--explain", id, "--format", format];
            let told = run(folder.path(), &arguments).exits(0).out;
            let leaked: Vec<&String> = names.iter().filter(|name| told.contains(*name)).collect();
            assert!(leaked.is_empty(), "{id}: {leaked:?}");
            let told = run(folder.path(), &[&arguments[..], &["--with-names"]].concat()).exits(0).out;
            let absent: Vec<&String> = names.iter().filter(|name| !told.contains(*name)).collect();
            assert!(absent.is_empty(), "{id}: {absent:?}");
        }
    }
}

#[test]
fn names_in_what_people_wrote_are_left_out_too() {
    let folder = tempfile::tempdir().unwrap();
    let head = "Mottatt;Kommune;Utfordring;Forankring;Kontaktperson;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 1 utdanning;Deltaker 1 sektor";
    let row = "2021-05-20 10:00;Nes;Noe;Ordfører OLA NES svarer for kari@nes.example.no;Ola Nes;Kari Li;kari@nes.example.no;Spør Kari;Helse (Kari Li)";
    fs::write(folder.path().join("a.csv"), format!("{head}\n{row}\n")).unwrap();
    let lines =
        "application;code;participant;facts;decision;reason;by;date\n3034;A13;;;met;Ola Nes ringte om Kari Li;K;2021-06-01\n";
    fs::write(folder.path().join("d.csv"), lines).unwrap();
    let arguments = ["report", "a.csv", "--decisions", "d.csv", "--explain", "3034", "--lang", "nb"];
    let told = run(folder.path(), &arguments).exits(0).out;
    for hidden in ["Ola", "OLA", "Kari", "kari@"] {
        assert!(!told.contains(hidden), "{hidden}: {told}");
    }
    assert!(told.contains("3034 Nes: hele historien") && told.contains("Begrunnelse: … ringte om …"), "{told}");
    let told = run(folder.path(), &[&arguments[..], &["--with-names"]].concat()).exits(0).out;
    assert!(told.contains("Begrunnelse: Ola Nes ringte om Kari Li") && told.contains("«Kari Li»"), "{told}");
}

#[test]
fn the_story_as_json_has_its_steps_in_order() {
    let folder = drawn();
    let told = run(folder.path(), &["report", "opptak/protocol.json", "--explain", "3434", "--format", "json"]).exits(0);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(
        (&told["format"], &told["id"], &told["name"]),
        (&"innoskole-explanation/1".into(), &"3434".into(), &"3434 Lom".into())
    );
    let steps = told["applications"][0]["steps"].as_array().unwrap();
    let mut parts: Vec<&str> = steps.iter().map(|step| step["part"].as_str().unwrap()).collect();
    parts.dedup();
    assert_eq!(parts, ["received", "rules", "decisions", "status", "draw", "events", "needed"]);
    let rules: Vec<&Value> = steps.iter().filter(|step| step["part"] == "rules").collect();
    // Every rule is told; A15 and A16 are not of 2021, P05 is gone by decision, and A09 and A13 are one question.
    for code in Code::ALL.iter().filter(|code| !matches!(code, Code::A15 | Code::A16 | Code::P05 | Code::P06)) {
        assert!(rules.iter().any(|step| step["code"] == code.as_str()), "{code}");
    }
    let decided = rules.iter().find(|step| step["outcome"] == "decided").unwrap();
    assert_eq!((&decided["code"], &decided["participant"]), (&"P04".into(), &1.into()));
    let needed = steps.last().unwrap()["message"].as_str().unwrap();
    let last = json(&folder.path().join("opptak/protocol.json"));
    let cell = last["applications"].as_array().unwrap().iter().find(|one| one["id"] == "3434").unwrap()["cell"].clone();
    let admitted = last["draw"]["admitted"].as_array().unwrap();
    let in_cell =
        last["applications"].as_array().unwrap().iter().filter(|one| one["cell"] == cell && admitted.contains(&one["id"]));
    let tickets = last["draw"]["tickets"].as_array().unwrap();
    let ticket = |id: &Value| tickets.iter().find(|one| one["id"] == *id).unwrap()["ticket"].as_str().unwrap().to_owned();
    let highest = in_cell.map(|one| ticket(&one["id"])).max().unwrap();
    assert!(needed.contains(&highest), "{needed} {highest}");
}

#[test]
fn a_story_without_the_intake_an_intake_without_a_draw_and_whoever_is_unknown() {
    let folder = drawn();
    fs::create_dir(folder.path().join("alene")).unwrap();
    for name in ["protocol.json", "program.toml"] {
        fs::copy(folder.path().join("opptak").join(name), folder.path().join("alene").join(name)).unwrap();
    }
    let told = run(folder.path(), &["report", "alene/protocol.json", "--explain", "4201", "--lang", "en"]).exits(0);
    assert!(
        told.out.contains("there is no intake.json beside the protocol") && told.out.contains("So it was admitted"),
        "{}",
        told.out
    );
    let with = ["--intake", INTAKE, "--decisions", "examples/2021/decisions.csv"];
    let told = run(folder.path(), &[&["report", "alene/protocol.json", "--explain", "4201", "--lang", "en"], &with[..]].concat())
        .exits(0);
    assert!(told.out.contains("A13  decided:"), "{}", told.out);
    // Another intake than the protocol's is refused.
    fs::copy(root().join("fixtures/queue/soknader.csv"), folder.path().join("annet.csv")).unwrap();
    run(folder.path(), &["report", "alene/protocol.json", "--explain", "4201", "--intake", "annet.csv"]).exits(2);
    let told = run(folder.path(), &["report", INTAKE, "--explain", "5416", "--lang", "en"]).exits(0);
    assert!(
        told.out.contains("Undecided, because of A11") && told.out.contains("these are the applications alone"),
        "{}",
        told.out
    );
    // Two applications of one municipality; one of those that apply together; by facts.
    let told = run(folder.path(), &["report", INTAKE, "--explain", "4642", "--lang", "en"]).exits(0);
    assert!(told.out.contains("Application 1 of 2 (check code ") && told.out.contains("Application 2 of 2"), "{}", told.out);
    let told = run(folder.path(), &["report", INTAKE, "--explain", "3051", "--lang", "en"]).exits(0);
    assert!(told.out.contains("3051 Rollag is one of the municipalities that apply together here."), "{}", told.out);
    let told = run(folder.path(), &["report", INTAKE, "--explain", "e2457ea337f6", "--lang", "en"]).exits(0);
    assert!(told.out.contains("4642 Lærdal") && !told.out.contains("Application 1 of 2"), "{}", told.out);
    let refused = run(folder.path(), &["report", "opptak/protocol.json", "--explain", "4602", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("There is no application from “4602” here."), "{}", refused.err);
}

#[test]
fn what_happened_after_the_draw_is_in_the_story() {
    let folder = folder();
    fs::write(folder.path().join("late.csv"), form(&[("2021-06-20 10:00", "Nesodden")])).unwrap();
    let draw = ["select", INTAKE, "--decisions", "examples/2021/decisions.csv", "--places", "24", "--seed", "1 2 3", "-o", "p"];
    run(folder.path(), &draw).exits(0);
    let event = |more: &[&str]| drop(run(folder.path(), &[&["select", "p/protocol.json"], more].concat()).exits(0));
    event(&["--late", "late.csv", "--date", "2021-06-21"]);
    event(&["--grant", "3038", "--reason", "Klage", "--date", "2021-06-22"]);
    event(&["--undo", "--reason", "feil", "--date", "2021-06-22"]);
    event(&["--grant", "3427", "--reason", "Klage", "--date", "2021-06-23"]);
    let story = |id: &str| run(folder.path(), &["report", "p/protocol.json", "--explain", id, "--lang", "en"]).exits(0).out;
    for (id, wanted) in [
        ("3023", "It was not in the draw: it came after the freeze."),
        ("3023", "Now: number 32 on the waiting list."),
        ("3038", "Reason: “Klage”. (This does not count any more.)"),
        ("3427", "Now: it has a place outside the draw."),
        ("1516", "Set aside: withdrawn before the freeze."),
    ] {
        assert!(story(id).contains(wanted), "{id}: {}", story(id));
    }
    assert!(!story("1516").contains("did not take part"), "{}", story("1516"));
    // A new application of the same municipality has a story of its own.
    fs::write(folder.path().join("late.csv"), form(&[("2021-06-24 10:00", "Ulstein")])).unwrap();
    event(&["--late", "late.csv", "--date", "2021-06-24"]);
    let (withdrawn, new) =
        story("1516").split_once("Application 2 of 2").map(|(one, two)| (one.to_owned(), two.to_owned())).unwrap();
    assert!(withdrawn.contains("Application 1 of 2") && withdrawn.contains("Nothing that concerns it"), "{withdrawn}");
    assert!(new.contains("received after the freeze") && new.contains("on the waiting list"), "{new}");
    // Of two applications of a municipality, the one that fell was never in the draw; whoever withdrew lacked nothing.
    let fell = story("8a6778d9bd3e");
    assert!(fell.contains("another application of the municipality stands") && !fell.contains("It is in the group"), "{fell}");
    event(&["--withdraw", "3405", "--date", "2021-06-24"]);
    assert!(!story("3405").contains("What would have been needed"), "{}", story("3405"));
    // Seats, and all fit.
    run(folder.path(), &["select", INTAKE, "--decisions", "examples/2021/decisions.csv", "--places", "100", "-o", "all"])
        .exits(0);
    let told = run(folder.path(), &["report", "all/protocol.json", "--explain", "3427", "--lang", "en"]).exits(0).out;
    assert!(told.contains("It was late, and got one of the places left over"), "{told}");
}

#[test]
fn every_rule_is_told_with_its_number_and_two_examples() {
    let folder = folder();
    for lang in ["nb", "nn", "en"] {
        let mut all = String::new();
        for code in Code::ALL {
            let told = run(folder.path(), &["rule", code.as_str(), "--lang", lang]).exits(0);
            all.push_str(&told.out);
        }
        let snapshot = snapbox::Data::read_from(&root().join(format!("tests/snapshots/rules-{lang}.txt")), None);
        snapbox::assert_data_eq!(all, snapshot.raw());
    }
    for code in Code::ALL {
        let told: Value =
            serde_json::from_str(&run(folder.path(), &["rule", code.as_str(), "--format", "json"]).exits(0).out).unwrap();
        assert!(told["passes"].is_string() && told["fails"].is_string(), "{told}");
    }
    let told =
        run(folder.path(), &["rule", "a08", "--program", &root().join("examples/other/program.toml").display().to_string()])
            .exits(0);
    assert!(
        told.out.contains("at most 100 words") && told.out.contains("In force: 100 (application.description_words_max, "),
        "{}",
        told.out
    );
    let refused = run(folder.path(), &["rule", "A99"]).exits(2);
    assert!(refused.err.contains("“A99” is not a code"), "{}", refused.err);
}
