//! What a message is made of, for telling scams from ordinary messages: groups of one to four Chinese characters, words,
//! pairs and pieces of words, and how long numbers are.
//!
//! It does without sounds and concepts, so that a batch of messages is read fast.

use std::collections::BTreeSet;

use crate::text::normal::{Gap, Letter, Script};

/// The longest group of characters.
const CHARACTERS: usize = 4;
/// The length of the pieces of a word.
const PIECE: usize = 4;

/// A feature as it is met: its key, its first letter, and the letter after its last one.
pub type Met<'k> = (&'k str, usize, usize);

/// The distinct keys of a message.
#[must_use]
pub fn keys(letters: &[Letter]) -> Vec<String> {
    let mut keys = BTreeSet::new();
    visit(letters, |(key, _, _)| {
        keys.insert(key.to_owned());
        true
    });
    keys.into_iter().collect()
}

/// Meets every feature of a message, some more than once. Of groups that begin alike the shorter come first; where one
/// is not wanted (`false`), neither are the longer.
pub fn visit(letters: &[Letter], mut met: impl FnMut(Met<'_>) -> bool) {
    let mut key = String::with_capacity(32);
    let mut before: Option<(usize, usize)> = None;
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        if letter.gap == Gap::Stop {
            before = None;
        }
        match letter.script() {
            Script::Han => {
                characters(letters, at, &mut key, &mut met);
                before = None;
                at += 1;
            }
            Script::Digit => {
                let end = run(letters, at);
                key.clear();
                key.push('\u{2}');
                key.push(
                    char::from_digit(u32::try_from((end - at).min(6)).unwrap_or(6), 10)
                        .unwrap_or('6'),
                );
                met((&key, at, end));
                before = None;
                at = end;
            }
            Script::Word => {
                let end = run(letters, at);
                spell(&mut key, letters, at, end);
                met((&key, at, end));
                pieces(letters, at, end, &mut key, &mut met);
                if let Some((from, to)) = before {
                    spell(&mut key, letters, from, to);
                    key.push(' ');
                    key.extend(
                        letters
                            .get(at..end)
                            .unwrap_or_default()
                            .iter()
                            .map(|letter| letter.c),
                    );
                    met((&key, from, end));
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

fn spell(key: &mut String, letters: &[Letter], from: usize, to: usize) {
    key.clear();
    key.extend(
        letters
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .map(|letter| letter.c),
    );
}

fn characters(
    letters: &[Letter],
    from: usize,
    key: &mut String,
    met: &mut impl FnMut(Met<'_>) -> bool,
) {
    key.clear();
    let group = letters
        .get(from..)
        .unwrap_or_default()
        .iter()
        .take(CHARACTERS);
    for (place, letter) in group.enumerate() {
        let joined = place == 0 || letter.gap < Gap::Stop;
        if letter.script() != Script::Han || !joined {
            break;
        }
        key.push(letter.c);
        if !met((key, from, from + place + 1)) {
            break;
        }
    }
}

fn pieces(
    letters: &[Letter],
    from: usize,
    to: usize,
    key: &mut String,
    met: &mut impl FnMut(Met<'_>) -> bool,
) {
    if to - from < PIECE {
        return;
    }
    for at in from..=to - PIECE {
        key.clear();
        key.push('\u{3}');
        key.extend(
            letters
                .get(at..at + PIECE)
                .unwrap_or_default()
                .iter()
                .map(|letter| letter.c),
        );
        met((key, at, at + PIECE));
    }
}
