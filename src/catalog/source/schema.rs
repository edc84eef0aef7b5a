//! The shape of the TOML: one struct per kind of entry, exactly as a person writes it.
//!
//! Every reference to another entry keeps its place in the file ([`Ref`]), so that a problem can
//! be told with line and column. Nothing here is checked beyond the shape; see `validate`.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use serde::Deserialize;
use toml::Spanned;

use crate::vocabulary::{
    Attribute, Blank, Capability, ConflictGroup, ContactType, Days, Direction, Effort, Fit, Grade,
    Identity, Kind, Measure, Money, Owner, Platform, Priority, Record, Region, Severity,
    SourceKind, Statistic, Treatment, Trigger, Unit,
};

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

/// `[[cluster]]`: a group of issues.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    pub id: Ref,
    pub name: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The one question that narrows the cluster down to an issue.
    pub question: Text,
    /// What each answer to the question leads to.
    #[serde(default)]
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
}

/// One answer to a deciding question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub answer: Text,
    /// The issue that the answer leads to.
    pub issue: Ref,
    pub money: Option<Money>,
}

/// Which emergency belongs to an issue or cluster, and when its steps are shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyUse {
    pub id: Ref,
    pub when: Trigger,
}

/// `[[issue]]`: something that people have a problem with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub id: Ref,
    pub cluster: Ref,
    pub name: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What belongs here.
    pub covers: Text,
    pub priority: Priority,
    /// Why it has this priority.
    pub priority_why: Text,
    /// The question that decides what to do within the issue.
    pub question: Text,
    #[serde(default)]
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    /// What to do when no channel is left.
    pub otherwise: Text,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    #[serde(rename = "route")]
    pub routes: Vec<Route>,
}

/// `[[issue.route]]`: a channel that serves the issue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    pub channel: Ref,
    pub fit: Fit,
    /// Why it fits as well as it does.
    pub why: Text,
    /// What to do or say there for this issue.
    pub action: Option<Text>,
    /// For whom; empty means everybody that the channel serves.
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    /// Where; empty means everywhere that the channel serves.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// Preconditions beyond those of the channel.
    #[serde(default)]
    pub needs: Vec<Capability>,
    /// Only before or only after money has left.
    pub money: Option<Money>,
    #[serde(default)]
    pub materials: Vec<Material>,
}

/// Something to bring or attach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub zh: String,
    pub en: String,
    /// Whether it cannot be left out.
    pub must: bool,
    /// Whether it is an identity paper, a secret or the like.
    #[serde(default)]
    pub sensitive: bool,
    pub source: Option<Ref>,
}

/// `[[emergency]]`: what to do in the first minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    pub id: Ref,
    pub title: Text,
    #[serde(rename = "step")]
    pub steps: Vec<EmergencyStep>,
}

/// One aim, with the ways to reach it in order of preference.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyStep {
    pub goal: Text,
    /// Only before or only after money has left.
    pub money: Option<Money>,
    #[serde(rename = "option")]
    pub options: Vec<EmergencyOption>,
}

/// One way to reach the aim; the first that the person can use is shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyOption {
    pub zh: String,
    pub en: String,
    pub note: Option<Text>,
    pub channel: Option<Ref>,
    pub contact: Option<Ref>,
    #[serde(default)]
    pub needs: Vec<Capability>,
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    pub sources: Vec<Ref>,
}

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
    pub languages: Vec<String>,
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

/// A sentence with its source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    pub zh: String,
    pub en: String,
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

/// `[[retire]]`: in an overlay, takes an entry of the built-in catalog out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retire {
    pub table: Ref,
    pub id: Ref,
}
