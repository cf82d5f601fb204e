//! The file as bytes, and what its digest and hash are made of.

use serde::Serialize;
use serde_json::Value;

use super::Protocol;
use super::verify::is_sound;
use crate::model::{Fault, sha256};

impl Protocol {
    /// The file: two-space indent, LF, a newline at the end.
    ///
    /// # Errors
    /// None for a protocol that this program made.
    pub fn render(&self) -> Result<String, Fault> {
        let text = serde_json::to_string_pretty(self).map_err(|error| unwritable(&error))?;
        Ok(text + "\n")
    }

    /// Reads a file, and refuses one that is not its own rendering, whose digest or hashes are not what they say, or whose list
    /// and allocations do not fit together.
    ///
    /// # Errors
    /// Not this format, not as this program writes it, changed since, or made up.
    pub fn read(text: &str, name: &str) -> Result<Self, Fault> {
        let protocol = Self::parse(text, name)?;
        let recorded = protocol.hashes();
        let computed: Result<Vec<String>, Fault> = (0..recorded.len()).map(|steps| protocol.hash_after(steps)).collect();
        if protocol.digest != protocol.digest_now()? || recorded != computed? {
            return Err(Fault::new("protocol-changed").in_file(name));
        }
        if !is_sound(&protocol) {
            return Err(Fault::new("protocol-unsound").in_file(name));
        }
        Ok(protocol)
    }

    /// Reads a file that is its own rendering, whether or not its digest and hashes fit.
    ///
    /// # Errors
    /// Not this format, or not as this program writes it.
    pub fn parse(text: &str, name: &str) -> Result<Self, Fault> {
        let unreadable = |error: &serde_json::Error| {
            let place = format!("{}:{}", error.line(), error.column());
            Fault::new("protocol-unreadable").with("message", error.to_string()).in_file(name).at(place)
        };
        let protocol: Self = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
        if !numbers_fit(&value(&protocol)?) {
            return Err(Fault::new("protocol-rendering").in_file(name));
        }
        let events_alone = protocol.draw.is_none() && !protocol.events.is_empty();
        if protocol.format != Self::FORMAT || protocol.render()? != text || events_alone {
            return Err(Fault::new("protocol-rendering").in_file(name));
        }
        Ok(protocol)
    }

    /// What the digest must be: of every member above it.
    ///
    /// # Errors
    /// None for a protocol that this program made.
    pub fn digest_now(&self) -> Result<String, Fault> {
        let mut members = value(self)?;
        if let Value::Object(members) = &mut members {
            for later in ["digest", "draw", "events"] {
                members.remove(later);
            }
        }
        canonical_sha256(&members)
    }

    /// The hashes it records: the draw's, then every event's. The last one is the head.
    pub fn hashes(&self) -> Vec<String> {
        let draw = self.draw.iter().map(|draw| draw.hash.clone());
        draw.chain(self.events.iter().map(|event| event.hash().to_owned())).collect()
    }

    /// What the hash must be after so many events: of everything up to and including the last of them (or the draw), without
    /// that hash itself.
    ///
    /// # Errors
    /// None for a protocol that this program made.
    pub fn hash_after(&self, events: usize) -> Result<String, Fault> {
        let mut members = value(self)?;
        if let Value::Object(members) = &mut members {
            let own = match members.get_mut("events").and_then(Value::as_array_mut) {
                Some(list) if events > 0 => {
                    list.truncate(events);
                    list.last_mut()
                }
                _ => {
                    members.remove("events");
                    members.get_mut("draw")
                }
            };
            own.and_then(Value::as_object_mut).and_then(|own| own.remove("hash"));
        }
        canonical_sha256(&members)
    }
}

/// The largest whole number that all readers of JSON hold exactly.
const LARGEST_NUMBER: u64 = (1 << 53) - 1;

/// Whether every number is one that all readers of JSON hold exactly.
fn numbers_fit(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_u64().is_some_and(|number| number <= LARGEST_NUMBER),
        Value::Array(items) => items.iter().all(numbers_fit),
        Value::Object(members) => members.values().all(numbers_fit),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

fn value(protocol: &impl Serialize) -> Result<Value, Fault> {
    serde_json::to_value(protocol).map_err(|error| unwritable(&error))
}

fn canonical_sha256(members: &Value) -> Result<String, Fault> {
    Ok(sha256(&serde_json_canonicalizer::to_vec(members).map_err(|error| unwritable(&error))?))
}

fn unwritable(error: &serde_json::Error) -> Fault {
    Fault::new("protocol-unwritable").with("message", error.to_string())
}
