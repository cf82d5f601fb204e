//! The year: gatherings, examination, oral slots, peer groups. Computed from the programme file and the protocol's seed; nothing is printed here.
//!
//! ```
//! use innoskole::program::{Country, Program};
//! use innoskole::schedule::{check, holiday, propose};
//!
//! let program = Program::embedded()?;
//! // The hand-in of 2022 lies between a holiday and a weekend, and nothing else is found.
//! assert_eq!(check(&program).len(), 1);
//! assert!(holiday(Country::Norway, "2022-05-17".parse().unwrap()).is_some());
//! assert!(propose(&program, 2022).is_ok());
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod checks;
mod conditions;
mod distance;
mod groups;
mod holidays;
mod oral;
mod plan;
mod propose;
mod year;

pub use checks::{Check, Found, check, is_wrong, unknown_names};
pub use conditions::Slot;
pub use distance::{cosine, sine};
pub use holidays::{holiday, is_weekend, workday_from};
pub use oral::NoSlots;
pub use plan::{Groups, NoGroups, Oral, Plan, plan};
pub use propose::{Moved, NoProposal, Proposal, propose};
pub use year::{Entry, What, entries, study_year};
