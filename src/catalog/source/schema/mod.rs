//! The shape of the TOML: one struct per kind of entry, exactly as a person writes it.
//!
//! Every reference to another entry keeps its place in the file ([`Ref`]), so that a problem can
//! be told with line and column. Nothing here is checked beyond the shape; see `validate`.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

mod channel;
mod evidence;
mod holiday;
mod issue;
mod ladder;
mod scam;
mod triage;

use serde::Deserialize;
use toml::Spanned;

pub use channel::{Block, Channel, Contact, EffortNote, Hours, Pace, Step};
pub use evidence::{Bound, Conflict, Domain, Fact, Figure, Promise, Source, Topic};
pub use holiday::{DaysOff, Holiday, UsualHoliday};
pub use issue::{
    Answer, Cluster, Emergency, EmergencyOption, EmergencyStep, EmergencyUse, Issue, Material,
    Route,
};
pub use ladder::{Delay, Ladder, Opens, Rung};
pub use scam::{Advice, Breaks, Claim, Messages, ScamKind, Sign, Speech};
pub use triage::{Concept, Cue, Near, OutOfScope, Reads, Scenario, Wording};

/// An id, or a reference to one, with its place in the file.
pub type Ref = Spanned<String>;

/// A sentence or name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A calendar date that may leave out the day or the month: `2026`, `2026-11` or `2026-11-21`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Date(pub String);

/// `[catalog]`: what the catalog as a whole says about itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// The catalog's own version.
    pub version: String,
    /// When it was last reviewed as a whole.
    pub reviewed: Date,
}

/// A sentence with its source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    pub zh: String,
    pub en: String,
    pub source: Ref,
}

/// `[[retire]]`: in an overlay, takes an entry of the built-in catalog out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retire {
    pub table: Ref,
    pub id: Ref,
}
