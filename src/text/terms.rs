//! The words of every language for what stands in a decisions file, so that a queue in any of them can be read.

use super::{Lang, Words};
use crate::rules::{DECISION_COLUMNS, Free, Taken, Terms};

/// The key of a column's word.
pub fn column_key(column: &str) -> &'static str {
    match column {
        "application" => "column-application",
        "code" => "column-code",
        "participant" => "column-participant",
        "facts" => "column-facts",
        "decision" => "column-decision",
        "reason" => "column-reason",
        "by" => "column-by",
        _ => "column-date",
    }
}

/// The words of all languages.
pub fn terms() -> Terms {
    let mut terms = Terms::default();
    for words in Lang::ALL.map(Words::new) {
        for column in DECISION_COLUMNS {
            terms.columns.insert(words.word(column_key(column)).to_lowercase(), column);
        }
        terms.hints.extend(Free::ALL.map(|free| words.word(free.key()).to_lowercase()));
        for (name, key) in Taken::named() {
            terms.decisions.insert(words.word(key).to_lowercase(), name);
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let terms = terms();
        for words in Lang::ALL.map(Words::new) {
            for column in DECISION_COLUMNS {
                assert_eq!(terms.column(&words.word(column_key(column))), Some(column));
            }
            for (name, key) in Taken::named() {
                assert_eq!(terms.decision(&words.word(key)), name);
                assert_eq!(terms.decision(name), name);
            }
        }
    }
}
