//! One value that several cells hold together: the number and the name of a municipality, the lead and its partners, a tick box per
//! sector, a number and its unit in the header. It is put together once everything is read, and remembers all its cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::recognise::column::Column;
use crate::intake::recognise::columns::Table;
use crate::intake::recognise::looks::says_nothing;
use crate::intake::recognise::synonyms::Meaning;
use crate::intake::recognise::variables::{is_tick, question_and_choice};
use crate::intake::recognise::vocabulary::{folded, folded_words};
use crate::model::{Address, Entry, Field, ParticipantField, Record, Texts, trimmed};
use crate::register::{Found, Register};

/// What headers say of the cells below, by sheet and column: the choice of a tick box; the unit of bare numbers, or the zone of times, with
/// the header's cell.
#[derive(Default)]
pub(in crate::intake) struct Choices {
    ticked: BTreeMap<(u16, u16), String>,
    units: BTreeMap<(u16, u16), (&'static str, Address)>,
}

impl Choices {
    /// Notes the choices of a table that has a column for each.
    pub fn note(&mut self, table: &Table, sheet: u16) {
        for column in several(table, Field::Sectors) {
            let choice = question_and_choice(column.asks()).map_or(column.asks().trim(), |(_, choice)| choice);
            self.ticked.insert((sheet, column.address(sheet).column), choice.to_owned());
        }
        for column in &table.columns {
            let unit = column.meaning.and_then(|meaning| {
                let is_length =
                    matches!(meaning, Meaning::Participant(ParticipantField::Education | ParticipantField::Experience, _));
                // Where headers are codes, so may answers be: a bare number is no number of years unless the question says so.
                let coded = column.question.is_some() && is_length;
                unit(column.asks(), meaning).or(coded.then_some(UNKNOWN))
            });
            let address = column.address(sheet);
            self.units.extend(unit.map(|unit| ((sheet, address.column), (unit, address))));
        }
    }
}

/// Stands behind a bare number that may be a code: nobody can tell how much it is.
const UNKNOWN: &str = "?";

/// The unit or the zone that a header says: in brackets, or behind "i" or "antall"; none where it says more than that.
fn unit(header: &str, meaning: Meaning) -> Option<&'static str> {
    use ParticipantField as P;
    const UNITS: [(&str, &[&str]); 5] = [
        ("år", &["år", "years"]),
        ("stp", &["studiepoeng", "stp", "sp", "ects", "credits"]),
        ("mnd", &["måneder", "månader", "månadar", "mnd", "months"]),
        ("semestre", &["semester", "semestre", "semestrar", "semesters"]),
        ("vekttall", &["vekttall", "vekttal"]),
    ];
    let words = folded_words(header);
    let bracket = header.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| folded_words(inside));
    match meaning {
        Meaning::Application(Field::Received) => words.iter().any(|word| word == "utc" || word == "gmt").then_some("UTC"),
        Meaning::Participant(P::Education | P::Experience, _) => {
            const FILLERS: [&str; 12] =
                ["i", "in", "antall", "antal", "number", "of", "tal", "hele", "heile", "whole", "mange", "many"];
            let is_filler = |word: &String| FILLERS.contains(&word.as_str());
            let bare: Vec<String> = bracket.unwrap_or_default().into_iter().filter(|word| !is_filler(word)).collect();
            let behind = words.iter().skip_while(|word| !is_filler(word)).find(|word| !is_filler(word)).cloned();
            let said = if let [one] = &bare[..] { Some(one.clone()) } else { behind };
            let is_unit = |said: &str, words: &[&str]| words.iter().any(|word| folded(word) == said);
            let known = |said: &String| UNITS.into_iter().find(|(_, words)| is_unit(said, words)).map(|(unit, _)| unit);
            said.as_ref().and_then(known)
        }
        _ => None,
    }
}

/// Puts units behind bare numbers, and zones behind times without one.
fn with_units(records: &mut [Record], texts: &mut Texts, choices: &Choices) {
    if choices.units.is_empty() {
        return;
    }
    let mut whole = |entry: Entry| -> Option<Entry> {
        let (unit, header) = choices.units.get(&(entry.cell.sheet, entry.cell.column))?;
        let text = trimmed(texts.get(entry.text)).to_owned();
        // "ca 3" is as bare as "3".
        const ABOUT: [&str; 12] =
            ["ca", "cirka", "omtrent", "omlag", "rundt", "nesten", "over", "under", "minst", "inntil", "til", "about"];
        let mut parts = text.split([' ', '-', '–', '.', ',']).filter(|part| !part.is_empty());
        let is_part =
            |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) || ABOUT.contains(&part.to_lowercase().as_str());
        let is_bare = text.bytes().any(|byte| byte.is_ascii_digit()) && parts.all(is_part);
        let is_time = *unit == "UTC"
            && text.contains(':')
            && !text.contains('+')
            && !text.chars().any(|letter| letter.is_alphabetic() && letter != 'T');
        if text.is_empty() || !(if *unit == "UTC" { is_time } else { is_bare }) {
            return None;
        }
        texts.note_joined(entry.cell, vec![*header]);
        Some(Entry { text: texts.keep(&format!("{text} {unit}")), ..entry })
    };
    for record in records {
        if let Some(entry) = record.entry(Field::Received).and_then(&mut whole) {
            record.set(Field::Received, entry);
        }
        for slot in &mut record.participants {
            for field in [ParticipantField::Education, ParticipantField::Experience] {
                if let Some(entry) = slot.entry(field).and_then(&mut whole) {
                    slot.set(field, entry);
                }
            }
        }
    }
}

/// The columns of a table that hold a field together; none where one column holds it.
pub(in crate::intake) fn several(table: &Table, field: Field) -> impl Iterator<Item = &Column> {
    let of = move || table.columns.iter().filter(move |column| column.meaning == Some(Meaning::Application(field)));
    of().filter(move |_| of().count() > 1)
}

/// Puts the parts of every record together.
pub(in crate::intake) fn put_together(records: &mut [Record], texts: &mut Texts, choices: &Choices, register: &Register) {
    with_units(records, texts, choices);
    let pairs = numbers_beside_names(records, texts);
    for record in records.iter_mut().filter(|record| !record.parts.is_empty()) {
        let parts = std::mem::take(&mut record.parts);
        for field in [Field::Municipality, Field::Sectors] {
            let own: Vec<Entry> = parts.iter().filter(|(own, _)| *own == field).map(|(_, entry)| *entry).collect();
            let Some(first) = own.first() else { continue };
            let (used, text) = match field {
                Field::Sectors => sectors(&own, texts, choices),
                _ => municipalities(&own, texts, &pairs, register),
            };
            let cell = used.first().map_or(first.cell, |entry| entry.cell);
            if used.len() > 1 || field == Field::Sectors {
                texts.note_joined(cell, used.iter().skip(1).map(|entry| entry.cell).collect());
            }
            record.set(field, Entry { text: texts.keep(&text), cell });
        }
    }
}

/// The columns that hold numbers and names of the same municipalities, the number's first: both are filled in most rows.
fn numbers_beside_names(records: &[Record], texts: &Texts) -> BTreeSet<(u16, u16)> {
    let mut counts: BTreeMap<(u16, u16), (usize, usize)> = BTreeMap::new();
    for record in records.iter().filter(|record| !record.parts.is_empty()) {
        let own: Vec<&Entry> =
            record.parts.iter().filter(|(field, _)| *field == Field::Municipality).map(|(_, entry)| entry).collect();
        for number in &own {
            for name in own.iter().filter(|name| name.cell.column != number.cell.column) {
                let count = counts.entry((number.cell.column, name.cell.column)).or_default();
                count.0 += 1;
                let both = says(number, texts) && says(name, texts);
                count.1 += usize::from(both && is_number(number, texts) && !is_number(name, texts));
            }
        }
    }
    counts.into_iter().filter(|(_, (all, filled))| filled * 5 >= all * 3).map(|(columns, _)| columns).collect()
}

fn is_number(entry: &Entry, texts: &Texts) -> bool {
    trimmed(texts.get(entry.text)).chars().all(|letter| letter.is_ascii_digit() || !letter.is_alphanumeric())
}

fn says(entry: &Entry, texts: &Texts) -> bool {
    let text = trimmed(texts.get(entry.text));
    !text.is_empty() && !says_nothing(text) && !is_tick(text)
}

/// Whether an answer to "Together with whom?" says that it is with nobody: "Nei", "vi søker alene".
fn says_alone(text: &str, register: &Register) -> bool {
    const NO: [&str; 6] = ["nei", "no", "ingen", "ikke", "ikkje", "none"];
    const ALONE: [&str; 4] = ["alene", "åleine", "aleine", "alone"];
    let lower = text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let says = words.clone().next().is_some_and(|word| NO.contains(&word)) || words.any(|word| ALONE.contains(&word));
    // "Ingen andre enn Bremanger", "Nei, men Herøy vurderer": somebody is named.
    let names = || text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.len() > 2 && register.recognises(word));
    says && !register.recognises(text) && !names()
}

/// "Ja, Åsnes": the municipality, where the yes is no part of its name.
fn without_yes<'a>(text: &'a str, register: &Register) -> &'a str {
    let rest = ["Ja", "ja", "JA", "Yes", "yes"].into_iter().find_map(|yes| text.strip_prefix(yes));
    let rest = rest
        .and_then(|rest| rest.strip_prefix([',', ':', '.', ' ']))
        .map(|rest| rest.trim_start_matches([',', ':', '-', '–', ' ']));
    let rest = rest.map(|rest| {
        ["med ", "sammen med ", "saman med ", "with "].into_iter().find_map(|with| rest.strip_prefix(with)).unwrap_or(rest)
    });
    rest.filter(|rest| register.recognises(rest)).unwrap_or(text)
}

/// Number and name beside each other are one municipality, by "3405 Lillehammer"; lead and partners are several, by commas.
fn municipalities(own: &[Entry], texts: &Texts, pairs: &BTreeSet<(u16, u16)>, register: &Register) -> (Vec<Entry>, String) {
    let mut used: Vec<Entry> = own.iter().filter(|entry| says(entry, texts)).copied().collect();
    if used.len() > 1 {
        used.retain(|entry| !says_alone(trimmed(texts.get(entry.text)), register));
    }
    let text = |entry: &Entry| without_yes(trimmed(texts.get(entry.text)), register);
    let is_pair = |number: &&Entry, name: &&Entry| pairs.contains(&(number.cell.column, name.cell.column));
    // A bare number beside a name would be a municipality by both.
    let are_several = used.len() > 1;
    let whole = |entry: &Entry| match register.find(text(entry)) {
        Found::Municipalities(parts) if are_several && parts.len() == 1 && is_number(entry, texts) => {
            format!("{} {}", text(entry), register.distinct_name(parts[0].number))
        }
        _ => text(entry).to_owned(),
    };
    let pair = used.iter().find_map(|number| {
        let name = used.iter().find(|name| is_pair(&number, name))?;
        Some((*number, *name, paired(text(number), text(name))?))
    });
    let is_of_pair =
        |entry: &Entry| pair.as_ref().is_some_and(|(number, name, _)| [number.cell, name.cell].contains(&entry.cell));
    used.sort_by_key(|entry| (!is_of_pair(entry), pair.is_some() && !is_number(entry, texts), entry.cell));
    let others = used.iter().filter(|entry| !is_of_pair(entry)).map(whole);
    let written: Vec<String> = pair.iter().map(|(_, _, paired)| paired.clone()).chain(others).collect();
    let text = listed(&written.join(", "));
    (used, text)
}

/// Partners as some forms export them ("Røyrvik;#Namsskogan"), by commas.
fn listed(text: &str) -> String {
    text.replace(";#", ", ").replace(';', ", ")
}

/// Each number with its name, "4612 Sveio, 4637 Hyllestad"; none where there are not as many of both. That they agree is the register's
/// to tell.
fn paired(numbers: &str, names: &str) -> Option<String> {
    fn filled<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        parts.map(str::trim).filter(|part| !part.is_empty()).collect()
    }
    let numbers = filled(numbers.split(|letter: char| !letter.is_ascii_digit()));
    let by_signs = filled(names.split([',', '/', '&', '+', ';', '\n']));
    let by_words = filled(by_signs.iter().flat_map(|part| part.split(" og ")));
    let names = [vec![names], by_signs, by_words].into_iter().find(|parts| parts.len() == numbers.len())?;
    Some(numbers.iter().zip(names).map(|(number, name)| format!("{number} {name}")).collect::<Vec<_>>().join(", "))
}

/// The choices that are ticked; a box that holds its choice's text, or another, says that.
fn sectors(own: &[Entry], texts: &Texts, choices: &Choices) -> (Vec<Entry>, String) {
    const NO: [&str; 8] = ["0", "nei", "no", "false", "usann", "unchecked", "n", "ikke valgt"];
    let (mut used, mut ticked): (Vec<Entry>, Vec<&str>) = (Vec::new(), Vec::new());
    for entry in own {
        let text = trimmed(texts.get(entry.text));
        if text.is_empty() || says_nothing(text) || NO.contains(&text.to_lowercase().as_str()) {
            continue;
        }
        let choice = choices.ticked.get(&(entry.cell.sheet, entry.cell.column)).filter(|_| is_tick(text));
        used.push(*entry);
        ticked.push(choice.map_or(text, String::as_str));
    }
    let text = ticked.join("; ");
    (used, text)
}
