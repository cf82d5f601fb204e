//! What a sheet is read for, and why a column is taken for something.

/// What a sheet may be about, by what else there is to read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::intake) enum About {
    /// Whatever it is by itself.
    Anything,
    /// Applications; their participants stand on another sheet.
    Applications,
    /// Participants of applications on another sheet.
    Participants,
}

/// Why a column is taken for something.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Why {
    /// So many of its filled cells look like this.
    Cells(&'static str, u32, u32),
    /// These words of its header.
    Words(Vec<String>),
    /// It is the n-th column of the k-th participant.
    Block(usize, u32),
    /// A form tool adds it.
    Tool(&'static str),
    /// Its values are among the application's own sectors.
    Sectors,
    /// Its addresses are made of the names beside it, or the other way round.
    SameNames,
    /// One column per choice, ticked.
    Ticks,
    /// The same on all rows of an application.
    Constant,
    /// Its header is nearly one of the list.
    Near,
}
