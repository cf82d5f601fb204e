//! Who wrote the same education: decided once, and everybody has a decision of their own.

use std::fs;

use crate::binary::{root, run};
use crate::queue::{APPLICATION, CODE, DECISION, FACTS, PARTICIPANT, Rows, read, save};

/// Four applications whose participants' education is written as the officer will find it.
fn alike(extra: &str) -> String {
    let columns = (1..=4).map(|n| format!("Deltaker {n} navn;Deltaker {n} e-post;Deltaker {n} sektor;Deltaker {n} utdanning"));
    let mut text = format!("Mottatt;Kommune;Utfordring;Forankring;{}\n", columns.collect::<Vec<_>>().join(";"));
    let mut add = |received: &str, municipality: &str, education: [&str; 4]| {
        let one =
            |(n, text): (usize, &str)| format!("Kari Nes{n};k{n}@{}.example.no;Sektor {n};{text}", municipality.to_lowercase());
        let people: Vec<String> = (1..).zip(education).map(one).collect();
        text.push_str(&format!("{received};{municipality};Færre hender, flere eldre.;Ja;{}\n", people.join(";")));
    };
    add("2021-05-20 10:00", "Lom", ["Sykepleier", "3 år", "Bachelor", "sosionom"]);
    add("2021-05-21 10:00", "Lesja", ["sykepleier ", "SYKEPLEIER", "Bachelor", ""]);
    add("2021-05-22 10:00", "Dovre", ["Sykepleier", "Fagskole, 2 år", "Fagskole, 2 år", "Master"]);
    for municipality in extra.split_whitespace() {
        add("2021-05-31 10:00", municipality, ["Sykepleier", "3 år", "Bachelor", "Master"]);
    }
    text
}

#[test]
fn who_wrote_the_same_education_is_decided_once_and_each_stays_their_own() {
    for kind in ["xlsx", "csv"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let (queue, again) = (format!("ko.{kind}"), format!("ko-2.{kind}"));
        fs::write(path.join("soknader.csv"), alike("")).unwrap();
        let told = run(path, &["validate", "soknader.csv", "--queue", &queue, "--lang", "en"]).exits(1);
        assert!(told.out.contains("8 cases wait in it"), "{}", told.out);
        let mut rows = read(&path.join(&queue));
        // Two texts that several wrote, one that a single participant wrote, and one that is blank.
        assert_eq!(rows.len(), 1 + 4 + 4 + 2, "{kind}: {rows:?}");
        let line = |rows: &Rows, text: &str| rows.iter().position(|row| row[1].contains(text)).unwrap();
        let nurses = line(&rows, "Sykepleier");
        assert_eq!((rows[nurses][APPLICATION].as_str(), rows[nurses][PARTICIPANT].as_str()), ("", ""));
        assert!(rows[nurses][0].contains('4'), "{}", rows[nurses][0]);
        assert!(rows[nurses][2].starts_with("Proposed: student. "), "{}", rows[nurses][2]);
        assert!(rows[line(&rows, "Fagskole")][2].starts_with("Proposed: course. "));
        assert!(rows[nurses][DECISION].is_empty(), "what is proposed is never decided");
        // Each of them stands below, with facts of their own: what a line about one of them alone is tied to.
        let each: Vec<&Vec<String>> = rows[nurses + 1..=nurses + 4].iter().collect();
        assert!(each.iter().all(|row| row[FACTS] != rows[nurses][FACTS] && row[CODE] == "P07"));
        let listed: Vec<String> = each.iter().map(|row| format!("{} {}", row[APPLICATION], row[PARTICIPANT])).collect();
        assert_eq!(listed, ["3431 1", "3432 1", "3432 2", "3434 1"].map(String::from).to_vec());
        assert!(each.iter().all(|row| row[11].starts_with("soknader.csv › ")), "{each:?}");
        for (cell, text) in rows[nurses][DECISION..].iter_mut().zip(["student", "Autorisasjon sett", "Kari Opptak", "2021-05-25"])
        {
            text.clone_into(cell);
        }
        save(&path.join(&queue), &rows);
        let validated = |file: &str, decisions: &str| -> serde_json::Value {
            let told = run(path, &["validate", file, "--decisions", decisions, "--format", "json"]).exits(1);
            serde_json::from_str(&told.out).unwrap()
        };
        let students = |told: &serde_json::Value, id: &str| -> Vec<String> {
            let own = told["applications"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
            let tracks = own["participants"].as_array().unwrap().iter();
            tracks.map(|one| one["track"].as_str().unwrap().to_owned()).collect()
        };
        let told = validated("soknader.csv", &queue);
        assert_eq!(students(&told, "3432"), ["student", "student", "student", "undecided"]);
        assert_eq!(told["counts"]["decisions"], 4, "each of them has a decision of their own");
        // Whoever writes the same later was not among those who were decided about.
        fs::write(path.join("soknader-2.csv"), alike("Skjåk")).unwrap();
        let told = validated("soknader-2.csv", &queue);
        assert_eq!(students(&told, "3433")[0], "undecided");
        assert_eq!(students(&told, "3434")[0], "student");
        // The next queue carries each of the four on, and a decision about one of them stands before that about all.
        run(path, &["validate", "soknader-2.csv", "--decisions", &queue, "--queue", &again]).exits(1);
        let mut carried = read(&path.join(&again));
        assert_eq!(carried.iter().filter(|row| row[DECISION] == "student").count(), 4);
        let mut own = carried.iter().find(|row| row[APPLICATION] == "3431" && row[DECISION] == "student").unwrap().clone();
        (own[DECISION], own[DECISION + 3]) = ("course".to_owned(), "2021-05-24".to_owned());
        let mut both = rows.clone();
        both.push(own);
        save(&path.join(&queue), &both);
        assert_eq!(students(&validated("soknader.csv", &queue), "3431")[0], "course");
        // A date before any of them applied is a slip; so are facts that nobody has.
        save(&path.join(&queue), &rows);
        carried.truncate(1);
        carried.push(rows[nurses].clone());
        carried[1][DECISION + 3] = "2021-05-01".to_owned();
        save(&path.join(&again), &carried);
        let refused = run(path, &["validate", "soknader.csv", "--decisions", &again, "--format", "json"]).exits(2);
        assert!(refused.err.contains("decision-before-receipt"), "{}", refused.err);
        fs::write(path.join("soknader-3.csv"), alike("").to_lowercase().replace("sykepleier", "bachelor")).unwrap();
        // Whether that is a slip or a correction nobody can tell: it is refused, like any decision whose facts are gone.
        let refused = run(path, &["validate", "soknader-3.csv", "--decisions", &queue, "--format", "json"]).exits(2);
        assert!(refused.err.contains("decision-no-case"), "{}", refused.err);
        // Every output after the draw rests on the same file.
        run(path, &["select", "soknader.csv", "--decisions", &queue, "--places", "2", "-o", "ut"]).exits(0);
        run(path, &["select", "ut/frozen.json", "--seed", "1"]).exits(0);
        run(path, &["verify", "ut/protocol.json", "--intake", "ut/intake.json"]).exits(0);
        run(path, &["report", "ut/protocol.json", "-o", "rapport"]).exits(0);
        let told =
            run(path, &["validate", "ut/intake.json", "--decisions", &format!("ut/decisions.{kind}"), "--lang", "en"]).exits(1);
        assert!(told.out.contains("4 decisions were taken into account"), "{}", told.out);
    }
}

/// What looks alike and is not, is decided for each alone: other units, and cells that hold errors.
#[test]
fn what_only_looks_the_same_is_not_decided_together() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let units = ["år", "semestre", "studiepoeng"];
    let columns = (1..=3).map(|n| format!("Deltaker {n} navn;Deltaker {n} e-post;Deltaker {n} utdanning ({})", units[n - 1]));
    let mut text = format!("Mottatt;Kommune;Utfordring;Forankring;{}\n", columns.collect::<Vec<_>>().join(";"));
    for (municipality, education) in [("Lom", "ca 3"), ("Lesja", "#REF!")] {
        let people = (1..=3).map(|n| format!("Kari Nes{n};k{n}@{}.example.no;{education}", municipality.to_lowercase()));
        text.push_str(&format!("2021-05-20 10:00;{municipality};Færre hender;Ja;{}\n", people.collect::<Vec<_>>().join(";")));
    }
    fs::write(path.join("soknader.csv"), text).unwrap();
    run(path, &["validate", "soknader.csv", "--queue", "ko.csv"]).exits(1);
    let rows = read(&path.join("ko.csv"));
    let waiting: Vec<&Vec<String>> = rows.iter().filter(|row| row[CODE] == "P07").collect();
    assert_eq!(waiting.len(), 6, "{waiting:?}");
    assert!(waiting.iter().all(|row| !row[APPLICATION].is_empty() && !row[PARTICIPANT].is_empty()), "{waiting:?}");
}

/// `fixtures/queue/education.csv`: what people write, what it is read as, and what is proposed where it cannot be read.
#[test]
fn education_as_people_write_it_is_read_or_waits_with_a_proposal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::copy(root().join("fixtures/queue/education.csv"), path.join("soknader.csv")).unwrap();
    fs::copy(root().join("examples/2026/program.toml"), path.join("program.toml")).unwrap();
    let queue = ["validate", "soknader.csv", "--program", "program.toml", "--queue", "ko.csv", "--lang", "nb"];
    run(path, &queue).exits(1);
    let told = run(path, &["validate", "soknader.csv", "--program", "program.toml", "--format", "csv", "--lang", "nb"]).exits(1);
    let course = told.out.lines().filter(|line| line.contains("P06")).count();
    let student = told.out.lines().filter(|line| line.contains("P04")).count();
    assert_eq!((student, course), (10, 2), "{}", told.out);
    let rows = read(&path.join("ko.csv"));
    let found = |text: &str| {
        let row = rows.iter().find(|row| row[1].contains(&format!("«{text}»"))).unwrap_or_else(|| panic!("{text}"));
        (row[CODE].clone(), row[2].lines().next().filter(|line| !line.starts_with("Velg")).unwrap_or_default().to_owned())
    };
    for (text, code, proposed) in [
        ("Sykepleier", "P07", "Forslag: student. Oppsettsfilen regner «sykepleier» som 3 år med høyere utdanning."),
        ("Sosionom", "P07", "Forslag: student. Oppsettsfilen regner «sosionom» som 3 år med høyere utdanning."),
        ("Befalsskole 3 år", "P07", "Forslag: kursdeltaker. Oppsettsfilen regner ikke «befalsskole» som høyere utdanning."),
        ("Bachelor og fagbrev", "P07", "Forslag: student. Oppsettsfilen regner «bachelor» som 3 år med høyere utdanning."),
        (
            "Bachelor i ledelse (2019-2022)",
            "P07",
            "Forslag: student. Oppsettsfilen regner «bachelor» som 3 år med høyere utdanning.",
        ),
        ("Bachelor, 2. år", "P07", "«2. år» sier at den ikke er fullført: det som er fullført, avgjør."),
        ("Bachelor - 2 av 3 år", "P07", "«2 av 3» sier at den ikke er fullført: det som er fullført, avgjør."),
        ("Bachelor under utdanning", "P07", "«under utdanning» sier at den ikke er fullført: det som er fullført, avgjør."),
        ("Bachelor, venter på sensur", "P07", "«venter» sier at den ikke er fullført: det som er fullført, avgjør."),
        ("Bachelor: nei", "P07", ""),
        ("Har ikke, men 20 års erfaring", "P07", ""),
        ("Profesjonsstudiet i psykologi", "P07", ""),
        ("90", "P07", ""),
        ("halvt år", "P07", ""),
        ("Årsstudium (60 stp)", "P05", ""),
        ("20 vekttall", "P05", ""),
        ("ett år på høgskole", "P05", ""),
    ] {
        assert_eq!(found(text), (code.to_owned(), proposed.to_owned()), "{text}");
    }
}
