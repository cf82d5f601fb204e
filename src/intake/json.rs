//! `intake.json`: what was read, as a file.

use crate::model::{Applications, Fault, Intake};

/// The file: one application per line, so that it can be looked at and compared.
pub fn render(intake: &Intake) -> Vec<u8> {
    const WHY: &str = "an intake has texts as keys, and memory can be written to";
    let head = Intake {
        format: intake.format.clone(),
        sources: intake.sources.clone(),
        sheets: intake.sheets.clone(),
        mapping: intake.mapping,
        first_receipts: intake.first_receipts.clone(),
        gone: intake.gone.clone(),
        unused_sheets: intake.unused_sheets.clone(),
        unused: intake.unused.clone(),
        rows: intake.rows,
        applications: Applications::default(),
    };
    let mut bytes = serde_json::to_vec_pretty(&head).expect(WHY);
    bytes.truncate(bytes.len() - "[]\n}".len());
    for (index, application) in intake.applications.iter().enumerate() {
        bytes.extend(if index == 0 { b"[\n    " } else { b",\n    " });
        serde_json::to_writer(&mut bytes, &application).expect(WHY);
    }
    bytes.extend(b"\n  ]\n}\n");
    bytes
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
    let sheets = intake.sheets.len();
    let known = |cell: Option<crate::model::Address>| cell.is_none_or(|cell| usize::from(cell.sheet) < sheets);
    let astray = intake.applications.iter().position(|application| !application.cells().all(|cell| known(Some(cell))));
    let mapping = intake.mapping.is_some_and(|mapping| usize::from(mapping) >= sheets);
    if let Some(index) = astray.or(mapping.then_some(0)) {
        let message = format!("application {} has a cell on a sheet that is not listed", index + 1);
        return Err(Fault::new("intake-unreadable").with("message", message).in_file(name));
    }
    Ok(intake)
}
