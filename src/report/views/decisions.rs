//! Decisions in words.

use crate::case::Case;
use crate::model::Fact;
use crate::rules::{Decision, Taken};
use crate::text::Words;

/// A decision in one line: about what, what, when, by whom, why.
pub(in crate::report) fn decision_line(decision: &Decision, words: &Words) -> String {
    let id = decision.whose().map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
    let facts = [
        ("who", Fact::from(format!("{id} {}", about_word(decision, words)))),
        ("decision", decided_word(decision, words).into()),
        ("date", decision.date.into()),
        ("by", decision.by.as_str().into()),
        ("reason", Fact::Said(decision.reason.clone())),
    ];
    words.say("book-decision-line", &facts)
}

/// What a decision is about: the code and the participant, or the participant as a whole.
pub(in crate::report) fn about_word(decision: &Decision, words: &Words) -> String {
    let number = decision.participant.map(|number| ("number", Fact::from(number)));
    match (decision.code, number) {
        (Some(code), Some(number)) => words.say("decision-of-participant", &[("code", code.to_string().into()), number]),
        (Some(code), None) => code.to_string(),
        (None, Some(number)) => words.say("participant", &[number]),
        (None, None) => String::new(),
    }
}

/// What was decided, in a word; a value of its own as it was written.
pub(in crate::report) fn decision_word(decision: &Decision, words: &Words) -> String {
    decision.taken.key().map_or_else(|| decision.written.clone(), |key| words.word(key))
}

/// The same where no name or address may stand.
pub(in crate::report) fn decided_word(decision: &Decision, words: &Words) -> String {
    if matches!(decision.taken, Taken::Missing(_)) { words.word("decision-given") } else { decision_word(decision, words) }
}

/// What somebody decided about an application: codes, and words for what has none.
pub(in crate::report) fn decided_words(case: &Case<'_>, words: &Words) -> String {
    let word = |name: &&'static str| match *name {
        "out" => words.word("decision-out"),
        "withdrawn" => words.word("decision-withdrawn"),
        code => code.to_owned(),
    };
    case.decided.iter().map(word).collect::<Vec<_>>().join(", ")
}
