//! The folder of one intake: what is done in it without a person, what a person must do, and that nothing is done twice.

use std::fs;
use std::path::{Path, PathBuf};

use crate::binary::{SEED, contents, example, files, folder, json, run};
use innoskole::intake::listed_cases;

fn year(folder: &Path, more: &[&str], status: i32) -> String {
    let told = run(folder, &[&["year", "2021", "--lang", "en"], more].concat()).exits(status);
    told.out + &told.err
}

/// The folder of the example's intake, with its applications in the inbox.
fn made(here: &Path) -> PathBuf {
    run(here, &["year", "--new", "2021", "--program", "examples/2021/program.toml"]).exits(0);
    let year = here.join("2021");
    let program = fs::read_to_string(year.join("program.toml")).unwrap();
    let program = program.replacen("# places = 24", "places = 24", 1);
    fs::write(year.join("program.toml"), program.replacen("# reply_deadline", "reply_deadline", 1)).unwrap();
    year
}

#[test]
fn the_folder_does_what_can_be_done_and_says_what_somebody_must_do() {
    let folder = folder();
    let here = folder.path();
    let own = made(here);
    assert_eq!(files(&own), ["LES-MEG.txt", "innboks", "program.toml", "svar"]);
    let told = year(here, &[], 0);
    assert!(told.contains("… Applications: No applications yet."), "{told}");
    year(here, &["--date", "2021-06-02"], 1);

    fs::copy(example("soknader.xlsx"), own.join("innboks/soknader.xlsx")).unwrap();
    let told = year(here, &[], 1);
    assert!(told.contains("must be decided") && told.contains("innoskole validate 2021/innboks"), "{told}");
    assert_eq!(files(&own), ["LES-MEG.txt", "foresporsler", "innboks", "program.toml", "saksliste.xlsx", "svar"]);
    let list = fs::read(own.join("saksliste.xlsx")).unwrap();
    let told = year(here, &[], 1);
    assert!(!told.contains("Done now") && list == fs::read(own.join("saksliste.xlsx")).unwrap(), "{told}");

    // Somebody decides, in a list of another kind; two lists are one too many.
    fs::copy(example("decisions.csv"), own.join("saksliste.csv")).unwrap();
    assert!(year(here, &[], 1).contains("Both 2021"));
    fs::remove_file(own.join("saksliste.xlsx")).unwrap();
    fs::write(own.join("laas.txt"), "").unwrap();
    fs::write(own.join("startverdi.txt"), SEED).unwrap();
    let told = year(here, &[], 1);
    assert!(told.contains("a seed in the folder before the list is frozen") && !own.join("trekning").exists(), "{told}");
    fs::remove_file(own.join("startverdi.txt")).unwrap();
    let told = year(here, &[], 0);
    assert!(told.contains("drawn on 12 June 2021") && own.join("kunngjoring/offentlig/frosset.html").exists(), "{told}");
    // The decisions that were taken stand in the new list with what is open besides, and the old list is kept.
    let (terms, regulation) = (innoskole::text::terms(), innoskole::program::Regulation::embedded().unwrap());
    let read = |name: &str| fs::read(own.join(name)).unwrap();
    let decided = |name: &str| {
        let all = innoskole::intake::decisions(name, &read(name), &regulation, &terms).unwrap();
        all.into_iter().map(|one| (one.application, one.code, one.participant, one.taken, one.reason)).collect::<Vec<_>>()
    };
    assert_eq!(read("saksliste-1.csv"), fs::read(example("decisions.csv")).unwrap());
    assert_eq!(decided("saksliste.csv"), decided("saksliste-1.csv"));
    assert!(listed_cases(&read("saksliste.csv"), &terms).len() > decided("saksliste.csv").len() + 10);
    year(here, &["--date", "2021-06-11"], 0);
    year(here, &["--date", "2021-06-12"], 1);

    // As Windows writes a text, and hides how its name ends.
    fs::write(own.join("Startverdi.txt.txt"), format!("\u{feff}{SEED}\r\n")).unwrap();
    let told = year(here, &[], 1);
    assert!(told.contains("have no date") && told.contains("✓ Draw"), "{told}");
    year(here, &["--date", "2021-06-14"], 0);
    let drawn = contents(&own);
    year(here, &["--date", "2021-06-15"], 0);
    assert!(drawn == contents(&own), "nothing is drawn twice, and letters keep their date");
    assert!(own.join("rapport/offentlig/protokoll.html").exists() && own.join("kalender/kalender.ics").exists());

    // An answer is counted once, however often it comes; what is in doubt is listed, and the rest is recorded.
    let svar = "Kommune;Svar;Dato\nHvaler;Takker nei;20.06.2021\nHerøy;ja takk;2021-06-20\nOslo;vi takker ja;21.6.2021 kl. 14:30\nTana;;\n";
    fs::write(own.join("svar/svar.csv"), svar).unwrap();
    for _ in 0..2 {
        let told = year(here, &["--date", "2021-06-22"], 1);
        assert!(told.contains("1 of 24 have accepted") && told.contains("svar.csv › A3"), "{told}");
        assert_eq!(json(&own.join("trekning/protocol.json"))["events"].as_array().unwrap().len(), 2);
    }
    fs::write(own.join("svar/svar.csv"), svar.replacen("Herøy;ja takk;2021-06-20\n", "", 1)).unwrap();
    let told = year(here, &["--date", "2021-06-25"], 0);
    assert!(told.contains("have until 25 June 2021") && !told.contains("Have not answered"), "{told}");
    let told = year(here, &["--date", "2021-06-26"], 1);
    assert!(told.contains("Have not answered: ") && told.contains("5441 Tana"), "{told}");

    // What comes after the list is frozen is said; what is there already is not.
    fs::copy(own.join("innboks/soknader.xlsx"), own.join("innboks/en gang til.xlsx")).unwrap();
    year(here, &[], 0);
    fs::write(own.join("innboks/sen.csv"), crate::binary::form(&[("2021-06-20 10:00", "Bodø")])).unwrap();
    let told = year(here, &[], 1);
    assert!(told.contains("! After the freeze") && told.contains("sen.csv"), "{told}");
}

#[test]
fn a_script_reads_the_same_as_json() {
    let folder = folder();
    let own = made(folder.path());
    fs::copy(example("soknader.xlsx"), own.join("innboks/soknader.xlsx")).unwrap();
    let told = run(folder.path(), &["year", "2021", "--format", "json"]).exits(1);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told["format"], "innoskole-year/1");
    let steps: Vec<String> =
        told["steps"].as_array().unwrap().iter().map(|step| format!("{} {}", step["step"], step["standing"])).collect();
    let wanted = [
        "setup done", "applications done", "cases office", "lock later", "announce later", "draw later", "reports later",
        "answers later",
    ];
    assert_eq!(steps.join(", ").replace('"', ""), wanted.join(", "));
    assert_eq!(told["done"].as_array().unwrap().len(), 1);
    let refused = run(folder.path(), &["year", "2022", "--format", "json"]).exits(2);
    assert!(refused.err.contains("\"code\":\"year-no-folder\""), "{}", refused.err);
}

#[test]
fn what_is_wrong_with_the_programme_file_stops_the_year_before_anything_is_frozen() {
    let folder = folder();
    let own = made(folder.path());
    fs::copy(example("soknader.xlsx"), own.join("innboks/soknader.xlsx")).unwrap();
    let program = fs::read_to_string(own.join("program.toml")).unwrap();
    // On a public holiday.
    fs::write(own.join("program.toml"), program.replacen("hand_in = 2022-05-27", "hand_in = 2022-05-17", 1)).unwrap();
    let told = year(folder.path(), &[], 1);
    assert!(told.contains("innoskole program --check 2021/program.toml") && !own.join("saksliste.xlsx").exists(), "{told}");
    fs::write(own.join("program.toml"), "format = 1").unwrap();
    assert!(year(folder.path(), &[], 1).contains("! Programme file"));
    fs::remove_file(own.join("program.toml")).unwrap();
    assert!(year(folder.path(), &[], 1).contains("is missing"));
    // In a folder that is no intake's nothing is made.
    fs::create_dir(folder.path().join("andre")).unwrap();
    run(folder.path(), &["year", "andre"]).exits(1);
    assert_eq!(files(&folder.path().join("andre")), [""; 0]);
}

/// What a helper found who tried to break it: each would have frozen, drawn or left something out without a word.
/// A list of cases with a municipality that withdrew, on a line of its own.
fn withdrawn_too(list: &str, who: &str) -> String {
    let blank = list.lines().next().unwrap().split(';').count();
    let mut cells = vec![String::new(); blank];
    for (at, text) in [(0, who), (3, "withdrawn"), (4, "E-post 10. juni"), (5, "Kari"), (6, "2021-06-10")] {
        text.clone_into(&mut cells[at]);
    }
    format!("{list}{}\n", cells.join(";"))
}

#[test]
fn nothing_is_frozen_drawn_or_left_out_without_a_word() {
    let folder = folder();
    let here = folder.path();
    let own = made(here);
    fs::copy(example("soknader.xlsx"), own.join("innboks/soknader.xlsx")).unwrap();
    fs::create_dir(own.join("innboks/mer")).unwrap();
    fs::write(own.join("innboks/brev.pdf"), "x").unwrap();
    assert!(year(here, &[], 1).contains("brev.pdf"));
    // Decisions under a name that is not read.
    fs::remove_file(own.join("saksliste.xlsx")).unwrap();
    for name in ["saksliste (1).csv", "Saksliste-ny.csv", "avgjørelser.csv"] {
        fs::copy(example("decisions.csv"), own.join(name)).unwrap();
        assert!(year(here, &[], 1).contains("[year-stray-list]"), "{name}");
        fs::remove_file(own.join(name)).unwrap();
    }
    fs::copy(example("decisions.csv"), own.join("innboks/liste.csv")).unwrap();
    assert!(year(here, &[], 1).contains("[year-stray-list]"), "among the spreadsheets");
    fs::rename(own.join("innboks/liste.csv"), own.join("saksliste-1.csv")).unwrap();
    assert!(year(here, &[], 1).contains("[year-stray-list]"), "an earlier list, and none now");
    fs::rename(own.join("saksliste-1.csv"), own.join("saksliste.csv")).unwrap();
    // The deadline is not over.
    fs::write(own.join("lås.txt"), "").unwrap();
    assert!(year(here, &["--date", "2021-06-01"], 1).contains("once the deadline is over") && !own.join("trekning").exists());
    year(here, &["--date", "2021-06-02"], 0);
    // Something came after the freeze.
    fs::write(own.join("innboks/ny.csv"), crate::binary::form(&[("2021-06-03 10:00", "Utsira")])).unwrap();
    assert!(year(here, &["--date", "2021-06-03"], 1).contains("do not take part in the draw"));
    fs::remove_file(own.join("innboks/ny.csv")).unwrap();
    // The numbers cannot be known yet; two could be meant.
    fs::write(own.join("startverdi.txt"), SEED).unwrap();
    assert!(year(here, &["--date", "2021-06-11"], 1).contains("Nobody can know them"));
    fs::write(own.join("startverdi-reserve.txt"), "12345123451234512345").unwrap();
    assert!(year(here, &[], 1).contains("unclear which numbers count"));
    fs::remove_file(own.join("startverdi-reserve.txt")).unwrap();
    fs::write(own.join("startverdi.txt"), format!("{SEED}\n1 2 3 4 5 6 7 + 8\n")).unwrap();
    assert!(year(here, &[], 1).contains("[year-seed-lines]"));
    assert!(!own.join("trekning/protocol.json").exists());
    // What was published is not made anew.
    fs::rename(own.join("trekning/frozen.json"), own.join("frozen.json")).unwrap();
    assert!(year(here, &[], 2).contains("[year-lost]"));
    fs::rename(own.join("frozen.json"), own.join("trekning/frozen.json")).unwrap();
    // A decision that was written after the freeze is said with its cell, and the draw waits until it is gone.
    fs::write(own.join("startverdi.txt"), SEED).unwrap();
    let list = fs::read_to_string(own.join("saksliste.csv")).unwrap();
    fs::write(own.join("saksliste.csv"), withdrawn_too(&list, "Rødøy")).unwrap();
    let told = year(here, &["--date", "2021-06-14"], 1);
    assert!(told.contains("saksliste.csv › A") && told.contains("written after the list was frozen"), "{told}");
    assert!(!own.join("trekning/protocol.json").exists());
    fs::write(own.join("saksliste.csv"), list).unwrap();
    year(here, &["--date", "2021-06-12"], 0);
    // Answers come before what is written of them: one run is enough.
    run(here, &["select", "2021/trekning/protocol.json", "--withdraw", "Oslo", "--date", "2021-06-15"]).exits(0);
    fs::write(own.join("svar/svar.csv"), "Kommune;Svar;Dato\nVågan;nei;2021-06-16\n").unwrap();
    year(here, &["--date", "2021-06-17"], 0);
    let same = |name: &str| {
        fs::read(own.join("trekning").join(name)).unwrap() == fs::read(own.join("rapport/offentlig").join(name)).unwrap()
    };
    assert!(same("protocol.json"), "the protocol");
    let result = fs::read_to_string(own.join("rapport/offentlig/result.csv")).unwrap();
    assert!(result.lines().any(|line| line.starts_with("1865;") && line.contains(";withdrawn;")), "{result}");
    let refused = run(here, &["report", "2021/trekning/protocol.json", "-o", "x", "--date", "2021-06-15"]).exits(2);
    assert!(refused.err.contains("report-date-early"), "{}", refused.err);
    fs::remove_file(own.join("trekning/protocol.json")).unwrap();
    assert!(year(here, &["--date", "2021-06-13"], 2).contains("[year-lost]"));
}

#[test]
fn a_value_that_cannot_be_put_into_the_programme_file_is_refused() {
    let folder = folder();
    for (value, code) in
        [("gathering.0.theme=Tillit", "year-set-nowhere"), ("places", "year-set"), ("plaser=24", "program-unknown-key")]
    {
        let refused = run(folder.path(), &["year", "--new", "ny", "--set", value]).exits(2);
        assert!(refused.err.contains(code) && !folder.path().join("ny").exists(), "{value}: {}", refused.err);
    }
    // The file is not there yet: what is named is the value.
    for (value, code) in [("places=mange", "program-type"), ("register.valid_on=1830-01-01", "register-date")] {
        let refused = run(
            folder.path(),
            &["year", "--new", "ny", "--set", "contact.name=O", "--set", "contact.email=o@example.no", "--set", value],
        );
        let refused = refused.exits(2).err;
        assert!(refused.contains(&format!("--set {value}: ")) && refused.contains(code), "{refused}");
        assert!(!folder.path().join("ny").exists());
    }
    let new = [
        "year",
        "--new",
        "ny",
        "--propose",
        "2027",
        "--set",
        "places=30",
        "--set",
        "contact.name=Opptak",
        "--set",
        "contact.email=o@example.no",
    ];
    run(folder.path(), &new).exits(0);
    let program = fs::read_to_string(folder.path().join("ny/program.toml")).unwrap();
    let program = innoskole::program::Program::read(&program, "p").unwrap();
    assert_eq!((program.places.unwrap().get(), program.contact.unwrap().name.as_str()), (30, "Opptak"));
    assert_eq!(program.deadline.day().to_string(), "2027-06-01");
}
