//! What the guide offers, by how the year stands: what comes next first.

use std::path::PathBuf;

use super::dialogue::Guide;
use crate::cli::files::name;
use crate::cli::year::Looked;
use crate::model::{Fact, Fault};
use crate::year::{Act, Draw, Layout, Standing, Step, StepName};

/// Something that can be done now.
pub(super) enum Offer {
    /// A command that needs nothing more.
    Do(Act),
    /// Add new cases to the list.
    More,
    /// Look into the folder again: somebody has put something there.
    Again,
    /// Open a file or folder, by what it is called in the offer.
    Open(PathBuf, &'static str),
    /// Tell what is wrong with the programme file.
    Check,
    /// Say what the columns are.
    Columns,
    /// Freeze.
    Lock,
    /// Type the seed, and draw.
    Seed,
    /// Type the date of the letters.
    Date,
    /// Take in what came late.
    Late(PathBuf),
    /// Record answers that came after the last day, too.
    LateAnswers(PathBuf),
    /// Record that a municipality withdraws.
    Withdraw,
    /// Tell a municipality's story.
    Explain,
    /// Write a reply to a municipality that asks.
    Answer,
    /// Go to another folder.
    OtherFolder,
}

/// What can be done, what comes next first.
pub(super) fn offers(layout: &Layout, looked: &Looked, steps: &[Step]) -> Vec<Offer> {
    let mut all: Vec<Offer> = steps.iter().flat_map(|step| of_step(step, layout, looked)).collect();
    if let Draw::Drawn { late, answers, .. } = &looked.folder.draw {
        all.extend(late.iter().cloned().map(Offer::Late));
        let is_late = |path: &&PathBuf| {
            let own = name(path);
            let of_file = |fault: &Fault| fault.file.as_deref().is_some_and(|file| file.starts_with(&own));
            looked.faults.iter().any(|fault| fault.code == "answers-late" && of_file(fault))
        };
        all.extend(answers.doubtful.iter().filter(is_late).cloned().map(Offer::LateAnswers));
        all.push(Offer::Open(layout.reports().join("offentlig").join("protokoll.html"), "guide-open-page"));
        all.push(Offer::Open(layout.reports().join("internt").join("rapport.html"), "guide-open-committee"));
        all.extend([Offer::Withdraw, Offer::Explain, Offer::Answer]);
    }
    if matches!(looked.folder.draw, Draw::Frozen { .. }) {
        all.push(Offer::Explain);
    }
    if !all.iter().any(|offer| matches!(offer, Offer::Again)) {
        all.push(Offer::Again);
    }
    all.push(Offer::OtherFolder);
    all
}

fn of_step(step: &Step, layout: &Layout, looked: &Looked) -> Vec<Offer> {
    let open_program = || Offer::Open(layout.program(), "guide-open-program");
    let open_inbox = || Offer::Open(layout.inbox(), "guide-open-inbox");
    let list = || looked.folder.own.list.clone().unwrap_or_else(|| layout.at(Layout::LISTS[0]));
    let open_list = || Offer::Open(list(), "guide-open-list");
    match (step.name, step.standing, step.said) {
        (_, Standing::Ready, _) if step.act == Some(Act::List) && looked.folder.own.list.is_some() => vec![Offer::More],
        (_, Standing::Ready, _) => step.act.clone().map(Offer::Do).into_iter().collect(),
        (_, Standing::Done | Standing::Later, _) => Vec::new(),
        (StepName::Setup, _, _) => vec![open_program(), Offer::Check, Offer::Again],
        (StepName::Applications, _, "unconfirmed") => vec![Offer::Columns, open_inbox()],
        (StepName::Applications, _, _) => vec![Offer::Again, open_inbox()],
        (StepName::Cases, _, _) => vec![open_list(), Offer::Again],
        (StepName::Lock, _, "word") => vec![Offer::Lock],
        (StepName::Lock, _, _) => vec![open_program(), Offer::Again],
        (StepName::Draw, _, _) => {
            vec![Offer::Seed, Offer::Open(layout.announcement().join("offentlig"), "guide-open-announcement")]
        }
        (StepName::Reports, _, _) => vec![Offer::Date],
        (StepName::Answers, _, _) => vec![Offer::Again, Offer::Open(layout.answers(), "guide-open-answers")],
        (StepName::Announce | StepName::Late, _, _) => Vec::new(),
    }
}

impl Guide<'_, '_> {
    /// An offer in a sentence.
    pub(super) fn offer(&self, offer: &Offer) -> String {
        let said = |key: &str| self.words.word(key);
        let about = |key: &str, path: &PathBuf| self.words.say(key, &[("file", Fact::from(name(path)))]);
        match offer {
            Offer::Do(Act::List) => said("guide-do-list"),
            Offer::Do(Act::Lock) | Offer::Lock => said("guide-do-lock"),
            Offer::Do(Act::Announce) => said("guide-do-announce"),
            Offer::Do(Act::Draw { .. }) => said("guide-do-draw"),
            Offer::Do(Act::Record(file)) => about("guide-do-record", file),
            Offer::Do(Act::Verify | Act::Report | Act::Calendar) => said("guide-do-report"),
            Offer::More => said("guide-do-list-more"),
            Offer::Again => said("guide-do-again"),
            Offer::Open(path, key) => about(key, path),
            Offer::Check => said("guide-do-check"),
            Offer::Columns => said("guide-do-columns"),
            Offer::Seed => said("guide-do-seed"),
            Offer::Date => said("guide-do-date"),
            Offer::Late(file) => about("guide-do-late", file),
            Offer::LateAnswers(file) => about("guide-do-late-answer", file),
            Offer::Answer => said("guide-do-answer"),
            Offer::Withdraw => said("guide-do-withdraw"),
            Offer::Explain => said("guide-do-explain"),
            Offer::OtherFolder => said("guide-do-other"),
        }
    }
}
