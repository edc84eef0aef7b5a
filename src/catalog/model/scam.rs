//! Tricks, signs, speech acts and claims.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Channel, Cite, Ix, Promise, Set, Str, Text};
use crate::vocabulary::{Act, Region, Weight};
use serde::{Deserialize, Serialize};

/// A trick, and what to do about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ScamKind {
    pub id: Str,
    pub name: Text,
    pub trick: Text,
    pub never: Text,
    pub before: Vec<Advice>,
    pub after: Vec<Advice>,
    pub cites: Vec<Cite>,
}

/// One step.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Advice {
    pub text: Text,
    pub channel: Option<Ix<Channel>>,
    /// Empty: everywhere.
    pub regions: Set<Region>,
}

/// An act that scams order or offer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sign {
    pub id: Str,
    pub name: Text,
    pub why: Text,
    pub weight: Weight,
    pub kinds: Vec<Ix<ScamKind>>,
    pub promise: Option<Ix<Promise>>,
    pub cites: Vec<Cite>,
}

/// What a text does with the words that it holds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Speech {
    pub id: Str,
    pub name: Text,
    pub act: Act,
}

/// Who a message says that it is from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claim {
    pub id: Str,
    pub name: Text,
    pub channel: Option<Ix<Channel>>,
    pub breaks: Vec<Breaks>,
}

/// An act by which a claim gives itself away.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Breaks {
    pub sign: Ix<Sign>,
    pub promise: Option<Ix<Promise>>,
    pub why: Text,
    pub cites: Vec<Cite>,
}
