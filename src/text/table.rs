//! A table from keys to numbers, read where it lies.
//!
//! A text is looked up by hundreds of keys, so a look-up must cost little: the table keeps no keys
//! but fingerprints of them, each as near as possible to its home, the slot that its hash names. What costs
//! most is to wait for memory, so a slot has no more bytes than its numbers need: `PRINT` bytes of the
//! fingerprint and of how many steps it is from home, its home being the first, and `NUMBER` bytes of the number; all are
//! zero where nothing stands. Entries stand in the order of their homes, so a search ends where one stands that is nearer
//! to its own, or none. A key that was
//! not put in is taken for one that was about once in two to the power of the bits of the fingerprint.

use super::hash::Hash;

/// Bytes of the seed before the slots.
const SEED: usize = 8;
/// Bytes that are read at once; behind the last slot as many follow as it is shorter.
const WORD: usize = 8;
/// How many seeds are tried; one is nearly always enough.
const SEEDS: u64 = 64;
/// Bits of a slot that tell how many steps it is from home.
const STEP_BITS: u32 = 5;
/// The most steps; three slots in five filled, no entry stands farther than some dozen.
const FARTHEST: usize = (1 << STEP_BITS) - 1;
/// The bits of a slot that tell them.
const STEPS: u64 = FARTHEST as u64;

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its slot, which no other entry has.
    pub slot: u32,
    /// Its number.
    pub number: u32,
}

/// A table that can be asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'b, const PRINT: usize, const NUMBER: usize> {
    seed: u64,
    /// How many slots hashes name; as many more follow as there are steps from the last of them.
    homes: usize,
    slots: &'b [u8],
}

impl<'b, const PRINT: usize, const NUMBER: usize> Table<'b, PRINT, NUMBER> {
    const SLOT: usize = PRINT + NUMBER;

    /// The table of the bytes that [`write`] made; other bytes hold nothing that can be relied on, or nothing at all.
    #[must_use]
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        let (seed, slots) = bytes.split_first_chunk().unwrap_or((&[0; SEED], &[]));
        let room = slots.len().saturating_sub(WORD - Self::SLOT) / Self::SLOT;
        Self {
            seed: u64::from_le_bytes(*seed),
            homes: room.saturating_sub(FARTHEST),
            slots,
        }
    }

    /// The hash of the empty key, from which those of all keys grow.
    #[must_use]
    pub(crate) const fn empty(&self) -> Hash {
        Hash::seeded(self.seed)
    }

    /// The hash of a whole key.
    #[must_use]
    pub(crate) fn hash(&self, key: &str) -> Hash {
        Hash::of(key, self.seed)
    }

    /// The entry of a key by its hash, if it was put in.
    #[must_use]
    pub(crate) fn get(&self, key: Hash) -> Option<Entry> {
        let hash = key.mixed();
        let home = home(hash, self.homes);
        let sought = fingerprint::<PRINT>(hash);
        let mut near = self.slots.get(home * Self::SLOT..)?;
        for (step, at) in (1..=STEPS).zip(home..) {
            let word = u64::from_le_bytes(*near.first_chunk()?);
            if word & const { ones(PRINT) } == sought | step {
                let number = (word >> (8 * PRINT)) & const { ones(NUMBER) };
                return Some(Entry {
                    slot: u32::try_from(at).ok()?,
                    number: u32::try_from(number).ok()?,
                });
            }
            if word & STEPS < step {
                return None;
            }
            near = near.get(Self::SLOT..)?;
        }
        None
    }
}

/// Writes a table of distinct keys, whose numbers have at most `NUMBER` bytes.
#[must_use]
pub(crate) fn write<const PRINT: usize, const NUMBER: usize>(entries: &[(&str, u32)]) -> Vec<u8> {
    (0..SEEDS)
        .find_map(|seed| with_seed::<PRINT, NUMBER>(entries, seed))
        .unwrap_or_default()
}

/// The table with a seed; `None` where two keys cannot be told apart under it, or one stands too far from home.
fn with_seed<const PRINT: usize, const NUMBER: usize>(
    entries: &[(&str, u32)],
    seed: u64,
) -> Option<Vec<u8>> {
    // Two slots in five stay empty, so that a search ends soon.
    let homes = entries.len() + entries.len() * 2 / 3 + 1;
    let mut placed: Vec<(usize, u64, u32)> = entries
        .iter()
        .map(|(key, number)| {
            let hash = Hash::of(key, seed).mixed();
            (home(hash, homes), fingerprint::<PRINT>(hash), *number)
        })
        .collect();
    placed.sort_unstable();
    let same = |pair: &[(usize, u64, u32)]| match pair {
        [one, other] => (one.0, one.1) == (other.0, other.1),
        _ => false,
    };
    if placed.windows(2).any(same) {
        return None;
    }
    let size = const { PRINT + NUMBER };
    let mut table = seed.to_le_bytes().to_vec();
    table.resize(SEED + (homes + FARTHEST) * size + WORD - size, 0);
    let mut free = 0;
    for (home, print, number) in placed {
        let at = home.max(free);
        free = at + 1;
        let step = (free - home) as u64;
        if step > STEPS {
            return None;
        }
        let slot = print | step | u64::from(number) << (8 * PRINT);
        let place = SEED + at * size;
        let bytes = table.get_mut(place..place + size)?;
        bytes.copy_from_slice(slot.to_le_bytes().get(..size)?);
    }
    Some(table)
}

/// The slot that a hash names: its lower half as a part of all.
fn home(hash: u64, homes: usize) -> usize {
    usize::try_from(((hash & ones(4)) * homes as u64) >> 32).unwrap_or_default()
}

/// The lowest bits of the half of a hash that does not name the slot, above those for the steps.
const fn fingerprint<const PRINT: usize>(hash: u64) -> u64 {
    ((hash >> 32) << STEP_BITS) & ones(PRINT)
}

/// A number whose lowest bytes are full.
const fn ones(bytes: usize) -> u64 {
    u64::MAX >> (64 - 8 * bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number<const PRINT: usize, const NUMBER: usize>(bytes: &[u8], key: &str) -> Option<u32> {
        let table = Table::<PRINT, NUMBER>::new(bytes);
        let entry = table.get(table.hash(key));
        entry.map(|entry| entry.number)
    }

    #[test]
    fn every_key_is_found_and_no_other() {
        let keys: Vec<String> = (0..5_000).map(|number| format!("键{number}")).collect();
        let entries: Vec<(&str, u32)> = keys.iter().map(String::as_str).zip(0..).collect();
        let table = write::<4, 4>(&entries);
        let small = write::<3, 2>(&entries);
        for (key, of_key) in entries {
            assert_eq!(number::<4, 4>(&table, key), Some(of_key));
            assert_eq!(number::<3, 2>(&small, key), Some(of_key));
            assert_eq!(number::<4, 4>(&table, &format!("{key}?")), None);
        }
    }

    #[test]
    fn an_empty_or_damaged_table_knows_nothing() {
        assert_eq!(number::<4, 4>(&write::<4, 4>(&[]), "a"), None);
        for damaged in [&b""[..], b"\x01", b"no table, but bytes"] {
            assert_eq!(number::<4, 4>(damaged, "a"), None);
        }
    }
}
