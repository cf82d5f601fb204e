//! JSON for scripts.

use serde::Serialize;

/// A value as JSON with two spaces of indent, and a newline at its end.
pub(super) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).expect("what is written here has texts as keys, and memory can be written to") + "\n"
}
