//! `[[channel]]` and `[[contact]]`.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Date, Material, Ref, Sourced, Text};
use crate::vocabulary::{
    Capability, ContactType, Days, Direction, Effort, Grade, Identity, Kind, Lang, Measure, Owner,
    Platform, Record, Region, Unit,
};
use serde::Deserialize;

/// `[[channel]]`: a way to get help.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub id: Ref,
    pub kind: Kind,
    pub name: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub owner: Owner,
    pub grade: Grade,
    /// Why it has this grade.
    pub grade_why: Text,
    /// What it is and what it is for.
    pub summary: Text,
    /// How it is reached, in a few words, for a table cell.
    pub reach: Text,
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default)]
    pub languages: Vec<Lang>,
    #[serde(default)]
    pub needs: Vec<Capability>,
    pub record: Record,
    pub pace: Option<Pace>,
    pub effort: EffortNote,
    pub hours: Option<Hours>,
    #[serde(default, rename = "step")]
    pub steps: Vec<Step>,
    #[serde(default, rename = "material")]
    pub materials: Vec<Material>,
    #[serde(default)]
    pub limits: Vec<Sourced>,
    #[serde(default)]
    pub warnings: Vec<Sourced>,
    /// Promises that its staff keep.
    #[serde(default)]
    pub never: Vec<Ref>,
    /// What to use instead, or how to use this safely.
    pub safe_way: Option<Text>,
    /// Channels to prefer over this one.
    #[serde(default)]
    pub instead: Vec<Ref>,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    pub sources: Vec<Ref>,
    pub reviewed: Date,
    pub review_by: Date,
}

/// The duration that planning counts with, and who says so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Unit,
    pub measures: Measure,
    pub why: Text,
    pub source: Ref,
}

/// How much trouble a channel is, and why.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffortNote {
    pub level: Effort,
    pub why: Text,
}

/// When a channel or contact is staffed, in Beijing time unless `zone` says otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Open day and night.
    #[serde(default)]
    pub always: bool,
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// IANA zone name.
    pub zone: Option<String>,
    pub note: Option<Text>,
    pub grade: Grade,
    pub source: Ref,
}

/// A block of opening hours; `to` may be `24:00` and is not part of the block.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub days: Days,
    pub from: String,
    pub to: String,
}

/// A step on a platform; without one it holds everywhere.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub zh: String,
    pub en: String,
    pub platform: Option<Platform>,
    pub source: Ref,
}

/// `[[contact]]`: a number, mailbox, address, account or menu path.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub id: Ref,
    #[serde(rename = "type")]
    pub contact_type: ContactType,
    pub direction: Direction,
    /// The canonical way to write it.
    pub value: String,
    /// Menu keys to press after dialling.
    #[serde(default)]
    pub keys: Vec<String>,
    /// Other ways in which people write it.
    #[serde(default)]
    pub spellings: Vec<String>,
    pub name: Text,
    pub owner: Owner,
    /// The channel that it belongs to, if it belongs to one worth using.
    pub channel: Option<Ref>,
    pub grade: Grade,
    /// Where it can be dialled or used from; empty means anywhere.
    #[serde(default)]
    pub usable_from: Vec<Region>,
    /// Who or what it serves.
    pub serves: Text,
    #[serde(default)]
    pub issues: Vec<Ref>,
    pub hours: Option<Hours>,
    /// What a person must know about it.
    pub note: Text,
    /// What to do instead, or how to use it safely.
    pub safe_way: Option<Text>,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    pub sources: Vec<Ref>,
    pub reviewed: Date,
    pub review_by: Date,
}
