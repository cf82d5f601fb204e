//! `rapport.xlsx`: the same in one workbook, with real tables, for the office.

use rust_xlsxwriter::{
    Color, ConditionalFormatText, ConditionalFormatTextRule, Format, Table, TableColumn, Workbook, Worksheet, XlsxError,
};

use super::invoices::{Invoice, Invoices};
use super::{Applicant, Letter, Office};
use crate::case::Case;
use crate::model::Fault;
use crate::report::announcement::which_draw;
use crate::report::table::or_blank;
use crate::report::views::{decided_words, decision_line, finding_said, sentence, standing_word, standings, track_word};
use crate::report::workbook::{self, Column, fitting, row_height};
use crate::rules::{Level, Track};
use crate::text::Words;

/// A cell: numbers are numbers, and everything else is text, so that `0301` keeps its zero and nothing runs as a formula.
enum Cell {
    Text(String),
    Number(f64),
    Chance(f64),
    /// Norwegian kroner.
    Kroner(u64),
    Blank,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        u32::try_from(number).map_or(Self::Blank, |number| Self::Number(f64::from(number)))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// The workbook.
///
/// # Errors
/// None but a mistake of ours.
pub fn office_workbook(office: &Office<'_>, invoices: &Invoices, words: &Words) -> Result<Vec<u8>, Fault> {
    made(office, invoices, words).map_err(|error| workbook::fault(&error))
}

fn made(office: &Office<'_>, invoices: &Invoices, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = workbook::new()?;
    overview(&mut book, office, words)?;
    applications(&mut book, ("book-admitted", &[Letter::Admitted, Letter::Accepted]), office, words)?;
    applications(&mut book, ("book-waiting", &[Letter::Waiting, Letter::Late]), office, words)?;
    let rest = [Letter::NotEligible, Letter::Undecided, Letter::Withdrawn, Letter::SetAside];
    applications(&mut book, ("book-rest", &rest), office, words)?;
    attendees(&mut book, office, words)?;
    invoiced(&mut book, invoices, words)?;
    open(&mut book, office, words)?;
    protocol(&mut book, office, words)?;
    workbook::bytes(&mut book)
}

/// A new sheet that says on every page that it is not to be published.
fn sheet<'b>(book: &'b mut Workbook, key: &str, words: &Words) -> Result<&'b mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(words.word(key))?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&L&B{}&R&A", words.word("book-internal")));
    sheet.set_footer("&R&P / &N");
    Ok(sheet)
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    let wrapped = workbook::wrapped();
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, fitting(text), &wrapped)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &wrapped.set_num_format("#,##0"))?,
        Cell::Chance(number) => sheet.write_number_with_format(row, column, *number, &wrapped.set_num_format("0.0 %"))?,
        Cell::Kroner(sum) => sheet.write_number_with_format(row, column, *sum as f64, &wrapped.set_num_format("#,##0 \"kr\""))?,
        Cell::Blank => sheet.write_blank(row, column, &wrapped)?,
    };
    Ok(())
}

/// A table with filters, its headers frozen and repeated on every page. A table with nothing in it has one blank line.
fn table(sheet: &mut Worksheet, columns: &[Column], rows: &[Vec<Cell>], words: &Words) -> Result<(), XlsxError> {
    let head = |(key, _): &Column| TableColumn::new().set_header(words.word(key)).set_header_format(workbook::head());
    let heads: Vec<TableColumn> = columns.iter().map(head).collect();
    let widths = || columns.iter().map(|(_, width)| usize::from(*width));
    // Beside the words of a header stands the button of its filter.
    let names: Vec<String> = columns.iter().map(|(key, _)| format!("{}  ▾", words.word(key))).collect();
    sheet.set_row_height(0, row_height(names.iter().map(String::as_str).zip(widths())))?;
    for (index, (_, width)) in (0_u16..).zip(columns) {
        sheet.set_column_width(index, f64::from(*width))?;
    }
    for (index, row) in (1_u32..).zip(rows) {
        let texts = row.iter().map(|cell| if let Cell::Text(text) = cell { text.as_str() } else { "" });
        sheet.set_row_height(index, row_height(texts.zip(widths())))?;
        for (column, cell) in (0_u16..).zip(row) {
            put(sheet, index, column, cell)?;
        }
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let width = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    sheet.add_table(0, 0, last, width, &Table::new().set_columns(&heads))?;
    sheet.set_freeze_panes(1, 2)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_print_area(0, 0, last, width)?;
    Ok(())
}

fn id(case: &Case<'_>) -> Cell {
    or_blank(case.id).into()
}

fn overview(book: &mut Workbook, office: &Office<'_>, words: &Words) -> Result<(), XlsxError> {
    let (program, protocol) = (&office.cases.regulation.program, office.cases.protocol);
    let sheet = sheet(book, "book-overview", words)?;
    sheet.set_column_width(0, 44)?;
    sheet.set_column_width(1, 72)?;
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, words.word("book-internal"), &bold.clone().set_font_color(Color::RGB(0x008B_1A1A)))?;
    sheet.write_string_with_format(1, 0, format!("{}, {}", program.name, program.study_year), &bold)?;
    if office.later_decisions {
        sheet.write_string(2, 0, words.word("report-later-decisions"))?;
    }
    let placed = office.with_place();
    let attendees: u32 = placed.iter().map(Applicant::seats).sum();
    let tracks = |track: Track| placed.iter().map(|applicant| applicant.count(track)).sum::<usize>();
    // Of whom the intake has no participants, or says not how they take part, only the number is known.
    let all_tracks = [Track::Student, Track::Course, Track::Undecided].map(tracks).iter().sum();
    let unknown = usize::try_from(attendees).unwrap_or(usize::MAX).saturating_sub(all_tracks);
    let sum = attendees.saturating_mul(program.costs.participant);
    let head = protocol.hashes().last().cloned().unwrap_or_default();
    let counts = standings(office.cases).into_iter().map(|(key, count)| (key, Cell::from(count)));
    let lines = counts.chain([
        ("count-participants", attendees.into()),
        ("track-student", tracks(Track::Student).into()),
        ("track-course", tracks(Track::Course).into()),
        ("track-undecided", tracks(Track::Undecided).into()),
        ("count-tracks-unknown", unknown.into()),
        ("book-sum", sum.into()),
        ("book-events", protocol.events.len().into()),
        ("book-digest", protocol.digest.clone().into()),
        ("book-head", head.into()),
    ]);
    for (row, (key, cell)) in (3_u32..).zip(lines) {
        sheet.write_string(row, 0, words.word(key))?;
        put(sheet, row, 1, &cell)?;
    }
    Ok(())
}

const APPLICATIONS: [Column; 13] = [
    ("book-number", 9),
    ("book-municipality", 28),
    ("book-status", 20),
    ("book-place-waiting", 12),
    ("book-landsdel", 14),
    ("book-size", 12),
    ("book-population", 12),
    ("book-seats", 12),
    ("book-chance", 10),
    ("book-ticket", 24),
    ("book-waiting-ticket", 24),
    ("book-codes", 20),
    ("book-decided", 18),
];

/// A sheet of those who get one of these letters.
fn applications(
    book: &mut Workbook,
    (key, letters): (&str, &[Letter]),
    office: &Office<'_>,
    words: &Words,
) -> Result<(), XlsxError> {
    let cases: Vec<&Case<'_>> = office.cases.all.iter().filter(|case| letters.contains(&Letter::of(case))).collect();
    let sheet = sheet(book, key, words)?;
    let row = |case: &&Case<'_>| -> Vec<Cell> {
        let codes = case.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let chance = case.chance().map_or(Cell::Blank, |chance| {
            u32::try_from(chance.in_parts(1_000_000)).map_or(Cell::Blank, |parts| Cell::Chance(f64::from(parts) / 1_000_000.0))
        });
        vec![
            id(case),
            case.name.clone().into(),
            standing_word(office.cases, case, words).into(),
            case.waiting.map_or(Cell::Blank, Cell::from),
            case.landsdel().to_owned().into(),
            words.size(case.size).into(),
            case.municipality.map_or(Cell::Blank, |own| own.population.into()),
            case.seats.map_or(Cell::Blank, |seats| seats.0.into()),
            chance,
            or_blank(case.ticket()).into(),
            or_blank(case.waiting_ticket()).into(),
            codes.into(),
            decided_words(case, words).into(),
        ]
    };
    table(sheet, &APPLICATIONS, &cases.iter().map(row).collect::<Vec<_>>(), words)
}

const ATTENDEES: [Column; 7] = [
    ("book-number", 9),
    ("book-municipality", 28),
    ("book-person", 28),
    ("book-email", 46),
    ("book-sector", 26),
    ("book-position", 22),
    ("book-track", 24),
];

fn attendees(book: &mut Workbook, office: &Office<'_>, words: &Words) -> Result<(), XlsxError> {
    let sheet = sheet(book, "book-participants", words)?;
    let mut rows = Vec::new();
    for Applicant { case, attendees } in office.with_place() {
        for attendee in &attendees {
            let texts = [
                attendee.name.clone(),
                attendee.email.clone(),
                attendee.sector.clone(),
                attendee.position.clone(),
                track_word(attendee.track, words),
            ];
            rows.push([id(case), case.name.clone().into()].into_iter().chain(texts.map(Cell::from)).collect());
        }
    }
    table(sheet, &ATTENDEES, &rows, words)?;
    // What somebody must still assess stands out, by its word and by its colour.
    let open = ConditionalFormatText::new()
        .set_rule(ConditionalFormatTextRule::Contains(words.word("track-undecided")))
        .set_format(Format::new().set_background_color(Color::RGB(0x00FF_E9A8)));
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    sheet.add_conditional_format(1, 6, last, 6, &open)?;
    Ok(())
}

const INVOICED: [Column; 13] = [
    ("book-number", 9),
    ("book-municipality", 28),
    ("book-organisation", 14),
    ("book-reference", 20),
    ("book-seats", 12),
    ("book-each", 14),
    ("book-amount", 14),
    ("book-invoice-text", 74),
    ("book-students", 12),
    ("book-fees", 16),
    ("book-literature-min", 16),
    ("book-literature-max", 16),
    ("book-support", 16),
];

/// What is invoiced, and what is paid elsewhere.
fn invoiced(book: &mut Workbook, invoices: &Invoices, words: &Words) -> Result<(), XlsxError> {
    let sheet = sheet(book, "book-invoices", words)?;
    let row = |invoice: &Invoice| -> Vec<Cell> {
        let besides = &invoice.besides;
        vec![
            invoice.id.clone().into(),
            invoice.municipality.clone().into(),
            invoice.organisation.clone().into(),
            invoice.reference.clone().into(),
            invoice.participants.into(),
            Cell::Kroner(invoice.each.into()),
            Cell::Kroner(invoice.sum),
            invoice.text.clone().into(),
            besides.tracks.map_or(Cell::Blank, |[students, ..]| students.into()),
            besides.fees.map_or(Cell::Blank, Cell::Kroner),
            Cell::Kroner(besides.literature.0),
            Cell::Kroner(besides.literature.1),
            besides.support.clone().into(),
        ]
    };
    table(sheet, &INVOICED, &invoices.all.iter().map(row).collect::<Vec<_>>(), words)
}

const OPEN: [Column; 6] = [
    ("book-number", 9),
    ("book-municipality", 28),
    ("book-code", 8),
    ("book-participant", 12),
    ("book-found", 60),
    ("book-facts", 16),
];

/// What waits for somebody, whether it keeps the application out or not.
fn open(book: &mut Workbook, office: &Office<'_>, words: &Words) -> Result<(), XlsxError> {
    let sheet = sheet(book, "book-open", words)?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for case in &office.cases.all {
        let closed = matches!(Letter::of(case), Letter::SetAside | Letter::NotEligible | Letter::Withdrawn);
        let Some((application, assessment)) = case.assessed.filter(|_| !closed).zip(office.cases.assessment) else { continue };
        for finding in application.findings.iter().filter(|finding| finding.code.level() == Level::D && !finding.decided) {
            let said = finding_said(assessment, application, finding, words);
            rows.push(vec![
                id(case),
                case.name.clone().into(),
                said.code.to_string().into(),
                said.participant.map_or(Cell::Blank, Cell::from),
                said.message.into(),
                said.facts.into(),
            ]);
        }
    }
    table(sheet, &OPEN, &rows, words)
}

const PROTOCOL: [Column; 3] = [("book-what", 22), ("book-said", 90), ("book-hash", 68)];

/// The draw, what happened after it, and the decisions that were taken.
fn protocol(book: &mut Workbook, office: &Office<'_>, words: &Words) -> Result<(), XlsxError> {
    let sheet = sheet(book, "book-protocol", words)?;
    let protocol = office.cases.protocol;
    let hashes = protocol.hashes();
    let lottery = protocol.draw.as_ref().and_then(|draw| draw.lottery.as_ref());
    let drawn = match lottery {
        Some(lottery) => words.say("select-seed", &[("seed", lottery.seed.as_str().into())]),
        None => words.word("kind-all-fit"),
    };
    let hash = |index: usize| Cell::from(hashes.get(index).cloned().unwrap_or_default());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for sentence in which_draw(protocol, words) {
        rows.push(vec![words.word("book-drawn").into(), sentence.into(), Cell::Blank]);
    }
    rows.push(vec![words.word("book-drawn").into(), drawn.into(), hash(0)]);
    for (index, event) in protocol.events.iter().enumerate() {
        rows.push(vec![words.word("book-event").into(), sentence(event, protocol, words).into(), hash(index + 1)]);
    }
    for decision in office.cases.assessment.iter().flat_map(|assessment| &assessment.decisions) {
        rows.push(vec![words.word("book-decision").into(), decision_line(decision, words).into(), Cell::Blank]);
    }
    table(sheet, &PROTOCOL, &rows, words)
}
