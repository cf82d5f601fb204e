//! Chances, wishes and cells in words.

use crate::case::{Cases, InLottery, Standing};
use crate::lottery::Chance;
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
                let said = asked.map(|wish| format!("{} {}", words.value_of(attribute, value), wished(wish, words)));
                wishes.extend(said.filter(|said| !wishes.contains(said)));
            }
        }
    }
    let facts = [("who", Fact::List(who)), ("wishes", Fact::Said(wishes.join("; ")))];
    Some(words.say(if wishes.is_empty() { "no-chance" } else { "no-chance-by-wishes" }, &facts))
}

/// A cell in the words of the language: `Østlandet / liten`.
pub(in crate::report) fn cell_name(cell: &Cell, words: &Words) -> String {
    let values = cell.attributes.iter().map(|(name, value)| words.value_of(name, value));
    values.chain(cell.seats.map(|seats| seats.to_string())).collect::<Vec<_>>().join(" / ")
}
