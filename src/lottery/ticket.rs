//! Seed, key, tickets, and the number that picks the allocation.
//!
//! All of it is the ChaCha20 keystream under a key made of the programme's id and the seed; anybody can make it with
//! `sha256sum` and `openssl`. Only `next_u64` is taken from the keystream: the ways to shuffle and to draw from ranges have
//! changed between versions of the crates, the keystream has not.

use std::{fmt, str::FromStr};

use num_bigint::BigUint;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The key of a draw.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key([u8; 32]);

/// A ticket: low tickets win. Written as four groups of hex digits, most significant first: `00f3-9a1c-5be2-0d47`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Ticket(pub u64);

/// Brings a seed into its one form: NFC, no spaces at the ends, single spaces inside.
///
/// # Errors
/// The first character that may not stand in a seed; none when the seed is empty.
pub fn normalised_seed(typed: &str) -> Result<String, Option<char>> {
    let composed: String = typed.nfc().collect();
    let words: Vec<&str> = composed.split(' ').filter(|word| !word.is_empty()).collect();
    let seed = words.join(" ");
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "æøåÆØÅ +-,.:/".contains(letter);
    match seed.chars().find(|letter| !allowed(*letter)) {
        Some(letter) => Err(Some(letter)),
        None if seed.is_empty() => Err(None),
        None => Ok(seed),
    }
}

impl Key {
    /// The key of a programme's draw with a normalised seed.
    pub fn new(program: &str, seed: &str) -> Self {
        Self(Sha256::digest(format!("innoskole-protocol/1|{program}|{seed}")).into())
    }

    /// The ticket of the application with this number.
    pub fn ticket(&self, number: u64) -> Ticket {
        Ticket(self.keystream(number).next_u64())
    }

    /// The waiting ticket of the application with this number: what follows its ticket in the keystream. It orders the waiting list.
    pub fn waiting_ticket(&self, number: u64) -> Ticket {
        let mut keystream = self.keystream(number);
        keystream.next_u64();
        Ticket(keystream.next_u64())
    }

    /// The numbers of a stream, 64 bits each, little-endian.
    pub fn words(&self, stream: u64) -> impl Iterator<Item = u64> {
        let mut keystream = self.keystream(stream);
        std::iter::repeat_with(move || keystream.next_u64())
    }

    fn keystream(&self, stream: u64) -> ChaCha20Rng {
        let mut keystream = ChaCha20Rng::from_seed(self.0);
        keystream.set_stream(stream);
        keystream
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

/// A number below `whole`, every one equally likely: the first group of words of stream 0, read as one little-endian number, that is not
/// in the last, incomplete round. A group is the fewest words of 64 bits that can hold every number below `whole`.
pub fn drawn_number(key: &Key, whole: &BigUint) -> BigUint {
    let one = BigUint::from(1_u8);
    let whole = whole.max(&one);
    let words = (whole - &one).bits().div_ceil(64).max(1);
    let rounds = (&one << (64 * words)) / whole * whole;
    let mut keystream = key.words(0);
    loop {
        let bytes: Vec<u8> = (0..words).filter_map(|_| keystream.next()).flat_map(u64::to_le_bytes).collect();
        let number = BigUint::from_bytes_le(&bytes);
        if number < rounds {
            return number % whole;
        }
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = format!("{:016x}", self.0);
        write!(out, "{}-{}-{}-{}", &hex[..4], &hex[4..8], &hex[8..12], &hex[12..])
    }
}

impl FromStr for Ticket {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let ticket = Self(u64::from_str_radix(&text.replace('-', ""), 16).map_err(|_| ())?);
        if ticket.to_string() == text { Ok(ticket) } else { Err(()) }
    }
}

impl Serialize for Ticket {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Ticket {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("{text:?} is not a ticket")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_has_one_form() {
        assert_eq!(normalised_seed("  7  9 12 + 4 "), Ok("7 9 12 + 4".into()));
        assert_eq!(normalised_seed("a\u{30a}"), Ok("å".into()));
        assert_eq!(normalised_seed("   "), Err(None));
        for (seed, letter) in [("7\u{a0}9", '\u{a0}'), ("7\t9", '\t'), ("7\u{200b}9", '\u{200b}'), ("7;9", ';'), ("é", 'é')] {
            assert_eq!(normalised_seed(seed), Err(Some(letter)));
        }
    }

    #[test]
    fn tickets_are_written_in_groups_and_read_back() {
        assert_eq!(Ticket(0x00f3_9a1c_5be2_0d47).to_string(), "00f3-9a1c-5be2-0d47");
        assert_eq!("00f3-9a1c-5be2-0d47".parse(), Ok(Ticket(0x00f3_9a1c_5be2_0d47)));
        for wrong in ["00f39a1c5be20d47", "00F3-9a1c-5be2-0d47", "-00f-39a1-c5be-20d4", ""] {
            assert!(wrong.parse::<Ticket>().is_err(), "{wrong}");
        }
    }
}
