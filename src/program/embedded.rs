//! What a programme file may leave out, as the embedded programme has it.

use std::sync::LazyLock;

use super::Program;

/// A value of the embedded programme, which is read once; none only in a build whose tests fail.
fn of<T: Default>(value: fn(&Program) -> T) -> T {
    static EMBEDDED: LazyLock<Option<Program>> = LazyLock::new(|| Program::embedded().ok());
    EMBEDDED.as_ref().map(value).unwrap_or_default()
}

pub(super) fn days_early_max() -> u32 {
    of(|program| program.application.days_early_max)
}

pub(super) fn higher_years_max() -> u32 {
    of(|program| program.participant.map_or(0, |limits| limits.higher_years_max))
}

pub(super) fn joining() -> Vec<String> {
    of(|program| program.words.joining.clone())
}
