//! The steps of a year, each with how it stands.

use std::path::PathBuf;

use jiff::civil::Date;

use super::layout::{Act, Own};
use crate::model::Facts;

/// What lies in the folder.
#[derive(Clone, Debug)]
pub struct Folder {
    /// The programme file.
    pub setup: Setup,
    /// The inbox, with the decisions.
    pub applications: Applications,
    /// The protocol.
    pub draw: Draw,
    /// What is used without an option.
    pub own: Own,
    /// Where the list of cases has decisions that were written after the freeze and would change who takes part; the list itself where it cannot
    /// be read any more.
    pub changed: Vec<String>,
}

/// The programme file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Setup {
    /// It is not there.
    Missing,
    /// It cannot be used: so many faults.
    Faulty(usize),
    /// It can be used.
    Ready(Plan),
}

/// What the programme file says of the year's course.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// The last day to apply.
    pub deadline: Date,
    /// Whether it says how much is to be filled.
    pub capacity: bool,
    /// The days on which the numbers of the announced source, and those of the fallback, are drawn; none: no source is announced.
    pub numbers: Option<(Date, Date)>,
}

/// What is in the inbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Applications {
    /// No spreadsheet.
    None,
    /// Columns that nobody has said yes to.
    Unconfirmed,
    /// Something in it cannot be read.
    Unreadable,
    /// Read.
    Read {
        /// How many files.
        files: usize,
        /// How many applications.
        count: usize,
        /// How many cases are open: those that wait for a decision, and what keeps an application out as it stands.
        open: usize,
        /// How many applications cannot be in the list, nor out of it, before somebody decides.
        undecided: usize,
        /// Whether the list of cases holds all that wait.
        listed: bool,
    },
    /// The list of cases cannot be used: what somebody wrote in it is not right, or there are two lists.
    ListFaulty,
}

/// How far the draw has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Draw {
    /// Nothing is frozen.
    Open,
    /// Somebody has said that the list is to be frozen.
    LockWord,
    /// The same, and the seed is already there: it must not be known before the list is frozen.
    SeedTooEarly,
    /// Frozen.
    Frozen {
        /// Whether what is to be published was written of it.
        published: bool,
        /// The seed.
        seed: Seeds,
        /// Files in the inbox that the list was not made from.
        late: Vec<PathBuf>,
    },
    /// Drawn.
    Drawn {
        /// Whether everything was written of the protocol as it is now.
        reported: bool,
        /// The answers.
        answers: Answers,
        /// Files in the inbox with applications that came after the list was frozen.
        late: Vec<PathBuf>,
        /// The day of the newest event, where the day of the letters is before it: letters must not be older.
        newest: Option<Date>,
    },
}

/// What the files with the seed say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Seeds {
    /// Nobody has written it.
    None,
    /// It is known.
    Known(Seed),
    /// More than one could be meant.
    Unclear,
}

/// A seed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seed {
    /// As it was written.
    pub text: String,
    /// Whether it is from the fallback.
    pub fallback: bool,
}

/// The answers to the offers.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Answers {
    /// How many have a place.
    pub offers: usize,
    /// How many of them have said yes.
    pub accepted: usize,
    /// A file with answers that are not recorded.
    pub new: Option<PathBuf>,
    /// Files with lines that somebody must look at.
    pub doubtful: Vec<PathBuf>,
    /// The last day of those who have not answered.
    pub until: Option<Date>,
}

/// A step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepName {
    /// The programme file.
    Setup,
    /// The applications come in and can be read.
    Applications,
    /// What waits for somebody is decided.
    Cases,
    /// The list is frozen.
    Lock,
    /// What is published before the draw is written.
    Announce,
    /// The draw.
    Draw,
    /// Pages, letters and calendars are written.
    Reports,
    /// The answers to the offers.
    Answers,
    /// Applications that came after the list was frozen.
    Late,
}

impl StepName {
    /// Its name, in JSON and in the keys of sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Applications => "applications",
            Self::Cases => "cases",
            Self::Lock => "lock",
            Self::Announce => "announce",
            Self::Draw => "draw",
            Self::Reports => "reports",
            Self::Answers => "answers",
            Self::Late => "late",
        }
    }
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It is done.
    Done,
    /// The program can do it now.
    Ready,
    /// The office must do something, from a day on.
    Office {
        /// The first day on which it is needed; none: now.
        from: Option<Date>,
    },
    /// Somebody else has until a day to do something; after that day the office must see to it.
    Others {
        /// Their last day; none: nobody has said.
        until: Option<Date>,
    },
    /// Its turn has not come.
    Later,
}

/// A step with how it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Which.
    pub name: StepName,
    /// How it stands.
    pub standing: Standing,
    /// Which sentence tells it: `year-<step>-<said>`.
    pub said: &'static str,
    /// What the sentence needs.
    pub facts: Facts,
    /// What the program can do.
    pub act: Option<Act>,
}

impl Step {
    /// Whether nothing stands in its way, or it was done.
    pub fn may_be_done(&self) -> bool {
        matches!(self.standing, Standing::Done | Standing::Ready)
    }

    /// Whether somebody in the office must do something, `today` where that is known.
    pub fn needs_office(&self, today: Option<Date>) -> bool {
        match self.standing {
            Standing::Office { from: None } => true,
            Standing::Office { from: Some(from) } => today.is_some_and(|today| today >= from),
            Standing::Others { until } => until.zip(today).is_some_and(|(until, today)| today > until),
            Standing::Done | Standing::Ready | Standing::Later => false,
        }
    }
}

/// All steps, in the order of the year; `today` where that is known: nothing is frozen before the deadline is over, or drawn before the numbers can
/// exist.
pub fn steps(folder: &Folder, today: Option<Date>) -> Vec<Step> {
    let mut steps = vec![setup(folder)];
    let plan = match &folder.setup {
        Setup::Ready(plan) => Some(plan),
        _ => None,
    };
    steps.push(applications(folder, plan));
    steps.push(cases(folder, plan));
    steps.push(lock(folder, plan, today));
    steps.push(announce(folder));
    steps.push(draw(folder, plan, today));
    steps.push(reports(folder));
    steps.push(answers(folder));
    steps.extend(late(folder));
    steps
}

fn step(name: StepName, standing: Standing, said: &'static str) -> Step {
    Step { name, standing, said, facts: Facts::new(), act: None }
}

impl Step {
    fn with(mut self, name: &'static str, fact: impl Into<crate::model::Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    fn ready(name: StepName, act: Act) -> Self {
        Self { act: Some(act), ..step(name, Standing::Ready, "ready") }
    }
}

const NOW: Standing = Standing::Office { from: None };

fn later(name: StepName) -> Step {
    step(name, Standing::Later, "later")
}

fn setup(folder: &Folder) -> Step {
    match &folder.setup {
        Setup::Missing => step(StepName::Setup, NOW, "missing"),
        Setup::Faulty(count) => step(StepName::Setup, NOW, "faulty").with("count", *count),
        Setup::Ready(_) => step(StepName::Setup, Standing::Done, "done"),
    }
}

/// Whether the list was frozen.
fn is_frozen(folder: &Folder) -> bool {
    matches!(folder.draw, Draw::Frozen { .. } | Draw::Drawn { .. })
}

fn applications(folder: &Folder, plan: Option<&Plan>) -> Step {
    const NAME: StepName = StepName::Applications;
    let Some(plan) = plan else { return later(NAME) };
    let come = Standing::Others { until: Some(plan.deadline) };
    match &folder.applications {
        _ if is_frozen(folder) => step(NAME, Standing::Done, "frozen"),
        Applications::None => step(NAME, come, "none").with("deadline", plan.deadline),
        Applications::Unconfirmed => step(NAME, NOW, "unconfirmed"),
        Applications::Unreadable => step(NAME, NOW, "unreadable"),
        Applications::ListFaulty => step(NAME, Standing::Later, "unread"),
        Applications::Read { files, count, .. } => step(NAME, Standing::Done, "read").with("files", *files).with("count", *count),
    }
}

fn cases(folder: &Folder, plan: Option<&Plan>) -> Step {
    const NAME: StepName = StepName::Cases;
    match &folder.applications {
        _ if plan.is_none() => later(NAME),
        _ if is_frozen(folder) && !folder.changed.is_empty() => step(NAME, NOW, "changed").with("places", folder.changed.clone()),
        _ if is_frozen(folder) => step(NAME, Standing::Done, "frozen"),
        Applications::ListFaulty => step(NAME, NOW, "faulty"),
        Applications::Read { open: 0, .. } => step(NAME, Standing::Done, "done"),
        Applications::Read { open, listed: false, .. } => Step::ready(NAME, Act::List).with("count", *open),
        Applications::Read { open, undecided: 0, .. } => step(NAME, NOW, "left").with("count", *open),
        Applications::Read { open, undecided, .. } => step(NAME, NOW, "open").with("count", *open).with("undecided", *undecided),
        Applications::None | Applications::Unconfirmed | Applications::Unreadable => later(NAME),
    }
}

fn lock(folder: &Folder, plan: Option<&Plan>, today: Option<Date>) -> Step {
    const NAME: StepName = StepName::Lock;
    let settled = matches!(folder.applications, Applications::Read { undecided: 0, listed: true, .. });
    match (&folder.draw, plan) {
        (Draw::Frozen { .. } | Draw::Drawn { .. }, _) => step(NAME, Standing::Done, "done"),
        (_, None) => later(NAME),
        (Draw::SeedTooEarly, _) => step(NAME, NOW, "seed"),
        (_, Some(plan)) if settled && !plan.capacity => step(NAME, NOW, "capacity"),
        (_, Some(plan)) if settled && plan.numbers.is_none() => step(NAME, NOW, "source"),
        (Draw::LockWord, Some(plan)) if settled && today.is_some_and(|today| today <= plan.deadline) => {
            step(NAME, Standing::Others { until: Some(plan.deadline) }, "early").with("deadline", plan.deadline)
        }
        (Draw::LockWord, _) if settled => Step::ready(NAME, Act::Lock),
        (Draw::Open, Some(plan)) if settled => {
            // The day after the deadline, when everything has come in.
            let from = plan.deadline.tomorrow().ok();
            step(NAME, Standing::Office { from }, "word").with("deadline", plan.deadline)
        }
        (Draw::LockWord, _) => step(NAME, Standing::Later, "unsettled"),
        (Draw::Open, _) => later(NAME),
    }
}

fn announce(folder: &Folder) -> Step {
    const NAME: StepName = StepName::Announce;
    match folder.draw {
        Draw::Frozen { published: false, .. } => Step::ready(NAME, Act::Announce),
        Draw::Frozen { published: true, .. } | Draw::Drawn { .. } => step(NAME, Standing::Done, "done"),
        _ => later(NAME),
    }
}

fn draw(folder: &Folder, plan: Option<&Plan>, today: Option<Date>) -> Step {
    const NAME: StepName = StepName::Draw;
    match &folder.draw {
        Draw::Frozen { seed: Seeds::Unclear, .. } => step(NAME, NOW, "unclear"),
        Draw::Frozen { seed: Seeds::Known(_), .. } if !folder.changed.is_empty() => later(NAME),
        Draw::Frozen { seed: Seeds::Known(seed), .. } => {
            let days = plan.and_then(|plan| plan.numbers);
            let day = days.map(|(primary, fallback)| if seed.fallback { fallback } else { primary });
            match day.filter(|day| today.is_some_and(|today| today < *day)) {
                Some(day) => step(NAME, NOW, "early").with("date", day),
                None => Step::ready(NAME, Act::Draw { seed: seed.text.clone(), fallback: seed.fallback }),
            }
        }
        Draw::Frozen { seed: Seeds::None, .. } => match plan.and_then(|plan| plan.numbers) {
            Some((date, _)) => step(NAME, Standing::Office { from: Some(date) }, "numbers").with("date", date),
            None => step(NAME, NOW, "seed"),
        },
        Draw::Drawn { .. } => step(NAME, Standing::Done, "done"),
        _ => later(NAME),
    }
}

fn reports(folder: &Folder) -> Step {
    const NAME: StepName = StepName::Reports;
    match &folder.draw {
        Draw::Drawn { .. } if !folder.changed.is_empty() => later(NAME),
        Draw::Drawn { reported: false, newest: Some(newest), .. } => step(NAME, NOW, "older").with("newest", *newest),
        Draw::Drawn { reported: false, .. } => Step::ready(NAME, Act::Report),
        Draw::Drawn { reported: true, .. } if folder.own.letter_date.is_none() => step(NAME, NOW, "undated"),
        Draw::Drawn { reported: true, .. } => step(NAME, Standing::Done, "done"),
        _ => later(NAME),
    }
}

fn answers(folder: &Folder) -> Step {
    const NAME: StepName = StepName::Answers;
    let Draw::Drawn { answers, .. } = &folder.draw else { return later(NAME) };
    let counted = |step: Step| step.with("offers", answers.offers).with("accepted", answers.accepted);
    let doubtful = || answers.doubtful.iter().map(|path| path.display().to_string()).collect::<Vec<_>>();
    match (&answers.new, answers.until) {
        (Some(file), _) => counted(Step::ready(NAME, Act::Record(file.clone()))),
        _ if !answers.doubtful.is_empty() => counted(step(NAME, NOW, "doubtful").with("files", doubtful())),
        _ if answers.accepted >= answers.offers => counted(step(NAME, Standing::Done, "done")),
        (None, Some(until)) => counted(step(NAME, Standing::Others { until: Some(until) }, "until").with("until", until)),
        (None, None) => counted(step(NAME, Standing::Others { until: None }, "open")),
    }
}

fn late(folder: &Folder) -> Option<Step> {
    let (late, said) = match &folder.draw {
        Draw::Drawn { late, .. } => (late, "came"),
        Draw::Frozen { late, .. } => (late, "waits"),
        Draw::Open | Draw::LockWord | Draw::SeedTooEarly => return None,
    };
    let files: Vec<String> = late.iter().map(|path| path.display().to_string()).collect();
    (!files.is_empty()).then(|| step(StepName::Late, NOW, said).with("files", files))
}
