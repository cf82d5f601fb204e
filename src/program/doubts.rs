//! What a programme file says that nobody can have meant, although admission can go by it.
//!
//! `program --check` tells it, and `select` before it freezes. The draw does not stop: wishes that cannot all be met give way. What is wrong with
//! the calendar, `schedule` knows.

use super::read::Wrong;
use super::{Attribute, Balance, Program};
use crate::model::Facts;

impl Program {
    /// Everything of the kind.
    pub(super) fn doubts(&self) -> Vec<Wrong> {
        let mut found = Vec::new();
        let mut say = |code, way: &str, facts: Facts| found.push((code, facts, way.to_owned()));
        self.wishes_beyond(&mut say);
        let year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !self.study_year.split(|letter: char| !letter.is_ascii_digit()).any(year) {
            say("program-study-year", "study_year", vec![("year", self.study_year.as_str().into())]);
        }
        if let Some((sources, last)) =
            self.seed_source.as_ref().zip(self.correction_deadline).filter(|(sources, last)| last.day() >= sources.primary.date)
        {
            let facts = vec![("date", last.day().into()), ("seed", sources.primary.date.into())];
            say("program-correction-seed", "correction_deadline", facts);
        }
        if let Some((sources, reply)) =
            self.seed_source.as_ref().zip(self.reply_deadline).filter(|(sources, reply)| reply.day() <= sources.primary.date)
        {
            let facts = vec![("date", reply.day().into()), ("seed", sources.primary.date.into())];
            say("program-reply-seed", "reply_deadline", facts);
        }
        let (sectors, participants) = (self.application.sectors_min, self.application.participants_max);
        if sectors > participants {
            let facts = vec![("sectors", sectors.into()), ("participants", participants.into())];
            say("program-sectors", "application.sectors_min", facts);
        }
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
}
