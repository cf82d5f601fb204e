//! Every sentence a user reads, in bokmål, nynorsk and English: one Fluent file per language, the same keys in each.
//!
//! Facts come in, words go out. No text falls back to another language.
//!
//! ```
//! use innoskole::text::{Lang, Words};
//!
//! assert_eq!(Words::new(Lang::Nn).word("landsdel"), "Landsdel");
//! ```

mod own;
mod terms;

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::{Date, DateTime, Time};
use unic_langid::LanguageIdentifier;

use crate::model::{Fact, Fault};
use crate::program::Program;
use crate::rules::{Choices, Code, Finding, Looked, numbers};

pub use own::{OwnSentences, letter_sentences};
pub use terms::terms;

/// A language of the screen or of files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language that a locale such as `nb_NO.UTF-8` asks for; none when it is not one of ours.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or("");
        match language.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nb => include_str!("nb.ftl"),
            Self::Nn => include_str!("nn.ftl"),
            Self::En => include_str!("en.ftl"),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        })
    }
}

/// The sentences of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The sentences of a language.
    pub fn new(lang: Lang) -> Self {
        Self::with_own(lang, &OwnSentences::default())
    }

    /// The sentences of a language, some of them an office's own.
    pub fn with_own(lang: Lang, own: &OwnSentences) -> Self {
        let identifier: LanguageIdentifier = lang.to_string().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(&number.as_string())),
            _ => None,
        }));
        let resource = FluentResource::try_new(lang.source().to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "a key stands twice in {lang}.ftl");
        if let Ok(own) = FluentResource::try_new(own.of(lang).to_owned()) {
            bundle.add_resource_overriding(own);
        }
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A sentence with its facts. Tests see to it that no key is missing.
    pub fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        self.pattern(key, None, facts).unwrap_or_else(|| format!("⟨{key}⟩"))
    }

    /// A sentence without facts.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The sentences without facts whose keys begin so, by the rest of their keys, with `_` for `-`: what a template can name.
    pub fn plain(&self, beginning: &str) -> std::collections::BTreeMap<String, String> {
        let keys = self.lang.source().lines().filter_map(|line| line.split_once(" ="));
        let own = keys.filter_map(|(key, text)| Some((key, key.strip_prefix(beginning)?, text)));
        own.filter(|(_, _, text)| !text.contains('$')).map(|(key, rest, _)| (rest.replace('-', "_"), self.word(key))).collect()
    }

    /// Whether there is such a sentence.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// What a rule found.
    pub fn finding(&self, finding: &Finding) -> String {
        self.say(&finding_key(finding.code, finding.variant), &finding.said)
    }

    /// What a rule wants, with the numbers in force.
    pub fn rule(&self, code: Code, program: &Program) -> String {
        let Some(numbers) = numbers(code, program) else { return self.word("rule-none") };
        let facts: Vec<(&str, Fact)> = numbers.into_iter().map(|(name, fact, _)| (name, fact)).collect();
        self.say(&format!("rule-{code}"), &facts)
    }

    /// How to put it right.
    pub fn way_out(&self, finding: &Finding) -> String {
        let lacking = match finding.code {
            Code::A09 => "endorsement = \"checked\"",
            Code::A11 => "received = \"in-time\"",
            _ => "",
        };
        if finding.lacks_column() && lacking.is_empty() {
            self.word("way-out-no-column")
        } else if finding.lacks_column() {
            self.say("way-out-lacking", &[("lacking", lacking.into())])
        } else {
            let [own, of_code] = [format!("way-out-{}-{}", finding.code, finding.variant), format!("way-out-{}", finding.code)];
            self.say(if self.has(&own) { &own } else { &of_code }, &finding.said)
        }
    }

    /// A field as people call it, and whose it is where that is not plain.
    pub fn field(&self, key: &str, participant: Option<u32>) -> String {
        let field = self.word(key);
        match participant {
            Some(number) => self.say("field-of-participant", &[("field", field.into()), ("number", number.into())]),
            None => field,
        }
    }

    /// What may be decided, in words.
    pub fn choices(&self, choices: Choices) -> String {
        choices.all_keys().into_iter().map(|key| self.word(key)).collect::<Vec<_>>().join(" · ")
    }

    /// What a rule looked at.
    pub fn looked(&self, looked: &Looked) -> String {
        self.say(&format!("looked-{}", looked.code), &looked.said)
    }

    /// A fact alone, as it would stand in a sentence.
    pub fn fact(&self, fact: &Fact) -> String {
        self.say("fact", &[("fact", fact.clone())])
    }

    /// What is asked of a municipality about a finding.
    pub fn asked(&self, finding: &Finding) -> String {
        self.say(&format!("ask-{}", finding.code), &finding.said)
    }

    /// What could not be done, and what to do.
    pub fn fault(&self, fault: &Fault) -> (String, String) {
        let key = format!("fault-{}", fault.code);
        (self.say(&key, &fault.facts), self.pattern(&key, Some("hint"), &fault.facts).unwrap_or_default())
    }

    /// A size class as people call it; one that the programme file invented is called what it says.
    pub fn size(&self, name: &str) -> String {
        let key = format!("size-{name}");
        if self.has(&key) { self.word(&key) } else { name.to_owned() }
    }

    /// A value of an attribute as people call it.
    pub fn value_of(&self, attribute: &str, value: &str) -> String {
        if attribute == "size" { self.size(value) } else { value.to_owned() }
    }

    /// An attribute as people call it; one that the programme file invented is called what it says.
    pub fn attribute(&self, name: &str) -> String {
        if matches!(name, "landsdel" | "size") { self.word(name) } else { name.to_owned() }
    }

    /// `a, b og c`.
    pub fn list(&self, items: &[String]) -> String {
        self.joined(items, "and")
    }

    /// Items with a word before the last.
    fn joined(&self, items: &[String], word: &str) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.word(word)),
        }
    }

    fn pattern(&self, key: &str, attribute: Option<&str>, facts: &[(&str, Fact)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut args = FluentArgs::new();
        for (name, fact) in facts {
            args.set(*name, self.value(fact));
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(said)
    }

    /// What goes wrong when a sentence is said with these facts: a reference that leads nowhere or round in a circle, a function that there is not.
    fn wrong_with(&self, key: &str, facts: &[&str]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let mut args = FluentArgs::new();
        facts.iter().for_each(|name| args.set(*name, FluentValue::from(1)));
        let mut errors = Vec::new();
        for pattern in message.value().into_iter().chain(message.attributes().map(|attribute| attribute.value())) {
            self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        }
        errors.first().map(ToString::to_string)
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Number(number) => FluentValue::from(*number),
            Fact::Text(text) => FluentValue::from(shown(text)),
            Fact::Said(said) => FluentValue::from(said.clone()),
            Fact::List(items) => FluentValue::from(self.list(&items.iter().map(|item| shown(item)).collect::<Vec<_>>())),
            Fact::OneOf(items) => FluentValue::from(self.joined(&items.iter().map(|item| shown(item)).collect::<Vec<_>>(), "or")),
            Fact::Keys(keys) => FluentValue::from(self.joined(&keys.iter().map(|key| self.word(key)).collect::<Vec<_>>(), "or")),
            Fact::Date(date) => FluentValue::from(self.date(*date)),
            Fact::Moment(moment) => FluentValue::from(self.moment(*moment)),
        }
    }

    /// `1. juni 2021`.
    pub fn date(&self, date: Date) -> String {
        let text = |number: i16| Fact::Text(number.to_string());
        let facts = [("day", text(date.day().into())), ("month", self.month(date).into()), ("year", text(date.year()))];
        self.say("date", &facts)
    }

    /// `7.–9. september 2021`; over the end of a month both days whole.
    pub fn days(&self, first: Date, last: Date) -> String {
        if first.first_of_month() != last.first_of_month() {
            return self.say("days-across", &[("first", self.date(first).into()), ("last", self.date(last).into())]);
        }
        let text = |number: i16| Fact::Text(number.to_string());
        let facts = [
            ("first", text(first.day().into())),
            ("last", text(last.day().into())),
            ("month", self.month(first).into()),
            ("year", text(first.year())),
        ];
        self.say("days", &facts)
    }

    fn month(&self, date: Date) -> String {
        let months = self.word("months");
        usize::try_from(date.month() - 1).ok().and_then(|month| months.split(' ').nth(month)).unwrap_or("").to_owned()
    }

    /// `1. juni 2021 kl. 14.30`.
    pub fn moment(&self, moment: DateTime) -> String {
        self.say("moment", &[("date", self.date(moment.date()).into()), ("time", self.clock(moment.time()).into())])
    }

    /// `14.30`, with seconds where there are some; in English `14:30`. Source: Språkrådet, "Dato og tid".
    pub fn clock(&self, time: Time) -> String {
        let format = if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        let written = time.strftime(format).to_string();
        if self.lang == Lang::En { written } else { written.replace(':', ".") }
    }
}

/// The key of a finding's sentence.
pub fn finding_key(code: Code, variant: &str) -> String {
    if variant.is_empty() { format!("finding-{code}") } else { format!("finding-{code}-{variant}") }
}

/// With a capital letter, as at the beginning of a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a user wrote, on one line, without invisible marks that change the direction of text, and not longer than a line or two.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 200;
    let line = visible(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// The same, however long.
pub fn visible(text: &str) -> String {
    let direction = |letter: &char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let visible: String =
        text.chars().filter(|letter| !direction(letter)).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ")
}

/// `40 000`: groups of three from five digits on, with a blank that does not break.
fn grouped(number: &str) -> String {
    let digits = number.strip_prefix('-').unwrap_or(number);
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut out = number[..number.len() - digits.len()].to_owned();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every key, also attributes, with the variables its text uses.
    fn keys(lang: Lang) -> BTreeMap<String, Vec<String>> {
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in lang.source().lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.contains(' ') && !name.is_empty()) {
                key = name.to_owned();
            } else if let Some((name, _)) = line.trim().strip_prefix('.').and_then(|line| line.split_once(" =")) {
                key = format!("{}.{name}", key.split('.').next().unwrap());
            }
            let variables = keys.entry(key.clone()).or_default();
            for variable in line.split('$').skip(1) {
                variables.push(variable.split(|letter: char| !letter.is_alphanumeric()).next().unwrap().to_owned());
            }
            variables.sort();
            variables.dedup();
        }
        keys.remove("");
        keys
    }

    #[test]
    fn every_language_has_every_sentence_with_the_same_facts() {
        let english = keys(Lang::En);
        assert!(english.len() > 200);
        for lang in Lang::ALL {
            let these = keys(lang);
            for (key, variables) in &english {
                assert_eq!(these.get(key), Some(variables), "{lang} {key}");
            }
            assert_eq!(these.len(), english.len(), "{lang} has a key too many");
        }
    }

    #[test]
    fn every_file_parses_whole() {
        for lang in Lang::ALL {
            assert!(FluentResource::try_new(lang.source().to_owned()).is_ok(), "{lang}.ftl");
            let words = Words::new(lang);
            for key in keys(lang).keys() {
                assert!(words.has(key.split('.').next().unwrap()), "{lang} {key}");
            }
        }
    }

    #[test]
    fn every_code_has_a_sentence_and_a_way_out() {
        let words = Words::new(Lang::En);
        for code in Code::ALL {
            assert!(keys(Lang::En).keys().any(|key| key.starts_with(&format!("finding-{code}"))), "{code}");
            assert!(words.has(&format!("way-out-{code}")), "{code}");
        }
    }

    #[test]
    fn dates_numbers_and_lists_are_written_as_the_language_does() {
        let date = "2021-06-01".parse().unwrap();
        let three = ["a", "b", "c"].map(str::to_owned);
        for (lang, wanted, list) in [
            (Lang::Nb, "1. juni 2021", "a, b og c"),
            (Lang::Nn, "1. juni 2021", "a, b og c"),
            (Lang::En, "1 June 2021", "a, b and c"),
        ] {
            let words = Words::new(lang);
            assert_eq!((words.date(date).as_str(), words.list(&three).as_str()), (wanted, list));
        }
        assert_eq!(
            (grouped("40000"), grouped("1234"), grouped("1234567")),
            ("40\u{a0}000".into(), "1234".into(), "1\u{a0}234\u{a0}567".into())
        );
    }

    #[test]
    fn what_users_wrote_cannot_turn_the_line_round() {
        assert_eq!(shown("a\u{202e}b\r\n c"), "ab c");
    }

    #[test]
    fn locales_choose_the_language() {
        for (locale, lang) in [
            ("nb_NO.UTF-8", Some(Lang::Nb)),
            ("no", Some(Lang::Nb)),
            ("nn-NO", Some(Lang::Nn)),
            ("en_GB", Some(Lang::En)),
            ("C", None),
            ("tr_TR", None),
        ] {
            assert_eq!(Lang::of_locale(locale), lang, "{locale}");
        }
    }
}
