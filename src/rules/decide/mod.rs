//! Decisions: what waits for somebody, what may be decided, what was, and what became of it in a later import.

pub(super) mod alike;
pub(super) mod changes;
pub(super) mod choices;
pub(super) mod corrected;
pub(super) mod decisions;
mod of_text;
mod proposal;
pub(super) mod queue;
pub(super) mod taken;
