//! The exit status.

use std::io::{Error, ErrorKind};
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

/// Writing to standard output failed: a reader that has seen enough is a quiet end.
#[expect(clippy::needless_pass_by_value, reason = "it takes the place of the error")]
pub(super) fn of_write(error: Error) -> Exit {
    if error.kind() == ErrorKind::BrokenPipe { Exit::Yes } else { Exit::CouldNot }
}
