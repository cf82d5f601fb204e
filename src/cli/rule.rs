//! `innoskole rule A08`: one rule, in words and by examples.

use super::args::{Common, Format, RuleArgs};
use super::console::Console;
use super::exit::Exit;
use super::in_force;
use crate::intake::{self, Wanted};
use crate::model::Fault;
use crate::program::Program;
use crate::register::Register;
use crate::report::{RuleTold, rule_json, rule_screen};
use crate::rules::{Code, Finding, Looked, RULES, assess, looked_at, numbers, sample, sample_program};
use crate::text::Words;

pub(super) fn run(args: &RuleArgs, common: &Common, words: &Words, console: &mut Console<'_>) -> anyhow::Result<Exit> {
    let wanted = args.code.trim().to_ascii_uppercase();
    let Some(rule) = RULES.iter().find(|rule| rule.code.as_str() == wanted) else {
        let codes: Vec<String> = Code::ALL.iter().map(ToString::to_string).collect();
        return Err(Fault::new("rule-unknown").with("found", args.code.as_str()).with("codes", codes).into());
    };
    let programme = in_force::programme(common, None, console)?;
    let file = common.program.as_ref().map_or_else(|| words.word("rule-embedded"), |path| path.display().to_string());
    let mut examples = examples(rule.code, &programme.program, &programme.register)?;
    let in_force = numbers(rule.code, &programme.program).is_some();
    let by_embedded = in_force && (examples.0.is_none() || examples.1.is_none());
    let embedded = Program::embedded()?;
    if by_embedded {
        let register = Register::on(embedded.register.valid_on, embedded.register.population)?;
        examples = self::examples(rule.code, &embedded, &register)?;
    }
    let told = RuleTold {
        rule,
        program: (&programme.program, &file),
        examples: (examples.0.as_ref(), examples.1.as_ref()),
        is_of_page: programme.program.name == embedded.name,
        by_embedded,
    };
    let answer = match common.format {
        _ if common.quiet => String::new(),
        Format::Json => rule_json(&told, words)?,
        Format::Table | Format::Csv => rule_screen(&told, words),
    };
    console.answer(&answer)?;
    Ok(Exit::Yes)
}

/// Of the rule's sample, what it looked at where it found nothing, and what it found.
fn examples(code: Code, program: &Program, register: &Register) -> Result<(Option<Looked>, Option<Finding>), Fault> {
    let program = &sample_program(code, program);
    let wanted = Wanted { attributes: &program.attribute_columns(), register, mapping: None };
    let intake = intake::read(vec![(format!("{code}.csv"), sample(code).to_vec())], &wanted)?.intake;
    let mut assessed = assess(&intake, program, register, &[])?;
    assessed.sort_by_key(|one| one.index);
    let found = assessed.iter().flat_map(|one| &one.findings).find(|finding| finding.code == code).cloned();
    // A rule that the programme does not have finds nothing anywhere.
    if found.is_none() {
        return Ok((None, None));
    }
    for one in &assessed {
        let has =
            |looked: &Looked| one.findings.iter().any(|found| found.code == code && found.participant == looked.participant);
        let looked = looked_at(&intake, program, register, &[], one.index)?;
        if let Some(passes) = looked.into_iter().find(|looked| looked.code == code && !has(looked)) {
            return Ok((Some(passes), found));
        }
    }
    Ok((None, found))
}
