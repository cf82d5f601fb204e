//! Wishes that cannot all be met: those of one attribute alone, else a set of which none can be spared.

use super::certificate::Bound;
use super::levels::least_shortfall;
use super::{Pool, Wish};
use crate::model::Fault;

/// Why some wishes cannot be met. Attributes and values are positions in the pool.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Collision {
    /// A minimum above the number of applicants with that value.
    AboveApplicants {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        value: usize,
        /// What was asked.
        min: u64,
        /// How many have it.
        applicants: u64,
    },
    /// The minima of an attribute add up to more than are admitted.
    MinimaAbovePlaces {
        /// Which attribute.
        attribute: usize,
        /// What they add up to.
        sum: u64,
        /// How many are admitted.
        admitted: u64,
    },
    /// The maxima of an attribute leave fewer than are admitted.
    MaximaBelowPlaces {
        /// Which attribute.
        attribute: usize,
        /// What they add up to.
        sum: u64,
        /// How many are admitted.
        admitted: u64,
    },
    /// Wishes that cannot be met together, although they can without any one of them.
    Together {
        /// Each with its attribute, its value, and what is asked.
        wishes: Vec<(usize, usize, Wish)>,
        /// How many they miss at least.
        missed: u64,
    },
}

/// The wishes that collide, in the order of attributes and values. Where they only do because allocations are whole, none is named.
///
/// # Errors
/// Only a mistake in this program.
pub fn collisions(pool: &Pool) -> Result<Vec<Collision>, Fault> {
    let applications: Vec<u64> = pool.cells.iter().map(|cell| cell.applications).collect();
    let admitted = pool.most_admitted();
    let mut found = Vec::new();
    for (attribute, wishes) in pool.wishes.iter().enumerate() {
        let (mut minima, mut maxima) = (0, 0);
        for (value, wish) in wishes.iter().enumerate() {
            let applicants = pool.count(attribute, value, &applications);
            let min = wish.min.unwrap_or(0);
            if min > applicants {
                found.push(Collision::AboveApplicants { attribute, value, min, applicants });
            }
            minima += min.min(applicants);
            maxima += wish.max.map_or(applicants, |max| max.min(applicants));
        }
        if minima > admitted {
            found.push(Collision::MinimaAbovePlaces { attribute, sum: minima, admitted });
        }
        if maxima < admitted {
            found.push(Collision::MaximaBelowPlaces { attribute, sum: maxima, admitted });
        }
    }
    if found.is_empty() {
        found.extend(together(pool)?);
    }
    Ok(found)
}

/// Wishes that collide, none of which can be spared: those whose prices prove the least shortfall, less each that the others do not need.
fn together(pool: &Pool) -> Result<Option<Collision>, Fault> {
    let (_, Some(proof)) = least_shortfall(pool)? else { return Ok(None) };
    let mut sides: Vec<Bound> = proof.into_keys().filter(|bound| matches!(bound, Bound::Min(..) | Bound::Max(..))).collect();
    let only = |sides: &[Bound]| {
        let mut only = pool.clone();
        for (attribute, wishes) in only.wishes.iter_mut().enumerate() {
            for (value, wish) in wishes.iter_mut().enumerate() {
                wish.min = wish.min.filter(|_| sides.contains(&Bound::Min(attribute, value)));
                wish.max = wish.max.filter(|_| sides.contains(&Bound::Max(attribute, value)));
            }
        }
        only
    };
    for side in sides.clone() {
        let without: Vec<Bound> = sides.iter().copied().filter(|other| *other != side).collect();
        if least_shortfall(&only(&without))?.0 > 0 {
            sides = without;
        }
    }
    let (missed, _) = least_shortfall(&only(&sides))?;
    let of_attribute = |(attribute, wishes): (usize, Vec<Wish>)| {
        let asked = wishes.into_iter().enumerate().filter(|(_, wish)| *wish != Wish::default());
        asked.map(move |(value, wish)| (attribute, value, wish))
    };
    let wishes = only(&sides).wishes.into_iter().enumerate().flat_map(of_attribute).collect();
    Ok(Some(Collision::Together { wishes, missed }))
}

#[cfg(test)]
mod tests {
    use super::super::{Capacity, Cell};
    use super::*;

    /// Two attributes of two values, ten of each cell.
    fn pool(first: [Option<u64>; 2], second: [Option<u64>; 2], places: u64) -> Pool {
        let cell = |values: [usize; 2]| Cell { values: values.to_vec(), seats: 1, applications: 10 };
        let wish = |min: Option<u64>| Wish { min, max: None };
        let wishes = vec![first.map(wish).to_vec(), second.map(wish).to_vec()];
        Pool { cells: [[0, 0], [0, 1], [1, 0]].map(cell).to_vec(), wishes, capacity: Capacity::Places(places) }
    }

    #[test]
    fn wishes_that_collide_across_attributes_are_named() {
        // Of the second value of each attribute at least 8: nobody has both, and there are 12 places.
        let found = collisions(&pool([Some(1), Some(8)], [None, Some(8)], 12)).unwrap();
        let wish = |min| Wish { min: Some(min), max: None };
        assert_eq!(found, [Collision::Together { wishes: vec![(0, 1, wish(8)), (1, 1, wish(8))], missed: 4 }]);
        assert_eq!(collisions(&pool([Some(1), Some(4)], [None, Some(8)], 12)).unwrap(), []);
        let above = collisions(&pool([None, Some(11)], [None, Some(8)], 12)).unwrap();
        assert!(
            matches!(above[..], [Collision::AboveApplicants { min: 11, .. }]),
            "what one attribute shows is said alone: {above:?}"
        );
    }
}
