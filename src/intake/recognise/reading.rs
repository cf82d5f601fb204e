//! The best whole reading of a sheet: what each column is taken for, how sure that is, and why.
//!
//! Evidence is added up from contents, words, structure and the tool ([`super::weights`]); then every field of the application goes to
//! one column at most, and every field of a participant to one column of each block, so that all points together are most. How much
//! worse the best reading without a column's meaning is, is the margin: below two points nothing is proposed.

use super::assign::{NEVER, best};
use super::blocks::{self, Family, Stem};
use super::evidence::{self, Evidence, SECOND, THIRD, meaning, position};
use super::heading::Heading;
use super::look::Look;
use super::sample::{Profile, Sample};
use super::synonyms::Meaning;
use super::tools::{self, Own};
use super::variables::{self, Level, Variable};
use super::weights::{self, Points};
use super::why::{About, Why};
use crate::model::Field;

/// What one column is taken for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::intake) struct Taken {
    pub meaning: Meaning,
    /// How much worse the next best whole reading is.
    pub margin: Points,
    pub why: Vec<Why>,
    /// What its cells are instead, where its header says so and they are plainly something else: the look, how many, of how many.
    pub contradicted: Option<(&'static str, u32, u32)>,
    /// What the next best whole reading takes it for; nothing where it is left alone there.
    pub otherwise: Option<Meaning>,
}

/// A whole reading of a sheet.
#[derive(Clone, Debug, Default)]
pub(in crate::intake) struct WholeReading {
    /// For each heading what it is taken for.
    pub taken: Vec<Option<Taken>>,
    /// For each heading the tool that adds it, and what it is there.
    pub tool: Vec<Option<(&'static str, Own)>>,
    /// All points.
    pub total: Points,
    /// Whether headers number the participants in another order than they stand in.
    pub is_out_of_order: bool,
}

/// Reads a sheet: the best of all whole readings.
pub(in crate::intake) fn read(headings: &[Heading], sample: &Sample<'_>, about: About) -> WholeReading {
    let texts: Vec<&str> = headings.iter().map(|heading| heading.text.as_str()).collect();
    let mut tools = tools::own(&texts);
    // What links two sheets is used, whoever added it; another number of the tool's is not.
    if headings.iter().any(|heading| heading.is_link) {
        for (own, heading) in tools.iter_mut().zip(headings) {
            *own = match *own {
                _ if heading.is_link => None,
                Some((name, Own::Number)) => Some((name, Own::Aside)),
                own => own,
            };
        }
    }
    let stems: Vec<Stem> = texts.iter().map(|text| blocks::stem(text)).collect();
    let free: Vec<usize> = (0..headings.len()).filter(|at| tools[*at].is_none() && headings[*at].mapped != Some(None)).collect();
    let families = match headings.iter().any(|heading| heading.slot.is_some()) {
        true => variables::by_slots(headings, &stems),
        false if about == About::Anything => {
            let own: Vec<Stem> = free.iter().map(|at| stems[*at].clone()).collect();
            let tails: Vec<Stem> = free.iter().map(|at| blocks::tail(&headings[*at])).collect();
            let families = blocks::families(&own, &tails, &sample.of(&free));
            let outer = |family: Family| family.into_iter().map(|(number, at)| (number, free[at])).collect();
            families.into_iter().map(outer).collect()
        }
        false => Vec::new(),
    };
    let is_out_of_order = families.iter().any(|family| blocks::is_out_of_order(family, &stems));
    let families = variables::by_list(families, headings, &free);
    let is_wide = !families.is_empty();
    let mut variables = variables::variables(headings, sample, &tools, families, is_wide);
    let rows = if is_wide { None } else { variables::groups(&variables, sample) };
    let again = rows.iter().flatten().filter(|same| **same).count();
    let applications = u32::try_from(sample.rows.len() - again).unwrap_or(u32::MAX);
    for variable in &mut variables {
        if let (Some(same), &[(_, column)]) = (&rows, &variable.columns[..]) {
            variable.is_constant = variables::constancy(same, sample, column);
            variable.is_key = variables::is_key(same, sample, column);
        }
        variable.level = match (variable.level, about) {
            (Level::Either, About::Applications) => Level::Application,
            (level, _) => level,
        };
    }
    let mut reading = points_of(headings, &variables, sample, (about, applications));
    (reading.tool, reading.is_out_of_order) = (tools, is_out_of_order);
    reading
}

/// The best reading by the points of each variable for each field.
fn points_of(
    headings: &[Heading],
    variables: &[Variable],
    sample: &Sample<'_>,
    (about, applications): (About, u32),
) -> WholeReading {
    let evidence = Evidence::new(headings, variables, sample, applications);
    let mut points: Vec<Vec<Points>> = (0..variables.len()).map(|at| evidence.points(at, about)).collect();
    second_column(variables, &mut points);
    let (mut found, mut total) = best(&points);
    // What is to be achieved is told of a challenge: where one text tells both, it is the challenge.
    let is_taken = |found: &[Option<usize>], field: Field| found.contains(&position(Meaning::Application(field)));
    if is_taken(&found, Field::Outcome) && !is_taken(&found, Field::Challenge) {
        let outcome = position(Meaning::Application(Field::Outcome)).unwrap_or_default();
        points.iter_mut().for_each(|own| own[outcome] = NEVER);
        (found, total) = best(&points);
    }
    let mut reading = WholeReading { taken: vec![None; headings.len()], total, ..WholeReading::default() };
    for (at, field) in found.iter().enumerate() {
        let Some(field) = *field else { continue };
        let mut without = points.clone();
        let same = if matches!(field, 0 | SECOND | THIRD) { vec![0, SECOND, THIRD] } else { vec![field] };
        for field in same {
            without[at][field] = NEVER;
        }
        let (next, rest) = best(&without);
        for (number, column) in &variables[at].columns {
            let numbered = match meaning(field) {
                Meaning::Participant(own, None) if *number > 0 => Meaning::Participant(own, Some(*number)),
                own => own,
            };
            let why = evidence.why(at, field, *number, &headings[*column].text);
            reading.taken[*column] = Some(Taken {
                contradicted: Evidence::contradiction(field, &sample.profiles[*column]),
                meaning: numbered,
                margin: total - rest,
                why,
                otherwise: next[at].map(meaning),
            });
        }
    }
    reading
}

/// Two columns may name municipalities where one holds their numbers, or where the second is filled only for some; otherwise not.
fn second_column(variables: &[Variable], points: &mut [Vec<Points>]) {
    let first = (0..points.len()).filter(|at| points[*at][0] > 0).max_by_key(|at| (points[*at][0], std::cmp::Reverse(*at)));
    for at in 0..points.len() {
        // Another header of the list, under which no municipality stands.
        if first.is_some_and(|first| first != at)
            && variables[at].is_listed_municipality()
            && !evidence::says_second(&variables[at])
        {
            (points[at][0], points[at][SECOND], points[at][THIRD]) = (NEVER, NEVER, NEVER);
            continue;
        }
        let fits = first.is_some_and(|first| {
            let (first, own) = (&variables[first].profile, &variables[at].profile);
            let numbers = |profile: &Profile| profile.share(Look::MunicipalityNumber) >= 80;
            numbers(first) != numbers(own) || own.filled * 10 <= first.filled * 7 || first.filled * 10 <= own.filled * 7
        });
        let more = if fits { weights::SECOND_FITS } else { weights::NO_EVIDENCE };
        for field in [SECOND, THIRD] {
            points[at][field] = points[at][field].saturating_add(more).max(NEVER);
        }
    }
}
