//! Pages: one self-contained HTML file each, from the templates in `report/templates`. What applicants wrote is escaped by the template engine.

mod committee;
mod protocol;
mod sheet;

use std::collections::BTreeMap;

use minijinja::{AutoEscape, Environment};
use serde::Serialize;

pub use committee::committee_page;
pub use protocol::{page_name, protocol_page};
pub use sheet::sheet_page;

use crate::model::Fault;
use crate::text::{Lang, OwnSentences, Words, letter_sentences};

/// The templates, by their names.
const TEMPLATES: [(&str, &str); 10] = [
    ("layout.html", include_str!("../templates/layout.html")),
    ("style.css", include_str!("../templates/style.css")),
    ("check.js", include_str!("../templates/check.js")),
    ("protocol.js", include_str!("../templates/protocol.js")),
    ("protocol.html", include_str!("../templates/protocol.html")),
    ("committee.html", include_str!("../templates/committee.html")),
    ("table.js", include_str!("../templates/table.js")),
    ("sheet.html", include_str!("../templates/sheet.html")),
    ("letter.html", include_str!("../templates/letter.html")),
    ("letter.css", include_str!("../templates/letter.css")),
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

/// What an office puts in the place of ours, in letters.
#[derive(Default)]
pub struct Own {
    /// Templates, by name.
    templates: BTreeMap<String, String>,
    /// Sentences.
    pub sentences: OwnSentences,
    /// The image at the head of letters, as a data address; blank where there is none.
    pub logo: String,
}

impl Own {
    /// Takes in a file that an office may replace, by its name; `path` is what it is called in messages.
    ///
    /// # Errors
    /// Sentences that cannot be used. Templates are tried when they are used.
    pub fn take(&mut self, name: &str, text: &str, path: &str) -> Result<(), Fault> {
        match Lang::ALL.into_iter().find(|lang| sentences_of(*lang) == name) {
            Some(lang) => self.sentences.take(lang, text, path),
            None => {
                self.templates.insert(name.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }
}

/// The name of the file with the letters' sentences in a language.
fn sentences_of(lang: Lang) -> String {
    format!("letter.{lang}.ftl")
}

/// The files that an office may replace, by name: the letters' templates, and their sentences in every language.
pub fn replaceable() -> Vec<(String, String)> {
    let templates = TEMPLATES.into_iter().filter(|(name, _)| name.starts_with("letter."));
    let templates = templates.map(|(name, text)| (name.to_owned(), text.to_owned()));
    templates.chain(Lang::ALL.map(|lang| (sentences_of(lang), letter_sentences(lang)))).collect()
}

/// A page of a template.
fn rendered<T: Serialize>(template: &str, title: &str, own: &T, replaced: &BTreeMap<String, String>, words: &Words) -> Result<String, Fault> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|name| if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None });
    let fault = |error: &minijinja::Error| {
        let kind = if replaced.is_empty() { "page-unmade" } else { "template-wrong" };
        Fault::new(kind).with("message", error.to_string())
    };
    for (name, text) in TEMPLATES {
        let text = replaced.get(name).map_or(text, String::as_str);
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

#[derive(Serialize)]
struct Letters<'a, T> {
    letters: &'a [T],
}

/// Letters on one page, each on sheets of its own when printed.
pub(super) fn letters_page<T: Serialize>(title: &str, letters: &[T], own: &Own, words: &Words) -> Result<String, Fault> {
    rendered("letter.html", title, &Letters { letters }, &own.templates, words)
}

/// JSON that stands in a script element: nothing in it can end the element.
fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
