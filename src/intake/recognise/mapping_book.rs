//! A mapping that was filled in as a workbook: read as the lines of the text that says the same, each with the cell it came from.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::open::grid::{Grid, Row};
use crate::intake::open::sheets;
use crate::model::{Address, Fault, Texts};

/// The words of every language by which a workbook is read, in lower case.
#[derive(Default)]
pub struct MappingWords {
    /// What a column may be, each with its name in a mapping; `-` for not used.
    pub meanings: BTreeMap<String, String>,
    /// What a sheet may hold, each with its name.
    pub layouts: BTreeMap<String, &'static str>,
    /// Headers of the workbook's own columns, each with its name among [`Self::COLUMNS`], or `meaning`.
    pub columns: BTreeMap<String, &'static str>,
    /// Answers for columns that are lacking, each with its name.
    pub answers: BTreeMap<String, &'static str>,
    /// The question whether everything is right.
    pub right: BTreeSet<String>,
    /// Yes.
    pub yes: BTreeSet<String>,
    /// What stands where no column holds something.
    pub lacking: BTreeSet<String>,
}

impl MappingWords {
    /// The names of the workbook's own columns.
    pub const COLUMNS: [&'static str; 10] =
        ["key", "written", "municipality", "field", "read-as", "sheet", "layout", "header", "last", "proposed"];
}

/// The cell that a line came from, and the name of its sheet in the workbook.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub sheet: String,
    pub cell: Address,
}

/// The lines of a mapping, and where each came from; the first lines, which no cell says, have none.
pub(super) struct Book {
    pub text: String,
    pub origins: Vec<Option<Origin>>,
}

/// Reads a workbook as the lines of a mapping.
///
/// # Errors
/// No workbook, not a mapping, not confirmed, or a cell that says nothing known.
pub(super) fn read(name: &str, bytes: &[u8], format: &str, words: &MappingWords) -> Result<Book, Fault> {
    let mut texts = Texts::default();
    let all = sheets(bytes, &mut texts, |_| 0).map_err(|fault| fault.in_file(name))?;
    let mut reading =
        Reading { name, words, sections: BTreeMap::new(), confirmed: false, has_columns: false, faults: Vec::new() };
    for cells in &all {
        reading.sheet(cells.name.as_deref().unwrap_or_default(), cells.grid(&texts));
    }
    if !reading.has_columns {
        return Err(Fault::new("mapping-no-book").in_file(name));
    }
    Fault::all(reading.faults)?;
    if !reading.confirmed {
        return Err(Fault::new("mapping-unconfirmed").in_file(name));
    }
    let mut book = Book { text: format!("format = {}\n", quoted(format)), origins: vec![None] };
    for (section, lines) in reading.sections {
        book.text.push_str(&format!("[{section}]\n"));
        book.origins.push(None);
        for (line, origin) in lines {
            book.text.push_str(&format!("{line}\n"));
            book.origins.push(Some(origin));
        }
    }
    Ok(book)
}

struct Reading<'a> {
    name: &'a str,
    words: &'a MappingWords,
    /// By section of the text, its lines.
    sections: BTreeMap<String, Vec<(String, Origin)>>,
    confirmed: bool,
    has_columns: bool,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    /// Reads one sheet, by the headers that stand in one of its first rows.
    fn sheet(&mut self, sheet: &str, grid: Grid<'_>) {
        const MOST_ABOVE: usize = 10;
        let plain = |text: &str| text.trim().to_lowercase();
        for row in grid.rows(0).take(MOST_ABOVE) {
            // The answer is what stands next behind the question.
            let mut behind = row.written().skip_while(|(_, text)| !self.words.right.contains(&plain(text))).skip(1);
            let answer = behind.next().map(|(_, text)| plain(text.trim_end_matches(['!', '.'])));
            self.confirmed |= answer.is_some_and(|answer| self.words.yes.contains(&answer));
        }
        let named = |row: Row<'_>| -> BTreeMap<&'static str, usize> {
            row.written().filter_map(|(column, text)| Some((*self.words.columns.get(&plain(text))?, column))).collect()
        };
        let Some((at, columns)) = (0..MOST_ABOVE.min(grid.len()))
            .map(|at| (at, named(grid.row(at))))
            .max_by_key(|(at, named)| (named.len(), std::cmp::Reverse(*at)))
        else {
            return;
        };
        let has = |wanted: &[&str]| wanted.iter().all(|name| columns.contains_key(name));
        let kind = match () {
            () if has(&["key", "meaning"]) => Kind::Columns,
            () if has(&["written", "municipality"]) => Kind::Municipalities,
            () if has(&["field", "written", "read-as"]) => Kind::Answers,
            () if has(&["sheet", "layout"]) => Kind::Sheets,
            () => return,
        };
        self.has_columns |= kind == Kind::Columns;
        for row in grid.rows(at + 1) {
            let text = |name: &str| columns.get(name).map_or("", |column| row.cell(*column).trim());
            let origin = |name: &str| {
                let column = columns.get(name).and_then(|column| u16::try_from(*column).ok()).unwrap_or(0);
                Origin { sheet: sheet.to_owned(), cell: Address { sheet: 0, row: row.row, column } }
            };
            match kind {
                Kind::Columns => self.column(text, origin),
                Kind::Municipalities if text("municipality").is_empty() => {}
                Kind::Municipalities if text("written").is_empty() => {
                    self.wrong("mapping-no-key", text("municipality"), &origin("written"));
                }
                Kind::Municipalities => {
                    let line = format!("{} = {}", quoted(text("written")), quoted(text("municipality")));
                    self.push("municipalities", line, origin("municipality"));
                }
                Kind::Answers => self.answer(text, origin),
                Kind::Sheets => self.layout(text, origin),
            }
        }
    }

    fn push(&mut self, section: &str, line: String, origin: Origin) {
        self.sections.entry(section.to_owned()).or_default().push((line, origin));
    }

    fn wrong(&mut self, kind: &'static str, found: &str, origin: &Origin) {
        let file = format!("{} › {}", self.name, origin.sheet);
        self.faults.push(Fault::new(kind).with("found", found).in_file(file).at(origin.cell.cell()));
    }

    fn column<'t>(&mut self, text: impl Fn(&str) -> &'t str, origin: impl Fn(&str) -> Origin) {
        let (key, said) = (text("key"), text("meaning"));
        if said.is_empty() {
            return;
        }
        match self.words.meanings.get(&said.to_lowercase()) {
            Some(_) if key.is_empty() => self.wrong("mapping-no-key", said, &origin("key")),
            Some(name) => {
                self.push("columns", format!("{} = {}", quoted(key), quoted(name)), origin("meaning"));
                // A header that is a code stands with what it asks.
                if let Some(question) = text("column").strip_prefix(key).and_then(|rest| rest.strip_prefix(": ")) {
                    self.push("questions", format!("{} = {}", quoted(key), quoted(question)), origin("column"));
                }
            }
            None => self.wrong("mapping-choice", said, &origin("meaning")),
        }
    }

    fn answer<'t>(&mut self, text: impl Fn(&str) -> &'t str, origin: impl Fn(&str) -> Origin) {
        let (field, written, said) = (text("field"), text("written"), text("read-as"));
        if said.is_empty() || (field.is_empty() && written.is_empty()) {
            return;
        }
        let Some(name) = self.words.meanings.get(&field.to_lowercase()).filter(|name| *name != "-").cloned() else {
            self.wrong("mapping-choice", field, &origin("field"));
            return;
        };
        if self.words.lacking.contains(&written.to_lowercase()) {
            let answer = self.words.answers.get(&said.to_lowercase()).copied().unwrap_or(said);
            self.push("lacking", format!("{name} = {}", quoted(answer)), origin("read-as"));
        } else {
            self.push(&format!("values.{}", quoted(&name)), format!("{} = {}", quoted(written), quoted(said)), origin("read-as"));
        }
    }

    fn layout<'t>(&mut self, text: impl Fn(&str) -> &'t str, origin: impl Fn(&str) -> Origin) {
        let (sheet, other) = (text("sheet"), text("layout"));
        let rows = [("header", text("header")), ("last", text("last"))];
        let rows: Vec<(&str, &str)> = rows.into_iter().filter(|(_, row)| !row.is_empty()).collect();
        // What a sheet holds is told by its headers: only what differs from that must be said.
        let said = if other.is_empty() && !rows.is_empty() { text("meaning") } else { other };
        if sheet.is_empty() || said.is_empty() {
            return;
        }
        let Some(layout) = self.words.layouts.get(&said.to_lowercase()).copied() else {
            self.wrong("mapping-choice", said, &origin("layout"));
            return;
        };
        for (name, row) in &rows {
            if !row.parse::<u32>().is_ok_and(|row| row > 0) {
                self.wrong("mapping-row", row, &origin(name));
                return;
            }
        }
        let rows: String = rows.iter().map(|(name, row)| format!(", {name} = {row}")).collect();
        self.push("sheets", format!("{} = {{ layout = {}{rows} }}", quoted(sheet), quoted(layout)), origin("layout"));
    }
}

/// What a sheet of the workbook is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Columns,
    Municipalities,
    Answers,
    Sheets,
}

/// A text as TOML writes it on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
