//! What was typed. What it means is found out later, with the programme file.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::files::{Existing, quoted};
use crate::report::Dialect;
use crate::text::Lang;

/// Admissions for a programme that municipalities apply to: rules, representation, a fair lottery, a protocol.
#[derive(Parser)]
#[command(
    version,
    long_version = LONG_VERSION,
    max_term_width = 100,
    after_help = "Exit status: 0 done, and the answer is yes; 1 done, and the answer is no; 2 could not be done.\n\nExamples:\n  innoskole import soknader.xlsx\n  innoskole select soknader.xlsx --decisions decisions.csv --places 24 --seed \"1 2 3\"\n  innoskole select --help"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Read spreadsheets: recognise columns and municipalities, keep every cell's address
    #[command(after_help = "Examples:\n  innoskole import soknader.xlsx\n  innoskole import soknader.xlsx -o intake.json")]
    Import(ImportArgs),
    /// Apply the rules: who is eligible, what is missing, what must be decided
    #[command(
        after_help = "Exit status: 0 nothing to do, 1 some application has an E or D finding, 2 could not be done.\n\nExamples:\n  innoskole validate soknader.xlsx\n  innoskole validate soknader.xlsx --queue ko.xlsx\n  innoskole validate soknader.xlsx --decisions ko.xlsx"
    )]
    Validate(ValidateArgs),
    /// Choose municipalities: freeze who takes part and with what chance, then draw
    #[command(
        after_help = "Without --seed: freeze, and write frozen.json with the announcement. With spreadsheets and --seed at once: a practice draw.\n\nExamples:\n  innoskole select soknader.xlsx --decisions decisions.csv --places 24 -o out\n  innoskole select out/frozen.json --seed \"7 9 12 20 23 28 31 + 4\"\n  innoskole select out/protocol.json --withdraw 3011 --date 2021-06-20\n  innoskole select soknader.xlsx --decisions decisions.csv --places 24 --seed \"1 2 3\""
    )]
    Select(SelectArgs),
    /// Recompute everything a protocol claims
    #[command(
        after_help = "Exit status: 0 all of it holds, 1 something does not, 2 could not be done.\n\nExamples:\n  innoskole verify out/protocol.json\n  innoskole verify out/protocol.json --intake out/intake.json\n  innoskole verify out/protocol.json --what-if 3405"
    )]
    Verify(VerifyArgs),
    /// Tell the year: gatherings, examination, what its checks find; with a protocol oral slots and peer groups; calendars
    #[command(
        after_help = "Exit status: 0 nothing must be put right, 1 a check of level E found something, 2 could not be done.\n\nExamples:\n  innoskole schedule -o kalender.ics\n  innoskole schedule out/protocol.json -o kalender\n  innoskole schedule --propose 2022"
    )]
    Schedule(ScheduleArgs),
    /// Write reports of a protocol; or tell one application's whole story: what was received, each rule, decisions, the draw
    #[command(
        after_help = "Examples:\n  innoskole report out/protocol.json -o rapport\n  innoskole report out/protocol.json --explain 3405\n  innoskole report soknader.xlsx --explain 3405 --decisions decisions.csv --lang nn"
    )]
    Report(ReportArgs),
    /// Tell one rule: the programme's sentence, the number in force, an example of each outcome
    #[command(after_help = "Examples:\n  innoskole rule A08\n  innoskole rule P05 --program program.toml --lang nb")]
    Rule(RuleArgs),
    /// Print the programme file: every number, date, word and wish, to be saved, changed and passed back; or check one
    #[command(
        after_help = "Exit status with --check: 0 nothing in it contradicts itself, 1 something does, 2 it cannot be read.\n\nExamples:\n  innoskole program -o program.toml --lang nb\n  innoskole program --check program.toml"
    )]
    Program(ProgramArgs),
    /// Do everything in the folder of one intake that needs no person, and say what a person must do
    #[command(
        after_help = "Exit status: 0 done, or somebody outside the office is waited for; 1 somebody in the office must act; 2 could not be done.\n\nExamples:\n  innoskole year --new opptak-2027 --propose 2027 --set places=24\n  innoskole year opptak-2027\n  innoskole year opptak-2027 --date 2027-06-20 --format json"
    )]
    Year(YearArgs),
    /// Say what in the folder of one intake holds personal data; with --delete delete it, once nobody can complain any more
    #[command(
        after_help = "Exit status: 0 done; 1 somebody must look at files that were not deleted; 2 could not be done.\n\nExamples:\n  innoskole close opptak-2027\n  innoskole close opptak-2027 --delete --date 2027-08-01"
    )]
    Close(CloseArgs),
    /// Print completions for a shell, for whoever installs the program
    #[command(
        after_help = "Examples:\n  innoskole completions bash > innoskole.bash\n  innoskole completions powershell > innoskole.ps1"
    )]
    Completions(CompletionsArgs),
    /// Print the manual's page, or write the pages of all commands, for whoever installs the program
    #[command(after_help = "Examples:\n  innoskole man > innoskole.1\n  innoskole man -o man1")]
    Man(ManArgs),
}

/// The registers are those of `src/register/data`; a test compares.
const LONG_VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    env!("INNOSKOLE_COMMIT"),
    "\nRegister of municipalities: in force 2020-01-01 to 2023-12-31, and from 2024-01-01; inhabitants on 1 January 2020 to 2026"
);

/// What every command takes; each refuses what it has no use for.
#[derive(Args, Clone, Default)]
pub(super) struct Common {
    #[command(flatten)]
    pub given: Given,
    /// What standard output carries
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,
    /// How CSV is written: norwegian opens right in a Norwegian Excel, plain is RFC 4180
    #[arg(long, value_enum, default_value_t, global = true)]
    pub csv: Csv,
    /// Replace what exists; never a drawn protocol
    #[arg(long, global = true)]
    pub force: bool,
    /// Print nothing but errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// What a command goes by besides its inputs, and the next command too.
#[derive(Args, Clone, Default)]
pub(super) struct Given {
    /// Programme file [default: the embedded one, the intake of 2021]
    #[arg(long, value_name = "FILE", global = true)]
    pub program: Option<PathBuf>,
    /// The officer's decisions: a queue that was filled in, or a CSV
    #[arg(long, value_name = "FILE", global = true)]
    pub decisions: Option<PathBuf>,
    /// Register of municipalities: a folder with municipalities.csv and population.csv [default: the embedded one, from 2020 on]
    #[arg(long, value_name = "DIR", global = true)]
    pub register: Option<PathBuf>,
    /// What columns, sheets, municipalities and values are, where the program cannot tell; see import --write-mapping
    #[arg(long, value_name = "FILE", global = true)]
    pub mapping: Option<PathBuf>,
    /// Take every column for what it is proposed as, as if somebody had said yes to each
    #[arg(long, global = true)]
    pub as_proposed: bool,
    /// Language of what is printed [default: INNOSKOLE_LANG, else the locale, else en]
    #[arg(long, value_parser = PossibleValuesParser::new(["nb", "nn", "en"]).try_map(|typed| lang(&typed)), hide_possible_values = true, value_name = "nb|nn|en", global = true)]
    pub lang: Option<Lang>,
}

impl Common {
    /// What may happen to files that exist.
    pub(super) fn existing(&self) -> Existing<'_> {
        Existing { force: self.force, read: self.given.files().collect() }
    }
}

impl Given {
    /// The files that options name to be read.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        [&self.program, &self.decisions, &self.mapping].into_iter().flatten().map(PathBuf::as_path)
    }

    /// The next command, with the options that this one had and that it needs too; ready to copy.
    pub(super) fn next(&self, command: &str, inputs: &[PathBuf]) -> String {
        let mut words = vec!["innoskole".to_owned(), command.to_owned()];
        words.extend(inputs.iter().map(|path| quoted(path)));
        let is_read = inputs.iter().all(|path| path.extension().is_some_and(|end| end == "json"));
        let mapping = if is_read { &None } else { &self.mapping };
        let options = [
            ("--mapping", mapping),
            ("--decisions", &self.decisions),
            ("--program", &self.program),
            ("--register", &self.register),
        ];
        for (option, path) in options {
            if let Some(path) = path {
                words.extend([option.to_owned(), quoted(path)]);
            }
        }
        if self.as_proposed && !is_read && self.mapping.is_none() {
            words.push("--as-proposed".to_owned());
        }
        if let Some(lang) = self.lang {
            words.extend(["--lang".to_owned(), lang.to_string()]);
        }
        words.join(" ")
    }

    /// The command that makes the queue of what is undecided.
    pub(super) fn queue_command(&self, inputs: &[PathBuf]) -> String {
        format!("{} --queue ko.xlsx", self.next("validate", inputs))
    }
}

#[derive(Args)]
pub(super) struct ImportArgs {
    /// Spreadsheets: XLSX, XLS, XLSB, ODS or CSV, or folders of them; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write what was read; - is standard output
    #[arg(short, long, value_name = "INTAKE")]
    pub output: Option<PathBuf>,
    /// What was imported before: list what came, went and changed since, and the decisions to be confirmed
    #[arg(long, value_name = "INTAKE")]
    pub previous: Option<PathBuf>,
    /// When the corrections were received that have no time of receipt of their own, such as 2021-06-04; against the programme's correction_deadline
    #[arg(long, value_name = "DATE", requires = "previous")]
    pub date: Option<String>,
    /// Write what was recognised as a mapping file, to be corrected and passed back with --mapping; reads nothing else
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "previous", "date"])]
    pub write_mapping: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct ValidateArgs {
    /// Spreadsheets, or an intake.json; - is standard input
    #[arg(required = true, value_name = "INTAKE")]
    pub inputs: Vec<PathBuf>,
    /// Write the cases that wait for somebody, .xlsx or .csv, to be filled in and passed back with --decisions
    #[arg(long, value_name = "FILE")]
    pub queue: Option<PathBuf>,
    /// Write a request to every municipality for what is missing, as drafts (.eml), and the list of recipients
    #[arg(long, value_name = "DIR")]
    pub requests: Option<PathBuf>,
    /// Write a copy of the spreadsheets with the cells concerned coloured and noted, and a sheet of findings
    #[arg(long, value_name = "COPY.xlsx")]
    pub annotate: Option<PathBuf>,
}

/// The options of [`AfterArgs`] that record something.
const AFTER_THE_DRAW: [&str; 6] = ["withdraw", "answers", "late", "grant", "add_places", "undo"];

#[derive(Args)]
pub(super) struct SelectArgs {
    /// Spreadsheets, an intake.json, a frozen.json to draw from, or a drawn protocol.json that something happens to; - is standard input
    #[arg(required = true, value_name = "INTAKE|FROZEN|PROTOCOL")]
    pub inputs: Vec<PathBuf>,
    /// How many applications are admitted
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..))]
    pub places: Option<u32>,
    /// How many participants are admitted, instead of applications
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "places")]
    pub seats: Option<u32>,
    /// The seed of the draw
    #[arg(long, value_name = "TEXT", conflicts_with_all = AFTER_THE_DRAW)]
    pub seed: Option<String>,
    /// The seed is from the source announced for when the first one fails
    #[arg(long, requires = "seed", conflicts_with_all = AFTER_THE_DRAW)]
    pub fallback: bool,
    /// Freeze anew after this draw was void; with --reason
    #[arg(long, value_name = "PROTOCOL", requires = "reason", conflicts_with = "seed")]
    pub replaces: Option<PathBuf>,
    /// Why: for --replaces, --grant, --add-places, --accept-late-answer and --undo. Public
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Freeze although applications are undecided; the protocol names them
    #[arg(long)]
    pub leave_out_undecided: bool,
    /// Folder for what is written [default: nothing is written; for a frozen protocol: its folder]
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub after: AfterArgs,
}

/// What happened after the draw.
#[derive(Args)]
#[command(next_help_heading = "After the draw")]
pub(super) struct AfterArgs {
    /// These applications withdraw, by number or name; those waiting are promoted
    #[arg(long, value_name = "MUNICIPALITY", num_args = 1.., group = "event")]
    pub withdraw: Vec<String>,
    /// Answers to the offers, a CSV: id;answer;date, with accepted, declined or no-answer
    #[arg(long, value_name = "FILE", group = "event")]
    pub answers: Option<PathBuf>,
    /// Days that letters with offers were dated: whoever was promoted has reply_days from the first letter after that
    #[arg(long, value_name = "DATE", num_args = 1.., requires = "answers")]
    pub letters_sent: Vec<String>,
    /// Record a yes that came after the last day to answer, too; with --reason
    #[arg(long, requires_all = ["answers", "reason"])]
    pub accept_late_answer: bool,
    /// Applications that came after freezing, read like any other
    #[arg(long, value_name = "FILE", num_args = 1.., group = "event")]
    pub late: Vec<PathBuf>,
    /// A place outside the draw and beyond the capacity (a complaint upheld); with --reason
    #[arg(long, value_name = "MUNICIPALITY", group = "event", requires = "reason")]
    pub grant: Option<String>,
    /// Which application --grant means, where a municipality has several outside the draw
    #[arg(long, value_name = "N", requires = "grant")]
    pub which: Option<usize>,
    /// So many places more than were drawn (seats, where seats are counted); those waiting are promoted; with --reason
    #[arg(long, value_name = "N", group = "event", requires = "reason", value_parser = clap::value_parser!(u32).range(1..))]
    pub add_places: Option<u32>,
    /// The newest event does not count any more; for slips found before anybody was told; with --reason
    #[arg(long, group = "event", requires = "reason")]
    pub undo: bool,
    /// When it was received, such as 2021-06-20; when freezing, the day on which the announcement is published
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Only print what would happen
    #[arg(long, requires = "event")]
    pub dry_run: bool,
}

impl AfterArgs {
    /// Whether there is anything in it.
    pub(super) fn any(&self) -> bool {
        !self.withdraw.is_empty()
            || self.answers.is_some()
            || !self.late.is_empty()
            || self.grant.is_some()
            || self.add_places.is_some()
            || self.undo
    }
}

#[derive(Args)]
pub(super) struct VerifyArgs {
    /// A frozen.json or protocol.json; - is standard input
    #[arg(value_name = "PROTOCOL")]
    pub protocol: PathBuf,
    /// The intake that it was made from: spreadsheets or intake.json; the decisions and programme by their options or beside it
    #[arg(long, value_name = "INTAKE", num_args = 1..)]
    pub intake: Vec<PathBuf>,
    /// The digest that was published before the draw
    #[arg(long, value_name = "HEX")]
    pub digest: Option<String>,
    /// The head that was published last
    #[arg(long, value_name = "HEX")]
    pub head: Option<String>,
    /// Somebody left out by mistake: would they have been admitted?
    #[arg(long, value_name = "MUNICIPALITY")]
    pub what_if: Option<String>,
}

#[derive(Args)]
pub(super) struct ScheduleArgs {
    /// A protocol.json, for the oral slots and peer groups of those who have a place
    #[arg(value_name = "PROTOCOL")]
    pub protocol: Option<PathBuf>,
    /// Write the calendar for everybody (FILE.ics), or everything into a folder; with --propose the whole programme file of that year (FILE.toml)
    #[arg(short, long, value_name = "FILE.ics|DIR|FILE.toml")]
    pub output: Option<PathBuf>,
    /// Propose the study year that begins in this year, from this one
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2200))]
    pub propose: Option<i16>,
}

#[derive(Args)]
#[command(group = clap::ArgGroup::new("written").args(["output", "archive"]).multiple(true))]
pub(super) struct ReportArgs {
    /// A protocol.json or frozen.json, with what lies beside it; or spreadsheets or an intake.json before anything is frozen
    #[arg(required_unless_present = "write_templates", value_name = "PROTOCOL|INTAKE")]
    pub inputs: Vec<PathBuf>,
    /// Several intakes side by side, from the drawn protocols of each alone: a table here, a page and a CSV with --output
    #[arg(long, conflicts_with_all = ["explain", "answer", "templates", "pdf", "invoice_unanswered", "date", "letters_sent", "public", "internal", "intake", "archive"])]
    pub years: bool,
    /// Whose story: a municipality's number or name, or the facts of an application
    #[arg(long, value_name = "MUNICIPALITY")]
    pub explain: Option<String>,
    /// Write a reply to a municipality that asks, by its number or name: what was decided, its chance and ticket, how to check and to complain
    #[arg(long, value_name = "MUNICIPALITY", conflicts_with_all = ["explain", "output", "with_names"])]
    pub answer: Option<String>,
    /// Write reports into this folder: offentlig/ may be published (the page that checks the draw, the protocol, tables), internt/ is the office's own
    #[arg(short, long, value_name = "DIR", conflicts_with = "explain")]
    pub output: Option<PathBuf>,
    /// Write every document as it is now once into this folder, for an archive, and what each of them is: title, recipient, exempt or not, SHA-256
    #[arg(long, value_name = "DIR", conflicts_with_all = ["explain", "answer", "public", "internal"])]
    pub archive: Option<PathBuf>,
    /// Letters, and replies of --answer, by the office's own templates and sentences in this folder; see --write-templates
    #[arg(long, value_name = "DIR", conflicts_with = "explain")]
    pub templates: Option<PathBuf>,
    /// Write the templates and sentences of the letters into this folder, to be changed and passed back with --templates
    #[arg(long, value_name = "DIR", conflicts_with_all = ["inputs", "output", "explain", "answer", "templates", "date", "letters_sent", "public", "internal", "intake", "with_names", "archive", "pdf", "invoice_unanswered"])]
    pub write_templates: Option<PathBuf>,
    /// Also write letters, receipts, the sheet for the draw and the committee's report as PDF, and drafts of messages with the letters
    #[arg(long, requires = "written", conflicts_with_all = ["explain", "public"])]
    pub pdf: bool,
    /// What is invoiced also of those who have a place and have not answered
    #[arg(long, requires = "written", conflicts_with_all = ["explain", "public"])]
    pub invoice_unanswered: bool,
    /// The date of the letters, such as 2021-06-15
    #[arg(long, value_name = "DATE", requires = "written", conflicts_with = "explain")]
    pub date: Option<String>,
    /// Days that earlier letters were dated: whoever was promoted keeps the deadline that the first of them told
    #[arg(long, value_name = "DATE", num_args = 1.., conflicts_with = "explain")]
    pub letters_sent: Vec<String>,
    /// Only what may be published; needs no intake
    #[arg(long, requires = "output", conflicts_with_all = ["internal", "templates", "date", "letters_sent", "intake", "explain"])]
    pub public: bool,
    /// Only what is the office's own
    #[arg(long, requires = "output", conflicts_with = "explain")]
    pub internal: bool,
    /// The intake that the protocol was made from, when it does not lie beside it
    #[arg(long, value_name = "INTAKE", num_args = 1..)]
    pub intake: Vec<PathBuf>,
    /// Show participants' names and addresses, and what they wrote, whole
    #[arg(long, requires = "explain", conflicts_with = "output")]
    pub with_names: bool,
}

#[derive(Args)]
pub(super) struct RuleArgs {
    /// A01 to A16, P01 to P09
    #[arg(value_name = "CODE")]
    pub code: String,
}

#[derive(Args)]
pub(super) struct ProgramArgs {
    /// Tell what a programme file means, in sentences, and what in it contradicts itself
    #[arg(long, value_name = "FILE", conflicts_with_all = ["program", "output"])]
    pub check: Option<PathBuf>,
    /// Write it to a file, in UTF-8 whatever the console makes of it
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct YearArgs {
    /// The folder of one intake
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Make the folder, with a programme file in it: the embedded one, or that of --program
    #[arg(long, conflicts_with = "date")]
    pub new: bool,
    /// With --new: the programme file of the study that begins in this year, proposed from the one that is built on
    #[arg(long, value_name = "YEAR", requires = "new", value_parser = clap::value_parser!(i16).range(1900..=2200))]
    pub propose: Option<i16>,
    /// With --new: a value of the programme file, such as places=24 or seed_source.primary.date=2027-06-12
    #[arg(long, value_name = "KEY=VALUE", requires = "new")]
    pub set: Vec<String>,
    /// What day it is, such as 2027-06-20: without it no deadline is taken to be over, and letters have no date
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

#[derive(Args)]
pub(super) struct CloseArgs {
    /// The folder of one intake
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Delete it, and leave a receipt; only when nobody can complain any more
    #[arg(long, requires = "date")]
    pub delete: bool,
    /// What day it is, such as 2027-08-01
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
}

#[derive(Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

#[derive(Args)]
pub(super) struct ManArgs {
    /// Folder for the pages of all commands
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// What standard output carries.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// Sentences and tables
    #[default]
    Table,
    /// JSON
    Json,
    /// CSV
    Csv,
}

/// How CSV is written.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Csv {
    /// Semicolons, decimal comma, byte order mark
    #[default]
    Norwegian,
    /// RFC 4180
    Plain,
}

impl From<Csv> for Dialect {
    fn from(csv: Csv) -> Self {
        match csv {
            Csv::Norwegian => Self::Norwegian,
            Csv::Plain => Self::Plain,
        }
    }
}

fn lang(text: &str) -> Result<Lang, String> {
    let found = Lang::of_locale(text).filter(|_| text.len() == 2);
    found.ok_or_else(|| "nb (bokmål), nn (nynorsk) or en (English)".to_owned())
}
