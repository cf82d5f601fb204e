//! `intake.json`: what was read, as a file.

use crate::model::{Fault, Intake};

/// The file: one application per line, so that it can be looked at and compared.
///
/// # Errors
/// None for an intake that this program made.
pub fn render(intake: &Intake) -> Result<String, Fault> {
    let unwritable = |error: serde_json::Error| Fault::new("intake-unwritable").with("message", error.to_string());
    let head = Intake { applications: Vec::new(), ..intake.clone() };
    let head = serde_json::to_string_pretty(&head).map_err(unwritable)?;
    let head = head.strip_suffix("[]\n}").unwrap_or(&head);
    let mut lines = Vec::with_capacity(intake.applications.len());
    for application in &intake.applications {
        lines.push(serde_json::to_string(application).map_err(unwritable)?);
    }
    Ok(format!("{head}[\n    {}\n  ]\n}}\n", lines.join(",\n    ")))
}

/// Reads the file.
///
/// # Errors
/// Not this format, or not as this program writes it.
pub fn parse(text: &str, name: &str) -> Result<Intake, Fault> {
    let intake: Intake = serde_json::from_str(text).map_err(|error| {
        let place = format!("{}:{}", error.line(), error.column());
        Fault::new("intake-unreadable").with("message", error.to_string()).in_file(name).at(place)
    })?;
    if intake.format != Intake::FORMAT {
        return Err(Fault::new("intake-unreadable").with("message", intake.format.as_str()).in_file(name));
    }
    Ok(intake)
}
