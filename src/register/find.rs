//! Finding the municipality, or the co-operating ones, that a cell names.

use super::spelling::{is_word, respells, without_word};
use super::{Older, Register, folded, plain};
use crate::model::MunicipalityNumber;

/// How a municipality was recognised.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// By its number or its name in force.
    Plain,
    /// By another official name, such as the Sami one alone.
    OtherName,
    /// By a spelling without æøå.
    Respelled,
    /// By a number that went out of use.
    OlderNumber(MunicipalityNumber),
    /// By a name that went out of use, once the name of this number.
    OlderName(MunicipalityNumber),
}

/// One municipality recognised in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The municipality.
    pub number: MunicipalityNumber,
    /// How it was recognised.
    pub how: How,
    /// The part of the cell that named it, word for word.
    pub written: String,
    /// Municipalities that once had this name too; the name in force wins over them.
    pub once_named: Vec<MunicipalityNumber>,
}

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

/// Why one name is not one municipality.
enum Doubt {
    Blank,
    Disagree(Vec<MunicipalityNumber>),
    Several(Vec<MunicipalityNumber>),
    Unknown,
}

/// More co-operating municipalities than this in one cell is a text, not a list.
const MOST_PIECES: usize = 12;
/// How many candidates are proposed for an unknown name.
const MOST_CANDIDATES: usize = 5;

impl Register {
    /// Recognises what a cell names: the whole cell first; only if that is no municipality is it split at "og" `,` `/` `&`
    /// `+` so that every part is one (A01, A02, A12).
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

    fn find_one(&self, text: &str) -> Result<Part, Doubt> {
        if text.is_empty() {
            return Err(Doubt::Blank);
        }
        if let Some(number) = MunicipalityNumber::written(text) {
            return Ok(Part { written: text.to_owned(), ..self.by_number(number)? });
        }
        let text = without_period(text);
        let (number, name) = number_and_name(text);
        let part = match (number, name.is_empty()) {
            (None, _) => self.by_name(&name)?,
            (Some(number), true) => self.by_number(number)?,
            (Some(number), false) if is_word(&name) => self.by_number(number)?,
            (Some(number), false) => self.by_both(number, &name)?,
        };
        Ok(Part { written: text.to_owned(), ..part })
    }

    fn by_number(&self, number: MunicipalityNumber) -> Result<Part, Doubt> {
        if self.municipalities.contains_key(&number) {
            return Ok(part(number, How::Plain));
        }
        match self.older_numbers.get(&number).map_or(&[][..], Vec::as_slice) {
            [] => Err(Doubt::Unknown),
            [one] => Ok(part(*one, How::OlderNumber(number))),
            several => Err(Doubt::Several(several.to_vec())),
        }
    }

    fn by_both(&self, number: MunicipalityNumber, name: &str) -> Result<Part, Doubt> {
        let by_number = match self.by_number(number) {
            Ok(part) => part,
            Err(Doubt::Several(candidates)) => {
                // An older number that was split: the name may tell which of them is meant.
                return match self.by_name(name) {
                    Ok(part) if candidates.contains(&part.number) => Ok(Part { how: How::OlderNumber(number), ..part }),
                    _ => Err(Doubt::Several(candidates)),
                };
            }
            Err(doubt) => return Err(doubt),
        };
        let named = match self.by_name(name) {
            Ok(part) => {
                let once: Vec<_> = self.older_names.get(&plain(name)).into_iter().flatten().map(|older| older.leads_to).collect();
                [vec![part.number], once].concat()
            }
            Err(Doubt::Several(candidates)) => candidates,
            Err(_) => Vec::new(),
        };
        if named.contains(&by_number.number) {
            return Ok(by_number);
        }
        let mut candidates = vec![by_number.number];
        candidates.extend(named.into_iter().filter(|other| *other != by_number.number));
        candidates.dedup();
        Err(Doubt::Disagree(candidates))
    }

    fn by_name(&self, name: &str) -> Result<Part, Doubt> {
        let key = plain(name);
        let older: Vec<&Older> =
            self.older_names.get(&key).into_iter().flatten().filter(|older| plain(&older.name) == key).collect();
        if let Some(numbers) = self.names.get(&key) {
            let [number] = numbers[..] else { return Err(Doubt::Several(numbers.clone())) };
            let how = if self.first_names.contains_key(&key) { How::Plain } else { How::OtherName };
            return Ok(Part { once_named: others(&older, number), ..part(number, how) });
        }
        if let Some(found) = self.by_qualified_name(name).or_else(|| by_older_name(&older)) {
            return found;
        }
        let respelt = self.respelt(name);
        let older: Vec<&Older> =
            self.older_names.get(&folded(name)).into_iter().flatten().filter(|older| respells(name, &older.name)).collect();
        match respelt[..] {
            [] => by_older_name(&older).unwrap_or_else(|| self.by_two_names(name).ok_or(Doubt::Unknown)),
            [number] => Ok(Part { once_named: others(&older, number), ..part(number, How::Respelled) }),
            _ => Err(Doubt::Several(respelt)),
        }
    }

    /// The municipalities in force whose name this is without its special letters.
    fn respelt(&self, name: &str) -> Vec<MunicipalityNumber> {
        let same = self.folded_names.get(&folded(name)).into_iter().flatten().filter(|(own, _)| respells(name, own));
        let mut numbers: Vec<MunicipalityNumber> = same.map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// "Herøy (Nordland)", "Herøy i Møre og Romsdal", "Våler, Østfold": a name and a county it lies in, or lay in.
    fn by_qualified_name(&self, name: &str) -> Option<Result<Part, Doubt>> {
        let name = without_word(name);
        // The county in its own languages, too: "Kautokeino (Finnmark - Finnmárku - Finmarkku)".
        let split = |(name, county): (&str, &str)| {
            let counties = county.trim().trim_end_matches(')').split(" - ");
            (name.trim().to_owned(), counties.map(|one| folded(one.trim())).collect::<Vec<_>>())
        };
        let dash = || name.split_once(" – ").or_else(|| name.split_once(" - "));
        let (name, county) = match name.rsplit_once('(') {
            Some(pair) if name.trim_end().ends_with(')') => split(pair),
            _ => name.split_once(" i ").or_else(|| name.split_once(',')).or_else(dash).map(split)?,
        };
        let key = folded(&name);
        let lies_there = |number: &MunicipalityNumber| {
            self.counties.get(number).is_some_and(|counties| counties.iter().any(|one| county.contains(&folded(one))))
        };
        let in_force: Vec<_> = self.respelt(&name).into_iter().filter(lies_there).collect();
        let lay_there: Vec<_> = self
            .older_names
            .get(&key)
            .into_iter()
            .flatten()
            .filter(|older| {
                respells(&name, &older.name) && older.county.as_ref().is_some_and(|one| county.contains(&folded(one)))
            })
            .filter(|older| !in_force.contains(&older.leads_to))
            .collect();
        match (&in_force[..], &lay_there[..]) {
            ([one], _) => {
                let how = if self.names.contains_key(&plain(&name)) { How::Plain } else { How::Respelled };
                Some(Ok(part(*one, how)))
            }
            ([], [older]) => Some(Ok(part(older.leads_to, How::OlderName(older.number)))),
            ([], []) => None,
            (several, _) => Some(Err(Doubt::Several(several.to_vec()))),
        }
    }

    /// "Kárášjoga gielda - Karasjok kommune", "Karasjok (Kárášjohka)": two names of the same municipality.
    fn by_two_names(&self, name: &str) -> Option<Part> {
        let bracketed = name.trim_end().strip_suffix(')').and_then(|name| name.split_once('('));
        if let Some((one, other)) = bracketed.or_else(|| name.split_once(" - ")).or_else(|| name.split_once(" – ")) {
            return self.by_both_names(one, other);
        }
        // "GÁIVUOTNA KÅFJORD", as the register of legal entities writes it.
        const MOST_WORDS: usize = 6;
        if name.split(' ').count() > MOST_WORDS {
            return None;
        }
        let official = |name: &str| self.names.get(&plain(name)).map(Vec::as_slice);
        let both = |(at, _): (usize, &str)| match (official(&name[..at])?, official(&name[at..])?) {
            ([one], [other]) if one == other => Some(part(*one, How::Plain)),
            _ => None,
        };
        name.match_indices(' ').find_map(both)
    }

    fn by_both_names(&self, one: &str, other: &str) -> Option<Part> {
        let one = self.by_name(one.trim()).ok()?;
        let other = self.by_name(other.trim()).ok()?;
        (one.number == other.number).then(|| if one.how <= other.how { one } else { other })
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
            let distance = |text: &str| close(text).then(|| measured(text)).filter(|one| *one <= enough(text));
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

fn part(number: MunicipalityNumber, how: How) -> Part {
    Part { number, how, written: String::new(), once_named: Vec::new() }
}

/// The one municipality that older names lead to; several are a doubt, none is nothing.
fn by_older_name(older: &[&Older]) -> Option<Result<Part, Doubt>> {
    let first = older.first()?;
    let mut targets: Vec<_> = older.iter().map(|older| older.leads_to).collect();
    targets.sort_unstable();
    targets.dedup();
    Some(match targets[..] {
        [one] => Ok(part(one, How::OlderName(first.number))),
        _ => Err(Doubt::Several(targets)),
    })
}

fn others(older: &[&Older], number: MunicipalityNumber) -> Vec<MunicipalityNumber> {
    let mut others: Vec<_> = older.iter().map(|older| older.leads_to).filter(|other| *other != number).collect();
    others.sort_unstable();
    others.dedup();
    others
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

/// A name without the years that lists of numbers put behind those that are no more: "Oppegård (-2019)".
fn without_period(text: &str) -> &str {
    let Some((name, years)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { return text };
    let is_period =
        years.contains(['-', '–']) && years.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | '–' | ' '));
    if is_period { name.trim_end() } else { text }
}

/// Parts "3405 Lillehammer", "Lillehammer (3405)" and "3405" into number and name; more than one number is no number.
fn number_and_name(text: &str) -> (Option<MunicipalityNumber>, String) {
    let is_edge = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | ':' | ',' | '(' | ')' | '.');
    let words: Vec<&str> = text.split(is_edge).filter(|word| !word.is_empty()).collect();
    let mut numbers = words.iter().filter_map(|word| word.parse().ok().map(|number| (*word, number)));
    match (numbers.next(), numbers.next()) {
        (Some((word, number)), None) if words.first() == Some(&word) || words.last() == Some(&word) => {
            let rest = text.replacen(word, "", 1).replace("()", "");
            // A county in brackets stays whole: "3114 Våler (Østfold)".
            let is_sign = |letter: char| is_edge(letter) && !matches!(letter, '(' | ')');
            (Some(number), rest.trim_matches(is_sign).to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

/// The pieces between separators, as byte ranges: "og" or "and" between blanks, and `,` `/` `&` `+`.
fn pieces(cell: &str) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> =
        cell.match_indices([',', '/', '&', '+']).map(|(at, sign)| (at, at + sign.len())).collect();
    let words = cell.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, blank)| at + blank.len_utf8());
    for start in words {
        let word = cell[start..].split(char::is_whitespace).next().unwrap_or("");
        if ["og", "and"].iter().any(|joins| word.eq_ignore_ascii_case(joins)) && start + word.len() < cell.len() {
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
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_municipality_is_known_by_every_way_to_write_it() {
        let register = register();
        for (cell, wanted) in [
            ("3405", "3405"),
            ("301", "0301"),
            ("Lillehammer", "3405"),
            ("  LILLEHAMMER   kommune ", "3405"),
            ("3405 Lillehammer", "3405"),
            ("Lillehammer (3405)", "3405"),
            ("Lillehammer - 3405", "3405"),
            ("0501 Lillehammer", "3405=0501"),
            ("0501", "3405=0501"),
            ("1601", "5001=1601"),
            ("Baerum", "3024=respelled"),
            ("Bodo", "1804=respelled"),
            ("Sor-Aurdal", "3449=respelled"),
            ("sør aurdal", "3449"),
            ("Kárášjohka", "5437=other"),
            ("Karasjohka", "5437=respelled"),
            ("Kárášjohka - Karasjok", "5437"),
            ("Kárášjoga gielda - Karasjok kommune", "5437"),
            ("Kárášjohka / Karasjok", "5437"),
            ("Guovdageainnu suohkan", "5430=other"),
            ("Snåasen tjïelte", "5041=other"),
            ("Kaivuonon komuuni", "5426=other"),
            ("Omasvuonon kunta", "5425=other"),
            ("Voss herad", "4621"),
            ("Municipality of Rauma", "1539"),
            ("3018 Våler (Østfold)", "3018"),
            ("Våler (Østfold) 3018", "3018"),
            ("0301 Oslo (Oslo)", "0301"),
            ("1515 Herøy (Møre og Romsdal)", "1515"),
            ("Kautokeino (Troms og Finnmark - Romsa ja Finnmárku)", "5430"),
            ("GÁIVUOTNA KÅFJORD", "5426"),
            ("Herøy – Nordland", "1818"),
            ("Skedsmo (-2019)", "3030=0231"),
            ("1 804", "1804"),
            ("1804.0", "1804"),
            ("3 405", "3405"),
            ("Kvam herad", "4622"),
            ("Herøy (Nordland)", "1818"),
            ("Herøy i Møre og Romsdal", "1515"),
            ("Heroy i Nordland", "1818=respelled"),
            ("Våler i Østfold", "3018"),
            ("Våler, Hedmark", "3419"),
            ("1818 Herøy", "1818"),
            ("Nes", "3034"),
            ("Nes i Buskerud", "3040=0616"),
            ("Tjøme", "3811=0723"),
            ("Tjome", "3811=0723"),
            ("Lardal", "3805=0728"),
            ("Førde i Sogn og Fjordane", "4647=1432"),
            ("Hof i Vestfold", "3802=0714"),
            ("Skedsmo (Akershus)", "3030=0231"),
            ("3405, 3407", "3405 3407"),
            ("Skedsmo", "3030=0231"),
            ("Nore og Uvdal", "3052"),
            ("Nore og Uvdal, Rollag og Flesberg", "3052 3051 3050"),
            ("Lillehammer/Gjøvik", "3405 3407"),
            ("3405 Lillehammer og 3407 Gjøvik", "3405 3407"),
            ("3405 Lillehammer og Gjøvik", "3405 3407"),
            ("Herøy i Møre og Romsdal og Sande", "1515 1514"),
            ("Øyer & Gausdal + Ringebu kommuner", "3440 3441 3439"),
        ] {
            assert_eq!(show(&register.find(cell)), wanted, "{cell}");
        }
    }

    #[test]
    fn what_is_not_one_beyond_doubt_comes_with_candidates() {
        let register = register();
        for (cell, wanted) in [
            ("", "blank"),
            ("Herøy", "several 1515 1818"),
            ("Vaaler", "several 3018 3419"),
            ("1850", "several 1806 1875"),
            ("Tysfjord", "several 1806 1875"),
            ("3405 Gjøvik", "disagree 3405 3407"),
            ("3405 Storby", "disagree 3405"),
            ("3405, Gjøvik", "disagree 3405 3407"),
            ("Gjøvik/3405", "disagree 3407 3405"),
            ("Høle", "unknown 3038 3044"),
            ("Søla", "unknown 1124 1531 1573"),
            ("Øs", "unknown 3430 3021"),
            ("Lilehammer", "unknown 3405"),
            ("Kristiansan", "unknown 4204 1505"),
            ("Atlantis", "unknown "),
            ("Viken", "unknown "),
            ("9999", "unknown "),
            ("Bodø (Finnmark)", "unknown 1804"),
            ("Halden komune", "unknown 3001"),
            ("Mo i Rana", "unknown 1833"),
            ("Herøy (M&R)", "unknown 1515 1818"),
            ("Lillehammer og Gjøvikk", "unknown 3407"),
            ("Herøy og Sande", "several 1515 1818"),
        ] {
            assert_eq!(show(&register.find(cell)), wanted, "{cell}");
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
