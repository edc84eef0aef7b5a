//! Sets of words of a closed list.

use crate::vocabulary::Term;
use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// A set of words of a closed list of at most 32.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Set<T> {
    bits: u32,
    #[serde(skip)]
    word: PhantomData<fn() -> T>,
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T: Term + std::fmt::Debug> std::fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: Term> Default for Set<T> {
    fn default() -> Self {
        Self {
            bits: 0,
            word: PhantomData,
        }
    }
}

impl<T: Term> Set<T> {
    /// Adds a word.
    pub fn insert(&mut self, word: T) {
        self.bits |= 1 << word.index();
    }

    /// Whether a word is in the set.
    #[must_use]
    pub fn contains(self, word: T) -> bool {
        self.bits & (1 << word.index()) != 0
    }

    /// Whether the set has no word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The words of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            bits: self.bits | other.bits,
            word: PhantomData,
        }
    }

    /// The words that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self {
            bits: self.bits & other.bits,
            word: PhantomData,
        }
    }

    /// The words in the order of their list.
    pub fn iter(self) -> impl Iterator<Item = T> {
        let words = if self.is_empty() { &[] } else { T::ALL };
        words
            .iter()
            .copied()
            .filter(move |word| self.contains(*word))
    }
}

impl<T: Term> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        let mut set = Self::default();
        for word in words {
            set.insert(word);
        }
        set
    }
}
