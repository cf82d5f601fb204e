//! Forgeries by rule: every member of a protocol in turn is left out, joined by another, or holds something of another kind; and other spellings
//! of the same.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Unseen;
use super::json::Json;

/// What is done, the protocol as a text, and by whom it cannot be seen.
pub fn all(honest: &Json) -> Vec<(String, String, Unseen)> {
    let mut found = Vec::new();
    let (mut objects, mut leaves) = (Vec::new(), Vec::new());
    walk(honest, "", "", &mut BTreeSet::new(), &mut objects, &mut leaves);
    for (path, shown) in objects {
        let mut more = honest.clone();
        more.add(&path, "more", 1);
        found.push((format!("another member in {shown}"), more));
        let mut less = honest.clone();
        if let Some((last, _)) = less.members(&path).pop() {
            found.push((format!("{shown} without “{last}”"), less));
        }
        let mut turned = honest.clone();
        turned.members(&path).reverse();
        if turned.written() != honest.written() && turned.clone().members(&path).len() > 1 {
            found.push((format!("the members of {shown} in another order"), turned));
        }
    }
    // What is sealed anew cannot be forged so.
    leaves.retain(|(path, _)| path != "digest" && !path.ends_with("hash"));
    for (path, shown) in leaves {
        // The same in a list, and a number as a text or the other way round: what a lax reader takes for the same.
        let same = serde_json::to_value(honest.clone().at(&path)).unwrap();
        let other = match &same {
            Value::Number(number) => json!(number.to_string()),
            Value::String(text) => text.parse::<u64>().map_or(json!("x\u{200b}"), |number| json!(number)),
            _ => json!("x "),
        };
        let values =
            [json!(null), json!(true), json!(7), json!(-1), json!(1.5), json!("x"), json!([]), json!({}), json!([same]), other];
        for value in values {
            let mut own = honest.clone();
            own.set(&path, value.clone());
            if *own.at(&path) != *honest.clone().at(&path) {
                found.push((format!("{shown} is {value}"), own));
            }
        }
    }
    let sealed = found.into_iter().map(|(what, own)| {
        let unseen = unseen(&what);
        (what, own.sealed().written(), unseen)
    });
    sealed.chain(spellings(honest)).collect()
}

/// Objects and what holds no other, each path once for all places of a list.
fn walk(
    value: &Json,
    path: &str,
    shown: &str,
    seen: &mut BTreeSet<String>,
    objects: &mut Vec<(String, String)>,
    leaves: &mut Vec<(String, String)>,
) {
    let under = |path: &str, name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    if !seen.insert(shown.to_owned()) {
        return;
    }
    match value {
        Json::Object(members) => {
            let named = if shown.is_empty() { "the protocol" } else { shown };
            objects.push((path.to_owned(), named.to_owned()));
            for (name, inner) in members {
                // The names of groups are many, and no two are alike.
                let own = if name.contains('/') { "*" } else { name };
                walk(inner, &under(path, name), &under(shown, own), seen, objects, leaves);
            }
        }
        Json::List(list) => {
            for (at, inner) in list.iter().enumerate() {
                let kind = match inner {
                    Json::Object(members) => members.get("kind").filter(|_| path == "events"),
                    _ => None,
                };
                let own = match kind {
                    Some(Json::Text(kind)) => kind.as_str(),
                    _ => "*",
                };
                walk(inner, &under(path, &at.to_string()), &under(shown, own), seen, objects, leaves);
            }
            leaves.push((path.to_owned(), shown.to_owned()));
        }
        _ => leaves.push((path.to_owned(), shown.to_owned())),
    }
}

/// What an honest protocol could hold just as well.
fn unseen(what: &str) -> Unseen {
    match what {
        "tool.name is \"x\"" | "tool.version is \"x\"" | "sources.*.file is \"x\"" => Unseen::Published,
        "sources is []" | "not_eligible is []" => Unseen::Published,
        "set_aside is []" | "certificate is null" => Unseen::Published,
        "applications.*.seats is 7" | "late.*.seats is 7" => Unseen::Published,
        "late.*.name is \"x\""
        | "not_eligible.*.name is \"x\""
        | "set_aside.*.name is \"x\""
        | "applications.*.name is \"x\"" => Unseen::Register,
        "events.late.application.name is \"x\"" => Unseen::Register,
        "seed_source.text is \"x\"" | "seed_source.fallback.text is \"x\"" => Unseen::Register,
        "late.*.attributes.landsdel is \"x\"" | "late.*.attributes.size is \"x\"" => Unseen::Register,
        "events.late.application.attributes.landsdel is \"x\"" | "events.late.application.attributes.size is \"x\"" => {
            Unseen::Register
        }
        "the protocol without “events”" | "events.late.application.seats is 7" | "events.places.reason is \"x\"" => {
            Unseen::Head
        }
        "events.grant.reason is \"x\"" | "events.undo.reason is \"x\"" | "events.acceptance.reason is \"x\"" => Unseen::Head,
        _ => Unseen::Nobody,
    }
}

/// The same values in another spelling; a text that is not JSON, or more than that.
fn spellings(honest: &Json) -> Vec<(String, String, Unseen)> {
    let text = honest.written();
    let replaced = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let all = [
        ("a whole number with a point", replaced("\"places\": 24", "\"places\": 24.0")),
        ("a whole number with an exponent", replaced("\"places\": 24", "\"places\": 2.4e1")),
        ("a number below nothing that is nothing", replaced("\"shortfall\": 0", "\"shortfall\": -0")),
        ("a number that only few programs can hold", replaced("\"places\": 24", "\"places\": 9007199254740993")),
        ("a member twice", replaced("\"replaces\": null,", "\"replaces\": null,\n  \"replaces\": null,")),
        ("a letter written as its number", replaced("\"Oslo\"", "\"\\u004fslo\"")),
        ("half of a letter", replaced("\"Oslo\"", "\"\\ud800slo\"")),
        ("a blank at the end of a line", replaced("\"replaces\": null,", "\"replaces\": null, ")),
        ("tabs where blanks are", text.replace("  ", "\t")),
        ("ends of lines of another system", text.replace('\n', "\r\n")),
        ("no end of the last line", text.trim_end().to_owned()),
        ("a blank line at the end", format!("{text}\n")),
        ("a byte order mark", format!("\u{feff}{text}")),
        ("something behind the end", format!("{text}{{}}\n")),
        ("half of it", text[..text.len() / 2].to_owned()),
        ("nothing at all", String::new()),
        ("only the word null", "null\n".to_owned()),
        ("an empty list", "[]\n".to_owned()),
        ("an empty object", "{}\n".to_owned()),
        ("a hash that does not fit", other_hash(honest, "draw.hash")),
        ("a hash of an event that does not fit", other_hash(honest, "events.2.hash")),
        ("a digest that does not fit", other_hash(honest, "digest")),
        ("a digest in capitals", shouted(honest)),
    ];
    all.map(|(what, text)| (what.to_owned(), text, Unseen::Nobody)).into()
}

fn other_hash(honest: &Json, path: &str) -> String {
    let mut own = honest.clone();
    own.set(path, Value::from("0".repeat(64)));
    own.written()
}

fn shouted(honest: &Json) -> String {
    let mut own = honest.clone();
    let digest = own.text("digest").to_uppercase();
    own.set("digest", digest);
    own.written()
}
