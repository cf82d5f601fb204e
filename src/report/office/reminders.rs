//! Those who have a place and have not answered: a reminder to each, a draft.

use super::Office;
use crate::case::Case;
use crate::model::Fact;
use crate::program::Deadline;
use crate::protocol::Event;
use crate::report::draft::draft;
use crate::report::file_name::plain;
use crate::report::language::language_of;
use crate::report::subject::subject;
use crate::text::{Lang, OwnSentences, Words};

/// The reminders, each with the name of its file. Those whom nobody gave a last day, or whose day is over, are asked to answer soon.
pub fn reminders(office: &Office<'_>, own: &OwnSentences, asked: Option<Lang>) -> Vec<(String, Vec<u8>)> {
    let program = &office.cases.regulation.program;
    let newest = office.cases.protocol.events.iter().map(Event::date).chain(office.letters.iter().copied()).max();
    let silent = office.cases.with_place().filter(|case| !case.accepted && office.cases.protocol.draw.is_some());
    let reminder = |case: &Case<'_>| {
        let words = Words::with_own(language_of(case.id, asked, office.cases.regulation), own);
        let facts: [(&str, Fact); 3] = [
            ("name", case.name.as_str().into()),
            ("program", program.name.as_str().into()),
            ("year", program.study_year.as_str().into()),
        ];
        let alone = case.municipality.filter(|_| case.municipalities.len() < 2);
        let addressed = alone.map_or_else(|| case.name.clone(), crate::register::Municipality::addressed);
        let open = office.reply_by(case).filter(|deadline| newest.is_none_or(|newest| newest <= deadline.day()));
        let asks = match open {
            Some(Deadline::Day(day)) => words.say("reminder-deadline", &[("deadline", day.into())]),
            Some(Deadline::Moment(moment)) => words.say("reminder-deadline", &[("deadline", moment.into())]),
            None => words.word("reminder-soon"),
        };
        let mut lines = vec![
            words.say("request-greeting", &[("name", addressed.into())]),
            String::new(),
            words.say("reminder", &facts),
            asks,
            String::new(),
            words.word("request-regards"),
        ];
        lines.extend(program.contact.iter().flat_map(|contact| [contact.name.clone(), contact.email.clone()]));
        lines.extend([program.name.clone(), String::new()]);
        let id = case.id.map_or_else(String::new, |id| id.to_string());
        let subject = subject("letter-what-reminder", program, &words);
        let message = draft(&office.cases.recipients(case), &subject, &lines.join("\r\n"), None, program);
        (format!("{id}-{}.eml", plain(&case.name)), message)
    };
    silent.map(reminder).collect()
}
