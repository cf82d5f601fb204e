//! An intake, judged: what everything after the rules reads.

use std::sync::Arc;

use super::decisions::Judged;
use super::queue::{Waiting, queue};
use super::{
    Assessed, Attendee, Decision, Decisions, Entrant, Finding, Looked, RULES, Rule, Status, alike, assess, attendees, decisions,
    name_of, recipients,
};
use crate::model::{Application, Fault, Field, Intake};
use crate::program::Regulation;

/// An intake with everything the rules say of it, the decisions that were taken about it, and what it was judged by.
pub struct Assessment {
    /// What it was judged by.
    pub regulation: Arc<Regulation>,
    /// What was received.
    pub intake: Arc<Intake>,
    /// The decisions, each about one application: those about everybody who wrote the same stand here once for each of them.
    pub decisions: Decisions,
    /// The applications, sorted by id, receipt and facts, those of unknown municipalities last.
    pub applications: Vec<Assessed>,
}

impl Assessment {
    /// Judges an intake by all rules.
    ///
    /// # Errors
    /// A decision that fits no case, or whose facts have changed: every such decision is named. Two decisions that contradict each other.
    pub fn of(regulation: &Arc<Regulation>, intake: &Arc<Intake>, decisions: Decisions) -> Result<Self, Fault> {
        let (assessment, refused) = Self::open(regulation, intake, decisions)?;
        Fault::all(refused)?;
        Ok(assessment)
    }

    /// The same by some of the rules and without decisions: for what a receipt says, and for showing what each rule does.
    ///
    /// # Errors
    /// None: only decisions can contradict each other.
    pub fn by(rules: &[&Rule], regulation: &Arc<Regulation>, intake: &Arc<Intake>) -> Result<Self, Fault> {
        let opened = assess::open(rules, intake, regulation, &[])?;
        let (regulation, intake) = (Arc::clone(regulation), Arc::clone(intake));
        Ok(Self { regulation, intake, decisions: Vec::new(), applications: opened.applications })
    }

    /// Judges an intake and passes over decisions that cannot be taken into account: their cases wait again, and their faults come too.
    ///
    /// # Errors
    /// Two decisions contradict each other.
    pub fn open(regulation: &Arc<Regulation>, intake: &Arc<Intake>, decisions: Decisions) -> Result<(Self, Vec<Fault>), Fault> {
        let decisions = Self::each_their_own(regulation, intake, decisions)?;
        let opened = assess::open(&RULES.iter().collect::<Vec<_>>(), intake, regulation, &decisions)?;
        let (regulation, intake) = (Arc::clone(regulation), Arc::clone(intake));
        Ok((Self { regulation, intake, decisions, applications: opened.applications }, opened.refused))
    }

    /// The decisions, those about everybody who wrote the same replaced by one for each of them who waits.
    ///
    /// # Errors
    /// Two decisions contradict each other.
    pub fn each_their_own(regulation: &Regulation, intake: &Intake, decisions: Decisions) -> Result<Decisions, Fault> {
        alike::each_their_own(decisions, intake, regulation)
    }

    /// The applications with a status.
    pub fn with(&self, status: Status) -> impl Iterator<Item = &Assessed> {
        self.applications.iter().filter(move |one| one.status == status)
    }

    /// What was received of an application.
    pub fn received(&self, one: &Assessed) -> Application<'_> {
        self.intake.applications.get(one.index)
    }

    /// The names of its municipalities as the register has them, the lead first.
    pub fn name(&self, one: &Assessed) -> String {
        name_of(&one.municipalities, &self.regulation.register)
    }

    /// The digest of all its values: what a decision about the whole application is tied to.
    pub fn facts(&self, one: &Assessed) -> String {
        one.facts(&self.intake)
    }

    /// What a decision about one of its findings is tied to.
    pub fn facts_of(&self, one: &Assessed, finding: &Finding) -> String {
        one.facts_of(finding, &self.intake)
    }

    /// Where the municipality of an application stands in the spreadsheet, when there is such a cell.
    pub fn place(&self, one: &Assessed) -> Option<String> {
        self.received(one).cell(Field::Municipality).map(|cell| self.intake.place(cell))
    }

    /// The decisions that an application's results rest on.
    pub fn in_force<'a>(&'a self, one: &'a Assessed) -> impl Iterator<Item = &'a Decision> {
        one.decisions_in_force(&self.decisions).map(|index| &self.decisions[index])
    }

    /// The applications with what was received of them, as decisions are compared with them.
    pub(super) fn judged(&self) -> Judged<'_> {
        Judged { intake: &self.intake, applications: &self.applications }
    }

    /// The decisions that nothing rests on any more, for what they were about is gone.
    pub fn idle(&self) -> Vec<&Decision> {
        decisions::idle(&self.decisions, &self.applications)
    }

    /// Every case that waits for somebody, in the order of a queue.
    pub fn queue(&self) -> Vec<Waiting<'_>> {
        queue(self)
    }

    /// What every rule looked at in an application, decisions taken into account.
    ///
    /// # Errors
    /// None: what contradicts itself was refused when the intake was judged.
    pub fn looked_at(&self, one: &Assessed) -> Result<Vec<Looked>, Fault> {
        assess::looked_at(&self.intake, &self.regulation, &self.decisions, one.index)
    }

    /// The participants of an application that count, by number.
    pub fn attendees(&self, one: &Assessed) -> Vec<Attendee> {
        attendees::attendees(self, one)
    }

    /// The addresses to write to about an application.
    pub fn recipients(&self, one: &Assessed) -> Vec<String> {
        recipients::recipients(self, one)
    }

    /// Those who take part with a status.
    pub fn entrants(&self, status: Status) -> Vec<Entrant> {
        self.with(status).filter_map(|one| Entrant::of(self, one)).collect()
    }
}
