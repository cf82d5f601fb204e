//! What happened after the draw, in sentences.

use crate::lottery::Capacity;
use crate::model::{Fact, MunicipalityNumber};
use crate::protocol::{Cause, Event, Protocol, counting};
use crate::text::Words;

/// An event in words, with the hash that it is recorded under.
pub(in crate::report) struct EventSaid<'a> {
    /// What happened; where it does not count any more, that too.
    pub what: String,
    pub hash: &'a str,
}

/// The events of a protocol in the order of processing.
pub(in crate::report) fn events<'a>(protocol: &'a Protocol, words: &Words) -> Vec<EventSaid<'a>> {
    let counted = protocol.events.iter().zip(counting(&protocol.events));
    let said = |(event, counts): (&'a Event, bool)| {
        let what = sentence(event, protocol, words);
        let what = if counts { what } else { words.say("explain-event-not-counting", &[("what", Fact::Said(what))]) };
        EventSaid { what, hash: event.hash() }
    };
    counted.map(said).collect()
}

/// An event in words.
pub(in crate::report) fn sentence(event: &Event, protocol: &Protocol, words: &Words) -> String {
    let who = |id: &MunicipalityNumber| Fact::from(protocol.named(*id));
    let several = |ids: &[MunicipalityNumber]| Fact::List(ids.iter().map(|id| protocol.named(*id)).collect());
    let promoted = |event: &Event| {
        let ids = event.promoted();
        words.say("event-promoted", &[("count", ids.len().into()), ("promoted", several(ids))])
    };
    let seats = matches!(protocol.capacity.room, Capacity::Seats(_));
    match event {
        Event::Withdrawals { date, applications, .. } => {
            let by = |cause: Cause, key: &str| {
                let ids: Vec<MunicipalityNumber> =
                    applications.iter().filter(|gone| gone.cause == cause).map(|gone| gone.id).collect();
                let facts = [("who", several(&ids)), ("date", Fact::Date(*date))];
                (!ids.is_empty()).then(|| words.say(key, &facts))
            };
            let causes =
                [(Cause::Withdrew, "event-withdrew"), (Cause::Declined, "event-declined"), (Cause::NoAnswer, "event-no-answer")];
            let gone = causes.into_iter().filter_map(|(cause, key)| by(cause, key));
            gone.chain([promoted(event)]).collect::<Vec<_>>().join(" ")
        }
        Event::Late { application, date, admitted, .. } => {
            let key = if *admitted { "event-late-admitted" } else { "event-late-waiting" };
            words.say(key, &[("who", who(&application.id)), ("date", Fact::Date(*date))])
        }
        Event::Acceptance { id, date, reason, .. } => {
            let facts = [("who", who(id)), ("date", Fact::Date(*date)), ("reason", reason.clone().unwrap_or_default().into())];
            words.say(if reason.is_some() { "event-acceptance-late" } else { "event-acceptance" }, &facts)
        }
        Event::Grant { id, reason, date, .. } => {
            words.say("event-grant", &[("who", who(id)), ("date", Fact::Date(*date)), ("reason", reason.as_str().into())])
        }
        Event::Places { added, reason, date, .. } => {
            let facts = [("count", (*added).into()), ("date", Fact::Date(*date)), ("reason", reason.as_str().into())];
            [words.say(if seats { "event-seats" } else { "event-places" }, &facts), promoted(event)].join(" ")
        }
        Event::Undo { undoes, reason, date, .. } => {
            let undone = protocol.events.get(*undoes).map_or_else(String::new, |undone| sentence(undone, protocol, words));
            let facts = [
                ("number", (undoes + 1).into()),
                ("undone", Fact::Said(undone)),
                ("date", Fact::Date(*date)),
                ("reason", reason.as_str().into()),
            ];
            words.say("event-undo", &facts)
        }
    }
}
