//! Columns that belong together by what stands in them: persons and the addresses made of their names, given names and family names.

use super::look::Look;
use super::sample::Sample;
use super::variables::Variable;
use super::vocabulary::{folded, folded_words};

/// Columns of persons, each with the column of addresses that are made of their names.
pub(super) fn pairs(variables: &[Variable], sample: &Sample<'_>) -> Vec<(usize, usize)> {
    let of = |look: Look| -> Vec<usize> { (0..variables.len()).filter(|at| variables[*at].profile.share(look) >= 40).collect() };
    let (persons, emails) = (of(Look::Person), of(Look::Email));
    let mut found = Vec::new();
    for person in &persons {
        for email in emails.iter().filter(|email| variables[**email].level == variables[*person].level) {
            let columns = variables[*person].columns.iter().zip(&variables[*email].columns);
            let (mut hits, mut count) = (0, 0);
            for ((_, name), (_, address)) in columns.take(4) {
                for row in sample.rows.iter().take(60) {
                    let (name, address) = (row.get(*name).copied().unwrap_or(""), row.get(*address).copied().unwrap_or(""));
                    if let (false, Some((local, _))) = (name.is_empty(), address.split_once('@')) {
                        count += 1;
                        hits += usize::from(is_of(name, local));
                    }
                }
            }
            if count > 0 && hits * 2 > count {
                found.push((*person, *email));
            }
        }
    }
    found
}

/// Columns of single names beside each other where the addresses of the same person hold both.
pub(super) fn apart(variables: &[Variable], sample: &Sample<'_>) -> Vec<(usize, usize, usize)> {
    let single =
        |variable: &Variable| variable.profile.share(Look::Named) >= 80 && variable.profile.share(Look::SingleName) >= 50;
    let mut found = Vec::new();
    for at in 1..variables.len() {
        let (given, family) = (&variables[at - 1], &variables[at]);
        if given.level != family.level || !single(given) || !single(family) {
            continue;
        }
        let is_email = |at: &usize| variables[*at].level == given.level && variables[*at].profile.share(Look::Email) >= 50;
        let mut emails = (0..variables.len()).filter(is_email);
        let holds = |email: &Variable| {
            let (mut hits, mut count) = (0, 0);
            for (((_, given), (_, family)), (_, email)) in given.columns.iter().zip(&family.columns).zip(&email.columns) {
                for row in sample.rows.iter().take(60) {
                    let cell = |at: usize| row.get(at).copied().unwrap_or("");
                    if let (false, Some((local, _))) = (cell(*family).is_empty(), cell(*email).split_once('@')) {
                        count += 1;
                        let begins = cell(*given)
                            .chars()
                            .next()
                            .is_some_and(|letter| folded(local).contains(&folded(&letter.to_string())));
                        hits += usize::from(begins && is_of(cell(*family), local));
                    }
                }
            }
            count > 0 && hits * 2 > count
        };
        if let Some(email) = emails.find(|email| holds(&variables[*email])) {
            found.push((at - 1, at, email));
        }
    }
    found
}

/// Whether an address is made of a name: "kari.nordmann" of "Kari Nordmann".
fn is_of(name: &str, local: &str) -> bool {
    let local = folded(local);
    let parts = folded_words(name);
    parts.iter().filter(|part| part.len() > 1).filter(|part| local.contains(part.as_str())).count() * 2 >= parts.len()
}
