//! The phrases of concepts and cues and the other spellings, for the lexicon.

use std::collections::BTreeMap;

use super::super::model::{Ix, Saying, Tells};
use super::super::sayings;
use super::super::source::schema;
use super::super::source::tree::{Entry, Table, Tree};
use super::{Context, Unresolved};
use crate::classifier::lexicon::BETWEEN;
use crate::text::fold::Simplify;
use crate::text::normal::letters;
use crate::text::phrases::{Phrases, build, key, spelling};
use crate::text::wording::reword;

/// The other spellings, each with the position of its wording.
pub(super) fn wordings(tree: &Tree, simplify: Simplify) -> Vec<u8> {
    let mut keys = BTreeMap::new();
    for (at, entry) in (0..).zip(&tree.wordings) {
        for other in &entry.item.also {
            keys.insert(key(other, simplify), at);
        }
    }
    build(&keys)
}

/// A table of the first parts of phrases, and what each phrase tells.
type Told = Result<(Vec<u8>, Vec<u8>), Unresolved>;

/// The phrases of concepts and cues.
pub(super) fn phrases(
    tree: &Tree,
    wordings: &[u8],
    context: &mut Context,
    simplify: Simplify,
) -> Told {
    let mut sayings = Sayings::new(tree, wordings, simplify);
    for (ix, concept) in numbered::<schema::Concept, _>(&tree.concepts) {
        sayings.tell(Tells::Concept(ix), &concept.words);
    }
    for (ix, cue) in numbered::<schema::Cue, _>(&tree.cues) {
        sayings.tell(Tells::Cue(ix), &cue.phrases);
        sayings.tell(Tells::Unless(ix), &cue.unless);
    }
    sayings.write(context)
}

/// The phrases of signs, speech acts and claims.
pub(super) fn scam_phrases(
    tree: &Tree,
    wordings: &[u8],
    context: &mut Context,
    simplify: Simplify,
) -> Told {
    let mut sayings = Sayings::new(tree, wordings, simplify);
    for (ix, sign) in numbered::<schema::Sign, _>(&tree.signs) {
        sayings.tell(Tells::Sign(ix, sign.weight), &sign.phrases);
        sayings.tell(Tells::NoSign(ix), &sign.unless);
    }
    for (ix, speech) in numbered::<schema::Speech, _>(&tree.speeches) {
        sayings.tell(Tells::Speech(ix, speech.act), &speech.phrases);
    }
    for (ix, claim) in numbered::<schema::Claim, _>(&tree.claims) {
        sayings.tell(Tells::Claim(ix), &claim.phrases);
    }
    for (ix, contact) in numbered::<schema::Contact, _>(&tree.contacts) {
        if contact.contact_type.is_named_account() && contact.grade.is_proved() {
            sayings.tell(Tells::Account(ix), std::slice::from_ref(&contact.value));
            sayings.tell(Tells::Account(ix), &contact.spellings);
        }
    }
    sayings.write(context)
}

/// Phrases by their first part, under construction.
struct Sayings<'t> {
    words: Words<'t>,
    by_first: BTreeMap<String, Vec<(Tells, String)>>,
}

impl<'t> Sayings<'t> {
    fn new(tree: &'t Tree, wordings: &'t [u8], simplify: Simplify) -> Self {
        Self {
            words: Words {
                tree,
                known: Phrases::new(wordings),
                simplify,
            },
            by_first: BTreeMap::new(),
        }
    }

    fn tell(&mut self, tells: Tells, phrases: &[String]) {
        for phrase in phrases {
            let parts = phrase.split(BETWEEN).map(|part| self.words.key(part));
            let mut parts = parts.filter(|part| !part.is_empty());
            if let Some(first) = parts.next() {
                let rest: Vec<String> = parts.collect();
                let told = (tells, rest.join(&BETWEEN.to_string()));
                let known = self.by_first.entry(first).or_default();
                if !known.contains(&told) {
                    known.push(told);
                }
            }
        }
    }

    fn write(self, context: &mut Context) -> Told {
        let mut keys = BTreeMap::new();
        let mut told = Vec::new();
        for (first, sayings) in self.by_first {
            let at = u32::try_from(told.len());
            keys.insert(first, at.map_err(|error| Unresolved(error.to_string()))?);
            let sayings = sayings.into_iter().map(|(tells, rest)| Saying {
                tells,
                rest: context.str(&rest),
            });
            let sayings: Vec<Saying> = sayings.collect();
            sayings::put(&mut told, &sayings)
                .ok_or_else(|| Unresolved("more sayings than there is room for".to_owned()))?;
        }
        Ok((build(&keys), told))
    }
}

fn numbered<T: Table, R>(entries: &[Entry<T>]) -> impl Iterator<Item = (Ix<R>, &T)> {
    (0u16..)
        .map(Ix::new)
        .zip(entries.iter().map(|entry| &entry.item))
}

/// The wordings, which are replaced in phrases as they are in texts.
struct Words<'t> {
    tree: &'t Tree,
    known: Phrases<'t>,
    simplify: Simplify,
}

impl Words<'_> {
    fn key(&self, part: &str) -> String {
        let letters = reword(letters(part, self.simplify), self.known, |number| {
            let at = usize::try_from(number).unwrap_or(usize::MAX);
            let wording = self.tree.wordings.get(at);
            wording.map_or("", |entry| entry.item.word.as_str())
        });
        spelling(&letters)
    }
}
