//! What `rule` prints: one rule, the programme's sentence, the numbers in force, what may be decided, an example of each outcome.

use serde::Serialize;

use super::table::{heading, line};
use crate::model::{Fact, Fault};
use crate::program::Program;
use crate::rules::{Choices, Code, Finding, Level, Looked, Rule, numbers};
use crate::text::Words;

/// What there is to tell.
pub struct RuleTold<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The programme, and its file as it is named.
    pub program: (&'a Program, &'a str),
    /// What it looked at where it found nothing, and what it found.
    pub examples: (Option<&'a Looked>, Option<&'a Finding>),
    /// Whether it is the programme whose page has the rule's sentence.
    pub is_of_page: bool,
    /// Whether the examples are by the embedded programme instead.
    pub by_embedded: bool,
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

fn said(told: &RuleTold<'_>, words: &Words) -> RuleSaid {
    let (code, (program, file)) = (told.rule.code, told.program);
    let number = |(_, fact, key): (&str, Fact, &'static str)| NumberSaid { key, value: words.fact(&fact), file: file.to_owned() };
    RuleSaid {
        format: "innoskole-rule/1",
        code,
        level: code.level(),
        rule: words.rule(code, program),
        sentence: Some(told.rule.sentence).filter(|sentence| told.is_of_page && !sentence.is_empty()),
        numbers: numbers(code, program).into_iter().flatten().map(number).collect(),
        choices: Choices::of(Some(code), code.of_participant()).names.to_vec(),
        passes: told.examples.0.map(|looked| words.looked(looked)),
        fails: told.examples.1.map(|finding| words.finding(finding)),
    }
}

/// The screen.
pub fn rule_screen(told: &RuleTold<'_>, words: &Words) -> String {
    let (code, own) = (told.rule.code, said(told, words));
    let mut out = String::new();
    let level = words.word(level_key(code.level()));
    heading(&mut out, &words.say("rule-title", &[("code", code.to_string().into()), ("level", level.into())]));
    line(&mut out, &own.rule);
    match own.sentence {
        Some(sentence) => line(&mut out, &words.say("rule-sentence", &[("sentence", Fact::Said(sentence.to_owned()))])),
        None if told.is_of_page => line(&mut out, &words.word("rule-ours")),
        None => {}
    }
    if numbers(code, told.program.0).is_none() {
        return out;
    }
    for number in &own.numbers {
        let facts = [("number", number.value.as_str().into()), ("key", number.key.into()), ("file", number.file.as_str().into())];
        line(&mut out, &words.say("rule-number", &facts));
    }
    // What is only for information is neither in order nor not.
    if told.by_embedded {
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
        &match (choices.is_empty(), told.examples.1) {
            (false, _) => words.say("rule-choices", &[("choices", words.choices(choices).into())]),
            (true, Some(finding)) => words.say("rule-no-choices", &[("way", Fact::Said(words.way_out(finding)))]),
            (true, None) => words.say("rule-no-choices", &[("way", "".into())]),
        },
    );
    out
}

/// The same for scripts, as `innoskole-rule/1`.
///
/// # Errors
/// None: these values can always be written.
pub fn rule_json(told: &RuleTold<'_>, words: &Words) -> Result<String, Fault> {
    let unwritable = |error: serde_json::Error| Fault::new("answer-unwritable").with("message", error.to_string());
    Ok(serde_json::to_string_pretty(&said(told, words)).map_err(unwritable)? + "\n")
}
