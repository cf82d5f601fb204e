//! The mapping file: what is near is proposed and not used; the officer's word counts, and is recorded.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod binary;

use std::fs;
use std::path::Path;

use binary::{SEED, folder, json, run};

const TABLE: &str = "\
Komune;Utfordring;Hva ønskes oppnådd;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 1 sektor;Deltaker 1 utdanning;Deltaker 2 navn;Deltaker 2 e-post;Deltaker 2 sektor;Deltaker 2 utdanning;Deltaker 3 navn;Deltaker 3 e-post;Deltaker 3 sektor;Deltaker 3 utdanning;Godkjenning
Ålesnd;Tekst;Mål;Kari Rødvik;a@example.no;Helse;master;Ola Li;b@example.no;Skole;master;Per Moe;c@example.no;Skole;master;Godtatt av rådmannen
Herøy;Tekst;Mål;Kari Moe;d@example.no;Helse;master;Ola Bo;e@example.no;Skole;master;Per Li;f@example.no;Skole;master;Ja
";

/// Takes the mark of what does not count from lines that contain a text, and changes what they say.
fn edit(path: &Path, edits: &[(&str, &str, &str)]) {
    let mut text = fs::read_to_string(path).unwrap();
    for (line_with, from, to) in edits {
        let line = text.lines().find(|line| line.contains(line_with)).unwrap_or_else(|| panic!("{line_with}\n{text}")).to_owned();
        text = text.replace(&line, &line.replacen("# ", "", usize::from(line.starts_with("# "))).replacen(from, to, 1));
    }
    fs::write(path, text).unwrap();
}

#[test]
fn what_is_near_is_proposed_and_only_used_when_confirmed() {
    let folder = folder();
    let here = |name: &str| folder.path().join(name);
    fs::write(here("a.csv"), TABLE).unwrap();
    let refused = run(folder.path(), &["import", "a.csv", "-o", "intake.json"]).exits(2);
    let row = refused.err.lines().find(|line| line.contains("Komune")).unwrap();
    assert!(
        row.contains("municipality") && row.ends_with("1 of 2 cells are municipalities; nearly a header of the list"),
        "{row}"
    );
    for command in ["innoskole import a.csv --as-proposed", "innoskole import a.csv --write-mapping mapping.toml"] {
        assert!(refused.err.contains(command), "{}", refused.err);
    }
    assert!(!here("intake.json").exists());

    run(folder.path(), &["import", "a.csv", "--write-mapping", "m1.toml"]).exits(0);
    let written = fs::read_to_string(here("m1.toml")).unwrap();
    assert!(!["Kari", "Moe", "example.no", "master"].iter().any(|personal| written.contains(personal)), "{written}");
    // As it was written it changes nothing.
    run(folder.path(), &["import", "a.csv", "--mapping", "m1.toml"]).exits(2);

    edit(&here("m1.toml"), &[("\"Komune\"", "", ""), ("\"Godkjenning\"", "", "")]);
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "m1.toml"]).exits(1);
    assert!(told.out.contains("[municipalities]: \"Ålesnd\" = \"1507\""), "{}", told.out);
    assert!(told.out.contains("[municipalities]: \"a.csv › A3\" = \"NNNN\""), "{}", told.out);

    run(folder.path(), &["import", "a.csv", "--mapping", "m1.toml", "--write-mapping", "m2.toml"]).exits(0);
    edit(
        &here("m2.toml"),
        &[
            ("\"Ålesnd\"", "", ""),
            ("\"a.csv › A3\"", "NNNN", "1818"),
            ("\"Godtatt av rådmannen\"", "ja|nei", "ja"),
            ("received = \"in-time\"", "", ""),
        ],
    );
    let told = run(folder.path(), &["import", "a.csv", "--mapping", "m2.toml"]).exits(0);
    for line in [
        "A02 “Ålesnd” was read as 1507 Ålesund; the mapping file says so.   a.csv › A2",
        "A02 “Herøy” was read as 1818 Herøy (Nordland); the mapping file says so.   a.csv › A3",
        "a.csv › P2: “Godtatt av rådmannen” was read as “ja”; the mapping file says so.",
        "For every application without such a column, by m2.toml:6: time of receipt = in-time",
    ] {
        assert!(told.out.contains(line), "{line}\n{}", told.out);
    }
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "m2.toml"]).exits(0);
    assert!(told.out.contains("2 applications: 2 eligible"), "{}", told.out);

    // The mapping is among the sources, after the spreadsheets; from the intake the same protocol follows.
    run(folder.path(), &["select", "a.csv", "--mapping", "m2.toml", "--places", "1", "--seed", SEED, "-o", "out"]).exits(0);
    let protocol = json(&here("out/protocol.json"));
    let sources: Vec<&str> =
        protocol["sources"].as_array().unwrap().iter().map(|source| source["file"].as_str().unwrap()).collect();
    assert_eq!(sources, ["a.csv", "m2.toml"]);
    run(folder.path(), &["select", "out/intake.json", "--places", "1", "--seed", SEED, "-o", "again"]).exits(0);
    assert_eq!(json(&here("again/protocol.json")), protocol);
    run(folder.path(), &["verify", "out/protocol.json", "--intake", "a.csv", "--mapping", "m2.toml"]).exits(0);
    let late = run(folder.path(), &["validate", "out/intake.json", "--mapping", "m2.toml"]).exits(2);
    assert!(late.err.contains("This was read already"), "{}", late.err);
}

#[test]
fn the_answer_for_all_is_not_an_applicants_to_give() {
    let folder = folder();
    let table = TABLE
        .replace("Komune", "Kommune")
        .replace("Godkjenning", "Forankring")
        .replace("Ålesnd", "Ålesund")
        .replace("Herøy", "1818");
    let table = table
        .replace("Utfordring", "Mottatt;Utfordring")
        .replace(";Tekst", ";in-time;Tekst")
        .replace("Godtatt av rådmannen", "checked");
    fs::write(folder.path().join("a.csv"), table).unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--format", "csv", "--csv", "plain"]).exits(1);
    assert_eq!(told.out.matches(",A11,").count(), 2, "{}", told.out);
    assert_eq!(told.out.matches(",A13,").count(), 1, "{}", told.out);
    fs::write(
        folder.path().join("m.toml"),
        "format = \"innoskole-mapping/1\"\n[lacking]\nreceived = \"in-time\"\nendorsement = \"checked\"\n",
    )
    .unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "m.toml", "--format", "csv", "--csv", "plain"]).exits(1);
    assert_eq!(told.out.matches(",A11,").count(), 2, "the files have the column");
    assert!(told.err.contains("m.toml:3: The line “received” of the mapping file fitted nothing."), "{}", told.err);
}

#[test]
fn several_tables_on_a_sheet_are_for_the_mapping_to_tell() {
    let folder = folder();
    let block = |name: &str| format!("Kommune;Navn;E-post\n{name};A A;a@example.no\n");
    let table = format!("Nord\n{}\nSør\n{}", block("Tana"), block("Lindesnes"));
    fs::write(folder.path().join("a.csv"), table).unwrap();
    let refused = run(folder.path(), &["import", "a.csv"]).exits(2);
    assert!(
        refused.err.contains("a.csv › A2: There are several tables on the sheet: headers in rows 2 and 6."),
        "{}",
        refused.err
    );
    for (rows, name, left_out) in [("header = 2, last = 3", "Tana", 3), ("header = 6", "Lindesnes", 4)] {
        let mapping = format!("format = \"innoskole-mapping/1\"\n[sheets]\n\"a.csv\" = {{ layout = \"table\", {rows} }}\n");
        fs::write(folder.path().join("m.toml"), mapping).unwrap();
        let told = run(folder.path(), &["import", "a.csv", "--mapping", "m.toml", "-o", "intake.json", "--force"]).exits(0);
        assert_eq!(told.err, format!("a.csv: {left_out} rows were not read, as the mapping file says.\n"));
        let intake = json(&folder.path().join("intake.json"));
        assert_eq!(intake["applications"].as_array().unwrap().len(), 1);
        assert_eq!(intake["applications"][0]["values"]["municipality"]["text"], name);
    }
}

#[test]
fn a_column_without_use_and_a_sheet_without_use() {
    let folder = folder();
    let table = "Kommune;Navn;E-post;Kommunar;Mottat\nHamar;A A;a@example.no;x;1.5.2021\n";
    fs::write(folder.path().join("a.csv"), table).unwrap();
    let refused = run(folder.path(), &["import", "a.csv"]).exits(2);
    assert!(refused.err.contains("a.csv › D1: The column “Kommunar” means the same as column A1."), "{}", refused.err);
    fs::write(folder.path().join("b.csv"), table.replace("Hamar", "Gjøvik")).unwrap();
    let mapping =
        "format = \"innoskole-mapping/1\"\n[sheets]\n\"b.csv\" = \"-\"\n[columns]\n\"Mottat\" = \"-\"\n\"a.csv › D1\" = \"-\"\n";
    fs::write(folder.path().join("m.toml"), mapping).unwrap();
    let told = run(folder.path(), &["import", "a.csv", "b.csv", "--mapping", "m.toml"]).exits(0);
    assert!(told.out.contains("Not used: b.csv") && told.out.contains("Mottat   a.csv › E1"), "{}", told.out);
    assert!(told.out.contains("1 row, 1 application, 1 participant."), "{}", told.out);
}

#[test]
fn a_line_that_cannot_be_meant_is_told() {
    let folder = folder();
    let table = "Kommune;Kallenavn;Deltaker 1 navn;Deltaker 1 e-post\nHamar;Ada;A A;a@example.no\n";
    fs::write(folder.path().join("a.csv"), table).unwrap();
    for (lines, place, found) in [
        ("[columns]\n\"Kallenavn\" = \"name\"\n", "a.csv › B1", "The mapping file says “name”, but participants stand beside"),
        ("[sheets]\n\"a.csv\" = { layout = \"form\", header = 5 }\n", "m.toml › 3", "A form has no row of headers."),
    ] {
        fs::write(folder.path().join("m.toml"), format!("format = \"innoskole-mapping/1\"\n{lines}")).unwrap();
        let told = run(folder.path(), &["import", "a.csv", "--mapping", "m.toml"]).exits(2);
        assert!(told.err.contains(&format!("{place}: {found}")), "{}", told.err);
    }
    let lines = "[columns]\n\"Kallenavn\" = \"-\"\n\"Komune\" = \"-\"\n";
    fs::write(folder.path().join("m.toml"), format!("format = \"innoskole-mapping/1\"\n{lines}")).unwrap();
    let told = run(folder.path(), &["import", "a.csv", "--mapping", "m.toml"]).exits(0);
    assert!(told.err.contains("m.toml:4: The line “Komune” of the mapping file fitted nothing."), "{}", told.err);
}

#[test]
fn the_mapping_of_a_folder_can_be_used_as_it_was_written() {
    let folder = folder();
    let (head, mixed) = ("Kommune;Mottatt;Navn;E-post\n", "Kommune;Navn;Navn;E-post;E-post\n");
    fs::create_dir(folder.path().join("inn")).unwrap();
    for (name, text) in [
        ("a.csv", format!("{head}Hamar;1.5.2021;A A;a@example.no\n")),
        ("b.csv", format!("{head}Gjøvik;2.5.2021;B B;b@example.no\n")),
        ("c.csv", format!("{mixed}Tana;C C;D D;c@example.no;d@example.no\n")),
    ] {
        fs::write(folder.path().join("inn").join(name), text).unwrap();
    }
    let told = run(folder.path(), &["import", "inn"]).exits(0);
    run(folder.path(), &["import", "inn", "--write-mapping", "m.toml"]).exits(0);
    let mapped = run(folder.path(), &["import", "inn", "--mapping", "m.toml"]).exits(0);
    let counts = |out: &str| out.lines().filter(|line| line.contains("1 row,")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(counts(&told.out), counts(&mapped.out));
    assert_eq!(mapped.err, "");
}
