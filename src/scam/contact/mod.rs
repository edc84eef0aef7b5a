//! What a contact is: listed, an imitation and of what, or unknown.

mod genuine;
mod host;
mod mail;
mod name;
mod phone;

use crate::catalog::model::{Contact, Domain, Entity, Ix};
use crate::store::Catalog;
use crate::vocabulary::{Direction, Owner, Trick, Verdict};

pub use genuine::Genuine;
pub(super) use name::name;

use super::find::{Found, Kind};

/// What became of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: Verdict,
    /// The contact that it is, where it is listed.
    pub contact: Option<Ix<Contact>>,
    /// The domain under which it stands, where that is listed.
    pub domain: Option<Ix<Domain>>,
    /// What it imitates.
    pub of: Option<String>,
    /// By which trick, or why nothing is proved: a stable code.
    pub trick: Option<Trick>,
}

impl Judged {
    fn of(verdict: Verdict) -> Self {
        Self {
            verdict,
            contact: None,
            domain: None,
            of: None,
            trick: None,
        }
    }

    fn unknown() -> Self {
        Self::of(Verdict::Unknown)
    }

    fn lookalike(of: &str, trick: Trick) -> Self {
        Self {
            of: Some(of.to_owned()),
            trick: Some(trick),
            ..Self::of(Verdict::Lookalike)
        }
    }

    /// A genuine account that a text names, as anybody can.
    pub(super) fn named(ix: Ix<Contact>) -> Self {
        Self {
            contact: Some(ix),
            ..Self::of(Verdict::Unverified).because(Trick::ProvesNothing)
        }
    }

    fn because(self, trick: Trick) -> Self {
        Self {
            trick: Some(trick),
            ..self
        }
    }
}

/// Judges a contact that was found.
#[must_use]
pub fn judge(genuine: &Genuine<'_>, found: &Found, received: bool) -> Judged {
    let judged = match found.kind {
        Kind::Phone => phone::judge(genuine, &found.written),
        Kind::Mail => mail::judge(genuine, &found.written),
        Kind::Web => host::judge(genuine, &found.written),
        Kind::Account | Kind::Name => Judged::unknown(),
    };
    if received && judged.verdict == Verdict::Official {
        return Judged {
            verdict: Verdict::Unverified,
            ..judged.because(Trick::ProvesNothing)
        };
    }
    judged
}

/// The verdict on a listed contact: what its owner publishes to be turned to, or not.
fn listed(catalog: &Catalog, ix: Ix<Contact>) -> Judged {
    let contact = catalog.get(ix);
    let turned_to = contact.direction == Direction::Outgoing;
    let owned = contact.owner != Owner::Unknown;
    let verdict = if turned_to && owned && contact.grade.is_proved() {
        Verdict::Official
    } else {
        Verdict::Unverified
    };
    Judged {
        contact: Some(ix),
        ..Judged::of(verdict)
    }
}

/// The contact of a key; of several the one to turn to.
fn contact_of(catalog: &Catalog, key: &str) -> Option<Ix<Contact>> {
    let name = catalog.named(key)?;
    let contacts = name.of.iter().filter_map(|(entity, _)| match entity {
        Entity::Contact(ix) => Some(*ix),
        Entity::Channel(_)
        | Entity::Domain(_)
        | Entity::Issue(_)
        | Entity::Cluster(_)
        | Entity::Topic(_) => None,
    });
    let incoming = |ix: &Ix<Contact>| catalog.get(*ix).direction != Direction::Outgoing;
    contacts.min_by_key(incoming)
}

/// Whether two words differ by one letter changed, left out, added, or swapped with its neighbour.
fn one_off(one: &str, other: &str) -> bool {
    one != other && strsim::osa_distance(one, other) == 1
}
