//! The programme's rules: each has one code, one function, one text per language, one sample file, one test.
//!
//! Rules judge values that `intake` read; they know no words, clock or file, and no number that is not the programme
//! file's. A fault in the data is a [`Finding`], never an error.

mod application;
mod assess;
mod case;
mod changes;
mod code;
mod decisions;
mod entrant;
mod finding;
mod length;
mod participant;
mod receipt;
mod seen;
mod shared;
mod table;

pub use assess::{Assessed, SetAside, Status, assess, assess_by};
pub use changes::{ChangedValue, Changes, Kept, Stands, changes};
pub use code::{Code, Level};
pub use decisions::{COLUMNS as DECISION_COLUMNS, Decision, Decisions, Taken, superseded};
pub use entrant::{Entrant, name_of};
pub use finding::{Finding, Track};
pub use receipt::Receipt;
pub use table::{RULES, Rule};
