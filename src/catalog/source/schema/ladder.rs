//! `[[ladder]]`: the way up for an issue, rung by rung.

// Fields mirror the keys of the TOML, each of which `catalog/README.md` explains.
#![allow(missing_docs)]

use super::{Material, Pace, Ref, Sourced, Text};
use crate::vocabulary::{Capability, Grade, Identity, Money, Region, Unit};
use serde::Deserialize;

/// `[[ladder]]`: which step to take first, when the next may be climbed, and what remains.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    pub id: Ref,
    pub issue: Ref,
    pub name: Text,
    /// For whom; empty means everybody for whom no other ladder of the issue is made.
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    /// For texts that tell of these; empty means all others.
    #[serde(default)]
    pub scenarios: Vec<Ref>,
    /// The way in one sentence.
    pub about: Text,
    /// What remains at the end.
    pub ends: Text,
    #[serde(default)]
    pub conflicts: Vec<Ref>,
    /// What must be kept before anything is done.
    pub preserve: Vec<Sourced>,
    #[serde(default, rename = "rung")]
    pub rungs: Vec<Rung>,
}

/// `[[ladder.rung]]`: one step.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Unique within the ladder.
    pub id: Ref,
    pub name: Text,
    /// Absent where the step is with nobody whom the catalog knows, such as a seller.
    pub channel: Option<Ref>,
    /// What to do, in one sentence.
    pub action: Text,
    /// What to say or write, line by line.
    #[serde(default)]
    pub say: Vec<Text>,
    #[serde(default)]
    pub materials: Vec<Material>,
    /// Limits of what is attached.
    pub format: Option<Sourced>,
    #[serde(default, rename = "as")]
    pub identities: Vec<Identity>,
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default)]
    pub needs: Vec<Capability>,
    pub money: Option<Money>,
    /// What unlocks it, any one of these; left out: the rung before is passed.
    #[serde(default)]
    pub opens: Vec<Opens>,
    /// The last day, counted from the event.
    pub deadline: Option<Delay>,
    /// When an answer is expected; left out: the pace of the channel.
    pub answer: Option<Pace>,
    /// How long to wait before going on; left out: nothing to wait for.
    pub wait: Option<Delay>,
    /// Whether the step is nothing but waiting, and begins with the event.
    #[serde(default)]
    pub from_event: bool,
    /// What it costs or risks.
    #[serde(default)]
    pub costs: Vec<Sourced>,
    /// When to pass over it.
    pub skip: Option<Text>,
    /// Absent where it rests on our own judgement alone.
    pub grade: Option<Grade>,
    pub sources: Vec<Ref>,
}

/// What unlocks a rung.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Opens {
    /// Open from the start.
    Start(bool),
    /// The rung was waited out, refused, or is impossible for the person.
    Passed(Ref),
    /// The rung was waited out.
    Waited(Ref),
    /// The rung was refused.
    Refused(Ref),
    /// The rung has been begun.
    Tried(Ref),
    /// The rung is impossible for the person.
    Impossible(Ref),
    /// The rung was refused, and there is new evidence.
    Evidence(Ref),
}

impl Opens {
    /// The rung that it names.
    #[must_use]
    pub fn rung(&self) -> Option<&Ref> {
        match self {
            Self::Start(_) => None,
            Self::Passed(rung)
            | Self::Waited(rung)
            | Self::Refused(rung)
            | Self::Tried(rung)
            | Self::Impossible(rung)
            | Self::Evidence(rung) => Some(rung),
        }
    }
}

/// A length of time, why it is that long, and who says so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delay {
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Unit,
    pub why: Text,
    pub source: Ref,
}

impl Ladder {
    /// Takes out the rungs that lead to a channel, and those that nothing but new evidence after one of these would
    /// have unlocked. What else they would have unlocked is unlocked by the rung before.
    pub(in crate::catalog::source) fn drop_rungs_to(&mut self, channel: &str) {
        let leads = |rung: &Rung| {
            let to = rung.channel.as_ref();
            to.is_some_and(|to| to.get_ref() == channel)
        };
        let mut gone = self.take_out(leads);
        while !gone.is_empty() {
            let hangs = |opens: &Opens| {
                let named = opens.rung();
                named.is_some_and(|named| gone.contains(named.get_ref()))
            };
            let evidence = |rung: &Rung| {
                let only = |opens: &Opens| matches!(opens, Opens::Evidence(_)) && hangs(opens);
                !rung.opens.is_empty() && rung.opens.iter().all(only)
            };
            let next = self.take_out(evidence);
            for rung in &mut self.rungs {
                rung.opens.retain(|opens| !hangs(opens));
            }
            gone = next;
        }
    }

    /// Takes out some rungs and tells their ids.
    fn take_out(&mut self, out: impl Fn(&Rung) -> bool) -> Vec<String> {
        let ids = self.rungs.iter().filter(|rung| out(rung));
        let ids = ids.map(|rung| rung.id.get_ref().clone()).collect();
        self.rungs.retain(|rung| !out(rung));
        ids
    }
}
