//! The pages and letters in Chromium, and the page's own check of the draw beside the other two.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{json, reported, root, run};
use serde_json::{Value, json as value};

/// The protocol with one thing changed, where it stands last: in the text itself, whose members have their order.
fn tampered(protocol: &str, from: &str, to: &str) -> String {
    let at = protocol.rfind(from).unwrap_or_else(|| panic!("{from}"));
    format!("{}{to}{}", &protocol[..at], &protocol[at + from.len()..])
}

/// Chromium drives the page: the check passes on an honest protocol, fails on five others naming the step, and agrees with the Rust and
/// Python checkers; nothing is asked of the network, nothing goes wrong, and axe finds nothing.
#[test]
#[ignore = "needs Chromium, and playwright-core and axe-core in target/npm"]
fn the_check_in_the_browser_agrees_with_the_other_two() {
    let folder = reported();
    let path = folder.path();
    let honest = json(&path.join("opptak/protocol.json"));
    let text = fs::read_to_string(path.join("opptak/protocol.json")).unwrap();
    let ticket = honest["draw"]["tickets"][4]["ticket"].as_str().unwrap();
    let cases: Vec<(&str, String)> = vec![
        ("", text.clone()),
        ("digest", tampered(&text, "\"chance\": \"4/9\"", "\"chance\": \"5/9\"")),
        ("draw", tampered(&text, ticket, "0000-0000-0000-0001")),
        ("draw", tampered(&text, "\"seed\": \"7 9 12 20 23 28 31 + 4\"", "\"seed\": \"7 9 12 20 23 28 31 + 5\"")),
        ("events", tampered(&text, "\"3440\"\n      ]", "\"3405\"\n      ]")),
        ("head", tampered(&text, "\"date\": \"2021-06-20\"", "\"date\": \"2021-06-21\"")),
    ];
    let mut steps = Vec::new();
    for (index, (_, text)) in cases.iter().enumerate() {
        let file = path.join(format!("case-{index}.json"));
        fs::write(&file, text).unwrap();
        steps.push(value!(["file", "#file", file]));
        steps.push(value!(["read", "#result li"]));
    }
    let more = [
        value!(["choose", "#who", "3052"]),
        value!(["read", "#found li, #found code"]),
        value!(["fill", "#seed", "1 2 3"]),
        value!(["click", "#try"]),
        value!(["read", "#tried li"]),
        value!(["fill", "#published", honest["digest"]]),
        value!(["click", "#run"]),
        value!(["read", "#result li"]),
    ];
    let page = path.join("rapport/offentlig/protokoll.html");
    let telephone = value!({ "page": page, "width": 390, "steps": [["click", "#run"], ["read", "#result li"]] });
    let steps = [steps, more.to_vec()].concat();
    // Before the draw the page is opened at one municipality; and checked against the published digest.
    run(path, &["report", "opptak/frozen.json", "-o", "foer", "-q"]).exits(0);
    let own = format!("{}#3434", path.join("foer/offentlig/frosset.html").display());
    let before = [
        value!(["read", "#found li"]),
        value!(["fill", "#published", honest["digest"]]),
        value!(["click", "#run"]),
        value!(["read", "#result li"]),
    ];
    let jobs = value!([{ "page": page, "steps": steps }, telephone, { "page": own, "steps": before }]);
    let seen = driven(path, &jobs);
    for one in seen.as_array().unwrap() {
        assert_eq!((&one["violations"], &one["errors"], &one["requests"]), (&value!([]), &value!([]), &value!(1)));
        assert_eq!(one["wider"], false, "the page is wider than the screen");
    }
    let answers = seen[0]["answers"].as_array().unwrap();
    let words = innoskole::text::Words::new(innoskole::text::Lang::Nb);
    for (index, ((step, _), answer)) in cases.iter().zip(answers).enumerate() {
        let lines: Vec<&str> = answer.as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
        let file = format!("case-{index}.json");
        let rust = run(path, &["verify", &file]);
        let python = Command::new("python3").arg(root().join("examples/verify.py")).arg(path.join(&file)).output().unwrap();
        if step.is_empty() {
            assert!(lines.iter().all(|line| !line.starts_with("wrong")), "{lines:?}");
            assert!(lines.last().unwrap().starts_with("open end|Protokollen stemmer med seg selv"), "{lines:?}");
            (rust.exits(0), assert_eq!(python.status.code(), Some(3)));
        } else {
            let (first, _) =
                words.word(&format!("script-{step}-wrong")).split_once('⟦').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
            let wrong = lines.iter().find(|line| line.starts_with("wrong|")).unwrap();
            assert!(wrong.starts_with(&format!("wrong|{first}")), "{step}: {wrong}");
            (rust.exits(1), assert_eq!(python.status.code(), Some(1)));
        }
    }
    let found = answers[cases.len()].to_string();
    assert!(found.contains("be40-b0ef-99d4-ff42") && found.contains("openssl enc -chacha20"), "{found}");
    assert!(answers[cases.len() + 1].to_string().contains("1 2 3"));
    // The file that was chosen last was tampered with behind the freeze.
    assert!(answers[cases.len() + 2].to_string().contains("wrong end|"), "{}", answers[cases.len() + 2]);
    let before = seen[2]["answers"].as_array().unwrap();
    assert!(
        before[0]
            .to_string()
            .contains("3434 Lom er med i gruppen Østlandet, små kommuner (13 søknader). Sjansen i trekningen: 4/9"),
        "{}",
        before[0]
    );
    assert!(before[1].to_string().contains("ok end|Kontrollen fant ingen feil"), "{}", before[1]);
}

/// The committee's page in Chromium: it is sorted and searched, axe finds nothing, on a telephone and in every language.
#[test]
#[ignore = "needs Chromium, and playwright-core and axe-core in target/npm"]
fn the_committee_s_page_is_sorted_searched_and_read_by_everybody() {
    let folder = reported();
    let path = folder.path();
    for lang in ["nn", "en"] {
        run(path, &["report", "opptak/protocol.json", "-o", lang, "--lang", lang, "--internal", "-q"]).exits(0);
    }
    run(path, &["report", "opptak/frozen.json", "-o", "foer", "-q"]).exits(0);
    let page = |folder: &str| path.join(folder).join("internt/rapport.html");
    let steps = value!([
        ["read", "#all tbody tr:first-child th"],
        ["click", "#all thead th:nth-child(1) button"],
        ["click", "#all thead th:nth-child(1) button"],
        ["read", "#all tbody tr:first-child th"],
        ["click", "#all thead th:nth-child(3) button"],
        ["read", "#all tbody tr:first-child th"],
        ["fill", "#search", "fitjar"],
        ["read", "#all tbody tr"],
        ["read", "[data-count]"]
    ]);
    let letter = path.join("rapport/internt/brev/alle.html");
    let jobs = value!([
        { "page": page("rapport"), "steps": steps },
        { "page": page("nn"), "width": 390 },
        { "page": page("en"), "width": 390 },
        { "page": letter },
        { "page": path.join("foer/internt/trekningsark.html") },
        { "page": path.join("foer/offentlig/frosset.html") },
    ]);
    let seen = driven(path, &jobs);
    for one in seen.as_array().unwrap() {
        assert_eq!((&one["violations"], &one["errors"], &one["requests"]), (&value!([]), &value!([]), &value!(1)));
        assert_eq!(one["wider"], false);
    }
    let answers = seen[0]["answers"].to_string();
    for part in ["0301 Oslo", "5441 Tana", "4615 Fitjar", "Vist: 1 av 63"] {
        assert!(answers.contains(part), "{part}: {answers}");
    }
    assert_eq!(seen[0]["answers"][3].as_array().unwrap().len(), 1);
    for name in ["rapport/internt/rapport.html", "rapport/internt/brev/alle.html"] {
        assert!(fs::metadata(path.join(name)).unwrap().len() < 1_500_000, "{name}");
    }
    let text = fs::read_to_string(page("rapport")).unwrap();
    assert!(text.contains("INTERNT") && text.contains("@top-center { content: \"INTERNT\""));
    assert!(!fs::read_to_string(path.join("rapport/offentlig/protokoll.html")).unwrap().contains("INTERNT"));
}

/// Every page in every language, on a wide screen and at 400 % of it: axe finds nothing, nothing is cut off, each has its headings and language.
#[test]
#[ignore = "needs Chromium, and playwright-core and axe-core in target/npm"]
fn every_page_is_for_everybody_in_every_language_wide_and_narrow() {
    let folder = reported();
    let path = folder.path();
    let mut jobs = Vec::new();
    for lang in ["nb", "nn", "en"] {
        let out = |kind: &str| format!("{lang}-{kind}");
        run(path, &["report", "opptak/frozen.json", "-o", &out("foer"), "--lang", lang, "-q"]).exits(0);
        run(path, &["report", "opptak/protocol.json", "-o", &out("etter"), "--lang", lang, "--date", "2021-06-21", "-q"])
            .exits(0);
        run(path, &["report", "opptak/protocol.json", "--years", "-o", &out("aar"), "--lang", lang, "-q"]).exits(0);
        for file in [
            "foer/offentlig/frosset.html",
            "foer/internt/trekningsark.html",
            "foer/internt/brev/0301-oslo.html",
            "etter/offentlig/protokoll.html",
            "etter/internt/rapport.html",
            "etter/internt/brev/4622-kvam.html",
            "etter/internt/brev/3405-lillehammer.html",
            "aar/aar.html",
        ] {
            let page = path.join(format!("{lang}-{file}"));
            let text = fs::read_to_string(&page).unwrap();
            assert!(text.contains("<html lang=\"") && text.contains("<h1") && text.contains("<title>"), "{file}");
            for width in [1_280, 320] {
                jobs.push(value!({ "page": page, "width": width }));
            }
        }
    }
    let seen = driven(path, &value!(jobs));
    for (job, one) in jobs.iter().zip(seen.as_array().unwrap()) {
        assert_eq!((&one["violations"], &one["errors"]), (&value!([]), &value!([])), "{job}");
        assert_eq!((&one["wider"], &one["spaced"]), (&value!(false), &value!(false)), "{job}");
    }
    assert_eq!(seen.as_array().unwrap().len(), 48);
}

/// The same check in node alone, over protocols of every kind: it agrees with ours.
#[test]
#[ignore = "needs node"]
fn the_second_implementation_agrees_on_frozen_and_drawn_protocols() {
    let folder = reported();
    let path = folder.path();
    run(
        path,
        &[
            "select",
            "examples/2021/soknader.xlsx",
            "--decisions",
            "examples/2021/decisions.csv",
            "--seats",
            "80",
            "--seed",
            "1",
            "-o",
            "seter",
            "-q",
        ],
    )
    .exits(0);
    run(
        path,
        &[
            "select",
            "examples/2021/soknader.xlsx",
            "--decisions",
            "examples/2021/decisions.csv",
            "--places",
            "60",
            "-o",
            "alle",
            "-q",
        ],
    )
    .exits(0);
    let script = "const c = require(process.argv[1]); const fs = require('fs'); for (const f of process.argv.slice(2)) console.log(c.check(fs.readFileSync(f, 'utf8')).end !== 'no');";
    let files = ["opptak/protocol.json", "opptak/frozen.json", "seter/protocol.json", "alle/protocol.json"];
    let check = root().join("src/report/templates/check.js");
    let out = Command::new("node").args(["-e", script]).arg(&check).args(files).current_dir(path).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout), "true\n".repeat(files.len()), "{}", String::from_utf8_lossy(&out.stderr));
    for file in files {
        run(path, &["verify", file]).exits(0);
    }
    // One claim false, every hash made to fit: each is refused by both. Odd names are no reason to.
    let each = |folder: &str| -> Vec<String> {
        let folder = root().join("fixtures").join(folder);
        let files = crate::binary::files(&folder).into_iter().filter(|name| name.ends_with(".json"));
        files.map(|name| folder.join(name).display().to_string()).collect()
    };
    let script = "const c = require(process.argv[1]); const fs = require('fs'); for (const f of process.argv.slice(2)) { let t = ''; try { t = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(f)); } catch {} console.log(c.check(t).end !== 'no'); }";
    for (folder, answer, status) in [("report/tampered", "false\n", 1), ("lottery/forged", "false\n", 1), ("report", "true\n", 0)]
    {
        let files = each(folder);
        assert!(files.len() >= 3);
        let out = Command::new("node").args(["-e", script]).arg(&check).args(&files).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&out.stdout), answer.repeat(files.len()), "{files:?}");
        for file in &files {
            run(path, &["verify", file]).exits(status);
        }
    }
    // The known answers: keys, numbers and tickets, by an implementation that is neither.
    let known = json(&root().join("fixtures/lottery/known-answers.json"));
    fs::write(path.join("known.json"), known.to_string()).unwrap();
    let script = "const c = require(process.argv[1]); const k = JSON.parse(require('fs').readFileSync('known.json', 'utf8')); for (const one of k) { const key = c.sha256('innoskole-protocol/1|' + one.program + '|' + one.seed); if (key !== one.key) console.log('key', one.seed); for (const [id, tickets] of Object.entries(one.tickets)) { const stream = c.keystream(key, Number(id)); for (const ticket of tickets) if (stream.next().value.toString(16).padStart(16, '0') !== ticket) console.log('ticket', id); } const applications = Object.entries(one.cells).sort().map(([id, cell]) => ({ id, cell, name: '' })); const d = c.drawn({ program: { id: one.program }, allocations: one.allocations, applications }, one.seed); if (d.number !== one.number || d.allocation !== one.allocation || d.admitted.join() !== one.admitted.join() || d.waiting.join() !== one.waiting.join()) console.log('drawn', one.seed); }";
    let out = Command::new("node")
        .args(["-e", script])
        .arg(root().join("src/report/templates/check.js"))
        .current_dir(path)
        .output()
        .unwrap();
    assert!(
        out.status.success() && out.stdout.is_empty(),
        "{}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    );
}

fn driven(folder: &Path, jobs: &Value) -> Value {
    fs::write(folder.join("jobs.json"), jobs.to_string()).expect("the jobs");
    let mut command = Command::new("node");
    command.arg(root().join("fixtures/report/drive.js")).arg(folder.join("jobs.json"));
    let out = command.env("NODE_PATH", root().join("target/npm/node_modules")).output().expect("node");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).expect("JSON")
}
