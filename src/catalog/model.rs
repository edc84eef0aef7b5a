//! The catalog as the program uses it: references resolved, texts in a pool, nothing to parse.
//!
//! Every record is small and is decoded on demand from the tables that the build made. Texts are
//! [`Str`] spans into one pool and become `&str` only when they are printed.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::vocabulary::{
    Attribute, Blank, Capability, ConflictGroup, ContactType, Days, Direction, Effort, Fit, Grade,
    Identity, Kind, Lang, Measure, Money, Owner, Platform, Priority, Record as WrittenRecord,
    Region, Severity, SourceKind, Statistic, Term, Treatment, Trigger, Unit,
};

/// A span of the text pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Str {
    /// Byte offset.
    pub at: u32,
    /// Length in bytes.
    pub len: u32,
}

impl Str {
    /// Nothing.
    pub const EMPTY: Self = Self { at: 0, len: 0 };
}

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: Str,
    /// English.
    pub en: Str,
}

impl Text {
    /// The span of one language.
    #[must_use]
    pub const fn pick(self, lang: Lang) -> Str {
        lang.pick(self.zh, self.en)
    }
}

/// The position of a record in its table.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ix<T> {
    at: u16,
    #[serde(skip)]
    record: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// The record at a position; a table holds at most 65,536.
    #[must_use]
    pub const fn new(at: u16) -> Self {
        Self {
            at,
            record: PhantomData,
        }
    }

    /// The position.
    #[must_use]
    pub const fn at(self) -> usize {
        self.at as usize
    }
}

impl Ix<Channel> {
    /// The page of a channel, which stands at the same position in its own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<ChannelPage> {
        Ix::new(self.at)
    }
}

impl Ix<Conflict> {
    /// The sides of a conflict, which stand at the same position in their own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<ConflictSides> {
        Ix::new(self.at)
    }
}

impl Ix<Issue> {
    /// The routes of an issue, which stand at the same position in their own table.
    #[must_use]
    pub const fn same_place(self) -> Ix<IssueRoutes> {
        Ix::new(self.at)
    }
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at)
    }
}
impl<T> std::hash::Hash for Ix<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.at.hash(state);
    }
}
impl<T> std::fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.at)
    }
}

/// A set of words of a closed list of at most 32.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Set<T> {
    bits: u32,
    #[serde(skip)]
    word: PhantomData<fn() -> T>,
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T: Term + std::fmt::Debug> std::fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: Term> Default for Set<T> {
    fn default() -> Self {
        Self {
            bits: 0,
            word: PhantomData,
        }
    }
}

impl<T: Term> Set<T> {
    /// Adds a word.
    pub fn insert(&mut self, word: T) {
        self.bits |= 1 << word.index();
    }

    /// Whether a word is in the set.
    #[must_use]
    pub fn contains(self, word: T) -> bool {
        self.bits & (1 << word.index()) != 0
    }

    /// Whether the set has no word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The words of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            bits: self.bits | other.bits,
            word: PhantomData,
        }
    }

    /// The words that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self {
            bits: self.bits & other.bits,
            word: PhantomData,
        }
    }

    /// The words in the order of their list.
    pub fn iter(self) -> impl Iterator<Item = T> {
        let words = if self.is_empty() { &[] } else { T::ALL };
        words
            .iter()
            .copied()
            .filter(move |word| self.contains(*word))
    }
}

impl<T: Term> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        let mut set = Self::default();
        for word in words {
            set.insert(word);
        }
        set
    }
}

/// What a name, a conflict or a fact can belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Entity {
    /// A channel.
    Channel(Ix<Channel>),
    /// A contact.
    Contact(Ix<Contact>),
    /// A domain.
    Domain(Ix<Domain>),
    /// An issue.
    Issue(Ix<Issue>),
    /// A cluster of issues.
    Cluster(Ix<Cluster>),
    /// A topic.
    Topic(Ix<Topic>),
}

/// A source with the line on which a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cite {
    /// The source.
    pub source: Ix<Source>,
    /// The line, where the source is a text with lines.
    pub line: Option<u16>,
}

/// A sentence with its source.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Sourced {
    /// The sentence.
    pub text: Text,
    /// Who says so.
    pub cite: Cite,
}

/// What the catalog says about itself.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Meta {
    /// Version of the catalog.
    pub version: Str,
    /// Date of the last review as a whole.
    pub reviewed: Str,
}

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

/// An answer to a deciding question and where it leads.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Answer {
    pub answer: Text,
    pub issue: Ix<Issue>,
    pub money: Option<Money>,
}

/// Which first-minutes steps belong to an issue, and when they are shown.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct EmergencyUse {
    pub emergency: Ix<Emergency>,
    pub when: Trigger,
}

/// A group of issues.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Cluster {
    pub id: Str,
    pub name: Text,
    pub question: Text,
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    pub issues: Vec<Ix<Issue>>,
}

/// Something that people have a problem with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Issue {
    pub id: Str,
    pub cluster: Ix<Cluster>,
    pub name: Text,
    pub covers: Text,
    pub priority: Priority,
    pub priority_why: Text,
    pub question: Text,
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    pub otherwise: Text,
    pub conflicts: Vec<Ix<Conflict>>,
}

/// The channels that serve an issue; stands at the same position as the issue.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IssueRoutes {
    pub routes: Vec<Route>,
}

/// A channel that serves an issue: what decides whether and how well.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Route {
    pub channel: Ix<Channel>,
    pub fit: Fit,
    /// Empty: everybody that the channel serves.
    pub identities: Set<Identity>,
    /// Empty: everywhere that the channel serves.
    pub regions: Set<Region>,
    pub needs: Set<Capability>,
    pub money: Option<Money>,
    /// What is said of it, read only where it is shown.
    pub text: Ix<RouteText>,
}

/// What is said of a route.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RouteText {
    pub why: Text,
    pub action: Option<Text>,
    pub materials: Vec<Material>,
}

/// Something to bring or attach.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Material {
    pub text: Text,
    pub must: bool,
    pub sensitive: bool,
    pub cite: Option<Cite>,
}

/// What to do in the first minutes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Emergency {
    pub id: Str,
    pub title: Text,
    pub steps: Vec<EmergencyStep>,
}

/// One aim with the ways to reach it, the preferred one first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EmergencyStep {
    pub goal: Text,
    pub money: Option<Money>,
    pub options: Vec<EmergencyOption>,
}

/// One way to reach an aim.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EmergencyOption {
    pub action: Text,
    pub note: Option<Text>,
    pub channel: Option<Ix<Channel>>,
    pub contact: Option<Ix<Contact>>,
    pub needs: Set<Capability>,
    pub regions: Set<Region>,
    pub identities: Set<Identity>,
    pub cites: Vec<Cite>,
}

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
    /// Its own conflicts and those that touch it.
    pub conflicts: Vec<Ix<Conflict>>,
}

/// Everything else that is known about a channel; stands at the same position as the channel.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChannelPage {
    pub aliases: Vec<Str>,
    pub grade_why: Text,
    pub summary: Text,
    pub languages: Vec<Str>,
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
    pub review_by: Str,
    pub contacts: Vec<Ix<Contact>>,
    pub facts: Vec<Ix<Fact>>,
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

/// A folded name and what it stands for; the table is sorted by key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Name {
    /// The folded spelling, see `text::key`.
    pub key: Str,
    /// What it names and how.
    pub of: Vec<(Entity, NameKind)>,
}

/// How a name names its entity; the closer one comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// The id.
    Id,
    /// The contact's value or another spelling of it.
    Value,
    /// The name in either language.
    Name,
    /// An alias.
    Alias,
    /// Pinyin written out.
    Pinyin,
    /// Initials of the pinyin.
    Initials,
}
