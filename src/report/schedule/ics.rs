//! iCalendar (RFC 5545), as much of it as a calendar of ours needs.
//!
//! Written here, because the crate for it (icalendar) stamps whatever has no time or id, within an alarm or a time zone too, with the clock
//! and a random number: two runs would differ, and a time zone would have members that RFC 5545 does not allow there.

use std::collections::BTreeMap;

/// A component: its lines as they are before folding, and what is inside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Component {
    name: &'static str,
    lines: Vec<String>,
    inner: Vec<Component>,
}

impl Component {
    pub fn new(name: &'static str) -> Self {
        Self { name, lines: Vec::new(), inner: Vec::new() }
    }

    /// Adds a property whose value is as the format wants it.
    pub fn with(mut self, property: &str, value: &str) -> Self {
        self.lines.push(format!("{property}:{value}"));
        self
    }

    /// Adds a property that is a text; none when it is blank.
    pub fn text(self, property: &str, value: &str) -> Self {
        if value.trim().is_empty() { self } else { self.with(property, &escaped(value)) }
    }

    /// Adds a component inside.
    pub fn holding(mut self, inner: Component) -> Self {
        self.inner.push(inner);
        self
    }

    /// All its lines, unfolded.
    fn all_lines(&self) -> Vec<String> {
        let inside = self.inner.iter().flat_map(Self::all_lines);
        let (begin, end) = (format!("BEGIN:{}", self.name), format!("END:{}", self.name));
        std::iter::once(begin).chain(self.lines.iter().cloned()).chain(inside).chain([end]).collect()
    }
}

/// A text as a value: line breaks, commas, semicolons and backslashes are escaped (RFC 5545, 3.3.11), what cannot be seen is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line in pieces of at most 75 octets, no letter broken (RFC 5545, 3.1).
fn folded(line: &str, out: &mut String) {
    const LONGEST: usize = 75;
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// An event that an earlier export had.
struct Earlier {
    sequence: i32,
    /// Its lines, without the sequence.
    lines: Vec<String>,
}

/// The value of the property with this name, whatever its parameters.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(name)?;
    rest.strip_prefix(':').or_else(|| rest.strip_prefix(';')?.split_once(':').map(|(_, value)| value))
}

/// The events of an earlier export by their ids; nothing of what is no calendar.
fn earlier(text: &str) -> BTreeMap<String, Earlier> {
    let unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    let mut all = BTreeMap::new();
    let mut event: Option<Vec<String>> = None;
    for line in unfolded.lines() {
        if line == "BEGIN:VEVENT" {
            event = Some(Vec::new());
        }
        let Some(lines) = &mut event else { continue };
        lines.push(line.to_owned());
        if line == "END:VEVENT" {
            let mut lines = event.take().unwrap_or_default();
            let sequence = lines.iter().find_map(|line| value(line, "SEQUENCE")?.parse().ok()).unwrap_or(0);
            lines.retain(|line| value(line, "SEQUENCE").is_none());
            if let Some(id) = lines.iter().find_map(|line| value(line, "UID")).map(str::to_owned) {
                all.insert(id, Earlier { sequence, lines });
            }
        }
    }
    all
}

/// The ids of an earlier export's events.
pub(super) fn ids(text: &str) -> Vec<String> {
    earlier(text).into_keys().collect()
}

/// A calendar as a file. Events keep the sequence number of the earlier export, one higher where they changed; those that are there no more are
/// cancelled, so that the second export updates the first.
pub(super) fn rendered(head: &Component, events: Vec<Component>, previous: Option<&str>) -> String {
    let mut before = previous.map(earlier).unwrap_or_default();
    let mut lines = head.all_lines();
    let end = lines.pop();
    for event in events {
        let own = event.all_lines();
        let id = own.iter().find_map(|line| value(line, "UID")).map(str::to_owned).unwrap_or_default();
        let sequence = match before.remove(&id) {
            None => 0,
            Some(earlier) if earlier.lines == own => earlier.sequence,
            Some(earlier) => earlier.sequence.saturating_add(1),
        };
        lines.extend(sequenced(own, sequence));
    }
    for gone in before.into_values() {
        let cancelled = |line: &String| line == "STATUS:CANCELLED";
        let (sequence, own) = if gone.lines.iter().any(cancelled) {
            (gone.sequence, gone.lines)
        } else {
            let mut own: Vec<String> = gone.lines.into_iter().filter(|line| value(line, "STATUS").is_none()).collect();
            own.insert(1, "STATUS:CANCELLED".to_owned());
            (gone.sequence.saturating_add(1), own)
        };
        lines.extend(sequenced(own, sequence));
    }
    lines.extend(end);
    let mut out = String::new();
    lines.iter().for_each(|line| folded(line, &mut out));
    out
}

/// The lines of an event with its sequence number as the first.
fn sequenced(mut lines: Vec<String>, sequence: i32) -> Vec<String> {
    lines.insert(1, format!("SEQUENCE:{sequence}"));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(id: &str, summary: &str) -> Component {
        Component::new("VEVENT").with("UID", id).text("SUMMARY", summary)
    }

    fn head() -> Component {
        Component::new("VCALENDAR").with("VERSION", "2.0")
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_letters() {
        let long = "Ærlig talt, en øvelse i å være på åpent hav; og mer til\nfor alle som går på Å".repeat(3);
        let text = rendered(&head(), vec![event("a", &long)], None);
        assert!(text.lines().all(|line| line.len() <= 75) && text.ends_with("\r\n"));
        assert!(text.lines().any(|line| line.len() > 70));
        let unfolded = text.replace("\r\n ", "");
        assert!(
            unfolded.contains("SUMMARY:Ærlig talt\\, en øvelse i å være på åpent hav\\; og mer til\\nfor alle"),
            "{unfolded}"
        );
    }

    #[test]
    fn a_second_export_updates_the_first() {
        let first = rendered(&head(), vec![event("a", "En"), event("b", "To")], None);
        assert_eq!(first.matches("SEQUENCE:0").count(), 2);
        assert_eq!(rendered(&head(), vec![event("a", "En"), event("b", "To")], Some(&first)), first);
        let second = rendered(&head(), vec![event("a", "En til"), event("c", "Tre")], Some(&first));
        let sequence = |text: &str, id: &str| earlier(text)[id].sequence;
        assert_eq!((sequence(&second, "a"), sequence(&second, "b"), sequence(&second, "c")), (1, 1, 0));
        assert!(second.contains("STATUS:CANCELLED"));
        let third = rendered(&head(), vec![event("a", "En til"), event("c", "Tre")], Some(&second));
        assert_eq!(third, second);
        // Back again.
        let fourth = rendered(&head(), vec![event("a", "En til"), event("b", "To"), event("c", "Tre")], Some(&third));
        assert_eq!(sequence(&fourth, "b"), 2);
        assert!(!fourth.contains("CANCELLED"));
        assert_eq!(
            rendered(&head(), vec![event("a", "En")], Some("no calendar")),
            rendered(&head(), vec![event("a", "En")], None)
        );
    }
}
