//! The programme file: every number, date, word and wish that admission goes by.
//!
//! No rule may know a number that does not come from here. Unknown keys are refused, with the nearest known one.
//! The embedded default is the intake of 2021, from the programme's own page.
//!
//! ```
//! use innoskole::program::{DEFAULT, Program};
//!
//! let program = Program::embedded()?;
//! assert_eq!(program.name, "Nasjonal innovasjonsskole for kommunesektoren");
//! let misspelt = DEFAULT.replacen("deadline", "deadlin", 1);
//! assert_eq!(Program::read(&misspelt, "program.toml").unwrap_err().code, "program-unknown-key");
//! # Ok::<(), innoskole::model::Fault>(())
//! ```

mod contradictions;
mod date;
mod doubts;
mod edit;
mod embedded;
mod form;
mod letters;
mod read;
mod regulation;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;

pub use date::Deadline;
pub use edit::{commented_out, edited, literal, stands};
pub use form::*;
pub use letters::*;
pub use regulation::Regulation;

use crate::model::Fault;

/// The embedded programme file, word for word.
pub const DEFAULT: &str = include_str!("default.toml");

/// A programme file that has been read and makes sense.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Always `innoskole-program/1`.
    format: String,
    /// Keeps draws of two programmes apart: `[a-z0-9-]+`.
    pub id: String,
    /// The programme's name.
    pub name: String,
    /// The study year, as people write it.
    pub study_year: String,
    /// The language of files: `nb`, `nn` or `en`.
    pub language: FileLanguage,
    /// The time zone of the deadline and of times without one of their own.
    #[serde(deserialize_with = "date::time_zone")]
    pub time_zone: TimeZone,
    /// The last moment of being in time.
    pub deadline: Deadline,
    /// The last moment for what a municipality completes or replaces on request; none: until the freeze.
    pub correction_deadline: Option<Deadline>,
    /// The last moment to say yes or no to a place; none: as soon as possible.
    pub reply_deadline: Option<Deadline>,
    /// How many days those have to answer who are promoted from the waiting list; none: as soon as possible.
    pub reply_days: Option<std::num::NonZeroU16>,
    /// How many applications are admitted, when the programme says so.
    pub places: Option<std::num::NonZeroU32>,
    /// How many participants are admitted, where they are counted instead.
    pub seats: Option<std::num::NonZeroU32>,
    /// Where the seed of the draw will come from; none: every draw is a practice draw.
    pub seed_source: Option<SeedSources>,
    /// Which municipalities there are, and how large.
    pub register: RegisterDates,
    /// Size classes, smallest first.
    pub size_class: Vec<SizeClass>,
    /// What the places are balanced by, in order.
    pub balance: Vec<Balance>,
    /// Limits for an application.
    pub application: ApplicationLimits,
    /// Limits for a participant; none: no rule on education.
    pub participant: Option<ParticipantLimits>,
    /// How words are understood.
    pub words: Words,
    /// The gatherings of the year.
    pub gathering: Vec<Gathering>,
    /// How many gatherings there are to be, and how long.
    pub gatherings: GatheringLimits,
    /// When schools have a break, by county.
    #[serde(default)]
    pub school_break: Vec<SchoolBreak>,
    /// The examination.
    pub examination: Examination,
    /// The groups that the municipalities sit in at every gathering; none: nobody has said.
    pub peer_groups: Option<PeerGroups>,
    /// What the study gives.
    pub study: Study,
    /// What it costs.
    pub costs: Costs,
    /// Who writes to the municipalities; none: the programme's name stands under what is sent.
    pub contact: Option<Contact>,
    /// The institution that decides; none: the programme's name stands at the head of letters.
    pub sender: Option<Sender>,
    /// The case in the archive; none: letters name no case.
    pub case: Option<ArchiveCase>,
    /// The law that decisions are made by; none: letters cite none.
    pub law: Option<Law>,
}

impl Program {
    /// The format this version reads.
    pub const FORMAT: &'static str = "innoskole-program/1";

    /// Reads a programme file. `name` is what it is called in messages.
    ///
    /// # Errors
    /// Faults with the line and column of what is wrong: not TOML, a key that is not known (with the nearest that is), a value
    /// of another kind, or what cannot be.
    pub fn read(text: &str, name: &str) -> Result<Self, Fault> {
        let program = Self::parse(text, name)?;
        Fault::all(read::placed(program.contradictions(), text, name))?;
        Ok(program)
    }

    /// Reads a programme file that may contradict itself; with everything that cannot be, or that nobody can have meant.
    ///
    /// # Errors
    /// Not TOML, a key that is not known, or a value of another kind.
    pub fn checked(text: &str, name: &str) -> Result<(Self, Vec<Fault>), Fault> {
        let program = Self::parse(text, name)?;
        let faults = program.contradictions().into_iter().chain(program.doubts()).collect();
        Ok((program, read::placed(faults, text, name)))
    }

    /// What nobody can have meant, although admission can go by it; `text` is the file's.
    pub fn doubtful(&self, text: &str, name: &str) -> Vec<Fault> {
        read::placed(self.doubts(), text, name)
    }

    /// Line and column of a value in a programme file, by the way to it: `gathering.0.first`; of what it would stand in, if it is not there.
    pub fn place(text: &str, way: &str) -> String {
        read::place(text, way)
    }

    fn parse(text: &str, name: &str) -> Result<Self, Fault> {
        read::refuse_destroyed(text, name)?;
        let mut program: Self = read::typed(text, name)?;
        program.words.lower_case();
        Ok(program)
    }

    /// The embedded programme of 2021.
    ///
    /// # Errors
    /// None that a build whose tests pass can meet.
    pub fn embedded() -> Result<Self, Fault> {
        Self::read(DEFAULT, "program.toml")
    }

    /// The name of the size class of so many inhabitants.
    pub fn size_of(&self, population: u32) -> &str {
        let class = self.size_class.iter().find(|class| class.below.is_none_or(|below| population < below));
        class.map_or("-", |class| &class.name)
    }

    /// The headers of the columns that the programme file names: those that hold attributes, and the one with the reference for the invoice.
    pub fn own_columns(&self) -> Vec<String> {
        self.attribute_columns().into_iter().chain(self.costs.reference_column.clone()).collect()
    }

    /// The headers of the columns that hold attributes.
    pub fn attribute_columns(&self) -> Vec<String> {
        self.balance.iter().filter_map(|balance| balance.column.clone()).collect()
    }

    /// The last moment to answer the offer of a place: of a place that was drawn the reply deadline; of a promoted one, so many days after the
    /// letter with its offer, but nobody has less time than the others. `letters` are the days that letters are dated: the offer is in the first
    /// letters after the promotion; where there are none, the days count from the promotion. None: as soon as possible.
    pub fn reply_by(&self, promoted: Option<jiff::civil::Date>, letters: &[jiff::civil::Date]) -> Option<Deadline> {
        let Some(promoted) = promoted else { return self.reply_deadline };
        let offered = letters.iter().copied().filter(|day| *day >= promoted).min().unwrap_or(promoted);
        let days = self.reply_days.map(|days| jiff::Span::new().days(i64::from(days.get())));
        let own = days.map(|days| Deadline::Day(offered.saturating_add(days)));
        let common = self.reply_deadline.filter(|deadline| deadline.day() >= offered);
        own.into_iter().chain(common).max_by_key(|deadline| deadline.end())
    }

    /// The last moment that is still in time, excluded: a receipt at or after it is late.
    pub fn deadline_end(&self) -> DateTime {
        self.deadline.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(from: &str, to: &str) -> Result<Program, Fault> {
        assert!(DEFAULT.contains(from), "{from}");
        Program::read(&DEFAULT.replacen(from, to, 1), "program.toml")
    }

    #[test]
    fn the_embedded_programme_is_the_page_of_2021() {
        let program = Program::embedded().unwrap();
        assert_eq!(program.deadline_end().to_string(), "2021-06-02T00:00:00");
        assert_eq!((program.application.participants_min, program.application.participants_max), (3, 4));
        assert_eq!(program.size_of(4_999), "small");
        assert_eq!(program.size_of(5_000), "medium");
        assert_eq!(program.size_of(19_999), "medium");
        assert_eq!(program.size_of(20_000), "large");
        assert_eq!(program.gathering.len(), 6);
        assert_eq!(program.places, None);
    }

    #[test]
    fn what_may_be_left_out_is_as_in_the_embedded_programme() {
        let left_out = |line: &&str| ["days_early_max", "higher_years_max", "joining"].iter().any(|key| line.starts_with(key));
        let without: Vec<&str> = DEFAULT.lines().filter(|line| !left_out(line)).collect();
        assert_eq!(without.len() + 3, DEFAULT.lines().count());
        let program = Program::read(&without.join("\n"), "program.toml").unwrap();
        let limits = (program.application.days_early_max, program.participant.unwrap().higher_years_max);
        assert_eq!((limits, program.words.joining), ((300, 10), ["og", "and", "eller", "or"].map(str::to_owned).to_vec()));
    }

    #[test]
    fn an_unknown_key_is_refused_with_the_nearest() {
        let fault = changed("participants_min = 3", "particpants_min = 3").unwrap_err();
        assert_eq!(fault.code, "program-unknown-key");
        assert!(fault.facts.contains(&("found", "particpants_min".into())), "{fault:?}");
        assert!(fault.facts.contains(&("nearest", "participants_min".into())), "{fault:?}");
        let line = DEFAULT.lines().position(|line| line.starts_with("participants_min")).unwrap() + 1;
        assert_eq!(fault.cell.as_deref(), Some(format!("{line}:1").as_str()));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for (from, to, code) in [
            ("below = 20000", "below = 4000", "program-size-classes"),
            ("below = 20000", "", "program-size-classes"),
            ("name = \"medium\"", "name = \"small\"", "program-size-class-twice"),
            ("participants_max = 4", "participants_max = 2", "program-participants"),
            ("min_each = 1", "wishes = [{ value = \"Nord-Norge\", min = 3, max = 2 }]", "program-wish-bounds"),
            ("min_each = 1", "min_each = 2\nwishes = [{ value = \"Nord-Norge\", max = 1 }]", "program-wish-bounds"),
            ("min_each = 1", "wishes = [{ value = \"Nordnorge\", min = 3 }]", "program-wish-value"),
            ("attribute = \"size\"", "attribute = \"landsdel\"", "program-balance-twice"),
            ("id = \"innovasjonsskolen-2021\"", "id = \"Innovasjonsskolen 2021\"", "program-id"),
            ("innoskole-program/1", "innoskole-program/9", "program-format"),
            ("last = 2021-10-20", "last = 2021-10-18", "program-gathering"),
            ("deadline = 2021-06-01", "deadline = \"1. juni\"", "program-date"),
            ("deadline = 2021-06-01", "deadline = 2021-06-31", "program-value"),
            ("attribute = \"size\"", "attribute = \"centrality\"", "program-balance-unknown"),
            ("attribute = \"size\"", "attribute = \"size\"\ncolumn = \"Størrelse\"", "program-balance-unknown"),
            ("attribute = \"size\"", "attribute = \"size\"\nvalues = [\"small\"]", "program-balance-values"),
            ("[application]", "[[balance]]\nattribute = \"coast\"\ncolumn = \"Kyst\"\n\n[application]", "program-balance-values"),
            (
                "[application]",
                "[[balance]]\nattribute = \"coast\"\ncolumn = \"Kyst\"\nvalues = [\"Ja\", \"ja.\"]\n\n[application]",
                "program-balance-values",
            ),
            (
                "[application]",
                "[[balance]]\nattribute = \"coast\"\ncolumn = \"Kyst\"\nvalues = [\"ja\", \"nei\"]\nwishes = [{ value = \"Ja\", min = 1 }]\n\n[application]",
                "program-wish-value",
            ),
            ("attribute = \"size\"", "attribute = \"first time\"\ncolumn = \"Ny\"", "program-balance-unknown"),
            ("min_each = 1", "min_each = 1\nproportional = \"applicants\"", "program-balance-proportional"),
            ("# places = 24", "places = 24\nseats = 80", "program-capacity"),
            (
                "[register]",
                "[seed_source.primary]\nkind = \"lotto\"\ntext = \"Lotto\"\ndate = 2021-06-04\n\n[seed_source.fallback]\nkind = \"dice\"\ntext = \"\"\ndate = 2021-06-07\ndigits = 20\n\n[register]",
                "program-seed-source",
            ),
            (
                "[register]",
                "[seed_source.primary]\nkind = \"lotto\"\ntext = \"Lotto\"\ndate = 2027-06-05\n\n[seed_source.fallback]\nkind = \"dice\"\ntext = \"x\"\ndate = 2027-06-07\ndigits = 20\n\n[register]",
                "program-seed-register",
            ),
            ("deadline = 2021-06-01", "deadline = ", "program-value"),
            ("time_zone = \"Europe/Oslo\"", "time_zone = \"Europe/Lillehammer\"", "program-value"),
        ] {
            assert_eq!(changed(from, to).unwrap_err().code, code, "{to}");
        }
    }
}
