//! What all answers share: the envelope, words with codes, sources, and views of catalog records.

use schemars::JsonSchema;
use serde::Serialize;

use crate::vocabulary::{Lang, Term};

/// A code with the word for it in the language that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Coded {
    /// Stable English code.
    pub code: &'static str,
    /// The word to show.
    pub text: &'static str,
}

impl Coded {
    /// The code and word of a term.
    #[must_use]
    pub fn new<T: Term>(word: T, lang: Lang) -> Self {
        Self {
            code: word.id(),
            text: word.name(lang),
        }
    }
}

/// The answer of a subcommand.
pub trait Report: Serialize + JsonSchema {
    /// The name of its schema, such as `recommend`.
    const NAME: &'static str;
    /// Its parts for line-by-line output, one JSON object each.
    ///
    /// # Errors
    /// Where a part cannot be serialised, which none of our types provokes.
    fn lines(&self) -> serde_json::Result<Vec<String>>;
    /// Whether it answers anything; if not, the exit code says so.
    fn is_answered(&self) -> bool {
        true
    }
}

/// Serialises each item to one line.
pub(super) fn to_lines<T: Serialize>(
    items: impl IntoIterator<Item = T>,
) -> serde_json::Result<Vec<String>> {
    items
        .into_iter()
        .map(|item| serde_json::to_string(&item))
        .collect()
}

/// The envelope around every JSON answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Envelope<'c, Q, B> {
    /// Name and version of the schema, such as `wxsupport/recommend/1`.
    pub schema: String,
    /// Which catalog answered.
    pub catalog: Stamp<'c>,
    /// The instant that counts as now, RFC 3339.
    pub as_of: String,
    /// What was asked, with what was assumed.
    pub request: Q,
    /// What to do in the next minutes; empty where nothing is in danger.
    pub immediate: Vec<Immediate<'c>>,
    /// The command's own part.
    #[serde(flatten)]
    pub body: B,
    /// What to keep in mind about the answer.
    pub warnings: Vec<Warning>,
}

/// Version and date of the catalog.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Stamp<'c> {
    /// Version of the catalog.
    pub version: &'c str,
    /// Date of its last review.
    pub reviewed: &'c str,
    /// Files laid over the built-in catalog.
    pub overlay: &'c [String],
}

/// One of the first-minutes steps, in order.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Immediate<'c> {
    /// Position, from 1.
    pub step: usize,
    /// What the step is for.
    pub goal: &'c str,
    /// What to do.
    pub action: &'c str,
    /// What to know about it.
    pub note: Option<&'c str>,
    /// Only before or only after money has left.
    pub money: Option<Coded>,
    /// The channel used.
    pub channel: Option<&'c str>,
    /// The number, mailbox or place used.
    pub contact: Option<&'c str>,
    /// How well the contact is proved.
    pub grade: Option<Coded>,
    /// Conflicts that touch it.
    pub conflicts: Vec<&'c str>,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
}

/// Something to keep in mind about the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Warning {
    /// Stable code.
    pub code: &'static str,
    /// The sentence to show.
    pub text: String,
}

impl Warning {
    /// A warning in the language that was asked for.
    #[must_use]
    pub fn new(code: &'static str, lang: Lang, zh: &str, en: &str) -> Self {
        Self {
            code,
            text: lang.pick(zh, en).to_owned(),
        }
    }
}

/// A source reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cited<'c> {
    /// Id of the source.
    pub id: &'c str,
    /// Line within it, where it has lines.
    pub line: Option<u16>,
}

/// A source in full.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourceView<'c> {
    /// Id.
    pub id: &'c str,
    /// What kind of page.
    pub kind: Coded,
    /// What it is about.
    pub title: &'c str,
    /// Who published it.
    pub publisher: &'c str,
    /// Its address.
    pub url: Option<&'c str>,
    /// File or archive record, where there is no address.
    pub file: Option<&'c str>,
    /// Date, if known.
    pub date: Option<&'c str>,
    /// Remark.
    pub note: Option<&'c str>,
    /// Lines cited.
    pub lines: Vec<u16>,
}

/// A length of time with its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Duration {
    /// Lower bound.
    pub min: Option<f64>,
    /// Upper bound.
    pub max: Option<f64>,
    /// Unit of both.
    pub unit: Coded,
}

/// Whether somebody is there now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenNow {
    /// `unknown`, `always`, `open` or `closed`.
    pub state: &'static str,
    /// When it closes or opens, in Beijing time, RFC 3339.
    pub until: Option<String>,
    /// The same in the person's zone, where that differs.
    pub until_local: Option<String>,
    /// A short wording.
    pub text: String,
}

/// Opening hours as stated.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HoursView<'c> {
    /// In words, Beijing time.
    pub text: String,
    /// Remark.
    pub note: Option<&'c str>,
    /// How well they are proved.
    pub grade: Coded,
    /// Who says so.
    pub source: Cited<'c>,
}

/// Something to bring or attach.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MaterialView<'c> {
    /// What.
    pub text: &'c str,
    /// Whether it cannot be left out.
    pub must: bool,
    /// Whether it is an identity paper or the like.
    pub sensitive: bool,
    /// Who says so.
    pub source: Option<Cited<'c>>,
}

/// What the genuine side never does.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PromiseView<'c> {
    /// Id.
    pub id: &'c str,
    /// The statement.
    pub text: &'c str,
    /// Who said it.
    pub said_by: &'c str,
    /// When.
    pub date: Option<&'c str>,
    /// How well it is proved.
    pub grade: Coded,
    /// Where.
    pub sources: Vec<Cited<'c>>,
}

/// Statements that contradict each other.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConflictView<'c> {
    /// Id, such as `C02`.
    pub id: &'c str,
    /// How much harm it can do.
    pub severity: Coded,
    /// What sort of contradiction.
    pub group: Coded,
    /// What it is about.
    pub title: &'c str,
    /// How to read it.
    pub reading: &'c str,
    /// What is said, and by whom; absent where the conflict is only mentioned.
    pub claims: Option<Vec<ClaimView<'c>>>,
    /// Ids of what it touches; absent where the conflict is only mentioned.
    pub touches: Option<Vec<&'c str>>,
}

/// What one source says in a conflict.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClaimView<'c> {
    /// The statement.
    pub text: &'c str,
    /// Who says so.
    pub source: Cited<'c>,
}

/// One fact.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FactView<'c> {
    /// What it is about.
    pub entity: &'c str,
    /// Id within the entity.
    pub id: &'c str,
    /// Which attribute.
    pub attribute: Coded,
    /// The case to which it is limited.
    pub scope: Option<&'c str>,
    /// The statement; for a blank, what would have stood there.
    pub value: &'c str,
    /// The figure with its type.
    pub normalized: Option<FigureView<'c>>,
    /// How the source leaves it out.
    pub blank: Option<Coded>,
    /// The source's own hedge word.
    pub hedge: Option<&'c str>,
    /// Where it stands: source id, and line.
    pub source: Cited<'c>,
    /// How well it is proved.
    pub grade: Coded,
    /// Conflicts that touch it.
    pub conflicts: Vec<&'c str>,
    /// Whether it belongs to a time that is over.
    pub outdated: bool,
}

/// A figure with its type.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FigureView<'c> {
    /// A length of time.
    Duration {
        /// What is timed.
        measures: Coded,
        /// Lower bound.
        min: Option<f64>,
        /// Upper bound.
        max: Option<f64>,
        /// Unit of both.
        unit: Coded,
        /// Which statistic.
        statistic: Coded,
        /// Share of cases for a quantile, 0 to 100.
        quantile: Option<f64>,
    },
    /// A percentage.
    Percent {
        /// 0 to 100.
        value: f64,
        /// `below`, `at-most`, `at-least` or `above`.
        bound: Option<&'static str>,
    },
    /// A multiple in the source's wording.
    Ratio {
        /// The number.
        value: f64,
        /// The wording.
        wording: &'c str,
    },
    /// A number of things.
    Count {
        /// The number.
        value: f64,
        /// `below`, `at-most`, `at-least` or `above`.
        bound: Option<&'static str>,
    },
    /// A size.
    Size {
        /// Mebibytes.
        mib: f64,
        /// `below`, `at-most`, `at-least` or `above`.
        bound: &'static str,
    },
    /// A telephone number.
    Phone {
        /// Digits.
        number: &'c str,
    },
    /// Menu keys in order.
    Keys {
        /// One key each.
        keys: Vec<&'c str>,
    },
    /// Hours of the day.
    Clock {
        /// On which days.
        days: Coded,
        /// From.
        from: &'c str,
        /// To, not included.
        to: &'c str,
    },
    /// A mailbox, site, address or account name.
    Address {
        /// As written.
        value: &'c str,
    },
    /// A date.
    Date {
        /// As written.
        value: &'c str,
    },
}
