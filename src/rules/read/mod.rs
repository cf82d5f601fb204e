//! Values as people write them: names, addresses, times, lengths of education and experience, and the digests that decisions are tied to.

pub(super) mod admission;
pub(super) mod digest;
pub(super) mod endorsement;
pub(super) mod length;
pub(super) mod receipt;
pub(super) mod seen;
pub(super) mod texts;
pub(super) mod tokens;
