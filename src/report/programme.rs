//! What `program --check` prints: what a programme file means, in sentences, and what in it contradicts itself.

use jiff::civil::Date;
use serde::Serialize;

use super::announcement::seed_facts;
use super::json::json;
use super::language::law_words;
use super::schedule::{check_level_word, found_sentence};
use super::table::{heading, line};
use crate::model::{Fact, Facts, Fault};
use crate::program::{Balance, Deadline, GatheringKind, Program, Season, SeedKind, Share, Source, WishFor};
use crate::rules::Level;
use crate::schedule::{Found, is_wrong};
use crate::text::Words;

/// What was found in a programme file.
pub struct Checked<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What it says; none where it could not even be read.
    pub program: Option<&'a Program>,
    /// What contradicts itself, or what nobody can have meant.
    pub faults: &'a [Fault],
    /// What the calendar's checks found.
    pub found: &'a [Found],
}

impl Checked<'_> {
    /// Whether nothing must be put right.
    pub fn is_right(&self) -> bool {
        self.faults.is_empty() && !is_wrong(self.found)
    }

    fn place(&self, found: &Found) -> String {
        format!("{} › {}", self.name, Program::place(self.text, &found.way))
    }
}

/// The screen.
pub fn check_screen(checked: &Checked<'_>, words: &Words) -> String {
    let Checked { program, faults, name, .. } = *checked;
    let mut out = String::new();
    if let Some(program) = program {
        heading(&mut out, &words.say("programme-title", &[("file", name.into())]));
        for sentence in sentences(program, words) {
            line(&mut out, &sentence);
        }
    }
    if let Some(lacking) = program.and_then(|program| lacking_in_letters(program, words)) {
        heading(&mut out, &lacking);
    }
    if checked.is_right() {
        heading(&mut out, &words.word("programme-ok"));
    }
    if !faults.is_empty() {
        heading(&mut out, &words.say("programme-faults", &[("count", faults.len().into())]));
    }
    for fault in faults {
        let (message, hint) = words.fault(fault);
        line(&mut out, &format!("{}{message}", place(fault)));
        line(&mut out, &format!("  {hint}"));
    }
    if !checked.found.is_empty() {
        heading(&mut out, &words.word("programme-calendar"));
    }
    for found in checked.found {
        let said = found_sentence(found, words);
        line(
            &mut out,
            &format!("{}: {}  {} – {said}", checked.place(found), found.check, check_level_word(found.check.level(), words)),
        );
    }
    out
}

/// `program.toml › 12:3: `
fn place(fault: &Fault) -> String {
    let place: Vec<&str> = [fault.file.as_deref(), fault.cell.as_deref()].into_iter().flatten().collect();
    if place.is_empty() { String::new() } else { format!("{}: ", place.join(" › ")) }
}

#[derive(Serialize)]
struct Check {
    format: &'static str,
    ok: bool,
    sentences: Vec<String>,
    faults: Vec<FaultSaid>,
    calendar: Vec<CalendarSaid>,
    /// What letters would name and the file does not say, by the ways to it.
    lacking_in_letters: Vec<&'static str>,
}

#[derive(Serialize)]
struct CalendarSaid {
    code: &'static str,
    level: Level,
    message: String,
    place: String,
}

#[derive(Serialize)]
struct FaultSaid {
    code: &'static str,
    message: String,
    file: Option<String>,
    cell: Option<String>,
    hint: String,
}

/// The same for scripts, as `innoskole-program-check/1`.
pub fn check_json(checked: &Checked<'_>, words: &Words) -> String {
    let said = |fault: &Fault| {
        let (message, hint) = words.fault(fault);
        FaultSaid { code: fault.code, message, file: fault.file.clone(), cell: fault.cell.clone(), hint }
    };
    let found = |found: &Found| CalendarSaid {
        code: found.check.as_str(),
        level: found.check.level(),
        message: found_sentence(found, words),
        place: checked.place(found),
    };
    let check = Check {
        format: "innoskole-program-check/1",
        ok: checked.is_right(),
        sentences: checked.program.map(|program| sentences(program, words)).unwrap_or_default(),
        faults: checked.faults.iter().map(said).collect(),
        calendar: checked.found.iter().map(found).collect(),
        lacking_in_letters: checked.program.map(Program::lacking_in_letters).unwrap_or_default(),
    };
    json(&check)
}

/// What it means, in the file's order.
fn sentences(program: &Program, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    let mut say = |key: &str, facts: Facts| said.push(words.say(key, &facts));
    let text = |text: &str| Fact::from(text);
    say("programme-name", vec![("name", text(&program.name)), ("year", text(&program.study_year)), ("id", text(&program.id))]);
    let zone = program.time_zone.iana_name().unwrap_or("-");
    let (key, deadline) = match program.deadline {
        Deadline::Day(date) => ("programme-deadline-day", Fact::from(date)),
        Deadline::Moment(moment) => ("programme-deadline-moment", Fact::from(moment)),
    };
    say(key, vec![("deadline", deadline), ("zone", text(zone))]);
    match program.correction_deadline {
        Some(Deadline::Day(date)) => say("programme-corrections", vec![("deadline", date.into())]),
        Some(Deadline::Moment(moment)) => say("programme-corrections", vec![("deadline", moment.into())]),
        None => say("programme-corrections-none", Vec::new()),
    }
    match program.reply_deadline {
        Some(Deadline::Day(date)) => say("programme-reply", vec![("deadline", date.into())]),
        Some(Deadline::Moment(moment)) => say("programme-reply", vec![("deadline", moment.into())]),
        None => say("programme-reply-none", Vec::new()),
    }
    if let Some(days) = program.reply_days {
        say("programme-reply-days", vec![("days", u32::from(days.get()).into())]);
    }
    match (program.places, program.seats) {
        (Some(places), _) => say("programme-places", vec![("count", places.get().into())]),
        (None, Some(seats)) => say("programme-seats", vec![("count", seats.get().into())]),
        (None, None) => say("programme-no-capacity", Vec::new()),
    }
    match &program.seed_source {
        None => say("programme-seed-none", Vec::new()),
        Some(sources) => {
            let (first, later) = (&sources.primary, &sources.fallback);
            let facts = vec![("text", source(first, words).into()), ("date", first.date.into())];
            say(
                "programme-seed",
                [facts, vec![("fallback", source(later, words).into()), ("later", later.date.into())]].concat(),
            );
        }
    }
    let dates = program.register;
    say("programme-register", vec![("valid", dates.valid_on.into()), ("population", dates.population.into())]);
    let mut from = None;
    for class in &program.size_class {
        let name = ("name", Fact::from(words.size(&class.name)));
        match (from, class.below) {
            (None, None) => say("programme-size-all", vec![name]),
            (None, Some(below)) => say("programme-size-below", vec![name, ("below", below.into())]),
            (Some(from), Some(below)) => say("programme-size-between", vec![name, ("from", from), ("below", below.into())]),
            (Some(from), None) => say("programme-size-from", vec![name, ("from", from)]),
        }
        from = class.below.map(Fact::from);
    }
    for balance in &program.balance {
        say(
            "programme-balance",
            vec![("attribute", balanced_by(balance, words).into()), ("wishes", Fact::Said(wishes(balance, words)))],
        );
    }
    rules(program, words, &mut say);
    calendar(program, words, &mut say);
    let costs = &program.costs;
    let facts = vec![("participant", costs.participant.into()), ("fee", costs.semester_fee.into())];
    let literature = vec![("least", costs.literature_min.into()), ("most", costs.literature_max.into())];
    let rest = vec![("pages", costs.literature_pages.into()), ("support", text(&costs.support))];
    say("programme-costs", [facts, literature, rest].concat());
    if let Some(contact) = &program.contact {
        say("programme-contact", vec![("name", text(&contact.name)), ("email", text(&contact.email))]);
    }
    if let Some(sender) = &program.sender {
        say("programme-sender", vec![("institution", text(&sender.institution))]);
    }
    if let Some(case) = &program.case {
        let known = |value: &Option<String>| text(value.as_deref().unwrap_or("-"));
        say("programme-case", vec![("number", known(&case.number)), ("officer", known(&case.officer))]);
    }
    if let Some(law) = &program.law {
        let cited = law_words(law, words.lang()).map_or_else(String::new, |own| own.decision.clone());
        say("programme-law", vec![("days", u32::from(law.complaint_days.get()).into()), ("law", cited.into())]);
    }
    said
}

/// What letters would name and the programme file does not say; none where it says everything.
pub fn lacking_in_letters(program: &Program, words: &Words) -> Option<String> {
    let ways: Vec<String> = program.lacking_in_letters().into_iter().map(str::to_owned).collect();
    (!ways.is_empty()).then(|| words.say("programme-lacking", &[("ways", ways.into())]))
}

/// The numbers and words of the rules.
fn rules(program: &Program, words: &Words, say: &mut impl FnMut(&str, Facts)) {
    let limits = program.application;
    let facts = vec![("min", limits.participants_min.into()), ("max", limits.participants_max.into())];
    let more = vec![("sectors", limits.sectors_min.into()), ("words", limits.description_words_max.into())];
    say("programme-application", [facts, more].concat());
    let quoted =
        |list: &[String]| Fact::OneOf(list.iter().map(|word| words.say("quoted", &[("text", word.as_str().into())])).collect());
    say("programme-endorsement", vec![("yes", quoted(&program.words.yes)), ("no", quoted(&program.words.no))]);
    match program.participant {
        None => say("programme-no-education", Vec::new()),
        Some(limits) => {
            let years = ("years", Fact::from(limits.student_years));
            say("programme-student", vec![years.clone(), ("credits", limits.credits_per_year.get().into())]);
            let experience = ("experience", limits.assessed_experience_years.into());
            say("programme-assessed", vec![("assessed", limits.assessed_years.into()), years, experience]);
        }
    }
}

/// The dates of the year.
fn calendar(program: &Program, words: &Words, say: &mut impl FnMut(&str, Facts)) {
    for gathering in &program.gathering {
        let key = match gathering.kind {
            GatheringKind::Ordinary => "programme-gathering",
            GatheringKind::StudyTrip => "programme-gathering-trip",
        };
        let days = days(gathering.first, gathering.last, words);
        say(key, vec![("number", gathering.number.into()), ("days", days.into()), ("place", gathering.place.as_str().into())]);
    }
    let exam = &program.examination;
    let days = days(exam.oral_first, exam.oral_last, words);
    let facts = vec![("handIn", exam.hand_in.into()), ("days", days.into()), ("place", exam.place.as_str().into())];
    say("programme-examination", facts);
    if let Some(oral) = &exam.oral {
        let clock = |time: jiff::civil::Time| Fact::from(words.clock(time));
        let facts = vec![
            ("minutes", oral.minutes.get().into()),
            ("pause", oral.break_minutes.into()),
            ("first", clock(oral.first_start)),
        ];
        let more = vec![
            ("last", clock(oral.last_start)),
            ("lunch", clock(oral.lunch_start)),
            ("lunchMinutes", oral.lunch_minutes.into()),
        ];
        let rest = vec![
            ("pairs", oral.pairs.get().into()),
            ("percent", oral.furthest_percent.into()),
            ("conflicts", oral.conflicts.len().into()),
        ];
        say("programme-oral", [facts, more, rest].concat());
    }
    if let Some(groups) = program.peer_groups {
        say("programme-groups", vec![("least", groups.least.into()), ("most", groups.most.into())]);
    }
    for school in &program.school_break {
        let season = match school.season {
            Season::Autumn => "season-autumn",
            Season::Winter => "season-winter",
        };
        let facts = vec![("season", Fact::Keys(vec![season])), ("week", Fact::Number(school.week.into()))];
        say("programme-school", [facts, vec![("counties", school.counties.clone().into())]].concat());
    }
    say("programme-study", vec![("credits", program.study.credits.into()), ("years", program.study.years.into())]);
}

/// `7.–9. september 2021`.
fn days(first: Date, last: Date, words: &Words) -> String {
    if first >= last { words.date(first) } else { words.days(first, last) }
}

fn source(source: &Source, words: &Words) -> String {
    let key = match source.kind {
        SeedKind::Lotto => "programme-seed-lotto",
        SeedKind::Dice => "programme-seed-dice",
    };
    words.say(key, &seed_facts(source, words))
}

fn balanced_by(balance: &Balance, words: &Words) -> String {
    let attribute = words.attribute(&balance.attribute).to_lowercase();
    match &balance.column {
        Some(column) => {
            words.say("programme-balance-column", &[("attribute", attribute.into()), ("column", column.as_str().into())])
        }
        None => attribute,
    }
}

fn wishes(balance: &Balance, words: &Words) -> String {
    let mut said = Vec::new();
    if let Some(share) = balance.proportional {
        let share = words.word(match share {
            Share::Applicants => "programme-share-applicants",
            Share::Municipalities => "programme-share-municipalities",
            Share::Inhabitants => "programme-share-inhabitants",
        });
        said.push(words.say("programme-wish-proportional", &[("share", share.into())]));
    }
    if let Some(min) = balance.min_each {
        said.push(words.say("programme-wish-each", &[("min", min.into())]));
    }
    let wish = |wish: &WishFor| {
        let bounds = super::views::bounds(wish.min.map(u64::from), wish.max.map(u64::from), words);
        let value = words.value_of(&balance.attribute, &wish.value);
        words.say("programme-wish", &[("value", value.into()), ("bounds", bounds.into())])
    };
    said.extend(balance.wishes.iter().map(wish));
    if said.is_empty() { words.word("programme-wish-none") } else { said.join("; ") }
}
