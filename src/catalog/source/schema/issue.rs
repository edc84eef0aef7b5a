//! `[[cluster]]`, `[[issue]]` and `[[emergency]]`.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Ref, Text};
use crate::vocabulary::{Capability, Fit, Identity, Money, Priority, Region, Trigger};
use serde::Deserialize;

/// `[[cluster]]`: a group of issues.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    pub id: Ref,
    pub name: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The one question that narrows the cluster down to an issue.
    pub question: Text,
    /// What each answer to the question leads to.
    #[serde(default)]
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    /// The region that is assumed of people who name none; the mainland where absent.
    pub region: Option<Region>,
}

/// One answer to a deciding question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub answer: Text,
    /// The issue that the answer leads to.
    pub issue: Ref,
    pub money: Option<Money>,
}

/// Which emergency belongs to an issue or cluster, and when its steps are shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyUse {
    pub id: Ref,
    pub when: Trigger,
}

/// `[[issue]]`: something that people have a problem with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    pub id: Ref,
    pub cluster: Ref,
    pub name: Text,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What belongs here.
    pub covers: Text,
    pub priority: Priority,
    /// Why it has this priority.
    pub priority_why: Text,
    /// The question that decides what to do within the issue.
    pub question: Text,
    #[serde(default)]
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    /// What to do when no channel is left.
    pub otherwise: Text,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    #[serde(rename = "route")]
    pub routes: Vec<Route>,
}

/// `[[issue.route]]`: a channel that serves the issue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    pub channel: Ref,
    pub fit: Fit,
    /// Why it fits as well as it does.
    pub why: Text,
    /// What to do or say there for this issue.
    pub action: Option<Text>,
    /// For whom; empty means everybody that the channel serves.
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    /// Where; empty means everywhere that the channel serves.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// Preconditions beyond those of the channel.
    #[serde(default)]
    pub needs: Vec<Capability>,
    /// Only before or only after money has left.
    pub money: Option<Money>,
    #[serde(default)]
    pub materials: Vec<Material>,
}

/// Something to bring or attach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub zh: String,
    pub en: String,
    /// Whether it cannot be left out.
    pub must: bool,
    /// Whether it is an identity paper, a secret or the like.
    #[serde(default)]
    pub sensitive: bool,
    pub source: Option<Ref>,
}

/// `[[emergency]]`: what to do in the first minutes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    pub id: Ref,
    pub title: Text,
    #[serde(rename = "step")]
    pub steps: Vec<EmergencyStep>,
}

/// One aim, with the ways to reach it in order of preference.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyStep {
    pub goal: Text,
    /// Only before or only after money has left.
    pub money: Option<Money>,
    #[serde(rename = "option")]
    pub options: Vec<EmergencyOption>,
}

/// One way to reach the aim; the first that the person can use is shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyOption {
    pub zh: String,
    pub en: String,
    pub note: Option<Text>,
    pub channel: Option<Ref>,
    pub contact: Option<Ref>,
    #[serde(default)]
    pub needs: Vec<Capability>,
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    pub sources: Vec<Ref>,
}
