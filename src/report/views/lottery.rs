//! Chances, wishes and cells in words.

use crate::case::{Cases, InLottery, Standing};
use crate::lottery::{self, Chance};
use crate::model::Fact;
use crate::protocol::{Cell, Proof, Protocol, Wish, WishPrice};
use crate::text::Words;

/// A chance as a fraction and in per cent.
pub(in crate::report) fn chance_word(chance: &Chance, words: &Words) -> String {
    let thousandths = chance.in_parts(1000);
    let text = |number: u128| Fact::from(number.to_string());
    let facts = [("chance", Fact::from(chance.to_string())), ("whole", text(thousandths / 10)), ("part", text(thousandths % 10))];
    words.say("chance", &facts)
}

/// What is wished of a value, as it was asked for.
pub(in crate::report) fn wished(wish: &Wish, words: &Words) -> String {
    bounds(wish.asked_min, wish.asked_max, words)
}

/// By how much a count misses what is wished, as it was asked for.
pub(in crate::report) fn shortfall(wish: &Wish, count: usize) -> u64 {
    lottery::Wish { min: wish.asked_min, max: wish.asked_max }.shortfall(count as u64)
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

/// How a value that the places are balanced by came out.
pub(in crate::report) struct Balanced<'a> {
    /// How many with it took part in the lottery.
    pub applied: usize,
    /// How many of them have a place from the lottery.
    pub admitted: usize,
    /// What was wished.
    pub wish: Option<&'a Wish>,
}

/// How a value of an attribute came out.
pub(in crate::report) fn balanced<'a>(cases: &Cases<'a>, attribute: &str, value: &str) -> Balanced<'a> {
    let has = |part: InLottery<'_>| part.cell.attributes.get(attribute).is_some_and(|own| own == value);
    let own = || cases.all.iter().filter(|case| case.in_lottery.is_some_and(has));
    let wish = cases.protocol.wishes.iter().find(|wish| wish.attribute == attribute && wish.value == value);
    Balanced { applied: own().count(), admitted: own().filter(|case| case.standing == Standing::Admitted).count(), wish }
}

/// Who fits into no allocation, and which wishes keep them out: those that the proof of their chance puts a price on.
pub(in crate::report) fn without_chance(protocol: &Protocol, words: &Words) -> Option<String> {
    let none = protocol.applications.iter().filter(|application| application.chance.is_zero());
    let who: Vec<String> = none.map(|application| format!("{} {}", application.id, application.name)).collect();
    if who.is_empty() {
        return None;
    }
    let mut wishes: Vec<String> = Vec::new();
    for proof in protocol.certificate.iter().flatten() {
        let Proof::Level { chance, prices, .. } = proof else { continue };
        if chance.is_zero() {
            for WishPrice { attribute, value, .. } in &prices.wishes {
                let asked = protocol.wishes.iter().find(|wish| (&wish.attribute, &wish.value) == (attribute, value));
                let said = asked.map(|wish| target(wish, words));
                wishes.extend(said.filter(|said| !wishes.contains(said)));
            }
        }
    }
    let facts = [("who", Fact::List(who)), ("wishes", Fact::Said(wishes.join("; ")))];
    Some(words.say(if wishes.is_empty() { "no-chance" } else { "no-chance-by-wishes" }, &facts))
}

/// Those with a value of an attribute, in the words of the language: `små kommuner`.
pub(in crate::report) fn value_name(attribute: &str, value: &str, words: &Words) -> String {
    match (attribute, value) {
        ("size", "small") => words.word("group-small"),
        ("size", "medium") => words.word("group-medium"),
        ("size", "large") => words.word("group-large"),
        _ => words.value_of(attribute, value),
    }
}

/// What is wished of whom, as it was asked for: `små kommuner: minst 1`.
pub(in crate::report) fn target(wish: &Wish, words: &Words) -> String {
    format!("{}: {}", value_name(&wish.attribute, &wish.value, words), wished(wish, words))
}

/// A cell in the words of the language: `Østlandet, små kommuner`.
pub(in crate::report) fn cell_name(cell: &Cell, words: &Words) -> String {
    let value = |(name, value): (&String, &String)| value_name(name, value, words);
    let seats = cell.seats.map(|seats| words.say("group-seats", &[("count", seats.into())]));
    cell.attributes.iter().map(value).chain(seats).collect::<Vec<_>>().join(", ")
}
