//! `scam-check`, messages and contacts and the lines of a batch.

use serde::Deserialize;

use super::common::{Cited, Coded, Immediate, Nullable, Stamp, Warning};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    verdict: Coded,
    checks: Vec<Checked>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    inputs: Vec<String>,
    received_call: bool,
    claims: Nullable<String>,
    money: Nullable<Coded>,
    region: Coded,
    strict: bool,
    explain: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Checked {
    input: String,
    is_contact: bool,
    verdict: Coded,
    scam_kind: Nullable<ScamKind>,
    identifiers: Vec<Identifier>,
    signs: Vec<Sign>,
    relation: Relation,
    speech: Vec<Speech>,
    reckoning: Vec<Part>,
    words: Vec<Word>,
    advice: Vec<Advice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScamKind {
    id: String,
    name: String,
    trick: String,
    never: String,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Identifier {
    kind: Kind,
    value: String,
    start: usize,
    end: usize,
    verdict: Coded,
    of: Nullable<String>,
    trick: Nullable<Coded>,
    contact: Nullable<String>,
    domain: Nullable<String>,
    grade: Nullable<Coded>,
    owner: Nullable<Coded>,
    note: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Phone,
    Mail,
    Web,
    Account,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sign {
    code: String,
    name: String,
    weight: Coded,
    why: String,
    words: String,
    start: usize,
    end: usize,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Relation {
    claims: Vec<Claimed>,
    broken: Vec<Broken>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claimed {
    id: String,
    name: String,
    channel: Nullable<String>,
    words: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Broken {
    claim: String,
    sign: String,
    promise: Nullable<String>,
    why: String,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Speech {
    code: String,
    act: Coded,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    code: String,
    text: String,
    adds: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Word {
    words: String,
    adds: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Advice {
    text: String,
    channel: Nullable<String>,
    grade: Nullable<Coded>,
}

/// A line of a batch that was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    line: u64,
    input: String,
    is_contact: bool,
    verdict: String,
    scam_kind: Nullable<String>,
    identifiers: Vec<IdentifierLine>,
    signs: Vec<SignLine>,
    relation: RelationLine,
    speech: Vec<String>,
    reckoning: Vec<PartLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IdentifierLine {
    kind: Kind,
    value: String,
    start: usize,
    end: usize,
    verdict: String,
    of: Nullable<String>,
    trick: Nullable<String>,
    contact: Nullable<String>,
    domain: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignLine {
    code: String,
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RelationLine {
    claims: Vec<String>,
    broken: Vec<BrokenLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrokenLine {
    claim: String,
    sign: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartLine {
    code: String,
    adds: f64,
}
