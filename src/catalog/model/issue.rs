//! Issues, the channels that serve them, and the first minutes of an emergency.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Channel, Cite, Conflict, Contact, Ix, Set, Str, Text};
use crate::vocabulary::{Capability, Fit, Identity, Money, Priority, Region, Trigger};
use serde::{Deserialize, Serialize};

/// An answer to a deciding question and where it leads.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Answer {
    pub answer: Text,
    pub issue: Ix<Issue>,
    pub money: Option<Money>,
}

/// Which first-minutes steps belong to an issue, and when they are shown.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct EmergencyUse {
    pub emergency: Ix<Emergency>,
    pub when: Trigger,
}

/// A group of issues.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Cluster {
    pub id: Str,
    pub name: Text,
    pub question: Text,
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    /// Assumed of people who name none; the mainland where absent.
    pub region: Option<Region>,
    pub issues: Vec<Ix<Issue>>,
}

/// Something that people have a problem with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Issue {
    pub id: Str,
    pub cluster: Ix<Cluster>,
    pub name: Text,
    pub covers: Text,
    pub priority: Priority,
    pub priority_why: Text,
    pub question: Text,
    pub answers: Vec<Answer>,
    pub emergency: Option<EmergencyUse>,
    pub otherwise: Text,
    pub conflicts: Vec<Ix<Conflict>>,
}

/// What ranking needs of an issue; stands at the same position as the issue.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IssueRoutes {
    pub priority: Priority,
    /// In order of the channels.
    pub routes: Vec<Route>,
}

/// A channel that serves an issue: what decides whether and how well.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Route {
    pub channel: Ix<Channel>,
    pub fit: Fit,
    /// Empty: everybody that the channel serves.
    pub identities: Set<Identity>,
    /// Empty: everywhere that the channel serves.
    pub regions: Set<Region>,
    pub needs: Set<Capability>,
    pub money: Option<Money>,
    /// What is said of it, read only where it is shown.
    pub text: Ix<RouteText>,
}

/// What is said of a route.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RouteText {
    pub why: Text,
    pub action: Option<Text>,
    pub materials: Vec<Material>,
}

/// Something to bring or attach.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Material {
    pub text: Text,
    pub must: bool,
    pub sensitive: bool,
    pub cite: Option<Cite>,
}

/// What to do in the first minutes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Emergency {
    pub id: Str,
    pub title: Text,
    pub steps: Vec<EmergencyStep>,
}

/// One aim with the ways to reach it, the preferred one first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EmergencyStep {
    pub goal: Text,
    pub money: Option<Money>,
    pub options: Vec<EmergencyOption>,
}

/// One way to reach an aim.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EmergencyOption {
    pub action: Text,
    pub note: Option<Text>,
    pub channel: Option<Ix<Channel>>,
    pub contact: Option<Ix<Contact>>,
    pub needs: Set<Capability>,
    pub regions: Set<Region>,
    pub identities: Set<Identity>,
    pub cites: Vec<Cite>,
}
