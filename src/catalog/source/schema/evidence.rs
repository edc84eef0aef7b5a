//! `[[source]]`, `[[domain]]`, `[[promise]]`, `[[conflict]]`, `[[topic]]` and `[[fact]]`.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Date, Ref, Sourced, Text};
use crate::vocabulary::{
    Attribute, Blank, ConflictGroup, Days, Grade, Measure, Severity, SourceKind, Statistic,
    Treatment, Unit,
};
use serde::Deserialize;

/// `[[source]]`: a page, an article, or our own judgement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: Ref,
    pub kind: SourceKind,
    pub title: Text,
    /// Pages of one publisher count once.
    pub publisher: String,
    pub url: Option<String>,
    /// File name, where the source is a file and not a page.
    pub file: Option<String>,
    /// Date of publication, if known.
    pub date: Option<Date>,
    pub note: Option<Text>,
}

/// `[[domain]]`: a host or registrable domain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    pub id: Ref,
    /// Whether every sub-domain belongs to the same owner.
    pub registrable: bool,
    pub treatment: Treatment,
    pub grade: Grade,
    pub used_for: Text,
    /// What strangers can publish there.
    pub user_content: Option<Text>,
    pub note: Option<Text>,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    pub sources: Vec<Ref>,
    pub reviewed: Date,
    pub review_by: Date,
}

/// `[[promise]]`: what the genuine side never does.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub id: Ref,
    pub said_by: Text,
    pub source_kind: Text,
    pub date: Option<String>,
    pub grade: Grade,
    pub statement: Text,
    pub note: Option<Text>,
    pub sources: Vec<Ref>,
    pub reviewed: Date,
    pub review_by: Date,
}

/// `[[conflict]]`: statements that contradict each other, or one that is doubtful.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    pub id: Ref,
    pub severity: Severity,
    pub group: ConflictGroup,
    pub title: Text,
    #[serde(rename = "claim")]
    pub claims: Vec<Sourced>,
    /// How to read the conflict: what is safe to do.
    pub reading: Text,
    /// Channels, contacts, domains, issues or topics that it touches.
    #[serde(default)]
    pub touches: Vec<Ref>,
}

/// `[[topic]]`: a subject that is neither a channel nor an issue, so that facts about it have a home.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: Ref,
    pub name: Text,
    pub summary: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// `[[fact]]`: one statement of one source about one entity.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique within the entity.
    pub id: Ref,
    /// The channel, issue or topic that it is about.
    pub of: Ref,
    pub attribute: Attribute,
    /// The case to which it is limited.
    pub scope: Option<Text>,
    /// The statement; for a blank, what would have stood there.
    pub value: Text,
    pub blank: Option<Blank>,
    pub figure: Option<Figure>,
    /// The source's own hedge word, in Chinese.
    pub hedge: Option<String>,
    /// Source id, colon, line: `article-000:8`.
    pub source: Ref,
    pub grade: Grade,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    /// Belongs to a time that is over.
    #[serde(default)]
    pub outdated: bool,
}

/// A figure with its type.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Figure {
    /// A length of time.
    Duration {
        measures: Measure,
        min: Option<f64>,
        max: Option<f64>,
        unit: Unit,
        statistic: Statistic,
        /// Share of cases for a quantile, 0 to 100.
        quantile: Option<f64>,
    },
    /// A percentage of `of`.
    Percent { value: f64, bound: Option<Bound> },
    /// A multiple or relative difference, never converted.
    Ratio { value: f64, wording: String },
    /// A number of things.
    Count { value: f64, bound: Option<Bound> },
    /// A size in mebibytes.
    Size { mib: f64, bound: Bound },
    /// A telephone number.
    Phone { number: String },
    /// Menu keys in order.
    Keys { keys: Vec<String> },
    /// Hours of the day.
    Clock {
        days: Days,
        from: String,
        to: String,
    },
    /// A mailbox, site, postal address or account name.
    Address { value: String },
    /// A date.
    Date { value: String },
}

/// Which side a bound limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
