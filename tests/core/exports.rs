//! The example intake as the form tools export it: the same applications.

use crate::layouts::{TABLE, Table, assert_wanted, read, texts, workbook, written};

/// The questions that an export has as headers.
fn question(header: &str) -> String {
    let number = header.chars().find(char::is_ascii_digit).unwrap_or(' ');
    match header {
        "Kommune" => "Hvilken kommune søker dere på vegne av?".to_owned(),
        "Kontaktperson" => "Navn på kontaktperson".to_owned(),
        "Kontaktperson e-post" => "Hva er kontaktpersonens e-postadresse?".to_owned(),
        "Utfordring" => "Gi en kort beskrivelse av en utfordring eller et område med behov for innovasjon i kommunen".to_owned(),
        "Hva ønskes oppnådd" => "Hva ønsker kommunen å oppnå? (Maks 250 ord i alt)".to_owned(),
        "Forankring/anbefaling fra kommunen" => {
            "Er søknaden forankret i kommunens ledelse, og er deltakelsen godkjent?".to_owned()
        }
        "Kommentar" => "Andre opplysninger".to_owned(),
        _ if header.ends_with("navn") => format!("Hva er navnet til deltaker {number}?"),
        _ if header.ends_with("e-post") => format!("Hva er e-postadressen til deltaker {number}?"),
        _ if header.ends_with("sektor") => format!("Hvilken sektor eller hvilket tjenesteområde arbeider deltaker {number} i?"),
        _ if header.ends_with("stilling") => format!("Hvilken stilling har deltaker {number}?"),
        _ if header.ends_with("utdanning") => format!("Hvor mange års høyere utdanning har deltaker {number}?"),
        _ if header.ends_with("erfaring") => format!("Hvor mange års relevant arbeidserfaring har deltaker {number}?"),
        other => panic!("{other}"),
    }
}

/// An export: the form's own columns, then the questions.
fn export(own: &[&str], cells: impl Fn(usize, &str) -> Vec<String>, last: &[(&str, &str)]) -> Table {
    let questions = TABLE[0].iter().skip(1).map(|header| question(header));
    let mut table = vec![
        texts(own).into_iter().chain(questions).chain(last.iter().map(|(header, _)| (*header).to_owned())).collect::<Vec<_>>(),
    ];
    for (index, row) in TABLE.iter().enumerate().skip(1) {
        let answers = row.iter().skip(1).cloned();
        table.push(
            cells(index, &row[0]).into_iter().chain(answers).chain(last.iter().map(|(_, text)| (*text).to_owned())).collect(),
        );
    }
    table
}

/// Day, month, year, hour and minute of the example's `12.05.2021 08:35`.
fn received(text: &str) -> [u32; 5] {
    let numbers: Vec<u32> = text.split(['.', ' ', ':']).filter_map(|part| part.parse().ok()).collect();
    numbers.try_into().unwrap_or_else(|_| panic!("{text}"))
}

#[test]
fn a_nettskjema_export() {
    let cells = |index: usize, text: &str| {
        let id = (28_508_000 + index).to_string();
        if text.is_empty() {
            return vec![id, String::new()];
        }
        let [day, month, year, hour, minute] = received(text);
        let created = format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00.000000000+02:00");
        vec![id, created]
    };
    let mut table = export(&["$submission_id", "$created"], cells, &[("$answer_time_ms", "6473")]);
    for row in &mut table {
        for cell in row.iter_mut() {
            *cell = cell.replace(['\r', '\n'], " ");
        }
    }
    let reading = read(&[("data-123456.csv", written(&table, ";", "\r\n"))]);
    assert_wanted(&reading.intake);
    assert_eq!(
        reading.intake.unused.iter().map(|value| value.text.as_str()).collect::<Vec<_>>(),
        ["Andre opplysninger", "$answer_time_ms"]
    );
}

#[test]
fn a_microsoft_forms_export() {
    for own in [
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"],
        ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Tidspunkt for siste endring"],
    ] {
        let cells = |index: usize, received: &str| texts(&[&index.to_string(), received, received, "anonymous", "", ""]);
        let mut table = export(&own, cells, &[]);
        for header in &mut table[0] {
            *header = header.replace(" deltaker ", "\u{a0}deltaker\u{a0}").replace("? ", "?\n");
        }
        let reading = read(&[("Søknad(1-63).xlsx", workbook(&[("Sheet1", 0, table)]))]);
        assert_wanted(&reading.intake);
        let unused: Vec<&str> = reading.intake.unused.iter().map(|value| value.text.as_str()).collect();
        assert_eq!(unused, [own[1], own[3], own[4], own[5], "Andre opplysninger"]);
    }
}

#[test]
fn a_google_forms_export() {
    let stamped = |text: &str| {
        if text.is_empty() {
            return String::new();
        }
        let [day, month, year, hour, minute] = received(text);
        let half = if hour < 12 { "AM" } else { "PM" };
        format!("{year}/{month:02}/{day:02} {}:{minute:02}:00 {half} GMT+2", (hour + 11) % 12 + 1)
    };
    for own in [["Timestamp", "Email Address"], ["Tidsmerke", "E-postadresse"]] {
        let table = export(&own, |_, received| texts(&[&stamped(received), "soker@example.no"]), &[]);
        let reading = read(&[("a.csv", written(&table, ",", "\n"))]);
        assert_wanted(&reading.intake);
    }
}
