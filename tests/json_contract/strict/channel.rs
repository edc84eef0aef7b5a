//! `channel`.

use serde::Deserialize;

use super::common::{
    Cited, Coded, Conflict, Duration, Fact, Hours, Immediate, Material, Nullable, OpenNow, Promise,
    Source, Stamp, Subject, Warning,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    outcome: Outcome,
    page: Nullable<Page>,
    candidates: Vec<Candidate>,
    list: Vec<Row>,
    comparison: Nullable<Comparison>,
    received: Nullable<Received>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    query: Vec<String>,
    received_call: bool,
    issues: Vec<Subject>,
    kind: Nullable<Coded>,
    identity: Nullable<Coded>,
    region: Nullable<Coded>,
    platform: Nullable<Coded>,
    all: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    Found,
    Several,
    Unknown,
    Listed,
    Compared,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    matched_by: MatchedBy,
    contacts: Vec<Contact>,
    channel: Nullable<Channel>,
    domain: Nullable<Domain>,
    topic: Nullable<Topic>,
    conflicts: Vec<Conflict>,
    facts: Vec<Fact>,
    facts_total: usize,
    sources: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MatchedBy {
    Id,
    Value,
    Name,
    Alias,
    Pinyin,
    Initials,
    Part,
    Host,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Channel {
    id: String,
    name: String,
    aliases: Vec<String>,
    kind: Coded,
    owner: Coded,
    grade: Coded,
    grade_why: String,
    summary: String,
    reach: String,
    identities: Vec<Coded>,
    regions: Vec<Coded>,
    languages: Vec<Coded>,
    needs: Vec<Coded>,
    record: Coded,
    pace: Nullable<Pace>,
    effort: Coded,
    effort_why: String,
    hours: Nullable<Hours>,
    open: OpenNow,
    steps: Vec<Step>,
    materials: Vec<Material>,
    limits: Vec<Said>,
    warnings: Vec<Said>,
    never: Vec<Promise>,
    safe_way: Nullable<String>,
    instead: Vec<Candidate>,
    contacts: Vec<Contact>,
    serves: Vec<Served>,
    reviewed: String,
    review_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pace {
    measures: Coded,
    duration: Duration,
    estimate: bool,
    why: String,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    text: String,
    platform: Nullable<Coded>,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    text: String,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Served {
    issue: String,
    name: String,
    fit: Fit,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fit {
    MadeFor,
    Handles,
    LastResort,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contact {
    id: String,
    #[serde(rename = "type")]
    contact_type: Coded,
    direction: Coded,
    value: String,
    keys: Vec<String>,
    spellings: Vec<String>,
    name: String,
    owner: Coded,
    channel: Nullable<String>,
    grade: Coded,
    usable_from: Vec<Coded>,
    serves: String,
    issues: Vec<String>,
    hours: Nullable<Hours>,
    open: OpenNow,
    note: String,
    safe_way: Nullable<String>,
    conflicts: Vec<String>,
    sources: Vec<Cited>,
    reviewed: String,
    review_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Domain {
    host: String,
    domain: String,
    treatment: Coded,
    grade: Coded,
    used_for: String,
    user_content: Nullable<String>,
    note: Nullable<String>,
    sources: Vec<Cited>,
    reviewed: String,
    review_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    id: String,
    name: String,
    summary: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Candidate {
    id: String,
    name: String,
    grade: Nullable<Coded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    id: String,
    name: String,
    kind: Coded,
    reach: String,
    grade: Coded,
    open: OpenNow,
    conflicts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Comparison {
    channels: Vec<Candidate>,
    rows: Vec<ComparisonRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonRow {
    attribute: String,
    label: String,
    cells: Vec<Nullable<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Received {
    shown: String,
    listed: bool,
    verdict: String,
    known: Vec<Contact>,
    never: Vec<Promise>,
}
