//! The corrected spreadsheet a week later: what came, went and changed, and which decisions still stand.
//!
//! Applications are the same when they are from the same municipality; of several from one, the most alike. A municipality that is not known is told by what is written.
//! Of what is left, those are the same that share a municipality or a participant's address: another lead, or a name that is known now.

use std::collections::BTreeMap;

use super::decisions;
use crate::model::{Address, Application, Field, Participant, ParticipantField, Trace, Value};
use crate::rules::read::texts::same_text;
use crate::rules::{Assessed, Assessment, Decision, Finding};

/// More pairs than this are not compared with each other.
const MOST_COMPARED: usize = 10_000;

/// One value that is not what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedValue {
    /// The key of the field's word in the texts; none for a column that the programme file balances by, with its header.
    pub field: Result<&'static str, String>,
    /// The participant's number.
    pub participant: Option<u32>,
    /// What it was.
    pub before: String,
    /// What it is.
    pub now: String,
    /// Where it stands now; where it stood, if it does no more.
    pub cell: Result<Address, Address>,
}

/// An application that is there in both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// Its position among the assessed ones before, and now.
    pub before: usize,
    /// See `before`.
    pub now: usize,
    /// The values that changed; none where it is the same.
    pub values: Vec<ChangedValue>,
    /// Findings that are there now and were not.
    pub new: Vec<Finding>,
    /// Findings that were there and are no more.
    pub gone: Vec<Finding>,
}

/// What became of a decision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stands {
    /// What it was about has not changed.
    Yes,
    /// What it was about has changed: somebody must confirm it.
    Confirm,
    /// There is nothing of the kind any more.
    Gone,
}

/// What changed from one intake to the next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// Applications that came, as positions among those assessed now.
    pub came: Vec<usize>,
    /// Applications that went, as positions among those assessed before.
    pub went: Vec<usize>,
    /// Those there in both, in the order of now.
    pub kept: Vec<Kept>,
    /// What became of each decision, in the order of their file.
    pub decisions: Vec<Stands>,
}

/// Compares two intakes, each with what the rules say of it without other decisions than those on the municipality.
pub fn changes(before: &Assessment, now: &Assessment, decisions: &[Decision]) -> Changes {
    let mut places: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, application) in before.applications.iter().enumerate() {
        places.entry(key(application, before)).or_default().0.push(index);
    }
    for (index, application) in now.applications.iter().enumerate() {
        places.entry(key(application, now)).or_default().1.push(index);
    }
    let mut changes = Changes { came: Vec::new(), went: Vec::new(), kept: Vec::new(), decisions: Vec::new() };
    for (mut old, mut new) in places.into_values() {
        let mut pairs = Vec::new();
        old.retain(|&was| {
            match new.iter().position(|&is| now.facts(&now.applications[is]) == before.facts(&before.applications[was])) {
                Some(at) => {
                    pairs.push((was, new.remove(at)));
                    false
                }
                None => true,
            }
        });
        // Of several from one municipality, the most alike.
        while let Some((_, was, is)) = nearest(before, &old, now, &new) {
            pairs.push((old.remove(was), new.remove(is)));
        }
        changes.kept.extend(pairs.into_iter().map(|(was, is)| kept(before, was, now, is)));
        changes.went.extend(old);
        changes.came.extend(new);
    }
    let traces = |all: &[usize], of: &Assessment| -> Vec<Trace> {
        all.iter().map(|&index| of.applications[index].trace(&of.intake)).collect()
    };
    if changes.went.len() * changes.came.len() <= MOST_COMPARED {
        let (went, came) = (traces(&changes.went, before), traces(&changes.came, now));
        let mut renamed = Vec::new();
        for (was, trace) in changes.went.iter().zip(&went) {
            let free = |at: &usize| !renamed.iter().any(|(_, is)| *is == changes.came[*at]);
            if let Some(at) = (0..came.len()).filter(free).find(|&at| came[at].is_like(trace)) {
                renamed.push((*was, changes.came[at]));
            }
        }
        changes.went.retain(|was| !renamed.iter().any(|(other, _)| other == was));
        changes.came.retain(|is| !renamed.iter().any(|(_, other)| other == is));
        changes.kept.extend(renamed.into_iter().map(|(was, is)| kept(before, was, now, is)));
    }
    changes.came.sort_unstable();
    changes.went.sort_unstable();
    changes.kept.sort_by_key(|kept| kept.now);
    changes.decisions = decisions.iter().map(|decision| stands(decision, before, now)).collect();
    changes
}

/// The two applications that differ in the fewest values, as positions in the lists.
fn nearest(before: &Assessment, old: &[usize], now: &Assessment, new: &[usize]) -> Option<(usize, usize, usize)> {
    let differ = |was: usize, is: usize| {
        let (was, is) = (&before.applications[old[was]], &now.applications[new[is]]);
        changed(before.received(was), now.received(is)).len()
    };
    if old.len() * new.len() > MOST_COMPARED {
        return Some((0, 0, 0));
    }
    let all = (0..old.len()).flat_map(|was| (0..new.len()).map(move |is| (was, is)));
    all.map(|(was, is)| (differ(was, is), was, is)).min()
}

/// What an application is known by.
fn key(application: &Assessed, of: &Assessment) -> String {
    match application.id {
        Some(id) => id.to_string(),
        None => format!("?{}", of.received(application).text(Field::Municipality).to_lowercase()),
    }
}

fn kept(old: &Assessment, before: usize, new: &Assessment, now: usize) -> Kept {
    let (was, is) = (&old.applications[before], &new.applications[now]);
    let same = |finding: &Finding, other: &Finding| (finding.code, finding.participant) == (other.code, other.participant);
    let found = |finding: &&Finding, in_all: &[Finding]| in_all.iter().any(|other| same(finding, other));
    let only = |all: &[Finding], others: &[Finding]| -> Vec<Finding> {
        all.iter().filter(|finding| !found(finding, others)).cloned().collect()
    };
    let mut values = changed(old.received(was), new.received(is));
    // The same moment in another spelling is no change.
    let same_moment = was.received.is_some() && was.received == is.received;
    values.retain(|value| !(same_moment && value.field == Ok(Field::Received.key())));
    Kept { before, now, values, new: only(&is.findings, &was.findings), gone: only(&was.findings, &is.findings) }
}

/// The values that differ, blanks aside.
fn changed(was: Application<'_>, is: Application<'_>) -> Vec<ChangedValue> {
    let mut values = Vec::new();
    for field in Field::ALL {
        values.extend(value(Ok(field.key()), None, was.value(field), is.value(field)));
    }
    let (own_before, own) = (was.attributes(), is.attributes());
    let names = own_before.keys().chain(own.keys().filter(|name| !own_before.contains_key(*name)));
    for name in names {
        values.extend(value(Err((*name).to_owned()), None, own_before.get(name).copied(), own.get(name).copied()));
    }
    fn numbered(application: Application<'_>) -> BTreeMap<u32, Participant<'_>> {
        application.participants().map(|participant| (participant.number, participant)).collect()
    }
    let (theirs_before, theirs) = (numbered(was), numbered(is));
    let numbers = theirs_before.keys().chain(theirs.keys().filter(|number| !theirs_before.contains_key(number)));
    for number in numbers {
        for field in ParticipantField::ALL {
            let (was, is) = (theirs_before.get(number), theirs.get(number));
            let (was, is) =
                (was.and_then(|participant| participant.value(field)), is.and_then(|participant| participant.value(field)));
            values.extend(value(Ok(field.short_key()), Some(*number), was, is));
        }
    }
    values
}

fn value(
    field: Result<&'static str, String>,
    participant: Option<u32>,
    was: Option<Value<'_>>,
    is: Option<Value<'_>>,
) -> Option<ChangedValue> {
    let (before, now) = (was.map_or("", |value| value.text.trim()), is.map_or("", |value| value.text.trim()));
    let cell = is.map(|value| Ok(value.cell)).or(was.map(|value| Err(value.cell)))?;
    let differ = same_text(before) != same_text(now);
    differ.then(|| ChangedValue { field, participant, before: before.to_owned(), now: now.to_owned(), cell })
}

/// Whether a decision still is about the same facts.
fn stands(decision: &Decision, before: &Assessment, now: &Assessment) -> Stands {
    let fits = |facts: &String| decision.facts.as_ref().is_none_or(|wanted| wanted == facts);
    // Whose an application is was decided on all its values, and both assessments know it by now.
    let all = |of: &Assessment| match decision.is_of_municipality() {
        true => of.applications.iter().map(|application| of.facts(application)).collect(),
        false => decisions::facts(decision, of.judged()),
    };
    let was: Vec<String> = all(before).into_iter().filter(fits).collect();
    let is = all(now);
    match () {
        () if is.iter().any(|facts| was.contains(facts)) => Stands::Yes,
        // Its cell says now which municipality it is.
        () if decision.is_of_municipality() && now.applications.iter().any(|application| application.id == decision.whose()) => {
            Stands::Gone
        }
        // Of a person who was struck out another may have the number now.
        () if is.is_empty() && decision.code.is_some() => Stands::Gone,
        () => Stands::Confirm,
    }
}
