//! A protocol beside what it was made from: what the register says of its municipalities, and what its intake gives.

use indexmap::IndexMap;

use super::form::{Event, Protocol, SeedSource, Wish};
use super::freeze::wishes;
use super::verify::{Checked, Mark};
use crate::model::{Fact, Facts, Fault, MunicipalityNumber};
use crate::program::{Attribute, Program, Regulation, Share};
use crate::register::Register;
use crate::rules::name_of;

/// An application somewhere in a protocol: its number, its name, its municipalities and its values, where the protocol has them.
struct Known<'a> {
    id: MunicipalityNumber,
    name: &'a str,
    municipalities: &'a [MunicipalityNumber],
    attributes: Option<&'a IndexMap<String, String>>,
}

fn known(protocol: &Protocol) -> impl Iterator<Item = Known<'_>> {
    let in_time = protocol.applications.iter().map(|own| {
        let attributes = protocol.cell(&own.cell).map(|cell| &cell.attributes);
        Known { id: own.id, name: &own.name, municipalities: &own.municipalities, attributes }
    });
    let arrived = protocol.events.iter().filter_map(|event| match event {
        Event::Late { application, .. } => Some(application),
        _ => None,
    });
    let late = protocol.late.iter().chain(arrived).map(|own| Known {
        id: own.id,
        name: &own.name,
        municipalities: &own.municipalities,
        attributes: Some(&own.attributes),
    });
    let aside = protocol.set_aside.iter().map(|own| (own.id, &own.name));
    let out = protocol.not_eligible.iter().map(|own| (own.id, &own.name)).chain(aside);
    let out = out.filter_map(|(id, name)| Some(Known { id: id?, name: name.as_ref()?, municipalities: &[], attributes: None }));
    in_time.chain(late).chain(out)
}

impl Known<'_> {
    /// Whether the register has its municipalities by these names, in this part of the country and, by the programme, of this size.
    fn agrees(&self, register: &Register, program: Option<&Program>) -> bool {
        let Some(lead) = register.get(self.id) else { return false };
        let own = name_of(&[self.id], register);
        let named = match self.municipalities {
            // Of those left out, only the lead is told by number.
            [] => self.name == own || self.name.starts_with(&format!("{own}, ")),
            all => all.iter().all(|number| register.get(*number).is_some()) && self.name == name_of(all, register),
        };
        let agrees = |name: &String, value: &String| {
            let balance = program.and_then(|program| program.balance.iter().find(|balance| balance.attribute == *name));
            match (balance.map(crate::program::Balance::source), program) {
                (Some(Attribute::Size), Some(program)) => value == program.size_of(lead.population),
                (Some(Attribute::Column(_)), _) => true,
                (Some(Attribute::Landsdel), _) => *value == lead.landsdel,
                (_, Some(_)) => false,
                (_, None) => name != "landsdel" || *value == lead.landsdel,
            }
        };
        named && self.attributes.is_none_or(|all| all.iter().all(|(name, value)| agrees(name, value)))
    }
}

/// Refuses a register that says something else of who takes part than the protocol does: a later version of the program may know more
/// municipalities, and must say the same of these.
///
/// # Errors
/// The first application whose name, part of the country or size is another.
pub fn refuse_other_register(protocol: &Protocol, regulation: &Regulation) -> Result<(), Fault> {
    let Regulation { program, register } = regulation;
    if register.sha256() == protocol.register.sha256 {
        return Ok(());
    }
    match known(protocol).find(|own| !own.agrees(register, Some(program))) {
        Some(own) => Err(Fault::new("protocol-register").with("municipality", format!("{} {}", own.id, own.name))),
        None => Ok(()),
    }
}

/// Compares the names, the parts of the country and, where the programme is at hand, the sizes with a register.
///
/// A protocol of this version has this version's register, or is compared with the register that it was made with. Of another version it may
/// have another: the municipalities of the protocol must be the same, and the difference is told.
pub fn compare_register(protocol: &Protocol, register: &Register, program: Option<&Program>) -> Vec<Checked> {
    let dated = |mark, step| Checked::new(mark, step, vec![("date", Fact::Date(protocol.register.valid_on))]);
    if let Some(own) = known(protocol).find(|own| !own.agrees(register, program)) {
        let facts = vec![("id", own.id.to_string().into()), ("name", own.name.into())];
        return vec![Checked::new(Mark::Fails, "verify-not-register", facts)];
    }
    let same = register.sha256() == protocol.register.sha256;
    let other_day = register.valid_on() != protocol.register.valid_on;
    if other_day || !same && protocol.tool.version == env!("CARGO_PKG_VERSION") {
        return vec![dated(Mark::Fails, "verify-not-register-sha256")];
    }
    if let Some(what) = program.and_then(|program| other_terms(protocol, program, register)) {
        return vec![Checked::new(Mark::Fails, "verify-not-program", vec![("what", what.into())])];
    }
    let mut steps = vec![match program {
        Some(_) => dated(Mark::Holds, "verify-register"),
        None => dated(Mark::Holds, "verify-register-names"),
    }];
    if !same {
        steps.push(dated(Mark::Note, "verify-note-register"));
    }
    steps
}

/// The first member that the programme file decides otherwise: its id, the source of the seed (but a practice draw passes it over), the wishes.
fn other_terms(protocol: &Protocol, program: &Program, register: &Register) -> Option<&'static str> {
    let announced = program.seed_source.as_ref().map(SeedSource::from);
    let asked = wishes(program, register, &protocol.cells, protocol.capacity.room);
    match () {
        () if protocol.program.id != program.id => Some("program"),
        () if protocol.seed_source.is_some() && protocol.seed_source != announced => Some("seed_source"),
        () if asked.iter().map(bare).ne(protocol.wishes.iter().map(bare)) => Some("wishes"),
        () => None,
    }
}

/// A wish as it was asked.
fn bare(wish: &Wish) -> (&str, &str, Option<u64>, Option<u64>, Option<Share>) {
    (&wish.attribute, &wish.value, wish.asked_min, wish.asked_max, wish.share)
}

/// Compares a protocol with what its intake gives: everything that was frozen but the lottery, which [`super::listed`] leaves out and which
/// follows from the rest. The name of a file may be another where its bytes are the same.
pub fn compare_listed(protocol: &Protocol, again: &Protocol) -> Checked {
    let fails = |step, facts: Facts| Checked::new(Mark::Fails, step, facts);
    let who = |all: &Protocol| -> Vec<_> {
        let bare =
            |own: &super::form::Application| (own.id, own.name.clone(), own.municipalities.clone(), own.seats, own.cell.clone());
        all.applications.iter().map(bare).collect()
    };
    let (listed, given) = (who(protocol), who(again));
    if let Some((id, ..)) = given.iter().chain(&listed).find(|own| given.contains(own) != listed.contains(own)) {
        return fails("verify-not-intake", vec![("id", id.to_string().into())]);
    }
    let bytes = |all: &Protocol| all.sources.iter().map(|source| source.sha256.clone()).collect::<Vec<_>>();
    // Two moments may be the same, and their spelling another.
    let late = |all: &Protocol| serde_json::to_value(&all.late).ok();
    let members = [
        ("program", again.program == protocol.program),
        ("register", again.register == protocol.register),
        ("sources", bytes(again) == bytes(protocol)),
        ("seed_source", again.seed_source == protocol.seed_source),
        ("wishes", again.wishes.iter().map(bare).eq(protocol.wishes.iter().map(bare))),
        ("cells", again.cells == protocol.cells),
        ("late", late(again) == late(protocol)),
        ("not_eligible", again.not_eligible == protocol.not_eligible),
        ("set_aside", again.set_aside == protocol.set_aside),
    ];
    match members.iter().find(|(_, same)| !same) {
        Some((member, _)) => fails("verify-not-frozen-again", vec![("what", (*member).into())]),
        None => Checked::new(Mark::Holds, "verify-intake", vec![("count", protocol.applications.len().into())]),
    }
}
