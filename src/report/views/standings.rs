//! Where applications stand, in words and counted: the same words and the same counts on every page and in the workbook.

use crate::case::{Case, Cases, Standing};
use crate::protocol::Cause;
use crate::text::Words;

/// Where an application stands; of one with a place, whether it has said yes; of one that has no place any more, why.
pub(in crate::report) fn standing_word(cases: &Cases<'_>, case: &Case<'_>, words: &Words) -> String {
    words.word(match (case.standing, cases.cause(case)) {
        (Standing::Admitted | Standing::AdmittedLate | Standing::Granted, _) if case.accepted => "status-accepted",
        (Standing::Admitted, _) => "status-admitted",
        (Standing::AdmittedLate, _) => "status-admitted-late",
        (Standing::Granted, _) => "status-granted",
        (Standing::TakingPart, _) => "status-taking-part",
        (Standing::Waiting, _) => "status-waiting",
        (Standing::Late, _) => "status-late",
        (Standing::Withdrawn, Some(Cause::Declined)) => "status-declined",
        (Standing::Withdrawn, Some(Cause::NoAnswer)) => "status-no-answer",
        (Standing::Withdrawn, _) => "status-withdrawn",
        (Standing::NotEligible, _) => "status-not-eligible",
        (Standing::Undecided, _) => "status-undecided",
        (Standing::SetAside, _) => "status-set-aside",
    })
}

/// How many applications there are, and of these how many stand where: the key of what is counted, and the count. Those that withdrew, that
/// declined and that did not answer are three counts. All but the first add up to the first.
pub(in crate::report) fn standings(cases: &Cases<'_>) -> Vec<(&'static str, usize)> {
    let gone = |cause: Cause| {
        move |case: &Case<'_>| case.standing == Standing::Withdrawn && cases.cause(case).unwrap_or(Cause::Withdrew) == cause
    };
    let count = |wanted: &dyn Fn(&Case<'_>) -> bool| cases.all.iter().filter(|case| wanted(case)).count();
    let is = |standing: Standing| move |case: &Case<'_>| case.standing == standing;
    let undrawn = cases.protocol.draw.is_none().then(|| ("count-taking-part", count(&is(Standing::TakingPart))));
    let all = [("count-applications", cases.all.len())].into_iter().chain(undrawn);
    all.chain([
        ("count-admitted", count(&|case| case.standing.has_place())),
        ("count-waiting", count(&|case| matches!(case.standing, Standing::Waiting | Standing::Late))),
        ("count-withdrew", count(&gone(Cause::Withdrew))),
        ("count-declined", count(&gone(Cause::Declined))),
        ("count-no-answer", count(&gone(Cause::NoAnswer))),
        ("count-not-eligible", count(&is(Standing::NotEligible))),
        ("count-undecided", count(&is(Standing::Undecided))),
        ("count-set-aside", count(&is(Standing::SetAside))),
    ])
    .collect()
}
