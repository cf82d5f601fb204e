//! The calendars: one for everybody, and one for each municipality with its slot and its groups.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Dst, Offset, TimeZone};

use super::ics::{Component, ids, rendered};
use super::{Scheduled, kind_word, what_word};
use crate::model::{Fact, MunicipalityNumber};
use crate::program::Program;
use crate::report::file_name::plain;
use crate::schedule::{Entry, Slot, What};
use crate::text::{Words, capital};

/// A calendar to be written.
pub struct Calendar {
    /// What its file is called.
    pub file: String,
    head: Component,
    events: Vec<Component>,
}

impl Calendar {
    /// The file; `previous` is what stood in it.
    pub fn text(self, previous: Option<&str>) -> String {
        rendered(&self.head, self.events, previous)
    }
}

/// The calendar for everybody: all-day events.
pub fn calendar(year: &Scheduled<'_>, words: &Words) -> Calendar {
    let events = year.entries().iter().map(|entry| all_day(entry, year, None, words)).collect();
    Calendar { file: "kalender.ics".to_owned(), head: head(year, &year.program().name, None, words), events }
}

/// The calendar of a municipality: its own slot instead of the examination's days, and with whom it sits at each gathering.
pub fn calendar_of(year: &Scheduled<'_>, id: MunicipalityNumber, words: &Words) -> Calendar {
    let name = year.name(id);
    let slot = year.oral().and_then(|oral| oral.slots.get(&id).map(|slot| (slot, oral.minutes)));
    let entries = year.entries();
    let general = entries.iter().filter(|entry| slot.is_none() || entry.what != What::Oral);
    let mut events: Vec<Component> = general.map(|entry| all_day(entry, year, Some(id), words)).collect();
    let zone = &year.program().time_zone;
    if let Some((slot, minutes)) = slot {
        events.push(timed(slot, minutes, year, id, words));
    }
    let title = format!("{}: {name}", year.program().name);
    let span = entries.first().zip(entries.last()).map(|(first, last)| (first.first, last.last));
    let zone = slot.and(span).map(|span| time_zone(zone, span));
    Calendar {
        file: format!("{id}-{}.ics", plain(name.trim_start_matches(|letter: char| letter.is_ascii_digit()))),
        head: head(year, &title, zone, words),
        events,
    }
}

/// A calendar in which nothing takes place any more.
pub fn no_events(year: &Scheduled<'_>, words: &Words) -> Calendar {
    let zone = &year.program().time_zone;
    let entries = year.entries();
    let span = entries.first().zip(entries.last()).map(|(first, last)| (first.first, last.last));
    let head = head(year, &year.program().name, span.map(|span| time_zone(zone, span)), words);
    Calendar { file: String::new(), head, events: Vec::new() }
}

/// Whether a calendar has events that are not of this programme.
pub fn has_other_events(text: &str, program: &Program) -> bool {
    let own = format!("@{}.innoskole", program.id);
    ids(text).iter().any(|id| !id.ends_with(&own))
}

fn head(year: &Scheduled<'_>, title: &str, zone: Option<Component>, words: &Words) -> Component {
    let about = [words.word("schedule-reservation")].into_iter();
    let about = about.chain(year.other_program.then(|| words.word("schedule-other-program"))).collect::<Vec<_>>().join(" ");
    let head = Component::new("VCALENDAR")
        .with("VERSION", "2.0")
        .with("PRODID", "-//innoskole//schedule//NO")
        .with("CALSCALE", "GREGORIAN")
        .with("METHOD", "PUBLISH")
        .text("X-WR-CALNAME", title)
        .text("X-WR-CALDESC", &about)
        .text("X-WR-TIMEZONE", year.program().time_zone.iana_name().unwrap_or(""));
    match zone {
        Some(zone) => head.holding(zone),
        None => head,
    }
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

fn moment(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// What an event is known by, in every export. Those of a municipality are its own, so that whoever has several calendars loses none when one
/// of them is cancelled.
fn id_of(what: What, year: &Scheduled<'_>, municipality: Option<MunicipalityNumber>) -> String {
    let own = match what {
        What::Gathering(number) => format!("gathering-{number}"),
        What::HandIn => "hand-in".to_owned(),
        What::Oral => "oral-examination".to_owned(),
    };
    let whose = municipality.map_or_else(String::new, |id| format!("-{id}"));
    format!("{own}{whose}@{}.innoskole", year.program().id)
}

/// An event with its id. There is no clock here: the stamp is the day of the deadline, and the sequence number tells what is newer.
fn event(id: &str, year: &Scheduled<'_>) -> Component {
    let stamp = format!("{}T000000Z", day(year.program().deadline.day()));
    Component::new("VEVENT").with("UID", id).with("DTSTAMP", &stamp).with("STATUS", "CONFIRMED")
}

fn all_day(entry: &Entry, year: &Scheduled<'_>, id: Option<MunicipalityNumber>, words: &Words) -> Component {
    let mut about = vec![capital(&kind_word(entry.kind, words))];
    about.extend(entry.theme.clone());
    about.extend(id.and_then(|id| group(entry.what, year, id, words)));
    about.push(words.word("schedule-reservation"));
    let after = entry.last.tomorrow().unwrap_or(entry.last);
    let event = event(&id_of(entry.what, year, id), year)
        .with("DTSTART;VALUE=DATE", &day(entry.first))
        .with("DTEND;VALUE=DATE", &day(after))
        .text("SUMMARY", &summary(&what_word(entry.what, words), year, words))
        .text("LOCATION", &entry.place)
        .text("DESCRIPTION", &about.join("\n"));
    if entry.what != What::HandIn {
        return event;
    }
    let alarm = Component::new("VALARM").with("ACTION", "DISPLAY").with("TRIGGER", "-P7D");
    event.holding(alarm.text("DESCRIPTION", &words.say("calendar-reminder", &[("date", entry.first.into())])))
}

fn summary(what: &str, year: &Scheduled<'_>, words: &Words) -> String {
    words.say("calendar-summary", &[("what", Fact::Said(what.to_owned())), ("name", year.program().name.as_str().into())])
}

/// With whom a municipality sits at a gathering.
fn group(what: What, year: &Scheduled<'_>, id: MunicipalityNumber, words: &Words) -> Option<String> {
    let What::Gathering(number) = what else { return None };
    let (_, groups) = year.groups()?.gatherings.iter().find(|(other, _)| *other == number)?;
    let own = groups.iter().find(|group| group.contains(&id))?;
    let names = own.iter().filter(|other| **other != id).map(|other| year.name(*other)).collect::<Vec<_>>();
    Some(words.say("calendar-group", &[("who", names.into())]))
}

fn timed(slot: &Slot, minutes: u32, year: &Scheduled<'_>, id: MunicipalityNumber, words: &Words) -> Component {
    let begin = slot.day.to_datetime(slot.start);
    let end = begin.saturating_add(jiff::Span::new().minutes(minutes));
    let zone = year.program().time_zone.iana_name().unwrap_or("UTC");
    let about = [words.say("slot-pair-of", &[("pair", slot.pair.into())]), words.word("schedule-reservation")];
    event(&format!("oral-{id}@{}.innoskole", year.program().id), year)
        .with(&format!("DTSTART;TZID={zone}"), &moment(begin))
        .with(&format!("DTEND;TZID={zone}"), &moment(end))
        .text("SUMMARY", &summary(&format!("{}, {}", words.word("what-oral"), year.name(id)), year, words))
        .text("LOCATION", &year.program().examination.place)
        .text("DESCRIPTION", &about.join("\n"))
}

/// The time zone as the format wants it: every change of the clock from before the first day to the last.
fn time_zone(zone: &TimeZone, (first, last): (Date, Date)) -> Component {
    let at = |date: Date| {
        date.to_datetime(Time::midnight())
            .to_zoned_datetime(zone.clone())
            .map_or(Timestamp::UNIX_EPOCH, |moment| moment.timestamp())
    };
    let (first, last) = (at(first), at(last));
    let name = zone.iana_name().unwrap_or("UTC");
    let mut component = Component::new("VTIMEZONE").with("TZID", name);
    let before = zone.preceding(first).next();
    let from = before.as_ref().map_or(first, |change| change.timestamp());
    let changes = before.into_iter().chain(zone.following(first).take_while(|change| change.timestamp() <= last));
    let mut offset = from.checked_sub(jiff::Span::new().seconds(1)).map_or(Offset::UTC, |before| zone.to_offset(before));
    let mut any = false;
    for change in changes {
        any = true;
        let kind = if change.dst() == Dst::Yes { "DAYLIGHT" } else { "STANDARD" };
        let local = offset.to_datetime(change.timestamp());
        component = component.holding(
            Component::new(kind)
                .with("DTSTART", &moment(local))
                .with("TZOFFSETFROM", &written(offset))
                .with("TZOFFSETTO", &written(change.offset()))
                .text("TZNAME", change.abbreviation()),
        );
        offset = change.offset();
    }
    if any {
        return component;
    }
    let always = written(zone.to_offset(first));
    let own = Component::new("STANDARD").with("DTSTART", "19700101T000000");
    component.holding(own.with("TZOFFSETFROM", &always).with("TZOFFSETTO", &always))
}

/// `+0200`.
fn written(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
