//! What else a text tells: urgency, identity, place, platform, what was lost and tried, and whether money has left.

use crate::catalog::model::{Channel, Cue, Emergency, Ix, Reads, Set, Tells};
use crate::classifier::lexicon::{Heard, Said};
use crate::store::Catalog;
use crate::vocabulary::{Capability, Identity, Money, Platform, Region};

/// A circumstance with the words that tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// What is read.
    pub reads: Reads,
    /// The first letter of the words.
    pub from: usize,
    /// The letter after the last one.
    pub to: usize,
}

/// Everything that was read out of a text, each thing once, in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// What was read.
    pub read: Vec<Read>,
}

impl Circumstances {
    /// Reads a text.
    #[must_use]
    pub fn of(catalog: &Catalog, said: &Said) -> Self {
        let cancelled: Vec<Ix<Cue>> = said
            .heard
            .iter()
            .filter_map(|heard| {
                if let Tells::Unless(cue) = heard.tells {
                    Some(cue)
                } else {
                    None
                }
            })
            .collect();
        let mut read: Vec<Read> = Vec::new();
        for heard in &said.heard {
            let Heard { from, to, tells } = *heard;
            let Tells::Cue(cue) = tells else { continue };
            let reads = catalog.get(cue).reads;
            if cancelled.contains(&cue) || read.iter().any(|known| known.reads == reads) {
                continue;
            }
            read.push(Read { reads, from, to });
        }
        Self { read }
    }

    /// Everything of one kind, in the order of the text.
    fn each<T>(&self, pick: impl Fn(Reads) -> Option<T>) -> impl Iterator<Item = T> {
        self.read.iter().filter_map(move |read| pick(read.reads))
    }

    /// Whether money has left; that it has weighs more than that it has not.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        self.each(Reads::money).max()
    }

    /// Whether every minute counts.
    #[must_use]
    pub fn urgent(&self) -> bool {
        self.read.iter().any(|read| read.reads == Reads::Urgent)
    }

    /// Who tells it; a guardian speaks for a child whoever else is named.
    #[must_use]
    pub fn identity(&self) -> Option<Identity> {
        let guardian = |who: &Identity| *who == Identity::Guardian;
        let named = || self.each(Reads::identity);
        named().find(guardian).or_else(|| named().next())
    }

    /// Where; a place says more than "abroad".
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        let place = |region: &Region| *region != Region::Overseas;
        let named = || self.each(Reads::region);
        named().find(place).or_else(|| named().next())
    }

    /// On which platform.
    #[must_use]
    pub fn platform(&self) -> Option<Platform> {
        self.each(Reads::platform).next()
    }

    /// What the person cannot do.
    #[must_use]
    pub fn cannot(&self) -> Set<Capability> {
        self.each(Reads::cannot).collect()
    }

    /// The channels that were tried.
    #[must_use]
    pub fn tried(&self) -> Vec<Ix<Channel>> {
        self.each(Reads::tried).collect()
    }

    /// First-minutes steps that are needed whatever the issue.
    #[must_use]
    pub fn emergencies(&self) -> Vec<Ix<Emergency>> {
        self.each(Reads::emergency).collect()
    }
}
