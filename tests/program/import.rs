//! Reading: kinds of files, layouts, and what cannot be read.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::binary::{example, files, folder, json, ran, root, run};
use innoskole::intake::{self, Layout};
use innoskole::model::{Field, Intake, ParticipantField};
use innoskole::program::Regulation;
use innoskole::rules::Assessment;
use proptest::prelude::*;
use snapbox::assert_data_eq;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(root().join("fixtures/import").join(name)).unwrap()
}

fn wanted() -> intake::Wanted<'static> {
    intake::Wanted { attributes: &[], register: &REGULATION.register, mapping: None }
}

fn read(name: &str) -> intake::Reading {
    intake::read(vec![(name.to_owned(), fixture(name))], &wanted()).unwrap()
}

/// What was read, without where.
fn texts(intake: &Intake) -> Vec<Vec<String>> {
    let application = |one: innoskole::model::Application<'_>| {
        let own = Field::ALL.into_iter().map(|field| one.text(field).to_owned());
        let theirs = one.participants().flat_map(|who| ParticipantField::ALL.map(|field| who.text(field).to_owned()));
        own.chain(theirs).collect()
    };
    intake.applications.iter().map(application).collect()
}

#[test]
fn the_receipt_tells_what_was_read_and_as_what() {
    let folder = folder();
    let told = run(folder.path(), &["import", "examples/2021/soknader.xlsx", "-o", "intake.json"]).exits(0);
    assert_data_eq!(told.out, snapbox::file!["../snapshots/import.txt"]);
    let told = run(folder.path(), &["validate", "intake.json"]).exits(1);
    let direct = run(folder.path(), &["validate", "examples/2021/soknader.xlsx"]).exits(1);
    assert_eq!(told.out, direct.out, "the intake holds all that the spreadsheet does");
    let piped = run(folder.path(), &["import", "examples/2021/soknader.xlsx", "-o", "-"]).exits(0);
    assert_eq!(piped.out, fs::read_to_string(folder.path().join("intake.json")).unwrap());
}

#[test]
fn an_old_workbook_reads_as_the_new_one() {
    let new = intake::read(vec![("a".to_owned(), fs::read(example("soknader.xlsx")).unwrap())], &wanted()).unwrap();
    let old = read("soknader.xls");
    assert_eq!(texts(&old.intake), texts(&new.intake));
    assert_eq!(
        old.intake.applications.get(3).participants().nth(1),
        new.intake.applications.get(3).participants().nth(1),
        "the same cells"
    );
}

/// A minimal XLSB: every cell an inline string, at rows and columns of our choice.
fn xlsb(cells: &[(u32, u32, &str)]) -> Vec<u8> {
    let wide = |text: &str| -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        [u32::try_from(units.len()).unwrap().to_le_bytes().to_vec(), units.iter().flat_map(|unit| unit.to_le_bytes()).collect()]
            .concat()
    };
    let record = |kind: u16, body: &[u8]| -> Vec<u8> {
        let mut bytes = match kind {
            0..128 => vec![u8::try_from(kind).unwrap()],
            _ => vec![u8::try_from(kind & 0x7f).unwrap() | 0x80, u8::try_from(kind >> 7).unwrap()],
        };
        let mut size = body.len();
        while size >= 128 {
            bytes.push(u8::try_from(size & 0x7f).unwrap() | 0x80);
            size >>= 7;
        }
        bytes.push(u8::try_from(size).unwrap());
        bytes.extend(body);
        bytes
    };
    let mut sheet =
        [record(0x81, &[]), record(0x94, &[0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0]), record(0x91, &[])].concat();
    let mut row = None;
    for (number, column, text) in cells {
        if row != Some(*number) {
            sheet.extend(record(0, &[number.to_le_bytes().to_vec(), vec![0; 13]].concat()));
            row = Some(*number);
        }
        sheet.extend(record(6, &[column.to_le_bytes().to_vec(), vec![0; 4], wide(text)].concat()));
    }
    sheet.extend([record(0x92, &[]), record(0x82, &[])].concat());
    let bundle = [vec![0; 4], 1_u32.to_le_bytes().to_vec(), wide("rId1"), wide("Svar")].concat();
    let workbook = [record(0x83, &[]), record(0x8f, &[]), record(0x9c, &bundle), record(0x90, &[]), record(0x84, &[])].concat();
    let relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("xl/workbook.bin", &workbook[..]),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_binary_workbook_is_read_with_its_absolute_cells() {
    let cells = [
        (4, 2, "Kommune"),
        (4, 3, "Navn"),
        (4, 4, "E-post"),
        (6, 2, "Bodø"),
        (6, 3, "Åse Ødegårdsli"),
        (6, 4, "aase@example.no"),
    ];
    let reading = intake::read(vec![("a.xlsb".to_owned(), xlsb(&cells))], &wanted()).unwrap();
    assert_eq!(reading.sheets[0].header_row, 5);
    let value = reading.intake.applications.get(0).value(Field::Municipality).unwrap();
    assert_eq!((value.text, reading.intake.place(value.cell).as_str()), ("Bodø", "a.xlsb › Svar › C7"));
}

#[test]
fn a_sheet_that_is_not_used_is_said_every_time() {
    let folder = folder();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let mut add = |name: &str, rows: &[&[&str]]| {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    };
    add("Sør", &[&["Kommune", "Navn", "E-post"], &["Hamar", "A A", "a@example.no"]]);
    add("Nord", &[&["Kommune", "Deltaker", "Adresse"], &["Tana", "B B", "b@example.no"]]);
    add("Tomt", &[]);
    workbook.save(folder.path().join("a.xlsx")).unwrap();
    for arguments in [&["import", "a.xlsx", "-o", "intake.json"][..], &["validate", "a.xlsx"], &["validate", "intake.json"]] {
        let told = run(folder.path(), arguments);
        assert!(
            told.out.contains("Not used: a.xlsx › Nord (no table of applications, or the mapping file says so)."),
            "{}",
            told.out
        );
        assert!(!told.out.contains("Tomt"), "{}", told.out);
    }
}

#[test]
fn a_sheet_whose_headers_are_at_fault_stops_the_work() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, third) in [("Sør", "E-post"), ("Nord", "Navn på kommune")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (column, text) in
            (0..).zip(["Kommune", "Navn", third, "E-mail"].into_iter().take(if third == "E-post" { 3 } else { 4 }))
        {
            sheet.write(0, column, text).unwrap();
            sheet.write(1, column, "x").unwrap();
        }
    }
    let fault = intake::read(vec![("a.xlsx".to_owned(), workbook.save_to_buffer().unwrap())], &wanted()).unwrap_err();
    assert_eq!((fault.code, fault.file.as_deref()), ("column-twice", Some("a.xlsx › Nord")));
}

#[test]
fn a_stray_cell_at_the_end_of_a_sheet_costs_nothing() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip([["Kommune", "Navn", "E-post"], ["Hamar", "A A", "a@example.no"]]) {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).unwrap();
        }
    }
    sheet.write(1_048_575, 16_383, "stray").unwrap();
    let reading = intake::read(vec![("a.xlsx".to_owned(), workbook.save_to_buffer().unwrap())], &wanted()).unwrap();
    assert_eq!(reading.intake.applications.len(), 1);
}

#[test]
fn a_picture_does_not_change_what_kind_a_workbook_is() {
    let bytes = fs::read(example("soknader.ods")).unwrap();
    let mut archive = zip::ZipWriter::new_append(std::io::Cursor::new(bytes)).unwrap();
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("Pictures/logo.bin", stored).unwrap();
    archive.write_all(b"noise xl/workbook.bin noise").unwrap();
    let bytes = archive.finish().unwrap().into_inner();
    assert_eq!(intake::read(vec![("a.ods".to_owned(), bytes)], &wanted()).unwrap().intake.applications.len(), 63);
}

#[test]
fn a_description_of_several_paragraphs_is_one_cell() {
    let text = "Kommune,Utfordring,Navn,E-post\nHamar,\"Først dette.\n\nSå skole, barnehage, helse, \"\"alt\"\", og mer, og mer.\",A A,a@example.no\n";
    let reading = intake::read(vec![("a.csv".to_owned(), text.as_bytes().to_vec())], &wanted()).unwrap();
    assert!(reading.intake.applications.get(0).text(Field::Challenge).ends_with("\"alt\", og mer, og mer."));
}

#[test]
fn character_sets_separators_and_title_lines_are_told() {
    let windows = read("windows-1252.csv");
    assert_eq!((windows.sheets[0].layout, windows.sheets[0].applications, windows.sheets[0].participants), (Layout::Long, 2, 3));
    assert_eq!(windows.intake.applications.get(0).participants().next().unwrap().text(ParticipantField::Name), "Åse Ødegårdsli");
    assert_eq!(read("utf-16.csv").intake.applications.get(0).text(Field::Municipality), "Bodø");
    let tabs = read("tabs.csv");
    assert_eq!(tabs.intake.applications.get(0).text(Field::Municipality), "Lom, \"den gamle\"");
    assert_eq!(tabs.intake.applications.get(0).participants().next().unwrap().text(ParticipantField::Name), "Kari\nNordmo");
    let title = read("title-lines.csv");
    assert_eq!(title.sheets[0].header_row, 3);
    assert_eq!(title.intake.applications.get(0).first_cell().unwrap().cell(), "A4");
}

#[test]
fn what_cannot_be_read_gets_a_clear_error_and_nothing_is_written() {
    let folder = folder();
    let here = |name: &str| folder.path().join(name);
    fs::write(here("empty.xlsx"), "").unwrap();
    fs::write(here("blank.csv"), "\n \n;;\n").unwrap();
    let whole = fs::read(example("soknader.xlsx")).unwrap();
    fs::write(here("truncated.xlsx"), &whole[..whole.len() / 2]).unwrap();
    fs::write(here("noise.xlsx"), b"PK\x03\x04 and then nothing that a zip would hold").unwrap();
    fs::write(here("program.bin"), b"\x7fELF\x02\x01\x01\x00\x00").unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet();
    workbook.save(here("empty-sheet.xlsx")).unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for _ in 0..2 {
        let sheet = workbook.add_worksheet();
        for (column, text) in (0..).zip(["Kommune", "Navn", "E-post"]) {
            sheet.write(0, column, text).unwrap();
        }
    }
    workbook.save(here("two-tables.xlsx")).unwrap();
    for name in [
        "encrypted.xlsx", "web-page.xls", "pdf.xlsx", "no-email.csv", "column-twice.csv", "headers-only.csv", "row-of-which.csv",
        "open-quote.csv", "uneven.csv", "rows-disagree.csv",
    ] {
        fs::copy(root().join("fixtures/import").join(name), here(name)).unwrap();
    }
    let before = files(folder.path());
    let mut told = String::new();
    for name in [
        "missing.xlsx", "examples", "empty.xlsx", "blank.csv", "empty-sheet.xlsx", "truncated.xlsx", "noise.xlsx", "program.bin",
        "encrypted.xlsx", "web-page.xls", "pdf.xlsx", "no-email.csv", "column-twice.csv", "headers-only.csv", "row-of-which.csv",
        "open-quote.csv", "uneven.csv", "rows-disagree.csv", "two-tables.xlsx",
    ] {
        for command in
            [&["import", name, "-o", "intake.json"][..], &["validate", name], &["select", name, "--places", "24", "-o", "out"]]
        {
            let refused = run(folder.path(), command).exits(2);
            assert_eq!(refused.out, "", "{command:?}");
            if command[0] == "select" {
                told.push_str(&refused.err);
            }
        }
    }
    assert_data_eq!(told, snapbox::file!["../snapshots/unreadable.txt"]);
    assert_eq!(files(folder.path()), before);
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    let folder = folder();
    fs::write(folder.path().join("file"), "").unwrap();
    let refused = run(folder.path(), &["import", "examples/2021/soknader.xlsx", "-o", "file/intake.json"]).exits(2);
    assert!(refused.err.contains("file: This is a file, and a folder is needed here."), "{}", refused.err);
    let refused = run(folder.path(), &["import", "examples/2021/soknader.xlsx", "-o", "file"]).exits(2);
    assert!(refused.err.contains("It exists already"), "{}", refused.err);
    assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "");
}

#[test]
fn several_files_are_read_one_after_the_other() {
    let folder = folder();
    let copy = |name: &str| fs::copy(root().join("fixtures/import").join(name), folder.path().join(name)).unwrap();
    for name in ["windows-1252.csv", "title-lines.csv"] {
        copy(name);
    }
    run(folder.path(), &["import", "windows-1252.csv", "title-lines.csv", "-o", "intake.json"]).exits(0);
    let intake = json(&folder.path().join("intake.json"));
    assert_eq!(intake["sources"].as_array().unwrap().len(), 2);
    assert_eq!(intake["applications"].as_array().unwrap().len(), 3);
    assert_eq!(intake["applications"][2]["values"]["municipality"]["cell"], "1!A4");
    let refused = run(folder.path(), &["import", "title-lines.csv", "title-lines.csv"]).exits(2);
    assert!(refused.err.contains("This is the same file"), "{}", refused.err);
    let refused = run(folder.path(), &["validate", "title-lines.csv", "intake.json"]).exits(2);
    assert!(refused.err.contains("one of them is intake.json"), "{}", refused.err);
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_workbook_saved_again_by_another_program_gives_the_same_applications() {
    let folder = tempfile::tempdir().unwrap();
    let original = intake::read(vec![("a".to_owned(), fs::read(example("soknader.xlsx")).unwrap())], &wanted()).unwrap();
    for (from, kind) in [("soknader.xlsx", "ods"), ("soknader.xlsx", "xls"), ("soknader.ods", "xlsx")] {
        let out = folder.path().join(format!("{from}-{kind}"));
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        let told = ran(std::process::Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", kind, "--outdir"])
            .arg(&out)
            .arg(example(from)));
        assert_eq!(told.status, 0, "{}", told.err);
        let bytes = fs::read(out.join(Path::new(from).with_extension(kind))).unwrap();
        let again = intake::read(vec![("b".to_owned(), bytes)], &wanted()).unwrap();
        assert_eq!(texts(&again.intake), texts(&original.intake), "{from} to {kind}");
    }
}

static REGULATION: LazyLock<Arc<Regulation>> = LazyLock::new(|| Arc::new(Regulation::embedded().unwrap()));

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = intake::read(vec![("a".to_owned(), bytes)], &wanted());
    }

    #[test]
    fn no_table_makes_reading_or_rules_panic(rows in proptest::collection::vec("[a-zæøå0-9 ,;./&()\"\n-]{0,60}", 1..12)) {
        let table = format!("Kommune;Mottatt;Utfordring;Forankring;Navn;E-post;Sektor;Utdanning;Erfaring\n{}\n", rows.join("\n"));
        if let Ok(reading) = intake::read(vec![("a.csv".to_owned(), table.into_bytes())], &wanted()) {
            let count = reading.intake.applications.len();
            let assessment = Assessment::of(&REGULATION, &Arc::new(reading.intake), Vec::new()).unwrap();
            prop_assert_eq!(assessment.applications.len(), count);
        }
    }
}

#[test]
fn an_intake_changed_by_hand_is_refused() {
    let folder = folder();
    run(folder.path(), &["import", "examples/2021/soknader.csv", "-o", "a.json"]).exits(0);
    let text = fs::read_to_string(folder.path().join("a.json")).unwrap();
    for (from, to, found) in [
        ("\"number\":2", "\"number\":1", "not numbered in order"),
        ("\"values\":{", "\"values\":{\"received\":{\"text\":\"\",\"cell\":\"0!A2\"},", "stands there twice"),
        ("\"0!A2\"", "\"77!A2\"", "a sheet that is not listed"),
        ("\"rows\": ", "\"mapping\": 9, \"rows\": ", "a sheet that is not listed"),
    ] {
        assert!(text.contains(from), "{from}");
        fs::write(folder.path().join("b.json"), text.replacen(from, to, 1)).unwrap();
        let told = run(folder.path(), &["validate", "b.json"]).exits(2);
        assert!(told.err.contains(found) && told.err.contains("b.json"), "{}", told.err);
    }
    fs::write(folder.path().join("c.json"), format!("\u{feff}{text}")).unwrap();
    run(folder.path(), &["validate", "c.json"]).exits(1);
}

#[test]
fn a_spreadsheet_is_not_overwritten_by_what_was_read_from_it() {
    let folder = folder();
    let before = fs::read(example("soknader.csv")).unwrap();
    for path in ["examples/2021/soknader.csv", "examples/../examples/2021/soknader.csv"] {
        let told = run(folder.path(), &["import", "examples/2021/soknader.csv", "-o", path, "--force"]).exits(2);
        assert!(told.err.contains("it would be lost"), "{}", told.err);
    }
    assert_eq!(fs::read(folder.path().join("examples/2021/soknader.csv")).unwrap(), before);
}

#[test]
fn more_than_applications_can_be_is_refused() {
    let wanted = wanted();
    let head = "Kommune;Navn 1;E-post 1\n";
    for (text, limit) in [
        (format!("{head}{}", "a\n".repeat(300_001)), "large-applications"),
        (format!("{head}{}", "a".repeat(5 << 20)), "large-line"),
        (format!("{head}\"{}\"", "a\n".repeat(3 << 20)), "large-line"),
    ] {
        let fault = intake::read(vec![("a.csv".to_owned(), text.into_bytes())], &wanted).unwrap_err();
        assert!(fault.to_string().contains(limit), "{fault}");
    }
}
