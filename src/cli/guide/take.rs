//! Takes an offer: asks for what its command needs, and runs it. What cannot be taken back is shown first, and wants a yes.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use jiff::civil::Date;

use super::dialogue::Guide;
use super::offers::Offer;
use crate::cli::exit::Exit;
use crate::cli::files;
use crate::model::Fault;
use crate::protocol::{Protocol, draw};
use crate::year::{Act, Draw, Folder, Layout, Plan, Setup};

/// What an offer is taken with.
pub(super) struct Taker<'t, 'g, 'd> {
    pub guide: &'t mut Guide<'g, 'd>,
    pub layout: &'t Layout,
    pub folder: &'t Folder,
}

/// The words of a command line.
fn words(words: &[&dyn AsRef<OsStr>]) -> Vec<OsString> {
    words.iter().map(|word| word.as_ref().to_owned()).collect()
}

impl Taker<'_, '_, '_> {
    fn plan(&self) -> Option<&Plan> {
        match &self.folder.setup {
            Setup::Ready(plan) => Some(plan),
            Setup::Missing | Setup::Faulty(_) => None,
        }
    }

    fn act(&mut self, act: &Act) -> anyhow::Result<Exit> {
        Ok(self.guide.command(self.layout.arguments(act, &self.folder.own))?)
    }

    /// Takes the offer.
    pub(super) fn take(&mut self, offer: &Offer) -> anyhow::Result<()> {
        let layout = self.layout;
        let protocol = if matches!(self.folder.draw, Draw::Drawn { .. }) { layout.protocol() } else { layout.frozen() };
        match offer {
            Offer::Again | Offer::OtherFolder => {}
            Offer::Open(path, _) => self.guide.open(path)?,
            Offer::Date => self.reports()?,
            Offer::Do(act) if Act::AFTER_THE_DRAW.contains(act) => self.reports()?,
            Offer::Do(act @ Act::Record(_)) => {
                let command = self.layout.arguments(act, &self.folder.own);
                self.once_seen(command, "guide-record")?;
            }
            Offer::Do(act) => {
                self.act(act)?;
            }
            Offer::More => {
                self.act(&Act::List)?;
            }
            Offer::Check => {
                self.guide.command(words(&[&"program", &"--check", &layout.program()]))?;
            }
            Offer::Columns => {
                self.guide.command(words(&[&"import", &layout.inbox(), &"--program", &layout.program()]))?;
            }
            Offer::Lock => self.lock()?,
            Offer::Seed => self.draw()?,
            Offer::Late(file) => {
                if let Some(date) = self.guide.ask_date("guide-late-date", &[], None)? {
                    let date = date.to_string();
                    self.guide.command(words(&[&"select", &protocol, &"--late", file, &"--date", &date]))?;
                }
            }
            Offer::LateAnswers(file) => {
                if let Some(reason) = self.answer("guide-late-reason")? {
                    let late = [&"--accept-late-answer" as &dyn AsRef<OsStr>, &"--reason", &reason];
                    let record = layout.arguments(&Act::Record(file.clone()), &self.folder.own);
                    self.guide.command([record, words(&late)].concat())?;
                }
            }
            Offer::Withdraw => self.withdraw(&protocol)?,
            Offer::Explain => {
                if let Some(who) = self.answer("guide-who")? {
                    self.guide.command(words(&[&"report", &protocol, &"--explain", &who]))?;
                }
            }
            Offer::Answer => {
                if let Some(who) = self.answer("guide-who")? {
                    self.guide.command(words(&[&"report", &protocol, &"--answer", &who]))?;
                }
            }
        }
        Ok(())
    }

    /// An answer with something in it.
    fn answer(&mut self, key: &str) -> anyhow::Result<Option<String>> {
        Ok(self.guide.ask(key, &[])?.filter(|answer| !answer.is_empty()))
    }

    /// Asks what day it is until somebody says so: no clock is read.
    fn today(&mut self) -> anyhow::Result<Option<Date>> {
        Ok(self.guide.ask_date("guide-today", &[], None)?)
    }

    /// Letters, pages, tables and calendars, dated where somebody names a day.
    fn reports(&mut self) -> anyhow::Result<()> {
        if let Some(date) = self.guide.ask_date("guide-date", &[], None)? {
            self.guide.command(words(&[&"year", &self.layout.root(), &"--date", &date.to_string()]))?;
            return Ok(());
        }
        for act in Act::AFTER_THE_DRAW {
            if self.act(&act)? != Exit::Yes && act == Act::Verify {
                break;
            }
        }
        Ok(())
    }

    /// Freezes, once somebody has typed a yes, and another where the deadline is not over.
    fn lock(&mut self) -> anyhow::Result<()> {
        let Some(today) = self.today()? else { return Ok(()) };
        let early = self.plan().map(|plan| plan.deadline).filter(|deadline| today <= *deadline);
        let agreed = match early {
            Some(deadline) => self.guide.agrees("guide-lock-early", &[("deadline", deadline.into())])?,
            None => self.guide.agrees("guide-lock", &[])?,
        };
        if agreed {
            let mut command = self.layout.arguments(&Act::Lock, &self.folder.own);
            command.extend(words(&[&"--date", &today.to_string()]));
            self.guide.command(command)?;
        }
        Ok(())
    }

    /// Draws with the numbers that somebody types, once they are read back and confirmed. Numbers that cannot be known yet, or are not of the
    /// announced form, are not asked about any further.
    fn draw(&mut self) -> anyhow::Result<()> {
        let Some(today) = self.today()? else { return Ok(()) };
        if let Some(date) = self.plan().and_then(|plan| plan.numbers).map(|(date, _)| date).filter(|date| today < *date) {
            return Ok(self.guide.say("guide-draw-early", &[("date", date.into())])?);
        }
        let Some(text) = self.answer("guide-seed")? else { return Ok(()) };
        let Some(fallback) = self.is_fallback()? else { return Ok(()) };
        if let Err(fault) = self.tried(&text, fallback) {
            self.guide.fault(&fault);
            return Ok(());
        }
        let key = if fallback { "guide-seed-right-fallback" } else { "guide-seed-right" };
        if self.guide.agrees(key, &[("seed", text.as_str().into())])? {
            self.act(&Act::Draw { seed: text, fallback })?;
        }
        Ok(())
    }

    /// Whether the numbers are from the fallback; none when somebody has had enough.
    fn is_fallback(&mut self) -> anyhow::Result<Option<bool>> {
        loop {
            let Some(source) = self.guide.ask("guide-seed-source", &[])? else { return Ok(None) };
            match source.to_lowercase().as_str() {
                "" => return Ok(Some(false)),
                "r" | "reserve" | "reserven" | "fallback" | "f" => return Ok(Some(true)),
                _ => self.guide.say("guide-not-source", &[("found", source.into())])?,
            }
        }
    }

    /// Whether a seed could be drawn with.
    fn tried(&mut self, seed: &str, fallback: bool) -> Result<(), Fault> {
        let path = self.layout.frozen();
        let shown = path.display().to_string();
        let bytes = files::read(&path, self.guide.desk)?;
        draw(Protocol::read(files::text(&bytes, &shown)?, &shown)?, Some(seed), fallback).map(drop)
    }

    /// Records a withdrawal, once somebody has seen what follows from it.
    fn withdraw(&mut self, protocol: &Path) -> anyhow::Result<()> {
        let Some(who) = self.answer("guide-who")? else { return Ok(()) };
        let Some(date) = self.guide.ask_date("guide-withdraw-date", &[], None)? else { return Ok(()) };
        let date = date.to_string();
        let command = words(&[&"select", &protocol, &"--withdraw", &who, &"--date", &date]);
        self.once_seen(command, "guide-withdraw")
    }

    /// Shows what a command would do, and runs it once somebody agrees.
    fn once_seen(&mut self, command: Vec<OsString>, key: &str) -> anyhow::Result<()> {
        let tried = self.guide.command([command.clone(), words(&[&"--dry-run"])].concat())?;
        if tried != Exit::CouldNot && self.guide.agrees(key, &[])? {
            self.guide.command(command)?;
        }
        Ok(())
    }
}
