//! What in a programme file contradicts itself.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Weekday;

use super::form::plain;
use super::read::Wrong;
use super::{Attribute, Balance, Program, SeedKind, Share, SizeClass};
use crate::model::{Fact, Facts, unreadable};
use crate::register::OrganisationNumber;

impl Program {
    /// Everything that no admission can go by.
    pub(super) fn contradictions(&self) -> Vec<Wrong> {
        let mut found = Vec::new();
        let mut say = |code, way: &str, facts: Facts| found.push((code, facts, way.to_owned()));
        if self.format != Self::FORMAT {
            say("program-format", "format", vec![("found", Fact::from(self.format.as_str())), ("wanted", Self::FORMAT.into())]);
        }
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if self.id.is_empty() || !self.id.bytes().all(allowed) {
            say("program-id", "id", vec![("found", self.id.as_str().into())]);
        }
        let limits: Vec<Option<u32>> = self.size_class.iter().map(|class| class.below).collect();
        let last = limits.len().saturating_sub(1);
        let rising = limits.windows(2).all(|pair| pair[1].is_none() || pair[0] < pair[1]);
        if limits.is_empty() || !rising || limits[0] == Some(0) || limits.iter().position(Option::is_none) != Some(last) {
            say("program-size-classes", &self.size_class_at_fault(), Vec::new());
        }
        for (index, class) in self.size_class.iter().enumerate() {
            let way = format!("size_class.{index}.name");
            if self.size_class[..index].iter().any(|earlier| earlier.name == class.name) {
                say("program-size-class-twice", &way, Vec::new());
            }
            if class.name.contains('/') || class.name.is_empty() {
                say("program-size-class-name", &way, vec![("found", class.name.as_str().into())]);
            }
        }
        let (least, most) = (self.application.participants_min, self.application.participants_max);
        if least > most || least == 0 {
            say("program-participants", "application.participants_min", vec![("min", least.into()), ("max", most.into())]);
        }
        if self.application.description_words_max == 0 {
            say("program-description", "application.description_words_max", Vec::new());
        }
        if let Some(years) = self.participant.filter(|years| years.assessed_years > years.student_years) {
            say(
                "program-education",
                "participant.assessed_years",
                vec![("assessed", years.assessed_years.into()), ("student", years.student_years.into())],
            );
        }
        if self.balance.is_empty() {
            say("program-balance-count", "balance", Vec::new());
        }
        if self.places.is_some() && self.seats.is_some() {
            say("program-capacity", "seats", Vec::new());
        }
        self.seed_contradictions(&mut say);
        for (index, balance) in self.balance.iter().enumerate() {
            self.balance_contradictions(index, balance, &mut say);
        }
        for (index, gathering) in self.gathering.iter().enumerate() {
            if gathering.last < gathering.first {
                say("program-gathering", &format!("gathering.{index}.last"), vec![("number", gathering.number.into())]);
            }
        }
        if self.examination.oral_last < self.examination.oral_first {
            say("program-oral", "examination.oral_last", Vec::new());
        }
        self.schedule_contradictions(&mut say);
        if let Some(last) = self.correction_deadline.filter(|last| last.end() < self.deadline.end()) {
            let facts = vec![("date", last.day().into()), ("deadline", self.deadline.day().into())];
            say("program-correction-deadline", "correction_deadline", facts);
        }
        let costs = &self.costs;
        if costs.literature_min > costs.literature_max {
            let facts = vec![("min", costs.literature_min.into()), ("max", costs.literature_max.into())];
            say("program-literature", "costs.literature_min", facts);
        }
        for (other, key) in [(&self.words.no, "no"), (&self.words.blank, "blank")] {
            if let Some(at) = other.iter().position(|word| self.words.yes.contains(word)) {
                let facts = vec![("word", other[at].as_str().into()), ("one", "yes".into()), ("other", key.into())];
                say("program-word-twice", &format!("words.{key}.{at}"), facts);
            }
        }
        if let Some(contact) = self.contact.as_ref().filter(|contact| !contact.is_whole()) {
            say("program-contact", "contact", vec![("found", format!("{} {}", contact.name, contact.email).into())]);
        }
        if let Some(contact) = self.contact.as_ref().filter(|contact| !contact.has_whole_page()) {
            say("program-contact-page", "contact.page", vec![("found", contact.page.clone().unwrap_or_default().into())]);
        }
        for (way, _) in self.texts_in_letters().into_iter().filter(|(_, text)| text.trim().is_empty()) {
            say("program-blank", way, vec![("way", way.into())]);
        }
        if let Some(sender) = &self.sender {
            if !sender.has_whole_logo() {
                say("program-logo", "sender.logo", vec![("found", sender.logo.clone().unwrap_or_default().into())]);
            }
            let number = sender.organisation_number.as_ref();
            if let Some(number) = number.filter(|number| OrganisationNumber::written(number).is_none()) {
                say("program-organisation-number", "sender.organisation_number", vec![("found", number.as_str().into())]);
            }
        }
        found
    }

    /// The first size class whose limit does not rise, or that has none though it is not the last.
    fn size_class_at_fault(&self) -> String {
        let last = self.size_class.len().saturating_sub(1);
        let wrong = |(index, class): &(usize, &SizeClass)| {
            let below = index.checked_sub(1).and_then(|before| self.size_class[before].below);
            (*index == last) != class.below.is_none() || (below.is_some() && class.below.is_some() && below >= class.below)
        };
        let found = self.size_class.iter().enumerate().find(wrong);
        found.map_or_else(|| "size_class".to_owned(), |(index, _)| format!("size_class.{index}.below"))
    }

    /// One `[[balance]]` that could not be.
    fn balance_contradictions(&self, index: usize, balance: &Balance, say: &mut impl FnMut(&'static str, &str, Facts)) {
        let attribute = balance.attribute.as_str();
        let way = format!("balance.{index}");
        let known = matches!(attribute, "landsdel" | "size");
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let begins = attribute.starts_with(|letter: char| letter.is_ascii_lowercase());
        if known == balance.column.is_some() || !begins || !attribute.bytes().all(allowed) {
            say("program-balance-unknown", &format!("{way}.attribute"), vec![("found", attribute.into())]);
            return;
        }
        let mixed = balance.proportional.is_some() && (balance.min_each.is_some() || !balance.wishes.is_empty());
        let of_column = matches!(balance.proportional, Some(Share::Municipalities | Share::Inhabitants)) && !known;
        if mixed || of_column || (balance.proportional.is_some() && self.seats.is_some()) {
            say("program-balance-proportional", &format!("{way}.proportional"), vec![("attribute", attribute.into())]);
        }
        if self.balance[..index]
            .iter()
            .any(|earlier| earlier.attribute == balance.attribute || earlier.source() == balance.source())
        {
            say("program-balance-twice", &format!("{way}.attribute"), vec![("attribute", attribute.into())]);
        }
        let plain: BTreeSet<String> = balance.values.iter().map(|value| plain(value)).collect();
        let alike = plain.len() < balance.values.len() || plain.contains("");
        if known != balance.values.is_empty()
            || alike
            || balance.values.iter().any(|value| value.contains('/') || unreadable(value))
        {
            say("program-balance-values", &format!("{way}.values"), vec![("attribute", attribute.into())]);
        }
        for (at, wish) in balance.wishes.iter().enumerate() {
            let facts = vec![("attribute", attribute.into()), ("value", wish.value.as_str().into())];
            let way = format!("{way}.wishes.{at}");
            if balance.wishes[..at].iter().any(|earlier| earlier.value == wish.value) {
                say("program-wish-twice", &way, facts.clone());
            }
            if wish.min.or(balance.min_each).zip(wish.max).is_some_and(|(min, max)| min > max)
                || (wish.min, wish.max) == (None, None)
            {
                say("program-wish-bounds", &way, facts.clone());
            }
            if !self.has_value(balance, &wish.value) {
                say("program-wish-value", &way, facts);
            }
        }
    }

    /// Slots, groups and school breaks that could not be.
    fn schedule_contradictions(&self, say: &mut impl FnMut(&'static str, &str, Facts)) {
        if let Some(oral) = &self.examination.oral {
            if oral.last_start < oral.first_start {
                say("program-oral-starts", "examination.oral.last_start", Vec::new());
            }
            const MOST_PAIRS: u32 = 100;
            if oral.pairs.get() > MOST_PAIRS {
                say("program-oral-pairs", "examination.oral.pairs", vec![("found", oral.pairs.get().into())]);
            }
            if oral.furthest_percent > 100 {
                say("program-furthest", "examination.oral.furthest_percent", vec![("found", oral.furthest_percent.into())]);
            }
            for (index, conflict) in oral.conflicts.iter().enumerate() {
                if conflict.pair == 0 || conflict.pair > oral.pairs.get() {
                    let facts = vec![("found", conflict.pair.into()), ("pairs", oral.pairs.get().into())];
                    say("program-oral-conflict", &format!("examination.oral.conflicts.{index}"), facts);
                }
            }
        }
        if let Some(groups) = self.peer_groups.filter(|groups| groups.least == 0 || groups.least > groups.most) {
            let facts = vec![("least", groups.least.into()), ("most", groups.most.into())];
            say("program-peer-groups", "peer_groups.least", facts);
        }
        for (index, week_off) in self.school_break.iter().enumerate().filter(|(_, week_off)| !(1..=53).contains(&week_off.week)) {
            let facts = vec![("found", Fact::Number(week_off.week.into()))];
            say("program-school-week", &format!("school_break.{index}.week"), facts);
        }
    }

    /// A seed's source that could not give a seed of its form.
    fn seed_contradictions(&self, say: &mut impl FnMut(&'static str, &str, Facts)) {
        let Some(sources) = &self.seed_source else { return };
        for (source, way) in [(&sources.primary, "seed_source.primary"), (&sources.fallback, "seed_source.fallback")] {
            let right = match source.kind {
                SeedKind::Lotto => source.date.weekday() == Weekday::Saturday && source.digits.is_none(),
                SeedKind::Dice => source.digits.is_some_and(|digits| (10..=100).contains(&digits)),
            };
            if !right || source.text.trim().is_empty() || source.date <= self.deadline.day() {
                say("program-seed-source", way, vec![("date", source.date.into())]);
            }
        }
        // Every checker refuses a protocol with other dates: the register would be another year's.
        let valid_on = self.register.valid_on;
        let days = valid_on.saturating_sub(1.years())..=valid_on.saturating_add(2.years());
        for (source, way) in [(&sources.primary, "seed_source.primary.date"), (&sources.fallback, "seed_source.fallback.date")] {
            if !days.contains(&source.date) {
                say("program-seed-register", way, vec![("date", source.date.into()), ("valid_on", valid_on.into())]);
            }
        }
        if sources.fallback.date < sources.primary.date {
            say("program-seed-source", "seed_source.fallback.date", vec![("date", sources.fallback.date.into())]);
        }
    }

    /// Whether an attribute can have this value; the parts of the country are the register's to know.
    fn has_value(&self, balance: &Balance, value: &str) -> bool {
        match balance.source() {
            Attribute::Landsdel => crate::register::LANDSDELER.contains(&value),
            Attribute::Size => self.size_class.iter().any(|class| class.name == value),
            Attribute::Column(_) => balance.values.iter().any(|listed| listed == value),
        }
    }
}
