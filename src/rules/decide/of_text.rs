//! What a decision about everybody who wrote the same is tied to.

use crate::model::{Intake, Participant, ParticipantField, is_error};
use crate::rules::read::digest::digest;
use crate::rules::read::texts::same_text;
use crate::rules::{Assessed, Code, Finding};

/// What a decision about everybody who wrote the same is tied to: the first 12 hex digits of the SHA-256 of the text that could not be read,
/// without case, and of the education besides where it is the experience; none where nothing is written, or of another rule's finding.
fn facts_of_text(finding: &Finding, participant: Participant<'_>) -> Option<String> {
    use ParticipantField as P;
    let fields: &[P] = match (finding.code, finding.variant) {
        (Code::P07, "") => &[P::Education],
        (Code::P07, "experience") => &[P::Education, P::Experience],
        _ => return None,
    };
    of_texts(fields, participant)
}

/// The digest of texts that several may have written; none where one of them is an error, since nobody knows what it held.
fn of_texts(fields: &[ParticipantField], participant: Participant<'_>) -> Option<String> {
    if fields.iter().any(|field| is_error(participant.text(*field))) {
        return None;
    }
    let texts: Vec<String> = fields.iter().map(|field| same_text(participant.text(*field)).to_lowercase()).collect();
    Some(digest(fields.iter().zip(&texts).map(|(field, text)| (field.key().to_owned(), text.as_str()))))
}

/// Whether anybody at all wrote what a decision about everybody is tied to: then nobody is left for it; else its facts are a slip, or gone.
pub(in crate::rules) fn is_written(facts: &str, intake: &Intake) -> bool {
    use ParticipantField as P;
    let mut all = intake.applications.iter().flat_map(|application| application.participants());
    let both: [&[P]; 2] = [&[P::Education], &[P::Education, P::Experience]];
    all.any(|participant| both.iter().any(|fields| of_texts(fields, participant).as_deref() == Some(facts)))
}

/// As [`facts_of_text`], of one finding of an application.
pub(in crate::rules) fn facts_of(application: &Assessed, finding: &Finding, intake: &Intake) -> Option<String> {
    let number = finding.participant?;
    let participant =
        intake.applications.get(application.index).participants().find(|participant| participant.number == number)?;
    facts_of_text(finding, participant)
}
