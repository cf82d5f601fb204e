//! Documents: pages, letters, the sheet for the draw. Each is made of facts once, and laid out by a template: one self-contained HTML file, or a PDF.

mod committee;
mod document;
mod own;
#[cfg(feature = "pdf")]
mod pdf;
mod protocol;
mod sheet;

pub use committee::committee_page;
pub use document::{Document, Pdf};
pub use own::{Logo, Own, replaceable};
pub use protocol::{page_name, protocol_page};
pub use sheet::sheet_page;

/// JSON that stands in a script element: nothing in it can end the element.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
