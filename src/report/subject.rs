//! The subject of what is sent: what it is, and which programme and year it is about.

use crate::program::Program;
use crate::text::Words;

/// Archives and e-mail programs cut longer subjects.
const LONGEST: usize = 95;

/// A subject; `what` is the key of its first words. Where it would be too long, the year is left out, then the programme.
pub(super) fn subject(what: &str, program: &Program, words: &Words) -> String {
    let what = words.word(what);
    let facts =
        [("what", what.as_str().into()), ("program", program.name.as_str().into()), ("year", program.study_year.as_str().into())];
    let said = ["letter-subject", "letter-subject-short"].map(|key| words.say(key, &facts));
    said.into_iter().find(|said| said.chars().count() <= LONGEST).unwrap_or(what)
}
