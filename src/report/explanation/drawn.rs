//! The draw, what happened after it, and what would have been needed.

use super::teller::{Part, Teller, codes};
use crate::case::{Case, Cases, Standing};
use crate::model::Fact;
use crate::program::Deadline;
use crate::protocol::{Application, Protocol};
use crate::report::table::or_blank;
use crate::report::views::{cell_name, chance_word, events};
use crate::rules::{Assessed, Finding, Status};

impl Teller<'_> {
    /// The cell and its chance, the ticket and its place in the cell, why it was admitted or not.
    pub fn draw(&mut self, cases: &Cases<'_>, case: Option<&Case<'_>>, assessed: Option<&Assessed>) {
        let Some(case) = case else { return };
        let protocol = cases.protocol;
        if case.standing.is_left_out() {
            let known = case.codes.iter().copied().filter(|code| code.keeps_out());
            let own = assessed.map_or_else(|| known.collect(), Assessed::codes_that_keep_it_out);
            self.say(Part::Draw, "explain-not-in-protocol", &[("codes", codes(&own))]);
        }
        if let Some(part) = case.in_lottery {
            let facts = [
                ("cell", Fact::Said(cell_name(part.cell, self.words))),
                ("count", part.cell.applications.into()),
                ("chance", Fact::Said(chance_word(&part.application.chance, self.words))),
            ];
            self.say(Part::Draw, "explain-cell", &facts);
        }
        let Some(draw) = &protocol.draw else {
            self.say(Part::Draw, "explain-frozen", &[]);
            return;
        };
        match (&draw.lottery, case.in_lottery) {
            // That is told already.
            (_, None) if case.standing.is_left_out() || case.standing == Standing::SetAside => {}
            (None, Some(_)) => {
                self.say(Part::Draw, "explain-all-fit", &[]);
            }
            (Some(lottery), Some(part)) => {
                let id = part.application.id;
                let facts = [
                    ("seed", lottery.seed.as_str().into()),
                    ("id", id.to_string().into()),
                    ("ticket", or_blank(part.ticket).into()),
                    ("rank", part.rank.unwrap_or(0).into()),
                    ("count", part.cell.applications.into()),
                ];
                self.say(Part::Draw, "explain-ticket", &facts);
                self.say(
                    Part::Draw,
                    "explain-allocation",
                    &[("admitted", places_of(protocol, lottery.allocation, &part.cell.id).into())],
                );
                let admitted = draw.admitted.contains(&id);
                self.say(Part::Draw, if admitted { "explain-admitted" } else { "explain-not-admitted" }, &[]);
            }
            (_, None) if case.id.is_some_and(|id| draw.admitted_late.contains(&id)) => {
                self.say(Part::Draw, "explain-late-admitted", &[]);
            }
            (_, None) if case.id.is_some_and(|id| draw.waiting.contains(&id)) => {
                self.say(Part::Draw, "explain-late-waiting", &[]);
            }
            (_, None) if cases.came_later(case) => {
                self.say(Part::Draw, "explain-not-frozen-yet", &[]);
            }
            (_, None) => {}
        }
    }

    /// What was recorded after the draw, and how it stands now.
    pub fn events(&mut self, cases: &Cases<'_>, case: Option<&Case<'_>>) {
        let Some(case) = case.filter(|case| case.id.is_some() && cases.protocol.draw.is_some()) else { return };
        let own = cases.events_of(case);
        if own.is_empty() {
            self.say(Part::Events, "explain-no-events", &[]);
        }
        for (at, said) in events(cases.protocol, self.words).into_iter().enumerate() {
            if own.contains(&at) {
                self.add(Part::Events, said.what);
            }
        }
        match (case.standing, case.waiting) {
            (Standing::Admitted | Standing::AdmittedLate, _) => {
                self.say(Part::Events, "explain-now-place", &[]);
            }
            (Standing::Granted, _) => {
                self.say(Part::Events, "explain-now-granted", &[]);
            }
            (Standing::Withdrawn, _) => {
                self.say(Part::Events, "explain-now-withdrawn", &[]);
            }
            (_, Some(number)) => {
                let facts = [("number", number.into()), ("ticket", or_blank(case.waiting_ticket()).into())];
                let drawn = case.waiting_ticket().is_some();
                let key = if drawn { "explain-now-waiting-ticket" } else { "explain-now-waiting" };
                self.say(Part::Events, key, &facts[..1 + usize::from(drawn)]);
            }
            _ => {}
        }
    }

    /// What would have been needed for a place.
    pub fn needed(&mut self, assessed: Option<&Assessed>, cases: Option<&Cases<'_>>, case: Option<&Case<'_>>) {
        let (part, protocol) = (Part::Needed, cases.map(|cases| cases.protocol));
        if case.is_some_and(|case| case.standing.has_place()) {
            self.say(part, "explain-needed-nothing", &[]);
            return;
        }
        if let Some(assessed) = assessed.filter(|assessed| matches!(assessed.status, Status::NotEligible | Status::Undecided)) {
            let drawn = protocol.is_some_and(|protocol| protocol.draw.is_some());
            if drawn {
                self.say(part, "explain-needed-too-late", &[]);
            }
            for finding in assessed.findings.iter().filter(|finding| finding.keeps_out()) {
                let way =
                    Fact::Said(self.words.way_out(&Finding { said: self.scrubbed_facts(&finding.said), ..finding.clone() }));
                let rule = Fact::Said(self.words.rule(finding.code, &self.explained.regulation.program));
                let code = ("code", finding.code.to_string().into());
                let step = if drawn {
                    self.say(part, "explain-needed-kept-out", &[code, ("rule", rule)])
                } else {
                    self.say(part, "explain-needed-rule", &[code, ("rule", rule), ("way", way)])
                };
                step.code = Some(finding.code);
            }
            return;
        }
        let (Some(protocol), Some(case)) = (protocol, case) else { return };
        // Whoever withdrew, or was set aside, lacked nothing.
        if matches!(case.standing, Standing::Withdrawn | Standing::SetAside) {
            return;
        }
        match (&protocol.draw, case.in_lottery.map(|own| own.application)) {
            (None, Some(_)) => {
                self.say(part, "explain-needed-draw", &[]);
            }
            (Some(draw), Some(own)) => {
                let Some(lottery) = &draw.lottery else { return };
                let same = |other: &&Application| other.cell == own.cell && draw.admitted.contains(&other.id);
                let last = protocol.applications.iter().filter(same).filter_map(|other| protocol.ticket(other.id)).max();
                match last {
                    Some(last) => {
                        self.say(part, "explain-needed-ticket", &[("last", last.to_string().into())]);
                    }
                    None => {
                        let others = (0..protocol.allocations.len()).filter(|index| *index != lottery.allocation);
                        let with = others.filter(|index| places_of(protocol, *index, &own.cell) > 0).count();
                        self.say(part, "explain-needed-allocation", &[("all", with.into())]);
                    }
                }
            }
            (_, None) if case.overlooked => {
                self.say(part, "explain-needed-overlooked", &[]);
            }
            (_, None) if protocol.late.iter().any(|late| Some(late.id) == case.id) || case.standing == Standing::Late => {
                let deadline = match self.explained.regulation.program.deadline {
                    Deadline::Day(date) => Fact::from(date),
                    Deadline::Moment(moment) => Fact::from(moment),
                };
                self.say(part, "explain-needed-in-time", &[("deadline", deadline)]);
            }
            _ => {}
        }
    }
}

/// How many places an allocation gives a cell.
fn places_of(protocol: &Protocol, allocation: usize, cell: &str) -> u64 {
    protocol.allocations.get(allocation).and_then(|drawn| drawn.counts.get(cell)).copied().unwrap_or(0)
}
