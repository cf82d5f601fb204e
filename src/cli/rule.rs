//! `innoskole rule A08`: one rule, in words and by examples.

use std::sync::Arc;

use super::args::{Common, Format, RuleArgs};
use super::console::Desk;
use super::exit::Exit;
use super::programme;
use crate::intake::{self, Wanted};
use crate::model::Fault;
use crate::program::Regulation;
use crate::report::{Examples, RuleView, rule_json, rule_screen};
use crate::rules::{Assessed, Assessment, Code, Looked, RULES, numbers, sample, sample_program};

pub(super) fn run(args: &RuleArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let wanted = args.code.trim().to_ascii_uppercase();
    let Some(rule) = RULES.iter().find(|rule| rule.code.as_str() == wanted) else {
        let codes: Vec<String> = Code::ALL.iter().map(ToString::to_string).collect();
        return Err(Fault::new("rule-unknown").with("found", args.code.as_str()).with("codes", codes).into());
    };
    let programme = programme::programme(&common.given, None, desk)?;
    let file = common.given.program.as_ref().map_or_else(|| words.word("rule-embedded"), |path| path.display().to_string());
    let mut examples = examples(rule.code, &programme.regulation)?;
    let in_force = numbers(rule.code, programme.program()).is_some();
    let by_embedded = in_force && (examples.passes.is_none() || examples.fails.is_none());
    let embedded = Regulation::embedded()?;
    if by_embedded {
        examples = self::examples(rule.code, &embedded)?;
    }
    let is_of_page = programme.program().name == embedded.program.name;
    let view = RuleView { rule, program: programme.program(), file: &file, examples, is_of_page, by_embedded };
    let answer = match common.format {
        Format::Json => rule_json(&view, words),
        Format::Table | Format::Csv => rule_screen(&view, words),
    };
    desk.answer(&answer)?;
    Ok(Exit::Yes)
}

/// Of the rule's sample, what it looked at where it found nothing, and what it found.
fn examples(code: Code, regulation: &Regulation) -> Result<Examples, Fault> {
    let program = sample_program(code, &regulation.program);
    let regulation = Arc::new(Regulation { program, register: regulation.register.clone() });
    let wanted = Wanted { attributes: &regulation.program.own_columns(), register: &regulation.register, mapping: None };
    let intake = intake::read(vec![(format!("{code}.csv"), sample(code).to_vec())], &wanted)?.intake;
    let assessment = Assessment::of(&regulation, &Arc::new(intake), Vec::new())?;
    let mut all: Vec<&Assessed> = assessment.applications.iter().collect();
    all.sort_by_key(|example| example.index);
    let fails = all.iter().flat_map(|example| &example.findings).find(|finding| finding.code == code).cloned();
    // A rule that the programme does not have finds nothing anywhere.
    if fails.is_none() {
        return Ok(Examples::default());
    }
    for example in all {
        let has =
            |looked: &Looked| example.findings.iter().any(|found| found.code == code && found.participant == looked.participant);
        let looked = assessment.looked_at(example)?;
        if let Some(passes) = looked.into_iter().find(|looked| looked.code == code && !has(looked)) {
            return Ok(Examples { passes: Some(passes), fails });
        }
    }
    Ok(Examples { passes: None, fails })
}
