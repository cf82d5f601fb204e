//! What is invoiced: so many participants at the price per participant, with what the municipality needs to know its invoice by; and, apart, what is
//! paid elsewhere.

use super::{Applicant, Office};
use crate::model::Fact;
use crate::report::csv::{Dialect, csv};
use crate::report::table::or_blank;
use crate::rules::Track;
use crate::text::Words;

/// The columns of `fakturagrunnlag.csv`. What stands behind `text` is not invoiced by the college.
const COLUMNS: [&str; 15] = [
    "id",
    "municipality",
    "organisation_number",
    "reference",
    "participants",
    "per_participant",
    "sum",
    "text",
    "students",
    "course_participants",
    "under_assessment",
    "semester_fee_not_invoiced",
    "literature_min_not_invoiced",
    "literature_max_not_invoiced",
    "support",
];

/// One invoice. Amounts are in Norwegian kroner.
pub(super) struct Invoice {
    pub id: String,
    pub municipality: String,
    /// Blank where no source has it.
    pub organisation: String,
    /// The municipality's own reference; blank where it has given none.
    pub reference: String,
    pub participants: u32,
    pub each: u32,
    pub sum: u64,
    /// What stands on it.
    pub text: String,
    pub besides: Besides,
}

/// What is paid elsewhere. Of an application that came after the intake only the number of participants is known.
pub(super) struct Besides {
    /// Students, course participants, those under assessment.
    pub tracks: Option<[u32; 3]>,
    pub fees: Option<u64>,
    pub literature: (u64, u64),
    pub support: String,
}

/// What is invoiced, and what somebody has to find out first.
pub struct Invoices {
    pub(super) all: Vec<Invoice>,
    /// The names of the municipalities whose organisation number is not known.
    pub without_number: Vec<String>,
    /// The names of those that have given no reference, where the form asks for it.
    pub without_reference: Vec<String>,
    /// How many have a place and have not answered, and are not among them.
    pub unanswered: usize,
}

impl Invoices {
    /// The invoices of those who said yes to their place; with `unanswered`, of those too who have not answered.
    pub fn of(office: &Office<'_>, unanswered: bool, words: &Words) -> Self {
        let with_place = office.with_place();
        let (asked, rest): (Vec<_>, Vec<_>) = with_place.into_iter().partition(|applicant| applicant.case.accepted || unanswered);
        let all: Vec<Invoice> = asked.iter().map(|applicant| invoice(office, applicant, words)).collect();
        let lacking = |lacks: fn(&Invoice) -> bool| {
            all.iter().filter(|invoice| lacks(invoice)).map(|invoice| invoice.municipality.clone()).collect()
        };
        let asks = office.cases.regulation.program.costs.reference_column.is_some();
        Self {
            without_number: lacking(|invoice| invoice.organisation.is_empty()),
            without_reference: if asks { lacking(|invoice| invoice.reference.is_empty()) } else { Vec::new() },
            unanswered: rest.len(),
            all,
        }
    }

    /// The invoices as a table.
    pub fn csv(&self, dialect: Dialect) -> Vec<u8> {
        let row = |invoice: &Invoice| {
            let besides = &invoice.besides;
            let track = |index: usize| or_blank(besides.tracks.map(|tracks| tracks[index]));
            vec![
                invoice.id.clone(),
                invoice.municipality.clone(),
                invoice.organisation.clone(),
                invoice.reference.clone(),
                invoice.participants.to_string(),
                invoice.each.to_string(),
                invoice.sum.to_string(),
                invoice.text.clone(),
                track(0),
                track(1),
                track(2),
                or_blank(besides.fees),
                besides.literature.0.to_string(),
                besides.literature.1.to_string(),
                besides.support.clone(),
            ]
        };
        csv(dialect, &COLUMNS, &self.all.iter().map(row).collect::<Vec<_>>())
    }
}

fn invoice(office: &Office<'_>, applicant: &Applicant<'_>, words: &Words) -> Invoice {
    let program = &office.cases.regulation.program;
    let costs = &program.costs;
    let case = applicant.case;
    let participants = applicant.seats();
    let number = |track| u32::try_from(applicant.count(track)).unwrap_or(u32::MAX);
    let known = !applicant.attendees.is_empty();
    let fees = u64::from(number(Track::Student)) * u64::from(costs.semester_fee) * u64::from(program.study.years);
    let read = office.cases.assessment.zip(case.assessed);
    let facts = [
        ("program", Fact::from(program.name.as_str())),
        ("year", program.study_year.as_str().into()),
        ("participants", participants.into()),
    ];
    let all = u64::from(participants);
    Invoice {
        id: or_blank(case.id),
        municipality: case.name.clone(),
        organisation: or_blank(case.municipality.and_then(|municipality| municipality.organisation)),
        reference: read.map_or_else(String::new, |(assessment, application)| assessment.reference(application)),
        participants,
        each: costs.participant,
        sum: all * u64::from(costs.participant),
        text: words.say("invoice-text", &facts),
        besides: Besides {
            tracks: known.then(|| [Track::Student, Track::Course, Track::Undecided].map(number)),
            fees: known.then_some(fees),
            literature: (all * u64::from(costs.literature_min), all * u64::from(costs.literature_max)),
            support: costs.support.clone(),
        },
    }
}
