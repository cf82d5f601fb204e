//! What `rule` prints: one rule, the programme's sentence, the numbers in force, what may be decided, an example of each outcome.

use serde::Serialize;

use super::json::json;
use super::table::{heading, line};
use crate::model::Fact;
use crate::program::Program;
use crate::rules::{Choices, Code, Finding, Level, Looked, Rule, numbers};
use crate::text::Words;

/// What there is to tell.
pub struct RuleView<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The programme.
    pub program: &'a Program,
    /// Its file as it is named.
    pub file: &'a str,
    /// The examples of its sample.
    pub examples: Examples,
    /// Whether it is the programme whose page has the rule's sentence.
    pub is_of_page: bool,
    /// Whether the examples are by the embedded programme instead.
    pub by_embedded: bool,
}

/// An example of each outcome of a rule; none where its sample has none by this programme.
#[derive(Default)]
pub struct Examples {
    /// What it looked at where it found nothing.
    pub passes: Option<Looked>,
    /// What it found.
    pub fails: Option<Finding>,
}

/// The key of what a level means.
fn level_key(level: Level) -> &'static str {
    match level {
        Level::E => "meaning-E",
        Level::D => "meaning-D",
        Level::W => "meaning-W",
        Level::I => "meaning-I",
    }
}

#[derive(Serialize)]
struct RuleSaid {
    format: &'static str,
    code: Code,
    level: Level,
    rule: String,
    sentence: Option<&'static str>,
    numbers: Vec<NumberSaid>,
    choices: Vec<&'static str>,
    passes: Option<String>,
    fails: Option<String>,
}

#[derive(Serialize)]
struct NumberSaid {
    key: &'static str,
    value: String,
    file: String,
}

fn said(view: &RuleView<'_>, words: &Words) -> RuleSaid {
    let (code, program) = (view.rule.code, view.program);
    let number =
        |(_, fact, key): (&str, Fact, &'static str)| NumberSaid { key, value: words.fact(&fact), file: view.file.to_owned() };
    RuleSaid {
        format: "innoskole-rule/1",
        code,
        level: code.level(),
        rule: words.rule(code, program),
        sentence: Some(view.rule.sentence).filter(|sentence| view.is_of_page && !sentence.is_empty()),
        numbers: numbers(code, program).into_iter().flatten().map(number).collect(),
        choices: Choices::of(Some(code), code.of_participant()).names.to_vec(),
        passes: view.examples.passes.as_ref().map(|looked| words.looked(looked)),
        fails: view.examples.fails.as_ref().map(|finding| words.finding(finding)),
    }
}

/// The screen.
pub fn rule_screen(view: &RuleView<'_>, words: &Words) -> String {
    let (code, own) = (view.rule.code, said(view, words));
    let mut out = String::new();
    let level = words.word(level_key(code.level()));
    heading(&mut out, &words.say("rule-title", &[("code", code.to_string().into()), ("level", level.into())]));
    line(&mut out, &own.rule);
    match own.sentence {
        Some(sentence) => line(&mut out, &words.say("rule-sentence", &[("sentence", Fact::Said(sentence.to_owned()))])),
        None if view.is_of_page => line(&mut out, &words.word("rule-ours")),
        None => {}
    }
    if numbers(code, view.program).is_none() {
        return out;
    }
    for number in &own.numbers {
        let facts = [("number", number.value.as_str().into()), ("key", number.key.into()), ("file", number.file.as_str().into())];
        line(&mut out, &words.say("rule-number", &facts));
    }
    // What is only for information is neither in order nor not.
    if view.by_embedded {
        line(&mut out, &words.word("rule-examples-2021"));
    }
    let not_found = if code.level() == Level::I { "rule-not-found" } else { "rule-passes" };
    for (key, example) in [(not_found, &own.passes), ("rule-fails", &own.fails)] {
        if let Some(example) = example {
            line(&mut out, &words.say(key, &[("what", Fact::Said(example.clone()))]));
        }
    }
    let choices = Choices::of(Some(code), code.of_participant());
    line(
        &mut out,
        &match (choices.is_empty(), &view.examples.fails) {
            (false, _) => words.say("rule-choices", &[("choices", words.choices(choices).into())]),
            (true, Some(finding)) => words.say("rule-no-choices", &[("way", Fact::Said(words.way_out(finding)))]),
            (true, None) => words.say("rule-no-choices", &[("way", "".into())]),
        },
    );
    out
}

/// The same for scripts, as `innoskole-rule/1`.
pub fn rule_json(view: &RuleView<'_>, words: &Words) -> String {
    json(&said(view, words))
}
