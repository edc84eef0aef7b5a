//! Scenarios, what is out of scope, and the cues of circumstances.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Channel, Cite, Claim, Contact, Emergency, Issue, Ix, Set, Sign, Speech, Str, Text};
use crate::vocabulary::{Act, Capability, Identity, Money, Platform, Priority, Region, Weight};
use serde::{Deserialize, Serialize};

/// A concrete situation under one issue: what triage needs of it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Scenario {
    pub id: Str,
    pub issue: Ix<Issue>,
    pub name: Text,
    pub emergency: Option<Ix<Emergency>>,
}

/// The scenarios of an issue; stands at the same position as the issue.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IssueScenarios {
    pub scenarios: Vec<Ix<Scenario>>,
}

/// What is said of a scenario; stands at the same position as the scenario.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ScenarioPage {
    pub priority: Priority,
    pub priority_why: Text,
    pub who: Set<Identity>,
    pub preserve: Text,
    pub rule_out: Text,
    pub cites: Vec<Cite>,
    pub near: Vec<Near>,
}

/// A close scenario, and what tells the two apart.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Near {
    pub scenario: Ix<Scenario>,
    pub question: Text,
    pub here: Text,
    pub there: Text,
}

/// A kind of text that is not about a problem with WeChat.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct OutOfScope {
    pub id: Str,
    pub name: Text,
    pub answer: Text,
}

/// Words from which a circumstance is read out of a text.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Cue {
    pub id: Str,
    pub reads: Reads,
}

/// One meaning, in whatever words it is said.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Concept {
    pub id: Str,
    pub name: Text,
}

/// The word that other spellings and regional words are read as.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Wording {
    pub id: Str,
    pub word: Str,
}

/// One thing that a phrase tells, if the rest of it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saying {
    pub tells: Tells,
    /// What must follow, its parts in order, each after a few letters or words at most.
    pub rest: Str,
}

/// What somebody tells by a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// A meaning.
    Concept(Ix<Concept>),
    /// A circumstance.
    Cue(Ix<Cue>),
    /// That a circumstance does not hold.
    Unless(Ix<Cue>),
    /// An act that scams order or offer, with its weight, which is asked of every message.
    Sign(Ix<Sign>, Weight),
    /// That it is not ordered here.
    NoSign(Ix<Sign>),
    /// What the text does, with the kind of act.
    Speech(Ix<Speech>, Act),
    /// Who the text says that it is from.
    Claim(Ix<Claim>),
    /// The name of a genuine account, which anybody can write.
    Account(Ix<Contact>),
}

/// The circumstance that a cue tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reads {
    /// Whether money has left.
    Money(Money),
    /// Every minute counts.
    Urgent,
    /// Who the person is.
    Identity(Identity),
    /// Where the person is.
    Region(Region),
    /// On which platform.
    Platform(Platform),
    /// What the person cannot do.
    Cannot(Capability),
    /// First-minutes steps that are needed, whatever the issue.
    Emergency(Ix<Emergency>),
    /// A channel that was tried already.
    Tried(Ix<Channel>),
}

macro_rules! readers {
    ($($(#[$doc:meta])* $name:ident: $variant:ident => $type:ty;)+) => {
        impl Reads {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self) -> Option<$type> {
                if let Self::$variant(told) = self { Some(told) } else { None }
            })+
        }
    };
}
readers! {
    /// The state of the money, if that is what is told.
    money: Money => Money;
    /// The identity, if that is what is told.
    identity: Identity => Identity;
    /// The region, if that is what is told.
    region: Region => Region;
    /// The platform, if that is what is told.
    platform: Platform => Platform;
    /// What cannot be done, if that is what is told.
    cannot: Cannot => Capability;
    /// The first-minutes steps, if that is what is told.
    emergency: Emergency => Ix<Emergency>;
    /// The channel that was tried, if that is what is told.
    tried: Tried => Ix<Channel>;
}
