//! Whole numbers of two sizes: 64 bits while they suffice, checked, and without a limit where they do not.

use std::{cmp::Ordering, convert::Infallible};

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// A number did not fit; the same step is then done again with larger ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct TooLarge;

/// What the exact computations are made of.
pub(super) trait Whole: Clone + Ord + Signed + Integer {
    /// What a step may end in: a number that does not fit, or nothing at all.
    type Error;

    /// From a number without a limit.
    fn of(number: &BigInt) -> Result<Self, Self::Error>;

    /// To a number without a limit.
    fn big(&self) -> BigInt;

    /// `a·b + c·d`, over `by`, which must come out even.
    fn cross(a: &Self, b: &Self, c: &Self, d: &Self, by: &Self) -> Result<Self, Self::Error>;

    /// `a·b`.
    fn product(a: &Self, b: &Self) -> Result<Self, Self::Error> {
        Self::cross(a, b, &Self::zero(), &Self::zero(), &Self::one())
    }

    /// How `a·b` compares with `c·d`: an order whatever their size, so that nothing sorted by it depends on what fits.
    fn order(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering;
}

/// The largest of the small ones: two of them can be added without a check.
const LARGEST: u64 = 1 << 62;

impl Whole for i64 {
    type Error = TooLarge;

    fn of(number: &BigInt) -> Result<Self, TooLarge> {
        number.to_i64().filter(|number| number.unsigned_abs() <= LARGEST).ok_or(TooLarge)
    }

    fn big(&self) -> BigInt {
        BigInt::from(*self)
    }

    #[inline]
    fn cross(a: &Self, b: &Self, c: &Self, d: &Self, by: &Self) -> Result<Self, TooLarge> {
        let sum = i128::from(*a) * i128::from(*b) + i128::from(*c) * i128::from(*d);
        match Self::try_from(sum) {
            Ok(small) if *by == 1 => Some(small),
            Ok(small) => Some(small / by),
            Err(_) => Self::try_from(sum / i128::from(*by)).ok(),
        }
        .filter(|number| number.unsigned_abs() <= LARGEST)
        .ok_or(TooLarge)
    }

    fn order(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering {
        (i128::from(*a) * i128::from(*b)).cmp(&(i128::from(*c) * i128::from(*d)))
    }
}

impl Whole for BigInt {
    type Error = Infallible;

    fn of(number: &BigInt) -> Result<Self, Infallible> {
        Ok(number.clone())
    }

    fn big(&self) -> BigInt {
        self.clone()
    }

    fn cross(a: &Self, b: &Self, c: &Self, d: &Self, by: &Self) -> Result<Self, Infallible> {
        let sum = if c.is_zero() || d.is_zero() { a * b } else { a * b + c * d };
        Ok(if by.is_one() { sum } else { sum / by })
    }

    fn order(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering {
        (a * b).cmp(&(c * d))
    }
}
