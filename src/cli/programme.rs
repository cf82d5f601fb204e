//! The programme that a command goes by: its file, its register, what is odd about it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::args::{Common, Given};
use super::console::Desk;
use super::files;
use super::files::{folder, text};
use crate::model::{Fact, Fault, sha256};
use crate::program::{DEFAULT, FileLanguage, Program, RegisterDates, Regulation};
use crate::protocol::Protocol;
use crate::register::{Register, Table, Tables};
use crate::report::commented;
use crate::report::pages::Logo;
use crate::report::schedule::{found_sentence, next_file};
use crate::rules::{self, Assessed, Assessment};
use crate::schedule::{NoProposal, Proposal, check, propose};
use crate::text::{Lang, Words};

/// The programme, its register, and its file's bytes.
pub(super) struct Programme {
    pub regulation: Arc<Regulation>,
    pub bytes: Vec<u8>,
    /// What its file is called; none of the embedded one.
    name: Option<String>,
    /// What in its file nobody can have meant.
    doubts: Vec<Fault>,
}

impl Programme {
    pub(super) fn program(&self) -> &Program {
        &self.regulation.program
    }

    /// Its file's name and text; none of the embedded one.
    pub(super) fn file(&self) -> Option<(&str, &str)> {
        self.name.as_deref().zip(std::str::from_utf8(&self.bytes).ok())
    }

    /// The logo's file, beside its own; none where it names none.
    pub(super) fn logo_file(&self) -> Option<PathBuf> {
        logo_beside(self.program(), self.name.as_deref()?)
    }

    /// The logo; none where the programme names none.
    ///
    /// # Errors
    /// The file is not there, is larger than letters can carry, or is no image of its kind.
    pub(super) fn logo(&self, desk: &mut Desk<'_>) -> Result<Option<Logo>, Fault> {
        self.logo_file().map(|path| logo(&path, desk)).transpose()
    }

    /// Says so when nobody named a programme, and applications came long after the deadline of the embedded one: another year's.
    pub(super) fn say_other_year(&self, assessment: &Assessment, desk: &mut Desk<'_>) {
        let words = desk.words;
        let deadline = self.regulation.program.deadline.day();
        let long_after = deadline.saturating_add(jiff::Span::new().months(6));
        let is_long_after =
            |application: &Assessed| application.received.as_ref().is_some_and(|received| received.date() > long_after);
        if self.name.is_none() && assessment.applications.iter().any(is_long_after) {
            let facts = [("year", deadline.year().to_string().into()), ("deadline", deadline.into())];
            desk.note(&words.say("programme-other-year", &facts));
        }
    }

    /// Says what in the file nobody can have meant, before something is frozen by it.
    pub(super) fn say_doubts(&self, desk: &mut Desk<'_>) {
        let words = desk.words;
        for doubt in &self.doubts {
            desk.note(&words.say("programme-doubt", &[("what", Fact::Said(words.fault(doubt).0))]));
        }
        for found in check(&self.regulation.program).iter().filter(|found| found.check.level() == rules::Level::E) {
            let what = format!("{}  {}", found.check, found_sentence(found, words));
            desk.note(&words.say("programme-doubt", &[("what", Fact::Said(what))]));
        }
    }
}

/// The programme file of another year.
pub(super) struct NextYear {
    pub proposal: Proposal,
    pub text: String,
    /// What somebody should know of it.
    pub notes: Vec<String>,
}

impl Programme {
    /// The programme file of another year as it is proposed, with its register's counties and the newest inhabitants there are.
    pub(super) fn next_year(&self, year: i16, common: &Common, desk: &mut Desk<'_>) -> Result<NextYear, Fault> {
        let words = desk.words;
        let mut proposal = propose(self.program(), year).map_err(|why| match why {
            NoProposal::NoYear => Fault::new("propose-no-year").with("year", self.program().study_year.as_str()),
            NoProposal::Checks(checks) if checks.is_empty() => Fault::new("propose-several").with("year", year.to_string()),
            NoProposal::Checks(checks) => {
                let checks: Vec<String> = checks.iter().map(ToString::to_string).collect();
                Fault::new("propose-none").with("year", year.to_string()).with("checks", checks)
            }
        })?;
        let mut notes = Vec::new();
        let wanted = &mut proposal.program.register;
        let tables = tables(&common.given, desk)?;
        if let Some(newest) = tables.population_until(wanted.population)?.filter(|newest| *newest != wanted.population) {
            let facts = [("wanted", Fact::Date(wanted.population)), ("newest", Fact::Date(newest))];
            notes.push(words.say("proposal-population", &facts));
            wanted.population = newest;
        }
        let register = Register::of(&tables, wanted.valid_on, wanted.population)?;
        let carried = |county: &str| {
            let there = register.all().any(|municipality| municipality.county == county);
            let carried: Vec<String> = register.counties_of(county, &self.regulation.register).into_iter().collect();
            if there || carried.is_empty() { vec![county.to_owned()] } else { carried }
        };
        let mut old: Vec<&String> = self.program().school_break.iter().flat_map(|school| &school.counties).collect();
        old.sort_unstable();
        old.dedup();
        for county in old {
            let now = carried(county);
            if now != [county.as_str()] {
                let facts = [("county", Fact::from(county.as_str())), ("now", Fact::List(now))];
                notes.push(words.say("proposal-counties", &facts));
            }
        }
        let is_other_year = proposal.program.study_year != self.program().study_year;
        if is_other_year && proposal.program.id == self.program().id {
            notes.push(words.say("proposal-id", &[("id", self.program().id.as_str().into())]));
        }
        notes.push(words.word("proposal-besides"));
        let own = commented(std::str::from_utf8(&self.bytes).unwrap_or(DEFAULT), &file_words(&common.given, self.program()));
        let text = next_file(&own, &proposal, carried);
        Ok(NextYear { proposal, text, notes })
    }
}

/// The programme: the one named, else the one beside a protocol, else the embedded one.
pub(super) fn programme(given: &Given, beside: Option<&Path>, desk: &mut Desk<'_>) -> Result<Programme, Fault> {
    let beside = beside.map(|folder| folder.join("program.toml")).filter(|path| path.exists());
    let (bytes, name) = match given.program.as_ref().or(beside.as_ref()) {
        Some(path) => (files::in_utf8(files::read(path, desk)?), path.display().to_string()),
        None => (DEFAULT.as_bytes().to_vec(), "program.toml".to_owned()),
    };
    let own = text(&bytes, &name)?;
    let program = Program::read(own, &name)?;
    let doubts = program.doubtful(own, &name);
    let register = register(program.register, &name, given, desk)?;
    let name = (given.program.is_some() || beside.is_some()).then_some(name);
    Ok(Programme { regulation: Arc::new(Regulation { program, register }), bytes, name, doubts })
}

/// The programme of a protocol, and whether it is another than the one it was made with: only by `--program`.
///
/// # Errors
/// The one beside it is another.
pub(super) fn programme_of(
    given: &Given,
    protocol: &Protocol,
    path: &Path,
    desk: &mut Desk<'_>,
) -> Result<(Programme, bool), Fault> {
    let programme = programme(given, Some(&folder(path)), desk)?;
    let other = sha256(&programme.bytes) != protocol.program.sha256;
    if other && given.program.is_none() {
        return Err(Fault::new("protocol-files").with("found", "program.toml").in_file(path.display().to_string()));
    }
    Ok((programme, other))
}

/// The words of files: the language asked for on the command line, else the programme file's, never the locale's.
pub(super) fn file_words(given: &Given, program: &Program) -> Words {
    let own = match program.language {
        FileLanguage::Nb => Lang::Nb,
        FileLanguage::Nn => Lang::Nn,
        FileLanguage::En => Lang::En,
    };
    Words::new(given.lang.unwrap_or(own))
}

/// A day that was typed, as people write days.
pub(super) fn day(typed: &str, program: &Program) -> Result<Date, Fault> {
    match rules::Receipt::read(typed.trim(), &program.time_zone) {
        Some(rules::Receipt::Day(day)) => Ok(day),
        _ => Err(Fault::new("event-date").with("found", typed)),
    }
}

/// The days that earlier letters were dated, as they were typed.
///
/// # Errors
/// No day, or a day before the draw that they tell of.
pub(super) fn letters_sent(typed: &[String], program: &Program, protocol: &Protocol) -> Result<Vec<Date>, Fault> {
    let sent = |typed: &String| {
        let date = day(typed, program)?;
        match protocol.drawn_on().filter(|drawn| date < *drawn) {
            Some(drawn) => Err(Fault::new("report-date-early").with("date", date).with("newest", drawn)),
            None => Ok(date),
        }
    };
    typed.iter().map(sent).collect()
}

/// The logo's file beside a programme file; none where the programme names none.
pub(super) fn logo_beside(program: &Program, name: &str) -> Option<PathBuf> {
    let logo = program.sender.as_ref()?.logo.as_ref()?;
    Some(folder(Path::new(name)).join(logo))
}

/// A logo.
///
/// # Errors
/// The file is not there, is larger than letters can carry, or is no image of its kind.
pub(super) fn logo(path: &Path, desk: &mut Desk<'_>) -> Result<Logo, Fault> {
    const LARGEST: usize = 1 << 20;
    let name = path.display().to_string();
    let fault = |code| Fault::new(code).in_file(name.clone());
    if !path.is_file() {
        return Err(fault("logo-missing"));
    }
    let bytes = files::read(path, desk)?;
    let is_svg = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"));
    let drawn = || std::str::from_utf8(&bytes).is_ok_and(|text| text.contains("<svg"));
    let is_image = if is_svg { drawn() } else { bytes.starts_with(b"\x89PNG\r\n") };
    if !is_image || bytes.len() > LARGEST {
        return Err(fault("logo-wrong"));
    }
    Ok(Logo { name, kind: if is_svg { "svg" } else { "png" }, bytes })
}

/// The register on some dates: the one in the folder named, else the embedded one. `name` is the file's that has the dates.
pub(super) fn register(dates: RegisterDates, name: &str, given: &Given, desk: &mut Desk<'_>) -> Result<Register, Fault> {
    if given.register.is_none() {
        return Register::on(dates.valid_on, dates.population).map_err(|fault| fault.in_file(name));
    }
    Register::of(&tables(given, desk)?, dates.valid_on, dates.population)
}

/// The tables that registers are made of: those in the folder named, else the embedded ones.
fn tables(given: &Given, desk: &mut Desk<'_>) -> Result<Tables<'static>, Fault> {
    let Some(folder) = &given.register else { return Ok(Tables::embedded()) };
    let mut table = |file: &str| {
        let path = folder.join(file);
        let shown = path.display().to_string();
        let bytes = files::read(&path, desk)?;
        let text = text(&bytes, &shown)?.to_owned();
        Ok::<_, Fault>(Table { name: shown, text: text.into() })
    };
    Ok(Tables::new(table("municipalities.csv")?, table("population.csv")?))
}
