//! Every rule against its samples: `fixtures/rules/CODE.csv`, whose column `expected` holds the answer (`found`, or for a
//! rule about participants their numbers).

use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use innoskole::intake;
use innoskole::model::{Address, Intake};
use innoskole::program::Regulation;
use innoskole::rules::{Assessed, Assessment, Code, RULES, Rule, sample_program};

static REGULATION: LazyLock<Arc<Regulation>> = LazyLock::new(|| Arc::new(Regulation::embedded().unwrap()));

struct Sample {
    intake: Intake,
    /// By row: what is expected, and why.
    expected: Vec<(u32, String, String)>,
}

fn sample(code: Code) -> Sample {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/rules/{code}.csv"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let expected = reader
        .records()
        .map(Result::unwrap)
        .zip(1..)
        .map(|(record, row)| (row, record[column("expected")].to_owned(), record[column("why")].to_owned()));
    let expected = expected.collect();
    let attributes = sample_program(code, &REGULATION.program).own_columns();
    let wanted = intake::Wanted { attributes: &attributes, register: &REGULATION.register, mapping: None };
    let intake = intake::read(vec![(format!("{code}.csv"), bytes)], &wanted).unwrap().intake;
    Sample { intake, expected }
}

fn assessed(code: Code, intake: &Intake, rules: &[&Rule]) -> Vec<Assessed> {
    let program = sample_program(code, &REGULATION.program);
    let regulation = Regulation { program, register: REGULATION.register.clone() };
    Assessment::by(rules, &Arc::new(regulation), &Arc::new(intake.clone())).unwrap().applications
}

/// What was found of a code on a row, written as in the sample.
fn found(code: Code, sample: &Sample, assessed: &[Assessed], row: u32) -> String {
    let is = |one: &&Assessed| sample.intake.applications.get(one.index).first_cell().map(|cell: Address| cell.row) == Some(row);
    let one = assessed.iter().find(is).unwrap();
    let findings = one.findings.iter().filter(|finding| finding.code == code);
    if code.of_participant() {
        let mut numbers: Vec<u32> = findings.filter_map(|finding| finding.participant).collect();
        numbers.sort_unstable();
        numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    } else if findings.count() > 0 {
        "found".to_owned()
    } else {
        String::new()
    }
}

/// The rows of a code's sample that do not come out as expected.
fn wrong(code: Code, rules: &[&Rule]) -> String {
    wrong_in(code, &sample(code), rules)
}

fn wrong_in(code: Code, sample: &Sample, rules: &[&Rule]) -> String {
    let assessed = assessed(code, &sample.intake, rules);
    let mut wrong = String::new();
    for (row, expected, why) in &sample.expected {
        let found = found(code, sample, &assessed, *row);
        if found != *expected {
            writeln!(wrong, "{code} row {}: expected {expected:?}, found {found:?} ({why})", row + 1).unwrap();
        }
    }
    wrong
}

fn all() -> Vec<&'static Rule> {
    RULES.iter().collect()
}

macro_rules! samples {
    ($($name:ident $code:ident)*) => {
        $(#[test] fn $name() { assert_eq!(wrong(Code::$code, &all()), ""); })*

        #[test]
        fn every_code_has_a_test_here() {
            assert_eq!([$(Code::$code),*], Code::ALL);
        }
    };
}

samples! {
    a01_the_municipality_is_known A01
    a02_a_translation_is_noted A02
    a03_one_application_per_municipality A03
    a04_at_least_three_participants A04
    a05_at_most_four_participants A05
    a06_at_least_two_sectors A06
    a07_the_description_is_there A07
    a08_at_most_250_words A08
    a09_the_endorsement_is_there A09
    a10_received_in_time A10
    a11_the_time_of_receipt_is_readable A11
    a12_several_together_are_noted A12
    a13_an_unclear_endorsement_waits A13
    a14_the_domain_is_the_municipality_s_own A14
    a15_a_balanced_column_has_a_listed_value A15
    a16_the_reference_for_the_invoice_is_given A16
    p01_a_participant_has_a_name P01
    p02_a_participant_has_an_address P02
    p03_an_address_stands_once P03
    p04_three_years_make_a_student P04
    p05_one_to_three_years_are_assessed P05
    p06_otherwise_a_course_participant P06
    p07_what_cannot_be_read_waits P07
    p08_outside_the_target_group P08
    p09_an_address_stands_in_one_application P09
}

#[test]
fn samples_have_rows_that_are_found_and_rows_that_are_not() {
    for code in Code::ALL {
        let sample = sample(code);
        let found = sample.expected.iter().filter(|(_, expected, _)| !expected.is_empty()).count();
        assert!(found > 0 && found < sample.expected.len(), "{code}");
    }
}

#[test]
fn switching_a_rule_off_makes_exactly_its_test_fail() {
    let samples = Code::ALL.map(|code| (code, sample(code)));
    for off in Code::ALL {
        let rules: Vec<&Rule> = RULES.iter().filter(|rule| rule.code != off).collect();
        let failing = samples.iter().filter(|(code, sample)| !wrong_in(*code, sample, &rules).is_empty());
        assert_eq!(failing.map(|(code, _)| *code).collect::<Vec<_>>(), [off]);
    }
}
