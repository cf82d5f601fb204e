//! The draw, what happened after it, and what would have been needed.

use super::teller::{Part, Teller, codes};
use crate::model::{Fact, MunicipalityNumber};
use crate::program::Deadline;
use crate::protocol::{Event, Protocol, counting};
use crate::report::happened::sentence;
use crate::report::result::{Row, Standing};
use crate::report::selection::chance_word;
use crate::rules::{Assessed, Finding, Level, Status};
use crate::text::Words;

impl Teller<'_> {
    /// The cell and its chance, the ticket and its place in the cell, why it was admitted or not.
    pub fn draw(&mut self, protocol: &Protocol, row: Option<&Row>, one: Option<&Assessed>) {
        let Some(row) = row else { return };
        let left_out = matches!(row.standing, Standing::NotEligible | Standing::Undecided);
        // Another application of the municipality may be in it.
        let in_time = protocol.applications.iter().filter(|_| row.standing != Standing::SetAside && !left_out);
        let in_time = in_time.clone().find(|one| Some(one.id) == row.id);
        if left_out {
            let known = row.codes.iter().copied().filter(|code| code.level() <= Level::D && !code.leaves_track_open());
            let own = one.map_or_else(|| known.collect(), Assessed::codes_that_keep_it_out);
            self.say(Part::Draw, "explain-not-in-protocol", &[("codes", codes(&own))]);
        }
        if let Some(one) = in_time {
            let count = row.cell_applications.unwrap_or(1);
            let facts = [
                ("cell", Fact::Said(cell_word(protocol, &one.cell, self.words))),
                ("count", count.into()),
                ("chance", Fact::Said(chance_word(one.chance, self.words))),
            ];
            self.say(Part::Draw, "explain-cell", &facts);
        }
        let Some(draw) = &protocol.draw else {
            self.say(Part::Draw, "explain-frozen", &[]);
            return;
        };
        match (&draw.lottery, in_time) {
            // That is told already; another application of the municipality may be in it.
            (_, None) if left_out || row.standing == Standing::SetAside => {}
            (None, Some(_)) => {
                self.say(Part::Draw, "explain-all-fit", &[]);
            }
            (Some(lottery), Some(one)) => {
                let count = row.cell_applications.unwrap_or(1);
                let facts = [
                    ("seed", lottery.seed.as_str().into()),
                    ("id", one.id.to_string().into()),
                    ("ticket", row.ticket.map_or_else(String::new, |ticket| ticket.to_string()).into()),
                    ("rank", row.rank.unwrap_or(0).into()),
                    ("count", count.into()),
                ];
                self.say(Part::Draw, "explain-ticket", &facts);
                self.say(
                    Part::Draw,
                    "explain-allocation",
                    &[("admitted", places_of(protocol, lottery.allocation, &one.cell).into())],
                );
                let admitted = draw.admitted.contains(&one.id);
                self.say(Part::Draw, if admitted { "explain-admitted" } else { "explain-not-admitted" }, &[]);
            }
            (_, None) if row.id.is_some_and(|id| draw.admitted_late.contains(&id)) => {
                self.say(Part::Draw, "explain-late-admitted", &[]);
            }
            (_, None) if row.id.is_some_and(|id| draw.waiting.contains(&id)) => {
                self.say(Part::Draw, "explain-late-waiting", &[]);
            }
            (_, None) if row.id.is_some_and(|id| came_later(protocol, id)) => {
                self.say(Part::Draw, "explain-not-frozen-yet", &[]);
            }
            (_, None) => {}
        }
    }

    /// What was recorded after the draw, and how it stands now.
    pub fn events(&mut self, protocol: &Protocol, row: Option<&Row>) {
        let Some(id) = row.and_then(|row| row.id).filter(|_| protocol.draw.is_some()) else { return };
        let mut none = true;
        for (event, counts) in protocol.events.iter().zip(counting(&protocol.events)) {
            let concerns = match event {
                Event::Withdrawal { id: own, replaced_by, .. } => *own == id || replaced_by.contains(&id),
                Event::Late { application, .. } => application.id == id,
                Event::Acceptance { id: own, .. } => *own == id,
                Event::Grant { id: own, replaced_by, .. } => *own == id || replaced_by.contains(&id),
                Event::Undo { .. } => false,
            };
            if concerns {
                none = false;
                let what = sentence(event, protocol, self.words);
                let what =
                    if counts { what } else { self.words.say("explain-event-not-counting", &[("what", Fact::Said(what))]) };
                self.add(Part::Events, what);
            }
        }
        if none {
            self.say(Part::Events, "explain-no-events", &[]);
        }
        match row.map(|row| (row.standing, row.waiting)) {
            Some((Standing::Admitted | Standing::AdmittedLate, _)) => {
                self.say(Part::Events, "explain-now-place", &[]);
            }
            Some((Standing::Granted, _)) => {
                self.say(Part::Events, "explain-now-granted", &[]);
            }
            Some((Standing::Withdrawn, _)) => {
                self.say(Part::Events, "explain-now-withdrawn", &[]);
            }
            Some((_, Some(number))) => {
                self.say(Part::Events, "explain-now-waiting", &[("number", number.into())]);
            }
            _ => {}
        }
    }

    /// What would have been needed for a place.
    pub fn needed(&mut self, one: Option<&Assessed>, protocol: Option<&Protocol>, row: Option<&Row>) {
        let part = Part::Needed;
        let has_place =
            matches!(row.map(|row| row.standing), Some(Standing::Admitted | Standing::AdmittedLate | Standing::Granted));
        if has_place {
            self.say(part, "explain-needed-nothing", &[]);
            return;
        }
        if let Some(one) = one.filter(|one| matches!(one.status, Status::NotEligible | Status::Undecided)) {
            let open =
                |finding: &&Finding| finding.code.level() <= Level::D && !finding.decided && !finding.code.leaves_track_open();
            let drawn = protocol.is_some_and(|protocol| protocol.draw.is_some());
            if drawn {
                self.say(part, "explain-needed-too-late", &[]);
            }
            for finding in one.findings.iter().filter(open) {
                let way =
                    Fact::Said(self.words.way_out(&Finding { said: self.scrubbed_facts(&finding.said), ..finding.clone() }));
                let rule = Fact::Said(self.words.rule(finding.code, self.told.program));
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
        let (Some(protocol), Some(row)) = (protocol, row) else { return };
        // Whoever withdrew, or was set aside, lacked nothing.
        if matches!(row.standing, Standing::Withdrawn | Standing::SetAside) {
            return;
        }
        let in_time = protocol.applications.iter().find(|one| Some(one.id) == row.id);
        match (&protocol.draw, in_time) {
            (None, Some(_)) => {
                self.say(part, "explain-needed-draw", &[]);
            }
            (Some(draw), Some(own)) => {
                let Some(lottery) = &draw.lottery else { return };
                let same = |other: &&crate::protocol::Application| other.cell == own.cell && draw.admitted.contains(&other.id);
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
            (_, None) if protocol.late.iter().any(|late| Some(late.id) == row.id) || row.standing == Standing::Late => {
                let deadline = match self.told.program.deadline {
                    Deadline::Day(date) => Fact::from(date),
                    Deadline::Moment(moment) => Fact::from(moment),
                };
                self.say(part, "explain-needed-in-time", &[("deadline", deadline)]);
            }
            _ => {}
        }
    }
}

/// Whether an application was received after freezing.
pub(super) fn came_later(protocol: &Protocol, id: MunicipalityNumber) -> bool {
    protocol.events.iter().any(|event| matches!(event, Event::Late { application, .. } if application.id == id))
}

/// How many places an allocation gives a cell.
fn places_of(protocol: &Protocol, allocation: usize, cell: &str) -> u64 {
    protocol.allocations.get(allocation).and_then(|one| one.counts.get(cell)).copied().unwrap_or(0)
}

/// A cell in the words of the language: `Østlandet / liten`.
fn cell_word(protocol: &Protocol, id: &str, words: &Words) -> String {
    let cell = protocol.cell_index(id).map(|index| &protocol.cells[index]);
    let values = cell.into_iter().flat_map(|cell| &cell.attributes).map(|(name, value)| words.value_of(name, value));
    values.chain(cell.and_then(|cell| cell.seats).map(|seats| seats.to_string())).collect::<Vec<_>>().join(" / ")
}
