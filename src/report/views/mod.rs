//! What several outputs tell, made once: the screen, the tables, the pages and the letters only lay it out.

mod applications;
mod decisions;
mod events;
mod findings;
mod lottery;
mod standings;

pub(super) use applications::{level_word, title, track_word};
pub(super) use decisions::{about_word, decided_word, decided_words, decision_line, decision_word};
pub(super) use events::{EventSaid, events, sentence};
pub(super) use findings::{FindingSaid, finding_said, finding_sentence};
pub(super) use lottery::{
    Balanced, balanced, bounds, cell_name, chance_word, shortfall, target, value_name, wished, without_chance,
};
pub(super) use standings::{standing_word, standings};
