//! The answer of `scam-check`.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{Cited, Coded, Report, to_lines};
use super::triage::BadLine;

/// What was asked of `scam-check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScamCheckRequest<'c> {
    /// The messages and contacts, with control characters made visible.
    pub inputs: Vec<String>,
    /// Whether the person was called or written to.
    pub received_call: bool,
    /// The channel from which the sender claims to be.
    pub claims: Option<&'c str>,
    /// Whether money has left.
    pub money: Option<Coded>,
    /// Where the person is.
    pub region: Coded,
    /// Whether to speak only where sure.
    pub strict: bool,
    /// Whether the reasons were asked for.
    pub explain: bool,
}

/// The answer of `scam-check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScamCheckReport<'c> {
    /// The worst of all verdicts.
    pub verdict: Coded,
    /// What is made of each input, in their order.
    pub checks: Vec<CheckedInput<'c>>,
}

/// What is made of a message or contact.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckedInput<'c> {
    /// The input, with control characters made visible.
    pub input: String,
    /// Whether it is nothing but one contact.
    pub is_contact: bool,
    /// For a message `scam`, `suspicious` or `no_sign`; for a contact `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: Coded,
    /// The kind of scam; absent where nothing points to one.
    pub scam_kind: Option<KindView<'c>>,
    /// The contacts in it.
    pub identifiers: Vec<IdentifierView<'c>>,
    /// What it orders or offers that scams order or offer.
    pub signs: Vec<SignView<'c>>,
    /// Who it claims to be from, and which promises of theirs it breaks.
    pub relation: RelationView<'c>,
    /// What it does with its words.
    pub speech: Vec<SpeechView<'c>>,
    /// How the verdict came about: each part with what it adds; empty for a contact.
    pub reckoning: Vec<ReckonedView>,
    /// The words that spoke most clearly for or against; only with `--explain`.
    pub words: Vec<WordView>,
    /// What to do now.
    pub advice: Vec<AdviceView<'c>>,
}

/// A kind of scam.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KindView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// How it works.
    pub trick: &'c str,
    /// What the real thing never does.
    pub never: &'c str,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
}

/// A contact in a message.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IdentifierView<'c> {
    /// `phone`, `mail`, `web`, `account` or `name`.
    pub kind: &'static str,
    /// How it is written once what hides and decorates is undone.
    pub value: String,
    /// First byte in the input.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
    /// `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: Coded,
    /// What it imitates.
    pub of: Option<String>,
    /// How it deceives, or why it proves nothing: a code and the words for it.
    pub trick: Option<Coded>,
    /// Id of the listed contact.
    pub contact: Option<&'c str>,
    /// Id of the listed domain.
    pub domain: Option<&'c str>,
    /// How well it is proved.
    pub grade: Option<Coded>,
    /// Whose it is.
    pub owner: Option<Coded>,
    /// What a person must know about it.
    pub note: Option<&'c str>,
}

/// A sign in a message.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SignView<'c> {
    /// Stable code.
    pub code: &'c str,
    /// Name.
    pub name: &'c str,
    /// How much it says.
    pub weight: Coded,
    /// Why it is a sign.
    pub why: &'c str,
    /// The words, with control characters made visible.
    pub words: String,
    /// First byte in the input.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
}

/// Who a message claims to be from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RelationView<'c> {
    /// The claims.
    pub claims: Vec<ClaimedView<'c>>,
    /// What the real one never does, and the message does.
    pub broken: Vec<BrokenView<'c>>,
}

/// A claim.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClaimedView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// The channel that it would be.
    pub channel: Option<&'c str>,
    /// The words; absent where it was told by an option.
    pub words: Option<String>,
}

/// A broken promise.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BrokenView<'c> {
    /// Id of the claim.
    pub claim: &'c str,
    /// Code of the sign.
    pub sign: &'c str,
    /// Id of the promise.
    pub promise: Option<&'c str>,
    /// What the real one never does.
    pub why: &'c str,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
}

/// What a message does with its words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SpeechView<'c> {
    /// Stable code.
    pub code: &'c str,
    /// `warning`, `report`, `victim`, `doubt` or `advert`.
    pub act: Coded,
    /// The words.
    pub words: String,
}

/// A part of the reckoning.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReckonedView {
    /// Stable code.
    pub code: &'static str,
    /// In words.
    pub text: &'static str,
    /// What it adds.
    pub adds: f64,
}

/// Words that spoke for a scam, or against one.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WordView {
    /// The words.
    pub words: String,
    /// What they add; negative where they speak for an ordinary message.
    pub adds: f64,
}

/// What to do now.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AdviceView<'c> {
    /// What.
    pub text: &'c str,
    /// The channel used.
    pub channel: Option<&'c str>,
    /// How well it is proved.
    pub grade: Option<Coded>,
}

/// The record of one line of a batch.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum ScamRecord<'c> {
    /// The line was read.
    Checked(Box<ScamLine<'c>>),
    /// It could not be.
    Bad(BadLine),
}

/// What is made of one line of a batch, by codes; the texts of a code are told by the answer to the message alone.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScamLine<'c> {
    /// The line, from 1.
    pub line: u64,
    /// The input, with control characters made visible.
    pub input: Cow<'c, str>,
    /// Whether it is nothing but one contact.
    pub is_contact: bool,
    /// For a message `scam`, `suspicious` or `no_sign`; for a contact `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: &'static str,
    /// Id of the kind of scam; absent where nothing points to one.
    pub scam_kind: Option<&'c str>,
    /// The contacts in it.
    pub identifiers: Vec<IdentifierLine<'c>>,
    /// What it orders or offers that scams order or offer.
    pub signs: Vec<SignLine<'c>>,
    /// Who it claims to be from, and which promises of theirs it breaks.
    pub relation: RelationLine<'c>,
    /// Codes of what it does with its words.
    pub speech: Vec<&'c str>,
    /// How the verdict came about: each part with what it adds; empty for a contact.
    pub reckoning: Vec<ReckonedLine>,
}

/// A contact in a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct IdentifierLine<'c> {
    /// `phone`, `mail`, `web`, `account` or `name`.
    pub kind: &'static str,
    /// How it is written once what hides and decorates is undone.
    pub value: String,
    /// First byte in the input.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
    /// `official`, `unverified`, `lookalike` or `unknown`.
    pub verdict: &'static str,
    /// What it imitates.
    pub of: Option<String>,
    /// Code of how it deceives, or why it proves nothing.
    pub trick: Option<&'static str>,
    /// Id of the listed contact.
    pub contact: Option<&'c str>,
    /// Id of the listed domain.
    pub domain: Option<&'c str>,
}

/// A sign in a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SignLine<'c> {
    /// Stable code.
    pub code: &'c str,
    /// First byte in the input.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

/// Who a line claims to be from.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct RelationLine<'c> {
    /// Ids of the claims.
    pub claims: Vec<&'c str>,
    /// What the real one never does, and the message does.
    pub broken: Vec<BrokenLine<'c>>,
}

/// A broken promise in a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BrokenLine<'c> {
    /// Id of the claim.
    pub claim: &'c str,
    /// Code of the sign.
    pub sign: &'c str,
}

/// A part of the reckoning of a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReckonedLine {
    /// Stable code.
    pub code: &'static str,
    /// What it adds.
    pub adds: f64,
}

impl Report for ScamCheckReport<'_> {
    const NAME: &'static str = "scam-check";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.checks)
    }
}
