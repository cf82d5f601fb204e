//! The example intake in every layout and every form export: the same applications. The files are written here, by nothing that
//! the reader uses.

use std::fs;
use std::sync::{Arc, LazyLock};

use crate::binary::{example, folder, run};
use innoskole::intake::{self, Layout, Mapping, Reading, Wanted};
use innoskole::model::{Application, Field, Intake, ParticipantField};
use innoskole::program::Regulation;
use innoskole::rules::Assessment;
use innoskole::text::{Lang, Words};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// A table as rows of cells.
pub type Table = Vec<Vec<String>>;

static REGULATION: LazyLock<Arc<Regulation>> = LazyLock::new(|| Arc::new(Regulation::embedded().unwrap()));

/// The example, with its headers.
pub static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let bytes = fs::read(example("soknader.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
});

/// How many columns of the example are about the application, and about one participant.
const OWN: usize = 7;
const THEIRS: usize = 6;
const SLOTS: usize = 5;

fn read_with(files: &[(&str, Vec<u8>)], mapping: Option<&Mapping>) -> Reading {
    let files: Vec<(String, Vec<u8>)> = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone())).collect();
    intake::read(files.to_vec(), &Wanted { attributes: &[], register: &REGULATION.register, mapping })
        .unwrap_or_else(|fault| panic!("{fault}"))
}

pub fn read(files: &[(&str, Vec<u8>)]) -> Reading {
    read_with(files, None)
}

/// What matters of an application: every text, blanks made one; the time of receipt as the moment it is; slots that somebody filled in.
fn same(intake: &Intake) -> Vec<String> {
    let assessed = Assessment::of(&REGULATION, &Arc::new(intake.clone()), Vec::new()).unwrap().applications;
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = |one: Application<'_>, received: String| {
        let own = Field::ALL.into_iter().filter(|field| !matches!(field, Field::Received | Field::ApplicationNumber));
        let mut told: Vec<String> = own.map(|field| plain(one.text(field))).collect();
        for participant in one.participants() {
            let fields = ParticipantField::ALL.map(|field| plain(participant.text(field)));
            if fields.iter().any(|text| !text.is_empty()) {
                told.push(fields.join("|"));
            }
        }
        told.push(received);
        told.join("\n")
    };
    let mut all: Vec<String> = assessed
        .iter()
        .map(|one| {
            let received = one.received.as_ref().map_or("-".to_owned(), |moment| moment.timestamp().to_string());
            told(intake.applications.get(one.index), received)
        })
        .collect();
    all.sort();
    all
}

fn wanted() -> Vec<String> {
    same(&read(&[("a.csv", written(&TABLE, ";", "\r\n"))]).intake)
}

pub fn assert_wanted(intake: &Intake) {
    let (found, wanted) = (same(intake), wanted());
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(&wanted) {
        assert_eq!(found, wanted);
    }
}

/// A CSV as the exports write it: every cell in quotation marks.
pub fn written(table: &[Vec<String>], separator: &str, end: &str) -> Vec<u8> {
    let cell = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(separator) + end;
    table.iter().map(row).collect::<String>().into_bytes()
}

fn fill(sheet: &mut Worksheet, first: u32, rows: &[Vec<String>]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text.as_str()).unwrap();
        }
    }
}

pub fn workbook(sheets: &[(&str, u32, Table)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, first, rows) in sheets {
        fill(workbook.add_worksheet().set_name(*name).unwrap(), *first, rows);
    }
    workbook.save_to_buffer().unwrap()
}

pub fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The participants of a row, blank slots left out.
fn participants(row: &[String]) -> Vec<Vec<String>> {
    let slots = (0..SLOTS).map(|slot| row[OWN + slot * THEIRS..OWN + (slot + 1) * THEIRS].to_vec());
    slots.filter(|slot| slot.iter().any(|text| !text.trim().is_empty())).collect()
}

const THEIR_HEADERS: [&str; THEIRS] = ["Navn", "E-post", "Sektor", "Stilling", "Utdanning", "Arbeidserfaring"];

#[test]
fn two_rows_of_headers_under_a_title() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(1, 0, "Søknader til innovasjonsskolen 2021").unwrap();
    for (column, header) in (0..).zip(&TABLE[0][..OWN]) {
        sheet.merge_range(3, column, 4, column, header, &Format::new()).unwrap();
    }
    for slot in 0..SLOTS {
        let first = u16::try_from(OWN + slot * THEIRS).unwrap();
        sheet.merge_range(3, first, 3, first + 5, &format!("Deltaker {}", slot + 1), &Format::new()).unwrap();
        for (column, header) in (first..).zip(THEIR_HEADERS) {
            sheet.write(4, column, header).unwrap();
        }
    }
    fill(sheet, 5, &TABLE[1..]);
    let reading = read(&[("a.xlsx", workbook.save_to_buffer().unwrap())]);
    assert_eq!((reading.sheets[0].layout, reading.sheets[0].header_row), (Layout::Wide, 5));
    assert_wanted(&reading.intake);
}

#[test]
fn a_contact_above_the_headers_is_no_participant() {
    let rows = |above: [&str; 7]| {
        let headers = ["Kommune", "Navn", "E-post", "Navn", "E-post", "Navn", "E-post"];
        let values = ["Hamar", "K K", "k@example.no", "A A", "a@example.no", "B B", "b@example.no"];
        written(&[texts(&above), texts(&headers), texts(&values)], ";", "\n")
    };
    let reading = read(&[("a.csv", rows(["", "Kontaktperson", "", "Deltaker 1", "", "Deltaker 2", ""]))]);
    let one = reading.intake.applications.get(0);
    assert_eq!((one.text(Field::ContactName), one.participants().count()), ("K K", 2));
    let fault = intake::read(
        vec![("a.csv".to_owned(), rows(["", "Leder", "", "Rådgiver", "", "Politiker", ""]))],
        &Wanted { attributes: &[], register: &REGULATION.register, mapping: None },
    );
    assert_eq!(fault.unwrap_err().code, "columns-proposed");
}

/// Applications with a number, and their participants with the same number.
fn linked(key: impl Fn(usize, &[String]) -> String, header: &str) -> (Table, Table) {
    let mut applications = vec![[texts(&[header]), TABLE[0][..OWN].to_vec()].concat()];
    let mut all = vec![[texts(&[header]), texts(&THEIR_HEADERS)].concat()];
    for (index, row) in TABLE.iter().enumerate().skip(1) {
        applications.push([vec![key(index, row)], row[..OWN].to_vec()].concat());
        for participant in participants(row) {
            all.push([vec![key(index, row)], participant].concat());
        }
    }
    // The participants in an order of their own.
    all[1..].reverse();
    (applications, all)
}

/// Without the order of the participants, which linked tables tell otherwise.
fn unordered(same: Vec<String>) -> Vec<Vec<String>> {
    let sorted = |one: String| {
        let mut lines: Vec<String> = one.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let mut all: Vec<Vec<String>> = same.into_iter().map(sorted).collect();
    all.sort();
    all
}

#[test]
fn two_linked_sheets_or_files() {
    let (applications, all) = linked(|index, _| format!("S-{index}"), "Søknadsnummer");
    let one = workbook(&[("Deltakere", 2, all.clone()), ("Søknader", 0, applications.clone())]);
    let reading = read(&[("a.xlsx", one)]);
    assert_eq!(reading.sheets.iter().map(|sheet| sheet.layout).collect::<Vec<_>>(), [Layout::Applications, Layout::Participants]);
    assert!(unordered(same(&reading.intake)) == unordered(wanted()));
    let two = [("d.csv", written(&all, ",", "\r")), ("s.csv", written(&applications, ";", "\n"))];
    assert!(unordered(same(&read(&two).intake)) == unordered(wanted()));
}

#[test]
fn linked_by_municipality_in_any_spelling() {
    let applications = [
        texts(&["Kommune", "Mottatt", "Utfordring", "Forankring"]),
        texts(&["Bodø", "1.5.2021", "x", "ja"]),
        texts(&["Tana", "2.5.2021", "y", "ja"]),
    ];
    let participants = |key: &str| {
        [
            texts(&["Kommune", "Navn", "E-post"]),
            texts(&["1804", "A A", "a@example.no"]),
            texts(&["Deatnu", "B B", "b@example.no"]),
            texts(&[key, "C C", "c@example.no"]),
        ]
    };
    let files = |key: &str| [("s.csv", written(&applications, ";", "\n")), ("d.csv", written(&participants(key), ";", "\n"))];
    let reading = read(&files("Bodø kommune"));
    let counts: Vec<usize> = reading.intake.applications.iter().map(|one| one.participants().count()).collect();
    assert_eq!(counts, [2, 1]);
    let files = files("Hamar").map(|(name, bytes)| (name.to_owned(), bytes));
    let fault =
        intake::read(files.to_vec(), &Wanted { attributes: &[], register: &REGULATION.register, mapping: None }).unwrap_err();
    assert_eq!((fault.code, fault.cell.as_deref()), ("participant-without-application", Some("d.csv › A4")));
}

/// A form with labels in one column: answers beside or under them, participants under headings or as a table.
fn form(row: &[String], beside: bool, as_table: bool) -> Table {
    let mut rows = vec![texts(&["Søknad til innovasjonsskolen"]), texts(&[""])];
    let mut say = |label: &str, answer: &str| match beside {
        true => rows.push(texts(&[label, answer])),
        false => rows.extend([texts(&[label]), texts(&[answer]), texts(&[""])]),
    };
    for (label, answer) in TABLE[0][..OWN].iter().zip(row) {
        say(&format!("{label}:"), answer);
    }
    if as_table {
        rows.push(texts(&["Deltakere"]));
        rows.push(texts(&THEIR_HEADERS));
        rows.extend(participants(row));
    } else {
        for (number, participant) in (1..).zip(participants(row)) {
            rows.push(texts(&[&format!("Deltaker {number}")]));
            for (label, answer) in THEIR_HEADERS.iter().zip(&participant) {
                match beside {
                    true => rows.push(texts(&[label, answer])),
                    false => rows.extend([texts(&[label]), texts(&[answer]), texts(&[""])]),
                }
            }
        }
    }
    rows
}

#[test]
fn a_form_per_sheet() {
    for (beside, as_table) in [(true, false), (true, true), (false, false), (false, true)] {
        let mut workbook = Workbook::new();
        for row in TABLE.iter().skip(1).filter(|row| !participants(row).is_empty()) {
            fill(workbook.add_worksheet(), 0, &form(row, beside, as_table));
        }
        let reading = read(&[("a.xlsx", workbook.save_to_buffer().unwrap())]);
        assert!(reading.sheets.iter().all(|sheet| sheet.layout == Layout::Form));
        assert_wanted(&reading.intake);
    }
}

#[test]
fn a_form_per_file_in_a_folder() {
    let folder = folder();
    let inbox = folder.path().join("innboks");
    fs::create_dir(&inbox).unwrap();
    for (index, row) in TABLE.iter().enumerate().skip(1) {
        fs::write(inbox.join(format!("søknad {index:02}.csv")), written(&form(row, true, false), ";", "\r\n")).unwrap();
    }
    for (name, bytes) in [
        ("~$søknad 01.xlsx", "x"),
        (".~lock.søknad 01.ods#", "x"),
        ("notater.docx", "x"),
        ("decisions.csv", "application;code;participant;facts;decision;reason;by;date\n"),
    ] {
        fs::write(inbox.join(name), bytes).unwrap();
    }
    let told = run(folder.path(), &["import", "innboks", "-o", "intake.json"]).exits(0);
    for skipped in ["~$søknad 01.xlsx", ".~lock.søknad 01.ods#", "notater.docx", "decisions.csv"] {
        assert!(told.err.contains(&format!("Passed over in the folder: innboks/{skipped}")), "{}", told.err);
    }
    assert!(told.out.contains("søknad 63.csv: a form with one application"), "{}", told.out);
    assert!(told.out.contains("In all: ") && told.out.contains("applications 63, participants 222."), "{}", told.out);
    let intake = intake::parse(&fs::read_to_string(folder.path().join("intake.json")).unwrap(), "intake.json").unwrap();
    assert_wanted(&intake);
    assert_eq!(intake.place(intake.applications.get(2).first_cell().unwrap()), "søknad 03.csv › B3");
}

#[test]
fn two_answers_beside_a_label_are_not_chosen_between() {
    let rows = [
        ["Kommune", "Hamar", "Tana"],
        ["Mottatt", "1.5.2021", ""],
        ["Utfordring", "x", ""],
        ["Deltaker 1 navn", "A A", ""],
        ["Deltaker 1 e-post", "a@example.no", ""],
    ];
    let table: Table = rows.iter().map(|row| texts(row)).collect();
    let files = [("a.csv".to_owned(), written(&table, ";", "\n"))];
    let fault =
        intake::read(files.to_vec(), &Wanted { attributes: &[], register: &REGULATION.register, mapping: None }).unwrap_err();
    assert_eq!((fault.code, fault.cell.as_deref()), ("form-several-answers", Some("B1")));
}

/// Each of these once put a value, or a person, in the wrong place without a word.
#[test]
fn what_could_be_read_in_two_ways_stops_the_work() {
    let wanted = Wanted { attributes: &[], register: &REGULATION.register, mapping: None };
    let form = "Kommune;Hole\nMottatt;1.5.2021\nBeskrivelse;x\nForankring;ja\n";
    let people = "Navn;E-post;Utdanning\nKari;k@example.no;master\nOla;o@example.no;1 år\n";
    for (text, code) in [
        // Two tables of participants in one form.
        (format!("{form}\n{people}\nVara\n{people}"), "column-twice"),
        // The same participant by labels and in a table.
        (format!("{form}Deltaker 1 navn;Per\nDeltaker 1 e-post;p@example.no\n\n{people}"), "column-twice"),
        // A separator in a text, and a blank end.
        ("Kommune;Beskrivelse;Forankring;Navn 1;E-post 1;Kommentar\nHole;a;ja;Kari;k@example.no;\nTana;a;ja;Kari;k@example.no;\nLom;a; b;ja;Kari;k@example.no;\n".to_owned(), "row-too-long"),
        // A contact above the first columns of participants.
        (";Kontaktperson;;;\nKommune;Navn;E-post;Navn;E-post\nHole;K;k@example.no;A;a@example.no\n".to_owned(), "columns-proposed"),
        (";;Kontaktperson;;\nKommune;Mottatt;Navn;E-post;Beskrivelse\nHole;1.5.2021;K;k@example.no;x\n".to_owned(), "applications-alone"),
        // One participant without a column for education, among headers told apart by their order.
        ("Kommune;Navn;E-post;Navn;E-post;Utdanning;Navn;E-post;Utdanning\nHole;A;a@example.no;B;b@example.no;1 år;C;c@example.no;master\n".to_owned(), "columns-proposed"),
        ("Kommune;Navn 2;E-post;Navn 1;E-post\nHole;B;b@example.no;A;a@example.no\n".to_owned(), "columns-proposed"),
        // Labels beside each other over their answers.
        (format!("Kommune;Hole\nMottatt;1.5.2021\nBeskrivelse;Forankring\nVi vil;Ja\n\n{people}"), "form-labels-beside"),
        // A row without a number, where the others have one: whose it is would depend on the order of the rows.
        ("Søknadsnummer;Kommune;Navn;E-post\n;Bodø;A;a@example.no\n5;Bodø;B;b@example.no\n".to_owned(), "row-without-number"),
        ("Søknadsnummer;Kommune;Navn;E-post\n5;Bodø;B;b@example.no\n;Hamar;C;c@example.no\n".to_owned(), "row-without-number"),
        // A second table further down.
        ("Kommune;Navn;E-post\nHole;A;a@example.no\n\nListe\nto\ntre\nfire\nNavn;E-post;Kommune\nB;b@example.no;Tana\n".to_owned(), "several-tables-on-sheet"),
    ] {
        let found = intake::read(vec![("a.csv".to_owned(), text.clone().into_bytes())], &wanted);
        assert_eq!(found.map(|reading| reading.intake.applications).map_err(|fault| fault.code), Err(code), "{text}");
    }
    let linked = |applications: &str, people: &str| {
        let files = [("s.csv", applications), ("d.csv", people)].map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        intake::read(files.to_vec(), &wanted)
    };
    let applications = "Søknadsnummer;Kommune;Beskrivelse;Mottatt\n1;Hole;x;1.5.2021\n2;Tana;y;1.5.2021\n";
    let found =
        linked(applications, "Søknadsnummer;Navn;E-post;Forankring\n1;A;a@example.no;ja\n2;B;b@example.no;nei\n").unwrap();
    let said: Vec<&str> = found.intake.applications.iter().map(|one| one.text(Field::Endorsement)).collect();
    assert_eq!(said, ["ja", "nei"], "what the participants' table says of the application is kept");
    let blank =
        linked(applications, "Søknadsnummer;Kommune;Navn;E-post\n2;Tana;A;a@example.no\n;Hole;B;b@example.no\n").unwrap_err();
    assert_eq!(blank.code, "participant-of-none", "one blank number does not make the others count for nothing");
}

#[test]
fn a_blank_slot_among_participants_ends_nothing() {
    let text = "Kommune;Hole;;\nMottatt;1.5.2021;;\nBeskrivelse;x;;\nForankring;ja;;\nNr;Navn;E-post;Utdanning\n1;A;a@example.no;3 år\n2;;;\n3;C;c@example.no;master\n";
    let reading = read(&[("a.csv", text.as_bytes().to_vec())]);
    let names: Vec<&str> =
        reading.intake.applications.get(0).participants().map(|one| one.text(ParticipantField::Name)).collect();
    assert_eq!(names, ["A", "", "C"]);
}

/// The participants' names, by application.
fn people(text: &str) -> Vec<(String, Vec<String>)> {
    let reading = read(&[("a.csv", text.as_bytes().to_vec())]);
    let names = |one: Application<'_>| one.participants().map(|who| who.text(ParticipantField::Name).to_owned()).collect();
    reading.intake.applications.iter().map(|one| (one.text(Field::Municipality).to_owned(), names(one))).collect()
}

#[test]
fn rows_of_a_long_table_belong_where_they_say() {
    let one = |municipality: &str, names: &[&str]| (municipality.to_owned(), names.iter().map(ToString::to_string).collect());
    let head = "Søknadsnummer;Kommune;Navn;E-post\n";
    // The municipality stands on one row of the number only, wherever that is.
    let rows = ["5;;D;d@example.no\n", "5;Bodø;B;b@example.no\n", "6;Hamar;C;c@example.no\n"];
    assert_eq!(people(&format!("{head}{}", rows.concat())), [one("Bodø", &["D", "B"]), one("Hamar", &["C"])]);
    assert_eq!(
        people(&format!("{head}{}{}{}", rows[1], rows[2], rows[0])),
        [one("Bodø", &["B", "D"]), one("Hamar", &["C"])],
        "the number goes before the row above"
    );
    // Only a participant: the one above; after a blank row nobody's.
    let head = "Kommune;Navn;E-post\n";
    let told = people(&format!("{head}Alta;A;a@example.no\n;B;b@example.no\n\n;C;c@example.no\n"));
    assert_eq!(told, [one("Alta", &["A", "B"]), one("", &["C"])]);
    // What nobody sees makes no difference.
    let told =
        people(&format!("{head}Bodø;A;a@example.no\nHamar;B;b@example.no\nBodø\u{200b};C;c@example.no\n\u{a0}\u{200b};;\n"));
    assert_eq!(told, [one("Bodø", &["A", "C"]), one("Hamar", &["B"])]);
}

#[test]
fn a_misspelled_municipality_of_a_linked_table_comes_with_the_nearest() {
    let applications = "Kommune;Mottatt;Beskrivelse;Forankring\nStavanger;1.5.2021;x;ja\n";
    let people = "Kommune;Navn;E-post\nStavnger;Kari;k@example.no\n";
    let files = vec![("s.csv".to_owned(), applications.as_bytes().to_vec()), ("d.csv".to_owned(), people.as_bytes().to_vec())];
    let wanted = Wanted { attributes: &[], register: &REGULATION.register, mapping: None };
    let fault = intake::read(files.clone(), &wanted).unwrap_err();
    let (message, hint) = Words::new(Lang::En).fault(&fault);
    assert_eq!(
        message,
        "There is no application that belongs to “Stavnger”. Nearest: 1103 Stavanger, 3413 Stange and 5037 Levanger."
    );
    assert!(hint.contains("\"Stavnger\" = \"NNNN\""), "{hint}");
    let mapping = b"format = \"innoskole-mapping/1\"\n[municipalities]\n\"Stavnger\" = \"1103\"\n";
    let mapping = Mapping::read("m.toml", mapping).unwrap();
    let reading = intake::read(files, &Wanted { mapping: Some(&mapping), ..wanted }).unwrap();
    assert_eq!(reading.intake.applications.get(0).participants().count(), 1);
    assert!(reading.idle.is_empty(), "{:?}", reading.idle);
}
