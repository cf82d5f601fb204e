//! The queue: what waits is written, filled in, and read back as decisions; nothing that was decided disappears.

use std::fs;
use std::path::Path;

use crate::binary::{json, root, run};
use calamine::{Reader, open_workbook_auto};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

pub fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["soknader.csv", "soknader-2.csv"] {
        fs::copy(root().join("fixtures/queue").join(name), folder.path().join(name)).unwrap();
    }
    folder
}

/// The rows of a workbook above its headers.
const ABOVE: usize = 5;

pub type Rows = Vec<Vec<String>>;

/// The cells of a queue, by a reader of its own.
pub fn read(path: &Path) -> Rows {
    if path.extension().unwrap() == "csv" {
        let bytes = fs::read(path).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        return reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    }
    let mut workbook = open_workbook_auto(path).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<String>>());
    // What stands above the headers, and the lines that are to be filled in, are tried below.
    rows.skip(ABOVE).filter(|row| !row[FACTS].is_empty()).collect()
}

/// Writes it again, as a spreadsheet program does.
pub fn save(path: &Path, rows: &Rows) {
    if path.extension().unwrap() == "csv" {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_path(path).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.flush().unwrap();
        return;
    }
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2021, 6, 4).unwrap();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

/// Where a queue has what is decided (with reason, by and date after it), and what names the case.
pub const DECISION: usize = 3;
pub const APPLICATION: usize = 7;
pub const CODE: usize = 8;
pub const PARTICIPANT: usize = 9;
pub const FACTS: usize = 10;

/// Fills in a case that waits.
fn decide(rows: &mut Rows, application: &str, code: &str, decision: &str, date: &str) {
    let open = |row: &&mut Vec<String>| row[APPLICATION] == application && row[CODE] == code && row[DECISION].is_empty();
    let row = rows.iter_mut().find(open).unwrap_or_else(|| panic!("{application} {code}"));
    for (cell, text) in row[DECISION..].iter_mut().zip([decision, "Avklart på telefon", "Kari Opptak", date]) {
        text.clone_into(cell);
    }
}

/// All twelve, in the words of a language.
fn decide_all(rows: &mut Rows, words: [&str; 9]) {
    let [met, not_met, one, two_times, student, course, stands, name, address] = words;
    decide(rows, "3403", "A13", not_met, "2021-06-03");
    decide(rows, "3405", "P03", one, "2021-06-04");
    decide(rows, "3431", "A06", met, "2021-06-04");
    decide(rows, "3435", "A11", two_times, "2021-06-04");
    decide(rows, "3436", "A03", stands, "2021-06-04");
    decide(rows, "3437", "A09", met, "2021-06-04");
    decide(rows, "3439", "P02", address, "2021-06-04");
    decide(rows, "3440", "A07", met, "2021-06-04");
    decide(rows, "3441", "P01", name, "2021-06-04");
    decide(rows, "3407", "P05", student, "2021-06-04");
    decide(rows, "3434", "P07", course, "2021-06-04");
}

const NB: [&str; 9] = [
    "oppfylt", "Ikke oppfylt", "én person", "i tide", "student", "kursdeltaker", "gjelder", "Berit Berg", "b@ringebu.example.no",
];
const NN: [&str; 9] = [
    "oppfylt", "ikkje oppfylt", "éin person", "2021-05-31 15:20", "student", "kursdeltakar", "gjeld", "Berit Berg",
    "b@ringebu.example.no",
];
const EN: [&str; 9] =
    ["met", "not-met", "one-person", "in-time", "student", "course", "stands", "Berit Berg", "b@ringebu.example.no"];

#[test]
fn twelve_cases_from_import_to_draw_in_every_language_and_both_kinds() {
    for (lang, words, kind) in [("nb", NB, "xlsx"), ("nn", NN, "csv"), ("en", EN, "csv"), ("en", EN, "xlsx")] {
        let folder = folder();
        let path = folder.path();
        let (first, second) = (format!("ko.{kind}"), format!("ko-2.{kind}"));
        run(path, &["import", "soknader.csv", "-o", "intake.json"]).exits(0);
        let told = run(path, &["validate", "intake.json", "--queue", &first, "--lang", lang]).exits(1);
        assert!(told.out.contains("12 "), "{}", told.out);
        let mut rows = read(&path.join(&first));
        assert_eq!(rows.len(), 13, "{lang} {kind}");
        decide_all(&mut rows, words);
        // Øyer is out as long as one of the two from Nord-Fron waits.
        save(&path.join(&first), &rows);
        let before = fs::read(path.join(&first)).unwrap();
        let told = run(path, &["validate", "intake.json", "--decisions", &first, "--format", "json"]).exits(1);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        // Hamar is out by decision; Lillehammer's three are enough.
        assert_eq!(
            (&told["counts"]["not-eligible"], &told["counts"]["undecided"]),
            (&1.into(), &0.into()),
            "{lang} {kind}: {told}"
        );
        assert_eq!(told["counts"]["decisions"], 11);
        let own = |id: &str| told["applications"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
        assert_eq!(own("3435")["decisions"][0]["code"], "A11");
        assert_eq!(own("3403")["decisions"][0]["decision"], "not-met");
        // A later decision supersedes; both stay, and both are carried on.
        let mut line = rows.iter().find(|row| row[APPLICATION] == "3403" && row[CODE] == "A13").unwrap().clone();
        (line[DECISION], line[DECISION + 3]) = (words[0].to_owned(), "2021-06-07".to_owned());
        rows.push(line);
        save(&path.join(&first), &rows);
        run(path, &["validate", "intake.json", "--decisions", &first]).exits(0);
        // The corrected spreadsheet: Lom's education is another now.
        let refused = run(path, &["validate", "soknader-2.csv", "--decisions", &first, "--lang", "en"]).exits(2);
        assert!(refused.err.contains("What the decision on P07 for 3434 was made on has changed"), "{}", refused.err);
        let after = fs::read(path.join(&first)).unwrap();
        let told = run(path, &["validate", "soknader-2.csv", "--decisions", &first, "--queue", &second, "--lang", lang]).exits(1);
        assert!(told.err.contains("P07"), "{}", told.err);
        assert_eq!(fs::read(path.join(&first)).unwrap(), after, "the officer's file is never touched");
        assert_ne!(before, after);
        let mut rows = read(&path.join(&second));
        assert_eq!(rows.len(), 1 + 12 + 1, "{lang}: twelve decisions carried on, and the case that waits again");
        decide(&mut rows, "3434", "P07", words[4], "2021-06-08");
        save(&path.join(&second), &rows);
        let told = run(path, &["validate", "soknader-2.csv", "--decisions", &second, "--lang", "en"]).exits(0);
        assert!(
            told.out.contains("13 decisions were taken into account.\n2 of them were superseded by later ones."),
            "{}",
            told.out
        );
        let told = run(path, &["select", "soknader-2.csv", "--decisions", &second, "--places", "9", "-o", "ut", "--lang", "en"])
            .exits(0);
        assert!(told.out.contains("Decisions that results rest on (11): 3403 A13: met; "), "{}", told.out);
        run(path, &["select", "ut/frozen.json", "--seed", "1 2 3"]).exits(0);
        let copy = format!("ut/decisions.{kind}");
        assert_eq!(fs::read(path.join(copy)).unwrap(), fs::read(path.join(&second)).unwrap());
        run(path, &["verify", "ut/protocol.json", "--intake", "ut/intake.json"]).exits(0);
        let result = fs::read_to_string(path.join("ut/result.csv")).unwrap();
        let decided = |id: &str| {
            let line = result.lines().find(|line| line.starts_with(id)).unwrap();
            line.rsplit(';').nth(1).unwrap().to_owned()
        };
        assert_eq!((decided("3403").as_str(), decided("3434").as_str(), decided("0301").as_str()), ("A13", "P07", ""));
        let sources = json(&path.join("ut/protocol.json"))["sources"].clone();
        assert_eq!(sources[1]["file"], second);
    }
}

#[test]
fn a_queue_that_somebody_has_filled_in_is_never_replaced() {
    let folder = folder();
    let path = folder.path();
    let queue = ["validate", "soknader.csv", "--queue", "ko.csv", "--lang", "nb"];
    run(path, &queue).exits(1);
    run(path, &queue).exits(1);
    let mut rows = read(&path.join("ko.csv"));
    decide(&mut rows, "3437", "A09", "oppfylt", "2021-06-04");
    save(&path.join("ko.csv"), &rows);
    for more in [&[][..], &["--force"][..]] {
        let refused = run(path, &[&queue[..], more].concat()).exits(2);
        assert!(refused.err.contains("Det står allerede avgjørelser i denne filen"), "{}", refused.err);
    }
    // Begun, and not finished: the line is wrong, and kept all the same.
    rows[1][DECISION] = "kanskje".to_owned();
    save(&path.join("ko.csv"), &rows);
    run(path, &[&queue[..], &["--force"][..]].concat()).exits(2);
    // The officer's own file is made anew only with all its decisions carried on, and is kept as it was.
    rows[1][DECISION].clear();
    save(&path.join("ko.csv"), &rows);
    run(path, &[&queue[..], &["--decisions", "ko.csv"][..]].concat()).exits(2);
    run(path, &[&queue[..], &["--decisions", "ko.csv", "--force"][..]].concat()).exits(1);
    assert_eq!(read(&path.join("ko-1.csv"))[1..], rows[1..]);
    fs::rename(path.join("ko-1.csv"), path.join("ko.csv")).unwrap();
    fs::copy(path.join("ko.csv"), path.join("kopi.csv")).unwrap();
    let told = run(path, &[&queue[..], &["--decisions", "kopi.csv", "--force"][..]].concat()).exits(1);
    assert!(told.out.contains("Øverst står 1 avgjørelse som er tatt før."), "{}", told.out);
    assert_eq!(read(&path.join("ko.csv")).len(), 1 + 1 + 11);
}

#[test]
fn each_line_of_a_queue_is_checked() {
    let folder = folder();
    let path = folder.path();
    run(path, &["validate", "soknader.csv", "--queue", "ko.csv", "--lang", "nn"]).exits(1);
    let fresh = read(&path.join("ko.csv"));
    for (column, text, code) in [
        (DECISION, "kanskje", "decision-value"),
        (DECISION, "", "decision-blank"),
        (DECISION + 1, "", "decision-blank"),
        (DECISION + 3, "2031-06-04", "decision-date-odd"),
        (DECISION + 2, "", "decision-blank"),
        (DECISION + 3, "i går", "decision-date"),
        (DECISION + 3, "2021-05-01", "decision-before-receipt"),
        (FACTS, "1,23457E+11", "decision-facts"),
        (FACTS, "000000000000", "decision-facts-changed"),
        (APPLICATION, "3405", "decision-who-other"),
        (CODE, "X1", "decision-code"),
    ] {
        let mut rows = fresh.clone();
        decide(&mut rows, "3437", "A09", "oppfylt", "2021-06-04");
        let row = rows.iter_mut().find(|row| row[DECISION] == "oppfylt").unwrap();
        text.clone_into(&mut row[column]);
        save(&path.join("ko.csv"), &rows);
        let refused = run(path, &["validate", "soknader.csv", "--decisions", "ko.csv", "--format", "json"]).exits(2);
        assert!(refused.err.contains(&format!("\"code\":\"{code}\"")), "{column} {text}: {}", refused.err);
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        let in_a_cell = !matches!(code, "decision-before-receipt" | "decision-facts-changed" | "decision-who-other");
        assert!(!in_a_cell || refused.err.contains(&format!(" › {letter}")), "{column}: {}", refused.err);
    }
    let refused = run(path, &["validate", "soknader.csv", "--queue", "ko.docx"]).exits(2);
    assert!(refused.err.contains("A case list is a CSV or a workbook"), "{}", refused.err);
}

/// What officers do to a spreadsheet: a title above it, a header of their own, a column once more.
#[test]
fn a_queue_that_was_worked_on_is_read_or_told_and_never_lost() {
    let folder = folder();
    let path = folder.path();
    run(path, &["validate", "soknader.csv", "--queue", "ko.xlsx", "--lang", "nb"]).exits(1);
    let mut rows = read(&path.join("ko.xlsx"));
    decide(&mut rows, "3437", "A09", "oppfylt", "2021-06-04");
    let reason = rows.iter_mut().find(|row| row[DECISION] == "oppfylt").unwrap();
    "=avtalt".clone_into(&mut reason[DECISION + 1]);
    let decided = |name: &str| {
        let told = run(path, &["validate", "soknader.csv", "--decisions", name, "--lang", "en"]).exits(1);
        told.out.contains("1 decision was taken into account")
    };
    let titled: Rows = [vec!["Kø".to_owned()], Vec::new()].into_iter().chain(rows.clone()).collect();
    save(&path.join("titled.xlsx"), &titled);
    assert!(decided("titled.xlsx"));
    // A queue in CSV keeps a text that begins like a formula, and it comes back as it was.
    save(&path.join("ko.xlsx"), &rows);
    for (from, to) in [("ko.xlsx", "a.csv"), ("a.csv", "b.csv")] {
        run(path, &["validate", "soknader.csv", "--decisions", from, "--queue", to, "--lang", "nb"]).exits(1);
        assert!(read(&path.join(to)).iter().any(|row| row[DECISION + 1] == "'=avtalt"), "{to}");
    }
    let mut twice = rows.clone();
    for row in &mut twice {
        let cell = row[DECISION].clone();
        row.push(cell);
    }
    save(&path.join("twice.xlsx"), &twice);
    let refused = run(path, &["validate", "soknader.csv", "--decisions", "twice.xlsx", "--format", "json"]).exits(2);
    assert!(refused.err.contains("decisions-column-twice"), "{}", refused.err);
    "Hva vi mener".clone_into(&mut rows[0][DECISION]);
    save(&path.join("renamed.xlsx"), &rows);
    for name in ["titled.xlsx", "twice.xlsx", "renamed.xlsx"] {
        let before = fs::read(path.join(name)).unwrap();
        for arguments in [
            ["validate", "soknader.csv", "--queue", name],
            ["import", "soknader.csv", "-o", name],
            ["import", "soknader.csv", "--write-mapping", name],
            ["validate", "soknader.csv", "--annotate", name],
        ] {
            run(path, &[&arguments[..], &["--force"][..]].concat()).exits(2);
        }
        assert!(fs::read(path.join(name)).unwrap() == before, "{name}");
    }
}

#[test]
fn of_too_many_participants_each_may_be_struck_out() {
    let folder = crate::binary::folder();
    let path = folder.path();
    run(path, &["validate", "examples/2021/soknader.xlsx", "--queue", "ko.xlsx", "--lang", "nb"]).exits(1);
    let mut rows = read(&path.join("ko.xlsx"));
    assert_eq!(rows.iter().filter(|row| row[APPLICATION] == "3413" && row[CODE].is_empty()).count(), 5);
    let row = rows.iter_mut().find(|row| row[APPLICATION] == "3413" && row[PARTICIPANT] == "5").unwrap();
    for (cell, text) in row[DECISION..].iter_mut().zip(["ut", "Trukket av kommunen", "K", "2021-06-04"]) {
        text.clone_into(cell);
    }
    save(&path.join("ko.xlsx"), &rows);
    let told = run(path, &["validate", "examples/2021/soknader.xlsx", "--decisions", "ko.xlsx", "--format", "json"]).exits(1);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let own = told["applications"].as_array().unwrap().iter().find(|one| one["id"] == "3413").unwrap();
    assert_eq!((&own["status"], &own["seats"]), (&"eligible".into(), &4.into()));
}

#[test]
fn the_drop_down_holds_the_allowed_decisions_and_the_file_is_the_officer_s_alone() {
    let folder = folder();
    let path = folder.path();
    run(path, &["validate", "soknader.csv", "--queue", "ko.xlsx", "--lang", "nb"]).exits(1);
    let bytes = fs::read(path.join("ko.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    for list in ["oppfylt,ikke oppfylt", "én person,to personer", "gjelder,faller bort", "student,kursdeltaker", "i tide"] {
        assert!(sheet.contains(&format!("<formula1>\"{list}\"</formula1>")), "{list}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(path.join("ko.xlsx")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    run(path, &["validate", "soknader.csv", "--queue", "ko-igjen.xlsx", "--lang", "nb"]).exits(1);
    assert_eq!(fs::read(path.join("ko-igjen.xlsx")).unwrap(), bytes, "two runs give the same bytes");
    // In a folder of spreadsheets it is passed over.
    fs::create_dir(path.join("innboks")).unwrap();
    for name in ["ko.xlsx", "soknader.csv"] {
        fs::copy(path.join(name), path.join("innboks").join(name)).unwrap();
    }
    run(path, &["validate", "soknader.csv", "--queue", "innboks/ko.csv", "--lang", "nn"]).exits(1);
    let told = run(path, &["import", "innboks", "--lang", "en"]).exits(0);
    for name in ["ko.csv", "ko.xlsx"] {
        assert!(told.err.contains(name) || told.out.contains(name), "{name}: {}{}", told.out, told.err);
    }
    assert!(told.out.contains("20 applications"), "{}", told.out);
}

/// A list of cases as its writer fills it in: cells by their places, above the headers and below the cases too.
pub fn fill_in(from: &Path, to: &Path, cells: &[(&str, &str, &str)], others: &[(&str, &str)]) {
    let mut workbook = open_workbook_auto(from).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let mut rows: Rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    for (case, decision, reason) in cells {
        let row = rows.iter_mut().find(|row| row[1].contains(case)).unwrap_or_else(|| panic!("{case}"));
        (row[DECISION], row[DECISION + 1]) = ((*decision).to_owned(), (*reason).to_owned());
    }
    for (label, text) in others {
        let row = rows.iter_mut().find(|row| row[0] == *label).unwrap();
        row[1] = (*text).to_owned();
    }
    save(to, &rows);
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_queue_saved_by_another_program_says_the_same() {
    let folder = folder();
    let path = folder.path();
    run(path, &["validate", "soknader.csv", "--queue", "ko.xlsx", "--lang", "nb"]).exits(1);
    let mut rows = read(&path.join("ko.xlsx"));
    decide_all(&mut rows, NB);
    save(&path.join("ko.xlsx"), &rows);
    let own = run(path, &["validate", "soknader.csv", "--decisions", "ko.xlsx", "--format", "json"]).exits(1).out;
    for kind in ["ods", "xls", "xlsx"] {
        let home = format!("-env:UserInstallation=file://{}/home", path.display());
        let arguments = [&home, "--headless", "--convert-to", kind, "--outdir", kind, "ko.xlsx"];
        let converted = std::process::Command::new("soffice").args(arguments).current_dir(path).output().unwrap();
        assert!(converted.status.success(), "{converted:?}");
        let copy = format!("{kind}/ko.{kind}");
        let told = run(path, &["validate", "soknader.csv", "--decisions", &copy, "--format", "json"]).exits(1).out;
        assert_eq!(
            told.replace(&format!("ko.{kind} "), "ko.xlsx ").replace("Sheet1", "Ark"),
            own.replace("Sheet1", "Ark"),
            "{kind}"
        );
        let frozen = format!("ut-{kind}");
        run(path, &["select", "soknader.csv", "--decisions", &copy, "--places", "9", "-o", &frozen]).exits(0);
        run(path, &["select", &format!("{frozen}/frozen.json"), "--seed", "1"]).exits(0);
        assert!(path.join(&frozen).join(format!("decisions.{kind}")).exists());
    }
}
