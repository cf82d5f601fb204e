//! The feasible allocations as inequalities: a column for every cell, a row for the capacity and for every wish.
//!
//! With a shortfall, every wish has two columns more, for what it lacks and what it has too much, and a row adds them up.
//! What the inequalities let through in fractions is more than the lotteries over allocations; how that is dealt with
//! stands in `levels`, `decompose` and `columns`.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_traits::One;

use super::simplex::{Bounds, Row};
use super::table::Table;
use super::{Capacity, Pool};

/// What a variable of the system stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Variable {
    /// How many of a cell.
    Cell(usize),
    /// What a wish lacks, or has too much.
    Missed,
    /// The places or seats taken.
    Capacity,
    /// The applications of a value, and with a shortfall what is lacking, less what is too much.
    Wish {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        value: usize,
    },
    /// All that the wishes miss.
    Shortfall,
    /// Applications of which at least one is left outside.
    Outside,
}

/// A lower and an upper bound; none: no bound on that side.
type Limits = (Option<u64>, Option<u64>);

/// Columns, rows and bounds.
#[derive(Clone)]
pub(super) struct System {
    /// What each variable is: columns first, cells in front, then rows.
    pub variables: Vec<Variable>,
    /// The bounds of each.
    pub limits: Vec<Limits>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many columns there are.
    pub width: usize,
}

impl System {
    /// The system of a pool whose wishes may miss so much in all.
    pub fn of(pool: &Pool, shortfall: u64) -> Self {
        let cells = pool.cells.len();
        let mut system = Self {
            variables: (0..cells).map(Variable::Cell).collect(),
            limits: pool.cells.iter().map(|cell| (Some(0), Some(cell.applications))).collect(),
            rows: Vec::new(),
            width: cells,
        };
        let mut wishes = Vec::new();
        for (attribute, of) in pool.wishes.iter().enumerate() {
            for (value, wish) in of.iter().enumerate().filter(|(_, wish)| wish.min.is_some() || wish.max.is_some()) {
                let of_value = (0..cells).filter(|&cell| pool.cells[cell].values[attribute] == value);
                let mut row: Row = of_value.map(|cell| (cell, BigInt::one())).collect();
                if shortfall > 0 {
                    for (needed, sign) in [(wish.min.is_some(), 1), (wish.max.is_some(), -1)] {
                        if needed {
                            row.push((system.width, sign.into()));
                            system.variables.push(Variable::Missed);
                            system.limits.push((Some(0), None));
                            system.width += 1;
                        }
                    }
                }
                wishes.push((Variable::Wish { attribute, value }, (wish.min, wish.max), row));
            }
        }
        let taken = pool.cells.iter().enumerate().map(|(cell, group)| (cell, group.seats.into())).collect();
        let least = match pool.capacity {
            _ if pool.all_fit() => Some(pool.wanted()),
            Capacity::Places(places) => Some(places),
            Capacity::Seats(_) => None,
        };
        system.add(Variable::Capacity, (least, Some(pool.room().min(pool.wanted()))), taken);
        for (variable, limits, row) in wishes {
            system.add(variable, limits, row);
        }
        if shortfall > 0 {
            let missed = (cells..system.width).map(|column| (column, BigInt::one())).collect();
            system.add(Variable::Shortfall, (None, Some(shortfall)), missed);
        }
        system
    }

    /// The systems whose whole points together are those of this one that are feasible allocations: with seats, one for every size of
    /// the smallest application left outside. All smaller ones are in then, and less is left over than it needs.
    pub fn whole(self, pool: &Pool, shortfall: u64) -> Vec<Self> {
        let mut systems = match pool.capacity {
            Capacity::Seats(seats) if !pool.all_fit() => self.by_smallest_outside(pool, seats),
            _ => vec![self],
        };
        // Bounds on both sides of everything, so that any goal can be searched for; none of them cuts off an allocation.
        for (low, high) in systems.iter_mut().flat_map(|system| &mut system.limits) {
            *low = low.or(Some(0));
            *high = high.or(Some(pool.applications() + shortfall));
        }
        systems
    }

    fn by_smallest_outside(self, pool: &Pool, seats: u64) -> Vec<Self> {
        let sizes: BTreeSet<u64> = pool.cells.iter().map(|cell| cell.seats).collect();
        let of_size = |size: u64| {
            let mut system = self.clone();
            let mut outside = Vec::new();
            let mut all = 0;
            for (index, cell) in pool.cells.iter().enumerate() {
                if cell.seats < size {
                    system.limits[index].0 = Some(cell.applications);
                } else if cell.seats == size {
                    outside.push((index, BigInt::one()));
                    all += cell.applications;
                }
            }
            let capacity = system.width;
            system.limits[capacity].0 = Some((seats + 1).saturating_sub(size));
            system.add(Variable::Outside, (None, Some(all - 1)), outside);
            system
        };
        sizes.into_iter().map(of_size).collect()
    }

    /// Adds a row.
    pub fn add(&mut self, variable: Variable, limits: Limits, row: Row) {
        self.variables.push(variable);
        self.limits.push(limits);
        self.rows.push(row);
    }

    /// A table with these bounds.
    pub fn table(&self) -> Table {
        let bounds: Vec<Bounds<BigInt>> = self.limits.iter().map(|limits| in_parts(*limits, &BigInt::one())).collect();
        Table::new(self.width, &self.rows, &bounds)
    }

    /// Sets all bounds of a table, in parts of `scale`.
    pub fn bound(&self, table: &mut Table, scale: &BigInt) {
        for (variable, limits) in self.limits.iter().enumerate() {
            table.bound(variable, &in_parts(*limits, scale));
        }
    }
}

fn in_parts((low, high): Limits, scale: &BigInt) -> Bounds<BigInt> {
    (low.map(|low| scale * low), high.map(|high| scale * high))
}
