//! The mapping file: what is near is proposed and not used; the officer's word counts, and is recorded.

use std::fs;
use std::path::Path;

use crate::binary::{SEED, folder, json, root, run};

pub const TABLE: &str = "\
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
    for command in ["innoskole import a.csv --as-proposed", "innoskole import a.csv --write-mapping mapping.xlsx"] {
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
    assert!(told.out.contains("[municipalities]: \"Herøy › "), "{}", told.out);

    run(folder.path(), &["import", "a.csv", "--mapping", "m1.toml", "--write-mapping", "m2.toml"]).exits(0);
    edit(
        &here("m2.toml"),
        &[
            ("\"Ålesnd\"", "", ""),
            ("\"Herøy › ", "NNNN", "1818"),
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
    assert!(told.out.contains("2 applications: 2 meet the requirements"), "{}", told.out);

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
        (
            "[columns]\n\"Kallenavn\" = \"name\"\n",
            "a.csv › B1",
            "The mapping file says “name”, but here the participants are beside",
        ),
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

/// `fixtures/import/nobody.csv`: applications without anybody are a layout that was understood wrongly, until somebody says otherwise.
#[test]
fn applications_without_anybody_stop_the_work_until_somebody_has_looked() {
    let folder = folder();
    fs::copy(root().join("fixtures/import/nobody.csv"), folder.path().join("a.csv")).unwrap();
    let refused = run(folder.path(), &["validate", "a.csv", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("4 of 6 applications (a.csv › A3, a.csv › A4"), "{}", refused.err);
    fs::write(folder.path().join("m.toml"), "format = \"innoskole-mapping/1\"\n[lacking]\nparticipants = \"checked\"\n").unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "m.toml", "--format", "json"]).exits(1);
    assert_eq!(told.out.matches("\"A04\"").count(), 6, "{}", told.out);
    assert!(told.err.is_empty(), "{}", told.err);
    let three = fs::read_to_string(folder.path().join("a.csv")).unwrap();
    let three: Vec<&str> = three.lines().filter(|line| !line.contains("Gol")).collect();
    fs::write(folder.path().join("few.csv"), three.join("\n")).unwrap();
    run(folder.path(), &["validate", "few.csv"]).exits(1);
}

/// Every line of a mapping between quotation marks and an equals sign that a text advises.
fn advised_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, _) in text.match_indices("\" = ") {
        let start = text[..at].rfind('"').unwrap();
        let rest = &text[at + 4..];
        let end = if rest.starts_with('{') { rest.find('}').unwrap() + 1 } else { rest[1..].find('"').unwrap() + 2 };
        lines.push(format!("{} = {}", &text[start..=at], &rest[..end]));
    }
    lines
}

/// Every command of this program that a text advises, word by word.
fn advised_commands(text: &str) -> Vec<Vec<String>> {
    let commands = text.match_indices("innoskole import ").map(|(at, name)| &text[at + name.len() - "import ".len()..]);
    let whole = |rest: &str| {
        let end = rest.find(['\n', '”']).unwrap_or(rest.len());
        let rest = rest[..end].split(". ").next().unwrap().trim_end_matches('.').to_owned();
        rest.split(' ').map(str::to_owned).collect()
    };
    commands
        .map(whole)
        .filter(|words: &Vec<String>| !words.contains(&"…".to_owned()) && !words.contains(&"FILES".to_owned()))
        .collect()
}

/// Advice is tried before it is given: what a refusal says to type or to write is typed and written, word for word, and then it works.
#[test]
fn advice_that_is_followed_word_for_word_works() {
    let folder = folder();
    let path = folder.path();
    let mapping = |section: &str, lines: &[String]| {
        let text = format!("format = \"innoskole-mapping/1\"\n[{section}]\n{}\n", lines.join("\n"));
        fs::write(path.join("m.toml"), text).unwrap();
    };
    let block = |name: &str| format!("Kommune;Navn;E-post\n{name};A A;a@example.no\n{name};B B;b@example.no\n");
    fs::write(path.join("two.csv"), format!("Nord\n{}\nSør\n{}", block("Tana"), block("Lindesnes"))).unwrap();
    for lang in ["nb", "nn", "en"] {
        // One of two tables on a sheet.
        let refused = run(path, &["import", "two.csv", "--lang", lang]).exits(2);
        let lines = advised_lines(&refused.err);
        assert_eq!(lines.len(), 1, "{}", refused.err);
        mapping("sheets", &lines);
        let told = run(path, &["validate", "two.csv", "--mapping", "m.toml", "--format", "json"]).exits(1);
        assert!(told.out.contains("\"5441\"") && !told.out.contains("\"A01\""), "{}", told.out);
        // Columns that are proposed: both ways on.
        fs::copy(root().join("fixtures/forms/f/f10.xlsx"), path.join("form.xlsx")).unwrap();
        let refused = run(path, &["import", "form.xlsx", "--program", "examples/2026/program.toml", "--lang", lang]).exits(2);
        let commands = advised_commands(&refused.err);
        assert_eq!(commands.len(), 2, "{commands:?}");
        for command in &commands {
            let mut command: Vec<&str> = command.iter().map(String::as_str).collect();
            if command.contains(&"--write-mapping") {
                command.push("--force");
            }
            run(path, &command).exits(0);
        }
        // A municipality that is misspelt: the line that is written out.
        fs::write(path.join("near.csv"), "Kommune;Navn;E-post\nÅlesnd;Kari Nes;a@example.no\n").unwrap();
        let told = run(path, &["validate", "near.csv", "--lang", lang]).exits(1);
        let lines: Vec<String> = advised_lines(&told.out).into_iter().filter(|line| line.contains("Ålesnd")).collect();
        mapping("municipalities", &lines);
        let told = run(path, &["validate", "near.csv", "--mapping", "m.toml", "--format", "json"]).exits(1);
        assert!(told.out.contains("\"1507\"") && !told.out.contains("\"A01\""), "{}", told.out);
        // Applications without anybody.
        fs::copy(root().join("fixtures/import/nobody.csv"), path.join("nobody.csv")).unwrap();
        let refused = run(path, &["import", "nobody.csv", "--lang", lang]).exits(2);
        assert!(refused.err.contains("participants = \"checked\""), "{}", refused.err);
        mapping("lacking", &["participants = \"checked\"".to_owned()]);
        run(path, &["import", "nobody.csv", "--mapping", "m.toml"]).exits(0);
    }
}

/// Where the inputs stand that once came out wrong.
fn case(name: &str) -> String {
    root().join("fixtures/forms/cases").join(name).display().to_string()
}

#[test]
fn repeated_headers_that_were_moved_are_not_read_by_an_older_mapping() {
    let folder = folder();
    let mapping = case("repeated-headers-mapping.xlsx");
    let read = |form: &str| run(folder.path(), &["import", &case(form), "--mapping", &mapping, "-o", "-", "--lang", "en"]);
    let read_on = read("repeated-headers.xlsx").exits(0);
    assert!(read_on.out.contains("Master"));
    let refused = read("repeated-headers-moved.xlsx").exits(2);
    assert!(refused.err.contains("[mapping-moved]") && refused.err.contains("Høgaste fullførte utdanning"), "{}", refused.err);
}

#[test]
fn a_mapping_by_codes_holds_what_they_asked() {
    let folder = folder();
    for mapping in ["m.toml", "m.xlsx"] {
        run(folder.path(), &["import", &case("codebook.xlsx"), "--as-proposed", "--write-mapping", mapping, "--lang", "en"])
            .exits(0);
        let read = |form: &str| run(folder.path(), &["import", &case(form), "--mapping", mapping, "--lang", "en"]);
        read("codebook.xlsx").exits(0);
        let other = read("codebook-with-other-questions.xlsx").exits(2);
        assert!(other.err.contains("[mapping-question]") && other.err.contains("Deltaker 2 utdanning"), "{}", other.err);
        assert!(read("codebook-left-out.xlsx").exits(2).err.contains("[mapping-question]"));
    }
}

#[test]
fn a_municipality_is_settled_whatever_else_is_read_otherwise() {
    let folder = folder();
    let row = |municipality: &str, day: u32, name: &str| {
        format!(
            "{municipality};{day:02}-05-2021 10:00;Færre hender;Ja;{name} Nes;{name}@x.example.no;Per Vik;p{day}@x.example.no;Ida Lie;i{day}@x.example.no\n"
        )
    };
    let head = "Kommune;Mottatt;Utfordring;Anbefaling;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 2 navn;Deltaker 2 e-post;Deltaker 3 navn;Deltaker 3 e-post\n";
    let form = [head.to_owned(), row("Herøy", 11, "kari"), row("Lom", 18, "ola"), row("Vågå", 19, "siv")].concat();
    fs::write(folder.path().join("f.csv"), &form).unwrap();
    run(folder.path(), &["import", "f.csv", "--write-mapping", "m.toml", "--lang", "en"]).exits(0);
    let mapping = fs::read_to_string(folder.path().join("m.toml")).unwrap();
    let line = mapping.lines().find(|line| line.starts_with("# \"Herøy › ")).unwrap_or_else(|| panic!("{mapping}"));
    let settled = mapping.replace(line, &line.split("NNNN").next().unwrap().replacen("# ", "", 1).replace("= \"", "= \"1818\""));
    // The challenge is said to be of no use: that makes it no other application.
    let settled = settled.replace("\"Utfordring\" = \"challenge\"", "\"Utfordring\" = \"-\"");
    fs::write(folder.path().join("m.toml"), settled).unwrap();
    let told = run(folder.path(), &["validate", "f.csv", "--mapping", "m.toml", "--lang", "en"]);
    assert!(told.out.contains("1818 Herøy") && !told.out.contains("A01"), "{}{}", told.out, told.err);
    // What was written is quoted, and not what it was read as.
    let told = run(folder.path(), &["validate", "f.csv", "--mapping", "m.toml", "--lang", "en", "--format", "json"]);
    assert!(told.out.contains("Herøy"), "{}", told.out);
}
