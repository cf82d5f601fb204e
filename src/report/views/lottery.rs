//! Chances, wishes and cells in words.

use crate::lottery::Chance;
use crate::model::Fact;
use crate::protocol::{Cell, Wish};
use crate::text::Words;

/// A chance as a fraction and in per cent.
pub(in crate::report) fn chance_word(chance: Chance, words: &Words) -> String {
    let thousandths = chance.in_parts(1000);
    let text = |number: u128| Fact::from(number.to_string());
    let facts = [("chance", Fact::from(chance.to_string())), ("whole", text(thousandths / 10)), ("part", text(thousandths % 10))];
    words.say("chance", &facts)
}

/// What is wished of a value, as it was asked for.
pub(in crate::report) fn wished(wish: &Wish, words: &Words) -> String {
    bounds(wish.asked_min, wish.asked_max, words)
}

/// `1 to 3`, `at least 1`.
pub(in crate::report) fn bounds(min: Option<u64>, max: Option<u64>, words: &Words) -> String {
    match (min, max) {
        (Some(min), Some(max)) => words.say("select-wish-both", &[("min", min.into()), ("max", max.into())]),
        (Some(min), None) => words.say("select-wish-min", &[("min", min.into())]),
        (None, Some(max)) => words.say("select-wish-max", &[("max", max.into())]),
        (None, None) => String::new(),
    }
}

/// A cell in the words of the language: `Østlandet / liten`.
pub(in crate::report) fn cell_name(cell: &Cell, words: &Words) -> String {
    let values = cell.attributes.iter().map(|(name, value)| words.value_of(name, value));
    values.chain(cell.seats.map(|seats| seats.to_string())).collect::<Vec<_>>().join(" / ")
}
