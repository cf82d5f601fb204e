//! What `select` prints after an event: what was recorded, and who has a place now that had none, or the other way round.

use super::table::{heading, line};
use super::views::sentence;
use crate::model::{Fact, MunicipalityNumber};
use crate::protocol::{Event, Has, Protocol, State, Unmet};
use crate::text::Words;

/// What there is to tell.
pub struct Happened<'a> {
    /// The protocol as it was.
    pub before: &'a Protocol,
    /// The protocol as it is.
    pub after: &'a Protocol,
    /// The answers or late applications that stood there already, by number and name.
    pub known: &'a [String],
    /// Late applications of municipalities that have another in the protocol.
    pub others: &'a [String],
    /// Applications that were received in time, and were not in the list when it was frozen.
    pub overlooked: &'a [String],
    /// Late applications that are not eligible, with their codes.
    pub refused: &'a [String],
    /// Whether nothing was to be written.
    pub dry_run: bool,
    /// What was written.
    pub written: &'a [String],
}

/// The screen.
pub fn happened(happening: &Happened<'_>, words: &Words) -> String {
    let mut out = String::new();
    let new = &happening.after.events[happening.before.events.len().min(happening.after.events.len())..];
    heading(
        &mut out,
        &words.word(match (new.is_empty(), happening.dry_run) {
            (true, _) => "event-nothing-new",
            (false, true) => "event-dry-run",
            (false, false) => "event-title",
        }),
    );
    for event in new {
        line(&mut out, &sentence(event, happening.after, words));
        for unmet in unmet(event) {
            let facts = [
                ("attribute", words.attribute(&unmet.attribute).into()),
                ("value", words.value_of(&unmet.attribute, &unmet.value).into()),
                ("by", unmet.by.into()),
            ];
            line(&mut out, &words.say("event-unmet", &facts));
        }
    }
    order(&mut out, &happening.after.events, happening.after.events.len() - new.len(), words);
    if !happening.known.is_empty() {
        let facts = [("count", happening.known.len().into()), ("who", happening.known.to_vec().into())];
        line(&mut out, &words.say("event-known-already", &facts));
    }
    if !happening.others.is_empty() {
        line(&mut out, &words.say("event-late-other", &[("who", happening.others.to_vec().into())]));
    }
    if !happening.overlooked.is_empty() {
        line(&mut out, &words.say("event-overlooked", &[("who", happening.overlooked.to_vec().into())]));
    }
    for refused in happening.refused {
        line(&mut out, &words.say("event-late-refused", &[("who", refused.as_str().into())]));
    }
    if !new.is_empty() {
        changes(&mut out, happening, words);
        if let Some(head) = happening.after.hashes().last() {
            heading(&mut out, &words.say("select-head", &[("head", head.as_str().into())]));
            if !happening.dry_run {
                line(&mut out, &words.word("event-publish-head"));
            }
        }
    }
    for path in happening.written {
        line(&mut out, &words.say("event-written", &[("file", path.as_str().into())]));
    }
    out
}

/// Says where the order of what happened could matter: an event dated before the event above, and withdrawals of one day as two events.
fn order(out: &mut String, events: &[Event], first: usize, words: &Words) {
    let withdrawals = |event: &Event| matches!(event, Event::Withdrawals { .. });
    for (at, event) in events.iter().enumerate().skip(first) {
        if let Some(above) = at.checked_sub(1).map(|above| events[above].date()).filter(|above| event.date() < *above) {
            let facts = [("number", (at + 1).into()), ("date", event.date().into()), ("above", above.into())];
            line(out, &words.say("verify-note-event-earlier", &facts));
        }
        let same_day = |other: &Event| withdrawals(other) && other.date() == event.date();
        if withdrawals(event) && events[..at].iter().any(same_day) {
            line(out, &words.say("event-two-batches", &[("date", event.date().into())]));
        }
    }
}

/// Who gained or lost a place, and how many answers are still out.
fn changes(out: &mut String, happening: &Happened<'_>, words: &Words) {
    let (Ok(before), Ok(after)) = (State::of(happening.before), State::of(happening.after)) else { return };
    let names = |ids: Vec<MunicipalityNumber>| ids.iter().map(|id| happening.after.named(*id)).collect::<Vec<String>>();
    let gained: Vec<_> = after.with_place().into_iter().filter(|id| !before.with_place().contains(id)).collect();
    let lost: Vec<_> = before.with_place().into_iter().filter(|id| !after.with_place().contains(id)).collect();
    for (key, ids) in [("event-gained", gained), ("event-lost", lost)] {
        if !ids.is_empty() {
            line(out, &words.say(key, &[("who", Fact::List(names(ids)))]));
        }
    }
    let granted = after.with_place().iter().filter(|id| after.has(**id) == Some(Has::Granted)).count();
    let facts =
        [("count", after.with_place().len().into()), ("granted", granted.into()), ("waiting", after.waiting().len().into())];
    line(out, &words.say("event-now", &facts));
    let silent: Vec<MunicipalityNumber> = after.with_place().into_iter().filter(|id| !after.accepted(*id)).collect();
    let answers = happening.after.events.iter().any(|event| matches!(event, Event::Acceptance { .. }));
    if answers && !silent.is_empty() {
        line(out, &words.say("event-silent", &[("who", Fact::List(names(silent)))]));
    }
}

fn unmet(event: &Event) -> &[Unmet] {
    match event {
        Event::Withdrawals { unmet, .. } => unmet,
        _ => &[],
    }
}
