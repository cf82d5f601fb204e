//! Which columns belong to which participant, where participants stand beside each other in a row.
//!
//! Headers that repeat with one period are the participants: the k-th block is the k-th person, by position. Compared are stems: the
//! words of a header without its numbers, since tools number copies in ways of their own (`Navn2`, `Navn.1`, `E-post (2)`). All names
//! first and then all addresses is a layout, too. Where headers are codes (`Q1`, `v12`), the addresses' period counts.

use std::collections::BTreeMap;

use super::heading::Heading;
use super::look::Look;
use super::sample::Sample;
use super::vocabulary::folded_words;

/// More columns are no form that anybody made by hand; they are not looked through for blocks.
const MOST_COLUMNS: usize = 600;
/// A form has not more participants than this.
const MOST_BLOCKS: usize = 12;
/// Rows that are looked at for cells that are blank together.
const LOOKED_AT: usize = 100;

/// A header as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stem {
    /// Its words without numbers.
    pub words: Vec<String>,
    /// Its numbers: counted, ordinal, or a letter beside a word for a person.
    pub numbers: Vec<u32>,
}

/// The stem of a header.
pub(super) fn stem(header: &str) -> Stem {
    const ORDINALS: [&[&str]; 5] = [
        &["forste", "fyrste", "first", "en", "ein", "one", "a"],
        &["andre", "annen", "second", "to", "two", "b"],
        &["tredje", "third", "tre", "three", "c"],
        &["fjerde", "fourth", "fire", "four", "d"],
        &["femte", "fifth", "fem", "five", "e"],
    ];
    let mut stem = Stem { words: Vec::new(), numbers: Vec::new() };
    let words = folded_words(header);
    for (at, word) in words.iter().enumerate() {
        let is_beside_person = || words[at.saturating_sub(1)..words.len().min(at + 3)].iter().any(|word| is_person_word(word));
        let ordinal = || ORDINALS.iter().position(|all| all.contains(&word.as_str())).filter(|_| is_beside_person());
        // "Nærmeste leder til A"
        let letter = || match word.as_bytes() {
            [letter @ b'a'..=b'h'] if at > 0 && at + 1 == words.len() => Some(usize::from(letter - b'a')),
            _ => None,
        };
        match (word.parse::<u32>(), ordinal().or_else(letter)) {
            (Ok(number @ 0..=999), _) => stem.numbers.push(number),
            (_, Some(number)) => stem.numbers.push(u32::try_from(number + 1).unwrap_or(0)),
            _ => stem.words.push(word.clone()),
        }
    }
    stem
}

/// The stem of what a header ends with: of two rows the lower, else what stands behind the last bracket, colon or dash.
pub(super) fn tail(heading: &Heading) -> Stem {
    let text = heading.below.as_deref().unwrap_or(&heading.text).trim();
    let bare = text.trim_end_matches([']', ')']);
    let at =
        [" – ", " - ", ": ", " / ", "[", "|"].into_iter().filter_map(|sign| bare.rfind(sign).map(|at| at + sign.len())).max();
    let at = at.filter(|at| *at < bare.len());
    let group = match (&heading.below, at) {
        (Some(below), _) => heading.text.strip_suffix(below.as_str()).unwrap_or(""),
        (None, Some(at)) => &bare[..at],
        (None, None) => "",
    };
    // Whoever answers questions, leads or steps in is no participant.
    if folded_words(group).iter().any(|word| is_other_person(word)) {
        return stem(&heading.text);
    }
    stem(at.map_or(text, |at| &bare[at..]))
}

/// Whether a folded word names somebody who is no participant: a superior, a stand-in, whoever answers questions.
pub(super) fn is_other_person(word: &str) -> bool {
    const OTHERS: [&str; 16] = [
        "kontakt", "contact", "vara", "reserve", "stedfortred", "deput", "substitute", "leder", "leiar", "narmeste", "narmaste",
        "overordn", "sjef", "manager", "supervisor", "saksbehandler",
    ];
    OTHERS.iter().any(|other| word.starts_with(other))
}

/// Whether a word is one for a participant.
pub(super) fn is_person_word(word: &str) -> bool {
    const PERSONS: [&str; 14] = [
        "pameld", "deltaker", "deltakar", "kandidat", "person", "participant", "member", "medlem", "attendee", "candidate",
        "delt", "soker", "sokar", "ansatt",
    ];
    PERSONS.iter().any(|person| word.starts_with(person))
}

/// A field of the participants: the columns of it, each with the participant's number.
pub(super) type Family = Vec<(u32, usize)>;

/// The participants' blocks: their fields, in the order of the columns; columns are positions among the headers.
/// `tails` are the stems of what headers end with, behind their group.
pub(super) fn families(stems: &[Stem], tails: &[Stem], sample: &Sample<'_>) -> Vec<Family> {
    if stems.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let ids = ids(stems);
    let coded = is_coded(&ids, stems);
    let mut families = match coded {
        true => by_addresses(sample, stems.len()).unwrap_or_default(),
        false => {
            // Whole headers, else what stands behind the name of a group: the layout that more columns fit.
            let tails = self::ids(tails);
            let all = [by_period(&ids, stems, sample), by_field(&ids), by_period(&tails, stems, sample)];
            let size = |families: &Vec<Family>| families.iter().map(Vec::len).sum::<usize>();
            let best = all.iter().flatten().map(size).max().unwrap_or(0);
            all.into_iter().flatten().find(|families| size(families) == best).unwrap_or_default()
        }
    };
    if !coded && (families.is_empty() || contradicts(&families, stems)) {
        families = by_number(&ids, stems);
    }
    let persons = |family: &Family| {
        let (filled, hits) = family.iter().fold((0, 0), |(filled, hits), (_, column)| {
            let profile = &sample.profiles[*column];
            (filled + profile.filled, hits + profile.count(Look::Email) + profile.count(Look::Person))
        });
        hits * 2 > filled
    };
    let says_person = |family: &Family| {
        const NAMES: [&str; 6] = ["navn", "namn", "name", "epost", "email", "mail"];
        family.iter().all(|(_, column)| stems[*column].words.iter().any(|word| NAMES.contains(&word.as_str())))
    };
    // Columns that repeat and hold no person are no participants.
    if !families.iter().any(|family| persons(family) || says_person(family)) {
        return Vec::new();
    }
    renumber(&mut families, stems);
    families
}

/// A number for each different stem.
fn ids(stems: &[Stem]) -> Vec<usize> {
    let mut known: BTreeMap<&[String], usize> = BTreeMap::new();
    stems
        .iter()
        .map(|stem| {
            let next = known.len();
            *known.entry(&stem.words).or_insert(next)
        })
        .collect()
}

/// Whether most headers are one code with a number behind: `Q1`, `v12`, `Spørsmål 3`.
fn is_coded(ids: &[usize], stems: &[Stem]) -> bool {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (id, _) in ids.iter().zip(stems).filter(|(_, stem)| stem.words.len() <= 1 && !stem.numbers.is_empty()) {
        *counts.entry(*id).or_default() += 1;
    }
    counts.values().any(|count| count * 5 > ids.len() * 3 && *count >= 8)
}

/// Whether a header asks for a name.
fn is_name(stem: &Stem) -> bool {
    stem.words.iter().any(|word| ["navn", "namn", "name"].iter().any(|name| word.starts_with(name) || word.ends_with(name)))
}

/// What it is worth, in columns, that every block begins with a name: of two that are shifted, that is the likelier one.
const NAME_LEADS: f64 = 0.5;

/// Blocks that follow each other, with the same headers in the same order.
fn by_period(ids: &[usize], stems: &[Stem], sample: &Sample<'_>) -> Option<Vec<Family>> {
    let mut best: Option<(f64, usize, usize, usize)> = None;
    for period in 2..=ids.len() / 2 {
        let mut start = 0;
        while start + 2 * period <= ids.len() {
            let same = (start + period..ids.len()).take_while(|at| ids[*at] == ids[at - period]).count();
            let count = 1 + same / period;
            if !(2..=MOST_BLOCKS).contains(&count) || !all_different(&ids[start..start + period]) {
                start += 1;
                continue;
            }
            let coverage = f64::from(u32::try_from(count * period).unwrap_or(u32::MAX));
            let leads = (0..count).all(|block| {
                sample.profiles[start + block * period].share(Look::Named) >= 50 || is_name(&stems[start + block * period])
            });
            let score = coverage * (1.0 - incoherence(sample, start, period, count)) + if leads { NAME_LEADS } else { 0.0 };
            if best.is_none_or(|(before, ..)| score > before + 0.01) {
                best = Some((score, start, period, count));
            }
            start += 1;
        }
    }
    let (_, start, period, count) = best?;
    let mut blocks: Vec<Vec<usize>> =
        (0..count).map(|block| (0..period).map(|at| start + block * period + at).collect()).collect();
    let wanted: Vec<usize> = ids[start..start + period].to_vec();
    // A block with a column more or less than the others is a block all the same.
    while let Some(before) = blocks.first().and_then(|first| partial(ids, &wanted, first[0], false)) {
        blocks.insert(0, before);
    }
    while let Some(after) = blocks.last().and_then(|last| partial(ids, &wanted, *last.last()? + 1, true)) {
        blocks.push(after);
    }
    let family = |id: &usize| {
        let of = |(block, number): (&Vec<usize>, u32)| Some((number, *block.iter().find(|at| ids[**at] == *id)?));
        blocks.iter().zip(1..).filter_map(of).collect()
    };
    Some(wanted.iter().map(family).collect())
}

fn all_different(ids: &[usize]) -> bool {
    (1..ids.len()).all(|at| !ids[..at].contains(&ids[at]))
}

/// The columns that end right before, or begin at, a position and have nearly all headers of a block in its order.
fn partial(ids: &[usize], wanted: &[usize], at: usize, forward: bool) -> Option<Vec<usize>> {
    const MORE: usize = 3;
    let window: Vec<usize> = match forward {
        true => (at..ids.len().min(at + wanted.len() + MORE)).collect(),
        false => (at.saturating_sub(wanted.len() + MORE)..at).collect(),
    };
    let mut found = Vec::new();
    let mut next = 0;
    for column in window {
        if let Some(offset) = wanted[next..].iter().position(|id| *id == ids[column]) {
            found.push(column);
            next += offset + 1;
        }
    }
    (found.len() * 4 >= wanted.len() * 3 && found.len() >= 2 && found.len() < wanted.len() + 1).then_some(found)
}

/// How far the cells of blocks are not blank together: 0 where each person is there or is not.
fn incoherence(sample: &Sample<'_>, start: usize, period: usize, count: usize) -> f64 {
    let used: Vec<bool> =
        (0..period).map(|at| (0..count).any(|block| sample.profiles[start + block * period + at].filled > 0)).collect();
    let width = used.iter().filter(|used| **used).count();
    if width == 0 {
        return 0.0;
    }
    let (mut sum, mut blocks) = (0.0, 0.0);
    for row in 0..sample.rows.len().min(LOOKED_AT) {
        for block in 0..count {
            let filled = (0..period).filter(|at| used[*at] && sample.is_filled(row, start + block * period + at)).count();
            let share = |part: usize| f64::from(u32::try_from(part).unwrap_or(0)) / f64::from(u32::try_from(width).unwrap_or(1));
            sum += share(filled).min(share(width - filled));
            blocks += 1.0;
        }
    }
    if blocks == 0.0 { 0.0 } else { sum / blocks }
}

/// Fields that follow each other: all names, then all addresses.
fn by_field(ids: &[usize]) -> Option<Vec<Family>> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        match runs.last_mut() {
            Some((start, length)) if ids[*start] == *id => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, length) in runs.iter().filter(|(_, length)| (2..=MOST_BLOCKS).contains(length)) {
        *counts.entry(*length).or_default() += 1;
    }
    let (length, _) = counts.into_iter().filter(|(_, times)| *times > 1).max_by_key(|(length, times)| length * times)?;
    let family = |(start, _): &(usize, usize)| (1..).zip(*start..start + length).collect();
    Some(runs.iter().filter(|(_, own)| *own == length).map(family).collect())
}

/// Whether headers that count participants are counted otherwise by their places: by name ("Deltaker 2 navn"), or because some fields are
/// numbered 1, 2, 3 as their blocks are and another is not. A tool that counts copies never begins with 1.
fn contradicts(families: &[Family], stems: &[Stem]) -> bool {
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    let by_name = families.iter().flatten().any(|(number, at)| match said_number(&stems[*at]) {
        Some(said) => *numbers.entry(*number).or_insert(said) != said,
        None => false,
    });
    let own = |at: usize| if let [number] = stems[at].numbers[..] { Some(number) } else { None };
    let are_counted = |family: &Family| family.len() > 1 && family.iter().all(|(number, at)| own(*at) == Some(*number));
    let differs = |family: &Family| family.iter().any(|(number, at)| own(*at).is_some_and(|own| own != *number));
    by_name || (families.iter().any(are_counted) && families.iter().any(differs))
}

/// Whether the headers of a field have numbers that go down where the participants go on ("Navn 2" before "Navn 1").
pub(super) fn is_out_of_order(family: &Family, stems: &[Stem]) -> bool {
    let mut sorted = family.clone();
    sorted.sort_unstable();
    let numbers: Vec<u32> = sorted.iter().filter_map(|(_, at)| stems[*at].numbers.last().copied()).collect();
    numbers.windows(2).any(|pair| pair[1] < pair[0])
}

/// The number that a header gives a participant by name.
fn said_number(stem: &Stem) -> Option<u32> {
    let by_name = stem.words.iter().any(|word| is_person_word(word));
    if let (true, [number]) = (by_name, &stem.numbers[..]) { Some(*number) } else { None }
}

/// Stems that stand there with the numbers 1, 2, 3, wherever.
fn by_number(ids: &[usize], stems: &[Stem]) -> Vec<Family> {
    let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, id) in ids.iter().enumerate() {
        all.entry(*id).or_default().push(at);
    }
    // A field that begins with another number lacks the first participant's column, unless none begins with 1.
    let is_counted =
        all.values().any(|columns| columns.len() > 1 && columns.iter().any(|at| stems[*at].numbers.last() == Some(&1)));
    let family = |columns: Vec<usize>| -> Option<Family> {
        let numbers: Vec<u32> = columns.iter().filter_map(|at| stems[*at].numbers.last().copied()).collect();
        let differ = (1..numbers.len()).all(|at| !numbers[..at].contains(&numbers[at]));
        let fits = columns.len() > 1 && columns.len() <= MOST_BLOCKS && numbers.len() == columns.len() && differ;
        fits.then(|| {
            let mut sorted: Vec<(u32, usize)> = numbers.iter().copied().zip(columns).collect();
            sorted.sort_unstable();
            (1..).zip(sorted).map(|(rank, (number, at))| (if is_counted { number } else { rank }, at)).collect()
        })
    };
    let mut families: Vec<Family> = all.into_values().filter_map(family).collect();
    families.sort_by_key(|family| family[0].1);
    families
}

/// Addresses at equal distances, with a person's name before the first: the blocks of headers that say nothing.
fn by_addresses(sample: &Sample<'_>, width: usize) -> Option<Vec<Family>> {
    const ENOUGH: u32 = 60;
    let of = |look: Look| -> Vec<usize> {
        (0..width).filter(|at| sample.profiles[*at].filled > 0 && sample.profiles[*at].share(look) >= ENOUGH).collect()
    };
    let (emails, persons) = (of(Look::Email), of(Look::Person));
    let mut best: Option<(usize, usize, usize)> = None;
    for (at, first) in emails.iter().enumerate() {
        for second in &emails[at + 1..] {
            let period = second - first;
            let count = (0..).take_while(|step| emails.contains(&(first + step * period))).count();
            if period > 1 && count > 2 && count <= MOST_BLOCKS && best.is_none_or(|(before, _, _)| count > before) {
                best = Some((count, *first, period));
            }
        }
    }
    let (count, first, period) = best?;
    let named = persons.iter().filter(|at| **at < first && first - **at < period).min().copied();
    let start = named.unwrap_or(first);
    let family = |offset: usize| -> Family {
        let column = |block: usize| start + block * period + offset;
        (0..count)
            .map(column)
            .filter(|at| *at < width)
            .enumerate()
            .map(|(block, at)| (u32::try_from(block + 1).unwrap_or(0), at))
            .collect()
    };
    Some((0..period).map(family).collect())
}

/// Where the headers themselves count the participants, they are counted so; else by position.
fn renumber(families: &mut [Family], stems: &[Stem]) {
    let count = families.iter().flatten().map(|(number, _)| *number).max().unwrap_or(0);
    let said = |number: u32, columns: &mut dyn Iterator<Item = usize>| -> Option<u32> {
        let mut numbers = columns.map(|at| said_number(&stems[at]));
        let first = numbers.next()??;
        numbers.all(|other| other == Some(first)).then_some(first).filter(|first| (1..=count).contains(first) || *first == number)
    };
    let own: Vec<Option<u32>> = (1..=count)
        .map(|number| said(number, &mut families.iter().flatten().filter(|(own, _)| *own == number).map(|(_, at)| *at)))
        .collect();
    let all: Option<Vec<u32>> = own.into_iter().collect();
    let Some(all) = all.filter(|all| (1..all.len()).all(|at| !all[..at].contains(&all[at]))) else { return };
    for (number, _) in families.iter_mut().flatten() {
        *number = all[*number as usize - 1];
    }
}
