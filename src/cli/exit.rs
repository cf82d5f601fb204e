//! The exit status.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// 0: done, and the answer is yes.
    Yes,
    /// 1: done, and the answer is no.
    No,
    /// 2: could not be done; no output file was created or changed.
    CouldNot,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Yes => Self::from(0),
            Exit::No => Self::from(1),
            Exit::CouldNot => Self::from(2),
        }
    }
}
