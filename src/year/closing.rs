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
/// What is the office's own, beside letters and messages.
const OF_OFFICE: [&str; 8] = [
    "deltakere.csv", "fakturagrunnlag.csv", "mottakere.csv", "rapport.html", "rapport.pdf", "rapport.xlsx", "trekningsark.html",
    "trekningsark.pdf",
];
/// What stays of the folder with the draw.
const OF_DRAW: [&str; 5] = ["program.toml", "frozen.json", "protocol.json", "applicants.csv", "result.csv"];

impl Layout {
    /// What becomes of a file, by the way to it within the folder; `logo` is the name of the logo's file.
    pub fn fate(file: &Path, logo: Option<&str>) -> Fate {
        let steps: Vec<String> = file.iter().map(|step| step.to_string_lossy().into_owned()).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let is_logo = |name: &str| Some(name) == logo;
        let is_list = |name: &str| name.starts_with("saksliste") || name == "mapping.xlsx";
        match &steps[..] {
            [name] if OWN.contains(name) || is_logo(name) => Fate::Stays,
            [name] if is_list(name) => Fate::Goes,
            ["trekning", name] if OF_DRAW.contains(name) || is_logo(name) => Fate::Stays,
            ["trekning", _] => Fate::Goes,
            ["rapport" | "kunngjoring", "offentlig", name] if PUBLISHED.contains(name) => Fate::Stays,
            ["kalender", name] if is_plain(name, &[".ics", ".csv"]) => Fate::Stays,
            ["innboks" | "svar", ..] => Fate::Goes,
            ["foresporsler", name] if is_request(name) => Fate::Goes,
            ["arkiv", _, rest @ ..] if is_archived(rest) => Fate::Goes,
            ["rapport" | "kunngjoring", "internt", rest @ ..] if is_of_office(rest) => Fate::Goes,
            _ => Fate::Unknown,
        }
    }
}

/// Whether the program gives files such names: small letters, digits and hyphens, and one of these endings.
fn is_plain(name: &str, endings: &[&str]) -> bool {
    let plain = |stem: &str| stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    endings.iter().any(|ending| name.strip_suffix(ending).is_some_and(plain))
}

/// Whether a file is a request to a municipality: its name begins with the municipality's number, or ends in the facts of the application.
fn is_request(name: &str) -> bool {
    let stem = name.strip_suffix(".eml").unwrap_or_default();
    let is_number = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let are_facts = |part: &str| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let whose = stem.split('-').next().is_some_and(is_number) || stem.rsplit('-').next().is_some_and(are_facts);
    name == "mottakere.csv" || is_plain(name, &[".eml"]) && whose
}

/// Whether a file in the folder `internt` was made by the program.
fn is_of_office(steps: &[&str]) -> bool {
    match steps {
        [name] => OF_OFFICE.contains(name),
        ["brev" | "utkast" | "paaminnelser", name] => is_plain(name, &[".html", ".pdf", ".eml"]),
        _ => false,
    }
}

/// Whether a file in the folder of an archive was made by the program.
fn is_archived(steps: &[&str]) -> bool {
    match steps {
        ["innhold.json" | "innhold.csv"] => true,
        ["offentlig", name] => PUBLISHED.contains(name),
        ["grunnlag", name] => *name == "intake.json" || *name == "program.toml" || name.starts_with("decisions."),
        ["internt", rest @ ..] => is_of_office(rest),
        _ => false,
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
            ("arkiv/brev-2021-06-14/internt/brev/0301-oslo.pdf", Fate::Goes),
            ("arkiv/notat.txt", Fate::Unknown),
            ("rapport/internt/brev/egne/b.txt", Fate::Unknown),
            ("rapport/internt/mitt.docx", Fate::Unknown),
            ("foresporsler/4642-laerdal.eml", Fate::Goes),
            ("foresporsler/ukjent-kommune-0f53a9b2c4d1e6f7.eml", Fate::Goes),
            ("foresporsler/svar-fra-oslo.eml", Fate::Unknown),
        ] {
            assert_eq!(Layout::fate(Path::new(file), Some("logo.svg")), fate, "{file}");
        }
    }
}
