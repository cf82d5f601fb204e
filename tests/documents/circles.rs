//! No file of the house asks another that asks it back, be it by way of others.

use std::collections::{BTreeMap, BTreeSet};

use super::house::{code, root, sources, tokens};

/// A module by its path, such as `rules › judge › case`.
type Module = Vec<String>;

/// The code of a module, and what it names.
struct File {
    /// Whether other files stand in its folder: it only gathers them.
    gathers: bool,
    /// Each path that it names, in full, and whether others can name it through this file.
    names: Vec<(Vec<String>, bool)>,
}

/// The paths that a file names, with those in braces written out; `own` is its module, `is_folder` whether the file is a `mod.rs`.
fn names(own: &[String], is_folder: bool, code: &str) -> Vec<(Vec<String>, bool)> {
    let tokens = tokens(code);
    let token = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_path = token(at + 1) == "::" && !matches!(token(at.wrapping_sub(1)), "::" | "in");
        if token(at) == "use" {
            let is_public = matches!(token(at.wrapping_sub(1)), "pub" | ")");
            let mut open: Vec<Vec<String>> = vec![Vec::new()];
            let mut path: Vec<String> = Vec::new();
            at += 1;
            while !matches!(token(at), ";" | "") {
                match token(at) {
                    "{" => open.push(path.clone()),
                    "," | "}" => {
                        found.push((path.clone(), is_public));
                        if token(at) == "}" && open.len() > 1 {
                            open.pop();
                        }
                        path = open.last().cloned().unwrap_or_default();
                        // What follows a closing brace is another name, or nothing.
                        if token(at) == "}" {
                            path.clear();
                            path.extend(open.last().cloned().unwrap_or_default());
                        }
                    }
                    "::" => {}
                    "as" => at += 1,
                    word => path.push(word.to_owned()),
                }
                at += 1;
            }
            found.push((path, is_public));
        } else if is_path && matches!(token(at), "crate" | "super") {
            let ends = (at..).step_by(2).find(|end| token(end + 1) != "::").unwrap_or(at);
            found.push(((at..=ends).step_by(2).map(|at| token(at).to_owned()).collect(), false));
            at = ends;
        }
        at += 1;
    }
    let full = |(path, is_public): (Vec<String>, bool)| {
        let ups = path.iter().take_while(|name| *name == "super").count();
        let folder = if is_folder { own } else { &own[..own.len() - 1] };
        match path.first().map(String::as_str)? {
            "crate" => Some((path[1..].to_vec(), is_public)),
            "super" => {
                let base = own.len().checked_sub(ups)?;
                Some(([&own[..base], &path[ups..]].concat(), is_public))
            }
            _ if is_folder => Some(([folder, &path[..]].concat(), is_public)),
            _ => None,
        }
    };
    found.into_iter().filter_map(full).collect()
}

/// The file that a path leads to: through a folder's file, where that passes the name on.
fn leads_to(path: &[String], files: &BTreeMap<Module, File>, depth: usize) -> Option<Module> {
    let (own, rest) = (1..=path.len()).rev().map(|end| path.split_at(end)).find(|(own, _)| files.contains_key(*own))?;
    let (file, name) = (&files[own], rest.first());
    let passed = name.filter(|_| file.gathers && depth < 10).and_then(|name| {
        let on = file.names.iter().find(|(on, is_public)| *is_public && on.last() == Some(name) && on[..] != *path)?;
        leads_to(&on.0, files, depth + 1)
    });
    passed.or_else(|| Some(own.to_vec()))
}

/// Each two files that ask each other.
fn circles(sources: &[(Module, bool, String)]) -> Vec<String> {
    let read = |(own, is_folder, code): &(Module, bool, String)| {
        (own.clone(), File { gathers: *is_folder, names: names(own, *is_folder, code) })
    };
    let files: BTreeMap<Module, File> = sources.iter().map(read).collect();
    let asks = |own: &Module| -> BTreeSet<Module> {
        let file = &files[own];
        // A folder's file passes names on; that is no question of its own.
        let asked = file.names.iter().filter(|(_, is_public)| !(file.gathers && *is_public));
        asked.filter_map(|(path, _)| leads_to(path, &files, 0)).filter(|other| other != own).collect()
    };
    let graph: BTreeMap<&Module, BTreeSet<Module>> = files.keys().map(|own| (own, asks(own))).collect();
    let reached = |from: &Module| {
        let (mut known, mut open) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(next) = open.pop() {
            open.extend(graph[&next].iter().filter(|other| known.insert((*other).clone())).cloned());
        }
        known
    };
    let all: BTreeMap<&Module, BTreeSet<Module>> = files.keys().map(|own| (own, reached(own))).collect();
    let both = |one: &&Module, other: &&Module| one < other && all[one].contains(*other) && all[other].contains(*one);
    let pairs = files.keys().flat_map(|one| files.keys().map(move |other| (one, other)));
    pairs.filter(|(one, other)| both(one, other)).map(|(one, other)| format!("{} – {}", one.join("/"), other.join("/"))).collect()
}

#[test]
fn no_files_ask_each_other() {
    let folder = root().join("src");
    let module = |path: &std::path::PathBuf| {
        let inside = path.strip_prefix(&folder).unwrap().with_extension("");
        let mut own: Module = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let is_folder = own.last().is_some_and(|name| name == "mod");
        own.truncate(own.len() - usize::from(is_folder));
        (own, is_folder, code(path))
    };
    let all: Vec<_> =
        sources(&folder).iter().filter(|path| !path.ends_with("lib.rs") && !path.ends_with("main.rs")).map(module).collect();
    assert!(all.len() > 150, "{}", all.len());
    assert_eq!(circles(&all), [""; 0]);
}

#[test]
fn a_circle_of_every_kind_is_found() {
    let of = |files: &[(&str, &str)]| -> Vec<String> {
        let file = |(path, code): &(&str, &str)| {
            let own: Module = path.trim_end_matches("/mod").split('/').map(str::to_owned).collect();
            (own, path.ends_with("/mod"), (*code).to_owned())
        };
        circles(&files.iter().map(file).collect::<Vec<_>>())
    };
    let room = ("a/mod", "mod one; mod two; pub use one::One; pub use two::{Two, three as other};");
    for (one, two) in [
        ("use super::two::Two;", "use super::one::One;"),
        ("use super::Two;", "use super::{One, other};"),
        ("fn f() { crate::a::two::g() }", "use crate::a::One;"),
        ("use crate::{a::{two::Two}, b::C};", "fn g(one: super::One) {}"),
    ] {
        assert_eq!(of(&[room, ("a/one", one), ("a/two", two)]), ["a/one – a/two"], "{one} {two}");
    }
    let three =
        [room, ("a/one", "use super::two::Two;"), ("a/two", "use crate::b::C;"), ("b/mod", "use crate::a::One; pub struct C;")];
    assert_eq!(of(&three), ["a/one – a/two", "a/one – b", "a/two – b"]);
    assert_eq!(of(&[room, ("a/one", "use super::two::Two;"), ("a/two", "pub(in crate::a) struct Two;")]), [""; 0]);
}
