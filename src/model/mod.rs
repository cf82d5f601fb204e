//! The nouns: what an intake holds, and where each value was read.
//!
//! Plain values only. No file is opened here, nothing is judged, and no sentence is made.

mod address;
mod application;
mod fact;
mod fault;
mod number;

pub use address::{Address, Sheet, SourceFile, Value};
pub use application::{Application, Field, Intake, Participant, ParticipantField};
pub use fact::{Fact, Facts};
pub use fault::Fault;
pub use number::{MunicipalityNumber, Seats};
