//! The mapping as a workbook: filled in by the officer, read back, and refused where it was changed by mistake.

use std::fs;
use std::path::Path;

use crate::binary::{folder, json, root, run};
use crate::mapping::TABLE;
use calamine::{Reader, open_workbook_auto};
use rust_xlsxwriter::Workbook;

type Rows = Vec<Vec<String>>;

/// The sheets of a workbook, by a reader of its own.
fn sheets(path: &Path) -> Vec<(String, Rows)> {
    let mut book = open_workbook_auto(path).unwrap();
    let all = book.worksheets();
    let rows = |range: &calamine::Range<calamine::Data>| -> Rows {
        let (first, column) = range.start().unwrap_or_default();
        let blank = vec![String::new(); column as usize];
        let row = |cells: &[calamine::Data]| blank.iter().cloned().chain(cells.iter().map(ToString::to_string)).collect();
        (0..first).map(|_| Vec::new()).chain(range.rows().map(row)).collect()
    };
    all.iter().map(|(name, range)| (name.clone(), rows(range))).collect()
}

/// Writes them again, as a spreadsheet program does.
fn save(path: &Path, sheets: &[(String, Rows)]) {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save(path).unwrap();
}

#[test]
fn a_mapping_workbook_counts_when_somebody_says_yes_to_it() {
    for (lang, yes, unused) in [("nb", "ja", "ikke brukt"), ("nn", "ja", "ikkje brukt"), ("en", "yes", "not used")] {
        let folder = folder();
        let path = folder.path();
        fs::copy(root().join("fixtures/forms/f/f10.xlsx"), path.join("skjema (1-10).xlsx")).unwrap();
        let program = "examples/2026/program.toml";
        let import =
            |more: &[&str]| run(path, &[&["import", "skjema (1-10).xlsx", "--program", program, "--lang", lang], more].concat());
        import(&["--write-mapping", "m.xlsx"]).exits(0);
        let bytes = fs::read(path.join("m.xlsx")).unwrap();
        import(&["--write-mapping", "again.xlsx"]).exits(0);
        assert_eq!(fs::read(path.join("again.xlsx")).unwrap(), bytes, "two runs give the same bytes");
        // As it was written it says nothing yet.
        let refused = import(&["--mapping", "m.xlsx", "--format", "json"]).exits(2);
        assert!(refused.err.contains("mapping-unconfirmed"), "{}", refused.err);
        let mut book = sheets(&path.join("m.xlsx"));
        let columns = &mut book[0].1;
        assert!(!columns.iter().flatten().any(|cell| cell.contains("@") && !cell.contains('…')), "samples of persons are masked");
        yes.clone_into(&mut columns[1][1]);
        // One column is changed: the contact's address is not used.
        let contact =
            columns.iter().position(|row| row.len() > 2 && row[1].contains('@') && !row[2].ends_with(['1', '2', '3', '4', '5']));
        let contact = contact.unwrap();
        unused.clone_into(&mut columns[contact][2]);
        save(&path.join("ja.xlsx"), &book);
        let told = import(&["--mapping", "ja.xlsx", "-o", "intake.json"]).exits(0);
        assert!(!told.err.contains("ja.xlsx ›"), "every line is of use: {}", told.err);
        let intake = json(&path.join("intake.json"));
        assert_eq!(intake["applications"].as_array().unwrap().len(), 10, "{lang}");
        let contacts = |intake: &serde_json::Value| {
            intake["applications"].as_array().unwrap().iter().filter(|one| !one["values"]["contact_email"].is_null()).count()
        };
        import(&["--as-proposed", "-o", "proposed.json"]).exits(0);
        assert_eq!((contacts(&intake), contacts(&json(&path.join("proposed.json")))), (0, 10), "{lang}");
        assert!(intake["sources"].as_array().unwrap().iter().any(|source| source["file"] == "ja.xlsx"));
        // The same form under another name asks nothing.
        fs::copy(path.join("skjema (1-10).xlsx"), path.join("skjema (1-12).xlsx")).unwrap();
        run(path, &["import", "skjema (1-12).xlsx", "--program", program, "--mapping", "ja.xlsx"]).exits(0);
        // What is no choice is refused with its cell.
        "noko anna".clone_into(&mut book[0].1[contact][2]);
        save(&path.join("galt.xlsx"), &book);
        let refused = import(&["--mapping", "galt.xlsx", "--format", "json"]).exits(2);
        let place = format!("C{}", contact + 1);
        assert!(refused.err.contains("mapping-choice") && refused.err.contains(&place), "{}", refused.err);
        // A text says the same, from the same command.
        import(&["--mapping", "ja.xlsx", "--write-mapping", "m.toml"]).exits(0);
        import(&["--mapping", "m.toml", "-o", "intake-2.json"]).exits(0);
        assert_eq!(json(&path.join("intake-2.json"))["applications"], intake["applications"]);
    }
    let folder = folder();
    fs::copy(root().join("fixtures/forms/f/f10.xlsx"), folder.path().join("a.xlsx")).unwrap();
    let refused = run(folder.path(), &["import", "a.xlsx", "--mapping", "a.xlsx", "--format", "json"]).exits(2);
    assert!(refused.err.contains("mapping-no-book"), "{}", refused.err);
}

/// What somebody does to a mapping workbook is read as it is meant, or refused with its cell.
#[test]
fn a_mapping_workbook_that_was_changed_by_mistake_is_refused() {
    let folder = folder();
    let path = folder.path();
    let form = "examples/2026/eige-skjema.xlsx";
    let program = ["--program", "examples/2026/program.toml"];
    run(path, &[&["import", form, "--as-proposed", "--write-mapping", "m.xlsx", "--lang", "nb"][..], &program].concat()).exits(0);
    let book = sheets(&path.join("m.xlsx"));
    let headers = book[0].1.iter().position(|row| row.len() > 5 && row[5].starts_with("Nøkkel")).unwrap();
    let repeated: Vec<usize> = (headers + 1..book[0].1.len()).filter(|row| book[0].1[*row][5].contains(" › ")).collect();
    assert!(repeated.len() > 3, "{repeated:?}");
    type Change = fn(&mut Vec<(String, Rows)>, usize);
    let changes: [(&str, Change); 8] = [
        ("mapping-moved", |book, row| {
            let key = book[0].1[row][5].clone();
            book[0].1[row][5] = format!("{} › ZZ99", key.rsplit_once(" › ").unwrap().0);
        }),
        ("mapping-unconfirmed", |book, _| book[0].1[1] = vec![book[0].1[1][0].clone(), "nei".to_owned(), "ja".to_owned()]),
        ("mapping-unconfirmed", |book, _| book[0].1[1] = vec![book[0].1[1][0].clone(), "Nei, ikke ennå".to_owned()]),
        ("mapping-no-key", |book, row| book[0].1[row][5].clear()),
        ("mapping-choice", |book, row| "deltakers navm 1".clone_into(&mut book[0].1[row][2])),
        ("mapping-no-key", |book, _| book[1].1.push(vec![String::new(), "Lom".to_owned()])),
        ("mapping-row", |book, _| book[3].1.push(["skjema", "", "en tabell", "-1"].map(str::to_owned).to_vec())),
        ("mapping-municipality", |book, _| book[1].1.push(vec!["Lom".to_owned(), "Herøy".to_owned()])),
    ];
    for (code, change) in changes {
        let mut changed = book.clone();
        change(&mut changed, repeated[0]);
        save(&path.join("changed.xlsx"), &changed);
        let arguments = ["import", form, "--mapping", "changed.xlsx", "-o", "intake.json", "--format", "json"];
        let refused = run(path, &[&arguments[..], &program].concat()).exits(2);
        assert!(refused.err.contains(&format!("\"code\":\"{code}\"")), "{code}: {}", refused.err);
        assert!(!path.join("intake.json").exists());
    }
    // "Ja!" is a yes.
    let mut changed = book.clone();
    changed[0].1[1] = vec![book[0].1[1][0].clone(), "Ja!".to_owned()];
    save(&path.join("ja.xlsx"), &changed);
    run(path, &[&["import", form, "--mapping", "ja.xlsx"][..], &program].concat()).exits(0);
}

#[test]
fn municipalities_answers_and_sheets_are_filled_in_on_sheets_of_their_own() {
    let folder = folder();
    let here = |name: &str| folder.path().join(name);
    fs::write(here("a.csv"), TABLE).unwrap();
    run(folder.path(), &["import", "a.csv", "--as-proposed", "--write-mapping", "m.xlsx", "--lang", "nb"]).exits(0);
    let mut book = sheets(&here("m.xlsx"));
    assert_eq!(book[0].1[1][1], "ja", "what is taken as proposed is said to be right");
    let municipalities = &mut book[1].1;
    let row = municipalities.iter_mut().find(|row| row[0] == "Ålesnd").unwrap();
    assert!(row[2].contains("1507 Ålesund"), "{row:?}");
    "1507".clone_into(&mut row[1]);
    let herøy = municipalities.iter_mut().find(|row| row[0].starts_with("Herøy › ")).unwrap();
    "1818 Herøy (Nordland)".clone_into(&mut herøy[1]);
    let answers = &mut book[2].1;
    let received = answers.iter_mut().find(|row| row[0] == "mottatt").unwrap();
    "alle i tide".clone_into(&mut received[2]);
    let endorsed = answers.iter_mut().find(|row| row[1] == "Godtatt av rådmannen").unwrap();
    "ja".clone_into(&mut endorsed[2]);
    save(&here("ja.xlsx"), &book);
    let told = run(folder.path(), &["validate", "a.csv", "--mapping", "ja.xlsx", "--format", "json"]).exits(0);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let ids: Vec<&str> = told["applications"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["1507", "1818"]);
    // What holds for all is said to come from its cell.
    run(folder.path(), &["import", "a.csv", "--mapping", "ja.xlsx", "-o", "intake.json"]).exits(0);
    let told = run(folder.path(), &["import", "a.csv", "--mapping", "ja.xlsx", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("ja.xlsx › Svar › C2"), "{}", told.out);
}

#[test]
fn which_of_two_is_meant_is_settled_for_the_application_wherever_it_stands() {
    let folder = folder();
    let here = |name: &str| folder.path().join(name);
    let head = "Mottatt;Kommune;Utfordring;Deltaker 1 navn;Deltaker 1 e-post\n";
    let row = |municipality: &str, text: &str, who: &str| {
        format!("2021-05-20 10:00;{municipality};{text};{who} Nes;{who}@example.no\n")
    };
    let (north, west) = (row("Herøy", "Færre hender.", "a"), row("Herøy", "Flere eldre.", "b"));
    fs::write(here("a.csv"), [head, &north, &west].concat()).unwrap();
    run(folder.path(), &["import", "a.csv", "--write-mapping", "m.toml"]).exits(0);
    let written = fs::read_to_string(here("m.toml")).unwrap();
    let keys: Vec<&str> = written.lines().filter_map(|line| line.strip_prefix("# \"Herøy › ")).map(|rest| &rest[..12]).collect();
    assert_eq!(keys.len(), 2, "{written}");
    assert_ne!(keys[0], keys[1]);
    let lines = format!("[municipalities]\n\"Herøy › {}\" = \"1818\"\n\"Herøy › {}\" = \"1515\"\n", keys[0], keys[1]);
    fs::write(here("m.toml"), format!("format = \"innoskole-mapping/1\"\n{lines}")).unwrap();
    let ids = |file: &str| {
        let told = run(folder.path(), &["validate", file, "--mapping", "m.toml", "--format", "json"]).exits(1);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        let all = told["applications"].as_array().unwrap().clone();
        all.iter().map(|one| one["id"].as_str().unwrap_or("?").to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("a.csv"), "1515 1818");
    // In the next export they stand in another order, under another name, with others between them.
    fs::write(here("b.csv"), [head, &row("Lom", "Noe annet.", "c"), &west, &north].concat()).unwrap();
    assert_eq!(ids("b.csv"), "1515 1818 3434");
    // What is gone is of no use, and another application of that name is asked about anew.
    fs::write(here("c.csv"), [head, &north, &row("Herøy", "Noe tredje.", "d")].concat()).unwrap();
    fs::write(here("north.csv"), [head, &north].concat()).unwrap();
    assert_eq!(ids("c.csv"), format!("{} ?", ids("north.csv")));
    let told = run(folder.path(), &["import", "c.csv", "--mapping", "m.toml", "--lang", "en"]).exits(0);
    assert_eq!(told.err.matches("The line “Herøy › ").count(), 1, "{}", told.err);
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_mapping_workbook_saved_by_another_program_says_the_same() {
    let folder = folder();
    let path = folder.path();
    fs::write(path.join("a.csv"), TABLE).unwrap();
    run(path, &["import", "a.csv", "--as-proposed", "--write-mapping", "m.xlsx", "--lang", "nb"]).exits(0);
    run(path, &["import", "a.csv", "--mapping", "m.xlsx", "-o", "own.json"]).exits(0);
    for kind in ["ods", "xls", "xlsx"] {
        let home = format!("-env:UserInstallation=file://{}/home", path.display());
        let arguments = [&home, "--headless", "--convert-to", kind, "--outdir", kind, "m.xlsx"];
        let converted = std::process::Command::new("soffice").args(arguments).current_dir(path).output().unwrap();
        assert!(converted.status.success(), "{converted:?}");
        let (mapping, intake) = (format!("{kind}/m.{kind}"), format!("{kind}.json"));
        run(path, &["import", "a.csv", "--mapping", &mapping, "-o", &intake]).exits(0);
        assert_eq!(json(&path.join(&intake))["applications"], json(&path.join("own.json"))["applications"], "{kind}");
    }
}
