//! The programme's rules: each has one code, one function, one text per language, one sample file, one test.
//!
//! Rules judge values that `intake` read; they know no words, clock or file, and no number that is not the programme
//! file's. A fault in the data is a [`Finding`], never an error.
//!
//! ```
//! use innoskole::intake::{Wanted, read};
//! use innoskole::program::Regulation;
//! use innoskole::rules::{Assessment, Code, Status};
//! use std::sync::Arc;
//!
//! let regulation = Arc::new(Regulation::embedded()?);
//! let wanted = Wanted { attributes: &[], register: &regulation.register, mapping: None };
//! let csv = "Kommune;Deltaker 1 navn;Deltaker 1 e-post\nLom;Kari Berg;kari@example.no\n";
//! let intake = read(vec![("soknader.csv".to_owned(), csv.into())], &wanted)?.intake;
//! let assessment = Assessment::of(&regulation, &Arc::new(intake), Vec::new())?;
//! assert_eq!(assessment.applications[0].status, Status::NotEligible);
//! // One participant is too few.
//! assert!(assessment.applications[0].findings.iter().any(|finding| finding.code == Code::A04));
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod assess;
mod assessed;
mod assessment;
mod attendees;
mod code;
mod decide;
mod entrant;
mod finding;
mod judge;
mod read;
mod recipients;
mod samples;
mod table;

pub use assessed::{Assessed, SetAside, Status};
pub use assessment::{Assessment, name_of};
pub use attendees::Attendee;
pub use code::{Code, Level};
pub use decide::changes::{ChangedValue, Changes, Kept, Stands, changes};
pub use decide::choices::{Choices, FileTerms, Free};
pub use decide::corrected::{Corrected, corrected, gone, refuse_late_corrections};
pub use decide::decisions::{Decision, Decisions};
pub use decide::queue::{Proposal, Waiting};
pub use decide::taken::{COLUMN_KEYS as DECISION_COLUMN_KEYS, COLUMNS as DECISION_COLUMNS, Taken, WHO};
pub use entrant::Entrant;
pub use finding::{Finding, Track};
pub use judge::looked::Looked;
pub use judge::numbers::{NumberInForce, numbers};
pub use read::digest::told_apart;
pub use read::receipt::{Order, Receipt};
pub use samples::{sample, sample_program};
pub use table::{RULES, Rule};
