//! What a text is made of, for the model.

use std::collections::HashSet;

use crate::text::normal::{Gap, Letter, Script};
use crate::text::{sound, syllables};

/// The longest group of characters.
const CHARACTERS: usize = 3;
/// The longest group of syllables; a single syllable says too little.
const SYLLABLES: usize = 3;
/// The length of the pieces of a Latin word.
const PIECE: usize = 4;

/// One thing that a text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// Its key; keys of the kinds below never coincide.
    pub key: String,
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
}

/// A concept that a text speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// Position of the concept in its table.
    pub concept: u16,
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
}

/// What begins the key of a sound; groups of characters and words have no such mark.
pub const SOUND: char = '\u{1}';
/// What begins the key of a number's length.
pub const NUMBER: char = '\u{2}';
/// What begins the key of a piece of a word.
pub const PART: char = '\u{3}';
/// What begins the key of a concept or of two concepts.
pub const CONCEPT: char = '\u{4}';

/// What stands between the two concepts of a pair.
const PAIR: char = '+';

/// The features of a text, each once, at its first place.
#[must_use]
pub fn features(letters: &[Letter], spoken: &[Spoken]) -> Vec<Feature> {
    let mut found = Found::default();
    let words = words(letters);
    for run in words.chunk_by(|_, next| next.joined) {
        characters(run, letters, &mut found);
        sounds(run, letters, &mut found);
    }
    latin(&words, letters, &mut found);
    concepts(spoken, &mut found);
    found.features
}

#[derive(Default)]
struct Found {
    features: Vec<Feature>,
    known: HashSet<String>,
}

impl Found {
    fn put(&mut self, key: String, from: usize, to: usize) {
        if self.known.insert(key.clone()) {
            self.features.push(Feature { key, from, to });
        }
    }
}

/// A Chinese character, a Latin word or a number.
struct Word {
    script: Script,
    from: usize,
    to: usize,
    /// Whether it reads on from the one before.
    joined: bool,
}

fn words(letters: &[Letter]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(letters.len());
    let mut before = None;
    for (at, letter) in letters.iter().enumerate() {
        match words.last_mut() {
            Some(word) if !letter.begins_word(before) => word.to = at + 1,
            _ => words.push(Word {
                script: letter.script(),
                from: at,
                to: at + 1,
                joined: at > 0 && letter.gap < Gap::Stop,
            }),
        }
        before = Some(letter);
    }
    words
}

fn spelled(word: &Word, letters: &[Letter]) -> String {
    let letters = letters.get(word.from..word.to).unwrap_or_default();
    letters.iter().map(|letter| letter.c).collect()
}

/// Groups of one to three Chinese characters.
fn characters(run: &[Word], letters: &[Letter], found: &mut Found) {
    let han = |word: &Word| word.script == Script::Han;
    for (at, _) in run.iter().enumerate() {
        let mut key = String::new();
        let group = run.get(at..).unwrap_or_default().iter();
        for word in group.take(CHARACTERS).take_while(|word| han(word)) {
            key.push_str(&spelled(word, letters));
            found.put(
                key.clone(),
                run.get(at).map_or(0, |first| first.from),
                word.to,
            );
        }
    }
}

/// Groups of two or three syllables, of Chinese characters and of pinyin alike.
fn sounds(run: &[Word], letters: &[Letter], found: &mut Found) {
    let mut parts: Vec<Option<(&'static str, &Word)>> = Vec::with_capacity(run.len());
    for word in run {
        match word.script {
            Script::Han => {
                let first = letters.get(word.from).map(|letter| letter.c);
                parts.push(first.and_then(sound::syllable).map(|sound| (sound, word)));
            }
            Script::Digit => parts.push(Some(("#", word))),
            Script::Word => match syllables::read(&spelled(word, letters)) {
                Some(read) => parts.extend(read.into_iter().map(|sound| Some((sound, word)))),
                None => parts.push(None),
            },
        }
    }
    for at in 0..parts.len() {
        let group = parts.get(at..).unwrap_or_default().iter().take(SYLLABLES);
        let mut key = String::from(SOUND);
        let mut first = None;
        for (place, part) in group.enumerate() {
            let Some((sound, word)) = part else { break };
            let from = *first.get_or_insert(word.from);
            if place > 0 {
                key.push(' ');
            }
            key.push_str(sound);
            if place > 0 {
                found.put(key.clone(), from, word.to);
            }
        }
    }
}

/// Latin words alone and in pairs, their pieces, and how long numbers are.
fn latin(words: &[Word], letters: &[Letter], found: &mut Found) {
    let mut before: Option<(String, &Word)> = None;
    for word in words {
        let spelled = match word.script {
            Script::Han => {
                before = None;
                continue;
            }
            Script::Digit => {
                found.put(
                    format!("{NUMBER}{}", (word.to - word.from).min(6)),
                    word.from,
                    word.to,
                );
                before = None;
                continue;
            }
            Script::Word => spelled(word, letters),
        };
        found.put(spelled.clone(), word.from, word.to);
        pieces(&spelled, word, found);
        if let Some((first, start)) = before.filter(|_| word.joined) {
            found.put(format!("{first} {spelled}"), start.from, word.to);
        }
        before = Some((spelled, word));
    }
}

/// Overlapping pieces of a word, so that a slip of one letter leaves others whole.
fn pieces(spelled: &str, word: &Word, found: &mut Found) {
    let bounded: Vec<char> = format!("^{spelled}$").chars().collect();
    if bounded.len() < PIECE + 2 {
        return;
    }
    for piece in bounded.windows(PIECE) {
        let key = std::iter::once(&PART).chain(piece).collect();
        found.put(key, word.from, word.to);
    }
}

/// The first of the characters that stand for concepts in keys; the next ones follow in the order of the table.
const FIRST_SIGN: u32 = 0x100;

/// The character that stands for a concept in keys: pairs are many, and short keys are found soon.
fn sign(concept: u16) -> char {
    char::from_u32(FIRST_SIGN + u32::from(concept)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The concepts of the key of a concept or of two, as positions in their table.
pub fn concepts_of(key: &str) -> impl Iterator<Item = u16> {
    let signs = key.chars().filter(|c| *c != CONCEPT && *c != PAIR);
    signs.filter_map(|c| u16::try_from(u32::from(c).checked_sub(FIRST_SIGN)?).ok())
}

/// Whether a feature is a sound, the length of a number or a part of a word.
#[must_use]
pub fn is_heard(key: &str) -> bool {
    key.starts_with([SOUND, NUMBER, PART])
}

/// Whether a feature is a word, characters or a single concept.
#[must_use]
pub fn is_word(key: &str) -> bool {
    let pair = key.starts_with(CONCEPT) && key.contains(PAIR);
    !pair && !is_heard(key)
}

/// Concepts alone and in pairs.
fn concepts(spoken: &[Spoken], found: &mut Found) {
    let mut known: Vec<Spoken> = spoken.to_vec();
    known.sort_by_key(|spoken| (spoken.concept, spoken.from));
    known.dedup_by_key(|spoken| spoken.concept);
    for (at, one) in known.iter().enumerate() {
        let key: String = [CONCEPT, sign(one.concept)].iter().collect();
        let (from, to) = (one.from, one.to);
        found.features.push(Feature { key, from, to });
        for other in known.get(at + 1..).unwrap_or_default() {
            let key = [CONCEPT, sign(one.concept), PAIR, sign(other.concept)];
            found.features.push(Feature {
                key: key.iter().collect(),
                from: one.from.min(other.from),
                to: one.to.max(other.to),
            });
        }
    }
}
