//! Phrases to be found in a text, in a table that is read where it lies.

use std::collections::{BTreeMap, BTreeSet};

use super::beginnings::{self, Beginnings};
use super::fold::Simplify;
use super::hash::Key as _;
use super::normal::{Letter, Script, letters};
use super::table;

/// The table of phrases, by four bytes of a fingerprint and four of a number.
type Table<'b> = table::Table<'b, 4, 4>;

/// A set of phrases, each with a number.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'b> {
    beginnings: Beginnings<'b>,
    table: Table<'b>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
    /// The number of the phrase.
    pub number: u32,
}

impl<'b> Phrases<'b> {
    /// The phrases of the bytes that [`build`] made; other bytes hold none.
    #[must_use]
    pub fn new(bytes: &'b [u8]) -> Self {
        let (length, rest) = bytes.split_first_chunk().unwrap_or((&[0; 4], &[]));
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        let (beginnings, table) = rest.split_at_checked(length).unwrap_or_default();
        Self {
            beginnings: Beginnings::new(beginnings),
            table: Table::new(table),
        }
    }

    /// Tells the phrases that begin at a letter, the shortest first. A phrase begins and ends where words do.
    pub fn at(self, letters: &[Letter], from: usize, mut found: impl FnMut(Found)) {
        let mut key = self.table.empty();
        let mut before = from.checked_sub(1).and_then(|at| letters.get(at));
        let rest = letters.get(from..).unwrap_or_default();
        for (at, letter) in (from..).zip(rest) {
            if at > from && is_apart(before, letter) {
                key.grow(' ');
            }
            key.grow(letter.c);
            if !self.beginnings.may_hold(key) || at == from && !letter.begins_word(before) {
                return;
            }
            let next = letters.get(at + 1);
            if next.is_none_or(|next| next.begins_word(Some(letter)))
                && let Some(entry) = self.table.get(key)
            {
                found(Found {
                    from,
                    to: at + 1,
                    number: entry.number,
                });
            }
            before = Some(letter);
        }
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
        let mut before = from.checked_sub(1).and_then(|at| letters.get(at));
        let mut passed = 0;
        for (at, letter) in (from..).zip(letters.get(from..)?) {
            if letter.begins_word(before) {
                if Some(letter.c) == first
                    && let Some(end) = stands_at(letters, at, part)
                {
                    return Some(end);
                }
                passed += 1;
                if passed > most {
                    break;
                }
            }
            before = Some(letter);
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

/// Whether one Latin word ends before a letter and the next begins.
fn is_apart(before: Option<&Letter>, letter: &Letter) -> bool {
    before.is_some_and(|before| {
        before.script() != Script::Han
            && letter.script() != Script::Han
            && letter.begins_word(Some(before))
    })
}

/// The bytes of a letter in a phrase, with a space before it where one Latin word ends and the next begins.
fn spelled<'s>(before: Option<&Letter>, letter: &Letter, bytes: &'s mut [u8; 5]) -> &'s [u8] {
    let start = usize::from(!is_apart(before, letter));
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
        if is_apart(before, letter) {
            key.push(' ');
        }
        key.push(letter.c);
        before = Some(letter);
    }
    key
}

/// The key of a phrase.
#[must_use]
pub fn key(phrase: &str, simplify: Simplify) -> String {
    spelling(&letters(phrase, simplify))
}

/// The bytes of a set of phrases: how many bytes the bits of their beginnings are, these, and the table.
#[must_use]
pub fn build(phrases: &BTreeMap<String, u32>) -> Vec<u8> {
    let entries: Vec<(&str, u32)> = phrases
        .iter()
        .map(|(key, number)| (key.as_str(), *number))
        .collect();
    let bytes = table::write::<4, 4>(&entries);
    let empty = Table::new(&bytes).empty();
    let mut known = BTreeSet::new();
    for phrase in phrases.keys() {
        let mut key = empty;
        for letter in phrase.chars() {
            key.grow(letter);
            known.insert(key);
        }
    }
    let bits = beginnings::write(&known);
    // Four thousand million bytes of bits would not fit into the program.
    let length = u32::try_from(bits.len()).unwrap_or(u32::MAX);
    [&length.to_le_bytes(), bits.as_slice(), &bytes].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(c: char) -> char {
        c
    }

    fn numbers(text: &str, phrases: &[&str]) -> Vec<u32> {
        let map = (0..)
            .zip(phrases)
            .map(|(number, text)| (key(text, same), number));
        let bytes = build(&map.collect());
        let letters = letters(text, same);
        let phrases = Phrases::new(&bytes);
        let mut numbers = Vec::new();
        for at in 0..letters.len() {
            phrases.at(&letters, at, |found| numbers.push(found.number));
        }
        numbers
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
