//! Codebooks: workbooks whose data have codes for headers (`s_10_4`) and codes for answers (`3`), and other sheets that say what the
//! codes mean. SurveyXact writes its exports so: Dataset, Structure (the questions), Labels (the answers).
//!
//! A sheet is of questions when it names nine of ten codes of the data's headers once each, with a text beside; of answers when its rows
//! are codes of headers, a value, and what the value means. No sheet is told by its name. What is nearly a codebook and says two things
//! stops the work: a code that is read as a number of years would be a silent mistake.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Cells, Grid, Row};
use crate::model::{Address, Fault, Sheet, Text, Texts, trimmed};

/// Fewer headers are no export of a tool.
const FEWEST_HEADERS: usize = 4;
/// More rows or columns are no codebook.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 20;

/// What a sheet with data was read by; each sheet by its position in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) struct Codebook {
    /// The sheet with the data.
    pub data: usize,
    /// The sheet with the questions.
    pub questions: usize,
    /// The sheet with the meanings of coded answers.
    pub answers: Option<usize>,
}

/// Takes the sheets away that say what codes mean.
pub(in crate::intake) fn set_aside(books: &[Codebook], sheets: &mut Vec<Cells>) {
    let hidden_rows = sheets.first().map_or(0, |first| first.hidden_rows);
    let used: BTreeSet<usize> = books.iter().flat_map(|book| [Some(book.questions), book.answers]).flatten().collect();
    let mut at = 0;
    sheets.retain(|_| {
        at += 1;
        !used.contains(&(at - 1))
    });
    if let Some(first) = sheets.first_mut() {
        first.hidden_rows = hidden_rows;
    }
}

/// Notes the questions of a file's codebook with its data, and puts answers where their codes stand, for every sheet whose headers are codes
/// that another sheet explains.
///
/// # Errors
/// A codebook that says two things, or an answer that it does not explain; with its sheet.
pub(in crate::intake) fn apply(file: &str, sheets: &mut [Cells], texts: &mut Texts) -> Result<Vec<Codebook>, Fault> {
    let coded: Vec<(usize, Codes)> =
        sheets.iter().enumerate().filter_map(|(at, cells)| Some((at, Codes::of(cells.grid(texts))?))).collect();
    let mut books = Vec::new();
    for (data, codes) in &coded {
        let others = || (0..sheets.len()).filter(|at| coded.iter().all(|(coded, _)| coded != at));
        let place = |at: usize| Sheet { file: file.to_owned(), sheet: sheets[at].name.clone() }.place();
        let grid = |at: usize| sheets[at].grid(texts);
        let asked = agreed(others(), place, |at| codes.questions(grid(at)))?;
        let Some((questions, asked)) = asked else { continue };
        let answers = agreed(others().filter(|at| *at != questions), place, |at| codes.answers(grid(at)))?;
        if let Some((_, said)) = &answers {
            let place = place(*data);
            decode(&mut sheets[*data], codes, said, texts).map_err(|fault| fault.in_file(place))?;
        }
        // A name that is no code is a tool's own, and known as such.
        let headers = codes.headers.iter().filter(|(_, header)| is_code(header));
        sheets[*data].questions =
            headers.filter_map(|(_, header)| Some((header.clone(), asked.get(&header.to_lowercase())?.clone()))).collect();
        books.push(Codebook { data: *data, questions, answers: answers.map(|(at, _)| at) });
    }
    Ok(books)
}

/// What sheets say of codes, with the first sheet that says it; none where no sheet does.
fn agreed<T: PartialEq>(
    among: impl Iterator<Item = usize>,
    place: impl Fn(usize) -> String,
    read: impl Fn(usize) -> Result<Option<T>, Fault>,
) -> Result<Option<(usize, T)>, Fault> {
    let mut found: Option<(usize, T)> = None;
    for at in among {
        let Some(said) = read(at).map_err(|fault| fault.in_file(place(at)))? else { continue };
        match &found {
            None => found = Some((at, said)),
            Some((_, before)) if *before == said => {}
            Some((before, _)) => return Err(Fault::new("codebook-twice").with("other", place(*before)).in_file(place(at))),
        }
    }
    Ok(found)
}

/// Whether a header is a code: one word with a digit or a low line in it.
fn is_code(header: &str) -> bool {
    !header.contains(char::is_whitespace) && header.contains(|letter: char| letter.is_ascii_digit() || letter == '_')
}

/// A value as it is compared: `1.0` and `01` are 1; none where a cell holds an answer in words and no code for an answer.
fn value(text: &str) -> Option<String> {
    let text = trimmed(text).to_lowercase();
    let is_code = text.contains(|letter: char| letter.is_ascii_digit()) || text.chars().count() == 1;
    if !is_code || text.contains(char::is_whitespace) {
        return None;
    }
    let number = text.parse::<f64>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'));
    Some(number.map_or(text, |number| number.to_string()))
}

/// What each code of a header asks; codes in lower case.
type Questions = BTreeMap<String, String>;

/// What each value of a code means.
type Answers = BTreeMap<String, BTreeMap<String, String>>;

/// The headers of a sheet of data that are names of variables, half of them codes.
struct Codes {
    headers: Vec<(usize, String)>,
    /// They and no others, in lower case.
    all: BTreeSet<String>,
    /// The values that stand in the column of each.
    values: BTreeMap<String, BTreeSet<String>>,
}

impl Codes {
    fn of(grid: Grid<'_>) -> Option<Self> {
        let headers: Vec<(usize, String)> =
            grid.get(0)?.written().map(|(column, text)| (column, trimmed(text).to_owned())).collect();
        let coded = headers.iter().filter(|(_, header)| is_code(header)).count();
        let are_names = headers.iter().all(|(_, header)| !header.contains(char::is_whitespace));
        let all: BTreeSet<String> = headers.iter().map(|(_, header)| header.to_lowercase()).collect();
        let is_data = grid.len() > 1 && headers.len() >= FEWEST_HEADERS && all.len() == headers.len();
        if !is_data || !are_names || coded * 2 < headers.len() {
            return None;
        }
        let below = |column: usize| grid.rows(1).filter_map(|row| value(row.cell(column))).collect();
        let values = headers.iter().map(|(column, header)| (header.to_lowercase(), below(*column))).collect();
        Some(Self { headers, all, values })
    }

    /// The code that stands in a cell.
    fn code(&self, row: Row<'_>, column: usize) -> Option<String> {
        Some(trimmed(row.cell(column)).to_lowercase()).filter(|text| self.all.contains(text))
    }

    /// The column of another sheet that names most codes, and its rows; none of a sheet that is no codebook.
    fn named<'a>(&self, grid: Grid<'a>) -> Option<(usize, usize, Vec<Row<'a>>)> {
        let rows: Vec<Row<'_>> = grid.rows(0).take(MOST_ROWS + 1).collect();
        let width = rows.iter().map(|row| row.len()).max()?;
        if rows.len() > MOST_ROWS || width > MOST_COLUMNS {
            return None;
        }
        let names = |column: usize| rows.iter().filter(|row| self.code(**row, column).is_some()).count();
        let column = (0..width).max_by_key(|column| (names(*column), width - column))?;
        (names(column) > 0).then_some((column, width, rows))
    }

    /// What a sheet asks by each code; none where it is no sheet of questions.
    fn questions(&self, grid: Grid<'_>) -> Result<Option<Questions>, Fault> {
        let Some((column, width, rows)) = self.named(grid) else { return Ok(None) };
        let named: Vec<(String, Row<'_>)> = rows.iter().filter_map(|row| Some((self.code(*row, column)?, *row))).collect();
        let own: BTreeSet<&String> = named.iter().map(|(code, _)| code).collect();
        // Where many codes stand again the rows are their values.
        let again = named.len() - own.len();
        if own.len() * 10 < self.all.len() * 9 || again * 4 > own.len() {
            return Ok(None);
        }
        // The question is what is different in most rows: a type, a length or a group is not.
        let different = |text: usize| {
            let texts = named.iter().map(|(_, row)| trimmed(row.cell(text)));
            texts.filter(|text| text.contains(char::is_alphabetic)).collect::<BTreeSet<_>>().len()
        };
        let Some(text) = (0..width).filter(|text| *text != column).max_by_key(|text| (different(*text), width - text)) else {
            return Ok(None);
        };
        if different(text) < FEWEST_HEADERS - 1 {
            return Ok(None);
        }
        let mut asked = Questions::new();
        for (code, row) in named {
            let question = trimmed(row.cell(text)).to_owned();
            if asked.get(&code).is_some_and(|before| *before != question) {
                return Err(Fault::new("codebook-two-meanings").with("code", code).at((row.row + 1).to_string()));
            }
            asked.insert(code, question);
        }
        asked.retain(|_, question| !question.is_empty());
        Ok(Some(asked))
    }

    /// What a sheet says of the values of each code: rows of a code (or none, below its first), a value and what it means; none where it is no
    /// sheet of answers.
    fn answers(&self, grid: Grid<'_>) -> Result<Option<Answers>, Fault> {
        let Some((column, width, rows)) = self.named(grid) else { return Ok(None) };
        let mut code = None;
        let mut coded: Vec<(String, Row<'_>)> = Vec::new();
        for row in rows {
            code = if trimmed(row.cell(column)).is_empty() { code } else { self.code(row, column) };
            coded.extend(code.clone().map(|code| (code, row)));
        }
        // The values are those that stand in the data.
        let in_data = |at: usize| {
            let stands =
                |(code, row): &&(String, Row<'_>)| value(row.cell(at)).is_some_and(|value| self.values[code].contains(&value));
            coded.iter().filter(stands).count()
        };
        let Some(values) = (0..width).filter(|at| *at != column).max_by_key(|at| (in_data(*at), width - at)) else {
            return Ok(None);
        };
        let filled = |at: usize| coded.iter().filter(|(_, row)| row.cell(at).contains(char::is_alphabetic)).count();
        let Some(meaning) = (0..width).filter(|at| ![column, values].contains(at)).max_by_key(|at| (filled(*at), width - at))
        else {
            return Ok(None);
        };
        if in_data(values) == 0 || filled(meaning) == 0 {
            return Ok(None);
        }
        let mut said = Answers::new();
        for (code, row) in coded {
            let Some(value) = value(row.cell(values)) else { continue };
            let text = trimmed(row.cell(meaning));
            // A number of four digits may be one of a municipality: both stand there, and the register tells whether they agree.
            let is_long = value.len() > 3 && value.bytes().all(|byte| byte.is_ascii_digit());
            let text = if is_long { format!("{} {text}", trimmed(row.cell(values))) } else { text.to_owned() };
            let own = said.entry(code.clone()).or_default();
            if own.get(&value).is_some_and(|before| *before != text) {
                let fault = Fault::new("codebook-two-meanings").with("code", format!("{code} = {value}"));
                return Err(fault.at((row.row + 1).to_string()));
            }
            own.insert(value, text);
        }
        said.values_mut().for_each(|own| own.retain(|_, text| !text.is_empty()));
        Ok(Some(said))
    }
}

/// Puts what codes mean where they stand. In a column where most cells are codes of the codebook, each code must be one.
fn decode(data: &mut Cells, codes: &Codes, said: &Answers, texts: &mut Texts) -> Result<(), Fault> {
    for (column, header) in &codes.headers {
        let Some(own) = said.get(&header.to_lowercase()) else { continue };
        let grid = data.grid(texts);
        let cells = grid.rows(1).enumerate().map(|(at, row)| (at + 1, row.row, row.cell(*column)));
        let cells: Vec<(usize, u32, &str)> = cells.filter(|(_, _, text)| !trimmed(text).is_empty()).collect();
        let meaning = |text: &str| own.get(&value(text)?);
        let known = cells.iter().filter(|(_, _, text)| meaning(text).is_some()).count();
        if known * 2 < cells.len() {
            continue;
        }
        let mut decoded: Vec<(usize, &String)> = Vec::new();
        for (at, row, text) in cells {
            match meaning(text) {
                Some(meaning) => decoded.push((at, meaning)),
                None if value(text).is_some() => {
                    let cell = Address { sheet: 0, row, column: u16::try_from(*column).unwrap_or(u16::MAX) };
                    let fault = Fault::new("codebook-value").with("found", trimmed(text)).with("code", header.as_str());
                    return Err(fault.at(cell.cell()));
                }
                None => {}
            }
        }
        let decoded: Vec<(usize, Text)> = decoded.into_iter().map(|(at, meaning)| (at, texts.keep(meaning))).collect();
        for (at, meaning) in decoded {
            data.set(at, *column, meaning);
        }
    }
    Ok(())
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
        let book = apply("f.xlsx", &mut sheets, &mut texts).unwrap().pop();
        let data = book.map_or(0, |book| book.data);
        let row = |at: usize| sheets[data].grid(&texts).row(at).texts().collect::<Vec<_>>().join(" ");
        (book, vec![row(1), row(2)], sheets[data].questions.clone())
    }

    fn refused(rows: &[&[&[&str]]]) -> &'static str {
        let mut texts = Texts::default();
        let mut sheets: Vec<Cells> = rows.iter().map(|rows| sheet(rows, &mut texts)).collect();
        apply("f.xlsx", &mut sheets, &mut texts).unwrap_err().code
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
    fn a_codebook_is_read_however_it_is_written() {
        let other_order: [&[&str]; 3] =
            [&["Etikett", "Verdi", "Variabel"], &["Bachelor", "1.0", "S_2"], &["Fagbrev", "02", "s_2"]];
        let twice: Vec<&[&str]> = QUESTIONS.iter().chain([&QUESTIONS[2]]).copied().collect();
        assert_eq!(read(&[&DATA, &twice, &other_order]).1, ["77 Lom Fagbrev 2", "78 Vågå Bachelor 9"]);
        // Each sheet of data has its codebook; what stands there in words is no code, and a municipality keeps its number.
        let names: [&[&str]; 4] =
            [&["Variabel", "Verdi", "Etikett"], &["s_1", "Lom", "Tynset"], &["s_3", "2", "To år"], &["s_3", "9", "Ni år"]];
        assert_eq!(read(&[&DATA, &QUESTIONS, &names]).1, ["77 Lom 2 To år", "78 Vågå 1 Ni år"]);
        let numbers: [&[&str]; 3] = [&["id", "s_1", "s_2", "s_3"], &["77", "3427", "2", "2"], &["78", "3434", "1", "9"]];
        let labels: [&[&str]; 3] = [&["Variabel", "Verdi", "Etikett"], &["s_1", "3427", "Lom"], &["s_1", "3434", "Tynset"]];
        assert_eq!(read(&[&numbers, &QUESTIONS, &labels]).1[0], "77 3427 Lom 2 2");
        let mut texts = Texts::default();
        let mut sheets: Vec<Cells> = [&DATA[..], &QUESTIONS, &numbers].map(|rows| sheet(rows, &mut texts)).into_iter().collect();
        let books = apply("f.xlsx", &mut sheets, &mut texts).unwrap();
        assert_eq!(books.iter().map(|book| (book.data, book.questions)).collect::<Vec<_>>(), [(0, 1), (2, 1)]);
        set_aside(&books, &mut sheets);
        assert_eq!(sheets.len(), 2);
    }

    #[test]
    fn a_codebook_that_says_two_things_stops_the_work() {
        let with = |rows: &[&'static [&'static str]], more: &'static [&'static str]| -> Vec<&'static [&'static str]> {
            rows.iter().copied().chain([more]).collect()
        };
        assert_eq!(refused(&[&DATA, &QUESTIONS, &with(&ANSWERS, &["s_2", "2", "Master"])]), "codebook-two-meanings");
        assert_eq!(refused(&[&DATA, &QUESTIONS, &ANSWERS[..2]]), "codebook-value");
        let other: [&[&str]; 3] = [&["Kode", "Verdi", "Etikett"], &["s_2", "1", "Master"], &["s_2", "2", "Bachelor"]];
        assert_eq!(refused(&[&DATA, &QUESTIONS, &ANSWERS, &other]), "codebook-twice");
        // Where most cells are none of the codes the column is no coded one: labels of a missing answer.
        let missing: [&[&str]; 2] = [&["Variabel", "Verdi", "Etikett"], &["s_3", "99", "Vet ikke"]];
        assert_eq!(read(&[&DATA, &QUESTIONS, &missing]).1, ["77 Lom 2 2", "78 Vågå 1 9"]);
    }

    #[test]
    fn what_is_no_codebook_changes_nothing() {
        let named: &[&[&str]] =
            &[&["Kommune", "Navn", "E-post", "s_2"], &["Lom", "Kari", "k@example.no", "2"], &["Vågå", "Ola", "", "1"]];
        for rows in [[&DATA[..], &QUESTIONS[..3]], [named, &QUESTIONS], [&DATA, &ANSWERS]] {
            let (book, _, questions) = read(&rows);
            assert_eq!((book, questions.len()), (None, 0), "{rows:?}");
        }
    }
}
