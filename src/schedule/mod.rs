//! The year: gatherings, examination, oral slots, peer groups. Computed from the programme file and the protocol's seed; nothing is printed here.

mod checks;
mod distance;
mod groups;
mod holidays;
mod oral;
mod plan;
mod propose;
mod year;

pub use checks::{Check, Found, check, is_wrong, unknown_names};
pub use distance::{cosine, sine};
pub use holidays::holiday;
pub use oral::{NoSlots, Slot};
pub use plan::{Groups, NoGroups, Oral, Plan, plan};
pub use propose::{Moved, NoProposal, Proposal, propose};
pub use year::{Entry, What, entries, study_year};
