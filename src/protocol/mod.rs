//! The published file: its form, its digest, freezing and drawing. `lottery.md` in the design says what must come out.
//!
//! After freezing, everything reads the protocol. It holds no clock reading, no path and no personal data.
//!
//! ```
//! use innoskole::protocol::{Protocol, Published, draw, verify};
//!
//! let frozen = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/lottery/frozen.json"));
//! let frozen = Protocol::read(frozen, "frozen.json")?;
//! let drawn = draw(frozen, Some("7 9 12 20 23 28 31 + 4"), false)?;
//! assert!(verify(&drawn, Published::default())?.fails.is_none());
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod canonical;
mod draw;
mod events;
mod form;
mod freeze;
mod proof;
mod seed;
mod standing;
mod verify;

pub use draw::draw;
pub use events::{Cause, Event, Request, Unmet, add, counting};
pub use form::*;
pub use freeze::{Field, freeze, late, pool_of, values};
pub use proof::{Exact, PricesOf, Proof, WishPrice};
pub use standing::{Has, Standing};
pub use verify::{Checked, Published, Verdict, WhatIf, verify, what_if};
