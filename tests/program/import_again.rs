//! Importing again: what came, went and changed, cell by cell, and which decisions must be confirmed.

use std::fs;

use crate::binary::{example, folder, run};
use snapbox::assert_data_eq;

/// The example with what a municipality might send a week later.
fn corrected() -> String {
    let text = fs::read_to_string(example("soknader.csv")).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let of = |lines: &[String], name: &str| lines.iter().position(|line| line.contains(&format!(";{name};"))).unwrap();
    let halden = of(&lines, "Halden");
    lines[halden] = lines[halden].replace(";Nei;", ";Ja;");
    let lom = of(&lines, "Lom");
    lines[lom] = lines[lom].replace(";2,5;", ";1,5;");
    let voss = of(&lines, "Voss");
    let gone = lines.remove(voss);
    lines.push(gone.replace("Voss", "Gjøvik").replace("voss", "gjovik"));
    // The order of rows is no change.
    let last = lines.len() - 1;
    lines[1..last].reverse();
    lines.join("\n")
}

#[test]
fn what_changed_since_is_listed_cell_by_cell() {
    let folder = folder();
    fs::write(folder.path().join("ny.csv"), corrected()).unwrap();
    run(folder.path(), &["import", "examples/2021/soknader.csv", "-o", "old.json"]).exits(0);
    let arguments =
        ["import", "ny.csv", "--previous", "old.json", "--decisions", "examples/2021/decisions.csv", "-o", "new.json"];
    let told = run(folder.path(), &arguments).exits(0);
    let since = told.out.split_once("Since the previous import").unwrap().1.to_owned();
    assert_data_eq!(since, snapbox::file!["../snapshots/since.txt"]);
    let told = run(
        folder.path(),
        &["import", "examples/2021/soknader.xlsx", "--previous", "old.json", "--decisions", "examples/2021/decisions.csv"],
    );
    assert!(told.out.contains("Applications as they were: 63, changed: 0, came: 0, went: 0."), "{}", told.out);
    assert!(told.out.contains("Still hold: 6, must be confirmed: 0"), "{}", told.out);
    let refused = run(folder.path(), &["import", "ny.csv", "--previous", "examples/2021/soknader.csv"]).exits(2);
    assert!(refused.err.contains("This is not an earlier import."), "{}", refused.err);
}

#[test]
fn a_decision_whose_facts_changed_must_be_confirmed() {
    let folder = folder();
    fs::write(folder.path().join("ny.csv"), corrected()).unwrap();
    let refused = run(folder.path(), &["validate", "ny.csv", "--decisions", "examples/2021/decisions.csv"]).exits(2);
    assert!(refused.err.contains("3434") && refused.err.contains("P05"), "{}", refused.err);
}

/// Once the decision about participant 2 stood for whoever moved up into that place.
#[test]
fn a_decision_does_not_pass_to_another_person() {
    let folder = folder();
    let table = |people: &[&str]| {
        let person = |name: &&str| format!("Hol;20.5.2021 10:00;x;ja;{name} Moe;{name}@example.no;Helse;60 stp;5 år\n");
        let rows: String = people.iter().map(person).collect();
        format!("Kommune;Mottatt;Beskrivelse;Forankring;Navn;E-post;Sektor;Utdanning;Erfaring\n{rows}")
    };
    fs::write(folder.path().join("a.csv"), table(&["Kari", "Ola", "Per", "Eva"])).unwrap();
    fs::write(folder.path().join("b.csv"), table(&["Ola", "Per", "Eva"])).unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--format", "json"]).exits(1);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let findings = told["applications"][0]["findings"].as_array().unwrap();
    let facts = findings.iter().find(|one| one["code"] == "P05" && one["participant"] == 2).unwrap()["facts"].as_str().unwrap();
    let lines =
        format!("application;code;participant;facts;decision;reason;by;date\n3044;P05;2;{facts};student;x;y;2021-06-04\n");
    fs::write(folder.path().join("d.csv"), lines).unwrap();
    run(folder.path(), &["validate", "a.csv", "--decisions", "d.csv"]).exits(1);
    run(folder.path(), &["import", "a.csv", "-o", "a.json"]).exits(0);
    let since = run(folder.path(), &["import", "b.csv", "--previous", "a.json", "--decisions", "d.csv"]).exits(0);
    assert!(since.out.contains("must be confirmed: 1"), "{}", since.out);
    let refused = run(folder.path(), &["validate", "b.csv", "--decisions", "d.csv"]).exits(2);
    assert!(refused.err.contains("has changed"), "{}", refused.err);
}
