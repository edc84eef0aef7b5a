//! Who a message claims to be from, and whether it keeps what they promise.

use crate::catalog::model::{Channel, Claim, Ix, Sign};
use crate::store::Catalog;

use super::read::{Message, Told};

/// Who a message claims to be from, and what that one never does but the message does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Relation {
    /// The claims, each once.
    pub claims: Vec<Claimed>,
    /// What is broken.
    pub broken: Vec<Broken>,
}

/// Who a message claims to be from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claimed {
    /// The claim.
    pub claim: Ix<Claim>,
    /// The letters that make it; none where an option told it.
    pub told: Option<Told<Ix<Claim>>>,
}

/// A promise of a claimed sender that a message breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken {
    /// Who it claims to be.
    pub claim: Ix<Claim>,
    /// What it does.
    pub sign: Ix<Sign>,
}

/// The claims of a message, and of the channel that was named, with what they break.
#[must_use]
pub(super) fn of(catalog: &Catalog, message: &Message, named: Option<Ix<Channel>>) -> Relation {
    let mut relation = Relation::default();
    relation
        .claims
        .extend(message.claims.iter().map(|told| Claimed {
            claim: told.what,
            told: Some(*told),
        }));
    if let Some(channel) = named {
        for (ix, claim) in catalog.all::<Claim>() {
            let known = relation.claims.iter().any(|known| known.claim == ix);
            if claim.channel == Some(channel) && !known {
                relation.claims.push(Claimed {
                    claim: ix,
                    told: None,
                });
            }
        }
    }
    for Claimed { claim, .. } in &relation.claims {
        let done = |sign| message.signs.iter().any(|told| told.what.sign == sign);
        let breaks = catalog.get(*claim).breaks;
        let broken = breaks.iter().filter(|breaks| done(breaks.sign));
        relation.broken.extend(broken.map(|breaks| Broken {
            claim: *claim,
            sign: breaks.sign,
        }));
    }
    relation
}
