//! What a participant's education and experience make of them, by the regulation.

use super::length::{self, Length};
use super::seen::{Schooling, Seen};
use super::tokens::Years;
use crate::model::{Participant, ParticipantField};
use crate::program::{LengthWords, ParticipantLimits, Program};

/// What a participant's education and experience make of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Admission {
    Student,
    Assessed,
    Course,
    Unreadable(ParticipantField),
    /// The programme has no rule on education.
    Alike,
}

/// "Opptakskrav for deltakere er 3 år høgskole-/universitetsutdanning. Søkere med 1 – 2 år høgskole-/universitetsutdanning
/// samt 1 – 2 års relevant arbeidserfaring kan vurderes individuelt. Søkere som ikke oppfyller kravet om utdanning kan delta
/// som kursdeltaker."
///
/// Ours: the stricter reading of "kan vurderes individuelt" and "eller 1 – 2 år"; education between 2 and 3 years, and
/// experience over 2, count likewise. Where an interval was read, both ends must lead to the same.
pub(in crate::rules) fn admission(participant: Participant<'_>, program: &Program, seen: &Seen) -> Admission {
    let Some(limits) = program.participant else { return Admission::Alike };
    let (education, experience) = (ParticipantField::Education, ParticipantField::Experience);
    match seen.education.of(participant.entry(education), || schooling(participant.text(education), limits, program)) {
        Schooling::Student => Admission::Student,
        Schooling::Course => Admission::Course,
        Schooling::Unreadable => Admission::Unreadable(ParticipantField::Education),
        Schooling::Assessed => match seen
            .experience
            .of(participant.entry(experience), || is_experienced(participant.text(experience), limits, program))
        {
            Some(true) => Admission::Assessed,
            Some(false) => Admission::Course,
            None => Admission::Unreadable(ParticipantField::Experience),
        },
    }
}

fn years(limit: u32) -> Years {
    Years::from(i128::from(limit))
}

fn schooling(education: &str, limits: ParticipantLimits, program: &Program) -> Schooling {
    let words = &program.words.education;
    let (student, assessed) = (years(limits.student_years), years(limits.assessed_years));
    match length(education, words, limits, program) {
        // Probably all years at school ("12 år"): somebody reads them.
        Length::Between(low, _) if low > years(limits.higher_years_max) => Schooling::Unreadable,
        Length::AtLeastPerhaps(low) | Length::Between(low, _) if low >= student => Schooling::Student,
        Length::Between(_, Some(high)) if high < assessed => Schooling::Course,
        Length::Between(low, Some(high)) if low >= assessed && high < student => Schooling::Assessed,
        _ => Schooling::Unreadable,
    }
}

/// Whether somebody's experience is enough; none where that cannot be read.
fn is_experienced(experience: &str, limits: ParticipantLimits, program: &Program) -> Option<bool> {
    let wanted = years(limits.assessed_experience_years);
    let words = &program.words.experience;
    match length(experience, words, limits, program) {
        Length::AtLeastPerhaps(low) | Length::Between(low, _) if low >= wanted => Some(true),
        Length::Between(_, Some(high)) if high < wanted => Some(false),
        _ => None,
    }
}

fn length(text: &str, words: &LengthWords, limits: ParticipantLimits, program: &Program) -> Length {
    length::read(text, words, limits.credits_per_year.get(), program.deadline.day())
}
