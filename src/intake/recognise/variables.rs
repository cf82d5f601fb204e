//! What is read as one: a column, the columns of one field of the participants, or the tick boxes of one question.

use std::collections::BTreeSet;

use super::blocks::{Family, Stem};
use super::heading::Heading;
use super::look::Look;
use super::sample::{Profile, Sample};
use super::synonyms::Meaning;
use super::tools::Own;
use super::vocabulary::{folded, folded_words, parts};
use crate::model::{Field, ParticipantField};

/// Whose a column can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Level {
    /// The application's.
    Application,
    /// A participant's.
    Participant,
    /// Either: the sheet has a row per participant.
    Either,
}

/// What several columns are together, or one alone.
pub(super) struct Variable {
    /// The columns, each with its participant's number where it has one.
    pub columns: Family,
    pub level: Level,
    pub profile: Profile,
    pub words: Vec<String>,
    pub listed: Option<Meaning>,
    pub asked: Option<Meaning>,
    pub near: Option<Meaning>,
    pub tool: Option<Own>,
    pub is_ticks: bool,
    /// Within the blocks its position, from 1.
    pub position: usize,
    /// For a sheet with a row per participant: whether it is the same on the rows of an application.
    pub is_constant: Option<bool>,
    /// Whether it numbers applications: the same on the rows of each, and different between them.
    pub is_key: bool,
    /// Whether it links its sheet to another.
    pub is_link: bool,
    /// Whether its cells are lists whose parts come again from row to row.
    pub choices: bool,
}

impl Variable {
    /// Whether its header stands in the list for the municipality.
    pub fn is_listed_municipality(&self) -> bool {
        self.listed == Some(Meaning::Application(Field::Municipality))
    }
}

/// The blocks, with those columns beside them that the list or the mapping counts to a participant.
pub(super) fn by_list(mut families: Vec<Family>, headings: &[Heading], free: &[usize]) -> Vec<Family> {
    let mut more: Vec<(ParticipantField, Family)> = Vec::new();
    let taken: BTreeSet<usize> = families.iter().flatten().map(|(_, at)| *at).collect();
    for at in free.iter().copied().filter(|at| !taken.contains(at)) {
        let heading = &headings[at];
        let said = |heading: &Heading| heading.mapped.flatten().or(heading.listed).or(heading.asked);
        let Some(Meaning::Participant(field, Some(number))) = said(heading) else { continue };
        // One whose header alone is worded otherwise belongs to the others of its field.
        let is_of = |family: &&mut Family| {
            family.iter().all(|(known, _)| *known != number)
                && family.iter().all(|(_, at)| matches!(said(&headings[*at]), Some(Meaning::Participant(own, _)) if own == field))
        };
        if let Some(family) = families.iter_mut().find(is_of) {
            family.push((number, at));
            family.sort_unstable();
            continue;
        }
        match more.iter_mut().find(|(own, family)| *own == field && family.iter().all(|(known, _)| *known != number)) {
            Some((_, family)) => family.push((number, at)),
            None => more.push((field, vec![(number, at)])),
        }
    }
    families.extend(more.into_iter().map(|(_, family)| family));
    families
}

/// The columns of a form, by the participant in whose part they stand.
pub(super) fn by_slots(headings: &[Heading], stems: &[Stem]) -> Vec<Family> {
    let mut families: Vec<(&[String], Family)> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let Some(slot) = heading.slot else { continue };
        let words = &stems[at].words[..];
        match families.iter_mut().find(|(known, family)| *known == words && family.iter().all(|(number, _)| *number != slot)) {
            Some((_, family)) => family.push((slot, at)),
            None => families.push((words, vec![(slot, at)])),
        }
    }
    families.into_iter().map(|(_, family)| family).collect()
}

pub(super) fn variables(
    headings: &[Heading],
    sample: &Sample<'_>,
    tools: &[Option<(&'static str, Own)>],
    families: Vec<Family>,
    is_wide: bool,
) -> Vec<Variable> {
    let mut taken = vec![false; headings.len()];
    let mut variables = Vec::new();
    let variable = |columns: Family, level: Level, is_ticks: bool, position: usize| {
        let first = columns[0].1;
        let profile = Profile::together(columns.iter().map(|(_, at)| &sample.profiles[*at]));
        let profile = match &columns[..] {
            [(_, at)] => sample.profiles[*at].clone(),
            _ => profile,
        };
        let mapped = columns.iter().find_map(|(_, at)| headings[*at].mapped.flatten());
        let first_of = |said: fn(&Heading) -> Option<Meaning>| {
            columns.iter().find_map(|(_, at)| said(&headings[*at])).map(Meaning::unnumbered)
        };
        let listed = mapped.map(Meaning::unnumbered).or_else(|| first_of(|heading| heading.listed));
        let (asked, near) = (first_of(|heading| heading.asked), first_of(|heading| heading.near));
        let tool = tools[first].map(|(_, own)| own);
        let words = folded_words(&headings[first].text);
        let choices = level != Level::Participant && has_choices(&profile);
        Variable {
            columns,
            level,
            profile,
            words,
            listed,
            asked,
            near,
            tool,
            is_ticks,
            position,
            is_constant: None,
            is_key: false,
            is_link: headings[first].is_link,
            choices,
        }
    };
    for (position, family) in (1..).zip(families) {
        for (_, at) in &family {
            taken[*at] = true;
        }
        variables.push(variable(family, Level::Participant, false, position));
    }
    for group in ticks(headings, sample, &taken) {
        for at in &group {
            taken[*at] = true;
        }
        variables.push(variable(group.into_iter().map(|at| (0, at)).collect(), Level::Application, true, 0));
    }
    let level = if is_wide { Level::Application } else { Level::Either };
    for at in (0..headings.len()).filter(|at| !taken[*at] && headings[*at].mapped != Some(None)) {
        if tools[at].is_some_and(|(_, own)| own == Own::Aside) {
            continue;
        }
        variables.push(variable(vec![(0, at)], level, false, 0));
    }
    variables
}

/// Whether cells are lists of a few choices.
fn has_choices(profile: &Profile) -> bool {
    if profile.filled < 3
        || profile.share(Look::LongText) > 40
        || profile.share(Look::Email) + profile.share(Look::RecentDate) > 10
    {
        return false;
    }
    let (mut all, mut cells, mut different) = (0_u32, 0_u32, BTreeSet::new());
    for (value, count) in &profile.values {
        let parts: Vec<String> = parts(value).map(folded).collect();
        all += u32::try_from(parts.len()).unwrap_or(0) * count;
        cells += count;
        different.extend(parts);
    }
    let short = different.iter().all(|part| part.len() <= 60 && part.chars().any(char::is_alphabetic));
    short && all * 10 >= cells * 13 && different.len() * 5 <= all as usize * 3
}

/// Groups of columns with one question and a choice each, of which nothing but ticks or the choice itself stands below.
fn ticks(headings: &[Heading], sample: &Sample<'_>, taken: &[bool]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (at, heading) in headings.iter().enumerate().filter(|(at, heading)| !taken[*at] && heading.mapped != Some(None)) {
        let Some((question, choice)) = question_and_choice(&heading.text) else { continue };
        let profile = &sample.profiles[at];
        let is_choice = |value: &String| folded_words(value) == folded_words(choice);
        let only_ticks = profile.values.iter().all(|(value, _)| is_tick(value) || is_choice(value));
        if !only_ticks || headings.get(at).is_none_or(|heading| heading.slot.is_some()) {
            continue;
        }
        let question = folded(question);
        match groups.iter_mut().find(|(known, columns)| *known == question && columns.last() == at.checked_sub(1).as_ref()) {
            Some((_, columns)) => columns.push(at),
            None => groups.push((question, vec![at])),
        }
    }
    let filled = |columns: &[usize]| columns.iter().any(|at| sample.profiles[*at].filled > 0);
    groups.into_iter().map(|(_, columns)| columns).filter(|columns| columns.len() > 1 && filled(columns)).collect()
}

/// Whether a cell is a tick, or says that there is none.
pub(in crate::intake) fn is_tick(text: &str) -> bool {
    const TICKS: [&str; 20] = [
        "1", "0", "x", "ja", "nei", "yes", "no", "true", "false", "sant", "usann", "checked", "unchecked", "valgt", "ikke valgt",
        "vald", "y", "n", "✓", "✔",
    ];
    TICKS.contains(&text.to_lowercase().as_str())
}

/// The question and the choice of a tick box's header: `Sektor – Helse`, `Hvilke sektorer? [Helse]`, `Sektorer: Helse`, `Sektorer / Helse`.
pub(in crate::intake) fn question_and_choice(header: &str) -> Option<(&str, &str)> {
    let header = header.trim();
    let bracketed = header.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    let rounded = || header.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let apart = || [" / ", ": ", " – ", " - ", " — ", "/", " | "].into_iter().find_map(|sign| header.rsplit_once(sign));
    let (question, choice) = bracketed.or_else(apart).or_else(rounded)?;
    let (question, choice) = (question.trim(), choice.trim());
    (!question.is_empty() && !choice.is_empty()).then_some((question, choice))
}

/// For each row but the first whether it is of the same application as the row above, by the municipality or the number; none where no
/// row is.
pub(super) fn groups(variables: &[Variable], sample: &Sample<'_>) -> Option<Vec<bool>> {
    let single =
        || variables.iter().filter_map(|variable| if let [(_, at)] = variable.columns[..] { Some((variable, at)) } else { None });
    let by_list = |field: Field| single().find(move |(variable, _)| variable.listed == Some(Meaning::Application(field)));
    let by_contents = || {
        let share = |variable: &Variable| variable.profile.share(Look::Municipality);
        single()
            .filter(|(variable, _)| share(variable) >= 60)
            .max_by_key(|(variable, at)| (variable.profile.filled, std::cmp::Reverse(*at)))
    };
    let by_number = || {
        single()
            .find(|(variable, at)| *at == 0 && variable.profile.share(Look::Number) + variable.profile.share(Look::Serial) >= 90)
    };
    let (_, key) =
        by_list(Field::ApplicationNumber).or_else(|| by_list(Field::Municipality)).or_else(by_contents).or_else(by_number)?;
    let cell = |row: usize| sample.rows[row].get(key).copied().unwrap_or("");
    let same: Vec<bool> = (1..sample.rows.len()).map(|row| cell(row) == cell(row - 1) || cell(row).is_empty()).collect();
    let count = same.iter().filter(|same| **same).count();
    (count * 5 >= same.len() * 2 && count > 1).then_some(same)
}

/// Whether a column is the same on the rows of an application; none where that cannot be told.
pub(super) fn constancy(same: &[bool], sample: &Sample<'_>, column: usize) -> Option<bool> {
    let cell = |row: usize| sample.rows[row].get(column).copied().unwrap_or("");
    let pairs = (1..).zip(same).filter(|(_, same)| **same).map(|(row, _)| (cell(row - 1), cell(row)));
    let (mut count, mut differ) = (0, 0);
    for (before, after) in pairs.filter(|(before, after)| !(before.is_empty() && after.is_empty())) {
        count += 1;
        // A value on an application's first row only is the application's, too.
        differ += usize::from(before != after && !after.is_empty());
    }
    match (count, differ) {
        (0, _) => None,
        (count, differ) if differ * 20 <= count => Some(true),
        (count, differ) if differ * 10 >= count * 3 => Some(false),
        _ => None,
    }
}

/// Whether a column numbers applications: one value on the rows of each, perhaps on the first alone, and none of it on another's.
pub(super) fn is_key(same: &[bool], sample: &Sample<'_>, column: usize) -> bool {
    let cell = |row: usize| sample.rows[row].get(column).copied().unwrap_or("");
    let firsts: Vec<&str> = (0..sample.rows.len()).filter(|row| *row == 0 || !same[row - 1]).map(cell).collect();
    let mut different = firsts.clone();
    different.sort_unstable();
    different.dedup();
    let looks = &sample.profiles[column];
    let is_code = |text: &&&str| text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains(' ') && text.len() <= 20;
    let is_code = firsts.iter().filter(is_code).count() * 5 >= firsts.len() * 4
        && looks.share(Look::RecentDate) + looks.share(Look::Municipality) + looks.share(Look::Email) < 20;
    constancy(same, sample, column) == Some(true)
        && is_code
        && different.len() == firsts.len()
        && firsts.iter().all(|text| !text.is_empty())
}
