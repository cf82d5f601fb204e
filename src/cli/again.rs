//! `import --previous`: a spreadsheet that was read before, and has been corrected since.

use std::path::Path;

use super::args::{Common, ImportArgs};
use super::console::Console;
use super::in_force::{self, Programme};
use super::load::{self, Named};
use crate::intake;
use crate::model::{Fact, Fault, Intake};
use crate::report::changes;
use crate::rules::{self, Assessed, corrected, name_of, refuse_late_corrections};
use crate::text::Words;

/// What changed since an earlier import. The first receipt of an application counts, and goes into the new intake; a correction that came too
/// late is refused.
pub(super) fn since(
    path: &Path,
    args: &ImportArgs,
    common: &Common,
    now: &mut Intake,
    programme: &Programme,
    words: &Words,
    console: &mut Console<'_>,
) -> Result<String, Fault> {
    let Named::Intake(before) = load::named(&[path.to_owned()], console)? else {
        return Err(Fault::new("previous-no-intake").in_file(path.display().to_string()));
    };
    let (program, register) = (&programme.program, &programme.register);
    let decided = load::decisions(common, None, program, console)?;
    let decisions = rules::each_their_own(decided.decisions, &before, program, register)?;
    let received = args.date.as_ref().map(|typed| in_force::day(typed, program)).transpose()?;
    // Without decisions: what they were about is to be seen.
    let was = load::assess(&before, programme, &mut Vec::new(), console)?;
    let mut is = load::assess(now, programme, &mut Vec::new(), console)?;
    let found = rules::changes((&before, &was), (now, &is), &decisions);
    let corrections = corrected(&found, (&before, &was), (now, &is), program);
    now.gone = rules::gone(&found, (&before, &was));
    let name = |one: &Assessed| match one.id {
        Some(id) => format!("{id} {}", name_of(&one.municipalities, register)),
        None => words.word("unknown-municipality"),
    };
    refuse_late_corrections(&corrections, program, received, |index| name(&is[index]))?;
    let mut told = Vec::new();
    for one in &corrections {
        if let Some(first) = &one.first {
            let facts = [("who", name(&is[one.now]).into()), ("first", Fact::from(first.as_str()))];
            told.push(words.say("changes-first-receipt", &facts));
            intake::keep_first_receipt(now, is[one.now].index, first);
        }
    }
    let mut screen = String::new();
    if told.is_empty() {
        screen.push_str(&changes(&found, (&before, &was), (now, &is), &decisions, register, words));
    } else {
        is = load::assess(now, programme, &mut Vec::new(), console)?;
        let found = rules::changes((&before, &was), (now, &is), &decisions);
        screen.push_str(&changes(&found, (&before, &was), (now, &is), &decisions, register, words));
        for line in told {
            screen.push_str(&format!("  {line}\n"));
        }
    }
    Ok(screen)
}
