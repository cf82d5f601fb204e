//! `result.csv` and `applicants.csv`: one row per application, without personal data.

use super::csv::{Dialect, csv};
use super::table::or_blank;
use crate::case::Case;

/// The columns of the file.
pub const RESULT_COLUMNS: [&str; 16] = [
    "id", "name", "county", "landsdel", "size", "population", "seats", "status", "waiting_number", "chance", "ticket",
    "rank_in_cell", "cell_applications", "codes", "decided", "waiting_ticket",
];

/// Cases as a file.
pub fn result_csv<'a>(cases: impl IntoIterator<Item = &'a Case<'a>>, dialect: Dialect) -> Vec<u8> {
    let cells = |case: &Case<'_>| {
        let codes: Vec<&str> = case.codes.iter().map(|code| code.as_str()).collect();
        let drawn = case.in_lottery;
        vec![
            or_blank(case.id),
            case.name.clone(),
            case.county().to_owned(),
            case.landsdel().to_owned(),
            case.size.to_owned(),
            or_blank(case.municipality.map(|municipality| municipality.population)),
            or_blank(case.seats.map(|seats| seats.0)),
            case.standing.name().to_owned(),
            or_blank(case.waiting),
            case.chance().map_or_else(String::new, |chance| dialect.decimal(chance.in_parts(10_000))),
            or_blank(case.ticket()),
            or_blank(drawn.and_then(|drawn| drawn.rank)),
            or_blank(drawn.map(|drawn| drawn.cell.applications)),
            codes.join(" "),
            case.decided.join(" "),
            or_blank(case.waiting_ticket()),
        ]
    };
    csv(dialect, &RESULT_COLUMNS, &cases.into_iter().map(cells).collect::<Vec<_>>())
}
