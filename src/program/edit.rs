//! A programme file with other values, and everything else in it as it was: comments, order, spacing.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A programme file in which values stand in the place of those there; each by the way to it (`gathering.0.first`) and as TOML writes it. A value
/// that is commented out is taken in, with the name of its table; one that is nowhere is added.
pub fn edited(text: &str, values: &[(String, String)]) -> String {
    let mut text = text.to_owned();
    for (way, value) in values {
        if span(&text, way).is_none() {
            text = uncommented(&text, way);
        }
        match span(&text, way) {
            Some(place) => text.replace_range(place, value),
            None => text = added(&text, way, value),
        }
    }
    text
}

/// A value as TOML writes it, from what somebody typed: a number, a date, a list or a text in quotation marks as it is, anything else as a text.
pub fn literal(typed: &str) -> String {
    let typed = typed.trim();
    match DeTable::parse(&format!("value = {typed}\n")) {
        Ok(table) if table.get_ref().len() == 1 => typed.to_owned(),
        _ => toml::Value::String(typed.to_owned()).to_string(),
    }
}

/// Whether a value stands in a programme file.
pub fn stands(text: &str, way: &str) -> bool {
    span(text, way).is_some()
}

/// Where the value stands that a way leads to.
fn span(text: &str, way: &str) -> Option<Range<usize>> {
    let table = DeTable::parse(text).ok()?;
    let mut steps = way.split('.');
    let mut here: &Spanned<DeValue<'_>> = table.get_ref().get(steps.next()?)?;
    for step in steps {
        here = match here.get_ref() {
            DeValue::Table(table) => table.get(step)?,
            DeValue::Array(array) => array.get(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(here.span())
}

/// The way to the table that a value stands in, and the value's key.
fn parted(way: &str) -> (&str, &str) {
    way.rsplit_once('.').unwrap_or(("", way))
}

/// The line that a comment would be, where it is a line of TOML that was commented out.
pub fn commented_out(line: &str) -> Option<&str> {
    let code = line.strip_prefix('#')?.trim_start();
    let key = code.split_once(" =").map(|(key, _)| key);
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.".contains(letter));
    let is_table = || code.starts_with('[') && is_name(code.split('#').next().unwrap_or("").trim().trim_matches(['[', ']']));
    (key.is_some_and(is_name) || is_table()).then_some(code)
}

/// The file with the line of a value taken in that is commented out, and the name of the table that it stands in.
fn uncommented(text: &str, way: &str) -> String {
    let (table, key) = parted(way);
    let is_key =
        |line: &str| commented_out(line).is_some_and(|code| code.strip_prefix(key).is_some_and(|rest| rest.starts_with(" =")));
    let head = |line: &str| line.split('#').next().is_some_and(|code| code.trim() == format!("[{table}]"));
    let is_table = |line: &str| head(line) || commented_out(line).is_some_and(head);
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let first = if table.is_empty() { Some(0) } else { lines.iter().position(|line| is_table(line)) };
    let Some(first) = first else { return text.to_owned() };
    let is_other_table = |line: &str| commented_out(line).unwrap_or(line).starts_with('[') && !is_table(line);
    let within = lines[first..].iter().take_while(|line| table.is_empty() || !is_other_table(line));
    let own = within.enumerate().find(|(_, line)| is_key(line)).map(|(at, _)| first + at);
    for at in [(!table.is_empty()).then_some(first), own].into_iter().flatten() {
        lines[at] = commented_out(lines[at]).unwrap_or(lines[at]);
    }
    lines.concat()
}

/// The file with a value that stands nowhere in it: above the first table, or in a table of its own at the end.
fn added(text: &str, way: &str, value: &str) -> String {
    let (table, key) = parted(way);
    let line = format!("{key} = {value}\n");
    if !table.is_empty() {
        return match span(text, table).is_some() {
            // Right below the table's name.
            true => text.replacen(&format!("\n[{table}]\n"), &format!("\n[{table}]\n{line}"), 1),
            false => format!("{}\n\n[{table}]\n{line}", text.trim_end()),
        };
    }
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let first = lines.iter().position(|line| line.starts_with('[')).unwrap_or(lines.len());
    // The comments right above the table are about the table.
    let above = lines[..first].iter().rev().take_while(|line| line.starts_with('#')).count();
    [&lines[..first - above], &[&*format!("{line}\n")], &lines[first - above..]].concat().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_value_is_a_text() {
        for (typed, wanted) in [
            ("24", "24"),
            (" 2027-06-01 ", "2027-06-01"),
            ("\"24\"", "\"24\""),
            ("Opptakskontoret", "\"Opptakskontoret\""),
            ("2 # 3", "2 # 3"),
            ("1\nid = 2", "\"\"\"\n1\nid = 2\"\"\""),
        ] {
            assert_eq!(literal(typed), wanted);
        }
    }
    use crate::program::{DEFAULT, Program};

    #[test]
    fn only_the_value_is_another() {
        let set = |way: &str, value: &str| edited(DEFAULT, &[(way.to_owned(), value.to_owned())]);
        let later = set("gathering.1.first", "2021-10-18");
        let differ = |text: &str| DEFAULT.lines().zip(text.lines()).filter(|(one, other)| one != other).count();
        assert_eq!((differ(&later), later.lines().count()), (1, DEFAULT.lines().count()));
        assert_eq!(Program::read(&later, "p").unwrap().gathering[1].first.to_string(), "2021-10-18");
        let places = set("places", "30");
        assert!(places.contains("\nplaces = 30 "), "the comment behind stays");
        assert_eq!(Program::read(&places, "p").unwrap().places.unwrap().get(), 30);
        let source = [
            ("primary.kind", "\"lotto\""),
            ("primary.text", "\"Lotto\""),
            ("primary.date", "2021-06-19"),
            ("fallback.kind", "\"dice\""),
            ("fallback.text", "\"Terning\""),
            ("fallback.date", "2021-06-21"),
            ("fallback.digits", "20"),
        ];
        let source = source.map(|(way, value)| (format!("seed_source.{way}"), value.to_owned()));
        let program = Program::read(&edited(DEFAULT, &source), "p").unwrap();
        let fallback = program.seed_source.unwrap().fallback;
        // What nobody named stays commented out.
        assert_eq!((fallback.date.to_string(), fallback.text_nn), ("2021-06-21".to_owned(), None));
        // A file of one's own, in which nothing is commented out.
        let own: String = DEFAULT.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        let own = edited(&own, &[("reply_days".to_owned(), "5".to_owned()), ("contact.name".to_owned(), "\"A\"".to_owned())]);
        let own = edited(&own, &[("contact.email".to_owned(), "\"a@example.no\"".to_owned())]);
        let program = Program::read(&own, "p").unwrap();
        assert_eq!((program.reply_days.unwrap().get(), program.contact.unwrap().name), (5, "A".to_owned()));
    }
}
