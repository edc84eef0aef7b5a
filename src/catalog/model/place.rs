//! Texts in the pool, references between records, and the names by which records are found.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Channel, Cluster, Contact, Domain, Issue, Ix, Source, Topic};
use crate::vocabulary::Lang;
use serde::{Deserialize, Serialize};

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

    /// What the span says in its pool; nothing in a pool that is too short.
    #[must_use]
    pub fn of(self, pool: &str) -> &str {
        let from = self.at as usize;
        pool.get(from..from + self.len as usize).unwrap_or_default()
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
