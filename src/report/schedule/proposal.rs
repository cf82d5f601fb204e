//! What `schedule --propose` prints and writes: old and new side by side, with the reason of each move.

use serde::Serialize;

use super::{check_level_word, days_word, found_sentence, weekdays_word, what_word};
use crate::program::{Program, edited};
use crate::report::json::json;
use crate::report::table::{Columns, heading, line};
use crate::rules::Level;
use crate::schedule::{Moved, Proposal, What};
use crate::text::{Words, capital};

/// The screen.
pub fn proposal_screen(program: &Program, proposal: &Proposal, words: &Words, width: Option<u16>) -> String {
    let mut out = String::new();
    let facts = [
        ("before", program.study_year.as_str().into()),
        ("year", proposal.program.study_year.as_str().into()),
        ("name", program.name.as_str().into()),
    ];
    let [what, weekdays, moved] = ["what", "weekdays", "moved"].map(|name| words.word(&format!("proposal-{name}")));
    let head = [what, program.study_year.clone(), proposal.program.study_year.clone(), weekdays, moved];
    let row = |moved: &Moved| {
        vec![
            capital(&what_word(moved.now.what, words)),
            days_word(&moved.before, words),
            days_word(&moved.now, words),
            weekdays_word(&moved.now, words),
            moved_word(moved, words),
        ]
    };
    let rows = proposal.moved.iter().map(row).collect();
    Columns { head: &head, right: &[], whole: &[0, 1, 2, 3] }.titled(&mut out, &words.say("proposal-title", &facts), rows, width);
    line(&mut out, &words.word("schedule-reservation"));
    if proposal.moved.iter().any(|moved| !moved.reasons.is_empty()) {
        heading(&mut out, &words.word("proposal-reasons"));
        for moved in &proposal.moved {
            for found in &moved.reasons {
                line(&mut out, &format!("{}  {}", found.check, found_sentence(found, words)));
            }
        }
    }
    if proposal.found.is_empty() {
        heading(&mut out, &words.word("checks-none"));
    } else {
        heading(&mut out, &words.word("checks-title"));
        for found in &proposal.found {
            let level = check_level_word(found.check.level(), words);
            line(&mut out, &format!("{}  {level} – {}", found.check, found_sentence(found, words)));
        }
    }
    out
}

fn moved_word(moved: &Moved, words: &Words) -> String {
    match days_moved(moved) {
        0 => words.word("proposal-same"),
        days if days > 0 => words.say("proposal-later", &[("days", crate::model::Fact::Number(days.into()))]),
        days => words.say("proposal-earlier", &[("days", crate::model::Fact::Number((-days).into()))]),
    }
}

/// By how many days it was moved from the same week.
fn days_moved(moved: &Moved) -> i32 {
    (moved.now.first - moved.same_week.first).get_days()
}

/// The programme file of the year that is proposed: the file of this year with other dates, and with the counties of its own register; everything
/// else in it as it was. `counties` gives, for a county's name, the names of the counties of that year.
pub fn next_file(text: &str, proposal: &Proposal, counties: impl Fn(&str) -> Vec<String>) -> String {
    let program = &proposal.program;
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut values = vec![
        ("id".to_owned(), quoted(&program.id)),
        ("study_year".to_owned(), quoted(&program.study_year)),
        ("register.valid_on".to_owned(), program.register.valid_on.to_string()),
        ("register.population".to_owned(), program.register.population.to_string()),
        ("examination.hand_in".to_owned(), program.examination.hand_in.to_string()),
        ("examination.oral_first".to_owned(), program.examination.oral_first.to_string()),
        ("examination.oral_last".to_owned(), program.examination.oral_last.to_string()),
    ];
    let deadlines = [
        ("deadline", Some(program.deadline)),
        ("correction_deadline", program.correction_deadline),
        ("reply_deadline", program.reply_deadline),
    ];
    values.extend(deadlines.into_iter().filter_map(|(key, deadline)| Some((key.to_owned(), deadline?.to_string()))));
    if let Some(sources) = &program.seed_source {
        for (name, source) in [("primary", &sources.primary), ("fallback", &sources.fallback)] {
            values.push((format!("seed_source.{name}.date"), source.date.to_string()));
        }
    }
    for (index, gathering) in program.gathering.iter().enumerate() {
        values.push((format!("gathering.{index}.first"), gathering.first.to_string()));
        values.push((format!("gathering.{index}.last"), gathering.last.to_string()));
    }
    for (index, school_break) in program.school_break.iter().enumerate() {
        let names: Vec<String> = school_break.counties.iter().flat_map(|county| counties(county)).collect();
        if names != school_break.counties {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            values.push((format!("school_break.{index}.counties"), format!("[{}]", names.join(", "))));
        }
    }
    edited(text, &values)
}

#[derive(Serialize)]
struct ProposalSaid {
    format: &'static str,
    before: String,
    study_year: String,
    note: String,
    calendar: Vec<MovedSaid>,
    findings: Vec<ReasonSaid>,
}

#[derive(Serialize)]
struct MovedSaid {
    what: &'static str,
    number: Option<u32>,
    before: [String; 2],
    same_week: [String; 2],
    now: [String; 2],
    days_moved: i32,
    reasons: Vec<ReasonSaid>,
}

#[derive(Serialize)]
struct ReasonSaid {
    code: &'static str,
    level: Level,
    message: String,
}

/// The same for scripts, as `innoskole-proposal/1`.
pub fn proposal_json(program: &Program, proposal: &Proposal, words: &Words) -> String {
    let reason = |found: &crate::schedule::Found| ReasonSaid {
        code: found.check.as_str(),
        level: found.check.level(),
        message: found_sentence(found, words),
    };
    let days = |entry: &crate::schedule::Entry| [entry.first.to_string(), entry.last.to_string()];
    let moved = |moved: &Moved| {
        let (what, number) = match moved.now.what {
            What::Gathering(number) => ("gathering", Some(number)),
            What::HandIn => ("hand-in", None),
            What::Oral => ("oral-examination", None),
        };
        MovedSaid {
            what,
            number,
            before: days(&moved.before),
            same_week: days(&moved.same_week),
            now: days(&moved.now),
            days_moved: days_moved(moved),
            reasons: moved.reasons.iter().map(reason).collect(),
        }
    };
    let said = ProposalSaid {
        format: "innoskole-proposal/1",
        before: program.study_year.clone(),
        study_year: proposal.program.study_year.clone(),
        note: words.word("schedule-reservation"),
        calendar: proposal.moved.iter().map(moved).collect(),
        findings: proposal.found.iter().map(reason).collect(),
    };
    json(&said)
}
