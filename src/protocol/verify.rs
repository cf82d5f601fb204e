//! Everything that a protocol claims, worked out again, in the order in which one thing rests on another.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::draw::outcome;
use super::events::add;
use super::form::{Draw, NotEligible, Protocol, SetAside, Wish, counting};
use super::pool::{pool_of, values};
use super::proof::doubt;
use super::seed;
use super::terms::odd;
use crate::lottery::{self, Doubt, Key, Pool, Stage, chances, fairest_with};
use crate::model::{Fact, Facts, Fault, MunicipalityNumber};

/// What came of one thing that was checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// It holds.
    Holds,
    /// To be known; changes nothing.
    Note,
    /// It could not be told here, so the check does not end in a plain yes.
    Open,
    /// It does not hold, and what comes after it was not looked at.
    Fails,
}

/// Something that was checked: what came of it, which step, and what its sentence needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checked {
    /// What came of it.
    pub mark: Mark,
    /// The step: `verify-digest`; of the first that does not hold `verify-not-digest`.
    pub step: &'static str,
    /// What its sentence needs.
    pub facts: Facts,
}

impl Checked {
    /// What came of a step.
    pub fn new(mark: Mark, step: &'static str, facts: Facts) -> Self {
        Self { mark, step, facts }
    }
}

/// How a check ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// All of it holds, and it was compared with what was published.
    Published,
    /// It holds in itself; something that only a published digest can tell is open.
    Open,
    /// It does not hold.
    No,
}

/// What came of every step, in their order, up to the first that does not hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verdict {
    checked: Vec<Checked>,
}

impl Verdict {
    /// The steps in their order.
    pub fn checked(&self) -> &[Checked] {
        &self.checked
    }

    /// Adds steps, up to the first that does not hold; nothing after such a step.
    pub fn add(&mut self, steps: Vec<Checked>) {
        for step in steps {
            if self.end() == End::No {
                return;
            }
            self.checked.push(step);
        }
    }

    /// How the check ends.
    pub fn end(&self) -> End {
        let any = |mark: Mark| self.checked.iter().any(|checked| checked.mark == mark);
        match () {
            () if any(Mark::Fails) => End::No,
            () if any(Mark::Open) => End::Open,
            () => End::Published,
        }
    }
}

/// What was published elsewhere.
#[derive(Clone, Copy, Default)]
pub struct Published<'a> {
    /// The digest, before the draw.
    pub digest: Option<&'a str>,
    /// A head, the newest or an earlier head.
    pub head: Option<&'a str>,
}

fn holds(step: &'static str, facts: Facts) -> Checked {
    Checked::new(Mark::Holds, step, facts)
}

fn fails(step: &'static str, facts: Facts) -> Checked {
    Checked::new(Mark::Fails, step, facts)
}

/// Works a protocol out again.
///
/// # Errors
/// Only a mistake in this program.
pub fn verify(protocol: &Protocol, published: Published<'_>, tell: &mut dyn FnMut(Stage)) -> Result<Verdict, Fault> {
    let mut verdict = Verdict::default();
    let steps: [&mut dyn FnMut() -> Result<Vec<Checked>, Fault>; 5] = [
        &mut || digest(protocol, published),
        &mut || Ok(list(protocol)),
        &mut || fairness(protocol, published, tell),
        &mut || drawn(protocol),
        &mut || happened(protocol, published),
    ];
    for step in steps {
        if verdict.end() != End::No {
            verdict.add(step()?);
        }
    }
    if published.digest.is_some() && published.head.is_none() && !protocol.events.is_empty() {
        verdict.add(vec![Checked::new(Mark::Note, "verify-note-events", Vec::new())]);
    }
    if published.digest.is_none() && published.head.is_some() && protocol.seed_source.is_some() {
        verdict.add(vec![Checked::new(Mark::Note, "verify-note-head", Vec::new())]);
    }
    if published.digest.is_none() && published.head.is_none() {
        verdict.add(vec![Checked::new(Mark::Open, "verify-open-digest", vec![("digest", protocol.digest.as_str().into())])]);
    }
    Ok(verdict)
}

fn digest(protocol: &Protocol, published: Published<'_>) -> Result<Vec<Checked>, Fault> {
    let digest = protocol.digest_now()?;
    let step = match published.digest {
        _ if digest != protocol.digest => fails("verify-not-digest", vec![("digest", digest.into())]),
        Some(other) if !other.trim().eq_ignore_ascii_case(&digest) => {
            fails("verify-not-published-digest", vec![("digest", digest.into())])
        }
        Some(_) => holds("verify-published-digest", vec![("digest", digest.into())]),
        None => holds("verify-digest", vec![("digest", digest.into())]),
    };
    Ok(vec![step])
}

/// The list of those who take part, and their cells.
fn list(protocol: &Protocol) -> Vec<Checked> {
    let wrong = |what: String| vec![fails("verify-not-list", vec![("what", what.into())])];
    if !protocol.applications.windows(2).all(|pair| pair[0].id < pair[1].id) {
        return wrong("applications".to_owned());
    }
    if !protocol.late.windows(2).all(|pair| pair[0].id < pair[1].id) {
        return wrong("late".to_owned());
    }
    if let Some(known) =
        protocol.late.iter().find(|application| protocol.applications.iter().any(|other| other.id == application.id))
    {
        return wrong(known.id.to_string());
    }
    if let Some(partial) = protocol.late.iter().find(|application| !application.is_whole()) {
        return wrong(partial.id.to_string());
    }
    let in_order = protocol.not_eligible.windows(2).all(|pair| pair[0].order() <= pair[1].order());
    let codes = |entry: &NotEligible| !entry.codes.is_empty() && entry.codes.windows(2).all(|pair| pair[0] < pair[1]);
    if !in_order || !protocol.not_eligible.iter().all(codes) {
        return wrong("not_eligible".to_owned());
    }
    let order = |entry: &SetAside, other: &SetAside| (entry.id.is_none(), entry) <= (other.id.is_none(), other);
    if !protocol.set_aside.windows(2).all(|pair| order(&pair[0], &pair[1])) {
        return wrong("set_aside".to_owned());
    }
    if let Some(what) = odd(protocol) {
        return wrong(what);
    }
    if !protocol.cells.windows(2).all(|pair| pair[0].id < pair[1].id) {
        return wrong("cells".to_owned());
    }
    for cell in &protocol.cells {
        let seats = cell.seats.map(|seats| seats.to_string());
        let id = cell.attributes.values().cloned().chain(seats).collect::<Vec<_>>().join("/");
        let here = protocol.applications.iter().filter(|application| application.cell == cell.id);
        let in_seats = matches!(protocol.capacity.room, lottery::Capacity::Seats(_));
        let alike = here.clone().all(|application| cell.seats.is_none_or(|seats| seats == u64::from(application.seats.0)));
        if id != cell.id
            || here.count() as u64 != cell.applications
            || cell.applications == 0
            || !alike
            || in_seats != cell.seats.is_some()
        {
            return wrong(cell.id.clone());
        }
    }
    let same = |wish: &Wish, other: &Wish| (&wish.attribute, &wish.value) == (&other.attribute, &other.value);
    let twice = |(index, wish): &(usize, &Wish)| protocol.wishes[..*index].iter().any(|other| same(wish, other));
    if let Some((_, wish)) = protocol.wishes.iter().enumerate().find(twice) {
        return wrong(wish.value.clone());
    }
    if let Some(stray) = protocol.applications.iter().find(|application| protocol.cell(&application.cell).is_none()) {
        return wrong(stray.id.to_string());
    }
    vec![holds("verify-list", vec![("count", protocol.applications.len().into()), ("cells", protocol.cells.len().into())])]
}

/// Whether the list, the cells and the allocations fit together: what everything that reads a protocol relies on.
pub(super) fn is_sound(protocol: &Protocol) -> bool {
    let pool = || pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    list(protocol).iter().all(|step| step.mark == Mark::Holds)
        && infeasible(protocol, &pool(), &protocol.lottery_allocations()).is_none()
}

/// Allocations, chances, that no lottery does better, and whether this program would have found the same allocations.
fn fairness(protocol: &Protocol, published: Published<'_>, tell: &mut dyn FnMut(Stage)) -> Result<Vec<Checked>, Fault> {
    let pool = pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    let allocations = protocol.lottery_allocations();
    if let Some(wrong) = infeasible(protocol, &pool, &allocations) {
        return Ok(vec![wrong]);
    }
    let mut steps = vec![holds("verify-feasible", vec![("count", allocations.len().into())])];
    let given = chances(&pool, &allocations);
    let wrong = protocol
        .applications
        .iter()
        .find(|application| protocol.cell_index(&application.cell).and_then(|cell| given.get(cell)) != Some(&application.chance));
    if let Some(application) = wrong {
        let facts = vec![("id", application.id.to_string().into()), ("name", application.name.as_str().into())];
        steps.push(fails("verify-not-chances", facts));
        return Ok(steps);
    }
    steps.push(holds("verify-chances", Vec::new()));
    let doubt = doubt(protocol);
    if let Some(Err(doubt)) = doubt {
        steps.push(match doubt {
            Doubt::Shortfall => fails("verify-not-shortfall", Vec::new()),
            Doubt::Level(level) => fails("verify-not-level", vec![("level", (level + 1).into())]),
            Doubt::Cell(cell) => {
                let name = protocol.cells.get(cell).map_or(String::new(), |cell| cell.id.clone());
                fails("verify-not-cell", vec![("cell", name.into())])
            }
        });
        return Ok(steps);
    }
    let fair = fairest_with(&pool, tell)?;
    if chances(&pool, &fair.allocations) != given || fair.shortfall != protocol.capacity.shortfall {
        steps.push(fails("verify-not-fairest", Vec::new()));
        return Ok(steps);
    }
    let fairest = if doubt.is_some() { "verify-fairest" } else { "verify-fairest-again" };
    steps.push(holds(fairest, Vec::new()));
    steps.push(match published.digest {
        _ if fair.allocations == allocations => holds("verify-allocations", Vec::new()),
        Some(_) => Checked::new(Mark::Note, "verify-note-allocations", Vec::new()),
        None => Checked::new(Mark::Open, "verify-open-allocations", Vec::new()),
    });
    Ok(steps)
}

fn infeasible(protocol: &Protocol, pool: &Pool, allocations: &[lottery::Allocation]) -> Option<Checked> {
    let divisor = allocations.iter().fold(BigUint::ZERO, |divisor, allocation| divisor.gcd(&allocation.weight));
    let ordered = allocations.windows(2).all(|pair| pair[0].counts < pair[1].counts);
    let weightless = allocations.iter().any(|allocation| allocation.weight.is_zero());
    if weightless || !divisor.is_one() || !ordered || allocations.len() > pool.cells.len() + 1 {
        return Some(fails("verify-not-weights", Vec::new()));
    }
    for (index, (allocation, written)) in allocations.iter().zip(&protocol.allocations).enumerate() {
        let named = written.counts.keys().eq(protocol.cells.iter().map(|cell| &cell.id));
        if !named || !pool.fills(&allocation.counts) || pool.shortfall(&allocation.counts) != protocol.capacity.shortfall {
            return Some(fails("verify-not-feasible", vec![("number", index.into())]));
        }
    }
    let values = values(&protocol.cells, &protocol.wishes);
    let bounds = lottery::loosened(pool, protocol.capacity.shortfall, allocations);
    let as_found = |bounds: &[Vec<lottery::Wish>], wish: &Wish| {
        let attribute = values.iter().position(|(name, _)| *name == wish.attribute);
        let value = attribute.and_then(|index| values[index].1.iter().position(|value| *value == wish.value));
        let own = lottery::Wish { min: wish.min, max: wish.max };
        attribute.zip(value).is_some_and(|(attribute, value)| bounds[attribute][value] == own)
    };
    let loosened = bounds.is_ok_and(|bounds| protocol.wishes.iter().all(|wish| as_found(&bounds, wish)));
    (!loosened).then(|| fails("verify-not-wishes", Vec::new()))
}

/// The draw: key, number, allocation, tickets, admitted, waiting list.
fn drawn(protocol: &Protocol) -> Result<Vec<Checked>, Fault> {
    let Some(draw) = &protocol.draw else { return Ok(vec![holds("verify-frozen", Vec::new())]) };
    let wrong = |step: &'static str, facts: Facts| Ok(vec![fails(step, facts)]);
    let mut frozen = protocol.clone();
    (frozen.draw, frozen.events) = (None, Vec::new());
    if draw.lottery.is_some() == protocol.all_fit() {
        return wrong("verify-not-draw", Vec::new());
    }
    let lottery = match &draw.lottery {
        None => None,
        Some(lottery) => {
            let fallback = lottery.source == Some(super::form::Used::Fallback);
            match seed::of(&frozen, &lottery.seed, fallback) {
                Ok((seed, source)) if seed == lottery.seed && source == lottery.source => Some((seed, source)),
                _ => return wrong("verify-not-seed", vec![("seed", lottery.seed.as_str().into())]),
            }
        }
    };
    let right = outcome(&frozen, lottery)?;
    let mut steps = Vec::new();
    if let (Some(own), Some(right)) = (&draw.lottery, &right.lottery) {
        if own.key != Key::new(&protocol.program.id, &own.seed).to_string() {
            return wrong("verify-not-key", vec![("key", right.key.as_str().into())]);
        }
        let facts = vec![("seed", Fact::from(own.seed.as_str())), ("key", own.key.as_str().into())];
        steps.push(holds("verify-key", facts));
        if (&own.number, own.allocation) != (&right.number, right.allocation) {
            let facts = vec![("number", right.number.to_string().into()), ("allocation", (right.allocation + 1).into())];
            return Ok([steps, vec![fails("verify-not-number", facts)]].concat());
        }
        let facts = vec![("number", Fact::from(own.number.to_string())), ("allocation", (own.allocation + 1).into())];
        steps.push(holds("verify-number", facts));
        if own.tickets != right.tickets {
            let first = right.tickets.iter().find(|ticket| !own.tickets.contains(ticket));
            let id = first.map_or(String::new(), |ticket| ticket.id.to_string());
            return Ok([steps, vec![fails("verify-not-tickets", vec![("id", id.into())])]].concat());
        }
        steps.push(holds("verify-tickets", vec![("count", own.tickets.len().into())]));
    }
    steps.push(compared(draw, &right));
    Ok(steps)
}

fn compared(own: &Draw, right: &Draw) -> Checked {
    let differs = |one: &[MunicipalityNumber], other: &[MunicipalityNumber]| {
        let first = one.iter().chain(other).find(|id| one.contains(id) != other.contains(id)).or(one.first().or(other.first()));
        Facts::from([("id", first.map_or(String::new(), ToString::to_string).into())])
    };
    if own.admitted != right.admitted {
        return fails("verify-not-admitted", differs(&own.admitted, &right.admitted));
    }
    if (&own.admitted_late, &own.waiting) != (&right.admitted_late, &right.waiting) {
        return fails("verify-not-waiting", differs(&own.waiting, &right.waiting));
    }
    holds("verify-admitted", vec![("count", own.admitted.len().into()), ("waiting", own.waiting.len().into())])
}

/// The hash of the draw, the events, and the head.
fn happened(protocol: &Protocol, published: Published<'_>) -> Result<Vec<Checked>, Fault> {
    let recorded = protocol.hashes();
    for (index, hash) in recorded.iter().enumerate() {
        if protocol.hash_after(index)? != *hash {
            let step = if index == 0 { "verify-not-hash" } else { "verify-not-event-hash" };
            return Ok(vec![fails(step, vec![("number", index.into())])]);
        }
    }
    let mut again = protocol.clone();
    again.events = Vec::new();
    for (index, event) in protocol.events.iter().enumerate() {
        let (request, date) = event.request();
        let added = add(again, &request, date);
        let right = added.as_ref().ok().and_then(|protocol| protocol.events.last());
        if right != Some(event) {
            return Ok(vec![fails("verify-not-event", vec![("number", (index + 1).into())])]);
        }
        again = added?;
    }
    let mut steps = Vec::new();
    if !protocol.events.is_empty() {
        let undone = protocol.events.len() - counting(&protocol.events).iter().filter(|counts| **counts).count();
        steps.push(holds("verify-events", vec![("count", protocol.events.len().into()), ("undone", undone.into())]));
    }
    for (index, pair) in protocol.events.windows(2).enumerate().filter(|(_, pair)| pair[1].date() < pair[0].date()) {
        let facts = vec![("number", (index + 2).into()), ("date", pair[1].date().into()), ("above", pair[0].date().into())];
        steps.push(Checked::new(Mark::Note, "verify-note-event-earlier", facts));
    }
    steps.extend(head(&recorded, published.head));
    Ok(steps)
}

/// The newest head, compared with a published head, the newest or an earlier one.
fn head(recorded: &[String], published: Option<&str>) -> Option<Checked> {
    let newest = recorded.last();
    let facts = || Facts::from([("head", newest.map_or("-", String::as_str).into())]);
    let Some(published) = published else { return newest.map(|_| holds("verify-head", facts())) };
    match recorded.iter().position(|own| published.trim().eq_ignore_ascii_case(own)).map(|place| recorded.len() - 1 - place) {
        None => Some(fails("verify-not-head", facts())),
        Some(0) => Some(holds("verify-published-head", facts())),
        Some(later) => Some(holds("verify-earlier-head", [facts(), vec![("count", later.into())]].concat())),
    }
}

/// Whether somebody left out by mistake would have been admitted with the drawn allocation unchanged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhatIf {
    /// Its ticket is lower than that of the last admitted of its cell.
    Would(lottery::Ticket, lottery::Ticket),
    /// It is not.
    WouldNot(lottery::Ticket, lottery::Ticket),
    /// Nobody of its cell was admitted.
    Nobody(lottery::Ticket),
    /// Everyone in the cell got in, or there was nobody in it.
    CannotTell(lottery::Ticket),
    /// It took part, and was admitted.
    Admitted(lottery::Ticket),
    /// It took part, and was not admitted.
    NotAdmitted(lottery::Ticket),
}

/// Compares the ticket that an application would have had with the last admitted of a cell.
///
/// # Errors
/// Not drawn by lot.
pub fn what_if(protocol: &Protocol, id: MunicipalityNumber, cell: &str) -> Result<WhatIf, Fault> {
    let drawn = protocol.draw.as_ref().and_then(|draw| Some((draw, draw.lottery.as_ref()?)));
    let (draw, lottery) = drawn.ok_or_else(|| Fault::new("not-drawn"))?;
    let ticket = Key::new(&protocol.program.id, &lottery.seed).ticket(id.stream());
    if protocol.applications.iter().any(|application| application.id == id) {
        return Ok(if draw.admitted.contains(&id) { WhatIf::Admitted(ticket) } else { WhatIf::NotAdmitted(ticket) });
    }
    let here: Vec<MunicipalityNumber> =
        protocol.applications.iter().filter(|application| application.cell == cell).map(|application| application.id).collect();
    let admitted = here.iter().filter(|id| draw.admitted.contains(id)).filter_map(|id| Some((protocol.ticket(*id)?, *id)));
    match admitted.max() {
        _ if here.iter().all(|id| draw.admitted.contains(id)) => Ok(WhatIf::CannotTell(ticket)),
        Some(last) if (ticket, id) < last => Ok(WhatIf::Would(ticket, last.0)),
        Some((last, _)) => Ok(WhatIf::WouldNot(ticket, last)),
        None => Ok(WhatIf::Nobody(ticket)),
    }
}
