//! The templates, and what an office puts in the place of ours.

use std::collections::BTreeMap;

use crate::model::Fault;
use crate::text::{Lang, OwnSentences, letter_sentences};

/// The templates, by their names.
pub const TEMPLATES: [(&str, &str); 16] = [
    ("layout.html", include_str!("../templates/layout.html")),
    ("style.css", include_str!("../templates/style.css")),
    ("check.js", include_str!("../templates/check.js")),
    ("protocol.js", include_str!("../templates/protocol.js")),
    ("protocol.html", include_str!("../templates/protocol.html")),
    ("committee.html", include_str!("../templates/committee.html")),
    ("mark.svg", include_str!("../templates/mark.svg")),
    ("map.svg", include_str!("../templates/map.svg")),
    ("years.html", include_str!("../templates/years.html")),
    ("table.js", include_str!("../templates/table.js")),
    ("sheet.html", include_str!("../templates/sheet.html")),
    ("letter.html", include_str!("../templates/letter.html")),
    ("letter.css", include_str!("../templates/letter.css")),
    ("letter.typ", include_str!("../templates/letter.typ")),
    ("sheet.typ", include_str!("../templates/sheet.typ")),
    ("committee.typ", include_str!("../templates/committee.typ")),
];

/// An image at the head of letters.
pub struct Logo {
    /// What its file is called in messages.
    pub name: String,
    /// `png` or `svg`.
    pub kind: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What an office puts in the place of ours.
#[derive(Default)]
pub struct Own {
    /// Templates, by name.
    pub(super) templates: BTreeMap<String, String>,
    /// Sentences.
    pub sentences: OwnSentences,
    /// The image at the head of letters.
    pub logo: Option<Logo>,
}

impl Own {
    /// With this image at the head of letters, and nothing else that is not ours.
    pub fn with_logo(logo: Option<Logo>) -> Self {
        Self { logo, ..Self::default() }
    }

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

    /// The template of a name: the office's own, else ours.
    pub fn template(&self, name: &str) -> &str {
        let ours = || TEMPLATES.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text);
        self.templates.get(name).map_or_else(ours, String::as_str)
    }
}

/// The name of the file with the letters' sentences in a language.
fn sentences_of(lang: Lang) -> String {
    format!("letter.{lang}.ftl")
}

/// The files that an office may replace, by name: the letters' templates, those of every PDF, and the letters' sentences in every language.
pub fn replaceable() -> Vec<(String, String)> {
    let templates = TEMPLATES.into_iter().filter(|(name, _)| name.starts_with("letter.") || name.ends_with(".typ"));
    let templates = templates.map(|(name, text)| (name.to_owned(), text.to_owned()));
    templates.chain(Lang::ALL.map(|lang| (sentences_of(lang), letter_sentences(lang)))).collect()
}
