//! Everything that is written as PDF, in a program that has the feature `pdf`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../binary/mod.rs"]
mod binary;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use binary::{contents, ran, reported, run};

/// A report with everything as PDF, before the draw and after it.
fn written() -> (tempfile::TempDir, PathBuf) {
    let folder = reported();
    let path = folder.path().to_owned();
    for (protocol, out) in [("opptak/frozen.json", "foer"), ("opptak/protocol.json", "etter")] {
        run(&path, &["report", protocol, "-o", out, "--pdf", "--internal", "--date", "2021-06-21", "-q"]).exits(0);
    }
    (folder, path)
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let all = contents(folder).into_keys().filter(|file| file.extension().is_some_and(|own| own == "pdf"));
    all.map(|file| folder.join(file)).collect()
}

#[test]
fn the_same_is_the_same_and_every_letter_has_its_draft() {
    let (_folder, path) = written();
    let letters = binary::files(&path.join("etter/internt/brev"));
    let pages = letters.iter().filter(|name| name.ends_with(".html")).count();
    assert_eq!(letters.iter().filter(|name| name.ends_with(".pdf")).count(), pages);
    run(&path, &["report", "opptak/protocol.json", "-o", "igjen", "--pdf", "--internal", "--date", "2021-06-21", "-q"]).exits(0);
    assert!(contents(&path.join("etter")) == contents(&path.join("igjen")));
    let drafts = binary::files(&path.join("etter/internt/utkast"));
    assert_eq!(drafts.len(), pages - 1, "all but alle.html");
    let draft = fs::read_to_string(path.join("etter/internt/utkast/0301-oslo.eml")).unwrap();
    for part in ["From: \"Opptakskontoret\" <opptak@example.no>", "X-Unsent: 1", "application/pdf", "0301-oslo.pdf", "base64"] {
        assert!(draft.contains(part), "{part}: {}", &draft[..2_000]);
    }
    // An archive has them in the place of the pages.
    run(&path, &["report", "opptak/protocol.json", "--archive", "arkiv", "--pdf", "-q"]).exits(0);
    let archived = binary::files(&path.join("arkiv/internt/brev"));
    assert!(archived.iter().all(|name| name.ends_with(".pdf")) && archived.len() == pages - 1, "{archived:?}");
}

/// A letter that the fonts do not have becomes a question mark, and that is said; a logo that cannot stand in a PDF is named.
#[test]
fn odd_names_stop_nobody_s_letter_and_odd_logos_are_named() {
    let folder = binary::folder();
    let path = folder.path();
    let form = binary::form(&[("2021-05-03", "Oslo"), ("2021-05-04", "Karasjok")]);
    fs::write(path.join("soknader.csv"), form.replace("Helse Nes;Helse0@", "Ŋáŋu Čeŧđš 😀 محمد;Helse0@")).unwrap();
    let program = fs::read_to_string(path.join("examples/2021/program.toml")).unwrap();
    fs::write(path.join("p.toml"), program.replace("# logo = ", "logo = ")).unwrap();
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>");
    fs::write(path.join("logo.svg"), svg("<rect width=\"9\" height=\"9\"/>")).unwrap();
    let select = ["select", "soknader.csv", "--program", "p.toml", "--places", "9", "-o", "opptak", "-q"];
    run(path, &select).exits(0);
    let report = ["report", "opptak/protocol.json", "-o", "ut", "--pdf", "--internal", "--lang", "nb"];
    let told = run(path, &report).exits(0);
    assert!(told.err.contains("spørsmålstegn i: ") && told.err.contains("0301-oslo.pdf"), "{}", told.err);
    assert!(!told.err.contains("karasjok.pdf"), "{}", told.err);
    fs::write(path.join("opptak/logo.svg"), svg("<text y=\"9\">😀</text>")).unwrap();
    let again = run(path, &[&report[..], &["--force"]].concat());
    assert!(again.status == 0 || again.err.contains("[logo-wrong]"), "{}", again.err);
    // The typesetting library panics at this size.
    let huge = svg("<rect width=\"9\" height=\"9\"/>").replace("width=\"9\" height=\"9\">", "width=\"1e30\" height=\"1e-30\">");
    assert!(huge.contains("1e30"));
    fs::write(path.join("opptak/logo.svg"), huge).unwrap();
    let refused = run(path, &[&report[..], &["--force"]].concat()).exits(2);
    assert!(refused.err.contains("logo.svg") && refused.err.contains("[logo-wrong]"), "{}", refused.err);
    assert!(!refused.err.contains("panicked"), "{}", refused.err);
    fs::write(path.join("opptak/logo.svg"), "<svg").unwrap();
    assert!(run(path, &[&report[..], &["--force"]].concat()).exits(2).err.contains("[logo-wrong]"));
}

/// The exporter itself refuses a file that is not PDF/A-2a and PDF/UA-1, and the line of the template is told.
#[test]
fn a_template_that_leaves_somebody_out_is_refused() {
    let folder = reported();
    let path = folder.path();
    run(path, &["report", "--write-templates", "maler", "-q"]).exits(0);
    let template = fs::read_to_string(path.join("maler/letter.typ")).unwrap();
    let report = ["report", "opptak/protocol.json", "-o", "ut", "--pdf", "--templates", "maler", "--lang", "en"];
    let own = "#figure(rect())\n";
    for (wrong, told) in
        [(format!("{template}{own}"), "PDF/UA-1"), (format!("{template}#nothing-of-the-kind\n"), "unknown variable")]
    {
        fs::write(path.join("maler/letter.typ"), wrong).unwrap();
        let refused = run(path, &report).exits(2);
        assert!(refused.err.contains(told) && refused.err.contains("letter.typ") && !path.join("ut").exists(), "{}", refused.err);
    }
    // A template can read nothing but what it is given.
    fs::write(path.join("maler/letter.typ"), "#read(\"/etc/hostname\")\n").unwrap();
    run(path, &report).exits(2);
    fs::write(
        path.join("maler/letter.typ"),
        template.replace("heading(level: 1, one.subject)", "heading(level: 1, [Vårt brev])"),
    )
    .unwrap();
    run(path, &report).exits(0);
}

/// An independent library finds the identification, the language, the title and a structure tree; qpdf finds no fault.
#[test]
#[ignore = "needs qpdf, and pikepdf for python3"]
fn every_file_says_that_it_is_for_archives_and_for_everybody() {
    let (_folder, path) = written();
    let all = [pdfs(&path.join("etter")), pdfs(&path.join("foer"))].concat();
    assert!(all.len() > 100, "{}", all.len());
    for file in &all {
        ran(Command::new("qpdf").arg("--check").arg(file)).exits(0);
    }
    let script = r#"
import sys, pikepdf
def kinds(node, found):
    kind = node.get("/S")
    if kind is not None: found.append(str(kind))
    below = node.get("/K")
    below = [below] if isinstance(below, pikepdf.Dictionary) else below if isinstance(below, pikepdf.Array) else []
    for one in below:
        if isinstance(one, pikepdf.Dictionary): kinds(one, found)
    return found
for name in sys.argv[1:]:
    pdf = pikepdf.open(name)
    about = pdf.open_metadata()
    assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("2", "A", "1"), name
    assert about["dc:title"] and str(pdf.Root.Lang) in ("nb", "nn") and bool(pdf.Root.MarkInfo.Marked), name
    found = kinds(pdf.Root.StructTreeRoot, [])
    assert found.count("/H1") >= 1 and "/P" in found, (name, found)
    if "rapport" in name:
        assert found.count("/Figure") == 1 and found.count("/Table") >= 4 and found.count("/TH") > 15, (name, found)
"#;
    ran(Command::new("python3").args(["-c", script]).args(&all)).exits(0);
}

/// Read aloud, a letter comes in its order.
#[test]
#[ignore = "needs pdftotext"]
fn a_letter_is_read_in_its_order() {
    let (_folder, path) = written();
    let text = |file: &str| ran(Command::new("pdftotext").arg(path.join(file)).arg("-")).exits(0).out;
    for (file, parts) in [
        (
            "etter/internt/brev/3405-lillehammer.pdf",
            &[
                "Høgskolen", "Lillehammer kommune", "Dato: 21. juni 2021", "Saksnummer: 2021/1", "Venteliste: ",
                "fikk ikke plass", "Begrunnelse", "loddtrekning", "Klage, innsyn", "Vennlig hilsen", "Kari Eksempel",
            ][..],
        ),
        (
            "etter/internt/brev/4622-kvam.pdf",
            &[
                "Kvam herad", "Tilbod om plass", "Grunngjeving", "Deltakarane dykkar", "Namn", "Dag Plassen", "Datoar",
                "Kostnader", "Venleg helsing",
            ][..],
        ),
        (
            "foer/internt/brev/0301-oslo.pdf",
            &["Oslo kommune", "er med i trekningen", "Dette mottok vi", "Deltakerne deres", "Innsyn"][..],
        ),
        ("foer/internt/trekningsark.pdf", &["INTERNT", "trekningen", "Sjekksum", "Underskrift 1", "Underskrift 3"][..]),
        (
            "etter/internt/rapport.pdf",
            &["rapport til opptaksutvalget", "Nøkkeltall", "Kart over Norge", "Landsdel", "Alle søknader", "Sjanser og utfall"][..],
        ),
    ] {
        let text = text(file).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut from = 0;
        for part in parts {
            let at = text[from..].to_lowercase().find(&part.to_lowercase());
            from += at.unwrap_or_else(|| panic!("{file}: {part} is not behind the others: {text}"));
        }
    }
}
