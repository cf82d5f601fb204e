//! What `verify` prints: OK for each thing in turn, or the first that is not.

use serde::Serialize;

use super::announcement::which_draw;
use super::json::json;
use super::table::{heading, line};
use crate::model::Facts;
use crate::protocol::{Checked, End, Mark, Protocol, Verdict, WhatIf};
use crate::text::Words;

/// The screen.
pub fn verification_screen(verdict: &Verdict, protocol: Option<&Protocol>, words: &Words) -> String {
    let mut out = String::new();
    if let Some(protocol) = protocol {
        out.push_str(&words.say("verify-title", &[("program", protocol.program.id.as_str().into())]));
        out.push('\n');
        for sentence in which_draw(protocol, words) {
            line(&mut out, &sentence);
        }
        out.push('\n');
    }
    for checked in verdict.checked().iter().filter(|checked| checked.mark != Mark::Open) {
        let key = match checked.mark {
            Mark::Fails => "verify-wrong",
            Mark::Holds => "verify-ok",
            Mark::Note | Mark::Open => "verify-note",
        };
        line(&mut out, &words.say(key, &[("what", said(checked, words).into())]));
    }
    heading(&mut out, &end(verdict, protocol, words).join("\n"));
    out
}

/// How the check ends: what is open first, then the verdict.
fn end(verdict: &Verdict, protocol: Option<&Protocol>, words: &Words) -> Vec<String> {
    let lottery = protocol.and_then(|protocol| protocol.draw.as_ref()).and_then(|draw| draw.lottery.as_ref());
    let is_practice = lottery.is_some_and(|lottery| lottery.source.is_none());
    let key = match (verdict.end(), is_practice) {
        (End::No, _) => "verify-no",
        (End::Published, false) if verdict.checked().iter().any(|checked| checked.step == "verify-note-head") => {
            "verify-yes-head"
        }
        (End::Published, false) => "verify-yes",
        (End::Published, true) => "verify-yes-practice",
        (End::Open, false) => "verify-amber",
        (End::Open, true) => "verify-amber-practice",
    };
    let open = verdict.checked().iter().filter(|checked| checked.mark == Mark::Open && verdict.end() == End::Open);
    open.map(|checked| said(checked, words)).chain([words.word(key)]).collect()
}

fn said(checked: &Checked, words: &Words) -> String {
    words.say(checked.step, &checked.facts)
}

#[derive(Serialize)]
struct Step {
    step: &'static str,
    /// `holds`, `note`, `open` or `fails`.
    mark: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Verification {
    format: &'static str,
    /// `published`, `open` or `no`.
    end: &'static str,
    steps: Vec<Step>,
    message: String,
}

/// The same for scripts.
pub fn verification_json(verdict: &Verdict, protocol: Option<&Protocol>, words: &Words) -> String {
    let step = |checked: &Checked| Step {
        step: checked.step,
        mark: match checked.mark {
            Mark::Holds => "holds",
            Mark::Note => "note",
            Mark::Open => "open",
            Mark::Fails => "fails",
        },
        message: said(checked, words),
    };
    let all = Verification {
        format: "innoskole-verification/1",
        end: match verdict.end() {
            End::Published => "published",
            End::Open => "open",
            End::No => "no",
        },
        steps: verdict.checked().iter().map(step).collect(),
        message: end(verdict, protocol, words).pop().unwrap_or_default(),
    };
    json(&all)
}

/// What would have been, in each cell that it could have been in.
pub fn what_if_screen(who: &str, outcomes: &[(String, WhatIf)], words: &Words) -> String {
    let mut out = format!("\n{}\n", words.say("what-if-title", &[("who", who.into())]));
    for (cell, outcome) in outcomes {
        let (key, ticket, last) = match outcome {
            WhatIf::Would(ticket, last) => ("what-if-would", ticket, Some(*last)),
            WhatIf::WouldNot(ticket, last) => ("what-if-would-not", ticket, Some(*last)),
            WhatIf::Nobody(ticket) => ("what-if-nobody", ticket, None),
            WhatIf::CannotTell(ticket) => ("what-if-cannot-tell", ticket, None),
            WhatIf::Admitted(ticket) => ("what-if-admitted", ticket, None),
            WhatIf::NotAdmitted(ticket) => ("what-if-not-admitted", ticket, None),
        };
        let mut facts: Facts = vec![("cell", cell.as_str().into()), ("ticket", ticket.to_string().into())];
        facts.extend(last.map(|last| ("last", last.to_string().into())));
        line(&mut out, &words.say(key, &facts));
    }
    out
}
