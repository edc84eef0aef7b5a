//! Reads a text by the words that the catalog knows: other spellings, concepts and cues.

use crate::catalog::model::{Saying, Str, Tells, Wording};
use crate::catalog::pack::Reader;
use crate::catalog::sayings;
use crate::text::fold::Simplify;
use crate::text::normal::{Letter, letters};
use crate::text::phrases::Phrases;
use crate::text::wording::reword;

use super::features::{Feature, Spoken, features};

/// What stands between the parts of a phrase: a short gap.
pub const BETWEEN: char = '…';

/// The words of a catalog.
#[derive(Debug)]
pub struct Lexicon<'c> {
    /// All texts of the catalog.
    pub pool: &'c str,
    /// All tables of the catalog.
    pub tables: Reader<'c>,
    /// Other spellings, each with the position of its wording.
    pub wordings: Phrases<'c>,
    /// First parts of concepts and cues, each with where it stands in the sayings.
    pub phrases: Phrases<'c>,
    /// What each phrase tells.
    pub sayings: &'c [u8],
    /// The simplified form of a character.
    pub simplify: Simplify,
}

/// A text as it is read.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its letters, other spellings replaced.
    pub letters: Vec<Letter>,
    /// What it tells by phrases, in the order of the text.
    pub heard: Vec<Heard>,
}

/// Something told by a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Heard {
    /// The first letter.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
    /// What is told.
    pub tells: Tells,
}

impl Said {
    /// What the text is made of, for the model.
    #[must_use]
    pub fn features(&self) -> Vec<Feature> {
        let spoken: Vec<Spoken> = self
            .heard
            .iter()
            .filter_map(|heard| {
                let Tells::Concept(concept) = heard.tells else {
                    return None;
                };
                Some(Spoken {
                    concept: u16::try_from(concept.at()).ok()?,
                    from: heard.from,
                    to: heard.to,
                })
            })
            .collect();
        features(&self.letters, &spoken)
    }
}

impl Lexicon<'_> {
    /// A text with the other spellings in it replaced.
    #[must_use]
    pub fn letters(&self, text: &str) -> Vec<Letter> {
        reword(letters(text, self.simplify), self.wordings, |number| {
            let wording = usize::try_from(number).ok();
            let wording = wording.and_then(|at| self.tables.get::<Wording>(at));
            wording.map_or("", |wording| self.str(wording.word))
        })
    }

    /// A text with everything that its phrases tell.
    #[must_use]
    pub fn read(&self, text: &str) -> Said {
        let letters = self.letters(text);
        let mut heard = Vec::new();
        self.hear(&letters, |told| heard.push(told));
        Said { letters, heard }
    }

    /// Tells everything that phrases tell, in the order of the text.
    pub fn hear(&self, letters: &[Letter], mut told: impl FnMut(Heard)) {
        for from in 0..letters.len() {
            self.phrases.at(letters, from, |found| {
                for Saying { tells, rest } in sayings::at(self.sayings, found.number) {
                    let to = self.rest(rest, letters, found.to);
                    if let Some(to) = to {
                        told(Heard { from, to, tells });
                    }
                }
            });
        }
    }

    /// Where the rest of a phrase ends, if it follows.
    fn rest(&self, rest: Str, letters: &[Letter], from: usize) -> Option<usize> {
        let rest = self.str(rest);
        if rest.is_empty() {
            return Some(from);
        }
        let mut parts = rest.split(BETWEEN);
        parts.try_fold(from, |at, part| Phrases::soon(letters, at, part))
    }

    fn str(&self, span: Str) -> &str {
        span.of(self.pool)
    }
}
