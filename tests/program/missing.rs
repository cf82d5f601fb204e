//! Asking for what is missing: a request to each municipality concerned, and a copy of the spreadsheets with notes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{files, folder, ran, root, run};
use calamine::{Reader, open_workbook_auto};

const INTAKE: &str = "examples/2021/soknader.xlsx";

fn with_deadline(folder: &Path, language: &str) {
    let program = innoskole::program::DEFAULT
        .replacen("# correction_deadline = 2021-06-08 ", "correction_deadline = 2021-06-08 ", 1)
        .replacen("language = \"nb\"", &format!("language = \"{language}\""), 1)
        + "\n[contact]\nname = \"Opptakskontoret på Høgskolen\"\nemail = \"opptak@example.no\"\n";
    fs::write(folder.join("p.toml"), program).unwrap();
}

fn message(folder: &Path, id: &str) -> String {
    let name = files(&folder.join("brev")).into_iter().find(|name| name.starts_with(id)).unwrap();
    fs::read_to_string(folder.join("brev").join(name)).unwrap()
}

#[test]
fn a_request_to_each_municipality_in_its_own_form_of_norwegian() {
    let folder = folder();
    with_deadline(folder.path(), "nb");
    let told = run(folder.path(), &["validate", INTAKE, "--requests", "brev", "--program", "p.toml", "--lang", "en"]).exits(1);
    assert!(
        told.out.contains("Written: 22 requests in brev, and mottakere.csv with who gets what. Nothing was sent"),
        "{}",
        told.out
    );
    for (id, name) in [("4642", "request-nn.txt"), ("3413", "request-nb.txt")] {
        let snapshot = snapbox::Data::read_from(&root().join("tests/snapshots").join(name), None);
        snapbox::assert_data_eq!(message(folder.path(), id).replace("\r\n", "\n"), snapshot.raw());
    }
    let list = fs::read_to_string(folder.path().join("brev/mottakere.csv")).unwrap();
    assert_eq!(list.lines().count(), 23);
    let line = list.lines().find(|line| line.starts_with("4642;")).unwrap();
    assert!(
        line.starts_with("4642;Lærdal;nn;postmottak@laerdal.kommune.example.no;") && line.ends_with(";4642-laerdal.eml;A03"),
        "{line}"
    );
    // Only what the municipality can put right: an individual assessment (P05) and what was decided are no business of theirs.
    let asked: BTreeSet<&str> = list.lines().skip(1).flat_map(|line| line.rsplit(';').next().unwrap().split(' ')).collect();
    assert_eq!(asked, BTreeSet::from(["A03", "A04", "A05", "A06", "A08", "A09", "A13", "P02", "P07"]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for name in files(&folder.path().join("brev")) {
            let mode = fs::metadata(folder.path().join("brev").join(&name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }
}

#[test]
fn a_neutral_municipality_is_written_to_in_the_programme_s_language() {
    // Alstahaug (1820) is neutral, Stange (3413) has decided on bokmål, Lærdal (4642) on nynorsk.
    for (language, expected) in [("nb", "Vennlig hilsen"), ("nn", "Venleg helsing"), ("en", "Vennlig hilsen")] {
        let folder = folder();
        with_deadline(folder.path(), language);
        run(folder.path(), &["validate", INTAKE, "--requests", "brev", "--program", "p.toml"]).exits(1);
        assert!(message(folder.path(), "1820").contains(expected), "{language}");
        assert!(message(folder.path(), "3413").contains("Vennlig hilsen"));
        assert!(message(folder.path(), "4642").contains("Venleg helsing"));
    }
}

#[test]
fn what_is_asked_no_more_is_pointed_out() {
    let folder = folder();
    run(folder.path(), &["validate", INTAKE, "--requests", "brev"]).exits(1);
    let refused =
        run(folder.path(), &["validate", INTAKE, "--requests", "brev", "--decisions", "examples/2021/decisions.csv"]).exits(2);
    assert!(refused.err.contains("It exists already"), "{}", refused.err);
    let again = ["validate", INTAKE, "--requests", "brev", "--decisions", "examples/2021/decisions.csv", "--force"];
    let told = run(folder.path(), &again).exits(1);
    let earlier = "from an earlier time and not asked for now: 3413-stange.eml, 4201-risor.eml and 4642-laerdal.eml";
    assert!(told.out.contains(earlier), "{}", told.out);
}

#[test]
fn whoever_has_no_contact_is_written_to_by_the_participants_addresses() {
    let folder = tempfile::tempdir().unwrap();
    let head =
        "Mottatt;Kommune;Utfordring;Forankring;Sektorer;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 2 navn;Deltaker 2 e-post";
    let row = "2021-05-20 10:00;Hamar;Noe;Ja;A, B;<b>Å</b> B;a@example.no;C;C <c@example.no>";
    let nobody = "2021-05-20 10:00;Atlantis;Noe;Ja;A, B;D;ingen;E;kommer";
    fs::write(folder.path().join("a.csv"), format!("{head}\n{row}\n{nobody}\n")).unwrap();
    let told = run(folder.path(), &["validate", "a.csv", "--requests", "brev", "--lang", "nb"]).exits(1);
    let sent = message(folder.path(), "3403");
    assert!(sent.contains("To: <a@example.no>, <c@example.no>\r\n"), "{sent}");
    assert!(sent.contains("Content-Type: text/plain"), "what they wrote is text, never markup");
    assert!(told.out.contains("Uten adresse, så noen må finne en: ukjent-kommune-"), "{}", told.out);
    assert!(message(folder.path(), "ukjent").contains("Hvilken kommune søker?"));
}

#[test]
#[ignore = "needs python3"]
fn e_mail_programs_can_read_the_requests() {
    let folder = folder();
    with_deadline(folder.path(), "nb");
    run(folder.path(), &["validate", INTAKE, "--requests", "brev", "--program", "p.toml"]).exits(1);
    let script = "import email, email.policy, pathlib\n\
        for path in sorted(pathlib.Path('brev').glob('*.eml')):\n\
        \x20   message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)\n\
        \x20   assert not message.defects, (path, message.defects)\n\
        \x20   assert all(len(line) <= 998 for line in path.read_bytes().split(b'\\r\\n'))\n\
        \x20   print(path.name, message['From'], message['To'], message['Subject'], message['X-Unsent'], len(message.get_content().split()) > 20, sep='|')\n";
    let told = ran(Command::new("python3").args(["-c", script]).current_dir(folder.path()));
    assert_eq!(told.out.lines().count(), 22, "{}", told.err);
    let line = told.out.lines().find(|line| line.starts_with("4642")).unwrap();
    assert_eq!(
        line,
        "4642-laerdal.eml|Opptakskontoret på Høgskolen <opptak@example.no>|postmottak@laerdal.kommune.example.no|\
         Noko må avklarast i søknaden: Nasjonal innovasjonsskole for kommunesektoren, 2021–2022|1|True"
    );
}

#[test]
fn the_annotated_copy_is_the_spreadsheet_with_notes() {
    let folder = folder();
    let before = fs::read(folder.path().join(INTAKE)).unwrap();
    let told = run(folder.path(), &["validate", INTAKE, "--annotate", "kopi.xlsx", "--lang", "nb"]).exits(1);
    assert!(told.out.contains("Rett i selve regnearket, ikke i kopien."), "{}", told.out);
    assert_eq!(fs::read(folder.path().join(INTAKE)).unwrap(), before, "the source is never touched");
    let mut copy = open_workbook_auto(folder.path().join("kopi.xlsx")).unwrap();
    assert_eq!(copy.sheet_names(), ["Funn", "Svar"]);
    let (findings, sheet) = (copy.worksheet_range("Funn").unwrap(), copy.worksheet_range("Svar").unwrap());
    let json = run(folder.path(), &["validate", INTAKE, "--format", "json"]).exits(1).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let all = json["applications"].as_array().unwrap().iter().flat_map(|one| one["findings"].as_array().unwrap());
    let seen: Vec<&serde_json::Value> = all.filter(|finding| finding["level"] != "I").collect();
    assert_eq!(findings.height(), seen.len() + 1);
    // Every cell of the source stands where it stood, as text.
    let mut source = open_workbook_auto(folder.path().join(INTAKE)).unwrap();
    let source = source.worksheet_range("Svar").unwrap();
    for (row, column, cell) in source.used_cells().filter(|(_, _, cell)| cell.to_string().parse::<f64>().is_err()) {
        assert_eq!(sheet.get((row, column)).map(ToString::to_string), Some(cell.to_string()), "{row} {column}");
    }
    let bytes = fs::read(folder.path().join("kopi.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let notes = std::io::read_to_string(archive.by_name("xl/comments1.xml").unwrap()).unwrap();
    for finding in &seen {
        let cell = finding["cell"].as_str().unwrap().rsplit(' ').next().unwrap();
        assert!(notes.contains(&format!("ref=\"{cell}\"")), "{finding}");
        assert!(notes.contains(finding["code"].as_str().unwrap()));
    }
    let links = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(links.contains("location=\"'Svar'!E48\""), "the finding links to its cell");
    run(folder.path(), &["validate", INTAKE, "--annotate", "igjen.xlsx", "--lang", "nb"]).exits(1);
    assert_eq!(fs::read(folder.path().join("igjen.xlsx")).unwrap(), bytes, "two runs give the same bytes");
}

#[test]
fn an_annotated_copy_never_takes_the_place_of_what_is_read() {
    let folder = folder();
    let refused = run(folder.path(), &["validate", INTAKE, "--annotate", INTAKE, "--force"]).exits(2);
    assert!(refused.err.contains("it would be lost"), "{}", refused.err);
    let refused = run(folder.path(), &["validate", INTAKE, "--annotate", "kopi.ods"]).exits(2);
    assert!(refused.err.contains(".xlsx"), "{}", refused.err);
    run(folder.path(), &["import", INTAKE, "-o", "intake.json"]).exits(0);
    let refused = run(folder.path(), &["validate", "intake.json", "--annotate", "kopi.xlsx"]).exits(2);
    assert!(refused.err.contains("not the spreadsheets themselves"), "{}", refused.err);
    assert_eq!(files(folder.path()), ["examples", "intake.json"]);
    // Nor of anything else that is read: the decisions, a spreadsheet in a folder that was named.
    let decisions = "examples/2021/decisions.csv";
    fs::copy(folder.path().join(decisions), folder.path().join("d.xlsx")).unwrap();
    let own = ["validate", INTAKE, "--decisions", "d.xlsx", "--annotate", "d.xlsx", "--force"];
    for arguments in [
        &own[..],
        &["validate", "examples/2021", "--annotate", INTAKE, "--force"],
        &["validate", INTAKE, "--queue", INTAKE, "--force"],
        &["import", INTAKE, "--write-mapping", INTAKE, "--force"],
        &["import", "examples/2021", "-o", INTAKE, "--force"],
    ] {
        let refused = run(folder.path(), arguments).exits(2);
        assert!(!refused.err.is_empty());
    }
    assert_eq!(fs::read(folder.path().join(INTAKE)).unwrap(), fs::read(root().join(INTAKE)).unwrap());
    assert_eq!(fs::read(folder.path().join("d.xlsx")).unwrap(), fs::read(root().join(decisions)).unwrap());
    fs::remove_file(folder.path().join("d.xlsx")).unwrap();
    // Of several files each sheet is there; in a folder the copy is passed over.
    fs::create_dir(folder.path().join("innboks")).unwrap();
    for name in ["soknader.csv", "late.csv"] {
        let from =
            if name == "late.csv" { root().join("fixtures/cases/late.csv") } else { root().join("fixtures/queue/soknader.csv") };
        fs::copy(from, folder.path().join("innboks").join(name)).unwrap();
    }
    run(folder.path(), &["validate", "innboks", "--annotate", "innboks/kopi.xlsx"]).exits(1);
    let copy = open_workbook_auto(folder.path().join("innboks/kopi.xlsx")).unwrap();
    assert_eq!(copy.sheet_names(), ["Funn", "late", "soknader"]);
    let told = run(folder.path(), &["validate", "innboks", "--format", "json"]).exits(1);
    assert!(told.err.contains("kopi.xlsx") && told.out.contains("\"applications\": 28"), "{}", told.err);
}

#[test]
fn what_applicants_wrote_never_runs_in_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let head = "Mottatt;Kommune;Utfordring;Forankring;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 1 sektor;Deltaker 1 utdanning";
    let row = "2021-05-20 10:00;Hamar;=HYPERLINK(\"http://example.no\");=1+1;=cmd|' /C calc'!A0;+47 12345678;@SUM(A1);-2";
    fs::write(folder.path().join("a.csv"), format!("{head}\n{row}\n")).unwrap();
    let all = ["validate", "a.csv", "--queue", "ko.csv", "--annotate", "kopi.xlsx", "--requests", "brev"];
    run(folder.path(), &all).exits(1);
    run(folder.path(), &["validate", "a.csv", "--queue", "ko.xlsx"]).exits(1);
    for name in ["kopi.xlsx", "ko.xlsx"] {
        let file = fs::File::open(folder.path().join(name)).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            if part.name().unwrap().starts_with("xl/worksheets/sheet") {
                assert!(!std::io::read_to_string(&mut part).unwrap().contains("<f>"), "{name}");
            }
        }
    }
    let queue = fs::read(folder.path().join("ko.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&queue[3..]);
    for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn an_address_that_was_decided_is_written_to() {
    let folder = folder();
    let path = folder.path();
    let table = "Kommune;Mottatt;Utfordring;Hva ønskes oppnådd;Forankring;Deltaker 1 navn;Deltaker 1 e-post;Deltaker 2 navn;Deltaker 2 e-post;Deltaker 3 navn;Deltaker 3 e-post\n\
        Lom;20.05.2021;;;Ja;Kari Berg;;Ola Vik;ola.vik@lom.example.no;Liv Dal;liv.dal@lom.example.no\n";
    fs::write(path.join("a.csv"), table).unwrap();
    let validated = run(path, &["validate", "a.csv", "--format", "json"]).exits(1);
    let validated: serde_json::Value = serde_json::from_str(&validated.out).unwrap();
    let findings = validated["applications"][0]["findings"].as_array().unwrap();
    let missing = findings.iter().find(|finding| finding["code"] == "P02").unwrap();
    let line = format!("3434;P02;1;{};kari.berg@lom.example.no;by telephone;A.B.;2021-05-25", missing["facts"].as_str().unwrap());
    fs::write(path.join("d.csv"), format!("application;code;participant;facts;decision;reason;by;date\n{line}\n")).unwrap();
    run(path, &["validate", "a.csv", "--decisions", "d.csv", "--requests", "brev"]).exits(1);
    let list = fs::read_to_string(path.join("brev/mottakere.csv")).unwrap();
    assert!(list.contains("kari.berg@lom.example.no, ola.vik@lom.example.no, liv.dal@lom.example.no"), "{list}");
}
