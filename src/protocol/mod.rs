//! The published file: its form, its digest, freezing, drawing, what happens after the draw, and working all of it out again.
//!
//! After freezing, everything reads the protocol. It holds no clock reading, no path and no personal data.
//!
//! ```
//! use innoskole::protocol::{End, Protocol, Published, draw, verify};
//!
//! let frozen = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json"));
//! let frozen = Protocol::read(frozen, "frozen.json")?;
//! let drawn = draw(frozen, Some("7 9 12 20 23 28 31 + 4"), false)?;
//! let published = Published { digest: Some(&drawn.digest), head: None };
//! assert_eq!(verify(&drawn, published, &mut |_| {})?.end(), End::Published);
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod canonical;
mod compared;
mod draw;
mod events;
mod form;
mod freeze;
mod pool;
mod proof;
mod replace;
mod seed;
mod state;
mod terms;
mod verify;

pub use compared::{compare_listed, compare_register, refuse_other_register};
pub use draw::draw;
pub use events::{Request, add, late, refuse_implausible};
pub use form::*;
pub use freeze::{Terms, freeze, listed};
pub use pool::{pool_of, values};
pub use replace::{Forgotten, forgotten, replaces};
pub use state::{Has, Outside, State};
pub use terms::days_of_events;
pub use verify::{Checked, End, Mark, Published, Verdict, WhatIf, verify, what_if};
