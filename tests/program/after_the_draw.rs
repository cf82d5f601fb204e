//! Announced draws, and what happens after the draw, through the binary.

use std::fs;
use std::path::Path;

use crate::binary::{SEED, announced, folder, form, json, run};
use innoskole::model::MunicipalityNumber;
use innoskole::protocol::{Cause, Gone, Protocol, Request, State, add};
use jiff::civil::date;
use serde_json::Value;
use snapbox::{assert_data_eq, file};

const INTAKE: [&str; 4] = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv"];

pub fn select<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&INTAKE[..], more].concat()
}

pub fn frozen(more: &[&str]) -> tempfile::TempDir {
    let folder = folder();
    announced(folder.path());
    run(folder.path(), &[&select(&["--program", "program.toml", "-o", "out"])[..], more].concat()).exits(0);
    folder
}

pub fn drawn(more: &[&str]) -> tempfile::TempDir {
    let folder = frozen(more);
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    folder
}

pub fn protocol(folder: &Path) -> Value {
    json(&folder.join("out/protocol.json"))
}

pub fn ids(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

pub fn holds(folder: &Path) {
    run(folder, &["verify", "out/protocol.json"]).exits(0);
}

#[test]
fn a_frozen_protocol_comes_with_its_announcement() {
    let folder = folder();
    announced(folder.path());
    let told =
        run(folder.path(), &select(&["--places", "24", "--program", "program.toml", "-o", "out", "--lang", "nb"])).exits(0);
    let (_, from_digest) = told.out.split_once("\nKunngjøring").unwrap();
    assert_data_eq!(format!("Kunngjøring{from_digest}"), file!["../snapshots/announcement.txt"]);
    let frozen = json(&folder.path().join("out/frozen.json"));
    assert_eq!(frozen["seed_source"]["fallback"]["digits"], 20);
    // Freezing and drawing in one go is a practice draw.
    let told = run(folder.path(), &select(&["--places", "24", "--program", "program.toml", "--seed", SEED, "--format", "json"]))
        .exits(0);
    let practice: Value = serde_json::from_str(&told.out).unwrap();
    assert!(practice["seed_source"].is_null() && practice["draw"]["source"].is_null());
}

#[test]
fn an_announced_seed_has_one_spelling_and_the_right_one_is_shown() {
    let folder = frozen(&["--places", "24"]);
    let refused = |seed: &str, more: &[&str], wanted: &str| {
        let told = run(folder.path(), &[&["select", "out/frozen.json", "--seed", seed][..], more].concat()).exits(2);
        assert!(told.err.contains(wanted), "{seed}: {}", told.err);
    };
    refused("9 7 12 20 23 28 31 + 4", &[], "--seed \"7 9 12 20 23 28 31 + 4\"");
    refused("7 9 12 20 23 28 31 4", &[], "--seed \"7 9 12 20 23 28 31 + 4\"");
    refused("7 9 12 20 23 28 + 4", &[], "is not a Lotto draw");
    refused("12345612345612345612", &[], "is not a Lotto draw");
    refused(SEED, &["--fallback"], "is not 20 throws of a die");
    refused("1 2 3 4 5 6 1 2 3 4 5 6 1 2 3 4 5 6 1 2", &["--fallback"], "--seed \"12345612345612345612\"");
    assert!(!folder.path().join("out/protocol.json").exists());
    let told = run(folder.path(), &["select", "out/frozen.json", "--seed", "12345612345612345612", "--fallback"]).exits(0);
    assert!(
        told.out.starts_with("Announced draw, by the fallback, because the first source is said to have failed"),
        "{}",
        told.out
    );
    assert_eq!(protocol(folder.path())["draw"]["source"], "fallback");
    holds(folder.path());
}

#[test]
fn a_void_draw_is_replaced_openly() {
    let folder = drawn(&["--places", "24"]);
    let again =
        |more: &[&str]| run(folder.path(), &[&select(&["--places", "24", "--replaces", "out/protocol.json"])[..], more].concat());
    let refused = again(&["--program", "program.toml", "--reason", "Klage", "-o", "second"]).exits(2);
    assert!(refused.err.contains("newly announced source"), "{}", refused.err);
    again(&["--program", "program.toml", "-o", "second"]).exits(2);
    let program = fs::read_to_string(folder.path().join("program.toml")).unwrap();
    fs::write(folder.path().join("anew.toml"), program.replace("2021-06-05", "2021-06-19").replace("2021-06-07", "2021-06-21"))
        .unwrap();
    let told = again(&["--program", "anew.toml", "--reason", "Klage tatt til følge", "-o", "second"]).exits(0);
    assert!(told.out.starts_with("Draw 2, replaces the void draw"), "{}", told.out);
    let told = run(folder.path(), &["select", "second/frozen.json", "--seed", SEED]).exits(0);
    assert!(told.out.starts_with("Draw 2, replaces the void draw"), "{}", told.out);
    let (old, new) = (protocol(folder.path()), json(&folder.path().join("second/protocol.json")));
    assert_eq!((&new["replaces"]["digest"], &new["replaces"]["head"]), (&old["digest"], &old["draw"]["hash"]));
    assert_eq!(new["replaces"]["number"], 2);
}

#[test]
fn a_withdrawal_promotes_the_lowest_waiting_ticket_that_keeps_the_wishes() {
    let folder = drawn(&["--places", "24"]);
    let before = protocol(folder.path());
    let cell = |id: &str| before["applications"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap()["cell"].clone();
    let waiting = ids(&before["draw"]["waiting"]);
    let admitted = ids(&before["draw"]["admitted"]);
    // A place that no wish is short without: whoever has the lowest waiting ticket gets it, whatever the cell.
    let has = |id: &str, wish: &Value| cell(id).as_str().is_some_and(|cell| cell.split('/').any(|value| wish["value"] == value));
    let spare = |id: &&String| {
        let enough = |wish: &Value| {
            let count = admitted.iter().filter(|other| has(other, wish)).count() as u64;
            !has(id, wish) || count > wish["asked_min"].as_u64().unwrap_or(0)
        };
        before["wishes"].as_array().unwrap().iter().all(enough) && cell(id) != cell(&waiting[0])
    };
    let (who, next) = (admitted.iter().find(spare).unwrap(), &waiting[0]);
    // Without a small one too few would be small: then the lowest waiting ticket of those gets the place.
    let small = admitted.iter().find(|id| cell(id) == "Østlandet/small").unwrap();
    let dry = ["select", "out/protocol.json", "--withdraw", small, "--date", "2021-06-20", "--dry-run", "--format", "json"];
    let promoted = serde_json::from_str::<Value>(&run(folder.path(), &dry).exits(0).out).unwrap()["events"][0]["replaced_by"][0]
        .as_str()
        .unwrap()
        .to_owned();
    let is_small = |id: &&String| cell(id).as_str().is_some_and(|cell| cell.ends_with("/small"));
    assert!(!is_small(&next) && waiting.iter().find(is_small) == Some(&promoted), "{promoted}");
    let dry =
        run(folder.path(), &["select", "out/protocol.json", "--withdraw", who, "--date", "2021-06-20", "--dry-run"]).exits(0);
    assert!(dry.out.contains("nothing was written"), "{}", dry.out);
    assert_eq!(protocol(folder.path()), before);
    let told = run(folder.path(), &["select", "out/protocol.json", "--withdraw", who, "--date", "2021-06-20"]).exits(0);
    let after = protocol(folder.path());
    assert_eq!(ids(&after["events"][0]["replaced_by"]), std::slice::from_ref(next));
    assert!(told.out.contains(&format!("Promoted: {next}")), "{}", told.out);
    assert_eq!((&after["draw"], &after["digest"]), (&before["draw"], &before["digest"]), "nobody's ticket moves");
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    let line = |id: &str| result.lines().find(|line| line.starts_with(&format!("{id};"))).unwrap().to_owned();
    assert!(line(who).contains(";withdrawn;") && line(next).contains(";admitted;"), "{} {}", line(who), line(next));
    holds(folder.path());
    // Withdrawn already, unknown, not a number, without a date: nothing is written.
    let written = fs::read(folder.path().join("out/protocol.json")).unwrap();
    for more in [
        &["--withdraw", who, "--date", "2021-06-21"][..],
        &["--withdraw", "9999", "--date", "2021-06-21"],
        &["--withdraw", "Oslo", "--date", "2021-06-21"],
        &["--withdraw", next],
        &["--withdraw", next, "--date", "21.6."],
        &["--grant", "3427", "--date", "2021-06-21"],
    ] {
        run(folder.path(), &[&["select", "out/protocol.json"][..], more].concat()).exits(2);
    }
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), written);
    // Somebody who waits withdraws: nobody is promoted.
    run(
        folder.path(),
        &["select", "out/protocol.json", "--withdraw", waiting.iter().find(|id| *id != next).unwrap(), "--date", "2021-06-22"],
    )
    .exits(0);
    assert_eq!(protocol(folder.path())["events"][1]["replaced_by"], serde_json::json!([]));
    holds(folder.path());
}

#[test]
fn a_grant_that_may_mean_two_applications_is_refused() {
    let folder = folder();
    let all = ["Lom", "Lom", "Vågå", "Sel", "Dovre", "Lesja"].map(|municipality| ("2021-05-20 10:00", municipality));
    fs::write(folder.path().join("a.csv"), form(&all)).unwrap();
    let drawn = ["select", "a.csv", "--places", "2", "--seed", "en prøve", "--leave-out-undecided", "-o", "out"];
    run(folder.path(), &drawn).exits(0);
    let before = fs::read(folder.path().join("out/protocol.json")).unwrap();
    let grant = ["select", "out/protocol.json", "--grant", "3434", "--reason", "Klage", "--date", "2021-06-20", "--lang", "en"];
    let refused = run(folder.path(), &grant).exits(2);
    let said = "3434 has several applications in the protocol: 0: A03 and 1: A03. [event-ambiguous]";
    assert!(refused.err.contains(said), "{}", refused.err);
    assert_eq!(fs::read(folder.path().join("out/protocol.json")).unwrap(), before);
    assert!(!fs::read_to_string(folder.path().join("out/result.csv")).unwrap().contains("granted"));
    // With the number in front nothing is in doubt; one number too far is refused, and so is a number where there is nothing to choose.
    let which = |more: &[&str]| run(folder.path(), &[&grant[..], more].concat());
    assert!(which(&["--which", "2"]).exits(2).err.contains("[event-which]"));
    which(&["--which", "1"]).exits(0);
    let granted = protocol(folder.path())["events"][0].clone();
    assert_eq!((&granted["which"], &granted["replaced_by"]), (&serde_json::json!(1), &serde_json::json!([])));
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    assert_eq!(result.lines().filter(|line| line.starts_with("3434;") && line.contains(";granted;")).count(), 1, "{result}");
    holds(folder.path());
}

/// An application that was set aside, that withdrew, or that did not answer in time may get a place after all; and the college may find places.
#[test]
fn a_place_can_be_granted_to_whoever_has_none_and_places_can_be_added() {
    let folder = drawn(&["--places", "24"]);
    let before = protocol(folder.path());
    let aside = before["set_aside"][0].clone();
    assert_eq!(aside["cause"], "withdrawn");
    let event = |more: &[&str]| {
        run(folder.path(), &[&["select", "out/protocol.json", "--date", "2021-06-20"][..], more].concat()).exits(0)
    };
    event(&["--grant", aside["id"].as_str().unwrap(), "--reason", "Klage"]);
    let gone = ids(&before["draw"]["admitted"])[0].clone();
    event(&["--withdraw", &gone]);
    event(&["--grant", &gone, "--reason", "Ingen mente det"]);
    let told = event(&["--add-places", "2", "--reason", "To plasser til"]);
    let after = protocol(folder.path());
    let added = ids(&after["events"][3]["replaced_by"]);
    assert_eq!((after["events"][3]["added"].as_u64(), added.len()), (Some(2), 2));
    assert!(told.out.contains("Places added: 2 (20 June 2021). Reason: “To plasser til”. Promoted: "), "{}", told.out);
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    assert_eq!(result.matches(";granted;").count(), 2, "{result}");
    assert_eq!(result.matches(";admitted;").count(), 26, "{result}");
    holds(folder.path());
    run(folder.path(), &["select", "out/protocol.json", "--date", "2021-06-20", "--add-places", "2"]).exits(2);
}

/// Two withdrawals on one day are one batch: both are struck first, and the outcome does not depend on their order.
#[test]
fn withdrawals_of_one_day_are_one_batch() {
    let batches = [[0, 1], [1, 0]].map(|order| {
        let folder = drawn(&["--places", "24"]);
        let admitted = ids(&protocol(folder.path())["draw"]["admitted"]);
        let ids = order.map(|at| admitted[at].as_str());
        run(folder.path(), &["select", "out/protocol.json", "--withdraw", ids[0], ids[1], "--date", "2021-06-20"]).exits(0);
        holds(folder.path());
        protocol(folder.path())["events"].clone()
    });
    assert_eq!(batches[0], batches[1]);
    assert_eq!(batches[0].as_array().unwrap().len(), 1);
    assert_eq!(batches[0][0]["applications"].as_array().unwrap().len(), 2);
}

#[test]
fn a_grant_displaces_nobody_and_an_undo_takes_back_what_followed() {
    let folder = drawn(&["--places", "24"]);
    let before = protocol(folder.path());
    let loser = ids(&before["draw"]["waiting"])[0].clone();
    let out = ids(&serde_json::json!(
        before["not_eligible"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>()
    ))[0]
        .clone();
    for (id, number) in [(&loser, "25"), (&out, "26")] {
        let told = run(
            folder.path(),
            &["select", "out/protocol.json", "--grant", id, "--reason", "Klage tatt til følge", "--date", "2021-07-01"],
        )
        .exits(0);
        assert!(told.out.contains(&format!("{number} applications have a place")), "{}", told.out);
        assert!(!told.out.contains("No place any more for"), "{}", told.out);
    }
    let result = fs::read_to_string(folder.path().join("out/result.csv")).unwrap();
    assert_eq!(result.matches(";granted;").count(), 2, "{result}");
    holds(folder.path());
    run(folder.path(), &["select", "out/protocol.json", "--undo", "--date", "2021-07-02"]).exits(2);
    let told =
        run(folder.path(), &["select", "out/protocol.json", "--undo", "--reason", "Skrivefeil", "--date", "2021-07-02"]).exits(0);
    assert!(told.out.contains(&format!("No place any more for: {out}")), "{}", told.out);
    run(folder.path(), &["select", "out/protocol.json", "--undo", "--reason", "Skrivefeil", "--date", "2021-07-02"]).exits(0);
    let refused =
        run(folder.path(), &["select", "out/protocol.json", "--undo", "--reason", "Skrivefeil", "--date", "2021-07-02"]).exits(2);
    assert!(refused.err.contains("no event left to undo"), "{}", refused.err);
    let after = protocol(folder.path());
    assert_eq!((&after["events"][2]["undoes"], &after["events"][3]["undoes"]), (&1.into(), &0.into()));
    holds(folder.path());
    // A granted one that withdraws: its extra place is gone.
    run(folder.path(), &["select", "out/protocol.json", "--grant", &loser, "--reason", "Klage", "--date", "2021-07-03"]).exits(0);
    run(folder.path(), &["select", "out/protocol.json", "--withdraw", &loser, "--date", "2021-07-04"]).exits(0);
    assert_eq!(protocol(folder.path())["events"][5]["replaced_by"], serde_json::json!([]));
    holds(folder.path());
}

#[test]
fn events_need_a_drawn_protocol() {
    let folder = frozen(&["--places", "24"]);
    let refused = run(folder.path(), &["select", "out/frozen.json", "--withdraw", "0301", "--date", "2021-06-20"]).exits(2);
    assert!(refused.err.contains("This protocol is not drawn"), "{}", refused.err);
    run(folder.path(), &select(&["--places", "24", "--withdraw", "0301", "--date", "2021-06-20"])).exits(2);
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED, "--withdraw", "0301", "--date", "2021-06-20"]).exits(2);
}

#[test]
fn nothing_that_was_typed_is_passed_over() {
    let folder = drawn(&["--places", "24"]);
    let withdraw = ["select", "out/protocol.json", "--withdraw", "0301", "--date", "2021-06-20"];
    for more in [&["--places", "25"][..], &["--seats", "80"], &["-o", "elsewhere"], &["--leave-out-undecided"]] {
        let refused = run(folder.path(), &[&withdraw[..], more].concat()).exits(2);
        assert!(refused.err.contains("does not go with a frozen or drawn protocol"), "{more:?}: {}", refused.err);
    }
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED, "--date", "2021-06-20"]).exits(2);
    for (more, option) in
        [(&["--force"][..], "--force"), (&["--dry-run", "--csv", "plain"], "--csv"), (&["--reason", "x"], "--reason")]
    {
        let refused = run(folder.path(), &[&withdraw[..], more].concat()).exits(2);
        assert!(refused.err.contains(&format!("{option} has no use here. [option-unused]")), "{more:?}: {}", refused.err);
    }
}

#[test]
fn seats_are_filled_and_withdrawals_in_seats_hold() {
    let folder = drawn(&["--seats", "85"]);
    let value = protocol(folder.path());
    assert_eq!(value["capacity"]["seats"], 85);
    assert!(
        value["cells"]
            .as_array()
            .unwrap()
            .iter()
            .all(|cell| cell["id"].as_str().unwrap().ends_with(&format!("/{}", cell["seats"])))
    );
    for (place, date) in [(0, "2021-06-20"), (3, "2021-06-21"), (7, "2021-06-22")] {
        let who = ids(&value["draw"]["admitted"])[place].clone();
        run(folder.path(), &["select", "out/protocol.json", "--withdraw", &who, "--date", date]).exits(0);
    }
    holds(folder.path());
    let refused = run(folder.path(), &select(&["--seats", "2", "--seed", "1"])).exits(2);
    assert!(refused.err.contains("Nobody fits"), "{}", refused.err);
    run(folder.path(), &select(&["--seats", "84", "--places", "24", "--seed", "1"])).exits(2);
}

#[test]
fn somebody_s_withdrawal_before_freezing_moves_nobody_else_s_ticket() {
    let folder = folder();
    let tickets = |decisions: &str| {
        let arguments = [
            "select",
            "examples/2021/soknader.xlsx",
            "--decisions",
            decisions,
            "--places",
            "24",
            "--seed",
            SEED,
            "--format",
            "json",
        ];
        let told = run(folder.path(), &arguments).exits(0);
        let value: Value = serde_json::from_str(&told.out).unwrap();
        let tickets = value["draw"]["tickets"].as_array().unwrap().clone();
        for cell in value["cells"].as_array().unwrap() {
            let here = value["applications"].as_array().unwrap().iter().filter(|one| one["cell"] == cell["id"]);
            let chances: std::collections::BTreeSet<&str> = here.map(|one| one["chance"].as_str().unwrap()).collect();
            assert_eq!(chances.len(), 1, "one cell, one chance");
        }
        tickets
    };
    let before = tickets("examples/2021/decisions.csv");
    let decisions = fs::read_to_string(folder.path().join("examples/2021/decisions.csv")).unwrap();
    fs::write(folder.path().join("more.csv"), decisions + "0301;;;;withdrawn;Trukket;Kari Opptak;2021-06-04\r\n").unwrap();
    let after = tickets("more.csv");
    assert_eq!(after.len() + 1, before.len());
    assert!(after.iter().all(|ticket| before.contains(ticket)));
}

/// Everybody with a place after withdrawals in some batches, one after the other.
fn after(drawn: &Protocol, batches: &[&[MunicipalityNumber]]) -> Vec<MunicipalityNumber> {
    let gone = |id: &MunicipalityNumber| Gone { id: *id, cause: Cause::Withdrew };
    let mut protocol = drawn.clone();
    for batch in batches {
        protocol = add(protocol, &Request::Withdraw(batch.iter().map(gone).collect()), date(2021, 6, 20)).unwrap();
    }
    State::of(&protocol).unwrap().with_place()
}

/// Whether the order of two withdrawals, or that they come in one batch, decides who has a place.
fn order_matters(drawn: &Protocol, one: MunicipalityNumber, other: MunicipalityNumber) -> bool {
    let ways: [&[&[MunicipalityNumber]]; 3] = [&[&[one, other]], &[&[one], &[other]], &[&[other], &[one]]];
    let mut outcomes = ways.map(|batches| after(drawn, batches));
    outcomes.iter_mut().for_each(|all| all.sort_unstable());
    outcomes.windows(2).any(|pair| pair[0] != pair[1])
}

/// Of all pairs of those drawn, those where the order matters.
fn pairs_that_matter(drawn: &Protocol) -> Vec<(MunicipalityNumber, MunicipalityNumber)> {
    let admitted = &drawn.draw.as_ref().unwrap().admitted;
    let pairs = (0..admitted.len()).flat_map(|one| (one + 1..admitted.len()).map(move |other| (admitted[one], admitted[other])));
    pairs.filter(|(one, other)| order_matters(drawn, *one, *other)).collect()
}

/// Two withdrawals of one day: where places are counted and no wish binds, their order and their batches decide nothing. In seats, and where
/// wishes bind, they can: `docs/threat-model.md` tells an example.
#[test]
fn the_order_of_withdrawals_decides_nothing_but_in_seats_and_where_wishes_bind() {
    let folder = folder();
    announced(folder.path());
    let drawn = |more: &[&str]| {
        let told = run(folder.path(), &select(&[&["--format", "json", "--seed", SEED][..], more].concat())).exits(0);
        serde_json::from_str::<Protocol>(&told.out).unwrap()
    };
    let free = drawn(&["--places", "24"]);
    assert_eq!(pairs_that_matter(&free), []);
    let seats = drawn(&["--seats", "84"]);
    let bound = drawn(&["--places", "24", "--program", "program.toml"]);
    let (in_seats, where_bound) = (pairs_that_matter(&seats), pairs_that_matter(&bound));
    assert!(!in_seats.is_empty() && !where_bound.is_empty(), "{in_seats:?} {where_bound:?}");
}
