//! What happened after the draw, in sentences.

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
    match event {
        Event::Withdrawal { id, date, cause, replaced_by, .. } => {
            let key = match cause {
                Cause::Withdrew => "event-withdrew",
                Cause::Declined => "event-declined",
                Cause::NoAnswer => "event-no-answer",
            };
            let facts = [
                ("who", who(id)),
                ("date", Fact::Date(*date)),
                ("count", replaced_by.len().into()),
                ("promoted", several(replaced_by)),
            ];
            words.say(key, &facts)
        }
        Event::Late { application, date, admitted, .. } => {
            let key = if *admitted { "event-late-admitted" } else { "event-late-waiting" };
            words.say(key, &[("who", who(&application.id)), ("date", Fact::Date(*date))])
        }
        Event::Acceptance { id, date, .. } => words.say("event-acceptance", &[("who", who(id)), ("date", Fact::Date(*date))]),
        Event::Grant { id, reason, date, .. } => {
            words.say("event-grant", &[("who", who(id)), ("date", Fact::Date(*date)), ("reason", reason.as_str().into())])
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
