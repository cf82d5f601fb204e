//! `import --previous`: a spreadsheet that was read before, and has been corrected since.

use std::sync::Arc;

use super::args::{Given, ImportArgs};
use super::console::Desk;
use super::load::{self, Named};
use super::programme::{self, Programme};
use super::progress::Now;
use crate::intake;
use crate::model::{Fact, Fault, Intake};
use crate::report::{Compared, changes};
use crate::rules::{self, Assessed, Assessment, corrected, refuse_late_corrections};

/// What changed since an earlier import. The first receipt of an application counts, and goes into the new intake; a correction that came too
/// late is refused.
pub(super) fn since(
    args: &ImportArgs,
    given: &Given,
    now: &mut Intake,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> Result<String, Fault> {
    let words = desk.words;
    let Some(path) = &args.previous else { return Ok(String::new()) };
    let Named::Intake(before) = load::named(std::slice::from_ref(path), desk)? else {
        return Err(Fault::new("previous-no-intake").in_file(path.display().to_string()));
    };
    let program = programme.program();
    let decided = load::decisions(given, None, &programme.regulation, desk)?;
    let decisions = Assessment::each_their_own(&programme.regulation, &before, decided.decisions)?;
    let received = args.date.as_ref().map(|typed| programme::day(typed, program)).transpose()?;
    // Without other decisions than those on the municipality: what they were about is to be seen.
    let assess = |intake: Arc<Intake>| {
        desk.progress.now(&Now::Checking);
        Ok::<_, Fault>(Assessment::by_municipalities(&programme.regulation, &intake, &decisions)?.0)
    };
    let was = assess(before)?;
    let mut is = assess(Arc::new(now.clone()))?;
    let mut found = rules::changes(&was, &is, &decisions);
    let corrections = corrected(&found, &was, &is);
    now.gone = rules::gone(&found, &was);
    let name = |application: &Assessed| match application.id {
        Some(id) => format!("{id} {}", is.name(application)),
        None => words.word("unknown-municipality"),
    };
    refuse_late_corrections(&corrections, program, received, |index| name(&is.applications[index]))?;
    let mut notes = String::new();
    for application in &corrections {
        if let Some(first) = &application.first {
            let own = &is.applications[application.now];
            let facts = [("who", name(own).into()), ("first", Fact::from(first.as_str()))];
            notes.push_str(&format!("  {}\n", words.say("changes-first-receipt", &facts)));
            intake::keep_first_receipt(now, own.index, first);
        }
    }
    if !notes.is_empty() {
        is = assess(Arc::new(now.clone()))?;
        found = rules::changes(&was, &is, &decisions);
    }
    let compared = Compared { before: &was, now: &is, changes: &found, decisions: &decisions };
    Ok(format!("{}{notes}\n", changes(&compared, words)))
}
