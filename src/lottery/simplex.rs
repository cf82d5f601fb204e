//! The dual simplex method with bounds on every variable, in whole numbers.
//!
//! A variable is a column, or a row: the sum that the row makes of the columns. Every one has bounds. The table writes the
//! variables in the basis as sums of the others, all entries over one common number (`by`), so that there is no rounding
//! (Edmonds; Bareiss). Without a goal it finds a point within all bounds, or a row that shows why there is none (Farkas);
//! with one, the best point. Changing bounds keeps the basis, so that the next search begins where this one ended.

use std::cmp::Ordering;

use num_bigint::BigInt;

use super::whole::Whole;

/// The bounds of a variable; none: no bound on that side.
pub(super) type Bounds<T> = (Option<T>, Option<T>);

/// A sum of columns: which, and how often.
pub(super) type Row = Vec<(usize, BigInt)>;

/// How a search ended.
pub(super) enum Outcome {
    /// A point within all bounds, the best one for the goal.
    Point,
    /// Numbers `g` with `Σ g·variable = 0` for all points of the table, although within the bounds
    /// `Σ_{g>0} g·low + Σ_{g<0} g·high > 0`. Variables with 0 are left out.
    Contradiction(Vec<(usize, BigInt)>),
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
    /// The same for a second goal that decides among what is equal by the first.
    guide: Vec<T>,
}

impl<T: Whole> Simplex<T> {
    /// Columns `0..width`, no rows yet. Bounds are 0 until they are set.
    pub fn new(width: usize) -> Self {
        Self {
            width,
            entries: Vec::new(),
            by: T::one(),
            inside: Vec::new(),
            outside: (0..width).collect(),
            bounds: vec![(Some(T::zero()), Some(T::zero())); width],
            at_high: vec![false; width],
            values: Vec::new(),
            goal: vec![T::zero(); width],
            guide: vec![T::zero(); width],
        }
    }

    /// The same in numbers of another size.
    pub fn in_size<U: Whole>(&self) -> Result<Simplex<U>, U::Error> {
        let size = |number: &T| U::of(&number.big());
        let all = |numbers: &[T]| numbers.iter().map(size).collect::<Result<Vec<U>, _>>();
        let bound = |bound: &Option<T>| bound.as_ref().map(size).transpose();
        let bounds = self.bounds.iter().map(|(low, high)| Ok((bound(low)?, bound(high)?)));
        Ok(Simplex {
            width: self.width,
            entries: all(&self.entries)?,
            by: size(&self.by)?,
            inside: self.inside.clone(),
            outside: self.outside.clone(),
            bounds: bounds.collect::<Result<_, _>>()?,
            at_high: self.at_high.clone(),
            values: all(&self.values)?,
            goal: all(&self.goal)?,
            guide: all(&self.guide)?,
        })
    }

    /// How many bits its longest number has.
    pub fn longest(&self) -> u64 {
        let bounds = self.bounds.iter().flat_map(|(low, high)| low.iter().chain(high));
        let numbers =
            self.entries.iter().chain([&self.by]).chain(&self.values).chain(&self.goal).chain(&self.guide).chain(bounds);
        numbers.map(T::bits).max().unwrap_or(0)
    }

    /// Adds a row, a sum of columns, and gives its variable. Its bounds are 0 until they are set.
    pub fn add(&mut self, row: &Row) -> Result<usize, T::Error> {
        let mut factors = vec![T::zero(); self.width];
        for (column, factor) in row {
            factors[*column] = T::of(factor)?;
        }
        let entries = self.in_basis(&factors)?;
        self.entries.extend(entries);
        let variable = self.bounds.len();
        self.bounds.push((Some(T::zero()), Some(T::zero())));
        self.inside.push(variable);
        self.values.push(T::zero());
        Ok(variable)
    }

    /// Forgets rows in the basis.
    pub fn forget(&mut self, of_no_use: impl Fn(usize) -> bool) {
        for index in (0..self.inside.len()).rev() {
            if of_no_use(self.inside[index]) {
                self.inside.remove(index);
                self.values.remove(index);
                self.entries.drain(index * self.width..(index + 1) * self.width);
            }
        }
    }

    /// Sets the bounds of a variable.
    pub fn bound(&mut self, variable: usize, (low, high): &Bounds<BigInt>) -> Result<(), T::Error> {
        let size = |bound: &Option<BigInt>| bound.as_ref().map(T::of).transpose();
        self.bounds[variable] = (size(low)?, size(high)?);
        Ok(())
    }

    /// The bounds of a variable.
    pub fn bounds_in_large(&self, variable: usize) -> Bounds<BigInt> {
        let (low, high) = &self.bounds[variable];
        (low.as_ref().map(T::big), high.as_ref().map(T::big))
    }

    /// Sets what is to be made as large as possible: a sum of columns, of which those with a factor above 0 have an upper bound.
    pub fn aim(&mut self, factors: &[BigInt]) -> Result<(), T::Error> {
        let factors: Vec<T> = factors.iter().map(T::of).collect::<Result<_, _>>()?;
        self.goal = self.in_basis(&factors)?;
        Ok(())
    }

    /// Sets what decides among points that are equal by the goal: different numbers all over. Without, every step would be as good as
    /// another, and the search would wander about. Columns without an upper bound get one below 0.
    pub fn guide_by_spread(&mut self) -> Result<(), T::Error> {
        let below = |column: usize| if self.bounds[column].1.is_some() { SPREAD / 2 } else { SPREAD };
        let factor = |column: usize| T::of(&(spread(column) - below(column)).into());
        let factors: Vec<T> = (0..self.width).map(factor).collect::<Result<_, _>>()?;
        self.guide = self.in_basis(&factors)?;
        Ok(())
    }

    /// A sum of columns, written as a sum of the variables outside the basis, times `by`.
    fn in_basis(&self, factors: &[T]) -> Result<Vec<T>, T::Error> {
        let mut sum = vec![T::zero(); self.width];
        for (place, &variable) in self.outside.iter().enumerate() {
            if let Some(factor) = factors.get(variable) {
                sum[place] = T::product(factor, &self.by)?;
            }
        }
        for (index, variable) in self.inside.iter().enumerate() {
            let Some(factor) = factors.get(*variable).filter(|factor| !factor.is_zero()) else { continue };
            for (sum, entry) in sum.iter_mut().zip(self.row(index)) {
                *sum = T::times_plus(factor, entry, sum)?;
            }
        }
        Ok(sum)
    }

    /// The values of the first columns, over the second number.
    pub fn point(&self, columns: usize) -> (Vec<BigInt>, BigInt) {
        let mut point = vec![BigInt::ZERO; columns];
        for (place, &variable) in self.outside.iter().enumerate() {
            if variable < columns {
                point[variable] = self.standing(place).big() * self.by.big();
            }
        }
        for (value, &variable) in self.values.iter().zip(&self.inside) {
            if variable < columns {
                point[variable] = value.big();
            }
        }
        (point, self.by.big())
    }

    /// The variables outside the basis, each with what one more of it adds to the goal, times `by`.
    pub fn reduced(&self) -> Vec<(usize, BigInt)> {
        self.outside.iter().copied().zip(self.goal.iter().map(T::big)).collect()
    }

    /// The variable outside the basis comes in, and the variable inside goes to its lower bound.
    pub fn exchange_variables(&mut self, inside: usize, outside: usize) -> Result<(), T::Error> {
        let row = self.inside.iter().position(|variable| *variable == inside);
        let place = self.outside.iter().position(|variable| *variable == outside);
        match (row, place) {
            (Some(row), Some(place)) => self.exchange(row, place, true),
            _ => Ok(()),
        }
    }

    /// Searches from the basis reached so far.
    pub fn solve(&mut self) -> Result<Outcome, T::Error> {
        self.settle_outside();
        self.revalue()?;
        let mut steps = 0;
        loop {
            let bland = steps > STEPS_BEFORE_BLAND;
            let Some((row, raise)) = self.leaving(bland)? else { return Ok(Outcome::Point) };
            let Some((place, flips)) = self.entering(row, raise, bland)? else {
                return Ok(Outcome::Contradiction(self.contradiction(row, raise)));
            };
            self.flip(&flips)?;
            self.exchange(row, place, raise)?;
            steps += 1;
        }
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
            let goal = if self.goal[place].is_zero() { &self.guide[place] } else { &self.goal[place] };
            if goal.is_positive() {
                self.at_high[place] = high.is_some();
            } else if goal.is_negative() {
                self.at_high[place] = low.is_none();
            } else if self.at_high[place] {
                self.at_high[place] = high.is_some();
            } else {
                self.at_high[place] = low.is_none();
            }
        }
    }

    fn revalue(&mut self) -> Result<(), T::Error> {
        let standing: Vec<T> = (0..self.width).map(|place| self.standing(place)).collect();
        for index in 0..self.inside.len() {
            let mut sum = T::zero();
            for (entry, value) in self.row(index).iter().zip(&standing) {
                if !entry.is_zero() && !value.is_zero() {
                    sum = T::times_plus(entry, value, &sum)?;
                }
            }
            self.values[index] = sum;
        }
        Ok(())
    }

    /// The row furthest outside its bounds, and whether it must rise.
    fn leaving(&self, bland: bool) -> Result<Option<(usize, bool)>, T::Error> {
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
    fn entering(&self, row: usize, raise: bool, bland: bool) -> Result<Option<(usize, Vec<usize>)>, T::Error> {
        let entries = self.row(row);
        let right_way = |place: &usize| {
            let entry = &entries[*place];
            !entry.is_zero() && (entry.is_positive() == raise) != self.at_high[*place]
        };
        let mut able: Vec<usize> = (0..self.width).filter(right_way).collect();
        if bland {
            return Ok(able
                .into_iter()
                .min_by(|one, other| self.spoils(entries, *one, *other, true))
                .map(|place| (place, Vec::new())));
        }
        let mut short = self.short(row, raise)?.abs();
        let mut sorted = 0;
        for index in 0..able.len() {
            // Mostly the first of them suffices: they are sorted only as far as they are needed.
            if index == sorted {
                sorted = (2 * index + 8).min(able.len());
                let by_goal = |one: &usize, other: &usize| self.spoils(entries, *one, *other, false);
                able[index..].select_nth_unstable_by(sorted - index - 1, by_goal);
                able[index..sorted].sort_unstable_by(by_goal);
            }
            let place = able[index];
            if let (Some(low), Some(high)) = &self.bounds[self.outside[place]] {
                let range = low.clone() - high.clone();
                short = T::times_plus(&entries[place].abs(), &range, &short)?;
                if short.is_positive() {
                    continue;
                }
            }
            able.truncate(index);
            return Ok(Some((place, able)));
        }
        Ok(None)
    }

    /// Which of two variables outside spoils the goal less, for as much of a row; no two are alike.
    fn spoils(&self, row: &[T], one: usize, other: usize, bland: bool) -> Ordering {
        let (own, others) = (row[one].abs(), row[other].abs());
        let by = |goal: &[T]| T::order(&goal[one].abs(), &others, &goal[other].abs(), &own);
        let by_goal = by(&self.goal).then_with(|| by(&self.guide));
        let smaller = || if bland { Ordering::Equal } else { own.cmp(&others) };
        by_goal.then_with(smaller).then_with(|| self.outside[one].cmp(&self.outside[other]))
    }

    /// How far a row is from the bound it misses, times `by`.
    fn short(&self, row: usize, raise: bool) -> Result<T, T::Error> {
        let (low, high) = &self.bounds[self.inside[row]];
        let bound = if raise { low } else { high }.clone().unwrap_or_else(T::zero);
        T::times_plus(&bound, &self.by, &-self.values[row].clone())
    }

    /// Moves variables outside the basis to their other bounds.
    fn flip(&mut self, places: &[usize]) -> Result<(), T::Error> {
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
                    self.values[index] = T::times_plus(entry, &moved, &self.values[index])?;
                }
            }
        }
        Ok(())
    }

    fn contradiction(&self, row: usize, raise: bool) -> Vec<(usize, BigInt)> {
        let sign = |number: BigInt| if raise { -number } else { number };
        let others = self.row(row).iter().zip(&self.outside).filter(|(entry, _)| !entry.is_zero());
        let mut found: Vec<(usize, BigInt)> = others.map(|(entry, &variable)| (variable, sign(entry.big()))).collect();
        found.push((self.inside[row], sign(-self.by.big())));
        found.sort();
        found
    }

    /// The variable of the row leaves for the bound it misses; the variable at the place comes in.
    fn exchange(&mut self, row: usize, place: usize, raise: bool) -> Result<(), T::Error> {
        let width = self.width;
        let own: Vec<T> = self.row(row).to_vec();
        // All is over the pivot from now on; where that is below 0, all signs change, so that it is above.
        let turned = own[place].is_negative();
        let signed = |number: T| if turned { -number } else { number };
        let pivot = own[place].abs();
        let short = self.short(row, raise)?;
        let entering = T::times_plus(&self.standing(place), &own[place], &short)?;
        let by = self.by.divisor();
        for index in 0..self.inside.len() {
            if index == row {
                continue;
            }
            let entries = &mut self.entries[index * width..(index + 1) * width];
            let through = signed(entries[place].clone());
            T::cross(&mut self.values[index..=index], &pivot, std::slice::from_ref(&short), &through, &by)?;
            T::cross(entries, &pivot, &own, &-through.clone(), &by)?;
            entries[place] = through;
        }
        for goal in [&mut self.goal, &mut self.guide] {
            let through = signed(goal[place].clone());
            T::cross(goal, &pivot, &own, &-through.clone(), &by)?;
            goal[place] = through;
        }
        for (at, entry) in self.entries[row * width..(row + 1) * width].iter_mut().enumerate() {
            *entry = if at == place { signed(self.by.clone()) } else { signed(-own[at].clone()) };
        }
        self.values[row] = signed(entering);
        self.by = pivot;
        std::mem::swap(&mut self.inside[row], &mut self.outside[place]);
        self.at_high[place] = !raise;
        Ok(())
    }
}
