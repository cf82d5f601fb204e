//! Applications that came after freezing.

use std::fs;
use std::path::Path;

use crate::after_the_draw::{drawn, frozen, holds, protocol};
use crate::binary::{Ran, form, run};

#[test]
fn late_ones_wait_and_come_in_when_nobody_else_waits() {
    let folder = drawn(&["--places", "24"]);
    let late = "Kommune;Mottatt;Utfordring;Forankring;Navn;E-post;Sektor;Utdanning\nÅmot;2021-06-10 10:00;Noe;Ja;A A;a@example.no;A;3 år\nÅmot;2021-06-10 10:00;Noe;Ja;B B;b@example.no;B;3 år\nÅmot;2021-06-10 10:00;Noe;Ja;C C;c@example.no;C;3 år\n";
    fs::write(folder.path().join("late.csv"), late).unwrap();
    let told = run(folder.path(), &["select", "out/protocol.json", "--late", "late.csv", "--date", "2021-06-11"]).exits(0);
    assert!(
        told.out.contains("3422 Åmot applied after freezing") && told.out.contains("waits behind the others"),
        "{}",
        told.out
    );
    let told = run(folder.path(), &["select", "out/protocol.json", "--late", "late.csv", "--date", "2021-06-11"]).exits(0);
    assert!(told.out.contains("Nothing new"), "{}", told.out);
    holds(folder.path());
    // Where everybody fits, late ones come in, in the order of receipt.
    let folder = folder_where_all_fit();
    fs::write(folder.path().join("late.csv"), late).unwrap();
    run(folder.path(), &["select", "out/protocol.json", "--late", "late.csv", "--date", "2021-06-11"]).exits(0);
    let after = protocol(folder.path());
    assert_eq!(
        (&after["draw"]["admitted_late"], &after["events"][0]["admitted"]),
        (&serde_json::json!(["3825", "3427"]), &true.into())
    );
    holds(folder.path());
}

fn folder_where_all_fit() -> tempfile::TempDir {
    frozen(&["--places", "60"])
}

/// Takes a form in as late, received before the end of 14 June 2021.
fn arrive(folder: &Path, applications: &[(&str, &str)], more: &[&str]) -> Ran {
    fs::write(folder.join("late.csv"), form(applications)).unwrap();
    run(folder, &[&["select", "out/protocol.json", "--late", "late.csv", "--date", "2021-06-14"][..], more].concat())
}

#[test]
fn a_municipality_has_one_application_after_the_draw_too() {
    let folder = drawn(&["--places", "24"]);
    // Hol applied in time. An application that it leads is another one of its own; in one that it joins, it would stand twice.
    let told = arrive(folder.path(), &[("2021-06-12 10:00", "Hol, Gol og Ål")], &[]).exits(0);
    assert!(told.out.contains("Not taken in: 3044 Hol, Gol, Ål."), "{}", told.out);
    let told = arrive(folder.path(), &[("2021-06-12 10:00", "Ål")], &[]).exits(0);
    assert!(told.out.contains("3043 Ål applied after freezing"), "{}", told.out);
    let written = fs::read(folder.path().join("out/protocol.json")).unwrap();
    for (municipalities, shared) in [("Gol, Hol", "3044 in the late application of 3041 Gol, Hol"), ("Gol og Ål", "3043 in the")]
    {
        let refused = arrive(folder.path(), &[("2021-06-12 10:00", municipalities)], &[]).exits(2);
        assert!(refused.err.contains(shared) && refused.err.contains("[event-municipality]"), "{}", refused.err);
    }
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    // What stood in the way is given up.
    run(folder.path(), &["select", "out/protocol.json", "--withdraw", "3043", "--date", "2021-06-13"]).exits(0);
    arrive(folder.path(), &[("2021-06-12 10:00", "Gol og Ål")], &[]).exits(0);
    holds(folder.path());
}

#[test]
fn what_is_recorded_was_received_before() {
    let folder = drawn(&["--places", "24"]);
    let refused = arrive(folder.path(), &[("2021-06-15 10:00", "Gol")], &[]).exits(2);
    assert!(refused.err.contains("[event-before-receipt]"), "{}", refused.err);
}

#[test]
fn decisions_beside_late_ones_are_about_the_late_ones() {
    let folder = drawn(&["--places", "24"]);
    let late = [("ukjent", "Gol")];
    let refused = arrive(folder.path(), &late, &[]).exits(2);
    assert!(refused.err.contains("[event-late-undecided]"), "{}", refused.err);
    // The file of the intake goes on: what it says of those that were drawn was taken into account then.
    let decisions = fs::read_to_string(folder.path().join("examples/2021/decisions.csv")).unwrap();
    let line = "3041;A11;;;2021-06-12 10:00;Ringte;Kari Opptak;2021-06-13\n";
    fs::write(folder.path().join("alle.csv"), decisions + line).unwrap();
    let told = arrive(folder.path(), &late, &["--decisions", "alle.csv"]).exits(0);
    assert!(told.out.contains("3041 Gol applied after freezing"), "{}", told.out);
    assert_eq!(protocol(folder.path())["events"][0]["application"]["received"], "2021-06-12T10:00:00+02:00");
    let told = arrive(folder.path(), &late, &["--decisions", "alle.csv"]).exits(0);
    assert!(told.out.contains("passed over (1): 3041 Gol."), "{}", told.out);
    holds(folder.path());
}

/// An application that lay in the office: what is recorded is said, and no letter tells the municipality that it was late.
#[test]
fn whoever_was_overlooked_is_not_told_that_they_were_late() {
    let folder = drawn(&["--places", "24"]);
    let told = arrive(folder.path(), &[("2021-05-20 10:00", "Gol")], &["--lang", "en"]).exits(0);
    let said = "Received in time, and not in the list that was frozen: 3041 Gol. That is the office’s error";
    assert!(told.out.contains(said), "{}", told.out);
    run(folder.path(), &["report", "out/protocol.json", "-o", "rapport", "--internal", "--lang", "en"]).exits(0);
    let letter = fs::read_to_string(folder.path().join("rapport/internt/brev/3041-gol.html")).unwrap();
    assert!(
        letter.contains("was received in time, but was not in the list") && !letter.contains("after the deadline"),
        "{letter}"
    );
    let story = run(folder.path(), &["report", "out/protocol.json", "--explain", "3041", "--lang", "en"]).exits(0).out;
    assert!(story.contains("Nothing from the municipality: it was received in time"), "{story}");
    holds(folder.path());
    // One that was late is told so.
    let told = arrive(folder.path(), &[("2021-06-12 10:00", "Flå")], &["--lang", "en"]).exits(0);
    assert!(!told.out.contains("Received in time"), "{}", told.out);
}
