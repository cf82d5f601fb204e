//! One set of forgeries for all three checkers: `verify`, `examples/verify.py` and the public page.
//!
//! Every forgery begins with a protocol that the program made a moment ago and ends with a digest and hashes that fit it. Which step each
//! checker names stands in `tests/snapshots/forgeries.txt`; a checker that cannot see a forgery says why in [`Unseen`].

mod honest;
mod json;
mod named;
mod swept;
mod tricks;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use honest::Honest;
use serde_json::{Value, json};
use snapbox::{assert_data_eq, file};

use crate::binary::{ran, root, run};

/// By which checkers a forgery cannot be seen, and why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unseen {
    /// All three see it.
    Nobody,
    /// `verify` alone has the register, the size limits and the programme file.
    Register,
    /// No certificate shows that a lottery is the fairest: `verify` solves it again, the others say that they did not look.
    Lottery,
    /// An honest protocol could look so: `verify` says that it would have made another list, and all see it by the published digest.
    List,
    /// An honest protocol could look so: all see it by the published digest.
    Published,
    /// An honest protocol could look so: all see it by the head that was published last.
    Head,
}

/// A forgery in its file.
struct Forged {
    kind: &'static str,
    what: String,
    unseen: Unseen,
    file: PathBuf,
    digest: String,
    head: String,
}

/// What a checker said: how it ended, and the step that did not hold, or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Said {
    end: String,
    step: String,
}

/// All forgeries, each in the folder of its kind, where its programme file lies.
fn forged(folder: &Path, honest: &[Honest]) -> Vec<Forged> {
    let named = named::all().map(|(kind, what, forge, unseen)| {
        let mut protocol = honest.iter().find(|own| own.kind == *kind).unwrap().protocol.clone();
        forge(&mut protocol);
        (*kind, (*what).to_owned(), protocol.sealed().written(), *unseen)
    });
    let places = &honest.iter().find(|own| own.kind == "places").unwrap().protocol;
    let swept = swept::all(places).into_iter().map(|(what, text, unseen)| ("places", what, text, unseen));
    let mut all = Vec::new();
    for (at, (kind, what, text, unseen)) in named.chain(swept).enumerate() {
        let mut own = honest.iter().find(|own| own.kind == kind).unwrap().protocol.clone();
        assert!(own.written() != text, "{what} changes nothing");
        let head = match own.members("").contains_key("events") {
            true => {
                let last = own.list("events").len() - 1;
                own.text(&format!("events.{last}.hash"))
            }
            false if own.members("").contains_key("draw") => own.text("draw.hash"),
            false => String::new(),
        };
        let file = folder.join(kind).join(format!("forged-{at:03}.json"));
        fs::write(&file, text).unwrap();
        all.push(Forged { kind, what, unseen, file, digest: own.text("digest"), head });
    }
    all
}

fn rust(file: &Path, published: &[&str]) -> Said {
    let folder = file.parent().unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    let told = run(folder, &[&["verify", name, "--format", "json"][..], published].concat());
    let value: Value = serde_json::from_str(&told.out).unwrap_or_else(|_| panic!("{}: {}{}", file.display(), told.out, told.err));
    let end = value["end"].as_str().unwrap().to_owned();
    assert_eq!(told.status, i32::from(end == "no"), "{}", file.display());
    let step = value["steps"].as_array().unwrap().iter().find(|step| step["mark"] == "fails");
    Said { end, step: step.map_or_else(String::new, |step| step["step"].as_str().unwrap().to_owned()) }
}

/// Everything in one process of another program, which prints a line of JSON for each file: how it ended, and the step.
fn others(command: &mut Command, folder: &Path, jobs: &[(PathBuf, String, String)]) -> Vec<Said> {
    let list: Vec<Value> = jobs.iter().map(|(file, digest, head)| json!([file, digest, head])).collect();
    fs::write(folder.join("jobs.json"), json!(list).to_string()).unwrap();
    let told = ran(command.arg(folder.join("jobs.json"))).exits(0);
    let said = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        Said { end: value[0].as_str().unwrap().to_owned(), step: value[1].as_str().unwrap().to_owned() }
    };
    let all: Vec<Said> = told.out.lines().map(said).collect();
    assert_eq!(all.len(), jobs.len(), "{}", told.err);
    all
}

const PYTHON: &str = "
import contextlib, io, json, sys
sys.path.insert(0, sys.argv[1])
import verify
for file, digest, head in json.load(open(sys.argv[2], encoding='utf-8')):
    sys.argv = ['verify.py', file] + (['--digest', digest] if digest else []) + (['--head', head] if head else [])
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = verify.main()
    # What Python itself says of a value differs from one version to the next.
    wrong = [line[7:].split(':')[0] if 'not a protocol' in line else line[7:] for line in out.getvalue().splitlines() if line.startswith('WRONG')]
    print(json.dumps([{0: 'published', 1: 'no', 3: 'open'}[status], wrong[0] if wrong else '']))
";

const NODE: &str = "
const fs = require('fs');
const c = require(process.argv[1]);
for (const [file, digest, head] of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  let text = '';
  try { text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file)); } catch {}
  let said = c.check(text, digest);
  if (head && said.end !== 'no') said = c.check(text, head);
  const wrong = said.steps.find((one) => one.mark === 'wrong');
  console.log(JSON.stringify([said.end, wrong ? wrong.step : '']));
}
";

fn python(folder: &Path, jobs: &[(PathBuf, String, String)]) -> Vec<Said> {
    others(Command::new("python3").args(["-B", "-c", PYTHON]).arg(root().join("examples")), folder, jobs)
}

fn page(folder: &Path, jobs: &[(PathBuf, String, String)]) -> Vec<Said> {
    others(Command::new("node").args(["-e", NODE]).arg(root().join("src/report/templates/check.js")), folder, jobs)
}

fn alone(forged: &[Forged]) -> Vec<(PathBuf, String, String)> {
    forged.iter().map(|own| (own.file.clone(), String::new(), String::new())).collect()
}

/// Whatever passes alone, beside what was published of the honest protocol.
fn compared(forged: &[Forged]) -> Vec<(PathBuf, String, String)> {
    let unseen = forged.iter().filter(|own| own.unseen != Unseen::Nobody);
    unseen.map(|own| (own.file.clone(), own.digest.clone(), own.head.clone())).collect()
}

/// What has to be named without anything published: by `verify`, and by the other two.
fn sees(unseen: Unseen) -> (bool, bool) {
    match unseen {
        Unseen::Nobody => (true, true),
        Unseen::Register | Unseen::Lottery => (true, false),
        Unseen::List | Unseen::Published | Unseen::Head => (false, false),
    }
}

fn mistakes(forged: &[Forged], said: &[Said], sees: impl Fn(Unseen) -> bool) -> Vec<String> {
    let wrong = |(own, said): &(&Forged, &Said)| {
        // What a checker does not see never ends in a plain yes: nothing published was given.
        let right = if sees(own.unseen) { said.end == "no" } else { said.end == "open" };
        !right
    };
    forged.iter().zip(said).filter(wrong).map(|(own, said)| format!("{} · {}: {said:?}", own.kind, own.what)).collect()
}

#[test]
fn verify_names_every_forgery_or_says_what_is_open() {
    let (folder, honest) = honest::all();
    for own in &honest {
        let file = folder.path().join(own.kind).join("honest.json");
        fs::write(&file, own.protocol.written()).unwrap();
        assert_eq!(own.protocol.clone().sealed(), own.protocol, "{}", own.kind);
        assert_eq!(rust(&file, &[]), Said { end: "open".to_owned(), step: String::new() }, "{}", own.kind);
        let digest = own.protocol.clone().text("digest");
        assert_eq!(rust(&file, &["--digest", &digest]).end, "published", "{}", own.kind);
    }
    let forged = forged(folder.path(), &honest);
    assert!(named::all().count() >= 150 && forged.len() > 300, "{} and {}", named::all().count(), forged.len());
    let said: Vec<Said> = forged.iter().map(|own| rust(&own.file, &[])).collect();
    assert_eq!(mistakes(&forged, &said, |unseen| sees(unseen).0), Vec::<String>::new());
    for (file, digest, head) in compared(&forged) {
        let head: &[&str] = if head.is_empty() { &[] } else { &["--head", &head] };
        assert_eq!(rust(&file, &[&["--digest", &digest][..], head].concat()).end, "no", "{}", file.display());
    }
}

#[test]
#[ignore = "needs python3 and node"]
fn all_three_checkers_name_every_forgery_or_say_what_is_open() {
    let (folder, honest) = honest::all();
    let path = folder.path();
    let open = Said { end: "open".to_owned(), step: String::new() };
    let mut jobs = Vec::new();
    for own in &honest {
        let file = path.join(own.kind).join("honest.json");
        fs::write(&file, own.protocol.written()).unwrap();
        jobs.push((file.clone(), String::new(), String::new()));
        jobs.push((file, own.protocol.clone().text("digest"), String::new()));
    }
    for (said, own) in [python(path, &jobs), page(path, &jobs)].iter().flat_map(|said| said.chunks(2).zip(&honest)) {
        let certified = own.kind != "columns";
        assert_eq!((&said[0], said[1].end == "published"), (&open, certified), "{}", own.kind);
    }
    let forged = forged(path, &honest);
    let rust: Vec<Said> = forged.iter().map(|own| rust(&own.file, &[])).collect();
    let (python_said, page_said) = (python(path, &alone(&forged)), page(path, &alone(&forged)));
    for said in [&python_said, &page_said] {
        assert_eq!(mistakes(&forged, said, |unseen| sees(unseen).1), Vec::<String>::new());
    }
    let passed = |all: Vec<Said>| all.into_iter().filter(|said| said.end != "no").count();
    assert_eq!((passed(python(path, &compared(&forged))), passed(page(path, &compared(&forged)))), (0, 0));
    assert_data_eq!(table(&forged, &[rust, python_said, page_said]), file!["../../snapshots/forgeries.txt"]);
}

/// A line for each forgery, those by rule that only differ in what was put in together; and how many are named by nobody, by some and by all.
fn table(forged: &[Forged], said: &[Vec<Said>; 3]) -> String {
    let mut lines: Vec<(String, Vec<&str>, String)> = Vec::new();
    let mut by = [0; 4];
    for (at, own) in forged.iter().enumerate() {
        let steps = said.each_ref().map(|all| match all[at].end.as_str() {
            "no" => all[at].step.as_str(),
            _ => "–",
        });
        by[steps.iter().filter(|step| **step != "–").count()] += 1;
        let why = if own.unseen == Unseen::Nobody { String::new() } else { format!(" | not seen: {:?}", own.unseen) };
        let end = format!("{}{why}", steps.join(" | "));
        let (what, value) = own.what.split_once(" is ").unwrap_or((&own.what, ""));
        let what = format!("{}: {what}", own.kind);
        match lines.last_mut().filter(|(last, _, last_end)| *last == what && *last_end == end && !value.is_empty()) {
            Some((_, values, _)) => values.push(value),
            None => lines.push((what, vec![value], end)),
        }
    }
    let mut out = String::from("What is forged | verify | verify.py | the page\n\n");
    for (what, values, end) in lines {
        let values = values.join(", ");
        let is = if values.is_empty() { "" } else { " is " };
        let _ = writeln!(out, "{what}{is}{values} | {end}");
    }
    let [none, one, two, all] = by;
    let _ =
        write!(out, "\nNamed by none without what was published: {none}; by one: {one}; by two: {two}; by all three: {all}.\n");
    out
}
