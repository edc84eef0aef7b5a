//! A learned model of few classes beside a scale, as bytes that are read where they lie.
//!
//! It knows no features but those of the scale. Each has a row with its weight for every class, so adding up the rows of a
//! text takes no look-ups and no decisions.

use std::borrow::Cow;

use super::model::{STEP, Weights, is_worthwhile, start_bytes, starts, step};
use super::scale::{Known, Scale};

/// The parts of a model.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bytes {
    /// What each class starts with: little-endian `f32`, in the order of the classes.
    pub starts: Cow<'static, [u8]>,
    /// For each slot of the scale the number of its row, counted from 1; 0 where the model knows nothing. Little-endian `u32`.
    pub rows: Cow<'static, [u8]>,
    /// For each row the weights for all classes: steps as signed bytes.
    pub weights: Cow<'static, [u8]>,
}

/// A model that can be asked.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'b> {
    starts: &'b [u8],
    rows: &'b [[u8; 4]],
    weights: &'b [u8],
}

/// The sums of all classes.
#[derive(Debug, Clone)]
pub struct Sums {
    /// In steps of a weight.
    steps: Vec<i32>,
}

/// Writes a model for distinct keys.
#[must_use]
pub fn write(keys: &[&str], learned: &Weights, scale: &Scale<'_>) -> Bytes {
    let kept = keys.iter().zip(&learned.rows);
    let kept = kept.filter(|(_, row)| is_worthwhile(row));
    let known = kept.filter_map(|(key, row)| Some((scale.named(key)?, row)));
    let mut rows: Vec<[u8; 4]> = Vec::new();
    let mut weights = Vec::new();
    for (number, (known, row)) in (1u32..).zip(known) {
        let slot = place(known);
        if rows.len() <= slot {
            rows.resize(slot + 1, [0; 4]);
        }
        if let Some(place) = rows.get_mut(slot) {
            *place = number.to_le_bytes();
        }
        let start = weights.len();
        weights.resize(start + learned.starts.len(), 0);
        for weight in row {
            if let Some(byte) = weights.get_mut(start + usize::from(weight.class)) {
                [*byte] = step(weight.weight).to_le_bytes();
            }
        }
    }
    Bytes {
        starts: Cow::Owned(start_bytes(learned)),
        rows: Cow::Owned(rows.concat()),
        weights: Cow::Owned(weights),
    }
}

/// Where the number of the row of a feature stands.
fn place(known: Known) -> usize {
    usize::try_from(known.slot()).unwrap_or(usize::MAX)
}

impl<'b> Rows<'b> {
    /// The model of its parts; of damaged parts a model that knows nothing.
    #[must_use]
    pub fn new(bytes: &'b Bytes) -> Self {
        let (rows, _) = bytes.rows.as_chunks();
        Self {
            starts: &bytes.starts,
            rows,
            weights: &bytes.weights,
        }
    }

    /// Nothing yet for any class.
    #[must_use]
    pub fn sums(&self) -> Sums {
        Sums {
            steps: vec![0; starts(self.starts).count()],
        }
    }

    /// Adds what is known of a feature, and tells whether anything is.
    pub fn add(&self, known: Known, sums: &mut Sums) -> bool {
        let number = self.rows.get(place(known)).copied();
        let number = number.map_or(0, u32::from_le_bytes);
        let Some(row) = number.checked_sub(1) else {
            return false;
        };
        let classes = sums.steps.len();
        let start = usize::try_from(row).map_or(usize::MAX, |row| row.saturating_mul(classes));
        let row = self.weights.get(start..).unwrap_or_default();
        for (sum, step) in sums.steps.iter_mut().zip(row) {
            *sum += i32::from(i8::from_le_bytes([*step]));
        }
        true
    }

    /// What each class has in the end, where each row counts so much.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has fewer features than a float has steps"
    )]
    pub fn totals(&self, sums: &Sums, share: f32) -> impl Iterator<Item = f32> {
        let steps = sums.steps.iter().zip(starts(self.starts));
        steps.map(move |(steps, start)| *steps as f32 * STEP * share + start)
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::Weight;
    use super::super::scale::{self, Mark};
    use super::*;

    fn scale() -> scale::Bytes {
        let mark = Mark {
            weight: 1.0,
            rarity: 1.0,
        };
        scale::write(0.0, ["a", "b", "c", "d"].map(|key| (key, mark)).to_vec())
    }

    #[test]
    fn what_is_written_is_added() {
        let weight = |class, weight| Weight { class, weight };
        let learned = Weights {
            starts: vec![-1.0, 0.5, 0.0],
            rows: vec![
                vec![weight(0, 0.3), weight(2, -9.0)],
                vec![weight(0, 0.05)],
                vec![weight(1, 0.6)],
            ],
        };
        let scale = scale();
        let scale = Scale::new(&scale);
        let bytes = write(&["a", "b", "c"], &learned, &scale);
        let rows = Rows::new(&bytes);
        let mut sums = rows.sums();
        let mut adds = |key| rows.add(scale.named(key).expect("it is known"), &mut sums);
        assert!(adds("a") && adds("c"));
        assert!(!adds("b"), "not worthwhile");
        assert!(!adds("d"), "of no class");
        let totals: Vec<f32> = rows.totals(&sums, 0.5).collect();
        for (total, expected) in totals.iter().zip([-0.85, 0.8, -0.75]) {
            assert!((total - expected).abs() < 0.01, "{totals:?}");
        }
    }

    #[test]
    fn damaged_bytes_know_nothing() {
        let bytes = Bytes {
            starts: Cow::Borrowed(b"\x01"),
            rows: Cow::Borrowed(b"no rows"),
            weights: Cow::Borrowed(b"\xff\xff"),
        };
        let rows = Rows::new(&bytes);
        let mut sums = rows.sums();
        let scale = scale();
        let scale = Scale::new(&scale);
        rows.add(scale.named("a").expect("it is known"), &mut sums);
        assert_eq!(rows.totals(&sums, 1.0).count(), 0);
    }
}
