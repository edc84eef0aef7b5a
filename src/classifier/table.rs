//! A table from keys to numbers, read where it lies.
//!
//! A text is looked up by hundreds of keys, so a look-up must cost little: the table keeps no keys
//! but fingerprints of them, each as near as possible to the slot that its hash names. A key that
//! was not put in is taken for one that was about once in four thousand million look-ups.

use std::ops::ControlFlow;

/// Bytes of the seed before the slots.
const SEED: usize = 8;
/// How many seeds are tried; one is nearly always enough.
const SEEDS: u64 = 64;
/// Bytes of a slot: a fingerprint, and the number plus one; zero where nothing stands.
const SLOT: usize = 8;

/// Writes a table of distinct keys.
#[must_use]
pub(super) fn write(entries: &[(&str, u32)]) -> Vec<u8> {
    (0..SEEDS)
        .find_map(|seed| with_seed(entries, seed))
        .unwrap_or_default()
}

/// The table with a seed; `None` where two keys cannot be told apart under it.
fn with_seed(entries: &[(&str, u32)], seed: u64) -> Option<Vec<u8>> {
    // One slot in five stays empty, so that a search ends soon.
    let slots = entries.len() + entries.len() / 4 + 1;
    let mut table = vec![0; SEED + slots * SLOT];
    table.get_mut(..SEED)?.copy_from_slice(&seed.to_le_bytes());
    for (key, number) in entries {
        let hash = hash(key, seed);
        let place = search(&table, hash, |slot| match slot {
            Slot::Empty(place) => ControlFlow::Break(Some(place)),
            Slot::Same(_) => ControlFlow::Break(None),
            Slot::Other => ControlFlow::Continue(()),
        })??;
        let slot = table.get_mut(place..place + SLOT)?;
        let (print, value) = slot.split_at_mut(4);
        print.copy_from_slice(&fingerprint(hash).to_le_bytes());
        value.copy_from_slice(&(number + 1).to_le_bytes());
    }
    Some(table)
}

/// The number of a key, if it was put in; of a damaged table none.
#[must_use]
pub(super) fn get(table: &[u8], key: &str) -> Option<u32> {
    let seed = u64::from_le_bytes(*table.first_chunk()?);
    search(table, hash(key, seed), |slot| match slot {
        Slot::Empty(_) => ControlFlow::Break(None),
        Slot::Same(number) => ControlFlow::Break(Some(number)),
        Slot::Other => ControlFlow::Continue(()),
    })?
}

/// What stands in a slot.
enum Slot {
    /// Nothing; it begins at this byte.
    Empty(usize),
    /// The fingerprint that is sought, with this number.
    Same(u32),
    /// Another fingerprint.
    Other,
}

/// Visits the slots from the one that a hash names until the visitor is content; each at most once.
fn search<T>(table: &[u8], hash: u64, mut visit: impl FnMut(Slot) -> ControlFlow<T>) -> Option<T> {
    let slots = table.len().checked_sub(SEED)? / SLOT;
    let low = hash & u64::from(u32::MAX);
    let home = usize::try_from((low * slots as u64) >> 32).ok()?;
    for at in (home..slots).chain(0..home) {
        let place = SEED + at * SLOT;
        let (print, value) = table.get(place..place + SLOT)?.split_at(4);
        let value = u32::from_le_bytes(value.try_into().ok()?);
        let slot = match value.checked_sub(1) {
            None => Slot::Empty(place),
            Some(number) if print == fingerprint(hash).to_le_bytes() => Slot::Same(number),
            Some(_) => Slot::Other,
        };
        if let ControlFlow::Break(found) = visit(slot) {
            return Some(found);
        }
    }
    None
}

/// The half of a hash that does not choose the slot.
fn fingerprint(hash: u64) -> u32 {
    let [_, _, _, _, a, b, c, d] = hash.to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

/// FNV-1a, with the bits mixed at the end so that each half depends on the whole key.
fn hash(key: &str, seed: u64) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed;
    let hash = key.bytes().fold(start, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        let keys: Vec<String> = (0..5_000).map(|number| format!("键{number}")).collect();
        let entries: Vec<(&str, u32)> = keys.iter().map(String::as_str).zip(0..).collect();
        let table = write(&entries);
        for (key, number) in entries {
            assert_eq!(get(&table, key), Some(number));
            assert_eq!(get(&table, &format!("{key}?")), None);
        }
    }

    #[test]
    fn an_empty_or_damaged_table_knows_nothing() {
        assert_eq!(get(&write(&[]), "a"), None);
        for damaged in [&b""[..], b"\x01", b"no table, but bytes"] {
            assert_eq!(get(damaged, "a"), None);
        }
    }
}
