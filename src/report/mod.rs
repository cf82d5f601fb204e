//! One file per output. Each returns text or bytes; none decides anything, and none writes a file.

mod csv;
mod receipt;
mod result;
mod selection;
mod table;
mod validation;

pub use self::csv::{Dialect, csv};
pub use receipt::receipt;
pub use result::{Row, Standing, result_csv, rows};
pub use selection::{Selection, decision_lines, selection};
pub use validation::{undecided_screen, validation_csv, validation_json, validation_screen};
