//! The sample of each rule: applications around its limit, the same that its test reads. `innoskole rule` shows two of them.

use super::Code;

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

samples! { A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 P01 P02 P03 P04 P05 P06 P07 P08 P09 }
