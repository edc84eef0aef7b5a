//! A learned plane between two classes, as bytes that are read where they lie.
//!
//! A feature counts the more the rarer it is, and has one weight: above zero it speaks for the one
//! class, below for the other. Both stand in the slot of the feature, so a look-up reads one place.

use std::borrow::Cow;

use crate::text::hash;
use crate::text::table::{self, Table};

/// The parts of a scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes {
    /// What a text without a known feature has: a little-endian `f32`.
    pub start: Cow<'static, [u8]>,
    /// From the key of a feature to its [`Mark`]: a table of fingerprints.
    pub features: Cow<'static, [u8]>,
}

/// What a feature says.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Mark {
    /// What it adds, times what it counts.
    pub weight: f32,
    /// What it counts.
    pub rarity: f32,
}

/// A feature that is known: its slot in the upper half, what stands there in the lower, because a number is compared fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known(u64);

/// A scale that can be asked.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'b> {
    start: f32,
    features: Table<'b, PRINT, NUMBER>,
}

/// Bytes of the fingerprint of a feature, and of a mark, in a slot of the table.
const PRINT: usize = 3;
const NUMBER: usize = 2;

/// Steps of a weight from one whole number to the next: dozens of features are summed, so what is rounded off evens out.
const WEIGHT_STEPS: f32 = 10.0;
/// The same of a rarity.
const RARITY_STEPS: f32 = 7.0;
/// The largest number of steps of a rarity.
const RAREST: f32 = 255.0;

/// Writes a scale for distinct keys.
#[must_use]
pub fn write(start: f32, marks: Vec<(&str, Mark)>) -> Bytes {
    let entries: Vec<(&str, u32)> = marks
        .into_iter()
        .map(|(key, mark)| (key, packed(mark)))
        .collect();
    Bytes {
        start: Cow::Owned(start.to_le_bytes().to_vec()),
        features: Cow::Owned(table::write::<PRINT, NUMBER>(&entries)),
    }
}

/// A mark in the two bytes of a slot: weight below, rarity above.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the steps are held within the bounds of the type"
)]
fn packed(mark: Mark) -> u32 {
    let bounds = (f32::from(i8::MIN), f32::from(i8::MAX));
    let weight = (mark.weight * WEIGHT_STEPS)
        .round()
        .clamp(bounds.0, bounds.1) as i8;
    let rarity = (mark.rarity * RARITY_STEPS).round().clamp(0.0, RAREST) as u8;
    let [weight] = weight.to_le_bytes();
    u32::from(u16::from_le_bytes([weight, rarity]))
}

impl Known {
    /// Its slot, which no other feature has.
    #[must_use]
    pub fn slot(self) -> u32 {
        u32::try_from(self.0 >> 32).unwrap_or(u32::MAX)
    }

    /// What it says.
    #[must_use]
    pub fn mark(self) -> Mark {
        let [weight, rarity, ..] = self.0.to_le_bytes();
        Mark {
            weight: f32::from(i8::from_le_bytes([weight])) / WEIGHT_STEPS,
            rarity: f32::from(rarity) / RARITY_STEPS,
        }
    }
}

impl<'b> Scale<'b> {
    /// The scale of its parts; of damaged parts a scale that knows nothing.
    #[must_use]
    pub fn new(bytes: &'b Bytes) -> Self {
        let start = bytes.start.first_chunk().copied().map(f32::from_le_bytes);
        Self {
            start: start.unwrap_or_default(),
            features: Table::new(&bytes.features),
        }
    }

    /// What a text without a known feature has.
    #[must_use]
    pub const fn start(&self) -> f32 {
        self.start
    }

    /// The empty key, from which those of features grow.
    #[must_use]
    pub fn empty(&self) -> hash::Hash {
        self.features.empty()
    }

    /// What is known of the feature of a whole key.
    #[must_use]
    pub fn named(&self, key: &str) -> Option<Known> {
        self.known(self.features.hash(key))
    }

    /// What is known of a feature; nothing of one that was not learned.
    #[must_use]
    pub fn known(&self, key: hash::Hash) -> Option<Known> {
        let entry = self.features.get(key)?;
        Some(Known(u64::from(entry.slot) << 32 | u64::from(entry.number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mark = |weight, rarity| Mark { weight, rarity };
        let marks = vec![("a", mark(-0.5, 2.0)), ("b", mark(90.0, 99.0))];
        let bytes = write(0.25, marks);
        let scale = Scale::new(&bytes);
        assert!((scale.start() - 0.25).abs() < f32::EPSILON);
        assert_eq!(scale.named("a").map(Known::mark), Some(mark(-0.5, 2.0)));
        let clamped = scale.named("b").expect("it was written").mark();
        assert!(clamped.weight < 13.0 && clamped.rarity < 37.0);
        assert_eq!(scale.named("c"), None);
    }

    #[test]
    fn damaged_bytes_know_nothing() {
        let bytes = Bytes {
            start: Cow::Borrowed(b"\x01"),
            features: Cow::Borrowed(b"no table"),
        };
        assert_eq!(Scale::new(&bytes).named("a"), None);
    }
}
