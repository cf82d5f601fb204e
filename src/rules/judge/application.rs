//! The rules for an application, in the regulation's order. The sentence of the regulation stands above each function.

use std::collections::BTreeMap;

use jiff::Span;
use unicode_normalization::UnicodeNormalization;

use super::numbers::deadline;
use super::subject::Subject;
use crate::model::{Address, Fact, Field, MunicipalityNumber, ParticipantField, is_error};
use crate::register::{Found, How};
use crate::rules::read::digest::told_apart;
use crate::rules::read::endorsement::{Endorsement, read_endorsement};
use crate::rules::read::texts::{lower, meant};
use crate::rules::{Code, Finding, Receipt};

type Findings = Vec<Finding>;

fn names(subject: &Subject<'_>, numbers: &[MunicipalityNumber]) -> Vec<String> {
    let named = |number: &MunicipalityNumber| format!("{number} {}", subject.context.register.distinct_name(*number));
    numbers.iter().map(named).collect()
}

/// "Den enkelte kommune /evt samarbeidende kommuner søker": who applies must be known; the register as of the deadline tells.
pub(in crate::rules) fn municipality_in_doubt(subject: &Subject<'_>) -> Findings {
    let (variant, written, candidates) = match subject.found {
        Found::Municipalities(_) => return Vec::new(),
        Found::Blank => ("blank", "", &[][..]),
        Found::Disagree(candidates) => ("disagree", subject.text(Field::Municipality), &candidates[..]),
        Found::Several { written, candidates } => ("several", written.as_str(), &candidates[..]),
        Found::Unknown { written, candidates } if candidates.is_empty() => ("unknown", written.as_str(), &[][..]),
        Found::Unknown { written, candidates } => ("near", written.as_str(), &candidates[..]),
    };
    let cell = subject.cell(Field::Municipality);
    // A name that means two is settled for this application alone; a line of the mapping file holds only what can be written there as it is.
    let own = subject.text(Field::Municipality).trim();
    let shown = if own.contains(['"', '\\', '\n', '\r']) { "" } else { own };
    let key = match variant {
        "near" if !shown.is_empty() => own.to_owned(),
        _ => format!("{shown} › {}", told_apart(subject.application)).trim().to_owned(),
    };
    // Only one that is alone is written out: what is followed word for word must not be a guess.
    let number = if let [one] = candidates { one.to_string() } else { "NNNN".to_owned() };
    // What stands below all applications may be none: a sum, a remark.
    let is_below = |cell: &Address| {
        let all = &subject.context.intake.applications;
        let others = (0..all.len()).rev().filter_map(|at| all.get(at).cell(Field::Municipality));
        others.into_iter().find(|other| other.sheet == cell.sheet).is_none_or(|last| last.row <= cell.row)
    };
    let last = cell.filter(|cell| matches!(variant, "unknown" | "blank") && is_below(cell));
    let last = last.map_or_else(|| "none".to_owned(), |cell| cell.row.to_string());
    let finding =
        Finding::new(Code::A01, variant).at(cell).with("written", written).with("candidates", names(subject, candidates));
    vec![finding.with("key", key).with("number", number).with("last", last)]
}

/// As above: an older number or name, another official name or spelling is translated, with a note.
pub(in crate::rules) fn recognised_otherwise(subject: &Subject<'_>) -> Findings {
    let Found::Municipalities(parts) = subject.found else { return Vec::new() };
    let mut findings = Vec::new();
    let cell = subject.cell(Field::Municipality);
    let corrected = subject.application.value(Field::Municipality).and_then(|value| value.written);
    let settled = match (subject.is_decided, corrected) {
        (true, _) => Some(("decided", subject.text(Field::Municipality))),
        (false, corrected) => corrected.map(|written| ("confirmed", written)),
    };
    if let Some((variant, written)) = settled {
        let numbers: Vec<MunicipalityNumber> = parts.iter().map(|part| part.number).collect();
        let finding = Finding::new(Code::A02, variant).at(cell).with("written", written);
        return vec![finding.with("municipality", names(subject, &numbers).join(", "))];
    }
    for part in parts {
        let (variant, older) = match part.how {
            How::Plain => ("", None),
            How::OtherName => ("other-name", None),
            How::Respelled => ("respelled", None),
            How::OlderNumber(older) => ("older-number", Some(older)),
            How::OlderName(older) => ("older-name", Some(older)),
        };
        let about = |variant| {
            let finding = Finding::new(Code::A02, variant).at(cell);
            finding.with("written", part.written.as_str()).with("municipality", names(subject, &[part.number]).concat())
        };
        if !variant.is_empty() {
            findings.push(about(variant).with("older", older.map_or(String::new(), |older| older.to_string())));
        }
        if !part.once_named.is_empty() {
            findings.push(about("once-named").with("others", names(subject, &part.once_named)));
        }
    }
    findings
}

/// "Det kan sendes inntil èn søknad pr kommune."
pub(in crate::rules) fn more_than_one(subject: &Subject<'_>) -> Findings {
    let (count, rivals) = &subject.rivals;
    if *count == 0 {
        return Vec::new();
    }
    let mut places: Vec<_> = rivals.iter().flatten().copied().collect();
    places.sort_unstable();
    let places: Vec<String> = places.into_iter().map(|cell| subject.context.intake.place(cell)).collect();
    let finding = Finding::new(Code::A03, "").at(subject.cell(Field::Municipality));
    vec![finding.with("count", *count).with("places", places)]
}

/// "Kommunene som søker garanterer deltakelse for minimum 3 personer": below the minimum.
pub(in crate::rules) fn too_few_participants(subject: &Subject<'_>) -> Findings {
    let least = subject.context.program.application.participants_min;
    participants_counted(subject, Code::A04, least, |count| count < least)
}

/// "maksimum 4 personer": above the maximum.
pub(in crate::rules) fn too_many_participants(subject: &Subject<'_>) -> Findings {
    let most = subject.context.program.application.participants_max;
    participants_counted(subject, Code::A05, most, |count| count > most)
}

fn participants_counted(subject: &Subject<'_>, code: Code, limit: u32, misses: impl Fn(u32) -> bool) -> Findings {
    let count = u32::try_from(subject.people.len()).unwrap_or(u32::MAX);
    if !misses(count) {
        return Vec::new();
    }
    let cell = subject.people.last().and_then(|person| person.cell(ParticipantField::Name)).or(subject.cell(Field::Municipality));
    vec![Finding::new(code, "").at(cell).with("count", count).with("limit", limit)]
}

/// The different sectors: as they are compared, each with how it is first written.
pub(in crate::rules) fn sectors(subject: &Subject<'_>) -> BTreeMap<String, String> {
    let words = &subject.context.program.words.blank;
    let mut sectors: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |text: &str, separators: &[char]| {
        for part in text.split(separators) {
            let written = meant(part.trim(), words);
            // Composed and decomposed letters are the same.
            let letters: String = written.nfc().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect();
            if !letters.is_empty() {
                sectors.entry(letters).or_insert_with(|| written.to_owned());
            }
        }
    };
    if subject.application.asks(ParticipantField::Sector) {
        for person in &subject.people {
            add(person.participant.text(ParticipantField::Sector), &[';', '\n', '\r']);
        }
    } else {
        add(subject.text(Field::Sectors), &[';', '\n', '\r', ',']);
    }
    sectors
}

/// "… som representerer minst to ulike sektorer/tjenesteområder i kommunen."
///
/// A participant's cell is split at `;` and line breaks only, the application's own list, used where the form asks no
/// participant's sector, also at `,`. Compared without case, blanks and punctuation.
pub(in crate::rules) fn too_few_sectors(subject: &Subject<'_>) -> Findings {
    let (count, least) = (sectors(subject).len(), subject.context.program.application.sectors_min);
    if u32::try_from(count).is_ok_and(|count| count >= least) {
        return Vec::new();
    }
    let asked = subject.application.asks(ParticipantField::Sector);
    let theirs = || subject.application.participants().find_map(|participant| participant.cell(ParticipantField::Sector));
    let column = if asked { theirs() } else { subject.cell(Field::Sectors) };
    let variant = if column.is_some() { "" } else { "no-column" };
    vec![Finding::new(Code::A06, variant).at(column).with("count", count).with("limit", least)]
}

/// "Kort beskrivelse av en utfordring eller et område med behov for innovasjon for kommunen, og hva som ønskes oppnås":
/// one column or two; either blank.
pub(in crate::rules) fn description_missing(subject: &Subject<'_>) -> Findings {
    let missing = |field| {
        let value = subject.application.value(field)?;
        meant(value.text.trim(), &subject.context.program.words.blank).is_empty().then_some(value.cell)
    };
    if subject.application.value(Field::Challenge).is_none() {
        return vec![Finding::new(Code::A07, "no-column")];
    }
    let cell = missing(Field::Challenge).or_else(|| missing(Field::Outcome));
    cell.map(|cell| Finding::new(Code::A07, "").at(Some(cell))).into_iter().collect()
}

/// The words of the description, in its two columns, as a word processor counts them.
pub(in crate::rules) fn description_words(subject: &Subject<'_>) -> [usize; 2] {
    [Field::Challenge, Field::Outcome].map(|field| subject.text(field).split_whitespace().count())
}

/// "(maks 250 ord)": counted as a word processor does, both columns together.
pub(in crate::rules) fn description_too_long(subject: &Subject<'_>) -> Findings {
    let [challenge, outcome] = description_words(subject);
    let (count, limit) = (challenge + outcome, subject.context.program.application.description_words_max);
    let over = count.saturating_sub(usize::try_from(limit).unwrap_or(usize::MAX));
    if over == 0 {
        return Vec::new();
    }
    let cell = subject.cell(if outcome > challenge { Field::Outcome } else { Field::Challenge });
    vec![Finding::new(Code::A08, "").at(cell).with("count", count).with("limit", limit).with("over", over)]
}

/// What a mapping file answers where the spreadsheets have no column for the endorsement, and somebody has seen it elsewhere.
const CHECKED: &str = "checked";

/// What the endorsement says; a box that the officer's mapping file answers for is ticked.
pub(in crate::rules) fn endorsement(subject: &Subject<'_>) -> Endorsement {
    let value = subject.application.entry(Field::Endorsement);
    let text = subject.text(Field::Endorsement);
    if text == CHECKED && value.is_some_and(|value| subject.context.intake.is_mapped(value.cell)) {
        return Endorsement::Yes;
    }
    subject.context.seen.endorsements.of(value, || read_endorsement(text, &subject.context.program.words))
}

/// "Forankring/anbefaling fra kommunen for godkjent deltakelse og tilrettelegging for deltakere": it is not there.
pub(in crate::rules) fn endorsement_missing(subject: &Subject<'_>) -> Findings {
    if endorsement(subject) != Endorsement::No {
        return Vec::new();
    }
    let cell = subject.cell(Field::Endorsement);
    let (text, written) = (subject.text(Field::Endorsement), subject.application.as_written(Field::Endorsement));
    let variant = match cell {
        None => "no-column",
        Some(_) if written.is_empty() => "blank",
        Some(_) if text == written => "no",
        Some(_) => "settled",
    };
    vec![Finding::new(Code::A09, variant).at(cell).with("written", written)]
}

/// "søknadsfristen er 1. juni 2021", "Løpende opptak etter fristen": received after it.
pub(in crate::rules) fn received_late(subject: &Subject<'_>) -> Findings {
    let program = subject.context.program;
    let Some(receipt) = subject.receipt else { return Vec::new() };
    if receipt.is_late(program.deadline_end(), &program.time_zone) != Some(true) {
        return Vec::new();
    }
    let finding = Finding::new(Code::A10, "").at(subject.cell(Field::Received)).with("deadline", deadline(program));
    match receipt {
        Receipt::Moment(moment) => vec![finding.with("received", moment.to_zoned_datetime(program.time_zone.clone()).datetime())],
        Receipt::Day(date) => vec![finding.with("received", date)],
        Receipt::InTime => Vec::new(),
    }
}

/// As above: when it was received cannot be told, or not whether that was in time.
pub(in crate::rules) fn receipt_unreadable(subject: &Subject<'_>) -> Findings {
    let program = subject.context.program;
    let cell = subject.cell(Field::Received);
    // A wrong year is in time without a word: somebody looks. Ours.
    let earliest = program.deadline.day().saturating_sub(Span::new().days(program.application.days_early_max));
    let early = |receipt: &Receipt| receipt.moment(&program.time_zone).is_some_and(|moment| moment.date() < earliest);
    let variant = match (subject.receipt, cell) {
        (Some(receipt), _) if early(&receipt) => "early",
        (Some(receipt), _) if receipt.is_late(program.deadline_end(), &program.time_zone).is_some() => return Vec::new(),
        (Some(_), _) => "no-time",
        (None, None) => "no-column",
        (None, Some(_)) if subject.text(Field::Received).is_empty() => "blank",
        (None, Some(_)) => "",
    };
    let written = match (subject.text(Field::Received), subject.receipt.and_then(|receipt| receipt.moment(&program.time_zone))) {
        // Somebody decided when it was: the cell is blank.
        ("", Some(decided)) => Fact::from(decided.datetime()),
        (written, _) => written.into(),
    };
    vec![Finding::new(Code::A11, variant).at(cell).with("written", written)]
}

/// "/evt samarbeidende kommuner": the first named leads, and gives id, landsdel and size (ours).
pub(in crate::rules) fn applies_together(subject: &Subject<'_>) -> Findings {
    let municipalities = subject.municipalities();
    let Some((lead, others)) = municipalities.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Vec::new();
    };
    let finding = Finding::new(Code::A12, "").at(subject.cell(Field::Municipality));
    vec![finding.with("lead", names(subject, &[*lead]).concat()).with("others", names(subject, others))]
}

/// As A09: the endorsement's text is neither yes nor no.
pub(in crate::rules) fn endorsement_unclear(subject: &Subject<'_>) -> Findings {
    if endorsement(subject) != Endorsement::Unclear {
        return Vec::new();
    }
    let finding = Finding::new(Code::A13, "").at(subject.cell(Field::Endorsement));
    vec![finding.with("written", subject.application.as_written(Field::Endorsement))]
}

/// "på vegne av sine ansatte": the domain `lillehammer.kommune.…` names another municipality than the one that applies.
pub(in crate::rules) fn domain_of_another(subject: &Subject<'_>) -> Findings {
    let municipalities = subject.municipalities();
    if municipalities.is_empty() {
        return Vec::new();
    }
    // Most participants of a municipality have the same domain.
    let mut looked_up: Vec<String> = Vec::new();
    for person in &subject.people {
        let domain = lower(person.email.rsplit_once('@').map_or("", |(_, domain)| domain));
        let labels: Vec<&str> = domain.split('.').collect();
        let follows = |pair: &&[&str]| subject.context.program.words.municipal_domains.iter().any(|word| word == pair[1]);
        let Some(pair) = labels.windows(2).find(follows) else { continue };
        if looked_up.iter().any(|label| label == pair[0]) {
            continue;
        }
        looked_up.push(pair[0].to_owned());
        let named = subject.context.register.find_domain(pair[0]);
        if !named.is_empty() && !named.iter().any(|number| municipalities.contains(number)) {
            let finding = Finding::new(Code::A14, "").about(person.number()).at(person.cell(ParticipantField::Email));
            return vec![finding.with("domain", domain.as_ref()).with("named", names(subject, &named))];
        }
    }
    Vec::new()
}

/// Ours: where the form asks for it, the municipality's own reference is to stand on the invoice; a blank one keeps nobody out.
pub(in crate::rules) fn reference_missing(subject: &Subject<'_>) -> Findings {
    let Some(column) = subject.context.program.costs.reference_column.as_deref() else { return Vec::new() };
    let value = subject.application.attributes().get(column).copied();
    let variant = match value {
        None => "no-column",
        Some(value) if is_error(value.text) => "",
        Some(value) if meant(value.text, &subject.context.program.words.blank).is_empty() => "",
        Some(_) => return Vec::new(),
    };
    vec![Finding::new(Code::A16, variant).at(value.map(|value| value.cell)).with("column", column)]
}

/// Ours: a column that the places are balanced by has a closed list of values; what is none of them, an error or nothing would be a group of
/// its own, and somebody must say what it is.
pub(in crate::rules) fn value_not_listed(subject: &Subject<'_>) -> Findings {
    let mut findings = Vec::new();
    for balance in &subject.context.program.balance {
        let Some(column) = balance.column.as_deref() else { continue };
        let value = subject.application.attributes().get(column).copied();
        let written = value.map_or("", |value| value.text);
        let variant = match value {
            None => "no-column",
            Some(_) if balance.listed(written).is_some() => continue,
            Some(_) if is_error(written) => "error",
            Some(_) if meant(written, &subject.context.program.words.blank).is_empty() => "blank",
            Some(_) => "",
        };
        let finding = Finding::new(Code::A15, variant).at(value.map(|value| value.cell));
        findings.push(finding.with("column", column).with("written", written).with("values", balance.values.clone()));
    }
    findings
}
