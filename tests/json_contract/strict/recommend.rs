//! `recommend`.

use serde::Deserialize;

use super::common::{
    Coded, Immediate, Material, Nullable, OpenNow, PaceBrief, Stamp, Subject, Warning,
};
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
    channels: Vec<Ranked>,
    more: usize,
    dropped: Vec<Dropped>,
    question: Nullable<Question>,
    otherwise: Nullable<Vec<String>>,
    closest_change: Nullable<ClosestChange>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ranked {
    rank: usize,
    channel: String,
    name: String,
    kind: Coded,
    reach: String,
    grade: Coded,
    conflicts: Vec<String>,
    issue: String,
    fit: Coded,
    why: String,
    action: Nullable<String>,
    platform_steps: Vec<String>,
    open: OpenNow,
    pace: Nullable<PaceBrief>,
    effort: Coded,
    record: Coded,
    materials: Vec<Material>,
    score: f64,
    contributions: Vec<Contribution>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contribution {
    term: Term,
    value: f64,
    weight: f64,
    points: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Term {
    Speed,
    Fit,
    Effort,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dropped {
    channel: String,
    name: String,
    reasons: Vec<Reason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    code: ReasonCode,
    what: Coded,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ReasonCode {
    NotFor,
    NotIn,
    Needs,
    OnlyMoney,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    text: String,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    text: String,
    flags: String,
    issue: String,
    money: Nullable<Coded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClosestChange {
    change: String,
    channel: String,
    name: String,
}
