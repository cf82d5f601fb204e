//! Nothing that was typed is passed over: an option that a command has no use for is refused.

use super::args::{
    Arguments, Command, Common, Csv, Format, Given, ReportArgs, ScheduleArgs, SelectArgs, ValidateArgs, VerifyArgs,
};
use super::files;
use crate::model::Fault;

/// What is read by: programme and register.
const REGULATION: [&str; 2] = ["--program", "--register"];
/// What spreadsheets are read with.
const READING: [&str; 2] = ["--mapping", "--as-proposed"];

impl Arguments {
    /// Refuses an option for all commands that this command, typed as it is, does not use.
    ///
    /// # Errors
    /// The first such option.
    pub(super) fn refuse_unused(&self) -> Result<(), Fault> {
        let (given, common) = (&self.common.given, &self.common);
        let format = match common.format {
            Format::Table => "",
            Format::Json => "--format json",
            Format::Csv => "--format csv",
        };
        let typed = [
            ("--program", given.program.is_some()),
            ("--decisions", given.decisions.is_some()),
            ("--register", given.register.is_some()),
            ("--mapping", given.mapping.is_some()),
            ("--as-proposed", given.as_proposed),
            (format, common.format != Format::Table),
            ("--csv", common.csv != Csv::default()),
            ("--force", common.force),
            ("--quiet", common.quiet),
        ];
        let used = self.used();
        refuse(typed.into_iter().filter(|(option, _)| !used.contains(option)))
    }

    fn used(&self) -> Vec<&'static str> {
        let is_csv = self.common.format == Format::Csv;
        match &self.command {
            None => vec!["--quiet"],
            Some(Command::Import(args)) => {
                let written = args.output.is_some() || args.write_mapping.is_some();
                let optional = [
                    ("--force", written),
                    ("--decisions", args.previous.is_some()),
                    ("--format json", args.write_mapping.is_none()),
                ];
                together(&[&REGULATION, &READING, &["--quiet"]], &optional)
            }
            Some(Command::Validate(args)) => of_validate(args, is_csv),
            Some(Command::Select(args)) => {
                let optional = [("--csv", is_csv || !args.after.dry_run), ("--force", !args.after.any())];
                let own = ["--decisions", "--format json", "--format csv", "--quiet"];
                together(&[&REGULATION, &READING, &own], &optional)
            }
            Some(Command::Verify(args)) => of_verify(args),
            Some(Command::Schedule(args)) => of_schedule(args, is_csv),
            Some(Command::Report(args)) => of_report(args, is_csv),
            Some(Command::Rule(_)) => together(&[&REGULATION, &["--format json", "--quiet"]], &[]),
            Some(Command::Program(args)) if args.check.is_some() => vec!["--register", "--format json", "--quiet"],
            Some(Command::Program(args)) => {
                together(&[&["--program"]], &[("--force", args.output.is_some()), ("--quiet", args.output.is_some())])
            }
            Some(Command::Year(args)) if args.new => vec!["--program", "--force", "--quiet"],
            Some(Command::Year(_)) => vec!["--format json", "--quiet"],
            Some(Command::Close(_)) => vec!["--quiet"],
            Some(Command::Completions(_)) => Vec::new(),
            Some(Command::Man(args)) => together(&[], &[("--force", args.output.is_some())]),
        }
    }
}

impl Given {
    /// Refuses what spreadsheets are read with, where none are read.
    pub(super) fn refuse_reading(&self) -> Result<(), Fault> {
        refuse([("--mapping", self.mapping.is_some()), ("--as-proposed", self.as_proposed)])
    }
}

impl SelectArgs {
    /// Refuses what an intake has no use for: a reason for nothing, and how files are written where none are.
    pub(super) fn refuse_for_intake(&self, common: &Common) -> Result<(), Fault> {
        let written = self.output.is_some();
        let typed = [
            ("--reason", self.reason.is_some() && self.replaces.is_none()),
            ("--date", self.after.date.is_some() && self.seed.is_some()),
            ("--csv", common.csv != Csv::default() && !written && common.format != Format::Csv),
            ("--force", common.force && !written),
        ];
        refuse(typed)
    }

    /// Refuses what an event has no use for: a reason that nobody is to read, and a date beside answers that have their own.
    pub(super) fn refuse_for_event(&self) -> Result<(), Fault> {
        let after = &self.after;
        let read = after.grant.is_some() || after.add_places.is_some() || after.undo || after.accept_late_answer;
        let reason = self.reason.is_some() && !read;
        refuse([("--reason", reason), ("--date", self.after.answers.is_some() && self.after.date.is_some())])
    }

    /// Nothing that was typed is passed over: what freezing takes, and these, do not go with a protocol.
    pub(super) fn refuse_options(&self, others: &[(&'static str, bool)]) -> Result<(), Fault> {
        let of_freezing = [
            ("--places", self.places.is_some()),
            ("--seats", self.seats.is_some()),
            ("--replaces", self.replaces.is_some()),
            ("--leave-out-undecided", self.leave_out_undecided),
        ];
        match of_freezing.iter().chain(others).find(|(_, given)| *given) {
            Some((option, _)) => Err(Fault::new("option-not-here").with("option", *option)),
            None => Ok(()),
        }
    }
}

/// Refuses the first option that was typed.
fn refuse(options: impl IntoIterator<Item = (&'static str, bool)>) -> Result<(), Fault> {
    match options.into_iter().find(|(_, typed)| *typed) {
        Some((option, _)) => Err(Fault::new("option-unused").with("option", option)),
        None => Ok(()),
    }
}

fn together(lists: &[&[&'static str]], optional: &[(&'static str, bool)]) -> Vec<&'static str> {
    let optional = optional.iter().filter(|(_, used)| *used).map(|(option, _)| *option);
    lists.iter().flat_map(|list| list.iter().copied()).chain(optional).collect()
}

fn of_validate(args: &ValidateArgs, is_csv: bool) -> Vec<&'static str> {
    let tables = args.requests.is_some() || args.queue.as_ref().is_some_and(|path| files::ends_in(path, "csv"));
    let written = args.requests.is_some() || args.queue.is_some() || args.annotate.is_some();
    let optional = [("--csv", is_csv || tables), ("--force", written)];
    let own = ["--decisions", "--format json", "--format csv", "--quiet"];
    together(&[&REGULATION, &READING, &own], &optional)
}

fn of_verify(args: &VerifyArgs) -> Vec<&'static str> {
    let read = !args.intake.is_empty();
    let optional = [("--mapping", read), ("--as-proposed", read), ("--decisions", read)];
    together(&[&REGULATION, &["--format json", "--quiet"]], &optional)
}

fn of_schedule(args: &ScheduleArgs, is_csv: bool) -> Vec<&'static str> {
    let optional = [
        ("--format csv", args.propose.is_none()),
        ("--csv", args.propose.is_none() && (is_csv || args.output.as_ref().is_some_and(|path| !files::ends_in(path, "ics")))),
        ("--force", args.output.is_some()),
    ];
    together(&[&REGULATION, &["--format json", "--quiet"]], &optional)
}

fn of_report(args: &ReportArgs, is_csv: bool) -> Vec<&'static str> {
    if args.write_templates.is_some() {
        return vec!["--force", "--quiet"];
    }
    if args.answer.is_some() {
        return together(
            &[&REGULATION, &["--decisions", "--quiet"]],
            &[("--mapping", !args.intake.is_empty()), ("--as-proposed", !args.intake.is_empty())],
        );
    }
    if args.years {
        let written = args.output.is_some();
        let optional =
            [("--csv", written || is_csv), ("--force", written), ("--format json", !written), ("--format csv", !written)];
        return together(&[&["--register", "--quiet"]], &optional);
    }
    let explain = args.explain.is_some();
    let reads = explain || !args.intake.is_empty();
    let optional = [
        ("--decisions", !args.public),
        ("--mapping", reads),
        ("--as-proposed", reads),
        ("--format json", explain),
        ("--csv", !explain),
        ("--force", !explain),
    ];
    together(&[&REGULATION, &["--quiet"]], &optional)
}
