//! A circumstance that a text tells, in words.

use super::Viewer;
use crate::catalog::model::Reads;
use crate::vocabulary::Term;

/// A circumstance in words.
#[derive(Debug, Clone, Copy)]
pub struct Circumstance<'c> {
    /// What it is about: `money`, `urgent`, `identity`, `region`, `platform`, `cannot`, `emergency` or `tried`.
    pub what: &'static str,
    /// The code of the value.
    pub value: &'c str,
    /// The word for the value.
    pub name: &'c str,
}

impl<'c> Viewer<'c> {
    /// What a cue tells.
    #[must_use]
    pub fn circumstance(self, reads: Reads) -> Circumstance<'c> {
        let catalog = self.catalog;
        match reads {
            Reads::Money(word) => self.told("money", word),
            Reads::Urgent => Circumstance {
                what: "urgent",
                value: "true",
                name: self.lang().pick("紧急", "Urgent"),
            },
            Reads::Identity(word) => self.told("identity", word),
            Reads::Region(word) => self.told("region", word),
            Reads::Platform(word) => self.told("platform", word),
            Reads::Cannot(word) => self.told("cannot", word),
            Reads::Emergency(ix) => Circumstance {
                what: "emergency",
                value: catalog.id(ix),
                name: self.text(catalog.get(ix).title),
            },
            Reads::Tried(ix) => Circumstance {
                what: "tried",
                value: catalog.id(ix),
                name: self.text(catalog.get(ix).name),
            },
        }
    }

    fn told<T: Term>(self, what: &'static str, word: T) -> Circumstance<'c> {
        Circumstance {
            what,
            value: word.id(),
            name: word.name(self.lang()),
        }
    }
}
