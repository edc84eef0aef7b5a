//! `escalate` and `escalate --list`.

use serde::Deserialize;

use super::catalog;
use super::common::{
    Cited, Coded, Conflict, Duration, Immediate, Material, Nullable, OpenNow, Stamp, Subject,
    Warning,
};
use super::recommend::Question;
use super::triage::{Judged, Scenario};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    told: Nullable<Judged>,
    about: Nullable<Scenario>,
    ladders: Vec<Ladder>,
    without: Vec<Subject>,
    question: Nullable<Question>,
    calendar: Calendar,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the fields are those of the answer"
)]
pub(crate) struct Request {
    text: Nullable<String>,
    issues: Vec<Subject>,
    urgent: bool,
    identity: Coded,
    region: Coded,
    platform: Nullable<Coded>,
    cannot: Vec<Coded>,
    money: Nullable<Coded>,
    prefer: Nullable<Coded>,
    explain: bool,
    assumed: Vec<String>,
    since: Nullable<String>,
    history: Vec<Event>,
    new_evidence: bool,
    all: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    step: String,
    outcome: Outcome,
    on: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    Tried,
    Refused,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calendar {
    announced: Vec<u16>,
    unannounced: Vec<i16>,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ladder {
    id: String,
    name: String,
    issue: String,
    identities: Vec<Coded>,
    scenarios: Vec<String>,
    about: String,
    preserve: Vec<Said>,
    course: Course,
    next: Nullable<String>,
    wait: Nullable<Next>,
    rungs: Vec<Rung>,
    elsewhere: Vec<Event>,
    ends: String,
    conflicts: Vec<Conflict>,
}

#[derive(Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Course {
    Act { text: String },
    Wait { text: String },
    Held { text: String },
    Ended { text: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Next {
    until: When,
    rung: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    text: String,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct When {
    earliest: String,
    latest: String,
    local: Nullable<String>,
    unannounced: Nullable<i16>,
    text: String,
}

/// A rung; also each line of `--format ndjson`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rung {
    rung: usize,
    id: String,
    name: String,
    state: State,
    opens: Vec<Opens>,
    locks: Vec<Lock>,
    reasons: Vec<Reason>,
    deadline: Nullable<When>,
    deadline_rule: Nullable<Delay>,
    starts: Nullable<When>,
    at_once: bool,
    certain: bool,
    ends: Nullable<When>,
    wait: Nullable<Delay>,
    answer: Nullable<AnswerTime>,
    assumed_hours: bool,
    channel: Nullable<Channel>,
    action: String,
    say: Vec<String>,
    materials: Vec<Material>,
    format: Nullable<Said>,
    costs: Vec<Said>,
    skip: Nullable<String>,
    grade: Nullable<Coded>,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum State {
    Now { text: String },
    Also { text: String },
    Waiting { text: String },
    Until { text: String },
    Locked { text: String },
    Refused { text: String },
    Unanswered { text: String },
    Done { text: String },
    Impossible { text: String },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Opens {
    code: OpensCode,
    rung: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OpensCode {
    Start,
    Passed,
    Waited,
    Refused,
    Tried,
    Impossible,
    Evidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lock {
    code: LockCode,
    rung: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LockCode {
    TryFirst,
    NeedsRefusal,
    NeedsNewEvidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    code: ReasonCode,
    what: Coded,
}

/// Why a rung is impossible: a channel that `recommend` leaves out has only the first four.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ReasonCode {
    NotFor,
    NotIn,
    Needs,
    OnlyMoney,
    TooLate,
    Settled,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Delay {
    duration: Duration,
    why: String,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerTime {
    measures: Coded,
    duration: Duration,
    estimate: bool,
    why: Nullable<Said>,
    from: Nullable<When>,
    to: Nullable<When>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Channel {
    id: String,
    name: String,
    reach: String,
    grade: Coded,
    conflicts: Vec<String>,
    record: Coded,
    open: OpenNow,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: catalog::Request,
    immediate: Vec<Immediate>,
    ladders: Vec<Row>,
    warnings: Vec<Warning>,
}

/// A ladder in the list; also each line of `--format ndjson`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    issue: String,
    id: String,
    name: String,
    identities: Vec<Coded>,
    scenarios: Vec<String>,
    rungs: usize,
}
