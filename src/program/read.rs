//! TOML to a type, with faults that point at the line.

use serde::de::DeserializeOwned;

use crate::model::Fault;

/// Reads a typed TOML file; `name` is what it is called in messages.
pub(super) fn typed<T: DeserializeOwned>(text: &str, name: &str) -> Result<T, Fault> {
    toml::from_str(text).map_err(|error| {
        let place = error.span().map(|span| line_and_column(text, span.start));
        let fault = explain(error.message()).in_file(name);
        match place {
            Some((line, column)) => fault.at(format!("{line}:{column}")),
            None => fault,
        }
    })
}

/// Turns serde's message about an unknown key into a fault with the nearest known one.
fn explain(message: &str) -> Fault {
    let mut quoted = message.split('`').skip(1).step_by(2);
    match quoted.next() {
        Some(found) if message.starts_with("unknown field") => {
            let known: Vec<&str> = quoted.collect();
            let nearest = known.iter().min_by_key(|key| strsim::damerau_levenshtein(found, key)).copied();
            Fault::new("program-unknown-key").with("found", found).with("nearest", nearest.unwrap_or("-"))
        }
        _ => Fault::new("program-value").with("message", message),
    }
}

fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}
