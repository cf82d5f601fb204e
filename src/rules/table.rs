//! All rules, in the regulation's order.

use super::judge::subject::Subject;
use super::judge::{application, participant};
use super::{Code, Finding};

/// A rule: its code, the sentence of the programme's page that it carries out, and the function that finds what it is about.
pub struct Rule {
    /// The code.
    pub code: Code,
    /// The sentence, word for word from the page of 2021; blank where the rule is ours.
    pub sentence: &'static str,
    /// The findings of one application.
    pub(super) check: for<'a> fn(&Subject<'a>) -> Vec<Finding>,
}

const OURS: &str = "";
const TOGETHER: &str = "Den enkelte kommune /evt samarbeidende kommuner søker om opptak til studiet på vegne av sine ansatte.";
const PEOPLE: &str = "Kommunene som søker garanterer deltakelse for minimum tre personer, maksimum fire personer som representerer minst to ulike sektorer/tjenesteområder i kommunen.";
const DESCRIPTION: &str = "Kort beskrivelse av en utfordring eller et område med behov for innovasjon for kommunen, og hva som ønskes oppnås (maks 250 ord)";
const ENDORSEMENT: &str = "Forankring/anbefaling fra kommunen for godkjent deltakelse og tilrettelegging for deltakere";
const DEADLINE: &str = "Søknadsfrist: 1. juni 2021. Løpende opptak etter fristen.";
const PERSON: &str = "Deltakeres navn og e-postadresse";
const EDUCATION: &str = "Opptakskrav for deltakere er 3 år høgskole-/universitetsutdanning. Søkere med 1 – 2 år høgskole-/universitetsutdanning samt 1 – 2 års relevant arbeidserfaring kan vurderes individuelt. Søkere som ikke oppfyller kravet om utdanning kan delta som kursdeltaker og få kursbevis (uten studiepoeng) etter fullført studium.";

macro_rules! rules {
    ($($code:ident $check:path = $sentence:expr;)*) => { &[$(Rule { code: Code::$code, sentence: $sentence, check: $check }),*] };
}

/// Every rule.
pub const RULES: &[Rule] = rules! {
    A01 application::municipality_in_doubt = TOGETHER;
    A02 application::recognised_otherwise = OURS;
    A03 application::more_than_one = "Det kan sendes inntil èn søknad pr kommune.";
    A04 application::too_few_participants = PEOPLE;
    A05 application::too_many_participants = PEOPLE;
    A06 application::too_few_sectors = PEOPLE;
    A07 application::description_missing = DESCRIPTION;
    A08 application::description_too_long = DESCRIPTION;
    A09 application::endorsement_missing = ENDORSEMENT;
    A10 application::received_late = DEADLINE;
    A11 application::receipt_unreadable = DEADLINE;
    A12 application::applies_together = TOGETHER;
    A13 application::endorsement_unclear = ENDORSEMENT;
    A14 application::domain_of_another = OURS;
    A15 application::value_not_listed = OURS;
    A16 application::reference_missing = OURS;
    P01 participant::name_missing = PERSON;
    P02 participant::address_missing = PERSON;
    P03 participant::address_twice = OURS;
    P04 participant::student = EDUCATION;
    P05 participant::assessed_individually = EDUCATION;
    P06 participant::course_participant = EDUCATION;
    P07 participant::length_unreadable = OURS;
    P08 participant::outside_target_group = "Målgruppen for studiet er personer med nøkkelfunksjoner i kommunene, ledere og folkevalgte.";
    P09 participant::address_elsewhere = OURS;
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_rule_in_order() {
        assert_eq!(RULES.iter().map(|rule| rule.code).collect::<Vec<_>>(), Code::ALL);
    }

    #[test]
    fn every_sentence_stands_on_the_programme_s_page() {
        let page = include_str!("../../fixtures/program/page-2021.txt").split_whitespace().collect::<Vec<_>>().join(" ");
        for rule in RULES {
            assert!(page.contains(rule.sentence), "{}", rule.code);
        }
        assert!(RULES.iter().filter(|rule| !rule.sentence.is_empty()).count() > 15);
    }
}
