//! A reply to a municipality that asks why: what was decided, that it was a draw, its chance and ticket, and how to check and to complain. Half a
//! page of plain text, to be copied into an e-mail, in the municipality's form of Norwegian.

use super::Office;
use super::letters::{Writer, letter};
use crate::model::MunicipalityNumber;
use crate::report::language::language_of;
use crate::report::subject::subject;
use crate::text::{Lang, OwnSentences, Words};

/// The replies to a municipality, one for each of its applications; none where it has none.
pub fn replies(office: &Office<'_>, who: MunicipalityNumber, own: &OwnSentences, asked: Option<Lang>) -> Vec<String> {
    let applicants = office.applicants();
    let about =
        applicants.iter().filter(|applicant| applicant.case.id == Some(who) || applicant.case.municipalities.contains(&who));
    about
        .map(|applicant| {
            let words = Words::with_own(language_of(applicant.case.id, asked, office.cases.regulation), own);
            reply(&Writer { office, plan: None, applicant, case: applicant.case, words: &words, date: None, is_reply: true })
        })
        .collect()
}

fn reply(writer: &Writer<'_>) -> String {
    let said = letter(writer);
    let recipient = ("name", writer.recipient().name.into());
    let mut lines = vec![
        subject("letter-what-reply", writer.program(), writer.words),
        String::new(),
        writer.say("request-greeting", &[recipient]),
        String::new(),
    ];
    lines.extend([said.decision, said.reasons, said.rules].concat());
    lines.push(String::new());
    lines.extend(said.closing);
    lines.push(String::new());
    lines.push(writer.words.word("letter-t-regards"));
    lines.extend(said.signature);
    lines.join("\n")
}
