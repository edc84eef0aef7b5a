//! A learned model as bytes, read where they lie.

use std::borrow::Cow;

use crate::text::table::{self, Table};

/// The parts of a model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes {
    /// What each class starts with: little-endian `f32`, in the order of the classes.
    pub starts: Cow<'static, [u8]>,
    /// From the key of a feature to where its weights begin: a table of fingerprints.
    pub features: Cow<'static, [u8]>,
    /// For each feature the number of its weights, and each as its class and its steps. Number and
    /// class are written in groups of seven bits, the lowest first, the last without the eighth
    /// bit; steps are a signed byte.
    pub weights: Cow<'static, [u8]>,
}

/// A model that can be asked.
#[derive(Debug)]
pub struct Model<'b> {
    features: Table<'b, PRINT, NUMBER>,
    weights: &'b [u8],
    starts: &'b [u8],
}

/// The weight of a feature for a class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// The class.
    pub class: u16,
    /// For the class where positive, against it where negative.
    pub weight: f32,
}

/// What each class starts with, and the weights that each feature has for classes.
#[derive(Debug, Default)]
pub struct Weights {
    /// By class.
    pub starts: Vec<f32>,
    /// By feature, in the order of the keys.
    pub rows: Vec<Vec<Weight>>,
}

/// Bytes of the fingerprint of a feature, and of a place among the weights, in a slot of the table.
const PRINT: usize = 4;
const NUMBER: usize = 4;

/// The largest weight; one feature alone shall not decide.
const LARGEST: f32 = 1.5;
/// Steps from no weight to the largest.
const STEPS: f32 = 127.0;
/// What a step weighs.
pub(super) const STEP: f32 = LARGEST / STEPS;
/// The smallest number of steps that is kept; smaller weights decide nothing and fill most of the bytes.
const LEAST: i8 = 3;
/// What the largest weight of a feature must be for the feature to be kept.
const WORTHWHILE: f32 = 0.12;

/// What each of `count` features counts: a text of many features is as long as one of few.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "a text has fewer features than a float has steps"
)]
pub fn share(count: usize) -> f32 {
    share_of(count as f32)
}

/// The same for features that do not count alike: `square` is the sum of what each counts, squared.
#[must_use]
pub fn share_of(square: f32) -> f32 {
    1.0 / square.max(1.0).sqrt()
}

/// Writes a model for distinct keys.
#[must_use]
pub fn write(keys: &[&str], learned: &Weights) -> Bytes {
    let mut weights = Vec::new();
    let mut places: Vec<(&str, u32)> = Vec::new();
    for (key, row) in keys.iter().zip(&learned.rows) {
        if !is_worthwhile(row) {
            continue;
        }
        let steps = row.iter().map(|weight| (weight.class, step(weight.weight)));
        let kept: Vec<(u16, i8)> = steps.filter(|(_, steps)| steps.abs() >= LEAST).collect();
        // Four thousand million bytes of weights would not fit into the program.
        places.push((key, u32::try_from(weights.len()).unwrap_or(u32::MAX)));
        put(&mut weights, kept.len());
        for (class, steps) in kept {
            put(&mut weights, usize::from(class));
            weights.extend(steps.to_le_bytes());
        }
    }
    Bytes {
        starts: Cow::Owned(start_bytes(learned)),
        features: Cow::Owned(table::write::<PRINT, NUMBER>(&places)),
        weights: Cow::Owned(weights),
    }
}

/// Whether a feature is kept.
pub(super) fn is_worthwhile(row: &[Weight]) -> bool {
    row.iter().any(|weight| weight.weight.abs() >= WORTHWHILE)
}

/// What each class starts with, as bytes.
pub(super) fn start_bytes(learned: &Weights) -> Vec<u8> {
    let starts = learned.starts.iter();
    starts.flat_map(|start| start.to_le_bytes()).collect()
}

/// What each class starts with, of its bytes.
pub(super) fn starts(bytes: &[u8]) -> impl Iterator<Item = f32> {
    let (starts, _) = bytes.as_chunks();
    starts.iter().map(|bytes| f32::from_le_bytes(*bytes))
}

/// A weight as so many steps.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the quotient is within the bounds of a byte"
)]
pub(super) fn step(weight: f32) -> i8 {
    (weight / STEP).round().clamp(-STEPS, STEPS) as i8
}

fn put(bytes: &mut Vec<u8>, number: usize) {
    let mut left = number;
    while left >= 0x80 {
        bytes.push(low_bits(left) | 0x80);
        left >>= 7;
    }
    bytes.push(low_bits(left));
}

/// The lowest seven bits.
fn low_bits(number: usize) -> u8 {
    number.to_le_bytes()[0] & 0x7f
}

/// Takes a number off the front.
fn take(bytes: &mut &[u8]) -> Option<u16> {
    // Nearly every number is below 128.
    let (first, rest) = bytes.split_first()?;
    if first & 0x80 == 0 {
        *bytes = rest;
        return Some(u16::from(*first));
    }
    let mut number = 0u16;
    for group in 0..3 {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u16::from(first & 0x7f).checked_shl(7 * group)?;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

impl<'b> Model<'b> {
    /// The model of its parts; of damaged parts a model that knows nothing.
    #[must_use]
    pub fn new(bytes: &'b Bytes) -> Self {
        Self {
            features: Table::new(&bytes.features),
            weights: &bytes.weights,
            starts: &bytes.starts,
        }
    }

    /// What each class starts with.
    pub fn starts(&self) -> impl Iterator<Item = f32> + use<'b> {
        starts(self.starts)
    }

    /// The weights of a feature; none for one that was not learned.
    #[must_use]
    pub fn weights(&self, key: &str) -> Option<impl Iterator<Item = Weight> + use<'b>> {
        let entry = self.features.get(self.features.hash(key))?;
        Some(self.weights_at(entry.number))
    }

    /// The weights at a place.
    fn weights_at(&self, place: u32) -> impl Iterator<Item = Weight> + use<'b> {
        let start = usize::try_from(place).unwrap_or(usize::MAX);
        let mut left = self.weights.get(start..).unwrap_or_default();
        let count = take(&mut left).unwrap_or_default();
        (0..count).map_while(move |_| {
            let class = take(&mut left)?;
            let (steps, rest) = left.split_first()?;
            left = rest;
            let steps = i8::from_le_bytes([*steps]);
            Some(Weight {
                class,
                weight: f32::from(steps) * STEP,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let weight = |class, weight| Weight { class, weight };
        let learned = Weights {
            starts: vec![-1.0, 0.5],
            rows: vec![
                vec![weight(1, 0.3), weight(700, -9.0), weight(2, 0.01)],
                vec![weight(0, 0.05)],
            ],
        };
        let bytes = write(&["a", "b"], &learned);
        let model = Model::new(&bytes);
        assert_eq!(model.starts().collect::<Vec<_>>(), [-1.0, 0.5]);
        let row: Vec<Weight> = model.weights("a").expect("it was kept").collect();
        assert_eq!(row.len(), 2);
        assert!((row[0].weight - 0.3).abs() < 0.01);
        assert_eq!(row[1], weight(700, -LARGEST));
        assert!(model.weights("b").is_none(), "not worthwhile");
        assert!(model.weights("c").is_none());
    }

    #[test]
    fn damaged_bytes_know_nothing() {
        let bytes = Bytes {
            starts: Cow::Borrowed(b"\x01"),
            features: Cow::Borrowed(b"no table"),
            weights: Cow::Borrowed(b"\xff\xff"),
        };
        let model = Model::new(&bytes);
        assert_eq!(model.starts().count(), 0);
        assert!(model.weights("a").is_none());
    }
}
