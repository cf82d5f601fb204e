//! What `select` prints after an event: what was recorded, and who has a place now that had none, or the other way round.

use super::table::{heading, line};
use crate::model::{Fact, MunicipalityNumber};
use crate::protocol::{Cause, Event, Has, Protocol, Standing, Unmet};
use crate::text::Words;

/// What there is to tell.
pub struct Happened<'a> {
    /// The protocol as it was.
    pub before: &'a Protocol,
    /// The protocol as it is.
    pub after: &'a Protocol,
    /// How many answers or late applications stood there already.
    pub known: usize,
    /// Late applications that are not eligible, with their codes.
    pub refused: &'a [String],
    /// Whether nothing was to be written.
    pub dry_run: bool,
    /// What was written.
    pub written: &'a [String],
}

/// The screen.
pub fn happened(told: &Happened<'_>, words: &Words) -> String {
    let mut out = String::new();
    let new = &told.after.events[told.before.events.len().min(told.after.events.len())..];
    heading(
        &mut out,
        &words.word(match (new.is_empty(), told.dry_run) {
            (true, _) => "event-nothing-new",
            (false, true) => "event-dry-run",
            (false, false) => "event-title",
        }),
    );
    for event in new {
        line(&mut out, &sentence(event, told.after, words));
        for unmet in unmet(event) {
            let facts = [
                ("attribute", words.attribute(&unmet.attribute).into()),
                ("value", words.value_of(&unmet.attribute, &unmet.value).into()),
                ("by", unmet.by.into()),
            ];
            line(&mut out, &words.say("event-unmet", &facts));
        }
    }
    if told.known > 0 {
        line(&mut out, &words.say("event-known-already", &[("count", told.known.into())]));
    }
    for refused in told.refused {
        line(&mut out, &words.say("event-late-refused", &[("who", refused.as_str().into())]));
    }
    if !new.is_empty() {
        changes(&mut out, told, words);
        if let Some(head) = told.after.hashes().last() {
            heading(&mut out, &words.say("select-head", &[("head", head.as_str().into())]));
            if !told.dry_run {
                line(&mut out, &words.word("event-publish-head"));
            }
        }
    }
    for path in told.written {
        line(&mut out, &words.say("event-written", &[("file", path.as_str().into())]));
    }
    out
}

/// Who gained or lost a place, and how many answers are still out.
fn changes(out: &mut String, told: &Happened<'_>, words: &Words) {
    let (Ok(before), Ok(after)) = (Standing::of(told.before), Standing::of(told.after)) else { return };
    let names = |ids: Vec<MunicipalityNumber>| ids.iter().map(|id| named(*id, told.after)).collect::<Vec<String>>();
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
    let answers = told.after.events.iter().any(|event| matches!(event, Event::Acceptance { .. }));
    if answers && !silent.is_empty() {
        line(out, &words.say("event-silent", &[("who", Fact::List(names(silent)))]));
    }
}

fn unmet(event: &Event) -> &[Unmet] {
    match event {
        Event::Withdrawal { unmet, .. } => unmet,
        _ => &[],
    }
}

/// An application's number and name, wherever the protocol has it.
pub(super) fn named(id: MunicipalityNumber, protocol: &Protocol) -> String {
    let in_time = protocol.applications.iter().map(|one| (one.id, &one.name));
    let late = protocol.late.iter().map(|one| (one.id, &one.name));
    let out = protocol.not_eligible.iter().filter_map(|one| Some((one.id?, one.name.as_ref()?)));
    let arrived = protocol.events.iter().filter_map(|event| match event {
        Event::Late { application, .. } => Some((application.id, &application.name)),
        _ => None,
    });
    let name = in_time.chain(late).chain(arrived).chain(out).find(|(other, _)| *other == id);
    name.map_or_else(|| id.to_string(), |(id, name)| format!("{id} {name}"))
}

/// An event in words.
pub(super) fn sentence(event: &Event, protocol: &Protocol, words: &Words) -> String {
    let who = |id: &MunicipalityNumber| Fact::from(named(*id, protocol));
    let several = |ids: &[MunicipalityNumber]| Fact::List(ids.iter().map(|id| named(*id, protocol)).collect());
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
