//! Answers to the offers: how the file is read, and what is recorded.

use std::fs;

use crate::after_the_draw::{drawn, holds, ids, protocol};
use crate::binary::run;
use innoskole::intake::ANSWER_COLUMNS;

#[test]
fn answers_are_taken_once_and_the_silent_are_listed() {
    let folder = drawn(&["--places", "24"]);
    let admitted = ids(&protocol(folder.path())["draw"]["admitted"]);
    let file = format!(
        "{}\n{};accepted;2021-06-22\n{};declined;2021-06-21\n{};no-answer;2021-06-22\n",
        ANSWER_COLUMNS.join(";"),
        admitted[0],
        admitted[1],
        admitted[2]
    );
    fs::write(folder.path().join("answers.csv"), file).unwrap();
    let told = run(folder.path(), &["select", "out/protocol.json", "--answers", "answers.csv"]).exits(0);
    assert!(told.out.contains("Have not answered: "), "{}", told.out);
    let kinds: Vec<(String, String)> = protocol(folder.path())["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].as_str().unwrap().to_owned(), one["date"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(
        kinds.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(),
        ["withdrawals", "acceptance", "withdrawals"],
        "by date, and on each the acceptances first"
    );
    let written = fs::read(folder.path().join("out/protocol.json")).unwrap();
    let told = run(folder.path(), &["select", "out/protocol.json", "--answers", "answers.csv"]).exits(0);
    assert!(told.out.contains("Nothing new") && told.out.contains("passed over (3)"), "{}", told.out);
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    holds(folder.path());
    fs::write(
        folder.path().join("bad.csv"),
        "id;answer;date\nHerøy;accepted;2021-06-22\n0301;perhaps;2021-06-22\n0301;accepted;22.6.\n",
    )
    .unwrap();
    let refused = run(folder.path(), &["select", "out/protocol.json", "--answers", "bad.csv"]).exits(1);
    for wanted in ["bad.csv › A2", "bad.csv › B3", "bad.csv › C4"] {
        assert!(refused.err.contains(wanted), "{}", refused.err);
    }
}

/// `fixtures/forms/cases/answers-*.xlsx`: answers as people write them are read as strictly as applications, and no stricter.
#[test]
fn answers_are_read_as_people_write_them() {
    use innoskole::program::{Program, Regulation};
    let text = fs::read_to_string(crate::binary::root().join("examples/2026/program.toml")).unwrap();
    let regulation = Regulation::of(Program::read(&text, "program.toml").unwrap()).unwrap();
    let read = |bytes: &[u8]| {
        let terms = innoskole::text::terms();
        let answers = innoskole::intake::answers("svar.xlsx", bytes, &terms, &regulation);
        answers.map(|all| {
            let given = all.given.iter().map(|one| format!("{} {} {}", one.id, one.answer.name(), one.date));
            (given.collect::<Vec<_>>().join(", "), all.doubtful)
        })
    };
    let fixture = |name: &str| fs::read(crate::binary::root().join("fixtures/forms/cases").join(name)).unwrap();
    let own_words = "1130 accepted 2027-06-22, 1505 accepted 2027-06-23, 1851 declined 2027-06-24, 3118 accepted 2027-06-24, \
                     3419 accepted 2027-07-02, 5605 no-answer 2027-07-01";
    let beyond_doubt = |bytes: &[u8]| {
        let (given, doubtful) = read(bytes).unwrap();
        assert!(doubtful.is_empty(), "{doubtful:?}");
        given
    };
    assert_eq!(beyond_doubt(&fixture("answers-in-own-words.xlsx")), own_words);
    assert_eq!(beyond_doubt(&fixture("answers-with-a-time.xlsx")), "0301 accepted 2021-06-20, 1865 declined 2021-06-20");
    // Which Våler is not guessed; everybody else is known by name, and counts.
    let (given, doubtful) = read(&fixture("answers-by-name.xlsx")).unwrap();
    assert_eq!(
        doubtful.iter().map(|fault| (fault.code, fault.cell.as_deref())).collect::<Vec<_>>(),
        [("answers-municipality", Some("A6"))]
    );
    assert!(given.matches(", ").count() >= 3, "{given}");
    let table = |who: &str, said: &str| format!("Kommune;Svar;Dato\n{who};{said};21.06.2027\n");
    let by_name = |who: &str, said: &str| beyond_doubt(table(who, said).as_bytes());
    let doubtful = |table: &str| {
        let (given, doubtful) = read(table.as_bytes()).unwrap();
        assert_eq!((given.as_str(), doubtful.len()), ("", 1), "{table}");
        doubtful[0].code
    };
    for said in ["Ja!", "Ja takk, gjerne", "Vi takker ja til plassen", "Yes, we accept"] {
        assert_eq!(by_name("Strand", said), "1130 accepted 2027-06-21", "{said}");
    }
    for (table, code) in [
        ("Kommune;Svar;Dato\nAsker og Skjåk;nei;21.06.2027\n", "answers-municipality"),
        ("Nummer;Navn;Svar;Dato\n3203;Skjåk;nei;21.06.2027\n", "answers-disagree"),
    ] {
        assert_eq!(doubtful(table), code, "{table}");
    }
    let twice = "Nummer;Svar;Svar;Dato\n3203;ja;nei;21.06.2027\n";
    assert_eq!(read(twice.as_bytes()).unwrap_err().code, "answers-column-twice");
    assert_eq!(beyond_doubt("Nummer;Navn;Svar;Dato\n3203;Asker;nei;21.06.2027\n".as_bytes()), "3203 declined 2027-06-21");
    // Nobody has answered there yet.
    assert_eq!(beyond_doubt("Kommune;Svar;Dato\nStrand;;\nLom;nei;1.7.2027\n".as_bytes()), "3434 declined 2027-07-01");
    for who in ["Strand", "Strand kommune", "1130", "1130 Strand"] {
        assert_eq!(by_name(who, "Ja"), "1130 accepted 2027-06-21", "{who}");
    }
    assert_eq!(by_name("A\u{30a}lesund", "ja takk"), "1508 accepted 2027-06-21");
    // Tjøme's old number leads to Færder; a number that nobody knows is the protocol's to know.
    assert_eq!(by_name("0723", "ja"), "3911 accepted 2027-06-21");
    assert_eq!(by_name("9998", "ja"), "9998 accepted 2027-06-21");
    for said in [
        "kanskje", "ja, men bare tre", "ja eller nei", "Ja?", "kari@strand.example.no", "ikke svart ennå", "ikke nei",
        "nei, eller jo", "nei (vi kommer)", "No, we accept", "",
    ] {
        assert_eq!(doubtful(&table("Strand", said)), "answers-answer", "{said}");
    }
}

#[test]
fn of_two_answers_on_one_day_nothing_is_chosen() {
    let folder = drawn(&["--places", "24"]);
    let admitted = ids(&protocol(folder.path())["draw"]["admitted"]);
    let written = fs::read(folder.path().join("out/protocol.json")).unwrap();
    let answer = |lines: &[(&str, &str)], status: i32| {
        let lines: Vec<String> = lines.iter().map(|(said, date)| format!("{};{said};{date}", admitted[0])).collect();
        fs::write(folder.path().join("svar.csv"), format!("id;answer;date\n{}\n", lines.join("\n"))).unwrap();
        run(folder.path(), &["select", "out/protocol.json", "--answers", "svar.csv"]).exits(status)
    };
    let refused = answer(&[("accepted", "2021-06-22"), ("declined", "2021-06-22")], 1);
    assert!(refused.err.contains("svar.csv › B3") && refused.err.contains("[answers-contradict]"), "{}", refused.err);
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    // The same answer twice, and a later day that tells which came last.
    let told = answer(&[("accepted", "2021-06-22"), ("accepted", "2021-06-22"), ("declined", "2021-06-23")], 0);
    assert!(told.out.contains("passed over (1)") && told.out.contains("Declined (23 June 2021): "), "{}", told.out);
    holds(folder.path());
    // A place that was declined goes on at once, so a yes after a no is looked at first.
    let refused = answer(&[("declined", "2021-06-24"), ("accepted", "2021-06-25")], 1);
    assert!(refused.err.contains("[answers-contradict]"), "{}", refused.err);
}

#[test]
fn an_answer_comes_after_the_place_and_after_the_answer_before() {
    let folder = drawn(&["--places", "24"]);
    let admitted = ids(&protocol(folder.path())["draw"]["admitted"]);
    let answer = |who: &str, said: &str, date: &str, status: i32| {
        fs::write(folder.path().join("svar.csv"), format!("id;answer;date\n{who};{said};{date}\n")).unwrap();
        run(folder.path(), &["select", "out/protocol.json", "--answers", "svar.csv"]).exits(status)
    };
    let older = |who: &str, said: &str, date: &str| {
        let refused = answer(who, said, date, 1);
        assert!(refused.err.contains("[event-older]"), "{date}: {}", refused.err);
    };
    // The source of the seed is of 5 June.
    older(&admitted[0], "declined", "2021-06-04");
    answer(&admitted[0], "accepted", "2021-06-15", 0);
    older(&admitted[0], "declined", "2021-06-14");
    older(&admitted[0], "declined", "2021-06-15");
    answer(&admitted[0], "declined", "2021-06-16", 0);
    // Whoever was promoted is asked on that day.
    let promoted = ids(&protocol(folder.path())["events"][1]["replaced_by"])[0].clone();
    older(&promoted, "accepted", "2021-06-15");
    answer(&promoted, "accepted", "2021-06-16", 0);
    let refused = answer(&admitted[0], "accepted", "2021-06-18", 1);
    assert!(refused.err.contains("has withdrawn or declined already"), "{}", refused.err);
    holds(folder.path());
}

/// A yes after the last day counts only where somebody says so and why; whoever is promoted has days of their own.
#[test]
fn a_yes_after_the_last_day_needs_a_reason() {
    let folder = crate::binary::folder();
    let here = folder.path();
    let program = fs::read_to_string(crate::binary::example("program.toml")).unwrap();
    let program = program.replacen("# reply_deadline", "reply_deadline", 1).replacen("# reply_days", "reply_days", 1);
    fs::write(here.join("program.toml"), program.replacen("# places = 24", "places = 24", 1)).unwrap();
    let freeze = ["select", crate::binary::INTAKE, "--program", "program.toml", "-o", "out"];
    run(here, &[&freeze[..], &crate::binary::DECISIONS].concat()).exits(0);
    run(here, &["select", "out/frozen.json", "--seed", crate::binary::SEED]).exits(0);
    let answers = |lines: &str, more: &[&str], status: i32| {
        fs::write(here.join("svar.csv"), format!("Kommune;Svar;Dato\n{lines}")).unwrap();
        run(here, &[&["select", "out/protocol.json", "--answers", "svar.csv", "--lang", "nb"], more].concat()).exits(status)
    };
    let late = answers("Oslo;ja;26.06.2021\nVågan;ja;25.06.2021 kl. 23.59\nHvaler;nei;25.06.2021\n", &[], 1);
    assert!(late.err.contains("svar.csv › B2: 0301 Oslo") && late.err.contains("25. juni 2021"), "{}", late.err);
    let events = || protocol(here)["events"].as_array().unwrap().clone();
    assert_eq!(events().len(), 2);
    let early = answers("Tana;ikke svart;25.06.2021\n", &[], 1);
    assert!(early.err.contains("[answers-too-early]"), "{}", early.err);
    // Promoted on the 25th: seven days of their own, to the 2nd of July.
    let promoted = ids(&events()[1]["replaced_by"])[0].clone();
    answers(&format!("{promoted};ja;03.07.2021\n"), &[], 1);
    answers(&format!("{promoted};ja;02.07.2021\n"), &[], 0);
    let told = answers("Oslo;ja;26.06.2021\n", &["--accept-late-answer", "--reason", "Posten var sen"], 0);
    assert!(told.out.contains("etter fristen") && told.out.contains("Posten var sen"), "{}", told.out);
    assert_eq!(events()[2]["reason"], serde_json::Value::Null);
    assert_eq!(events()[3]["reason"], "Posten var sen");
    holds(here);
    run(here, &["report", "out/protocol.json", "-o", "rapport"]).exits(0);
    let letter = |name: &str| fs::read_to_string(here.join("rapport/internt/brev").join(name)).unwrap();
    let next = answers("Vågan;nei;28.06.2021\n", &[], 0);
    let promoted = ids(&events()[4]["replaced_by"])[0].clone();
    run(here, &["report", "out/protocol.json", "-o", "rapport", "--force"]).exits(0);
    let name =
        crate::binary::files(&here.join("rapport/internt/brev")).into_iter().find(|name| name.starts_with(&promoted)).unwrap();
    assert!(letter(&name).contains("5. juli 2021"), "{}{name}", next.out);
    // The days count from the letter with the offer, also in later letters and when nobody answers.
    let write = |date: &str, sent: &[&str]| {
        let report = ["report", "out/protocol.json", "-o", "rapport", "--force", "-q", "--date", date];
        run(here, &[&report[..], sent].concat()).exits(0);
        letter(&name)
    };
    assert!(write("2021-07-02", &[]).contains("9. juli 2021"), "{name}");
    let sent = ["--letters-sent", "2021-06-14", "2021-07-02"];
    assert!(write("2021-07-06", &sent).contains("9. juli 2021"), "{name}");
    let early = answers(&format!("{promoted};ikke svart;09.07.2021\n"), &sent, 1);
    assert!(early.err.contains("[answers-too-early]"), "{}", early.err);
    answers(&format!("{promoted};ikke svart;10.07.2021\n"), &sent, 0);
    assert!(write("2021-07-11", &sent).contains("9. juli 2021"), "{name}");
    holds(here);
}

#[test]
fn a_partner_s_name_does_not_withdraw_the_whole_application() {
    let folder = drawn(&["--places", "24"]);
    let withdraw = |who: &str, status: i32| {
        let line = ["select", "out/protocol.json", "--withdraw", who, "--date", "2021-06-20", "--dry-run"];
        run(folder.path(), &line).exits(status)
    };
    let refused = withdraw("Rollag", 2);
    assert!(refused.err.contains("[event-partner]") && refused.err.contains("3052"), "{}", refused.err);
    for who in ["Nore og Uvdal", "3052"] {
        assert!(withdraw(who, 0).out.contains("3052 "), "{who}");
    }
}
