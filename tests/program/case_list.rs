//! The list of cases as an officer fills it in: who and when once above, a municipality in doubt, a withdrawal by name; and what is refused.

use std::fs;

use crate::binary::{json, run};
use crate::queue::{CODE, DECISION, Rows, fill_in, folder, read, save};
use calamine::{Reader, open_workbook_auto};
use tempfile::TempDir;

/// Applications of which three do not say beyond doubt which municipality they are from, and the list of their cases.
fn in_doubt() -> TempDir {
    let folder = folder();
    let path = folder.path();
    let text = fs::read_to_string(path.join("soknader.csv")).unwrap();
    let text =
        text.replace(";Lom;", ";Lomm kommune;").replace(";Tromsø;", ";Herøy;").replace(";Oslo;", ";Nord-Odal og Srø-Odal;");
    fs::write(path.join("soknader.csv"), text).unwrap();
    run(path, &["validate", "soknader.csv", "--queue", "ko.xlsx", "--lang", "nb"]).exits(1);
    folder
}

#[test]
fn a_municipality_in_doubt_is_settled_in_the_list_with_name_and_date_written_once() {
    let folder = in_doubt();
    let path = folder.path();
    let sheet = fs::read(path.join("ko.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&sheet)).unwrap();
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    for list in ["3434 Lom", "1515 Herøy (Møre og Romsdal),1818 Herøy (Nordland)"] {
        assert!(sheet.contains(&format!("<formula1>\"{list}\"</formula1>")), "{list}");
    }
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""), "A4, across");
    let cases = [
        ("Lomm", "3434 Lom", "Ringt"),
        ("Herøy", "herøy (nordland)", "Ringt"),
        ("Srø", "Nord-Odal, Sør-Odal", "Skrivefeil"),
        ("Se vedlegg", "oppfylt", "Vedlegget sier ja"),
    ];
    let above = [("Avgjort av", "Kari Opptak"), ("Dato", "4.6.2021")];
    fill_in(&path.join("ko.xlsx"), &path.join("fylt.xlsx"), &cases, &above);
    let mut rows = {
        let mut workbook = open_workbook_auto(path.join("fylt.xlsx")).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()).collect::<Rows>()
    };
    let blank = rows[0].len();
    let mut line = vec![String::new(); blank];
    (line[0], line[DECISION], line[DECISION + 1]) =
        ("Dovre".to_owned(), "søknaden er trukket tilbake".to_owned(), "E-post 3. juni".to_owned());
    rows.push(line.clone());
    save(&path.join("fylt.xlsx"), &rows);
    for kind in ["xlsx", "csv"] {
        let file = format!("fylt.{kind}");
        save(&path.join(&file), &rows);
        let told = run(path, &["validate", "soknader.csv", "--decisions", &file, "--format", "json"]).exits(1);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        assert_eq!(told["counts"]["decisions"], 5);
        let all = told["applications"].as_array().unwrap();
        let own = |id: &str| all.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id}")).clone();
        assert_eq!(own("3431")["status"], "set-aside");
        for (id, code) in [("3434", "A01"), ("1818", "A01"), ("3414", "A01"), ("3403", "A13")] {
            let decision = own(id)["decisions"][0].clone();
            assert_eq!((&decision["code"], &decision["by"]), (&code.into(), &"Kari Opptak".into()), "{id}");
            assert_eq!(decision["date"], "2021-06-04");
        }
    }
    // What waits is what the settled applications lack; what was settled is carried on, with who and when in every line.
    run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--queue", "ko-2.xlsx", "--lang", "nb"]).exits(1);
    let carried = read(&path.join("ko-2.xlsx"));
    assert!(carried.iter().any(|row| row[0].starts_with("3434 Lom") && row[DECISION] == "3434 Lom" && row[5] == "Kari Opptak"));
    assert!(carried.iter().any(|row| row[0].starts_with("3434 Lom") && row[DECISION].is_empty() && row[CODE] == "P07"));
    assert!(!carried.iter().any(|row| row[CODE] == "A01" && row[DECISION].is_empty()));
    // Down to the protocol, which anybody who has the intake and the decisions can make anew.
    let select = ["select", "soknader.csv", "--decisions", "fylt.xlsx", "--places", "9", "--leave-out-undecided", "-o", "ut"];
    run(path, &select).exits(0);
    run(path, &["select", "ut/frozen.json", "--seed", "1 2 3"]).exits(0);
    run(path, &["verify", "ut/protocol.json", "--intake", "ut/intake.json"]).exits(0);
    let protocol = json(&path.join("ut/protocol.json"));
    let pool = protocol["applications"].as_array().unwrap();
    assert!(["3434", "3414"].iter().all(|id| pool.iter().any(|one| one["id"] == *id)), "{protocol}");
    // The same settled in the spreadsheet since: the decision is about nothing any more, and nothing stops.
    let text = fs::read_to_string(path.join("soknader.csv")).unwrap();
    fs::write(path.join("rettet.csv"), text.replace("Lomm kommune", "Lom")).unwrap();
    let told = run(path, &["validate", "rettet.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(1);
    assert!(told.out.contains("5 avgjørelser er tatt med"), "{}", told.out);
    let told = run(path, &["import", "rettet.csv", "--previous", "ut/intake.json", "--decisions", "fylt.xlsx", "--lang", "nb"]);
    assert!(told.out.contains("Ingenting å avgjøre lenger: fylt.xlsx › Sheet1 › A9 (3434 A01)"), "{}{}", told.out, told.err);
    assert_eq!(told.out.matches("Må bekreftes: fylt").count(), 0, "{}", told.out);
}

#[test]
fn what_is_missing_or_wrong_in_a_list_is_said_once_with_its_cell() {
    let folder = in_doubt();
    let path = folder.path();
    let refused = |cases: &[(&str, &str, &str)], above: &[(&str, &str)]| {
        fill_in(&path.join("ko.xlsx"), &path.join("fylt.xlsx"), cases, above);
        run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err
    };
    let two = [("Lomm", "3434 Lom", "Ringt"), ("Se vedlegg", "oppfylt", "Vedlegget sier ja")];
    let told = refused(&two, &[("Dato", "2021-06-04")]);
    assert_eq!(told.matches("[decision-blank]").count(), 1, "{told}");
    assert!(told.contains("fylt.xlsx › Sheet1 › B3: Feltet «Avgjort av» er tomt"), "{told}");
    let both = [("Avgjort av", "Kari"), ("Dato", "2021-06-04")];
    for wrong in ["Herøy", "kanskje Lom", "Lom, Herøy"] {
        let told = refused(&[("Lomm", wrong, "Ringt")], &both);
        assert!(
            told.contains("› D")
                && told.contains(&format!(": «{wrong}» finnes ikke i registeret, eller kan være flere kommuner")),
            "{told}"
        );
    }
    // A line of its own, for a municipality that is none.
    let mut rows = read(&path.join("ko.xlsx"));
    let mut line = vec![String::new(); rows[0].len()];
    (line[0], line[DECISION], line[DECISION + 1]) = ("Dovvre".to_owned(), "trukket".to_owned(), "E-post".to_owned());
    rows.push(line);
    save(&path.join("fylt.xlsx"), &rows);
    let told = run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err;
    assert!(told.contains("«Dovvre» finnes ikke i registeret, eller kan være flere kommuner"), "{told}");
    assert!(told.matches("[decision-").count() == 1, "{told}");
    // A municipality without a decision is begun; several on one line may be several applications; a label twice, a line sorted alone.
    let own_line = |who: &str, decision: &str| {
        let mut rows = read(&path.join("ko.xlsx"));
        let mut line = vec![String::new(); rows[0].len()];
        (line[0], line[DECISION], line[DECISION + 1]) = (who.to_owned(), decision.to_owned(), String::new());
        (line[DECISION + 2], line[DECISION + 3]) = (String::new(), String::new());
        if !decision.is_empty() {
            for (cell, text) in line[DECISION + 1..].iter_mut().zip(["E-post", "Kari", "2021-06-04"]) {
                text.clone_into(cell);
            }
        }
        rows.push(line);
        save(&path.join("fylt.xlsx"), &rows);
        run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err
    };
    for (who, decision, code) in [
        ("Dovre", "", "decision-blank"),
        ("Dovre, Sel", "trukket", "decision-who-several"),
        ("Dovre", "i tide", "decision-no-case"),
    ] {
        let told = own_line(who, decision);
        assert!(told.contains(code) && told.contains("fylt.xlsx › Sheet1 › "), "{who}: {told}");
    }
    let mut rows = read(&path.join("ko.xlsx"));
    let (one, other) = (rows[5][0].clone(), rows[8][0].clone());
    assert_ne!(one, other);
    (rows[5][0], rows[8][0]) = (other, one);
    for (cell, text) in rows[5][DECISION..].iter_mut().zip(["oppfylt", "Ringt", "Kari", "2021-06-04"]) {
        text.clone_into(cell);
    }
    save(&path.join("fylt.xlsx"), &rows);
    let told = run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err;
    assert!(told.contains("decision-who-other"), "{told}");
    let twice = [["Avgjort av", "Kari"], ["Avgjort av", "Ola"]].map(|row| row.map(str::to_owned).to_vec());
    save(&path.join("fylt.xlsx"), &twice.into_iter().chain(read(&path.join("ko.xlsx"))).collect());
    let told = run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err;
    assert!(told.contains("decisions-label-twice") && told.contains("› B2"), "{told}");
    // Without its hidden columns a list is not read, and nothing that may be in it is written over.
    let visible: Rows = read(&path.join("ko.xlsx")).into_iter().map(|row| row[..5].to_vec()).collect();
    save(&path.join("fylt.xlsx"), &visible);
    let told = run(path, &["validate", "soknader.csv", "--decisions", "fylt.xlsx", "--lang", "nb"]).exits(2).err;
    assert!(told.contains("fylt.xlsx › Sheet1: ") && told.contains("Noen av kolonnene er skjult"), "{told}");
    let told = run(path, &["validate", "soknader.csv", "--queue", "fylt.xlsx", "--force", "--lang", "nb"]).exits(2).err;
    assert!(told.contains("queue-unsure"), "{told}");
}
