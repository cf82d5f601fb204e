//! What in a programme file contradicts itself.

use jiff::civil::Weekday;

use super::{Attribute, Program, SeedKind, Share, SizeClass};
use crate::model::{Fact, Facts};

impl Program {
    /// Every contradiction: the code of its fault, and what its sentence needs.
    pub(super) fn contradictions(&self) -> Vec<(&'static str, Facts)> {
        let mut found = Vec::new();
        let mut say = |code, facts: Facts| found.push((code, facts));
        if self.format != Self::FORMAT {
            say("program-format", vec![("found", Fact::from(self.format.as_str())), ("wanted", Self::FORMAT.into())]);
        }
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if self.id.is_empty() || !self.id.bytes().all(allowed) {
            say("program-id", vec![("found", self.id.as_str().into())]);
        }
        let limits: Vec<Option<u32>> = self.size_class.iter().map(|class| class.below).collect();
        let last = limits.len().saturating_sub(1);
        let rising = limits.windows(2).all(|pair| pair[1].is_none() || pair[0] < pair[1]);
        if limits.is_empty() || !rising || limits.iter().position(Option::is_none) != Some(last) {
            say("program-size-classes", Vec::new());
        }
        let twice =
            |(index, class): (usize, &SizeClass)| self.size_class[..index].iter().any(|earlier| earlier.name == class.name);
        if self.size_class.iter().enumerate().any(twice) {
            say("program-size-class-twice", Vec::new());
        }
        if let Some(class) = self.size_class.iter().find(|class| class.name.contains('/') || class.name.is_empty()) {
            say("program-size-class-name", vec![("found", class.name.as_str().into())]);
        }
        let (least, most) = (self.application.participants_min, self.application.participants_max);
        if least > most || least == 0 {
            say("program-participants", vec![("min", least.into()), ("max", most.into())]);
        }
        if self.participant.assessed_years > self.participant.student_years {
            let years = self.participant;
            say("program-education", vec![("assessed", years.assessed_years.into()), ("student", years.student_years.into())]);
        }
        if self.balance.is_empty() {
            say("program-balance-count", Vec::new());
        }
        if self.places.is_some() && self.seats.is_some() {
            say("program-capacity", Vec::new());
        }
        self.seed_contradictions(&mut say);
        for (index, balance) in self.balance.iter().enumerate() {
            let attribute = balance.attribute.as_str();
            let known = matches!(attribute, "landsdel" | "size");
            let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
            if known == balance.column.is_some() || attribute.is_empty() || !attribute.bytes().all(allowed) {
                say("program-balance-unknown", vec![("found", attribute.into())]);
                continue;
            }
            let mixed = balance.proportional.is_some() && (balance.min_each.is_some() || !balance.wishes.is_empty());
            let of_column = matches!(balance.proportional, Some(Share::Municipalities | Share::Inhabitants)) && !known;
            if mixed || of_column || (balance.proportional.is_some() && self.seats.is_some()) {
                say("program-balance-proportional", vec![("attribute", attribute.into())]);
            }
            if self.balance[..index].iter().any(|earlier| earlier.attribute == balance.attribute) {
                say("program-balance-twice", vec![("attribute", attribute.into())]);
            }
            for (at, wish) in balance.wishes.iter().enumerate() {
                let facts = vec![("attribute", attribute.into()), ("value", wish.value.as_str().into())];
                if balance.wishes[..at].iter().any(|earlier| earlier.value == wish.value) {
                    say("program-wish-twice", facts.clone());
                }
                if wish.min.or(balance.min_each).zip(wish.max).is_some_and(|(min, max)| min > max)
                    || (wish.min, wish.max) == (None, None)
                {
                    say("program-wish-bounds", facts.clone());
                }
                if !self.has_value(balance.source(), &wish.value) {
                    say("program-wish-value", facts);
                }
            }
        }
        for gathering in &self.gathering {
            if gathering.last < gathering.first {
                say("program-gathering", vec![("number", gathering.number.into())]);
            }
        }
        if self.examination.oral_last < self.examination.oral_first {
            say("program-oral", Vec::new());
        }
        found
    }

    /// A seed's source that could not give a seed of its form.
    fn seed_contradictions(&self, say: &mut impl FnMut(&'static str, Facts)) {
        let Some(sources) = &self.seed_source else { return };
        for source in [&sources.primary, &sources.fallback] {
            let right = match source.kind {
                SeedKind::Lotto => source.date.weekday() == Weekday::Saturday && source.digits.is_none(),
                SeedKind::Dice => source.digits.is_some_and(|digits| (10..=100).contains(&digits)),
            };
            if !right || source.text.trim().is_empty() || source.date <= self.deadline.day() {
                say("program-seed-source", vec![("date", source.date.into())]);
            }
        }
        if sources.fallback.date < sources.primary.date {
            say("program-seed-source", vec![("date", sources.fallback.date.into())]);
        }
    }

    /// Whether an attribute can have this value; the parts of the country are the register's to know.
    fn has_value(&self, attribute: Attribute<'_>, value: &str) -> bool {
        match attribute {
            Attribute::Landsdel => crate::register::LANDSDELER.contains(&value),
            Attribute::Size => self.size_class.iter().any(|class| class.name == value),
            Attribute::Column(_) => !value.contains('/') && !value.is_empty(),
        }
    }
}
