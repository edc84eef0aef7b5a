//! What a message is made of, for telling scams from ordinary messages: groups of one to four Chinese characters, words,
//! pairs and pieces of words, and how long numbers are.
//!
//! It does without sounds and concepts, so that a batch of messages is read fast.

use std::collections::BTreeSet;

use crate::text::hash::Key;
use crate::text::normal::{Gap, Letter, Script};

/// The most features that begin at one letter: groups of characters, or a word, a pair of words and a piece of a word.
pub const EACH: usize = CHARACTERS;
/// The longest group of characters.
const CHARACTERS: usize = 4;
/// The length of the pieces of a word.
const PIECE: usize = 4;
/// The length from which numbers are all long.
const LONG: usize = 6;

/// A feature as it is met: its key, its first letter, and the letter after its last one.
pub type Met<K> = (K, usize, usize);

/// The distinct keys of a message.
#[must_use]
pub fn keys(letters: &[Letter]) -> Vec<String> {
    let mut keys = BTreeSet::new();
    visit(letters, &String::new(), |(key, _, _)| {
        keys.insert(key.clone());
        true
    });
    keys.into_iter().collect()
}

/// Meets every feature of a message, some more than once; keys grow from the empty one. Of groups that begin alike the
/// shorter come first; where one is not wanted (`false`), neither are the longer.
pub fn visit<K: Key>(letters: &[Letter], empty: &K, mut met: impl FnMut(Met<&K>) -> bool) {
    let mut before: Option<(usize, usize)> = None;
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if letter.gap == Gap::Stop {
            before = None;
        }
        match letter.script() {
            Script::Han => {
                characters(letters, at, empty, &mut met);
                before = None;
                at += 1;
            }
            Script::Digit => {
                let end = run(letters, at);
                let length = u32::try_from((end - at).min(LONG)).unwrap_or_default();
                let mut key = empty.clone();
                key.grow('\u{2}');
                key.grow(char::from_digit(length, 10).unwrap_or_default());
                met((&key, at, end));
                before = None;
                at = end;
            }
            Script::Word => {
                let end = run(letters, at);
                let word = letters.get(at..end).unwrap_or_default();
                met((&grown(empty.clone(), word), at, end));
                pieces(letters, at, end, empty, &mut met);
                if let Some((from, to)) = before {
                    let mut pair = grown(empty.clone(), letters.get(from..to).unwrap_or_default());
                    pair.grow(' ');
                    met((&grown(pair, word), from, end));
                }
                before = Some((at, end));
                at = end;
            }
        }
    }
}

/// Where the word or number ends that begins at a letter.
fn run(letters: &[Letter], from: usize) -> usize {
    let mut end = from + 1;
    while let (Some(letter), Some(before)) = (letters.get(end), letters.get(end - 1)) {
        if letter.begins_word(Some(before)) {
            break;
        }
        end += 1;
    }
    end
}

/// A key with some letters more.
fn grown<K: Key>(mut key: K, letters: &[Letter]) -> K {
    for letter in letters {
        key.grow(letter.c);
    }
    key
}

fn characters<K: Key>(
    letters: &[Letter],
    from: usize,
    empty: &K,
    met: &mut impl FnMut(Met<&K>) -> bool,
) {
    let mut key = empty.clone();
    let group = letters.get(from..).unwrap_or_default();
    for (place, letter) in group.iter().take(CHARACTERS).enumerate() {
        let joined = place == 0 || letter.gap < Gap::Stop;
        if letter.script() != Script::Han || !joined {
            break;
        }
        key.grow(letter.c);
        if !met((&key, from, from + place + 1)) {
            break;
        }
    }
}

fn pieces<K: Key>(
    letters: &[Letter],
    from: usize,
    to: usize,
    empty: &K,
    met: &mut impl FnMut(Met<&K>) -> bool,
) {
    let mut start = empty.clone();
    start.grow('\u{3}');
    let word = letters.get(from..to).unwrap_or_default();
    for (place, piece) in word.windows(PIECE).enumerate() {
        let at = from + place;
        met((&grown(start.clone(), piece), at, at + PIECE));
    }
}
