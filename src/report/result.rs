//! `result.csv` and `applicants.csv`: one row per application, without personal data.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::{Dialect, csv};
use crate::lottery::{Chance, Ticket};
use crate::model::{Fault, MunicipalityNumber, Seats};
use crate::program::Program;
use crate::protocol::{Has, Protocol};
use crate::register::Register;
use crate::rules::{Assessed, Code, Decision, Level, Status, name_of};

/// Where an application stands in a protocol; in the order in which rows are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Standing {
    /// Has a place.
    Admitted,
    /// Was late, and has a place that was left over.
    AdmittedLate,
    /// Has a place outside the draw.
    Granted,
    /// Takes part; not drawn yet.
    TakingPart,
    /// On the waiting list.
    Waiting,
    /// Late, and on the waiting list behind the others.
    Late,
    /// Withdrew after the draw.
    Withdrawn,
    /// Cannot take part as it stands.
    NotEligible,
    /// Left out because somebody must decide first.
    Undecided,
    /// Withdrawn, or fell because another application stands.
    SetAside,
}

impl Standing {
    /// The word in files, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Admitted => "admitted",
            Self::AdmittedLate => "admitted-late",
            Self::Granted => "granted",
            Self::TakingPart => "taking-part",
            Self::Waiting => "waiting",
            Self::Late => "late",
            Self::Withdrawn => "withdrawn",
            Self::NotEligible => "not-eligible",
            Self::Undecided => "undecided",
            Self::SetAside => "set-aside",
        }
    }
}

/// One application.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The number of its (lead) municipality; none when that is not known.
    pub id: Option<MunicipalityNumber>,
    /// The names of its municipalities; blank when they are not known.
    pub name: String,
    /// County of the lead.
    pub county: String,
    /// Part of the country of the lead.
    pub landsdel: String,
    /// Size class of the lead.
    pub size: String,
    /// Inhabitants of the lead.
    pub population: Option<u32>,
    /// Participants.
    pub seats: Option<Seats>,
    /// Where it stands.
    pub standing: Standing,
    /// Its place on the waiting list, from 1.
    pub waiting: Option<usize>,
    /// Its chance of admission.
    pub chance: Option<Chance>,
    /// Its ticket.
    pub ticket: Option<Ticket>,
    /// Its place by ticket in its cell, from 1.
    pub rank: Option<usize>,
    /// How many there are in its cell.
    pub cell_applications: Option<u64>,
    /// The codes of level E, D and W found, each once, ascending.
    pub codes: Vec<Code>,
    /// What its result rests on that somebody decided: codes, or `out` and `withdrawn`; each once.
    pub decided: Vec<&'static str>,
}

/// The columns of the file.
pub const RESULT_COLUMNS: [&str; 15] = [
    "id",
    "name",
    "county",
    "landsdel",
    "size",
    "population",
    "seats",
    "status",
    "waiting_number",
    "chance",
    "ticket",
    "rank_in_cell",
    "cell_applications",
    "codes",
    "decided",
];

/// The rows of a protocol, by standing, then by waiting number or id. What only the rules know (codes of those who take part,
/// who was set aside) is there when the assessed applications are given.
pub fn rows(
    protocol: &Protocol,
    program: &Program,
    register: &Register,
    assessed: Option<(&[Assessed], &[Decision])>,
) -> Vec<Row> {
    let now = crate::protocol::Standing::of(protocol).ok();
    let waiting: BTreeMap<MunicipalityNumber, usize> = now.iter().flat_map(crate::protocol::Standing::waiting).zip(1..).collect();
    let standing = |id: MunicipalityNumber| match now.as_ref().and_then(|now| now.has(id)) {
        None => Standing::TakingPart,
        Some(Has::Place) => Standing::Admitted,
        Some(Has::LatePlace) => Standing::AdmittedLate,
        Some(Has::Granted) => Standing::Granted,
        Some(Has::Waiting) => Standing::Waiting,
        Some(Has::WaitingLate) => Standing::Late,
        Some(Has::Withdrawn) => Standing::Withdrawn,
    };
    let blank = |id: Option<MunicipalityNumber>, name: &str, standing: Standing| {
        let municipality = id.and_then(|id| register.get(id));
        Row {
            id,
            name: name.to_owned(),
            county: municipality.map_or_else(String::new, |one| one.county.clone()),
            landsdel: municipality.map_or_else(String::new, |one| one.landsdel.clone()),
            size: municipality.map_or_else(String::new, |one| program.size_of(one.population).to_owned()),
            population: municipality.map(|one| one.population),
            seats: None,
            standing,
            waiting: id.and_then(|id| waiting.get(&id).copied()),
            chance: None,
            ticket: None,
            rank: None,
            cell_applications: None,
            codes: Vec::new(),
            decided: Vec::new(),
        }
    };
    let mut rows = Vec::new();
    for one in &protocol.applications {
        let ticket = protocol.ticket(one.id);
        let before = |other: &&crate::protocol::Application| {
            other.cell == one.cell && (protocol.ticket(other.id), other.id) < (ticket, one.id)
        };
        rows.push(Row {
            seats: Some(one.seats),
            chance: Some(one.chance),
            ticket,
            rank: ticket.map(|_| protocol.applications.iter().filter(before).count() + 1),
            cell_applications: protocol.cell_index(&one.cell).map(|index| protocol.cells[index].applications),
            ..blank(Some(one.id), &one.name, standing(one.id))
        });
    }
    for one in protocol.late.iter().chain(now.iter().flat_map(|now| now.arrived())) {
        let standing = if now.is_some() { standing(one.id) } else { Standing::Late };
        rows.push(Row { seats: Some(one.seats), ..blank(Some(one.id), &one.name, standing) });
    }
    for one in &protocol.not_eligible {
        // What an application of the same municipality has that takes part is not this one's.
        let takes_part = |id| rows.iter().any(|row| row.id == Some(id));
        let granted = one.id.is_some_and(|id| !takes_part(id) && matches!(standing(id), Standing::Granted | Standing::Withdrawn));
        let undecided = one.codes.iter().all(|code| code.level() == Level::D);
        let standing = match one.id {
            Some(id) if granted => standing(id),
            _ if undecided => Standing::Undecided,
            _ => Standing::NotEligible,
        };
        rows.push(Row { codes: one.codes.clone(), ..blank(one.id, one.name.as_deref().unwrap_or(""), standing) });
    }
    if let Some(assessed) = assessed {
        add_what_rules_know(&mut rows, assessed, register, &blank);
    }
    rows.sort_by_key(|row| (row.standing, row.waiting, row.id.is_none(), row.id, row.codes.clone()));
    rows
}

fn add_what_rules_know(
    rows: &mut Vec<Row>,
    (assessed, decisions): (&[Assessed], &[Decision]),
    register: &Register,
    blank: &impl Fn(Option<MunicipalityNumber>, &str, Standing) -> Row,
) {
    let mut taken = BTreeSet::new();
    for one in assessed {
        if one.status == Status::SetAside {
            let row = blank(one.id, &name_of(&one.municipalities, register), Standing::SetAside);
            rows.push(Row { seats: Some(one.seats), waiting: None, decided: decided(one, decisions), ..row });
            continue;
        }
        let open = |row: &Row| match one.status {
            Status::Eligible => row.chance.is_some(),
            Status::Late => row.chance.is_none() && row.seats.is_some(),
            _ => row.chance.is_none() && row.seats.is_none() && row.codes == one.codes_that_keep_it_out(),
        };
        let found = (0..rows.len()).find(|index| rows[*index].id == one.id && open(&rows[*index]) && !taken.contains(index));
        if let Some(index) = found {
            taken.insert(index);
            let codes: BTreeSet<Code> =
                one.findings.iter().map(|finding| finding.code).filter(|code| code.level() != Level::I).collect();
            rows[index].codes = codes.into_iter().collect();
            rows[index].seats = Some(one.seats);
            rows[index].decided = decided(one, decisions);
        }
    }
}

fn decided(one: &Assessed, decisions: &[Decision]) -> Vec<&'static str> {
    let about = |decision: &Decision| decision.code.map(Code::as_str).or(decision.taken.name()).unwrap_or("");
    let all: BTreeSet<&'static str> = super::validation::in_force(one, decisions).map(about).collect();
    all.into_iter().collect()
}

/// The rows as a file.
///
/// # Errors
/// None: writing to memory does not fail.
pub fn result_csv(rows: &[Row], dialect: Dialect) -> Result<Vec<u8>, Fault> {
    fn text<T: ToString>(value: Option<T>) -> String {
        value.map_or_else(String::new, |value| value.to_string())
    }
    let cells = |row: &Row| {
        let codes: Vec<&str> = row.codes.iter().map(|code| code.as_str()).collect();
        vec![
            text(row.id),
            row.name.clone(),
            row.county.clone(),
            row.landsdel.clone(),
            row.size.clone(),
            text(row.population),
            text(row.seats.map(|seats| seats.0)),
            row.standing.name().to_owned(),
            text(row.waiting),
            row.chance.map_or_else(String::new, |chance| dialect.decimal(chance.in_parts(10_000))),
            text(row.ticket),
            text(row.rank),
            text(row.cell_applications),
            codes.join(" "),
            row.decided.join(" "),
        ]
    };
    csv(dialect, &RESULT_COLUMNS, &rows.iter().map(cells).collect::<Vec<_>>())
}
