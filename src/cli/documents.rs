//! Every document that is made of a protocol: what may be published, and what is the office's own.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{Common, Given, ReportArgs};
use super::console::Desk;
use super::files;
use super::outputs::Output;
use super::programme::{self, Programme};
use crate::case::Cases;
use crate::model::Fault;
use crate::protocol::{Event, Protocol, days_of_events};
use crate::report::office::{Invoices, Office, attendees_csv, letters, letters_csv, office_workbook, reminders};
use crate::report::pages::{Own, Pdf, committee_page, page_name, protocol_page, replaceable, sheet_page};
use crate::report::{Attachment, Kind, Made, draft, result_csv, title};
use crate::schedule::{Plan, plan};
use crate::text::Words;

/// What is to be written, and what is said of it.
#[derive(Default)]
pub(super) struct Written {
    pub outputs: Vec<Output>,
    pub notes: Vec<String>,
    /// What somebody must know, said beside the answer.
    pub warnings: Vec<String>,
    /// Files of an earlier time that nothing takes the place of: with `--force` they go.
    pub stale: Vec<PathBuf>,
}

/// What letters are written with.
pub(super) struct Letters {
    pub date: Option<Date>,
    pub own: Own,
    /// Whether everything is written as PDF too.
    pub pdf: bool,
    pub invoices: Invoices,
    /// None before the draw.
    pub plan: Option<Plan>,
}

/// The folder with reminders to those who have not answered.
pub(super) const REMINDERS: &str = "paaminnelser";
/// The folder with the messages that letters go with.
const DRAFTS: &str = "utkast";

/// What an office puts in the place of ours: the templates and sentences that lie in its folder, and its logo.
pub(super) fn own(args: &ReportArgs, programme: &Programme, desk: &mut Desk<'_>) -> Result<Own, Fault> {
    let mut own = Own::with_logo(programme.logo(desk)?);
    let Some(folder) = &args.templates else { return Ok(own) };
    let mut found = false;
    for (name, _) in replaceable() {
        let path = folder.join(&name);
        if path.exists() {
            let shown = path.display().to_string();
            let bytes = files::read(&path, desk)?;
            own.take(&name, files::text(&bytes, &shown)?, &shown)?;
            found = true;
        }
    }
    if found { Ok(own) } else { Err(Fault::new("templates-none").in_file(folder.display().to_string())) }
}

/// The day that the letters of a command are dated, and all days that letters are.
pub(super) fn dates(args: &ReportArgs, programme: &Programme, protocol: &Protocol) -> Result<(Option<Date>, Vec<Date>), Fault> {
    let program = programme.program();
    let date = args.date.as_ref().map(|typed| programme::day(typed, program)).transpose()?;
    let earlier = programme::letters_sent(&args.letters_sent, program, protocol)?;
    Ok((date, earlier.into_iter().chain(date).collect()))
}

impl Letters {
    /// What the letters of a command are written with.
    ///
    /// # Errors
    /// A date before something that the letters tell of; templates or sentences that cannot be used.
    pub(super) fn of(
        args: &ReportArgs,
        common: &Common,
        office: &Office<'_>,
        programme: &Programme,
        desk: &mut Desk<'_>,
    ) -> anyhow::Result<Self> {
        let protocol = office.cases.protocol;
        let (date, _) = dates(args, programme, protocol)?;
        if let Some(date) = date {
            refuse_date(date, office)?;
        }
        let words = programme::file_words(&common.given, programme.program());
        Ok(Self {
            date,
            own: own(args, programme, desk)?,
            pdf: args.pdf,
            invoices: Invoices::of(office, args.invoice_unanswered, &words),
            plan: protocol.draw.as_ref().map(|_| plan(office.cases)).transpose()?,
        })
    }
}

/// Refuses a date of letters on which they could not have been written.
///
/// # Errors
/// A day before something that they tell of, or years after the register's.
fn refuse_date(date: Date, office: &Office<'_>) -> Result<(), Fault> {
    let protocol = office.cases.protocol;
    let received = office.cases.assessment.iter().flat_map(|assessment| &assessment.applications);
    let received = received.filter_map(|application| Some(application.received.as_ref()?.date()));
    // Of what came late, or is said to have come at another time altogether, no letter waits.
    let deadline = office.cases.regulation.program.deadline.day();
    let received = received.filter(|day| protocol.draw.is_none() && *day <= deadline);
    let (_, last) = days_of_events(protocol);
    let newest = received.chain(protocol.drawn_on()).chain(protocol.events.iter().map(Event::date)).max();
    if let Some(newest) = newest.filter(|newest| date < *newest) {
        return Err(Fault::new("report-date-early").with("date", date).with("newest", newest));
    }
    if date > last {
        return Err(Fault::new("report-date-late").with("date", date).with("last", last));
    }
    Ok(())
}

/// What may be published: made from the protocol and the programme file alone.
pub(super) fn public(protocol: &Protocol, programme: &Programme, common: &Common) -> Result<Vec<Made>, Fault> {
    let cases = Cases::of_protocol(protocol, &programme.regulation)?;
    let dialect = common.csv.into();
    let words = programme::file_words(&common.given, programme.program());
    let page = protocol_page(&cases, &words)?.html(&Own::default())?;
    let (file, table) = if protocol.draw.is_some() { ("protocol.json", "result.csv") } else { ("frozen.json", "applicants.csv") };
    let made = |file: &str, kind: Kind, key: &str, bytes: Vec<u8>| Made {
        file: file.to_owned(),
        title: title(key, programme.program(), &words),
        kind,
        recipient: None,
        personal: false,
        replaced: false,
        bytes,
    };
    let mut files = vec![
        made(page_name(protocol), Kind::Page, "page", page.into_bytes()),
        made(file, Kind::Protocol, "protocol", protocol.render()?.into_bytes()),
        made(table, Kind::Table, "result", result_csv(&cases.all, dialect)),
    ];
    if protocol.draw.is_some() {
        let waiting = result_csv(cases.all.iter().filter(|case| case.waiting.is_some()), dialect);
        files.push(made("venteliste.csv", Kind::Table, "waiting", waiting));
    }
    Ok(files)
}

/// What is the office's own; `path` is where the protocol lies.
pub(super) fn of_office(office: &Office<'_>, common: &Common, written: &Letters, path: &PathBuf) -> Result<Vec<Made>, Fault> {
    let (cases, plan) = (office.cases, written.plan.as_ref());
    let program = &cases.regulation.program;
    let words = programme::file_words(&common.given, program);
    let dialect = common.csv.into();
    let made = |file: String, kind: Kind, title: String, bytes: Vec<u8>| Made {
        file,
        title,
        kind,
        recipient: None,
        personal: true,
        replaced: false,
        bytes,
    };
    let named = |file: &str, kind, key: &str, bytes| made(file.to_owned(), kind, title(key, program, &words), bytes);
    let mut files = vec![named("mottakere.csv", Kind::Table, "recipients", letters_csv(office, common.given.lang, dialect))];
    let (name, document) = if plan.is_some() {
        files.push(named("rapport.xlsx", Kind::Report, "report", office_workbook(office, &written.invoices, &words)?));
        files.push(named("deltakere.csv", Kind::Table, "participants", attendees_csv(office, dialect, &words)));
        files.push(named("fakturagrunnlag.csv", Kind::Table, "invoices", written.invoices.csv(dialect)));
        ("rapport", committee_page(office, plan, &words)?)
    } else {
        let command = Given { program: None, ..common.given.clone() }.next("select", std::slice::from_ref(path));
        ("trekningsark", sheet_page(cases.protocol, program, format!("{command} --seed \"…\""), &words)?)
    };
    let own = &written.own;
    // What nobody dated is of the newest day that it tells of.
    let newest = cases.protocol.events.iter().map(Event::date).max();
    let dated = written.date.or(newest).unwrap_or(program.deadline.day());
    let key = if plan.is_some() { "report" } else { "sheet" };
    files.push(named(&format!("{name}.html"), Kind::Report, key, document.html(own)?.into_bytes()));
    if written.pdf {
        files.push(with_pdf(named(&format!("{name}.pdf"), Kind::Report, key, Vec::new()), document.pdf(own, dated)?));
    }
    for letter in letters(office, plan, &own.sentences, common.given.lang, written.date)? {
        let envelope = letter.envelope.as_ref();
        let decides = envelope.is_some_and(|envelope| envelope.decides);
        let kind = if decides { Kind::Decision } else { Kind::Confirmation };
        let of_letter = |ending: &str, bytes| Made {
            recipient: envelope.map(|envelope| envelope.recipient.clone()),
            // A letter that says nothing of participants names municipalities alone.
            personal: envelope.is_none_or(|envelope| envelope.personal),
            ..made(format!("brev/{}.{ending}", letter.name), kind, letter.title.clone(), bytes)
        };
        files.push(of_letter("html", letter.document.html(own)?.into_bytes()));
        if written.pdf {
            let pdf = with_pdf(of_letter("pdf", Vec::new()), letter.document.pdf(own, dated)?);
            files.extend(envelope.map(|envelope| {
                let attached = Attachment { name: format!("{}.pdf", letter.name), bytes: &pdf.bytes };
                let message = draft(&envelope.to, &letter.title, &envelope.body, Some(attached), program);
                made(format!("{DRAFTS}/{}.eml", letter.name), kind, letter.title.clone(), message)
            }));
            files.push(pdf);
        }
    }
    let reminders = reminders(office, &own.sentences, common.given.lang);
    let reminder = |(name, bytes)| named(&format!("{REMINDERS}/{name}"), Kind::Confirmation, "reminder", bytes);
    files.extend(reminders.into_iter().map(reminder));
    Ok(files)
}

/// A document that is a PDF.
fn with_pdf(made: Made, pdf: Pdf) -> Made {
    Made { replaced: pdf.replaced, bytes: pdf.bytes, ..made }
}

/// Whether a document of the office's is kept in an archive: each once, as PDF where there is one. Drafts, and the document with all letters, say
/// nothing that others do not.
pub(super) fn is_kept(document: &Made, pdf: bool) -> bool {
    let folder = |name: &str| document.file.starts_with(&format!("{name}/"));
    let draft = folder(DRAFTS) || folder(REMINDERS);
    let all = folder("brev") && document.recipient.is_none();
    let twice = pdf && document.file.ends_with(".html");
    !draft && !all && !twice
}

/// The PDFs in which question marks stand for letters that the fonts do not have.
pub(super) fn lost_letters(made: &[Made], words: &Words) -> Option<String> {
    let files: Vec<String> = made.iter().filter(|made| made.replaced).map(|made| files::name(Path::new(&made.file))).collect();
    (!files.is_empty()).then(|| words.say("report-replaced", &[("files", files.into())]))
}
