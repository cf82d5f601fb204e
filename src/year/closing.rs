//! What of a folder may go once its intake is over: everything with personal data. What is published, the protocol and the programme file stay.

use std::path::Path;

use super::Layout;

/// What becomes of a file when the intake is closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It stays: it holds nothing personal.
    Stays,
    /// It goes.
    Goes,
    /// Nobody knows what it is: a person must look.
    Unknown,
}

/// Files that stay wherever they lie right below the folder.
const OWN: [&str; 8] = [
    "program.toml", "mapping.toml", "startverdi.txt", "startverdi-reserve.txt", "laas.txt", "brevdato.txt", "LES-MEG.txt",
    "avsluttet.json",
];
/// What is published.
const PUBLISHED: [&str; 7] =
    ["frosset.html", "frozen.json", "applicants.csv", "protokoll.html", "protocol.json", "result.csv", "venteliste.csv"];
/// What stays of the folder with the draw.
const OF_DRAW: [&str; 5] = ["program.toml", "frozen.json", "protocol.json", "applicants.csv", "result.csv"];

impl Layout {
    /// What becomes of a file, by the way to it within the folder; `logo` is the name of the logo's file.
    pub fn fate(file: &Path, logo: Option<&str>) -> Fate {
        let steps: Vec<String> = file.iter().map(|step| step.to_string_lossy().into_owned()).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let is_logo = |name: &str| Some(name) == logo;
        let is_plain = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let is_calendar = |name: &str| [".ics", ".csv"].iter().any(|ending| name.strip_suffix(ending).is_some_and(is_plain));
        let is_list = |name: &str| name.starts_with("saksliste") || name == "mapping.xlsx";
        match &steps[..] {
            [name] if OWN.contains(name) || is_logo(name) => Fate::Stays,
            [name] if is_list(name) => Fate::Goes,
            ["trekning", name] if OF_DRAW.contains(name) || is_logo(name) => Fate::Stays,
            ["trekning", _] => Fate::Goes,
            ["rapport" | "kunngjoring", "offentlig", name] if PUBLISHED.contains(name) => Fate::Stays,
            ["kalender", name] if is_calendar(name) => Fate::Stays,
            ["innboks" | "svar" | "foresporsler" | "arkiv", ..] | ["rapport" | "kunngjoring", "internt", ..] => Fate::Goes,
            _ => Fate::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_personal_goes_and_what_is_published_stays() {
        for (file, fate) in [
            ("program.toml", Fate::Stays),
            ("logo.svg", Fate::Stays),
            ("saksliste-1.xlsx", Fate::Goes),
            ("innboks/svar/soknader.xlsx", Fate::Goes),
            ("trekning/intake.json", Fate::Goes),
            ("trekning/decisions.xlsx", Fate::Goes),
            ("trekning/protocol.json", Fate::Stays),
            ("rapport/offentlig/protokoll.html", Fate::Stays),
            ("rapport/internt/brev/0301-oslo.pdf", Fate::Goes),
            ("rapport/notat.txt", Fate::Unknown),
            ("notater.docx", Fate::Unknown),
            ("rapport/offentlig/liste.xlsx", Fate::Unknown),
            ("kalender/1820-alstahaug.ics", Fate::Stays),
            ("kalender/1820-alstahaug-Dag Nes.ics", Fate::Unknown),
            ("arkiv/brev-2021-06-14/innhold.csv", Fate::Goes),
        ] {
            assert_eq!(Layout::fate(Path::new(file), Some("logo.svg")), fate, "{file}");
        }
    }
}
