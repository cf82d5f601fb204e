//! An intake, judged: what everything after the rules reads.

use std::sync::Arc;

use super::decide::alike;
use super::decide::decisions::{self, Judged};
use super::{Assessed, Decision, Decisions, Finding, Looked, RULES, Rule, SetAside, Status, Taken, assess};
use crate::model::{Application, Fault, Field, Intake, MunicipalityNumber};
use crate::program::Regulation;
use crate::register::Register;

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

    /// Judges an intake by those of the decisions that are about an application of it. The others are about applications that were received
    /// before, and were taken into account there.
    ///
    /// # Errors
    /// As [`Assessment::of`].
    pub fn of_arrivals(regulation: &Arc<Regulation>, intake: &Arc<Intake>, decisions: Decisions) -> Result<Self, Fault> {
        let (named, _) = Self::by_municipalities(regulation, intake, &decisions)?;
        Self::of(regulation, intake, decisions::about(decisions, named.judged()))
    }

    /// As [`Assessment::open`], by those of the decisions alone that say which municipality applies.
    ///
    /// # Errors
    /// As there.
    pub fn by_municipalities(
        regulation: &Arc<Regulation>,
        intake: &Arc<Intake>,
        decisions: &[Decision],
    ) -> Result<(Self, Vec<Fault>), Fault> {
        let named = decisions.iter().filter(|decision| decision.is_of_municipality());
        Self::open(regulation, intake, named.cloned().collect())
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
        self.applications.iter().filter(move |application| application.status == status)
    }

    /// What was received of an application.
    pub fn received(&self, application: &Assessed) -> Application<'_> {
        self.intake.applications.get(application.index)
    }

    /// The names of its municipalities as the register has them, the lead first.
    pub fn name(&self, application: &Assessed) -> String {
        name_of(&application.municipalities, &self.regulation.register)
    }

    /// The digest of all its values: what a decision about the whole application is tied to.
    pub fn facts(&self, application: &Assessed) -> String {
        application.facts(&self.intake)
    }

    /// What a decision about one of its findings is tied to.
    pub fn facts_of(&self, application: &Assessed, finding: &Finding) -> String {
        application.facts_of(finding, &self.intake)
    }

    /// Where the municipality of an application stands in the spreadsheet, when there is such a cell.
    pub fn place(&self, application: &Assessed) -> Option<String> {
        self.received(application).cell(Field::Municipality).map(|cell| self.intake.place(cell))
    }

    /// The decisions that an application's results rest on, as positions among all: those taken into account, without those that a later one
    /// about the same case superseded.
    pub fn positions_in_force<'a>(&'a self, application: &'a Assessed) -> impl Iterator<Item = usize> + 'a {
        let decisions = &self.decisions;
        let later = |one: usize, other: usize| (decisions[other].date, other) > (decisions[one].date, one);
        let superseded = move |one: usize, other: usize| later(one, other) && decisions[one].same_case(&decisions[other]);
        // Once it is withdrawn, nothing rests on the others but whose it is.
        let withdrawn = application.set_aside == Some(SetAside::Withdrawn);
        let counts =
            move |index: usize| !withdrawn || decisions[index].taken == Taken::Withdrawn || decisions[index].is_of_municipality();
        let open = move |index: &usize| counts(*index) && !application.decisions.iter().any(|other| superseded(*index, *other));
        application.decisions.iter().copied().filter(open)
    }

    /// The same decisions themselves.
    pub fn in_force<'a>(&'a self, application: &'a Assessed) -> impl Iterator<Item = &'a Decision> {
        self.positions_in_force(application).map(|index| &self.decisions[index])
    }

    /// The applications with what was received of them, as decisions are compared with them.
    pub(super) fn judged(&self) -> Judged<'_> {
        Judged { intake: &self.intake, applications: &self.applications }
    }

    /// The decisions that nothing rests on any more, for what they were about is gone.
    pub fn idle(&self) -> Vec<&Decision> {
        decisions::idle(&self.decisions, &self.applications)
    }

    /// What every rule looked at in an application, decisions taken into account.
    ///
    /// # Errors
    /// None: what contradicts itself was refused when the intake was judged.
    pub fn looked_at(&self, application: &Assessed) -> Result<Vec<Looked>, Fault> {
        assess::looked_at(&self.intake, &self.regulation, &self.decisions, application.index)
    }
}

/// The names of municipalities as the register has them, the lead first.
pub fn name_of(municipalities: &[MunicipalityNumber], register: &Register) -> String {
    let names: Vec<String> = municipalities.iter().map(|number| register.distinct_name(*number)).collect();
    names.join(", ")
}
