//! Wishes that cannot all be met, found one by one before the least shortfall is computed.

use super::Pool;

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
}

/// The wishes that collide, in the order of attributes and values.
pub fn collisions(pool: &Pool) -> Vec<Collision> {
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
    found
}
