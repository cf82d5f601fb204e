//! The officer's decisions: what was decided about which case, why, by whom and when.
//!
//! A decision is tied to the facts it was made on. One that fits no case, or whose facts have changed, is refused by name.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ZonedDateTime;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::choices::{Choices, FileTerms, Free};
use super::of_text::is_written;
use super::taken::{COLUMNS, Taken};
use crate::model::{Fact, Fault, Intake, MunicipalityNumber};
use crate::program::Regulation;
use crate::register::{Found, How, Part};
use crate::rules::judge::settled::AllSettled;
use crate::rules::read::digest::FACTS_DIGITS;
use crate::rules::{Assessed, Code, Receipt, Status};

/// One line of the decisions file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Which application; none when its facts tell.
    pub application: Option<MunicipalityNumber>,
    /// Which rule's finding; none for a whole participant or application.
    pub code: Option<Code>,
    /// Which participant.
    pub participant: Option<u32>,
    /// The digest of the facts it was made on; none for the facts as they are now.
    pub facts: Option<String>,
    /// What was decided.
    pub taken: Taken,
    /// The same as it was written.
    pub written: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub date: Date,
    /// Where it stands: `decisions.csv › A3`.
    pub place: String,
}

/// All lines of a decisions file, in its order.
pub type Decisions = Vec<Decision>;

impl Decision {
    /// Reads one line: the eight columns as text, the decision by its name or by a word of some language. `place` tells where a column's
    /// cell stands; without a column, the line.
    ///
    /// # Errors
    /// The first thing in it that cannot be.
    pub fn read(
        columns: [&str; 8],
        place: impl Fn(Option<usize>) -> String,
        regulation: &Regulation,
        terms: &FileTerms,
    ) -> Result<Self, Fault> {
        let program = &regulation.program;
        let [application, code, participant, facts, decision, reason, by, date] = columns.map(str::trim);
        let at = |column: &str| place(COLUMNS.iter().position(|own| *own == column));
        let wrong = |kind: &'static str, column: &str, found: &str| Fault::new(kind).with("found", found).at(at(column));
        let optional = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let application = match application {
            "" => None,
            text => Some(text.parse().map_err(|()| wrong("decision-application", "application", text))?),
        };
        let code: Option<Code> = match code {
            "" => None,
            text => Some(text.to_ascii_uppercase().parse().map_err(|()| wrong("decision-code", "code", text))?),
        };
        let participant: Option<u32> = match participant {
            "" => None,
            text => Some(text.parse().map_err(|_| wrong("decision-participant", "participant", text))?),
        };
        // Without an application it is about everybody who wrote the same.
        let of_text = code == Some(Code::P07) && application.is_none() && participant.is_none();
        if !of_text && code.is_some_and(|code| code.of_participant() != participant.is_some()) {
            let found = participant.map_or(String::new(), |number| number.to_string());
            return Err(wrong("decision-participant", "participant", &found));
        }
        if application.is_none() && facts.is_empty() {
            return Err(Fault::new("decision-without-target").at(at("application")));
        }
        if decision.is_empty() {
            let column = Fact::Keys(vec!["column-decision"]);
            return Err(Fault::new("decision-blank").with("column", column).with("name", "decision").at(at("decision")));
        }
        let choices = Choices::of(code, participant.is_some());
        let taken = choices.read(decision, regulation, terms).ok_or_else(|| {
            if choices.is_empty() {
                return wrong("decision-not-decidable", "code", code.map_or("", Code::as_str));
            }
            if choices.free == Some(Free::Municipality) {
                return wrong("decision-municipality", "decision", decision);
            }
            wrong("decision-value", "decision", decision).with("allowed", Fact::Keys(choices.all_keys()))
        })?;
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if !facts.is_empty() && (facts.len() != FACTS_DIGITS || !facts.bytes().all(hex)) {
            return Err(wrong("decision-facts", "facts", facts));
        }
        for (name, key, text) in [("reason", "column-reason", reason), ("by", "column-by", by), ("date", "column-date", date)] {
            if text.is_empty() {
                return Err(Fault::new("decision-blank").with("column", Fact::Keys(vec![key])).with("name", name).at(at(name)));
            }
        }
        let date = match Receipt::read(date, &program.time_zone) {
            Some(Receipt::Day(date)) => date,
            _ => return Err(wrong("decision-date", "date", date)),
        };
        // There is no clock here; a year that cannot be would supersede everything decided after it.
        let last = program.deadline.day().saturating_add(jiff::Span::new().years(1));
        if date > last {
            return Err(Fault::new("decision-date-odd").with("date", date).with("last", last).at(at("date")));
        }
        let (written, reason, by) = (decision.to_owned(), reason.to_owned(), by.to_owned());
        Ok(Self { application, code, participant, facts: optional(facts), taken, written, reason, by, date, place: place(None) })
    }

    /// What it is called in accounts: the code that it settles; `out` or `withdrawn` where it settles more than one finding.
    pub fn name(&self) -> &'static str {
        self.code.map(Code::as_str).or(self.taken.name()).unwrap_or("")
    }

    /// The application that it is about: by its number, or by the municipality that was decided (A01).
    pub fn whose(&self) -> Option<MunicipalityNumber> {
        match &self.taken {
            Taken::Municipalities(numbers) => numbers.first().copied(),
            _ => self.application,
        }
    }

    /// Whether it says which municipality applies: that comes before everything else about the application.
    pub fn is_of_municipality(&self) -> bool {
        matches!(self.taken, Taken::Municipalities(_))
    }

    /// Whether another decision is about the same thing, as far as the file tells.
    pub(in crate::rules) fn same_case(&self, other: &Self) -> bool {
        (self.application, self.code, self.participant) == (other.application, other.code, other.participant)
    }
}

/// An intake and what is known of its applications so far.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Judged<'a> {
    pub intake: &'a Intake,
    pub applications: &'a [Assessed],
}

/// The cases a decision can be about, each with the digest of its facts.
fn cases<'a>(decision: &Decision, judged: Judged<'a>) -> Vec<(&'a Assessed, String)> {
    let Judged { intake, applications } = judged;
    let mut cases = Vec::new();
    for application in applications.iter().filter(|application| decision.application == application.id) {
        if application.status == Status::SetAside {
            continue;
        }
        match (decision.code, decision.participant) {
            (Some(code), participant) => {
                let mut open = application.findings.iter().filter(|finding| finding.code == code && !finding.decided);
                if let Some(finding) = open.find(|finding| finding.participant == participant || !code.of_participant()) {
                    cases.push((application, application.facts_of(finding, intake)));
                }
            }
            (None, Some(number)) if !application.participants.iter().any(|(other, _)| *other == number) => {}
            (None, _) => cases.push((application, application.facts(intake))),
        }
    }
    cases
}

/// Two decisions of one day about the same facts must not say different things: nothing tells which of them counts. Of twins one may stand
/// and one fall.
///
/// # Errors
/// Two that do, both named.
pub(in crate::rules) fn refuse_disagreeing(decisions: &[Decision]) -> Result<(), Fault> {
    let mut seen: BTreeMap<_, &Decision> = BTreeMap::new();
    let tied = decisions.iter().filter(|decision| !matches!(decision.taken, Taken::Stands | Taken::Falls));
    for decision in tied {
        let before = *seen
            .entry((decision.application, decision.code, decision.participant, &decision.facts, decision.date))
            .or_insert(decision);
        if before.taken != decision.taken {
            let fault = Fault::new("decision-disagrees").with("other", before.place.as_str()).with("date", decision.date);
            return Err(fault
                .with("found", decision.written.as_str())
                .with("before", before.written.as_str())
                .in_file(&decision.place));
        }
    }
    Ok(())
}

/// A fault of what was decided about a municipality's applications, with the places of those decisions.
pub(in crate::rules) fn placed(fault: Fault, decisions: &[Decision]) -> Fault {
    let named = fault.facts.iter().find_map(|(name, fact)| match fact {
        Fact::Text(number) if *name == "municipality" => number.parse().ok(),
        _ => None,
    });
    let about = |decision: &&Decision| {
        named.is_some() && decision.whose() == named && matches!(decision.taken, Taken::Stands | Taken::Falls | Taken::Withdrawn)
    };
    let places: Vec<&str> = decisions.iter().filter(about).map(|decision| decision.place.as_str()).collect();
    if places.is_empty() { fault } else { fault.at(places.join(", ")) }
}

/// Those of the decisions that are about an application of an intake: of a file that was written about another one, too.
pub(in crate::rules) fn about(decisions: Decisions, judged: Judged<'_>) -> Decisions {
    let is_about = |decision: &Decision| match decision.application {
        Some(id) => judged.applications.iter().any(|application| application.id == Some(id)),
        // Its case is settled in what it is compared with.
        None if decision.is_of_municipality() => {
            let facts = |application: &Assessed| decision.facts.as_ref() == Some(&application.facts(judged.intake));
            judged.applications.iter().any(facts)
        }
        None if decision.is_of_text() => decision.facts.as_ref().is_some_and(|facts| is_written(facts, judged.intake)),
        None => cases(decision, judged).iter().any(|(_, facts)| decision.facts.as_ref() == Some(facts)),
    };
    decisions.into_iter().filter(is_about).collect()
}

/// The digests of the facts of every case a decision can be about.
pub(in crate::rules) fn facts(decision: &Decision, judged: Judged<'_>) -> Vec<String> {
    cases(decision, judged).into_iter().map(|(_, facts)| facts).collect()
}

/// Carries out a decision, by its position, when it is about exactly one case with its facts; tells whether it was.
pub(in crate::rules) fn take(
    decisions: &[Decision],
    index: usize,
    judged: Judged<'_>,
    settled: &mut AllSettled,
    zone: &TimeZone,
) -> bool {
    let decision = &decisions[index];
    let mut cases = cases(decision, judged);
    cases.retain(|(_, facts)| decision.facts.as_ref().is_none_or(|wanted| wanted == facts));
    let says_the_same =
        |other: &Decision| decision.same_case(other) && decision.facts == other.facts && decision.taken == other.taken;
    let application = match &cases[..] {
        [(application, _)] => application,
        // Twins alike in every value, or as many lines that say the same as there are cases with these facts: it makes no difference which
        // of them is meant, so each line settles another. Whoever withdrew means all of them, and is not to take part with another.
        [(first, facts), rest @ ..]
            if rest.iter().all(|(_, other)| other == facts)
                && (decision.taken != Taken::Withdrawn
                    && rest.iter().all(|(application, _)| application.facts(judged.intake) == first.facts(judged.intake))
                    || decisions.iter().filter(|other| says_the_same(other)).count() >= cases.len()) =>
        {
            let lines = |application: &Assessed| {
                settled[application.index].taken.iter().filter(|at| says_the_same(&decisions[**at])).count()
            };
            cases.iter().map(|(case, _)| *case).min_by_key(|case| lines(case)).unwrap_or(first)
        }
        _ => return false,
    };
    if is_too_early(decision, application, zone) {
        return false;
    }
    let settled = settled.change(application.index);
    let number = decision.participant.unwrap_or(0);
    match (&decision.taken, decision.code) {
        (Taken::Municipalities(numbers), _) => settled.municipalities = Some(decided(numbers, &decision.written)),
        (Taken::Withdrawn, _) => settled.withdrawn = true,
        (Taken::Out, _) => settled.out.push(number),
        (Taken::Stands, _) => (settled.stands, settled.falls) = (true, false),
        (Taken::Falls, _) => (settled.stands, settled.falls) = (false, true),
        (Taken::Received(receipt), _) => settled.receipt = Some(*receipt),
        (Taken::InTime, Some(Code::A11)) => settled.receipt = Some(Receipt::InTime),
        (Taken::Missing(name), Some(Code::P01)) => drop(settled.names.insert(number, name.clone())),
        (Taken::Missing(_), Some(code @ Code::A16)) => settled.judge(code, None, true),
        (Taken::Missing(address), _) => drop(settled.emails.insert(number, address.clone())),
        (Taken::Track(track), _) => settled.track(number, *track),
        (Taken::Met | Taken::InTime | Taken::TwoPersons, Some(code)) => settled.judge(code, decision.participant, true),
        (Taken::NotMet | Taken::Late | Taken::OnePerson, Some(code)) => settled.judge(code, decision.participant, false),
        (_, None) => return false,
    }
    settled.taken.push(index);
    true
}

/// The municipalities that somebody decided an application is from, as if they were written in its cell.
fn decided(numbers: &[MunicipalityNumber], written: &str) -> Found {
    let part = |number: &MunicipalityNumber| Part {
        number: *number,
        how: How::Plain,
        written: written.to_owned(),
        once_named: Vec::new(),
    };
    Found::Municipalities(numbers.iter().map(part).collect())
}

/// Whether a decision is dated before the application was received, or before the time of receipt that it decides.
fn is_too_early(decision: &Decision, application: &Assessed, zone: &TimeZone) -> bool {
    let decided = match decision.taken {
        Taken::Received(Receipt::Moment(moment)) => Some(moment.to_zoned_datetime(zone.clone()).date()),
        Taken::Received(Receipt::Day(date)) => Some(date),
        _ => None,
    };
    decided.into_iter().chain(application.received.as_ref().map(ZonedDateTime::date)).any(|date| date > decision.date)
}

/// Whether what a decision was about is there no more: corrected since, or an application that was set aside. It was tied to its facts, and
/// nothing has these now, so it is no slip either.
fn is_settled(decision: &Decision, cases: &[(&Assessed, String)], judged: Judged<'_>) -> bool {
    let Judged { intake, applications: assessed } = judged;
    // About everybody who wrote the same, and nobody who did waits: it would have become their own.
    if decision.is_of_text() {
        return decision.facts.as_ref().is_some_and(|facts| is_written(facts, intake));
    }
    let whose = decision.whose();
    let Some(wanted) = decision.facts.as_ref().filter(|_| decision.code.is_some() && whose.is_some()) else {
        return false;
    };
    let own = || assessed.iter().filter(|application| application.id == whose);
    let elsewhere = || {
        let facts =
            |application: &Assessed| application.findings.iter().any(|finding| application.facts_of(finding, intake) == *wanted);
        assessed.iter().any(|application| facts(application) || application.facts(intake) == *wanted)
    };
    let set_aside = own().any(|application| application.status == Status::SetAside);
    own().next().is_some() && (cases.is_empty() || set_aside) && !elsewhere()
}

/// The decisions that nothing rests on any more, for what they were about is gone.
pub(in crate::rules) fn idle<'a>(decisions: &'a [Decision], assessed: &[Assessed]) -> Vec<&'a Decision> {
    let taken = |index: usize| assessed.iter().any(|application| application.decisions.contains(&index));
    let newer = |index: usize, other: usize| {
        (decisions[other].date, other) > (decisions[index].date, index) && decisions[index].same_case(&decisions[other])
    };
    let superseded = |index: usize| (0..decisions.len()).any(|other| newer(index, other) && taken(other));
    (0..decisions.len()).filter(|&index| !taken(index) && !superseded(index)).map(|index| &decisions[index]).collect()
}

/// The faults of what is left; an older decision whose facts have changed is silent when a newer one was taken.
pub(in crate::rules) fn refused(
    decisions: &[Decision],
    left: &[usize],
    judged: Judged<'_>,
    settled: &AllSettled,
    zone: &TimeZone,
) -> Vec<Fault> {
    let taken = |index: usize| settled.iter().any(|(_, settled)| settled.taken.contains(&index));
    let mut faults = Vec::new();
    for &index in left {
        let decision = &decisions[index];
        let newer = |other: usize| (decisions[other].date, other) > (decision.date, index);
        // Two applications from one municipality are told apart by their facts alone, so there nothing is silent.
        let alone = decision.application.is_some()
            && judged.applications.iter().filter(|application| application.id == decision.application).count() == 1;
        if alone && (0..decisions.len()).any(|other| newer(other) && taken(other) && decision.same_case(&decisions[other])) {
            continue;
        }
        let cases = cases(decision, judged);
        if is_settled(decision, &cases, judged) {
            continue;
        }
        let known: BTreeSet<String> = cases.iter().map(|(_, facts)| facts.clone()).collect();
        let fits = |facts: &String| decision.facts.as_ref().is_none_or(|wanted| wanted == facts);
        let too_early = cases.iter().any(|(case, facts)| fits(facts) && is_too_early(decision, case, zone));
        let kind = match (cases.len(), &decision.facts) {
            (0, _) => "decision-no-case",
            _ if too_early => "decision-before-receipt",
            (count, _) if count > 1 && known.len() == 1 && known.iter().all(fits) => "decision-alike",
            (_, Some(_)) if cases.iter().filter(|(_, facts)| fits(facts)).count() > 1 => "decision-alike",
            (_, Some(_)) => "decision-facts-changed",
            (_, None) => "decision-ambiguous",
        };
        let whole = if decision.participant.is_some() { "out" } else { "withdrawn" };
        let about = decision.code.map_or(whole.to_owned(), |code| code.to_string());
        let fault = Fault::new(kind).at(decision.place.as_str()).with("code", about);
        let fault = fault.with("application", decision.application.map_or(String::new(), |number| number.to_string()));
        let application = decision.application.map_or(String::new(), |number| number.to_string());
        let who: Vec<String> = [application].into_iter().chain(decision.participant.map(|number| number.to_string())).collect();
        faults.push(fault.with("who", who.join(" · ")).with("facts", Vec::from_iter(known)));
    }
    faults
}
