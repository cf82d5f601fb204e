//! One municipality by what is written of it: its number, its name in force or an older one, both, or a name with a county.

use super::part::{Doubt, How, Part};
use super::spelling::{is_word, respells, without_word};
use super::{Older, Register, folded, plain};
use crate::model::MunicipalityNumber;

impl Register {
    pub(super) fn find_one(&self, text: &str) -> Result<Part, Doubt> {
        if text.is_empty() {
            return Err(Doubt::Blank);
        }
        if let Some(number) = MunicipalityNumber::written(text) {
            return Ok(Part { written: text.to_owned(), ..self.by_number(number)? });
        }
        let text = without_period(text);
        let (number, name) = number_and_name(text);
        if let Some(part) = self.by_name_with_remark(text) {
            return Ok(Part { written: text.to_owned(), ..part });
        }
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
    pub(super) fn respelt(&self, name: &str) -> Vec<MunicipalityNumber> {
        let same = self.folded_names.get(&folded(name)).into_iter().flatten().filter(|(own, _)| respells(name, own));
        let mut numbers: Vec<MunicipalityNumber> = same.map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// "Herøy (Nordland)", "Herøy i Møre og Romsdal", "Våler, Østfold", "Våler i Solør": a name and a county (or a district) it lies in, or lay
    /// in.
    fn by_qualified_name(&self, name: &str) -> Option<Result<Part, Doubt>> {
        let name = without_word(name);
        // The county in its own languages, too: "Kautokeino (Finnmark - Finnmárku - Finmarkku)".
        let split = |(name, county): (&str, &str)| {
            let county = county.trim().trim_end_matches(')');
            let county = county.strip_prefix("i ").or_else(|| county.strip_prefix("på ")).unwrap_or(county);
            let counties = county.split(" - ").map(|county| folded(county.trim()));
            // "Våler i Solør": a district tells the county.
            let of_district = |county: String| self.districts.get(&county).cloned().unwrap_or(county);
            (name.trim().to_owned(), counties.map(of_district).collect::<Vec<_>>())
        };
        let dash = || name.split_once(" – ").or_else(|| name.split_once(" - "));
        let (name, county) = match name.rsplit_once('(') {
            Some(pair) if name.trim_end().ends_with(')') => split(pair),
            _ => {
                let within = name.split_once(" i ").or_else(|| name.split_once(" på "));
                within.or_else(|| name.split_once(',')).or_else(dash).map(split)?
            }
        };
        let key = folded(&name);
        let lies_there = |number: &MunicipalityNumber| {
            self.counties.get(number).is_some_and(|counties| counties.iter().any(|own| county.contains(&folded(own))))
        };
        let in_force: Vec<_> = self.respelt(&name).into_iter().filter(lies_there).collect();
        let lay_there: Vec<_> = self
            .older_names
            .get(&key)
            .into_iter()
            .flatten()
            .filter(|older| {
                respells(&name, &older.name) && older.county.as_ref().is_some_and(|own| county.contains(&folded(own)))
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

    /// A name with a remark behind it that says nothing else: the older municipalities that it was made of ("Færder (Nøtterøy og Tjøme)",
    /// "Lillestrøm (tidl. Skedsmo, Fet og Sørum)"), its part in a co-operation ("Tynset (vert)"), or a district of the town ("Oslo, bydel
    /// Alna").
    fn by_name_with_remark(&self, text: &str) -> Option<Part> {
        const ROLES: [&str; 9] =
            ["vert", "vertskommune", "søker", "søkar", "hovedsøker", "hovudsøkar", "ansvarlig", "ansvarleg", "host"];
        const FORMERLY: [&str; 9] = ["tidl.", "tidligere", "tidlegare", "før:", "før", "formerly", "former", "f.", "inkl."];
        const NOW: [&str; 4] = ["nå ", "no ", "now ", "nu "];
        if let Some((name, remark)) = text.trim_end().strip_suffix(')').and_then(|text| text.split_once('(')) {
            let part = self.find_one(name.trim()).ok()?;
            let remark = plain(remark);
            let is_role = ROLES.contains(&remark.as_str());
            // "Fræna (nå Hustadvika)": the older name first, and then that in force.
            if let Some(now) = NOW.iter().find_map(|word| remark.strip_prefix(word)) {
                let is_now = |part: &Part| self.names.get(&plain(now)).is_some_and(|numbers| numbers[..] == [part.number]);
                return Some(part).filter(|part| matches!(part.how, How::OlderName(_) | How::OlderNumber(_)) && is_now(part));
            }
            let former = FORMERLY.iter().find_map(|word| remark.strip_prefix(word)).unwrap_or(&remark);
            let by_signs = former.split([',', '/', '&', '+']).flat_map(|piece| piece.split(" og "));
            let led_here = |piece: &str| {
                let older = self.older_names.get(&plain(piece)).into_iter().flatten().map(|older| older.leads_to);
                let own = self.names.get(&plain(piece)).into_iter().flatten().copied();
                piece.is_empty() || older.chain(own).any(|number| number == part.number)
            };
            // Only that it is another application, of a name that no other ever had ("Gjøvik (søknad nr. 2)"): other remarks may mean something.
            let is_alone = || {
                part.how == How::Plain
                    && self
                        .older_names
                        .get(&plain(name))
                        .is_none_or(|older| older.iter().all(|older| older.leads_to == part.number))
            };
            const COUNTS: [&str; 6] = ["søknad", "nr", "nummer", "no", "application", "number"];
            let counts = |word: &str| COUNTS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit());
            let only_counts = || remark.split([' ', '.']).filter(|word| !word.is_empty()).all(counts);
            let is_district = remark.split(' ').next() == Some("bydel");
            let by_itself = is_role || is_district || by_signs.map(str::trim).all(led_here);
            let says_nothing_else = by_itself || (is_alone() && only_counts());
            return says_nothing_else.then_some(part);
        }
        let district = |separator: char| {
            let (name, district) = text.split_once(separator)?;
            let is_district = plain(district).split(' ').next() == Some("bydel");
            is_district.then(|| self.find_one(name.trim()).ok()).flatten()
        };
        [',', '–', '-', '/'].into_iter().find_map(district)
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

/// A name without the years that lists of numbers put behind those that are no more: "Oppegård (-2019)".
fn without_period(text: &str) -> &str {
    let Some((name, years)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')) else { return text };
    let is_period =
        years.contains(['-', '–']) && years.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | '–' | ' '));
    if is_period { name.trim_end() } else { text }
}

/// Parts "3405 Lillehammer", "Lillehammer (3405)" and "3405" into number and name; more than one number is no number.
pub(super) fn number_and_name(text: &str) -> (Option<MunicipalityNumber>, String) {
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
