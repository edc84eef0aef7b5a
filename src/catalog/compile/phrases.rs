//! The phrases of concepts and cues and the other spellings, for the lexicon.

use std::collections::BTreeMap;

use super::super::model::{Ix, Phrase, Saying, Tells};
use super::super::source::schema;
use super::super::source::tree::{Entry, Table, Tree};
use super::{Context, Unresolved};
use crate::text::fold::Simplify;
use crate::text::normal::letters;
use crate::text::phrases::{Phrases, build, key, spelling};
use crate::text::wording::reword;

/// What parts a phrase where something may stand in between.
const BETWEEN: char = '…';

/// The other spellings, each with the position of its wording.
pub(super) fn wordings(tree: &Tree, simplify: Simplify) -> Result<Vec<u8>, Unresolved> {
    let mut keys = BTreeMap::new();
    for (at, entry) in (0..).zip(&tree.wordings) {
        for other in &entry.item.also {
            keys.insert(key(other, simplify), at);
        }
    }
    automaton(&keys)
}

/// The automaton of the first parts of all phrases, and what each phrase tells.
pub(super) fn phrases(
    tree: &Tree,
    wordings: &[u8],
    context: &mut Context,
    simplify: Simplify,
) -> Result<(Vec<u8>, Vec<u8>), Unresolved> {
    let words = Words {
        tree,
        known: Phrases::new(wordings),
        simplify,
    };
    let mut sayings: BTreeMap<String, Vec<(Tells, Vec<String>)>> = BTreeMap::new();
    let mut tell = |tells: Tells, phrases: &[String]| {
        for phrase in phrases {
            let mut parts = phrase
                .split(BETWEEN)
                .map(|part| words.key(part))
                .filter(|part| !part.is_empty());
            if let Some(first) = parts.next() {
                let told = (tells, parts.collect());
                let known = sayings.entry(first).or_default();
                if !known.contains(&told) {
                    known.push(told);
                }
            }
        }
    };
    for (ix, concept) in numbered::<schema::Concept, _>(&tree.concepts) {
        tell(Tells::Concept(ix), &concept.words);
    }
    for (ix, cue) in numbered::<schema::Cue, _>(&tree.cues) {
        tell(Tells::Cue(ix), &cue.phrases);
        tell(Tells::Unless(ix), &cue.unless);
    }
    let mut keys = BTreeMap::new();
    let mut told = Vec::new();
    for (first, sayings) in sayings {
        keys.insert(first, told.len() as u64);
        let sayings = sayings.into_iter().map(|(tells, rest)| Saying {
            tells,
            rest: context.strs(&rest),
        });
        let phrase = Phrase {
            sayings: sayings.collect(),
        };
        let bytes = postcard::to_stdvec(&phrase);
        told.extend(bytes.map_err(|error| Unresolved(error.to_string()))?);
    }
    Ok((automaton(&keys)?, told))
}

fn numbered<T: Table, R>(entries: &[Entry<T>]) -> impl Iterator<Item = (Ix<R>, &T)> {
    (0u16..)
        .map(Ix::new)
        .zip(entries.iter().map(|entry| &entry.item))
}

fn automaton(keys: &BTreeMap<String, u64>) -> Result<Vec<u8>, Unresolved> {
    build(keys).map_err(|error| Unresolved(error.to_string()))
}

/// The wordings, which are replaced in phrases as they are in texts.
struct Words<'t> {
    tree: &'t Tree,
    known: Phrases<'t>,
    simplify: Simplify,
}

impl Words<'_> {
    fn key(&self, part: &str) -> String {
        let letters = reword(&letters(part, self.simplify), &self.known, |number| {
            let at = usize::try_from(number).unwrap_or(usize::MAX);
            let wording = self.tree.wordings.get(at);
            wording.map_or("", |entry| entry.item.word.as_str())
        });
        spelling(&letters)
    }
}
