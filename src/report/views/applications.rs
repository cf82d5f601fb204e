//! What an application, its level of findings, its participants are called.

use crate::rules::{Assessed, Assessment, Level, Track};
use crate::text::Words;

/// What an application is called on the screen: number and name, or the cell where an unknown one stands.
pub(in crate::report) fn title(assessment: &Assessment, application: &Assessed, words: &Words) -> String {
    match application.id {
        Some(id) => format!("{id} {}", assessment.name(application)),
        None => {
            let place = assessment.place(application).map_or_else(String::new, |place| format!(" ({place})"));
            format!("{}{place}", words.word("unknown-municipality"))
        }
    }
}

/// What a level means, in a word.
pub(in crate::report) fn level_word(level: Level, words: &Words) -> String {
    words.word(match level {
        Level::E => "level-E",
        Level::D => "level-D",
        Level::W => "level-W",
        Level::I => "level-I",
    })
}

/// How somebody takes part, in a word.
pub(in crate::report) fn track_word(track: Option<Track>, words: &Words) -> String {
    words.word(match track {
        Some(Track::Student) => "track-student",
        Some(Track::Course) => "track-course",
        Some(Track::Undecided) => "track-undecided",
        None => "track-none",
    })
}
