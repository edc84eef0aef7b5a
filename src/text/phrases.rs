//! Phrases to be found in a text, as an automaton that is read where it lies.

use std::collections::BTreeMap;

use fst::Map;

use super::fold::Simplify;
use super::normal::{Letter, Script, letters};

/// A set of phrases, each with a number: what they begin with, and an `fst` map.
#[derive(Debug)]
pub struct Phrases<'b> {
    /// Two bits for each way to begin, because at most places of a text no phrase begins.
    starts: Option<&'b [u8; STARTS]>,
    map: Option<Map<&'b [u8]>>,
}

/// Bytes of the bits of beginnings.
const STARTS: usize = 8 * 1024;

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
    /// The number of the phrase.
    pub number: u64,
}

impl<'b> Phrases<'b> {
    /// The phrases of the bytes that [`build`] made; other bytes hold none.
    #[must_use]
    pub fn new(bytes: &'b [u8]) -> Self {
        let parts = bytes.split_first_chunk();
        Self {
            starts: parts.map(|(starts, _)| starts),
            map: parts.and_then(|(_, map)| Map::new(map).ok()),
        }
    }

    /// Whether a phrase may begin with some letters.
    fn may_begin(&self, letters: &[Letter]) -> bool {
        let Some(starts) = self.starts else {
            return false;
        };
        let is_set =
            |(byte, bit): (usize, u8)| starts.get(byte).is_some_and(|bits| bits & bit != 0);
        let mut hash = 0;
        for letter in letters.iter().take(BEGINNING) {
            hash = mixed(hash, letter.c);
            let [one, other] = places(hash);
            if is_set(one) && is_set(other) {
                return true;
            }
        }
        false
    }

    /// The phrases that begin at a letter, the shortest first. A phrase begins and ends where words do.
    #[must_use]
    pub fn at(&self, letters: &[Letter], from: usize) -> Vec<Found> {
        let mut found = Vec::new();
        let Some(map) = &self.map else { return found };
        let rest = letters.get(from..).unwrap_or_default();
        if !self.may_begin(rest) {
            return found;
        }
        let before = from.checked_sub(1).and_then(|at| letters.get(at));
        if rest.first().is_none_or(|first| !first.begins_word(before)) {
            return found;
        }
        let automaton = map.as_fst();
        let mut node = automaton.root();
        let mut sum = fst::raw::Output::zero();
        let mut before: Option<&Letter> = None;
        for (at, letter) in letters.iter().enumerate().skip(from) {
            let mut bytes = [0; 5];
            for byte in spelled(before, letter, &mut bytes) {
                let Some(next) = node.find_input(*byte) else {
                    return found;
                };
                let transition = node.transition(next);
                sum = sum.cat(transition.out);
                node = automaton.node(transition.addr);
            }
            let ends = letters
                .get(at + 1)
                .is_none_or(|next| next.begins_word(Some(letter)));
            if node.is_final() && ends {
                found.push(Found {
                    from,
                    to: at + 1,
                    number: sum.cat(node.final_output()).value(),
                });
            }
            before = Some(letter);
        }
        found
    }
}

/// How many Chinese characters may stand between two parts of a phrase.
const GAP: usize = 8;
/// How many Latin words may.
const GAP_IN_WORDS: usize = 3;

impl Phrases<'_> {
    /// Where the next part of a phrase ends, if it begins within a short gap from a letter on.
    #[must_use]
    pub fn soon(letters: &[Letter], from: usize, part: &str) -> Option<usize> {
        let latin = part.starts_with(|c: char| c.is_ascii());
        let most = if latin { GAP_IN_WORDS } else { GAP };
        let first = part.chars().next();
        let mut passed = 0;
        for at in from..letters.len() {
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let letter = letters.get(at)?;
            if !letter.begins_word(before) {
                continue;
            }
            let end = (Some(letter.c) == first).then(|| stands_at(letters, at, part));
            if let Some(end) = end.flatten() {
                return Some(end);
            }
            passed += 1;
            if passed > most {
                break;
            }
        }
        None
    }
}

/// Where a part of a phrase ends that begins at a letter.
fn stands_at(letters: &[Letter], from: usize, part: &str) -> Option<usize> {
    let mut left = part.as_bytes();
    let mut before = None;
    for (at, letter) in letters.iter().enumerate().skip(from) {
        let mut bytes = [0; 5];
        left = left.strip_prefix(spelled(before, letter, &mut bytes))?;
        if left.is_empty() {
            let next = letters.get(at + 1);
            let ends = next.is_none_or(|next| next.begins_word(Some(letter)));
            return ends.then_some(at + 1);
        }
        before = Some(letter);
    }
    None
}

/// The bytes of a letter in a phrase, with a space before it where one Latin word ends and the next begins.
fn spelled<'s>(before: Option<&Letter>, letter: &Letter, bytes: &'s mut [u8; 5]) -> &'s [u8] {
    let apart = before.is_some_and(|before| {
        before.script() != Script::Han
            && letter.script() != Script::Han
            && letter.begins_word(Some(before))
    });
    let start = usize::from(!apart);
    bytes[0] = b' ';
    let (_, rest) = bytes.split_at_mut(1);
    let end = 1 + letter.c.encode_utf8(rest).len();
    bytes.get(start..end).unwrap_or_default()
}

/// The key under which letters stand in a set of phrases.
#[must_use]
pub fn spelling(letters: &[Letter]) -> String {
    let mut key = String::new();
    let mut before = None;
    for letter in letters {
        let mut bytes = [0; 5];
        let spelled = spelled(before, letter, &mut bytes);
        key.push_str(std::str::from_utf8(spelled).unwrap_or_default());
        before = Some(letter);
    }
    key
}

/// The key of a phrase.
#[must_use]
pub fn key(phrase: &str, simplify: Simplify) -> String {
    spelling(&letters(phrase, simplify))
}

/// How many letters of a phrase its beginning is, at most.
const BEGINNING: usize = 3;

/// The hash of a beginning with one letter more.
fn mixed(hash: u32, letter: char) -> u32 {
    (hash.rotate_left(5) ^ u32::from(letter)).wrapping_mul(0x9e37_79b1)
}

/// The two bits of a beginning, each as its byte and its place there: two chance hits are rarer than one.
fn places(hash: u32) -> [(usize, u8); 2] {
    let [a, b, c, d] = (hash ^ (hash >> 15)).to_le_bytes();
    [[a, b], [c, d]].map(|half| {
        let bit = usize::from(u16::from_le_bytes(half));
        (bit / 8, 1 << (bit % 8))
    })
}

/// The bytes of a set of phrases.
///
/// # Errors
/// Where the automaton cannot be written to memory, which does not happen for keys in order.
pub fn build(phrases: &BTreeMap<String, u64>) -> Result<Vec<u8>, fst::Error> {
    let mut bytes = vec![0; STARTS];
    for key in phrases.keys() {
        let letters = key.chars().filter(|c| *c != ' ');
        for (byte, bit) in places(letters.take(BEGINNING).fold(0, mixed)) {
            if let Some(bits) = bytes.get_mut(byte) {
                *bits |= bit;
            }
        }
    }
    let map = Map::from_iter(phrases.iter().map(|(key, number)| (key, *number)))?;
    bytes.extend(map.as_fst().as_bytes());
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(c: char) -> char {
        c
    }

    fn numbers(text: &str, phrases: &[&str]) -> Vec<u64> {
        let map = (0..)
            .zip(phrases)
            .map(|(number, text)| (key(text, same), number));
        let bytes = build(&map.collect()).expect("keys are in order");
        let letters = letters(text, same);
        let phrases = Phrases::new(&bytes);
        (0..letters.len())
            .flat_map(|at| phrases.at(&letters, at))
            .map(|found| found.number)
            .collect()
    }

    #[test]
    fn the_rest_of_a_phrase_may_follow_after_a_gap() {
        let text = letters("扣了我整整两次钱, they charged me again twice", same);
        assert_eq!(Phrases::soon(&text, 1, "两次"), Some(7));
        assert_eq!(Phrases::soon(&text, 1, "twice"), None);
        assert_eq!(Phrases::soon(&text, 19, "twice"), Some(text.len()));
        assert_eq!(Phrases::soon(&text, 19, "gain"), None);
    }

    #[test]
    fn a_phrase_is_found_where_words_begin_and_end() {
        assert_eq!(numbers("我的 v信 被 封了", &["v信", "被封"]), [0, 1]);
        assert!(numbers("dev信", &["v信"]).is_empty());
        assert_eq!(
            numbers("Log  in, logins", &["log in", "login", "log"]),
            [2, 0]
        );
        assert_eq!(numbers("otp123", &["otp"]), [0]);
    }
}
