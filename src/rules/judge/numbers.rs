//! The numbers and dates that a rule goes by, and where the programme file has them.

use crate::model::Fact;
use crate::program::{Deadline, Program};
use crate::rules::Code;

/// A number in force: its name in the texts, what it is, and its key in the programme file.
pub type NumberInForce = (&'static str, Fact, &'static str);

/// The numbers of a rule; none where the programme has no such rule.
pub fn numbers(code: Code, program: &Program) -> Option<Vec<NumberInForce>> {
    let limits = program.application;
    let limit = |number: u32, key| vec![("limit", Fact::from(number), key)];
    Some(match code {
        Code::A04 => limit(limits.participants_min, "application.participants_min"),
        Code::A05 => limit(limits.participants_max, "application.participants_max"),
        Code::A06 => limit(limits.sectors_min, "application.sectors_min"),
        Code::A08 => limit(limits.description_words_max, "application.description_words_max"),
        Code::A10 => vec![("deadline", deadline(program), "deadline")],
        Code::A11 => limit(limits.days_early_max, "application.days_early_max"),
        Code::A15 => {
            let columns = program.balance.iter().filter(|balance| balance.column.is_some());
            let values: Vec<NumberInForce> =
                columns.map(|balance| ("values", Fact::from(balance.values.clone()), "balance.values")).collect();
            return (!values.is_empty()).then_some(values);
        }
        Code::A16 => vec![("column", Fact::from(program.costs.reference_column.as_deref()?), "costs.reference_column")],
        Code::P04 | Code::P05 | Code::P06 | Code::P07 => {
            let limits = program.participant?;
            let years = ("years", Fact::from(limits.student_years), "participant.student_years");
            let assessed = ("assessed", Fact::from(limits.assessed_years), "participant.assessed_years");
            let experience = limits.assessed_experience_years;
            let experience = ("experience", Fact::from(experience), "participant.assessed_experience_years");
            match code {
                Code::P04 => vec![years],
                Code::P05 => vec![assessed, years, experience],
                Code::P07 => vec![("most", Fact::from(limits.higher_years_max), "participant.higher_years_max")],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    })
}

/// The deadline, as a day or as a moment.
pub(in crate::rules) fn deadline(program: &Program) -> Fact {
    match program.deadline {
        Deadline::Day(date) => Fact::from(date),
        Deadline::Moment(moment) => Fact::from(moment),
    }
}
