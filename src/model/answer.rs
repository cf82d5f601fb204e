//! What a municipality answers when it is offered a place.

/// An answer to an offer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Answer {
    /// Yes.
    Accepted,
    /// No.
    Declined,
    /// None in time.
    NoAnswer,
}

impl Answer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Declined, Self::NoAnswer];

    /// The word in an answers file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::NoAnswer => "no-answer",
        }
    }
}
