//! What is said, by whom, and where it conflicts.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Cite, Entity, Ix, Sourced, Str, Text};
use crate::vocabulary::{
    Attribute, Blank, ConflictGroup, Days, Grade, Measure, Severity, SourceKind, Statistic,
    Treatment, Unit,
};
use serde::{Deserialize, Serialize};

/// A page, an article, or our own judgement.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Source {
    pub id: Str,
    pub kind: SourceKind,
    pub title: Text,
    pub publisher: Str,
    pub url: Option<Str>,
    pub file: Option<Str>,
    pub date: Option<Str>,
    pub note: Option<Text>,
}

/// A host or registrable domain.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Domain {
    pub id: Str,
    pub registrable: bool,
    pub treatment: Treatment,
    pub grade: Grade,
    pub used_for: Text,
    pub user_content: Option<Text>,
    pub note: Option<Text>,
    pub conflicts: Vec<Ix<Conflict>>,
    pub cites: Vec<Cite>,
    pub reviewed: Str,
    pub review_by: Str,
}

/// What the genuine side never does.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Promise {
    pub id: Str,
    pub said_by: Text,
    pub source_kind: Text,
    pub date: Option<Str>,
    pub grade: Grade,
    pub statement: Text,
    pub note: Option<Text>,
    pub cites: Vec<Cite>,
    pub reviewed: Str,
    pub review_by: Str,
}

/// Statements that contradict each other, or one that is doubtful.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Conflict {
    pub id: Str,
    pub severity: Severity,
    pub group: ConflictGroup,
    pub title: Text,
    pub reading: Text,
}

/// What is said in a conflict and what it touches; stands at the same position as the conflict.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConflictSides {
    pub claims: Vec<Sourced>,
    pub touches: Vec<Entity>,
}

/// A subject that is neither a channel nor an issue.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Topic {
    pub id: Str,
    pub name: Text,
    pub summary: Text,
    pub facts: Vec<Ix<Fact>>,
}

/// One statement of one source about one entity.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fact {
    pub id: Str,
    pub of: Entity,
    pub attribute: Attribute,
    pub scope: Option<Text>,
    pub value: Text,
    pub blank: Option<Blank>,
    pub figure: Option<Figure>,
    pub hedge: Option<Str>,
    pub cite: Cite,
    pub grade: Grade,
    pub conflicts: Vec<Ix<Conflict>>,
    pub outdated: bool,
}

/// A figure with its type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Figure {
    /// A length of time.
    Duration {
        /// What is timed.
        measures: Measure,
        /// Lower bound.
        min: Option<f64>,
        /// Upper bound.
        max: Option<f64>,
        /// Unit of both bounds.
        unit: Unit,
        /// Which statistic it is.
        statistic: Statistic,
        /// Share of cases for a quantile, 0 to 100.
        quantile: Option<f64>,
    },
    /// A percentage.
    Percent {
        /// 0 to 100.
        value: f64,
        /// Which side it limits.
        bound: Option<Bound>,
    },
    /// A multiple, kept in the source's wording.
    Ratio {
        /// The number.
        value: f64,
        /// The wording.
        wording: Str,
    },
    /// A number of things.
    Count {
        /// The number.
        value: f64,
        /// Which side it limits.
        bound: Option<Bound>,
    },
    /// A size in mebibytes.
    Size {
        /// Mebibytes.
        mib: f64,
        /// Which side it limits.
        bound: Bound,
    },
    /// A telephone number.
    Phone {
        /// Digits.
        number: Str,
    },
    /// Menu keys in order.
    Keys {
        /// One key each.
        keys: Vec<Str>,
    },
    /// Hours of the day.
    Clock {
        /// On which days.
        days: Days,
        /// From.
        from: Str,
        /// To, not included.
        to: Str,
    },
    /// A mailbox, site, postal address or account name.
    Address {
        /// As written.
        value: Str,
    },
    /// A date.
    Date {
        /// As written.
        value: Str,
    },
}

/// Which side a bound limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// Less than.
    Below,
    /// At most.
    AtMost,
    /// At least.
    AtLeast,
    /// More than.
    Above,
}
