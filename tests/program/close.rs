//! `close`: what holds personal data goes once nobody can complain; what was published stays, and holds nobody's name.

use std::fs;

use crate::binary::{self, json, run};
use serde_json::Value;
use tempfile::TempDir;

/// Names and addresses of an intake, as they were written.
fn written(intake: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for one in intake["applications"].as_array().unwrap() {
        for person in one["participants"].as_array().unwrap() {
            for field in ["name", "email"] {
                all.push(person["values"][field]["text"].as_str().unwrap_or_default().trim().to_owned());
            }
        }
    }
    all.retain(|text| text.chars().count() > 5);
    all
}

/// The folder `opptak` of an intake that is drawn, with letters of 14 June 2021.
fn year() -> TempDir {
    let folder = binary::folder();
    let path = folder.path();
    run(path, &["year", "--new", "opptak", "-q"]).exits(0);
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    fs::write(path.join("opptak/program.toml"), program.replacen("# places = 24", "places = 24", 1)).unwrap();
    fs::copy(path.join(binary::INTAKE), path.join("opptak/innboks/soknader.xlsx")).unwrap();
    fs::copy(path.join("examples/2021/decisions.csv"), path.join("opptak/saksliste.csv")).unwrap();
    assert!(run(path, &["close", "opptak"]).exits(2).err.contains("[close-undrawn]"));
    fs::write(path.join("opptak/laas.txt"), "ja\n").unwrap();
    run(path, &["year", "opptak", "-q", "--date", "2021-06-10"]);
    fs::write(path.join("opptak/startverdi.txt"), format!("{}\n", binary::SEED)).unwrap();
    run(path, &["year", "opptak", "-q", "--date", "2021-06-14"]);
    folder
}

/// The frozen list names its files, and is published.
#[test]
fn a_file_named_after_a_person_is_not_frozen() {
    let folder = binary::folder();
    let path = folder.path();
    let form = binary::form(&[("2021-05-03", "Oslo"), ("2021-05-04", "Karasjok")]);
    for name in ["post@oslo.example.no.csv", "Søknad  HELSE nes.csv", "soknad_helse_nes.csv"] {
        fs::write(path.join(name), form.as_str()).unwrap();
        let freeze = ["select", name, "--places", "9", "-o", "opptak"];
        let refused = run(path, &freeze).exits(2);
        assert!(refused.err.contains("[source-personal]"), "{}", refused.err);
        assert!(!path.join("opptak").exists());
    }
}

#[test]
fn open_offers_are_said_before_an_intake_is_closed() {
    let folder = year();
    let path = folder.path();
    let silent = || run(path, &["close", "opptak", "--lang", "nb"]).exits(0).out.contains("Har plass, og har ikke svart: ");
    // An office that records no answers has none that are missing.
    assert!(!silent());
    fs::write(path.join("opptak/svar/svar.csv"), "kommune;svar;dato\nTrondheim;ja;18.06.2021\n").unwrap();
    run(path, &["year", "opptak", "-q", "--date", "2021-06-20"]);
    assert!(silent());
}

/// What the office laid among the program's own files is not deleted unseen, and a name is found however short, in whatever blanks.
#[test]
fn an_office_s_own_files_and_short_names_are_said() {
    let folder = year();
    let path = folder.path();
    let own = ["rapport/internt/mitt.docx", "arkiv/notat.txt", "foresporsler/svar-fra-oslo.eml"];
    for file in own {
        fs::write(path.join("opptak").join(file), "x").unwrap();
    }
    let intake = fs::read_to_string(path.join("opptak/trekning/intake.json")).unwrap();
    let names = written(&json(&path.join("opptak/trekning/intake.json")));
    let short = intake.replace(&names[0], "Bo Ek");
    fs::write(path.join("opptak/trekning/intake.json"), short).unwrap();
    fs::write(path.join("opptak/LES-MEG.txt"), "Spør BO\u{a0}E\u{ad}k.").unwrap();
    let told = run(path, &["close", "opptak", "--delete", "--date", "2021-07-06"]).exits(1);
    for file in own {
        assert!(told.out.contains(file) && path.join("opptak").join(file).exists(), "{file}: {}", told.out);
    }
    assert!(told.out.contains("LES-MEG.txt"), "{}", told.out);
    // What people put there by name, the rest by folder.
    assert!(told.out.contains("innboks/soknader.xlsx\n") && told.out.contains("rapport/internt/brev: 6"), "{}", told.out);
}

#[test]
fn a_closed_intake_holds_nobody_s_name_and_still_verifies() {
    let folder = year();
    let path = folder.path();
    let names = written(&json(&path.join("opptak/trekning/intake.json")));
    assert!(names.len() > 300, "{}", names.len());
    let found = || {
        let all = binary::contents(&path.join("opptak"));
        let texts: Vec<String> = all.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        names.iter().filter(|name| texts.iter().any(|text| text.contains(name.as_str()))).count()
    };
    // The scan finds what is there.
    assert!(found() > 300, "{}", found());
    let told = run(path, &["close", "opptak", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("innboks/soknader.xlsx") && told.out.contains("5. juli 2021"), "{}", told.out);
    let before = binary::contents(&path.join("opptak"));
    let early = run(path, &["close", "opptak", "--delete", "--date", "2021-07-05"]).exits(2);
    assert!(early.err.contains("[close-early]") && binary::contents(&path.join("opptak")) == before, "{}", early.err);
    // A date of the letters that cannot be does not bring the day forward: the archive has their dates too.
    fs::write(path.join("opptak/brevdato.txt"), "2021-01-01\n").unwrap();
    run(path, &["close", "opptak", "--delete", "--date", "2021-07-05"]).exits(2);
    assert!(path.join("opptak/arkiv/kvitteringer-2021-06-10/innhold.csv").exists());
    assert!(path.join("opptak/arkiv/brev-2021-06-14/internt/brev").is_dir());
    run(path, &["close", "opptak", "--delete", "--date", "2021-07-06"]).exits(0);
    assert_eq!(found(), 0);
    let receipt = json(&path.join("opptak/avsluttet.json"));
    let gone = before.len() - binary::contents(&path.join("opptak")).len() + 1;
    assert_eq!((&receipt["closed"], receipt["deleted"].as_array().unwrap().len()), (&"2021-07-06".into(), gone));
    run(path, &["verify", "opptak/trekning/protocol.json"]).exits(0);
    assert!(run(path, &["year", "opptak"]).exits(2).err.contains("[year-closed]"));
    // What nobody knows is not deleted, and said.
    fs::write(path.join("opptak/notat.docx"), "x").unwrap();
    fs::write(path.join("opptak/kalender/1820-alstahaug-Dag Nes.ics"), "x").unwrap();
    #[cfg(unix)]
    {
        fs::create_dir(path.join("utenfor")).unwrap();
        fs::write(path.join("utenfor/deres.txt"), "x").unwrap();
        std::os::unix::fs::symlink(path.join("utenfor"), path.join("opptak/innboks")).unwrap();
    }
    let told = run(path, &["close", "opptak", "--delete", "--date", "2021-07-07"]).exits(1);
    assert!(told.out.contains("notat.docx") && path.join("opptak/notat.docx").exists(), "{}", told.out);
    assert!(told.out.contains("Dag Nes.ics"), "{}", told.out);
    #[cfg(unix)]
    assert!(told.out.contains("innboks") && path.join("utenfor/deres.txt").exists(), "{}", told.out);
    assert_eq!(json(&path.join("opptak/avsluttet.json")), receipt);
}
