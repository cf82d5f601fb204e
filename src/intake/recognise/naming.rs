//! How the headers of one sheet are named: by the mapping, else as columns that the programme balances by, else by the list and by their words.

use super::header_words::words;
use std::collections::BTreeMap;

use super::column::{Column, MOST_COLUMNS};
use super::header::{self, Sure};
use super::labels::Labels;
use super::mapping::Mapping;
use super::synonyms::Meaning;
use crate::model::{Sheet, trimmed};
use crate::register::Register;

/// What the headers of one sheet are named by.
pub(in crate::intake) struct Naming<'a> {
    pub attributes: &'a [String],
    /// Who a municipality is.
    pub register: &'a Register,
    pub mapping: Option<&'a Mapping>,
    /// The column that links the sheet to another.
    pub link: Option<usize>,
    /// What the labels of forms are taken for.
    pub labels: Option<&'a Labels>,
    /// What headers ask that are codes.
    pub questions: &'a BTreeMap<String, String>,
    /// How many sheets there are.
    pub sheets: usize,
    /// The sheet, as cells are called by it.
    pub sheet: &'a Sheet,
}

impl Naming<'_> {
    /// Names headers that stand there several times as the mapping says, in their order.
    pub fn name_repeated(&self, columns: &mut [Column]) {
        let Some(mapping) = self.mapping.filter(|_| columns.len() <= MOST_COLUMNS) else { return };
        let again = |at: &usize| columns.iter().filter(|other| other.header == columns[*at].header).count() > 1;
        let again: Vec<usize> = (0..columns.len()).filter(again).collect();
        let headers: Vec<&str> = again.iter().map(|at| columns[*at].header.as_str()).collect();
        for (at, said) in again.iter().zip(mapping.repeated(&headers)) {
            if let Some(said) = said {
                (columns[*at].meaning, columns[*at].sure) = (said, Sure::Mapped);
            }
        }
    }

    /// What a cell means as a header or label. Of two rows of headers, `below` alone counts where both together are not known and it
    /// is about the application.
    pub fn column(&self, column: usize, row: u32, text: String, below: Option<&str>) -> Column {
        let mut named = Column {
            column,
            row,
            question: self.questions.get(trimmed(&text)).cloned(),
            header: text,
            meaning: None,
            sure: Sure::Listed,
            resembles: None,
            below: below.map(str::to_owned),
            listed: None,
            contradicted: None,
            otherwise: None,
            why: Vec::new(),
        };
        let place = format!("{} › {}", self.sheet.place(), named.address(0).cell());
        if let Some(mapping) = self.mapping
            && let Some(said) = mapping.column(&place, &named.header)
        {
            (named.meaning, named.sure) = (said, Sure::Mapped);
            mapping.compare_question(&named.header, named.question.as_deref());
            return named;
        }
        let header = named.asks();
        let same = |attribute: &String| words(attribute) == words(below.unwrap_or(header));
        let attribute = self.attributes.iter().position(same).map(|index| (Meaning::Attribute(index), Sure::Listed));
        let alone = || below.and_then(header::listed).filter(|meaning| matches!(meaning, Meaning::Application(_)));
        let found = header::listed(header).map(|meaning| (meaning, Sure::Listed)).or(attribute);
        let found = found.or_else(|| alone().map(|meaning| (meaning, Sure::Listed))).or_else(|| header::meaning(header));
        match found {
            Some((meaning, sure)) => (named.meaning, named.sure) = (Some(meaning), sure),
            None => match self.labels.and_then(|labels| labels.get(header)) {
                Some(taken) => {
                    (named.meaning, named.sure, named.otherwise) = (Some(taken.meaning), Sure::Proposed, taken.otherwise);
                    named.why.clone_from(&taken.why);
                }
                None => named.resembles = header::near(header),
            },
        }
        named
    }
}
