//! `innoskole verify` and `examples/verify.py`: an honest protocol holds, and everything that can be done to one is named.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::binary::{ANNOUNCED, SEED, announced, command, folder, json, ran, root, run};
use innoskole::lottery::{Allocation, Key, Place, drawn_allocation, lowest_tickets};
use innoskole::protocol::{End, Protocol, Published, verify};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use serde_json::{Value, json};

/// A drawn protocol with an announced seed, wishes that matter, and three events.
fn drawn() -> (tempfile::TempDir, Value) {
    let folder = folder();
    announced(folder.path());
    let arguments = ["select", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv", "--places", "24"];
    run(folder.path(), &[&arguments[..], &["--program", "program.toml", "-o", "out"]].concat()).exits(0);
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    let admitted =
        |place: usize| json(&folder.path().join("out/protocol.json"))["draw"]["admitted"][place].as_str().unwrap().to_owned();
    for (place, date) in [(0, "2021-06-20"), (5, "2021-06-21"), (9, "2021-06-22")] {
        let id = admitted(place);
        run(folder.path(), &["select", "out/protocol.json", "--withdraw", &id, "--date", date]).exits(0);
    }
    let value = json(&folder.path().join("out/protocol.json"));
    (folder, value)
}

/// The file, its members in their order.
fn text(value: &Value) -> String {
    serde_json::from_value::<Protocol>(value.clone()).unwrap().render().unwrap()
}

/// What somebody does who knows how digest and hashes are made, and makes them anew.
fn resealed(mut value: Value) -> Value {
    let now = |value: &Value| Protocol::parse(&text(value), "forged").unwrap();
    value["digest"] = now(&value).digest_now().unwrap().into();
    value["draw"]["hash"] = now(&value).hash_after(0).unwrap().into();
    for index in 0..value.get("events").map_or(0, |events| events.as_array().unwrap().len()) {
        value["events"][index]["hash"] = now(&value).hash_after(index + 1).unwrap().into();
    }
    value
}

fn said(value: &Value, more: &[&str], folder: &Path) -> (i32, String) {
    fs::write(folder.join("forged.json"), text(value)).unwrap();
    let told = run(folder, &[&["verify", "forged.json"][..], more].concat());
    (told.status, told.out)
}

fn python(value: &Value, more: &[&str], folder: &Path) -> (i32, String) {
    fs::write(folder.join("forged.json"), text(value)).unwrap();
    let told =
        ran(Command::new("python3").arg(root().join("examples/verify.py")).arg("forged.json").args(more).current_dir(folder));
    (told.status, told.out + &told.err)
}

#[test]
fn an_honest_protocol_holds() {
    let (folder, honest) = drawn();
    assert!(honest["certificate"].as_array().unwrap().len() > 2, "several levels");
    let head = honest["events"][2]["hash"].as_str().unwrap();
    let digest = honest["digest"].as_str().unwrap();
    let arguments =
        ["verify", "out/protocol.json", "--digest", digest, "--head", head, "--intake", "examples/2021/soknader.xlsx"];
    let told = run(folder.path(), &arguments).exits(0);
    assert_eq!(told.out.matches("  OK ").count(), 14, "{}", told.out);
    assert!(told.out.contains("The digest is the one that you gave"), "{}", told.out);
    assert!(told.out.ends_with("All of it holds, and it is the published protocol.\n"), "{}", told.out);
    let told = run(folder.path(), &["verify", "out/frozen.json", "--format", "json"]).exits(0);
    assert_eq!(serde_json::from_str::<Value>(&told.out).unwrap()["end"], "open");
}

#[test]
fn what_only_publishing_can_show_is_shown() {
    let (folder, honest) = drawn();
    let head = honest["events"][2]["hash"].as_str().unwrap();
    let digest = honest["digest"].as_str().unwrap();
    let without = |index: usize| {
        let mut value = honest.clone();
        value["events"].as_array_mut().unwrap().remove(index);
        value
    };
    let (status, out) = said(&without(1), &[], folder.path());
    assert!(status == 1 && out.contains("Event 2, or something before it, has been changed"), "{out}");
    let (status, out) = said(&resealed(without(1)), &["--head", head], folder.path());
    assert!(status == 1, "{out}");
    let (status, _) = said(&without(2), &[], folder.path());
    assert_eq!(status, 0, "a chain cannot show that its end is missing");
    let (status, out) = said(&without(2), &["--head", head], folder.path());
    assert!(status == 1 && out.contains("something is missing or was changed"), "{out}");
    let from_intake = ["--intake", "examples/2021/soknader.xlsx", "--decisions", "examples/2021/decisions.csv"];
    assert_eq!(said(&honest, &from_intake, folder.path()).0, 0);
    let mut other_source = honest.clone();
    other_source["seed_source"]["fallback"]["digits"] = 12.into();
    let (status, out) = said(&resealed(other_source), &from_intake, folder.path());
    assert!(status == 1 && out.contains("Look at “seed_source” in the protocol"), "{out}");
    let mut renamed = honest.clone();
    renamed["applications"][0]["name"] = "Olso".into();
    let (status, out) = said(&resealed(renamed), &["--digest", digest], folder.path());
    assert!(status == 1 && out.contains("The digest is not the one that you gave"), "{out}");
}

/// Numbers that would overflow, and lists that do not fit together: refused by the draw, named by `verify`, never a panic.
#[test]
fn a_made_up_protocol_is_not_drawn() {
    let (folder, _) = drawn();
    let honest = json(&folder.path().join("out/frozen.json"));
    let made_up: [fn(&mut Value); 5] = [
        |p| {
            let count = p["allocations"][0]["counts"].as_object_mut().unwrap().values_mut().next().unwrap();
            *count = ((1_u64 << 53) - 1).into();
        },
        |p| p["allocations"][0]["weight"] = "0".into(),
        |p| p["applications"][0]["chance"] = "1/340282366920938463463374607431768211455".into(),
        |p| p["allocations"] = json!([]),
        |p| p["wishes"][0]["asked_min"] = (1_u64 << 53).into(),
    ];
    for (number, tamper) in made_up.into_iter().enumerate() {
        let mut value = honest.clone();
        tamper(&mut value);
        let mut protocol: Protocol = serde_json::from_value(value).unwrap();
        protocol.digest = protocol.digest_now().unwrap();
        fs::write(folder.path().join("made-up.json"), protocol.render().unwrap()).unwrap();
        fs::copy(folder.path().join("out/program.toml"), folder.path().join("program.toml")).unwrap();
        let told = run(folder.path(), &["verify", "made-up.json"]).exits(1);
        assert!(told.out.contains("WRONG"), "{number}: {}", told.out);
        let drawn = run(folder.path(), &["select", "made-up.json", "--seed", SEED, "--format", "csv"]);
        // A chance alone is the mathematics' to check, and `verify` does; the rest is refused before anything is drawn.
        assert!(drawn.status == 2 || number == 2, "{number}: {}{}", drawn.out, drawn.err);
        let _ = fs::remove_file(folder.path().join("protocol.json"));
        let _ = fs::remove_file(folder.path().join("result.csv"));
    }
}

/// In the process, because there are many.
#[test]
fn any_changed_byte_is_seen() {
    let (_folder, honest) = drawn();
    let honest = text(&honest);
    let holds = |bytes: &[u8]| {
        let parsed = std::str::from_utf8(bytes).ok().and_then(|text| Protocol::parse(text, "changed").ok());
        parsed.is_some_and(|protocol| verify(&protocol, Published::default(), &mut |_| {}).unwrap().end() != End::No)
    };
    assert!(holds(honest.as_bytes()));
    let mut random = ChaCha20Rng::seed_from_u64(7);
    for _ in 0..1500 {
        let mut bytes = honest.clone().into_bytes();
        let place = usize::try_from(random.next_u64() % bytes.len() as u64).unwrap();
        let other = match random.next_u64() % 3 {
            0 => bytes[place] ^ 1,
            1 => b"0123456789abcdef\"{}[], \n"[usize::try_from(random.next_u64() % 24).unwrap()],
            _ => u8::try_from(random.next_u64() % 256).unwrap(),
        };
        if other != bytes[place] {
            bytes[place] = other;
            assert!(!holds(&bytes), "byte {place}");
        }
    }
}

#[test]
fn what_is_no_protocol_is_said() {
    let folder = folder();
    for (name, content) in [("a.json", &b"{"[..]), ("b.json", b"{}\n"), ("c.json", b"\xff\xfe"), ("d.json", b"")] {
        fs::write(folder.path().join(name), content).unwrap();
        let told = run(folder.path(), &["verify", name]).exits(1);
        assert!(told.out.contains("WRONG"), "{}", told.out);
    }
    run(folder.path(), &["verify", "nothing.json"]).exits(2);
}

#[test]
fn what_if_compares_with_the_last_admitted() {
    let (folder, honest) = drawn();
    let told = run(folder.path(), &["verify", "out/protocol.json", "--what-if", "3427"]).exits(0);
    assert!(told.out.contains("If 3427 Tynset had taken part\n  Østlandet/medium: would"), "{}", told.out);
    let own = honest["applications"][0]["id"].as_str().unwrap();
    let told = run(folder.path(), &["verify", "out/protocol.json", "--what-if", own]).exits(0);
    assert!(told.out.contains("it took part, with the ticket"), "{}", told.out);
    run(folder.path(), &["verify", "out/protocol.json", "--what-if", "9999"]).exits(2);
}

/// Forgeries that once passed one of the two checkers, digest and hashes made to fit.
fn forged() -> Vec<std::path::PathBuf> {
    let files = fs::read_dir(root().join("fixtures/lottery/forged")).unwrap();
    let files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 8);
    files
}

#[test]
fn forgeries_that_once_passed_do_so_no_more() {
    let folder = folder();
    for path in forged() {
        run(folder.path(), &["verify", &path.display().to_string()]).exits(1);
    }
}

#[test]
#[ignore = "needs python3"]
fn the_second_checker_refuses_them_too() {
    for path in forged() {
        let told = ran(Command::new("python3").arg(root().join("examples/verify.py")).arg(&path));
        assert!(told.status == 1, "{}: {}{}", path.display(), told.out, told.err);
    }
}

fn known_answers() -> Vec<Value> {
    serde_json::from_str(&fs::read_to_string(root().join("fixtures/lottery/known-answers.json")).unwrap()).unwrap()
}

#[test]
fn draws_are_the_known_answers() {
    let answers = known_answers();
    assert_eq!(answers.len(), 30);
    for one in answers {
        let key = Key::new(one["program"].as_str().unwrap(), one["seed"].as_str().unwrap());
        assert_eq!(key.to_string(), one["key"].as_str().unwrap());
        let allocations: Vec<Allocation> = one["allocations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| Allocation {
                counts: one["counts"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).collect(),
                weight: one["weight"].as_str().unwrap().parse().unwrap(),
            })
            .collect();
        let names: Vec<&String> = one["allocations"][0]["counts"].as_object().unwrap().keys().collect();
        let places: Vec<Place> = one["cells"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(id, cell)| Place {
                number: id.parse().unwrap(),
                cell: names.iter().position(|name| *name == cell.as_str().unwrap()).unwrap(),
                ticket: key.ticket(id.parse().unwrap()),
            })
            .collect();
        for place in &places {
            let written = &one["tickets"][format!("{:04}", place.number)];
            let own = [place.ticket, key.waiting_ticket(place.number)].map(|ticket| ticket.to_string().replace('-', ""));
            assert_eq!(json!(own), *written);
        }
        let (number, index) = drawn_allocation(&key, &allocations);
        assert_eq!(
            (number.to_string().as_str(), index as u64),
            (one["number"].as_str().unwrap(), one["allocation"].as_u64().unwrap())
        );
        let lucky = lowest_tickets(&places, &allocations[index]);
        let admitted: Vec<String> =
            places.iter().zip(lucky).filter(|(_, lucky)| *lucky).map(|(place, _)| format!("{:04}", place.number)).collect();
        assert_eq!(json!(admitted), one["admitted"]);
        let mut waiting: Vec<String> = one["cells"].as_object().unwrap().keys().cloned().collect();
        waiting.retain(|id| !admitted.contains(id));
        waiting.sort_by_key(|id| key.waiting_ticket(id.parse().unwrap()));
        assert_eq!(json!(waiting), one["waiting"]);
    }
}

#[test]
#[ignore = "needs openssl"]
fn the_known_tickets_are_openssl_s() {
    for one in known_answers() {
        let key = one["key"].as_str().unwrap();
        for (id, tickets) in one["tickets"].as_object().unwrap() {
            let nonce: String = id.parse::<u64>().unwrap().to_le_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            let script = format!(
                "openssl enc -chacha20 -K {key} -iv 0000000000000000{nonce} < /dev/zero 2> /dev/null | head -c 16 | od -An -tx1 | tr -d ' \\n'"
            );
            let bytes = u128::from_str_radix(ran(Command::new("bash").args(["-c", &script])).out.trim(), 16).unwrap();
            // Two numbers, each with its last byte first.
            let words = bytes.swap_bytes();
            let both = format!("{words:032x}");
            assert_eq!(json!([both[16..], both[..16]]), *tickets, "{id}");
        }
    }
}

#[test]
#[ignore = "needs python3"]
fn the_known_answers_are_python_s() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.json");
    let told = ran(Command::new("python3").arg("-B").arg(root().join("fixtures/lottery/make.py")).arg(&path));
    assert_eq!(told.status, 0, "{}", told.err);
    assert_eq!(
        fs::read_to_string(path).unwrap(),
        fs::read_to_string(root().join("fixtures/lottery/known-answers.json")).unwrap()
    );
}

#[test]
#[ignore = "needs python3"]
fn the_second_checker_agrees() {
    let (folder, honest) = drawn();
    let head = honest["events"][2]["hash"].as_str().unwrap();
    let digest = honest["digest"].as_str().unwrap();
    let (status, out) = python(&honest, &["--digest", digest, "--head", head], folder.path());
    assert!(status == 0 && out.contains("no lottery is fairer, by the certificate"), "{out}");
    let mut short = honest.clone();
    short["events"].as_array_mut().unwrap().pop();
    assert_eq!(python(&short, &[], folder.path()).0, 3);
    assert_eq!(python(&short, &["--head", head], folder.path()).0, 1);
    let mut random = ChaCha20Rng::seed_from_u64(8);
    let path = folder.path().join("changed.json");
    for _ in 0..60 {
        let mut bytes = text(&honest).into_bytes();
        let place = usize::try_from(random.next_u64() % bytes.len() as u64).unwrap();
        bytes[place] ^= 1 << (random.next_u64() % 7);
        fs::write(&path, bytes).unwrap();
        let told = ran(Command::new("python3").arg(root().join("examples/verify.py")).arg(&path));
        assert_eq!(told.status, 1, "byte {place}: {}{}", told.out, told.err);
    }
    for more in [&["--seats", "84"][..], &["--seats", "20"], &["--places", "3"], &["--places", "60"], &["--seats", "300"]] {
        let arguments = [
            "select",
            "examples/2021/soknader.xlsx",
            "--decisions",
            "examples/2021/decisions.csv",
            "--format",
            "json",
            "--seed",
            "x",
        ];
        let told = ran(command(folder.path()).args(arguments).args(more)).exits(0);
        let value: Value = serde_json::from_str(&told.out).unwrap();
        let (status, out) = python(&value, &[], folder.path());
        assert_eq!(status, 3, "{more:?}: {out}");
    }
    assert!(ANNOUNCED.contains("lotto"));
}
