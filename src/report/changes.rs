//! What `import --previous` prints: what came, went and changed since, and which decisions must be confirmed.

use super::table::{heading, line};
use super::views::{about_word, finding_sentence, title};
use crate::model::Fact;
use crate::rules::{Assessment, ChangedValue, Changes, Decision, Finding, Stands};
use crate::text::Words;

/// What is compared: two intakes with what the rules say of each, what changed between them, and what was decided before.
pub struct Compared<'a> {
    /// The earlier intake.
    pub before: &'a Assessment,
    /// The later intake.
    pub now: &'a Assessment,
    /// What changed.
    pub changes: &'a Changes,
    /// The decisions whose facts may have changed.
    pub decisions: &'a [Decision],
}

/// The list.
pub fn changes(compared: &Compared<'_>, words: &Words) -> String {
    let Compared { before, now, changes, decisions } = *compared;
    let mut out = String::new();
    heading(&mut out, &words.word("changes-title"));
    let same = changes.kept.iter().filter(|kept| kept.values.is_empty()).count();
    let counts: [(&str, Fact); 4] = [
        ("same", same.into()),
        ("changed", (changes.kept.len() - same).into()),
        ("came", changes.came.len().into()),
        ("went", changes.went.len().into()),
    ];
    line(&mut out, &words.say("changes-counts", &counts));
    line(&mut out, &words.say("changes-findings", &finding_counts(compared)));
    for (key, all, which) in [("changes-came", now, &changes.came), ("changes-went", before, &changes.went)] {
        if !which.is_empty() {
            heading(&mut out, &words.word(key));
            for &index in which {
                line(&mut out, &title(all, &all.applications[index], words));
            }
        }
    }
    for kept in changes.kept.iter().filter(|kept| !kept.values.is_empty() || !kept.new.is_empty() || !kept.gone.is_empty()) {
        heading(&mut out, &title(now, &now.applications[kept.now], words));
        for value in &kept.values {
            line(&mut out, &value_line(value, compared, words));
        }
        for (key, findings) in [("changes-finding-new", &kept.new), ("changes-finding-gone", &kept.gone)] {
            for finding in findings.iter().filter(|finding| finding.is_to_be_seen()) {
                line(&mut out, &words.say(key, &[("finding", Fact::Said(finding_text(finding, words)))]));
            }
        }
        let still = now.applications[kept.now].findings.iter().filter(|finding| finding.is_to_be_seen());
        for finding in still.filter(|finding| !kept.new.contains(finding)) {
            line(&mut out, &words.say("changes-finding-still", &[("finding", Fact::Said(finding_text(finding, words)))]));
        }
    }
    if !decisions.is_empty() {
        heading(&mut out, &words.word("changes-decisions"));
        let count = |wanted: Stands| changes.decisions.iter().filter(|stands| **stands == wanted).count();
        let counts: [(&str, Fact); 3] = [
            ("stand", count(Stands::Yes).into()),
            ("confirm", count(Stands::Confirm).into()),
            ("gone", count(Stands::Gone).into()),
        ];
        line(&mut out, &words.say("changes-decisions-counts", &counts));
        for (decision, stands) in decisions.iter().zip(&changes.decisions) {
            let key = match stands {
                Stands::Yes => continue,
                Stands::Confirm => "changes-decision-confirm",
                Stands::Gone => "changes-decision-gone",
            };
            let who = decision.whose().map_or_else(|| words.word("unknown-municipality"), |id| id.to_string());
            let about = format!("{who} {}", about_word(decision, words)).trim().to_owned();
            line(&mut out, &words.say(key, &[("place", decision.place.as_str().into()), ("about", about.into())]));
        }
    }
    out
}

/// How many findings that somebody should see are new, still there, or gone; those of applications that came or went among them.
fn finding_counts(compared: &Compared<'_>) -> [(&'static str, Fact); 3] {
    let changes = compared.changes;
    let (before, now) = (&compared.before.applications, &compared.now.applications);
    let seen = |findings: &[Finding]| findings.iter().filter(|finding| finding.is_to_be_seen()).count();
    let came: usize = changes.came.iter().map(|&index| seen(&now[index].findings)).sum();
    let went: usize = changes.went.iter().map(|&index| seen(&before[index].findings)).sum();
    let new: usize = changes.kept.iter().map(|kept| seen(&kept.new)).sum();
    let gone: usize = changes.kept.iter().map(|kept| seen(&kept.gone)).sum();
    let all: usize = now.iter().map(|application| seen(&application.findings)).sum();
    [("new", (new + came).into()), ("still", (all - new - came).into()), ("gone", (gone + went).into())]
}

fn value_line(value: &ChangedValue, compared: &Compared<'_>, words: &Words) -> String {
    let field = match &value.field {
        Ok(key) => words.field(key, value.participant),
        Err(header) => header.clone(),
    };
    let place = match value.cell {
        Ok(cell) => compared.now.intake.place(cell),
        Err(cell) => compared.before.intake.place(cell),
    };
    let facts: [(&str, Fact); 4] = [
        ("place", place.into()),
        ("field", field.into()),
        ("before", crate::text::shown(&value.before).into()),
        ("now", crate::text::shown(&value.now).into()),
    ];
    words.say("changes-value", &facts)
}

fn finding_text(finding: &Finding, words: &Words) -> String {
    format!("{}  {}", finding.code, finding_sentence(finding, words))
}
