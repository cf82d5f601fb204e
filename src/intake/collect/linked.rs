//! Two linked tables: applications in one, their participants in the other.
//!
//! They are joined by the application's number where both have one, else by the municipality, which the register recognises in any
//! spelling. A participant whose application is not there, or could be two, stops the work: nobody is left out, or moved, in silence.

use std::collections::BTreeMap;

use super::applications as tables;
use crate::intake::Wanted;
use crate::model::{Address, Application, Fault, Field, MunicipalityNumber, Record, Texts, is_error};
use crate::register::{Found, Register};

/// Puts participants' rows into their applications.
pub(in crate::intake) fn join(
    applications: &mut [Record],
    rows: Vec<Record>,
    texts: &Texts,
    place: impl Fn(Address) -> String,
    wanted: &Wanted<'_>,
) -> Result<(), Fault> {
    // What the mapping says a municipality is holds on both sides.
    let municipality = |text: &str| {
        let said = wanted.mapping.and_then(|mapping| mapping.municipality(text));
        municipality(said.unwrap_or(text), wanted.register)
    };
    let numbered = |record: &Record| !record.with(texts).text(Field::ApplicationNumber).is_empty();
    let by_number = applications.iter().any(numbered) && rows.iter().any(numbered);
    // An error is lost, and links nothing.
    let key = |application: Application<'_>| match by_number {
        _ if is_error(application.text(if by_number { Field::ApplicationNumber } else { Field::Municipality })) => String::new(),
        true => application.text(Field::ApplicationNumber).to_owned(),
        false => municipality(application.text(Field::Municipality)),
    };
    let fault_at = |kind: &'static str, application: Application<'_>| {
        let field = if by_number { Field::ApplicationNumber } else { Field::Municipality };
        let cell = application.cell(field).or_else(|| application.first_cell()).map(&place);
        let near = match wanted.register.find(application.text(field)) {
            Found::Unknown { candidates, .. } | Found::Several { candidates, .. } if !by_number => candidates,
            _ => Vec::new(),
        };
        let named = |number: &MunicipalityNumber| format!("{number} {}", wanted.register.distinct_name(*number));
        let fault =
            Fault::new(kind).with("written", application.text(field)).with("near", near.iter().map(named).collect::<Vec<_>>());
        fault.with("near_count", near.len()).at(cell.unwrap_or_default())
    };
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut twins: BTreeMap<String, usize> = BTreeMap::new();
    for (index, application) in applications.iter().enumerate() {
        let key = key(application.with(texts));
        if let Some(other) = places.insert(key.clone(), index) {
            twins.insert(key, other);
        }
    }
    let mut faults = Vec::new();
    for record in rows {
        let row = record.with(texts);
        let key = key(row);
        if key.is_empty() {
            faults.push(fault_at("participant-of-none", row));
            continue;
        }
        match (places.get(&key), twins.contains_key(&key)) {
            (Some(_), true) => faults.push(fault_at("participant-of-which", row)),
            (None, _) => faults.push(fault_at("participant-without-application", row)),
            (Some(&index), false) => {
                let application = applications[index].with(texts);
                let (theirs, own) = (row.text(Field::Municipality), application.text(Field::Municipality));
                if by_number && !theirs.is_empty() && !own.is_empty() && municipality(theirs) != municipality(own) {
                    faults.push(fault_at("participant-elsewhere", row).with("theirs", theirs).with("own", own));
                    continue;
                }
                if let Some((here, there)) = tables::disagreement(row, application, &[Field::Municipality]) {
                    let fault = Fault::new("rows-disagree").with("number", key.as_str()).with("other", place(there));
                    faults.push(fault.at(place(here)));
                    continue;
                }
                let application = &mut applications[index];
                for field in Field::ALL {
                    let fills = !row.text(field).is_empty() && application.with(texts).text(field).is_empty();
                    if let Some(entry) = record.entry(field).filter(|_| fills) {
                        application.set(field, entry);
                    }
                }
                let written = row.participants().zip(&record.participants).filter(|(participant, _)| !participant.is_blank());
                for (_, slot) in written {
                    application.join(slot.clone());
                }
            }
        }
    }
    Fault::all(faults)
}

/// A municipality as a key: its numbers, where it is recognised; else what is written.
fn municipality(text: &str, register: &Register) -> String {
    match register.find(text) {
        Found::Municipalities(parts) => parts.iter().map(|part| part.number.to_string()).collect::<Vec<_>>().join("+"),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
    }
}
