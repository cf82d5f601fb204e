//! The nouns: what an intake holds, and where each value was read.
//!
//! Plain values only. No file is opened here, nothing is judged, and no sentence is made.
//!
//! ```
//! use innoskole::model::{Fault, MunicipalityNumber};
//!
//! let lom: MunicipalityNumber = "3434".parse().unwrap();
//! assert_eq!(lom.to_string(), "3434");
//! let fault = Fault::new("file-not-found").in_file("soknader.xlsx");
//! assert_eq!(fault.file.as_deref(), Some("soknader.xlsx"));
//! ```

mod address;
mod answer;
mod application;
mod assignment;
mod digest;
mod fact;
mod fault;
mod field;
mod form;
mod guarded;
mod intake;
mod line;
mod number;
mod texts;

pub use address::{Address, Header, Sheet, SourceFile};
pub use answer::Answer;
pub use application::{Application, Applications, Entry, MOST_APPLICATIONS, MOST_PARTICIPANTS, Participant, Record, Slot, Value};
pub use assignment::cheapest;
pub use digest::{hex, sha256};
pub use fact::{Fact, Facts};
pub use fault::Fault;
pub use field::{Field, ParticipantField};
pub use guarded::{guarded, is_guarded};
pub use intake::{Intake, Trace};
pub use line::{on_one_line, unreadable};
pub use number::{MunicipalityNumber, Seats};
pub use texts::{ByText, Text, Texts, composed, is_error, is_invisible, trimmed};
