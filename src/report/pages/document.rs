//! A document: everything it says, before a template lays it out.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
#[cfg(not(feature = "pdf"))]
use jiff::civil::Date;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;

use super::own::{Own, TEMPLATES};
use crate::model::Fault;
use crate::text::Words;

/// What every document has, and what is its own.
#[derive(Serialize)]
struct Said<'a, T> {
    lang: String,
    title: &'a str,
    tool: &'a str,
    /// The sentences without facts, by their keys without the beginning `page-`.
    t: BTreeMap<String, String>,
    #[serde(flatten)]
    own: &'a T,
}

/// A document that a template can lay out.
pub struct Document {
    /// What its templates are called: `letter` for `letter.html` and `letter.typ`.
    pub(super) kind: &'static str,
    /// Everything it says.
    pub(super) said: serde_json::Value,
}

/// A document as a PDF.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether something in it is a letter that its fonts do not have, and a question mark stands for it.
    pub replaced: bool,
}

/// What a template that an office wrote gets wrong, or ours.
pub(super) fn fault(own: &Own, message: String) -> Fault {
    Fault::new(if own.templates.is_empty() { "page-unmade" } else { "template-wrong" }).with("message", message)
}

/// How many steps a template may take: enough for 100 000 applications. All letters to the 63 of the example in one document take fewer than 60 000.
const MOST_STEPS: u64 = 100_000_000;

impl Document {
    /// A document that says all this.
    ///
    /// # Errors
    /// A mistake of ours: what cannot be JSON.
    pub(in crate::report) fn new<T: Serialize>(kind: &'static str, title: &str, own: &T, words: &Words) -> Result<Self, Fault> {
        let tool = concat!("innoskole ", env!("CARGO_PKG_VERSION"));
        let said = Said { lang: words.lang().to_string(), title, tool, t: words.plain("page-"), own };
        let said = serde_json::to_value(said).map_err(|error| Fault::new("page-unmade").with("message", error.to_string()))?;
        Ok(Self { kind, said })
    }

    /// The document as one self-contained HTML file. What applicants wrote is escaped by the template engine.
    ///
    /// # Errors
    /// A mistake in a template.
    pub fn html(&self, own: &Own) -> Result<String, Fault> {
        self.rendered(&format!("{}.html", self.kind), own)
    }

    /// The document by one of the templates that the template engine serves.
    pub(super) fn rendered(&self, template: &str, own: &Own) -> Result<String, Fault> {
        let mut environment = Environment::new();
        // A name that a template misspells is a mistake, not a blank.
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        let is_markup = |name: &str| name.ends_with(".html") || name.ends_with(".svg");
        environment.set_auto_escape_callback(move |name| if is_markup(name) { AutoEscape::Html } else { AutoEscape::None });
        // A loop in an office's own template ends.
        environment.set_fuel(Some(MOST_STEPS));
        let fault = |error: minijinja::Error| fault(own, error.to_string());
        for (name, _) in TEMPLATES.iter().filter(|(name, _)| !name.ends_with(".typ")) {
            environment.add_template(name, own.template(name)).map_err(fault)?;
        }
        let logo = own.logo.as_ref().map(|logo| {
            let kind = if logo.kind == "svg" { "svg+xml" } else { logo.kind };
            format!("data:image/{kind};base64,{}", STANDARD.encode(&logo.bytes))
        });
        environment.add_global("logo", logo);
        let page = environment.get_template(template).and_then(|template| template.render(minijinja::value::Serde(&self.said)));
        let page = page.map_err(fault)?;
        match page.trim().is_empty() {
            true => Err(Fault::new("template-blank").in_file(template)),
            false => Ok(page),
        }
    }
}

#[cfg(not(feature = "pdf"))]
impl Document {
    /// The document as a PDF.
    ///
    /// # Errors
    /// Always: this program was built without PDF.
    pub fn pdf(&self, _own: &Own, _dated: Date) -> Result<Pdf, Fault> {
        Err(Fault::new("pdf-missing"))
    }
}
