//! The file as bytes, and what its digest and hash are made of.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Protocol;
use crate::model::Fault;

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256, lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

impl Protocol {
    /// The file: two-space indent, LF, a newline at the end.
    ///
    /// # Errors
    /// None for a protocol that this program made.
    pub fn render(&self) -> Result<String, Fault> {
        let text = serde_json::to_string_pretty(self).map_err(|error| unwritable(&error))?;
        Ok(text + "\n")
    }

    /// Reads a file, and refuses one that is not its own rendering, or whose digest or hash is not what it says.
    ///
    /// # Errors
    /// Not this format, not as this program writes it, or changed since.
    pub fn read(text: &str, name: &str) -> Result<Self, Fault> {
        let unreadable = |error: &serde_json::Error| {
            let place = format!("{}:{}", error.line(), error.column());
            Fault::new("protocol-unreadable").with("message", error.to_string()).in_file(name).at(place)
        };
        let protocol: Self = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
        if protocol.format != Self::FORMAT || protocol.render()? != text {
            return Err(Fault::new("protocol-rendering").in_file(name));
        }
        let hash = protocol.draw.as_ref().map(|draw| draw.hash.clone());
        if protocol.digest != protocol.digest_now()? || hash != protocol.hash_now()? {
            return Err(Fault::new("protocol-changed").in_file(name));
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
            members.remove("digest");
            members.remove("draw");
        }
        canonical_sha256(&members)
    }

    /// What the hash of the draw must be: of everything up to and including it, without the hash itself; none while frozen.
    ///
    /// # Errors
    /// None for a protocol that this program made.
    pub fn hash_now(&self) -> Result<Option<String>, Fault> {
        let mut members = value(self)?;
        match members.get_mut("draw").and_then(Value::as_object_mut) {
            None => return Ok(None),
            Some(draw) => drop(draw.remove("hash")),
        }
        canonical_sha256(&members).map(Some)
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
