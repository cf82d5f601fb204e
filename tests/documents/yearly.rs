//! The yearly run as a script, from the first spreadsheet to the reports.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{Ran, files, folder, json, ran, root};

fn script(folder: &Path) -> Ran {
    let mut bash = Command::new("bash");
    bash.arg(root().join("examples/aarlig-opptak.sh")).arg("2021").current_dir(folder);
    ran(bash.env("INNOSKOLE", env!("CARGO_BIN_EXE_innoskole")))
}

#[test]
fn the_yearly_run_does_what_can_be_done_and_says_what_somebody_must_do() {
    let folder = folder();
    let year = folder.path().join("2021");
    fs::create_dir_all(year.join("innboks")).unwrap();
    let example = folder.path().join("examples/2021");
    fs::copy(example.join("soknader.xlsx"), year.join("innboks/soknader.xlsx")).unwrap();
    let program = fs::read_to_string(example.join("program.toml")).unwrap();

    fs::write(year.join("program.toml"), "format = 1").unwrap();
    assert_ne!(script(folder.path()).status, 0);
    fs::write(year.join("program.toml"), program.replacen("# places = 24", "places = 24", 1)).unwrap();
    let told = script(folder.path()).exits(1);
    assert!(told.out.contains("fyll ut arbeid/ko.xlsx") && told.out.contains("Ikke frosset"), "{}", told.out);
    assert_eq!(
        files(&year.join("arbeid")),
        ["innlesing.txt", "intake.json", "ko-skrevet.xlsx", "ko.xlsx", "laas", "programfil.txt", "regler.txt"]
    );

    // Run again with decisions, the queue follows them; one that somebody has filled in is not written over.
    fs::copy(example.join("decisions.csv"), year.join("avgjorelser.csv")).unwrap();
    for _ in 0..2 {
        assert!(script(folder.path()).exits(1).out.contains("Ikke frosset"));
    }
    let written = fs::read(year.join("arbeid/ko.xlsx")).unwrap();
    fs::write(year.join("arbeid/ko.xlsx"), "fylt ut").unwrap();
    assert!(script(folder.path()).exits(1).out.contains("lagre den som avgjorelser.xlsx"));
    fs::write(year.join("arbeid/ko.xlsx"), written).unwrap();
    fs::remove_file(year.join("avgjorelser.csv")).unwrap();

    fs::write(year.join("frys.txt"), "").unwrap();
    let told = script(folder.path()).exits(1);
    assert!(told.out.contains("noe er ikke avgjort") && !year.join("opptak").exists(), "{}{}", told.out, told.err);

    fs::copy(example.join("decisions.csv"), year.join("avgjorelser.csv")).unwrap();
    let told = script(folder.path()).exits(0);
    assert!(told.out.contains("Kunngjør") && told.out.contains("Venter på frøet"), "{}", told.out);
    let announced = fs::read_to_string(year.join("arbeid/kunngjoring.txt")).unwrap();
    let digest = json(&year.join("opptak/frozen.json"))["digest"].as_str().unwrap().to_owned();
    assert!(announced.contains(&digest));

    fs::write(year.join("froe.txt"), format!("\u{feff}{}\r\n", crate::binary::SEED)).unwrap();
    let told = script(folder.path()).exits(0);
    assert!(told.out.contains("Trukket") && told.out.contains("Ferdig"), "{}{}", told.out, told.err);
    let drawn = fs::read(year.join("opptak/protocol.json")).unwrap();

    // Again: nothing is drawn twice; and an answer is counted once, however often it comes.
    script(folder.path()).exits(0);
    assert!(drawn == fs::read(year.join("opptak/protocol.json")).unwrap());
    fs::create_dir(year.join("hendelser")).unwrap();
    fs::write(year.join("hendelser/svar-1.csv"), "id;answer;date\n3011;declined;2021-06-20\n").unwrap();
    for _ in 0..2 {
        script(folder.path()).exits(0);
        assert_eq!(json(&year.join("opptak/protocol.json"))["events"].as_array().unwrap().len(), 1);
    }
    assert!(year.join("rapport/offentlig/protokoll.html").exists() && year.join("kalender/kalender.ics").exists());
}
