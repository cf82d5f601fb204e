//! What must never change an outcome: the order of rows and columns, the language of headers, the spelling of a municipality.

use std::fs;

use crate::binary::{SEED, example, folder, json, run};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use serde_json::Value;

/// A table as rows of cells.
type Table = Vec<Vec<String>>;

fn table() -> Table {
    let bytes = fs::read(example("soknader.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn written(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in table {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Everything that is decided: without the hashes of the files.
fn outcome(table: &Table) -> Value {
    let folder = folder();
    fs::write(folder.path().join("soknader.csv"), written(table)).unwrap();
    let arguments =
        ["select", "soknader.csv", "--decisions", "examples/2021/decisions.csv", "--places", "24", "--seed", SEED, "-o", "out"];
    run(folder.path(), &arguments).exits(0);
    let mut protocol = json(&folder.path().join("out/protocol.json"));
    let members = protocol.as_object_mut().unwrap();
    for member in ["sources", "digest"] {
        members.remove(member).unwrap();
    }
    members["draw"].as_object_mut().unwrap().remove("hash").unwrap();
    protocol
}

fn shuffle<T>(items: &mut [T], random: &mut ChaCha20Rng) {
    for last in (1..items.len()).rev() {
        let other = usize::try_from(random.next_u64() % (last as u64 + 1)).unwrap();
        items.swap(last, other);
    }
}

#[test]
fn the_order_of_rows_and_columns_changes_nothing() {
    let original = table();
    let wanted = outcome(&original);
    for seed in 0..4 {
        let mut random = ChaCha20Rng::seed_from_u64(seed);
        let mut shuffled = original.clone();
        shuffle(&mut shuffled[1..], &mut random);
        let mut columns: Vec<usize> = (0..shuffled[0].len()).collect();
        shuffle(&mut columns, &mut random);
        for row in &mut shuffled {
            *row = columns.iter().map(|&column| row[column].clone()).collect();
        }
        assert_ne!(shuffled, original);
        assert_eq!(outcome(&shuffled), wanted, "seed {seed}");
    }
}

#[test]
fn the_language_of_headers_changes_nothing() {
    let original = table();
    let wanted = outcome(&original);
    let nynorsk = [
        ("Mottatt", "Motteke"),
        ("Utfordring", "Utfordringa"),
        ("Hva ønskes oppnådd", "Kva de ønskjer å oppnå"),
        ("Forankring/anbefaling fra kommunen", "Tilråding frå kommunen"),
        ("Deltaker", "Deltakar"),
        ("navn", "namn"),
    ];
    let english = [
        ("Mottatt", "Submitted"),
        ("Kommune", "Municipality"),
        ("Kontaktperson e-post", "Contact e-mail"),
        ("Utfordring", "Challenge"),
        ("Hva ønskes oppnådd", "Desired outcome"),
        ("Forankring/anbefaling fra kommunen", "Endorsement"),
        ("Deltaker", "Participant"),
        ("navn", "name"),
        ("e-post", "e-mail"),
        ("sektor", "sector"),
        ("stilling", "position"),
        ("utdanning", "education"),
        ("arbeidserfaring", "work experience"),
    ];
    for pairs in [&nynorsk[..], &english[..]] {
        let mut translated = original.clone();
        for header in &mut translated[0] {
            for (from, to) in pairs {
                *header = header.replace(from, to);
            }
        }
        assert_ne!(translated[0], original[0]);
        assert_eq!(outcome(&translated), wanted, "{:?}", translated[0]);
    }
}

#[test]
fn the_spelling_of_a_municipality_changes_nothing() {
    let original = table();
    let wanted = outcome(&original);
    let mut respelt = original.clone();
    let column = respelt[0].iter().position(|header| header == "Kommune").unwrap();
    let mut changed = 0;
    for row in &mut respelt[1..] {
        for (from, to) in [
            ("Tjøme kommune", "3811"),
            ("Kárášjohka", "Karasjok kommune"),
            ("Baerum", "0219 BÆRUM"),
            ("301", "Oslo"),
            ("Lom", "LOM "),
            ("Røros", "Roros"),
            ("Nesbyen", "0616"),
        ] {
            if row[column] == from {
                to.clone_into(&mut row[column]);
                changed += 1;
            }
        }
    }
    assert_eq!(changed, 7);
    // Decisions are tied to what was written, so the decided application of Lom needs its line anew; that is tested elsewhere.
    let lom = respelt.iter_mut().find(|row| row[column] == "LOM ").unwrap();
    "Lom".clone_into(&mut lom[column]);
    assert_eq!(outcome(&respelt), wanted);
}

#[test]
fn a_long_table_gives_the_same_applications() {
    let wide = table();
    let wanted = outcome(&wide);
    let position = |name: &str| wide[0].iter().position(|header| header == name).unwrap();
    let own: Vec<usize> = (0..position("Deltaker 1 navn")).collect();
    let mut repeated: Table = vec![
        [&wide[0][..own.len()], &["Navn", "E-post", "Sektor", "Stilling", "Utdanning", "Arbeidserfaring"].map(str::to_owned)[..]]
            .concat(),
    ];
    let mut first_only = repeated.clone();
    for row in &wide[1..] {
        for (number, group) in row[own.len()..own.len() + 30].chunks(6).enumerate() {
            if group.iter().all(String::is_empty) {
                continue;
            }
            repeated.push([&row[..own.len()], group].concat());
            let head = if number == 0 { row[..own.len()].to_vec() } else { vec![String::new(); own.len()] };
            first_only.push([head, group.to_vec()].concat());
        }
    }
    assert!(repeated.len() > 200);
    assert_eq!(outcome(&repeated), wanted);
    assert_eq!(outcome(&first_only), wanted);
    // In another order of rows participants have other numbers, and decisions that name them must be made anew.
    let mut random = ChaCha20Rng::seed_from_u64(9);
    shuffle(&mut repeated[1..], &mut random);
    assert_eq!(outcome_undecided(&repeated), outcome_undecided(&wide));
}

/// As `outcome`, without decisions.
fn outcome_undecided(table: &Table) -> Value {
    let folder = folder();
    fs::write(folder.path().join("soknader.csv"), written(table)).unwrap();
    let arguments = ["select", "soknader.csv", "--leave-out-undecided", "--places", "24", "--seed", SEED, "-o", "out"];
    run(folder.path(), &arguments).exits(0);
    let protocol = json(&folder.path().join("out/protocol.json"));
    let mut outcome = serde_json::Map::new();
    for member in ["applications", "late", "not_eligible", "allocations"] {
        outcome.insert(member.to_owned(), protocol[member].clone());
    }
    for member in ["tickets", "admitted", "waiting"] {
        outcome.insert(member.to_owned(), protocol["draw"][member].clone());
    }
    Value::Object(outcome)
}
