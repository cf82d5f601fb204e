//! What `report --explain` prints: one application's whole story in order, from what was received to what would have been needed.
//!
//! Participants' names appear only where they are asked for: what people wrote is shown without the names and addresses that the application
//! itself has.

mod by_rules;
mod drawn;
mod names;
mod teller;

use serde::Serialize;

use super::result::{Row, Standing};
use super::table::{heading, line};
use super::validation::title;
use crate::model::{Fault, Intake, MunicipalityNumber};
use crate::program::Program;
use crate::protocol::Protocol;
use crate::register::Register;
use crate::rules::{Assessed, Decision, Looked, Status};
use crate::text::Words;
use teller::{Part, Teller, Told};

/// The intake, and of each application asked about what the rules say of it and what they looked at.
pub type Received<'a> = (&'a Intake, Vec<(&'a Assessed, Vec<Looked>)>);

/// What there is to tell of.
pub struct Explained<'a> {
    /// Who is asked about, as it was typed.
    pub asked: &'a str,
    /// What was received, where it is at hand: the applications asked about, each with what the rules looked at.
    pub received: Option<Received<'a>>,
    /// The decisions.
    pub decisions: &'a [Decision],
    /// The protocol, where something is frozen.
    pub protocol: Option<(&'a Protocol, &'a [Row])>,
    /// The programme.
    pub program: &'a Program,
    /// The register.
    pub register: &'a Register,
    /// Whether names may stand there.
    pub with_names: bool,
}

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
    steps: Vec<Told>,
}

/// The stories: of each application asked about; or only what the protocol says.
fn stories<'a>(told: &'a Explained<'a>, facts: &'a [String], words: &'a Words) -> Vec<Story<'a>> {
    let protocol = told.protocol.map(|(protocol, _)| protocol);
    let row = |one: Option<&Assessed>| {
        let (_, rows) = told.protocol?;
        let id = one.map_or_else(|| told.asked.parse().ok(), |one| one.id);
        let fits = |row: &&Row| {
            row.id == id && one.is_none_or(|one| (row.standing == Standing::SetAside) == (one.status == Status::SetAside))
        };
        rows.iter().find(fits)
    };
    let end = |teller: &mut Teller<'_>, one: Option<&Assessed>| {
        match protocol {
            None => {
                teller.say(Part::Draw, "explain-not-frozen", &[]);
            }
            Some(protocol) => {
                teller.draw(protocol, row(one), one);
                teller.events(protocol, row(one));
            }
        }
        teller.needed(one, protocol, row(one));
    };
    let Some((intake, all)) = &told.received else {
        let mut teller = Teller::new(told, None, words);
        let typed: Option<MunicipalityNumber> = told.asked.parse().ok();
        let later = protocol.zip(typed).is_some_and(|(protocol, id)| drawn::came_later(protocol, id));
        teller.say(Part::Received, if later { "explain-came-later" } else { "explain-no-intake" }, &[]);
        end(&mut teller, None);
        return vec![Story { facts: None, steps: teller.end() }];
    };
    let story = |((one, looked), facts): (&(&Assessed, Vec<Looked>), &'a String)| {
        let mut teller = Teller::new(told, Some((*intake, one.index)), words);
        let typed = told.asked.parse::<MunicipalityNumber>().ok().filter(|typed| Some(*typed) != one.id);
        if let Some(typed) = typed {
            let asked = format!("{typed} {}", told.register.distinct_name(typed));
            teller.say(Part::Received, "explain-part-of", &[("asked", asked.into())]);
        }
        teller.received(intake, one);
        if one.status != Status::SetAside {
            teller.rules(intake, one, looked);
        }
        teller.decisions(one);
        teller.status(one);
        end(&mut teller, Some(one));
        Story { facts: Some(facts), steps: teller.end() }
    };
    all.iter().zip(facts).map(story).collect()
}

/// Whose story it is.
fn who(told: &Explained<'_>, words: &Words) -> (Option<MunicipalityNumber>, String) {
    if let Some((intake, all)) = &told.received
        && let Some((one, _)) = all.first()
    {
        return (one.id, title(one, intake, told.register, words));
    }
    let id: Option<MunicipalityNumber> = told.asked.parse().ok();
    (id, id.map_or_else(|| told.asked.to_owned(), |id| format!("{id} {}", told.register.distinct_name(id))))
}

fn facts_of(told: &Explained<'_>) -> Vec<String> {
    told.received.iter().flat_map(|(intake, all)| all.iter().map(|(one, _)| one.facts(intake))).collect()
}

/// The screen.
pub fn explanation_screen(told: &Explained<'_>, words: &Words) -> String {
    let facts = facts_of(told);
    let stories = stories(told, &facts, words);
    let mut out = String::new();
    heading(&mut out, &words.say("explain-title", &[("who", who(told, words).1.into())]));
    let count = stories.len();
    for (number, story) in (1_usize..).zip(stories) {
        if count > 1 {
            let own = ("facts", story.facts.unwrap_or("").into());
            heading(&mut out, &words.say("explain-one-of", &[("number", number.into()), ("count", count.into()), own]));
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
///
/// # Errors
/// None: these values can always be written.
pub fn explanation_json(told: &Explained<'_>, words: &Words) -> Result<String, Fault> {
    let facts = facts_of(told);
    let (id, name) = who(told, words);
    let applications = stories(told, &facts, words);
    let all = Explanation { format: "innoskole-explanation/1", id, name, with_names: told.with_names, applications };
    let unwritable = |error: serde_json::Error| Fault::new("answer-unwritable").with("message", error.to_string());
    Ok(serde_json::to_string_pretty(&all).map_err(unwritable)? + "\n")
}
