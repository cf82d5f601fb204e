//! What was made of a text is not made again: a hundred thousand rows repeat most of what they say.

use std::cell::RefCell;

use super::endorsement::Endorsement;
use crate::model::{ByText, Entry};

/// What rules made of texts that stand in many applications.
#[derive(Default)]
pub(in crate::rules) struct Seen {
    pub endorsements: Memo<Endorsement>,
    pub education: Memo<Schooling>,
    /// Whether the experience is enough, where that can be read.
    pub experience: Memo<Option<bool>>,
}

/// What somebody's education alone makes of them.
#[derive(Clone, Copy)]
pub(in crate::rules) enum Schooling {
    Student,
    /// Their experience decides.
    Assessed,
    Course,
    Unreadable,
}

/// One thing that is made of texts.
pub(in crate::rules) struct Memo<T>(RefCell<ByText<T>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Copy> Memo<T> {
    /// What is made of a value; `read` makes it the first time.
    pub fn of(&self, value: Option<Entry>, read: impl FnOnce() -> T) -> T {
        let Some(text) = value.map(|value| value.text) else { return read() };
        let known = self.0.borrow().get(text);
        known.unwrap_or_else(|| {
            let made = read();
            self.0.borrow_mut().set(text, made);
            made
        })
    }
}
