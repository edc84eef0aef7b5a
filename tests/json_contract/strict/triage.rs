//! `triage`, one text and the lines of a batch.

use serde::Deserialize;

use super::common::{Cited, Coded, Immediate, Nullable, Stamp, Warning};
use super::recommend::Question;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    status: Status,
    status_text: String,
    issue: Nullable<String>,
    scenario: Nullable<String>,
    also: Nullable<String>,
    candidates: Vec<Candidate>,
    out_of_scope: Nullable<Outside>,
    read: Vec<Read>,
    emergencies: Vec<String>,
    about: Nullable<Scenario>,
    question: Nullable<Question>,
    reasons: Vec<Reasons>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    text: String,
    explain: bool,
}

/// What is made of a text, in other answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Judged {
    status: Status,
    status_text: String,
    issue: Nullable<String>,
    scenario: Nullable<String>,
    also: Nullable<String>,
    candidates: Vec<Candidate>,
    out_of_scope: Nullable<Outside>,
    read: Vec<Read>,
    emergencies: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    Matched,
    Ambiguous,
    OutOfScope,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Candidate {
    issue: String,
    name: String,
    cluster: String,
    score: f64,
    scenario: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outside {
    id: String,
    name: String,
    answer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Read {
    what: What,
    value: String,
    text: String,
    words: String,
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    Money,
    Urgent,
    Identity,
    Region,
    Platform,
    Cannot,
    Emergency,
    Tried,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    id: String,
    name: String,
    issue: String,
    priority: Coded,
    priority_why: String,
    who: Vec<Coded>,
    preserve: String,
    rule_out: String,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reasons {
    issue: String,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Feature {
    kind: Kind,
    feature: String,
    words: String,
    adds: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Characters,
    Word,
    Sound,
    Number,
    Part,
    Concept,
    Concepts,
}

/// A line of a batch that was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    line: u64,
    text: String,
    status: Status,
    status_text: String,
    issue: Nullable<String>,
    scenario: Nullable<String>,
    also: Nullable<String>,
    candidates: Vec<Candidate>,
    out_of_scope: Nullable<Outside>,
    read: Vec<Read>,
    emergencies: Vec<String>,
}

/// A line of a batch that could not be read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BadLine {
    line: u64,
    error: Fault,
    message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fault {
    NotText,
    TooLong,
}
