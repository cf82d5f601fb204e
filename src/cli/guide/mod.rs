//! `innoskole` at a terminal: the guide through the folder of one intake. It shows where the year stands and offers what comes next; Enter takes
//! the first offer. Questions and answers, one line each, so that a log of it can be read. Everything it does is one of the commands, which it
//! shows; nothing can be done only here.

mod dialogue;
mod new;
mod offers;
mod take;

use std::path::{Path, PathBuf};

use super::console::{Desk, Runs};
use super::exit::Exit;
use super::files;
use super::year::{look, quietly, told};
use crate::report::year_screen;
use crate::year::{Layout, steps};
use dialogue::Guide;
use offers::{Offer, offers};
use take::Taker;

pub(super) fn run(program: Runs, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let mut guide = Guide::new(program, desk);
    let version = ("version", env!("CARGO_PKG_VERSION").into());
    guide.say("guide-welcome", &[version])?;
    // A folder that is an intake's is meant, until another is asked for.
    let here = Path::new(".");
    let mut folder = if is_year(here) { Some(here.to_owned()) } else { guide.folder()? };
    while let Some(year) = folder {
        folder = if guide.year(&Layout::new(year))? { guide.folder()? } else { None };
    }
    guide.say("guide-end", &[])?;
    Ok(Exit::Yes)
}

/// Whether a folder is that of an intake.
fn is_year(folder: &Path) -> bool {
    let layout = Layout::new(folder);
    layout.program().is_file() && layout.inbox().is_dir()
}

impl Guide<'_, '_> {
    /// The folder of the intake; none when somebody has had enough.
    fn folder(&mut self) -> anyhow::Result<Option<PathBuf>> {
        let here = Path::new(".");
        loop {
            let names = files::names_in(here).into_iter();
            let years: Vec<PathBuf> = names.map(PathBuf::from).filter(|folder| is_year(folder)).collect();
            let shown = std::path::absolute(here).unwrap_or_else(|_| here.to_owned()).display().to_string();
            let Some(last) = years.last() else {
                let Some(answer) = self.ask("guide-first", &[("here", shown.into())])? else { return Ok(None) };
                match self.other_folder(&answer)? {
                    Some(folder) => return Ok(Some(folder)),
                    None if answer.is_empty() => {
                        if let Some(made) = self.make(None)? {
                            return Ok(Some(made));
                        }
                    }
                    None => {}
                }
                continue;
            };
            self.say("guide-years", &[("here", shown.into())])?;
            for (number, folder) in (1..).zip(&years) {
                self.line(&format!("  {number}  {}", folder.display()))?;
            }
            let Some(answer) = self.ask("guide-which", &[("last", last.display().to_string().into())])? else { return Ok(None) };
            let by_number = answer.parse::<usize>().ok().and_then(|number| years.get(number.checked_sub(1)?));
            match by_number {
                Some(folder) => return Ok(Some(folder.clone())),
                None if answer.is_empty() => return Ok(Some(last.clone())),
                None if ["ny", "new"].contains(&answer.to_lowercase().as_str()) => {
                    if let Some(made) = self.make(Some(last))? {
                        return Ok(Some(made));
                    }
                }
                None => {
                    if let Some(folder) = self.other_folder(&answer)? {
                        return Ok(Some(folder));
                    }
                }
            }
        }
    }

    /// A folder that was typed, or dragged into the window.
    fn other_folder(&mut self, typed: &str) -> anyhow::Result<Option<PathBuf>> {
        let folder = PathBuf::from(typed.trim_matches(['"', '\'']));
        if typed.is_empty() {
            return Ok(None);
        }
        if is_year(&folder) {
            return Ok(Some(folder));
        }
        self.say("guide-no-folder", &[("found", typed.into())])?;
        Ok(None)
    }

    /// Goes through the year; whether another folder is wanted.
    fn year(&mut self, layout: &Layout) -> anyhow::Result<bool> {
        loop {
            let looked = match quietly(&self.words, |desk| look(layout, desk)) {
                Ok(looked) => looked,
                Err(fault) => {
                    self.fault(&fault);
                    match self.ask("guide-again", &[])? {
                        Some(_) => continue,
                        None => return Ok(false),
                    }
                }
            };
            let all = steps(&looked.folder, None);
            let screen = year_screen(&told(layout, &looked, &all, &[], None), &self.words);
            self.line("")?;
            self.line(screen.trim_end())?;
            looked.faults.iter().for_each(|fault| self.fault(fault));
            let offered = offers(layout, &looked, &all);
            self.line("")?;
            for (number, offer) in (1..).zip(&offered) {
                let enter = if number == 1 { format!("  ({})", self.words.word("guide-enter")) } else { String::new() };
                let sentence = self.offer(offer);
                self.line(&format!("  {number:>2}  {sentence}{enter}"))?;
            }
            let Some(answer) = self.ask("guide-what", &[])? else { return Ok(false) };
            let chosen = match answer.as_str() {
                "" => offered.first(),
                number => number.parse::<usize>().ok().and_then(|number| offered.get(number.checked_sub(1)?)),
            };
            match chosen {
                None => self.say("guide-no-offer", &[("found", answer.into())])?,
                Some(Offer::OtherFolder) => return Ok(true),
                Some(offer) => Taker { guide: self, layout, folder: &looked.folder }.take(offer)?,
            }
        }
    }
}
