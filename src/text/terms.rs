//! The words of every language for what stands in a decisions file or an answers file, so that either can be read in any of them.

use super::{Lang, Words};
use crate::rules::{DECISION_COLUMN_KEYS, DECISION_COLUMNS, FileTerms, Free, Taken, WHO};

/// What an answers file may call its columns and answers: a list of words in each language.
const ANSWER_WORDS: [(&str, &str); 6] = [
    ("id", "answer-words-id"),
    ("answer", "answer-words-answer"),
    ("date", "answer-words-date"),
    ("accepted", "answer-words-accepted"),
    ("declined", "answer-words-declined"),
    ("no-answer", "answer-words-no-answer"),
];

/// Words that were ours once, and stay accepted: headers and decisions.
const EARLIER_COLUMNS: [(&str, &str); 1] = [("av", "by")];
const EARLIER_DECISIONS: [(&str, &str); 5] =
    [("trukket", "withdrawn"), ("trekt", "withdrawn"), ("ut", "out"), ("for sen", "late"), ("for sein", "late")];

/// The words of all languages.
pub fn terms() -> FileTerms {
    let mut terms = FileTerms::default();
    terms.columns.extend(EARLIER_COLUMNS.map(|(word, name)| (word.to_owned(), name)));
    terms.decisions.extend(EARLIER_DECISIONS.map(|(word, name)| (word.to_owned(), name)));
    for words in Lang::ALL.map(Words::new) {
        for (column, key) in DECISION_COLUMNS.into_iter().zip(DECISION_COLUMN_KEYS) {
            terms.columns.insert(words.word(key).to_lowercase(), column);
        }
        terms.columns.insert(words.word("queue-who").to_lowercase(), WHO);
        terms.hints.extend(Free::ALL.map(|free| words.word(free.key()).to_lowercase()));
        for (name, key) in Taken::named() {
            terms.decisions.insert(words.word(key).to_lowercase(), name);
        }
        for (name, key) in ANSWER_WORDS {
            terms.answers.extend(words.word(key).split(", ").map(|word| (word.to_lowercase(), name)));
            terms.answers.insert(name.to_owned(), name);
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
            for (column, key) in DECISION_COLUMNS.into_iter().zip(DECISION_COLUMN_KEYS) {
                assert_eq!(terms.column(&words.word(key)), Some(column));
            }
            for (name, key) in ANSWER_WORDS {
                assert_eq!(terms.answer(name), Some(name));
                for word in words.word(key).split(", ") {
                    assert_eq!(terms.answer(word), Some(name), "{word}");
                }
            }
            for (name, key) in Taken::named() {
                assert_eq!(terms.decision(&words.word(key)), name);
                assert_eq!(terms.decision(name), name);
            }
        }
    }
}
