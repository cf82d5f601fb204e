//! The certificate between the protocol and the lottery: names for positions, and back.

use indexmap::IndexMap;
use num_traits::Zero;

use super::form::{Cell, Exact, PricesOf, Proof, Protocol, WishPrice};
use super::pool::{Values, pool_of, values};
use crate::lottery::{Bound, Certificate, Doubt, Fraction, Level, Prices, chances, check};

/// A certificate with names.
pub(super) fn named(certificate: &Certificate, shortfall: u64, cells: &[Cell], values: &Values) -> Vec<Proof> {
    let name = |cell: usize| cells[cell].id.clone();
    let prices = |prices: &Prices| {
        let of = |bound: Bound| Exact(prices.get(&bound).cloned().unwrap_or_else(Fraction::zero));
        let mut named = PricesOf {
            cells: IndexMap::new(),
            capacity: of(Bound::Capacity),
            wishes: Vec::new(),
            shortfall: of(Bound::Shortfall),
            limits: IndexMap::new(),
        };
        for (bound, price) in prices {
            let price = Exact(price.clone());
            match *bound {
                Bound::Cell(cell) => drop(named.cells.insert(name(cell), price)),
                Bound::Limit(cell) => drop(named.limits.insert(name(cell), price)),
                Bound::Min(attribute, value) => named.wish(&values[attribute], value).min = Some(price),
                Bound::Max(attribute, value) => named.wish(&values[attribute], value).max = Some(price),
                Bound::Capacity | Bound::Shortfall => {}
            }
        }
        named.wishes.sort_by_cached_key(|wish| asked(wish, values));
        named
    };
    let first = certificate.shortfall.iter().map(|proof| Proof::Shortfall { shortfall, prices: prices(proof) });
    let level = |level: &Level| Proof::Level {
        chance: Exact(level.chance.clone()),
        cells: level.cells.iter().map(|cell| name(*cell)).collect(),
        prices: prices(&level.prices),
    };
    first.chain(certificate.levels.iter().map(level)).collect()
}

impl PricesOf {
    fn wish(&mut self, (attribute, values): &(String, Vec<String>), value: usize) -> &mut WishPrice {
        let same = |wish: &WishPrice| wish.attribute == *attribute && wish.value == values[value];
        let index = self.wishes.iter().position(same).unwrap_or_else(|| {
            let (attribute, value) = (attribute.clone(), values[value].clone());
            self.wishes.push(WishPrice { attribute, value, min: None, max: None });
            self.wishes.len() - 1
        });
        &mut self.wishes[index]
    }
}

/// Where the wish of a price stands.
fn asked(wish: &WishPrice, values: &Values) -> Option<(usize, usize)> {
    let attribute = values.iter().position(|(name, _)| *name == wish.attribute)?;
    values[attribute].1.iter().position(|value| *value == wish.value).map(|value| (attribute, value))
}

/// The positions again; none when a name is unknown, stands twice, or not in the order of the protocol.
fn positions(proofs: &[Proof], missed: u64, cells: &[Cell], values: &Values) -> Option<Certificate> {
    let cell = |name: &str| cells.iter().position(|cell| cell.id == name);
    let rising = |names: &IndexMap<String, Exact>| names.keys().map(|name| cell(name)).is_sorted_by(|one, other| one < other);
    let prices = |named: &PricesOf| {
        let in_order = named.wishes.iter().map(|wish| asked(wish, values)).is_sorted_by(|one, other| one < other);
        if !rising(&named.cells) || !rising(&named.limits) || !in_order {
            return None;
        }
        let mut prices = Prices::new();
        let mut add = |bound: Bound, price: &Exact| prices.insert(bound, price.0.clone()).is_none().then_some(());
        for (name, price) in &named.cells {
            add(Bound::Cell(cell(name)?), price)?;
        }
        for (name, price) in &named.limits {
            add(Bound::Limit(cell(name)?), price)?;
        }
        for wish in &named.wishes {
            let (attribute, value) = asked(wish, values)?;
            for (bound, price) in [(Bound::Min(attribute, value), &wish.min), (Bound::Max(attribute, value), &wish.max)] {
                price.as_ref().map_or(Some(()), |price| add(bound, price))?;
            }
        }
        for (bound, price) in [(Bound::Capacity, &named.capacity), (Bound::Shortfall, &named.shortfall)] {
            if !price.0.is_zero() {
                add(bound, price)?;
            }
        }
        Some(prices)
    };
    let mut certificate = Certificate { shortfall: None, levels: Vec::new() };
    for (index, proof) in proofs.iter().enumerate() {
        match proof {
            Proof::Shortfall { shortfall, prices: named } if index == 0 && *shortfall == missed && missed > 0 => {
                certificate.shortfall = Some(prices(named)?)
            }
            Proof::Shortfall { .. } => return None,
            Proof::Level { chance, cells, prices: named } => {
                let cells: Option<Vec<usize>> = cells.iter().map(|name| cell(name)).collect();
                certificate.levels.push(Level { chance: chance.0.clone(), cells: cells?, prices: prices(named)? });
            }
        }
    }
    Some(certificate)
}

/// Checks a protocol's certificate by additions; none when it has none.
pub(super) fn doubt(protocol: &Protocol) -> Option<Result<(), Doubt>> {
    let proofs = protocol.certificate.as_ref()?;
    let pool = pool_of(&protocol.cells, &protocol.wishes, protocol.capacity.room);
    let values = values(&protocol.cells, &protocol.wishes);
    let Some(certificate) = positions(proofs, protocol.capacity.shortfall, &protocol.cells, &values) else {
        return Some(Err(Doubt::Level(0)));
    };
    let published = chances(&pool, &protocol.lottery_allocations());
    let reached = |cell: usize, level: &Fraction| published[cell].fraction() == level;
    Some(check(&pool, protocol.capacity.shortfall, &certificate, reached))
}
