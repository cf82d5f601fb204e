//! Every awkward file of `fixtures/import`, and what is made of it; and what once made a library panic.

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;

use crate::binary::{root, run};
use innoskole::intake::{self, Wanted};
use innoskole::model::{Field, ParticipantField};
use innoskole::program::Regulation;
use innoskole::rules::Assessment;
use innoskole::text::{Lang, Words};
use snapbox::assert_data_eq;

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("fixtures").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn every_awkward_file_gives_its_applications_or_a_clear_refusal() {
    let regulation = Arc::new(Regulation::embedded().unwrap());
    let words = Words::new(Lang::En);
    let wanted = Wanted { attributes: &[], register: &regulation.register, mapping: None };
    let mut table = String::new();
    for name in names("import") {
        let bytes = fs::read(root().join("fixtures/import").join(&name)).unwrap();
        writeln!(table, "{name}").unwrap();
        match intake::read(vec![(name.clone(), bytes)], &wanted) {
            Err(fault) => {
                let place = fault.cell.as_ref().map_or_else(String::new, |cell| format!(" ({cell})"));
                writeln!(table, "    refused{place}: {}", words.fault(&fault).0).unwrap();
            }
            Ok(reading) => {
                let layouts: Vec<String> =
                    reading.sheets.iter().map(|sheet| format!("{:?} from row {}", sheet.layout, sheet.header_row)).collect();
                let (applications, intake) = (reading.intake.applications.len(), &reading.intake);
                let people = intake.applications.iter().flat_map(|one| one.participants());
                let named: Vec<&str> =
                    people.map(|one| one.text(ParticipantField::Name)).filter(|name| !name.is_empty()).collect();
                let assessment = Assessment::of(&regulation, &Arc::new(intake.clone()), Vec::new()).unwrap();
                let first = &assessment.applications[0];
                let written = intake.applications.get(first.index).text(Field::Municipality);
                let id = first.id.map_or_else(|| "unknown".to_owned(), |id| id.to_string());
                let received = first.received.as_ref().map_or_else(|| "-".to_owned(), |moment| moment.datetime().to_string());
                write!(
                    table,
                    "    {}: {applications} applications, {} participants; first {written:?} = {id}, received {received}",
                    layouts.join(" + "),
                    named.len()
                )
                .unwrap();
                for (_, rows) in &reading.hidden {
                    write!(table, "; hidden: {}", rows.map_or_else(|| "the sheet".to_owned(), |rows| format!("{rows} rows")))
                        .unwrap();
                }
                let unused: Vec<&str> = intake.unused.iter().map(|value| value.text.as_str()).collect();
                if !unused.is_empty() {
                    write!(table, "; not used: {}", unused.join(", ")).unwrap();
                }
                table.push('\n');
            }
        }
    }
    assert!(names("import").len() >= 40);
    assert_data_eq!(table, snapbox::file!["../snapshots/awkward.txt"]);
}

#[test]
fn through_the_program_no_awkward_file_is_a_surprise() {
    let folder = crate::binary::folder();
    for name in names("import") {
        fs::copy(root().join("fixtures/import").join(&name), folder.path().join(&name)).unwrap();
        let told = run(folder.path(), &["import", &name]);
        assert!(matches!(told.status, 0 | 2), "{name}: {}", told.err);
        assert!(!told.err.contains("panicked"), "{name}: {}", told.err);
        // Where columns are only proposed the table stands before the reason.
        assert_eq!(told.status == 2, told.err.contains(&format!("innoskole: {name}")), "{name}: {}", told.err);
        assert!(!told.err.contains('⟨') && !told.out.contains('⟨'), "{name}: {}{}", told.out, told.err);
    }
}

#[test]
fn what_makes_a_library_panic_is_a_clear_refusal() {
    let folder = crate::binary::folder();
    for name in names("crashes") {
        fs::copy(root().join("fixtures/crashes").join(&name), folder.path().join(&name)).unwrap();
        let told = run(folder.path(), &["import", &name, "-o", "intake.json"]).exits(2);
        let wanted = format!("innoskole: {name}: The file cannot be read: it is not built as such files are. [file-confused]\n");
        assert!(told.err.starts_with(&wanted), "{}", told.err);
        assert!(!folder.path().join("intake.json").exists());
    }
}
