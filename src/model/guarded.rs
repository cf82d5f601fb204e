//! Work done by a library on what strangers wrote: a panic there is a fault of the file's, and brings nothing down.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is in the hands of such a library, so that nobody need read of a panic.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// What the work gives; none where the library panicked.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = GUARDED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    GUARDED.set(before);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_none_and_nothing_stays_guarded() {
        assert_eq!(guarded(is_guarded), Some(true));
        assert_eq!(guarded(|| -> u8 { std::panic::resume_unwind(Box::new("a library's")) }), None);
        assert!(!is_guarded());
    }
}
