//! Who tells it: the chapters, the steps, and what must not stand there.

use serde::Serialize;

use super::names::{names_in, without};
use crate::case::Cases;
use crate::model::{Fact, Facts};
use crate::program::Regulation;
use crate::rules::{Assessed, Assessment, Code, Looked};
use crate::text::{Words, visible};

/// An application that is asked about, with what every rule looked at.
pub struct Asked<'a> {
    /// What the rules say of it.
    pub application: &'a Assessed,
    /// What they looked at.
    pub looked: Vec<Looked>,
}

/// What there is to tell of.
pub struct Explained<'a> {
    /// Who is asked about, as it was typed.
    pub asked: &'a str,
    /// What is judged by.
    pub regulation: &'a Regulation,
    /// The intake with what the rules say of it, where it is at hand.
    pub assessment: Option<&'a Assessment>,
    /// Its applications that are asked about.
    pub received: Vec<Asked<'a>>,
    /// The cases of the protocol, where something is frozen.
    pub cases: Option<&'a Cases<'a>>,
    /// Whether names may stand there.
    pub with_names: bool,
}

/// A chapter of the story.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Received,
    Rules,
    Decisions,
    Status,
    Draw,
    Events,
    Needed,
}

impl Part {
    /// The key of its title.
    pub fn key(self) -> &'static str {
        match self {
            Self::Received => "explain-part-received",
            Self::Rules => "explain-part-rules",
            Self::Decisions => "explain-part-decisions",
            Self::Status => "explain-part-status",
            Self::Draw => "explain-part-draw",
            Self::Events => "explain-part-events",
            Self::Needed => "explain-part-needed",
        }
    }

    fn name(self) -> &'static str {
        self.key().trim_start_matches("explain-part-")
    }
}

/// One thing that is told.
#[derive(Serialize)]
pub(super) struct Step {
    #[serde(skip)]
    pub part: Part,
    #[serde(rename = "part")]
    part_name: &'static str,
    pub code: Option<Code>,
    pub outcome: Option<&'static str>,
    pub participant: Option<u32>,
    pub message: String,
    pub cell: Option<String>,
}

/// The story, step by step, of each application asked about.
pub(super) struct Teller<'a> {
    pub explained: &'a Explained<'a>,
    pub words: &'a Words,
    /// What must not stand there: names and addresses, the longest first.
    hidden: Vec<String>,
    steps: Vec<Step>,
}

impl<'a> Teller<'a> {
    /// A story that has not begun; of an application whose names must not stand in it.
    pub fn new(explained: &'a Explained<'a>, application: Option<&Assessed>, words: &'a Words) -> Self {
        let shown = application.filter(|_| !explained.with_names).zip(explained.assessment);
        let hidden = shown.map(|(application, assessment)| names_in(assessment, application)).unwrap_or_default();
        Self { explained, words, hidden, steps: Vec::new() }
    }

    /// Adds a step.
    pub fn add(&mut self, part: Part, message: String) -> &mut Step {
        let part_name = part.name();
        self.steps.push(Step { part, part_name, code: None, outcome: None, participant: None, message, cell: None });
        let last = self.steps.len() - 1;
        &mut self.steps[last]
    }

    /// Adds a sentence.
    pub fn say(&mut self, part: Part, key: &str, facts: &[(&str, Fact)]) -> &mut Step {
        let message = self.words.say(key, facts);
        self.add(part, message)
    }

    /// The story, told. A file may be called after somebody.
    pub fn end(mut self) -> Vec<Step> {
        let places: Vec<Option<String>> =
            self.steps.iter().map(|step| step.cell.as_ref().map(|cell| self.scrubbed(cell))).collect();
        for (step, place) in self.steps.iter_mut().zip(places) {
            step.cell = place;
        }
        self.steps
    }

    /// What somebody wrote, without names and addresses.
    pub fn scrubbed(&self, text: &str) -> String {
        if self.explained.with_names { visible(text) } else { without(text, &self.hidden) }
    }

    /// The facts of a sentence, likewise.
    pub fn scrubbed_facts(&self, facts: &Facts) -> Facts {
        let written = |name: &str| matches!(name, "written" | "education" | "experience" | "sectors" | "domains" | "domain");
        let scrub = |fact: &Fact| match fact {
            Fact::Text(text) => Fact::Text(self.scrubbed(text)),
            Fact::OneOf(texts) => Fact::OneOf(texts.iter().map(|text| self.scrubbed(text)).collect()),
            Fact::List(texts) => Fact::List(texts.iter().map(|text| self.scrubbed(text)).collect()),
            other => other.clone(),
        };
        facts.iter().map(|(name, fact)| (*name, if written(name) { scrub(fact) } else { fact.clone() })).collect()
    }
}

/// Codes as a list.
pub(super) fn codes(codes: &[Code]) -> Fact {
    Fact::List(codes.iter().map(ToString::to_string).collect())
}
