//! What is published before the draw, ready to copy, and what kind of draw it was afterwards.

use std::collections::BTreeMap;

use super::table::{heading, line};
use super::views::{chance_word, target, without_chance};
use crate::lottery::{Capacity, Chance};
use crate::model::{Fact, Facts};
use crate::program::{Program, SeedKind, Source};
use crate::protocol::{Protocol, Used};
use crate::text::{Lang, Words};

/// The announcement in every language; nothing when no source is announced.
pub(super) fn announcements(out: &mut String, protocol: &Protocol, program: &Program) {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        heading(out, &words.word("announce-title"));
        for sentence in announcement(protocol, program, &words) {
            line(out, &sentence);
        }
    }
}

/// What was announced of a protocol, without chances; nothing when no source was.
pub(super) fn announced(protocol: &Protocol, program: &Program, words: &Words) -> Vec<String> {
    let said = announcement(protocol, program, words);
    let chances = words.word("announce-chances");
    said.into_iter().take_while(|sentence| *sentence != chances).collect()
}

fn announcement(protocol: &Protocol, program: &Program, words: &Words) -> Vec<String> {
    let Some(sources) = &program.seed_source else { return Vec::new() };
    let mut said = Vec::new();
    let mut say = |key: &str, facts: &Facts| said.push(words.say(key, facts));
    let applications: Fact = protocol.applications.len().into();
    let (key, room) = match protocol.capacity.room {
        Capacity::Places(places) => ("announce-places", places),
        Capacity::Seats(seats) => ("announce-seats", seats),
    };
    say(key, &vec![("name", program.name.as_str().into()), ("applications", applications), ("room", room.into())]);
    if let Some(replaced) = replaced(protocol) {
        say("announce-replaces", &replaced);
    }
    let wishes: Vec<String> = protocol.wishes.iter().map(|wish| target(wish, words)).collect();
    if !wishes.is_empty() {
        say("announce-wishes", &vec![("wishes", Fact::Said(wishes.join("; ")))]);
    }
    if protocol.capacity.shortfall > 0 {
        say("announce-shortfall", &vec![("by", protocol.capacity.shortfall.into())]);
    }
    say(seed_key(sources.primary.kind), &seed_facts(&sources.primary, words));
    say("announce-fallback", &Vec::new());
    say(seed_key(sources.fallback.kind), &seed_facts(&sources.fallback, words));
    say("announce-digest", &vec![("digest", protocol.digest.as_str().into())]);
    say("announce-key", &vec![("program", protocol.program.id.as_str().into())]);
    say("announce-check", &Vec::new());
    say("announce-chances", &Vec::new());
    let mut levels: BTreeMap<&Chance, Vec<String>> = BTreeMap::new();
    // Those without any chance are named in a sentence of their own.
    for application in protocol.applications.iter().filter(|application| !application.chance.is_zero()) {
        levels.entry(&application.chance).or_default().push(format!("{} {}", application.id, application.name));
    }
    said.extend(without_chance(protocol, words));
    said.extend(levels.into_iter().map(|(chance, names)| format!("  {}: {}", chance_word(chance, words), names.join("; "))));
    said
}

fn seed_key(kind: SeedKind) -> &'static str {
    match kind {
        SeedKind::Lotto => "announce-lotto",
        SeedKind::Dice => "announce-dice",
    }
}

/// What a sentence on a source needs, in the language's own text where there is one.
pub(super) fn seed_facts(source: &Source, words: &Words) -> Facts {
    let other = match words.lang() {
        Lang::Nb => None,
        Lang::Nn => source.text_nn.as_ref(),
        Lang::En => source.text_en.as_ref(),
    };
    let text = other.unwrap_or(&source.text).as_str();
    vec![("text", text.into()), ("date", Fact::Date(source.date)), ("digits", source.digits.unwrap_or(0).into())]
}

/// Which draw this is, of which it replaces.
pub(super) fn replaced(protocol: &Protocol) -> Option<Facts> {
    let replaces = protocol.replaces.as_ref()?;
    let digest = replaces.digest.as_str();
    Some(vec![("number", replaces.number.into()), ("digest", digest.into()), ("reason", replaces.reason.as_str().into())])
}

/// Which draw this is, and of what kind: what stands at the head of everything that is made of a protocol.
pub(super) fn which_draw(protocol: &Protocol, words: &Words) -> [String; 2] {
    let number = match replaced(protocol) {
        Some(facts) => words.say("select-replaces", &facts),
        None => words.word("kind-first"),
    };
    [number, kind_of_draw(protocol, words)]
}

/// Of what kind a draw is: announced, by which source, or practice; or that nothing is drawn yet, or was.
pub(super) fn kind_of_draw(protocol: &Protocol, words: &Words) -> String {
    let drawn = protocol.draw.as_ref().map(|draw| draw.lottery.as_ref());
    match (&protocol.seed_source, drawn) {
        (_, Some(None)) => words.word("kind-all-fit"),
        (None, None) => words.word("kind-frozen-practice"),
        (Some(source), None) => {
            let (text, other) = (source.text.as_str().into(), source.fallback.text.as_str().into());
            let (date, later) = (Fact::Date(source.date), Fact::Date(source.fallback.date));
            words.say("kind-frozen-announced", &[("text", text), ("date", date), ("other", other), ("later", later)])
        }
        (Some(source), Some(Some(lottery))) => {
            let (key, text, date) = match lottery.source {
                Some(Used::Fallback) => ("select-fallback", &source.fallback.text, source.fallback.date),
                _ => ("select-announced", &source.text, source.date),
            };
            words.say(key, &[("text", text.as_str().into()), ("date", Fact::Date(date))])
        }
        (None, Some(Some(_))) => words.word("select-practice"),
    }
}
