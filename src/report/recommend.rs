//! The answer of `recommend`.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{Coded, Duration, MaterialView, OpenNow, Report, to_lines};
use super::triage::{Judged, ScenarioView};

/// What was asked of `recommend`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecommendRequest<'c> {
    /// The text that was told, with control characters made visible.
    pub text: Option<String>,
    /// Issues or clusters.
    pub issues: Vec<SubjectView<'c>>,
    /// Whether every minute counts.
    pub urgent: bool,
    /// Who asks.
    pub identity: Coded,
    /// Where.
    pub region: Coded,
    /// On which platform.
    pub platform: Option<Coded>,
    /// What the person cannot do, with what goes along with it.
    pub cannot: Vec<Coded>,
    /// Whether money has left.
    pub money: Option<Coded>,
    /// What matters most.
    pub prefer: Option<Coded>,
    /// Whether the reasons were asked for.
    pub explain: bool,
    /// Which of the above were not given.
    pub assumed: Vec<&'static str>,
}

/// An issue or a cluster.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SubjectView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Whether it is a cluster of issues.
    pub cluster: bool,
    /// How bad it is if nothing is done; absent for a cluster.
    pub priority: Option<Coded>,
}

/// The answer of `recommend`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RecommendReport<'c> {
    /// What is made of the text that was told; absent without one.
    pub told: Option<Judged<'c>>,
    /// The likeliest scenario of that text.
    pub about: Option<ScenarioView<'c>>,
    /// The best channels, the first one first.
    pub channels: Vec<Ranked<'c>>,
    /// Usable channels beyond the number asked for.
    pub more: usize,
    /// Channels that were left out, with the reasons.
    pub dropped: Vec<Dropped<'c>>,
    /// The question that would narrow the answer down.
    pub question: Option<Question<'c>>,
    /// What to do where nothing better than a last resort or an unproved channel is left; absent
    /// where something is.
    pub otherwise: Option<Vec<&'c str>>,
    /// The smallest change of the request that puts another channel first; only with `--explain`.
    pub closest_change: Option<ClosestChange<'c>>,
}

/// A channel in its place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Ranked<'c> {
    /// Position, from 1.
    pub rank: usize,
    /// Id of the channel.
    pub channel: &'c str,
    /// Name.
    pub name: &'c str,
    /// Kind.
    pub kind: Coded,
    /// How to reach it.
    pub reach: &'c str,
    /// How well it is proved.
    pub grade: Coded,
    /// Conflicts that touch it.
    pub conflicts: Vec<&'c str>,
    /// The issue for which it is listed.
    pub issue: &'c str,
    /// How well it fits.
    pub fit: Coded,
    /// Why.
    pub why: &'c str,
    /// What to do or say there.
    pub action: Option<&'c str>,
    /// Steps on the platform that was named, where they differ from other platforms.
    pub platform_steps: Vec<&'c str>,
    /// Whether somebody is there.
    pub open: OpenNow,
    /// What planning counts with, if anything is known.
    pub pace: Option<PaceBrief>,
    /// How much trouble it is.
    pub effort: Coded,
    /// Whether it leaves a written record.
    pub record: Coded,
    /// What to bring for this issue.
    pub materials: Vec<MaterialView<'c>>,
    /// Points, 0 to 100.
    pub score: f64,
    /// Where the points come from.
    pub contributions: Vec<Contribution>,
}

/// A duration with what is timed and whether it is our own estimate.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct PaceBrief {
    /// What is timed.
    pub measures: Coded,
    /// How long.
    pub duration: Duration,
    /// Whether no source states it and it is our own estimate.
    pub estimate: bool,
}

/// One term of the score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Contribution {
    /// `speed`, `fit` or `effort`.
    pub term: &'static str,
    /// 0 to 100.
    pub value: f64,
    /// Share of the term, the shares add up to 1.
    pub weight: f64,
    /// `value` × `weight`.
    pub points: f64,
}

/// A channel that was left out.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Dropped<'c> {
    /// Id of the channel.
    pub channel: &'c str,
    /// Name.
    pub name: &'c str,
    /// Why, all of the reasons.
    pub reasons: Vec<Reason>,
}

/// Why a channel is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reason {
    /// `not-for` an identity, `not-in` a region, `needs` a capability, or `only-money` in one state.
    pub code: &'static str,
    /// The identity, region, capability or state of the money.
    pub what: Coded,
}

/// A question whose answer narrows the request down.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Question<'c> {
    /// The question.
    pub text: &'c str,
    /// Its answers and the flags that give them.
    pub answers: Vec<AnswerView<'c>>,
}

/// An answer to the deciding question.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AnswerView<'c> {
    /// The answer.
    pub text: &'c str,
    /// The flags that give it.
    pub flags: String,
    /// The issue that it leads to.
    pub issue: &'c str,
    /// The state of the money that it tells.
    pub money: Option<Coded>,
}

/// The smallest change that puts another channel first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClosestChange<'c> {
    /// The change, as flags.
    pub change: String,
    /// The channel that would be first.
    pub channel: &'c str,
    /// Its name.
    pub name: &'c str,
}

impl Report for RecommendReport<'_> {
    const NAME: &'static str = "recommend";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        let mut lines = to_lines(
            self.otherwise
                .iter()
                .map(|otherwise| Otherwise { otherwise }),
        )?;
        lines.extend(to_lines(&self.channels)?);
        Ok(lines)
    }

    fn is_answered(&self) -> bool {
        !self.channels.is_empty() || self.otherwise.is_some()
    }
}

/// What remains, on a line of its own.
#[derive(Serialize)]
struct Otherwise<'a> {
    otherwise: &'a [&'a str],
}
