//! Finding the municipality, or the co-operating ones, that a cell names.

use super::named::number_and_name;
use super::part::{Doubt, Part};
use super::{Register, folded, plain};
use crate::model::MunicipalityNumber;

/// What a cell names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// One municipality, or the co-operating ones with the lead first; each once.
    Municipalities(Vec<Part>),
    /// Nothing is written.
    Blank,
    /// The number and the name beside it are two municipalities, or the name beside the number is unknown.
    Disagree(Vec<MunicipalityNumber>),
    /// More than one municipality has this name, or an older number was split between these.
    Several {
        /// The name, or the part of the cell, word for word.
        written: String,
        /// The municipalities.
        candidates: Vec<MunicipalityNumber>,
    },
    /// No municipality has this name; the nearest spellings first.
    Unknown {
        /// The name, or the part of the cell, word for word.
        written: String,
        /// The municipalities with the nearest spellings.
        candidates: Vec<MunicipalityNumber>,
    },
}

/// More co-operating municipalities than this in one cell is a text, not a list.
const MOST_PIECES: usize = 12;
/// How many candidates are proposed for an unknown name.
const MOST_CANDIDATES: usize = 5;

impl Register {
    /// Recognises what a cell names: the whole cell first; only if that is no municipality is it split at "og" `,` `/` `&`
    /// `+` so that every part is a municipality (A01, A02, A12).
    pub fn find(&self, cell: &str) -> Found {
        let cell = cell.trim();
        let doubt = match self.find_one(cell) {
            Ok(part) => return Found::Municipalities(vec![part]),
            Err(doubt) => doubt,
        };
        let pieces = pieces(cell);
        if pieces.len() > 1 && pieces.len() <= MOST_PIECES {
            if let Some(parts) = self.segment(cell, &pieces) {
                let bare = parts.iter().filter(|part| part.written.parse::<MunicipalityNumber>().is_ok()).count();
                if bare > 0 && bare < parts.len() {
                    // "3405, Gjøvik": a number and a name that do not belong together, not two municipalities.
                    return Found::Disagree(once_each(parts).into_iter().map(|part| part.number).collect());
                }
                // "Bø og Sauherad": the neighbour tells that the older Bø is meant, and not the one in force.
                let older = |part: &Part, other: &Part| part.number != other.number && part.once_named.contains(&other.number);
                let doubt = parts.iter().find_map(|part| Some((part, parts.iter().find(|other| older(part, other))?)));
                if let Some((part, other)) = doubt {
                    return Found::Several { written: cell.to_owned(), candidates: vec![part.number, other.number] };
                }
                return Found::Municipalities(once_each(parts));
            }
            for (from, to) in &pieces {
                let written = cell[*from..*to].trim();
                match self.find_one(written) {
                    Err(Doubt::Several(candidates)) => return Found::Several { written: cell.to_owned(), candidates },
                    Err(Doubt::Unknown) if !written.is_empty() && !self.begins_a_name(written) => {
                        return Found::Unknown { written: cell.to_owned(), candidates: self.nearest(written) };
                    }
                    _ => {}
                }
            }
        }
        match doubt {
            Doubt::Blank => Found::Blank,
            Doubt::Disagree(candidates) => Found::Disagree(candidates),
            Doubt::Several(candidates) => Found::Several { written: cell.to_owned(), candidates },
            Doubt::Unknown => Found::Unknown { written: cell.to_owned(), candidates: self.nearest(cell) },
        }
    }

    /// Whether a cell names one municipality, or several, beyond doubt or by a name that two share; no nearest spelling is looked for.
    pub fn recognises(&self, cell: &str) -> bool {
        let cell = cell.trim();
        match self.find_one(cell) {
            Ok(_) | Err(Doubt::Several(_) | Doubt::Disagree(_)) => true,
            Err(Doubt::Blank) => false,
            Err(Doubt::Unknown) => {
                let pieces = pieces(cell);
                (2..=MOST_PIECES).contains(&pieces.len()) && self.segment(cell, &pieces).is_some()
            }
        }
    }

    /// Whether a text is the name of a county, or of one that was.
    pub fn is_county(&self, text: &str) -> bool {
        self.county_names.contains(&plain(text))
    }

    /// The municipality that a domain label names: its own name in ASCII. None when it is not one beyond doubt.
    pub fn find_domain(&self, label: &str) -> Vec<MunicipalityNumber> {
        self.respelt(label)
    }

    /// The fewest parts, each a municipality, that the pieces can be joined to; longer parts first.
    fn segment(&self, cell: &str, pieces: &[(usize, usize)]) -> Option<Vec<Part>> {
        let mut best: Vec<Option<Vec<Part>>> = vec![None; pieces.len() + 1];
        best[pieces.len()] = Some(Vec::new());
        for from in (0..pieces.len()).rev() {
            for to in (from..pieces.len()).rev() {
                let Some(rest) = best[to + 1].clone() else { continue };
                if best[from].as_ref().is_some_and(|known| known.len() <= rest.len() + 1) {
                    continue;
                }
                if let Ok(part) = self.find_one(cell[pieces[from].0..pieces[to].1].trim()) {
                    best[from] = Some([vec![part], rest].concat());
                }
            }
        }
        best.swap_remove(0)
    }

    /// Whether a piece is only the beginning or end of a name that contains "og" ("Nore" of "Nore og Uvdal").
    fn begins_a_name(&self, piece: &str) -> bool {
        let key = folded(piece);
        self.folded_names.keys().any(|name| name.split(" og ").count() > 1 && name.split(" og ").any(|half| half == key))
    }

    /// The nearest spellings, best first; never used, only proposed.
    fn nearest(&self, text: &str) -> Vec<MunicipalityNumber> {
        // A county is no municipality, and what is like its name is not meant.
        if self.is_county(text) {
            return Vec::new();
        }
        let (number, name) = number_and_name(text);
        let name = folded(if name.is_empty() { text } else { &name });
        if name.chars().count() > 60 {
            return number.into_iter().collect();
        }
        let short = name.split(['(', ',']).next().unwrap_or("").trim();
        let without_last = short.rsplit_once(' ').map_or(short, |(before, _)| before);
        let enough = |text: &str| (text.chars().count() * 2 / 5).clamp(1, 4);
        let within: String =
            format!(" {name} ").chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
        let mut near: Vec<(usize, MunicipalityNumber)> = Vec::new();
        for (spelling, numbers) in &self.folded_names {
            let length = spelling.chars().count();
            let close = |text: &str| text.chars().count().abs_diff(length) <= enough(text);
            let measured = |text: &str| strsim::damerau_levenshtein(text, spelling);
            let distance = |text: &str| close(text).then(|| measured(text)).filter(|distance| *distance <= enough(text));
            let alike = |text: &str| distance(text).map(|distance| distance + 1);
            let inside = (name != *spelling && within.contains(&format!(" {spelling} "))).then_some(0);
            if let Some(distance) = [alike(short), alike(without_last), inside].into_iter().flatten().min() {
                near.extend(numbers.iter().map(|(_, number)| (distance, *number)));
            }
        }
        near.sort_unstable();
        // A name that stands there whole goes before all that is only alike.
        if near.first().is_some_and(|(distance, _)| *distance == 0) {
            near.retain(|(distance, _)| *distance == 0);
        }
        let mut numbers: Vec<MunicipalityNumber> = Vec::new();
        for (_, number) in near {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers.truncate(MOST_CANDIDATES);
        numbers
    }
}

/// Each municipality once, in the order named, by the plainest way it was named.
fn once_each(parts: Vec<Part>) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        match kept.iter_mut().find(|other| other.number == part.number) {
            Some(other) if part.how < other.how => *other = part,
            Some(_) => {}
            None => kept.push(part),
        }
    }
    kept
}

/// Words that join municipalities, between blanks.
const JOINS: [&str; 9] = ["og", "and", "med", "with", "m/", "m.", "sammen", "saman", "together"];

/// The pieces between separators, as byte ranges: a joining word between blanks, and `,` `/` `&` `+`.
fn pieces(cell: &str) -> Vec<(usize, usize)> {
    // The stroke of "m/" is a part of the word.
    let is_sign = |(at, sign): &(usize, &str)| *sign != "/" || !cell[..*at].ends_with(" m");
    let signs = cell.match_indices([',', '/', '&', '+']).filter(is_sign);
    let mut cuts: Vec<(usize, usize)> = signs.map(|(at, sign)| (at, at + sign.len())).collect();
    let words = cell.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, blank)| at + blank.len_utf8());
    for start in words {
        let word = cell[start..].split(char::is_whitespace).next().unwrap_or("");
        if JOINS.iter().any(|joins| word.eq_ignore_ascii_case(joins)) && start + word.len() < cell.len() {
            cuts.push((start, start + word.len()));
        }
    }
    cuts.sort_unstable();
    let mut pieces = Vec::new();
    let mut from = 0;
    for (start, end) in cuts {
        pieces.push((from, start));
        from = end;
    }
    pieces.push((from, cell.len()));
    pieces.retain(|(from, to)| !cell[*from..*to].trim().is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings;
    use crate::register::How;

    fn register() -> Register {
        Register::on("2021-06-01".parse().unwrap(), "2021-01-01".parse().unwrap()).unwrap()
    }

    fn show(found: &Found) -> String {
        let list = |numbers: &[MunicipalityNumber]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        match found {
            Found::Municipalities(parts) => parts
                .iter()
                .map(|part| match part.how {
                    How::Plain => part.number.to_string(),
                    How::OtherName => format!("{}=other", part.number),
                    How::Respelled => format!("{}=respelled", part.number),
                    How::OlderNumber(old) | How::OlderName(old) => format!("{}={old}", part.number),
                })
                .collect::<Vec<_>>()
                .join(" "),
            Found::Blank => "blank".into(),
            Found::Disagree(candidates) => format!("disagree {}", list(candidates)),
            Found::Several { candidates, .. } => format!("several {}", list(candidates)),
            Found::Unknown { candidates, .. } => format!("unknown {}", list(candidates)),
        }
    }

    #[test]
    fn a_municipality_is_known_by_every_way_to_write_it_or_comes_with_candidates() {
        let register = register();
        for (cell, wanted) in readings("municipality") {
            assert_eq!(show(&register.find(&cell)), wanted, "{cell}");
        }
    }

    #[test]
    fn a_name_in_force_wins_and_the_note_names_the_other() {
        let Found::Municipalities(parts) = register().find("Sande") else { panic!("Sande is one") };
        assert_eq!(parts[0].once_named, ["3802".parse().unwrap()]);
    }

    #[test]
    fn every_municipality_is_found_by_each_of_its_official_names() {
        let register = register();
        for municipality in register.all() {
            for name in [register.distinct_name(municipality.number), municipality.number.to_string()] {
                assert_eq!(show(&register.find(&name)), municipality.number.to_string(), "{name}");
                assert_eq!(
                    show(&register.find(&format!("{} KOMMUNE", name.to_uppercase()))),
                    municipality.number.to_string(),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn older_numbers_lead_through_two_registers() {
        let now = Register::on("2024-06-01".parse().unwrap(), "2024-01-01".parse().unwrap()).unwrap();
        assert_eq!(show(&now.find("0716")), "3905=0716");
        assert_eq!(show(&now.find("Re")), "3905=0716");
        assert_eq!(show(&now.find("1507")), "several 1508 1580");
        assert_eq!(show(&now.find("Ålesund")), "1508");
    }
}
