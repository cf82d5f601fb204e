//! The codes of the rules, and what each means for an application.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a finding means. One level per code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub enum Level {
    /// The application cannot be admitted as it stands.
    E,
    /// Somebody must decide first.
    D,
    /// It keeps nobody out, but somebody should look.
    W,
    /// For information.
    I,
}

impl Level {
    /// Its letter, as it is written everywhere.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::E => "E",
            Self::D => "D",
            Self::W => "W",
            Self::I => "I",
        }
    }
}

macro_rules! codes {
    ($($code:ident $level:ident $meaning:literal)*) => {
        /// A rule's code. It means one thing everywhere: here, in files, in texts, in the README.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Code {
            $(#[doc = $meaning] $code,)*
        }

        impl Code {
            /// Every code, in the regulation's order.
            pub const ALL: [Self; [$(Self::$code),*].len()] = [$(Self::$code),*];

            /// The code as written.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$code => stringify!($code),)* }
            }

            /// Its level.
            pub fn level(self) -> Level {
                match self { $(Self::$code => Level::$level,)* }
            }
        }
    };
}

codes! {
    A01 D "The municipality is not found beyond doubt."
    A02 I "The municipality was recognised by an older number or name, another official name or another spelling."
    A03 D "More than one application from a municipality."
    A04 E "Too few participants."
    A05 E "Too many participants."
    A06 E "Too few sectors."
    A07 E "The description is missing."
    A08 E "The description is too long."
    A09 E "The endorsement is missing."
    A10 W "Received after the deadline."
    A11 D "No readable time of receipt."
    A12 I "Several municipalities apply together."
    A13 D "The endorsement is neither yes nor no."
    A14 W "The participants' e-mail domains name another municipality."
    A15 D "A column that the places are balanced by holds none of its values."
    A16 W "The municipality's own reference for the invoice is missing."
    P01 E "The name is missing."
    P02 E "The e-mail address is missing or cannot be one."
    P03 D "The same e-mail address twice in one application."
    P04 I "Education enough for a student."
    P05 D "Education and experience to be assessed individually."
    P06 I "Course participant."
    P07 D "Education or experience cannot be read."
    P08 W "Outside the target group."
    P09 W "The same e-mail address in two applications."
}

impl Code {
    /// Whether it is about a participant, and not the application.
    pub fn of_participant(self) -> bool {
        self >= Self::P01
    }

    /// Whether it leaves only a participant's track undecided, and not the application.
    pub fn leaves_track_open(self) -> bool {
        matches!(self, Self::P05 | Self::P07)
    }

    /// Whether a decision about it can change who takes part.
    pub fn changes_who_takes_part(self) -> bool {
        !self.leaves_track_open() && self != Self::A16
    }

    /// Whether it keeps an application out or undecided, and not only a participant's track.
    pub fn keeps_out(self) -> bool {
        self.level() <= Level::D && !self.leaves_track_open()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}

impl FromStr for Code {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|code| code.as_str() == text).ok_or(())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("{text:?} is not a code")))
    }
}
