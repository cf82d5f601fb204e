//! Who a municipality is: by number, by any official name, by an older number or name; near misses are only suggested.
//!
//! The data are embedded (`data/`, with their sources). Nothing here guesses: what is not one municipality beyond doubt
//! comes back with its candidates.
//!
//! ```
//! use innoskole::register::{Found, Register};
//!
//! let day = "2020-01-01".parse().unwrap();
//! let register = Register::on(day, day)?;
//! // Tjøme became part of Færder.
//! let Found::Municipalities(parts) = register.find("Tjøme kommune") else { panic!("one municipality") };
//! assert_eq!(register.get(parts[0].number).unwrap().name, "Færder");
//! // Two are called so: nothing is guessed.
//! assert!(matches!(register.find("Herøy"), Found::Several { .. }));
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod find;
mod municipality;
mod named;
mod organisation;
mod outlines;
mod part;
mod point;
mod spelling;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;
use sha2::{Digest, Sha256};

pub use find::Found;
pub use municipality::{LanguageForm, Municipality};
pub use organisation::OrganisationNumber;
pub use outlines::{Outline, outlines};
pub use part::{How, Part};
pub use point::Point;

use crate::model::{Fault, MunicipalityNumber, hex, unreadable};
use spelling::{folded, plain};

/// The five parts of the country (landsdeler).
pub const LANDSDELER: [&str; 5] = ["Nord-Norge", "Trøndelag", "Vestlandet", "Sørlandet", "Østlandet"];

const MUNICIPALITIES: &str = include_str!("data/municipalities.csv");
const POPULATION: &str = include_str!("data/population.csv");
const NUMBER_CHANGES: &str = include_str!("data/number_changes.csv");
const NAME_FORMS: &str = include_str!("data/name_forms.csv");
const OLD_COUNTIES: &str = include_str!("data/old_counties.csv");
const DISTRICTS: &str = include_str!("data/districts.csv");

/// The two tables that a register is made of, in the form of the embedded ones: who there is, and with how many inhabitants.
pub struct Tables<'a> {
    municipalities: Table<'a>,
    population: Table<'a>,
}

/// A CSV with its name in messages.
#[derive(Clone)]
pub struct Table<'a> {
    /// The name.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
}

impl<'a> Tables<'a> {
    /// `municipalities.csv` and `population.csv` of another year.
    pub fn new(municipalities: Table<'a>, population: Table<'a>) -> Self {
        Self { municipalities, population }
    }

    /// The ones in the program.
    pub fn embedded() -> Self {
        let table = |name: &str, text| Table { name: name.to_owned(), text: Cow::Borrowed(text) };
        Self::new(table("municipalities.csv", MUNICIPALITIES), table("population.csv", POPULATION))
    }

    /// SHA-256 of `municipalities.csv` followed by `population.csv`, lower-case hex.
    fn sha256(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.municipalities.text.as_bytes());
        hash.update(self.population.text.as_bytes());
        hex(&hash.finalize())
    }
}

/// The municipalities in force on one day, and every way to name them.
#[derive(Clone, Debug)]
pub struct Register {
    valid_on: Date,
    sha256: String,
    municipalities: BTreeMap<MunicipalityNumber, Municipality>,
    /// Official names and forms, as plain spellings.
    names: BTreeMap<String, Vec<MunicipalityNumber>>,
    /// The first name of each, as plain spellings: what needs no note.
    first_names: BTreeMap<String, Vec<MunicipalityNumber>>,
    /// The same as `names`, with æøå and all marks folded away, each with the name as it is.
    folded_names: BTreeMap<String, Vec<(String, MunicipalityNumber)>>,
    /// Older names, plain and folded, each with its older number.
    older_names: BTreeMap<String, Vec<Older>>,
    older_numbers: BTreeMap<MunicipalityNumber, Vec<MunicipalityNumber>>,
    /// Plain spellings of the counties a municipality lies in, or lay in under an older number.
    counties: BTreeMap<MunicipalityNumber, Vec<String>>,
    /// Folded names of traditional districts, each with the folded name of a county it lies in.
    districts: BTreeMap<String, String>,
    /// Plain spellings of all counties, these and those that were.
    county_names: BTreeSet<String>,
}

/// A number that went out of use, and where it leads.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Older {
    number: MunicipalityNumber,
    leads_to: MunicipalityNumber,
    /// Plain spellings of the county the older number lay in.
    county: Option<String>,
    /// The name.
    name: String,
}

#[derive(Deserialize)]
struct MunicipalityRow {
    number: MunicipalityNumber,
    name: String,
    other_names: String,
    official_name: String,
    county: String,
    landsdel: String,
    valid_from: Date,
    valid_to: Option<Date>,
    language_form: LanguageForm,
}

impl MunicipalityRow {
    fn is_in_force(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

#[derive(Deserialize)]
struct PopulationRow {
    number: MunicipalityNumber,
    date: Date,
    population: u32,
}

#[derive(Deserialize)]
struct ChangeRow {
    old_number: MunicipalityNumber,
    old_name: String,
    new_number: MunicipalityNumber,
    register: Date,
}

#[derive(Deserialize)]
struct FormRow {
    number: MunicipalityNumber,
    valid_from: Date,
    with_word: String,
}

#[derive(Deserialize)]
struct DistrictRow {
    district: String,
    county: String,
}

#[derive(Deserialize)]
struct CountyRow {
    number: u16,
    name: String,
}

/// The rows of a table, each with its line.
fn rows<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<Vec<(u64, T)>, Fault> {
    let wrong = |error: &csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        // The library's words, without the place that it has in front of them.
        let message = error.to_string();
        let message = message.rsplit("): ").next().unwrap_or("").to_owned();
        Fault::new("register-data").with("message", message).in_file(name).at(line.to_string())
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| wrong(&error))?.clone();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| wrong(&error))?;
        let line = record.position().map_or(1, csv::Position::line);
        record.deserialize(Some(&headers)).map(|row| (line, row)).map_err(|error| wrong(&error))
    };
    reader.records().map(row).collect()
}

/// The rows of one of the embedded tables; they are checked by tests, so a fault here is the build's.
fn embedded<T: serde::de::DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>, Fault> {
    Ok(rows(name, text)?.into_iter().map(|(_, row)| row).collect())
}

/// The inhabitants of every municipality on a day.
fn inhabitants(table: &Table<'_>, day: Date) -> Result<BTreeMap<MunicipalityNumber, u32>, Fault> {
    let mut inhabitants = BTreeMap::new();
    for (line, row) in rows::<PopulationRow>(&table.name, &table.text)?.into_iter().filter(|(_, row)| row.date == day) {
        if inhabitants.insert(row.number, row.population).is_some() {
            let fault = Fault::new("register-population-twice").with("number", row.number.to_string()).with("date", day);
            return Err(fault.in_file(&table.name).at(line.to_string()));
        }
    }
    Ok(inhabitants)
}

/// The days that a table has inhabitants for.
fn population_days(table: &Table<'_>) -> Result<BTreeSet<Date>, Fault> {
    Ok(rows::<PopulationRow>(&table.name, &table.text)?.into_iter().map(|(_, row)| row.date).collect())
}

impl Tables<'_> {
    /// The newest day with inhabitants that is no later than a day.
    ///
    /// # Errors
    /// A table that is not of this form.
    pub fn population_until(&self, day: Date) -> Result<Option<Date>, Fault> {
        Ok(population_days(&self.population)?.into_iter().rfind(|known| *known <= day))
    }
}

impl Register {
    /// The embedded register in force on `valid_on`, with the inhabitants on `population`.
    ///
    /// # Errors
    /// No register covers the first date, or no figures the second.
    pub fn on(valid_on: Date, population: Date) -> Result<Self, Fault> {
        Self::of(&Tables::embedded(), valid_on, population)
    }

    /// The register of some tables in force on `valid_on`, with the inhabitants on `population`.
    ///
    /// # Errors
    /// As [`Register::on`]; a table that is not of this form; a number that is two municipalities' on that day; a part of the
    /// country that is not known; a municipality without inhabitants, or with two figures; each with its line.
    pub fn of(tables: &Tables<'_>, valid_on: Date, population: Date) -> Result<Self, Fault> {
        let Tables { municipalities: names, population: counts } = tables;
        let (all, inhabitants) = (rows::<MunicipalityRow>(&names.name, &names.text)?, inhabitants(counts, population)?);
        let mut faults = Vec::new();
        let days: Vec<String> = population_days(counts)?.iter().map(ToString::to_string).collect();
        let here = |fault: Fault, line: u64| fault.in_file(&names.name).at(line.to_string());
        let mut seen: BTreeMap<MunicipalityNumber, u64> = BTreeMap::new();
        for (line, row) in all.iter().filter(|(_, row)| row.is_in_force(valid_on)) {
            if let Some(earlier) = seen.insert(row.number, *line) {
                let fault = Fault::new("register-number-twice").with("number", row.number.to_string());
                faults.push(here(fault.with("line", earlier.to_string()), *line));
            }
            if !LANDSDELER.contains(&row.landsdel.as_str()) {
                let fault = Fault::new("register-landsdel").with("found", row.landsdel.as_str());
                faults.push(here(fault.with("known", LANDSDELER.map(str::to_owned).to_vec()), *line));
            }
            if unreadable(&row.name) {
                let fault = Fault::new("register-name").with("number", row.number.to_string());
                faults.push(here(fault.with("found", row.name.as_str()), *line));
            }
            if !inhabitants.contains_key(&row.number) {
                let fault = Fault::new("register-population").with("date", population).in_file(&counts.name);
                let fault = fault.with("dates", days.clone()).with("newest", days.last().cloned().unwrap_or_default());
                faults.push(fault.with("municipality", format!("{} {}", row.number, row.name)));
            }
        }
        // A date without figures is one fault, not one for each municipality.
        let most = if inhabitants.is_empty() { 1 } else { faults.len() };
        Fault::all(faults.into_iter().take(most).collect())?;
        let all: Vec<MunicipalityRow> = all.into_iter().map(|(_, row)| row).collect();
        let in_force: Vec<&MunicipalityRow> = all.iter().filter(|row| row.is_in_force(valid_on)).collect();
        let Some(first) = in_force.first() else {
            return Err(Fault::new("register-date").with("date", valid_on).in_file(&names.name));
        };
        let mut register = Self {
            valid_on,
            sha256: tables.sha256(),
            municipalities: BTreeMap::new(),
            names: BTreeMap::new(),
            first_names: BTreeMap::new(),
            folded_names: BTreeMap::new(),
            older_names: BTreeMap::new(),
            older_numbers: BTreeMap::new(),
            counties: BTreeMap::new(),
            districts: BTreeMap::new(),
            county_names: BTreeSet::new(),
        };
        let (points, organisations) = (point::points(first.valid_from)?, organisation::organisation_numbers(first.valid_from)?);
        let herad = municipality::herad()?;
        for row in &in_force {
            register.add(row);
            if let Some(own) = register.municipalities.get_mut(&row.number) {
                own.population = inhabitants.get(&row.number).copied().unwrap_or(0);
                own.point = points.get(&row.number).copied();
                own.organisation = organisations.get(&row.number).copied();
                own.is_herad = herad.contains(&row.number);
            }
        }
        let forms = embedded::<FormRow>("name_forms.csv", NAME_FORMS)?;
        let newest = forms.iter().map(|form| form.valid_from).filter(|from| *from <= first.valid_from).max();
        for form in forms.iter().filter(|form| newest == Some(form.valid_from) && !form.with_word.is_empty()) {
            if register.municipalities.contains_key(&form.number) {
                register.add_name(&form.with_word, form.number);
            }
        }
        register.add_older(&all, first.valid_from)?;
        Ok(register)
    }

    /// The counties of this register in which the municipalities lie that lay in a county of an older register.
    pub fn counties_of(&self, county: &str, older: &Self) -> BTreeSet<String> {
        let of_county = older.all().filter(|municipality| municipality.county == county);
        let found = of_county.filter_map(|municipality| match self.find(&municipality.number.to_string()) {
            Found::Municipalities(parts) => Some(parts),
            _ => None,
        });
        let numbers = found.flatten().map(|part| part.number);
        numbers.filter_map(|number| self.get(number)).map(|municipality| municipality.county.clone()).collect()
    }

    /// Which day the register is of.
    pub fn valid_on(&self) -> Date {
        self.valid_on
    }

    /// SHA-256 of `municipalities.csv` followed by `population.csv`, lower-case hex.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The municipality with this number in this register.
    pub fn get(&self, number: MunicipalityNumber) -> Option<&Municipality> {
        self.municipalities.get(&number)
    }

    /// All municipalities, by number.
    pub fn all(&self) -> impl Iterator<Item = &Municipality> {
        self.municipalities.values()
    }

    /// The name, with the county where two share it: `Herøy (Nordland)`.
    pub fn distinct_name(&self, number: MunicipalityNumber) -> String {
        let Some(municipality) = self.get(number) else {
            return number.to_string();
        };
        let shared = self.all().filter(|other| other.name == municipality.name).count() > 1;
        if shared { format!("{} ({})", municipality.name, municipality.county) } else { municipality.name.clone() }
    }

    /// Takes in a municipality, with its names; what other tables have of it follows.
    fn add(&mut self, row: &MunicipalityRow) {
        let municipality = Municipality {
            number: row.number,
            name: row.name.clone(),
            county: row.county.clone(),
            landsdel: row.landsdel.clone(),
            population: 0,
            language_form: row.language_form,
            point: None,
            organisation: None,
            is_herad: false,
        };
        self.municipalities.insert(row.number, municipality);
        for name in [&row.name, &row.official_name] {
            self.first_names.entry(plain(name)).or_default().push(row.number);
        }
        for name in [&row.name, &row.official_name].into_iter().map(String::as_str).chain(row.other_names.split('|')) {
            self.add_name(name, row.number);
        }
        self.counties.entry(row.number).or_default().push(plain(&row.county));
        self.county_names.insert(plain(&row.county));
    }

    fn add_name(&mut self, name: &str, number: MunicipalityNumber) {
        if name.is_empty() {
            return;
        }
        let numbers = self.names.entry(plain(name)).or_default();
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        self.folded_names.entry(folded(name)).or_default().push((name.to_owned(), number));
    }

    /// Adds the numbers and names that lead here, also over two registers (0716 → 3803 → 3905).
    fn add_older(&mut self, all: &[MunicipalityRow], register: Date) -> Result<(), Fault> {
        let changes: Vec<ChangeRow> = embedded("number_changes.csv", NUMBER_CHANGES)?;
        let old_counties: BTreeMap<u16, String> = embedded::<CountyRow>("old_counties.csv", OLD_COUNTIES)?
            .into_iter()
            .map(|row| (row.number, plain(&row.name)))
            .collect();
        let districts = embedded::<DistrictRow>("districts.csv", DISTRICTS)?;
        self.districts = districts.into_iter().map(|row| (folded(&row.district), folded(&row.county))).collect();
        let mut older: BTreeMap<MunicipalityNumber, (Vec<MunicipalityNumber>, Vec<&str>)> = BTreeMap::new();
        let mut newest_first: Vec<&ChangeRow> = changes.iter().filter(|row| row.register <= register).collect();
        newest_first.sort_by_key(|row| std::cmp::Reverse(row.register));
        for row in newest_first {
            let targets = match older.get(&row.new_number) {
                Some((targets, _)) if row.register < register => targets.clone(),
                _ => vec![row.new_number],
            };
            let entry = older.entry(row.old_number).or_default();
            for target in targets {
                if self.municipalities.contains_key(&target) && !entry.0.contains(&target) {
                    entry.0.push(target);
                }
            }
            entry.1.push(&row.old_name);
        }
        for row in all.iter().filter(|row| row.valid_from < register) {
            if let Some(entry) = older.get_mut(&row.number) {
                entry.1.extend([row.name.as_str(), row.official_name.as_str()]);
                entry.1.extend(row.other_names.split('|').filter(|name| !name.is_empty()));
            }
        }
        for (number, (targets, names)) in older {
            let earlier_county = all.iter().find(|row| row.number == number && row.valid_from < register);
            let county = earlier_county.map(|row| plain(&row.county)).or_else(|| old_counties.get(&number.county()).cloned());
            for &target in &targets {
                if let Some(county) = &county {
                    self.counties.entry(target).or_default().push(county.clone());
                    self.county_names.insert(county.clone());
                }
                for name in names.iter().flat_map(|name| [*name].into_iter().chain(name.split(" - "))) {
                    for key in BTreeSet::from([plain(name), folded(name)]) {
                        let older = Older { number, leads_to: target, county: county.clone(), name: name.to_owned() };
                        let entry = self.older_names.entry(key).or_default();
                        if !entry.contains(&older) {
                            entry.push(older);
                        }
                    }
                }
            }
            self.older_numbers.insert(number, targets);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str) -> Register {
        let date: Date = day.parse().unwrap();
        Register::on(date, date.first_of_year()).unwrap()
    }

    #[test]
    fn the_two_registers_are_whole() {
        let (then, now) = (on("2021-06-01"), on("2026-06-01"));
        assert_eq!((then.all().count(), now.all().count()), (356, 357));
        assert_eq!(then.all().map(|municipality| municipality.population).sum::<u32>(), 5_391_369);
        assert_eq!(now.all().map(|municipality| municipality.population).sum::<u32>(), 5_627_400);
        assert!(then.all().chain(now.all()).all(|municipality| LANDSDELER.contains(&municipality.landsdel.as_str())));
    }

    #[test]
    fn a_day_without_register_or_figures_is_refused() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(Register::on(day("2019-12-31"), day("2020-01-01")).unwrap_err().code, "register-date");
        assert_eq!(Register::on(day("2021-06-01"), day("2021-06-01")).unwrap_err().code, "register-population");
    }

    #[test]
    fn two_of_one_name_are_told_apart_by_county() {
        let register = on("2021-06-01");
        assert_eq!(register.distinct_name("1818".parse().unwrap()), "Herøy (Nordland)");
        assert_eq!(register.distinct_name("1804".parse().unwrap()), "Bodø");
    }
}
