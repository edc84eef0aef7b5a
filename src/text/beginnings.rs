//! The ways in which phrases begin, as bits: at most places of a text no phrase begins, and where one does it seldom goes on.

use std::collections::BTreeSet;

use super::hash::Hash;

/// A set of beginnings, two bits each; one that was not put in is seldom taken for one that was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beginnings<'b> {
    /// Two to some power of them, so that a place is a part of the hash.
    bits: &'b [u8],
}

/// Bits for each beginning; with two of them set, one unknown beginning in twenty is taken for a known one.
const EACH: usize = 8;

impl<'b> Beginnings<'b> {
    /// The set of the bytes that [`write`] made.
    pub(super) const fn new(bits: &'b [u8]) -> Self {
        Self { bits }
    }

    /// Whether a beginning may have been put in.
    pub(super) fn may_hold(self, key: Hash) -> bool {
        places(key, self.bits.len()).into_iter().all(|(byte, bit)| {
            let bits = self.bits.get(byte);
            bits.is_some_and(|bits| bits & bit != 0)
        })
    }
}

/// The bytes of a set.
pub(super) fn write(keys: &BTreeSet<Hash>) -> Vec<u8> {
    let length = (keys.len() * EACH / 8).next_power_of_two();
    let mut bits = vec![0; length];
    for (byte, bit) in keys.iter().flat_map(|key| places(*key, length)) {
        if let Some(bits) = bits.get_mut(byte) {
            *bits |= bit;
        }
    }
    bits
}

/// The two bits of a beginning, each as its byte and its place there: two chance hits are rarer than one.
fn places(key: Hash, length: usize) -> [(usize, u8); 2] {
    let hash = key.mixed();
    [hash, hash >> 32].map(|half| {
        let byte = usize::try_from((half >> 3) & 0x1fff_ffff).unwrap_or_default();
        (byte & length.wrapping_sub(1), 1 << (half & 7))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_held_and_little_else() {
        let hash = |number: usize| Hash::of(&format!("始{number}"), 7);
        let keys: BTreeSet<Hash> = (0..1_000).map(hash).collect();
        let bits = write(&keys);
        let known = Beginnings::new(&bits);
        assert!(keys.iter().all(|key| known.may_hold(*key)));
        let others = (1_000..11_000).filter(|number| known.may_hold(hash(*number)));
        assert!(others.count() < 1_000);
        assert!(!Beginnings::new(&[]).may_hold(hash(0)));
    }
}
