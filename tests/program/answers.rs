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
    assert!(told.out.contains("Nothing new") && told.out.contains("3 stood there already"), "{}", told.out);
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    holds(folder.path());
    fs::write(
        folder.path().join("bad.csv"),
        "id;answer;date\nHerøy;accepted;2021-06-22\n0301;perhaps;2021-06-22\n0301;accepted;22.6.\n",
    )
    .unwrap();
    let refused = run(folder.path(), &["select", "out/protocol.json", "--answers", "bad.csv"]).exits(2);
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
        answers
            .map(|all| all.iter().map(|(day, id, answer)| format!("{id} {} {day}", answer.name())).collect::<Vec<_>>().join(", "))
    };
    let fixture = |name: &str| fs::read(crate::binary::root().join("fixtures/forms/cases").join(name)).unwrap();
    let own_words = "1130 accepted 2027-06-22, 1505 accepted 2027-06-23, 1851 declined 2027-06-24, 3118 accepted 2027-06-24, \
                     3419 accepted 2027-07-02, 5605 no-answer 2027-07-01";
    assert_eq!(read(&fixture("answers-in-own-words.xlsx")).unwrap(), own_words);
    assert_eq!(read(&fixture("answers-with-a-time.xlsx")).unwrap(), "0301 accepted 2021-06-20, 1865 declined 2021-06-20");
    // Which Våler is not guessed; everybody else is known by name.
    let fault = read(&fixture("answers-by-name.xlsx")).unwrap_err();
    assert_eq!((fault.code, fault.cell.as_deref(), fault.others.len()), ("answers-municipality", Some("A6"), 0), "{fault}");
    let by_name = |who: &str, said: &str| read(format!("Kommune;Svar;Dato\n{who};{said};21.06.2027\n").as_bytes());
    for said in ["Ja!", "Ja takk, gjerne", "Vi takker ja til plassen", "Yes, we accept"] {
        assert_eq!(by_name("Strand", said).unwrap(), "1130 accepted 2027-06-21", "{said}");
    }
    for (table, code) in [
        ("Kommune;Svar;Dato\nAsker og Skjåk;nei;21.06.2027\n", "answers-municipality"),
        ("Nummer;Navn;Svar;Dato\n3203;Skjåk;nei;21.06.2027\n", "answers-disagree"),
        ("Nummer;Svar;Svar;Dato\n3203;ja;nei;21.06.2027\n", "answers-column-twice"),
    ] {
        assert_eq!(read(table.as_bytes()).unwrap_err().code, code, "{table}");
    }
    assert_eq!(read("Nummer;Navn;Svar;Dato\n3203;Asker;nei;21.06.2027\n".as_bytes()).unwrap(), "3203 declined 2027-06-21");
    for who in ["Strand", "Strand kommune", "1130", "1130 Strand"] {
        assert_eq!(by_name(who, "Ja").unwrap(), "1130 accepted 2027-06-21", "{who}");
    }
    assert_eq!(by_name("A\u{30a}lesund", "ja takk").unwrap(), "1508 accepted 2027-06-21");
    for doubtful in [
        "kanskje", "ja, men bare tre", "ja eller nei", "Ja?", "kari@strand.example.no", "ikke svart ennå", "ikke nei",
        "nei, eller jo", "nei (vi kommer)", "No, we accept", "",
    ] {
        assert_eq!(by_name("Strand", doubtful).unwrap_err().code, "answers-answer", "{doubtful}");
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
    let refused = answer(&[("accepted", "2021-06-22"), ("declined", "2021-06-22")], 2);
    assert!(refused.err.contains("svar.csv › B3") && refused.err.contains("[answers-contradict]"), "{}", refused.err);
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    // The same answer twice, and a later day that tells which came last.
    let told = answer(&[("accepted", "2021-06-22"), ("accepted", "2021-06-22"), ("declined", "2021-06-23")], 0);
    assert!(
        told.out.contains("1 stood there already, passed over") && told.out.contains("Declined (23 June 2021): "),
        "{}",
        told.out
    );
    holds(folder.path());
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
        let refused = answer(who, said, date, 2);
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
    let refused = answer(&admitted[0], "accepted", "2021-06-18", 2);
    assert!(refused.err.contains("has withdrawn or declined already"), "{}", refused.err);
    holds(folder.path());
}
