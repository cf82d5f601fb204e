//! A reply to a municipality that asks why: what was decided, that it was a draw, its chance and ticket, and how to check and to complain. Half a
//! page of plain text, to be copied into an e-mail, in the municipality's form of Norwegian.

use super::letters::Writer;
use super::{Letter, Office};
use crate::case::{Case, Standing};
use crate::lottery::Capacity;
use crate::model::{Fact, MunicipalityNumber};
use crate::report::language::language_of;
use crate::report::views::{cell_name, chance_word};
use crate::text::{Lang, Words};

/// The replies to a municipality, one for each of its applications; none where it has none.
pub fn replies(office: &Office<'_>, who: MunicipalityNumber, asked: Option<Lang>) -> Vec<String> {
    let applicants = office.applicants();
    let own =
        applicants.iter().filter(|applicant| applicant.case.id == Some(who) || applicant.case.municipalities.contains(&who));
    own.map(|applicant| {
        let words = Words::new(language_of(applicant.case.id, asked, office.cases.regulation));
        let writer = Writer { office, plan: None, applicant, case: applicant.case, words: &words, date: None };
        reply(office, applicant.case, &writer, &words)
    })
    .collect()
}

fn reply(office: &Office<'_>, case: &Case<'_>, writer: &Writer<'_>, words: &Words) -> String {
    let kind = Letter::of(case);
    let mut lines = vec![words.say("reply-subject", &writer.facts()), String::new()];
    match of_draw(office, case, words) {
        Some(said) if case.standing == Standing::Waiting => lines.extend(said),
        said => {
            lines.extend(writer.opening(kind));
            lines.extend(said.unwrap_or_default());
        }
    }
    lines.extend(writer.why());
    lines.push(String::new());
    lines.extend(writer.closing(kind));
    lines.push(String::new());
    lines.push(words.word("letter-t-regards"));
    lines.extend(writer.signature());
    lines.join("\n")
}

/// What the draw did with an application that took part in it: first whether its group got a place, then the draw, the chance, the ticket, and
/// where it waits.
fn of_draw(office: &Office<'_>, case: &Case<'_>, words: &Words) -> Option<Vec<String>> {
    let protocol = office.cases.protocol;
    let (part, draw) = case.in_lottery.zip(protocol.draw.as_ref()).filter(|(part, _)| part.ticket.is_some())?;
    let of_group = |id: &&MunicipalityNumber| {
        protocol.applications.iter().any(|application| application.id == **id && application.cell == part.cell.id)
    };
    let admitted = draw.admitted.iter().filter(of_group).count();
    let (Capacity::Places(room) | Capacity::Seats(room)) = protocol.capacity.room;
    let facts: [(&str, Fact); 8] = [
        ("cell", Fact::Said(cell_name(part.cell, words))),
        ("admitted", admitted.into()),
        ("count", part.cell.applications.into()),
        ("applications", protocol.applications.len().into()),
        ("room", room.into()),
        ("chance", Fact::Said(chance_word(&part.application.chance, words))),
        ("ticket", part.ticket.map_or_else(String::new, |ticket| ticket.to_string()).into()),
        ("rank", part.rank.unwrap_or(0).into()),
    ];
    let seats = matches!(protocol.capacity.room, Capacity::Seats(_));
    let mut said = vec![
        words.say(if admitted == 0 { "reply-group-none" } else { "reply-group" }, &facts),
        words.say(if seats { "reply-draw-seats" } else { "reply-draw" }, &facts),
        words.say(if admitted == 0 { "reply-ticket-none" } else { "reply-ticket" }, &facts),
    ];
    if let Some(number) = case.waiting {
        said.push(words.say("letter-waiting-number", &[("number", number.into())]));
        said.push(words.word("letter-waiting-means"));
    }
    Some(said)
}
