//! Columns to applications.

pub(in crate::intake) mod applications;
pub(in crate::intake) mod forms;
pub(in crate::intake) mod linked;
