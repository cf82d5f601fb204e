//! What decisions have changed, as the rules see it.

use std::collections::BTreeMap;
use std::ops::Index;

use crate::register::Found;
use crate::rules::{Code, Receipt, Track};

/// What decisions have changed about an application.
#[derive(Clone, Default)]
pub(in crate::rules) struct Settled {
    /// Which municipalities apply.
    pub municipalities: Option<Found>,
    pub withdrawn: bool,
    pub falls: bool,
    pub stands: bool,
    pub receipt: Option<Receipt>,
    pub out: Vec<u32>,
    pub names: BTreeMap<u32, String>,
    pub emails: BTreeMap<u32, String>,
    pub tracks: BTreeMap<u32, Track>,
    /// Findings that were judged: met, in time, two persons (true), or not met, late (false).
    pub judged: BTreeMap<(Code, Option<u32>), bool>,
    /// Positions in the list of decisions.
    pub taken: Vec<usize>,
}

/// What decisions have changed, by application; most of them nothing.
#[derive(Default)]
pub(in crate::rules) struct AllSettled {
    changed: BTreeMap<usize, Settled>,
    nothing: Settled,
}

impl AllSettled {
    /// What has changed about an application, to be changed further.
    pub fn change(&mut self, index: usize) -> &mut Settled {
        self.changed.entry(index).or_default()
    }

    /// Those about which something has changed.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Settled)> {
        self.changed.iter().map(|(index, settled)| (*index, settled))
    }
}

impl Index<usize> for AllSettled {
    type Output = Settled;

    fn index(&self, index: usize) -> &Settled {
        self.changed.get(&index).unwrap_or(&self.nothing)
    }
}

impl Settled {
    /// Notes how a finding was judged; a later judgement replaces an earlier one.
    pub fn judge(&mut self, code: Code, participant: Option<u32>, holds: bool) {
        self.judged.insert((code, participant), holds);
    }

    /// Notes how a participant takes part.
    pub fn track(&mut self, participant: u32, track: Track) {
        self.tracks.insert(participant, track);
    }
}
