//! The day it counts: killed, interrupted, run twice at once, on a full disk, given what somebody wrote to harm.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[cfg(unix)]
mod at_once;
#[path = "../binary/mod.rs"]
mod binary;
#[cfg(unix)]
mod faults;
#[cfg(unix)]
mod overwriting;
mod privacy;
mod year;
