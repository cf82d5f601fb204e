//! What spreadsheets are recognised as, column by column, before anything is read: for the officer to say yes to.

use super::column::{Column, MOST_COLUMNS, shortened, told};
use super::columns::Table;
use super::header::Sure;
use super::sheets::{Kind, Understood};
use super::synonyms::Meaning;
use super::why::Why;
use crate::intake::open::grid::Grid;
use crate::model::{Address, Fact, Fault, Field, Sheet};

/// How many values of a column are shown.
const SAMPLES: usize = 2;

/// How sure it is what a column is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// By the list, by the words of its question, or because the mapping says so.
    Known(Sure),
    /// By evidence.
    Proposed,
    /// Its header says one thing, its contents another.
    Contradicted,
    /// Nothing tells.
    Unknown,
}

/// One column, or one label of a form, and what it is recognised as.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recognised {
    /// The header.
    pub header: String,
    /// What it asks, where it is a code and a codebook says it.
    pub question: Option<String>,
    /// Its cell, with file and sheet.
    pub place: String,
    /// Its cell alone.
    pub cell: String,
    /// What it means.
    pub meaning: Option<Meaning>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Why.
    pub why: Vec<Why>,
    /// What else it may be, the likeliest first; both are said where neither is used.
    pub may_be: Vec<Meaning>,
    /// Whether its values may be personal: of participants and contacts, and of what nobody knows.
    pub is_personal: bool,
    /// The first different values below it.
    pub values: Vec<String>,
}

impl Recognised {
    /// What it asks: its header, or what a codebook says that it means.
    pub fn asks(&self) -> &str {
        self.question.as_deref().unwrap_or(&self.header)
    }

    /// The header as people are shown it: with what it asks.
    pub fn told(&self) -> String {
        told(&self.header, self.question.as_deref())
    }
}

/// One sheet, and what it is recognised as.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecognisedSheet {
    /// The sheet.
    pub sheet: Sheet,
    /// What it is in a mapping file: `table`, `applications`, `participants`, `form`, or `-`; blank where that cannot be told.
    pub layout: &'static str,
    /// The last row of its headers, from 1; none in a form.
    pub header_row: Option<u32>,
    /// Its columns.
    pub columns: Vec<Recognised>,
    /// How many forms alike it stands for.
    pub forms: usize,
}

/// Forms alike, one on a sheet, as one: their labels mean the same wherever they stand, and are confirmed once.
pub fn pooled(sheets: Vec<RecognisedSheet>) -> Vec<RecognisedSheet> {
    let (forms, mut pooled): (Vec<RecognisedSheet>, Vec<RecognisedSheet>) =
        sheets.into_iter().partition(|sheet| sheet.layout == "form");
    let count = forms.len();
    let mut all: Option<RecognisedSheet> = None;
    for form in forms {
        let Some(first) = &mut all else {
            all = Some(RecognisedSheet { forms: count, ..form });
            continue;
        };
        for (at, column) in form.columns.iter().enumerate() {
            // The second label of the same words is another than the first.
            let alike = |other: &&Recognised| other.header == column.header && other.meaning == column.meaning;
            let nth = form.columns[..at].iter().filter(alike).count();
            if first.columns.iter().filter(alike).count() <= nth {
                first.columns.push(column.clone());
            }
        }
    }
    if let Some(mut form) = all {
        if form.forms > 1 {
            // What is understood first; a label that stands on one form alone may be anything.
            form.columns.sort_by_key(|column| column.meaning.is_none());
            form.sheet.sheet = None;
        }
        pooled.insert(0, form);
    }
    pooled
}

/// What is recognised on each sheet with anything on it. Where another sheet holds the applications, a list of choices is nothing.
pub(in crate::intake) fn of(all: &[&Understood<'_>]) -> Vec<RecognisedSheet> {
    let any = |wanted: fn(&Kind) -> bool| all.iter().any(|understood| wanted(&understood.kind));
    let is_whole = any(|kind| matches!(kind, Kind::Table(_) | Kind::Form(_)))
        || (any(|kind| matches!(kind, Kind::Applications(_))) && any(|kind| matches!(kind, Kind::Participants(_))));
    let of_use = all.iter().filter(|understood| !is_whole || !matches!(understood.kind, Kind::Nothing(..)));
    of_use.filter_map(|understood| of_one(understood)).collect()
}

fn of_one(understood: &Understood<'_>) -> Option<RecognisedSheet> {
    let grid = understood.grid;
    let sheet = understood.sheet.clone();
    let (layout, table) = match &understood.kind {
        Kind::Table(table) => ("table", table),
        Kind::Applications(table) => ("applications", table),
        Kind::Participants(table) => ("participants", table),
        Kind::Form(form) => {
            let labels = form.labels.iter().chain(form.unused_labels());
            let columns = labels.map(|label| one(label, &sheet, form.values(label, grid))).collect();
            return Some(RecognisedSheet { sheet, layout: "form", header_row: None, columns, forms: 1 });
        }
        Kind::Nothing(Some(table), _) => ("", table),
        Kind::SetAside => return Some(RecognisedSheet { sheet, layout: "-", header_row: None, columns: Vec::new(), forms: 1 }),
        Kind::Blank | Kind::Nothing(None, _) => return None,
    };
    let header_row = Some(grid.row(table.header).row + 1);
    // Where nothing is understood, the row may be anything, a person among them.
    let are_headers = table.columns.iter().any(|column| column.meaning.is_some());
    let is_wide = table.columns.len() > MOST_COLUMNS;
    let is_of_use = |column: &Column| !is_wide || column.meaning.is_some();
    let may_be_told =
        |column: &&Column| is_of_use(column) && (are_headers || column.meaning.is_some()) && !column.header.contains('@');
    let columns =
        table.columns.iter().filter(may_be_told).map(|column| one(column, &sheet, values(grid, table, column))).collect();
    Some(RecognisedSheet { sheet, layout, header_row, columns, forms: 1 })
}

fn one(column: &Column, sheet: &Sheet, values: Vec<String>) -> Recognised {
    let cell = column.address(0).cell();
    let certainty = match (column.meaning, column.sure) {
        (Some(_), _) if column.contradicted.is_some() => Certainty::Contradicted,
        (_, Sure::Mapped) => Certainty::Known(Sure::Mapped),
        (Some(_), Sure::Proposed) => Certainty::Proposed,
        (Some(_), sure) => Certainty::Known(sure),
        (None, _) => Certainty::Unknown,
    };
    use Field as F;
    let is_personal = !matches!(
        column.meaning,
        Some(
            Meaning::Application(F::Municipality | F::ApplicationNumber | F::Received | F::Sectors | F::Endorsement)
                | Meaning::Attribute(_)
        )
    );
    Recognised {
        header: column.header.trim().to_owned(),
        question: column.question.clone(),
        place: format!("{} › {cell}", sheet.place()),
        cell,
        meaning: column.meaning,
        certainty,
        why: column.why.clone(),
        may_be: column.resembles.into_iter().chain(column.otherwise).filter(|_| column.meaning.is_none()).collect(),
        is_personal,
        values,
    }
}

/// The first different values of a column.
fn values(grid: Grid<'_>, table: &Table, column: &Column) -> Vec<String> {
    const LOOKED_AT: usize = 200;
    let mut values: Vec<String> = Vec::new();
    for row in grid.rows(table.header + 1).take(LOOKED_AT) {
        let text = shortened(row.cell(column.column));
        if !text.is_empty() && !values.contains(&text) {
            values.push(text);
        }
        if values.len() == SAMPLES {
            break;
        }
    }
    values
}

/// Everything that is only proposed, as one fault: nothing is used that nobody has said yes to.
pub(in crate::intake) fn refuse_proposed<'a>(understood: impl Iterator<Item = &'a Understood<'a>>) -> Result<(), Fault> {
    let mut first: Option<(String, Address)> = None;
    let mut count = 0_usize;
    for sheet in understood {
        let proposed: Vec<&Column> = match &sheet.kind {
            Kind::Table(table) | Kind::Applications(table) | Kind::Participants(table) => table.proposed().collect(),
            Kind::Form(form) => form.labels.iter().filter(|label| label.sure == Sure::Proposed).collect(),
            _ => Vec::new(),
        };
        count += proposed.len();
        if let (None, Some(column)) = (&first, proposed.first()) {
            first = Some((sheet.sheet.place(), column.address(0)));
        }
    }
    match first {
        Some((place, address)) => {
            let command = |option: &str| Fact::Said(format!("innoskole import … {option}"));
            let fault = Fault::new("columns-proposed").with("count", count).with("take", command("--as-proposed"));
            Err(fault.with("write", command("--write-mapping mapping.toml")).in_file(place).at(address.cell()))
        }
        None => Ok(()),
    }
}
