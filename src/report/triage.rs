//! The answer of `triage`, and what other answers say of a text.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{Cited, Coded, Report, to_lines};
use super::recommend::Question;

/// What was asked of `triage`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriageRequest {
    /// The text, with control characters made visible.
    pub text: String,
    /// Whether the reasons of every candidate were asked for.
    pub explain: bool,
}

/// The answer of `triage`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriageReport<'c> {
    /// What is made of the text.
    #[serde(flatten)]
    pub judged: Judged<'c>,
    /// The likeliest scenario in full; absent where out of scope.
    pub about: Option<ScenarioView<'c>>,
    /// The question that decides between candidates, or within the issue.
    pub question: Option<Question<'c>>,
    /// What carried the decision, the weightiest first.
    pub reasons: Vec<Reasons<'c>>,
}

/// What is made of a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Judged<'c> {
    /// `matched`, `ambiguous` or `out_of_scope`.
    pub status: &'static str,
    /// The word for the status.
    pub status_text: &'static str,
    /// The first issue; absent where out of scope.
    pub issue: Option<&'c str>,
    /// Its likeliest scenario; absent where out of scope.
    pub scenario: Option<&'c str>,
    /// The best issue of another group, where two groups are involved.
    pub also: Option<&'c str>,
    /// The issues that come into question, the likeliest first; where two of different groups are
    /// close, the graver first.
    pub candidates: Vec<IssueCandidate<'c>>,
    /// What kind of text it is, where out of scope.
    pub out_of_scope: Option<OutsideView<'c>>,
    /// What else was read out of the text.
    pub read: Vec<ReadView<'c>>,
    /// Ids of the first-minutes steps that the text calls for.
    pub emergencies: Vec<&'c str>,
}

/// An issue that a text may be about.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IssueCandidate<'c> {
    /// Id of the issue.
    pub issue: &'c str,
    /// Its name.
    pub name: &'c str,
    /// Id of its cluster.
    pub cluster: &'c str,
    /// Its share among all that the text can be about, 0 to 100; the shares of all issues and of
    /// what is out of scope add up to 100.
    pub score: f64,
    /// Its likeliest scenario.
    pub scenario: Option<&'c str>,
}

/// A kind of text that is out of scope.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutsideView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Where to turn instead.
    pub answer: &'c str,
}

/// A circumstance that was read out of a text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReadView<'c> {
    /// `money`, `urgent`, `identity`, `region`, `platform`, `cannot`, `emergency` or `tried`.
    pub what: &'static str,
    /// The code of the value.
    pub value: &'c str,
    /// The word for the value.
    pub text: &'c str,
    /// The words of the text that tell it.
    pub words: String,
    /// Where they begin in the text, in bytes.
    pub start: usize,
    /// Where they end in the text, in bytes.
    pub end: usize,
}

/// A scenario in full.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScenarioView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Id of the issue.
    pub issue: &'c str,
    /// How bad it is if nothing is done.
    pub priority: Coded,
    /// Why.
    pub priority_why: &'c str,
    /// To whom it happens.
    pub who: Vec<Coded>,
    /// What to keep, or not to do, before touching anything.
    pub preserve: &'c str,
    /// The harmless cause to rule out first.
    pub rule_out: &'c str,
    /// What these rest on.
    pub sources: Vec<Cited<'c>>,
}

/// What carried the decision for one issue.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Reasons<'c> {
    /// Id of the issue, or `out_of_scope`.
    pub issue: &'c str,
    /// The features, the weightiest first.
    pub features: Vec<FeatureView>,
}

/// A feature of the text and what it adds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FeatureView {
    /// `characters`, `word`, `sound`, `number`, `part` of a word, `concept` or `concepts` (two of them).
    pub kind: &'static str,
    /// The feature, such as a group of characters or the name of a concept.
    pub feature: String,
    /// The words of the text in which it was found.
    pub words: String,
    /// What it adds to the score of the issue.
    pub adds: f64,
}

/// The record of one line of a batch.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum TriageRecord<'c> {
    /// The line was read.
    Read(Box<TriageLine<'c>>),
    /// It could not be.
    Bad(BadLine),
}

/// The answer for one line of a batch.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriageLine<'c> {
    /// Number of the line, from 1.
    pub line: u64,
    /// The text of the line, with control characters made visible.
    pub text: String,
    /// What is made of it.
    #[serde(flatten)]
    pub judged: Judged<'c>,
}

/// A line of a batch that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BadLine {
    /// Number of the line, from 1.
    pub line: u64,
    /// `not-text` or `too-long`.
    pub error: &'static str,
    /// The sentence to show.
    pub message: String,
}

impl Report for TriageReport<'_> {
    const NAME: &'static str = "triage";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.judged.candidates)
    }

    fn is_answered(&self) -> bool {
        self.judged.issue.is_some()
    }
}
