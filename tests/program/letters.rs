//! Letters as decisions: who decides, in which case, by which law, why; sentences of an office's own; invoices, archive, years.

use std::fs;
use std::path::Path;

use crate::binary::{self, json, reported, run};
use serde_json::Value;
use sha2::{Digest, Sha256};

fn letter(path: &Path, folder: &str, name: &str) -> String {
    fs::read_to_string(path.join(folder).join("internt/brev").join(name)).unwrap().replace("&#x2f;", "/")
}

/// What stands between the tags of a page.
fn subject(page: &str) -> &str {
    page.split("<h1>").nth(1).unwrap().split("</h1>").next().unwrap()
}

#[test]
fn a_letter_names_who_decides_in_which_case_by_which_law_and_why() {
    let folder = reported();
    let path = folder.path();
    let waiting = letter(path, "rapport", "3405-lillehammer.html");
    for part in [
        "<p class=\"name\">Høgskolen</p>",
        "Org.nr. 123 456 785",
        "<p class=\"name\">Lillehammer kommune</p>",
        "Org.nr. 945 578 564",
        "<dt>Saksnummer</dt><dd>2021/1</dd>",
        "<dt>Saksbehandler</dt><dd>Kari Eksempel</dd>",
        "og så hvem i gruppen som fikk dem. Sjansen for plass var 4/9",
        "enkeltvedtak etter forvaltningsloven § 2 første ledd bokstav b",
        "begrunnet etter forvaltningsloven §§ 24 og 25",
        "klage på vedtaket etter forvaltningsloven §§ 28, 29 og 32. Fristen er tre uker",
        "Send klagen til post@example.no",
        "blir klagen avgjort av klagenemnda",
        "forvaltningsloven §§ 18 og 19",
        "https://www.example.no/opptak/protokoll.html#3405",
        "godkjent elektronisk",
    ] {
        assert!(waiting.contains(part), "{part}: {waiting}");
    }
    // A group that got no place is told so, and whoever was never in the draw is not asked to check it.
    let bygland = letter(path, "rapport", "4220-bygland.html");
    assert!(bygland.contains("Gruppa fekk ingen plass i trekkinga") || bygland.contains("Gruppa fekk 1 plass"), "{bygland}");
    let refused = letter(path, "rapport", "3001-halden.html");
    assert!(!refused.contains("Sjekksummen") && refused.contains("klage på vedtaket"), "{refused}");
    assert!(letter(path, "rapport", "4622-kvam.html").contains("<p class=\"name\">Kvam herad</p>"));
    // A confirmation decides nothing.
    let taking_part = {
        run(path, &["report", "opptak/frozen.json", "-o", "foer", "-q"]).exits(0);
        letter(path, "foer", "3405-lillehammer.html")
    };
    assert!(!taking_part.contains("klage på vedtaket"), "{taking_part}");
}

#[test]
fn no_letter_names_a_file_or_a_cell() {
    let folder = binary::folder();
    let path = folder.path();
    // Whatever is undecided is left out, and told why: two applications of one municipality among them.
    let select = ["select", binary::INTAKE, "--program", "examples/2021/program.toml", "--places", "24", "--leave-out-undecided"];
    run(path, &[&select[..], &["-o", "opptak", "-q"]].concat()).exits(0);
    run(path, &["report", "opptak/frozen.json", "-o", "foer", "--internal", "-q"]).exits(0);
    let all = letter(path, "foer", "alle.html");
    assert!(all.contains("Vi har teke imot meir enn éin søknad frå dykk."), "{all}");
    assert!(!all.contains(" › ") && !all.contains(".xlsx"), "{all}");
}

#[test]
fn no_subject_is_too_long_for_an_archive() {
    let folder = reported();
    let path = folder.path();
    run(path, &["report", "opptak/protocol.json", "-o", "english", "--lang", "en", "--internal", "-q"]).exits(0);
    run(path, &["report", "opptak/frozen.json", "-o", "foer", "--internal", "-q"]).exits(0);
    let mut count = 0;
    for of in ["rapport", "english", "foer"] {
        for name in binary::files(&path.join(of).join("internt/brev")).iter().filter(|name| *name != "alle.html") {
            let page = letter(path, of, name);
            assert!(subject(&page).chars().count() < 96, "{name}: {}", subject(&page));
            count += 1;
        }
    }
    assert!(count > 150, "{count}");
}

#[test]
fn what_letters_lack_is_named() {
    let folder = binary::folder();
    let told = run(folder.path(), &["program", "--check", "examples/other/program.toml", "--format", "json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let lacking = told["lacking_in_letters"].to_string();
    for way in ["sender.institution", "case.number", "case.officer", "law.nb.complaint_body"] {
        assert!(lacking.contains(way), "{lacking}");
    }
    assert!(!lacking.contains("\"law.nb\""), "{lacking}");
    let whole = run(folder.path(), &["program", "--check", "examples/2021/program.toml", "--format", "json"]);
    let whole: Value = serde_json::from_str(&whole.out).unwrap();
    assert_eq!(whole["lacking_in_letters"], Value::Array(Vec::new()));
    let program = fs::read_to_string(folder.path().join("examples/2021/program.toml")).unwrap();
    for (from, to, code) in [
        ("123 456 785", "123 456 784", "program-organisation-number"),
        ("# logo = \"logo.svg\"", "logo = \"../logo.svg\"", "program-logo"),
    ] {
        fs::write(folder.path().join("p.toml"), program.replace(from, to)).unwrap();
        let refused = run(folder.path(), &["program", "--check", "p.toml", "--format", "json"]).exits(1);
        assert!(refused.out.contains(code), "{}", refused.out);
    }
}

#[test]
fn a_logo_goes_with_the_letters() {
    let folder = binary::folder();
    let path = folder.path();
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program.replace("# logo = ", "logo = ")).unwrap();
    let freeze =
        ["select", binary::INTAKE, "--decisions", "examples/2021/decisions.csv", "--program", "p.toml", "--places", "24", "-q"];
    let report = ["report", "opptak/frozen.json", "-o", "foer", "--lang", "nb"];
    // Frozen without it, the letters say what is missing.
    run(path, &[&freeze[..], &["-o", "opptak"]].concat()).exits(0);
    assert!(run(path, &report).exits(2).err.contains("[logo-missing]"));
    fs::write(path.join("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>").unwrap();
    fs::remove_dir_all(path.join("opptak")).unwrap();
    run(path, &[&freeze[..], &["-o", "opptak"]].concat()).exits(0);
    run(path, &report).exits(0);
    let page = letter(path, "foer", "0301-oslo.html");
    assert!(page.contains("<img src=\"data:image/svg+xml;base64,PHN2Zy"), "{page}");
    // It goes into the folder of an intake too.
    run(path, &["year", "--new", "mappe", "--program", "p.toml", "-q"]).exits(0);
    assert!(path.join("mappe/logo.svg").is_file());
    fs::write(path.join("opptak/logo.svg"), "not an image").unwrap();
    assert!(run(path, &[&report[..], &["--force"]].concat()).exits(2).err.contains("[logo-wrong]"));
    fs::remove_file(path.join("logo.svg")).unwrap();
    assert!(run(path, &["program", "--check", "p.toml", "--format", "json"]).exits(1).out.contains("logo-missing"));
}

/// A loop without end in an office's own template ends, and a template that says nothing is no letter.
#[test]
fn templates_that_cannot_be_letters_are_refused() {
    let folder = reported();
    let path = folder.path();
    fs::create_dir(path.join("maler")).unwrap();
    let endless =
        "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}";
    for (template, code) in [(endless, "[template-wrong]"), (" \n", "[template-blank]")] {
        fs::write(path.join("maler/letter.html"), template).unwrap();
        let refused = run(path, &["report", "opptak/protocol.json", "-o", "brev", "--templates", "maler"]).exits(2);
        assert!(refused.err.contains(code), "{}", refused.err);
    }
}

#[test]
fn letters_are_not_older_than_what_they_tell_nor_years_younger() {
    let folder = reported();
    let path = folder.path();
    let draw = ["select", "opptak/frozen.json", "--seed", binary::SEED, "--force", "-o"];
    run(path, &[&draw[..], &["trukket", "-q"]].concat()).exits(0);
    let program = ["--program", "examples/2021/program.toml", "--decisions", "examples/2021/decisions.csv"];
    let beside = [&["--intake", "opptak/intake.json"], &program[..]].concat();
    for (date, status) in [("0001-01-01", 2), ("2021-06-11", 2), ("2021-06-12", 0), ("2023-06-01", 0), ("9999-12-31", 2)] {
        let report = ["report", "trukket/protocol.json", "-o", date, "--date", date, "-q"];
        run(path, &[&report[..], &beside].concat()).exits(status);
    }
    let sent = ["report", "opptak/protocol.json", "-o", "etter", "--date", "2021-06-21", "--letters-sent", "2012-06-14"];
    assert!(run(path, &sent).exits(2).err.contains("[report-date-early]"));
    let withdrawn = ["report", "opptak/protocol.json", "-o", "etter", "--date", "2021-06-19", "-q"];
    assert!(run(path, &withdrawn).exits(2).err.contains("[report-date-early]"));
    // The receipts tell when the applications came in.
    for (date, status) in [("2021-05-20", 2), ("2021-06-01", 0)] {
        run(path, &["report", "opptak/frozen.json", "-o", &format!("foer-{date}"), "--date", date, "-q"]).exits(status);
    }
}

#[test]
fn every_sentence_of_a_letter_can_be_an_office_s_own() {
    let folder = reported();
    let path = folder.path();
    run(path, &["report", "--write-templates", "maler", "-q"]).exits(0);
    assert_eq!(
        binary::files(&path.join("maler")),
        [
            "committee.typ", "letter.css", "letter.en.ftl", "letter.html", "letter.nb.ftl", "letter.nn.ftl", "letter.typ",
            "sheet.typ"
        ]
    );
    let given = fs::read_to_string(path.join("maler/letter.nb.ftl")).unwrap();
    assert!(given.contains("letter-access-law = Dere har rett til å se dokumentene"), "{given}");
    fs::create_dir(path.join("egne")).unwrap();
    fs::write(path.join("egne/letter.nb.ftl"), "letter-access-law = Be om innsyn etter { $law }.\n").unwrap();
    let report = ["report", "opptak/protocol.json", "-o", "ut", "--templates", "egne", "--internal", "-q"];
    run(path, &report).exits(0);
    let plain = letter(path, "rapport", "0301-oslo.html");
    let changed = plain
        .replace("Dere har rett til å se dokumentene i saken etter forvaltningsloven", "Be om innsyn etter forvaltningsloven");
    assert_ne!(plain, changed);
    assert_eq!(letter(path, "ut", "0301-oslo.html"), changed);
    assert_eq!(letter(path, "ut", "4622-kvam.html"), letter(path, "rapport", "4622-kvam.html"));
    let reply = run(path, &["report", "opptak/protocol.json", "--answer", "Oslo", "--templates", "egne"]).exits(0);
    assert!(reply.out.contains("Be om innsyn etter"), "{}", reply.out);
    for (own, code) in [
        ("letter-acces-law = x", "sentence-unknown"),
        ("letter-access-law = { $lov }", "sentence-fact"),
        ("letter-t-regards = { letter-t-regards }", "sentence-broken"),
        ("bare tekst", "sentences-unreadable"),
    ] {
        fs::write(path.join("egne/letter.nb.ftl"), own).unwrap();
        let refused = run(path, &[&report[..], &["--force"]].concat()).exits(2);
        assert!(refused.err.contains(code) && refused.err.contains("letter.nb.ftl › 1"), "{}", refused.err);
    }
}

/// Without the feature the option says how to get it; `tests/documents/pdf.rs` has the rest.
#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_pdf_says_so() {
    let folder = reported();
    let refused = run(folder.path(), &["report", "opptak/protocol.json", "-o", "ut", "--pdf", "--lang", "en"]).exits(2);
    assert!(refused.err.contains("--features pdf") && !folder.path().join("ut").exists(), "{}", refused.err);
}

/// The reference of the municipality: a column of the form, a case where it is missing, a question in the request, a cell of the invoice.
#[test]
fn the_reference_for_the_invoice_is_asked_for_and_stands_on_it() {
    let folder = binary::folder();
    let path = folder.path();
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program.replace("# reference_column", "reference_column")).unwrap();
    let form = binary::form(&[("2021-05-03", "Oslo"), ("2021-05-04", "Bergen"), ("2021-05-05", "Alta")]);
    let references = ["Fakturareferanse", "4021", "", "-"];
    let lines: Vec<String> = form.lines().zip(references).map(|(line, own)| format!("{line};{own}")).collect();
    fs::write(path.join("soknader.csv"), lines.join("\n")).unwrap();
    let validate = ["validate", "soknader.csv", "--program", "p.toml"];
    let told = run(path, &[&validate[..], &["--format", "json"]].concat()).exits(0);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let has = |id: &str| {
        let one = told["applications"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
        (one["findings"].to_string().contains("A16"), one["status"].as_str().unwrap().to_owned())
    };
    let eligible = "eligible".to_owned();
    assert_eq!([has("0301"), has("4601"), has("5403")], [(false, eligible.clone()), (true, eligible.clone()), (true, eligible)]);
    run(path, &[&validate[..], &["--queue", "ko.csv", "--requests", "sporsmal", "--lang", "nb"]].concat()).exits(0);
    let queue = fs::read_to_string(path.join("ko.csv")).unwrap();
    assert!(queue.contains("A16") && queue.matches("Fakturareferanse").count() >= 2, "{queue}");
    let request = fs::read_to_string(path.join("sporsmal/4601-bergen.eml")).unwrap();
    assert!(request.contains("Hvilken referanse skal stå på fakturaen"), "{request}");
    assert!(request.contains("Dette holder ikke søknaden utenfor.") && !request.contains("soknader.csv"), "{request}");
    // One answers, the other does not: the number, the missing reference.
    fs::write(
        path.join("avgjort.csv"),
        "application;code;participant;facts;decision;reason;by;date\n4601;A16;;;PO-77;svar på e-post;K;2021-06-03\n",
    )
    .unwrap();
    let select =
        ["select", "soknader.csv", "--program", "p.toml", "--decisions", "avgjort.csv", "--places", "9", "-o", "ut", "-q"];
    run(path, &select).exits(0);
    let told = run(path, &["report", "ut/protocol.json", "-o", "rapport", "--invoice-unanswered", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("Referansen mangler i fakturagrunnlaget for: Alta."), "{}", told.out);
    let invoices = fs::read_to_string(path.join("rapport/internt/fakturagrunnlag.csv")).unwrap();
    for line in ["0301;Oslo;958935420;4021;3;40000;120000;", "4601;Bergen;964338531;PO-77;3;", "5403;Alta;944588132;;3;"] {
        assert!(invoices.contains(line), "{line}: {invoices}");
    }
    run(path, &["select", "ut/protocol.json", "--answers", "-", "-q"]);
    fs::write(path.join("svar.csv"), "id;answer;date\n4601;accepted;2021-06-22\n").unwrap();
    run(path, &["select", "ut/protocol.json", "--answers", "svar.csv", "-q"]).exits(0);
    run(path, &["report", "ut/protocol.json", "-o", "ja", "--internal", "-q"]).exits(0);
    let invoices = fs::read_to_string(path.join("ja/internt/fakturagrunnlag.csv")).unwrap();
    assert!(invoices.lines().count() == 2 && invoices.contains("4601;Bergen"), "{invoices}");
}

/// No source has the organisation number of Ålesund's successor of 2024.
#[test]
fn an_organisation_number_that_is_not_known_is_asked_for() {
    let folder = binary::folder();
    let path = folder.path();
    let program = fs::read_to_string(path.join("examples/2026/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program).unwrap();
    fs::write(path.join("soknader.csv"), binary::form(&[("2026-05-03", "Ålesund"), ("2026-05-04", "Haram")])).unwrap();
    run(path, &["select", "soknader.csv", "--program", "p.toml", "--places", "9", "-o", "ut", "-q"]).exits(0);
    let told = run(path, &["report", "ut/protocol.json", "-o", "rapport", "--invoice-unanswered", "--lang", "nb"]).exits(0);
    assert!(told.out.contains("Organisasjonsnummeret mangler i fakturagrunnlaget for: "), "{}", told.out);
    let letter = letter(path, "rapport", "1508-alesund.html");
    assert!(letter.contains("<p class=\"name\">Ålesund kommune</p>") && !letter.contains("Org.nr. </p>"), "{letter}");
}

/// Everything under a folder, by the ways to it.
fn ways(folder: &Path) -> Vec<String> {
    binary::contents(folder).into_keys().map(|path| path.display().to_string().replace('\\', "/")).collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn an_archive_names_every_file_and_every_file_is_there() {
    let folder = reported();
    let path = folder.path();
    let archive = ["report", "opptak/protocol.json", "--archive", "arkiv", "--date", "2021-06-21", "--lang", "nb"];
    run(path, &archive).exits(0);
    let list = json(&path.join("arkiv/innhold.json"));
    assert_eq!((&list["format"], &list["case_number"]), (&Value::from("innoskole-archive/1"), &Value::from("2021/1")));
    let documents = list["documents"].as_array().unwrap();
    let mut named: Vec<String> = documents.iter().map(|one| one["file"].as_str().unwrap().to_owned()).collect();
    for one in documents {
        let bytes = fs::read(path.join("arkiv").join(one["file"].as_str().unwrap())).unwrap();
        assert_eq!(one["sha256"], sha256(&bytes), "{one}");
        assert_eq!(one["exempt"] == Value::Bool(true), one["exempt_by"] == "offentleglova § 13", "{one}");
    }
    named.extend(["innhold.csv".to_owned(), "innhold.json".to_owned()]);
    named.sort();
    assert_eq!(named, ways(&path.join("arkiv")));
    let of = |file: &str| documents.iter().find(|one| one["file"] == file).unwrap();
    let oslo = of("internt/brev/0301-oslo.html");
    assert_eq!(
        (&oslo["kind"], &oslo["recipient"], &oslo["organisation_number"], &oslo["date"]),
        (&"decision".into(), &"Oslo kommune".into(), &"958935420".into(), &"2021-06-21".into())
    );
    assert_eq!((&of("offentlig/protocol.json")["exempt"], &of("grunnlag/intake.json")["exempt"]), (&false.into(), &true.into()));
    let table = fs::read_to_string(path.join("arkiv/innhold.csv")).unwrap();
    assert_eq!(table.lines().count(), documents.len() + 1);
    // The same again is the same; a file that the list does not name is in the way.
    run(path, &archive).exits(0);
    fs::write(path.join("arkiv/notat.txt"), "x").unwrap();
    assert!(run(path, &archive).exits(2).err.contains("[archive-others]"));
}

#[test]
fn years_stand_side_by_side_from_their_protocols_alone() {
    let folder = reported();
    let path = folder.path();
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program.replace("innovasjonsskolen-2021", "innovasjonsskolen-2022")).unwrap();
    let select =
        ["select", binary::INTAKE, "--decisions", "examples/2021/decisions.csv", "--program", "p.toml", "--places", "10"];
    run(path, &[&select[..], &["--seed", "1 2 3", "-o", "neste", "-q"]].concat()).exits(0);
    fs::create_dir(path.join("bare")).unwrap();
    for (from, to) in [("opptak", "bare/2021.json"), ("neste", "bare/2022.json")] {
        fs::copy(path.join(from).join("protocol.json"), path.join(to)).unwrap();
    }
    let years = ["report", "bare/2022.json", "bare/2021.json", "--years"];
    let told = run(path, &[&years[..], &["--format", "json"]].concat()).exits(0);
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let rows = told["rows"].as_array().unwrap();
    let all: Vec<&Value> = rows.iter().filter(|row| row["attribute"].is_null()).collect();
    let numbers = |row: &Value| ["applied", "qualified", "admitted"].map(|key| row[key].as_u64().unwrap());
    assert_eq!((numbers(all[0]), numbers(all[1])), ([63, 54, 24], [63, 54, 10]));
    assert_eq!(all[0]["chance"], 4_444);
    // The values of an attribute add up to all.
    for id in ["innovasjonsskolen-2021", "innovasjonsskolen-2022"] {
        for attribute in ["landsdel", "size"] {
            let own: Vec<&Value> = rows.iter().filter(|row| row["intake"] == id && row["attribute"] == attribute).collect();
            let sum = |key: &str| own.iter().map(|row| row[key].as_u64().unwrap()).sum::<u64>();
            let whole = all.iter().find(|row| row["intake"] == id).unwrap();
            assert_eq!(
                (sum("qualified"), sum("admitted")),
                (whole["qualified"].as_u64().unwrap(), whole["admitted"].as_u64().unwrap())
            );
        }
    }
    // Whoever has a place in either protocol is not among those who never had one.
    let never: Vec<&str> = told["never_offered_a_place"].as_array().unwrap().iter().map(|one| one[0].as_str().unwrap()).collect();
    for row in fs::read_to_string(path.join("opptak/result.csv")).unwrap().lines().skip(1) {
        let cells: Vec<&str> = row.split(';').collect();
        assert!(!(never.contains(&cells[0]) && cells[7] == "admitted"), "{row}");
    }
    assert!(!never.is_empty());
    run(path, &[&years[..], &["-o", "aar", "--lang", "nb"]].concat()).exits(0);
    let page = fs::read_to_string(path.join("aar/aar.html")).unwrap();
    assert!(page.contains("Opptakene, år for år") && page.contains("har aldri fått tilbud om plass"), "{page}");
    let refused = run(path, &["report", "bare/2021.json", "bare/2021.json", "--years"]).exits(2);
    assert!(refused.err.contains("[years-twice]"), "{}", refused.err);
    assert!(run(path, &["report", "opptak/frozen.json", "--years"]).exits(2).err.contains("[not-drawn]"));
}
