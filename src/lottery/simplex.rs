//! The dual simplex method with bounds on every variable, in whole numbers.
//!
//! A variable is a column, or a row: the sum that the row makes of the columns. Every one has bounds. The table writes the
//! variables in the basis as sums of the others, all entries over one common number (`by`), so that there is no rounding
//! (Edmonds; Bareiss). Without a goal it finds a point within all bounds, or a row that shows why there is none (Farkas);
//! with one, the best point. Changing bounds keeps the basis, so that the next search begins where this one ended.

use std::cmp::Ordering;

use super::whole::{TooLarge, Whole};

/// The bounds of a variable; none: no bound on that side.
pub(super) type Bounds<T> = (Option<T>, Option<T>);

/// How a search ended.
pub(super) enum Outcome<T> {
    /// A point within all bounds, the best one for the goal.
    Point,
    /// Numbers `g` with `Σ g·variable = 0` for all points of the table, although within the bounds
    /// `Σ_{g>0} g·low + Σ_{g<0} g·high > 0`. Variables with 0 are left out.
    Contradiction(Vec<(usize, T)>),
}

/// Numbers below this one, different for neighbours, that keep a goal from having ties.
pub(super) const SPREAD: i64 = 1009;

/// One of these numbers.
pub(super) fn spread(index: usize) -> i64 {
    i64::try_from(index % 1009).unwrap_or(0) * 7919 % SPREAD
}

/// After this many steps without an end the first variable that may move is taken, which cannot go on for ever (Bland).
const STEPS_BEFORE_BLAND: usize = 400;

/// The table, its bounds and its basis.
#[derive(Clone)]
pub(super) struct Simplex<T> {
    width: usize,
    /// One after the other: each variable in the basis as a sum of those outside, over `by`.
    entries: Vec<T>,
    by: T,
    inside: Vec<usize>,
    outside: Vec<usize>,
    bounds: Vec<Bounds<T>>,
    /// For every variable outside, whether it stands at its upper bound.
    at_high: Vec<bool>,
    /// The values of those inside, times `by`.
    values: Vec<T>,
    /// What one more of each outside adds to the goal, times `by`.
    goal: Vec<T>,
}

impl<T: Whole> Simplex<T> {
    /// Rows over columns `0..width`; row `i` is variable `width + i`. Bounds are 0 until they are set.
    pub fn new(width: usize, rows: &[Vec<(usize, i64)>]) -> Result<Self, TooLarge> {
        let mut entries = vec![T::zero(); width * rows.len()];
        for (index, row) in rows.iter().enumerate() {
            for &(column, factor) in row {
                entries[index * width + column] = T::of(&factor.into())?;
            }
        }
        let variables = width + rows.len();
        Ok(Self {
            width,
            entries,
            by: T::one(),
            inside: (width..variables).collect(),
            outside: (0..width).collect(),
            bounds: vec![(Some(T::zero()), Some(T::zero())); variables],
            at_high: vec![false; width],
            values: vec![T::zero(); rows.len()],
            goal: vec![T::zero(); width],
        })
    }

    /// Sets the bounds of a variable.
    pub fn bound(&mut self, variable: usize, bounds: Bounds<T>) {
        self.bounds[variable] = bounds;
    }

    /// The bounds of a variable.
    pub fn bounds(&self, variable: usize) -> &Bounds<T> {
        &self.bounds[variable]
    }

    /// Sets what is to be made as large as possible: a sum of columns. Only where columns with a factor have both bounds.
    pub fn aim(&mut self, factors: &[T]) -> Result<(), TooLarge> {
        self.goal.fill(T::zero());
        for (place, &variable) in self.outside.iter().enumerate() {
            if let Some(factor) = factors.get(variable) {
                self.goal[place] = T::product(factor, &self.by)?;
            }
        }
        for (index, variable) in self.inside.iter().enumerate() {
            let Some(factor) = factors.get(*variable).filter(|factor| !factor.is_zero()) else { continue };
            for place in 0..self.width {
                let entry = &self.entries[index * self.width + place];
                let added = T::cross(factor, entry, &self.goal[place], &T::one(), &T::one())?;
                self.goal[place] = added;
            }
        }
        Ok(())
    }

    /// The values of the columns, over the second number.
    pub fn point(&self, columns: usize) -> Result<(Vec<T>, T), TooLarge> {
        let mut point = vec![T::zero(); columns];
        for (place, &variable) in self.outside.iter().enumerate() {
            if variable < columns {
                point[variable] = T::product(&self.standing(place), &self.by)?;
            }
        }
        for (index, &variable) in self.inside.iter().enumerate() {
            if variable < columns {
                point[variable] = self.values[index].clone();
            }
        }
        Ok((point, self.by.clone()))
    }

    /// Searches from the basis reached so far.
    pub fn solve(&mut self) -> Result<Outcome<T>, TooLarge> {
        self.settle_outside();
        self.revalue()?;
        for step in 0.. {
            let bland = step > STEPS_BEFORE_BLAND;
            let Some((row, raise)) = self.leaving(bland)? else { return Ok(Outcome::Point) };
            let Some((place, flips)) = self.entering(row, raise, bland)? else {
                return Ok(Outcome::Contradiction(self.contradiction(row, raise)));
            };
            self.flip(&flips)?;
            self.exchange(row, place, raise)?;
        }
        Err(TooLarge)
    }

    fn row(&self, index: usize) -> &[T] {
        &self.entries[index * self.width..(index + 1) * self.width]
    }

    /// Where a variable outside the basis stands.
    fn standing(&self, place: usize) -> T {
        let (low, high) = &self.bounds[self.outside[place]];
        let bound = if self.at_high[place] { high } else { low };
        bound.clone().unwrap_or_else(T::zero)
    }

    /// Puts every variable outside at the bound that the goal prefers; without a preference it stays where it is.
    fn settle_outside(&mut self) {
        for place in 0..self.width {
            let (low, high) = &self.bounds[self.outside[place]];
            if self.goal[place].is_positive() {
                self.at_high[place] = high.is_some();
            } else if self.goal[place].is_negative() {
                self.at_high[place] = low.is_none();
            } else if self.at_high[place] {
                self.at_high[place] = high.is_some();
            } else {
                self.at_high[place] = low.is_none();
            }
        }
    }

    fn revalue(&mut self) -> Result<(), TooLarge> {
        let standing: Vec<T> = (0..self.width).map(|place| self.standing(place)).collect();
        for index in 0..self.inside.len() {
            let mut sum = T::zero();
            for (entry, value) in self.row(index).iter().zip(&standing) {
                if !entry.is_zero() && !value.is_zero() {
                    sum = T::cross(entry, value, &sum, &T::one(), &T::one())?;
                }
            }
            self.values[index] = sum;
        }
        Ok(())
    }

    /// The row furthest outside its bounds, and whether it must rise.
    fn leaving(&self, bland: bool) -> Result<Option<(usize, bool)>, TooLarge> {
        let mut worst: Option<(T, usize, usize, bool)> = None;
        for (index, &variable) in self.inside.iter().enumerate() {
            let (low, high) = &self.bounds[variable];
            let (miss, raise) = match (low, high) {
                (Some(low), _) if self.values[index] < T::product(low, &self.by)? => {
                    (T::product(low, &self.by)? - self.values[index].clone(), true)
                }
                (_, Some(high)) if self.values[index] > T::product(high, &self.by)? => {
                    (self.values[index].clone() - T::product(high, &self.by)?, false)
                }
                _ => continue,
            };
            let better = match &worst {
                None => true,
                Some((_, _, other, _)) if bland => variable < *other,
                Some((most, _, other, _)) => (&miss, other) > (most, &variable),
            };
            if better {
                worst = Some((miss, index, variable, raise));
            }
        }
        Ok(worst.map(|(_, index, _, raise)| (index, raise)))
    }

    /// The variable outside that is to come in for a row, and those that move to their other bound before it: of all that can
    /// move the row the right way, those that spoil the goal least go first, each as far as it can. None when all of them
    /// together do not suffice.
    fn entering(&self, row: usize, raise: bool, bland: bool) -> Result<Option<(usize, Vec<usize>)>, TooLarge> {
        let able = self.able(row, raise, bland);
        if bland {
            return Ok(able.first().map(|&place| (place, Vec::new())));
        }
        let mut short = self.short(row, raise)?.abs();
        for (index, &place) in able.iter().enumerate() {
            if let (Some(low), Some(high)) = &self.bounds[self.outside[place]] {
                let range = low.clone() - high.clone();
                short = T::cross(&self.row(row)[place].abs(), &range, &short, &T::one(), &T::one())?;
                if short.is_positive() {
                    continue;
                }
            }
            return Ok(Some((place, able[..index].to_vec())));
        }
        Ok(None)
    }

    /// The places outside that can move a row the right way, those first that spoil the goal least for it.
    fn able(&self, row: usize, raise: bool, bland: bool) -> Vec<usize> {
        let entries = self.row(row);
        let right_way = |place: &usize| {
            let entry = &entries[*place];
            !entry.is_zero() && (entry.is_positive() == raise) != self.at_high[*place]
        };
        let mut able: Vec<usize> = (0..self.width).filter(right_way).collect();
        able.sort_by(|&one, &other| {
            let (own, others) = (entries[one].abs(), entries[other].abs());
            let by_goal = T::order(&self.goal[one].abs(), &others, &self.goal[other].abs(), &own);
            let smaller = || if bland { Ordering::Equal } else { own.cmp(&others) };
            by_goal.then_with(smaller).then_with(|| self.outside[one].cmp(&self.outside[other]))
        });
        able
    }

    /// How far a row is from the bound it misses, times `by`.
    fn short(&self, row: usize, raise: bool) -> Result<T, TooLarge> {
        let (low, high) = &self.bounds[self.inside[row]];
        let bound = if raise { low } else { high }.clone().unwrap_or_else(T::zero);
        T::cross(&bound, &self.by, &self.values[row], &-T::one(), &T::one())
    }

    /// Moves variables outside the basis to their other bounds.
    fn flip(&mut self, places: &[usize]) -> Result<(), TooLarge> {
        for &place in places {
            let before = self.standing(place);
            self.at_high[place] = !self.at_high[place];
            let moved = self.standing(place) - before;
            if moved.is_zero() {
                continue;
            }
            for index in 0..self.inside.len() {
                let entry = &self.entries[index * self.width + place];
                if !entry.is_zero() {
                    self.values[index] = T::cross(entry, &moved, &self.values[index], &T::one(), &T::one())?;
                }
            }
        }
        Ok(())
    }

    fn contradiction(&self, row: usize, raise: bool) -> Vec<(usize, T)> {
        let sign = |number: T| if raise { -number } else { number };
        let others = self.row(row).iter().zip(&self.outside).filter(|(entry, _)| !entry.is_zero());
        let mut found: Vec<(usize, T)> = others.map(|(entry, &variable)| (variable, sign(entry.clone()))).collect();
        found.push((self.inside[row], sign(-self.by.clone())));
        found.sort();
        found
    }

    /// The variable of the row leaves for the bound it misses; the variable at the place comes in.
    fn exchange(&mut self, row: usize, place: usize, raise: bool) -> Result<(), TooLarge> {
        let width = self.width;
        let own: Vec<T> = self.row(row).to_vec();
        let pivot = own[place].clone();
        let short = self.short(row, raise)?;
        let one = T::one();
        for index in 0..self.inside.len() {
            if index == row {
                continue;
            }
            let through = self.entries[index * width + place].clone();
            self.values[index] = T::cross(&self.values[index], &pivot, &through, &short, &self.by)?;
            let against = -through.clone();
            for (at, entry) in self.entries[index * width..(index + 1) * width].iter_mut().enumerate() {
                if at == place {
                    continue;
                }
                if !entry.is_zero() || !(through.is_zero() || own[at].is_zero()) {
                    *entry = T::cross(entry, &pivot, &against, &own[at], &self.by)?;
                }
            }
        }
        let through = -self.goal[place].clone();
        for (at, entry) in self.goal.iter_mut().enumerate() {
            if at != place && (!entry.is_zero() || !(through.is_zero() || own[at].is_zero())) {
                *entry = T::cross(entry, &pivot, &through, &own[at], &self.by)?;
            }
        }
        let entering = T::cross(&self.standing(place), &pivot, &short, &one, &one)?;
        for (at, entry) in self.entries[row * width..(row + 1) * width].iter_mut().enumerate() {
            *entry = if at == place { self.by.clone() } else { -own[at].clone() };
        }
        self.values[row] = entering;
        self.by = pivot;
        if self.by.is_negative() {
            self.by = -self.by.clone();
            for number in self.entries.iter_mut().chain(&mut self.values).chain(&mut self.goal) {
                *number = -number.clone();
            }
        }
        std::mem::swap(&mut self.inside[row], &mut self.outside[place]);
        self.at_high[place] = !raise;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::*;

    /// Two columns from 0 to 4, and rows `x + y` and `x − y`.
    fn table(sum: Bounds<i64>, difference: Bounds<i64>) -> Simplex<i64> {
        let mut simplex = Simplex::new(2, &[vec![(0, 1), (1, 1)], vec![(0, 1), (1, -1)]]).unwrap();
        for (variable, bounds) in [(0, (Some(0), Some(4))), (1, (Some(0), Some(4))), (2, sum), (3, difference)] {
            simplex.bound(variable, bounds);
        }
        simplex
    }

    #[test]
    fn the_best_point_is_found_in_whole_numbers() {
        let mut simplex = table((None, Some(5)), (Some(0), Some(2)));
        simplex.aim(&[1, 2]).unwrap();
        assert!(matches!(simplex.solve().unwrap(), Outcome::Point));
        // x + 2y is largest at x = y = 5/2.
        let (point, by) = simplex.point(2).unwrap();
        assert_eq!((point[0] * 2, point[1] * 2), (by * 5, by * 5));
        simplex.bound(1, (Some(0), Some(1)));
        assert!(matches!(simplex.solve().unwrap(), Outcome::Point));
        let (point, by) = simplex.point(2).unwrap();
        assert_eq!((point[0], point[1]), (by * 3, by));
    }

    #[test]
    fn a_contradiction_holds_for_all_points_and_within_no_bounds() {
        let mut simplex = table((Some(7), Some(8)), (Some(2), None));
        let Outcome::Contradiction(sum) = simplex.solve().unwrap() else {
            panic!("x + y ≥ 7 and x − y ≥ 2 need x ≥ 4½")
        };
        let factor = |variable: usize| sum.iter().find(|(other, _)| *other == variable).map_or(0, |(_, factor)| *factor);
        for (x, y) in [(1, 0), (0, 1), (3, 5)] {
            assert_eq!(factor(0) * x + factor(1) * y + factor(2) * (x + y) + factor(3) * (x - y), 0);
        }
        let bounds: [Bounds<i64>; 4] = [(Some(0), Some(4)), (Some(0), Some(4)), (Some(7), Some(8)), (Some(2), None)];
        let least: i64 = sum
            .iter()
            .map(|(variable, factor)| {
                let (low, high) = bounds[*variable];
                factor * if *factor > 0 { low } else { high }.unwrap()
            })
            .sum();
        assert!(least > 0);
    }

    #[test]
    fn numbers_that_do_not_fit_are_told_and_larger_ones_do() {
        let huge = i64::MAX / 3;
        let mut small = table((None, Some(5)), (None, None));
        small.bound(0, (Some(0), Some(huge)));
        small.bound(1, (Some(0), Some(huge)));
        assert!(small.aim(&[1, 1]).and_then(|()| small.solve()).is_err(), "their sum");
        let mut large: Simplex<BigInt> = Simplex::new(1, &[vec![(0, 1)]]).unwrap();
        for variable in [0, 1] {
            large.bound(variable, (Some(0.into()), Some(5.into())));
        }
        large.aim(&[BigInt::from(huge) * huge]).unwrap();
        assert!(matches!(large.solve().unwrap(), Outcome::Point));
        assert_eq!(large.point(1).unwrap().0, [BigInt::from(5)]);
    }
}
