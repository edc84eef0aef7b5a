//! `[[scam_kind]]`, `[[messages]]`, `[[sign]]`, `[[speech]]` and `[[claim]]`: how scams speak, and how others do.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Ref, Text};
use crate::vocabulary::{Act, Region, Weight};
use serde::Deserialize;

/// `[[scam_kind]]`: a trick, and what to do about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScamKind {
    pub id: Ref,
    pub name: Text,
    /// How it works.
    pub trick: Text,
    /// What the real thing never does.
    pub never: Text,
    /// What to do if no money has left.
    pub before: Vec<Advice>,
    /// What to do if money has left.
    pub after: Vec<Advice>,
    pub sources: Vec<Ref>,
}

/// One step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    pub zh: String,
    pub en: String,
    pub channel: Option<Ref>,
    #[serde(default)]
    pub regions: Vec<Region>,
}

/// `[[messages]]`: messages as they arrive, from which the difference is learned.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messages {
    pub id: Ref,
    /// The kind of scam; absent for ordinary messages.
    pub scam: Option<Ref>,
    pub texts: Vec<String>,
}

/// `[[sign]]`: an act that scams order or offer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub id: Ref,
    pub name: Text,
    /// Why it is a sign.
    pub why: Text,
    pub weight: Weight,
    /// Kinds of scam to which it points.
    #[serde(default)]
    pub kinds: Vec<Ref>,
    /// The promise that it breaks.
    pub promise: Option<Ref>,
    /// How it is said; `…` stands for a few letters or words in between.
    pub phrases: Vec<String>,
    /// What cancels it wherever it stands in the text.
    #[serde(default)]
    pub unless: Vec<String>,
    pub sources: Vec<Ref>,
}

/// `[[speech]]`: what a text does with the words that it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speech {
    pub id: Ref,
    pub name: Text,
    pub act: Act,
    pub phrases: Vec<String>,
}

/// `[[claim]]`: who a message says that it is from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: Ref,
    pub name: Text,
    pub channel: Option<Ref>,
    pub phrases: Vec<String>,
    /// What the real one never does.
    #[serde(default)]
    pub breaks: Vec<Breaks>,
}

/// `[[claim.breaks]]`: an act by which a claim gives itself away.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breaks {
    pub sign: Ref,
    pub promise: Option<Ref>,
    pub why: Text,
    pub sources: Vec<Ref>,
}
