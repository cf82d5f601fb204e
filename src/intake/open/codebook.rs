//! Codebooks: workbooks whose data have codes for headers (`s_10_4`) and codes for answers (`3`), and other sheets that say what the
//! codes mean. SurveyXact writes its exports so: Dataset, Structure (the questions), Labels (the answers).
//!
//! A sheet is of questions when it names nine of ten codes of the data's headers once each, with a text of its own beside; of answers
//! when its rows are codes of headers, a value, and what the value means. No sheet is told by its name.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Cells, Row};
use crate::model::{Text, Texts, trimmed};

/// Fewer headers are no export of a tool.
const FEWEST_HEADERS: usize = 4;
/// More rows or columns are no codebook.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 20;

/// What was read by which sheets, each by its position in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) struct Codebook {
    /// The sheet with the data.
    pub data: usize,
    /// The sheet with the questions.
    pub questions: usize,
    /// The sheet with the meanings of coded answers.
    pub answers: Option<usize>,
}

impl Codebook {
    /// Takes the sheets that say what the codes mean away.
    pub fn set_aside(self, sheets: &mut Vec<Cells>) {
        let hidden_rows = sheets.first().map_or(0, |first| first.hidden_rows);
        let mut at = 0;
        sheets.retain(|_| {
            at += 1;
            at - 1 != self.questions && Some(at - 1) != self.answers
        });
        sheets[0].hidden_rows = hidden_rows;
    }
}

/// Notes the questions of a file's codebook with its data, and puts answers where their codes stand; none where it has no codebook.
pub(in crate::intake) fn apply(sheets: &mut [Cells], texts: &mut Texts) -> Option<Codebook> {
    let others = |data: usize| (0..sheets.len()).filter(move |at| *at != data);
    let (data, codes, questions, asked) = (0..sheets.len()).find_map(|data| {
        let codes = codes(&sheets[data], texts)?;
        let (questions, asked) = others(data).find_map(|at| Some((at, questions(&sheets[at], &codes, texts)?)))?;
        Some((data, codes, questions, asked))
    })?;
    let answers = others(data).filter(|at| *at != questions).find_map(|at| {
        Some((at, answers(&sheets[at], &codes, texts).filter(|said| says_something(&sheets[data], said, texts))?))
    });
    // A name that is no code is a tool's own, and known as such.
    sheets[data].questions = asked.into_iter().filter(|(header, _)| is_code(header)).collect();
    let headers: Vec<String> = sheets[data].grid(texts).row(0).texts().map(|header| trimmed(header).to_owned()).collect();
    if let Some((_, said)) = &answers {
        for row in 1..sheets[data].grid(texts).len() {
            for (column, header) in headers.iter().enumerate() {
                let value = sheets[data].grid(texts).row(row).text(column);
                if let Some(meaning) = said.get(header).and_then(|own| own.get(trimmed(texts.get(value)))) {
                    sheets[data].set(row, column, *meaning);
                }
            }
        }
    }
    Some(Codebook { data, questions, answers: answers.map(|(at, _)| at) })
}

/// Whether a header is a code: one word with a digit or a low line in it.
fn is_code(header: &str) -> bool {
    !header.contains(char::is_whitespace) && header.contains(|letter: char| letter.is_ascii_digit() || letter == '_')
}

/// The headers of a sheet of data, where they are the names of variables and half of them are codes.
fn codes(cells: &Cells, texts: &Texts) -> Option<BTreeSet<String>> {
    let grid = cells.grid(texts);
    let headers: Vec<&str> = grid.get(0)?.written().map(|(_, text)| trimmed(text)).collect();
    let coded = headers.iter().filter(|header| is_code(header)).count();
    let are_names = headers.iter().all(|header| !header.contains(char::is_whitespace));
    let own: BTreeSet<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    (grid.len() > 1 && are_names && headers.len() >= FEWEST_HEADERS && coded * 2 >= headers.len() && own.len() == headers.len())
        .then_some(own)
}

/// The rows of a sheet that may be a codebook, and how many columns it has.
fn rows<'a>(cells: &'a Cells, texts: &'a Texts) -> Option<(Vec<Row<'a>>, usize)> {
    let rows: Vec<Row<'a>> = cells.grid(texts).rows(0).take(MOST_ROWS + 1).collect();
    let width = rows.iter().map(|row| row.len()).max()?;
    (rows.len() <= MOST_ROWS && width <= MOST_COLUMNS).then_some((rows, width))
}

/// What a sheet asks by each code of a header.
fn questions(cells: &Cells, codes: &BTreeSet<String>, texts: &Texts) -> Option<BTreeMap<String, String>> {
    let (rows, width) = rows(cells, texts)?;
    let names = |row: &Row<'_>, column: usize| codes.contains(trimmed(row.cell(column)));
    let column = (0..width).max_by_key(|column| (rows.iter().filter(|row| names(row, *column)).count(), width - column))?;
    let named: Vec<&Row<'_>> = rows.iter().filter(|row| names(row, column)).collect();
    let own: BTreeSet<&str> = named.iter().map(|row| trimmed(row.cell(column))).collect();
    if own.len() != named.len() || own.len() * 10 < codes.len() * 9 {
        return None;
    }
    // The question is what is different in most rows: a type, a length or a group is not.
    let different = |text: usize| {
        let all: BTreeSet<&str> =
            named.iter().map(|row| trimmed(row.cell(text))).filter(|text| text.contains(char::is_alphabetic)).collect();
        all.len()
    };
    let text = (0..width).filter(|text| *text != column).max_by_key(|text| (different(*text), width - text))?;
    let pairs = named.iter().map(|row| (trimmed(row.cell(column)).to_owned(), trimmed(row.cell(text)).to_owned()));
    (different(text) * 10 >= named.len() * 9).then(|| pairs.filter(|(_, text)| !text.is_empty()).collect())
}

/// What each value of a code means.
type Answers = BTreeMap<String, BTreeMap<String, Text>>;

/// What a sheet says of the values of each code: rows of a code (or none, below its first), a value and what it means.
fn answers(cells: &Cells, codes: &BTreeSet<String>, texts: &Texts) -> Option<Answers> {
    let (rows, width) = rows(cells, texts)?;
    let rows = rows.get(1..)?;
    let column = (0..width).find(|column| rows.first().is_some_and(|row| codes.contains(trimmed(row.cell(*column)))))?;
    let mut said = Answers::new();
    let mut code = "";
    for row in rows {
        let own = trimmed(row.cell(column));
        code = if own.is_empty() { code } else { own };
        let (value, meaning) = (trimmed(row.cell(column + 1)), row.text(column + 2));
        let is_whole = codes.contains(code) && !value.is_empty() && !trimmed(texts.get(meaning)).is_empty();
        if !is_whole || said.entry(code.to_owned()).or_default().insert(value.to_owned(), meaning).is_some() {
            return None;
        }
    }
    Some(said)
}

/// Whether values that a codebook explains stand in the data.
fn says_something(data: &Cells, said: &Answers, texts: &Texts) -> bool {
    let grid = data.grid(texts);
    let Some(headers) = grid.get(0) else { return false };
    let mut columns = headers.written().filter_map(|(column, header)| Some((column, said.get(trimmed(header))?)));
    columns.any(|(column, own)| grid.rows(1).any(|row| own.contains_key(trimmed(row.cell(column)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]], texts: &mut Texts) -> Cells {
        let mut cells = Cells::default();
        for (row, written) in (0..).zip(rows) {
            let kept: Vec<Text> = written.iter().map(|text| texts.keep(text)).collect();
            cells.push(row, kept.into_iter());
        }
        cells
    }

    const DATA: [&[&str]; 3] = [&["id", "s_1", "s_2", "s_3"], &["77", "Lom", "2", "2"], &["78", "Vågå", "1", "9"]];
    const QUESTIONS: [&[&str]; 5] = [
        &["Variabel", "Type", "Tekst"],
        &["id", "Tall", "Nummer"],
        &["s_1", "Åpen", "Kommune"],
        &["s_2", "Valg", "Deltaker 1 utdanning"],
        &["s_3", "Tall", "Deltaker 1 erfaring"],
    ];
    const ANSWERS: [&[&str]; 3] = [&["Variabel", "Verdi", "Etikett"], &["s_2", "1", "Bachelor"], &["", "2", "Fagbrev"]];

    fn read(rows: &[&[&[&str]]]) -> (Option<Codebook>, Vec<String>, BTreeMap<String, String>) {
        let mut texts = Texts::default();
        let mut sheets: Vec<Cells> = rows.iter().map(|rows| sheet(rows, &mut texts)).collect();
        let book = apply(&mut sheets, &mut texts);
        let data = book.map_or(0, |book| book.data);
        let row = |at: usize| sheets[data].grid(&texts).row(at).texts().collect::<Vec<_>>().join(" ");
        ((book), vec![row(1), row(2)], sheets[data].questions.clone())
    }

    #[test]
    fn codes_are_read_as_the_codebook_says() {
        let (book, rows, questions) = read(&[&ANSWERS, &DATA, &QUESTIONS]);
        assert_eq!(book, Some(Codebook { data: 1, questions: 2, answers: Some(0) }));
        // 2 is a code of the third column alone.
        assert_eq!(rows, ["77 Lom Fagbrev 2", "78 Vågå Bachelor 9"]);
        assert_eq!(questions.get("s_2").map(String::as_str), Some("Deltaker 1 utdanning"));
        assert_eq!(questions.get("id"), None, "a name that is no code stays");
        let (book, rows, _) = read(&[&DATA, &QUESTIONS]);
        assert_eq!((book.unwrap().answers, rows), (None, vec!["77 Lom 2 2".to_owned(), "78 Vågå 1 9".to_owned()]));
    }

    #[test]
    fn what_is_no_codebook_changes_nothing() {
        let named: &[&[&str]] =
            &[&["Kommune", "Navn", "E-post", "s_2"], &["Lom", "Kari", "k@example.no", "2"], &["Vågå", "Ola", "", "1"]];
        let twice: Vec<&[&str]> = QUESTIONS.iter().chain([&QUESTIONS[2]]).copied().collect();
        let doubtful: Vec<&[&str]> = ANSWERS.iter().copied().chain([&["s_2", "2", "Master"][..]]).collect();
        for rows in [[&DATA[..], &QUESTIONS[..3]], [&DATA, &twice], [named, &QUESTIONS], [&DATA, &ANSWERS]] {
            let (book, _, questions) = read(&rows);
            assert_eq!((book, questions.len()), (None, 0), "{rows:?}");
        }
        // A value with two meanings says nothing.
        assert_eq!(read(&[&DATA, &QUESTIONS, &doubtful]).0.unwrap().answers, None);
    }
}
