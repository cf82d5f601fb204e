//! Seeds: what may stand in one, and whether it has the form that was announced.

use super::form::{Protocol, Used};
use crate::lottery::normalised_seed;
use crate::model::Fault;
use crate::program::SeedKind;

/// How many different numbers Lotto draws from, and how many are drawn before the extra number.
const LOTTO: (u32, usize) = (34, 7);

/// The seed in its one form, and which announced source it came from: none in a practice draw.
///
/// # Errors
/// A character that may not stand in a seed; a seed that is not exactly of the form announced; a fallback where none was announced.
pub(super) fn of(frozen: &Protocol, typed: &str, fallback: bool) -> Result<(String, Option<Used>), Fault> {
    let seed = normalised_seed(typed).map_err(|wrong| match wrong {
        None => Fault::new("seed-empty"),
        Some(letter) => Fault::new("seed-character")
            .with("found", letter.to_string())
            .with("codepoint", format!("U+{:04X}", u32::from(letter))),
    })?;
    let Some(source) = &frozen.seed_source else {
        return if fallback { Err(Fault::new("seed-no-fallback")) } else { Ok((seed, None)) };
    };
    let (kind, digits, used) = match fallback {
        true => (source.fallback.kind, source.fallback.digits, Used::Fallback),
        false => (source.kind, source.digits, Used::Primary),
    };
    let formed = match kind {
        SeedKind::Lotto => lotto(&seed),
        SeedKind::Dice => dice(&seed, digits.unwrap_or(0)),
    };
    formed.map_err(|fault| fault.with("fallback", if fallback { "yes" } else { "no" }))?;
    Ok((seed, Some(used)))
}

/// Seven different numbers ascending, `+`, and an eighth; single spaces, no zeros in front.
fn lotto(seed: &str) -> Result<(), Fault> {
    let numbers: Option<Vec<u32>> = seed
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let wrong = || Fault::new("seed-lotto").with("found", seed);
    let numbers = numbers.filter(|numbers| numbers.len() == LOTTO.1 + 1).ok_or_else(wrong)?;
    let mut all = numbers.clone();
    all.sort_unstable();
    all.dedup();
    if all.len() != numbers.len() || all.iter().any(|number| !(1..=LOTTO.0).contains(number)) {
        return Err(wrong());
    }
    let (extra, winning) = numbers.split_last().ok_or_else(wrong)?;
    let mut winning: Vec<u32> = winning.to_vec();
    winning.sort_unstable();
    let winning: Vec<String> = winning.iter().map(ToString::to_string).collect();
    let right = format!("{} + {extra}", winning.join(" "));
    if right == seed { Ok(()) } else { Err(Fault::new("seed-spelling").with("found", seed).with("right", right)) }
}

/// So many digits from 1 to 6, nothing between.
fn dice(seed: &str, digits: u32) -> Result<(), Fault> {
    let thrown: String = seed.chars().filter(char::is_ascii_digit).collect();
    let right = thrown.len() == usize::try_from(digits).unwrap_or(usize::MAX)
        && thrown.bytes().all(|digit| (b'1'..=b'6').contains(&digit));
    let only_blanks = seed.chars().all(|letter| letter.is_ascii_digit() || " ,.+-/:".contains(letter));
    match right && only_blanks {
        true if thrown == seed => Ok(()),
        true => Err(Fault::new("seed-spelling").with("found", seed).with("right", thrown)),
        false => Err(Fault::new("seed-dice").with("found", seed).with("digits", digits)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announced_seeds_have_one_spelling() {
        assert_eq!(lotto("7 9 12 20 23 28 31 + 4"), Ok(()));
        let right = |fault: Fault| fault.facts.iter().find(|(name, _)| *name == "right").map(|(_, fact)| fact.clone());
        for seed in ["9 7 12 20 23 28 31 + 4", "7 9 12 20 23 28 31 4", "07 9 12 20 23 28 31 + 4", "7,9,12,20,23,28,31+4"] {
            assert_eq!(right(lotto(seed).unwrap_err()), Some("7 9 12 20 23 28 31 + 4".into()), "{seed}");
        }
        for seed in [
            "7 9 12 20 23 28 + 4", "7 7 12 20 23 28 31 + 4", "7 9 12 20 23 28 35 + 4", "7 9 12 20 23 28 31 + 7", "Lotto",
            "0 9 12 20 23 28 31 + 4",
        ] {
            assert_eq!(lotto(seed).unwrap_err().code, "seed-lotto", "{seed}");
        }
        assert_eq!(dice("16325", 5), Ok(()));
        assert_eq!(right(dice("1 6 3 2 5", 5).unwrap_err()), Some("16325".into()));
        for seed in ["1632", "16327", "1632a", "163255"] {
            assert_eq!(dice(seed, 5).unwrap_err().code, "seed-dice", "{seed}");
        }
    }
}
