//! Channels and their contacts.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Cite, Conflict, Entity, Fact, Issue, Ix, Material, Promise, Set, Sourced, Str, Text};
use crate::vocabulary::{
    Capability, ContactType, Days, Direction, Effort, Fit, Grade, Identity, Kind, Lang, Measure,
    Owner, Platform, Record as WrittenRecord, Region, Unit,
};
use serde::{Deserialize, Serialize};

/// The part of a channel that is scored and listed; the rest is its [`ChannelPage`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Channel {
    pub id: Str,
    pub kind: Kind,
    pub name: Text,
    pub reach: Text,
    pub owner: Owner,
    pub grade: Grade,
    /// Empty: everybody.
    pub identities: Set<Identity>,
    /// Empty: everywhere.
    pub regions: Set<Region>,
    pub needs: Set<Capability>,
    pub record: WrittenRecord,
    pub pace: Option<Pace>,
    pub effort: Effort,
    pub hours: Option<Hours>,
    /// When it must be reviewed again.
    pub review_by: Str,
    /// Its own conflicts and those that touch it.
    pub conflicts: Vec<Ix<Conflict>>,
}

/// Everything else that is known about a channel; stands at the same position as the channel.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChannelPage {
    pub aliases: Vec<Str>,
    pub grade_why: Text,
    pub summary: Text,
    pub languages: Vec<Lang>,
    pub pace_why: Option<Sourced>,
    pub effort_why: Text,
    pub steps: Vec<Step>,
    pub materials: Vec<Material>,
    pub limits: Vec<Sourced>,
    pub warnings: Vec<Sourced>,
    pub never: Vec<Ix<Promise>>,
    pub safe_way: Option<Text>,
    pub instead: Vec<Ix<Channel>>,
    pub cites: Vec<Cite>,
    pub reviewed: Str,
    pub contacts: Vec<Ix<Contact>>,
    pub facts: Vec<Ix<Fact>>,
    /// Those of the facts that say how long something takes.
    pub timed: Vec<Ix<Fact>>,
    /// Conflicts that touch the facts.
    pub fact_conflicts: Vec<Ix<Conflict>>,
    /// Issues that it serves and how well.
    pub serves: Vec<(Ix<Issue>, Fit)>,
}

/// The duration that planning counts with.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Pace {
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Unit,
    pub measures: Measure,
    /// Whether the figure is our own estimate.
    pub estimate: bool,
}

/// When a channel or contact is staffed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Empty: day and night.
    pub blocks: Vec<Block>,
    /// IANA zone; none means Beijing time.
    pub zone: Option<Str>,
    pub note: Option<Text>,
    pub grade: Grade,
    pub cite: Cite,
}

/// Opening hours in minutes since midnight; the end is not part of the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub days: Days,
    pub from: u16,
    pub to: u16,
}

/// A step on a platform; without one it holds everywhere.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Step {
    pub text: Text,
    pub platform: Option<Platform>,
    pub cite: Cite,
}

/// A number, mailbox, address, account or menu path.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contact {
    pub id: Str,
    pub contact_type: ContactType,
    pub direction: Direction,
    pub value: Str,
    pub keys: Vec<Str>,
    pub spellings: Vec<Str>,
    pub name: Text,
    pub owner: Owner,
    pub channel: Option<Ix<Channel>>,
    pub grade: Grade,
    pub usable_from: Set<Region>,
    pub serves: Text,
    pub issues: Vec<Entity>,
    pub hours: Option<Hours>,
    pub note: Text,
    pub safe_way: Option<Text>,
    pub conflicts: Vec<Ix<Conflict>>,
    pub cites: Vec<Cite>,
    pub reviewed: Str,
    pub review_by: Str,
}
