//! An unknown form at a terminal: Enter says yes to everything, a number changes one column, and the answers are kept for the form's next
//! export.

use std::fs;
use std::process::Command;

use crate::binary::{folder, run};
use rexpect::session::{PtySession, spawn_command};

/// A form that no list knows, with a row per municipality; `rows` of it.
fn form(rows: usize) -> String {
    let mut text = "Kom inn;Hvem søker?;Dette strever vi med;Slik blir det bra;Toppledelsen er med;".to_owned();
    for number in 1..=3 {
        text.push_str(&format!("Kandidat {number}: hele navnet;Kandidat {number}: jobbmail;Kandidat {number}: avdeling;"));
    }
    text.push_str("Merkelapp\n");
    let (names, places) = (["Kari Nes", "Ola Vik", "Per Dal"], ["Skole", "Helse", "Plan"]);
    for (row, municipality) in
        ["Lom", "Skjåk", "Vågå", "Sel", "Dovre", "Lesja", "Nord-Fron", "Ringebu"].iter().take(rows).enumerate()
    {
        let problem = "Bussene går sjelden og de eldre kommer ikke til legen uten at noen kjører dem dit hver gang";
        text.push_str(&format!("0{}.05.2021 10:00;{municipality};{problem} {row};Alle kommer fram {row};Ja;", row + 1));
        for (name, place) in names.iter().zip(places) {
            let local = name.to_lowercase().replace(' ', ".");
            text.push_str(&format!("{name};{local}{row}@lom.example.no;{place};"));
        }
        text.push_str(if row % 2 == 0 { "rød\n" } else { "blå\n" });
    }
    text
}

fn at_terminal(folder: &std::path::Path, arguments: &[&str]) -> PtySession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innoskole"));
    command.current_dir(folder).env_clear().env("TERM", "xterm").args(arguments);
    spawn_command(command, Some(20_000)).unwrap()
}

#[test]
fn an_unknown_form_is_read_by_enter_and_one_change() {
    let here = folder();
    fs::write(here.path().join("Svar(1-6).csv"), form(6)).unwrap();
    let mut session = at_terminal(here.path(), &["import", "Svar(1-6).csv", "--lang", "en", "-o", "intake.json"]);
    let table = session.exp_string("Enter: yes to all of it.").unwrap();
    assert!(table.contains("@lom.example.no") && !table.contains("kari.nes"), "persons are masked: {table}");
    // Where the first participant works is said to be of no use.
    let number = table.lines().find(|line| line.contains("Kandidat 1: avdeling")).unwrap();
    let number = number.split_whitespace().next().unwrap().to_owned();
    assert!(number.starts_with('*'), "what is proposed is marked, and the mark may be typed: {number}");
    session.send_line(&number).unwrap();
    session.exp_string("Kandidat 1: avdeling").unwrap();
    session.send_line("0").unwrap();
    session.exp_string(": not used.").unwrap();
    session.exp_string("Enter: yes to all of it.").unwrap();
    session.send_line("").unwrap();
    let told = session.exp_string("mapping.toml").unwrap();
    assert!(told.contains("Your answers are written to"), "{told}");
    let rest = session.exp_eof().unwrap();
    assert!(rest.contains("applications 6") || rest.contains("6 applications"), "{rest}");
    let mapping = fs::read_to_string(here.path().join("mapping.toml")).unwrap();
    assert!(mapping.contains("\"Kandidat 1: avdeling\" = \"-\"") && mapping.contains("\"Kandidat 2: avdeling\" = \"sector 2\""));
    assert!(!mapping.contains("Svar(1-6)\" ="), "a mapping is about a form: {mapping}");

    // Next week's export: another name, two more rows, and no question.
    fs::write(here.path().join("Svar(1-8).csv"), form(8)).unwrap();
    let told = run(here.path(), &["import", "Svar(1-8).csv", "--mapping", "mapping.toml", "--lang", "en"]).exits(0);
    assert!(told.out.contains("8 applications, 24 participants"), "{}", told.out);
    assert_eq!(told.err, "");
}

#[test]
fn nothing_is_read_when_the_answer_is_to_stop() {
    let here = folder();
    fs::write(here.path().join("svar.csv"), form(4)).unwrap();
    let mut session = at_terminal(here.path(), &["import", "svar.csv", "--lang", "en", "-o", "intake.json"]);
    session.exp_string("Enter: yes to all of it.").unwrap();
    session.send_line("99").unwrap();
    session.exp_string("is not a number in the list.").unwrap();
    session.exp_string("Enter: yes to all of it.").unwrap();
    session.send_line("q").unwrap();
    session.exp_eof().unwrap();
    assert!(!here.path().join("intake.json").exists() && !here.path().join("mapping.toml").exists());
}

#[test]
fn what_cannot_be_read_is_no_answer_and_the_next_command_has_the_answers() {
    let here = folder();
    fs::write(here.path().join("svar.csv"), form(4)).unwrap();
    let mut session = at_terminal(here.path(), &["import", "svar.csv", "--lang", "nb"]);
    let table = session.exp_string("Enter: ja til alt").unwrap();
    let number_of = |table: &str, header: &str| {
        let line = table.lines().find(|line| line.contains(header)).unwrap_or_else(|| panic!("{table}"));
        line.split_whitespace().next().unwrap().to_owned()
    };
    // Two columns are said to be the challenge.
    session.send_line(&number_of(&table, "Slik blir det bra")).unwrap();
    let choices = session.exp_string("utfordring").unwrap();
    let number = choices.lines().last().unwrap().trim().to_owned();
    session.send_line(&number).unwrap();
    session.exp_string("Enter: ja til alt").unwrap();
    session.send_line("j").unwrap();
    session.exp_string("[column-twice]").unwrap();
    session.exp_string("Enter: ja til alt").unwrap();
    assert!(!here.path().join("mapping.toml").exists());
    session.send_line(&number_of(&table, "Slik blir det bra")).unwrap();
    session.exp_string("  0  ").unwrap();
    session.send_line("0").unwrap();
    session.exp_string("Enter: ja til alt").unwrap();
    session.send_line("ja").unwrap();
    session.exp_string("Neste: innoskole validate svar.csv --mapping mapping.toml --lang nb").unwrap();
    session.exp_eof().unwrap();
}
