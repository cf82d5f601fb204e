//! Two linked tables: applications in one, their participants in the other.
//!
//! They are joined by the application's number where both have one, else by the municipality, which the register recognises in any
//! spelling. A participant whose application is not there, or could be two, stops the work: nobody is left out, or moved, in silence.

use std::collections::BTreeMap;

use super::applications as tables;
use crate::model::{Application, Fault, Field, Intake, Participant};
use crate::register::{Found, Register};

/// Puts participants' rows into their applications.
pub(super) fn join(
    applications: &mut [Application],
    rows: Vec<Application>,
    intake: &Intake,
    register: &Register,
) -> Result<(), Fault> {
    let numbered = |one: &Application| !one.text(Field::ApplicationNumber).is_empty();
    let by_number = applications.iter().any(numbered) && rows.iter().any(numbered);
    let key = |one: &Application| match by_number {
        true => one.text(Field::ApplicationNumber).to_owned(),
        false => municipality(one.text(Field::Municipality), register),
    };
    let fault_at = |kind: &'static str, one: &Application| {
        let field = if by_number { Field::ApplicationNumber } else { Field::Municipality };
        let place = one.value(field).map(|value| value.cell).or_else(|| one.first_cell()).map(|cell| intake.place(cell));
        Fault::new(kind).with("written", one.text(field)).at(place.unwrap_or_default())
    };
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut twins: BTreeMap<String, usize> = BTreeMap::new();
    for (index, one) in applications.iter().enumerate() {
        if let Some(other) = places.insert(key(one), index) {
            twins.insert(key(one), other);
        }
    }
    let mut faults = Vec::new();
    for row in rows {
        let key = key(&row);
        match (places.get(&key), twins.contains_key(&key)) {
            (Some(_), true) => faults.push(fault_at("participant-of-which", &row)),
            (None, _) => faults.push(fault_at("participant-without-application", &row)),
            (Some(&index), false) => {
                let application = &mut applications[index];
                let (theirs, own) = (row.text(Field::Municipality), application.text(Field::Municipality));
                if by_number
                    && !theirs.is_empty()
                    && !own.is_empty()
                    && municipality(theirs, register) != municipality(own, register)
                {
                    faults.push(fault_at("participant-elsewhere", &row).with("theirs", theirs).with("own", own));
                    continue;
                }
                if let Some((here, there)) = tables::disagreement(&row, application, &[Field::Municipality]) {
                    let fault = Fault::new("rows-disagree").with("number", key.as_str()).with("other", intake.place(there));
                    faults.push(fault.at(intake.place(here)));
                    continue;
                }
                for (field, value) in row.values.iter().filter(|(_, value)| !value.text.trim().is_empty()) {
                    if application.text(*field).is_empty() {
                        application.values.insert(*field, value.clone());
                    }
                }
                for participant in
                    row.participants.into_iter().filter(|one| one.values.values().any(|value| !value.text.trim().is_empty()))
                {
                    let number = u32::try_from(application.participants.len() + 1).map_err(|_| Fault::new("too-many-columns"))?;
                    application.participants.push(Participant { number, ..participant });
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
