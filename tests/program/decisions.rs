//! The officer's decisions: each kind, what it does, and what is refused.

use std::fs;
use std::path::Path;

use crate::binary::{Ran, run};
use serde_json::Value;

const HEAD: &str = "Mottatt;Kommune;Utfordring;Forankring;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 1 sektor;Deltaker 1 utdanning;Deltaker 1 erfaring;\
Deltaker 2 navn;Deltaker 2 e-post;Deltaker 2 sektor;Deltaker 2 utdanning;Deltaker 2 erfaring;Deltaker 3 navn;Deltaker 3 e-post;Deltaker 3 sektor;\
Deltaker 3 utdanning;Deltaker 3 erfaring;Deltaker 4 navn;Deltaker 4 e-post;Deltaker 4 sektor;Deltaker 4 utdanning;Deltaker 4 erfaring";
const LINES: &str = "application;code;participant;facts;decision;reason;by;date";
const GOOD: &str = "2021-05-20 10:00;KOMMUNE;Noe;Ja;A A;a@example.no;Oppvekst;3 år;;B B;b@example.no;Helse;3 år;;C C;c@example.no;NAV;3 år;;;;;;";

/// A folder with a row for every case, each a good one with something changed.
fn folder(rows: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let rows: Vec<String> = rows.iter().map(|(municipality, from, to)| row(municipality, from, to)).collect();
    fs::write(folder.path().join("a.csv"), format!("{HEAD}\n{}\n", rows.join("\n"))).unwrap();
    folder
}

fn row(municipality: &str, from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
        .replace("KOMMUNE", municipality)
        .replace("@example", &format!("@{}.example", municipality.to_lowercase().len()))
}

fn validate(folder: &Path, decisions: &[&str]) -> Ran {
    fs::write(folder.join("d.csv"), format!("{LINES}\n{}\n", decisions.join("\n"))).unwrap();
    run(folder, &["validate", "a.csv", "--decisions", "d.csv", "--format", "json"])
}

/// An application's status and codes, after decisions.
fn outcome(folder: &Path, decisions: &[&str], index: usize) -> (String, Vec<String>) {
    let told = validate(folder, decisions);
    let said: Value = serde_json::from_str(&told.out).unwrap_or_else(|_| panic!("{}", told.err));
    let one = &said["applications"][index];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let codes = one["findings"].as_array().unwrap().iter().map(|finding| text(&finding["code"]));
    (text(&one["status"]), codes.filter(|code| code != "P04" && code != "P09").collect())
}

fn facts(folder: &Path, index: usize) -> String {
    let told = run(folder, &["validate", "a.csv", "--format", "json"]);
    let said: Value = serde_json::from_str(&told.out).unwrap();
    said["applications"][index]["facts"].as_str().unwrap().to_owned()
}

/// What to change from, to; code and participant; decision; then status, and the codes left.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

#[test]
fn every_kind_of_decision_does_what_it_says() {
    let cases: &[Case] = &[
        ("2021-05-20 10:00", "2021-06-03 10:00", "A10;", "in-time", "eligible", &[]),
        ("2021-05-20 10:00", "2021-06-03 10:00", "A10;", "late", "late", &["A10"]),
        ("2021-05-20 10:00", "", "A11;", "in-time", "eligible", &[]),
        ("2021-05-20 10:00", "i går", "A11;", "2021-05-31 15:20", "eligible", &[]),
        ("2021-05-20 10:00", "i går", "A11;", "2021-06-02 15:20", "late", &["A10"]),
        ("Helse;3 år;;C C;c@example.no;NAV", "Oppvekst;3 år;;C C;c@example.no;Oppvekst", "A06;", "met", "eligible", &[]),
        ("Noe", "", "A07;", "met", "eligible", &[]),
        ("Noe", "", "A07;", "not-met", "not-eligible", &["A07"]),
        ("Ja", "Nei", "A09;", "met", "eligible", &[]),
        ("Ja", "Se vedlegg", "A13;", "met", "eligible", &[]),
        ("Ja", "Se vedlegg", "a13;", "not-met", "not-eligible", &["A09"]),
        ("B B", "", "P01;2", "Berit Berg", "eligible", &[]),
        ("b@example.no", "", "P02;2", "berit@example.no", "eligible", &[]),
        ("b@example.no", "", "P02;2", "a@5.example.no", "undecided", &["P03"]),
        ("b@example.no", "a@example.no", "P03;2", "two-persons", "eligible", &[]),
        ("b@example.no", "a@example.no", "P03;2", "one-person", "not-eligible", &["A04"]),
        ("A A;a@example.no;Oppvekst;3 år;", "A A;a@example.no;Oppvekst;2 år;3 år", "P05;1", "student", "eligible", &[]),
        ("A A;a@example.no;Oppvekst;3 år;", "A A;a@example.no;Oppvekst;Fagbrev;", "P07;1", "course", "eligible", &["P06"]),
        ("Noe", "Noe annet", ";3", "out", "not-eligible", &["A04"]),
        ("Noe", "Noe annet", ";", "withdrawn", "set-aside", &[]),
    ];
    for (from, to, case, decision, status, codes) in cases {
        let folder = folder(&[("Hamar", from, to)]);
        let (code, participant) = case.split_once(';').unwrap();
        let line = format!("3403;{code};{participant};;{decision};Fordi;K;2021-06-04");
        let (found, left) = outcome(folder.path(), &[&line], 0);
        assert_eq!(
            (found.as_str(), left.iter().map(String::as_str).collect::<Vec<_>>()),
            (*status, codes.to_vec()),
            "{case} {decision}"
        );
    }
}

#[test]
fn one_of_two_applications_stands_or_falls() {
    let folder = folder(&[("Hamar", "Noe", "Den første"), ("Hamar", "Noe", "Den andre")]);
    let first = facts(folder.path(), 0);
    for (decision, statuses) in [("stands", ["eligible", "set-aside"]), ("falls", ["set-aside", "eligible"])] {
        let line = format!("3403;A03;;{first};{decision};Fordi;K;2021-06-04");
        let found = [0, 1].map(|index| outcome(folder.path(), &[&line], index).0);
        assert_eq!(found, statuses, "{decision}");
    }
    let refused = validate(folder.path(), &["3403;A03;;;stands;Fordi;K;2021-06-04"]).exits(2);
    assert!(refused.err.contains("decision-ambiguous"), "{}", refused.err);
    let second = facts(folder.path(), 1);
    let none = [&first, &second].map(|facts| format!("3403;A03;;{facts};falls;Fordi;K;2021-06-04"));
    let refused = validate(folder.path(), &[&none[0], &none[1]]).exits(2);
    assert!(refused.err.contains("decision-none-stands"), "{}", refused.err);
    let both = [first, second].map(|facts| format!("3403;A03;;{facts};stands;Fordi;K;2021-06-04"));
    let refused = validate(folder.path(), &[&both[0], &both[1]]).exits(2);
    assert!(refused.err.contains("decision-two-stand"), "{}", refused.err);
}

#[test]
fn twins_alike_in_everything_can_be_settled() {
    let folder = folder(&[("Hamar", "Noe", "Noe"), ("Hamar", "Noe", "Noe")]);
    let line = format!("3403;A03;;{};stands;Sendt to ganger;K;2021-06-04", facts(folder.path(), 0));
    let found = [0, 1].map(|index| outcome(folder.path(), &[&line], index).0);
    assert_eq!(found, ["eligible", "set-aside"]);
}

#[test]
fn each_line_of_twins_settles_one_of_them() {
    let education = "A A;a@example.no;Oppvekst;3 år";
    let twins = [("Xyzby", education, "A A;a@example.no;Oppvekst;Noe"), ("Xyzby", education, "A A;a@example.no;Oppvekst;Noe")];
    let folder = folder(&twins);
    let told = run(folder.path(), &["validate", "a.csv", "--format", "csv", "--csv", "plain"]).out;
    let line = told.lines().find(|line| line.contains(",P07,")).unwrap().to_owned();
    let line = format!(";P07;1;{};course;Ringt;K;2021-06-04", line.split(',').nth(6).unwrap());
    for count in [1, 2] {
        let told: Value = serde_json::from_str(&validate(folder.path(), &vec![line.as_str(); count]).exits(1).out).unwrap();
        let all = told["applications"].as_array().unwrap();
        assert_eq!(all.iter().filter(|one| one["participants"][0]["track"] == "course").count(), count);
    }
}

#[test]
fn a_workbook_of_applications_is_no_decisions_file() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg")]);
    fs::copy(crate::binary::example("soknader.xlsx"), folder.path().join("d.xlsx")).unwrap();
    let refused = run(folder.path(), &["validate", "a.csv", "--decisions", "d.xlsx"]).exits(2);
    assert!(refused.err.contains("The case list cannot be read: there is no column for Application, Code"), "{}", refused.err);
}

#[test]
fn a_decided_time_may_not_be_after_the_decision_by_local_time() {
    let folder = folder(&[("Hamar", "2021-05-20 10:00", "")]);
    let refused = validate(folder.path(), &["3403;A11;;;2021-06-04 00:30;Fordi;K;2021-06-03"]).exits(2);
    assert!(refused.err.contains("decision-before-receipt"), "{}", refused.err);
}

#[test]
fn a_later_decision_supersedes_and_both_stay() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg")]);
    let lines = ["3403;A13;;;not-met;Ikke sett;K;2021-06-04", "3403;A13;;;met;Sett nå;K;2021-06-05"];
    assert_eq!(outcome(folder.path(), &lines, 0).0, "eligible");
    assert_eq!(outcome(folder.path(), &[lines[1], lines[0]], 0).0, "eligible", "the date decides, not the order");
    let told = run(folder.path(), &["validate", "a.csv", "--decisions", "d.csv"]).exits(0);
    assert!(told.out.contains("2 decisions were taken into account.\n1 of them was superseded by a later one."), "{}", told.out);
}

#[test]
fn decisions_whose_facts_have_changed_are_refused() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg")]);
    let stale = "3403;A13;;000000000000;met;Fordi;K;2021-06-04";
    let refused = validate(folder.path(), &[stale]).exits(2);
    assert!(refused.err.contains("decision-facts-changed"), "{}", refused.err);
    // A newer one about the same application settles it, and the older stays in the file.
    assert_eq!(outcome(folder.path(), &[stale, "3403;A13;;;met;Sett på nytt;K;2021-06-05"], 0).0, "eligible");
}

#[test]
fn of_two_applications_no_stale_decision_is_dropped_in_silence() {
    let folder = folder(&[("Hamar", "2021-05-20 10:00", ""), ("Hamar", "2021-05-20 10:00;KOMMUNE;Noe", ";KOMMUNE;Annet")]);
    let fresh = format!("3403;A11;;{};in-time;Fordi;K;2021-06-05", facts(folder.path(), 0));
    let refused = validate(folder.path(), &["3403;A11;;000000000000;in-time;Fordi;K;2021-06-04", &fresh]).exits(2);
    assert!(refused.err.contains("decision-facts-changed"), "{}", refused.err);
}

#[test]
fn what_cannot_be_decided_is_refused_all_at_once() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg")]);
    for (line, code) in [
        ("3403;A13;;;maybe;Fordi;K;2021-06-04", "decision-value"),
        ("3403;A04;;;met;Fordi;K;2021-06-04", "decision-not-decidable"),
        ("3403;X99;;;met;Fordi;K;2021-06-04", "decision-code"),
        ("3403;A13;1;;met;Fordi;K;2021-06-04", "decision-participant"),
        ("3403;P05;;;student;Fordi;K;2021-06-04", "decision-participant"),
        ("Hamar;A13;;;met;Fordi;K;2021-06-04", "decision-application"),
        (";A13;;;met;Fordi;K;2021-06-04", "decision-without-target"),
        ("3403;A13;;;met;;K;2021-06-04", "decision-blank"),
        ("3403;A13;;;met;Fordi;;2021-06-04", "decision-blank"),
        ("3403;A13;;;met;Fordi;K;i går", "decision-date"),
        ("3403;A13;;;met;Fordi;K;2021-05-01", "decision-before-receipt"),
        ("3403;A09;;;met;Fordi;K;2021-06-04", "decision-no-case"),
        ("3405;A13;;;met;Fordi;K;2021-06-04", "decision-no-case"),
        ("3403;;9;;out;Fordi;K;2021-06-04", "decision-no-case"),
    ] {
        let refused = validate(folder.path(), &[line]).exits(2);
        assert!(refused.err.contains(&format!("\"code\":\"{code}\"")), "{line}: {}", refused.err);
        assert_eq!(refused.out, "");
    }
    let refused = validate(folder.path(), &["3403;A13;;;maybe;Fordi;K;2021-06-04", "3403;X99;;;met;Fordi;K;2021-06-04"]).exits(2);
    assert_eq!(refused.err.matches("\\n").count(), 1, "both are named: {}", refused.err);
}

#[test]
fn a_file_saved_by_excel_is_read() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg")]);
    let text = format!("{LINES}\r\n3403;A13;;;met;Sett på;Kåre;04.06.2021\r\n");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    fs::write(folder.path().join("d.csv"), bytes).unwrap();
    run(folder.path(), &["validate", "a.csv", "--decisions", "d.csv"]).exits(0);
    let refused = run(folder.path(), &["validate", "a.csv", "d.csv"]).exits(2);
    assert!(refused.err.contains("This is a case list"), "{}", refused.err);
}

#[test]
fn two_decisions_of_one_day_about_one_case_must_agree() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg"), ("Lom", "Ja", "Se vedlegg")]);
    let met = |number: &str, date: &str| format!("{number};A13;;;met;Sett vedtaket;Siri;{date}");
    let not = |number: &str, date: &str| format!("{number};A13;;;not-met;Ikke vedtatt;Siri;{date}");
    let told = validate(folder.path(), &[&met("3434", "2021-05-25"), &not("3403", "2021-05-25"), &met("3403", "2021-05-25")]);
    assert!(told.status == 2 && told.err.contains("decision-disagrees"), "{}", told.err);
    assert!(told.err.contains("d.csv › A3") && told.err.contains("d.csv › A4"), "both are named: {}", told.err);
    // A later day, or the same said twice, is no contradiction.
    let (status, _) =
        outcome(folder.path(), &[&not("3403", "2021-05-25"), &met("3403", "2021-05-26"), &met("3403", "2021-05-26")], 0);
    assert_eq!(status, "eligible");
}

#[test]
fn what_the_municipality_wrote_is_quoted_and_not_what_it_was_read_as() {
    let folder = folder(&[("Hamar", "Ja", "Kommunedirektøren har skrevet under")]);
    let mapping = "format = \"innoskole-mapping/1\"\n[values.endorsement]\n\"Kommunedirektøren har skrevet under\" = \"nei\"\n";
    fs::write(folder.path().join("m.toml"), mapping).unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "m.toml", "--lang", "nb"]).exits(1);
    let said = "A09  Det som står om anbefalingen, «Kommunedirektøren har skrevet under», regnes ikke som en anbefaling.";
    assert!(told.out.contains(said) && !told.out.contains("«nei»"), "{}", told.out);
}

/// Two applications of a municipality whose facts on a rule are equal, though the applications are not.
#[test]
fn a_decision_is_written_for_each_case_that_has_the_same_facts() {
    let folder = folder(&[("Hamar", "Ja", "Se vedlegg"), ("Hamar", "Noe;Ja", "Noe annet;Se vedlegg")]);
    let line = "3403;A13;;;met;Sett på;K;2021-06-04";
    let refused = validate(folder.path(), &[line]).exits(2);
    assert!(refused.err.contains("decision-alike"), "{}", refused.err);
    let shown: Value =
        serde_json::from_str(&run(folder.path(), &["validate", "a.csv", "--format", "json"]).exits(1).out).unwrap();
    let endorsement = shown["applications"][0]["findings"].as_array().unwrap().iter().find(|one| one["code"] == "A13").unwrap();
    let with_facts = format!("3403;A13;;{};met;Sett på;K;2021-06-04", endorsement["facts"].as_str().unwrap());
    let refused = validate(folder.path(), &[&with_facts]).exits(2);
    assert!(refused.err.contains("decision-alike") && refused.err.contains("one line for each of them"), "{}", refused.err);
    for index in [0, 1] {
        let (_, left) = outcome(folder.path(), &[&with_facts, &with_facts], index);
        assert!(left.contains(&"A03".to_owned()) && !left.contains(&"A13".to_owned()), "{index}: {left:?}");
    }
    // Once it is decided which of them stands, the line can mean no other.
    let stands = format!("3403;A03;;{};stands;Fordi;K;2021-06-04", facts(folder.path(), 1));
    let statuses = [0, 1].map(|index| outcome(folder.path(), &[&stands, &with_facts], index).0);
    assert_eq!(statuses, ["set-aside", "eligible"]);
}

#[test]
fn whoever_withdrew_takes_part_with_no_other_application() {
    // The application that stood is withdrawn: those that fell because of it do not come back.
    for second in ["Noe", "Noe annet"] {
        let folder = folder(&[("Hamar", "Noe", "Noe"), ("Hamar", "Noe", second)]);
        let own = facts(folder.path(), 0);
        let stands = format!("3403;A03;;{own};stands;Fordi;K;2021-06-03");
        let withdrawn = format!("3403;;;{own};withdrawn;Trukket;K;2021-06-04");
        let statuses = [0, 1].map(|index| outcome(folder.path(), &[&stands, &withdrawn], index).0);
        assert_eq!(statuses, ["set-aside", "set-aside"], "{second}");
    }
    // Of twins one line does not leave the other in the draw.
    let folder = folder(&[("Hamar", "Noe", "Noe"), ("Hamar", "Noe", "Noe")]);
    for facts in ["", &facts(folder.path(), 0)] {
        let withdrawn = format!("3403;;;{facts};withdrawn;Trukket;K;2021-06-04");
        let refused = validate(folder.path(), &[&withdrawn]).exits(2);
        assert!(refused.err.contains("decision-alike"), "{}", refused.err);
        let statuses = [0, 1].map(|index| outcome(folder.path(), &[&withdrawn, &withdrawn], index).0);
        assert_eq!(statuses, ["set-aside", "set-aside"]);
    }
}
