//! A table from keys to numbers, read where it lies.
//!
//! A text is looked up by hundreds of keys, so a look-up must cost little: the table keeps no keys
//! but fingerprints of them, each as near as possible to the slot that its hash names. What costs
//! most is to wait for memory, so a slot has no more bytes than its numbers need: `PRINT` bytes of the
//! fingerprint, and `NUMBER` bytes of the number plus one, zero where nothing stands. A key that was
//! not put in is taken for one that was about once in two to the power
//! of the bits of the fingerprint.

use std::ops::ControlFlow;

/// Bytes of the seed before the slots.
const SEED: usize = 8;
/// Bytes that are read at once; behind the last slot as many follow as it is shorter.
const WORD: usize = 8;
/// How many seeds are tried; one is nearly always enough.
const SEEDS: u64 = 64;

/// Writes a table of distinct keys, whose numbers are less than the largest of `NUMBER` bytes.
#[must_use]
pub(super) fn write<const PRINT: usize, const NUMBER: usize>(entries: &[(&str, u32)]) -> Vec<u8> {
    (0..SEEDS)
        .find_map(|seed| with_seed::<PRINT, NUMBER>(entries, seed))
        .unwrap_or_default()
}

/// The table with a seed; `None` where two keys cannot be told apart under it.
fn with_seed<const PRINT: usize, const NUMBER: usize>(
    entries: &[(&str, u32)],
    seed: u64,
) -> Option<Vec<u8>> {
    // One slot in five stays empty, so that a search ends soon.
    let slots = entries.len() + entries.len() / 4 + 1;
    let size = const { PRINT + NUMBER };
    let mut table = vec![0; SEED + slots * size + WORD - size];
    table.get_mut(..SEED)?.copy_from_slice(&seed.to_le_bytes());
    for (key, number) in entries {
        let hash = hash(key, seed);
        let place = search::<PRINT, NUMBER, _>(&table, hash, |slot| match slot {
            Slot::Empty(place) => ControlFlow::Break(Some(place)),
            Slot::Same(_) => ControlFlow::Break(None),
            Slot::Other => ControlFlow::Continue(()),
        })??;
        let slot = fingerprint::<PRINT>(hash) | (u64::from(*number) + 1) << (8 * PRINT);
        let bytes = table.get_mut(place..place + size)?;
        bytes.copy_from_slice(slot.to_le_bytes().get(..size)?);
    }
    Some(table)
}

/// An entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// Its slot, which no other entry has.
    pub slot: u32,
    /// Its number.
    pub number: u32,
}

/// The entry of a key, if it was put in; of a damaged table none.
#[must_use]
pub(super) fn get<const PRINT: usize, const NUMBER: usize>(
    table: &[u8],
    key: &str,
) -> Option<Entry> {
    let seed = u64::from_le_bytes(*table.first_chunk()?);
    search::<PRINT, NUMBER, _>(table, hash(key, seed), |slot| match slot {
        Slot::Empty(_) => ControlFlow::Break(None),
        Slot::Same(entry) => ControlFlow::Break(Some(entry)),
        Slot::Other => ControlFlow::Continue(()),
    })?
}

/// What stands in a slot.
enum Slot {
    /// Nothing; it begins at this byte.
    Empty(usize),
    /// The fingerprint that is sought, with its entry.
    Same(Entry),
    /// Another fingerprint.
    Other,
}

/// Visits the slots from the one that a hash names until the visitor is content; each at most once.
fn search<const PRINT: usize, const NUMBER: usize, T>(
    table: &[u8],
    hash: u64,
    mut visit: impl FnMut(Slot) -> ControlFlow<T>,
) -> Option<T> {
    let size = const { PRINT + NUMBER };
    let slots = table.len().checked_sub(SEED + WORD - size)? / size;
    let low = hash & ones(4);
    let home = usize::try_from((low * slots as u64) >> 32).ok()?;
    let sought = fingerprint::<PRINT>(hash);
    let mut at = home;
    for _ in 0..slots {
        let place = SEED + at * size;
        let word = u64::from_le_bytes(*table.get(place..)?.first_chunk()?);
        let number = (word >> (8 * PRINT)) & const { ones(NUMBER) };
        let slot = match number.checked_sub(1) {
            None => Slot::Empty(place),
            Some(number) if word & const { ones(PRINT) } == sought => Slot::Same(Entry {
                slot: u32::try_from(at).ok()?,
                number: u32::try_from(number).ok()?,
            }),
            Some(_) => Slot::Other,
        };
        if let ControlFlow::Break(found) = visit(slot) {
            return Some(found);
        }
        at = if at + 1 == slots { 0 } else { at + 1 };
    }
    None
}

/// The lowest bytes of the half of a hash that does not choose the slot.
const fn fingerprint<const PRINT: usize>(hash: u64) -> u64 {
    (hash >> 32) & ones(PRINT)
}

/// A number whose lowest bytes are full.
const fn ones(bytes: usize) -> u64 {
    u64::MAX >> (64 - 8 * bytes)
}

/// Eight bytes at a time, with the bits mixed at the end so that each half depends on the whole key.
fn hash(key: &str, seed: u64) -> u64 {
    let (words, rest) = key.as_bytes().as_chunks();
    let mut last = [0; 8];
    if let Some(bytes) = last.get_mut(..rest.len()) {
        bytes.copy_from_slice(rest);
    }
    let start = seed ^ (key.len() as u64);
    let hash = words.iter().chain([&last]).fold(start, |hash, word| {
        let mixed = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    });
    let hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        let keys: Vec<String> = (0..5_000).map(|number| format!("键{number}")).collect();
        let entries: Vec<(&str, u32)> = keys.iter().map(String::as_str).zip(0..).collect();
        let table = write::<4, 4>(&entries);
        let small = write::<3, 2>(&entries);
        for (key, number) in entries {
            let number_in = |entry: Option<Entry>| entry.map(|entry| entry.number);
            assert_eq!(number_in(get::<4, 4>(&table, key)), Some(number));
            assert_eq!(number_in(get::<3, 2>(&small, key)), Some(number));
            assert_eq!(get::<4, 4>(&table, &format!("{key}?")), None);
        }
    }

    #[test]
    fn an_empty_or_damaged_table_knows_nothing() {
        assert_eq!(get::<4, 4>(&write::<4, 4>(&[]), "a"), None);
        for damaged in [&b""[..], b"\x01", b"no table, but bytes"] {
            assert_eq!(get::<4, 4>(damaged, "a"), None);
        }
    }
}
