//! What in a programme file contradicts itself.

use super::{Attribute, Program, SizeClass};
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
        if self.balance.is_empty() || self.balance.len() > 2 {
            say("program-balance-count", vec![("found", self.balance.len().into())]);
        }
        for (index, balance) in self.balance.iter().enumerate() {
            let attribute = balance.attribute.name();
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
                if !self.has_value(balance.attribute, &wish.value) {
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

    /// Whether an attribute can have this value; the parts of the country are the register's to know.
    fn has_value(&self, attribute: Attribute, value: &str) -> bool {
        match attribute {
            Attribute::Landsdel => crate::register::LANDSDELER.contains(&value),
            Attribute::Size => self.size_class.iter().any(|class| class.name == value),
        }
    }
}
