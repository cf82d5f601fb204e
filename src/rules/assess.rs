//! The work of assessing: every rule over every application, decisions taken into account.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ZonedDateTime};

use super::decide::decisions::{self, Judged};
use super::finding::FIRST_PLACES;
use super::judge::looked::{Looked, looked};
use super::judge::settled::{AllSettled, Settled};
use super::judge::shared::Shared;
use super::judge::subject::{self, Context, Subject};
use super::read::seen::Seen;
use super::{Assessed, Code, Decision, Finding, Level, Receipt, Rule, SetAside, Status, Track};
use crate::model::{ByText, Fault, Field, Intake, MunicipalityNumber, Record, Seats, Value};
use crate::program::Regulation;
use crate::register::{Found, Register};

/// What the rules say of an intake.
pub(super) struct Opened {
    /// The applications, sorted by id, receipt and facts, unknown ones last.
    pub applications: Vec<Assessed>,
    /// Decisions that fit no case, or whose facts have changed.
    pub refused: Vec<Fault>,
}

/// Assesses an intake by some of the rules.
///
/// # Errors
/// Two decisions contradict each other.
pub(super) fn open(rules: &[&Rule], intake: &Intake, regulation: &Regulation, decisions: &[Decision]) -> Result<Opened, Fault> {
    decisions::refuse_disagreeing(decisions)?;
    let whose = Whose::of(intake, &regulation.register);
    let (mut applications, settled, open) = settle(rules, intake, regulation, &whose, decisions)?;
    let judged = Judged { intake, applications: &applications };
    let refused = decisions::refused(decisions, &open, judged, &settled, &regulation.program.time_zone);
    sort(&mut applications, intake);
    Ok(Opened { applications, refused })
}

/// Takes decisions into account until none fits any more; those left over come too.
fn settle(
    rules: &[&Rule],
    intake: &Intake,
    regulation: &Regulation,
    whose: &Whose,
    decisions: &[Decision],
) -> Result<(Vec<Assessed>, AllSettled, Vec<usize>), Fault> {
    let mut settled = AllSettled::default();
    let mut open: Vec<usize> = (0..decisions.len()).collect();
    open.sort_by_key(|&index| (decisions[index].date, index));
    loop {
        let round = Round::of(intake, regulation, whose, &settled).map_err(|fault| decisions::placed(fault, decisions))?;
        let applications = round.all(rules);
        let waiting = open.len();
        let judged = Judged { intake, applications: &applications };
        let zone = &regulation.program.time_zone;
        open.retain(|&index| !decisions::take(decisions, index, judged, &mut settled, zone));
        if open.len() == waiting {
            return Ok((applications, settled, open));
        }
    }
}

/// What every rule looked at in one application, decisions taken into account; `index` is its position in the intake.
///
/// # Errors
/// Two decisions contradict each other.
pub(super) fn looked_at(
    intake: &Intake,
    regulation: &Regulation,
    decisions: &[Decision],
    index: usize,
) -> Result<Vec<Looked>, Fault> {
    let rules: Vec<&Rule> = super::RULES.iter().collect();
    let whose = Whose::of(intake, &regulation.register);
    let (_, settled, _) = settle(&rules, intake, regulation, &whose, decisions)?;
    let seen = Seen::default();
    let round = Round::of(intake, regulation, &whose, &settled)?;
    let (subject, _) = round.subject(index, &seen);
    Ok(rules.iter().flat_map(|rule| looked(&subject, rule.code)).collect())
}

/// Who applies: every different text is asked for once.
struct Whose {
    distinct: Vec<Found>,
    /// Which of them each application has.
    which: Vec<usize>,
}

impl Whose {
    fn of(intake: &Intake, register: &Register) -> Self {
        let texts = &intake.applications.texts;
        let mut distinct = Vec::new();
        let mut known: ByText<usize> = ByText::default();
        let mut find = |record: &Record| {
            let written = record.entry(Field::Municipality).map_or(texts.blank(), |entry| entry.text);
            known.get(written).unwrap_or_else(|| {
                distinct.push(register.find(texts.get(written).trim()));
                known.set(written, distinct.len() - 1);
                distinct.len() - 1
            })
        };
        let which = intake.applications.records.iter().map(&mut find).collect();
        Self { distinct, which }
    }

    /// The municipalities of an application as they were decided, else as its cell names them.
    fn get<'a>(&'a self, index: usize, settled: &'a AllSettled) -> &'a Found {
        settled[index].municipalities.as_ref().unwrap_or(&self.distinct[self.which[index]])
    }
}

/// By id, receipt and facts, unknown ones last.
fn sort(assessed: &mut [Assessed], intake: &Intake) {
    fn key(application: &Assessed) -> (bool, Option<MunicipalityNumber>, Option<Timestamp>) {
        (application.id.is_none(), application.id, application.received.as_ref().map(ZonedDateTime::timestamp))
    }
    assessed.sort_by_cached_key(key);
    for alike in assessed.chunk_by_mut(|application, other| key(application) == key(other)).filter(|alike| alike.len() > 1) {
        alike.sort_by_cached_key(|application| (application.facts(intake), application.index));
    }
}

/// One pass over all applications, with what is settled so far.
struct Round<'a> {
    intake: &'a Intake,
    regulation: &'a Regulation,
    whose: &'a Whose,
    settled: &'a AllSettled,
    rivals: Rivals,
    shared: Shared,
}

impl<'a> Round<'a> {
    fn of(intake: &'a Intake, regulation: &'a Regulation, whose: &'a Whose, settled: &'a AllSettled) -> Result<Self, Fault> {
        let rivals = Rivals::of(whose, settled)?;
        let shared = Shared::of(intake, &regulation.program, settled, |index| rivals.fallen.contains(&index));
        Ok(Self { intake, regulation, whose, settled, rivals, shared })
    }

    /// What the rules say of all of them. Nothing that is found of one depends on what was found of another.
    fn all(&self, rules: &[&Rule]) -> Vec<Assessed> {
        let seen = Seen::default();
        (0..self.whose.which.len()).map(|index| self.assessed(rules, index, &seen)).collect()
    }

    /// One application as the rules see it, and its time of receipt as far as its cell tells.
    fn subject<'s>(&'s self, index: usize, seen: &'s Seen) -> (Subject<'s>, Option<Receipt>) {
        let Regulation { program, register } = self.regulation;
        let (intake, settled, found) = (self.intake, &self.settled[index], self.whose.get(index, self.settled));
        let context = Context { intake, program, register, seen };
        let application = intake.applications.get(index);
        let mapped = |value: &Value<'_>| intake.is_mapped(value.cell) && value.text == Receipt::IN_TIME;
        let as_read = match application.value(Field::Received) {
            Some(value) if mapped(&value) => Some(Receipt::InTime),
            _ => Receipt::read(application.text(Field::Received), &program.time_zone),
        };
        let (others, first) = self.rivals.of_one(index, found);
        let subject = Subject {
            context,
            application,
            found,
            is_decided: settled.municipalities.is_some(),
            people: subject::people(application, context, settled),
            receipt: settled.receipt.or(as_read),
            rivals: (others, first.into_iter().map(|other| intake.applications.get(other).first_cell()).collect()),
            shared: &self.shared,
            index,
        };
        (subject, as_read)
    }

    /// What the rules say of one application.
    fn assessed(&self, rules: &[&Rule], index: usize, seen: &Seen) -> Assessed {
        let (subject, as_read) = self.subject(index, seen);
        let settled = &self.settled[index];
        let set_aside = match (settled.withdrawn, self.rivals.fallen.contains(&index)) {
            (true, _) => Some(SetAside::Withdrawn),
            (false, true) => Some(SetAside::Falls),
            (false, false) => None,
        };
        let mut findings = Vec::new();
        if set_aside.is_none() {
            for rule in rules {
                findings.extend((rule.check)(&subject).into_iter().filter_map(|finding| judge(finding, settled)));
            }
        }
        let has = |level| findings.iter().any(|finding| finding.code.level() == level && !finding.code.leaves_track_open());
        let late = findings.iter().any(|finding| finding.code == Code::A10);
        let status = match () {
            () if set_aside.is_some() => Status::SetAside,
            () if has(Level::E) => Status::NotEligible,
            () if has(Level::D) => Status::Undecided,
            () if late => Status::Late,
            () => Status::Eligible,
        };
        let municipalities = subject.municipalities();
        Assessed {
            index,
            id: municipalities.first().copied(),
            municipalities,
            status,
            set_aside,
            late,
            received: subject.receipt.and_then(|receipt| receipt.moment(&self.regulation.program.time_zone)),
            seats: Seats(u32::try_from(subject.people.len()).unwrap_or(u32::MAX)),
            participants: if set_aside.is_some() { Vec::new() } else { tracks(&subject, &findings) },
            findings,
            decisions: settled.taken.clone(),
            as_read,
        }
    }
}

/// What a decision makes of a finding: it is gone, stays as decided, or becomes another.
fn judge(finding: Finding, settled: &Settled) -> Option<Finding> {
    match settled.judged.get(&(finding.code, finding.participant)) {
        None => Some(finding),
        Some(true) => None,
        Some(false) if finding.code == Code::A13 => Some(Finding { code: Code::A09, variant: "no", decided: true, ..finding }),
        Some(false) => Some(Finding { decided: true, ..finding }),
    }
}

fn tracks(subject: &Subject<'_>, findings: &[Finding]) -> Vec<(u32, Option<Track>)> {
    let of = |number| subject.context.program.participant.map(|_| track(number, findings));
    subject.people.iter().map(|person| (person.number(), of(person.number()))).collect()
}

fn track(number: u32, findings: &[Finding]) -> Track {
    let of_participant = |code| findings.iter().any(|finding| finding.code == code && finding.participant == Some(number));
    match () {
        () if of_participant(Code::P04) => Track::Student,
        () if of_participant(Code::P06) => Track::Course,
        () => Track::Undecided,
    }
}

/// Which applications stand in each other's way, after decisions.
struct Rivals {
    by_municipality: BTreeMap<MunicipalityNumber, Vec<usize>>,
    fallen: BTreeSet<usize>,
}

impl Rivals {
    /// An application falls by a decision, or because another one from one of its municipalities is said to stand; that one may be
    /// withdrawn later, and those that fell stay so.
    fn of(whose: &Whose, settled: &AllSettled) -> Result<Self, Fault> {
        let mut by_municipality: BTreeMap<MunicipalityNumber, Vec<usize>> = BTreeMap::new();
        for index in (0..whose.which.len()).filter(|index| !settled[*index].falls) {
            for number in subject::municipalities(whose.get(index, settled)) {
                by_municipality.entry(number).or_default().push(index);
            }
        }
        let mut fallen: BTreeSet<usize> = settled.iter().filter(|(_, settled)| settled.falls).map(|(index, _)| index).collect();
        let is_withdrawn = |index: &usize| settled[*index].withdrawn;
        // Of a municipality's applications one at least stands, unless it was withdrawn.
        let is_open = |number: &MunicipalityNumber| by_municipality.get(number).is_some_and(|all| !all.iter().all(is_withdrawn));
        for (index, _) in settled.iter().filter(|(_, settled)| settled.falls && !settled.withdrawn) {
            let numbers = subject::municipalities(whose.get(index, settled));
            if let Some(number) = numbers.first().filter(|_| !numbers.iter().any(is_open)) {
                return Err(Fault::new("decision-none-stands").with("municipality", number.to_string()));
            }
        }
        for (number, together) in &by_municipality {
            let stands = || together.iter().copied().filter(|&index| settled[index].stands);
            let standing: Vec<usize> = stands().filter(|index| !is_withdrawn(index)).collect();
            if standing.len() > 1 {
                return Err(Fault::new("decision-two-stand").with("municipality", number.to_string()));
            }
            if let Some(chosen) = standing.first().copied().or_else(|| stands().next()) {
                fallen.extend(together.iter().copied().filter(|&index| index != chosen));
            }
        }
        for together in by_municipality.values_mut() {
            together.retain(|index| !fallen.contains(index) && !is_withdrawn(index));
        }
        Ok(Self { by_municipality, fallen })
    }

    /// The rivals of one application: how many, and the first few.
    fn of_one(&self, index: usize, found: &Found) -> (usize, Vec<usize>) {
        let numbers = subject::municipalities(found);
        let groups: Vec<&Vec<usize>> = numbers.iter().filter_map(|number| self.by_municipality.get(number)).collect();
        if !groups.iter().any(|group| group.binary_search(&index).is_ok()) {
            return (0, Vec::new());
        }
        match groups[..] {
            [alone] => (alone.len() - 1, alone.iter().copied().filter(|&other| other != index).take(FIRST_PLACES).collect()),
            _ => {
                let all: BTreeSet<usize> = groups.into_iter().flatten().copied().filter(|&other| other != index).collect();
                (all.len(), all.into_iter().take(FIRST_PLACES).collect())
            }
        }
    }
}
