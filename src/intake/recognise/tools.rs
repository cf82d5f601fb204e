//! Columns that form tools add on their own: who answered, when it was begun, internal numbers. They are known by their company.

use super::header_words::words;
use super::vocabulary::folded;

/// What a tool's own column is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) enum Own {
    /// When the form was handed in.
    Received,
    /// The tool's number of the answer.
    Number,
    /// Nothing that the programme needs.
    Aside,
}

/// A tool: its name, and its own columns.
struct Tool {
    name: &'static str,
    /// Names several columns at least before the others are taken for its own.
    company: usize,
    received: &'static [&'static str],
    number: &'static [&'static str],
    aside: &'static [&'static str],
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "Microsoft Forms",
        company: 2,
        received: &["Completion time", "Fullføringstidspunkt", "Fullføringstid", "Fullført", "Sluttidspunkt"],
        number: &["ID", "Id"],
        aside: &[
            "Start time",
            "Starttidspunkt",
            "Starttid",
            "Email",
            "E-post",
            "E-postadresse",
            "Name",
            "Navn",
            "Namn",
            "Language",
            "Språk",
            "Last modified time",
            "Tidspunkt for siste endring",
            "Sist endret",
            "Total points",
            "Quiz feedback",
            "Grade posted time",
        ],
    },
    Tool {
        name: "Google Forms",
        company: 2,
        received: &["Timestamp", "Tidsmerke", "Tidsstempel"],
        number: &[],
        aside: &["Email address", "E-postadresse", "Username", "Brukernavn", "Brukarnamn", "E-post", "Score", "Poengsum"],
    },
    Tool {
        name: "Nettskjema",
        company: 1,
        received: &["$created"],
        number: &["$submission_id"],
        aside: &["$answer_time_ms", "$status", "$respondent", "$respondent_email", "$name"],
    },
    Tool {
        name: "SurveyMonkey",
        company: 2,
        received: &["End Date", "Date Modified", "Sluttdato"],
        number: &["Respondent ID", "Respondent-ID"],
        aside: &[
            "Collector ID", "Innsamler-ID", "Start Date", "Date Created", "Startdato", "IP Address", "IP-adresse",
            "Email Address", "E-postadresse", "First Name", "Fornavn", "Last Name", "Etternavn", "Custom Data 1",
            "Egendefinerte data 1",
        ],
    },
    Tool {
        name: "SurveyXact",
        company: 2,
        received: &["closed", "completed", "lukket"],
        number: &["respondent_key", "respondent"],
        aside: &["created", "modified", "organisation", "digitaldistributionstatus", "stato", "statoverall", "printed", "email"],
    },
    Tool {
        name: "Questback",
        company: 2,
        received: &["Completed", "Date completed", "Fullført dato", "Svar levert"],
        number: &["Respondent ID", "Response ID", "Svar-id"],
        aside: &[
            "Started", "Date started", "Duration", "Varighet", "Respondent status", "Respondent e-mail", "Respondentens e-post",
            "Quest id", "Language code",
        ],
    },
    Tool {
        name: "SharePoint",
        company: 2,
        received: &["Created", "Opprettet", "Oppretta"],
        number: &[],
        aside: &[
            "Created By", "Opprettet av", "Oppretta av", "Modified", "Endret", "Endra", "Modified By", "Endret av", "Endra av",
            "Item Type", "Elementtype", "Path", "Bane", "Content Type", "Innholdstype", "Attachments", "Vedlegg", "Version",
            "Versjon",
        ],
    },
    Tool {
        name: "Kobo",
        company: 3,
        received: &["_submission_time"],
        number: &["_id", "_submission__id"],
        aside: &[
            "_parent_table_name",
            "_parent_index",
            "_submission__uuid",
            "_submission__submission_time",
            "_submission__validation_status",
            "_submission__notes",
            "_submission__status",
            "_submission__submitted_by",
            "_submission___version__",
            "_submission__tags",
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "audit",
            "_uuid",
            "_validation_status",
            "_notes",
            "_status",
            "_submitted_by",
            "__version__",
            "_tags",
            "_index",
            "formhub/uuid",
            "meta/instanceID",
            "_xform_id_string",
            "_geolocation",
            "_attachments",
        ],
    },
    Tool {
        name: "LimeSurvey",
        company: 2,
        received: &["submitdate", "Date submitted", "Dato innsendt", "Dato sendt inn"],
        number: &["id", "Response ID", "Svar-ID"],
        aside: &[
            "lastpage",
            "Last page",
            "Siste side",
            "startlanguage",
            "Start language",
            "Startspråk",
            "seed",
            "startdate",
            "Date started",
            "Dato startet",
            "datestamp",
            "Date last action",
            "Dato for siste handling",
            "ipaddr",
            "IP address",
            "refurl",
            "token",
            "Nøkkel",
        ],
    },
    Tool {
        name: "JotForm",
        company: 2,
        received: &["Submission Date", "Innsendingsdato"],
        number: &["Submission ID", "Innsendings-ID"],
        aside: &["Submission IP", "Last Update Date", "Submission Edit URL"],
    },
];

fn key(header: &str) -> String {
    let bare: String = words(header).iter().filter(|word| word.parse::<u32>().is_err()).map(|word| folded(word)).collect();
    // What a name begins with tells "_id" from a question for an id.
    let mark: String = header.trim().chars().take_while(|letter| matches!(letter, '_' | '$')).collect();
    mark + &bare
}

/// For each header the tool that added it, and what it is; none where no tool did. Only the first of two alike is a tool's.
pub(super) fn own(headers: &[&str]) -> Vec<Option<(&'static str, Own)>> {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    let mut best: (usize, Vec<Option<(&'static str, Own)>>) = (0, vec![None; headers.len()]);
    for tool in TOOLS {
        let lists = [(tool.received, Own::Received), (tool.number, Own::Number), (tool.aside, Own::Aside)];
        let mut found = vec![None; headers.len()];
        let mut count = 0;
        for (names, own) in lists {
            for name in names {
                let name = key(name);
                if let Some(at) = keys.iter().position(|key| *key == name).filter(|at| found[*at].is_none()) {
                    found[at] = Some((tool.name, own));
                    count += 1;
                }
            }
        }
        let has_received = found.iter().flatten().any(|(_, own)| *own == Own::Received);
        // A sheet of repeated groups has no time of its own, and more of the tool's columns.
        if count >= tool.company && (has_received || count > tool.company + 1) && count > best.0 {
            best = (count, found);
        }
    }
    let (_, mut found) = best;
    // A tool's name and address of who answered stand before the questions; further on they are the form's.
    const OURS: [&str; 10] =
        ["epost", "email", "navn", "namn", "name", "epostadresse", "fornavn", "etternavn", "firstname", "lastname"];
    let leading = found.iter().take_while(|own| own.is_some()).count();
    for at in leading..found.len() {
        if OURS.contains(&keys[at].as_str()) {
            found[at] = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tools_columns_are_known_by_their_company() {
        let found = own(&["ID", "Start time", "Completion time", "Email", "Name", "Kommune", "Navn", "E-post"]);
        let aside: Vec<bool> = found.iter().map(Option::is_some).collect();
        assert_eq!(aside, [true, true, true, true, true, false, false, false]);
        assert!(own(&["Kommune", "Navn", "E-post", "Tidsstempel"])[..3].iter().all(Option::is_none));
        assert!(own(&["Kommune", "Navn", "E-post"]).iter().all(Option::is_none));
    }
}
