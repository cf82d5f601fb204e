//! The guide at a terminal, from an empty folder to letters, with a form that no list knows; and the same year by a script.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{SEED, files, json, run};
use rexpect::session::{PtySession, spawn_command};

/// The municipalities that apply, and two that take some looking at: one whose municipality says yes with a condition, and one without an address.
const APPLICANTS: [&str; 30] = [
    "Lom", "Skjåk", "Vågå", "Sel", "Dovre", "Lesja", "Nord-Fron", "Ringebu", "Oslo", "Bergen", "Trondheim", "Bodø", "Narvik",
    "Tana", "Vardø", "Alta", "Molde", "Ulstein", "Giske", "Volda", "Stryn", "Gloppen", "Kinn", "Voss", "Time", "Strand",
    "Lyngdal", "Åseral", "Risør", "Grimstad",
];

/// An office's own form: its questions in its own words.
fn form() -> String {
    let mut text = "Kom inn;Hvem søker?;Dette strever vi med;Slik blir det bra;Toppledelsen er med;".to_owned();
    for number in 1..=3 {
        text.push_str(&format!("Kandidat {number}: hele navnet;Kandidat {number}: jobbmail;Kandidat {number}: avdeling;"));
    }
    text.push_str("Merkelapp\n");
    for (row, municipality) in APPLICANTS.iter().enumerate() {
        let problem = "Bussene går sjelden og de eldre kommer ikke til legen uten at noen kjører dem dit hver gang";
        let yes = if *municipality == "Volda" { "Ja, hvis budsjettet går opp" } else { "Ja" };
        text.push_str(&format!(
            "{:02}.05.2027 10:00;{municipality};{problem} {row};Alle kommer fram til det de skal {row};{yes};",
            row + 1
        ));
        for (name, place) in ["Kari Nes", "Ola Vik", "Per Dal"].iter().zip(["Skole", "Helse", "Plan"]) {
            let local = name.to_lowercase().replace(' ', ".");
            text.push_str(&format!("{name};{local}{row}@kommunen.example.no;{place};"));
        }
        text.push_str(if row % 2 == 0 { "rød\n" } else { "blå\n" });
    }
    text
}

/// Fills in the list of cases as the officer would: who and when once, and the case that is open.
fn decide(year: &Path) {
    let list = year.join("saksliste.xlsx");
    let case = ("verken ja eller nei", "oppfylt", "Bekreftet på telefon");
    crate::queue::fill_in(&list, &list, &[case], &[("Avgjort av", "Kari"), ("Dato", "02.06.2027")]);
}

fn answers(year: &Path) {
    let protocol = json(&year.join("trekning/protocol.json"));
    let admitted: Vec<&str> = protocol["draw"]["admitted"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let yes: Vec<String> = admitted[2..].iter().map(|id| format!("{id};ja takk;20.06.2027\n")).collect();
    let table = format!("Kommune;Svar;Dato\n{};Takker nei;20.06.2027\n{};;\n{}", admitted[0], admitted[1], yes.concat());
    fs::write(year.join("svar/svar.csv"), table).unwrap();
}

/// A terminal with a system that has a program for everything: it writes down what it is asked to open.
fn terminal(folder: &Path) -> PtySession {
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).unwrap();
    let opener = bin.join("xdg-open");
    fs::write(&opener, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", folder.join("opened.txt").display())).unwrap();
    Command::new("chmod").arg("755").arg(&opener).status().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_innoskole"));
    command.current_dir(folder).env_clear().env("TERM", "xterm").env("LANG", "nb_NO.UTF-8");
    command.env("PATH", format!("{}:/usr/bin:/bin", bin.display()));
    spawn_command(command, Some(30_000)).unwrap()
}

/// What stands on the terminal before a text; rexpect takes every byte for a letter.
fn until(session: &mut PtySession, text: &str) -> String {
    let bytes: String = text.bytes().map(char::from).collect();
    let before = session.exp_string(&bytes).unwrap_or_else(|error| panic!("{text}: {error}"));
    String::from_utf8_lossy(&before.chars().map(|letter| u8::try_from(letter).unwrap()).collect::<Vec<u8>>()).into_owned()
}

/// Waits for a question and answers it; gives what stands before the question.
fn say(session: &mut PtySession, asked: &str, answer: &str) -> String {
    let before = until(session, asked);
    until(session, "> ");
    session.send_line(answer).unwrap();
    before
}

const WHAT: &str = "Hva vil du gjøre?";

#[test]
fn the_guide_goes_through_a_year_and_a_script_ends_at_the_same_draw() {
    let guided = tempfile::tempdir().unwrap();
    let here = guided.path();
    let mut session = terminal(here);
    say(&mut session, "Her er ingen opptak ennå", "");
    say(&mut session, "Hvilket år begynner studiet?", "2027");
    say(&mut session, "Hva heter studiet?", "");
    say(&mut session, "Siste dag for å søke?", "1.6.2027");
    say(&mut session, "Hvor mange søknader får plass?", "tolv");
    say(&mut session, "Hvor mange søknader får plass?", "12");
    say(&mut session, "Hvilken lørdag?", "13.6.2027");
    let told = say(&mut session, "Hvilken lørdag?", "");
    assert!(told.contains("13. juni 2027 er ikke en lørdag"), "{told}");
    say(&mut session, "Hvilken dag?", "");
    say(&mut session, "Siste dag for å svare", "10.6.2027");
    let told = say(&mut session, "Siste dag for å svare", "25.6.2027");
    assert!(told.contains("Dagen må være etter"), "{told}");
    say(&mut session, "Hvem står under brevene?", "Opptakskontoret, opptak@example.no");
    let proposed = say(&mut session, "Enter: lag mappen opptak-2027", "");
    assert!(proposed.contains("Svarfrist: 25. juni 2027") && proposed.contains("Plasser: 12"), "{proposed}");
    assert!(proposed.contains("2027–2028") && proposed.contains("Viken er ikke et fylke lenger"), "{proposed}");
    let told = say(&mut session, WHAT, "2");
    assert!(told.contains("Ingen søknader ennå"), "{told}");
    until(&mut session, "Åpner ");
    until(&mut session, WHAT);
    let year = here.join("opptak-2027");
    fs::write(year.join("innboks/Svar (1-30).csv"), form()).unwrap();
    session.send_line("").unwrap();
    // The columns, answered once.
    say(&mut session, WHAT, "");
    until(&mut session, "Enter: ja til alt.");
    session.send_line("").unwrap();
    let told = say(&mut session, WHAT, "");
    assert!(told.contains("30 søknader") && told.contains("mapping.toml"), "{told}");
    let told = say(&mut session, WHAT, "1");
    assert!(told.contains("1 søknad må avgjøres") && told.contains("Åpne saksliste.xlsx"), "{told}");
    until(&mut session, "Åpner ");
    until(&mut session, WHAT);
    decide(&year);
    session.send_line("2").unwrap();
    let told = until(&mut session, WHAT);
    let lock = told.lines().find(|line| line.contains("Lås søkerlisten")).unwrap_or_else(|| panic!("{told}"));
    session.send_line(lock.split_whitespace().next().unwrap()).unwrap();
    say(&mut session, "Hvilken dato er det i dag?", "1.6.2027");
    say(&mut session, "Skriv ja for å låse likevel.", "nei");
    say(&mut session, WHAT, lock.split_whitespace().next().unwrap());
    say(&mut session, "Hvilken dato er det i dag?", "2.6.2027");
    say(&mut session, "Skriv ja for å låse.", "ja");
    let told = say(&mut session, WHAT, "");
    assert!(told.contains("Kjører: innoskole select opptak-2027/innboks") && told.contains("Søkerlisten er låst"), "{told}");
    let told = say(&mut session, WHAT, "");
    assert!(told.contains("12. juni 2027") && told.contains("opptak-2027/kunngjoring/offentlig"), "{told}");
    say(&mut session, "Hvilken dato er det i dag?", "11.6.2027");
    say(&mut session, WHAT, "");
    say(&mut session, "Hvilken dato er det i dag?", "12.6.2027");
    say(&mut session, "Skriv tallene som ble trukket", "7 9 12 20 23 28 31 4");
    say(&mut session, "Enter: tallene er fra den kunngjorte kilden", "");
    say(&mut session, WHAT, "");
    say(&mut session, "Hvilken dato er det i dag?", "12.6.2027");
    say(&mut session, "Skriv tallene som ble trukket", SEED);
    say(&mut session, "Enter: tallene er fra den kunngjorte kilden", "nei");
    say(&mut session, "Enter: tallene er fra den kunngjorte kilden", "");
    say(&mut session, "Skriv ja for å trekke.", "ja");
    say(&mut session, WHAT, "");
    say(&mut session, "Hvilken dato skal stå på brevene?", "14.6.2027");
    until(&mut session, WHAT);
    answers(&year);
    session.send_line("1").unwrap();
    say(&mut session, WHAT, "1");
    // What gives places away is shown before it is recorded, and letters are no older than it.
    let told = say(&mut session, "Skriv ja for å registrere dem.", "ja");
    assert!(told.contains("Rykker opp: "), "{told}");
    let told = say(&mut session, WHAT, "1");
    assert!(told.contains("10 av 12 har takket ja") && told.contains("ikke ha en eldre dato"), "{told}");
    say(&mut session, "Hvilken dato skal stå på brevene?", "");
    let told = say(&mut session, WHAT, "1");
    assert!(told.contains("Brev kan ikke ha datoen 14. juni 2027"), "{told}");
    say(&mut session, "Hvilken dato skal stå på brevene?", "21.6.2027");
    say(&mut session, WHAT, "q");
    session.exp_eof().unwrap();
    assert!(fs::read_to_string(here.join("opened.txt")).unwrap().contains("saksliste.xlsx"));
    let letters = files(&year.join("rapport/internt/brev"));
    // A letter each, and one file with all of them.
    assert_eq!(letters.iter().filter(|name| name.ends_with(".html")).count(), APPLICANTS.len() + 1, "{letters:?}");

    // The same by a script, with the same files dropped in between.
    let scripted = tempfile::tempdir().unwrap();
    let other = scripted.path().join("opptak-2027");
    fs::create_dir_all(other.join("innboks")).unwrap();
    fs::copy(year.join("program.toml"), other.join("program.toml")).unwrap();
    let cron = || run(scripted.path(), &["year", "opptak-2027", "--date", "2027-06-14", "--lang", "nb"]);
    fs::write(other.join("innboks/Svar (1-30).csv"), form()).unwrap();
    assert!(cron().exits(1).out.contains("Programmet vet ikke sikkert"));
    fs::copy(year.join("mapping.toml"), other.join("mapping.toml")).unwrap();
    cron().exits(1);
    decide(&other);
    fs::write(other.join("laas.txt"), "").unwrap();
    cron().exits(1);
    fs::write(other.join("startverdi.txt"), SEED).unwrap();
    cron();
    answers(&other);
    cron();
    let protocol = |year: &Path| json(&year.join("trekning/protocol.json"));
    let (guided, scripted) = (protocol(&year), protocol(&other));
    assert_eq!(guided["draw"], scripted["draw"]);
    assert_eq!(guided["events"], scripted["events"]);
}

#[test]
fn the_guide_speaks_every_language_and_ends_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = terminal(folder.path());
    say(&mut session, "Her er ingen opptak ennå", "nn");
    say(&mut session, "Her er ingen opptak enno", "en");
    say(&mut session, "There is no intake here yet", "/no/such/folder");
    say(&mut session, "is not the folder of an intake", "?");
    until(&mut session, "Answer with a number");
    say(&mut session, "There is no intake here yet", "slutt");
    until(&mut session, "Start innoskole again");
    session.exp_eof().unwrap();
    assert_eq!(files(folder.path()), ["bin"]);
}
