#![no_main]
//! Any two texts as the register of another year.

use innoskole::register::{Register, Table, Tables};

libfuzzer_sys::fuzz_target!(|texts: (&str, &str)| {
    let table = |name: &str, text| Table { name: name.to_owned(), text };
    let tables = Tables::new(table("municipalities.csv", texts.0.into()), table("population.csv", texts.1.into()));
    if let Ok(register) = Register::of(&tables, "2020-01-01".parse().unwrap(), "2020-01-01".parse().unwrap()) {
        for one in register.all() {
            let _ = register.find(&one.name);
        }
    }
});
