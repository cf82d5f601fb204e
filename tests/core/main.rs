//! The library against samples, oracles and forms with their truth.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod awkward;
#[path = "../binary/mod.rs"]
mod binary;
mod exports;
mod hard_pools;
mod layouts;
mod lottery;
mod recognition;
mod rules;
