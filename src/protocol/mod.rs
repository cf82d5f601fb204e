//! The published file: its form, its digest, freezing and drawing. `lottery.md` in the design says what must come out.
//!
//! After freezing, everything reads the protocol. It holds no clock reading, no path and no personal data.

mod canonical;
mod draw;
mod form;
mod freeze;

pub use canonical::{hex, sha256};
pub use draw::draw;
pub use form::{
    Allocation, Application, Capacity, Cell, Draw, Late, Lottery, NotEligible, ProgramRef, Protocol, RegisterRef, TicketOf, Tool,
    Wish,
};
pub use freeze::{Field, freeze, pool_of, values};
