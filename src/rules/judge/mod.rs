//! The regulation: what a rule looks at, and the rules in their order.

pub(super) mod application;
pub(super) mod looked;
pub(super) mod numbers;
pub(super) mod participant;
pub(super) mod settled;
pub(super) mod shared;
pub(super) mod subject;
