//! The sample of each rule: applications around its limit, the same that its test reads. `innoskole rule` shows two of them.

use super::Code;
use crate::program::{Balance, Program};

/// The header of the column that A15's sample is about.
const SAMPLE_COLUMN: &str = "Region";

/// The programme that a rule's sample is judged by: A15's balances by a column of the sample's own, A16's has one with a reference.
pub fn sample_program(code: Code, program: &Program) -> Program {
    let mut program = program.clone();
    if code == Code::A15 {
        program.balance = vec![Balance {
            attribute: "region".to_owned(),
            column: Some(SAMPLE_COLUMN.to_owned()),
            values: vec!["kyst".to_owned(), "innland".to_owned()],
            proportional: None,
            min_each: Some(1),
            wishes: Vec::new(),
        }];
    }
    if code == Code::A16 {
        program.costs.reference_column = Some("Fakturareferanse".to_owned());
    }
    program
}

macro_rules! samples {
    ($($code:ident)*) => {
        /// The sample of a rule, a CSV; its columns `expected` and `why` say what comes out by the programme of 2021.
        pub fn sample(code: Code) -> &'static [u8] {
            match code {
                $(Code::$code => include_bytes!(concat!("../../fixtures/rules/", stringify!($code), ".csv")),)*
            }
        }
    };
}

samples! { A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 P01 P02 P03 P04 P05 P06 P07 P08 P09 }
