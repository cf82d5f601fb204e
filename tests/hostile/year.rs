//! A yearly run that is killed, at any moment: the next one goes on, and ends where an undisturbed run ends.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::binary::{SEED, command, contents, example, folder, kills, run};

/// Makes a folder, and lets `year` run over it after each thing that a person does; `year` runs as told.
fn through_the_year(here: &Path, year: impl Fn(&Path)) {
    run(here, &["year", "--new", "2021", "--program", "examples/2021/program.toml"]).exits(0);
    let own = here.join("2021");
    let program = fs::read_to_string(own.join("program.toml")).unwrap();
    fs::write(own.join("program.toml"), program.replacen("# places = 24", "places = 24", 1)).unwrap();
    fs::copy(example("soknader.xlsx"), own.join("innboks/soknader.xlsx")).unwrap();
    year(here);
    fs::remove_file(own.join("saksliste.xlsx")).unwrap();
    fs::copy(example("decisions.csv"), own.join("saksliste.csv")).unwrap();
    year(here);
    fs::write(own.join("laas.txt"), "").unwrap();
    year(here);
    fs::write(own.join("startverdi.txt"), SEED).unwrap();
    year(here);
    fs::write(own.join("svar/svar.csv"), "Kommune;Svar;Dato\nHvaler;nei;20.06.2021\nOslo;ja;21.06.2021\n").unwrap();
    year(here);
}

const YEAR: [&str; 4] = ["year", "2021", "--date", "2021-06-14"];

#[test]
fn a_killed_yearly_run_is_gone_on_from() {
    let undisturbed = folder();
    let begun = Instant::now();
    through_the_year(undisturbed.path(), |here| drop(run(here, &YEAR)));
    let takes = begun.elapsed() / 5;
    let wanted = contents(&undisturbed.path().join("2021"));
    assert!(wanted.len() > 150);
    for kill in 0..kills() {
        let killed = folder();
        through_the_year(killed.path(), |here| {
            for moment in 0..3 {
                let mut child = command(here).args(YEAR).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
                sleep(takes * (moment * 3 + kill % 3 + 1) / 10 + Duration::from_millis(u64::from(kill)));
                child.kill().ok();
                child.wait().unwrap();
            }
            run(here, &YEAR);
        });
        let after = contents(&killed.path().join("2021"));
        let differ: Vec<_> = wanted.keys().chain(after.keys()).filter(|name| wanted.get(*name) != after.get(*name)).collect();
        assert!(differ.is_empty(), "{differ:?}");
    }
}
