//! The folder of a new intake: asks for what the programme file lacks, proposes the rest, and makes the folder.

use std::ffi::OsString;
use std::path::PathBuf;

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::dialogue::Guide;
use crate::cli::args::{Common, Given};
use crate::cli::exit::Exit;
use crate::cli::programme::{self, NextYear};
use crate::cli::year::quietly;
use crate::model::Fact;
use crate::program::{Program, SeedKind};
use crate::report::schedule::proposal_screen;
use crate::schedule::workday_from;
use crate::year::Layout;

/// The numbers are drawn so many days after the deadline at least: time to decide what waits, and for people to read the announcement.
const DAYS_TO_NUMBERS: i64 = 10;
/// Between the two sources, from the draw to the last day to answer, and for those who are promoted.
const DAYS_TO_FALLBACK: i64 = 2;
const DAYS_TO_REPLY: i64 = 14;
const REPLY_DAYS: u16 = 7;

/// What the guide proposes, and what was answered so far: the values of the programme file, by their ways.
struct Answers {
    name: String,
    deadline: Date,
    places: Option<u32>,
    numbers: Date,
    fallback: Date,
    reply: Date,
    reply_days: u16,
    contact: Option<(String, String)>,
}

impl Answers {
    fn proposed(program: &Program) -> Self {
        let deadline = program.deadline.day();
        let sources = program.seed_source.as_ref();
        let numbers = sources.map_or_else(|| saturday_from(later(deadline, DAYS_TO_NUMBERS)), |sources| sources.primary.date);
        let fallback = sources.map_or_else(|| later(numbers, DAYS_TO_FALLBACK), |sources| sources.fallback.date);
        Self {
            name: program.name.clone(),
            deadline,
            places: program.places.map(std::num::NonZero::get),
            numbers,
            fallback,
            reply: program.reply_deadline.map_or_else(|| workday_from(later(numbers, DAYS_TO_REPLY)), |last| last.day()),
            reply_days: program.reply_days.map_or(REPLY_DAYS, std::num::NonZero::get),
            contact: program.contact.as_ref().map(|contact| (contact.name.clone(), contact.email.clone())),
        }
    }

    /// The values that `--set` takes.
    fn values(&self, program: &Program) -> Vec<String> {
        let name = (self.name != program.name).then(|| format!("name={}", self.name));
        let mut values: Vec<String> = name.into_iter().collect();
        values.extend([
            format!("deadline={}", self.deadline),
            format!("register.valid_on={}", self.deadline),
            format!("reply_deadline={}", self.reply),
            format!("reply_days={}", self.reply_days),
        ]);
        values.extend(self.places.map(|places| format!("places={places}")));
        if program.seed_source.is_none() {
            let proposed = [
                "primary.kind=lotto",
                "primary.text=Norsk Tippings Lotto",
                "fallback.kind=dice",
                "fallback.text=på åpent møte i opptaksutvalget",
                "fallback.text_nn=på ope møte i opptaksutvalet",
                "fallback.text_en=at an open meeting of the admissions committee",
                "fallback.digits=20",
            ];
            values.extend(proposed.map(|value| format!("seed_source.{value}")));
        }
        values.push(format!("seed_source.primary.date={}", self.numbers));
        values.push(format!("seed_source.fallback.date={}", self.fallback));
        if let Some((name, email)) = &self.contact {
            values.push(format!("contact.name={name}"));
            values.push(format!("contact.email={email}"));
        }
        values
    }
}

fn later(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

fn saturday_from(day: Date) -> Date {
    (0..7).map(|days| later(day, days)).find(|day| day.weekday() == Weekday::Saturday).unwrap_or(day)
}

impl Guide<'_, '_> {
    /// Makes the folder of a new intake, from last year's where there is one; none when somebody has had enough.
    pub(super) fn make(&mut self, last: Option<&PathBuf>) -> anyhow::Result<Option<PathBuf>> {
        let Some(year) = self.ask_year()? else { return Ok(None) };
        let Some(from) = self.ask_from(last)? else { return Ok(None) };
        let common = Common { given: Given { program: from.clone(), ..Given::default() }, ..Common::default() };
        let proposed = quietly(&self.words, |desk| {
            let programme = programme::programme(&common.given, None, desk)?;
            let next = programme.next_year(year, &common, desk)?;
            Ok((programme, next))
        });
        let (programme, NextYear { proposal, notes, .. }) = match proposed {
            Ok(proposed) => proposed,
            Err(fault) => {
                self.fault(&fault);
                return Ok(None);
            }
        };
        let program = proposal.program.clone();
        let mut answers = Answers::proposed(&program);
        let layout = loop {
            if !self.ask_all(&mut answers, &program)? {
                return Ok(None);
            }
            let screen = proposal_screen(programme.program(), &proposal, &self.words, None);
            self.line(&format!("\n{}", screen.trim_end()))?;
            for note in &notes {
                self.line(&format!("  {note}"))?;
            }
            self.summary(&answers)?;
            let folder = format!("opptak-{year}");
            let Some(answer) = self.ask("guide-new-folder", &[("folder", folder.as_str().into())])? else { return Ok(None) };
            match answer.as_str() {
                "" => break Layout::new(folder),
                "n" | "nei" | "no" => {}
                other => break Layout::new(other.trim_matches(['"', '\''])),
            }
        };
        let mut words: Vec<OsString> = vec!["year".into(), "--new".into(), layout.root().into()];
        if let Some(path) = &from {
            words.extend(["--program".into(), path.into()]);
        }
        words.extend(["--propose".into(), year.to_string().into()]);
        for value in answers.values(&program) {
            words.extend(["--set".into(), value.into()]);
        }
        Ok((self.command(words)? == Exit::Yes).then(|| layout.root().to_owned()))
    }

    fn ask_year(&mut self) -> anyhow::Result<Option<i16>> {
        loop {
            let Some(answer) = self.ask("guide-new-year", &[])? else { return Ok(None) };
            match answer.parse::<i16>().ok().filter(|year| (2000..=2200).contains(year)) {
                Some(year) => return Ok(Some(year)),
                None => self.say("guide-not-year", &[("found", answer.into())])?,
            }
        }
    }

    /// The programme file to begin from: last year's, or none for the embedded one. The outer none is that somebody has had enough.
    fn ask_from(&mut self, last: Option<&PathBuf>) -> anyhow::Result<Option<Option<PathBuf>>> {
        let Some(last) = last else { return Ok(Some(None)) };
        let program = Layout::new(last).program();
        let facts = [("file", program.display().to_string().into())];
        let answer = self.ask("guide-new-from", &facts)?;
        Ok(answer.map(|answer| (!["n", "nei", "no"].contains(&answer.to_lowercase().as_str())).then_some(program)))
    }

    /// Asks for everything; false when somebody has had enough.
    fn ask_all(&mut self, answers: &mut Answers, program: &Program) -> anyhow::Result<bool> {
        let Some(name) = self.ask("guide-new-name", &[("proposed", answers.name.as_str().into())])? else { return Ok(false) };
        if !name.is_empty() {
            answers.name = name;
        }
        let before = answers.deadline;
        if !self.ask_day("guide-new-deadline", &mut answers.deadline)? {
            return Ok(false);
        }
        // Days that were proposed move with the deadline.
        if answers.deadline != before && program.seed_source.is_none() {
            answers.numbers = saturday_from(later(answers.deadline, DAYS_TO_NUMBERS));
            answers.fallback = later(answers.numbers, DAYS_TO_FALLBACK);
            answers.reply = workday_from(later(answers.numbers, DAYS_TO_REPLY));
        }
        if !self.ask_places(answers)? {
            return Ok(false);
        }
        let lotto = program.seed_source.as_ref().is_none_or(|sources| sources.primary.kind == SeedKind::Lotto);
        let key = if lotto { "guide-new-lotto" } else { "guide-new-numbers" };
        let deadline = answers.deadline;
        let numbers = |date: Date| match () {
            () if date <= deadline => Some(("guide-not-after", deadline)),
            () if lotto && date.weekday() != Weekday::Saturday => Some(("guide-not-saturday", date)),
            () => None,
        };
        if !self.ask_day_that(key, &mut answers.numbers, numbers)? {
            return Ok(false);
        }
        let drawn = answers.numbers;
        let not_before = |date: Date| (date < drawn).then_some(("guide-not-from", drawn));
        if !self.ask_day_that("guide-new-fallback", &mut answers.fallback, not_before)? {
            return Ok(false);
        }
        let drawn = answers.fallback;
        let after = |date: Date| (date <= drawn).then_some(("guide-not-after", drawn));
        if !self.ask_day_that("guide-new-reply", &mut answers.reply, after)? {
            return Ok(false);
        }
        let known = answers.contact.clone();
        let shown = known.as_ref().map_or_else(String::new, |(name, email)| format!("{name}, {email}"));
        let Some(contact) =
            self.ask("guide-new-contact", &[("proposed", shown.into()), ("known", u32::from(known.is_some()).into())])?
        else {
            return Ok(false);
        };
        if let Some((name, email)) = contact.rsplit_once(',') {
            answers.contact = Some((name.trim().to_owned(), email.trim().to_owned()));
        }
        Ok(true)
    }

    fn ask_day(&mut self, key: &str, day: &mut Date) -> anyhow::Result<bool> {
        let Some(answer) = self.ask_date(key, &[("proposed", Fact::Date(*day))], Some(*day))? else { return Ok(false) };
        *day = answer;
        Ok(true)
    }

    /// The same until the day is right; `wrong` names what is not, and the day that it is compared with.
    fn ask_day_that(
        &mut self,
        key: &str,
        day: &mut Date,
        wrong: impl Fn(Date) -> Option<(&'static str, Date)>,
    ) -> anyhow::Result<bool> {
        loop {
            let mut answer = *day;
            if !self.ask_day(key, &mut answer)? {
                return Ok(false);
            }
            match wrong(answer) {
                None => {
                    *day = answer;
                    return Ok(true);
                }
                Some((what, date)) => self.say(what, &[("date", date.into())])?,
            }
        }
    }

    /// Everything that was answered, to be looked through.
    fn summary(&mut self, answers: &Answers) -> anyhow::Result<()> {
        let (name, email) = answers.contact.clone().unwrap_or_default();
        let facts = [
            ("name", Fact::from(answers.name.as_str())),
            ("deadline", answers.deadline.into()),
            ("places", answers.places.unwrap_or(0).into()),
            ("numbers", answers.numbers.into()),
            ("fallback", answers.fallback.into()),
            ("reply", answers.reply.into()),
            ("contact", format!("{name} {email}").trim().into()),
        ];
        Ok(self.say("guide-new-summary", &facts)?)
    }

    fn ask_places(&mut self, answers: &mut Answers) -> anyhow::Result<bool> {
        loop {
            let known = ("known", answers.places.unwrap_or(0).into());
            let Some(answer) = self.ask("guide-new-places", &[known])? else { return Ok(false) };
            match answer.parse::<u32>().ok().filter(|places| *places > 0) {
                Some(places) => answers.places = Some(places),
                None if answer.is_empty() && answers.places.is_some() => {}
                None => {
                    self.say("guide-not-number", &[("found", answer.into())])?;
                    continue;
                }
            }
            return Ok(true);
        }
    }
}
