//! `[[scenario]]`, `[[out_of_scope]]`, `[[cue]]`, `[[concept]]` and `[[wording]]`: how people describe
//! what happened.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Ref, Text};
use crate::vocabulary::{Capability, Identity, Money, Platform, Priority, Region};
use serde::Deserialize;

/// `[[scenario]]`: a concrete situation under one issue, with the words in which people tell it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: Ref,
    pub issue: Ref,
    pub name: Text,
    pub priority: Priority,
    /// Why it has this priority.
    pub priority_why: Text,
    /// To whom it happens.
    pub who: Vec<Identity>,
    /// The first-minutes steps that are shown whenever a text tells of it.
    pub emergency: Option<Ref>,
    /// What to keep, or not to do, before touching anything.
    pub preserve: Text,
    /// The harmless cause to rule out first.
    pub rule_out: Text,
    /// What the two rest on.
    pub sources: Vec<Ref>,
    /// How people tell it, as they type.
    pub phrasings: Vec<String>,
    /// Scenarios with which it is confused.
    #[serde(default, rename = "near")]
    pub near: Vec<Near>,
}

/// `[[scenario.near]]`: a close scenario, and what tells the two apart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    pub scenario: Ref,
    pub question: Text,
    /// The answer that means this scenario.
    pub here: Text,
    /// The answer that means the other one.
    pub there: Text,
}

/// `[[out_of_scope]]`: a kind of text that is not about a problem with WeChat.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutOfScope {
    pub id: Ref,
    pub name: Text,
    /// Where to turn instead.
    pub answer: Text,
    pub phrasings: Vec<String>,
}

/// `[[cue]]`: words from which a circumstance is read out of a text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    pub id: Ref,
    pub reads: Reads,
    /// What is said; `…` stands for a few letters or words in between.
    pub phrases: Vec<String>,
    /// What cancels the cue wherever it stands in the text.
    #[serde(default)]
    pub unless: Vec<String>,
}

/// The circumstance that a cue tells of.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Reads {
    /// Whether money has left.
    Money(Money),
    /// Every minute counts.
    Urgent(bool),
    /// Who the person is.
    As(Identity),
    Region(Region),
    Platform(Platform),
    /// What the person cannot do.
    Cannot(Capability),
    /// Which first-minutes steps are needed, whatever the issue.
    Emergency(Ref),
    /// A channel that was tried already.
    Tried(Ref),
}

/// `[[concept]]`: one meaning with all the words in which people say it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    pub id: Ref,
    pub name: Text,
    /// What is said; `…` stands for a few letters or words in between.
    pub words: Vec<String>,
}

/// `[[wording]]`: other spellings and regional words for one word.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub id: Ref,
    /// The word that is counted with.
    pub word: String,
    /// What is read as that word.
    pub also: Vec<String>,
}
