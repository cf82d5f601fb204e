//! `report -o`: what may be published, what is the office's own, letters. `browser.rs` opens the pages.

use std::fs;
use std::path::Path;

use crate::binary::{json, reported, run};
use serde_json::Value;

fn decoded(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#x2f;", "/")
        .replace("&amp;", "&")
}

/// Names, addresses and free texts of an intake that stand in a text.
fn personal_in(text: &str, intake: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |value: &Value| {
        let written = value["text"].as_str().unwrap_or_default();
        if written.chars().count() > 4 && text.contains(written.trim()) {
            found.push(written.to_owned());
        }
    };
    for one in intake["applications"].as_array().unwrap() {
        for field in ["challenge", "outcome", "contact_name", "contact_email"] {
            look(&one["values"][field]);
        }
        for participant in one["participants"].as_array().unwrap() {
            for field in ["name", "last_name", "email", "position"] {
                look(&participant["values"][field]);
            }
        }
    }
    found
}

#[test]
fn nothing_personal_may_be_published() {
    let folder = reported();
    let public = folder.path().join("rapport/offentlig");
    let intake = json(&folder.path().join("opptak/intake.json"));
    let names = crate::binary::files(&public);
    assert_eq!(names, ["protocol.json", "protokoll.html", "result.csv", "venteliste.csv"]);
    for name in &names {
        let text = decoded(&fs::read_to_string(public.join(name)).unwrap());
        assert_eq!(personal_in(&text, &intake), Vec::<String>::new(), "{name}");
    }
    // The search finds what is there: one name, planted.
    let name = intake["applications"][3]["participants"][0]["values"]["name"]["text"].as_str().unwrap();
    let planted = format!("{}{name}", fs::read_to_string(public.join("protokoll.html")).unwrap());
    assert!(personal_in(&planted, &intake).contains(&name.to_owned()));
    let size = fs::metadata(public.join("protokoll.html")).unwrap().len();
    assert!(size < 1_500_000, "{size}");
}

#[test]
fn two_reports_are_the_same_and_nothing_is_replaced_unasked() {
    let folder = reported();
    let path = folder.path();
    let page = path.join("rapport/offentlig/protokoll.html");
    let before = fs::read(&page).unwrap();
    run(path, &["report", "opptak/protocol.json", "-o", "rapport", "-q"]).exits(0);
    assert_eq!(fs::read(&page).unwrap(), before);
    run(path, &["report", "opptak/protocol.json", "-o", "rapport", "--lang", "nn"]).exits(2);
    let told = run(path, &["report", "opptak/protocol.json", "-o", "rapport", "--lang", "nn", "--force"]).exits(0);
    assert!(told.out.contains("Skrive: 4 filer i rapport"), "{}", told.out);
    let page = fs::read_to_string(page).unwrap();
    // The checker is in the page word for word, so that its SHA-256 can be compared with the release notes.
    let checker = fs::read_to_string(crate::binary::root().join("src/report/templates/check.js")).unwrap();
    assert!(page.contains(&format!("<script id=\"check-js\">{checker}</script>")));
    assert!(page.contains("<html lang=\"nn\">") && page.contains("Slik verkar trekkinga") && !page.contains('⟨'));
    run(path, &["report", "opptak/protocol.json"]).exits(2);
    // Before the draw there is the same page, without a draw; a receipt for everybody, and a sheet for the draw itself.
    run(path, &["report", "opptak/frozen.json", "-o", "foer", "-q"]).exits(0);
    assert_eq!(crate::binary::files(&path.join("foer/internt")), ["brev", "mottakere.csv", "trekningsark.html"]);
    let digest = json(&path.join("opptak/frozen.json"))["digest"].as_str().unwrap().to_owned();
    let receipt = decoded(&fs::read_to_string(path.join("foer/internt/brev/0301-oslo.html")).unwrap());
    for part in [&digest, "«Østlandet, store kommuner», med 6 søknader", "4/9 (44,4", "er med i trekningen"] {
        assert!(receipt.contains(part), "{part}: {receipt}");
    }
    let sheet = decoded(&fs::read_to_string(path.join("foer/internt/trekningsark.html")).unwrap());
    for part in [&digest, "Norsk Tippings Lotto", "Underskrift 3", "innoskole select opptak/frozen.json --seed"] {
        assert!(sheet.contains(part), "{part}: {sheet}");
    }
    let public = path.join("foer/offentlig");
    assert_eq!(crate::binary::files(&public), ["applicants.csv", "frosset.html", "frozen.json"]);
    assert!(fs::read_to_string(public.join("frosset.html")).unwrap().contains("id=\"3405\""));
    // Everybody who applied has a receipt: those not eligible, late and set aside too, with what was received, when, and what was counted.
    for (name, parts) in [
        ("3001-halden", ["Vi kan dessverre ikke ta søknaden", "22. mai 2021", "nevner 4 deltakere, og 4 av dem er regnet med"]),
        ("3427-tynset", ["mottatt etter fristen", "Dette mottok vi", "frosset.html#3427"]),
        ("1516-ulstein", ["er trekt tilbake", "8. mai 2021", "og 0 av dei er rekna med"]),
        ("4642-laerdal-2", ["gjeld, så denne er ikkje med i trekkinga", "Dette tok vi imot", "frosset.html#4642"]),
    ] {
        let receipt = decoded(&fs::read_to_string(path.join(format!("foer/internt/brev/{name}.html"))).unwrap());
        for part in parts {
            assert!(receipt.contains(part), "{name}: {part}: {receipt}");
        }
    }
}

/// The rows of a CSV as the office gets it.
fn table(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_office_gets_lists_that_add_up() {
    let folder = reported();
    let office = folder.path().join("rapport/internt");
    // Nobody has said yes yet.
    assert_eq!(table(&office.join("fakturagrunnlag.csv")).len(), 1);
    let report = ["report", "opptak/protocol.json", "-o", "alle", "--internal", "--invoice-unanswered", "-q"];
    run(folder.path(), &report).exits(0);
    let all = folder.path().join("alle/internt");
    let (attendees, invoices, letters) =
        (table(&office.join("deltakere.csv")), table(&all.join("fakturagrunnlag.csv")), table(&office.join("mottakere.csv")));
    let result = table(&folder.path().join("opptak/result.csv"));
    let placed: Vec<&Vec<String>> =
        result.iter().filter(|row| ["admitted", "admitted-late", "granted"].contains(&row[7].as_str())).collect();
    assert_eq!((placed.len(), invoices.len()), (24, 25));
    for (row, invoice) in placed.iter().zip(&invoices[1..]) {
        let own = attendees.iter().filter(|one| one[0] == row[0]).count();
        let seats: usize = row[6].parse().unwrap();
        assert_eq!((&row[0], own, invoice[4].parse::<usize>().unwrap()), (&invoice[0], seats, seats));
        assert_eq!(invoice[6].parse::<usize>().unwrap(), seats * 40_000);
        assert_eq!(invoice[7], format!("Nasjonal innovasjonsskole for kommunesektoren, 2021–2022: {seats} deltakere"));
        assert!(invoice[2].parse::<innoskole::register::OrganisationNumber>().is_ok(), "{invoice:?}");
        let number = |index: usize| invoice[index].parse::<usize>().unwrap();
        assert_eq!((number(8) + number(9) + number(10), number(11)), (seats, number(8) * 1_200));
    }
    // Every letter that is listed lies there, and goes to somebody.
    let files = crate::binary::files(&office.join("brev"));
    assert_eq!(files.len(), letters.len(), "alle.html stands for the line of headers");
    for letter in &letters[1..] {
        assert!(files.contains(&letter[6]) && letter[5].contains('@'), "{letter:?}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for name in ["rapport.xlsx", "deltakere.csv", "brev/alle.html"] {
            assert_eq!(fs::metadata(office.join(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        }
    }
}

#[test]
fn the_workbook_has_real_tables_and_numbers() {
    use calamine::{Data, Reader, open_workbook_auto};
    let folder = reported();
    let mut book = open_workbook_auto(folder.path().join("rapport/internt/rapport.xlsx")).unwrap();
    assert_eq!(
        book.sheet_names(),
        ["Oversikt", "Fått plass", "Venteliste", "Ikke fått plass", "Deltakere", "Faktura", "Til vurdering", "Protokoll"]
    );
    let admitted = book.worksheet_range("Fått plass").unwrap();
    let first = admitted.rows().nth(1).unwrap();
    assert_eq!((&first[0], &first[6]), (&Data::String("0301".into()), &Data::Float(697_010.0)));
    assert!(matches!(first[8], Data::Float(chance) if (chance - 4.0 / 9.0).abs() < 1e-5));
    let bytes = fs::read(folder.path().join("rapport/internt/rapport.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let sheet = std::io::read_to_string(archive.by_name("xl/worksheets/sheet2.xml").unwrap()).unwrap();
    assert!(sheet.contains("INTERNT") && sheet.contains("ySplit=\"1\""), "{sheet}");
    assert!(std::io::read_to_string(archive.by_name("xl/tables/table1.xml").unwrap()).unwrap().contains("autoFilter"));
}

/// One letter of each kind, in each language.
#[test]
fn letters_tell_what_was_decided_in_the_municipality_s_own_norwegian() {
    let folder = reported();
    let path = folder.path();
    let letter = |name: &str| decoded(&fs::read_to_string(path.join("rapport/internt/brev").join(name)).unwrap());
    // Bokmål and nynorsk by the municipality's own decision.
    let (offer, nynorsk) = (letter("0301-oslo.html"), letter("4622-kvam.html"));
    assert!(offer.contains("<html lang=\"nb\">") && offer.contains("Vi har gleden av å tilby Oslo plass"), "{offer}");
    assert!(nynorsk.contains("<html lang=\"nn\">") && nynorsk.contains("Deltakarane dykkar"), "{nynorsk}");
    for part in [
        "Håkon Jordbakk",
        "student, med studiepoeng",
        "Samling 5: 21.–23. mars 2022, Danmark",
        "160\u{a0}000 kr",
        "OU-fondet",
        "tre uker",
        "kl. ",
    ] {
        assert!(offer.contains(part), "{part}: {offer}");
    }
    let promoted = letter("3440-oyer.html");
    assert!(promoted.contains("En plass er blitt ledig") || promoted.contains("Ein plass er blitt ledig"), "{promoted}");
    assert!(
        letter("3011-hvaler.html")
            .contains("Hvaler trakk seg fra Nasjonal innovasjonsskole for kommunesektoren, 2021–2022, den 20. juni 2021.")
    );
    let intake = json(&path.join("opptak/intake.json"));
    let names = |text: &str| personal_in(text, &intake).len();
    let waiting = letter("3434-lom.html");
    assert!(waiting.contains("på ventelist") && names(&waiting) == 0, "{waiting}");
    let why = table(&path.join("rapport/internt/mottakere.csv"));
    let out = why.iter().find(|row| row[3] == "not-eligible").unwrap();
    let refused = letter(&out[6]);
    assert!(refused.contains("<li>Krav: ") && refused.contains("(Kode P02)") && refused.contains("Deltakar 2: "), "{refused}");
    // English for whoever asks, and a date only when it is given.
    let english = ["report", "opptak/protocol.json", "-o", "english", "--lang", "en", "--date", "2021-06-21", "--internal", "-q"];
    run(path, &english).exits(0);
    assert!(!path.join("english/offentlig").exists());
    let english = fs::read_to_string(path.join("english/internt/brev/4622-kvam.html")).unwrap();
    assert!(english.contains("We are glad to offer Kvam a place") && english.contains("21 June 2021"), "{english}");
    assert!(!offer.contains("<dt>Dato</dt>"));
}

/// Yes, no, and no answer; a deadline that is over; a place outside the draw; which letters are others than before.
#[test]
fn letters_follow_what_happened() {
    let folder = reported();
    let path = folder.path();
    fs::write(
        path.join("svar.csv"),
        "id;answer;date\n0301;accepted;2021-06-22\n1875;no-answer;2021-06-26\n3013;declined;2021-06-23\n",
    )
    .unwrap();
    run(path, &["select", "opptak/protocol.json", "--answers", "svar.csv", "-q"]).exits(0);
    let grant = ["select", "opptak/protocol.json", "--grant", "3038", "--reason", "klage", "--date", "2021-07-01", "-q"];
    run(path, &grant).exits(0);
    let program = fs::read_to_string(path.join("opptak/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program.replace("# reply_deadline = 2021-06-25 ", "reply_deadline = 2021-06-25 ")).unwrap();
    // With another date alone every letter is the same.
    let same = ["report", "opptak/protocol.json", "-o", "rapport", "--force", "--lang", "nb"];
    run(path, &[&same[..], &["--date", "2021-07-01"]].concat()).exits(0);
    let told = run(path, &[&same[..], &["--date", "2021-07-02"]].concat()).exits(0);
    assert_eq!(told.err, "");
    run(path, &["report", "opptak/frozen.json", "-o", "rapport", "--internal", "--force", "-q"]).exits(0);
    let told = run(path, &["report", "opptak/protocol.json", "-o", "rapport", "--force", "--lang", "nb"]).exits(0);
    for part in ["legg til --date", "G14"] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    let new = told.err.lines().find(|line| line.starts_with("Nye brev, som skal sendes: ")).unwrap();
    assert!(new.contains("0301-oslo.html") && new.contains("3038-hole.html"), "{new}");
    let letter = |name: &str| decoded(&fs::read_to_string(path.join("rapport/internt/brev").join(name)).unwrap());
    assert!(
        letter("0301-oslo.html").contains("Oslo har takket ja til plassen") && !letter("0301-oslo.html").contains("Gi beskjed")
    );
    assert!(
        letter("1875-hamaroy.html").contains("Vi har ikke fått svar fra Hamarøy")
            && letter("1875-hamaroy.html").contains("klage")
    );
    assert!(letter("3013-marker.html").contains("Marker har takket nei") && !letter("3013-marker.html").contains("Loddet deres"));
    assert!(letter("3038-hole.html").contains("utenom trekningen") && !letter("3038-hole.html").contains("ventelisten"));
    assert!(letter("3427-tynset.html").contains("Søknaden ble mottatt 3. juni 2021 kl. 09.12; fristen var 1. juni 2021."));
    let page = fs::read_to_string(path.join("rapport/internt/rapport.html")).unwrap();
    assert!(page.contains("I tillegg har 1 søknad plass utenom trekningen."));
    let letters = table(&path.join("rapport/internt/mottakere.csv"));
    let kind = |id: &str| letters.iter().find(|row| row[0] == id).unwrap()[3].clone();
    assert_eq!((kind("0301").as_str(), kind("1875").as_str(), kind("3038").as_str()), ("accepted", "withdrawn", "admitted"));
}

/// Credits or a certificate may be decided after the draw; who takes part may not.
#[test]
fn decisions_taken_after_the_draw_are_used_and_said() {
    let folder = reported();
    let path = folder.path();
    let told = run(
        path,
        &[
            "validate", "opptak/intake.json", "--decisions", "opptak/decisions.csv", "--program", "opptak/program.toml",
            "--format", "json",
        ],
    );
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let all = told["applications"].as_array().unwrap();
    let oslo = all.iter().find(|one| one["id"] == "0301").unwrap();
    let finding = oslo["findings"].as_array().unwrap().iter().find(|one| one["code"] == "P05").unwrap();
    let before = fs::read_to_string(path.join("opptak/decisions.csv")).unwrap();
    let line = format!("0301;P05;{};{};student;vurdert;K;2021-06-25", finding["participant"], finding["facts"].as_str().unwrap());
    fs::write(path.join("senere.csv"), format!("{}\n{line}\n", before.trim_end())).unwrap();
    let report = ["report", "opptak/protocol.json", "-o", "senere", "--decisions", "senere.csv", "--lang", "nb"];
    let told = run(path, &report).exits(0);
    assert!(told.out.contains("avgjørelser som er tatt etter"), "{}", told.out);
    let undecided = |folder: &str| {
        let all = table(&path.join(folder).join("internt/deltakere.csv"));
        all.iter().filter(|row| row[0] == "0301" && row[8] == "under vurdering").count()
    };
    assert_eq!((undecided("rapport"), undecided("senere")), (1, 0));
    // The officer's own reason stands in the letter.
    let letter = fs::read_to_string(path.join("senere/internt/brev/0301-oslo.html")).unwrap();
    assert!(letter.contains("Ida Aasgard er vurdert individuelt og deltar som student, med studiepoeng. Begrunnelse: vurdert"));
    assert!(fs::read_to_string(path.join("senere/internt/rapport.html")).unwrap().contains("avgjørelser som er tatt etter"));
    let struck = format!("0301;;1;{};out;sluttet;K;2021-06-25", oslo["facts"].as_str().unwrap());
    fs::write(path.join("stryk.csv"), format!("{}\n{struck}\n", before.trim_end())).unwrap();
    let refused =
        run(path, &["report", "opptak/protocol.json", "-o", "nei", "--decisions", "stryk.csv", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("change who takes part"), "{}", refused.err);
}

#[test]
fn an_office_s_own_templates_are_used() {
    let folder = reported();
    let path = folder.path();
    run(path, &["report", "--write-templates", "maler", "-q"]).exits(0);
    let own = fs::read_to_string(path.join("maler/letter.html")).unwrap().replace("<main>", "<main><p>Vårt brevhode</p>");
    fs::write(path.join("maler/letter.html"), own).unwrap();
    run(path, &["report", "opptak/protocol.json", "-o", "egne", "--templates", "maler", "-q"]).exits(0);
    assert!(fs::read_to_string(path.join("egne/internt/brev/0301-oslo.html")).unwrap().contains("Vårt brevhode"));
    // A name that a template misspells is a mistake, not a blank.
    let own = fs::read_to_string(path.join("maler/letter.html")).unwrap();
    fs::write(path.join("maler/letter.html"), own.replace("letter.subject", "letter.subjekt")).unwrap();
    run(path, &["report", "opptak/protocol.json", "-o", "feil", "--templates", "maler"]).exits(2);
    fs::write(path.join("maler/letter.html"), "{% if %}").unwrap();
    let refused = run(path, &["report", "opptak/protocol.json", "-o", "feil", "--templates", "maler", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("letter.html") && !path.join("feil").exists(), "{}", refused.err);
    // Without the intake there is only what may be published, and it says so.
    fs::remove_file(path.join("opptak/intake.json")).unwrap();
    let refused = run(path, &["report", "opptak/protocol.json", "-o", "uten", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("--public"), "{}", refused.err);
    run(path, &["report", "opptak/protocol.json", "-o", "uten", "--public", "-q"]).exits(0);
}

/// What applicants wrote, or a programme file, cannot become part of a page.
#[test]
fn what_stands_in_a_file_is_escaped() {
    let folder = crate::binary::folder();
    let path = folder.path();
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    let odd = program.replace("Norsk Tippings Lotto", "</script><script>alert(1)</script>");
    let odd = odd.replace("name = \"Nasjonal innovasjonsskole", "name = \"<b>Nasjonal</b> & innovasjonsskole");
    fs::write(path.join("p.toml"), odd).unwrap();
    let freeze = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--program", "p.toml"];
    run(path, &[&freeze[..], &["--places", "24", "-o", "opptak", "-q"][..]].concat()).exits(0);
    run(path, &["select", "opptak/frozen.json", "--seed", "7 9 12 20 23 28 31 + 4", "-q"]).exits(0);
    run(path, &["report", "opptak/protocol.json", "-o", "rapport", "-q"]).exits(0);
    let page = fs::read_to_string(path.join("rapport/offentlig/protokoll.html")).unwrap();
    assert!(!page.contains("<script>alert") && !page.contains("<b>Nasjonal"));
    assert_eq!(page.matches("</script>").count(), 4);
}

/// The first applications of the example, and two from Lom: each with too few participants, and told apart by the time of receipt.
fn with_two_from_lom(folder: &Path) {
    let text = fs::read_to_string(folder.join("examples/2021/soknader.csv")).unwrap();
    let mut lines: Vec<String> = text.lines().take(20).map(str::to_owned).collect();
    let lom = text.lines().find(|line| line.contains(";Lom;")).unwrap();
    for (receipt, people) in [("10.05.2021 09:00", 1), ("11.05.2021 09:00", 2)] {
        let cells: Vec<&str> = lom.split(';').collect();
        let kept =
            |(index, cell): (usize, &&str)| if (1..7 + people * 6).contains(&index) { (*cell).to_owned() } else { String::new() };
        let mut cells: Vec<String> = cells.iter().enumerate().map(kept).collect();
        receipt.clone_into(&mut cells[0]);
        lines.push(cells.join(";"));
    }
    fs::write(folder.join("soknader.csv"), lines.join("\n")).unwrap();
}

#[test]
fn two_applications_of_one_municipality_that_were_left_out_keep_each_their_own() {
    let folder = crate::binary::folder();
    with_two_from_lom(folder.path());
    run(folder.path(), &["select", "soknader.csv", "--places", "9", "--seed", "1", "-o", "ut", "--leave-out-undecided"]).exits(0);
    run(folder.path(), &["report", "ut/protocol.json", "-o", "rapport", "--internal", "--date", "2021-06-15"]).exits(0);
    let letter = |name: &str| decoded(&fs::read_to_string(folder.path().join("rapport/internt/brev").join(name)).unwrap());
    let (first, second) = (letter("3434-lom.html"), letter("3434-lom-2.html"));
    assert!(first.contains("er 1 deltakar") && second.contains("er 2 deltakarar"), "{first}\n{second}");

    // One of them withdraws before anything is decided about the other: it is told so, and the other keeps its own letter.
    let validated = json_of(&run(folder.path(), &["validate", "soknader.csv", "--format", "json"]).exits(1).out);
    let second =
        validated["applications"].as_array().unwrap().iter().find(|one| one["id"] == "3434" && one["seats"] == 2).unwrap();
    let line = format!("3434;;;{};withdrawn;asked for it;A.B.;2021-06-16", second["facts"].as_str().unwrap());
    fs::write(folder.path().join("senere.csv"), format!("application;code;participant;facts;decision;reason;by;date\n{line}\n"))
        .unwrap();
    let command =
        ["report", "ut/protocol.json", "-o", "etter", "--internal", "--date", "2021-06-17", "--decisions", "senere.csv"];
    run(folder.path(), &command).exits(0);
    let letters = fs::read_to_string(folder.path().join("etter/internt/mottakere.csv")).unwrap();
    let of_lom: Vec<&str> = letters.lines().filter(|line| line.starts_with("3434;")).collect();
    assert!(of_lom.len() == 2 && of_lom[1].contains(";set-aside;set-aside;"), "{letters}");
    let text = decoded(&fs::read_to_string(folder.path().join("etter/internt/brev/3434-lom.html")).unwrap());
    assert!(text.contains("er 1 deltakar"), "{text}");

    // A place that nothing tells whose it is makes no report, wherever the protocol came from.
    let granted = crate::binary::root().join("fixtures/lottery/forged/granted-to-two.json");
    fs::copy(granted, folder.path().join("protocol.json")).unwrap();
    let refused =
        run(folder.path(), &["report", "protocol.json", "-o", "gitt", "--public", "--program", "examples/2021/program.toml"])
            .exits(2);
    assert!(refused.err.contains("[event-ambiguous]"), "{}", refused.err);
}

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}
