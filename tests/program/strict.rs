//! What no protocol may hold, with digest and hashes made anew: all three checkers refuse it before they look at anything else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::binary::{SEED, announced, folder, ran, root, run};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What is done, what is written, and what stands there instead.
const STRANGE: &[(&str, &str, &str)] = &[
    (
        "a letter in the id of the programme that nobody sees",
        "\"id\": \"innovasjonsskolen-2021\"",
        "\"id\": \"innovasjonsskolen-2021\u{200b}\"",
    ),
    (
        "another member of the programme",
        "\"id\": \"innovasjonsskolen-2021\",",
        "\"id\": \"innovasjonsskolen-2021\",\n    \"more\": 1,",
    ),
    ("another member of the tool", "\"name\": \"innoskole\",", "\"name\": \"innoskole\",\n    \"more\": 1,"),
    ("a version that is a number", "\"version\": \"0.1.0\"", "\"version\": 3"),
    ("a blank name of the tool", "\"name\": \"innoskole\"", "\"name\": \" \""),
    ("a day that is none", "\"valid_on\": \"2021-06-01\"", "\"valid_on\": \"2021-13-01\""),
    ("another member of the capacity", "\"places\": 24,", "\"places\": 24,\n    \"more\": 1,"),
    ("no for a number", "\"shortfall\": 0\n  }", "\"shortfall\": false\n  }"),
    ("places that are not whole", "\"places\": 24,", "\"places\": 24.0,"),
    ("a source without a name", "\"file\": \"soknader.xlsx\"", "\"file\": \"\""),
    ("another member of a source", "\"file\": \"soknader.xlsx\",", "\"file\": \"soknader.xlsx\",\n      \"more\": 1,"),
    ("Lotto on a Friday", "\"date\": \"2021-06-05\"", "\"date\": \"2021-06-04\""),
    ("five dice", "\"digits\": 20", "\"digits\": 5"),
    ("a fallback before the source", "\"date\": \"2021-06-07\"", "\"date\": \"2021-06-04\""),
    ("a name that is none", "\"name\": \"Oslo\"", "\"name\": null"),
    ("an application of nobody", "\"municipalities\": [\n        \"0301\"\n      ]", "\"municipalities\": []"),
    (
        "a municipality in two applications",
        "\"municipalities\": [\n        \"0301\"\n      ]",
        "\"municipalities\": [\n        \"0301\",\n        \"3024\"\n      ]",
    ),
    (
        "a number of wide digits",
        "\"municipalities\": [\n        \"0301\"\n      ]",
        "\"municipalities\": [\n        \"0301\",\n        \"１２３４\"\n      ]",
    ),
    ("a code that no rule has", "\"A04\"", "\"A99\""),
    ("a share of something else", "\"share\": null", "\"share\": \"people\""),
    ("a cause that is none", "\"cause\": \"withdrew\"", "\"cause\": \"died\""),
    ("an answer of somebody who holds no offer", "\"cause\": \"withdrew\"", "\"cause\": \"declined\""),
    ("an event ten years later", "\"date\": \"2021-06-20\"", "\"date\": \"2031-06-20\""),
    (
        "a chance of the certificate in another spelling",
        "\"chance\": \"4/9\",\n      \"cells\"",
        "\"chance\": \"8/18\",\n      \"cells\"",
    ),
    ("a decimal in the certificate", "\"shortfall\": \"0/1\"", "\"shortfall\": \"0.0\""),
    ("another member of the prices", "\"shortfall\": \"0/1\",", "\"shortfall\": \"0/1\",\n        \"exact\": 1,"),
    ("a digest that is no SHA-256", "\"sha256\": \"", "\"sha256\": \"zz"),
];

fn sha256(value: &Value) -> String {
    let bytes = serde_json_canonicalizer::to_vec(value).unwrap();
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text with the digest and all hashes that fit it, made from the text alone.
fn sealed(mut text: String) -> String {
    let parsed = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    let replaced = |text: String, old: &Value, new: &str| text.replace(old.as_str().unwrap(), new);
    let mut frozen = parsed(&text);
    let digest = frozen["digest"].clone();
    for member in ["digest", "draw", "events"] {
        frozen.as_object_mut().unwrap().remove(member);
    }
    text = replaced(text, &digest, &sha256(&frozen));
    let events = parsed(&text)["events"].as_array().unwrap().len();
    for count in 0..=events {
        let mut up_to = parsed(&text);
        let own = if count == 0 {
            up_to.as_object_mut().unwrap().remove("events");
            &mut up_to["draw"]
        } else {
            up_to["events"].as_array_mut().unwrap().truncate(count);
            &mut up_to["events"][count - 1]
        };
        let hash = own.as_object_mut().unwrap().remove("hash").unwrap();
        text = replaced(text, &hash, &sha256(&up_to));
    }
    text
}

/// An honest protocol and the strange ones, each in a file of its own.
fn strange() -> (tempfile::TempDir, PathBuf, Vec<(&'static str, PathBuf)>) {
    let folder = folder();
    announced(folder.path());
    let freeze = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--places", "24"];
    run(folder.path(), &[&freeze[..], &["--program", "program.toml", "-o", "out"]].concat()).exits(0);
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    let honest = folder.path().join("out/protocol.json");
    let waiting = crate::binary::json(&honest)["draw"]["waiting"][0].as_str().unwrap().to_owned();
    run(folder.path(), &["select", "out/protocol.json", "--withdraw", &waiting, "--date", "2021-06-20"]).exits(0);
    let text = fs::read_to_string(&honest).unwrap();
    assert_eq!(sealed(text.clone()), text, "an honest one is sealed already");
    let file = |(at, (what, from, to)): (usize, &(&'static str, &str, &str))| {
        assert!(text.contains(from), "{what}");
        let path = folder.path().join(format!("strange-{at:02}.json"));
        fs::write(&path, sealed(text.replacen(from, to, 1))).unwrap();
        (*what, path)
    };
    let all = STRANGE.iter().enumerate().map(file).collect();
    (folder, honest, all)
}

fn all_but_the_honest_are_refused(holds: &dyn Fn(&Path) -> bool) {
    let (_folder, honest, strange) = strange();
    assert!(holds(&honest));
    let passed: Vec<&str> = strange.iter().filter(|(_, path)| holds(path)).map(|(what, _)| *what).collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

#[test]
fn verify_reads_strictly() {
    all_but_the_honest_are_refused(&|path| run(path.parent().unwrap(), &["verify", path.to_str().unwrap()]).status == 0);
}

#[test]
#[ignore = "needs python3"]
fn the_second_checker_reads_strictly() {
    let checker = root().join("examples/verify.py");
    all_but_the_honest_are_refused(&|path| ran(Command::new("python3").arg(&checker).arg(path)).status == 0);
}

#[test]
#[ignore = "needs node"]
fn the_page_reads_strictly() {
    let script = "const c = require(process.argv[1]); process.exit(c.check(require('fs').readFileSync(process.argv[2], 'utf8')).every((s) => s.ok !== false) ? 0 : 1);";
    let checker = root().join("src/report/templates/check.js");
    all_but_the_honest_are_refused(&|path| ran(Command::new("node").args(["-e", script]).arg(&checker).arg(path)).status == 0);
}
