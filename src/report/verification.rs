//! What `verify` prints: OK for each thing in turn, or the first that is not.

use serde::Serialize;

use super::json::json;
use super::table::{heading, line};
use crate::model::Facts;
use crate::protocol::{Checked, Protocol, Verdict, WhatIf};
use crate::text::Words;

/// The screen.
pub fn verification_screen(verdict: &Verdict, protocol: Option<&Protocol>, words: &Words) -> String {
    let mut out = String::new();
    if let Some(protocol) = protocol {
        out.push_str(&words.say("verify-title", &[("program", protocol.program.id.as_str().into())]));
        out.push('\n');
    }
    for checked in &verdict.holds {
        line(&mut out, &words.say("verify-ok", &[("what", said(checked, words).into())]));
    }
    match &verdict.fails {
        Some(fails) => {
            line(&mut out, &words.say("verify-wrong", &[("what", said(fails, words).into())]));
            heading(&mut out, &words.word("verify-no"));
        }
        None => heading(&mut out, &words.word("verify-yes")),
    }
    out
}

fn said(checked: &Checked, words: &Words) -> String {
    words.say(checked.step, &checked.facts)
}

#[derive(Serialize)]
struct Step {
    step: &'static str,
    ok: bool,
    message: String,
}

#[derive(Serialize)]
struct Verification {
    format: &'static str,
    ok: bool,
    steps: Vec<Step>,
}

/// The same for scripts.
pub fn verification_json(verdict: &Verdict, words: &Words) -> String {
    let step = |checked: &Checked, ok: bool| Step { step: checked.step, ok, message: said(checked, words) };
    let steps =
        verdict.holds.iter().map(|checked| step(checked, true)).chain(verdict.fails.iter().map(|checked| step(checked, false)));
    let all = Verification { format: "innoskole-verification/1", ok: verdict.fails.is_none(), steps: steps.collect() };
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
