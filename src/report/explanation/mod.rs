//! What `report --explain` prints: one application's whole story in order, from what was received to what would have been needed.
//!
//! Participants' names appear only where they are asked for: what people wrote is shown without the names and addresses that the application
//! itself has.

mod by_rules;
mod drawn;
mod names;
mod teller;

use serde::Serialize;

use super::json::json;
use super::table::{heading, line};
use super::views::title;
use crate::case::{Case, Cases};
use crate::model::MunicipalityNumber;
use crate::rules::{Assessed, Assessment, Status};
use crate::text::Words;
pub use teller::{Asked, Explained};
use teller::{Part, Step, Teller};

#[derive(Serialize)]
struct Explanation<'a> {
    format: &'static str,
    id: Option<MunicipalityNumber>,
    name: String,
    with_names: bool,
    applications: Vec<Story<'a>>,
}

#[derive(Serialize)]
struct Story<'a> {
    facts: Option<&'a str>,
    steps: Vec<Step>,
}

/// The stories: of each application asked about, as far as what was received is at hand; then of those that only the protocol has.
fn stories<'a>(explained: &'a Explained<'a>, facts: &'a [String], words: &'a Words) -> Vec<Story<'a>> {
    let end = |teller: &mut Teller<'_>, case: Option<&Case<'_>>, assessed: Option<&Assessed>| {
        match explained.cases {
            None => {
                teller.say(Part::Draw, "explain-not-frozen", &[]);
            }
            Some(cases) => {
                teller.draw(cases, case, assessed);
                teller.events(cases, case);
            }
        }
        teller.needed(assessed, explained.cases, case);
    };
    let typed: Option<MunicipalityNumber> = explained.asked.parse().ok();
    let part_of = |teller: &mut Teller<'_>, id: Option<MunicipalityNumber>| {
        if let Some(typed) = typed.filter(|typed| Some(*typed) != id) {
            let asked = format!("{typed} {}", explained.regulation.register.distinct_name(typed));
            teller.say(Part::Received, "explain-part-of", &[("asked", asked.into())]);
        }
    };
    let received = |(assessment, (Asked { application, looked }, facts)): (&Assessment, (&Asked<'a>, &'a String))| {
        let assessed = *application;
        let mut teller = Teller::new(explained, Some(assessed), words);
        part_of(&mut teller, assessed.id);
        teller.received(assessment, assessed);
        if assessed.status != Status::SetAside {
            teller.rules(assessment, assessed, looked);
        }
        teller.decisions(assessment, assessed);
        teller.status(assessed);
        end(&mut teller, explained.cases.and_then(|cases| cases.of(assessed)), Some(assessed));
        Story { facts: Some(facts), steps: teller.end() }
    };
    let in_protocol_only = |(cases, case): (&Cases<'_>, &Case<'_>)| {
        let mut teller = Teller::new(explained, None, words);
        part_of(&mut teller, case.id);
        teller.say(Part::Received, if cases.came_later(case) { "explain-came-later" } else { "explain-no-intake" }, &[]);
        end(&mut teller, Some(case), None);
        Story { facts: None, steps: teller.end() }
    };
    let all = explained
        .assessment
        .into_iter()
        .flat_map(|assessment| explained.received.iter().zip(facts).map(move |asked| (assessment, asked)));
    let others =
        explained.cases.zip(typed).into_iter().flat_map(|(cases, id)| cases.beside_intake(id).map(move |case| (cases, case)));
    all.map(received).chain(others.map(in_protocol_only)).collect()
}

/// Whose story it is.
fn who(explained: &Explained<'_>, words: &Words) -> (Option<MunicipalityNumber>, String) {
    if let Some((assessment, first)) = explained.assessment.zip(explained.received.first()) {
        return (first.application.id, title(assessment, first.application, words));
    }
    let id: Option<MunicipalityNumber> = explained.asked.parse().ok();
    let named = |id: MunicipalityNumber| format!("{id} {}", explained.regulation.register.distinct_name(id));
    (id, id.map_or_else(|| explained.asked.to_owned(), named))
}

fn facts_of(explained: &Explained<'_>) -> Vec<String> {
    let of = |asked: &Asked<'_>| explained.assessment.map_or_else(String::new, |assessment| assessment.facts(asked.application));
    explained.received.iter().map(of).collect()
}

/// The screen.
pub fn explanation_screen(explained: &Explained<'_>, words: &Words) -> String {
    let facts = facts_of(explained);
    let stories = stories(explained, &facts, words);
    let mut out = String::new();
    heading(&mut out, &words.say("explain-title", &[("who", who(explained, words).1.into())]));
    let count = stories.len();
    for (number, story) in (1_usize..).zip(stories) {
        if count > 1 {
            let key = if story.facts.is_some() { "explain-one-of" } else { "explain-one-of-protocol" };
            let own = ("facts", story.facts.unwrap_or("").into());
            heading(&mut out, &words.say(key, &[("number", number.into()), ("count", count.into()), own]));
        }
        let mut part = None;
        for step in &story.steps {
            if part != Some(step.part) {
                part = Some(step.part);
                heading(&mut out, &words.word(step.part.key()));
            }
            let code = step.code.filter(|_| step.part == Part::Rules).map(|code| format!("{code}  "));
            let outcome = step.outcome.map(|outcome| match outcome {
                "in-order" => format!("{}: ", words.word("explain-holds")),
                "decided" => format!("{}: ", words.word("explain-decided")),
                level => format!("{} – ", words.word(&format!("level-{level}"))),
            });
            let said = [code, outcome, Some(step.message.clone())].into_iter().flatten().collect::<String>();
            let place = step.cell.as_ref().map_or_else(String::new, |cell| format!("   {cell}"));
            line(&mut out, &format!("{said}{place}"));
        }
    }
    out
}

/// The same for scripts, as `innoskole-explanation/1`.
pub fn explanation_json(explained: &Explained<'_>, words: &Words) -> String {
    let facts = facts_of(explained);
    let (id, name) = who(explained, words);
    let applications = stories(explained, &facts, words);
    json(&Explanation { format: "innoskole-explanation/1", id, name, with_names: explained.with_names, applications })
}
