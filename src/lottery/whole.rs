//! Whole numbers of several sizes: 64 bits while they suffice, checked, then 256 or 512, and without a limit where none of these do.

use std::{cmp::Ordering, convert::Infallible};

use bnum::Int;
use num_bigint::BigInt;
use num_traits::{One, PrimInt, Signed, ToPrimitive, WrappingAdd, WrappingMul, WrappingSub, Zero};

/// A number did not fit; the same step is then done again with larger ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct TooLarge;

/// What the exact computations are made of.
pub(super) trait Whole: Clone + Ord + Signed {
    /// What a step may end in: a number that does not fit, or nothing at all.
    type Error;

    /// A number above 0 that others are divided by, made ready for that.
    type Divisor;

    /// From a number without a limit.
    fn of(number: &BigInt) -> Result<Self, Self::Error>;

    /// To a number without a limit.
    fn big(&self) -> BigInt;

    /// How many bits it has without its sign.
    fn bits(&self) -> u64;

    /// The number, to divide others by.
    fn divisor(&self) -> Self::Divisor;

    /// `a·b + c`.
    fn times_plus(a: &Self, b: &Self, c: &Self) -> Result<Self, Self::Error>;

    /// Of every number of a row `number·a + other·b`, over `by`, which must come out even.
    fn cross(row: &mut [Self], a: &Self, others: &[Self], b: &Self, by: &Self::Divisor) -> Result<(), Self::Error>;

    /// `a·b`.
    fn product(a: &Self, b: &Self) -> Result<Self, Self::Error> {
        Self::times_plus(a, b, &Self::zero())
    }

    /// How `a·b` compares with `c·d`: an order whatever their size, so that nothing sorted by it depends on what fits.
    fn order(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering;
}

/// A divisor of numbers with a fixed count of bits: `odd·2^zeros`. What is even is divided by an odd number by multiplying with its
/// inverse, which is much faster than long division (Jebelean, "An algorithm for exact division", 1993).
pub(super) struct ByInverse<T> {
    bits: u64,
    zeros: usize,
    inverse: T,
}

/// A number with a fixed count of bits: what differs from one size to the other.
pub(super) trait Fixed: Ord + Signed + PrimInt + WrappingAdd + WrappingSub + WrappingMul {
    /// How many bits are used: one is for the sign, and two numbers can be added without a check.
    const ROOM: u64 = size_of::<Self>() as u64 * 8 - 2;

    /// From a number without a limit, where it has no more bits.
    fn fitting(number: &BigInt) -> Option<Self>;

    /// To a number without a limit.
    fn widened(&self) -> BigInt;

    /// How many bits it has without its sign.
    fn length(&self) -> u64;

    /// How `a·b` compares with `c·d`.
    fn order_of_products(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering;
}

/// How many bits the longest number of a row has without its sign, or one less.
fn longest<T: Fixed>(row: &[T]) -> u64 {
    row.iter().fold(T::zero(), |set, number| set | if number.is_negative() { !*number } else { *number }).length()
}

impl<T: Fixed> Whole for T {
    type Error = TooLarge;
    type Divisor = ByInverse<T>;

    fn of(number: &BigInt) -> Result<T, TooLarge> {
        T::fitting(number).filter(|number| number.length() <= T::ROOM).ok_or(TooLarge)
    }

    fn big(&self) -> BigInt {
        self.widened()
    }

    fn bits(&self) -> u64 {
        self.length()
    }

    fn divisor(&self) -> ByInverse<T> {
        let zeros = self.trailing_zeros() as usize;
        let odd = *self >> zeros;
        // Right in its last 3 bits; every step doubles their number (Newton).
        let mut inverse = odd;
        let mut right = 3;
        while right < T::ROOM + 2 {
            let miss = T::one().wrapping_sub(&odd.wrapping_mul(&inverse));
            inverse = inverse.wrapping_add(&inverse.wrapping_mul(&miss));
            right *= 2;
        }
        ByInverse { bits: self.length(), zeros, inverse }
    }

    fn times_plus(a: &T, b: &T, c: &T) -> Result<T, TooLarge> {
        if a.length() + b.length() > T::ROOM {
            return Err(TooLarge);
        }
        let sum = a.wrapping_mul(b).wrapping_add(c);
        if sum.length() > T::ROOM { Err(TooLarge) } else { Ok(sum) }
    }

    fn cross(row: &mut [T], a: &T, others: &[T], b: &T, by: &ByInverse<T>) -> Result<(), TooLarge> {
        let bits = (longest(row) + a.length()).max(longest(others) + b.length());
        // The sum has a bit more than the longer product, the divisor is at least half of what its bits can hold. What is beyond
        // the count of bits meanwhile does not matter.
        if bits + 2 + by.zeros as u64 > T::ROOM + by.bits {
            return Err(TooLarge);
        }
        let (a, b) = (a.wrapping_mul(&by.inverse), b.wrapping_mul(&by.inverse));
        for (number, other) in row.iter_mut().zip(others) {
            *number = number.wrapping_mul(&a).wrapping_add(&other.wrapping_mul(&b)) >> by.zeros;
        }
        Ok(())
    }

    fn order(a: &T, b: &T, c: &T, d: &T) -> Ordering {
        T::order_of_products(a, b, c, d)
    }
}

impl Fixed for i64 {
    fn fitting(number: &BigInt) -> Option<Self> {
        number.to_i64()
    }

    fn widened(&self) -> BigInt {
        BigInt::from(*self)
    }

    fn length(&self) -> u64 {
        u64::from(Self::BITS - self.unsigned_abs().leading_zeros())
    }

    fn order_of_products(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering {
        (i128::from(*a) * i128::from(*b)).cmp(&(i128::from(*c) * i128::from(*d)))
    }
}

impl<const BYTES: usize> Fixed for Int<BYTES> {
    fn fitting(number: &BigInt) -> Option<Self> {
        let mut bytes = [if number.is_negative() { 0xff } else { 0 }; BYTES];
        let given = number.to_signed_bytes_le();
        bytes.get_mut(..given.len())?.copy_from_slice(&given);
        Some(Self::from_le_bytes(bytes))
    }

    fn widened(&self) -> BigInt {
        BigInt::from_signed_bytes_le(&self.to_le_bytes())
    }

    fn length(&self) -> u64 {
        self.unsigned_abs().bit_width().into()
    }

    fn order_of_products(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering {
        let (one_low, one_high) = a.widening_mul(*b);
        let (other_low, other_high) = c.widening_mul(*d);
        one_high.cmp(&other_high).then(one_low.cmp(&other_low))
    }
}

impl Whole for BigInt {
    type Error = Infallible;
    type Divisor = Self;

    fn of(number: &BigInt) -> Result<Self, Infallible> {
        Ok(number.clone())
    }

    fn big(&self) -> BigInt {
        self.clone()
    }

    fn bits(&self) -> u64 {
        self.bits()
    }

    fn divisor(&self) -> Self {
        self.clone()
    }

    fn times_plus(a: &Self, b: &Self, c: &Self) -> Result<Self, Infallible> {
        Ok(a * b + c)
    }

    fn cross(row: &mut [Self], a: &Self, others: &[Self], b: &Self, by: &Self) -> Result<(), Infallible> {
        for (number, other) in row.iter_mut().zip(others) {
            let mut sum = &*number * a;
            if !other.is_zero() && !b.is_zero() {
                sum += other * b;
            }
            *number = if by.is_one() { sum } else { sum / by };
        }
        Ok(())
    }

    fn order(a: &Self, b: &Self, c: &Self, d: &Self) -> Ordering {
        (a * b).cmp(&(c * d))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use bnum::types::{I256, I512};
    use num_integer::Integer;
    use proptest::prelude::*;

    use super::*;

    /// Numbers of up to so many bits, of every length.
    fn up_to(bits: u32) -> impl Strategy<Value = BigInt> {
        let bytes = prop::collection::vec(any::<u8>(), usize::try_from(bits / 8).unwrap());
        (bytes, 0..bits).prop_map(|(bytes, shift)| BigInt::from_signed_bytes_le(&bytes) >> shift)
    }

    /// The largest multiple that is not more than a number.
    fn multiple(number: &BigInt, by: &BigInt) -> BigInt {
        number.div_floor(by) * by
    }

    /// What comes out in numbers of one size is what comes out without a limit, or that a number is too large.
    fn agrees<T: Whole<Error = TooLarge> + Debug>(row: &[BigInt], a: &BigInt, others: &[BigInt], b: &BigInt, by: &BigInt) {
        let size = |number: &BigInt| T::of(number).unwrap();
        let all = |numbers: &[BigInt]| numbers.iter().map(size).collect::<Vec<T>>();
        let sums: Vec<BigInt> = row.iter().zip(others).map(|(number, other)| number * a + other * b).collect();
        let mut crossed = all(row);
        if T::cross(&mut crossed, &size(a), &all(others), &size(b), &size(by).divisor()).is_ok() {
            assert_eq!(crossed.iter().map(T::big).collect::<Vec<_>>(), sums.iter().map(|sum| sum / by).collect::<Vec<_>>());
        }
        for (number, other) in row.iter().zip(others) {
            if let Ok(sum) = T::times_plus(&size(number), &size(a), &size(other)) {
                assert_eq!(sum.big(), number * a + other);
            }
            let order = T::order(&size(number), &size(a), &size(other), &size(b));
            assert_eq!(order, (number * a).cmp(&(other * b)));
            assert_eq!(size(number).bits(), number.bits());
        }
    }

    proptest! {
        #[test]
        fn every_size_agrees_with_numbers_without_a_limit(
            quotients in prop::collection::vec(up_to(56), 1..4),
            other in up_to(40),
            a in up_to(30),
            by in up_to(30),
            zeros in 0..20_u32,
        ) {
            let by = (by.abs() + 1_u8) << zeros;
            let row: Vec<BigInt> = quotients.iter().map(|quotient| multiple(quotient, &by)).collect();
            let others = vec![multiple(&other, &by); row.len()];
            let b = &a - 3;
            agrees::<i64>(&row, &a, &others, &b, &by);
            agrees::<I256>(&row, &a, &others, &b, &by);
            agrees::<I512>(&row, &a, &others, &b, &by);
        }

        #[test]
        fn long_numbers_agree_too(quotient in up_to(240), other in up_to(200), a in up_to(240), by in up_to(200), zeros in 0..40_u32) {
            let by = (by.abs() + 1_u8) << zeros;
            let row = [multiple(&quotient, &by)];
            let others = [multiple(&other, &by)];
            agrees::<I256>(&row, &a, &others, &(&a - 3), &by);
            agrees::<I512>(&row, &a, &others, &(&a - 3), &by);
        }
    }

    #[test]
    fn what_does_not_fit_is_said_and_never_rounded() {
        let large = BigInt::one() << 300;
        assert!(I256::of(&large).is_err() && I512::of(&large).is_ok());
        let odd = (BigInt::one() << 200) + 1;
        let factor = I256::of(&odd).unwrap();
        assert_eq!(I256::times_plus(&factor, &factor, &I256::one()), Err(TooLarge));
        // Both products are far beyond 256 bits; what is left of them after the division is not.
        let mut row = [factor];
        assert_eq!(I256::cross(&mut row, &factor, &[factor], &I256::one(), &factor.divisor()), Ok(()));
        assert_eq!(row[0].big(), odd + 1);
        assert_eq!(I256::cross(&mut row, &factor, &[factor], &factor, &I256::one().divisor()), Err(TooLarge));
    }
}
