//! One file per output. Each returns text or bytes; none decides anything, and none writes a file.
//!
//! ```
//! use innoskole::report::{Dialect, csv};
//!
//! let table = csv(Dialect::Plain, &["name"], &[vec!["=1+1".to_owned()]]);
//! assert_eq!(table, b"name\r\n'=1+1\r\n");
//! ```

mod annotated;
mod announcement;
mod archive;
mod changes;
mod closing;
mod columns;
mod csv;
mod draft;
mod explanation;
mod file_name;
mod happened;
mod json;
mod language;
mod map;
mod mapping;
mod mapping_book;
pub mod office;
pub mod pages;
mod programme;
mod queue;
mod receipt;
mod requests;
mod result;
mod rule;
pub mod schedule;
mod selection;
mod setup;
mod subject;
mod table;
mod validation;
mod verification;
mod views;
mod workbook;
mod year;
mod years;

pub use self::csv::{Dialect, csv};
pub use annotated::annotated;
pub use archive::{Kind, Made, Recipient, manifest, named_in, title};
pub use changes::{Compared, changes};
pub use closing::{Closing, Gone, Receipt, closing_screen};
pub use columns::{COLUMNS_FORMAT, PROPOSED, columns, columns_json, why};
pub use draft::{Attachment, draft};
pub use explanation::{Asked, Explained, explanation_json, explanation_screen};
pub use happened::{Happened, happened};
pub use language::law_words;
pub use mapping::{Lines, mapping};
pub use mapping_book::{mapping_book, mapping_words};
pub use programme::{Checked, check_json, check_screen, lacking_in_letters};
pub use queue::{Queue, queue_csv, queue_workbook};
pub use receipt::{meaning_word, receipt};
pub use requests::{MissingRequest, RECIPIENT_COLUMNS, RECIPIENTS, recipient_list, requests};
pub use result::{RESULT_COLUMNS, result_csv};
pub use rule::{Examples, RuleView, rule_json, rule_screen};
pub use selection::{Selection, selection};
pub use setup::commented;
pub use validation::{undecided_screen, validation_csv, validation_json, validation_screen};
pub use verification::{verification_json, verification_screen, what_if_screen};
pub use year::{YearTold, year_json, year_screen};
pub use years::{Years, years_csv, years_json, years_page, years_screen};
