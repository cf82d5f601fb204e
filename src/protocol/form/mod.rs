//! The members of `innoskole-protocol/1`, in their order.

mod drawn;
mod event;
mod moment;
mod number;
mod parts;
mod proof;

use jiff::civil::Date;
use num_bigint::BigUint;
use num_traits::{CheckedDiv, ToPrimitive};
use serde::{Deserialize, Serialize};

pub use drawn::{Draw, Lottery, TicketsOf, Used};
pub use event::{Cause, Event, Gone, Unmet, counting};
pub use moment::Moment;
pub use number::WholeNumber;
pub use parts::{
    Allocation, Application, Capacity, Cell, Fallback, Late, NotEligible, ProgramRef, RegisterRef, Replaces, SeedSource,
    SetAside, SetAsideCause, Tool, Wish,
};
pub use proof::{Exact, PricesOf, Proof, WishPrice};

use crate::lottery::{self, Ticket};
use crate::model::{MunicipalityNumber, Seats, SourceFile};

/// A frozen or drawn protocol.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Always `innoskole-protocol/1`.
    pub format: String,
    /// The programme file.
    pub program: ProgramRef,
    /// The program that froze it.
    pub tool: Tool,
    /// The register of municipalities.
    pub register: RegisterRef,
    /// The files it was made from.
    pub sources: Vec<SourceFile>,
    /// Where the seed will come from; null: nobody announced it.
    pub seed_source: Option<SeedSource>,
    /// The void draw that this one replaces; null: none.
    pub replaces: Option<Replaces>,
    /// How many are admitted.
    pub capacity: Capacity,
    /// What the places are balanced by.
    pub wishes: Vec<Wish>,
    /// The cells, by id.
    pub cells: Vec<Cell>,
    /// Who takes part, by id.
    pub applications: Vec<Application>,
    /// Who was late, by id.
    pub late: Vec<Late>,
    /// Who is not eligible, by id, then by codes; those of unknown municipalities last.
    pub not_eligible: Vec<NotEligible>,
    /// Who was set aside before freezing, by id, then by cause; those of unknown municipalities last.
    pub set_aside: Vec<SetAside>,
    /// The fair lottery over whole allocations.
    pub allocations: Vec<Allocation>,
    /// Why no lottery does better; null where additions alone do not show it.
    pub certificate: Option<Vec<Proof>>,
    /// SHA-256 of the canonical JSON of every member above.
    pub digest: String,
    /// The outcome; absent while frozen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// What happened after the draw, in the order of processing; absent until the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

impl Protocol {
    /// The format this version writes and reads.
    pub const FORMAT: &'static str = "innoskole-protocol/1";

    /// A cell by its id.
    pub fn cell(&self, id: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.id == id)
    }

    /// The place of an application's cell.
    pub fn cell_index(&self, cell: &str) -> Option<usize> {
        self.cells.iter().position(|known| known.id == cell)
    }

    /// The ticket of an application, once drawn by lot.
    pub fn ticket(&self, id: MunicipalityNumber) -> Option<Ticket> {
        let lottery = self.draw.as_ref()?.lottery.as_ref()?;
        lottery.tickets.iter().find(|drawn| drawn.id == id).map(|drawn| drawn.ticket)
    }

    /// The waiting ticket of an application, once drawn by lot.
    pub fn waiting_ticket(&self, id: MunicipalityNumber) -> Option<Ticket> {
        let lottery = self.draw.as_ref()?.lottery.as_ref()?;
        lottery.tickets.iter().find(|drawn| drawn.id == id).map(|drawn| drawn.waiting_ticket)
    }

    /// Whether everybody in time fits, so that nothing is drawn.
    pub fn all_fit(&self) -> bool {
        match self.capacity.room {
            lottery::Capacity::Places(places) => self.applications.len() as u64 <= places,
            lottery::Capacity::Seats(seats) => {
                self.applications.iter().map(|application| u64::from(application.seats.0)).sum::<u64>() <= seats
            }
        }
    }

    /// What an application takes of the capacity.
    pub fn takes(&self, seats: Seats) -> u64 {
        match self.capacity.room {
            lottery::Capacity::Places(_) => 1,
            lottery::Capacity::Seats(_) => u64::from(seats.0),
        }
    }

    /// The allocations as the lottery knows them.
    pub fn lottery_allocations(&self) -> Vec<lottery::Allocation> {
        let allocation = |allocation: &Allocation| lottery::Allocation {
            weight: allocation.weight.0.clone(),
            counts: allocation.counts.values().copied().collect(),
        };
        self.allocations.iter().map(allocation).collect()
    }

    /// What the weights of the allocations add up to.
    pub fn weight_of_all(&self) -> WholeNumber {
        WholeNumber(self.allocations.iter().map(|allocation| &allocation.weight.0).sum())
    }

    /// How many applications are admitted on average, in tenths, rounded to the nearest, halves up.
    pub fn admitted_in_tenths(&self) -> u64 {
        let admitted = |allocation: &Allocation| allocation.counts.values().fold(0_u64, |sum, count| sum.saturating_add(*count));
        let weighted: BigUint =
            self.allocations.iter().map(|allocation| &allocation.weight.0 * admitted(allocation) * 10_u8).sum();
        let whole = self.weight_of_all().0;
        let average = (weighted * 2_u8 + &whole).checked_div(&(whole * 2_u8));
        average.and_then(|average| average.to_u64()).unwrap_or(0)
    }

    /// The day of the announced source that the seed of the draw is from; none: no source was announced, or nothing is drawn by lot.
    pub fn drawn_on(&self) -> Option<Date> {
        let used = self.draw.as_ref()?.lottery.as_ref()?.source?;
        self.seed_source.as_ref().map(|announced| match used {
            Used::Primary => announced.date,
            Used::Fallback => announced.fallback.date,
        })
    }

    /// When an application got a place after the draw: promoted from the waiting list, let in, or granted; the newest time that counts.
    pub fn promoted_on(&self, id: MunicipalityNumber) -> Option<Date> {
        let counted = self.events.iter().zip(counting(&self.events)).filter(|(_, counts)| *counts).map(|(event, _)| event);
        let gave = |event: &&Event| match event {
            Event::Late { application, admitted, .. } => *admitted && application.id == id,
            Event::Grant { id: granted, .. } if *granted == id => true,
            event => event.promoted().contains(&id),
        };
        counted.filter(gave).map(Event::date).next_back()
    }

    /// An application's number and name, wherever the protocol has it; the number alone where it has it nowhere.
    pub fn named(&self, id: MunicipalityNumber) -> String {
        let in_time = self.applications.iter().map(|application| (application.id, &application.name));
        let late = self.late.iter().map(|application| (application.id, &application.name));
        let out = self.not_eligible.iter().filter_map(|entry| Some((entry.id?, entry.name.as_ref()?)));
        let aside = self.set_aside.iter().filter_map(|entry| Some((entry.id?, entry.name.as_ref()?)));
        let arrived = self.events.iter().filter_map(|event| match event {
            Event::Late { application, .. } => Some((application.id, &application.name)),
            _ => None,
        });
        let name = in_time.chain(late).chain(arrived).chain(out).chain(aside).find(|(other, _)| *other == id);
        name.map_or_else(|| id.to_string(), |(id, name)| format!("{id} {name}"))
    }
}
