//! What real intakes have: each case has one outcome, the one that the README's table names.

use std::fs;
use std::path::Path;

use crate::binary::{json, root, run};
use serde_json::Value;

const LINES: &str = "application;code;participant;facts;decision;reason;by;date";

fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        fs::copy(root().join("fixtures/cases").join(name), folder.path().join(name)).unwrap();
    }
    let program =
        innoskole::program::DEFAULT.replacen("# correction_deadline = 2021-06-08 ", "correction_deadline = 2021-06-08 ", 1);
    assert_ne!(program, innoskole::program::DEFAULT);
    fs::write(folder.path().join("p.toml"), program).unwrap();
    folder
}

fn validated(folder: &Path, input: &str, decisions: &[&str]) -> Vec<Value> {
    fs::write(folder.join("d.csv"), format!("{LINES}\n{}\n", decisions.join("\n"))).unwrap();
    let told = run(folder, &["validate", input, "--program", "p.toml", "--decisions", "d.csv", "--format", "json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap_or_else(|_| panic!("{}", told.err));
    told["applications"].as_array().unwrap().clone()
}

/// The statuses and codes (of level E, D and W) of a municipality's applications.
fn outcome(all: &[Value], id: &str) -> Vec<(String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let codes = |one: &Value| {
        let findings = one["findings"].as_array().unwrap().iter();
        let mut codes: Vec<String> =
            findings.filter(|finding| finding["level"] != "I").map(|finding| text(&finding["code"])).collect();
        codes.dedup();
        codes
    };
    all.iter().filter(|one| one["id"] == id).map(|one| (text(&one["status"]), codes(one))).collect()
}

fn is(status: &str, codes: &[&str]) -> Vec<(String, Vec<String>)> {
    vec![(status.to_owned(), codes.iter().map(|code| (*code).to_owned()).collect())]
}

fn facts(all: &[Value], id: &str, index: usize) -> String {
    all.iter().filter(|one| one["id"] == id).nth(index).unwrap()["facts"].as_str().unwrap().to_owned()
}

const FIRST: [&str; 6] = ["import", "first.csv", "--program", "p.toml", "-o", "first.json"];

fn again(folder: &Path, name: &str, more: &[&str]) -> crate::binary::Ran {
    run(folder, &FIRST).exits(0);
    let arguments = ["import", name, "--previous", "first.json", "--program", "p.toml", "-o", "second.json", "--lang", "en"];
    run(folder, &[&arguments[..], more].concat())
}

#[test]
fn a_participant_replaced_by_the_officer_within_the_correction_deadline() {
    let folder = folder(&["first.csv", "replaced-by-officer.csv"]);
    let name = "replaced-by-officer.csv";
    let refused = again(folder.path(), name, &[]).exits(2);
    assert!(refused.err.contains("3403 Hamar has been changed, and it does not say when that was received"), "{}", refused.err);
    assert!(!folder.path().join("second.json").exists());
    let told = again(folder.path(), name, &["--date", "2021-06-08"]).exits(0);
    assert!(told.out.contains("“Anne Jordbakk”") || told.out.contains("became “Berit Nykommer”"), "{}", told.out);
    assert_eq!(outcome(&validated(folder.path(), "second.json", &[]), "3403"), is("eligible", &[]));
    // A day later it is too late, and nothing is written.
    fs::remove_file(folder.path().join("second.json")).unwrap();
    let refused = again(folder.path(), name, &["--date", "2021-06-09"]).exits(2);
    assert!(refused.err.contains("corrections had to be received by 8 June 2021, so it is not taken in"), "{}", refused.err);
    assert!(!folder.path().join("second.json").exists());
    // Without a correction deadline it is possible until the freeze.
    let told = run(folder.path(), &["import", name, "--previous", "first.json", "-o", "third.json", "--lang", "en"]).exits(0);
    assert!(told.out.contains("changed: 1"), "{}", told.out);
}

#[test]
fn a_form_sent_again_keeps_its_first_receipt() {
    let folder = folder(&["first.csv", "replaced-sent-again.csv"]);
    let name = "replaced-sent-again.csv";
    assert_eq!(outcome(&validated(folder.path(), name, &[]), "3403"), is("late", &["A10"]), "alone it is only late");
    let told = again(folder.path(), name, &[]).exits(0);
    assert!(told.out.contains("3403 Hamar: the first receipt counts (2021-05-20 10:00); received again later."), "{}", told.out);
    let all = validated(folder.path(), "second.json", &[]);
    assert_eq!(outcome(&all, "3403"), is("eligible", &[]));
    let told =
        run(folder.path(), &["report", "second.json", "--explain", "3403", "--lang", "en", "--program", "p.toml"]).exits(0);
    assert!(told.out.contains("The first receipt counts: this was received again 2021-06-04 09:00."), "{}", told.out);
    // Nor is it lost when the second form has none that can be read; then somebody says when it came.
    let text = fs::read_to_string(folder.path().join(name)).unwrap().replace("2021-06-04 09:00;Hamar", ";Hamar");
    fs::write(folder.path().join("blank.csv"), text).unwrap();
    again(folder.path(), "blank.csv", &["--force"]).exits(2);
    again(folder.path(), "blank.csv", &["--force", "--date", "2021-06-04"]).exits(0);
    assert_eq!(outcome(&validated(folder.path(), "second.json", &[]), "3403"), is("eligible", &[]));
    // A third import goes by the first receipt still.
    let third = ["import", name, "--previous", "second.json", "--program", "p.toml", "-o", "third.json"];
    run(folder.path(), &third).exits(0);
    assert_eq!(outcome(&validated(folder.path(), "third.json", &[]), "3403"), is("eligible", &[]));
    // What was frozen from it can be verified from it.
    run(folder.path(), &["select", "second.json", "--program", "p.toml", "--places", "3", "-o", "out"]).exits(0);
    run(folder.path(), &["verify", "out/frozen.json", "--intake", "out/intake.json"]).exits(0);
}

#[test]
fn a_form_sent_again_after_the_correction_deadline_is_refused() {
    let folder = folder(&["first.csv", "replaced-too-late.csv"]);
    let refused = again(folder.path(), "replaced-too-late.csv", &[]).exits(2);
    assert!(refused.err.contains("something received 14 June 2021"), "{}", refused.err);
    assert!(!folder.path().join("second.json").exists());
}

/// However a correction comes in, it is one: with the row away for a while, under another name, with a receipt typed over.
#[test]
fn a_late_correction_does_not_get_in_by_another_door() {
    let folder = folder(&["first.csv"]);
    let first = fs::read_to_string(folder.path().join("first.csv")).unwrap();
    let line = |name: &str| first.lines().find(|line| line.contains(&format!(";{name};"))).unwrap();
    let changed = line("Skjåk").replace("Kari Lindvåg", "Nina Nykommer");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let next = |input: &str, previous: &str, output: &str, more: &[&str]| {
        let arguments = ["import", input, "--previous", previous, "--program", "p.toml", "-o", output, "--lang", "en", "--force"];
        run(folder.path(), &[&arguments[..], more].concat())
    };
    run(folder.path(), &FIRST).exits(0);
    // The row is away for one import, and back changed in the next.
    let without = first.replace(line("Skjåk"), "");
    write("without.csv", &without);
    write("changed.csv", &first.replace(line("Skjåk"), &changed));
    next("without.csv", "first.json", "b.json", &[]).exits(0);
    assert!(next("changed.csv", "b.json", "c.json", &[]).exits(2).err.contains("does not say when"));
    assert!(next("changed.csv", "b.json", "c.json", &["--date", "2021-06-09"]).exits(2).err.contains("is not taken in"));
    next("changed.csv", "b.json", "c.json", &["--date", "2021-06-08"]).exits(0);
    // Beside the first, and the first away afterwards.
    write("both.csv", &format!("{first}{changed}\n"));
    next("both.csv", "first.json", "c.json", &[]).exits(2);
    // With another lead municipality, and with a name nobody knew.
    write("lead.csv", &first.replace(line("Skjåk"), &changed.replace(";Skjåk;", ";Vågå og Skjåk;")));
    next("lead.csv", "first.json", "c.json", &[]).exits(2);
    write("misspelt.csv", &first.replace(";Skjåk;", ";Sjåk i Dal;"));
    run(folder.path(), &["import", "misspelt.csv", "--program", "p.toml", "-o", "m.json"]).exits(0);
    next("changed.csv", "m.json", "c.json", &[]).exits(2);
    // A receipt that was typed over, and one that was received again before an earlier import.
    write("earlier.csv", &first.replace("2021-05-20 10:00;Skjåk", "2021-05-19 10:00;Skjåk"));
    next("earlier.csv", "first.json", "c.json", &[]).exits(2);
    let again = changed.replace("2021-05-20 10:00", "2021-06-04 09:00");
    write("again.csv", &first.replace(line("Skjåk"), &again));
    next("again.csv", "first.json", "again.json", &[]).exits(0);
    write("later.csv", &first.replace(line("Skjåk"), &again.replace("Nina Nykommer", "Odd Enda")));
    next("later.csv", "again.json", "c.json", &[]).exits(2);
    // Put back as it was, it is no correction.
    next("first.csv", "b.json", "c.json", &[]).exits(0);
    // Of two forms the first is taken away later: its receipt counts.
    write("twins.csv", &format!("{first}{again}\n"));
    next("twins.csv", "first.json", "twins.json", &[]).exits(0);
    next("again.csv", "twins.json", "one.json", &[]).exits(0);
    assert_eq!(outcome(&validated(folder.path(), "one.json", &[]), "3433"), is("eligible", &[]));
    // One that says itself that it came later is a new application, and late.
    let late = changed.replace("2021-05-20 10:00", "2021-06-14 09:00");
    write("late.csv", &first.replace(line("Skjåk"), &late));
    next("late.csv", "b.json", "late.json", &[]).exits(0);
    assert_eq!(outcome(&validated(folder.path(), "late.json", &[]), "3433"), is("late", &["A10"]));
}

#[test]
fn of_two_forms_of_one_municipality_the_officer_says_which_stands() {
    let folder = folder(&["replaced-both-rows.csv"]);
    let name = "replaced-both-rows.csv";
    let all = validated(folder.path(), name, &[]);
    assert_eq!(outcome(&all, "3403"), [is("undecided", &["A03", "P09"]), is("undecided", &["A03", "A10", "P09"])].concat());
    let stands = format!("3403;A03;;{};stands;Erstatter den første;K;2021-06-05", facts(&all, "3403", 1));
    let all = validated(folder.path(), name, &[&stands]);
    assert_eq!(outcome(&all, "3403"), [is("set-aside", &[]), is("late", &["A10"])].concat());
    // Its municipality was in time: that, too, is the officer's to say.
    let in_time = format!("3403;A10;;{};in-time;Første søknad kom 20. mai;K;2021-06-05", facts(&all, "3403", 1));
    let all = validated(folder.path(), name, &[&stands, &in_time]);
    assert_eq!(outcome(&all, "3403"), [is("set-aside", &[]), is("eligible", &[])].concat());
}

#[test]
fn an_application_withdrawn_before_the_draw() {
    let folder = folder(&["first.csv"]);
    let withdrawn = "3403;;;;withdrawn;Trukket av kommunen;K;2021-06-02";
    assert_eq!(outcome(&validated(folder.path(), "first.csv", &[withdrawn]), "3403"), is("set-aside", &[]));
    let freeze = ["select", "first.csv", "--program", "p.toml", "--places", "3"];
    run(folder.path(), &[&freeze[..], &["--decisions", "d.csv", "-o", "before"][..]].concat()).exits(0);
    let before = fs::read_to_string(folder.path().join("before/frozen.json")).unwrap();
    let before: Value = serde_json::from_str(&before).unwrap();
    assert_eq!(before["set_aside"], serde_json::json!([{"id": "3403", "name": "Hamar", "cause": "withdrawn"}]));
    assert!(!before["cells"].to_string().contains("3403") && !before["applications"].to_string().contains("3403"));
    let rows = fs::read_to_string(folder.path().join("before/applicants.csv")).unwrap();
    assert!(rows.lines().any(|line| line.starts_with("3403;") && line.contains(";set-aside;")), "{rows}");
    // After the freeze: drawn as frozen, then withdrawn.
    run(folder.path(), &[&freeze[..], &["-o", "after"][..]].concat()).exits(0);
    let refused = run(folder.path(), &["select", "after/frozen.json", "--withdraw", "3403", "--date", "2021-06-06"]).exits(2);
    assert!(refused.err.contains("This protocol is not drawn"), "{}", refused.err);
    run(folder.path(), &["select", "after/frozen.json", "--seed", "1 2 3"]).exits(0);
    run(folder.path(), &["select", "after/protocol.json", "--withdraw", "3403", "--date", "2021-06-06"]).exits(0);
    assert_eq!(json(&folder.path().join("after/protocol.json"))["events"][0]["applications"][0]["id"], "3403");
}

#[test]
fn late_applications_get_what_is_left_in_the_order_of_receipt() {
    let folder = folder(&["late.csv"]);
    let select = |places: &str, out: &str| {
        let arguments = ["select", "late.csv", "--program", "p.toml", "--places", places, "-o", out];
        run(folder.path(), &arguments).exits(0);
        json(&folder.path().join(out).join("protocol.json"))["draw"].clone()
    };
    // Five in time; Lom came just after midnight, Gjøvik in the morning, Hamar a day later.
    let draw = select("7", "seven");
    assert_eq!((&draw["admitted_late"], &draw["waiting"]), (&serde_json::json!(["3434", "3407"]), &serde_json::json!(["3403"])));
    let draw = select("5", "five");
    assert_eq!(draw["waiting"], serde_json::json!(["3434", "3407", "3403"]));
    // With fewer places than applications in time they wait behind those who lost the draw.
    run(folder.path(), &["select", "late.csv", "--program", "p.toml", "--places", "4", "--seed", "1", "-o", "four"]).exits(0);
    let waiting = json(&folder.path().join("four/protocol.json"))["draw"]["waiting"].clone();
    assert_eq!(waiting.as_array().unwrap()[1..], serde_json::json!(["3434", "3407", "3403"]).as_array().unwrap()[..]);
}

#[test]
fn of_municipalities_together_one_of_which_also_applies_alone_one_application_stands() {
    let folder = folder(&["together-and-alone.csv"]);
    let name = "together-and-alone.csv";
    let all = validated(folder.path(), name, &[]);
    let (together, alone) = ("3052", "3051");
    assert_eq!(outcome(&all, together), is("undecided", &["A03"]));
    assert_eq!(outcome(&all, alone), is("undecided", &["A03"]));
    let all = validated(folder.path(), name, &["3052;A03;;;stands;Avtalt mellom kommunene;K;2021-06-02"]);
    assert_eq!((outcome(&all, together), outcome(&all, alone)), (is("eligible", &[]), is("set-aside", &[])));
    let all = validated(folder.path(), name, &["3051;A03;;;stands;Rollag søker alene;K;2021-06-02"]);
    assert_eq!((outcome(&all, together), outcome(&all, alone)), (is("set-aside", &[]), is("eligible", &[])));
}

#[test]
fn a_participant_on_two_applications_is_pointed_out_and_both_take_part() {
    let folder = folder(&["participant-twice.csv"]);
    let name = "participant-twice.csv";
    let all = validated(folder.path(), name, &[]);
    // Stange's participant has an address at Hamar, too.
    assert_eq!((outcome(&all, "3403"), outcome(&all, "3413")), (is("eligible", &["P09"]), is("eligible", &["P09"])));
    let all = validated(folder.path(), name, &["3413;;1;;out;Deltar for Hamar;K;2021-06-02"]);
    assert_eq!((outcome(&all, "3403"), outcome(&all, "3413")), (is("eligible", &[]), is("eligible", &[])));
}

#[test]
fn a_municipality_has_the_size_of_the_programme_s_register_date() {
    let folder = folder(&["grown.csv"]);
    let cell = |population: &str| {
        let program = fs::read_to_string(folder.path().join("p.toml")).unwrap();
        let from = program.lines().find(|line| line.starts_with("population = ")).unwrap();
        fs::write(folder.path().join("q.toml"), program.replace(from, &format!("population = {population}"))).unwrap();
        let told =
            run(folder.path(), &["select", "grown.csv", "--program", "q.toml", "--places", "3", "--format", "json"]).exits(0);
        let protocol: Value = serde_json::from_str(&told.out).unwrap();
        let own = protocol["applications"].as_array().unwrap().iter().find(|one| one["id"] == "1120").unwrap().clone();
        own["cell"].as_str().unwrap().to_owned()
    };
    assert_eq!((cell("2021-01-01"), cell("2022-01-01")), ("Vestlandet/medium".to_owned(), "Vestlandet/large".to_owned()));
}

#[test]
fn an_application_may_fall_with_one_of_its_participants() {
    let folder = folder(&["four-of-one-sector.csv", "three.csv"]);
    let struck = |number: u32| format!("3403;;{number};;out;Sluttet i kommunen;K;2021-06-02");
    let name = "four-of-one-sector.csv";
    assert_eq!(outcome(&validated(folder.path(), name, &[]), "3403"), is("eligible", &[]));
    // The fourth alone is from a second sector: without them there is one.
    assert_eq!(outcome(&validated(folder.path(), name, &[&struck(4)]), "3403"), is("not-eligible", &["A06"]));
    assert_eq!(outcome(&validated(folder.path(), name, &[&struck(1)]), "3403"), is("eligible", &[]));
    assert_eq!(outcome(&validated(folder.path(), "three.csv", &[&struck(2)]), "3403"), is("not-eligible", &["A04"]));
}
