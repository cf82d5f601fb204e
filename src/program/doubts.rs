//! What a programme file says that nobody can have meant, although admission can go by it.
//!
//! `program --check` tells it, and `select` before it freezes. The draw does not stop: wishes that cannot all be met give way, and a
//! wrong date of a gathering decides nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::read::Wrong;
use super::{Attribute, Balance, Program};
use crate::model::Facts;

impl Program {
    /// Everything of the kind.
    pub(super) fn doubts(&self) -> Vec<Wrong> {
        let mut found = Vec::new();
        let mut say = |code, way: &str, facts: Facts| found.push((code, facts, way.to_owned()));
        self.wishes_beyond(&mut say);
        self.calendar_out_of_order(&mut say);
        if let Some((sources, last)) =
            self.seed_source.as_ref().zip(self.correction_deadline).filter(|(sources, last)| last.day() >= sources.primary.date)
        {
            let facts = vec![("date", last.day().into()), ("seed", sources.primary.date.into())];
            say("program-correction-seed", "correction_deadline", facts);
        }
        let (sectors, participants) = (self.application.sectors_min, self.application.participants_max);
        if sectors > participants {
            let facts = vec![("sectors", sectors.into()), ("participants", participants.into())];
            say("program-sectors", "application.sectors_min", facts);
        }
        self.another_study_year(&mut say);
        found
    }

    /// Wishes that more places would be needed for than there are, and places that the wishes leave nobody for.
    fn wishes_beyond(&self, say: &mut impl FnMut(&'static str, &str, Facts)) {
        let Some(places) = self.places else { return };
        let places = u64::from(places.get());
        for (index, balance) in self.balance.iter().enumerate() {
            let way = format!("balance.{index}");
            let attribute = || ("attribute", balance.attribute.as_str().into());
            let (least, most) = self.bounds_of(balance);
            if least > places {
                say("program-wishes-places", &way, vec![attribute(), ("sum", least.into()), ("places", places.into())]);
            }
            if let Some(most) = most.filter(|most| *most < places) {
                say("program-wishes-maxima", &way, vec![attribute(), ("sum", most.into()), ("places", places.into())]);
            }
        }
    }

    /// How many the wishes for an attribute ask for at least, and at most where every value has a maximum.
    fn bounds_of(&self, balance: &Balance) -> (u64, Option<u64>) {
        let values: Vec<&str> = match balance.source() {
            Attribute::Landsdel => crate::register::LANDSDELER.to_vec(),
            Attribute::Size => self.size_class.iter().map(|class| class.name.as_str()).collect(),
            Attribute::Column(_) => balance.wishes.iter().map(|wish| wish.value.as_str()).collect(),
        };
        let wish = |value: &str| balance.wishes.iter().find(|wish| wish.value == value);
        let min = |value: &&str| wish(value).and_then(|wish| wish.min).or(balance.min_each).unwrap_or(0);
        let max = |value: &&str| wish(value).and_then(|wish| wish.max).map(u64::from);
        let least = values.iter().map(min).map(u64::from).sum();
        // A column may have values that nobody named.
        let all_named = !matches!(balance.source(), Attribute::Column(_));
        let most = values.iter().map(max).collect::<Option<Vec<u64>>>().filter(|_| all_named && !values.is_empty());
        (least, most.map(|most| most.iter().sum()))
    }

    /// A gathering or an examination in a year that the study year does not name.
    fn another_study_year(&self, say: &mut impl FnMut(&'static str, &str, Facts)) {
        let numbers = self.study_year.split(|letter: char| !letter.is_ascii_digit());
        let years: Vec<i16> = numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok()).collect();
        let gatherings = self.gathering.iter().enumerate().map(|(index, one)| (one.first, format!("gathering.{index}.first")));
        let oral = (self.examination.oral_first, "examination.oral_first".to_owned());
        let mut dates = gatherings.chain([oral]);
        if let Some((date, way)) = dates.find(|(date, _)| !years.is_empty() && !years.contains(&date.year())) {
            say("program-study-year", &way, vec![("date", date.into()), ("year", self.study_year.as_str().into())]);
        }
    }

    /// Dates that come before what must be over by then.
    fn calendar_out_of_order(&self, say: &mut impl FnMut(&'static str, &str, Facts)) {
        let mut first_of: BTreeMap<u32, usize> = BTreeMap::new();
        let mut before: Option<(u32, Date)> = None;
        for (index, one) in self.gathering.iter().enumerate() {
            let way = format!("gathering.{index}");
            let number = || ("number", one.number.into());
            if first_of.insert(one.number, index).is_some() {
                say("program-gathering-twice", &format!("{way}.number"), vec![number()]);
            }
            if one.first <= self.deadline.day() {
                let facts = vec![number(), ("date", one.first.into()), ("deadline", self.deadline.day().into())];
                say("program-gathering-early", &format!("{way}.first"), facts);
            }
            if let Some((earlier, last)) = before.filter(|(_, last)| one.first <= *last) {
                let facts = vec![number(), ("earlier", earlier.into()), ("date", last.into())];
                say("program-gathering-order", &format!("{way}.first"), facts);
            }
            let days = one.last.since(one.first).map_or(0, |span| i64::from(span.get_days()) + 1);
            let limits = (i64::from(self.gatherings.days_min), i64::from(self.gatherings.days_max));
            if one.last >= one.first && !(limits.0..=limits.1).contains(&days) {
                let facts = vec![number(), ("days", crate::model::Fact::Number(days)), ("min", self.gatherings.days_min.into())];
                say("program-gathering-days", &way, [facts, vec![("max", self.gatherings.days_max.into())]].concat());
            }
            before = Some((one.number, one.last));
        }
        if usize::try_from(self.gatherings.count).is_ok_and(|count| count != self.gathering.len()) {
            let facts = vec![("count", self.gatherings.count.into()), ("found", self.gathering.len().into())];
            say("program-gathering-count", "gatherings.count", facts);
        }
        let exam = &self.examination;
        if let Some((_, last)) = before.filter(|(_, last)| exam.hand_in <= *last) {
            say("program-hand-in", "examination.hand_in", vec![("date", exam.hand_in.into()), ("last", last.into())]);
        }
        if exam.oral_first <= exam.hand_in {
            let facts = vec![("date", exam.oral_first.into()), ("handIn", exam.hand_in.into())];
            say("program-oral-early", "examination.oral_first", facts);
        }
    }
}
