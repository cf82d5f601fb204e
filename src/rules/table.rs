//! All rules, in the regulation's order.

use super::case::Case;
use super::{Code, Finding, application, participant};

/// A rule: its code, and the function that finds what it is about.
pub struct Rule {
    /// The code.
    pub code: Code,
    /// The findings of one application.
    pub(super) check: for<'a> fn(&Case<'a>) -> Vec<Finding>,
}

macro_rules! rules {
    ($($code:ident $check:path)*) => { &[$(Rule { code: Code::$code, check: $check }),*] };
}

/// Every rule.
pub const RULES: &[Rule] = rules! {
    A01 application::municipality_in_doubt
    A02 application::recognised_otherwise
    A03 application::more_than_one
    A04 application::too_few_participants
    A05 application::too_many_participants
    A06 application::too_few_sectors
    A07 application::description_missing
    A08 application::description_too_long
    A09 application::endorsement_missing
    A10 application::received_late
    A11 application::receipt_unreadable
    A12 application::applies_together
    A13 application::endorsement_unclear
    A14 application::domain_of_another
    P01 participant::name_missing
    P02 participant::address_missing
    P03 participant::address_twice
    P04 participant::student
    P05 participant::assessed_individually
    P06 participant::course_participant
    P07 participant::length_unreadable
    P08 participant::outside_target_group
    P09 participant::address_elsewhere
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_rule_in_order() {
        assert_eq!(RULES.iter().map(|rule| rule.code).collect::<Vec<_>>(), Code::ALL);
    }
}
