//! Pages: one self-contained HTML file each, from the templates in `report/templates`. What applicants wrote is escaped by the template engine.

mod protocol;

use std::collections::BTreeMap;

use minijinja::{AutoEscape, Environment};
use serde::Serialize;

pub use protocol::protocol_page;

use crate::model::Fault;
use crate::text::Words;

/// The templates, by their names.
const TEMPLATES: [(&str, &str); 5] = [
    ("layout.html", include_str!("../templates/layout.html")),
    ("style.css", include_str!("../templates/style.css")),
    ("check.js", include_str!("../templates/check.js")),
    ("protocol.js", include_str!("../templates/protocol.js")),
    ("protocol.html", include_str!("../templates/protocol.html")),
];

/// What every page has.
#[derive(Serialize)]
struct Page<'a, T> {
    lang: String,
    title: String,
    tool: String,
    /// The sentences without facts, by their keys without the beginning `page-`.
    t: BTreeMap<String, String>,
    #[serde(flatten)]
    own: &'a T,
}

/// A page of a template.
fn rendered<T: Serialize>(template: &str, title: &str, own: &T, words: &Words) -> Result<String, Fault> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|name| if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None });
    let fault = |error: &minijinja::Error| Fault::new("page-unmade").with("message", error.to_string());
    for (name, text) in TEMPLATES {
        environment.add_template(name, text).map_err(|error| fault(&error))?;
    }
    let page = Page {
        lang: words.lang().to_string(),
        title: title.to_owned(),
        tool: concat!("innoskole ", env!("CARGO_PKG_VERSION")).to_owned(),
        t: words.plain("page-"),
        own,
    };
    let page = environment.get_template(template).and_then(|template| template.render(minijinja::value::Serde(&page)));
    page.map_err(|error| fault(&error))
}

/// JSON that stands in a script element: nothing in it can end the element.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
