//! Sentences of an office's own, in the place of ours.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

use super::{Lang, Words};
use crate::model::Fault;

/// What the keys of the sentences begin with that letters, receipts, replies and reminders are made of.
const OF_LETTERS: [&str; 12] = [
    "letter-", "reply-", "reminder", "request-greeting", "request-regards", "announce-", "finding-", "rule-", "track-",
    "schedule-", "select-practice", "participant",
];

/// The sentences that an office puts in the place of ours, by language.
#[derive(Default)]
pub struct OwnSentences([String; 3]);

impl OwnSentences {
    /// Takes in the sentences of a file; `name` is what it is called in messages.
    ///
    /// # Errors
    /// What is no sentence, a key that is not one of ours, or a fact that the sentence is not given.
    pub fn take(&mut self, lang: Lang, text: &str, name: &str) -> Result<(), Fault> {
        let text = text.replace("\r\n", "\n");
        if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
            let at = errors.first().map_or(0, |error| error.pos.start);
            let line = text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
            return Err(Fault::new("sentences-unreadable").in_file(name).at(line.to_string()));
        }
        for (line, key, said) in sentences(&text) {
            let fault =
                |code, found: &str| Fault::new(code).with("key", key).with("found", found).in_file(name).at(line.to_string());
            let ours = Lang::ALL.map(|lang| sentences(lang.source()).find(|(_, own, _)| *own == key));
            let known: BTreeSet<&str> = ours.iter().flatten().flat_map(|(_, _, said)| facts(said)).collect();
            if ours[0].is_none() {
                return Err(fault("sentence-unknown", key));
            }
            if let Some(unknown) = facts(said).find(|fact| !known.contains(fact)) {
                return Err(fault("sentence-fact", unknown));
            }
        }
        self.0[lang as usize] = text;
        let words = Words::with_own(lang, self);
        for (line, key, said) in sentences(self.of(lang)) {
            let facts: Vec<&str> = facts(said).collect();
            if let Some(message) = words.wrong_with(key, &facts) {
                return Err(Fault::new("sentence-broken")
                    .with("key", key)
                    .with("message", message)
                    .in_file(name)
                    .at(line.to_string()));
            }
        }
        Ok(())
    }

    /// The office's own sentences in a language, as Fluent has them.
    pub(super) fn of(&self, lang: Lang) -> &str {
        &self.0[lang as usize]
    }
}

/// The sentences of a language that letters are made of, to be changed and given back.
pub fn letter_sentences(lang: Lang) -> String {
    let own = sentences(lang.source()).filter(|(_, key, _)| OF_LETTERS.iter().any(|beginning| key.starts_with(beginning)));
    own.map(|(_, _, said)| format!("{}\n", said.trim_end())).collect()
}

/// Every sentence of a Fluent file: its line, its key, and all of it.
fn sentences(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if !line.starts_with([' ', '\n', '\r', '\t', '}', ']']) {
            starts.push((at, number + 1));
        }
        at += line.len();
    }
    starts.push((text.len(), 0));
    let parts: Vec<(usize, &str)> = starts.windows(2).map(|pair| (pair[0].1, &text[pair[0].0..pair[1].0])).collect();
    parts.into_iter().filter_map(|(line, part)| {
        let key = part.split('=').next()?.trim();
        (!part.starts_with('#') && part.contains('=')).then_some((line, key, part))
    })
}

/// The names of the facts that a sentence uses.
fn facts(said: &str) -> impl Iterator<Item = &str> {
    said.split('$').skip(1).map(|rest| {
        let end =
            rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_').unwrap_or(rest.len());
        &rest[..end]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn an_office_s_own_sentence_takes_the_place_of_ours_and_no_other() {
        let mut own = OwnSentences::default();
        own.take(Lang::Nb, "# Vår egen.\r\nletter-access-law = Spør oss, { $law }.\r\n", "letter.nb.ftl").unwrap();
        let words = Words::with_own(Lang::Nb, &own);
        assert_eq!(words.say("letter-access-law", &[("law", "§ 18".into())]), "Spør oss, § 18.");
        assert_eq!(words.word("letter-t-regards"), Words::new(Lang::Nb).word("letter-t-regards"));
        assert_eq!(Words::with_own(Lang::Nn, &own).word("landsdel"), "Landsdel");
    }

    #[test]
    fn what_is_given_out_can_be_given_back() {
        for lang in Lang::ALL {
            let given = letter_sentences(lang);
            assert!(given.contains("\nletter-waiting-number = ") && !given.contains("\nfault-"), "{lang}");
            OwnSentences::default().take(lang, &given, "letter.ftl").unwrap();
        }
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let code = |text: &str| {
            let fault = OwnSentences::default().take(Lang::Nb, text, "letter.nb.ftl").unwrap_err();
            (fault.code, fault.cell.unwrap())
        };
        assert_eq!(code("\nletter-acces = x\n"), ("sentence-unknown", "2".to_owned()));
        assert_eq!(code("letter-t-regards = Hilsen\nletter-waiting-number = { $numer }\n"), ("sentence-fact", "2".to_owned()));
        assert_eq!(code("letter-t-regards = Hilsen\nbare tull\n"), ("sentences-unreadable", "2".to_owned()));
        for broken in ["{ letter-t-regards }", "{ letter-nope }", "{ letter-t-date.x }", "{ NOPE() }"] {
            assert_eq!(code(&format!("letter-t-regards = {broken}\n")), ("sentence-broken", "1".to_owned()), "{broken}");
        }
    }
}
